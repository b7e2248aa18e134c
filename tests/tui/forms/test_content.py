"""What stands in a form against what was read, and which fields there are."""

from datetime import time
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.nouns import NOUNS, POST
from calendar_tui.model.terms import Status
from calendar_tui.tui.forms.content import FormContent
from calendar_tui.tui.forms.layout import (
    Shape,
    has_main,
    is_locked,
    label_width,
    main_height,
    shape_of,
    shown_fields,
)
from calendar_tui.tui.forms.sheet import Around, Sheet, named, new_sheet
from tests.tui.forms.plain import READER, TODAY, field

BEFORE = {spec.name: "" for spec in POST.fields} | {"title": "Flu", "channel": "Old letter"}


def content(**given: str) -> FormContent:
    """A post's form with unsaved texts in it."""
    sheet = Sheet(POST, "Post #1", BEFORE, 1, 4, Status.DRAFT)
    return FormContent(sheet, READER, given)


def test_nothing_is_dirty_until_it_differs() -> None:
    form = content()
    assert not form.dirty
    assert form.put("title", "Flu shots")
    assert form.dirty
    assert form.put("title", "Flu")
    assert not form.dirty
    assert not form.put("title", "Flu")


@given(st.lists(st.tuples(st.sampled_from(sorted(BEFORE)), st.text(max_size=3))))
def test_dirty_is_what_differs_whatever_was_typed_on_the_way(typed: list[tuple[str, str]]) -> None:
    form = content()
    for name, text in typed:
        form.put(name, text)
    differing = {name for name in BEFORE if form.texts[name] != BEFORE[name]}
    assert form.dirty == bool(differing)
    assert {name for name in BEFORE if form.differs(name)} == differing


def test_an_edit_hands_over_what_differs_and_nothing_else() -> None:
    form = content(at="fri 9", title="Flu")
    assert form.raw() == {"at": "27 Nov 2026 09:00"}
    assert form.unsaved() == {"at": "27 Nov 2026 09:00"}


def test_a_new_row_hands_over_everything() -> None:
    form = FormContent(new_sheet(NOUNS["audience"], {"name": "All"}), READER)
    assert form.raw() == {"name": "All", "description": "", "slug": ""}
    assert not form.dirty


def test_an_untouched_field_may_name_what_is_retired_a_typed_one_may_not() -> None:
    form = content()
    channel = field("post", "channel")
    assert not form.say(channel).wrong
    form.put("channel", "Old letter ")
    assert form.say(channel).wrong
    assert "channel" in form.faults()


def test_a_time_in_another_zone_is_told_with_it_until_it_is_changed() -> None:
    post = SimpleNamespace(zone="America/New_York", clock=time(9))
    before = BEFORE | {"at": "27 Nov 2026 09:00"}
    around = Around(post=post)  # type: ignore[arg-type]
    form = FormContent(Sheet(POST, "Post #1", before, 1, 1, Status.DRAFT, around=around), READER)
    said = form.say(field("post", "at"))
    assert said.text == "Fri 27 Nov 2026 09:00 in America/New_York"
    assert said.more == (
        "It was written for America/New_York; a new time is one in America/Chicago."
    )
    form.put("at", "27 Nov 2026 10:00")
    assert form.say(field("post", "at")).text == "Fri 27 Nov 2026 10:00, in 3 days"


def test_the_day_of_a_field_is_known_where_it_holds_one() -> None:
    form = content(at="today 9")
    assert form.day(field("post", "at")) == TODAY
    assert form.day(field("post", "title")) is None
    form.put("at", "flurb")
    assert form.day(field("post", "at")) is None


def test_a_name_in_a_sentence_is_on_one_line_and_harmless() -> None:
    assert content(title="Flu\x1b[2J").name == "post #1 Flu<U+001B>[2J"
    assert named("Audience Parents", {"name": "Parents"}) == "audience Parents"
    assert named("Audience Parents", {"name": "All"}) == "audience Parents All"
    assert named("New post", {"title": ""}) == "new post"


def test_what_was_public_is_locked_and_the_rest_is_not() -> None:
    sheet = Sheet(POST, "Post #1", BEFORE, 1, 4, Status.PUBLISHED)
    assert sheet.locked == {
        *("title", "channel", "author", "at", "body", "link", "tags", "media"),
        *("image_text", "first_comment"),
    }
    form = FormContent(sheet, READER, {"title": "Other", "notes": "went well"})
    assert form.raw() == {"notes": "went well"}


@pytest.mark.parametrize("status", Status)
def test_only_what_was_public_locks_fields(status: Status) -> None:
    frozen = status in {Status.PUBLISHED, Status.PULLED}
    assert is_locked(POST, POST.field("title"), status) is frozen
    assert not is_locked(POST, POST.field("notes"), status)
    assert not is_locked(NOUNS["channel"], field("channel", "name"), None)


def test_a_field_for_some_statuses_is_shown_in_them_alone() -> None:
    def names(status: Status) -> set[str]:
        return {spec.name for spec in shown_fields(POST, status)}

    assert "permalink" not in names(Status.DRAFT)
    assert "permalink" in names(Status.PUBLISHED)


def test_only_a_post_is_an_editor_of_a_text() -> None:
    assert [name for name, noun in NOUNS.items() if has_main(noun)] == ["post"]
    assert shape_of(POST.field("body")) is Shape.MAIN
    assert shape_of(POST.field("notes")) is Shape.AREA
    assert shape_of(POST.field("media")) is Shape.AREA
    assert shape_of(POST.field("title")) is Shape.LINE


def test_labels_are_never_cut() -> None:
    for noun in NOUNS.values():
        assert label_width(noun.fields) == max(len(spec.label) for spec in noun.fields)


@given(st.integers(1, 80), st.integers(0, 10), st.integers(0, 40))
def test_the_main_text_has_the_room_that_is_left_and_never_none(
    room: int, above: int, below: int
) -> None:
    height = main_height(room, above, below)
    assert height >= 5
    if above + below + height < room:
        raise AssertionError("room is left over")
    if above + 5 <= room:
        assert above + height <= room


def test_the_main_text_has_six_of_ten_rows_where_all_does_not_fit() -> None:
    assert main_height(21, 4, 18) == 12
    assert main_height(17, 4, 18) == 10
    assert main_height(37, 4, 10) == 23
