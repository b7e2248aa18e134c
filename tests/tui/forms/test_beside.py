"""The pane beside a form: where the post stands, what it lacks, what saving costs, its history."""

from dataclasses import replace
from datetime import date
from types import SimpleNamespace

import pytest

from calendar_tui.model.details import ApprovalLine
from calendar_tui.model.nouns import NOUNS, POST
from calendar_tui.model.rows import EntryLine, PostLine
from calendar_tui.model.terms import Decision, Status
from calendar_tui.schedule.grid import Month
from calendar_tui.tui.forms.minimonth import mini_month
from calendar_tui.tui.forms.sheet import Around, Sheet, new_sheet
from calendar_tui.tui.forms.side_lines import SideState, entry_words, side_lines, when_said
from tests.tui.forms.plain import PEN, READER, READER_12H, TODAY, instant, text_of

WIDTH = 38
TEXTS = {spec.name: "" for spec in POST.fields} | {
    "title": "Flu",
    "channel": "Instagram",
    "author": "Ana Ruiz",
    "body": "Come in.",
}


def pane(sheet: Sheet, texts: dict[str, str] | None = None, day: date | None = None) -> str:
    """The pane as text."""
    state = SideState(sheet, {**sheet.before, **(texts or {})}, READER, day)
    lines = list(side_lines(PEN, state, WIDTH))
    assert all(sum(part.cell_length for part in line) <= WIDTH for line in lines)
    return text_of(lines)


def post(status: Status = Status.DRAFT, **around: object) -> Sheet:
    """A post's sheet."""
    return Sheet(POST, "Post #1", TEXTS, 1, 2, status, around=Around(**around))  # type: ignore[arg-type]


def test_a_whole_draft_is_told_so() -> None:
    text = pane(post())
    assert "◔ draft" in text
    assert "by Ana Ruiz" in text
    assert "✓ nothing is missing" in text


def test_what_is_missing_is_told_as_it_is_typed_away() -> None:
    text = pane(post(), {"channel": "zzz", "author": "", "body": " "})
    for reason in ("it has no channel", "it has no author", "it has no text"):
        assert f"! {reason}" in text
    assert "by nobody yet" in text


def test_a_personal_account_and_someone_who_left_are_told_by_name() -> None:
    text = " ".join(pane(post(), {"channel": "Ana herself", "author": "Liam Toft"}).split())
    assert "Ana herself is a personal account" in text
    assert "its author Liam Toft is no longer at work" in text


def test_a_new_post_is_told_what_it_will_be() -> None:
    assert "saved it is a draft" in pane(new_sheet(POST, TEXTS))
    assert "saved it is an idea" in pane(new_sheet(POST, TEXTS | {"channel": ""}))


@pytest.mark.parametrize("status", [Status.IN_REVIEW, Status.APPROVED, Status.SCHEDULED])
def test_an_edit_of_what_others_read_is_told_what_it_costs(status: Status) -> None:
    assert "If you save" not in pane(post(status))
    assert "If you save" not in pane(post(status), {"notes": "x", "pillar": "y"})
    for change in ({"body": "x"}, {"title": "x"}, {"author": "Ben Ito"}, {"channel": ""}):
        text = pane(post(status), change)
        assert "it is a draft again" in text
        assert ("it leaves the feed" in text) == (status is Status.SCHEDULED)


def approval(decision: Decision, by: int = 2, **more: object) -> ApprovalLine:
    """What a reviewer said."""
    given = {"id": 1, "decision": decision, "by_id": by, "at": instant("2026-11-20T15:00")}
    rest = {"note": "", "solo": False, "content_hash": "", "voided_at": None}
    return ApprovalLine(**given | rest | more)  # type: ignore[arg-type]


def test_what_reviewers_said_stands_with_day_and_note() -> None:
    said = (
        approval(Decision.RETURNED, note="Say [where]."),
        approval(Decision.APPROVED, voided_at=instant("2026-11-21T15:00")),
        approval(Decision.APPROVED, by=99),
    )
    text = " ".join(pane(post(post=SimpleNamespace(approvals=said))).split())
    assert 'Ben Ito sent it back Fri 20 Nov "Say [where]."' in text
    assert "Ben Ito approved it Fri 20 Nov, void since the text changed" in text
    assert "someone approved it" in text


def test_siblings_stand_with_channel_and_status() -> None:
    sibling = PostLine(7, TODAY, "09:00", Status.APPROVED, "Flu", 2, 1, None, "g", False)
    text = pane(post(siblings=(sibling, sibling._replace(id=8, channel_id=None))))
    assert "◕ Facebook page, approved (#7)" in text
    assert "◕ no channel, approved (#8)" in text


def entry(action: str, summary: str, at: str = "2026-11-24T15:00", actor: str = "Ana") -> EntryLine:
    """One entry of a row's history."""
    return EntryLine(1, instant(at), actor, "app", action, summary, None, False)


@pytest.mark.parametrize(
    ("action", "summary", "words"),
    [
        ("post.edit", "edited post #1 Flu: yes: title, time", "edited yes: title, time"),
        ("post.edit", "edited post #1 Flu: title", "edited title"),
        ("post.add", "added post #1 Flu", "added"),
        ("post.approve", "post #1 Flu approved", "approved"),
        ("post.review", "3 posts sent to review", "sent to review"),
        ("post.move", "moved post #1 Flu to 2026-12-01", "moved to 2026-12-01"),
        ("channel.retire", "retired channel Facebook", "retired"),
        ("plan.undo", "undid: added post #1", "undid: added post #1"),
        ("practice.create", "started the plan of Elm", "plan begun"),
    ],
)
def test_changes_are_told_without_the_name_that_stands_above(
    action: str, summary: str, words: str
) -> None:
    told = entry_words(entry(action, summary))
    assert told == words or told.endswith("title, time")


def test_the_last_changes_stand_with_who_and_when() -> None:
    history = (
        entry("post.edit", "edited post #1 Flu: title"),
        entry("post.add", "added post #1 Flu", "2025-03-01T15:00", ""),
    )
    text = pane(post(history=history))
    assert "edited title" in text
    assert "Ana, 09:00" in text
    assert "someone, Sat 1 Mar 2025 09:00" in text


def test_an_instant_is_told_on_the_practices_clock() -> None:
    assert when_said(instant("2026-11-24T21:30"), READER_12H) == "3:30 pm"
    assert when_said(instant("2026-11-24T03:30"), READER) == "Mon 23 Nov 21:30"


def test_other_nouns_tell_their_posts_and_that_they_are_retired() -> None:
    sheet = Sheet(NOUNS["channel"], "Channel X", {}, 1, 1, retired=True, around=Around(posts=1))
    text = pane(sheet)
    assert "Retired" in text
    assert "1 post" in text
    assert "12 posts" in pane(replace(sheet, around=Around(posts=12)))


def test_a_field_with_a_day_has_its_month_beside_it() -> None:
    text = pane(post(), day=date(2026, 12, 3))
    assert text.splitlines()[:3] == [
        " December 2026",
        "  Mo  Tu  We  Th  Fr  Sa  Su",
        "       1   2 ▸ 3   4   5   6",
    ]


@pytest.mark.parametrize("week_start", range(7))
@pytest.mark.parametrize("day", [date(2026, 2, 1), date(2028, 2, 29), date(2200, 12, 31)])
def test_a_small_month_holds_each_of_its_days_once(day: date, week_start: int) -> None:
    lines = text_of(mini_month(PEN, day, TODAY, week_start)).splitlines()
    numbers = [int(word) for line in lines[2:] for word in line.replace("▸", " ").split()]
    assert numbers == list(range(1, Month.of(day).days + 1))
    assert sum(line.count("▸") for line in lines) == 1
    assert len({len(line) for line in lines[1:2]}) == 1
