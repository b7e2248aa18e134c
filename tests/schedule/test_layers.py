"""Closures and observances by day: brief ones on their days, longer ones beside them."""

from datetime import date

from calendar_tui.schedule.closures import Closure
from calendar_tui.schedule.layers import NOTHING, Layers
from calendar_tui.schedule.observances.falling import Confirmation
from calendar_tui.service.observances import catalogue

NOVEMBER = date(2026, 11, 1), date(2026, 11, 30)
CLOSED = Closure("Thanksgiving", date(2026, 11, 26), date(2026, 11, 27))
QUIET = Closure("Election", date(2026, 11, 3), date(2026, 11, 3), blackout=True)


def test_a_day_says_what_closes_it_what_forbids_posts_and_what_it_is() -> None:
    around = Layers([CLOSED, QUIET], catalogue()).around(*NOVEMBER)
    thanksgiving = around.on(date(2026, 11, 26))
    assert thanksgiving.words == ("Office closed: Thanksgiving",)
    assert "Thanksgiving Day" in {one.observance.name for one in thanksgiving.observances}
    assert around.on(date(2026, 11, 3)).words == ("Blackout, no posts: Election",)
    assert around.on(date(2026, 11, 5)) is NOTHING


def test_weeks_and_months_stand_beside_the_days_not_on_them() -> None:
    around = Layers((), catalogue()).around(*NOVEMBER)
    marked = {one.observance.kind.value for on in around.days.values() for one in on.observances}
    assert marked == {"day", "office"}
    running = {one.observance.name for one in around.during(date(2026, 11, 20))}
    assert {"World Antimicrobial Resistance (AMR) Awareness Week", "COPD Awareness Month"} < running
    assert not any("Antimicrobial" in one.observance.name for one in around.during(NOVEMBER[0]))


def test_what_was_looked_up_moves_an_observance() -> None:
    moved = Confirmation("world-diabetes-day", 2026, date(2026, 11, 13), date(2026, 11, 13))
    layers = Layers((), catalogue(), [moved])
    names = [one.observance.id for one in layers.on(date(2026, 11, 13)).observances]
    assert names == ["world-diabetes-day"]
    assert layers.on(date(2026, 11, 14)) is NOTHING


def test_a_span_is_found_once_and_hiding_observances_leaves_closures() -> None:
    layers = Layers([CLOSED], catalogue())
    assert layers.around(*NOVEMBER) is layers.around(*NOVEMBER)
    bare = layers.without_observances().around(*NOVEMBER)
    assert set(bare.days) == {date(2026, 11, 26), date(2026, 11, 27)}
    assert bare.longer == ()
