"""The example's practice: whole, consistent, and nobody real can be rung up by it."""

import re
from itertools import chain

import pytest

from calendar_tui.model.nouns import NAMED, NOUNS
from calendar_tui.model.terms import ChannelKind, Network, ReviewMode, Role
from tests.example.data import EXAMPLE, offset, practice_file, rows, slugs, with_role

OWN_KEYS = {"channel": {"permalink"}}
"""What the example's rows hold besides the noun's own fields."""


def everything_said() -> str:
    """All text of the example's files."""
    return "\n".join(file.read_text("utf-8") for file in EXAMPLE.iterdir())


def test_there_are_five_channels_six_people_four_audiences_and_six_campaigns() -> None:
    assert {noun: len(rows(noun)) for noun in NAMED} == {
        "channel": 5,
        "author": 6,
        "audience": 4,
        "pillar": 5,
        "campaign": 6,
    }


@pytest.mark.parametrize("noun", [*NAMED, "practice"])
def test_rows_hold_only_fields_that_the_noun_has(noun: str) -> None:
    known = {field.name for field in NOUNS[noun].fields} | OWN_KEYS.get(noun, set())
    held = [practice_file()["practice"]] if noun == "practice" else rows(noun)
    assert [key for row in held for key in row if key not in known] == []


@pytest.mark.parametrize("noun", [*NAMED, "practice"])
def test_text_fits_the_limits_of_its_field(noun: str) -> None:
    limits = {field.name: field.limit for field in NOUNS[noun].fields}
    held = [practice_file()["practice"]] if noun == "practice" else rows(noun)
    long = [
        (row["name"], key)
        for row in held
        for key, value in row.items()
        if isinstance(value, str) and key in limits and len(value) > limits[key]
    ]
    assert long == []


@pytest.mark.parametrize("noun", NAMED)
def test_short_names_and_names_are_unique(noun: str) -> None:
    assert len(slugs(noun)) == len(rows(noun))
    assert len({row["name"] for row in rows(noun)}) == len(rows(noun))
    assert all(re.fullmatch(r"[a-z]+(-[a-z]+)*", slug) for slug in slugs(noun))


def test_every_channel_is_a_business_account_of_a_known_network() -> None:
    assert {row["kind"] for row in rows("channel")} == {ChannelKind.BUSINESS}
    networks = [Network(row["network"]) for row in rows("channel")]
    assert len(set(networks)) == 5
    assert Network.X not in networks


def test_channels_name_an_owner_and_audiences_that_exist() -> None:
    assert {row["owner"] for row in rows("channel")} <= slugs("author")
    named = chain.from_iterable(row["audiences"] for row in rows("channel"))
    assert set(named) == slugs("audience")


def test_every_channel_says_where_a_published_post_is_found() -> None:
    assert all(row["permalink"].format(key="a-post").endswith("a-post") for row in rows("channel"))


def test_two_people_review_and_one_manages() -> None:
    assert practice_file()["practice"]["review"] == ReviewMode.FOUR_EYES
    assert len(with_role(Role.MANAGER)) == 1
    assert with_role(Role.MANAGER) <= with_role(Role.PRIVACY_OFFICER)
    assert len(with_role(Role.REVIEWER)) >= 2
    assert len(with_role(Role.REVIEWER) & with_role(Role.CLINICAL)) >= 2
    assert with_role(Role.MONITOR)
    assert with_role(Role.AUTHOR) == slugs("author")


def test_roles_are_words_of_the_vocabulary() -> None:
    assert {role for row in rows("author") for role in row["roles"]} <= set(Role)


def test_one_person_joined_in_the_middle_of_the_year() -> None:
    joined = [row for row in rows("author") if "active_from" in row]
    assert [row["slug"] for row in joined] == ["noemi"]
    assert -20 <= joined[0]["active_from"]["week"] <= -8
    assert offset(joined[0]["training_on"]) >= offset(joined[0]["active_from"])


def test_campaigns_end_after_they_start_and_take_turns_all_year() -> None:
    spans = [(offset(row["starts"]), offset(row["ends"])) for row in rows("campaign")]
    assert all(start < end for start, end in spans)
    assert spans == sorted(spans)
    assert any(start <= 0 <= end for start, end in spans)


def test_the_pillars_share_all_posts() -> None:
    assert sum(row["share"] for row in rows("pillar")) == 100


HELP_LINES = {"800-222-1222", "833-852-6262"}
"""Poison Control and the National Maternal Mental Health Hotline: meant to be rung."""


def test_telephone_numbers_are_reserved_for_fiction_or_public_help_lines() -> None:
    numbers = set(re.findall(r"\b\d{3}-\d{3}-\d{4}\b", everything_said()))
    ours = numbers - HELP_LINES
    assert numbers >= HELP_LINES
    assert all(re.fullmatch(r"815-555-01\d\d", number) for number in ours)


def test_addresses_are_reserved_names_or_named_public_sources() -> None:
    hosts = set(re.findall(r"https?://([^/\s\"]+)", everything_said()))
    public = {"www.cdc.gov", "www.validatebp.org"}
    assert all(host.endswith(".example") for host in hosts - public)


def test_mail_addresses_are_reserved_names() -> None:
    mails = re.findall(r"[\w.]+@([\w.-]+\.\w+)", everything_said())
    assert set(mails) == {"goosefootlane.example"}


def test_the_notice_has_its_three_parts() -> None:
    notice = practice_file()["practice"]["notice"]
    assert "do not share health details" in notice
    assert "815-555-0142" in notice
    assert "911" in notice
