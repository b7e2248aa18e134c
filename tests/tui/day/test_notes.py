"""What a day's pane says besides posts: closures, campaigns and observances, in words."""

from datetime import date

from rich.cells import cell_len

from calendar_tui.schedule.closures import Closure
from calendar_tui.schedule.layers import Layers
from calendar_tui.service.observances import catalogue
from calendar_tui.tui.bands import Band
from calendar_tui.tui.day.draw import DayPicture, brief, full, heading
from calendar_tui.tui.day.notes import Beside
from calendar_tui.tui.month.pieces import pieces
from tests.tui.day.test_draw import text
from tests.tui.month.samples import PEN, directory, post

AIDS_DAY = date(2026, 12, 1)
LAYERS = Layers([Closure("Floor waxing", AIDS_DAY, AIDS_DAY)], catalogue())
BAND = Band("Sleep like you mean it", "teal", AIDS_DAY, date(2026, 12, 18))


def a_day(day: date, *posts: int, layers: Layers = LAYERS) -> DayPicture:
    around = layers.around(day, day)
    found = pieces([post(number, day) for number in posts]).get(day, ())
    beside = Beside(around.on(day), around.during(day), (BAND,) if BAND.covers(day) else ())
    return DayPicture(day, day, found, 0, frozenset(), directory(), {}, beside)


def told(day: date, width: int = 80, height: int = 40) -> list[str]:
    lines = (text(line.segments).rstrip() for line in full(PEN, a_day(day), width, height))
    return [line for line in lines if line]


def test_closures_observances_and_campaigns_are_told_in_words() -> None:
    assert told(AIDS_DAY)[:3] == [
        "× Office closed: Floor waxing",
        "◇ World AIDS Day (expected until confirmed for 2026, sensitive)",
        "━ Sleep like you mean it, until Fri 18 Dec",
    ]


def test_weeks_and_months_are_told_together_the_shorter_ones_first() -> None:
    lines = told(date(2027, 5, 10))
    assert lines[0].startswith("◇ Until Wed 12 May: National Nurses Week (expected until")
    assert any(line.startswith("◇ All May: ") for line in lines)
    (unset,) = [line for line in told(date(2027, 2, 1)) if "Some days of" in line]
    assert unset == "◇ Some days of February: Eating Disorders Awareness Week (sensitive)"


def test_what_has_no_room_is_counted_and_no_line_is_too_long() -> None:
    day = date(2027, 5, 12)
    for width in (30, 38, 52):
        lines = list(full(PEN, a_day(day, 1, 2), width, 12))
        assert max(cell_len(text(line.segments)) for line in lines) <= width
        assert any("more: O" in text(line.segments) for line in lines)
        assert {line.piece for line in lines} >= {0, 1}
    _, line = brief(PEN, a_day(day), 80, 2)
    assert text(line.segments).rstrip().endswith("more: O")


def test_below_the_month_the_heading_says_what_holds_and_posts_come_first() -> None:
    shown = a_day(AIDS_DAY, 1)
    assert "Office closed: Floor waxing" in text(heading(PEN, shown, 80))
    lines = [text(line.segments) for line in brief(PEN, shown, 80, 3)]
    assert "Post 1" in lines[0]
    assert lines[1].startswith("◇ World AIDS Day")
    assert not any("Office closed" in line for line in lines)
    assert len(list(brief(PEN, a_day(AIDS_DAY, 1, 2, 3), 80, 3))) == 3
