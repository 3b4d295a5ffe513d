"""What some steps have besides their questions, bound to the wizard.

Een stap iets eigens geven? 1. een klasse in een eigen bestand (protocol: toevoeging.py)
2. regel in TOEVOEGINGEN (sleutel van de stap).
"""

from collections.abc import Callable

from datalek_gui.ui.wizard.besluitstap import Besluit
from datalek_gui.ui.wizard.controleren import Controleren
from datalek_gui.ui.wizard.intake import Intake
from datalek_gui.ui.wizard.risicostap import Risico
from datalek_gui.ui.wizard.stap_page import StapPage
from datalek_gui.ui.wizard.toevoeging import Toevoeging, Wizard
from datalek_gui.ui.wizard.vaststellingstap import Uitkomst

TOEVOEGINGEN: dict[str, Callable[[Wizard, StapPage], Toevoeging]] = {
    "intake": Intake,
    "vaststelling": Uitkomst,
    "gevolgen": Risico,
    "vervolg": Besluit,
    "controle": Controleren,
}
