"""Logistic regression over hashed signals: one table for each label, one for all problems."""

from collections import Counter
from collections.abc import Iterable, Sequence
from math import sqrt
from typing import Any, Final, NamedTuple

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft
from calendar_tui.checks.learned.signals import BITS, signals
from calendar_tui.checks.learned.weights import ANY, Lesson, Table, Weights
from calendar_tui.service.checker import rules_alone
from tests.learning.lessons import writer_of

LABELS: Final = ("advice", "phi", "case", "dm", "tone", "claim", "personal")
CLEAN: Final = "clean"

STRENGTH: Final = 60.0
"""The inverse of how strongly large weights are held down."""

FEWEST: Final = 3
"""Texts that a signal must occur in: what one text alone holds is never learnt."""

MOST: Final = 127
"""The largest weight of a signed byte."""


class Sample(NamedTuple):
    """Labelled texts, ready to be learnt from."""

    buckets: list[list[int]]
    labels: list[str]
    writers: list[str]


def sample(rows: Iterable[dict[str, Any]]) -> Sample:
    """The signals of each text."""
    texts = Sample([], [], [])
    for row in rows:
        context = Context(row.get("context") or "post")
        readings = rules_alone().read(Draft.of_text(row["text"], context), PLANLESS)
        texts.buckets.append(sorted(signals(readings, context)))
        texts.labels.append(row["label"])
        texts.writers.append(writer_of(row))
    return texts


def learnt(texts: Sample, lessons: tuple[Lesson, ...] = ()) -> Weights:
    """The weights of all texts, which came from those files."""
    tables = {table.label: table for table in _tables(texts)}
    return Weights(tables, "", lessons)


def without(texts: Sample, writer: str) -> Sample:
    """The texts of all writers but one."""
    kept = [at for at, each in enumerate(texts.writers) if each != writer]
    return Sample(*([column[at] for at in kept] for column in texts))


def _tables(texts: Sample) -> list[Table]:
    """A table for all problems and one for each label."""
    matrix = _matrix(texts.buckets)
    tables = [_table(ANY, matrix, [label != CLEAN for label in texts.labels])]
    return tables + [_table(each, matrix, [it == each for it in texts.labels]) for each in LABELS]


def _matrix(buckets: Sequence[Sequence[int]]) -> Any:
    """A row of equal values and length one for each text."""
    import numpy as np
    from scipy.sparse import csr_matrix

    counts = Counter(bucket for text in buckets for bucket in text)
    columns, values, ends = [], [], [0]
    for text in buckets:
        kept = [bucket for bucket in text if counts[bucket] >= FEWEST]
        columns += kept
        values += [1 / sqrt(len(text))] * len(kept)
        ends.append(len(columns))
    return csr_matrix((np.array(values), columns, ends), shape=(len(buckets), 1 << BITS))


def _table(label: str, matrix: Any, truth: Sequence[bool]) -> Table:
    """One table, its weights rounded to bytes."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    model.fit(matrix, truth)
    exact = model.coef_[0]
    step = float(abs(exact).max()) / MOST
    rounded = [round(float(each) / step) for each in exact]
    return Table.of(label, round(float(model.intercept_[0]), 6), round(step, 9), rounded)
