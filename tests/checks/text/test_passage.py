"""A passage knows which sentence, question and quote each place lies in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.checks.text.passage import Part, read_passage


def test_a_question_is_told_by_its_end() -> None:
    passage = read_passage(Part.TEXT, "Hello all. Questions about your meds?! Message us. Bye.")
    assert [passage.is_question(number) for number in range(4)] == [False, True, False, False]


def test_what_stands_in_quotes_is_told() -> None:
    passage = read_passage(Part.ALT, 'They say "flu shots cause flu" and \u201cso on\u201d. No.')
    places = {word: passage.text.index(word) for word in ("flu", "and", "so", "No")}
    quoted = {word for word, place in places.items() if passage.is_quoted(place)}
    assert quoted == {"flu", "so"}


@given(st.text(st.sampled_from("aB .!?\n\"'\u201c") | st.characters(), max_size=80))
def test_every_token_belongs_to_its_sentence(raw: str) -> None:
    passage = read_passage(Part.TEXT, raw)
    left = list(passage.tokens)
    for span in passage.sentences:
        mine = [token for token in left if span.start <= token.start < span.end]
        assert mine[0].start == span.start
        assert left[: len(mine)] == mine
        del left[: len(mine)]
    assert not left


@pytest.mark.parametrize("raw", ["", " \n ", "\u200b"])
def test_nothing_is_read_as_nothing(raw: str) -> None:
    passage = read_passage(Part.TEXT, raw)
    assert passage.sentences == passage.tokens == passage.quotes == ()
