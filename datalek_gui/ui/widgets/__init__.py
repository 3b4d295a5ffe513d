"""Small Qt widgets without knowledge of the domain.

PlainLabel (all text on screen) · Knop · RadioTegel, VinkTegel, TegelGroep · Banner · ScrollPane · Kalender ·
InvoerRegel, InvoerVlak, RustigeKeuzelijst (inputs that paste plain text and ignore the wheel).
"""
