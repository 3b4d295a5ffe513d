"""The route card: hours, moments, roles."""

from datetime import timedelta

from datalek_gui.domain.routekaart import KAART, etappe_nu, kop, rollen
from tests.bouwers import utc


def test_de_uren_van_de_kaart_en_geen_lege_etappe() -> None:
    assert [etappe.uur for etappe in KAART] == [0, 24, 48, 72]
    assert all(etappe.taken and etappe.doel.endswith(".") for etappe in KAART)
    assert all(taak.wat.endswith(".") for etappe in KAART for taak in etappe.taken)


def test_een_uur_heeft_zijn_dag_en_tijd_ook_over_de_wintertijd() -> None:
    assert kop(KAART[1], None) == "Uur 24"
    assert kop(KAART[3], utc(2026, 11, 20, 16)) == "Uur 72 – maandag 23-11-2026 17:00"
    assert kop(KAART[1], utc(2026, 10, 24, 10)) == "Uur 24 – zondag 25-10-2026 11:00"  # 12:00 the day before


def test_waar_we_nu_zijn() -> None:
    kennis = utc(2026, 11, 20, 16)
    assert etappe_nu(None, kennis) is None
    assert etappe_nu(kennis, kennis - timedelta(minutes=1)) is None
    assert [etappe_nu(kennis, kennis + timedelta(hours=uur)) for uur in (0, 23, 24, 71, 72, 500)] == [
        0,
        0,
        24,
        48,
        72,
        72,
    ]


def test_elke_rol_staat_een_keer_op_de_invullijst() -> None:
    assert len(set(rollen())) == len(rollen()) == 8
