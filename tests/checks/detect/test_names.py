"""Who is named: people by the shape of their names, staff by how they are introduced."""

import pytest

from calendar_tui.checks.content.draft import Context, Profile
from tests.checks.detect.marked import marked

PEOPLE = [
    ("Happy 100th to Opal Holmquist!", "Opal Holmquist"),
    ("Look who it is, little Barnaby Nwosu-Reyes!", "little Barnaby Nwosu-Reyes"),
    ("It went well for Mrs. Fontaine today.", "Mrs. Fontaine"),
    ("The label says W. Moretti.", "W. Moretti"),
    ("Holding the balloon: Rosalba T., beaming.", "Rosalba T"),
    ("Anselm Tillery climbed our stairs on a new hip.", "Anselm Tillery"),
    ("Her husband Fitz is next.", "Fitz"),
    ("A patient named Ezekiel came by.", "Ezekiel"),
    ("We miss María de la Cruz.", "María de la Cruz"),
    ("Thanks to Linda Park for the card.", "Linda Park"),
    ("so proud of jessica for finishing her chemo", "jessica"),
]

NOBODY = [
    "Find us at the corner of Third and Alder.",
    "Fairbrother Family Medicine opens on Monday.",
    "Grange Hall, October 12: flu shots for Crohn's disease too.",
    "Our Lakeview location moves to Foundry Row, San Antonio.",
    "The Whitlock County Ledger wrote about us in June.",
    "October Is Dental Hygiene Month At Our Office",
    "WEAR ORANGE FRIDAY! It is Unity Day.",
]

STAFF = [
    "Our hygienist Odalys Brunner turns 40.",
    "Odalys Brunner, our new hygienist, turns 40.",
    "Odalys Brunner, RDH, turns 40.",
    "Ask for Delphine at the front desk.",
    "Call Delphine about your bill.",
    "Delphine at the front desk has the forms.",
    "Odalys Brunner joins us in May.",
    "Come tell our own Delphine that she did well.",
    "Bring a notebook. – Delphine",
]


@pytest.mark.parametrize(("text", "name"), PEOPLE, ids=[name for _, name in PEOPLE])
def test_a_person_is_known_by_the_shape_of_the_name(text: str, name: str) -> None:
    assert name in marked(text, "NAME")


@pytest.mark.parametrize("text", NOBODY)
def test_places_companies_and_headlines_are_nobodys_name(text: str) -> None:
    assert marked(text, "NAME") == []


@pytest.mark.parametrize("text", STAFF)
def test_staff_are_known_by_how_they_are_introduced(text: str) -> None:
    assert marked(text, "NAME") == []
    assert marked(text, "STAFF") != []


def test_a_title_of_care_makes_staff_and_any_other_title_a_person() -> None:
    text = "Dr. Osei, nurse Kim and Coach Daniels at the finish line"
    assert marked(text, "TITLED") == ["Dr. Osei", "nurse Kim"]
    assert marked(text, "NAME") == ["Coach Daniels"]


def test_several_are_introduced_at_once() -> None:
    text = "Congrats to our assistants Oksana Pettway and Ramiro Halvorsen!"
    assert marked(text, "STAFF") == ["Oksana Pettway", "Ramiro Halvorsen"]


def test_whoever_is_staff_once_is_staff_all_along() -> None:
    text = "Meet our intern Juno Vale. Everybody loves Juno."
    assert marked(text, "STAFF") == ["Juno Vale", "Juno"]


def test_the_plan_says_who_is_staff_and_who_a_partner() -> None:
    profile = Profile(staff=("Ana Diaz, MA",), partners=("Rosa Quintero",))
    text = "Ana Diaz met Rosa Quintero and Hattie Orr."
    assert marked(text, "STAFF", profile=profile) == ["Ana Diaz"]
    assert marked(text, "PARTNER", profile=profile) == ["Rosa Quintero"]
    assert marked(text, "NAME", profile=profile) == ["Hattie Orr"]


def test_greeting_somebody_in_a_reply_names_nobody() -> None:
    text = "Hi Jessica, thank you for asking."
    assert marked(text, "VOCATIVE", Context.REPLY) == ["Jessica"]
    assert marked(text, "NAME", Context.REPLY) == []
    assert marked(text, "NAME") == ["Jessica"]


def test_households_are_known() -> None:
    assert marked("Thanks to the Coffman twins and the Hendersons!", "FAMILY") == [
        "Coffman twins",
        "Hendersons",
    ]
