"""Notices, privacy checks and the usual escalation levels, by the command line alone."""

import pytest

from tests.cli.running import cli, done, refused

pytestmark = pytest.mark.usefixtures("clinic")


def channel(name: str) -> dict[str, object]:
    """A channel as programs read it."""
    found: dict[str, object] = done("channel", "show", name, "--json").json
    return found


def test_a_notice_is_printed_to_copy_and_recorded_once_it_stands() -> None:
    bare = done("channel", "notice", "facebook")
    assert "contact add NAME" in bare.sentence
    done("contact", "add", "Phone", "--value", "815-555-0142")
    done("contact", "add", "Portal", "--kind", "portal", "--value", "elm.example")
    said = done("channel", "notice", "facebook")
    assert said.err == ""
    assert said.out.startswith("Please don't ask about your health here")
    assert "To reach us:\nPhone 815-555-0142\nPortal elm.example\n\nIn an emergency" in said.out

    done("channel", "notice", "facebook", "--posted", "--on", "3 nov")
    assert channel("facebook")["notice_posted_on"] == "2026-11-03"
    done("channel", "notice", "facebook", "--posted")
    assert channel("facebook")["notice_posted_on"] == "2026-11-24"
    done("undo")
    assert channel("facebook")["notice_posted_on"] == "2026-11-03"
    assert "the notice stands on Facebook, Tue 3 Nov 2026" in done("history").out


def test_what_is_still_to_come_and_what_is_no_page_of_ours_is_refused() -> None:
    assert "still to come" in refused(2, "channel", "notice", "facebook", "--on", "2026-11-25")
    for more in ((), ("--posted",)):
        answer = cli("channel", "notice", "ana-herself", *more)
        assert answer.code == 1
        assert "is a personal account" in answer.sentence


def test_privacy_settings_are_checked_of_personal_accounts_too() -> None:
    assert done("channel", "privacy", "ana-herself").out == "never checked\n"
    done("channel", "privacy", "ana-herself", "--reviewed", "--on", "mon")
    assert done("channel", "privacy", "ana-herself").out == "23 Nov 2026\n"


def test_the_usual_levels_come_in_one_entry_and_only_where_they_are_missing() -> None:
    done("escalation", "add", "Angry caller", "--level", "1")
    shown = done("escalation", "seed", "--dry-run")
    assert [line.split("  ")[0] for line in shown.out.splitlines()] == ["Level", "0", "2", "3"]
    assert done("escalation", "list", "--json").json[0]["name"] == "Angry caller"
    assert "Added 0 Routine, 2 Privacy or advice and 3 Danger" in done("escalation", "seed").err
    levels = done("escalation", "list", "--json").json
    assert {each["name"]: each["answer_minutes"] for each in levels} == {
        "Angry caller": None,
        "Danger, law or press": 15,
        "Privacy or advice": 60,
        "Routine": 1440,
    }
    assert cli("escalation", "seed").code == 1
    done("undo")
    assert len(done("escalation", "list", "--json").json) == 1
