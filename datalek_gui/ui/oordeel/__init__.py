"""The judgement on screen: the card in the wizard and the page with advice, flow chart, decision and versions."""
