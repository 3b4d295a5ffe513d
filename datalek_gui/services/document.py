"""A finished document. Apart from ``documenten.py``: a window can show one without loading the PDF libraries."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Document:
    """`titel`: what the preview calls it; `ontbreekt`: particulars it still misses, in Dutch.

    `bezwaren`: what has to be taken away or mended before it may go out, as Dutch clauses.
    """

    titel: str
    bestandsnaam: str  # holds no person's name
    pdf: bytes
    ontbreekt: tuple[str, ...] = ()
    bezwaren: tuple[str, ...] = ()
