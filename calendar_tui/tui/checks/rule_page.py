"""A rule of the checks as a page to read: what it weighs, why, what it rests on, examples."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Final

from calendar_tui.service.reading import Reading
from calendar_tui.tui.asking import Option, ask_choice

if TYPE_CHECKING:
    from calendar_tui.tui.app import CalendarApp

EXAMPLES: Final = {
    "hit": "Found",
    "ok": "Fine",
    "known_miss": "Missed as yet",
    "known_hit": "Found, though fine",
}
"""What is said of an example."""


async def choose_rule(app: "CalendarApp") -> None:
    """Offer every rule, and show the one that is chosen."""
    options = await app.read(_options)
    rule = await ask_choice(app, "Rules", options)
    if rule is not None:
        await show_rule(app, rule)


async def show_rule(app: "CalendarApp", rule: str) -> None:
    """Show all about one rule, as the practice has it."""
    from calendar_tui.tui.prompts.paper import Paper

    text = await app.read(lambda reading: _page(reading, rule))
    await app.push_screen_wait(Paper(rule, text))


def _options(reading: Reading) -> list[Option[str]]:
    """Every rule with what it weighs. In the reading lane."""
    from calendar_tui.service.checking import rulebook_of
    from calendar_tui.service.rule_list import rows

    return [
        Option(each["id"], f"{each['id']}  {each['name'].replace('-', ' ')}", _weight(each))
        for each in rows(rulebook_of(reading))
    ]


def _page(reading: Reading, rule: str) -> str:
    """The page of one rule. In the reading lane."""
    from calendar_tui.service.checking import rulebook_of
    from calendar_tui.service.rule_list import details

    return "\n".join(rule_lines(details(rule, rulebook_of(reading))))


def rule_lines(found: dict[str, Any]) -> Iterator[str]:
    """A rule (``service.rule_list.details``) in paragraphs."""
    by = found["override"].replace("_", " ")
    yield f"{found['id']} {found['name'].replace('-', ' ')}"
    yield f"Weighs: {_weight(found)}"
    yield "It can't be let pass." if by == "never" else f"Let pass by: {by}"
    for label, name in (("What", "what"), ("Asks", "question"), ("Why", "why")):
        if found.get(name):
            yield from ("", f"{label}: {found[name]}")
    if found.get("use_instead"):
        yield from ("", f"Instead: {found['use_instead']}")
    if found.get("sources"):
        yield from ("", "Sources:")
    for each in found.get("sources", ()):
        yield f"- {each['title']} (as of {each['as_of']})"
    if found.get("examples"):
        yield from ("", "Examples:")
    for each in found.get("examples", ()):
        yield f"- {EXAMPLES[each['expect']]}: {each['text']}"


def _weight(rule: dict[str, Any]) -> str:
    """What a rule weighs, and whether it is on."""
    raised = ", raised by the practice" if rule["raised"] else ""
    status = "" if rule["status"] == "stable" else f", {rule['status']}"
    return f"{rule['severity']}{raised}{status}"
