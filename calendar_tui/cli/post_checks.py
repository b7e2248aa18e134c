"""``post findings``, ``post text``, ``post override``, ``post withdraw`` and ``post answer``."""

import click

from calendar_tui.cli.check import give_findings, summed
from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.post_write import post_number
from calendar_tui.cli.say import give, give_json
from calendar_tui.model.errors import Exit
from calendar_tui.model.terms import OverrideCode


@click.command(
    "findings",
    help="What the rules find in a post, and what was said to it. Ends with 1 where it blocks.",
    epilog=example("post findings 12"),
)
@click.argument("post_id", metavar="ID")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def findings(plan: Plan, post_id: str, as_json: bool) -> None:
    """One post's findings."""
    from calendar_tui.service.text_report import of_posts

    with plan.workspace(anyone=True) as workspace:
        (report,) = of_posts(workspace, [post_number(post_id)])
    if as_json:
        give_json(report.as_json())
    else:
        give_findings(report.told)
        plan.tell(summed(each.severity for each in report.told))
    if report.blocks:
        raise click.exceptions.Exit(int(Exit.NO))


@click.command(
    "text",
    help="A post's text, ready to be taken to its network. Refused while something blocks.",
    epilog=example("post text 12"),
)
@click.argument("post_id", metavar="ID")
@pass_plan
def text(plan: Plan, post_id: str) -> None:
    """The text alone on stdout; what goes with it is told beside it."""
    from calendar_tui.service.handing import hand_off

    with plan.reading() as reading:
        post = hand_off(reading, post_number(post_id))
    give(post.body)
    for label, words in (("Link", post.link), ("First comment", post.first_comment)):
        if words:
            plan.tell(f"{label}: {words}")


@click.command(
    "override",
    help="Let a finding pass, with a reason. WHICH is a rule's id or a finding's fingerprint.",
    epilog=example(
        "post override 12 DM005 --code accepted_risk --reason 'Our booking line answers there.'"
    ),
)
@click.argument("post_id", metavar="ID")
@click.argument("which", metavar="WHICH")
@click.option(
    "--code",
    type=click.Choice([each.value for each in OverrideCode]),
    required=True,
    help="Why, from a list that reports count.",
)
@click.option("--reason", required=True, help="Why, in 15 characters or more.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def override(
    plan: Plan, /, *, post_id: str, which: str, code: str, reason: str, as_json: bool
) -> None:
    """Let findings pass in the acting person's name."""
    from calendar_tui.service import resolving

    with plan.workspace() as workspace:
        done = resolving.override(
            workspace, post_number(post_id), which, OverrideCode(code), reason
        )
    _say(plan, done.post_id, done.entry, done.sentence, as_json=as_json)


@click.command(
    "withdraw",
    help="Take an override back. WHICH is a rule's id or a finding's fingerprint.",
    epilog=example("post withdraw 12 DM005"),
)
@click.argument("post_id", metavar="ID")
@click.argument("which", metavar="WHICH")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def withdraw(plan: Plan, /, post_id: str, which: str, as_json: bool) -> None:
    """Take overrides back."""
    from calendar_tui.service import resolving

    with plan.workspace() as workspace:
        done = resolving.withdraw(workspace, post_number(post_id), which)
    _say(plan, done.post_id, done.entry, done.sentence, as_json=as_json)


@click.command(
    "answer",
    help="Answer a question that the rules ask about a post: who, what, how or promise.",
    epilog=example("post answer 12 who nobody", "post answer 12 who 1"),
)
@click.argument("post_id", metavar="ID")
@click.argument("ask", metavar="QUESTION")
@click.argument("choice", metavar="ANSWER")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
@pass_plan
def answer(plan: Plan, /, post_id: str, ask: str, choice: str, as_json: bool) -> None:
    """Answer in the acting person's name."""
    from calendar_tui.service import resolving

    with plan.workspace() as workspace:
        done = resolving.answer(workspace, post_number(post_id), ask, choice)
    _say(plan, done.post_id, done.entry, done.sentence, as_json=as_json)


def _say(plan: Plan, post_id: int, entry: int, sentence: str, *, as_json: bool) -> None:
    """What was done."""
    if as_json:
        give_json({"id": post_id, "entry": entry})
    plan.tell(sentence if entry else f"{sentence} It was so already.")
