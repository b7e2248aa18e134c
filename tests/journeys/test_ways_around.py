"""Ways around a rule that are closed: each was open once."""

import json
from pathlib import Path

import pytest

from tests.cli.running import cli, done, refused
from tests.journeys.test_status_by_command import act, post, shown, status


def test_returning_ones_own_text_makes_it_no_others_text(clinic: Path) -> None:
    post_id = post("in_review")
    done("--as", "Ben Ito", "post", "edit", post_id, "--body", "Come in today.", "-y")
    for verb, words in (("review", ()), ("reject", ("--reason", "x")), ("review", ())):
        assert act(verb, post_id, *words, by="Ben Ito").code == 0
    said = refused(1, "--as", "Ben Ito", "post", "approve", post_id)
    assert "Ben Ito changed its text" in said
    assert act("approve", post_id, by="Rita Sol").code == 0


def test_handing_ones_text_to_another_author_makes_it_no_others_text(clinic: Path) -> None:
    post_id = post("in_review")
    assert act("reject", post_id, "--reason", "short", by="Rita Sol").code == 0
    done("post", "edit", post_id, "--author", "ben")
    act("review", post_id)
    assert "Ana Ruiz changed its text" in refused(1, "post", "approve", post_id)
    assert act("approve", post_id, by="Rita Sol").code == 0


def test_what_was_recorded_as_out_never_becomes_scheduled(clinic: Path) -> None:
    words = ("--channel", "ig", "--at", "2026-11-20", "--body", "n", "--record", "--no-link")
    post_id = done("post", "add", "R", *words, "--json").json["id"]
    assert "never scheduled; delete or pull it" in refused(1, "post", "unpublish", post_id)
    assert status(post_id) == "published"


def test_only_a_manager_says_how_posts_are_reviewed(clinic: Path) -> None:
    said = refused(1, "--as", "Cal Reed", "practice", "edit", "--review", "solo")
    assert "Cal Reed has not the role of manager" in said
    done("--as", "Cal Reed", "practice", "edit", "--state", "Illinois")


def test_a_channel_that_became_personal_is_scheduled_to_no_more(clinic: Path) -> None:
    post_id = post("approved")
    done("channel", "edit", "instagram", "--kind", "personal")
    assert "never posted to" in refused(1, "post", "schedule", post_id)


@pytest.mark.parametrize(
    "slug", ["../../pwn", "a/b", "A B", "-x", "x-", "Bad", "a--b", ".hidden", "ä", "a\\b"]
)
@pytest.mark.parametrize("noun", ["feed", "author"])
def test_a_short_name_can_always_be_part_of_a_files_name(
    clinic: Path, noun: str, slug: str
) -> None:
    said = refused(2, noun, "add", "Evil", f"--slug={slug}")
    assert "small letters, digits and single dashes" in said


def test_names_are_the_same_however_their_letters_are_composed(clinic: Path) -> None:
    done("audience", "add", "\u00e9cole")
    assert "exists already" in refused(2, "audience", "add", "e\u0301cole")
    assert "exists already" in refused(2, "audience", "add", "  \u00c9COLE ")
    done("audience", "add", "Straße")
    slugs = [row["slug"] for row in done("audience", "list", "--json").json]
    assert "strasse" in slugs


def test_the_second_of_two_equal_times_is_another_time(clinic: Path) -> None:
    added = done("post", "add", "--at", "2027-11-07T01:30:00-05:00", "--body", "b", "--json").json
    line = json.dumps({"id": added["id"], "version": 1, "at": "2027-11-07T01:30:00-06:00"})
    answer = cli("post", "edit", "--stdin", stdin=line)
    assert answer.lines == [{"ok": True, "id": added["id"], "version": 2}]
    assert shown(added["id"])["at"] == "2027-11-07T01:30:00-06:00"


def test_a_time_is_compared_as_a_moment_not_as_it_is_written(clinic: Path) -> None:
    added = done("post", "add", "--at", "2026-12-10 09:00", "--body", "b", "--json").json
    done("practice", "edit", "--zone", "Europe/Berlin")
    there = shown(added["id"])
    assert there["at"] == "2026-12-10T09:00:00-06:00"
    same = json.dumps({"id": there["id"], "version": 1, "at": "2026-12-10T16:00:00+01:00"})
    assert cli("post", "edit", "--stdin", stdin=same).lines[0]["version"] == 1
    other = json.dumps({"id": there["id"], "version": 1, "at": "2026-12-10T09:00:00+01:00"})
    assert cli("post", "edit", "--stdin", stdin=other).lines[0]["version"] == 2
    assert shown(there["id"])["at"] == "2026-12-10T09:00:00+01:00"
    done("post", "move", there["id"], "--to", "2026-12-11 10:00")
    assert shown(there["id"])["at"] == "2026-12-11T10:00:00+01:00"


@pytest.mark.parametrize("at", ["2027-03-14 2:30", "2027-11-07 1:30"])
def test_a_time_when_clocks_change_is_told_at_entry(clinic: Path, at: str) -> None:
    said = done("post", "add", "--at", at, "--body", "b", "--channel", "ig").err
    assert "clocks go" in said
    moved = done("post", "move", "1", "--to", "2027-03-14 2:15").err
    assert "does not exist" in moved


def test_a_post_read_as_json_goes_back_as_it_is(clinic: Path) -> None:
    for start in ("draft", "scheduled", "published"):
        row = shown(post(start, title=start))
        answer = cli("post", "edit", "--stdin", stdin=json.dumps(row))
        assert answer.lines == [{"ok": True, "id": row["id"], "version": row["version"]}]
        changed = json.dumps({**row, "uid": "another"})
        said = cli("post", "edit", "--stdin", stdin=changed).lines[0]
        assert said["error"] == "uid: can't be changed by an edit."


@pytest.mark.parametrize("line", ["{}", '{"notes": "x"}', '{"id": 3, "body": "b"}'])
def test_a_new_post_says_something_and_brings_no_number(clinic: Path, line: str) -> None:
    assert cli("post", "add", "--stdin", stdin=line).lines[0]["ok"] is False
    assert done("post", "list", "--json").json == []


def test_a_post_does_not_come_back_to_a_channel_that_is_gone(clinic: Path) -> None:
    done("channel", "add", "Extra", "--network", "other")
    done("post", "add", "P", "--channel", "extra", "--body", "x")
    done("post", "delete", 1)
    done("undo", done("channel", "history", "extra", "--json").json[0]["seq"])
    assert "which is deleted" in refused(1, "post", "restore", 1)
