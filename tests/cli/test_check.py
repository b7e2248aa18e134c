"""Checking texts and posts by command, and speaking to what is found."""

import json
from itertools import islice, repeat
from pathlib import Path

import pytest

from tests.cli.running import cli, done, refused
from tests.service.checked import check_by, few_rules


@pytest.fixture(autouse=True)
def rules(monkeypatch: pytest.MonkeyPatch) -> None:
    """A few rules of the tests' own."""
    check_by(monkeypatch, few_rules())


def lines(*given: object) -> bytes:
    return b"".join(
        (each if isinstance(each, bytes) else json.dumps(each).encode()) + b"\n" for each in given
    )


def test_a_stream_is_answered_line_by_line_without_a_plan() -> None:
    came = cli(
        *("check", "--jsonl"),
        stdin=lines(
            {"id": "a", "text": "Say 👋 to aspirin."},
            {"id": 2, "text": "A walk.", "context": "reply", "channel": "ig"},
        ),
    )
    assert came.code == 1
    first, second = came.lines
    (finding,) = first["findings"]
    assert (first["id"], finding["rule"], finding["severity"]) == ("a", "T001", "block")
    assert "Say 👋 to aspirin."[finding["start"] : finding["end"]] == "aspirin"
    assert second == {"id": 2, "findings": []}


def test_a_bad_line_is_answered_and_the_next_one_too() -> None:
    given = lines(b"no json", {"id": 1}, {"id": 2, "text": "x", "context": "odd"}, {"text": "A."})
    came = cli("check", "--jsonl", stdin=given)
    assert came.code == 2
    assert [line.get("ok", True) for line in came.lines] == [False, False, False, True]
    assert [line["id"] for line in came.lines] == [None, 1, 2, None]
    assert "one of post, reply, personal_account" in came.lines[2]["error"]


def test_a_stream_is_never_held(monkeypatch: pytest.MonkeyPatch) -> None:
    from calendar_tui.cli import check as command

    answered = 0

    def count(_value: object) -> None:
        nonlocal answered
        answered += 1

    class Endless:
        """Lines that are only made when they are asked for."""

        def __init__(self) -> None:
            self.lines = islice(repeat(lines({"id": 1, "text": "A walk."})), 300)
            self.given = 0

        def readline(self, _most: int) -> bytes:
            assert answered == self.given
            line = next(self.lines, b"")
            self.given += bool(line)
            return line

    monkeypatch.setattr(command, "give_line", count)
    monkeypatch.setattr(command, "incoming", Endless)
    assert cli("check", "--jsonl").code == 0
    assert answered == 300


def test_a_text_is_checked_with_what_is_known(tmp_path: Path) -> None:
    file = tmp_path / "flu.txt"
    file.write_text("Take aspirin.")
    came = cli("check", "--text", file)
    assert (came.code, came.sentence) == (1, "1 block.")
    assert "“aspirin” in the text" in came.out
    file.write_text("A walk.")
    assert cli("check", "--text", file).sentence == "No known problem found."


def test_a_post_s_way_from_a_block_to_review(clinic: Path) -> None:
    done("post", "add", "Film night", "--channel", "instagram", "--body", "Aspirin and you.")
    assert "Names Aspirin (T001)" in cli("post", "review", 1).err
    came = cli("post", "findings", 1)
    assert (came.code, came.sentence) == (1, "1 block, 1 ask.")
    assert "nobody: nobody in particular" in came.out
    done("post", "answer", 1, "who", "nobody")
    why = ("--code", "false_positive", "--reason", "It is the title of a film.")
    assert "wrote the post" in refused(1, "post", "override", 1, "T001", *why)
    done("post", "override", 1, "T001", *why, "--as", "Rita Sol")
    (row,) = done("check", 1, "--json").json
    assert [each["state"] for each in row["findings"]] == ["overridden", "answered"]
    done("post", "review", 1)
    done("post", "withdraw", 1, "T001")
    assert "Names Aspirin (T001)" in cli("post", "approve", 1, "--as", "Ben Ito").err


def test_all_that_is_still_to_go_out_is_checked(clinic: Path) -> None:
    for body in ("A walk.", "A fever.", "Aspirin."):
        done("post", "add", "--channel", "instagram", "--body", body)
    came = cli("check", "--all")
    assert (came.code, came.sentence) == (1, "1 block, 1 warn.")
    assert [line for line in came.out.splitlines() if line.startswith("#")] == [
        "#2 A fever. (draft)",
        "#3 Aspirin. (draft)",
    ]
    done("post", "delete", 3)
    assert [row["id"] for row in done("check", "--all", "--json").json] == [2]


def test_a_text_is_handed_over_once_it_is_approved_and_nothing_blocks(
    clinic: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    done("post", "add", "--channel", "instagram", "--body", "A walk.", "--first-comment", "Come!")
    early = cli("post", "text", 1)
    assert (early.code, early.out) == (1, "")
    assert "it is draft; only what is approved goes out" in early.err
    assert "What comes first: calendar-tui post review 1" in early.err
    done("post", "review", 1)
    done("post", "approve", 1, "--as", "Ben Ito")
    came = done("post", "text", 1)
    assert (came.out, came.sentence) == ("A walk.\n", "First comment: Come!")
    walks = (
        '\n[[rule]]\nid = "T009"\nname = "walks"\nmessage = "Walks."\nwhy = ""\nuse_instead = ""\n'
        'sources = []\noverride = "author"\nseverity = "block"\nfind = ["walk"]\n'
    )
    check_by(monkeypatch, few_rules(walks))
    late = cli("post", "text", 1)
    assert (late.code, late.out) == (1, "")
    assert "isn't handed over: Walks (T009)" in late.err
    assert "What to do about it: calendar-tui check 1" in late.err


def test_one_thing_is_checked_at_a_time() -> None:
    assert "Name posts by number" in refused(2, "check")
    assert "Name posts by number" in refused(2, "check", "--all", "--jsonl")


def test_saving_tells_what_is_open(clinic: Path) -> None:
    added = done("post", "add", "--channel", "instagram", "--body", "Aspirin and you.")
    assert added.err.splitlines()[1] == "1 block, 1 ask: see calendar-tui check 1."
    assert done("post", "edit", "1", "--body", "A walk.").err.count("\n") == 1
    lines = '{"body": "Some aspirin."}\n{"body": "A walk."}\n'
    streamed = done("post", "add", "--stdin", stdin=lines)
    assert streamed.out.count("\n") == 2
    assert streamed.err == "1 block: see calendar-tui check 2 3.\n"
    assert done("-q", "post", "add", "--body", "Some aspirin.").err == ""
