"""The example's posts: each can be led through its whole life by the ordinary rules."""

import re
from collections import Counter, defaultdict

import pytest

from calendar_tui.model.nouns import POST
from calendar_tui.model.terms import Role
from tests.example.data import Row, dated, lives, offset, post_files, posts, rows, slugs, with_role

LIVES = {
    "idea",
    "draft",
    "returned",
    "in_review",
    "approved",
    "scheduled",
    "published",
    "cancelled",
    "pulled",
}

DECIDED = ("approved", "scheduled", "published", "pulled", "returned")
"""Lives that a reviewer had a part in."""

OWN_KEYS = {
    "key",
    "week",
    "weekday",
    "clock",
    "life",
    "reason",
    "cancelled_from",
    "group",
    "answers",
    "overrides",
}
"""What a post of the example holds besides the noun's own fields."""

JOINED_MARGIN = 21
"""Days between a person's first day and the day of their first post: time to write it."""


def keys(found: list[Row]) -> list[str]:
    """The keys of some posts, for a failure one can read."""
    return [post["key"] for post in found]


def siblings() -> dict[str, list[Row]]:
    """Posts that are one piece, by their shared key."""
    groups = defaultdict(list)
    for post in posts():
        if "group" in post:
            groups[post["group"]].append(post)
    return groups


def was_decided(post: Row) -> bool:
    """Whether a reviewer approved or returned it on its way."""
    return post["life"] in DECIDED or post.get("cancelled_from") in {"approved", "scheduled"}


def test_keys_are_unique_slugs() -> None:
    assert [key for key, count in Counter(keys(list(posts()))).items() if count > 1] == []
    assert all(re.fullmatch(r"[a-z]+(-[a-z0-9]+)*", post["key"]) for post in posts())


def test_posts_hold_only_known_fields() -> None:
    known = {field.name for field in POST.fields} | OWN_KEYS
    assert {key for post in posts() for key in post} <= known


@pytest.mark.parametrize("noun", ["channel", "author", "audience", "pillar", "campaign"])
def test_every_name_a_post_uses_exists_and_every_name_is_used(noun: str) -> None:
    assert {post[noun] for post in posts() if noun in post} == slugs(noun)


def test_reviewers_hold_the_role() -> None:
    assert {post["reviewer"] for post in posts() if "reviewer" in post} <= with_role(Role.REVIEWER)


def test_nobody_reviews_their_own_post() -> None:
    assert keys([p for p in posts() if "reviewer" in p and p["reviewer"] == p["author"]]) == []


def test_health_topics_are_read_by_a_clinician() -> None:
    health = [p for p in posts() if p["pillar"] in {"everyday-health", "prevention"}]
    readers = with_role(Role.REVIEWER) & with_role(Role.CLINICAL)
    assert keys([p for p in health if p.get("reviewer", "imani") not in readers]) == []


def test_lives_are_known_words() -> None:
    assert {post["life"] for post in posts()} == LIVES


def test_there_are_about_as_many_of_each_life_as_a_busy_year_has() -> None:
    count = Counter(post["life"] for post in posts())
    assert 290 <= len(posts()) <= 350
    assert 140 <= count["published"] <= 190
    assert 45 <= count["scheduled"] <= 60
    assert 10 <= count["approved"] <= 20
    assert 10 <= count["in_review"] <= 20
    assert 30 <= count["draft"] + count["returned"] <= 40
    assert count["returned"] >= 2
    assert 15 <= count["idea"] <= 28
    assert 6 <= count["cancelled"] <= 10
    assert 1 <= count["pulled"] <= 2


def test_everything_but_an_idea_has_channel_author_and_day() -> None:
    needed = {"channel", "author", "week", "weekday"}
    assert keys([p for p in posts() if p["life"] != "idea" and not needed <= p.keys()]) == []


def test_whatever_went_to_review_has_text_and_a_reviewer() -> None:
    met = [p for p in posts() if was_decided(p) or p["life"] == "in_review"]
    assert keys([p for p in met if not p["body"].strip() or "reviewer" not in p]) == []


def test_what_is_published_or_pulled_lies_before_this_week() -> None:
    assert keys([p for p in lives("published", "pulled") if p["week"] > -1]) == []


def test_two_or_three_scheduled_posts_were_missed_last_week_and_none_before() -> None:
    missed = [p for p in lives("scheduled") if p["week"] < 0]
    assert 2 <= len(missed) <= 3
    assert {p["week"] for p in missed} == {-1}


def test_nothing_scheduled_this_week_is_due_before_thursday() -> None:
    assert keys([p for p in lives("scheduled") if p["week"] == 0 and p["weekday"] < 3]) == []


def test_reasons_are_given_where_the_rules_ask_for_one() -> None:
    needing = lives("pulled", "returned", "cancelled")
    assert keys([p for p in needing if len(p.get("reason", "")) < 15]) == []
    assert keys([p for p in posts() if "reason" in p and p not in needing]) == []


def test_a_cancelled_post_says_what_it_was_before() -> None:
    states = {"draft", "in_review", "approved", "scheduled"}
    assert {p["cancelled_from"] for p in lives("cancelled")} <= states
    assert {p["life"] for p in posts() if "cancelled_from" in p} == {"cancelled"}


def test_some_cancelled_posts_had_been_in_the_feed() -> None:
    assert any(p["cancelled_from"] in {"approved", "scheduled"} for p in lives("cancelled"))


def test_authors_write_only_after_their_first_day() -> None:
    first = {a["slug"]: offset(a["active_from"]) for a in rows("author") if "active_from" in a}
    early = [p for p in dated() if p.get("author") in first]
    early = [p for p in early if offset(p) < first[p["author"]] + JOINED_MARGIN]
    assert keys(early) == []


def test_the_newcomer_writes_from_then_on() -> None:
    assert len([p for p in posts() if p.get("author") == "noemi"]) >= 20


def test_posts_of_a_campaign_lie_within_its_days() -> None:
    spans = {c["slug"]: (offset(c["starts"]), offset(c["ends"])) for c in rows("campaign")}
    outside = [p for p in dated() if "campaign" in p]
    outside = [p for p in outside if not spans[p["campaign"]][0] <= offset(p)]
    assert keys(outside) == []
    late = [p for p in dated() if "campaign" in p and offset(p) > spans[p["campaign"]][1]]
    assert keys(late) == []


def test_siblings_share_group_title_and_time_on_different_channels() -> None:
    groups = siblings()
    assert len(groups) >= 10
    for key, pieces in groups.items():
        assert len(pieces) >= 2, key
        assert len({p["channel"] for p in pieces}) == len(pieces), key
        shared = ("title", "author", "week", "weekday", "clock", "life", "pillar")
        assert len({tuple(p.get(name) for name in shared) for p in pieces}) == 1, key


def test_a_title_is_shared_by_siblings_only() -> None:
    owners = defaultdict(set)
    for post in posts():
        owners[post["title"].casefold()].add(post.get("group", post["key"]))
    assert {title: found for title, found in owners.items() if len(found) > 1} == {}


def test_instagram_posts_have_a_picture_and_all_pictures_have_words() -> None:
    instagram = [p for p in posts() if p.get("channel") == "instagram"]
    assert keys([p for p in instagram if not p.get("media")]) == []
    pictures = [medium for post in posts() for medium in post.get("media", [])]
    assert all(medium.keys() == {"ref", "alt"} for medium in pictures)
    assert all(25 <= len(medium["alt"]) <= 200 for medium in pictures)
    assert not any(re.match(r"(?i)(image|photo|picture) of", m["alt"]) for m in pictures)


def test_a_picture_is_used_once_and_named_after_what_it_shows() -> None:
    refs = [medium["ref"] for post in posts() for medium in post.get("media", [])]
    assert len(set(refs)) == len(refs)
    assert all(re.fullmatch(r"media/[a-z]+(-[a-z]+)*\.jpg", ref) for ref in refs)


def test_pictures_of_staff_note_their_consent() -> None:
    names = re.compile(r"\b(?:Bettina|Quintero|Desmond|Imani|Noemi|Rosalind)\b")
    shown = [p for p in posts() if any(names.search(m["alt"]) for m in p.get("media", []))]
    assert len(shown) >= 6
    assert keys([p for p in shown if "consent" not in p.get("notes", "")]) == []


def test_no_file_of_posts_is_too_long_to_read() -> None:
    lines = {file.name: file.read_text("utf-8").count("\n") for file in post_files()}
    assert {name: count for name, count in lines.items() if count > 450} == {}
