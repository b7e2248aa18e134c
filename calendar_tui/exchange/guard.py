"""The apostrophe that keeps a spreadsheet program from running a cell as a formula.

What begins with one of `GUARDED` gets an apostrophe in front when a file is written, and
loses it when one is read, so a text survives the round trip (OWASP ASVS 5.0, 1.2.10).
"""

from typing import Final

GUARDED: Final = frozenset("=+-@\t\r＝＋－＠'")
"""First characters that start a formula, their full-width forms, and the apostrophe itself:
without it a text that began with an apostrophe would come back without one."""


def guard(cell: str) -> str:
    """Return ``cell`` as it is written to a file."""
    return f"'{cell}" if cell[:1] in GUARDED else cell


def unguard(cell: str) -> str:
    """Return ``cell`` as it was before `guard`; other texts as they are."""
    return cell[1:] if cell.startswith("'") and cell[1:2] in GUARDED else cell
