"""The written plan by the command line: shown, printed, approved, compared, taken back."""

from pathlib import Path

import pytest

from tests.cli.running import cli, done, refused

pytestmark = pytest.mark.usefixtures("clinic")


def make_whole() -> None:
    """Give the plan what it lacks to be one."""
    due = ("--due", "2027-03-31")
    done("goal", "add", "Posts for parents", "--target", "8", "--filter", "audience:par", *due)
    done("escalation", "add", "Privacy exposure", "--level", "2", "--owner", "ana")


def test_a_plan_with_missing_parts_is_shown_with_them_and_not_approved() -> None:
    shown = done("plan", "show").out
    assert "Nobody has approved this plan yet." in shown
    assert [line for line in shown.splitlines() if line.startswith("## ")] == [
        "## 1. Channels",
        "## 2. Goals",
        "## 3. Audiences",
        "## 4. Calendar and people",
        "## 5. When something goes wrong",
    ]
    assert "## 2. Goals\n\n**Missing:**\n\n- The plan has no goal.\n" in shown
    assert "- The plan doesn't say who handles trouble.\n" in shown
    sentence = refused(1, "plan", "approve")
    assert sentence.startswith("The plan can't be approved yet. The plan has no goal. Set one")
    assert done("plan", "versions", "--json").json == []


def test_an_approval_keeps_the_words_and_can_be_taken_back() -> None:
    make_whole()
    assert refused(1, "plan", "approve", "--as", "ben").startswith("Ben Ito has not the role of")
    approved = done("plan", "approve", "--note", "First.", "--json")
    assert approved.json == {
        "number": 1,
        "approved_by": "Ana Ruiz",
        "approved_on": "2026-11-24",
        "review_on": "2027-11-24",
        "note": "First.",
    }
    assert "It still lacks" in approved.err
    first = done("plan", "show", "--version", "1").out
    assert "Version 1, approved on 24 Nov 2026 by Ana Ruiz. Next review by 24 Nov 2027." in first
    assert "Missing" not in first
    assert "- **Goal:** At least 8 posts each month, by 31 Mar 2027\n" in first
    assert done("plan", "diff").err == "Nothing changed.\n"
    assert "\nVersion 1, approved on" in done("plan", "show").out

    done("goal", "edit", "posts-for-parents", "--target", "9")
    assert "the plan was changed since" in done("plan", "show").out
    assert done("plan", "versions").sentence.endswith("calendar-tui plan diff 1")
    done("plan", "approve", "--review-on", "1 jun")
    assert done("plan", "diff", "1", "2").out.splitlines()[-3:] == [
        "  ### Posts for parents",
        "- - **Goal:** At least 8 posts each month, by 31 Mar 2027",
        "+ - **Goal:** At least 9 posts each month, by 31 Mar 2027",
    ]
    assert done("plan", "show", "--version", "1").out == first
    assert [each["review_on"] for each in done("plan", "versions", "--json").json] == [
        "2027-06-01",
        "2027-11-24",
    ]
    done("undo")
    assert len(done("plan", "versions", "--json").json) == 1
    done("redo")
    assert "approved version 2 of the plan" in done("history").out
    assert done("verify").code == 0


def test_what_is_no_version_and_no_day_to_review_is_refused() -> None:
    assert "calendar-tui plan approve" in refused(2, "plan", "diff")
    make_whole()
    assert "which is over" in refused(2, "plan", "approve", "--review-on", "2026-11-23")
    done("plan", "approve")
    assert refused(2, "plan", "show", "--version", "7").endswith("the newest is 1.")


def test_the_plan_is_written_to_a_file_that_is_not_overwritten_by_mistake(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert done("plan", "print").sentence == "Wrote plan-elm-clinic-2026-11-24.html."
    page = tmp_path / "plan-elm-clinic-2026-11-24.html"
    text = page.read_text(encoding="utf-8")
    assert text.startswith("<!DOCTYPE html>")
    page.write_text("mine", encoding="utf-8")
    assert refused(2, "plan", "print").endswith("--force replaces it.")
    assert page.read_text(encoding="utf-8") == "mine"
    done("plan", "print", "--force")
    assert page.read_text(encoding="utf-8") == text
    done("plan", "show", "--out", "plan.md")
    assert (tmp_path / "plan.md").read_text(encoding="utf-8") == done("plan", "show").out
    assert cli("plan", "show", "--out", str(tmp_path)).code == 2


def test_programs_get_the_parts_and_why_the_plan_is_none_yet() -> None:
    found = done("plan", "show", "--json").json
    assert found["approved"] is None
    assert len(found["blocks"]) == 2
    assert [section["title"][:2] for section in found["sections"]] == ["1.", "2.", "3.", "4.", "5."]


def test_the_plan_is_checked_by_either_name() -> None:
    found = cli("plan", "check", "--json")
    assert found.code == 1
    assert found == cli("check", "plan", "--json")
    assert found.json[0]["rule"] == "PLAN001"


def test_a_practice_of_one_is_told_that_nobody_else_looked(
    request: pytest.FixtureRequest,
) -> None:
    request.getfixturevalue("alone")
    done("audience", "add", "Parents")
    make_whole()
    assert "A practice of one" in done("plan", "approve").err
    assert "A practice of one: the same person" in done("plan", "show", "--version", "1").out
