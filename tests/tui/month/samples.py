"""Posts and pictures for tests of the month: small, and made on the spot."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from calendar_tui.model.rows import ChannelName, Directory, PostLine, PracticeRow
from calendar_tui.model.terms import ChannelKind, Network, ReviewMode, Status
from calendar_tui.schedule.grid import Month
from calendar_tui.schedule.observances.falling import Shown, shown
from calendar_tui.service.observances import catalogue
from calendar_tui.tui.ink import Ink
from calendar_tui.tui.look import Pen
from calendar_tui.tui.month.picture import Picture, shown_weeks
from calendar_tui.tui.month.pieces import pieces
from calendar_tui.tui.palette import palette
from calendar_tui.tui.signs import UNICODE
from calendar_tui.tui.themes import CALM_DARK

TODAY = date(2026, 11, 24)
NOVEMBER = Month(2026, 11)

PEN = Pen(Ink(palette(CALM_DARK)), UNICODE)


def channel(number: int, network: Network) -> ChannelName:
    """A channel of ours on ``network``."""
    name = network.label
    return ChannelName(number, network.value, name, False, network, ChannelKind.BUSINESS)


def directory(week_start: int = 0, clock_12h: bool = False) -> Directory:
    """The names of a plan with three channels."""
    practice = PracticeRow(
        id=1,
        uid="p",
        version=1,
        name="Elm Street",
        zone="America/Chicago",
        review=ReviewMode.FOUR_EYES,
        week_start=week_start,
        clock_12h=clock_12h,
        feed_revision=0,
    )
    networks = (Network.FACEBOOK, Network.INSTAGRAM, Network.X)
    return Directory(practice, {n: channel(n, each) for n, each in enumerate(networks, 1)})


def post(number: int = 1, day: date | None = TODAY, **values: Any) -> PostLine:
    """A draft at nine on Facebook, unless told otherwise."""
    usual = {
        "clock": "09:00",
        "status": Status.DRAFT,
        "title": f"Post {number}",
        "channel_id": 1,
        "author_id": None,
        "campaign_id": None,
        "group": None,
        "missed": False,
    }
    return PostLine(id=number, day=day, **{**usual, **values})


def picture(posts: Iterable[PostLine] = (), **values: Any) -> Picture:
    """November 2026 with some posts, the cursor on today."""
    names = values.pop("directory", None) or directory()
    month = values.pop("month", NOVEMBER)
    usual: dict[str, Any] = {
        "month": month,
        "weeks": shown_weeks(month, names),
        "days": pieces(posts),
        "directory": names,
        "today": TODAY,
        "cursor": TODAY,
    }
    return Picture(**{**usual, **values})


def observed(*ids: str, year: int = 2026) -> tuple[Shown, ...]:
    """Observances of the catalogue, in a year."""
    chosen = [each for each in catalogue() if each.id in ids]
    return shown(chosen, (), date(year, 1, 1), date(year, 12, 31))
