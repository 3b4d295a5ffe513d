"""The route card stays on one page, whatever stands in its head."""

import pytest

from datalek_gui.domain.routekaart import KAART, rollen
from datalek_gui.export.routekaart_pdf import RoutekaartStuk, render_routekaart
from tests.export.bouwers import NU
from tests.export.lezer import lees_boom, lees_stukken


@pytest.mark.parametrize(
    "stuk", [RoutekaartStuk(NU), RoutekaartStuk(NU, "Gemeente Noorderstad " * 9, "2026-001", NU, oefening=True)]
)
def test_de_kaart_past_op_een_blad_met_elke_taak_en_elke_rol(stuk: RoutekaartStuk) -> None:
    pdf = render_routekaart(stuk)
    assert len(lees_stukken(pdf)) == 1
    tekst = lees_boom(pdf).tekst
    assert all(taak.wat in tekst for etappe in KAART for taak in etappe.taken)
    assert all(rol in tekst for rol in rollen())


def test_met_een_moment_van_kennis_staat_er_bij_elk_uur_een_dag() -> None:
    assert "Uur 72 – dinsdag 24-11-2026" in lees_boom(render_routekaart(RoutekaartStuk(NU, kennis_op=NU))).tekst
