"""Open slots in feeds: tentative, with an identity of their own, gone once they are filled."""

import re
from contextlib import closing
from pathlib import Path
from sqlite3 import connect

from tests.cli.running import done


def test_open_slots_are_tentative_events_until_a_post_fills_them(clinic: Path) -> None:
    done("feed", "add", "Office")
    done(
        *("series", "add", "Tips", "--rule", "every tue, 3 times", "--starts", "2026-12-01"),
        *("--clock", "9:00", "--channel", "ig", "--body", "Not approved."),
    )
    plain = done("feed", "preview", "office")
    assert "OPEN" not in plain.out
    done("feed", "edit", "office", "--open-slots")
    shown = done("feed", "preview", "office")
    assert "and 3 open slots" in shown.err
    assert shown.out.count("SUMMARY:OPEN: [Instagram] Tips") == 3
    assert shown.out.count("STATUS:TENTATIVE") == 3
    assert "Not approved" not in shown.out
    uids = set(re.findall(r"UID:(\S+-2026120[18]\S*)", shown.out))
    assert len(uids) == 2
    done("series", "fill", "tips", "2026-12-01")
    done("series", "skip", "tips", "2026-12-15")
    left = done("feed", "preview", "office")
    assert left.out.count("SUMMARY:OPEN: ") == 1
    assert set(re.findall(r"UID:(\S+-2026120[18]\S*)", left.out)) < uids
    done("feed", "edit", "office", "--no-open-slots")
    assert done("feed", "preview", "office").out == plain.out


def revision(path: Path) -> int:
    """How often something that feeds can show has changed."""
    with closing(connect(path)) as plan:
        return int(plan.execute("SELECT feed_revision FROM pulse").fetchone()[0])


def test_whatever_changes_open_slots_raises_the_feeds_revision(clinic: Path) -> None:
    done("series", "add", "Tips", "--rule", "every tue", "--skip-closures", "yes")
    seen = [revision(clinic)]
    for words in (
        ("series", "skip", "tips", "2026-12-29"),
        ("series", "back", "tips", "2026-12-29"),
        ("series", "edit", "tips", "--title", "Tip of the week", "--yes"),
        ("closure", "add", "Holidays", "--starts", "2026-12-21"),
        ("closure", "edit", "holidays", "--ends", "2026-12-31"),
        ("closure", "retire", "holidays"),
        ("series", "fill", "tips", "2026-12-08"),
        ("post", "delete", "1"),
        ("series", "edit", "tips", "--from", "2027-02-02", "--rule", "every thu", "--yes"),
        ("series", "retire", "tips"),
        ("undo",),
    ):
        done(*words)
        seen.append(revision(clinic))
        assert seen[-1] > seen[-2], words
