"""Names of the files in the data folder, and whether there is a register; loads nothing, for the unlock window."""

from pathlib import Path

REGISTER = "register.db"
IN_AANBOUW = "register.db.nieuw"
SLEUTEL = "register.sleutel"
SLOT = "register.slot"
OEFENMAP = "oefenregister"  # under the data folder: a register of its own


def register_pad(map_: Path) -> Path:
    return map_ / REGISTER


def register_bestaat(map_: Path) -> bool:
    """True as well when only the key file is left: making a new one would lose the way into a backup.

    A register under construction does not count: a power cut while making it left nothing of value.
    """
    return (map_ / REGISTER).exists() or ((map_ / SLEUTEL).exists() and not (map_ / IN_AANBOUW).exists())
