"""Bringing a calendar in from a CSV file: look first, then all of it or nothing."""

from dataclasses import dataclass
from typing import Any

from calendar_tui.exchange.channels import network_of
from calendar_tui.exchange.decode import MAX_BYTES
from calendar_tui.exchange.fields import parse_mapping
from calendar_tui.exchange.imported import VerdictKind
from calendar_tui.exchange.proposal import Proposal, read_csv
from calendar_tui.model.errors import RefusedError
from calendar_tui.model.terms import Network, Role
from calendar_tui.service.judging import (
    Candidate,
    Choices,
    Judgement,
    Missing,
    judge,
    names_of,
)
from calendar_tui.service.nouns import add_row
from calendar_tui.service.posts import Recorded, new_post
from calendar_tui.service.workspace import Workspace
from calendar_tui.store.changes import Changes

__all__ = [
    "MAX_BYTES",
    "Candidate",
    "Choices",
    "Imported",
    "Judgement",
    "Proposal",
    "VerdictKind",
    "bring",
    "look",
    "names_of",
    "parse_mapping",
    "read_csv",
    "refuse_problems",
]


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did."""

    drafts: int
    recorded: int
    made: tuple[Missing, ...]
    """Channels, people and the like that were made for it."""
    entry: int | None


def look(workspace: Workspace, proposal: Proposal, choices: Choices) -> Judgement:
    """What ``bring`` would do; writes nothing."""
    return judge(workspace.reading, proposal, workspace.reader(exact=True), choices)


def bring(workspace: Workspace, judgement: Judgement, *, skip_problems: bool = False) -> Imported:
    """Write what was judged, as one entry that one undo takes back.

    Raises ``RefusedError`` while a row has a problem, unless those are to be skipped.
    """
    with workspace.write("post.import") as changes:
        if workspace.reading.newest() != judgement.seq:
            # Someone saved since the person looked; nobody can now, so look again.
            judgement = look(workspace, judgement.proposal, judgement.choices)
        if not skip_problems:
            refuse_problems(judgement)
        wanted = (VerdictKind.NEW, VerdictKind.RECORDED)
        coming = [each for each in judgement.candidates if each.verdict.kind in wanted]
        made = _make(changes, coming)
        posts = [_post(workspace, changes, each, made) for each in coming]
        changes.insert_all(posts)
        changes.summary = f"imported {len(posts)} posts"
    return Imported(
        judgement.count(VerdictKind.NEW),
        judgement.count(VerdictKind.RECORDED),
        tuple(made),
        changes.seq or None,
    )


def refuse_problems(judgement: Judgement) -> None:
    """Raise ``RefusedError`` where a row can't come in as it is."""
    problems, rows = judgement.count(VerdictKind.PROBLEM), len(judgement.candidates)
    if problems:
        have = "rows has" if problems == 1 else "rows have"
        raise RefusedError(
            f"Nothing was imported: {problems} of {rows} {have} a problem."
            " Mend them, or leave them out with --skip-problems."
        )


def _make(changes: Changes, coming: list[Candidate]) -> dict[Missing, int]:
    """Make what the posts refer to and the plan doesn't have; its ids."""
    made: dict[Missing, int] = {}
    for candidate in coming:
        for _, missing in candidate.missing:
            if missing not in made:
                made[missing] = add_row(changes, missing.noun, _columns(missing)).id
    return made


def _columns(missing: Missing) -> dict[str, Any]:
    """The columns of a row that is made from its name alone."""
    columns: dict[str, Any] = {"name": missing.name}
    if missing.noun == "channel":
        columns["network"] = network_of(missing.name) or Network.OTHER
    if missing.noun == "author":
        columns["roles"] = [Role.AUTHOR]
    return columns


def _post(
    workspace: Workspace, changes: Changes, candidate: Candidate, made: dict[Missing, int]
) -> Any:
    """The post of one candidate."""
    values = dict(candidate.values)
    for column, missing in candidate.missing:
        values[column] = made[missing]
    is_out = candidate.verdict.kind is VerdictKind.RECORDED
    recorded = Recorded(candidate.permalink) if is_out else None
    return new_post(workspace, changes, values, status=candidate.status, recorded=recorded)
