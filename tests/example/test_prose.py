"""The example's texts: written one by one, fit for their channel, and nothing to check away."""

import re
from collections import defaultdict

import pytest

from tests.example.data import Row, lives, posts

RUN = 9
"""Words in a row that two pieces may not share."""

FORBIDDEN = {
    "invitations to message": r"\b(?:DMs?|PM|inbox|WhatsApp|message us|text us|write us)\b",
    "patient stories": r"\b(?:our|a|this|one|of) patients?\b|success stor|testimonial",
    "before and after": r"before[- ]and[- ]after(?! lunch| school| care| eating)",
    "promises": r"\b(?:cured?s?|guarantee\w*|miracle\w*|painless|risk-free|permanent\w*|"
    r"side effects?|100%|never fails?)\b",
    "superlatives": r"\b(?:best|#1|number one choice|leading|world-class|most trusted|top-rated)\b",
    "evidence without a source": r"\b(?:studies|research) shows?\b|clinically|doctors agree",
    "doses": r"\d+ ?(?:mg|mcg|ml|IU|tablets?|pills?)\b",
    "remote diagnosis": r"\byou (?:probably |likely )?have (?:a|an|the)?\s*(?:cold|flu|infection)|"
    r"sounds like|nothing to worry",
    "ages of one person": r"\b\d+[- ]year[- ]old",
    "persons as conditions": r"\b(?:diabetics|addicts|suffers?|victims?|wheelchair-bound)\b",
    "rewards for reviews": r"five[- ]star|5[- ]star|gift card|leave (?:us )?a review",
    "friend requests": r"friend (?:me|us)|friend request|personal page",
    "quarrels": r"\b(?:idiots?|liars?|trolls?|lawyer up|no-shows?|fed up|sick of)\b",
    "placeholders": r"\b(?:lorem|ipsum|TBD|XX+|placeholder|foo|tip #?\d+)\b",
    "shouting": r"!!|\b[A-Z]{4,} [A-Z]{4,}\b(?<!BE FAST)",
}
"""What no text of the example holds, in words a reader of a failure understands."""

SEASONAL = (
    r"\b(?:January|February|March|April|May(?= \d| the)|June|July|August|September|October|"
    r"November|December|spring|summer|autumn|winter|holidays?|Christmas|Thanksgiving|Easter|"
    r"Halloween|back to school|flu season|20[2-9]\d)\b"
)
"""Words that would be wrong for half of the days on which somebody opens the example."""


def said(post: Row) -> str:
    """Everything of a post that could be read outside the office."""
    return "\n".join([post["title"], post["body"], *(m["alt"] for m in post.get("media", []))])


def words(text: str) -> list[str]:
    """The words of a text, folded."""
    return re.findall(r"[\w'-]+", text.casefold())


def runs(post: Row) -> set[tuple[str, ...]]:
    """Every run of words of a post's text."""
    found = words(post["body"])
    return {tuple(found[start : start + RUN]) for start in range(len(found) - RUN + 1)}


def sentences(post: Row) -> list[str]:
    """The sentences of a post's text that are long enough to be somebody's own."""
    parts = re.split(r"(?<=[.!?])\s+|\n+", post["body"].casefold())
    return [part for part in parts if len(part) >= 40]


@pytest.mark.parametrize("matter", FORBIDDEN)
def test_no_text_holds(matter: str) -> None:
    pattern = re.compile(FORBIDDEN[matter], re.IGNORECASE if matter != "shouting" else 0)
    found = {post["key"]: hit.group() for post in posts() if (hit := pattern.search(said(post)))}
    assert found == {}


def test_texts_fit_any_time_of_the_year() -> None:
    pattern = re.compile(SEASONAL)
    found = {post["key"]: hit.group() for post in posts() if (hit := pattern.search(said(post)))}
    assert found == {}


def test_titles_fit_a_cell_of_the_month() -> None:
    assert {p["key"]: len(p["title"]) for p in posts() if not 8 <= len(p["title"]) <= 45} == {}
    assert [p["key"] for p in posts() if p["title"] != p["title"].strip(" .")] == []


def test_texts_are_neither_stubs_nor_essays() -> None:
    written = [p for p in posts() if p["life"] != "idea"]
    assert {p["key"]: len(p["body"]) for p in written if not 60 <= len(p["body"]) <= 900} == {}
    assert {p["key"] for p in lives("idea") if not 20 <= len(p["body"]) <= 300} == set()


def test_lengths_vary() -> None:
    lengths = sorted(len(post["body"]) for post in posts())
    tenth = len(lengths) // 10
    assert lengths[tenth] < 150
    assert lengths[-tenth] > 400


def test_no_sentence_is_used_by_two_pieces() -> None:
    owners = defaultdict(set)
    for post in posts():
        for sentence in sentences(post):
            owners[sentence].add(post.get("group", post["key"]))
    assert {text: found for text, found in owners.items() if len(found) > 1} == {}


def test_no_run_of_words_is_used_by_two_pieces() -> None:
    owners = defaultdict(set)
    for post in posts():
        for run in runs(post):
            owners[run].add(post.get("group", post["key"]))
    assert {" ".join(run): found for run, found in owners.items() if len(found) > 1} == {}


def test_no_post_repeats_its_own_sentence() -> None:
    repeated = [p["key"] for p in posts() if len(set(sentences(p))) < len(sentences(p))]
    assert repeated == []


def test_openings_differ() -> None:
    letters = {p["key"] for p in posts() if p.get("channel") == "newsletter"}
    owners = defaultdict(set)
    for post in posts():
        if post["key"] not in letters:
            owners[tuple(words(post["body"])[:4])].add(post.get("group", post["key"]))
    assert {start: found for start, found in owners.items() if len(found) > 1} == {}


def test_google_posts_hold_no_number_no_hashtag_and_no_urging() -> None:
    google = [p for p in posts() if p.get("channel") == "google"]
    pattern = re.compile(r"\d{3}-\d{4}|#|[Bb]ook now")
    assert [p["key"] for p in google if pattern.search(p["body"])] == []


def test_instagram_posts_carry_one_to_five_hashtags_in_camel_case() -> None:
    for post in posts():
        tags = re.findall(r"#(\w+)", post["body"])
        if post.get("channel") != "instagram":
            assert tags == [], post["key"]
        elif post["life"] != "idea":
            assert 1 <= len(tags) <= 5, post["key"]
        assert all(re.fullmatch(r"(?:[A-Z]+[a-z]+)+", tag) for tag in tags), post["key"]


def test_instagram_texts_hold_no_address_as_it_could_not_be_opened() -> None:
    instagram = [p for p in posts() if p.get("channel") == "instagram"]
    assert [p["key"] for p in instagram if "http" in p["body"] or "link" in p] == []


def test_emoji_are_rare() -> None:
    emoji = re.compile(r"[\U0001F300-\U0001FAFF\u2600-\u27BF]")
    counts = [len(emoji.findall(post["body"])) for post in posts()]
    assert max(counts) == 1
    assert 1 <= sum(counts) <= 12


def test_typography_is_plain() -> None:
    allowed = re.compile(r"[ -~\nñóé\U0001F300-\U0001FAFF]*")
    assert [post["key"] for post in posts() if not allowed.fullmatch(said(post))] == []
    assert [post["key"] for post in posts() if "  " in said(post)] == []


def test_talk_of_crisis_or_low_mood_names_help() -> None:
    heavy = re.compile(r"\b(?:crisis|dread|sadness|numbness|grief|not doing well)\b", re.IGNORECASE)
    serious = [p for p in posts() if heavy.search(p["body"])]
    assert len(serious) >= 5
    assert [p["key"] for p in serious if not re.search(r"988|1-833-852-6262", p["body"])] == []


def test_tags_are_few_lower_case_words() -> None:
    tagged = [post.get("tags", []) for post in posts()]
    assert all(1 <= len(tags) <= 3 for tags in tagged)
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", tag) for tags in tagged for tag in tags)
