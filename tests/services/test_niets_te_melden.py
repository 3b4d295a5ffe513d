"""What is no datalek of ours stays in the register without the AP's questions."""

from datalek_gui.domain.dossier import Uitkomst
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.services.dossiers import Dossiers
from tests.conftest import Klok
from tests.fakes import FakeRegister

INCIDENT = {"is_verantwoordelijke": "ja", "zijn_persoonsgegevens": "ja", "is_inbreuk": "ongeopend_retour"}


def test_een_incident_mist_niets_en_staat_in_het_register(formulier: Formulier, klok: Klok) -> None:
    register = FakeRegister()
    dossiers = Dossiers(register, formulier, klok)
    nummer = dossiers.nieuw().id
    assert dossiers.controleer(dossiers.open(nummer).dossier, dossiers.open(nummer).antwoorden).houdt_tegen
    dossier = dossiers.save_antwoorden(nummer, INCIDENT)
    assert dossiers.controleer(dossier, dossiers.open(nummer).antwoorden).punten == ()
    with register() as work:
        assert [regel.uitkomst for regel in work.dossiers.regels()] == [Uitkomst.INCIDENT]
