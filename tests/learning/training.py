"""Logistic regression over hashed signals: one table for each label, one for all problems."""

from collections.abc import Iterable, Iterator, Sequence
from math import sqrt
from typing import Any, Final, NamedTuple

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft
from calendar_tui.checks.learned.second import joined
from calendar_tui.checks.learned.signals import BITS, signals
from calendar_tui.checks.learned.weights import ANY, Table, Weights
from calendar_tui.service.checker import rules_alone

LABELS: Final = ("advice", "phi", "case", "dm", "tone", "claim", "personal")
CLEAN: Final = "clean"

STRENGTH: Final = 60.0
"""The inverse of how strongly large weights are held down."""

FEWEST: Final = 2
"""Texts that a signal must occur in: what one text alone holds is never learnt."""

MOST: Final = 127
"""The largest weight of a signed byte."""

CLEAN_WARNED, CLEAN_ASKED, CLEAN_AGREED = 0.02, 0.08, 0.15
"""The shares of unseen clean texts that the three thresholds are set to touch."""


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
        found = {signal.bucket for _, signal in signals(readings, context)}
        texts.buckets.append(sorted(found))
        texts.labels.append(row["label"])
        texts.writers.append(str(row["id"]).rstrip("0123456789"))
    return texts


def learnt(texts: Sample) -> Weights:
    """The weights of all texts, with thresholds set on texts that were held out.

    A threshold touches its share of the clean texts of writers that nothing was learnt from.
    """
    writers = set(texts.writers)
    scores = sorted(
        (score for writer in writers for score in _clean_scores(texts, writer)), reverse=True
    )
    at = [scores[int(share * len(scores))] for share in (CLEAN_WARNED, CLEAN_ASKED, CLEAN_AGREED)]
    warn, ask, agreed = (round(each, 4) for each in at)
    tables = {table.label: table for table in _tables(texts, range(len(texts.labels)))}
    return Weights(tables, warn, ask, agreed, version="")


def without(texts: Sample, writer: str) -> Sample:
    """The texts of all writers but one."""
    kept = [at for at, each in enumerate(texts.writers) if each != writer]
    return Sample(*([column[at] for at in kept] for column in texts))


def score(tables: Sequence[Table], buckets: Sequence[int]) -> float:
    """How sure these tables are that something is wrong."""
    seen = dict.fromkeys(buckets)
    return joined({table.label: table.sure(seen) for table in tables}) if seen else 0.0


def _clean_scores(texts: Sample, writer: str) -> Iterator[float]:
    """What the other writers' texts make of one writer's clean ones."""
    others = without(texts, writer)
    tables = _tables(others, range(len(others.labels)))
    for buckets, label, by in zip(*texts, strict=True):
        if by == writer and label == CLEAN:
            yield score(tables, buckets)


def _tables(texts: Sample, rows: Sequence[int]) -> list[Table]:
    """A table for all problems and one for each label, from some of the texts."""
    matrix = _matrix(texts, rows)
    labels = [texts.labels[at] for at in rows]
    problems = [label != CLEAN for label in labels]
    tables = [_table(ANY, matrix, problems)]
    return tables + [_table(name, matrix, [each == name for each in labels]) for name in LABELS]


def _matrix(texts: Sample, rows: Sequence[int]) -> Any:
    """A row of equal values and length one for each text."""
    import numpy as np
    from scipy.sparse import csr_matrix

    counts: dict[int, int] = {}
    for at in rows:
        for bucket in texts.buckets[at]:
            counts[bucket] = counts.get(bucket, 0) + 1
    columns, values, ends = [], [], [0]
    for at in rows:
        share = 1 / sqrt(len(texts.buckets[at]) or 1)
        kept = [each for each in texts.buckets[at] if counts[each] >= FEWEST]
        columns += kept
        values += [share] * len(kept)
        ends.append(len(columns))
    return csr_matrix((np.array(values), columns, ends), shape=(len(rows), 1 << BITS))


def _table(label: str, matrix: Any, truth: Sequence[bool]) -> Table:
    """One table, its weights rounded to bytes."""
    from sklearn.linear_model import LogisticRegression

    model = LogisticRegression(C=STRENGTH, solver="liblinear", random_state=0)
    model.fit(matrix, truth)
    exact = model.coef_[0]
    step = float(abs(exact).max()) / MOST
    rounded = [round(float(each) / step) for each in exact]
    return Table(label, round(float(model.intercept_[0]), 6), round(step, 9), rounded)
