"""The eighteen identifiers of 45 CFR 164.514(b)(2)(i), as posts would let them slip.

Each letter's texts are made of frames and forms; how many are caught at warn or heavier must
not fall. Texts that look alike and tell of nobody must stay silent.
"""

from collections.abc import Iterator
from itertools import product

import pytest

from calendar_tui.checks.content.draft import Context, Draft, Profile
from calendar_tui.service.checker import rules_alone

OURS = Profile(
    name="Oak Park Clinic",
    contacts=(
        "Front desk 312-555-0142",
        "hello@oakparkclinic.example",
        "https://oakparkclinic.example",
        "77 Larkspur Street, Oak Park, Illinois",
    ),
    staff=("Dr. Priya Patel", "Ana Diaz"),
    state="Illinois",
)


def said(frames: str, *forms: str) -> list[str]:
    """Every form in every frame, one a line."""
    lines = [line.strip() for line in frames.strip().splitlines()]
    return [frame.replace("{}", form) for frame, form in product(lines, forms)]


PEOPLE = (
    "Maria Tverdal",
    "Mrs. Fontaine",
    "Jonah T.",
    "Mr. Alden Stroud",
    "Marieke Villaseñor",
    "W. Moretti",
    "Coach Daniels",
    "Barnaby Nwosu-Reyes",
    "little Wren Abbott",
    "Judge Nordgaard",
    "María de la Cruz",
)

NAMED = """
    {} is home after surgery and doing well.
    So proud of {} for finishing chemo!
    Happy birthday to our patient {}!
    Get well soon, {}, we loved fixing your smile after the root canal.
    We treated {} for a broken wrist this morning.
    Chair 3 today: {} with a brand-new crown.
"""

HOUSES = said(
    """
    The Hendersons came for {} on Tuesday.
    Thanks to the Coffman twins for being so brave at {}.
    The Bellini family is down for {} at 2:30.
    """,
    "their flu shots",
    "a dental cleaning",
)

SHOWN: dict[str, list[str]] = {
    "A names": said(NAMED, *PEOPLE) + HOUSES,
    "B places": said(
        """
        She lives at {} and came in for her insulin.
        The man from {} got his stitches out.
        """,
        "306 Wicket Lane",
        "22 N. Elm St",
        "Apt 4C",
    )
    + said(
        """
        A teacher from {} came in with pneumonia.
        One patient near {} had his gallbladder out.
        """,
        "Millbrook",
        "Amber Creek",
        "Park Slope",
    ),
    "C dates": said(
        """
        He was admitted {} and went home well.
        Her surgery was {}.
        The baby was born {}, a girl, and her mom is fine.
        She was discharged {}.
        His mother died {} after a long illness.
        """,
        "on March 3",
        "on 3/14/2025",
        "the 19th",
        "on September 4th",
    )
    + said("She turned {} this week.", "91", "ninety-four", "102"),
    "D phones": said(
        """
        Her husband can be reached at {}.
        Call his cell {} if you see him.
        For a ride home call {}.
        """,
        "773-555-0199",
        "(773) 555-0199",
        "773.555.0199",
        "+1 773 555 0199",
    ),
    "E faxes": said("Send it by fax to {}.", "773-555-0177", "(773) 555-0177"),
    "F mail": said(
        """
        Write to her at {}.
        Questions go to {} from now on.
        """,
        "jo.tverdal@gmail.com",
        "mattie77@yahoo.com",
    ),
    "G social security": said(
        "Her {} is in the file.",
        "SSN 536-22-1849",
        "social security number 536-22-1849",
        "number 536-22-1849",
    ),
    "H records": said(
        "Found on the counter: a sheet with {}.",
        "MRN 00482913",
        "chart 44718",
        "medical record number 88-2201",
        "patient ID 4471920",
        "chart #A-4471",
    ),
    "I plans": said(
        "The card says {}.",
        "member ID XKJ448210",
        "policy number 88-22014",
        "Medicare number 1EG4-TE5",
        "subscriber 77120044",
        "group number 55810",
    ),
    "J accounts": said(
        "We refunded {} today.",
        "account 4471920",
        "the card ending in 4471",
        "account number 88-210",
        "invoice 20410",
        "card 4111 1111 1111 1111",
    ),
    "K licences": said(
        "Lost and found: {}.",
        "driver's license D123-4567",
        "passport 561204499",
        "a license number 88-4410-2",
    ),
    "L vehicles": said(
        "The owner of {} left the lights on.",
        "the car with plate HKR 220",
        "license plate 7ABC123",
        "VIN 1HGCM82633A004352",
    ),
    "M devices": said(
        "Whoever lost a hearing aid, it is {}.",
        "serial number PM-88213",
        "S/N 44A7810",
        "device ID 2291-77",
    ),
    "N pages": said(
        "Follow her {} for more.",
        "blog at https://pages.example/jo",
        "page https://gofund.example/jo-walks",
        "Instagram @jo_walks",
    ),
    "O networks": said(
        "The visitor wrote from {}.", "192.168.4.17", "10.22.0.9", "IP address 73.14.201.8"
    ),
    "P biometrics": said(
        "We put {} on the wall.", "his fingerprints", "her voiceprint", "her handprint"
    ),
    "Q pictures": [
        "Caption this! Photo by our patient from Tuesday.",
        "Swipe and zoom in on the schedule behind the desk, lol.",
        "Picture of our favorite patient with the new braces!",
    ],
    "R anything else": said(
        "It is {} that is on hold.", "claim 2025-0914", "Rx #6620193", "case number 55-1180"
    ),
}

FLOORS = {"A names": 0.95, "B places": 0.9, "C dates": 0.95}
"""Shares that are caught at least; 1 where none is given."""

SILENT = [
    "We are open 8 to 5, Monday to Friday, and 9 to noon on Saturdays.",
    "A sports physical costs $35, a flu shot $28.",
    "The room holds 40 people; bring a chair.",
    "Find us at 77 Larkspur Street, next to the post office.",
    "Last year's model is being recalled, lots 4417 to 4432.",
    "In a crisis call or text 988. In an emergency call 911. For food or rent help dial 211.",
    "Poison Control answers day and night at 1-800-222-1222.",
    "Call the front desk at 312-555-0142 or write to hello@oakparkclinic.example.",
    "Adults 45 and older need a colon screening, says the task force.",
    "Babies 6 months old and up can have the flu vaccine.",
    "Children ages 4 to 6 get a booster before school.",
    "The fair is on October 12, and our tent is by the pie stand.",
    "Our office is closed on the 4th and opens again on the 5th at 8.",
    "Dr. Priya Patel starts on May 3 and is taking new families.",
    "Ana Diaz turns 40 today, and there is cake at the desk.",
    "Our practice turns 25 this year.",
    "Ask for Benicio, our office manager.",
    "Nurse Kim and our hygienist Delphine ran the 5K on Sunday.",
    "Parkinson's, Crohn's and Graves' disease are on the program.",
    "The clinic in Logan Square moves to 2200 Foundry Row in May.",
    "Use gate 12, then suite 300 on the third floor.",
    "One in 4 adults has high blood pressure, says the CDC.",
    "Hiring: a part-time assistant in Denver. Resume to jobs@oakparkclinic.example by June 20.",
    "Happy Thanksgiving from all 26 of us!",
    "Your member number is on the back of your card.",
    "Version 2.4.1 of the portal is out.",
    "We gave 3,000 flu shots in 2025.",
    "Rosacea Awareness Month is in April.",
]


def weights(text: str) -> set[str]:
    """How heavy the rules about identifiers find a text."""
    found = rules_alone().check(Draft.of_text(text, Context.POST), OURS)
    return {each.severity for each in found if each.rule.startswith(("PHI", "ASK001"))}


def missed(texts: list[str]) -> Iterator[str]:
    """Those that go through."""
    return (text for text in texts if weights(text).isdisjoint({"block", "warn"}))


@pytest.mark.parametrize("letter", SHOWN)
def test_each_identifier_is_caught_in_the_forms_it_has_in_posts(letter: str) -> None:
    texts = SHOWN[letter]
    through = list(missed(texts))
    assert 1 - len(through) / len(texts) >= FLOORS.get(letter, 1), through


@pytest.mark.parametrize("text", SILENT)
def test_what_only_looks_like_an_identifier_is_left_alone(text: str) -> None:
    assert weights(text) <= {"advise"}
