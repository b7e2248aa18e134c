"""The tables of accuracy count by the heaviest finding and say what the sample leaves open."""

import pytest

from calendar_tui.model.terms import Severity
from tests.accuracy.tally import CLEAN, Share, Tally, verdict


def test_an_interval_is_wilson_s() -> None:
    low, high = Share(8, 10).interval()
    assert (low, high) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert Share(0, 0).interval() == (0, 1)


def test_a_text_counts_by_its_heaviest_finding_and_the_verdict_says_what_is_kept() -> None:
    tally = Tally()
    for _ in range(19):
        tally.add(CLEAN, [])
    tally.add(CLEAN, [Severity.ASK, Severity.WARN])
    for severity in (Severity.WARN, Severity.BLOCK, Severity.WARN, Severity.ADVISE):
        tally.add("advice", [severity])
    block, warn, caught, ask, asked = verdict(tally)
    assert block.endswith("kept")
    assert warn.endswith("5%  kept")
    assert ask.endswith("kept")
    assert caught.endswith("75%  reached")
    assert asked.endswith("95%  not reached")
