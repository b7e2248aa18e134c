"""What screens ask of a plan, carried out: in somebody's name, and told in a sentence."""

from collections.abc import Iterator
from datetime import date, time
from pathlib import Path

import pytest

from calendar_tui.model.errors import InvalidError, RefusedError
from calendar_tui.model.lifecycle import Verb
from calendar_tui.schedule.when import When
from calendar_tui.service.acting import recall
from calendar_tui.tui.actions import Actions, Particulars, Unsaved
from calendar_tui.tui.desk import Desk
from tests.cli.clinic import acting
from tests.tui.forms.forming import clinic, post_of

FLU = {"title": "Flu shots", "channel": "ig", "at": "27 nov 9:00", "body": "Come in."}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    """A clinic's plan with Ana at the desk."""
    found = Desk(acting(clinic(tmp_path), "Ana Ruiz"))
    yield found
    found.close()


def path_of(desk: Desk) -> Path:
    """Where the plan lies."""
    path = desk.workspace.database.location.path
    assert path is not None
    return path


def test_a_desk_does_all_that_screens_ask(desk: Desk) -> None:
    actions: Actions = desk
    assert actions.actor == "Ana Ruiz"


def test_adding_tells_name_number_and_day(desk: Desk) -> None:
    assert desk.add("post", FLU) == ("Added post #1 Flu shots.", (1,), date(2026, 11, 27))
    assert desk.add("author", {"name": "Dee", "roles": "author"}).sentence == "Added person Dee."


def test_a_second_reviewer_where_one_did_all_is_told_to_be_of_use(
    tmp_path: Path,
) -> None:
    from calendar_tui.model.terms import ReviewMode
    from tests.cli.clinic import clinic_file

    path = tmp_path / "solo.db"
    path.write_bytes(clinic_file(ReviewMode.SOLO))
    desk = Desk(acting(path))
    told = desk.add("author", {"name": "Dee", "roles": "reviewer"}).sentence
    desk.close()
    assert told.startswith("Added person Dee. Two people can review now")


def test_editing_keeps_what_is_not_named(desk: Desk) -> None:
    desk.add("post", FLU)
    done = desk.edit("post", 1, 1, {"at": "28 nov"})
    assert done == ("Saved post #1 Flu shots.", (1,), date(2026, 11, 28))
    assert post_of(path_of(desk), 1).body == "Come in."


def test_what_cannot_be_read_names_its_field(desk: Desk) -> None:
    with pytest.raises(InvalidError) as caught:
        desk.add("post", FLU | {"at": "flurb"})
    assert caught.value.fields.keys() == {"at"}


def test_the_cost_of_an_edit_is_told_before_it_is_made(desk: Desk) -> None:
    desk.add("post", FLU)
    assert desk.cost_of_edit("post", 1, {"body": "x"}) is None
    desk.status(Verb.REVIEW, (1,), Particulars())
    assert desk.cost_of_edit("post", 1, {"body": "x"}) == "the review that is under way"
    assert desk.cost_of_edit("post", 1, {"notes": "x"}) is None
    assert desk.cost_of_edit("channel", 1, {"handle": "x"}) is None


def test_moving_copying_and_deleting_tell_where_the_posts_are(desk: Desk) -> None:
    desk.add("post", FLU)
    assert desk.move((1,), days=1).day == date(2026, 11, 28)
    assert desk.move((1,), to=When(date(2026, 12, 3), time(8))).day == date(2026, 12, 3)
    copied = desk.copy((1,), day=date(2026, 12, 4))
    assert copied == ("Copied as #2.", (2,), date(2026, 12, 4))
    assert desk.delete((1,)) == ("Deleted post #1 Flu shots.", (1,), None)
    assert desk.undo().sentence.startswith("Undone: ")
    assert desk.redo().sentence.startswith("Done again: ")


def test_the_menu_tells_what_can_be_done_and_why_not(desk: Desk) -> None:
    desk.add("post", FLU)
    choices = {each.verb: each for each in desk.choices((1,))}
    assert choices.keys() == set(Verb)
    assert choices[Verb.REVIEW].refused is None
    assert "it is draft" in (choices[Verb.APPROVE].refused or "")


def test_only_a_verb_that_needs_one_asks_for_a_reason(desk: Desk) -> None:
    desk.add("post", FLU)
    desk.status(Verb.REVIEW, (1,), Particulars())
    asks = {each.verb for each in desk.choices((1,)) if each.reason}
    assert Verb.REJECT in asks
    assert Verb.CANCEL not in asks
    with pytest.raises(RefusedError, match="its author"):
        desk.status(Verb.APPROVE, (1,), Particulars())


def test_retiring_and_bringing_back(desk: Desk) -> None:
    assert desk.retire("channel", 2).sentence.startswith("Retired channel ")
    assert desk.retire("channel", 2, back=True).sentence.startswith("Brought back channel ")


def test_whoever_acts_is_remembered_on_this_machine(desk: Desk) -> None:
    ben = next(each for each in desk.workspace.directory().authors.values() if each.id == 2)
    assert desk.act_as(ben).sentence == "Ben Ito acts from now on."
    assert desk.actor == "Ben Ito"
    uid = desk.workspace.reading.practice().uid
    assert recall(desk.workspace.state, uid) == 2


def test_someone_who_left_cannot_act(desk: Desk) -> None:
    desk.add("author", {"name": "Gone", "roles": "author", "active_until": "1 jan 2026"})
    gone = next(each for each in desk.workspace.directory().authors.values() if each.name == "Gone")
    with pytest.raises(InvalidError, match="not at work today"):
        desk.act_as(gone)
    assert desk.actor == "Ana Ruiz"


def test_nothing_is_changed_in_nobodys_name(desk: Desk) -> None:
    desk.workspace.actor = None
    assert desk.actor == ""
    with pytest.raises(InvalidError, match="Say who acts first"):
        desk.add("post", FLU)


def test_unsaved_texts_are_kept_over_and_dropped_by_their_key(desk: Desk) -> None:
    desk.keep(Unsaved("one", "post", None, None, {"title": "Fl"}))
    desk.keep(Unsaved("one", "post", None, None, {"title": "Flu"}))
    desk.keep(Unsaved("two", "channel", 1, 3, {"handle": "x"}))
    assert {each.key: dict(each.texts) for each in desk.kept()} == {
        "one": {"title": "Flu"},
        "two": {"handle": "x"},
    }
    assert all(each.at is not None for each in desk.kept())
    desk.drop("one")
    desk.drop("one")
    (left,) = desk.kept()
    assert (left.row_id, left.version) == (1, 3)
