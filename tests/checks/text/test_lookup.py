"""How the forms of word lists are found in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.text.folding import fold
from calendar_tui.checks.text.lexicon import MOST_WORDS, parse_endings, parse_lexicon
from calendar_tui.checks.text.lookup import Hit, Lexicons
from calendar_tui.checks.text.tokens import tokens

LISTS = Lexicons(
    [
        parse_lexicon("body", "heart\nblood pressure"),
        parse_lexicon(
            "condition", "heart attack\nfollow-up fever\ncrohn's disease\ngraves disease"
        ),
        parse_lexicon("drug", "blood pressure medicine"),
        parse_lexicon("place", "ER\nthe ER"),
        parse_lexicon("insult", "troll"),
        parse_lexicon("stigma", "troll = person who disagrees"),
    ],
    [parse_endings("endings", "-pril\n-mab\napril", "drug")],
)


def found(text: str) -> list[tuple[str, set[str]]]:
    """What the lists find in ``text``, as it stands there, with its tags."""
    folded = fold(text).text
    cut = tokens(folded)
    hits = LISTS.find([each.word for each in cut], [each.text for each in cut])
    ends = [(cut[hit.start].start, cut[hit.start + hit.length - 1].end) for hit in hits]
    return [
        (folded[start:end], set(hit.tags)) for (start, end), hit in zip(ends, hits, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("A heart attack, a heart.", ["heart attack", "heart"]),
        ("blood pressure medicines", ["blood pressure"]),
        ("blood pressure medicine", ["blood pressure medicine"]),
        ("follow up fever, FOLLOW-UP FEVER", ["follow up fever", "FOLLOW-UP FEVER"]),
        ("Crohn\u2019s disease and Graves\u2019 disease", ["Crohn's disease", "Graves' disease"]),
        ("heart. Attack!", ["heart"]),
        ("trolley, trolls, con-troll", ["troll"]),
        ("To the er we go", []),
        ("To the ER we go; E.R. staff", ["the ER", "E.R."]),
        ("lisinopril in April by rituximab, mab", ["lisinopril", "rituximab"]),
        ("blood", []),
        ("", []),
    ],
)
def test_the_longest_form_counts_and_whole_words_only(text: str, pieces: list[str]) -> None:
    assert [piece for piece, _ in found(text)] == pieces


def test_a_form_in_several_lists_has_the_tags_of_all_and_says_what_to_write() -> None:
    assert LISTS.find(["a", "troll"]) == (
        Hit(1, 1, frozenset({"insult", "stigma"}), "person who disagrees"),
    )
    assert LISTS.tags("heart") == {"body"}
    assert LISTS.tags("nothing") == set()


def test_the_single_words_of_a_list_can_be_had_by_its_name() -> None:
    assert LISTS.words("insult") == {"troll"}
    assert LISTS.words("place") == {"er"}
    assert LISTS.words("drug") == LISTS.words("unheard of") == set()


@given(st.lists(st.sampled_from(["heart", "attack", "blood", "pressure", "-", "er", "x"])))
def test_forms_found_stand_in_order_and_never_overlap(words: list[str]) -> None:
    at = 0
    for hit in LISTS.find(words, words):
        assert at <= hit.start < hit.start + hit.length <= len(words)
        assert hit.tags
        at = hit.start + hit.length


@given(st.from_regex(r"[a-z]{1,6}(['-][a-z0-9]{1,3})?( [A-Z]?[a-zé]{2,4}){0,3}", fullmatch=True))
def test_every_form_that_may_stand_in_a_list_is_found_in_a_text(form: str) -> None:
    lists = Lexicons([parse_lexicon("drug", form)])
    cut = tokens(fold(f"well {form}, yes").text)
    hits = lists.find([each.word for each in cut], [each.text for each in cut])
    assert [hit.start for hit in hits] == [1]


def test_a_hostile_text_is_looked_up_all_the_same() -> None:
    lists = Lexicons(
        [parse_lexicon("body", " ".join(["a"] * MOST_WORDS))],
        [parse_endings("endings", "-ab", "drug")],
    )
    assert len(lists.find(["a"] * 4_000)) == 500
    assert lists.find(["b" * 200_000 + "xab", "-", "'"])[0].tags == {"drug"}
