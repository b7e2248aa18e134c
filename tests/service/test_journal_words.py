"""What an entry changed, in words: labels, names, no columns' raw values."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.details import ChangeLine
from calendar_tui.service.journal_words import change_lines, posts_named
from calendar_tui.store.reads.history import ChangeRecord
from tests.service.plan_names import DIRECTORY

TITLES = {12: ("Flu shots", "Come in."), 13: ("", "Only words here")}


def lines(*changes: ChangeRecord) -> list[ChangeLine]:
    """The lines of an entry."""
    return list(change_lines(changes, DIRECTORY, TITLES))


def pairs(change: ChangeRecord) -> dict[str, tuple[str, str]]:
    """Before and after of each changed field."""
    return {line.field: (line.before, line.after) for line in lines(change)}


def test_a_changed_field_is_called_by_its_label_and_names_stand_for_ids():
    change = ChangeRecord(
        "post", 12, {"channel_id": 1, "title": "a"}, {"channel_id": 2, "title": "b"}
    )
    assert lines(change) == [
        ChangeLine("post", 12, "Flu shots", "changed", "title", "Title", "a", "b"),
        ChangeLine(
            "post", 12, "Flu shots", "changed", "channel", "Channel", "Instagram", "Facebook"
        ),
    ]


def test_fields_come_in_the_order_of_the_form():
    after = {"notes": "n", "title": "t", "author_id": 1, "status": "idea", "body": "b"}
    found = [line.field for line in lines(ChangeRecord("post", 12, None, after))]
    assert found == ["title", "author", "body", "notes", "status"]


def test_of_a_new_row_only_what_was_filled_in_is_told():
    after = {"title": "", "tags": [], "day": None, "body": "Hi", "uid": "u", "recorded": False}
    (line,) = lines(ChangeRecord("post", 12, None, after))
    assert (line.what, line.field, line.before, line.after) == ("added", "body", "", "Hi")


@pytest.mark.parametrize(
    ("column", "value", "what"),
    [
        ("deleted_at", "2026-11-24T15:00:00.000000+00:00", "deleted"),
        ("deleted_at", None, "restored"),
        ("retired_at", "2026-11-24T15:00:00.000000+00:00", "retired"),
        ("retired_at", None, "brought back"),
    ],
)
def test_putting_away_and_bringing_back_are_deeds_of_their_own(column, value, what):
    (line,) = lines(ChangeRecord("channel", 1, {column: "x"}, {column: value}))
    assert (line.what, line.field, line.name) == (what, "", "Instagram")


def test_a_redacted_change_says_so_and_no_more():
    (line,) = lines(ChangeRecord("post", 12, None, None))
    assert (line.what, line.field) == ("redacted", "")


@pytest.mark.parametrize(
    ("column", "value", "words"),
    [
        ("author_id", 99, "#99"),
        ("goals", [1, 9], "Four a week, #9"),
        ("tags", ["flu", "kids"], "flu, kids"),
        ("media", [{"ref": "a.jpg", "alt": "b"}], "ref: a.jpg, alt: b"),
        ("recorded", True, "yes"),
        ("published_at", "2026-11-24T15:00:07.000000+00:00", "2026-11-24 15:00 UTC"),
        ("published_at", "yesterday", "yesterday"),
        ("clock", "09:30:00", "09:30"),
        ("fold", 1, "1"),
    ],
)
def test_values_are_said_as_people_say_them(column, value, words):
    (said,) = pairs(ChangeRecord("post", 12, {column: None}, {column: value})).values()
    assert said == ("", words)


def test_columns_without_a_field_are_called_plainly():
    (line,) = lines(ChangeRecord("post", 12, {"published_by_id": None}, {"published_by_id": 2}))
    assert (line.field, line.label, line.after) == ("published_by", "Published by", "Ben Ito")


def test_what_hangs_on_a_post_is_called_by_it():
    after = {"post_id": 12, "decision": "approved", "by_id": 1, "content_hash": "abc"}
    change = ChangeRecord("approval", 4, None, after)
    found = lines(change)
    assert {line.name for line in found} == {"Flu shots"}
    assert "abc" not in {line.after for line in found}
    assert posts_named([change, ChangeRecord("post", 13, None, {})]) == {12, 13}


def test_rows_are_called_by_their_names():
    assert lines(ChangeRecord("post", 13, {"fold": 0}, {"fold": 1}))[0].name == "Only words here"
    assert lines(ChangeRecord("post", 99, {"fold": 0}, {"fold": 1}))[0].name == ""
    assert lines(ChangeRecord("pillar", 7, None, {"name": "New"}))[0].name == "New"
    assert lines(ChangeRecord("author", 2, {"slug": "a"}, {"slug": "b"}))[0].name == "Ben Ito"
    assert (
        lines(ChangeRecord("practice", 1, {"state": ""}, {"state": "IL"}))[0].name == "Elm Street"
    )
    assert lines(ChangeRecord("incident", 3, {"state": ""}, {"state": "x"}))[0].name == ""


IMAGES = st.none() | st.dictionaries(
    st.sampled_from(["title", "goals", "post_id", "name", "deleted_at", "clock", "by_id", "media"]),
    st.recursive(st.none() | st.booleans() | st.integers() | st.text(), st.lists, max_leaves=4),
)


@given(st.sampled_from(["post", "channel", "approval", "nonsense"]), IMAGES, IMAGES)
def test_any_image_can_be_told(table, before, after):
    change = ChangeRecord(table, 12, before, after)
    assert posts_named([change]) >= ({12} if table == "post" else set())
    assert lines(change)
