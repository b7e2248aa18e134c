"""The rules can be read in the app, each with why it is there and examples."""

from pathlib import Path

from calendar_tui.tui.checks.rule_page import rule_lines
from tests.tui.driving import session


async def test_the_palette_leads_to_every_rule(sample: Path) -> None:
    async with session(sample, (100, 40)) as run:
        run.main.action_command("rules")
        await run.settle()
        assert "ADV001" in run.text()
        await run.press("enter")
        await run.settle()
        shown = run.text()
        assert "ACC001 practice content on personal account" in shown
        assert "Why: What staff say of work" in shown


def test_a_rule_tells_what_it_rests_on_and_what_it_finds() -> None:
    rule = {
        "id": "T001",
        "name": "test-one",
        "severity": "warn",
        "status": "off",
        "raised": True,
        "override": "second_person",
        "why": "Because.",
        "use_instead": "Say less.",
        "sources": [{"title": "A law", "as_of": "2026-11-24"}],
        "examples": [{"text": "Take it.", "expect": "hit"}, {"text": "A walk.", "expect": "ok"}],
    }
    lines = list(rule_lines(rule))
    assert lines[:2] == ["T001 test one", "Weighs: warn, raised by the practice, off"]
    assert lines[-6:] == [
        *("Sources:", "- A law (as of 2026-11-24)", ""),
        *("Examples:", "- Found: Take it.", "- Fine: A walk."),
    ]
