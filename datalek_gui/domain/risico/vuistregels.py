"""The vuistregels of bijlage 2, each with the level its authors gave. They speak beside the weighing and agree with it.

Nieuwe vuistregel? 1. een functie 2. een regel in VUISTREGELS 3. twee gevallen in tests/domain/risico/test_regels.py.
"""

from datalek_gui.domain.risico import begrippen as b
from datalek_gui.domain.risico import regels_kans as kans
from datalek_gui.domain.risico import verwoord
from datalek_gui.domain.risico.feiten import Feiten
from datalek_gui.domain.risico.niveau import A, B, V
from datalek_gui.domain.risico.oordeel import Niveau, Werking
from datalek_gui.domain.risico.regel import Regel


def _van_toepassing(f: Feiten) -> bool:
    """The vuistregels are about data that an unauthorised person can read; what is exceptional falls outside them."""
    leesbaar = not (kans.onleesbaar(f) or kans.niet_herkenbaar(f))
    return b.vertrouwelijk(f) and bool(f.gegevens) and leesbaar


def _beschermd(f: Feiten) -> bool:
    return kans.intern_te_goeder_trouw(f) or kans.betrouwbaar_en_gevolgd(f) or b.intern(f)


def _bekend_klein(f: Feiten) -> bool:
    return kans.niets_dat_verhoogt(f) and not kans.openbaar(f)


def niet_te_herleiden(f: Feiten) -> bool:
    een = f.aantal_tot in (None, 1)
    return (
        _van_toepassing(f)
        and b.gewoon(f)
        and kans.moeilijk_herkenbaar(f)
        and een
        and f.omvang != "groot"
        and _bekend_klein(f)
    )


def gewoon_en_meewerkend(f: Feiten) -> bool:
    return _van_toepassing(f) and b.gewoon(f) and f.omvang == "beperkt" and kans.meewerkend(f) and _bekend_klein(f)


def intern(f: Feiten) -> bool:
    return _van_toepassing(f) and not b.gewoon(f) and kans.intern_te_goeder_trouw(f) and f.opzet is not True


def betrouwbare_ontvanger(f: Feiten) -> bool:
    return _van_toepassing(f) and not b.gewoon(f) and kans.betrouwbaar(f)


def gevoelig_en_meewerkend(f: Feiten) -> bool:
    gevoelig = (b.gevoelig(f) or b.gezondheid(f)) and not b.zwaar(f)
    return _van_toepassing(f) and gevoelig and kans.meewerkend(f) and _bekend_klein(f) and not _beschermd(f)


def grotere_gewone_set(f: Feiten) -> bool:
    return _van_toepassing(f) and kans.gewone_set(f) and not _beschermd(f)


def gevoelig_en_niet_meewerkend(f: Feiten) -> bool:
    herkenbaar = not kans.moeilijk_herkenbaar(f)
    return (
        _van_toepassing(f)
        and b.gevoelig(f)
        and kans.niet_meewerkend(f)
        and not b.meewerkend(f)
        and not _beschermd(f)
        and herkenbaar
    )


def zwaar(f: Feiten) -> bool:
    return _van_toepassing(f) and b.zwaar(f) and not _beschermd(f) and not kans.moeilijk_herkenbaar(f)


def gewoon_maar_veel(f: Feiten) -> bool:
    return (
        _van_toepassing(f)
        and b.gewoon(f)
        and b.meer_dan(f, b.GROOT)
        and not _beschermd(f)
        and not kans.moeilijk_herkenbaar(f)
    )


def _vuistregel(naam, raakt, niveau: Niveau, zin, feiten) -> Regel:  # type: ignore[no-untyped-def]
    bron = f"Toetsingskader bijlage 2, vuistregels: {niveau.woord}"
    return Regel(naam, raakt, 0, Werking.BEPAALT, zin, bron, feiten, niveau)


VUISTREGELS = (
    _vuistregel("vuistregel_niet_te_herleiden", niet_te_herleiden, V,
                "Gewone gegevens die de ontvanger niet makkelijk kan herleiden.",
                ("gegevens", "identificeerbaar")),
    _vuistregel("vuistregel_gewoon_meewerkend", gewoon_en_meewerkend, V,
                lambda f: f"Enkele gewone gegevens, en {verwoord.medewerking(f)}.",
                ("gegevens", "omvang", "volgt_instructies")),
    _vuistregel("vuistregel_intern", intern, V,
                lambda f: f"{verwoord.soorten(f)} die intern bij een verkeerde collega kwamen.",
                ("gegevens", "ontvanger")),
    _vuistregel("vuistregel_betrouwbaar", betrouwbare_ontvanger, V,
                lambda f: f"{verwoord.soorten(f)} bij een betrouwbare ontvanger, en {verwoord.medewerking(f)}.",
                ("gegevens", "ontvanger", "contact", "volgt_instructies")),
    _vuistregel("vuistregel_gevoelig_meewerkend", gevoelig_en_meewerkend, B,
                lambda f: f"{verwoord.soorten(f)}, en {verwoord.medewerking(f)}.",
                ("gegevens", "gezondheid", "volgt_instructies")),
    _vuistregel("vuistregel_grotere_set", grotere_gewone_set, B, "Een grotere set gewone gegevens.",
                ("gegevens", "omvang")),
    _vuistregel("vuistregel_gevoelig_niet_meewerkend", gevoelig_en_niet_meewerkend, A,
                lambda f: f"{verwoord.soorten(f)}; {verwoord.geen_medewerking(f)}.",
                ("gegevens", "contact", "volgt_instructies")),
    _vuistregel("vuistregel_zwaar", zwaar, A, lambda f: f"{verwoord.soorten(f)}.",
                ("gegevens", "gezondheid")),
    _vuistregel("vuistregel_veel", gewoon_maar_veel, A, lambda f: f"Gewone gegevens van {verwoord.groot_aantal(f)}.",
                ("gegevens", "aantal_van", "aantal_tot")),
)  # fmt: skip
