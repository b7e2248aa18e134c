"""Every noun of the plan, from its making to its restoring, by keys in the app alone."""

from dataclasses import dataclass
from pathlib import Path

import pytest

from calendar_tui.model.nouns import NOUNS
from tests.tui.driving import Session
from tests.tui.forms.forming import clinic, form, post_of, rows_of, running


@dataclass(frozen=True)
class Journey:
    """How one noun is made, what is changed of it, and what is then seen."""

    noun: str
    screen: str
    """The keys that lead to its screen, with spaces between."""
    add: tuple[str, ...]
    """What is typed into its fields, one after another."""
    name: str
    edit: tuple[str, str]
    """The field that is changed, and what is typed into it."""
    stored: object
    """What it holds then."""
    seen: str
    """What its list shows of that."""


JOURNEYS = {
    journey.noun: journey
    for journey in (
        Journey(
            "channel",
            "6",
            ("The Elm Letter", "news", "", "", "", "ana", "par"),
            "The Elm Letter",
            ("handle", "letter@elm.example"),
            "letter@elm.example",
            "letter@elm.example",
        ),
        Journey(
            "author",
            "7",
            ("Dr. Dee Osei", "reviewer, clin", "MD", "1 jan 2026"),
            "Dr. Dee Osei",
            ("active_until", "end of 2026"),
            "2026-12-31",
            "31 Dec 2026",
        ),
        Journey(
            "audience",
            "8 ]",
            ("Older adults", "65 and up"),
            "Older adults",
            ("description", "65 and over"),
            "65 and over",
            "65 and over",
        ),
        Journey(
            "pillar",
            "8 ] ]",
            ("Prevention", "", "30"),
            "Prevention",
            ("share", "35%"),
            35,
            "35",
        ),
        Journey(
            "campaign",
            "8",
            ("Fresh Start 2027", "4 jan 2027", "", "A brief\nof two lines.", "green"),
            "Fresh Start 2027",
            ("ends", "31 jan 2027"),
            "2027-01-31",
            "31 Jan 2027",
        ),
        Journey(
            "series",
            "8 ] ] ]",
            ("Tip Tuesday", "1 dec 2026", "every tue", "9:00", "", "insta", "", "Tip of the week"),
            "Tip Tuesday",
            ("rule", "last fri of the month"),
            "FREQ=MONTHLY;BYDAY=-1FR",
            "every month on the last Fri",
        ),
        Journey(
            "goal",
            "5",
            ("Posts for parents", "", "audience:parents", "", "8", "", "", "", "31 dec 2026"),
            "Posts for parents",
            ("target", "2,5"),
            2.5,
            "2.5",
        ),
        Journey(
            "closure",
            "8 ] ] ] ]",
            ("Christmas", "24 dec 2026"),
            "Christmas",
            ("ends", "26 dec 2026"),
            "2026-12-26",
            "26 Dec 2026",
        ),
        Journey(
            "escalation",
            "8 ] ] ] ] ]",
            ("Privacy exposure", "2", "ana"),
            "Privacy exposure",
            ("answer_minutes", "60"),
            60,
            "60",
        ),
        Journey(
            "contact",
            "8 ] ] ] ] ] ]",
            ("Nurse line", "phone", "815-555-0143", "", "clin"),
            "Nurse line",
            ("verified_on", "today"),
            "2026-11-24",
            "24 Nov 2026",
        ),
        Journey(
            "name",
            "8 ] ] ] ] ] ] ]",
            ("Elm Library", "partner"),
            "Elm Library",
            ("note", "lends us a room"),
            "lends us a room",
            "lends us a room",
        ),
        Journey(
            "feed",
            "[",
            ("Front desk", "What is out", "channel:instagram"),
            "Front desk",
            ("with_text", "y"),
            True,
            "Front desk",
        ),
    )
}


KEYS = {"]": "right_square_bracket", "[": "left_square_bracket"}
"""Textual's names of keys that are written otherwise here."""


async def type_fields(run: Session, words: tuple[str, ...]) -> None:
    """Type into the fields in their order; an empty word leaves a field as it is."""
    for word in words:
        await run.pilot.press(*("enter" if letter == "\n" else letter for letter in word), "tab")


async def to_field(run: Session, name: str) -> None:
    """Go to a field by Tab."""
    for _ in form(run).sheet.fields:
        here = form(run).here
        if here is not None and here.spec.name == name:
            return
        await run.pilot.press("tab")
    raise AssertionError(name)


async def retype(run: Session, name: str, text: str) -> None:
    """Type over what stands in a field."""
    await to_field(run, name)
    await run.pilot.press("home", "ctrl+k", *text)


def test_every_noun_has_a_journey() -> None:
    assert JOURNEYS.keys() == NOUNS.keys() - {"practice", "post"}


@pytest.mark.parametrize("noun", JOURNEYS)
async def test_a_noun_is_made_changed_put_away_and_brought_back(tmp_path: Path, noun: str) -> None:
    path, journey = clinic(tmp_path), JOURNEYS[noun]
    field, text = journey.edit
    async with running(path, (132, 40)) as run:
        await run.press(*(KEYS.get(key, key) for key in journey.screen.split()), "a")
        await type_fields(run, journey.add)
        await run.press("ctrl+s")
        assert journey.name in run.text()
        assert journey.name in rows_of(path, noun)

        await run.press("enter")
        await retype(run, field, text)
        await run.press("ctrl+s")
        assert rows_of(path, noun)[journey.name][field] == journey.stored
        assert journey.seen in run.text()

        await run.press("d")
        assert journey.name not in rows_of(path, noun)
        await run.press("u")
        assert rows_of(path, noun)[journey.name][field] == journey.stored
        await run.press("ctrl+r")
        assert journey.name not in rows_of(path, noun)
        assert journey.name in rows_of(path, noun, retired=True)

        await run.press("R", "end", "enter")
        assert "Retired" in run.text()
        assert "Last changes" in run.text()
        assert "Ana Ruiz, 09:00" in run.text()
        await run.press("escape", "d")
        assert journey.name in rows_of(path, noun)


async def test_a_post_is_made_changed_deleted_and_brought_back(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path, (132, 40)) as run:
        await run.press("a")
        await type_fields(run, ("Flu shots", "inst", "", "today 9:00", "Come in."))
        await run.press("ctrl+s", "escape")
        assert "Flu shots" in run.text()
        await run.press("enter")
        await retype(run, "pillar", "edu")
        await run.press("ctrl+s")
        assert "edited pillar" in run.text()
        await run.press("escape", "d")
        assert rows_of(path, "post") == {}
        await run.press("u")
        assert post_of(path, 1).pillar_id is not None
        await run.press("ctrl+r")
        assert rows_of(path, "post") == {}
        await run.press("u", "enter")
        assert "Last changes" in run.text()


async def test_the_practice_is_changed_and_changed_back(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path, (132, 40)) as run:
        await run.press("comma")
        assert form(run).sheet.title == "The practice"
        await retype(run, "name", "Elm & Oak Clinic")
        await retype(run, "week_start", "sun")
        await run.press("ctrl+s")
        assert "Elm & Oak Clinic" in rows_of(path, "practice")
        assert run.screen()[1].split()[0] == "Sunday"
        await run.press("u")
        assert rows_of(path, "practice")["Elm Clinic"]["week_start"] == "monday"
        await run.press("ctrl+r")
        assert rows_of(path, "practice")["Elm & Oak Clinic"]["week_start"] == "sunday"


async def test_another_person_acts_from_the_palette(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    async with running(path, (132, 40)) as run:
        await run.press("ctrl+p")
        await run.pilot.press(*"act as")
        await run.settle()
        await run.press("enter")
        await run.settle()
        line = next(each for each in run.screen() if "Ben Ito" in each)
        await run.press(next(letter for letter in line if letter.isdigit()))
        assert "Ben Ito acts from now on." in run.said()
        assert "Ben Ito" in run.screen()[0]
        await run.press("8", "right_square_bracket", "a")
        await type_fields(run, ("Families",))
        await run.press("ctrl+s", "enter")
        assert "Ben Ito, 09:00" in run.text()
