"""Forms: what is given is read, what stands in a row is typed so that it reads back the same."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.noun import Kind
from calendar_tui.model.nouns import AUTHOR, CHANNEL, NOUNS, PILLAR, POST, PRACTICE
from calendar_tui.model.rows import NounRow, PracticeRow
from calendar_tui.model.terms import ReviewMode
from calendar_tui.service import posts, saving
from calendar_tui.service.forms import blank, echo, parse, typed
from calendar_tui.service.workspace import Workspace
from tests.cli.clinic import acting, clinic_file, settle


@pytest.fixture
def plan(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Workspace]:
    """The plan of four people, open in Ana's name."""
    with acting(settle(tmp_path, monkeypatch)) as workspace:
        yield workspace


def test_an_edit_reads_only_what_it_names(plan: Workspace) -> None:
    parsed = parse(POST, {"title": "Flu", "channel": "ig"}, plan.reader())
    assert parsed.values == {"title": "Flu", "channel_id": 1}
    assert parsed.errors == {}


def test_a_new_row_has_every_field_with_its_default(plan: Workspace) -> None:
    values = parse(CHANNEL, {"name": "Blog", "network": "blog"}, plan.reader(), new=True).checked()
    assert values == {
        "name": "Blog",
        "network": "blog",
        "kind": "business",
        "handle": "",
        "url": "",
        "owner_id": None,
        "audiences": [],
        "purpose": "",
        "admins": [],
        "two_factor": None,
        "privacy_reviewed_on": None,
        "notice_posted_on": None,
        "slots": [],
        "text_limit": None,
        "title_limit": None,
        "hashtags_limit": None,
        "slug": "",
    }


def test_every_error_is_told_at_once(plan: Workspace) -> None:
    raw = {"title": "a\nb", "channel": "nowhere", "at": "someday", "titel": "x"}
    parsed = parse(POST, raw, plan.reader())
    assert parsed.errors.keys() == raw.keys()
    assert parsed.errors["titel"] == "a post has no such field; did you mean title?"
    with pytest.raises(InvalidError) as caught:
        parsed.checked()
    assert caught.value.fields == parsed.errors
    assert all(f"{name}: " in caught.value.sentence for name in raw)


def test_what_is_required_is_asked_for_in_a_new_row_only(plan: Workspace) -> None:
    assert parse(PILLAR, {}, plan.reader(), new=True).errors == {"name": "is needed"}
    assert parse(PILLAR, {}, plan.reader()).errors == {}
    assert parse(PILLAR, {"name": ""}, plan.reader()).errors == {"name": "is needed"}


@pytest.mark.parametrize("noun", NOUNS.values(), ids=NOUNS)
def test_a_blank_form_reads_as_an_empty_row_but_for_what_is_required(
    plan: Workspace, noun: Any
) -> None:
    errors = parse(noun, blank(noun), plan.reader(), new=True).errors
    assert errors.keys() == {
        spec.name for spec in noun.fields if spec.required and not spec.default
    }


@pytest.mark.parametrize(
    ("noun", "name", "text", "said"),
    [
        (POST, "channel", "ig", "Instagram"),
        (POST, "channel", "", ""),
        (POST, "author", "reed", "Cal Reed"),
        (POST, "at", "fri 9:00", "Fri 27 Nov 2026 09:00"),
        (POST, "at", "3 dec", "Thu 3 Dec 2026"),
        (POST, "title", "Flu", ""),
        (AUTHOR, "active_until", "31 dec", "Thu 31 Dec 2026"),
        (CHANNEL, "audiences", "par", "Parents"),
    ],
)
def test_the_echo_says_what_will_be_read(
    plan: Workspace, noun: Any, name: str, text: str, said: str
) -> None:
    assert echo(noun.field(name), text, plan.reader()) == said


def test_the_echo_has_a_word_for_the_nights_clocks_change(plan: Workspace) -> None:
    at = POST.field("at")
    assert "(" in echo(at, "14 mar 2027 2:30", plan.reader())
    assert "(" in echo(at, "7 nov 2027 1:30", plan.reader())
    assert "(" not in echo(at, "7 nov 2027 3:30", plan.reader())


def same(noun: Any, row: NounRow, workspace: Workspace) -> dict[str, Any]:
    """What saving a row's form unchanged would write, where that is not what stands there."""
    reader = workspace.reader()
    texts = _lines(noun, typed(noun, row, reader.directory.practice))
    values = parse(noun, texts, reader).checked()
    saved = saving.edit(workspace, noun.name, row.id, row.version, values)
    after = workspace.reading.noun(noun.name, row.id)
    return {
        name: (value, after.values[name])
        for name, value in row.values.items()
        if after.values[name] != value or saved.entry
    }


def _lines(noun: Any, texts: dict[str, str]) -> dict[str, str]:
    """A form's texts as the form hands them on: lists of lines always have a line break."""
    lined = {spec.name for spec in noun.fields if spec.kind is Kind.LINES}
    return {name: f"{text}\n" if name in lined else text for name, text in texts.items()}


def line(most: int = 30) -> st.SearchStrategy[str]:
    """One line of anything a plan holds."""
    controls = st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029")
    return st.text(controls, max_size=most).map(str.strip)


def lines() -> st.SearchStrategy[str]:
    """Several lines."""
    return st.lists(line(), max_size=3).map("\n".join)


WORD = line(12).map(lambda text: "".join(set(text) - set(",;#")).strip()).filter(bool)
MEDIUM = st.fixed_dictionaries(
    {
        "ref": line().map(lambda text: text.replace("|", "")).map(str.strip).filter(bool),
        "alt": line(),
    }
)
TIMES = st.one_of(
    st.none(),
    st.dates(date(1970, 1, 2), date(2200, 12, 30)).map(str),
    st.sampled_from(
        ["2026-11-01T01:30", "2026-11-01T01:30-06:00", "2027-03-14T02:30", "2026-12-03T09:05"]
    ),
)
CONTENT = st.fixed_dictionaries(
    {
        "title": line(200),
        "body": lines(),
        "at": TIMES,
        "tags": st.lists(WORD, max_size=3, unique=True),
        "media": st.lists(MEDIUM, max_size=3),
        "image_text": lines(),
        "first_comment": lines(),
        "notes": lines(),
        "link": st.sampled_from(["", "https://elm.example/a?b=1,2;c|d#e", "http://x.example"]),
    }
)


@given(CONTENT)
def test_a_post_s_form_that_is_saved_unchanged_changes_nothing(content: dict[str, Any]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "plan.db"
        path.write_bytes(clinic_file())
        with acting(path, "Ana Ruiz") as workspace:
            reader = workspace.reader(exact=True)
            values = parse(POST, {**content, "channel": "ig"}, reader, new=True).checked()
            made = posts.add(workspace, values)
            assert same(POST, workspace.reading.noun("post", made.id), workspace) == {}


@pytest.mark.parametrize(
    ("at", "clock_12h", "said"),
    [
        ("2026-11-01T01:30:00-05:00", False, "1 Nov 2026 01:30"),
        ("2026-11-01T01:30:00-06:00", False, "1 Nov 2026 01:30 (second)"),
        ("2026-11-01T01:30:00-06:00", True, "1 Nov 2026 1:30 am (second)"),
        ("2026-11-01T08:30:00+01:00", False, "1 Nov 2026 01:30 (second)"),
        ("2026-11-01", False, "1 Nov 2026"),
        (None, False, ""),
    ],
)
def test_a_form_tells_the_two_equal_times_of_an_autumn_night_apart(
    at: str | None, clock_12h: bool, said: str
) -> None:
    practice = PracticeRow(
        1, "u", 1, "Elm", "America/Chicago", ReviewMode.FOUR_EYES, 0, clock_12h, 0
    )
    row = NounRow(1, "u", 1, "#1", "Flu", retired=False, values={"at": at})
    assert typed(POST, row, practice)["at"] == said


ROWS: dict[str, dict[str, Any]] = {
    "channel": {"network": "blog", "url": "https://x.example", "owner": "ana", "audiences": "par"},
    "author": {"roles": "author, monitor", "active_from": "2020-01-01", "accounts": "@a; b"},
    "audience": {"description": "a, b; c | d"},
    "pillar": {"share": "0"},
    "campaign": {"starts": "2027-01-04", "brief": "One.\n\nTwo.\n", "colour": "grey"},
    "feed": {"filter": 'channel:instagram -tag:flu "two words"', "with_text": "yes"},
}


@pytest.mark.parametrize("noun", ROWS)
def test_any_other_form_that_is_saved_unchanged_changes_nothing(plan: Workspace, noun: str) -> None:
    raw = {"name": "Ä name; with, signs", **ROWS[noun]}
    values = parse(NOUNS[noun], raw, plan.reader(), new=True).checked()
    made = saving.add(plan, noun, values)
    assert same(NOUNS[noun], plan.reading.noun(noun, made.id), plan) == {}


def test_the_practice_s_form_that_is_saved_unchanged_changes_nothing(plan: Workspace) -> None:
    raw = {
        "brand_tags": "#elmcares, elmwalks",
        "hhs_funded": "yes",
        "notice": "Call.\n",
        "week_start": "saturday",
    }
    saving.edit(plan, "practice", 1, None, parse(PRACTICE, raw, plan.reader()).checked())
    assert same(PRACTICE, plan.reading.noun("practice", 1), plan) == {}
