"""What SQLAlchemy imports for nothing is loaded when it is used, and then it is the real thing."""

import subprocess
import sys
from pathlib import Path

VRAAG = """
import sys
from db.uitgesteld import stel_uit
stel_uit()
import sqlalchemy.dialects.sqlite
assert not {"asyncio.events", "ssl", "email"} & set(sys.modules), "toch geladen"
import asyncio, importlib.metadata
assert importlib.metadata.version("sqlalchemy") == sqlalchemy.__version__
async def antwoord():
    await asyncio.sleep(0)
    return 42
assert asyncio.run(antwoord()) == 42
from asyncio import Lock
import asyncio.queues
assert asyncio.queues.Queue is sys.modules["asyncio"].Queue and Lock is sys.modules["asyncio"].Lock
print("goed")
"""


def test_wat_uitgesteld_is_komt_bij_het_eerste_gebruik_echt() -> None:
    klaar = subprocess.run(
        [sys.executable, "-c", VRAAG], cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=60
    )
    assert klaar.stdout.strip() == "goed", klaar.stderr
