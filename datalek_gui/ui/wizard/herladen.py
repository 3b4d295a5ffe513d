"""The wizard after its dossier took another state: made final, filed, followed up."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datalek_gui.ui.wizard.wizard_page import WizardPage


def herlaad(wizard: "WizardPage") -> None:
    """Read the dossier again; place, fields and what is not saved yet stay."""
    beeld = wizard.dossiers.open(wizard.dossier.id)
    wizard.dossier = beeld.dossier
    wizard.antwoorden = {**beeld.antwoorden, **wizard.opslag.openstaand}
    _neem_indeling(wizard)
    for pagina in wizard.paginas.values():
        pagina.vul(wizard.antwoorden)
        pagina.zet_alleen_lezen(wizard.ligt_vast)
    wizard.ververs()


def _neem_indeling(wizard: "WizardPage") -> None:
    """A vervolgmelding has another last step than the first melding; all other steps stay as they were built."""
    wizard.indeling = wizard.formulier.scherm(wizard.dossier.melding.indeling)
    oud = {s: pagina for s, pagina in wizard.paginas.items() if pagina.hoofdstuk not in wizard.indeling.hoofdstukken}
    for sleutel in oud:
        del wizard.paginas[sleutel]
        wizard.toevoegingen.pop(sleutel, None)
    if wizard.stap in oud:
        wizard.ga_naar_stap(wizard.stap)  # first the new page, so that the focus has somewhere to go
    for pagina in oud.values():
        wizard.stapel.removeWidget(pagina)
        pagina.deleteLater()
