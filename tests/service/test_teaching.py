"""What was let pass as a false alarm teaches the second reader, until it is to forget it."""

from pathlib import Path

import pytest

from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.content.packfile import parse_pack
from calendar_tui.checks.learned.findings import SecondReader
from calendar_tui.model.errors import RefusedError
from calendar_tui.model.terms import OverrideCode
from calendar_tui.service import posts, resolving
from calendar_tui.service.exceptions import forget, rows
from calendar_tui.service.found import post_findings
from calendar_tui.service.history import undo
from calendar_tui.service.workspace import Workspace
from tests.checks.content.sample import CLASSES, LEXICONS, rule
from tests.checks.learned.test_second import AT, LEARNED, WARNS, taught
from tests.cli.clinic import settle
from tests.cli.running import done, refused
from tests.service.checked import as_, check_by, write

ALARM = OverrideCode.FALSE_POSITIVE
WHY = "It is the slogan of the club."
SLOGAN = "Rub in sunscreen before the game."
LIKE_IT = "Rub in sunscreen before the match!"
OTHER = "Rub your knee with mustard tonight!"


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A plan that is checked by T001 and by a second reader, T002, who minds rubbing."""
    pack = parse_pack({"test": CLASSES + rule(WARNS, 1) + rule(LEARNED, 2)})
    second = SecondReader(taught({"rub": 60}), AT)
    check_by(monkeypatch, Checker(pack, LEXICONS, lambda: second))
    return settle(tmp_path, monkeypatch)


def states(workspace: Workspace, post_id: int) -> dict[str, str]:
    """How the findings of a post stand, by rule."""
    found = post_findings(workspace.reading, post_id)
    return {each.finding.rule: each.state.value for each in found}


def test_what_reads_like_a_false_alarm_is_not_warned_of_and_the_alarm_stays_in_sight(
    plan: Path,
) -> None:
    with as_(plan, "Cal Reed") as cal:
        first, like_it, other = (write(cal, text) for text in (SLOGAN, LIKE_IT, OTHER))
        assert [states(cal, each) for each in (first, like_it, other)] == [{"T002": "open"}] * 3
        resolving.override(cal, first, "T002", ALARM, WHY)
        assert states(cal, first) == {"T002": "overridden"}
        assert states(cal, like_it) == {}
        assert states(cal, other) == {"T002": "open"}
        (told,) = rows(cal.reading)
        assert (told["rule"], told["sentence"], told["by"]) == ("T002", SLOGAN, "Cal Reed")
        undo(cal)
        assert rows(cal.reading) == []
        assert states(cal, like_it) == {"T002": "open"}


def test_what_teaches_is_no_left_over_override_whatever_becomes_of_its_post(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        first, second = write(cal, SLOGAN), write(cal, LIKE_IT)
        resolving.override(cal, first, "T002", ALARM, WHY)
        posts.edit(cal, first, None, {"body": "See you at the game."})
        assert states(cal, first) == {}
        assert states(cal, second) == {}


def test_a_risk_that_was_taken_teaches_nothing(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        first, second = write(cal, SLOGAN), write(cal, LIKE_IT)
        resolving.override(cal, first, "T002", OverrideCode.ACCEPTED_RISK, WHY)
        assert states(cal, second) == {"T002": "open"}
        assert rows(cal.reading) == []


def test_an_exception_makes_no_rule_milder(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        first, ruled = write(cal, SLOGAN), write(cal, "Rub in aspirin: take aspirin.")
        before = [(each.finding.rule, each.severity) for each in post_findings(cal.reading, ruled)]
        resolving.override(cal, first, "T002", ALARM, WHY)
        after = [(each.finding.rule, each.severity) for each in post_findings(cal.reading, ruled)]
        assert before == after
        assert "T001" in dict(after)


def test_it_can_be_looked_at_and_forgotten_by_command(plan: Path) -> None:
    with as_(plan, "Cal Reed") as cal:
        first, like_it = write(cal, SLOGAN), write(cal, LIKE_IT)
    assert "Nothing was taught" in done("rules", "taught").err
    why = ("--code", "false_positive", "--reason", WHY)
    done("--as", "Cal Reed", "post", "override", str(first), "T002", *why)
    (told,) = done("rules", "taught", "--json").json
    assert (told["post"], told["sentence"]) == (first, SLOGAN)
    assert SLOGAN in done("rules", "taught").out
    done("--as", "Cal Reed", "rules", "forget", str(told["id"]))
    assert done("rules", "taught", "--json").json == []
    assert "No exception has the number" in refused(1, "rules", "forget", str(told["id"]))
    with as_(plan, "Cal Reed") as cal:
        assert states(cal, first) == states(cal, like_it) == {"T002": "open"}
        with pytest.raises(RefusedError, match="No exception has the number 99"):
            forget(cal, 99)
