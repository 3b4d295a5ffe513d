"""Sender, subject and date of a mail; what is damaged says nothing and breaks nothing."""

import io
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from datalek_gui.services.mailbericht import Mail, lees_mail
from tests.msg_bestand import een_msg

EML = """Received: from a by b
From: =?utf-8?q?Beheer_Caf=C3=A9?= <beheer@voorbeeld.nl>
Subject: =?utf-8?b?RGF0YWxlaw==?= in
 twee regels
Date: {datum}

Tekst met From: in de tekst.
"""
OUTLOOK = {0x0037: "Oorzaak: ‘filter’", 0x0C1A: "Servicedesk", 0x0C1F: "/O=ORG/CN=X", 0x5D01: "desk@voorbeeld.nl"}
MSG = een_msg(OUTLOOK, datetime(2022, 11, 9, 23, 30, tzinfo=UTC))


def _mail(naam: str, inhoud: bytes) -> Mail:
    return lees_mail(naam, io.BytesIO(inhoud))


def test_een_eml_zegt_wie_wat_en_wanneer() -> None:
    inhoud = EML.format(datum="Tue, 16 Mar 2021 23:30:00 -0200").encode()
    verwacht = Mail("Beheer Café <beheer@voorbeeld.nl>", "Datalek in twee regels", date(2021, 3, 17))
    assert _mail("Bericht.EML", inhoud) == verwacht


@pytest.mark.parametrize("datum", ["", "gisteren", "99 Foo 2021 25:61:00"])
def test_een_datum_die_geen_datum_is_blijft_leeg(datum: str) -> None:
    mail = _mail("a.eml", EML.format(datum=datum).encode())
    assert (mail.datum, mail.onderwerp) == (None, "Datalek in twee regels")


def test_een_afzender_zonder_naam_is_een_adres_en_ruwe_utf8_blijft_leesbaar() -> None:
    inhoud = "From: a@b.nl\nSubject: Café\n\n".encode()
    assert _mail("a.eml", inhoud) == Mail("a@b.nl", "Café", None)


def test_een_msg_zegt_hetzelfde_met_de_dag_in_nederland() -> None:
    assert _mail("a.msg", MSG) == Mail("Servicedesk <desk@voorbeeld.nl>", "Oorzaak: ‘filter’", date(2022, 11, 10))


def test_een_oude_msg_in_een_byte_per_teken() -> None:
    oud = een_msg({0x0037: "Café", 0x0C1A: "Beheer"}, unicode=False)
    assert _mail("a.msg", oud) == Mail("Beheer", "Café", None)


@pytest.mark.parametrize("naam", ["a.pdf", "eml", "a.msg.txt"])
def test_wat_geen_mail_heet_wordt_niet_gelezen(naam: str) -> None:
    assert _mail(naam, EML.format(datum="").encode()) == Mail()


@pytest.mark.parametrize("inhoud", [b"", b"geen mail", MSG[:512], MSG[:700], MSG[:1500] + bytes(600)])
def test_een_kapotte_msg_zegt_niets(inhoud: bytes) -> None:
    assert _mail("a.msg", inhoud).datum is None


@settings(max_examples=60, deadline=None)
@given(plaats=st.integers(0, len(MSG) - 1), byte=st.integers(0, 255))
def test_geen_veranderde_byte_laat_een_msg_struikelen(plaats: int, byte: int) -> None:
    kapot = bytearray(MSG)
    kapot[plaats] = byte
    assert isinstance(_mail("a.msg", bytes(kapot)), Mail)


@given(st.binary(max_size=400))
def test_geen_inhoud_laat_een_eml_struikelen(inhoud: bytes) -> None:
    assert isinstance(_mail("a.eml", b"From: " + inhoud + b"\nDate: " + inhoud), Mail)
