"""What an attachment says, read without running or loading anything of it."""

from email.message import EmailMessage

import pytest

from datalek_gui.services import stuktekst
from datalek_gui.services.stuktekst import leesbare_tekst


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
def test_een_tekst_is_te_lezen_in_elke_gewone_codering(codering: str) -> None:
    assert leesbare_tekst("Verslag.TXT", "Café, € 5".encode(codering)) == "Café, € 5"


def een_mail(tekst: str, html: str = "") -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["Subject"] = "beheer@voorbeeld.nl", "Portaal"
    mail.set_content(tekst)
    if html:
        mail.add_alternative(html, subtype="html")
    return mail


def test_van_een_mail_staat_er_de_tekst_en_wat_er_bij_zat() -> None:
    mail = een_mail("Het portaal is dicht.\n", "<p>Het portaal is <b>dicht</b>.</p>")
    mail.add_attachment(b"1,2", maintype="text", subtype="csv", filename="telling.csv")
    tekst = leesbare_tekst("bericht.eml", mail.as_bytes())
    assert tekst is not None
    assert tekst.startswith("Het portaal is dicht.")
    assert "Meegestuurd: telling.csv" in tekst
    assert "<b>" not in tekst


def test_een_mail_met_alleen_opmaak_is_ook_te_lezen_en_een_script_zegt_niets() -> None:
    mail = EmailMessage()
    mail["From"] = "a@voorbeeld.nl"
    mail.set_content(
        "<html><head><title>x</title></head><body><p>Eén&nbsp;regel</p><script>weg()</script><p>Twee</p></body></html>",
        subtype="html",
    )
    assert leesbare_tekst("bericht.eml", mail.as_bytes()) == "Eén regel\nTwee"


def test_wat_geen_tekst_is_heeft_niets_te_zeggen() -> None:
    assert leesbare_tekst("plan.docx", b"PK\x03\x04") is None
    assert leesbare_tekst("bericht.msg", b"geen Outlook") is None


def test_stuurtekens_en_richtingtekens_gaan_eruit() -> None:
    assert leesbare_tekst("a.txt", "a\x00b\u202ec".encode()) == "abc"


def test_een_heel_lang_stuk_wordt_afgekapt_en_dat_staat_erbij(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(stuktekst, "MEEST", 10)
    assert leesbare_tekst("log.txt", b"0123456789abc") == f"0123456789{stuktekst.AFGEKAPT}"
