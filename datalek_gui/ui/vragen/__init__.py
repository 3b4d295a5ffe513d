"""The question fields: one class per kind of question.

Nieuwe soort? 1. Vraagsoort (domain/formulier/vraag.py) and its own recipe 2. a class in the file of its family, with
`_bouw`, `_toon`, `_lees`, `_zet_alleen_lezen` 3. a line in FIELDS 4. examples in tests/voorbeelden.py 5. draai pytest.
"""

from datalek_gui.domain.formulier.vraag import Vraagsoort
from datalek_gui.ui.vragen.datum import DatumField, MomentField
from datalek_gui.ui.vragen.getal import GetalField
from datalek_gui.ui.vragen.keuze import JaNeeField, KeuzeField
from datalek_gui.ui.vragen.lijst import LijstField
from datalek_gui.ui.vragen.meerkeuze import MeerkeuzeField
from datalek_gui.ui.vragen.tekst import LangeTekstField, TekstField
from datalek_gui.ui.vragen.verklaring import VerklaringField
from datalek_gui.ui.vragen.vraag_field import VraagField

FIELDS: dict[Vraagsoort, type[VraagField]] = {
    Vraagsoort.TEKST: TekstField,
    Vraagsoort.LANGE_TEKST: LangeTekstField,
    Vraagsoort.GETAL: GetalField,
    Vraagsoort.DATUM: DatumField,
    Vraagsoort.MOMENT: MomentField,
    Vraagsoort.JA_NEE: JaNeeField,
    Vraagsoort.KEUZE: KeuzeField,
    Vraagsoort.MEERKEUZE: MeerkeuzeField,
    Vraagsoort.VERKLARING: VerklaringField,
    Vraagsoort.LIJST: LijstField,
}
