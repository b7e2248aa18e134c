"""Looking at what the second reader was taught, and letting it forget."""

from typing import Any

from calendar_tui.model.errors import RefusedError
from calendar_tui.service.checking import rulebook_of
from calendar_tui.service.reading import Reading
from calendar_tui.service.resolving import Resolved, withdraw
from calendar_tui.service.workspace import Workspace


def rows(reading: Reading) -> list[dict[str, Any]]:
    """The exceptions that count today as rows of a list."""
    found = rulebook_of(reading).taught
    with reading.moment() as moment:
        authors = moment.directory.authors
    return [
        {
            "id": each.override.id,
            "rule": each.override.rule,
            "sentence": each.override.sentence,
            "reason": each.override.reason,
            "post": each.post_id,
            "by": by.name if (by := authors.get(each.override.by_id or 0)) else None,
            "until": each.override.expires_on and each.override.expires_on.isoformat(),
        }
        for each in found
    ]


def forget(workspace: Workspace, number: int) -> Resolved:
    """Withdraw the override that taught an exception; its finding is open again.

    Raises:
        RefusedError: nothing of that number is taught.
    """
    known = {each.override.id: each for each in rulebook_of(workspace.reading).taught}
    if number not in known:
        raise RefusedError(f"No exception has the number {number}. See calendar-tui rules taught.")
    meant = known[number]
    return withdraw(workspace, meant.post_id, meant.override.fingerprint)
