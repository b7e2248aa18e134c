"""``post review``, ``approve``, ``schedule`` ...: status verbs over numbers or a filter."""

from typing import Any, Final

import click

from calendar_tui.cli.answers import next_steps
from calendar_tui.cli.check import progress_of
from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.filters import filter_options, read_filter, take_filter
from calendar_tui.cli.help import example
from calendar_tui.cli.post_write import post_number
from calendar_tui.cli.say import give_json
from calendar_tui.model.errors import Exit
from calendar_tui.model.filters import PostFilter
from calendar_tui.model.lifecycle import STEPS, Verb


def _command(verb: Verb) -> click.Command:
    """The command of one verb."""
    step = STEPS[verb]

    @click.argument("ids", metavar="[ID]...", nargs=-1)
    @filter_options
    @click.option("--all", "everything", is_flag=True, help="Every post that the verb fits.")
    @click.option("--reason", default="", help="Why; kept with the post.")
    @click.option("--dry-run", is_flag=True, help="Only say what would happen.")
    @click.option("-y", "--yes", is_flag=True, help="Don't ask.")
    @click.option("--json", "as_json", is_flag=True, help="The outcome as JSON.")
    @pass_plan
    def act(plan: Plan, /, ids: tuple[str, ...], everything: bool, **options: Any) -> None:
        """Take posts through the verb."""
        chosen = take_filter(options)
        if bool(ids) == bool(chosen or everything):
            raise click.UsageError("Name posts by number, or choose them by a filter or --all.")
        _act(plan, verb, ids, chosen, options)

    act.__doc__ = f"{step.help[:1].upper()}{step.help[1:]}."
    if verb is Verb.PUBLISH:
        act = click.option("--no-link", is_flag=True, help="It has no link.")(act)
        act = click.option("--permalink", "--link", default="", help="Where it is.")(act)
    return click.command(verb.value, help=act.__doc__, epilog=example(*_examples(verb)))(act)


_NEEDS: Final = {
    Verb.REJECT: " --reason 'too long for Instagram'",
    Verb.PULL: " --reason 'the hours were wrong'",
    Verb.PUBLISH: " --link https://instagram.com/p/12",
}
"""What an example of a verb gives besides the post."""


def _examples(verb: Verb) -> tuple[str, ...]:
    """How a verb is used: on one post, and where that makes sense on many."""
    one = f"post {verb.value} 12{_NEEDS.get(verb, '')}"
    if verb in {Verb.REVIEW, Verb.APPROVE, Verb.SCHEDULE}:
        return one, f"post {verb.value} --all --from mon --dry-run"
    return (one,)


def _act(
    plan: Plan, verb: Verb, ids: tuple[str, ...], chosen: dict[str, str], options: dict[str, Any]
) -> None:
    """Preview, ask where a person is there to answer, and carry out."""
    from calendar_tui.service.status import Particulars, apply, preview

    particulars = Particulars(
        options["reason"], options.get("permalink", ""), options.get("no_link", False)
    )
    with plan.workspace() as workspace:
        if ids:
            numbers = list(dict.fromkeys(post_number(text) for text in ids))
        else:
            numbers = _chosen(workspace, verb, chosen)
        if not numbers:
            plan.tell(f"No post fits: {verb.value} needs {_sources(verb)}.")
            return
        if options["dry_run"]:
            outlook = preview(workspace, verb, numbers, particulars, progress_of(plan))
            _report(plan, outlook, as_json=options["as_json"], prefix="Would be: ")
            raise click.exceptions.Exit(int(Exit.NO) if outlook.refused else int(Exit.DONE))
        if len(numbers) > 1 and plan.asks(yes=options["yes"]):
            outlook = preview(workspace, verb, numbers, particulars, progress_of(plan))
            if outlook.moved and not plan.sure(f"{outlook.sentence()} Go on?", yes=False):
                raise click.Abort
        outcome = apply(workspace, verb, numbers, particulars, partial=not ids)
    _report(plan, outcome, as_json=options["as_json"])


def _chosen(workspace: Any, verb: Verb, chosen: dict[str, str]) -> list[int]:
    """The numbers of the posts that fit the filter and stand where the verb starts."""
    from dataclasses import replace

    wanted: PostFilter = read_filter(chosen, workspace.directory(), workspace.today())
    sources = STEPS[verb].sources
    if not wanted.statuses:
        wanted = replace(wanted, statuses=sources)
    return [post.id for post in workspace.reading.posts(wanted)]


def _sources(verb: Verb) -> str:
    """The statuses a verb starts from, in words."""
    return " or ".join(sorted(source.label for source in STEPS[verb].sources))


def _report(plan: Plan, outcome: Any, *, as_json: bool, prefix: str = "") -> None:
    """What was done, or would be, and what was refused and why."""
    if as_json:
        give_json(
            {
                "verb": outcome.verb.value,
                "moved": list(outcome.moved),
                "refused": [{"id": each.id, "reason": each.reason} for each in outcome.refused],
            }
        )
    plan.tell(prefix + outcome._replace(refused=()).sentence())
    for each in outcome.refused:
        plan.tell(f"  {each.name}: {each.reason}.")
    for step in next_steps(outcome.refused):
        plan.tell(step)
    for note in outcome.notes:
        plan.tell(note)


draft = _command(Verb.DRAFT)
review = _command(Verb.REVIEW)
approve = _command(Verb.APPROVE)
reject = _command(Verb.REJECT)
schedule = _command(Verb.SCHEDULE)
unschedule = _command(Verb.UNSCHEDULE)
publish = _command(Verb.PUBLISH)
unpublish = _command(Verb.UNPUBLISH)
cancel = _command(Verb.CANCEL)
pull = _command(Verb.PULL)
