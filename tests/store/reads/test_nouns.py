"""Rows of any noun by the fields that drive form and list."""

from datetime import date

import pytest

from calendar_tui.model.errors import UnknownNameError
from calendar_tui.model.nouns import CAMPAIGN, CHANNEL, NOUNS, PILLAR, PRACTICE
from calendar_tui.model.rows import parse_day
from calendar_tui.store.reads import nouns
from calendar_tui.store.reads.nouns import known
from tests.plans import NOW


def test_rows_come_by_name_and_retired_ones_last_and_only_if_asked_for(plan, look):
    for name, retired in (("beta", None), ("Alpha", NOW), ("Élan", None), ("alpine", None)):
        plan.named("pillar", name, retired_at=retired)
    plan.named("pillar", "Gone", deleted_at=NOW)
    with look().snapshot() as snapshot:
        living = nouns.nouns(snapshot, PILLAR)
        everyone = nouns.nouns(snapshot, PILLAR, retired=True)
    assert [row.values["name"] for row in living] == ["alpine", "beta", "Élan"]
    assert [row.values["name"] for row in everyone] == ["alpine", "beta", "Élan", "Alpha"]
    assert [row.retired for row in everyone] == [False, False, False, True]


def test_a_row_holds_its_noun_s_fields(plan, look):
    plan.named("author", "Ana")
    plan.named("audience", "Parents")
    plan.named(
        "channel", "Insta", network="instagram", owner_id=1, audiences=[1], handle="@elm", version=4
    )
    with look().snapshot() as snapshot:
        row = nouns.noun(snapshot, CHANNEL, 1)
    assert (row.id, row.version, row.retired) == (1, 4, False)
    expected = {
        "name": "Insta",
        "network": "instagram",
        "kind": "business",
        "handle": "@elm",
        "url": "",
        "owner": 1,
        "audiences": [1],
        "purpose": "",
        "slug": "insta",
    }
    assert row.values == {**row.values, **expected}
    assert row.values.keys() == {spec.name for spec in CHANNEL.fields}


def test_days_and_flags_are_the_same_from_every_database(plan, look):
    plan.named("campaign", "Flu", starts=date(2026, 10, 1))
    plan.change("practice", 1, clock_12h=1, brand_tags=["elmcares"])
    with look().snapshot() as snapshot:
        campaign = nouns.noun(snapshot, CAMPAIGN, 1)
        practice = nouns.noun(snapshot, PRACTICE, 1)
    assert parse_day(campaign.values["starts"]) == date(2026, 10, 1)
    assert campaign.values["ends"] is None
    assert practice.values["clock_12h"] is True
    assert practice.values["brand_tags"] == ["elmcares"]
    assert practice.retired is False


def test_what_is_not_there_is_answered_with_a_sentence(plan, look):
    plan.named("pillar", "Gone", deleted_at=NOW)
    with look().snapshot() as snapshot:
        for number in (1, 2):
            with pytest.raises(UnknownNameError, match=f"There is no pillar #{number}"):
                nouns.noun(snapshot, PILLAR, number)
    with pytest.raises(UnknownNameError, match="nothing called 'pilar'"):
        known("pilar")


@pytest.mark.parametrize("name", [name for name in NOUNS if name != "post"])
def test_every_noun_with_a_form_can_be_listed(plan, look, name):
    with look().snapshot() as snapshot:
        assert len(nouns.nouns(snapshot, NOUNS[name])) == (name == "practice")
