"""Learn the second reader's weights from labelled texts and write them.

It learns from the texts beside this module and from each FILE, which holds one JSON object a
line with ``id``, ``text``, ``label`` and, if it differs from a post, ``context``; a text's writer
is known by the letters its id begins with. The same files give the same weights, and the weights
say which files they were. Needs scikit-learn, which the program itself doesn't.

``--hold-out`` trains without one writer after the other, tests on that one, and writes nothing.
"""

import argparse
from pathlib import Path
from typing import Any

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft
from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.learned.findings import SecondReader
from calendar_tui.checks.learned.weights import dump_weights
from calendar_tui.service.checker import pack, rules_alone, second_reader
from calendar_tui.service.lexicons import lexicons
from tests.accuracy.tally import CLEAN, Tally, print_table
from tests.learning.lessons import OURS, lessons, rows_of
from tests.learning.training import Sample, learnt, sample, without


def main() -> None:
    """Read the texts, learn, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.learning", description=__doc__)
    parser.add_argument("file", nargs="*", type=Path, help="further texts to learn from")
    parser.add_argument("--out", type=Path, help="where the weights are written")
    parser.add_argument("--hold-out", action="store_true", help="test on each writer in turn")
    asked = parser.parse_args()
    files = [*OURS, *asked.file]
    rows = rows_of(files)
    texts = sample(rows)
    print(f"{len(texts.labels)} texts, {texts.labels.count(CLEAN)} clean")
    if asked.hold_out:
        _print_held_out(rows, texts)
    if asked.out:
        raw = dump_weights(learnt(texts, lessons(files)))
        asked.out.write_bytes(raw)
        print(f"{asked.out}: {len(raw):,} bytes")


def _print_held_out(rows: list[dict[str, Any]], texts: Sample) -> None:
    """How well each writer's texts are read by what the others taught."""
    tallies = {name: Tally() for name in ("rules alone", "learned alone", "both")}
    for writer in sorted(set(texts.writers)):
        both = _taught(without(texts, writer))
        theirs = {name: Tally() for name in tallies}
        for row in (row for row, by in zip(rows, texts.writers, strict=True) if by == writer):
            draft = Draft.of_text(row["text"], Context(row.get("context") or "post"))
            found = both.check(draft, PLANLESS)
            kinds = {
                "rules alone": rules_alone().check(draft, PLANLESS),
                "learned alone": both.second_alone(draft, PLANLESS),
                "both": found,
            }
            for name, findings in kinds.items():
                for tally in (tallies[name], theirs[name]):
                    tally.add(row["label"], (each.severity for each in findings))
        for name, tally in theirs.items():
            print_table(f"{writer}, {name}", tally)
    for name, tally in tallies.items():
        print_table(f"all writers, each unseen: {name}", tally)


def _taught(texts: Sample) -> Checker:
    """The rules with a second reader that has learnt from these texts."""
    second = SecondReader(learnt(texts), second_reader().at)
    return Checker(pack(), lexicons(), lambda: second)


if __name__ == "__main__":
    main()
