"""What the second reader is taught from: our own texts, and the weights that came of them."""

from collections import Counter

import pytest

from calendar_tui.checks.content.draft import Context
from calendar_tui.checks.learned.weights import dump_weights
from calendar_tui.service.checker import second_reader
from tests.accuracy.tally import CLEAN
from tests.learning.lessons import OURS, lessons, rows_of
from tests.learning.training import LABELS, learnt, sample


def test_our_texts_are_whole_each_once_and_half_of_them_clean() -> None:
    rows = rows_of(OURS)
    assert all({"id", "text", "label"} <= row.keys() for row in rows)
    assert {row["label"] for row in rows} == {*LABELS, CLEAN}
    assert {row.get("context", "post") for row in rows} == {*Context}
    assert max(Counter(row["id"] for row in rows).values()) == 1
    assert max(Counter(row["text"] for row in rows).values()) == 1
    assert 0.4 < sum(row["label"] == CLEAN for row in rows) / len(rows) < 0.6


def test_the_shipped_weights_name_what_they_were_learnt_from_and_our_texts_are_those() -> None:
    told = second_reader().weights.lessons
    assert set(lessons(OURS)) <= set(told)
    assert sum(each.texts for each in told) > 3_000


def test_the_same_texts_teach_the_same_weights() -> None:
    pytest.importorskip("sklearn", reason="only teaching needs scikit-learn")
    texts = sample(rows_of(OURS[:1])[:80])
    assert dump_weights(learnt(texts)) == dump_weights(learnt(texts))
