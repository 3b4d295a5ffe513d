"""The words after `main.py`, in Dutch: argparse itself speaks English."""

import argparse
import re
import sys
from typing import NoReturn

# argparse's sentences that a user can meet
_IN_HET_NEDERLANDS = (
    (r"the following arguments are required: (.*)", r"er ontbreekt: \1"),
    (r"unrecognized arguments: (.*)", r"dit is niet bekend: \1"),
    (r"argument (\S+): invalid choice: (\S+) \(choose from (.*)\)", r"\1 kan niet \2 zijn; kies uit \3"),
    (r"argument (\S+): expected one argument", r"achter \1 hoort een waarde"),
)


class Parser(argparse.ArgumentParser):
    """argparse with Dutch headings and a Dutch last line. Exits with 2 on wrong arguments."""

    def __init__(self, **opties: object) -> None:
        super().__init__(**{"add_help": False, **opties})  # type: ignore[arg-type]
        self._positionals.title, self._optionals.title = "wat", "opties"
        if opties.get("add_help") is not False:
            self.add_argument("-h", "--help", action="help", help="toon deze uitleg en stop")

    def error(self, message: str) -> NoReturn:
        for engels, nederlands in _IN_HET_NEDERLANDS:
            message = re.sub(engels, nederlands, message)
        self.print_usage(sys.stderr)
        self.exit(2, f"Dit commando klopt niet: {message}.\n")

    def format_help(self) -> str:
        return super().format_help().replace("usage: ", "gebruik: ", 1)

    def format_usage(self) -> str:
        return super().format_usage().replace("usage: ", "gebruik: ", 1)
