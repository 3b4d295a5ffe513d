"""What an attachment says, as plain text to read inside the program; nothing in it is ever run, loaded or followed."""

import io
import re
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser

import olefile

from datalek_gui.domain.tekst import schoon

TEKST = (".txt", ".csv", ".log", ".md", ".json", ".xml", ".ini", ".tsv")
HTML = (".html", ".htm")
MEEST = 2_000_000  # characters; more than anybody reads on a screen
AFGEKAPT = "\n\n[De rest van dit stuk wordt hier niet getoond.]"
_BODY = 0x1000  # PidTagBody, MS-OXPROPS: the plain text of an Outlook message


def leesbare_tekst(naam: str, inhoud: bytes) -> str | None:
    """None for a kind of file that has no text to show, or that cannot be read."""
    klein = naam.lower()
    if klein.endswith(".eml"):
        tekst: str | None = _eml(inhoud)
    elif klein.endswith(".msg"):
        tekst = _msg(inhoud)
    elif klein.endswith(HTML):
        tekst = _zonder_opmaak(_ontcijfer(inhoud))
    else:
        tekst = _ontcijfer(inhoud) if klein.endswith(TEKST) else None
    if tekst is None or len(tekst) <= MEEST:
        return None if tekst is None else schoon(tekst)
    return schoon(tekst[:MEEST]) + AFGEKAPT


def _ontcijfer(inhoud: bytes) -> str:
    """UTF-8 (with or without mark), UTF-16 with its mark, else the code page of Dutch Windows."""
    if inhoud[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return inhoud.decode("utf-16", "replace")
    try:
        return inhoud.decode("utf-8-sig")
    except UnicodeDecodeError:
        return inhoud.decode("cp1252", "replace")


def _eml(inhoud: bytes) -> str | None:
    """The plain part, else the HTML one without its looks, and the names of what was sent along."""
    try:
        bericht = message_from_bytes(inhoud, _class=EmailMessage, policy=default)
        deel = bericht.get_body(("plain", "html"))
        tekst = str(deel.get_content()) if deel is not None else ""
        if deel is not None and deel.get_content_subtype() == "html":
            tekst = _zonder_opmaak(tekst)
        mee = [naam for naam in (bijlage.get_filename() for bijlage in bericht.iter_attachments()) if naam]
    except (LookupError, ValueError, AttributeError, TypeError):  # a damaged mail: show what is there
        return _ontcijfer(inhoud)
    return "\n\n".join(stuk for stuk in (tekst, f"Meegestuurd: {', '.join(mee)}" if mee else "") if stuk)


def _msg(inhoud: bytes) -> str | None:
    try:
        with olefile.OleFileIO(io.BytesIO(inhoud)) as bestand:
            for soort, codering in (("001F", "utf-16-le"), ("001E", "cp1252")):
                stroom = f"__substg1.0_{_BODY:04X}{soort}"
                if bestand.exists(stroom):
                    return str(bestand.openstream(stroom).read().decode(codering, "replace")).rstrip("\0")
    except (OSError, ValueError, LookupError, AttributeError, TypeError):  # what olefile raises on a damaged file
        return None
    return None


class _Lezer(HTMLParser):
    """Collects the words between the tags; scripts and styles are no words."""

    STIL = ("script", "style", "head")
    REGEL = ("br", "p", "div", "tr", "li", "h1", "h2", "h3", "h4")

    def __init__(self) -> None:
        super().__init__()
        self.delen: list[str] = []
        self._stil = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._stil += tag in self.STIL
        if tag in self.REGEL:
            self.delen.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._stil -= tag in self.STIL and self._stil > 0

    def handle_data(self, data: str) -> None:
        if not self._stil:
            self.delen.append(re.sub(r"\s+", " ", data))


def _zonder_opmaak(html: str) -> str:
    lezer = _Lezer()
    lezer.feed(html)
    regels = (regel.strip() for regel in "".join(lezer.delen).split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n".join(regels)).strip()
