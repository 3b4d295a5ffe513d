"""Key material: the raw key of the register and the file that keeps it, wrapped twice.

A random key opens the register (0.3 ms a connection; a passphrase would cost SQLCipher 100 ms each
time). The key file keeps it under a key made from the passphrase and once more under one made from
the recovery code, so changing the passphrase never rewrites the register.
"""

import hashlib
import hmac
import json
import secrets
import unicodedata
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

from datalek_gui.domain.fouten import KluisBeschadigd, MapOnbruikbaar, RegisterNieuwer
from db.files import write_atomically
from db.oorzaken import oorzaak

_VERSIE = 1
_LENGTE, _ZOUT = 32, 16
_SCRYPT = {"n": 2**14, "r": 8, "p": 5}
"""16 MiB and about 0.2 s; OWASP holds it equal to the heavier settings and it fits on an old laptop."""

_RUIM = 2**20
"""No key file of ours asks for more than this n; a damaged or hostile one may not eat all memory."""


class Sleutel:
    """The raw key. Shows itself in no repr, and can be forgotten.

    Forgetting is as good as Python allows: copies made while opening a connection may linger in memory.
    """

    __slots__ = ("_ruw",)

    def __init__(self, ruw: bytes) -> None:
        if len(ruw) not in (_LENGTE, _LENGTE + _ZOUT):
            raise ValueError("a key has 32 bytes, or 48 with the salt of its file")
        self._ruw = bytearray(ruw)

    @classmethod
    def new(cls) -> Self:
        return cls(secrets.token_bytes(_LENGTE))

    def __repr__(self) -> str:
        return "<Sleutel>"

    def raw(self) -> bytes:
        """Raises RuntimeError when it was forgotten: someone works on after the register was closed."""
        if not self._ruw:
            raise RuntimeError("the register is closed")
        return bytes(self._ruw)

    def copy(self) -> "Sleutel":
        return Sleutel(self.raw())

    def forget(self) -> None:
        for plaats in range(len(self._ruw)):
            self._ruw[plaats] = 0
        self._ruw.clear()


@dataclass(frozen=True, slots=True)
class Envelop:
    """The key, wrapped under one secret."""

    zout: bytes
    ingepakt: bytes

    @classmethod
    def close(cls, sleutel: Sleutel, geheim: str, scrypt: dict[str, int]) -> Self:
        # Late: cryptography is needed only where a key is wrapped or unwrapped, never while a window opens.
        from cryptography.hazmat.primitives.keywrap import aes_key_wrap

        zout = secrets.token_bytes(16)
        return cls(zout, aes_key_wrap(_stretch(geheim, zout, scrypt), sleutel.raw()))

    def open(self, geheim: str, scrypt: dict[str, int]) -> Sleutel | None:
        """None when the secret does not fit: RFC 3394 has a check of its own."""
        # Late, for the same reason as above.
        from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap

        try:
            return Sleutel(aes_key_unwrap(_stretch(geheim, self.zout, scrypt), self.ingepakt))
        except InvalidUnwrap:
            return None


@dataclass(frozen=True, slots=True)
class Sleutelbestand:
    """`register.sleutel`: not secret without passphrase or code, but without it nobody gets in."""

    wachtwoord: Envelop
    herstelcode: Envelop
    scrypt: dict[str, int]

    @classmethod
    def new(cls, sleutel: Sleutel, wachtwoord: str, herstelcode: str) -> Self:
        return cls(
            Envelop.close(sleutel, wachtwoord, _SCRYPT), Envelop.close(sleutel, herstelcode, _SCRYPT), dict(_SCRYPT)
        )

    def with_wachtwoord(self, sleutel: Sleutel, wachtwoord: str) -> "Sleutelbestand":
        return replace(self, wachtwoord=Envelop.close(sleutel, wachtwoord, self.scrypt))

    def open_with_wachtwoord(self, wachtwoord: str) -> Sleutel | None:
        return self.wachtwoord.open(wachtwoord, self.scrypt)

    def open_with_herstelcode(self, code: str) -> Sleutel | None:
        return self.herstelcode.open(code, self.scrypt)

    def write(self, pad: Path) -> None:
        """Raises OSError; then the old file still stands."""
        inhoud: dict[str, Any] = {
            "versie": _VERSIE,
            "scrypt": self.scrypt,
            "wachtwoord": _to_json(self.wachtwoord),
            "herstelcode": _to_json(self.herstelcode),
        }
        inhoud["sha256"] = _fingerprint(inhoud)
        write_atomically(pad, json.dumps(inhoud, indent=1).encode("ascii") + b"\n")

    @classmethod
    def read(cls, pad: Path) -> Self:
        """Raises KluisBeschadigd, so that damage is never taken for a wrong passphrase; RegisterNieuwer."""
        try:
            inhoud = json.loads(pad.read_bytes())
            heel = hmac.compare_digest(inhoud.pop("sha256"), _fingerprint(inhoud))
            versie = inhoud["versie"]
            if heel and versie > _VERSIE:
                raise RegisterNieuwer(versie, _VERSIE)
            scrypt = {naam: int(inhoud["scrypt"][naam]) for naam in ("n", "r", "p")}
            gelezen = cls(_from_json(inhoud["wachtwoord"]), _from_json(inhoud["herstelcode"]), scrypt)
        except FileNotFoundError:
            raise KluisBeschadigd(str(pad)) from None
        except OSError as fout:
            raise MapOnbruikbaar(str(pad.parent), oorzaak(fout)) from fout
        except (ValueError, TypeError, KeyError, AttributeError):
            # From None: the text of a JSON error may quote the file.
            raise KluisBeschadigd(str(pad)) from None
        if not heel or scrypt["n"] > _RUIM:
            raise KluisBeschadigd(str(pad))
        return gelezen


def _stretch(geheim: str, zout: bytes, scrypt: dict[str, int]) -> bytes:
    """NFC, because "é" comes in two spellings and the keyboard decides which."""
    tekst = unicodedata.normalize("NFC", geheim).encode("utf-8", "surrogatepass")
    ruimte = 128 * scrypt["r"] * (scrypt["n"] + scrypt["p"] + 8)
    return hashlib.scrypt(tekst, salt=zout, maxmem=ruimte, dklen=_LENGTE, **scrypt)


def _fingerprint(inhoud: dict[str, Any]) -> str:
    return hashlib.sha256(json.dumps(inhoud, sort_keys=True).encode("ascii")).hexdigest()


def _to_json(envelop: Envelop) -> dict[str, str]:
    return {"zout": envelop.zout.hex(), "sleutel": envelop.ingepakt.hex()}


def _from_json(envelop: dict[str, str]) -> Envelop:
    return Envelop(bytes.fromhex(envelop["zout"]), bytes.fromhex(envelop["sleutel"]))
