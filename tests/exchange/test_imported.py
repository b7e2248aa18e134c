"""Verdicts: what the file alone says of a row."""

from datetime import date, time

import pytest

from calendar_tui.exchange.fingerprints import fingerprint
from calendar_tui.exchange.imported import ImportedPost, Row, Verdict, VerdictKind

POST = ImportedPost(body="Hello", day=date(2026, 12, 1), clock=time(9))


def row(**values: object) -> Row:
    """A row with these of its values."""
    return Row(line=2, cells=("Hello",), post=POST, **values)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("found", "verdict"),
    [
        (row(), Verdict(VerdictKind.NEW)),
        (row(hints=("Odd.",)), Verdict(VerdictKind.NEW, ("Odd.",))),
        (row(problems=("Bad.",), hints=("Odd.",)), Verdict(VerdictKind.PROBLEM, ("Bad.",))),
        (row(repeats=7), Verdict(VerdictKind.DUPLICATE, ("The same as line 7.",))),
        (row(skip="A heading.", problems=("Bad.",)), Verdict(VerdictKind.SKIP, ("A heading.",))),
        (row(problems=("Bad.",), repeats=7), Verdict(VerdictKind.PROBLEM, ("Bad.",))),
    ],
)
def test_the_gravest_word_counts(found: Row, verdict: Verdict) -> None:
    assert found.verdict() == verdict


def test_the_file_alone_never_says_that_a_post_is_out_already() -> None:
    assert row().verdict().kind is not VerdictKind.RECORDED
    assert {kind.value for kind in VerdictKind} == {
        "new",
        "recorded",
        "duplicate",
        "problem",
        "skip",
    }


def test_a_post_has_a_fingerprint_a_channel() -> None:
    two = ImportedPost(body="Hello", channels=("Facebook", "Instagram"))
    assert two.fingerprints() == (
        fingerprint("Facebook", None, None, "Hello", ""),
        fingerprint("Instagram", None, None, "Hello", ""),
    )
    assert POST.fingerprints() == (fingerprint("", POST.day, POST.clock, "Hello", ""),)


def test_rows_and_posts_can_not_be_changed() -> None:
    with pytest.raises(AttributeError):
        row().line = 3  # type: ignore[misc]
    with pytest.raises(AttributeError):
        POST.body = "x"  # type: ignore[misc]
