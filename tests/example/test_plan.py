"""The plan around the example's posts: goals of every kind, days off, levels of trouble."""

import tomllib

from calendar_tui.model.nouns import NOUNS
from calendar_tui.model.terms import Measure
from tests.example.data import EXAMPLE, Row, slugs

PLAN: Row = tomllib.loads(EXAMPLE.joinpath("plan.toml").read_text("utf-8"))


def test_rows_hold_only_fields_that_the_noun_has() -> None:
    for noun in ("goal", "closure", "escalation"):
        known = {field.name for field in NOUNS[noun].fields}
        assert [key for row in PLAN[noun] for key in row if key not in known] == []


def test_there_is_a_goal_of_every_measure_and_an_intention() -> None:
    active = [row for row in PLAN["goal"] if row.get("active") != "no"]
    assert {row["measure"] for row in active} == set(Measure)
    assert len(active) < len(PLAN["goal"])
    assert {row["owner"] for row in PLAN["goal"]} <= slugs("author")


def test_readings_belong_to_goals_that_take_them_and_come_in_order() -> None:
    read = {row["slug"] for row in PLAN["goal"] if row["measure"] == Measure.READING}
    assert {each["goal"] for each in PLAN["reading"]} == read
    for each in PLAN["reading"]:
        days = [(row["week"], row["weekday"]) for row in each["values"]]
        assert days == sorted(days)
        assert days[-1] < (0, 0)


def test_the_levels_go_from_routine_to_worst_and_have_owners() -> None:
    assert [row["level"] for row in PLAN["escalation"]] == [0, 1, 2, 3]
    people = {
        row[part] for row in PLAN["escalation"] for part in ("owner", "deputy") if part in row
    }
    assert people <= slugs("author")
