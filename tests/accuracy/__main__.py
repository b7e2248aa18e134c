"""Print how many problem texts are caught, and how many clean ones are touched.

Each FILE holds one JSON object a line with ``text``, ``label`` and, if it differs from a post,
``context``. Rules alone, the second reader alone and both are measured, all texts together and
by source: ``--by`` a field (``kind``, ``channel``), ``file``, or ``writer``, an id's first
letters. With ``--wrong`` the misses and false alarms of both are shown.
"""

import argparse
import gzip
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from calendar_tui.checks.content.draft import PLANLESS, Context, Draft
from calendar_tui.checks.content.verdict import TextFinding
from calendar_tui.model.terms import Severity
from calendar_tui.service.checker import checker, rules_alone
from tests.accuracy.tally import CLEAN, LEVELS, Tally, print_sources, print_table, verdict

READERS = {"rules": "rules alone", "learned": "second reader alone", "both": "both"}
"""Who reads."""


def main() -> None:
    """Read the files, check every text, print the tables."""
    asked = _asked()
    for reader in [asked.reader] if asked.reader else READERS:
        _measure(asked, reader)


def _measure(asked: argparse.Namespace, reader: str) -> None:
    """What one reader, or both, find in all texts."""
    whole, tallies = Tally(), defaultdict[str, Tally](Tally)
    alarms: Counter[str] = Counter()
    catches: Counter[str] = Counter()
    for row in _rows(asked.file):
        found = found_in(row, reader)
        for tally in (whole, tallies[_group(row, asked.by)]):
            tally.add(row["label"], (each.severity for each in found))
        rules = {f"{each.rule} {each.severity}" for each in found}
        (alarms if row["label"] == CLEAN else catches).update(rules)
        if asked.wrong and reader in {"both", asked.reader} and _is_wrong(row, found, asked.wrong):
            _show(row, found)
    print_table(READERS[reader], whole)
    print("\n".join(verdict(whole)))
    print_sources(tallies)
    if asked.rules:
        print("\nrule                   problems  clean")
        for rule in sorted(catches | alarms):
            print(f"{rule:22s} {catches[rule]:8d} {alarms[rule]:6d}")


def found_in(row: dict[str, Any], reader: str = "both") -> tuple[TextFinding, ...]:
    """The findings on one text, as without a plan, by the rules, the second reader or both."""
    draft = Draft.of_text(row["text"], Context(row.get("context") or "post"))
    if reader == "learned":
        return checker().second_alone(draft, PLANLESS)
    return (rules_alone() if reader == "rules" else checker()).check(draft, PLANLESS)


def _asked() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m tests.accuracy", description=__doc__)
    parser.add_argument("file", nargs="+", type=Path)
    parser.add_argument("--by", default="file", help="the field that tells sources apart")
    parser.add_argument("--wrong", choices=["missed", "alarms", "all"], help="show these texts")
    parser.add_argument("--reader", choices=[*READERS], help="who reads; else each is measured")
    parser.add_argument("--rules", action="store_true", help="count by rule")
    return parser.parse_args()


def _rows(files: list[Path]) -> Iterator[dict[str, Any]]:
    """Each line of each file, with its ``file``."""
    for file in files:
        opened = gzip.open if file.suffix == ".gz" else open
        with opened(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield {"file": file.name, **json.loads(line)}


def _group(row: dict[str, Any], field: str) -> str:
    """The source that a text counts for."""
    if field == "writer":
        return str(row["id"]).rstrip("0123456789")
    return str(row.get(field, ""))


def _is_wrong(row: dict[str, Any], found: tuple[TextFinding, ...], kind: str) -> bool:
    """Whether a text is one of those asked for: caught when clean, or missed."""
    heavy = any(each.severity in LEVELS for each in found)
    if row["label"] == CLEAN:
        return heavy and kind in {"alarms", "all"}
    warned = any(each.severity in {Severity.BLOCK, Severity.WARN} for each in found)
    return not warned and kind in {"missed", "all"}


def _show(row: dict[str, Any], found: tuple[TextFinding, ...]) -> None:
    """A text with what was found in it."""
    print(f"{row['id']} {row['label']}/{row.get('context', 'post')}: {row['text']}")
    for each in found:
        print(f"    {each.rule} {each.severity} [{each.matched}] {'; '.join(each.trace)}")


if __name__ == "__main__":
    sys.exit(main())
