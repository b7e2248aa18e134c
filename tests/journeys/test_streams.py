"""Posts from another program: a line of JSON in, an acknowledgement out, after the commit."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.cli.running import Done, cli, done


def send(*lines: object, verb: str = "add", options: tuple[str, ...] = ()) -> Done:
    """Send lines: bytes as they are, anything else as JSON."""
    raw = [line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines]
    return cli("post", verb, "--stdin", *options, stdin=b"\n".join(raw) + b"\n")


def one(line: object, code: int = 0, **given: Any) -> dict[str, Any]:
    """The acknowledgement of one line."""
    found = send(line, **given)
    assert found.code == code, found
    (said,) = found.lines
    return said


def error(line: object, code: int = 2, **given: Any) -> str:
    """What an acknowledgement says of a line that can't be."""
    said = one(line, code, **given)
    assert said.keys() == {"ok", "error", "conflict"}
    assert (said["ok"], said["conflict"]) == (False, code == 3)
    return str(said["error"])


def posts() -> list[dict[str, Any]]:
    """Every post."""
    found: list[dict[str, Any]] = done("post", "list", "--json").json
    return found


FULL = {
    "title": "Flu shots",
    "body": "Come in.\nBring a friend; or two, \\ 🩺",
    "channel": "instagram",
    "author": "ben-ito",
    "reviewer": "rita-sol",
    "audience": "parents",
    "pillar": "education",
    "at": "2026-12-03T09:00:00-06:00",
    "link": "https://elm.example/flu",
    "tags": ["flu", "winter"],
    "media": [{"ref": "media/desk.jpg", "alt": "The desk; with a plant"}],
    "image_text": "Flu",
    "first_comment": "More here",
    "notes": "ask Cal",
    "status": "draft",
}


def test_every_field_comes_in_and_goes_out_the_same(clinic: Path) -> None:
    assert one(FULL) == {"ok": True, "id": 1, "version": 1}
    (post,) = posts()
    assert {name: post[name] for name in FULL} == FULL


def test_what_a_plan_says_of_a_post_can_be_sent_back_as_an_edit(clinic: Path) -> None:
    one(FULL)
    (post,) = posts()
    same = {name: post[name] for name in (*FULL, "id", "version") if name != "status"}
    assert one(same, verb="edit") == {"ok": True, "id": 1, "version": 1}
    assert one({**same, "title": "Flu clinic"}, verb="edit")["version"] == 2
    assert posts()[0]["title"] == "Flu clinic"


def test_each_line_has_its_own_answer_in_order(clinic: Path) -> None:
    lines = [
        {"title": f"Post {n}", **({"channel": "nowhere"} if n % 3 == 1 else {})} for n in range(9)
    ]
    found = send(*lines)
    assert found.code == 2
    assert [said["ok"] for said in found.lines] == [n % 3 != 1 for n in range(9)]
    assert [post["title"] for post in posts()] == [f"Post {n}" for n in range(9) if n % 3 != 1]
    assert done("verify").code == 0


@pytest.mark.parametrize(
    ("at", "shown", "all_day"),
    [
        (None, None, False),
        ("2026-12-03", "2026-12-03", True),
        ("2026-12-03T09:00", "2026-12-03T09:00:00-06:00", False),
        ("2026-12-03T09:00:59", "2026-12-03T09:00:00-06:00", False),
        ("2026-12-03T15:00Z", "2026-12-03T09:00:00-06:00", False),
        ("2026-12-03T16:00:00+01:00", "2026-12-03T09:00:00-06:00", False),
        ("2026-12-03T03:00:00+05:30", "2026-12-02T15:30:00-06:00", False),
        ("2026-11-01T01:30", "2026-11-01T01:30:00-05:00", False),
        ("2026-11-01T01:30-06:00", "2026-11-01T01:30:00-06:00", False),
        ("2027-03-14T02:30", "2027-03-14T03:30:00-05:00", False),
    ],
)
def test_a_time_is_none_a_day_an_instant_or_wall_time(
    clinic: Path, at: str | None, shown: str | None, all_day: bool
) -> None:
    one({"title": "Flu", "at": at})
    (post,) = posts()
    assert (post["at"], post["all_day"]) == (shown, all_day)


BAD_LINES: dict[str, tuple[object, str]] = {
    "no JSON": (b"hello", "not JSON"),
    "half an object": (b'{"title": "x"', "not JSON"),
    "a list": (["x"], "not a JSON object"),
    "a number": (5, "not a JSON object"),
    "nested without end": (b"[" * 200_000, "not JSON"),
    "not UTF-8": (b'{"title": "caf\xe9"}', "not UTF-8"),
    "UTF-16": ('{"title": "x"}'.encode("utf-16"), "not UTF-8"),
    "a raw NUL": (b'{"title": "a\x00b"}', "not JSON"),
    "a NUL": ({"title": "a\0b"}, "title: has a control character (U+0000)"),
    "an escape": ({"body": "\x1b[2J"}, "body: has a control character (U+001B)"),
    "half a letter": (b'{"title": "\\ud800"}', "title: has a control character (U+D800)"),
    "half a letter as a field": (b'{"\\ud800": 1}', "a post has no such field"),
    "an unknown field": ({"titel": "x"}, "did you mean title?"),
    "an unknown channel": ({"channel": "instagrum"}, "did you mean instagram"),
    "a list as a title": ({"title": ["x"]}, "title: must be text"),
    "a truth as a title": ({"title": True}, "title: must be text"),
    "an object as tags": ({"tags": {"a": 1}}, "tags: must be a list, or text"),
    "a medium of another kind": ({"media": [{"url": "x"}]}, "media: has ref and alt, and no url"),
    "a medium without a file": ({"media": [{"alt": "x"}]}, "media: needs a file or address"),
    "two lines as a title": ({"title": "a\nb"}, "title: must be one line"),
    "a long title": ({"title": "x" * 201}, "title: has 201 characters; at most 200 fit"),
    "a long text": ({"body": "x" * 100_001}, "body: has 100,001 characters; at most 100,000"),
    "no web address": ({"link": "javascript:alert(1)"}, "link: must be a web address"),
    "no day": ({"at": "2026-02-30"}, "at: '2026-02-30' is no time"),
    "a loose day": ({"at": "tomorrow"}, "at: 'tomorrow' is no time"),
    "a day far off": ({"at": "9999-12-31"}, "at: 9999-12-31 is out of range"),
    "a number as a time": ({"at": 1764720000}, "at: '1764720000' is no time"),
    "an empty key": ({"title": "x", "key": ""}, "key: must be text of 1 to 200 characters"),
    "a long key": ({"title": "x", "key": "k" * 201}, "key: must be text of 1 to 200"),
    "a number as a key": ({"title": "x", "key": 5}, "key: must be text of 1 to 200"),
    "half a letter as a key": (b'{"key": "\\udfff"}', "key: has a control character"),
    "an unknown status": ({"title": "x", "status": "done"}, "status: must be idea or draft"),
    "a list as a status": ({"title": "x", "status": []}, "status: must be idea or draft"),
}


@pytest.mark.parametrize("case", BAD_LINES)
def test_a_line_that_can_not_be_is_answered_and_changes_nothing(clinic: Path, case: str) -> None:
    line, words = BAD_LINES[case]
    assert words in error(line)
    assert posts() == []
    assert len(done("history", "--json").json) == 2


@pytest.mark.parametrize("status", ["in_review", "approved", "scheduled", "published", "pulled"])
def test_nothing_is_streamed_past_a_draft(clinic: Path, status: str) -> None:
    words = error({**FULL, "status": status}, 1)
    assert "added as an idea or a draft" in words
    assert "needs a channel" in error({"title": "x", "status": "draft"}, 1)


def test_a_huge_line_is_refused_without_being_kept_and_the_next_one_counts(clinic: Path) -> None:
    huge = b'{"body": "' + b"x" * 9_000_000 + b'"}'
    found = send(huge, {"title": "next"}, huge)
    assert [said["ok"] for said in found.lines] == [False, True, False]
    assert "longer than 4,000,000 bytes" in found.lines[0]["error"]


def test_the_longest_text_fits_however_it_is_escaped(clinic: Path) -> None:
    one(json.dumps({"body": "🩺" * 100_000}).encode())
    assert posts()[0]["body"] == "🩺" * 100_000


def test_marks_and_ends_of_lines_are_forgiven(clinic: Path) -> None:
    raw = b'\xef\xbb\xbf{"title": "one"}\r\n\r\n  \n{"title": "two"}\r\n{"title": "three"}'
    found = cli("post", "add", "--stdin", stdin=raw)
    assert [said["id"] for said in found.lines] == [1, 2, 3]
    assert [post["title"] for post in posts()] == ["one", "two", "three"]


def test_nothing_to_read_is_fine(clinic: Path) -> None:
    assert send(b"") == Done(0, "", "")


# Keys


def test_the_same_line_again_gets_the_first_answer(clinic: Path) -> None:
    line = {**FULL, "key": "a"}
    first = one(line)
    done("post", "edit", 1, "--title", "Changed since")
    again = dict(reversed(line.items()))
    assert one(again) == first
    assert len(posts()) == 1
    assert send(line, line, line).lines == [first] * 3


def test_a_key_of_another_post_is_an_error(clinic: Path) -> None:
    one({"title": "x", "key": "a"})
    assert "key: a was used for another post; use a new one" in error({"title": "y", "key": "a"})
    assert [post["title"] for post in posts()] == ["x"]


def test_a_key_is_free_until_its_line_succeeds(clinic: Path) -> None:
    error({"title": "x", "channel": "nowhere", "key": "a"})
    assert one({"title": "x", "channel": "instagram", "key": "a"})["id"] == 1


def test_adding_and_editing_have_keys_of_their_own(clinic: Path) -> None:
    one({"title": "x", "key": "a"})
    line = {"id": 1, "version": 1, "title": "y", "key": "a"}
    first = one(line, verb="edit")
    assert first["version"] == 2
    assert one(line, verb="edit") == first
    assert one({**line, "title": "z"}, 2, verb="edit")["ok"] is False
    assert posts()[0]["version"] == 2


# Edits


def test_a_stale_version_is_a_conflict_and_the_stream_goes_on(clinic: Path) -> None:
    send({"title": "one"}, {"title": "two"})
    found = send(
        {"id": 1, "version": 1, "title": "ONE"},
        {"id": 1, "version": 1, "title": "Uno"},
        {"id": 2, "version": 1, "title": "TWO"},
        verb="edit",
    )
    assert found.code == 3
    assert [said["ok"] for said in found.lines] == [True, False, True]
    assert found.lines[1]["conflict"] is True
    assert [post["title"] for post in posts()] == ["ONE", "TWO"]


def test_an_edit_changes_only_what_it_names(clinic: Path) -> None:
    one(FULL)
    one({"id": 1, "version": 1, "notes": None, "tags": []}, verb="edit")
    (post,) = posts()
    assert (post["notes"], post["tags"]) == ("", [])
    assert {name: post[name] for name in FULL if name not in {"notes", "tags"}} == {
        name: value for name, value in FULL.items() if name not in {"notes", "tags"}
    }


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ({"title": "x"}, "names the post's id and the version"),
        ({"id": 1, "title": "x"}, "names the post's id and the version"),
        ({"id": True, "version": 1}, "id: must be a whole number"),
        ({"id": "1", "version": 1}, "id: must be a whole number"),
        ({"id": 1, "version": 1.0}, "version: must be a whole number"),
        ({"id": -1, "version": 1}, "id: must be a whole number"),
        ({"id": 2**63, "version": 1}, "id: must be a whole number"),
        ({"id": 99, "version": 1}, "There is no post #99"),
        ({"id": 1, "version": 1, "status": "approved"}, "by the status commands"),
        ({"id": 1, "version": 1, "nots": "x"}, "did you mean notes?"),
    ],
)
def test_an_edit_says_what_it_lacks(clinic: Path, line: dict[str, Any], words: str) -> None:
    one({"title": "x"})
    assert words in error(line, verb="edit")
    assert posts()[0]["version"] == 1


def test_an_edit_obeys_the_guards(clinic: Path) -> None:
    one(FULL)
    way = (("review", "Ben Ito"), ("approve", "Rita Sol"), ("schedule", "Ben Ito"))
    for verb, by in way:
        done("--as", by, "post", verb, 1)
    assert one({"id": 1, "version": 4, "body": "Other."}, verb="edit")["ok"]
    assert posts()[0]["status"] == "draft"
    for verb, by in way:
        done("--as", by, "post", verb, 1)
    done("post", "publish", 1, "--no-link")
    said = error({"id": 1, "version": posts()[0]["version"], "body": "x"}, 1, verb="edit")
    assert "is published and is not edited" in said


# Channels made on the way


def test_a_channel_that_is_not_there_is_made_where_that_was_asked_for(clinic: Path) -> None:
    lines = [{"title": "one", "channel": "Elm Podcast"}, {"title": "two", "channel": "elm podcast"}]
    assert all(said["ok"] for said in send(*lines, options=("--create",)).lines)
    assert [post["channel"] for post in posts()] == ["elm-podcast"] * 2
    channel = done("channel", "show", "elm-podcast", "--json").json
    assert (channel["network"], channel["kind"]) == ("other", "business")
    entries = done("history", "--json").json
    assert [entry["action"] for entry in entries[:2]] == ["post.add", "post.add"]


def test_a_channel_is_not_made_for_a_name_that_means_several_or_a_retired_one(
    clinic: Path,
) -> None:
    done("channel", "add", "Instagram Spanish", "--network", "instagram")
    done("channel", "retire", "facebook")
    for name, words in (("ig", "Several are meant"), ("facebook", "retired")):
        assert words in error({"title": "x", "channel": name}, options=("--create",))
        assert words in cli("post", "add", "x", "--channel", name, "--create").err
    assert len(done("channel", "list", "--all", "--json").json) == 4


def test_a_post_that_can_not_be_makes_no_channel(clinic: Path) -> None:
    line = {"channel": "Elm Podcast", "at": "never"}
    error(line, options=("--create",))
    error({"channel": "x" * 81}, options=("--create",))
    assert cli("post", "add", "x" * 201, "--channel", "Elm Podcast", "--create").code == 2
    assert len(done("channel", "list", "--json").json) == 3


def test_one_post_with_its_new_channel_is_one_entry(clinic: Path) -> None:
    done("post", "add", "x", "--channel", "Elm Podcast", "--create")
    done("undo")
    assert posts() == []
    assert len(done("channel", "list", "--json").json) == 3


# Any lines at all


@settings(
    max_examples=40,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    st.lists(
        st.one_of(
            st.binary(max_size=60).filter(lambda raw: b"\n" not in raw),
            st.dictionaries(
                st.sampled_from([*FULL, "key", "id", "version", "x"]),
                st.recursive(
                    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9),
                    lambda inner: (
                        st.lists(inner, max_size=3)
                        | st.dictionaries(st.text(max_size=4), inner, max_size=3)
                    ),
                    max_leaves=6,
                ),
                max_size=5,
            ),
        ),
        max_size=5,
    )
)
@pytest.mark.parametrize("verb", ["add", "edit"])
def test_any_line_gets_an_answer_and_none_breaks_the_stream(
    clinic: Path, verb: str, lines: list[Any]
) -> None:
    found = send(*lines, verb=verb)
    assert found.code in {0, 1, 2, 3}, found
    said = found.out.splitlines()
    spoken = [line for line in lines if not isinstance(line, bytes) or line.strip()]
    assert len(said) == len(spoken)
    assert all(isinstance(json.loads(line)["ok"], bool) for line in said)
    assert found.err == ""


# A process of its own


def test_an_acknowledgement_comes_before_the_next_line_is_asked_for(clinic: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "calendar_tui", "post", "add", "--stdin"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, "PYTHONUNBUFFERED": ""},
    ) as program:
        assert program.stdin is not None
        assert program.stdout is not None
        for number in (1, 2):
            program.stdin.write(b'{"title": "x"}\n')
            program.stdin.flush()
            assert json.loads(program.stdout.readline())["id"] == number
            assert len(posts()) == number  # it is there for everybody already
        program.stdin.close()
        assert program.wait(60) == 0
