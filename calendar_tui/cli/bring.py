"""``import csv``: a calendar from elsewhere, looked at first and then brought in whole."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give_array, give_table, incoming, somebody_answers
from calendar_tui.model.errors import Exit, InvalidError
from calendar_tui.model.terms import Origin

if TYPE_CHECKING:
    from calendar_tui.service.imports import Imported, Judgement, Proposal
    from calendar_tui.service.workspace import Workspace

bring = click.Group("import", help="Bring in a calendar from a file.")


@bring.command(
    "csv",
    help="Import a calendar kept as a CSV file, all of it or nothing.",
    epilog=example(
        "import csv plan.csv --dry-run",
        "import csv plan.csv --dates dmy --channel instagram --create",
        "import csv plan.csv --map 'Final copy=body'",
    ),
)
@click.argument("file", type=click.Path(dir_okay=False, allow_dash=True))
@click.option("--dry-run", is_flag=True, help="Only say what each row would become.")
@click.option(
    "--map", "mapping", multiple=True, metavar="COLUMN=FIELD", help="Say what a column is."
)
@click.option("--dates", type=click.Choice(["mdy", "dmy"]), help="Month or day first.")
@click.option("--encoding", help="Such as cp1252, where the file isn't Unicode.")
@click.option("--channel", help="The channel of rows that name none.")
@click.option("--create", is_flag=True, help="Make channels and people the plan doesn't know.")
@click.option(
    "--past",
    type=click.Choice(["recorded", "draft"]),
    help="Rows in the past: out already (recorded), or drafts.",
)
@click.option("--skip-problems", is_flag=True, help="Leave out rows that can't come in.")
@click.option("-y", "--yes", is_flag=True, help="Don't ask.")
@click.option("--json", "as_json", is_flag=True, help="Verdicts as JSON.")
@pass_plan
def bring_csv(plan: Plan, /, file: str, as_json: bool, **options: Any) -> None:
    """Look at the file, show a verdict for every row, ask, and bring it in as one entry."""
    from calendar_tui.service.imports import bring as bring_in
    from calendar_tui.service.imports import refuse_problems

    proposal = _propose(plan, read_file(file), options)
    with plan.workspace(Origin.IMPORT) as workspace:
        judgement = _judge(plan, workspace, proposal, options)
        _report(plan, judgement, options, as_json=as_json)
        if options["dry_run"]:
            raise click.exceptions.Exit(int(_dry_exit(judgement)))
        if not options["skip_problems"]:
            refuse_problems(judgement)
        wanted = _coming(judgement)
        if not wanted:
            plan.tell("Nothing new to import.")
            return
        if not plan.sure(f"Import {wanted} posts?", yes=options["yes"]):
            raise click.Abort
        done = bring_in(workspace, judgement, skip_problems=options["skip_problems"])
    _tell(plan, done)


def _tell(plan: Plan, done: "Imported") -> None:
    """What came in, what was made for it, and what to do next."""
    from calendar_tui.service.imports import names_of

    if done.made:
        plan.tell(f"Made {names_of(done.made)}.")
    plan.tell(
        f"Imported {done.drafts} to write and review, {done.recorded} recorded as published."
        " calendar-tui undo takes all of it back."
    )
    if done.drafts:
        plan.tell("Next: calendar-tui post review --all, then approve --all, then schedule --all.")


def read_file(file: str) -> bytes:
    """The file's bytes; of one that is too large only enough to be refused."""
    from calendar_tui.service.imports import MAX_BYTES

    try:
        if file == "-":
            return incoming().read(MAX_BYTES + 1)
        with Path(file).open("rb") as opened:
            return opened.read(MAX_BYTES + 1)
    except OSError as error:
        raise InvalidError(f"{file} can't be read: {(error.strerror or '').lower()}.") from None


def _propose(plan: Plan, data: bytes, options: dict[str, Any]) -> "Proposal":
    """What the file holds; asks for the order of dates where a person can answer."""
    from calendar_tui.service.imports import parse_mapping, read_csv

    given = {
        "mapping": parse_mapping(options["mapping"]) or None,
        "encoding": options["encoding"],
        "default_channel": options["channel"],
    }
    proposal = read_csv(data, dates=options["dates"], **given)
    for question in proposal.questions:
        if question.option == "dates":
            answer = ask_order(plan, question.sentence, yes=options["yes"])
            return read_csv(data, dates=answer, **given)
    return proposal


def ask_order(plan: Plan, sentence: str, *, yes: bool) -> str:
    """Month or day first: only a person knows."""
    if yes or not somebody_answers():
        raise InvalidError(sentence)
    plan.tell(sentence)
    choice = click.Choice(["mdy", "dmy"])
    answer: str = click.prompt("Month first (mdy) or day first (dmy)", type=choice, err=True)
    return answer


def _judge(
    plan: Plan, workspace: "Workspace", proposal: "Proposal", options: dict[str, Any]
) -> "Judgement":
    """The verdicts; names the plan doesn't know are offered to be made."""
    from calendar_tui.service.imports import Choices, look, names_of

    choices = Choices(options["create"], options["past"] != "draft")
    judgement = look(workspace, proposal, choices)
    if options["create"] or not judgement.missing:
        return judgement
    names = names_of(judgement.missing)
    if somebody_answers() and not options["yes"] and not options["dry_run"]:
        if click.confirm(f"The plan doesn't know {names}. Make them?", err=True):
            return look(workspace, proposal, Choices(True, choices.record_past))
    else:
        plan.tell(f"The plan doesn't know {names}; --create makes them.")
    return judgement


def _report(plan: Plan, judgement: "Judgement", options: dict[str, Any], *, as_json: bool) -> None:
    """Every row's verdict, why, and what is worth knowing of the file."""
    proposal = judgement.proposal
    if as_json:
        give_array(map(_row_json, judgement.candidates))
        return
    plan.tell(f"Read as {proposal.layout_title}, {proposal.encoding}.")
    for remark in proposal.remarks:
        plan.tell(remark)
    give_table(
        ("Line", "Verdict", "When", "Channel", "Post"),
        [
            (
                each.line,
                each.verdict.kind,
                each.when or "no date",
                each.channel or "-",
                each.title[:60],
            )
            for each in judgement.candidates
        ],
        firm=3,
    )
    for reason in reasons(judgement.candidates):
        plan.tell(reason)
    for question in proposal.questions:
        if question.option == "channel" and not options["channel"]:
            plan.tell(question.sentence)
    plan.tell(_counts(judgement))


_LINES: Final = 8
"""Lines of the file that a reason names at most."""


def reasons(candidates: Iterable[Any]) -> Iterator[str]:
    """Every reason once, with the lines it is about; what can't come in first."""
    found: dict[tuple[bool, str], list[int]] = {}
    for each in candidates:
        for reason in each.verdict.reasons:
            lines = found.setdefault((each.verdict.kind != "problem", reason), [])
            if each.line not in lines[-1:]:
                lines.append(each.line)
    for (fine, reason), lines in sorted(found.items(), key=lambda each: each[0][0]):
        listed = ", ".join(map(str, lines[:_LINES]))
        more = f" and {len(lines) - _LINES} more" if len(lines) > _LINES else ""
        where = f"line{'s' if len(lines) > 1 else ''} {listed}{more}"
        yield f"{'' if fine else 'Problem: '}{reason} ({where})"


def _row_json(candidate: Any) -> dict[str, Any]:
    """One verdict for a program."""
    return {
        "line": candidate.line,
        "verdict": candidate.verdict.kind.value,
        "reasons": list(candidate.verdict.reasons),
        "title": candidate.title,
        "channel": candidate.channel,
        "when": candidate.when,
    }


def _counts(judgement: "Judgement") -> str:
    """How many rows become what."""
    from calendar_tui.service.imports import VerdictKind

    words = {
        VerdictKind.NEW: "new",
        VerdictKind.RECORDED: "out already",
        VerdictKind.DUPLICATE: "there already",
        VerdictKind.PROBLEM: "with a problem",
        VerdictKind.SKIP: "no post",
    }
    parts = [f"{count} {said}" for kind, said in words.items() if (count := judgement.count(kind))]
    past = judgement.count(VerdictKind.RECORDED)
    hint = " Past rows count as out already; --past draft makes them drafts." if past else ""
    return f"{', '.join(parts) or 'Nothing'}.{hint}"


def _coming(judgement: "Judgement") -> int:
    """How many posts would be added."""
    from calendar_tui.service.imports import VerdictKind

    return judgement.count(VerdictKind.NEW, VerdictKind.RECORDED)


def _dry_exit(judgement: "Judgement") -> Exit:
    """Whether the import would go through as it is."""
    from calendar_tui.service.imports import VerdictKind

    return Exit.NO if judgement.count(VerdictKind.PROBLEM) else Exit.DONE
