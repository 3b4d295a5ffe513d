"""Documents of a dossier, as PDF bytes with a file name that holds no person's name."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from datalek_gui.domain.besluit import OordeelVersie
from datalek_gui.domain.brieven.brief import Brief, BriefSjabloon
from datalek_gui.domain.brieven.invulvelden import Briefgegevens
from datalek_gui.domain.brieven.sjabloon import vul
from datalek_gui.domain.dossier import Dossier, Melding, MeldingStatus
from datalek_gui.domain.formulier.afleidingen import Omstandigheden, leid_af
from datalek_gui.domain.formulier.antwoorden import antwoorden_uit_json, zichtbare_hoofdstukken, zichtbare_vragen
from datalek_gui.domain.formulier.loader import Formulier
from datalek_gui.domain.formulier.waarden import Onleesbaar
from datalek_gui.domain.tijd import AMSTERDAM
from datalek_gui.domain.vervolg import rond_melding
from datalek_gui.export.advies_pdf import TITEL, render_advies
from datalek_gui.export.brief_pdf import render_brief
from datalek_gui.export.formulier_pdf import FormulierStuk, render_formulier
from datalek_gui.export.herstelblad_pdf import render_herstelblad
from datalek_gui.services.adviesstuk import adviesstuk
from datalek_gui.services.document import Document
from datalek_gui.services.ports import Klok, WorkFactory

STANDAARDBRIEF = "betrokkene_standaard"


@dataclass(frozen=True, slots=True)
class Stukken:
    """What documents are made of, read from the register in one go. `oefening`: marks every paper OEFENING.

    `antwoorden`: what the AP form says, frozen once the melding stands; `levend`: what is known now, for the letter.
    """

    dossier: Dossier
    antwoorden: Mapping[str, Any]
    levend: Mapping[str, Any]
    organisatie: Mapping[str, Any]
    logo: bytes | None = None
    oefening: bool = False
    oordelen: tuple[OordeelVersie, ...] = ()
    meldingen: tuple[Melding, ...] = ()  # all of them, oldest first


class Documenten:
    """Pure functions of `Stukken`; reading them from the register is a step of its own.

    `oefening`: of the practice register, so every paper is marked.
    """

    def __init__(
        self, formulier: Formulier, sjablonen: Mapping[str, BriefSjabloon], klok: Klok, *, oefening: bool = False
    ) -> None:
        self._formulier = formulier
        self._sjablonen = sjablonen
        self._klok = klok
        self._oefening = oefening

    def stukken(self, work_factory: WorkFactory, dossier_id: int, melding: Melding | None = None) -> Stukken:
        """From the frozen answers when the melding stands, else from the living ones.

        `melding`: an earlier one, or the latest as it is about to be; default the latest.
        """
        with work_factory() as work:
            dossier = work.dossiers.haal(dossier_id)
            dossier = replace(dossier, melding=melding or dossier.melding)
            levend = work.dossiers.antwoorden(dossier_id)
            bevroren = dossier.melding.bevroren
            return Stukken(
                dossier,
                self._typed(levend if bevroren is None else bevroren),
                self._typed(levend),
                self._typed(work.organisatie.antwoorden()),
                work.organisatie.logo(),
                oefening=self._oefening,
                oordelen=tuple(work.dossiers.oordelen(dossier_id)),
                meldingen=tuple(work.dossiers.meldingen(dossier_id)),
            )

    def _typed(self, ruw: Mapping[str, Any]) -> dict[str, Any]:
        return antwoorden_uit_json(ruw, self._formulier.vragen, self._formulier.hernoemd)

    def _omstandigheden(self, dossier: Dossier) -> Omstandigheden:
        return rond_melding(
            dossier, self._formulier.regelsets[dossier.regelset], dossier.melding.definitief_op or self._klok()
        )

    def ap_formulier(self, stukken: Stukken, *, deel: int = 2) -> Document:
        """The file copy of the AP form. `deel`: PDF/A part (2 to keep; 1 lets PDFBox preflight judge it)."""
        dossier, nu = stukken.dossier, self._klok()
        indeling = self._formulier.indelingen[dossier.melding.indeling]
        afgeleid = leid_af(stukken.antwoorden, self._omstandigheden(dossier))
        stuk = FormulierStuk(
            indeling=indeling,
            hoofdstukken=zichtbare_hoofdstukken(indeling, stukken.antwoorden, afgeleid),
            antwoorden=stukken.antwoorden,
            dossiernummer=dossier.nummer,
            organisatie=_organisatienaam(stukken),
            status=dossier.melding.status,
            sha256=dossier.melding.sha256,
            ap_nummer=dossier.melding.ap_nummer,
            ingediend_op=dossier.melding.ingediend_op,
            gemaakt_op=nu,
            oefening=stukken.oefening,
        )
        volgnummer = dossier.melding.volgnummer
        wat = "AP-melding" if volgnummer == 1 else f"AP-melding-{volgnummer}"
        return Document("AP-melding", self._naam(dossier, wat, nu, _stand(stukken)), render_formulier(stuk, deel=deel))

    def brief(self, stukken: Stukken, *, deel: int = 2) -> Document:
        """The letter to the one betrokkene whose address stands in the dossier; a concept until all is well."""
        nu = self._klok()
        brief = self.brieftekst(stukken)
        af = not brief.ontbreekt and not brief.bezwaren
        definitief = _stond_ooit_vast(stukken.dossier) and af
        pdf = render_brief(
            brief,
            concept=not definitief,
            gemaakt_op=nu,
            dossiernummer=stukken.dossier.nummer,
            logo=stukken.logo,
            oefening=stukken.oefening,
            deel=deel,
        )
        naam = self._naam(stukken.dossier, "brief-betrokkene", nu, "definitief" if definitief else "concept")
        return Document("Brief aan betrokkene", naam, pdf, brief.ontbreekt, brief.bezwaren)

    def advies(self, stukken: Stukken, *, deel: int = 2) -> Document:
        """The judgement as an internal advice; a concept until exactly this was recorded."""
        nu = self._klok()
        stuk = adviesstuk(self._formulier, stukken, nu)
        stand = "concept" if not stuk.versies or stuk.bijgewerkt else "vastgesteld"
        naam = f"{stukken.dossier.nummer}_advies_{stand}_{_dag(nu)}.pdf"
        return Document(TITEL, naam, render_advies(stuk, deel=deel))

    def brieftekst(self, stukken: Stukken) -> Brief:
        """The words of the letter; only answers that show and can be read count."""
        dossier = stukken.dossier
        verborgen = self._verborgen(stukken)
        geldend = {s: w for s, w in stukken.levend.items() if not isinstance(w, Onleesbaar) and s not in verborgen}
        dag = self._klok().astimezone(AMSTERDAM).date()
        gegevens = Briefgegevens(geldend, stukken.organisatie, self._formulier.vragen, dossier.nummer, dag)
        return vul(self._sjablonen[STANDAARDBRIEF], gegevens)

    def _verborgen(self, stukken: Stukken) -> set[str]:
        """Answers behind a false condition. A vervolg that came in by itself holds only what it changed."""
        dossier = stukken.dossier
        if self._formulier.indelingen[dossier.melding.indeling].soort == "vervolg" and dossier.eerst is None:
            return set()
        indeling = self._formulier.scherm(dossier.melding.indeling)
        afgeleid = leid_af(stukken.levend, self._omstandigheden(stukken.dossier))
        zichtbaar = zichtbare_vragen(zichtbare_hoofdstukken(indeling, stukken.levend, afgeleid))
        return {vraag.sleutel for vraag in indeling.vragen()} - set(zichtbaar)

    def herstelblad(self, code: str, register: str) -> Document:
        """The sheet that opens the register when the passphrase is lost."""
        nu = self._klok()
        return Document("Herstelblad", f"herstelblad_{_dag(nu)}.pdf", render_herstelblad(code, register, nu))

    def _naam(self, dossier: Dossier, wat: str, nu: datetime, stand: str) -> str:
        """E.g. ``2026-001_AP-melding_concept_2026-11-21.pdf``; never a name of a person."""
        return f"{dossier.nummer}_{wat}_{stand}_{_dag(nu)}.pdf"


def _stand(stukken: Stukken) -> str:
    """Of a melding, for its file name: concept, then what the AP is told of it (form v2, 11; form v1 asks if it is
    complete), else only that it stands."""
    if stukken.dossier.melding.status is MeldingStatus.CONCEPT:
        return "concept"
    gezegd = {stukken.antwoorden.get("melding_definitief"), stukken.antwoorden.get("v1_compleet")}
    if gezegd & {"voorlopig", "nee"}:
        return "voorlopig"
    return "definitief" if gezegd & {"definitief", "ja"} else "vastgezet"


def _stond_ooit_vast(dossier: Dossier) -> bool:
    """A letter that could go out may still go out while a vervolg is being written."""
    return dossier.melding.status is not MeldingStatus.CONCEPT or dossier.gemeld_op is not None


def _organisatienaam(stukken: Stukken) -> str:
    naam = stukken.antwoorden.get("organisatie_naam") or stukken.organisatie.get("organisatie_naam")
    return naam if isinstance(naam, str) else ""


def _dag(moment: datetime) -> str:
    return f"{moment.astimezone(AMSTERDAM):%Y-%m-%d}"
