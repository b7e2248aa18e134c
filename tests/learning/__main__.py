"""Learn the second reader's weights from labelled texts and write them.

It learns from the texts beside this module and from each FILE, which holds one JSON object a
line with ``id``, ``text``, ``label`` and, if it differs from a post, ``context``; a text's writer
is known by the letters its id begins with. The same files give the same weights, and the weights
say which files they were. Needs scikit-learn, which the program itself doesn't.

``--hold-out`` trains without one writer after the other and tests on that one; with ``--choose``
the thresholds are chosen on what comes of it.
"""

import argparse
from collections import defaultdict
from functools import partial
from pathlib import Path
from typing import Any

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft
from calendar_tui.checks.content.engine import Checker
from calendar_tui.checks.learned.doubt import by_patterns
from calendar_tui.checks.learned.findings import SecondReader
from calendar_tui.checks.learned.second import opinion
from calendar_tui.checks.learned.thresholds import parse_thresholds
from calendar_tui.checks.learned.weights import Weights, dump_weights
from calendar_tui.service.checker import pack, rules_alone
from calendar_tui.service.lexicons import lexicons
from calendar_tui.service.shipped import data_path
from tests.accuracy.tally import CLEAN, Tally, print_sources, print_table, verdict
from tests.learning.choosing import Read, chosen, toml_of
from tests.learning.lessons import OURS, lessons, rows_of, writer_of
from tests.learning.training import Sample, learnt, sample, without


def main() -> None:
    """Read the texts, learn, write."""
    parser = argparse.ArgumentParser(prog="python -m tests.learning", description=__doc__)
    parser.add_argument("file", nargs="*", type=Path, help="further texts to learn from")
    parser.add_argument("--out", type=Path, help="where the weights are written")
    parser.add_argument("--hold-out", action="store_true", help="test on each writer in turn")
    parser.add_argument("--choose", type=Path, help="with --hold-out: write thresholds there")
    asked = parser.parse_args()
    files = [*OURS, *asked.file]
    rows = rows_of(files)
    texts = sample(rows)
    print(f"{len(texts.labels)} texts, {texts.labels.count(CLEAN)} clean")
    if asked.hold_out:
        _hold_out(rows, texts, asked.choose)
    if asked.out:
        raw = dump_weights(learnt(texts, lessons(files)))
        asked.out.write_bytes(raw)
        print(f"{asked.out}: {len(raw):,} bytes")


def _hold_out(rows: list[dict[str, Any]], texts: Sample, choose: Path | None) -> None:
    """How well each writer's texts are read by what the others taught."""
    taught = {each: learnt(without(texts, each)) for each in sorted(set(texts.writers))}
    at = parse_thresholds(data_path("second_reader.toml").read_text(encoding="utf-8"))
    if choose:
        at = chosen([_read(row, writer_of(row), taught[writer_of(row)]) for row in rows])
        choose.write_text(toml_of(at), encoding="utf-8")
        print(toml_of(at))
    whole = {name: Tally() for name in ("rules alone", "second reader alone", "both")}
    by_writer = {name: defaultdict[str, Tally](Tally) for name in whole}
    checkers = {
        writer: Checker(pack(), lexicons(), partial(SecondReader, weights, at))
        for writer, weights in taught.items()
    }
    for row in rows:
        writer, draft = writer_of(row), _draft(row)
        kinds = {
            "rules alone": rules_alone().check(draft, PLANLESS),
            "second reader alone": checkers[writer].second_alone(draft, PLANLESS),
            "both": checkers[writer].check(draft, PLANLESS),
        }
        for name, findings in kinds.items():
            for tally in (whole[name], by_writer[name][writer]):
                tally.add(row["label"], (each.severity for each in findings))
    for name, tally in whole.items():
        print_table(f"each writer unseen: {name}", tally)
        print("\n".join(verdict(tally)))
        print_sources(by_writer[name])


def _read(row: dict[str, Any], writer: str, weights: Weights) -> Read:
    """A text as the rules and these weights have it."""
    draft = _draft(row)
    readings = rules_alone().read(draft, PLANLESS)
    thought = opinion(weights, readings, draft.context)
    found = by_patterns(rules_alone().check(draft, PLANLESS), pack().by_id)
    return Read(writer, row["label"], thought.probability if thought else 0.5, found)


def _draft(row: dict[str, Any]) -> Draft:
    """The text of a row."""
    return Draft.of_text(row["text"], Context(row.get("context") or "post"))


if __name__ == "__main__":
    main()
