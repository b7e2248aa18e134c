"""What a contact of each kind has to hold."""

from collections.abc import Mapping
from typing import Any, Final

from calendar_tui.checks.content.ways import MAIL, SITE, WEB
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.terms import ContactKind
from calendar_tui.service.workspace import Workspace

_EXAMPLES: Final = {
    ContactKind.PHONE: "a phone number, such as 815-555-0142",
    ContactKind.EMAIL: "a mail address, such as hello@elm.example",
    ContactKind.WEB: "a web address, such as https://elm.example",
}


def columns(_workspace: Workspace, values: Mapping[str, Any]) -> dict[str, Any]:
    """A contact's columns; ``InvalidError`` where its value can't be what it is said to be."""
    kind, value = values.get("kind"), str(values.get("value") or "")
    if kind in _EXAMPLES and value and not _is(ContactKind(kind), value):
        raise InvalidError(
            f"value: needs {_EXAMPLES[kind]}.", {"value": f"needs {_EXAMPLES[kind]}"}
        )
    return dict(values)


def _is(kind: ContactKind, value: str) -> bool:
    """Whether a value looks like what it should be."""
    match kind:
        case ContactKind.PHONE:
            return sum(each.isdigit() for each in value) >= 3
        case ContactKind.EMAIL:
            return MAIL.search(value) is not None
    return (WEB.search(value) or SITE.search(value)) is not None
