"""A post's life by the command line: every verb, every guard, and what each refusal says."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from calendar_tui.model.lifecycle import STEPS, Verb
from calendar_tui.model.terms import Status
from tests.cli.running import cli, done, refused

WHOLE = ("--channel", "instagram", "--body", "Come in.", "--at", "2026-12-03 09:00")

PATHS: dict[str, tuple[str, ...]] = {
    "idea": (),
    "draft": (),
    "in_review": ("review",),
    "approved": ("review", "approve"),
    "scheduled": ("review", "approve", "schedule"),
    "published": ("review", "approve", "schedule", "publish"),
    "cancelled": ("cancel",),
    "pulled": ("review", "approve", "schedule", "publish", "pull"),
}
"""The verbs that lead a new post to each status."""

EXTRA = {"publish": ("--no-link",), "pull": ("--reason", "wrong hours")}
"""What verbs need besides the post."""


def act(verb: str, *words: object, by: str = "Ana Ruiz") -> Any:
    """Take posts through ``verb`` in somebody's name."""
    return cli("--as", by, "post", verb, *words)


@pytest.fixture
def ready(clinic: Path) -> Callable[..., int]:
    """Makes the plan's first post, as `post` does; the way there is gone once for all tests."""

    def first(status: str, *options: str) -> int:
        if (status, options) not in READY:
            assert post(status, *options) == 1
            READY[status, options] = clinic.read_bytes()
        clinic.write_bytes(READY[status, options])
        return 1

    return first


READY: dict[tuple[str, tuple[str, ...]], bytes] = {}
"""Plans with one post: how it came to be there, and the file."""


def post(status: str, *options: str, title: str = "Flu shots") -> int:
    """A post of Ana's that has come to ``status``, approved by Ben; its number."""
    first = ("--status", "idea") if status == "idea" else ()
    added = done("post", "add", title, *WHOLE, *options, *first, "--json").json
    for verb in PATHS[status]:
        found = act(verb, added["id"], *EXTRA.get(verb, ()), by=_hand(verb))
        assert found.code == 0, found
    return int(added["id"])


def _hand(verb: str) -> str:
    """Who takes a step of a post of Ana's."""
    return "Ben Ito" if verb == "approve" else "Ana Ruiz"


def status(post_id: int) -> str:
    """Where a post stands."""
    return str(shown(post_id)["status"])


def shown(post_id: int) -> dict[str, Any]:
    """A post as a program reads it."""
    found: dict[str, Any] = done("post", "show", post_id, "--json").json
    return found


def entries() -> int:
    """How many entries the journal has."""
    return int(done("history", "--json", "--limit", "1").json[0]["seq"])


@pytest.mark.parametrize("verb", Verb)
@pytest.mark.parametrize("start", Status)
def test_a_verb_leads_where_the_table_says_or_is_refused(
    ready: Callable[..., int], start: Status, verb: Verb
) -> None:
    post_id = ready(start)
    assert status(post_id) == start
    before = entries()
    extra = (*EXTRA.get(verb, ()), "--reason", "because") if verb is not Verb.PULL else EXTRA[verb]
    found = act(verb, post_id, *extra, by="Ben Ito")
    if start in STEPS[verb].sources:
        if verb is Verb.UNPUBLISH:  # Ana recorded it
            assert found.code == 1
            found = act(verb, post_id, *extra)
        assert found.code == 0, found
        assert status(post_id) == STEPS[verb].target
        assert entries() == before + 1
    else:
        assert found.code == 1
        assert f"it is {start.label}; {verb} needs a post that is " in found.err
        assert (status(post_id), entries()) == (start, before)
    assert done("verify").code == 0


REFUSALS = {
    "no text": ("draft", ("--body", ""), "review", (), "Ana Ruiz", "it has no text"),
    "a blank text": ("draft", ("--body", " "), "review", (), "Ana Ruiz", "it has no text"),
    "a personal account": (
        *("draft", ("--channel", "ana-herself"), "review", (), "Ana Ruiz"),
        "Ana herself is a personal account, and those are never posted to",
    ),
    "a reviewer who only reviews": (
        *("draft", (), "review", (), "Rita Sol", "Rita Sol has not the role of author"),
    ),
    "an author who only writes": (
        *("in_review", (), "approve", (), "Cal Reed", "Cal Reed has not the role of reviewer"),
    ),
    "one's own text": (
        *("in_review", (), "approve", (), "Ana Ruiz"),
        "Ana Ruiz is its author; another reviewer must approve it",
    ),
    "one's own text, with a reason": (
        *("in_review", (), "approve", ("--reason", "I am sure"), "Ana Ruiz"),
        "Ana Ruiz is its author; another reviewer must approve it",
    ),
    "a return without a reason": (
        *("in_review", (), "reject", (), "Rita Sol", "reject needs a reason"),
    ),
    "a return with a blank reason": (
        *("in_review", (), "reject", ("--reason", "  "), "Rita Sol", "reject needs a reason"),
    ),
    "no day": (
        *("approved", ("--at", ""), "schedule", (), "Ana Ruiz"),
        "it has no day; move it to one first",
    ),
    "no link": (
        *("scheduled", (), "publish", (), "Cal Reed"),
        "give the link where it was published, or say that it has none",
    ),
    "a slip of someone else": (
        *("published", (), "unpublish", (), "Cal Reed"),
        "only the person who recorded it can take that back; pull it instead",
    ),
    "a pull without a reason": ("published", (), "pull", (), "Cal Reed", "pull needs a reason"),
    "a cancel by a reviewer": (
        *("draft", (), "cancel", (), "Rita Sol", "Rita Sol has not the role of author or manager"),
    ),
}


@pytest.mark.parametrize("case", REFUSALS)
def test_a_guard_says_why_and_nothing_changes(clinic: Path, case: str) -> None:
    start, options, verb, extra, by, why = REFUSALS[case]
    post_id = post(str(start), *options)
    before = entries()
    said = refused(1, "--as", by, "post", verb, post_id, *extra)
    assert said == f"Not done. #{post_id}: {why}."
    assert (status(post_id), entries()) == (start, before)
    dry = cli("--as", by, "post", verb, post_id, *extra, "--dry-run")
    assert (dry.code, dry.out) == (1, "")
    assert f"{why}." in dry.err


def test_an_idea_becomes_a_draft_once_it_has_a_channel_and_an_author(clinic: Path) -> None:
    done("--as", "Rita Sol", "post", "add", "Winter hours")
    assert "it has no channel" in refused(1, "post", "draft", 1)
    done("post", "edit", 1, "--channel", "ig")
    assert "it has no author" in refused(1, "post", "draft", 1)
    done("post", "edit", 1, "--author", "cal")
    assert act("draft", 1).code == 0
    assert status(1) == "draft"
    assert "needs a channel" in refused(1, "post", "edit", 1, "--channel", "")


def test_who_has_changed_the_text_does_not_approve_it(clinic: Path) -> None:
    post_id = post("draft")
    done("--as", "Ben Ito", "post", "edit", post_id, "--body", "Come in today.")
    act("review", post_id)
    said = refused(1, "--as", "Ben Ito", "post", "approve", post_id)
    assert "Ben Ito changed its text; another reviewer must approve it" in said
    assert act("approve", post_id, by="Rita Sol").code == 0


def test_a_change_of_time_or_notes_makes_nobody_a_writer(clinic: Path) -> None:
    post_id = post("draft")
    done("--as", "Ben Ito", "post", "edit", post_id, "--at", "2026-12-04", "--notes", "moved")
    act("review", post_id)
    assert act("approve", post_id, by="Ben Ito").code == 0


def test_who_returned_a_text_may_approve_the_next_one(clinic: Path) -> None:
    post_id = post("draft")
    done("--as", "Ben Ito", "post", "edit", post_id, "--body", "Come in today.")
    act("review", post_id)
    assert act("reject", post_id, "--reason", "too short", by="Rita Sol").code == 0
    assert status(post_id) == "draft"
    act("review", post_id)
    assert act("approve", post_id, by="Ben Ito").code == 0
    assert "Sent back" in done("post", "show", post_id).out
    assert "too short" in done("post", "show", post_id).out


def test_a_practice_of_one_approves_with_a_reason_that_is_kept(alone: Path) -> None:
    done("post", "add", "Flu shots", *WHOLE)
    done("post", "review", 1)
    assert "needs a reason" in refused(1, "post", "approve", 1)
    assert "needs a reason" in refused(1, "post", "approve", 1, "--reason", " ")
    done("post", "approve", 1, "--reason", "read it twice")
    text = done("post", "show", 1).out
    assert "by Ana Ruiz, Tue 24 Nov 2026 09:00, their own text: read it twice" in text


def test_a_second_reviewer_ends_the_need_for_solo_and_is_told_so(alone: Path) -> None:
    added = done("author", "add", "Ben Ito", "--roles", "author, reviewer")
    assert "four_eyes" in added.err


@pytest.mark.parametrize("start", ["in_review", "approved", "scheduled"])
@pytest.mark.parametrize(
    "change",
    [
        ("--title", "Flu clinic"),
        ("--body", "Come in!"),
        ("--link", "https://elm.example"),
        ("--tags", "flu"),
        ("--media", "a.jpg | A picture"),
        ("--image-text", "Flu"),
        ("--first-comment", "Hello"),
        ("--channel", "facebook"),
        ("--author", "cal"),
    ],
    ids=lambda change: change[0],
)
def test_an_edit_of_what_was_approved_puts_it_back_to_draft(
    ready: Callable[..., int], start: str, change: tuple[str, str]
) -> None:
    post_id = ready(start)
    edited = done("post", "edit", post_id, *change)
    assert status(post_id) == "draft"
    assert "It is a draft again" in edited.err
    if start != "in_review":
        assert "the approval by Ben Ito" in edited.err
        assert "(no longer counts)" in done("post", "show", post_id).out
    assert ("its place in the feed" in edited.err) == (start == "scheduled")


@pytest.mark.parametrize(
    "change",
    [
        ("--at", "2026-12-04 10:00"),
        ("--notes", "n"),
        ("--audience", "parents"),
        ("--pillar", "edu"),
        ("--reviewer", "rita"),
    ],
    ids=lambda change: change[0],
)
def test_an_edit_of_anything_else_leaves_the_approval(
    clinic: Path, change: tuple[str, str]
) -> None:
    post_id = post("scheduled")
    assert "draft" not in done("post", "edit", post_id, *change).err
    assert status(post_id) == "scheduled"
    assert "no longer counts" not in done("post", "show", post_id).out


def test_before_an_approval_is_lost_a_person_is_asked_once(clinic: Path) -> None:
    post_id = post("scheduled")
    words = ("post", "edit", post_id, "--body", "Come in!")
    asked = cli(*words, terminal=True, stdin="n\n")
    assert asked.code == 1
    assert "This gives up the approval by Ben Ito and its place in the feed. Save?" in asked.err
    assert status(post_id) == "scheduled"
    assert cli(*words, terminal=True, stdin="y\n").code == 0
    assert status(post_id) == "draft"


def test_a_scheduled_post_keeps_a_day(clinic: Path) -> None:
    post_id = post("scheduled")
    assert "needs a day" in refused(1, "post", "edit", post_id, "--at", "")


@pytest.mark.parametrize("start", ["published", "pulled"])
def test_what_was_public_is_not_edited_but_its_link_and_notes_are(clinic: Path, start: str) -> None:
    post_id = post(start)
    for change in (("--body", "x"), ("--title", "x"), ("--at", "2026-12-05"), ("--author", "cal")):
        said = refused(1, "post", "edit", post_id, *change)
        way_out = "pull it, or copy it" if start == "published" else "copy it"
        assert said.endswith(f"is not edited; {way_out} as a new post.")
    done("post", "edit", post_id, "--permalink", "instagram.example/p/1", "--notes", "went well")
    assert shown(post_id)["permalink"] == "https://instagram.example/p/1"
    copied = done("post", "copy", post_id, "--to", "2026-12-10", "--json").json
    assert status(copied[0]["id"]) == "draft"


def test_a_link_is_kept_with_who_recorded_it(clinic: Path) -> None:
    post_id = post("scheduled")
    link = "https://instagram.example/p/1"
    assert act("publish", post_id, "--link", link, by="Cal Reed").code == 0
    found = shown(post_id)
    assert (found["permalink"], found["published_by"]) == (link, "cal-reed")
    assert act("unpublish", post_id, by="Cal Reed").code == 0
    assert (shown(post_id)["permalink"], shown(post_id)["published_at"]) == ("", None)


def test_a_slip_is_taken_back_on_the_same_day_only(
    clinic: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    post_id = post("published")
    monkeypatch.setenv("CALENDAR_TUI_NOW", "2026-11-25T05:59:00+00:00")  # 23:59 in Chicago
    assert act("unpublish", post_id).code == 0
    assert act("publish", post_id, "--no-link").code == 0
    monkeypatch.setenv("CALENDAR_TUI_NOW", "2026-11-25T06:01:00+00:00")
    assert "recorded on another day" in refused(1, "post", "unpublish", post_id)
    assert "on another day" in refused(1, "undo")


def test_a_reason_of_a_pull_is_kept(clinic: Path) -> None:
    post_id = post("published")
    act("pull", post_id, "--reason", "wrong hours")
    assert shown(post_id)["pulled_reason"] == "wrong hours"
    assert "pulled Tue 24 Nov 2026 09:00: wrong hours" in done("post", "show", post_id).out


@pytest.mark.parametrize("start", ["in_review", "approved", "scheduled"])
def test_undoing_a_cancel_gives_a_draft(clinic: Path, start: str) -> None:
    post_id = post(start)
    act("cancel", post_id)
    assert shown(post_id)["cancelled_from"] == start
    done("undo")
    assert status(post_id) == "draft"
    assert shown(post_id)["cancelled_at"] is None
    act("review", post_id)
    assert "needs a post that is approved" in refused(1, "post", "schedule", post_id)


def test_undoing_a_delete_keeps_the_approval(clinic: Path) -> None:
    post_id = post("scheduled")
    done("post", "delete", post_id)
    assert "was deleted; restore it first" in refused(2, "post", "show", post_id)
    done("undo")
    assert status(post_id) == "scheduled"
    done("post", "delete", post_id)
    done("post", "restore", post_id)
    assert status(post_id) == "scheduled"
    assert act("publish", post_id, "--no-link").code == 0


def test_no_undo_revives_an_approval(clinic: Path) -> None:
    post_id = post("approved")
    done("post", "edit", post_id, "--body", "Other words.")
    done("undo")
    assert shown(post_id)["body"] == "Come in."
    assert status(post_id) == "draft"
    assert "no longer counts" in done("post", "show", post_id).out
    said = refused(1, "--as", "Ben Ito", "undo", _entry("post.approve"))
    assert said.startswith("Entry 5 (post #1 Flu shots approved) can't be undone: ")


def _entry(action: str) -> int:
    """The newest entry of that kind."""
    found = (e for e in done("history", "--json").json if e["action"] == action)
    return int(next(found)["seq"])


def test_undo_of_an_approval_by_its_reviewer_returns_it_to_review(clinic: Path) -> None:
    post_id = post("approved")
    done("--as", "Ben Ito", "undo")
    assert status(post_id) == "in_review"
    assert act("approve", post_id, by="Ben Ito").code == 0


def test_undo_is_ones_own(clinic: Path) -> None:
    post("approved")
    said = refused(1, "undo", _entry("post.approve"))
    assert "is by Ben Ito; only they can undo it" in said


def many(count: int, *options: str) -> list[int]:
    """Drafts, one without a text."""
    return [post("draft", *options, title=f"Post {number}") for number in range(count)]


def test_many_posts_by_number_are_one_entry_and_all_or_none(clinic: Path) -> None:
    ids = many(3)
    empty = post("draft", "--body", "")
    before = entries()
    said = refused(1, "post", "review", *ids, empty)
    assert said == f"Not done. #{empty}: it has no text."
    assert (entries(), {status(each) for each in ids}) == (before, {"draft"})
    done("post", "review", *ids, ids[0], f"#{ids[1]}")
    assert (entries(), {status(each) for each in ids}) == (before + 1, {"in_review"})
    done("undo")
    assert {status(each) for each in ids} == {"draft"}


def test_a_filter_takes_what_it_can_and_names_the_rest(clinic: Path) -> None:
    ids = many(2)
    empty = post("draft", "--body", "")
    other = post("draft", "--channel", "facebook")
    before = entries()
    dry = cli("post", "review", "--channel", "ig", "--dry-run", "--json")
    assert (dry.code, dry.json["moved"]) == (1, ids)
    assert dry.json["refused"] == [{"id": empty, "reason": "it has no text"}]
    assert entries() == before
    found = done("post", "review", "--channel", "ig", "--json")
    assert found.json == {**dry.json, "verb": "review"}
    assert f"post #{empty} Flu shots: it has no text." in found.err
    assert entries() == before + 1
    assert [status(each) for each in (*ids, empty, other)] == ["in_review"] * 2 + ["draft"] * 2


def test_all_means_every_post_where_the_verb_starts(clinic: Path) -> None:
    ids = many(3)
    idea = post("idea")
    done("post", "review", "--all")
    found = done("--as", "Ben Ito", "post", "approve", "--all", "--json")
    assert found.json["moved"] == ids
    done("post", "schedule", "--all", "--from", "2026-12-01", "--to", "2026-12-31")
    assert {status(each) for each in ids} == {"scheduled"}
    assert status(idea) == "idea"
    none = done("post", "review", "--all")
    assert none.err == "No post fits: review needs draft.\n"


@pytest.mark.parametrize("verb", Verb)
def test_a_verb_needs_to_be_told_which_posts(clinic: Path, verb: Verb) -> None:
    assert "Name posts by number" in refused(2, "post", verb)
    assert "Name posts by number" in refused(2, "post", verb, 1, "--all")
    for wrong in ("x", "-1", "0x1", "1.5", "", "#", "9" * 30, "١"):
        assert "named by its number" in refused(2, "post", verb, "--", wrong)
    assert "There is no post #99" in refused(2, "post", verb, 99)


def test_a_filter_is_read_before_anything_is_done(clinic: Path) -> None:
    post("draft")
    assert "did you mean" in refused(2, "post", "review", "--channel", "instagrum")
    assert "status" in refused(2, "post", "review", "--status", "drafft").casefold()
    assert refused(2, "post", "review", "--from", "someday")
    assert status(1) == "draft"


def test_posts_move_by_days_and_to_a_time_all_or_none(clinic: Path) -> None:
    ids = many(2)
    done("post", "move", *ids, "--days", "7")
    assert [shown(each)["at"] for each in ids] == ["2026-12-10T09:00:00-06:00"] * 2
    done("post", "move", ids[0], "--to", "2026-12-24")
    assert shown(ids[0])["at"] == "2026-12-24T09:00:00-06:00"
    out = post("published")
    before = entries()
    assert "is not edited" in refused(1, "post", "move", *ids, out, "--days", "1")
    assert entries() == before
    assert "Say where to" in refused(2, "post", "move", ids[0])
    assert "can't be moved that far" in refused(1, "post", "move", ids[0], "--days", "99999")
    assert refused(1, "post", "move", ids[0], "--days", "99999999999999")


def test_a_move_of_a_post_in_the_feed_keeps_its_approval_unless_the_practice_wishes(
    clinic: Path,
) -> None:
    post_id = post("scheduled")
    done("post", "move", post_id, "--days", "1")
    assert status(post_id) == "scheduled"


def test_copies_are_new_drafts_on_their_day_and_channel(clinic: Path) -> None:
    post_id = post("scheduled")
    done("post", "copy", post_id, "--to", "2026-12-24", "--channel", "facebook")
    first, second = shown(post_id), shown(post_id + 1)
    assert second["status"] == "draft"
    assert second["uid"] != first["uid"]
    assert (second["channel"], second["at"]) == ("facebook", "2026-12-24T09:00:00-06:00")
    assert second["body"] == first["body"]
    done("undo")
    assert "was deleted" in refused(2, "post", "show", post_id + 1)


def test_what_is_already_out_is_recorded_with_its_day_and_link(clinic: Path) -> None:
    out = ("post", "add", "Old news", "--channel", "ig", "--record")
    assert "--permalink" in refused(2, *out, "--at", "2026-11-02")
    assert "has a day" in refused(2, *out, "--no-link")
    assert "still to come" in refused(2, *out, "--no-link", "--at", "2026-12-02")
    assert "channel" in refused(2, "post", "add", "Old", "--record", "--no-link", "--at", "mon")
    said = refused(1, *out, "--no-link", "--at", "2026-11-02", "--channel", "ana-herself")
    assert "personal account" in said
    found = done(*out, "--permalink", "ig.example/p/1", "--at", "2 nov", "--json").json
    assert (found["status"], found["recorded"]) == ("published", True)
    assert (found["at"], found["permalink"]) == ("2026-11-02", "https://ig.example/p/1")


@pytest.mark.parametrize("word", [each for each in Status if each not in {"idea", "draft"}])
def test_nothing_is_added_as_more_than_a_draft(clinic: Path, word: str) -> None:
    said = refused(1, "post", "add", "Flu", *WHOLE, "--status", word)
    assert "added as an idea or a draft" in said
    assert "idea or draft" in refused(2, "post", "add", "Flu", *WHOLE, "--status", "done")


@pytest.mark.parametrize(
    ("verb", "option", "text", "said"),
    [
        ("publish", "--link", "not a link", "permalink: must be a web address"),
        ("publish", "--link", "javascript://x", "permalink: must be a web address"),
        ("publish", "--link", "https://", "permalink: must be a web address"),
        ("publish", "--link", "https://a.example/\x1b[2J", "permalink: has a control character"),
        ("publish", "--link", "https://a.example/" + "x" * 2_000, "at most 2,000 fit"),
        ("cancel", "--reason", "a\x07b", "reason: has a control character (U+0007)"),
        ("cancel", "--reason", "x" * 2_001, "reason: has 2,001 characters; at most 2,000 fit"),
    ],
)
def test_a_link_and_a_reason_are_read_like_any_field(
    clinic: Path, verb: str, option: str, text: str, said: str
) -> None:
    post_id = post("scheduled")
    assert said in refused(2, "post", verb, post_id, option, text)
    assert status(post_id) == "scheduled"
    if verb == "publish":
        recorded = ("--record", "--permalink", text, "--at", "2026-11-02")
        assert said in refused(2, "post", "add", "Old", *WHOLE[:4], *recorded)
