"""The one pikepdf pass: a plain ReportLab PDF and its tree of tags → PDF/A-2a and PDF/UA-1.

ISO 19005-2 (PDF/A-2) level a, ISO 14289-1 (PDF/UA-1). `deel=1` writes PDF/A-1a instead, only so that Apache
preflight, which knows no other part, can judge the same route in the tests. No input, no clock: equal bytes for
equal arguments.
"""

import io
import re
import struct
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from xml.sax.saxutils import escape

import pikepdf
from pikepdf import Array, Dictionary, Name, ObjectStreamMode, String

from datalek_gui.export.page_style import zichtbaar
from datalek_gui.export.tags import Element, Stuk

MAKER = "Datalekdossier"

_XMP = """<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:format>application/pdf</dc:format>\
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">{titel}</rdf:li></rdf:Alt></dc:title>\
<dc:language><rdf:Bag><rdf:li>nl-NL</rdf:li></rdf:Bag></dc:language></rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"><xmp:CreateDate>{iso}</xmp:CreateDate>\
<xmp:ModifyDate>{iso}</xmp:ModifyDate></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><pdf:Producer>{maker}</pdf:Producer></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"><pdfaid:part>{deel}</pdfaid:part>\
<pdfaid:conformance>A</pdfaid:conformance></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"><pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">\
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">\
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>\
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>\
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">\
<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>\
<pdfaProperty:category>internal</pdfaProperty:category>\
<pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>\
</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>"""


def afwerken(pdf: bytes, boom: Element, *, titel: str, nu: datetime, deel: int = 2) -> bytes:
    """Add tags, output intent and metadata. `nu`: aware moment that becomes the creation date."""
    with pikepdf.open(io.BytesIO(pdf)) as bestand:
        bladen = [blad.obj for blad in bestand.pages]  # once: pages[i] in a loop is quadratic
        _herstel_tounicode(bladen)
        _Boomschrijver(bestand, bladen).schrijf(boom)
        _zet_kleurprofiel(bestand)
        _zet_metadata(bestand, " ".join(zichtbaar(titel).split()), nu.astimezone(UTC).replace(microsecond=0), deel)
        uit = io.BytesIO()
        bestand.save(
            uit,
            force_version="1.4" if deel == 1 else "1.7",
            preserve_pdfa=True,  # the line end before endstream that ReportLab leaves out
            deterministic_id=True,
            fix_metadata_version=False,
            object_stream_mode=ObjectStreamMode.disable if deel == 1 else ObjectStreamMode.generate,
        )
    return uit.getvalue()


class _Boomschrijver:
    """Writes the structure tree and, per page, which element each piece of marked content belongs to."""

    def __init__(self, bestand: pikepdf.Pdf, bladen: list[Any]) -> None:
        self._bestand = bestand
        self._bladen = bladen
        self._eigenaren: list[list[Any]] = [[] for _ in bladen]

    def schrijf(self, boom: Element) -> None:
        wortel = self._bestand.make_indirect(Dictionary(Type=Name.StructTreeRoot))
        wortel.K = self._element(boom, wortel)
        nummers: list[Any] = []
        for nummer, (blad, eigenaren) in enumerate(zip(self._bladen, self._eigenaren, strict=True)):
            nummers += [nummer, Array(eigenaren)]
            blad.StructParents = nummer
            blad.Tabs = Name.S
        wortel.ParentTree = self._bestand.make_indirect(Dictionary(Nums=Array(nummers)))
        wortel.ParentTreeNextKey = len(self._bladen)
        self._bestand.Root.StructTreeRoot = wortel
        self._bestand.Root.MarkInfo = Dictionary(Marked=True)
        self._bestand.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)

    def _element(self, element: Element, ouder: Any) -> Any:
        zelf = self._bestand.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.tag}"), P=ouder))
        stukken = [kind for kind in element.kinderen if isinstance(kind, Stuk)]
        if stukken:
            zelf.Pg = self._bladen[stukken[0].blad]
        kinderen = Array()
        for kind in element.kinderen:
            if isinstance(kind, Stuk):
                kinderen.append(self._stuk(kind, zelf, stukken[0].blad))
            else:
                kinderen.append(self._element(kind, zelf))
        zelf.K = kinderen
        self._eigenschappen(element, zelf)
        return zelf

    def _stuk(self, stuk: Stuk, eigenaar: Any, blad: int) -> Any:
        eigenaren = self._eigenaren[stuk.blad]
        eigenaren.extend([None] * (stuk.mcid + 1 - len(eigenaren)))
        eigenaren[stuk.mcid] = eigenaar
        if stuk.blad == blad:
            return stuk.mcid
        return Dictionary(Type=Name.MCR, Pg=self._bladen[stuk.blad], MCID=stuk.mcid)

    def _eigenschappen(self, element: Element, zelf: Any) -> None:
        if element.alt:
            zelf.Alt = String(element.alt)
        if element.gesproken:
            zelf.ActualText = String(element.gesproken)
        if element.nummering:
            zelf.A = Dictionary(O=Name.List, ListNumbering=Name(f"/{element.nummering}"))
        if element.bereik:
            zelf.A = Dictionary(O=Name.Table, Scope=Name(f"/{element.bereik}"))
        if element.kader:
            zelf.A = Dictionary(O=Name.Layout, BBox=Array([round(maat, 2) for maat in element.kader]))


def _herstel_tounicode(bladen: list[Any]) -> None:
    """ReportLab writes a character above U+FFFF as five hex digits; the map wants UTF-16 (ISO 32000-1 §9.10.3)."""
    gedaan: set[tuple[int, int]] = set()
    for blad in bladen:
        for letter in blad.Resources.get("/Font", Dictionary()).values():
            if letter.objgen in gedaan or "/ToUnicode" not in letter:
                continue
            gedaan.add(letter.objgen)
            ruw = letter.ToUnicode.read_bytes()
            goed = re.sub(rb"<([0-9A-F]{5,6})>", _utf16, ruw)
            if goed != ruw:
                letter.ToUnicode.write(goed)


def _utf16(treffer: re.Match[bytes]) -> bytes:
    return b"<%s>" % chr(int(treffer[1], 16)).encode("utf-16-be").hex().upper().encode()


def _zet_kleurprofiel(bestand: pikepdf.Pdf) -> None:
    profiel = bestand.make_stream(srgb())
    profiel.N = 3
    naam = String("sRGB IEC61966-2.1")
    intentie = Dictionary(
        Type=Name.OutputIntent, S=Name.GTS_PDFA1, OutputConditionIdentifier=naam, Info=naam, DestOutputProfile=profiel
    )
    bestand.Root.OutputIntents = Array([bestand.make_indirect(intentie)])


def _zet_metadata(bestand: pikepdf.Pdf, titel: str, nu: datetime, deel: int) -> None:
    """Info and XMP must say the same (ISO 19005-1 §6.7.3)."""
    for sleutel in list(bestand.docinfo.keys()):
        del bestand.docinfo[sleutel]
    stempel = String(nu.strftime("D:%Y%m%d%H%M%S+00'00'"))
    bestand.docinfo["/Title"], bestand.docinfo["/Producer"] = String(titel), String(MAKER)
    bestand.docinfo["/CreationDate"] = bestand.docinfo["/ModDate"] = stempel
    iso = nu.isoformat()
    xmp = bestand.make_stream(_XMP.format(titel=escape(titel), iso=iso, maker=MAKER, deel=deel).encode())
    xmp.Type, xmp.Subtype = Name.Metadata, Name.XML
    bestand.Root.Metadata = xmp


# --- sRGB profile, ICC version 2 (PDF/A-1 refuses version 4), made here so that nothing has to be licensed ------


@lru_cache(maxsize=1)
def srgb() -> bytes:
    """A display profile of 2.5 kB with the primaries and tone curve of IEC 61966-2-1."""
    curve = b"curv\0\0\0\0" + struct.pack(">I", 1024)
    curve += b"".join(struct.pack(">H", round(_lineair(i / 1023) * 65535)) for i in range(1024))
    naam = b"sRGB IEC61966-2.1\0"
    velden = [
        (b"desc", b"desc\0\0\0\0" + struct.pack(">I", len(naam)) + naam + b"\0" * 78),
        (b"cprt", b"text\0\0\0\0No copyright, use freely\0"),
        (b"wtpt", _xyz(0.9642, 1, 0.8249)),
        (b"rXYZ", _xyz(0.43607, 0.22249, 0.01392)),
        (b"gXYZ", _xyz(0.38515, 0.71687, 0.09708)),
        (b"bXYZ", _xyz(0.14307, 0.06061, 0.71410)),
        (b"rTRC", curve),
        (b"gTRC", curve),
        (b"bTRC", curve),
    ]
    begin, tabel, inhoud = 132 + 12 * len(velden), struct.pack(">I", len(velden)), b""
    plaatsen: dict[bytes, tuple[int, int]] = {}
    for kenmerk, veld in velden:
        if veld not in plaatsen:
            plaatsen[veld] = (begin + len(inhoud), len(veld))
            inhoud += veld + b"\0" * (-len(veld) % 4)
        tabel += kenmerk + struct.pack(">II", *plaatsen[veld])
    omvang = 128 + len(tabel) + len(inhoud)
    kop = struct.pack(">I4sI4s4s4s6H", omvang, b"\0" * 4, 0x02100000, b"mntr", b"RGB ", b"XYZ ", 2026, 1, 1, 0, 0, 0)
    kop += b"acsp" + b"\0" * 28 + _s15(0.9642) + _s15(1) + _s15(0.8249)
    return kop.ljust(128, b"\0") + tabel + inhoud


def _s15(getal: float) -> bytes:
    return struct.pack(">i", round(getal * 65536))


def _xyz(*waarden: float) -> bytes:
    return b"XYZ \0\0\0\0" + b"".join(map(_s15, waarden))


def _lineair(v: float) -> float:
    return v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4
