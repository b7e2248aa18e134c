"""The loop that the rules are measured beside looks for the same words."""

from calendar_tui.service.checker import pack
from tests.bench.checks import naive, texts


def test_the_loop_finds_what_a_rule_looks_for() -> None:
    found = [each for each in naive(pack()) if each.search("Our laser cures snoring for good.")]
    assert len(found) > 1


def test_the_posts_are_many_and_typical() -> None:
    assert len(texts()) > 20
    assert all(len(text) > 20 for text in texts())
