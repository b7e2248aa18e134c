"""What somebody said to findings of a text that isn't saved yet: kept and saved with it.

Standard library only.
"""

import json
from collections.abc import Iterable
from typing import Final, NamedTuple

from calendar_tui.model.terms import OverrideCode, Severity

SAID: Final = "(said)"
"""The name under which it stands beside the fields of a form; no field is called so."""


class Saying(NamedTuple):
    """An answer to a question, or a reason to let a finding pass."""

    fingerprint: str
    rule: str
    sentence: str
    severity: Severity
    """What the finding weighed."""
    ask: str = ""
    """The question's key; empty where it is let pass."""
    choice: str = ""
    code: OverrideCode | None = None
    reason: str = ""


def written(sayings: Iterable[Saying]) -> str:
    """Sayings as a form keeps them; empty where there is none."""
    rows = [saying._asdict() for saying in sayings]
    return json.dumps(rows, ensure_ascii=False) if rows else ""


def read(text: str) -> tuple[Saying, ...]:
    """The sayings behind ``written`` text; none where it can't be read."""
    try:
        return tuple(_saying(row) for row in json.loads(text)) if text else ()
    except (ValueError, TypeError):
        return ()


def _saying(row: dict[str, str]) -> Saying:
    """One of them."""
    code = row["code"]
    typed = {"severity": Severity(row["severity"]), "code": OverrideCode(code) if code else None}
    return Saying(**{**row, **typed})  # type: ignore[arg-type]
