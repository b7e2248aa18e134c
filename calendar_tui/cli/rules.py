"""``rules``: what the checks look for, what it rests on, and whether it still works."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give, give_array, give_json, give_table, text_in
from calendar_tui.model.errors import Exit

if TYPE_CHECKING:
    from calendar_tui.service.checking import Rulebook

rules = click.Group(
    "rules",
    help="The rules that texts are checked by. A file rules.toml beside the plan makes some"
    " heavier, adds words, or switches one off to a day. None of it is legal advice.",
)


def _rulebook(plan: Plan) -> "Rulebook":
    """The rules as the plan's practice has them; without a plan as they are shipped."""
    from calendar_tui.service.checking import planless_rulebook, rulebook_of

    path = plan.location.path
    if path is not None and not path.exists():
        return planless_rulebook()
    with plan.reading() as reading:
        return rulebook_of(reading)


@rules.command("list", help="List the rules.", epilog=example("rules list"))
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def list_(plan: Plan, /, as_json: bool) -> None:
    """Every rule, a line each."""
    from calendar_tui.service.rule_list import rows

    rulebook = _rulebook(plan)
    found = list(rows(rulebook))
    if as_json:
        give_array(found)
        return
    headings = ("rule", "weighs", "status", "let pass by", "name")
    give_table(headings, [_row(each) for each in found])
    for notice in rulebook.notices:
        plan.tell(notice)


def _row(rule: dict[str, Any]) -> tuple[str, ...]:
    """A rule as a line of the list."""
    by = rule["override"].replace("_", " ")
    weighs = f"{rule['severity']} (raised)" if rule["raised"] else rule["severity"]
    return (rule["id"], weighs, rule["status"], by, rule["name"])


@rules.command(
    "show",
    help="All about one rule: what, why, what to write instead, sources, examples.",
    epilog=example("rules show ADV001"),
)
@click.argument("rule", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def show(plan: Plan, /, rule: str, as_json: bool) -> None:
    """One rule."""
    from calendar_tui.service.rule_list import details

    found = details(rule, _rulebook(plan), _taught(plan))
    if as_json:
        give_json(found)
        return
    give(f"{found['id']} {found['name']}")
    by = found["override"].replace("_", " ")
    lines = [
        ("weighs", f"{found['severity']}, {found['status']}"),
        ("let pass", "never" if by == "never" else f"by {by}"),
        ("what", found.get("what", "")),
        ("asks", found.get("question") or ""),
        ("why", found["why"]),
        ("instead", found.get("use_instead", "")),
        ("looks in", ", ".join(each.replace("_", " ") for each in found.get("looks_in", ()))),
        *((("source", f"{at['title']} (as of {at['as_of']})")) for at in found.get("sources", ())),
        *((_SIGNS[each["expect"]], each["text"]) for each in found.get("examples", ())),
        *(("taught", _exception(each)) for each in found.get("taught", ())),
    ]
    for label, words in lines:
        if words:
            give(f"  {label:<10}{words}")


_SIGNS = {
    "hit": "found",
    "ok": "fine",
    "known_miss": "missed",
    "known_hit": "too much",
}
"""What is said of an example."""


@rules.command(
    "taught",
    help="What was let pass as a false alarm of the second reader, which so learns what is fine.",
    epilog=example("rules taught"),
)
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def taught(plan: Plan, /, as_json: bool) -> None:
    """Every exception, a line each."""
    found = _taught(plan)
    if as_json:
        give_array(found)
        return
    headings = ("number", "rule", "post", "until", "by", "sentence")
    names = ("id", "rule", "post", "until", "by", "sentence")
    give_table(headings, [tuple(str(each[name] or "") for name in names) for each in found])
    if not found:
        plan.tell("Nothing was taught: let a finding of LRN rules pass as a false alarm.")


@rules.command(
    "forget",
    help="Forget what was taught: its override is withdrawn, and the finding is open again.",
    epilog=example("rules forget 3"),
)
@click.argument("number", type=int)
@pass_plan
def forget(plan: Plan, /, number: int) -> None:
    """One exception less."""
    from calendar_tui.service.exceptions import forget as forget_it

    with plan.workspace() as workspace:
        plan.tell(forget_it(workspace, number).sentence)


def _taught(plan: Plan) -> list[dict[str, Any]]:
    """What a plan's practice taught; nothing where there is no plan."""
    from calendar_tui.service.exceptions import rows

    path = plan.location.path
    if path is not None and not path.exists():
        return []
    with plan.reading() as reading:
        return rows(reading)


def _exception(each: dict[str, Any]) -> str:
    """An exception as a line about its rule."""
    return f"{each['id']}: {each['sentence']} (post #{each['post']}, until {each['until']})"


@rules.command(
    "test",
    help="Let the rules run their own tests, or those of rules in FILE. Ends with 1 if one fails.",
    epilog=example("rules test", "rules test our-rules.toml"),
)
@click.argument("file", required=False, type=click.Path(dir_okay=False))
@click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
@pass_plan
def test(plan: Plan, /, file: str | None, as_json: bool) -> None:
    """Every rule's tests."""
    from calendar_tui.service.rule_list import run_tests

    tested = list(run_tests({Path(file).stem: text_in(file)} if file else None))
    if as_json:
        give_array(each._asdict() for each in tested)
    else:
        for each in tested:
            for text in each.failed:
                give(f"{each.rule}  failed  {text}")
        passed, known = sum(each.passed for each in tested), sum(each.known for each in tested)
        failed = sum(len(each.failed) for each in tested)
        rules_of = "1 rule" if len(tested) == 1 else f"{len(tested)} rules"
        plan.tell(
            f"{rules_of}: {passed} tests passed, {failed} failed;"
            f" {known} of them tell of what is known to be wrong as yet."
        )
    if any(each.failed for each in tested):
        raise click.exceptions.Exit(int(Exit.NO))
