"""Print how many problem texts are caught, and how many clean ones are touched.

Each FILE holds one JSON object a line with ``text``, ``label`` and, if it differs from a post,
``context``. With ``--wrong`` the misses and false alarms are shown, with ``--by`` a table for
each value of a field (``kind``, ``channel``), ``writer`` being an id's first letters.
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
from tests.accuracy.tally import CLEAN, LEVELS, Tally, print_table


def main() -> None:
    """Read the files, check every text, print the table."""
    asked = _asked()
    tallies: dict[str, Tally] = defaultdict(Tally)
    alarms: Counter[str] = Counter()
    catches: Counter[str] = Counter()
    for row in _rows(asked.file):
        found = found_in(row, asked.reader)
        tallies[_group(row, asked.by)].add(row["label"], (each.severity for each in found))
        rules = {f"{each.rule} {each.severity}" for each in found}
        (alarms if row["label"] == CLEAN else catches).update(rules)
        if asked.wrong and _is_wrong(row, found, asked.wrong):
            _show(row, found)
    for name, tally in sorted(tallies.items()):
        print_table(name, tally)
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
    parser.add_argument("--by", default="", help="a field to make a table for each value of")
    parser.add_argument("--wrong", choices=["missed", "alarms", "all"], help="show these texts")
    parser.add_argument(
        "--reader", choices=["rules", "learned", "both"], default="both", help="who reads"
    )
    parser.add_argument("--rules", action="store_true", help="count by rule")
    return parser.parse_args()


def _rows(files: list[Path]) -> Iterator[dict[str, Any]]:
    """Each line of each file."""
    for file in files:
        opened = gzip.open if file.suffix == ".gz" else open
        with opened(file, "rt", encoding="utf-8") as lines:
            for line in lines:
                yield json.loads(line)


def _group(row: dict[str, Any], field: str) -> str:
    """The table that a text counts in."""
    if field == "writer":
        return str(row["id"]).rstrip("0123456789")
    return str(row.get(field, "")) if field else ""


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
