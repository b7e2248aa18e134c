"""The lines above and below every screen fit, whatever the width and the names."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from textual.geometry import Size

from calendar_tui.tui.bars.bottom import Entry, Offer, placed
from calendar_tui.tui.bars.heading import Heading, fitted
from calendar_tui.tui.bars.small import is_small
from calendar_tui.tui.commands import SCREENS, Scene, footer
from calendar_tui.tui.view import Where
from tests.tui.month.samples import PEN

NAMES = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")), max_size=40)
NOVEMBER = Where("November 2026", "Nov 2026")


def heading(practice: str = "Elm Street Family Practice", actor: str = "Dr. Amara Osei") -> Heading:
    return Heading(practice, "month", NOVEMBER, actor)


@given(NAMES, NAMES, st.sampled_from([key for key, _ in SCREENS]), st.integers(40, 250))
def test_nothing_overlaps_and_nothing_is_cut(practice, actor, screen, width) -> None:
    found = fitted(Heading(practice, screen, NOVEMBER, actor), width, PEN)
    edges = [edge for tab in found.tabs for edge in (tab.left, tab.right)]
    assert edges == sorted(edges)
    assert found.tabs[0].left >= (cell_len(found.practice) + 2 if found.practice else 1)
    assert found.tabs[-1].right + 1 + found.right <= width
    assert all(tab.right - tab.left == len(tab.text) for tab in found.tabs)


@pytest.mark.parametrize(
    ("width", "practice", "sixth", "where", "actor"),
    [
        (150, "Elm Street Family Practice", "6 Channels", "November 2026", "Dr. Amara Osei"),
        (120, "Elm Street Family…", "6 Channels", "Nov 2026", "Osei"),
        (110, "", "6 Channels", "Nov 2026", "Dr. Amara Osei"),
        (95, "", "6 Chan", "Nov 2026", "Dr. Amara Osei"),
        (80, "", "6Chan", "Nov 2026", "Osei"),
        (70, "Elm Street Famil…", "6", "Nov 2026", "Dr. Amara Osei"),
        (60, "", "6", "Nov 2026", "Dr. Amara Osei"),
        (40, "", "6", "Nov 2026", "Osei"),
        (30, "", "6", "Nov 2026"[:0], ""),
    ],
)
def test_names_get_shorter_then_fewer(
    width: int, practice: str, sixth: str, where: str, actor: str
) -> None:
    found = fitted(heading(), width, PEN)
    shown = (found.practice, found.tabs[5].text, found.where, found.actor)
    assert shown == (practice, sixth, where, actor)


@pytest.mark.parametrize("width", [132, 110, 150])
def test_the_names_of_the_screens_stay_put_from_one_screen_to_the_next(width: int) -> None:
    elsewhere = heading()._replace(screen="agenda", where=Where("3 of 26", "3 of 26"))
    first, second = (fitted(each, width, PEN).tabs for each in (heading(), elsewhere))
    assert [(tab.text, tab.left) for tab in first] == [(tab.text, tab.left) for tab in second]


@pytest.mark.parametrize("scene", [Scene.MONTH, Scene.AGENDA, Scene.LIST, Scene.PAGE])
@given(width=st.integers(1, 120), marked=st.integers(0, 9999))
def test_what_can_be_done_is_shown_whole_or_not_at_all(scene, width, marked) -> None:
    offer = Offer(tuple(Entry(command, True) for command in footer(scene)), marked)
    shown = placed(offer, width)
    assert all(each.right <= width for each in shown)
    assert all(one.right < other.left for one, other in pairwise(shown))


def test_at_eighty_columns_the_whole_footer_is_there() -> None:
    offer = Offer(tuple(Entry(command, True) for command in footer(Scene.MONTH)), 12)
    assert len(placed(offer, 80)) == 6


def test_forty_by_twelve_is_enough() -> None:
    assert not is_small(Size(40, 12))
    assert is_small(Size(39, 12))
    assert is_small(Size(40, 11))
