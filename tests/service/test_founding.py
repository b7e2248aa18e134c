"""A new plan: whole or not there, with enough in it to start on Monday."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from calendar_tui.model.errors import InvalidError, PlanError, StorageError
from calendar_tui.model.terms import ChannelKind, Network, Origin, ReviewMode, Role
from calendar_tui.service import founding
from calendar_tui.service.clock import FixedClock
from calendar_tui.service.founding import Founder, Founding, channel_values, found
from calendar_tui.service.history import verify
from calendar_tui.service.places import file_location
from calendar_tui.service.workspace import Workspace
from tests.cli.running import cli, done

NOW = FixedClock(datetime(2026, 11, 24, 15, tzinfo=UTC))


def make(folder: Path, wanted: Founding) -> Workspace:
    """Found a plan in ``folder``."""
    place = file_location(folder / "plan.db")
    return found(
        place, wanted, clock=NOW, environ={"XDG_STATE_HOME": str(folder)}, origin=Origin.APP
    )


def test_one_person_has_every_role_and_reviews_alone(tmp_path: Path) -> None:
    with make(tmp_path, Founding("Elm", "america/chicago", (Founder("Ana"),))) as plan:
        practice = plan.reading.practice()
        assert (practice.review, practice.zone) == (ReviewMode.SOLO, "America/Chicago")
        assert plan.acting().roles >= {Role.MANAGER, Role.AUTHOR, Role.REVIEWER}
        assert [row.name for row in plan.reading.nouns("pillar")] == sorted(
            name for name, *_ in founding.PILLARS
        )
        assert sum(share for *_, share in founding.PILLARS) == 100
        assert verify(plan).problems == ()


def test_two_people_review_each_other(tmp_path: Path) -> None:
    people = (Founder("Ana"), Founder("Ben", (Role.AUTHOR, Role.REVIEWER)))
    wanted = Founding("Elm", "UTC", people, ("ig:elm", "Facebook"), ("Parents",), "Illinois")
    with make(tmp_path, wanted) as plan:
        assert plan.reading.practice().review is ReviewMode.FOUR_EYES
        assert plan.acting().name == "Ana"
        channels = plan.reading.nouns("channel")
        assert [(row.name, row.values["handle"]) for row in channels] == [
            ("Facebook", ""),
            ("Instagram", "elm"),
        ]
        (entry,) = plan.reading.history()
        assert (entry.action, entry.actor, entry.undoable) == ("practice.create", "Ana", False)


@pytest.mark.parametrize(
    "wanted",
    [
        Founding("", "UTC", (Founder("Ana"),)),
        Founding("Elm", "Mars/Phobos", (Founder("Ana"),)),
        Founding("Elm", "UTC", ()),
        Founding("Elm", "UTC", (Founder(""),)),
        Founding("Elm", "UTC", (Founder("Ana"), Founder("ana"))),
        Founding("Elm", "UTC", (Founder("Ana"),), ("myspace",)),
        Founding("Elm", "UTC", (Founder("Ana"),), ("ig", "instagram")),
        Founding("Elm", "UTC", (Founder("Ana"),), (), ("",)),
        Founding("E\x00lm", "UTC", (Founder("Ana"),)),
        Founding("x" * 81, "UTC", (Founder("Ana"),)),
    ],
)
def test_a_plan_that_can_not_be_is_not_begun(tmp_path: Path, wanted: Founding) -> None:
    with pytest.raises(InvalidError):
        make(tmp_path, wanted)
    assert [path.name for path in tmp_path.iterdir() if path.name != "calendar-tui"] == []


def test_a_plan_that_fails_halfway_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_arguments: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(founding, "put_in_place", broken)
    with pytest.raises(ZeroDivisionError):
        make(tmp_path, Founding("Elm", "UTC", (Founder("Ana"),)))
    assert list(tmp_path.glob("*plan.db*")) == []


def test_what_is_there_already_stays(tmp_path: Path) -> None:
    (tmp_path / "plan.db").write_text("mine")
    with pytest.raises(StorageError, match="is there already"):
        make(tmp_path, Founding("Elm", "UTC", (Founder("Ana"),)))
    assert (tmp_path / "plan.db").read_text() == "mine"


@pytest.mark.parametrize("network", Network)
def test_a_channel_is_named_by_its_network_in_any_spelling(network: Network) -> None:
    for word in (network.value, network.mark, network.label.upper(), f" {network.value} "):
        values = channel_values(word)
        assert (values["network"], values["kind"]) == (network, ChannelKind.BUSINESS)
    assert channel_values(f"{network.value}: @elm ")["handle"] == "@elm"


def test_a_network_that_is_none_names_all() -> None:
    with pytest.raises(PlanError, match="'myspace' is no network; use one of facebook, "):
        channel_values("myspace:elm")


# The same by questions


def test_five_questions_make_a_plan(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "America/Chicago")
    plan = home / "plan.db"
    answers = "Elm Clinic\n\nAna Ruiz, Ben Ito\nfacebook, instagram:elm\n\n"
    asked = cli("--db", plan, "init", terminal=True, stdin=answers)
    assert asked.code == 0, asked
    assert "2 of 5  Its time zone [America/Chicago]" in asked.err
    assert "Ana Ruiz acts." in asked.err
    assert done("--db", plan, "practice", "show", "--json").json["zone"] == "America/Chicago"
    assert len(done("--db", plan, "channel", "list", "--json").json) == 2
    assert len(done("--db", plan, "audience", "list", "--json").json) == 0


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "Name the practice"),
        (("--name", "Elm"), "Name at least one person"),
        (("--name", "Elm", "--person", "Ana"), "Say where the practice is"),
        (("--example", "--name", "Elm"), "--example brings its own practice"),
    ],
)
def test_without_anybody_to_ask_what_is_missing_is_said(
    home: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], said: str
) -> None:
    monkeypatch.setattr("calendar_tui.service.place.machine_zone", lambda _environ: None)
    found = cli("--db", home / "plan.db", "init", *words)
    assert (found.code, found.out) == (2, "")
    assert said in found.err
    assert not (home / "plan.db").exists()
