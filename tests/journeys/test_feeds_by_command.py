"""The feed for everybody else, by the command line: what is written, what never is, and when."""

import json
import re
from contextlib import closing
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from sqlite3 import connect
from typing import Any

import pytest
from icalendar import Calendar
from sqlalchemy import JSON, String
from sqlmodel import AutoString

from calendar_tui.model.tables import METADATA
from calendar_tui.service.fetches import FetchLog
from tests.cli.clinic import acting
from tests.cli.running import cli, done, refused

WHOLE = ("--channel", "instagram", "--body", "Come in.", "--at", "2026-12-03 09:00")
WAY = (("review", "Ana Ruiz"), ("approve", "Ben Ito"), ("schedule", "Ana Ruiz"))


def post(*options: str, upto: str = "schedule", title: str = "Flu shots") -> int:
    """A post that has been taken as far as ``upto``; its number."""
    made = int(done("post", "add", title, *WHOLE, *options, "--json").json["id"])
    for verb, by in WAY:
        if upto == "add":
            break
        done("--as", by, "post", verb, made)
        if verb == upto:
            break
    return made


def write(folder: Path, *options: str) -> Path:
    """Write the only feed; its file."""
    return Path(done("feed", "write", folder, *options).out.strip())


def events(path: Path) -> dict[str, Any]:
    """The events of a file by their titles."""
    calendar = Calendar.from_ical(path.read_bytes())
    return {str(event["SUMMARY"]): event for event in calendar.walk("VEVENT")}


@pytest.fixture
def office(clinic: Path, tmp_path: Path) -> Path:
    """A feed of the whole plan, and the folder it is written to."""
    done("feed", "add", "Office")
    return tmp_path / "shared"


def test_a_feed_is_added_listed_shown_edited_and_retired(clinic: Path, tmp_path: Path) -> None:
    made = done("feed", "add", "Office", "--channel", "ig", "--text", "flu", "--json")
    assert made.json.keys() == {"name", "path", "url", "token", "http", "webcal"}
    assert made.json["url"] == Path(made.json["path"]).as_uri()
    assert "Subscribe to the file, don't import it" in made.err
    (row,) = done("feed", "list", "--json").json
    assert (row["filter"], row["statuses"], row["with_text"]) == (
        "channel:instagram flu",
        [],
        False,
    )
    shown = done("feed", "show", "office")
    assert "channel:instagram flu" in shown.out
    assert Path(made.json["path"]).name in shown.out
    assert shown.err == "No posts shown; none left out.\n"
    done("feed", "edit", "office", "--channel", "facebook", "--with-text")
    found = done("feed", "show", "office", "--json").json
    assert (found["filter"], found["with_text"]) == ("channel:facebook", True)
    assert found["file"] == Path(made.json["path"]).name
    done("feed", "edit", "office", "--all", "--titles-only", "--name", "Everything")
    found = done("feed", "show", "everything", "--json").json
    assert (found["filter"], found["with_text"], found["slug"]) == ("", False, "office")
    assert "not by both" in refused(2, "feed", "edit", "office", "--all", "--filter", "flu")
    done("feed", "retire", "office")
    assert "There is no feed yet" in refused(1, "feed", "write", tmp_path)
    assert done("feed", "show", "office").err == "It is retired.\n"


def test_a_token_is_shown_once_and_kept_nowhere(clinic: Path) -> None:
    token = done("feed", "add", "Office", "--json").json["token"]
    assert len(token) >= 43
    for words in (("feed", "list", "--json"), ("feed", "show", "office"), ("history", 3, "--json")):
        assert token not in done(*words).out
    for part in clinic.parent.rglob("*"):
        assert part.is_dir() or token.encode() not in part.read_bytes()


def hash_of(clinic: Path) -> str:
    """What is kept of the only feed's token."""
    with closing(connect(clinic)) as plan:
        return str(plan.execute("SELECT token_hash FROM feed").fetchone()[0])


def is_of(token: str, hashed: str) -> bool:
    """Whether a token opens the feed whose hash it is."""
    return sha256(token.encode()).hexdigest() == hashed


def test_an_address_is_told_once_and_can_be_changed(clinic: Path) -> None:
    told = done("feed", "add", "Office").err
    (first,) = re.findall(r"  http://127\.0\.0\.1:8017/f/([\w-]{43})/office\.ics\n", told)
    assert f"  webcal://127.0.0.1:8017/f/{first}/office.ics\n" in told
    assert is_of(first, hash_of(clinic))
    second = done("feed", "rotate", "office", "--json").json
    assert second["http"].endswith(f"/f/{second['token']}/office.ics")
    assert is_of(second["token"], hash_of(clinic))
    undone = done("undo").err  # the add; a new address is nothing to take back
    assert "added feed Office" in undone


def test_a_revoked_address_stays_so_whatever_is_undone(clinic: Path) -> None:
    done("feed", "add", "Office")
    assert "Revoked the address" in done("feed", "revoke", "office").err
    assert "revoked already" in refused(1, "feed", "revoke", "office")
    assert "revoked; a new one" in done("feed", "show", "office").out
    assert done("feed", "show", "office", "--json").json["revoked"] is True
    done("undo")
    done("redo")
    assert done("feed", "show", "office", "--json").json["revoked"] is True
    done("feed", "rotate", "office")
    assert done("feed", "show", "office", "--json").json["revoked"] is False
    done("feed", "retire", "office")
    assert "bring it back first" in refused(1, "feed", "rotate", "office")


def test_redo_brings_a_feed_back_without_its_address(clinic: Path) -> None:
    token = done("feed", "add", "Office", "--json").json["token"]
    for verb in ("undo", "redo", "undo", "redo"):
        done(verb)
    assert not is_of(token, hash_of(clinic))
    assert done("verify").code == 0


def test_who_fetched_a_feed_last_is_listed(clinic: Path) -> None:
    done("feed", "add", "Office")
    with acting(clinic) as workspace:
        log = FetchLog(workspace)
        for client in ("Google", "Outlook"):
            log.note(1, client)
        assert [each.client for each in workspace.reading.fetches()[1]] == ["Google"]
        log.close()
    (row,) = done("feed", "list", "--json").json
    assert [each["client"] for each in row["fetched"]] == ["Google", "Outlook"]
    assert ", Google" in done("feed", "list").out
    assert re.search(r"Last fetched +\S.*, Google\n +\S.*, Outlook\n", done("feed", "show", 1).out)


def test_a_feed_of_some_statuses_shows_only_those(office: Path) -> None:
    post(upto="approve", title="Approved")
    post(title="Scheduled")
    done("feed", "edit", "office", "--status", "scheduled")
    assert list(events(write(office))) == ["[Instagram] Scheduled"]
    done("feed", "edit", "office", "--all")
    assert len(events(write(office))) == 2


@pytest.mark.parametrize("status", ["idea", "draft", "in_review", "draft,approved", "cancelled"])
def test_what_nobody_approved_is_no_choice_of_a_feed(clinic: Path, status: str) -> None:
    assert "does not leave the plan" in refused(2, "feed", "add", "Office", "--status", status)
    done("feed", "add", "Office")
    assert "does not leave the plan" in refused(2, "feed", "edit", "office", "--status", status)
    assert "does not leave" in refused(2, "feed", "edit", "office", "--filter", f"status:{status}")
    assert "can't go by that" in refused(2, "feed", "edit", "office", "--filter", "is:missed")
    assert done("feed", "show", "office", "--json").json["version"] == 1


def test_the_account_says_what_is_left_out_and_why(office: Path) -> None:
    post()
    for upto in ("add", "add", "review"):
        post(upto=upto)
    post("--at", "", upto="approve")
    written = done("feed", "write", office)
    account = (
        "1 post shown; 2 drafts and 1 post in review left out: not approved;"
        " 1 approved post left out: no date."
    )
    assert written.err == f"Office (written): {account}\n"
    assert done("feed", "show", "office").err == f"{account}\n"
    found = done("feed", "write", office, "--json").json
    assert found == [
        {"name": "Office", "path": found[0]["path"], "changed": False, "account": account}
    ]


def test_the_same_plan_gives_the_same_bytes_and_an_unchanged_file_is_left_alone(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post()
    path = write(office)
    first, stamp = path.read_bytes(), path.stat()
    monkeypatch.setenv("CALENDAR_TUI_NOW", "2026-11-24T18:00:00+00:00")
    done("--as", "Ben Ito", "post", "add", "A draft", *WHOLE)  # nothing a feed shows
    again = done("feed", "write", office)
    assert "(unchanged)" in again.err
    assert path.read_bytes() == first
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == (stamp.st_mtime_ns, stamp.st_ino)


def test_a_rename_and_back_gives_the_same_events_with_a_later_stamp(office: Path) -> None:
    post()
    path = write(office)
    (first,) = events(path).values()
    done("channel", "edit", "instagram", "--name", "Insta")
    assert list(events(write(office))) == ["[Insta] Flu shots"]
    done("channel", "edit", "instagram", "--name", "Instagram")
    (second,) = events(write(office)).values()
    assert second["UID"] == first["UID"]
    assert second["SUMMARY"] == first["SUMMARY"]
    assert second["SEQUENCE"] > first["SEQUENCE"]
    assert second["DTSTAMP"].dt > first["DTSTAMP"].dt
    done("feed", "edit", "office", "--name", "Bureau")
    done("feed", "edit", "office", "--name", "Office")
    assert write(office) == path


def test_the_file_is_readable_by_all_private_by_its_name_and_replaced_whole(office: Path) -> None:
    post()
    path = write(office)
    assert path.stat().st_mode & 0o777 == 0o644
    slug, _, code = path.stem.rpartition("-")
    assert (slug, len(code), path.suffix) == ("office", 16, ".ics")
    with path.open("rb") as reader:  # a calendar that reads while it is replaced
        start = reader.read(20)
        done("post", "edit", 1, "--at", "2026-12-04 09:00")
        assert write(office) == path
        assert (start + reader.read()).endswith(b"END:VCALENDAR\r\n")
    assert [each.name for each in office.iterdir()] == [path.name]


def test_a_folder_that_can_not_be_written_is_said_in_a_sentence(office: Path) -> None:
    file = office.parent / "file"
    file.write_text("x")
    said = refused(5, "feed", "write", file / "shared")
    assert said.startswith(f"{file / 'shared'}/office-")
    assert said.endswith("was not written: its folder is a file.")
    assert "is a file" in refused(2, "feed", "write", file)


def test_a_moved_post_moves_and_keeps_its_identity(office: Path) -> None:
    made = post()
    (before,) = events(write(office)).values()
    done("post", "move", made, "--to", "2026-12-05 14:30")
    (after,) = events(write(office)).values()
    assert after["UID"] == before["UID"]
    assert after["SEQUENCE"] > before["SEQUENCE"]
    assert after["DTSTART"].dt.astimezone(UTC) == datetime(2026, 12, 5, 20, 30, tzinfo=UTC)


def test_a_cancelled_post_is_shown_as_such_for_a_fortnight(
    office: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = post()
    write(office)
    done("post", "cancel", made)
    (event,) = events(write(office)).values()
    assert (event["STATUS"], event["SUMMARY"]) == ("CANCELLED", "CANCELLED: [Instagram] Flu shots")
    monkeypatch.setenv("CALENDAR_TUI_NOW", "2026-12-08T15:00:00+00:00")
    assert len(events(write(office))) == 1
    monkeypatch.setenv("CALENDAR_TUI_NOW", "2026-12-09T15:00:00+00:00")
    assert events(write(office)) == {}


@pytest.mark.parametrize("upto", ["add", "review"])
def test_what_was_never_shown_is_not_shown_as_cancelled(office: Path, upto: str) -> None:
    made = post(upto=upto)
    done("post", "cancel", made)
    assert events(write(office)) == {}


@pytest.mark.parametrize("verb", ["delete", "edit", "draft", "pull"])
def test_what_is_deleted_withdrawn_or_taken_down_goes_at_once(office: Path, verb: str) -> None:
    made = post()
    assert len(events(write(office))) == 1
    if verb == "delete":
        done("post", "delete", made)
    elif verb == "edit":
        done("post", "edit", made, "--body", "Other words.")
    elif verb == "draft":
        done("post", "unschedule", made)
        done("post", "draft", made)
    else:
        done("post", "publish", made, "--no-link")
        assert len(events(write(office))) == 1
        done("post", "pull", made, "--reason", "wrong hours")
    path = write(office)
    assert events(path) == {}
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
    if verb == "delete":
        done("undo")
        assert len(events(write(office))) == 1


def test_a_file_passes_a_reader_of_another_make(office: Path) -> None:
    title = "Semi; comma, back\\slash and 牛乳 👩‍⚕️ " * 4
    post("--link", "https://elm.example/flu?a=1,2;b", title=title)
    post("--at", "2026-12-24", title="All day")
    post("--at", "2027-03-14 02:30", title="In the gap")
    found = events(write(office))
    assert f"[Instagram] {title.strip()}" in found
    whole = found["[Instagram] All day"]
    days = (str(whole["DTSTART"].dt), str(whole["DTEND"].dt))
    assert days == ("2026-12-24", "2026-12-25")
    gap = found["[Instagram] In the gap"]["DTSTART"].dt
    assert gap.astimezone(UTC) == datetime(2027, 3, 14, 8, 30, tzinfo=UTC)
    lines = write(office).read_bytes().split(b"\r\n")
    assert max(map(len, lines)) <= 75


def test_preview_prints_what_write_would(office: Path) -> None:
    post()
    path = write(office)
    found = done("feed", "preview", "office")
    assert found.out.encode() == path.read_bytes()
    assert found.err == "1 post shown; none left out.\n"


def test_one_of_several_feeds_is_written_by_name(office: Path) -> None:
    done("feed", "add", "Facebook only", "--channel", "facebook")
    assert len(done("feed", "write", office).out.splitlines()) == 2
    assert done("feed", "write", office, "--feed", "facebook").err.startswith("Facebook only (unch")
    assert "did you mean" in refused(2, "feed", "write", office, "--feed", "offise")


# Leaks

SECRET = "Mrs. Marker"

NO_WORDS = {"uid", "zone", "status", "cancelled_from", "link", "permalink", "version"}
"""Columns of text that hold no words of a person."""


@pytest.fixture
def marked(office: Path, clinic: Path) -> Path:
    """A plan whose one post holds a marker of its own in every column that takes words."""
    post("--reviewer", "rita", "--audience", "parents", "--pillar", "promotion")
    columns = METADATA.tables["post"].columns
    words = {
        each.name for each in columns if isinstance(each.type, (AutoString, String, JSON))
    } - NO_WORDS
    assert {"title", "body", "notes", "media", "tags", "pulled_reason", "group"} <= words
    with closing(connect(clinic, isolation_level=None)) as plan:
        for name in words:
            value = f"{SECRET} {name}"
            if name == "media":
                value = json.dumps([{"ref": value, "alt": value}])
            elif isinstance(columns[name].type, JSON):
                value = json.dumps([value])
            plan.execute(f'UPDATE post SET "{name}" = ?', (value,))
    return office


@pytest.mark.parametrize("option", ["--titles-only", "--with-text"])
def test_nothing_of_a_post_leaves_but_what_a_feed_is_for(marked: Path, option: str) -> None:
    cli("feed", "edit", "office", option)
    content = write(marked).read_text("utf-8").replace("\r\n ", "")
    shown = set(re.findall(rf"{SECRET} (\w+)", content))
    assert shown == ({"title", "body"} if option == "--with-text" else {"title"})
    for name in ("Rita", "Ben Ito", "Parents", "Promotion"):
        assert name not in content


@pytest.mark.parametrize("upto", ["add", "review"])
def test_no_word_of_a_draft_leaves_even_in_a_feed_with_text(office: Path, upto: str) -> None:
    done("feed", "edit", "office", "--with-text")
    post("--body", SECRET, upto=upto, title=SECRET)
    assert SECRET not in write(office).read_text("utf-8")
    assert SECRET not in done("feed", "preview", "office").out
