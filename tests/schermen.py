"""Every screen with a practice dossier as PNG: python tests/schermen.py MAP [licht|donker ...]

1366×768 and at 125 % (1093×614 logical), light and dark. Grows with each screen: add a line to `schermen`.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(WORTEL))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


from PySide6.QtWidgets import QApplication, QWidget  # noqa: E402

from datalek_gui import app as hal  # noqa: E402
from datalek_gui.domain.fouten import OnjuistWachtwoord  # noqa: E402 - as above
from datalek_gui.ui import theme  # noqa: E402 - as above
from tests.oefening import zonder_melding  # noqa: E402 - as above

FORMATEN = {"100": (1366, 768), "125": (1093, 614)}
NU = datetime(2022, 11, 18, 15, 30, tzinfo=UTC)
WACHTWOORD = "vier rustige ganzen lopen"


def schermen(wortel: hal.Hal) -> Iterator[tuple[str, QWidget, Callable[[], object]]]:
    """(name, window, what to do before the picture is taken)."""
    venster, werkkamer = wortel.venster, wortel.werkkamer
    assert venster is not None
    assert werkkamer is not None
    yield "register", venster, venster.show_register
    yield from register(wortel)
    yield "organisatie", venster, venster.show_instellingen
    yield from dossier(wortel)
    venster.open_dossier(1)
    venster.page.vul_in()
    wizard = venster.page
    for nummer, sleutel in enumerate(wizard.sleutels, 1):
        yield f"stap{nummer}_{sleutel}", venster, partial(wizard.ga_naar_stap, sleutel)
    yield from oordeel(wortel)
    balk = wizard.paginas[wizard.sleutels[-1]].verticalScrollBar()
    yield "stap9_onderaan", venster, lambda: balk.setValue(balk.maximum())
    stukken = wortel.documenten.stukken(werkkamer.work, 1)
    for document in (wortel.documenten.ap_formulier(stukken), wortel.documenten.brief(stukken)):
        yield f"document_{document.titel.split()[0]}", venster, partial(werkkamer.toon_document, document)
    yield from presentatie(wortel)
    yield from melden(wortel)
    venster.new_dossier()
    for sleutel in ("intake", "vaststelling", "controle"):
        yield f"nieuw_{sleutel}", venster, partial(venster.page.ga_naar_stap, sleutel)


def register(wortel: hal.Hal) -> Iterator[tuple[str, QWidget, Callable[[], object]]]:
    """Searching, filters, nothing found; and the windows about the whole register."""
    venster = wortel.venster
    assert venster is not None
    pagina = venster.register
    yield "register_zoeken", venster, partial(pagina.zoek.setText, "na aan")
    pagina.show_all()
    pagina.filter.setChecked(True)
    pagina.filterbalk.zet({"niveau": ("beperkt",)})
    yield "register_filters", venster, pagina._ask
    yield "register_niets", venster, partial(pagina.zoek.setText, "fiets")
    pagina.show_all()
    pagina.filter.setChecked(False)
    for knop in (pagina.exporteren, pagina.inlezen, pagina.jaar):
        knop.click()
        ernaast = next(w for w in QApplication.topLevelWidgets() if w.inherits("QDialog") and w.isVisible())
        yield f"register_{ernaast.windowTitle().split()[-1].lower()}", ernaast, ernaast.raise_
        ernaast.close()


def dossier(wortel: hal.Hal) -> Iterator[tuple[str, QWidget, Callable[[], object]]]:
    """Every tab of the migration case, what happens in them, and the tabs of a dossier with nothing in it."""
    venster, werkkamer = wortel.venster, wortel.werkkamer
    assert venster is not None
    assert werkkamer is not None
    zaak = next(regel.id for regel in werkkamer.register.regels() if "migratie" in regel.titel)
    venster.open_dossier(zaak)
    pagina = venster.page
    for sleutel in pagina._makers:
        yield f"dossier_{sleutel.removeprefix('deel_')}", venster, partial(pagina.toon_tab, sleutel)
    acties, stukken = pagina.tabblad("deel_acties"), pagina.tabblad("stukken")
    pagina.toon_tab("deel_acties")
    yield "dossier_verwijderd", venster, acties.paneel.haal_weg
    yield "dossier_teruggezet", venster, acties.paneel.zet_terug
    sjabloon = werkkamer.dossier.diensten.sjablonen()[0]
    yield "dossier_sjabloon", venster, partial(acties.neem_sjabloon, sjabloon)
    pagina.toon_tab("stukken")
    yield "dossier_buiten", venster, stukken.vraag_buiten
    stukken.paneel.kies(next(r.id for r in stukken.paneel.tabel.model_.rijen if r.naam.endswith(".eml")))
    yield "document_stuk", venster, stukken.open_gekozen
    pagina.toon_tab("logboek")
    yield "dossier_controle", venster, pagina.tabblad("logboek").controleer
    leeg = werkkamer.dossiers.nieuw().id
    for sleutel in ("overzicht", "meldingen", "deel_verloop", "stukken"):
        yield f"dossier_leeg_{sleutel.removeprefix('deel_')}", venster, partial(_open_tab, venster, leeg, sleutel)


def _open_tab(venster: QWidget, dossier_id: int, sleutel: str) -> None:
    venster.open_dossier(dossier_id)
    venster.page.toon_tab(sleutel)


def oordeel(wortel: hal.Hal) -> Iterator[tuple[str, QWidget, Callable[[], object]]]:
    """The advice in steps 7 and 8, and the page of the judgement with two versions."""
    venster, werkkamer = wortel.venster, wortel.werkkamer
    assert venster is not None
    assert werkkamer is not None
    wizard = venster.page
    wizard.ga_naar_stap("vaststelling")
    yield "stap2_uitkomst", venster, wizard.toevoegingen["vaststelling"].schema.setFocus
    wizard.ga_naar_stap("gevolgen")
    kaart = wizard.toevoegingen["gevolgen"].kaart
    yield "stap7_advies", venster, kaart.heel.setFocus
    yield "stap7_zinnen", venster, wizard.toevoegingen["gevolgen"].zinnen.knoppen[0].setFocus
    besluit = {"besluit_ap": "ja", "besluit_ap_reden": "Een risico is niet onwaarschijnlijk.", "besluit_door": "CISO"}
    besluit["besluit_betrokkenen_reden"] = "Zij kunnen dan zelf opletten."
    wizard.zet_antwoorden(besluit | {"besluit_betrokkenen": "ja", "besluit_afwijking_reden": "Na overleg met de FG."})
    werkkamer.beoordelen.leg_vast(1)
    wizard.zet_antwoorden({"besluit_ap": "nee", "besluit_betrokkenen": "nee"})
    wizard.ga_naar_stap("vervolg")
    yield "stap8_besluit", venster, partial(wizard.ga_naar_stap, "vervolg")
    yield "stap8_vastleggen", venster, wizard.toevoegingen["vervolg"].vastleggen.knop.setFocus
    werkkamer.beoordelen.leg_vast(1, "Na overleg met de FG")
    wizard.vraag_oordeel("advies")
    for deel in ("advies", "stroomschema", "versies"):
        yield f"oordeel_{deel}", venster, partial(venster.page.toon_deel, deel)
    onderaan = venster.page.advies.verticalScrollBar()
    venster.page.toon_deel("advies")
    yield "oordeel_advies_onderaan", venster, lambda: onderaan.setValue(onderaan.maximum())
    yield "oordeel_groter", venster, partial(_groter, venster.page)
    venster.page.closed.emit()


def presentatie(wortel: hal.Hal) -> Iterator[tuple[str, QWidget, Callable[[], object]]]:
    """The facts, the level, the chart and the letter; the last also with the names."""
    venster, werkkamer = wortel.venster, wortel.werkkamer
    assert venster is not None
    assert werkkamer is not None
    werkkamer.vraag_document(1, "presentatie")
    beeld = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "presentatie")
    beeld.showNormal()
    titels = [blad.beeld or blad.titel for blad in beeld.bladen]
    for naam in ("Wat er gebeurde", "matrix", "schema", "De termijnen", "De brief"):
        yield f"presentatie_{naam.split()[-1]}", beeld, partial(beeld._ga, titels.index(naam), 0)
    yield "presentatie_zichtbaar", beeld, beeld.wissel_masker
    beeld.close()


def melden(wortel: hal.Hal) -> Iterator[tuple[str, QWidget, Callable[[], object]]]:
    """From answers that stand to a vervolg: a dossier of its own, and the Overneemhulp beside it."""
    venster, werkkamer = wortel.venster, wortel.werkkamer
    assert venster is not None
    assert werkkamer is not None
    bestand = WORTEL / "resources" / "oefendossiers" / "2022_aanvraagloket.json"
    nieuw = werkkamer.dossiers.importeer(zonder_melding(bestand.read_text(encoding="utf-8")), bestand.name)
    werkkamer.dossiers.maak_definitief(nieuw.id)
    venster.open_dossier(nieuw.id)
    venster.page.vul_in()
    wizard = venster.page
    naar = partial(wizard.ga_naar_stap, "controle")
    yield "melden_vastgezet", venster, naar
    naar()
    paneel = wizard.toevoegingen["controle"].paneel
    yield "melden_nummer", venster, paneel.heeft_gemeld.click
    wizard.overnemen_gevraagd.emit()
    hulp = next(w for w in QApplication.topLevelWidgets() if w.objectName() == "overneemhulp")
    for sleutel in ("hoe_ontdekt", "gevolgen_verwerking"):
        plek = next(n for n, regel in enumerate(hulp.regels) if regel.sleutel == sleutel)
        yield f"overneemhulp_{sleutel}", hulp, partial(hulp.ga_naar, plek)
    yield "overneemhulp_slot", hulp, hulp.toon_slot
    hulp.gemeld.emit("OEFENING-1", NU)
    yield "melden_gemeld", venster, naar
    wizard.toevoegingen["controle"].paneel.aanvullen.click()
    wizard.zet_antwoorden({"betrokkenen_gaat_melden": "nee", "betrokkenen_maximum": 340})
    yield "melden_vervolg", venster, naar


def _groter(pagina: QWidget) -> None:
    pagina.toon_deel("stroomschema")
    pagina.schema.in_woorden.setChecked(True)


def eerste_keer(wortel: hal.Hal) -> None:
    """A register with the practice dossiers, the first of them still a concept."""
    work = wortel.kluis.open()
    venster = wortel.open_register(work)
    dossiers = wortel.werkkamer.dossiers
    bestanden = sorted(
        (WORTEL / "resources" / "oefendossiers").glob("*.json"), key=lambda b: "aanvraagloket" not in b.name
    )
    for bestand in bestanden:
        tekst = bestand.read_text(encoding="utf-8")
        if "aanvraagloket" in bestand.name:
            tekst = zonder_melding(tekst)
        dossiers.importeer(tekst, bestand.name)
    wortel.werkkamer.instellingen.save_organisatie(
        {
            s: w
            for s, w in dossiers.open(1).antwoorden.items()
            if s.startswith(("organisatie_", "melder_", "fg_", "contact_", "ondertekenaar_"))
        }
    )
    venster.register.refresh()


def neem_op(map_: Path, themas: list[str]) -> None:
    map_.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as gegevens:
        app = hal.maak_app(Path(gegevens))
        wortel = hal.Hal(app, hal.LateKluis(Path(gegevens)), Path(gegevens), klok=lambda: NU)
        slot(app, wortel, map_, themas)
        eerste_keer(wortel)
        for naam, venster, doe in schermen(wortel):
            doe()
            fotografeer(app, venster, map_, naam, themas)
        wortel.stop()


def slot(app: QApplication, wortel: hal.Hal, map_: Path, themas: list[str]) -> None:
    """The first window: choosing a passphrase, the recovery sheet, unlocking, a wrong passphrase."""
    wortel.begin()
    venster = wortel.ontgrendelen
    assert venster is not None
    fotografeer(app, venster, map_, "slot_eerste_keer", themas)
    venster._show_blad(wortel.kluis.maak(WACHTWOORD))
    rust(app, 1.0)
    fotografeer(app, venster, map_, "slot_herstelblad", themas)
    venster.to_start()
    rust(app, 0.2)
    fotografeer(app, venster, map_, "slot_ontgrendelen", themas)
    venster.ontgrendel.refuse(venster.ontgrendel.veld, OnjuistWachtwoord().zin)
    fotografeer(app, venster, map_, "slot_onjuist_wachtwoord", themas)
    venster.hide()


def fotografeer(app: QApplication, venster: QWidget, map_: Path, naam: str, themas: list[str]) -> None:
    for thema in themas:
        theme.pas_toe(app, thema)
        for schaal, maat in FORMATEN.items():
            if venster.objectName() != "overneemhulp" and not venster.inherits("QDialog"):  # have a size of their own
                venster.resize(*maat)
            venster.activateWindow()
            rust(app, 0.4 if naam.startswith(("document", "register_")) else 0.05)  # work behind the window
            venster.grab().save(str(map_ / f"{naam}_{thema}_{schaal}.png"))


def rust(app: QApplication, seconden: float) -> None:
    einde = time.monotonic() + seconden
    while time.monotonic() < einde:
        app.processEvents()


if __name__ == "__main__":
    neem_op(Path(sys.argv[1]), sys.argv[2:] or ["licht", "donker"])
