"""A calendar brought from elsewhere: looked at, brought in whole, taken back, put into the feed."""

import re
from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from tests.cli.running import CLINIC, Done, cli, done, refused
from tests.homes import FOLDERS

SAMPLES = Path(__file__).parents[1] / "exchange" / "samples"

ASKS = {"semicolons_cp1252.csv": ("--encoding", "cp1252")}
"""Samples that leave something open, and the answer."""

READABLE = sorted(path.name for path in SAMPLES.glob("*.csv") if path.name != "grid.csv")

NAMELESS = {
    *("buffer.csv", "hootsuite.csv", "hootsuite_header.csv", "sprout.csv", "publer.csv"),
    *("google_calendar.csv", "highlevel.csv", "socialbee.csv"),
}
"""Samples whose rows name no channel."""


@pytest.fixture
def plan(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The plan of two people with Instagram and Facebook; everybody's times are Chicago's."""
    path = home / "plan.db"
    monkeypatch.setenv("CALENDAR_TUI_DB", str(path))
    for place, content in begun().items():
        (home / place).parent.mkdir(parents=True, exist_ok=True)
        (home / place).write_bytes(content)
    return path


@cache
def begun() -> dict[str, bytes]:
    """Every file of a home after the plan was begun there, by its place in it."""
    with TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        home = Path(folder)
        patch.setenv("CALENDAR_TUI_DB", str(home / "plan.db"))
        for variable, place in FOLDERS.items():
            patch.setenv(variable, str(home / place))
        done(*CLINIC)
        files = (file for file in home.rglob("*") if file.is_file())
        return {str(file.relative_to(home)): file.read_bytes() for file in files}


def options(name: str) -> tuple[str, ...]:
    """What a sample needs to be brought in whole."""
    channel = ("--channel", "instagram") if name in NAMELESS else ()
    return (*ASKS.get(name, ()), *channel, "--create")


def bring(file: object, *words: str, stdin: bytes = b"") -> Done:
    """Import a file."""
    return cli("import", "csv", file, *words, stdin=stdin)


def written(folder: Path, text: str | bytes) -> Path:
    """A file that holds just that."""
    path = folder / "plan.csv"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def posts() -> list[dict[str, Any]]:
    """Every post."""
    found: list[dict[str, Any]] = done("post", "list", "--json").json
    return found


def state() -> tuple[object, ...]:
    """Everything an import could change."""
    return (posts(), *(done(noun, "list", "--json").json for noun in ("channel", "author")))


@pytest.mark.parametrize("name", READABLE)
def test_a_sample_comes_in_whole_once_and_goes_with_one_undo(plan: Path, name: str) -> None:
    before = state()
    dry = bring(SAMPLES / name, *options(name), "--dry-run", "--json")
    assert dry.code == 0, dry
    assert state() == before
    wanted = [row for row in dry.json if row["verdict"] in {"new", "recorded"}]
    assert len(wanted) == len(dry.json)
    came = bring(SAMPLES / name, *options(name))
    assert came.code == 0, came
    there = posts()
    assert len(there) == len(wanted)
    assert {post["status"] for post in there} <= {"idea", "draft", "published"}
    assert {post["at"] is None for post in there} == {row["when"] == "" for row in wanted}
    again = bring(SAMPLES / name, *options(name))
    assert (again.code, posts()) == (0, there)
    assert again.err.endswith("Nothing new to import.\n")
    done("undo")
    assert state() == before
    done("redo")
    assert [post["title"] for post in posts()] == [post["title"] for post in there]
    assert done("verify").code == 0


@pytest.mark.parametrize("name", ["plain.csv", "hootsuite.csv", "ayrshare.csv"])
def test_three_commands_later_the_feed_is_full(plan: Path, tmp_path: Path, name: str) -> None:
    bring(SAMPLES / name, *options(name))
    reason = ("--reason", "checked before they were planned elsewhere")
    done("practice", "edit", "--review", "solo")
    done("post", "review", "--all")
    done("post", "approve", "--all", *reason)
    done("post", "schedule", "--all")
    there = Counter(post["status"] for post in posts())
    dated = [post for post in posts() if post["at"]]
    assert there["draft"] == there["in_review"] == 0
    done("feed", "add", "Office", "--json")
    written = done("feed", "write", tmp_path).out.strip()
    shown = Path(written).read_text("utf-8").count("BEGIN:VEVENT")
    assert shown == sum(post["status"] != "idea" for post in dated) > 0


def test_a_second_person_approves_what_was_imported(plan: Path) -> None:
    bring(SAMPLES / "hootsuite.csv", "--channel", "instagram")
    done("post", "review", "--all")
    said = refused(1, "post", "approve", "--all", "--reason", "mine")
    assert "another reviewer must approve it" in said
    assert "and 55 more" in said
    assert done("--as", "Ben Ito", "post", "approve", "--all").err.startswith("60 posts approved.")


def test_every_row_has_a_verdict_and_every_reason_names_its_lines(plan: Path) -> None:
    found = bring(SAMPLES / "plain.csv", "--dry-run")
    assert found.code == 1
    lines = found.out.splitlines()
    assert lines[0].split() == ["Line", "Verdict", "When", "Channel", "Post"]
    assert "The plan doesn't know authors Nadia Brandt, Theo Okafor, Ines Calloway;" in found.err
    assert "--create makes them" in found.err
    reason = 'Problem: There is no author "Theo Okafor"; there is ana-ruiz, ben-ito. (lines 6, '
    assert reason in found.err
    assert re.search(r" and \d+ more\)\n", found.err)
    assert len({row.split()[0] for row in lines[1:]}) == 60


def test_all_or_nothing_unless_what_has_problems_is_left_out(plan: Path, tmp_path: Path) -> None:
    file = written(
        tmp_path,
        "Date,Channel,Text\n2026-12-01,Instagram,Good\n2026-12-99,Instagram,Bad\n,Nowhere,Bad too",
    )
    before = state()
    found = bring(file)
    assert found.code == 1
    assert "Nothing was imported: 2 of 3 rows have a problem." in found.err
    assert state() == before
    asked = cli("import", "csv", file, terminal=True, stdin="n\n")  # the names are asked for only
    assert asked.code == 1
    assert "Import 1 posts?" not in asked.err
    found = bring(file, "--skip-problems")
    assert found.code == 0
    assert [post["body"] for post in posts()] == ["Good"]
    assert bring(file).code == 1


def test_the_order_of_dates_is_asked_where_the_file_leaves_it_open(
    plan: Path, tmp_path: Path
) -> None:
    file = written(
        tmp_path, "Date,Channel,Text\n03/04/2027,Instagram,One\n05/06/2027,Instagram,Two"
    )
    before = state()
    said = refused(2, "import", "csv", file)
    assert "--dates" in said
    assert state() == before
    for answer, day in (("dmy", "2027-04-03"), ("mdy", "2027-03-04")):
        row = bring(file, "--dates", answer, "--dry-run", "--json").json[0]
        assert row["when"] == day
        asked = cli(
            "import", "csv", file, "--dry-run", "--json", terminal=True, stdin=f"{answer}\n"
        )
        assert asked.json[0]["when"] == day
    assert refused(2, "import", "csv", file, "--dates", "ymd")


def test_a_file_that_says_its_order_is_believed_over_nobody(plan: Path, tmp_path: Path) -> None:
    file = written(
        tmp_path, "Date,Channel,Text\n13/04/2027,Instagram,One\n05/06/2027,Instagram,Two"
    )
    rows = bring(file, "--dry-run", "--json").json
    assert [row["when"] for row in rows] == ["2027-04-13", "2027-06-05"]
    assert refused(2, "import", "csv", file, "--dates", "mdy")


PAST = """Date,Channel,Author,Status,Text,Permalink
2026-10-01 09:00,Instagram,Ana Ruiz,Published,Out,https://ig.example/1
2026-10-02,Instagram,Ana Ruiz,,Silent,
2026-10-03,Instagram,Ana Ruiz,Draft,Never sent,
2026-11-24 08:00,Instagram,Ana Ruiz,Published,This morning,
2026-11-24 17:00,Instagram,Ana Ruiz,,Today,
2026-12-01,Instagram,Ana Ruiz,Published,Ahead of time,
2026-10-05,,Ana Ruiz,,Nowhere,
"""


def test_rows_of_the_past_are_recorded_and_the_rest_are_drafts(plan: Path, tmp_path: Path) -> None:
    found = bring(written(tmp_path, PAST))
    assert found.code == 0, found
    there = {post["body"]: post for post in posts()}
    assert {body: (post["status"], post["recorded"]) for body, post in there.items()} == {
        "Out": ("published", True),
        "Silent": ("published", True),
        "Never sent": ("draft", False),
        "This morning": ("published", True),
        "Today": ("draft", False),
        "Ahead of time": ("draft", False),
        "Nowhere": ("idea", False),
    }
    assert there["Out"]["permalink"] == "https://ig.example/1"
    assert "Imported 4 to write and review, 3 recorded as published." in found.err
    assert (
        "It is in the past but names no channel, so it comes in as an idea. (line 8)" in found.err
    )
    assert "comes in as a draft to be reviewed here. (line 7)" in found.err


def test_rows_of_the_past_may_be_drafts(plan: Path, tmp_path: Path) -> None:
    bring(written(tmp_path, PAST), "--past", "draft")
    assert Counter(post["status"] for post in posts()) == {"draft": 6, "idea": 1}


def test_who_has_left_may_have_written_what_is_out_and_nothing_new(
    plan: Path, tmp_path: Path
) -> None:
    done("author", "add", "Old Hand")
    done("channel", "add", "MySpace", "--network", "other")
    done("author", "retire", "old-hand")
    done("channel", "retire", "myspace")
    row = "{},MySpace,Old Hand,Text\n"
    head = "Date,Channel,Author,Text\n"
    old = written(tmp_path, head + row.format("2026-10-01"))
    assert bring(old, "--create").code == 0
    assert [(post["author"], post["channel"]) for post in posts()] == [("old-hand", "myspace")]
    new = written(tmp_path, head + row.format("2026-12-01"))
    found = bring(new, "--create")
    assert found.code == 1
    assert "Old Hand is retired; bring it back or choose another author." in found.err


def test_one_network_has_one_channel_whatever_it_is_called(plan: Path, tmp_path: Path) -> None:
    rows = ("Twitter", "twitter", "X", "FB", "facebook page", "Insta", "Linked In", "My Corner")
    text = "Channel,Text\n" + "".join(f"{name},{number}\n" for number, name in enumerate(rows))
    found = bring(written(tmp_path, text), "--create")
    assert found.code == 0, found
    assert "Made channels X, LinkedIn, My Corner." in found.err
    made = done("channel", "list", "--json").json
    assert {row["name"]: row["network"] for row in made} == {
        "Facebook": "facebook",
        "Instagram": "instagram",
        "LinkedIn": "linkedin",
        "My Corner": "other",
        "X": "x",
    }
    assert [post["channel"] for post in posts()] == [
        *["x"] * 3,
        *["facebook"] * 2,
        *("instagram", "linkedin", "my-corner"),
    ]


def test_a_name_is_made_once_however_it_is_spelled(plan: Path, tmp_path: Path) -> None:
    text = "Channel,Author,Campaign,Text\nIG,José Ruiz,Fresh Start,1\nIG,JOSE  RUIZ,fresh-start,2\n"
    assert bring(written(tmp_path, text), "--create").code == 0
    assert [row["name"] for row in done("author", "list", "--json").json][-1] == "José Ruiz"
    assert len(done("author", "list", "--json").json) == 3
    assert len(done("campaign", "list", "--json").json) == 1


def test_a_column_is_what_a_person_says(plan: Path, tmp_path: Path) -> None:
    file = written(tmp_path, "Foo;Bar;Baz\nHello;IG;secret\n")
    mapping = ("--map", "Foo=body", "--map", "Bar=channel", "--map", "Baz=drop")
    found = bring(file, *mapping)
    assert found.code == 0, found
    (post,) = posts()
    assert (post["body"], post["channel"], post["notes"]) == ("Hello", "instagram", "")
    assert refused(2, "import", "csv", file, "--map", "Foo=bodyy")
    assert refused(2, "import", "csv", file, "--map", "Qux=body")
    assert refused(2, "import", "csv", file, "--map", "Foo")


def test_other_encodings_come_in_when_they_are_named(plan: Path) -> None:
    file = SAMPLES / "semicolons_cp1252.csv"
    assert "--encoding cp1252" in refused(2, "import", "csv", file)
    assert bring(file, "--encoding", "cp1252", "--create").code == 0
    assert any("can’t" in post["body"] for post in posts())
    assert refused(2, "import", "csv", file, "--encoding", "klingon")


def test_a_file_may_come_through_a_pipe(plan: Path) -> None:
    data = (SAMPLES / "excel_sep.csv").read_bytes()
    assert bring("-", "--create", stdin=data).code == 0
    assert len(posts()) == 2


def test_a_person_is_asked_before_anything_is_made_or_written(plan: Path) -> None:
    file = SAMPLES / "excel_sep.csv"
    done("channel", "retire", "facebook")
    done("channel", "edit", "facebook", "--name", "Page", "--network", "other", "--slug", "page")
    before = state()
    asked = cli("import", "csv", file, terminal=True, stdin="y\nn\n")
    assert asked.code == 1
    assert "The plan doesn't know channel Facebook. Make them?" in asked.err
    assert "Import 2 posts?" in asked.err
    assert state() == before
    assert cli("import", "csv", file, terminal=True, stdin="y\ny\n").code == 0
    assert len(posts()) == 2


def test_a_channel_for_rows_without_one_is_asked_for(plan: Path) -> None:
    found = bring(SAMPLES / "buffer.csv", "--dry-run")
    assert "No row names a channel: which one are they for? Say --channel NAME." in found.err
    bring(SAMPLES / "buffer.csv")
    assert {post["status"] for post in posts()} == {"idea"}


WRONG: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "empty"),
    "blank": (b"\n\n  \n", "empty"),
    "names only": (b"Date,Channel,Text\n", "nothing to import"),
    "an Excel file": (b"PK\x03\x04" + b"\x00" * 50, "CSV"),
    "an old Excel file": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 50, "CSV"),
    "a picture": (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), ""),
    "a NUL": (b"Date,Channel,Text\n2026-12-01,IG,a\x00b\n", ""),
    "too many rows": (b"Channel,Text\n" + b"IG,x\n" * 5_001, "5,000"),
    "too large": (b"Channel,Text\nIG," + b"x" * 5_300_000, "5"),
    "a grid": ((SAMPLES / "grid.csv").read_bytes(), "grid with days as columns"),
    "columns nobody knows": (b"Foo,Bar\n1,2\n", "columns of this file"),
    "an open quote": (b'Channel,Text\nIG,"never closed\nIG,x\n', ""),
}


@pytest.mark.parametrize("case", WRONG)
def test_a_wrong_file_is_refused_in_a_sentence_and_nothing_changes(
    plan: Path, tmp_path: Path, case: str
) -> None:
    data, words = WRONG[case]
    before = state()
    for more in (("--create",), ("--create", "--dry-run", "--json")):
        found = bring(written(tmp_path, data), *more)
        assert found.code in {1, 2}, found
        assert words in found.err
        assert len(found.err.splitlines()) <= 4
        assert "\x00" not in found.out + found.err
    assert state() == before


def test_a_file_that_is_not_there_or_no_file_is_said_to_be(plan: Path, tmp_path: Path) -> None:
    assert "no such file" in refused(2, "import", "csv", tmp_path / "none.csv")
    assert "directory" in refused(2, "import", "csv", tmp_path)
    assert "not a directory" in refused(2, "import", "csv", plan / "plan.csv")


def test_what_is_imported_can_not_drive_the_terminal_or_a_spreadsheet(
    plan: Path, tmp_path: Path
) -> None:
    text = 'Channel,Title,Text\nIG,"=HYPERLINK(1)","[red]x[/] \u202eabc"\nIG,"a\x1b[2J","b"\n'
    found = bring(written(tmp_path, text), "--skip-problems")
    assert "\x1b" not in found.out + found.err
    assert "\u202e" not in found.out + found.err
    assert "\x1b" not in done("post", "list").out
