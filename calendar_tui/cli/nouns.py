"""Commands of the named nouns, made from the nouns' own table of fields."""

from collections.abc import Callable, Iterable
from typing import Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import EXAMPLES, example, named, one
from calendar_tui.cli.say import give, give_array, give_json, give_table
from calendar_tui.cli.show import field_lines, noun_json, said
from calendar_tui.model.noun import Kind, Noun
from calendar_tui.model.nouns import (
    AUDIENCE,
    AUTHOR,
    PILLAR,
    PRACTICE,
)
from calendar_tui.model.profile_nouns import KNOWN_NAME
from calendar_tui.model.rows import NounRow, PracticeRow

Decorator = Callable[[Callable[..., None]], Callable[..., None]]


_FORMS: Final = {
    Kind.CHOICE: "WORD",
    Kind.CHOICES: "WORDS",
    Kind.REF: "NAME",
    Kind.REFS: "NAMES",
    Kind.WORDS: "WORDS",
    Kind.DATE: "DAY",
    Kind.WHEN: "WHEN",
    Kind.ZONE: "ZONE",
    Kind.URL: "URL",
    Kind.INT: "NUMBER",
    Kind.NUMBER: "NUMBER",
    Kind.CLOCK: "TIME",
    Kind.BOOL: "yes|no",
    Kind.DATES: "DAYS",
    Kind.WEEKLY: "TIMES",
    Kind.RULE: "RULE",
}
"""How help writes what follows an option."""


def field_options(noun: Noun, *, skip: frozenset[str] = frozenset()) -> Decorator:
    """An option for each of a noun's fields, all of them optional text."""

    def decorate(function: Callable[..., None]) -> Callable[..., None]:
        """Add the options to a command."""
        for spec in reversed(noun.fields):
            if spec.name in skip or spec.given:
                continue
            words = f"{spec.label}: {spec.help}" if spec.help else spec.label
            if spec.choices:
                words += f" ({', '.join(spec.choices)})"
            form = _FORMS.get(spec.kind, "TEXT")
            function = click.option(spec.option, spec.name, metavar=form, help=words)(function)
        return function

    return decorate


def given(options: dict[str, Any]) -> dict[str, Any]:
    """The options that were given."""
    return {name: value for name, value in options.items() if value is not None}


def add_of(noun: Noun) -> click.Command:
    """``NOUN add NAME --field ...``."""

    @click.command("add", help=f"Add {one(noun)}.", epilog=example(EXAMPLES[noun.name][0]))
    @click.argument("name")
    @field_options(noun, skip=frozenset({"name"}))
    @click.option("--json", "as_json", is_flag=True, help="Print what was made as JSON.")
    @pass_plan
    def add(plan: Plan, /, name: str, as_json: bool, **options: Any) -> None:
        """Add one row."""
        from calendar_tui.service.forms import parse
        from calendar_tui.service.saving import add as add_noun

        with plan.workspace() as workspace:
            raw = {"name": name, **given(options)}
            saved = add_noun(
                workspace, noun.name, parse(noun, raw, workspace.reader(), new=True).checked()
            )
            report(plan, workspace, noun, saved, "Added", as_json=as_json)

    return add


def _edit(noun: Noun) -> click.Command:
    """``NOUN edit NAME --field ...``; the practice has no name to give."""

    @field_options(noun)
    @click.option("--version", "version", type=int, help="Refuse if it was saved since.")
    @click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
    @pass_plan
    def edit(plan: Plan, /, as_json: bool, version: int | None, **options: Any) -> None:
        """Change the given fields of one row."""
        from calendar_tui.service.forms import parse
        from calendar_tui.service.saving import edit as edit_noun

        which = options.pop("which", None)
        with plan.workspace() as workspace:
            found = row_id(workspace.directory(), noun, which)
            values = parse(noun, given(options), workspace.reader()).checked()
            if not values:
                raise click.UsageError("Name a field to change; see --help.")
            saved = edit_noun(workspace, noun.name, found, version, values)
            done = "Saved" if saved.entry else "Nothing to change:"
            report(plan, workspace, noun, saved, done, as_json=as_json)

    if noun is not PRACTICE:
        edit = click.argument("which", metavar="NAME")(edit)
    return click.command(
        "edit",
        help=f"Change the given fields of {one(noun)}.",
        epilog=example(EXAMPLES[noun.name][1]),
    )(edit)


def _show(noun: Noun) -> click.Command:
    """``NOUN show NAME``."""

    @click.option("--json", "as_json", is_flag=True, help="As JSON.")
    @pass_plan
    def show(plan: Plan, as_json: bool, which: str | None = None) -> None:
        """Show one row."""
        with plan.reading() as reading:
            directory = reading.directory()
            row = reading.noun(noun.name, row_id(directory, noun, which))
        if as_json:
            give_json(noun_json(noun, row))
            return
        for line in field_lines(noun, row, directory.practice):
            give(line)

    if noun is not PRACTICE:
        show = click.argument("which", metavar="NAME")(show)
    return click.command(
        "show",
        help=f"Show {one(noun)} with all its fields.",
        epilog=example(named(noun, "show")),
    )(show)


def _list(noun: Noun) -> click.Command:
    """``NOUN list``."""

    @click.command(
        "list",
        help=f"List the {noun.plural}; --all with those that were retired.",
        epilog=example(f"{noun.name} list", f"{noun.name} list --all --json"),
    )
    @click.option("--all", "retired", is_flag=True, help="Retired ones too.")
    @click.option("--json", "as_json", is_flag=True, help="As one JSON array.")
    @pass_plan
    def list_(plan: Plan, /, retired: bool, as_json: bool) -> None:
        """List the rows in use."""
        with plan.reading() as reading:
            rows = reading.nouns(noun.name, retired=retired)
            practice = reading.directory().practice
        if as_json:
            give_array(noun_json(noun, row) for row in rows)
            return
        headings = ["#", "Name", *(noun.field(name).label for name in noun.columns)]
        give_table(headings, [cells(noun, row, practice) for row in rows])
        if not rows:
            plan.tell(f"No {noun.plural} yet; add one with: calendar-tui {noun.name} add NAME")

    return list_


def cells(noun: Noun, row: NounRow, practice: PracticeRow) -> list[object]:
    """One row of a list, as text."""
    words = said(noun, row, practice)
    name = f"{row.name} (retired)" if row.retired else row.name
    return [row.id, name, *(words[column] for column in noun.columns)]


def _put(noun: Noun, verb: str, help_text: str) -> click.Command:
    """``NOUN retire NAME`` and ``NOUN restore NAME``."""

    @click.command(verb, help=help_text, epilog=example(named(noun, verb)))
    @click.argument("which", metavar="NAME")
    @pass_plan
    def put(plan: Plan, which: str) -> None:
        """Put a row away, or bring it back."""
        from calendar_tui.service import nouns

        act = nouns.retire if verb == "retire" else nouns.bring_back
        with plan.workspace() as workspace:
            found = row_id(workspace.directory(), noun, which)
            saved = act(workspace, noun.name, found)
        plan.tell(f"{'Retired' if verb == 'retire' else 'Back in use:'} {noun.name} {saved.name}.")

    return put


def _history(noun: Noun) -> click.Command:
    """``NOUN history NAME``."""

    @click.option("--json", "as_json", is_flag=True, help="As JSON.")
    @click.option("--limit", default=50, show_default=True, help="How many entries.")
    @pass_plan
    def history(plan: Plan, as_json: bool, limit: int, which: str | None = None) -> None:
        """List the entries that touched a row."""
        from calendar_tui.cli.history import give_history

        with plan.reading() as reading:
            found = row_id(reading.directory(), noun, which)
            give_history(reading, noun.name, found, limit=limit, as_json=as_json)

    if noun is not PRACTICE:
        history = click.argument("which", metavar="NAME")(history)
    return click.command(
        "history",
        help=f"Who changed {one(noun)}, newest first.",
        epilog=example(named(noun, "history")),
    )(history)


def row_id(directory: Any, noun: Noun, which: str | None) -> int:
    """The id behind a name, or behind a number as a list shows it; retired ones too."""
    from calendar_tui.model.names import resolve

    if noun is PRACTICE or which is None:
        return int(directory.practice.id)
    names = directory.of(noun.name)
    if which.isascii() and which.isdigit() and not _is_name(which, names.values()):
        which = f"#{which}"  # a shell takes an unquoted # for a comment
    return int(resolve(which, names.values(), noun.name, retired=True).id)


def _is_name(text: str, rows: Iterable[Any]) -> bool:
    """Whether a row is called just that."""
    return any(text in {row.name, row.slug} for row in rows)


def report(plan: Plan, workspace: Any, noun: Noun, saved: Any, done: str, *, as_json: bool) -> None:
    """Say what a save did: on stdout for a program, on stderr for a person."""
    if as_json:
        give_json(noun_json(noun, workspace.reading.noun(noun.name, saved.id)))
    plan.tell(f"{done} {noun.name} #{saved.id} {saved.name}.")
    for note in saved.notes:
        plan.tell(note)


def _group(noun: Noun, help_text: str, *more: click.Command) -> click.Group:
    """A noun's commands: those that all have, and ``more``, which stand in their place."""
    group = click.Group(noun.name, help=help_text)
    for command in more:
        group.add_command(command)
    usual = {"edit": _edit, "show": _show, "list": _list, "history": _history}
    for name, make in usual.items():
        if name not in group.commands:
            group.add_command(make(noun))
    return group


def named_group(noun: Noun, *more: click.Command) -> click.Group:
    """The commands of a noun of which there are many; ``more`` stand in place of the usual."""
    return _group(
        noun,
        f"{noun.title}: add, edit, show, list, retire.",
        *more,
        _put(noun, "retire", "Put one away; it keeps its history."),
        _put(noun, "restore", "Bring a retired one back."),
    )


practice = _group(PRACTICE, "The practice: show, edit, history; init makes it.")
author = named_group(AUTHOR, add_of(AUTHOR))
audience = named_group(AUDIENCE, add_of(AUDIENCE))
pillar = named_group(PILLAR, add_of(PILLAR))
name = named_group(KNOWN_NAME, add_of(KNOWN_NAME))
