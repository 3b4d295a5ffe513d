"""The pages of the dossier PDF, before they are drawn: our own in blocks, ready papers counted page by page."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from datalek_gui.domain.formulier.antwoorden import vraagnaam
from datalek_gui.domain.formulier.waarden import is_leeg, naar_tekst
from datalek_gui.domain.tijd import toon_moment
from datalek_gui.export import page_style as ps
from datalek_gui.export.bouwstenen import VOLLE_BREEDTE, Bouwer
from datalek_gui.export.delen_pdf import lijstblokken
from datalek_gui.export.dossier_stuk import DossierStuk, Groep
from datalek_gui.export.inlas import MAX_SAMEN, Gelezen, Inlegstuk, NietInTeLezen, lees_in
from datalek_gui.export.inlasbladen import vreemde_bladen
from datalek_gui.export.lettertypen import VET
from datalek_gui.export.logboek_pdf import logboekblokken
from datalek_gui.export.opmaak import Blad, Blok, Cel, verdeel
from datalek_gui.export.samenvoegen import Plaats
from datalek_gui.export.tabel import Kolom, tabel
from datalek_gui.export.tags import Element, Tekstblok

TITEL = "Dossier"
LABELKOLOM = 0.36 * VOLLE_BREEDTE
SMALLE_KOLOM = 0.27 * VOLLE_BREEDTE  # a SHA-256 fits on one line beside it
VAN_BOVEN = 110.0  # points of white above the cover
NUMMERKOLOM = 30.0  # points before a title in the contents
COVER = ps.stijl("voorblad", 26, 31, letter=VET)
STUKKOLOMMEN = (
    Kolom("Nr", 0.07),
    Kolom("Stuk", 0.38, rijkop=True),
    Kolom("Soort en datum", 0.22),
    Kolom("Omvang en SHA-256", 0.33),
)
_ZOALS_ONTVANGEN = (
    "De bladzijden hierna zijn zoals ontvangen, verkleind. Voor wie een schermlezer gebruikt is dit een afbeelding; "
    "het oorspronkelijke bestand staat ongewijzigd in het register en in het archiefpakket."
)


@dataclass(frozen=True, slots=True)
class Laag:
    """A page with what its head says. `stempel`: only a page number, because a ready page comes in its place."""

    blad: Blad
    kop: str = ""
    stempel: bool = False


@dataclass(slots=True)
class _Inhoud:
    """A line of the contents: what, how deep, and on which page (from 1) once that is known."""

    titel: str
    niveau: int
    blad: int


@dataclass(slots=True)
class _Sectie:
    """Pages that belong together, with their element in the tree. `gelezen`: a ready paper that fills them."""

    lagen: list[Laag]
    element: int
    gelezen: Gelezen | None = field(default=None)


class Opmaker(Bouwer):
    """Lays out section after section; each is a Part of its own in the tree."""

    def __init__(self, stuk: DossierStuk, gelezen: Callable[[int, int], None]) -> None:
        super().__init__()
        self._wortel = self.boom
        self._stuk = stuk
        self._meld = gelezen  # (papers read, papers to read)
        self._gelezen = 0
        self._samen = 0  # bytes of foreign papers laid in
        self._nog = sum(len(groep.stukken) for groep in stuk.groepen) + len(stuk.bijlagen)
        self.plaatsen: list[Plaats] = []

    def maak(self) -> list[Laag]:
        """All pages in order; afterwards `boom` and `plaatsen` are ready too."""
        voorblad = self._sectie("", self._voorblad())
        plek = self._deel()  # the contents come second but are known last
        rest = [*self._eigen_delen()]
        for groep in self._stuk.groepen:
            rest += self._groep(groep)
        rest.append(self._sectie("Logboek", self._logboek()))
        rest += self._bijlagen()
        inhoud = self._inhoud(plek, rest, len(voorblad.lagen))
        self.boom = self._wortel
        return self._leg_vast([voorblad, inhoud, *rest])

    def _leg_vast(self, secties: list[_Sectie]) -> list[Laag]:
        stapel: list[Laag] = []
        for sectie in secties:
            if sectie.gelezen is not None:
                self.plaatsen.append(Plaats(len(stapel), sectie.gelezen, sectie.element))
            stapel += sectie.lagen
        return stapel

    def _deel(self) -> Element:
        self.boom = self._wortel.nieuw("Part")
        return self.boom

    def _sectie(self, kop: str, blokken: Iterable[Blok]) -> _Sectie:
        """`blokken` is read after its Part was made, so that all of it hangs there."""
        nummer = len(self._wortel.kinderen)
        self._deel()
        return _Sectie(_met_koppen(_verdeel(blokken), kop), nummer)

    # --- cover and contents -------------------------------------------------------------------------

    def _voorblad(self) -> Iterator[Blok]:
        stuk = self._stuk
        naam = Tekstblok(stuk.organisatie, ps.RUBRIEK, VOLLE_BREEDTE)
        yield Blok((Cel(ps.MARGE_LINKS, naam, self.boom.nieuw("P"), VAN_BOVEN),), bij_volgende=True)
        yield self.volle("H1", f"{TITEL} {stuk.dossiernummer}", COVER, bij_volgende=True)
        yield self.volle("P", stuk.titel, ps.HOOFDSTUK, voor=6)
        yield from self.paren(stuk.voorblad, LABELKOLOM, voor=30)
        yield self.volle("P", self._over_dit_bestand(), ps.KLEIN, voor=30)

    def _over_dit_bestand(self) -> str:
        zin = f"Gemaakt met Datalekdossier op {toon_moment(self._stuk.gemaakt_op)}. "
        if not self._stuk.invoegen:
            return zin + "De bijlagen staan in de lijst; de bestanden zelf zijn niet ingevoegd."
        return zin + (
            "Bijlagen die een PDF of een afbeelding zijn, staan achterin zoals zij zijn ontvangen, verkleind op onze "
            "bladzijden. Met een ontvangen PDF erin voldoet dit bestand niet aan PDF/A; de losse stukken in het "
            "archiefpakket die het programma zelf maakte, doen dat wel."
        )

    def _inhoud(self, plek: Element, rest: list[_Sectie], voor: int) -> _Sectie:
        """Measured first with any numbers: they stand in a column of their own and change no line."""
        self.boom = Element("Part")
        aantal = len(_verdeel(self._inhoudsblokken(_koppen(rest, 0))))
        self.boom = plek
        bladen = _verdeel(self._inhoudsblokken(_koppen(rest, voor + aantal)))
        return _Sectie([Laag(blad, "Inhoud") for blad in bladen], self._wortel.kinderen.index(plek))

    def _inhoudsblokken(self, koppen: Iterable[_Inhoud]) -> Iterator[Blok]:
        yield self.volle("H2", "Inhoud", ps.TITEL, voor=0, bij_volgende=True, bladwijzer=(0, "Inhoud"))
        toc = self.boom.nieuw("TOC")
        for nummer, kop in enumerate(koppen):
            regel = toc.nieuw("TOCI")
            stijl = ps.RUBRIEK if kop.niveau == 0 else ps.LOPEND
            x = NUMMERKOLOM + 12 * kop.niveau
            cellen = (
                Cel(ps.MARGE_LINKS, Tekstblok(str(kop.blad), stijl, NUMMERKOLOM - 4), regel.nieuw("Lbl")),
                Cel(ps.MARGE_LINKS + x, Tekstblok(kop.titel, stijl, VOLLE_BREEDTE - x), regel.nieuw("Reference")),
            )
            yield Blok(cellen, voor=14 if nummer == 0 else 7 if kop.niveau == 0 else 1)

    # --- our own parts ------------------------------------------------------------------------------

    def _eigen_delen(self) -> Iterator[_Sectie]:
        yield self._sectie("Gegevens", self._gegevens())
        yield self._sectie("", self._lijsten())

    def _lijsten(self) -> Iterator[Blok]:
        """One after the other: most are short."""
        for nummer, lijst in enumerate(self._stuk.delen):
            yield self.hoofdstuk(lijst.indeling.titel, voor=26, lijn=nummer > 0)
            yield from lijstblokken(self, lijst)

    def _met_kop(self, kop: str, blokken: Callable[[], Iterator[Blok]]) -> Iterator[Blok]:
        yield self.hoofdstuk(kop, lijn=False)
        yield from blokken()

    def _gegevens(self) -> Iterator[Blok]:
        """Every answer as it counts now, in the order of the steps."""
        yield self.hoofdstuk("Gegevens", lijn=False)
        for hoofdstuk in self._stuk.hoofdstukken:
            paren, vorige = [], ""
            for vraag in hoofdstuk.vragen():
                waarde = self._stuk.antwoorden.get(vraag.sleutel)
                tekst = "" if is_leeg(vraag, waarde) else naar_tekst(vraag, waarde)
                paren.append((vraagnaam(vraag, vorige), tekst))
                vorige = vraag.tekst or vorige
            if paren:
                yield replace(self.kopje(hoofdstuk.titel), voor=14, bladwijzer=(1, hoofdstuk.titel))
                yield from self.paren(paren, LABELKOLOM)

    def _logboek(self) -> Iterator[Blok]:
        return self._met_kop("Logboek", lambda: logboekblokken(self, self._stuk.logboek))

    # --- ready papers -------------------------------------------------------------------------------

    def _groep(self, groep: Groep) -> Iterator[_Sectie]:
        eerste, *verder = groep.stukken or (None,)
        kop = self._met_kop(groep.kop, lambda: self._groepskop(groep, eerste))
        yield self._sectie(groep.kop, kop)
        yield from self._ingelegd(eerste)
        for stuk in verder:
            if stuk is not None:
                yield self._sectie(groep.kop, self._tussenblad(stuk))
                yield from self._ingelegd(stuk)

    def _groepskop(self, groep: Groep, eerste: Inlegstuk | None) -> Iterator[Blok]:
        if eerste is None:
            yield self.volle("P", groep.leeg, ps.KLEIN)
        else:
            yield from self._tussenblad(eerste, stijl=ps.RUBRIEK)

    def _ingelegd(self, stuk: Inlegstuk | None) -> Iterator[_Sectie]:
        """A paper of our own. One that has no tags after all is laid in as a foreign one."""
        if stuk is None:
            return
        try:
            yield self._ingelegde_bladen(stuk, self._lees(stuk))
        except NietInTeLezen as fout:
            yield self._sectie(stuk.merk, iter([self.volle("P", f"Dit stuk ontbreekt hier, omdat {fout.reden}.")]))

    def _bijlagen(self) -> Iterator[_Sectie]:
        """First all are read: the list says which of them do not follow, and why."""
        gelezen: list[tuple[Inlegstuk, Gelezen]] = []
        redenen: list[str] = []
        for _, stuk in self._stuk.bijlagen if self._stuk.invoegen else ():
            try:
                gelezen.append((stuk, self._lees(stuk)))
            except NietInTeLezen as fout:
                redenen.append(f"{stuk.merk}, {stuk.titel}: niet ingevoegd, omdat {fout.reden}.")
        yield self._sectie("Stukken", self._met_kop("Stukken", lambda: self._stukkenlijst(redenen)))
        for stuk, bladen in gelezen:
            yield self._sectie(stuk.merk, self._tussenblad(stuk, _ZOALS_ONTVANGEN))
            yield self._ingelegde_bladen(stuk, bladen)

    def _stukkenlijst(self, redenen: list[str]) -> Iterator[Blok]:
        if not self._stuk.bijlagen:
            yield self.volle("P", "Er zijn geen stukken aan dit dossier toegevoegd.", ps.KLEIN)
        yield from tabel(self.boom, STUKKOLOMMEN, (rij for rij, _ in self._stuk.bijlagen))
        if redenen:
            yield self.kopje("Alleen in het register en in het archiefpakket")
            yield from self.punten(redenen)
        if self._stuk.ontbreekt:
            yield self.kopje("Wat nog ontbreekt voor een volledig dossier")
            yield from self.punten(self._stuk.ontbreekt)

    def _tussenblad(self, stuk: Inlegstuk, zin: str = "", stijl: Any = ps.HOOFDSTUK) -> Iterator[Blok]:
        titel = f"{stuk.merk}: {stuk.titel}"
        yield self.volle("H3", titel, stijl, voor=12, bij_volgende=True, bladwijzer=(1, titel))
        yield from self.paren(stuk.regels, SMALLE_KOLOM)
        if zin:
            yield self.volle("P", zin, voor=10)

    def _lees(self, stuk: Inlegstuk) -> Gelezen:
        self._gelezen += 1
        self._meld(self._gelezen, self._nog)
        if not stuk.eigen and self._samen + stuk.omvang > MAX_SAMEN:
            raise NietInTeLezen("de bijlagen samen te groot zijn voor één PDF")
        gelezen = lees_in(stuk)
        self._samen += 0 if stuk.eigen else stuk.omvang
        return gelezen

    def _ingelegde_bladen(self, stuk: Inlegstuk, gelezen: Gelezen) -> _Sectie:
        if gelezen.eigen:
            nummer = len(self._wortel.kinderen)
            self._deel()
            return _Sectie([Laag(Blad(), stempel=True) for _ in gelezen.maten], nummer, gelezen)
        sectie = self._sectie(stuk.merk, vreemde_bladen(self._deel_nu, stuk, gelezen))
        sectie.gelezen = gelezen
        return sectie

    def _deel_nu(self) -> Element:
        return self.boom


def _verdeel(blokken: Iterable[Blok]) -> list[Blad]:
    return verdeel(list(blokken), lambda _blad: ps.HOOGTE - ps.MARGE_BOVEN, ps.MARGE_ONDER)


def _met_koppen(bladen: Iterable[Blad], kop: str) -> list[Laag]:
    """What the head of a page says: the section, or in one without a name the chapter that its text begins in."""
    lagen, geldt = [], ""
    for blad in bladen:
        hier = [blok.bladwijzer[1] for _, blok in blad.blokken if blok.bladwijzer and blok.bladwijzer[0] == 0]
        eerst = hier[:1] if not geldt or (blad.blokken and blad.blokken[0][1].bladwijzer) else []
        lagen.append(Laag(blad, kop or (eerst[0] if eerst else geldt)))
        geldt = hier[-1] if hier else geldt
    return lagen


def _koppen(secties: Iterable[_Sectie], voor: int) -> list[_Inhoud]:
    """What the bookmarks name, with page numbers; `voor`: pages before these sections."""
    koppen, blad = [], voor
    for sectie in secties:
        for laag in sectie.lagen:
            blad += 1
            wijzers: list[Any] = [blok.bladwijzer for _, blok in laag.blad.blokken if blok.bladwijzer]
            koppen += [_Inhoud(titel, niveau, blad) for niveau, titel in wijzers]
    return koppen
