"""Datalekdossier: handle a personal data breach from the first phone call to the archived dossier.

The rooms: `domain` (law and form, plain Python) · `services` (what a user can do) · `export` (paper) ·
`ui` (Qt) · and, beside this package, `db` (SQL). Two halls know them all: `app` (window) and `cli` (command line).
"""

__version__ = "0.1.0"
