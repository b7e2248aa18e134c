"""Every column goes somewhere, and none is lost."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.exchange.columns import Column, assign, letter
from calendar_tui.exchange.fields import SEVERAL, Target
from calendar_tui.exchange.headers import SYNONYMS
from calendar_tui.exchange.layouts import LAYOUTS, PLAIN, Layout
from calendar_tui.exchange.table import Line
from calendar_tui.model.errors import InvalidError, UnknownNameError

NAMES = [name.strip() for names in SYNONYMS.values() for name in names.split(";")]


def columns(header: str, *rows: str, mapping: dict[str, str] | None = None) -> tuple[Column, ...]:
    """The columns of a plain sheet, cells given with bars between."""
    lines = [Line(number, tuple(row.split("|"))) for number, row in enumerate(rows, start=2)]
    return assign(header.split("|"), lines, PLAIN, mapping or {})


def targets(header: str, *rows: str, mapping: dict[str, str] | None = None) -> list[str | None]:
    """Where they go."""
    return [column.target for column in columns(header, *rows, mapping=mapping)]


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        ("Date|Time|Platform|Caption", ["date", "time", "channel", "body"]),
        ("Date|Day|Topic|Copy", ["date", "weekday", "title", "body"]),
        ("Day|Platform|Copy", ["date", "channel", "body"]),
        ("Posting Time|Text", ["date", "body"]),
        ("Date|Posting Time|Text", ["date", "time", "body"]),
        ("Publish Date|Due date|Text", ["date", None, "body"]),
        ("Caption|Description|Title", ["body", None, "title"]),
        ("Description|Title", ["body", "title"]),
        ("Topic|Title|Caption", [None, "title", "body"]),
        ("Channel|Platform|Text", ["channel", None, "body"]),
        ("Image|Video|Text", ["media", "media", "body"]),
        ("Tags|Hashtags|Text", ["tags", "tags", "body"]),
        ("Notes|Comments|Text", ["notes", "notes", "body"]),
        ("Link|UTM link|Text", ["link", "link", "body"]),
        ("Week|Format|CTA|Text", [None, None, None, "body"]),
    ],
)
def test_names_find_their_fields_and_the_best_wins(header: str, expected: list[str | None]) -> None:
    assert targets(header) == expected


@given(st.lists(st.sampled_from([*NAMES, "Week", "Reach", "CTA"]), min_size=1, max_size=12))
def test_no_field_is_given_twice_but_those_that_may(header: list[str]) -> None:
    made = assign(header, [], PLAIN, {})
    given_away = [column.target for column in made if column.target not in {None, *SEVERAL}]
    assert len(given_away) == len(set(given_away))
    assert [column.index for column in made] == list(range(len(header)))
    assert len({column.header for column in made}) == len(header)


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_layout_takes_further_columns_by_their_names(layout: Layout) -> None:
    made = assign(["Hashtags", "Reach"], [], layout, {})
    assert [column.target for column in made] == [Target.TAGS, None]


def test_a_column_named_twice_is_told_apart() -> None:
    made = columns("Link|Link|Text|Link")
    assert [column.header for column in made] == ["Link", "Link (2)", "Text", "Link (3)"]


def test_a_column_without_a_name_is_kept_if_it_holds_anything() -> None:
    made = columns("Text||", "a||b", "c")
    assert [(column.index, column.header) for column in made] == [(0, "Text"), (2, "Column C")]


@pytest.mark.parametrize(
    ("index", "letters"),
    [(0, "A"), (25, "Z"), (26, "AA"), (51, "AZ"), (52, "BA"), (701, "ZZ"), (702, "AAA")],
)
def test_columns_have_the_letters_of_a_spreadsheet(index: int, letters: str) -> None:
    assert letter(index) == letters


@pytest.mark.parametrize(
    ("mapping", "expected"),
    [
        ({"Caption": "title"}, ["date", "title", None]),
        ({"caption": "title"}, ["date", "title", None]),
        ({"Mood": "body"}, ["date", None, "body"]),
        ({"Mood": "notes"}, ["date", "body", "notes"]),
        ({"Date": "-"}, ["drop", "body", None]),
        ({"Mood": "at"}, [None, "body", "date"]),
        ({"Mood": "drop", "Date": "ignore"}, ["drop", "body", "drop"]),
    ],
)
def test_a_persons_word_wins(mapping: dict[str, str], expected: list[str | None]) -> None:
    assert targets("Date|Caption|Mood", mapping=mapping) == expected


def test_a_column_that_does_not_exist_names_the_closest() -> None:
    with pytest.raises(UnknownNameError, match="no column “Captoin”: did you mean “Caption”"):
        columns("Date|Caption", mapping={"Captoin": "body"})


def test_a_column_unlike_any_lists_them() -> None:
    with pytest.raises(UnknownNameError, match="there are “Date”, “Caption”"):
        columns("Date|Caption", mapping={"zzz": "body"})


def test_a_long_list_of_columns_is_cut_in_the_sentence_only() -> None:
    header = "|".join(f"Thing {index}" for index in range(40))
    with pytest.raises(UnknownNameError, match="“Thing 11” and more"):
        columns(header, mapping={"zzz": "body"})


def test_a_field_that_does_not_exist_names_the_closest() -> None:
    with pytest.raises(UnknownNameError, match="did you mean “title”"):
        columns("Date|Caption", mapping={"Caption": "titel"})


def test_two_columns_can_not_be_one_text() -> None:
    with pytest.raises(InvalidError, match="can't both be “body”"):
        columns("A|B", mapping={"A": "body", "B": "text"})
    assert targets("A|B", mapping={"A": "tags", "B": "tags"}) == ["tags", "tags"]


def test_networks_with_ticks_are_channels() -> None:
    made = columns("Date|Caption|Facebook|IG|X", "d|c|x||TRUE", "d|c||✓|FALSE")
    assert [(column.target, column.channel, column.marks) for column in made[2:]] == [
        (Target.CHANNEL, "Facebook", True),
        (Target.CHANNEL, "Instagram", True),
        (Target.CHANNEL, "X", True),
    ]


def test_networks_with_texts_hold_a_post_each() -> None:
    made = columns("Date|Topic|Facebook caption|LinkedIn", "d|t|Hello|Good morning")
    assert [(column.target, column.channel, column.marks) for column in made[2:]] == [
        (Target.BODY, "Facebook", False),
        (Target.BODY, "LinkedIn", False),
    ]


def test_one_networks_caption_is_the_text() -> None:
    made = columns("Date|LinkedIn caption", "d|Hello")
    assert (made[1].target, made[1].channel) == (Target.BODY, "LinkedIn")


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Date|Caption|Facebook", "d|c|some words"),
        ("Date|Channel|Caption|Facebook", "d|FB|c|x"),
        ("Date|Title|Website", "d|t|https://larkspur.example"),
    ],
)
def test_a_networks_name_alone_is_no_reason_to_take_its_column(header: str, row: str) -> None:
    assert columns(header, row)[-1].target is None
