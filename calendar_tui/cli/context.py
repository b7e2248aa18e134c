"""What a command works on: the plan named on the command line, opened when it is needed."""

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from typing import TYPE_CHECKING, Concatenate, Final, NamedTuple, ParamSpec, TypeVar

from calendar_tui.cli.say import somebody_answers, tell
from calendar_tui.model.terms import Origin

if TYPE_CHECKING:
    from pathlib import Path

    from calendar_tui.service.clock import Clock
    from calendar_tui.service.places import Location
    from calendar_tui.service.reading import Reading
    from calendar_tui.service.workspace import Workspace


Given = ParamSpec("Given")
Result = TypeVar("Result")

WITH_VALUE: Final = {"--db": "db", "--as": "named"}
"""The program's own options that take a value, and what of a `Plan` they choose."""

FLAGS: Final = {"--no-color": "no_color", "-q": "quiet", "--quiet": "quiet"}
"""Those that take none."""


class Plan(NamedTuple):
    """The plan a command line names; nothing is opened before it is asked for."""

    db: str | None
    named: str | None
    quiet: bool
    environ: Mapping[str, str]

    @classmethod
    def chosen(
        cls,
        *,
        db: str | None = None,
        named: str | None = None,
        no_color: bool = False,
        quiet: bool = False,
    ) -> "Plan":
        """The plan that the program's own options choose."""
        if no_color:
            os.environ["NO_COLOR"] = "1"
        return cls(db, named, quiet, os.environ)

    @property
    def location(self) -> "Location":
        """Where the plan lies."""
        from calendar_tui.service.places import locate

        return locate(self.db, self.environ)

    @property
    def clock(self) -> "Clock":
        """What time it is."""
        from calendar_tui.service.clock import clock_from

        return clock_from(self.environ)

    @contextmanager
    def reading(self) -> Iterator["Reading"]:
        """The plan, to look at. An older one is backed up and upgraded first."""
        from calendar_tui.service.places import open_for_reading

        reading = open_for_reading(self.location, self.clock, self._tell_upgrade)
        try:
            yield reading
        finally:
            reading.close()

    @contextmanager
    def workspace(
        self, origin: Origin = Origin.CLI, *, anyone: bool = False
    ) -> Iterator["Workspace"]:
        """The plan, to change, in the acting person's name.

        ``anyone``: what is done changes nothing of the plan, so it needs no name.
        """
        from calendar_tui.service.contacts import take_over
        from calendar_tui.service.upkeep import before_writing
        from calendar_tui.service.workspace import open_workspace

        with open_workspace(
            self.location,
            clock=self.clock,
            environ=self.environ,
            origin=origin,
            named=self.named,
            anyone=anyone,
        ) as workspace:
            self._tell_upgrade(workspace.database.backup)
            if not anyone:
                before_writing(self.location, self.clock)
                take_over(workspace)
            yield workspace

    def _tell_upgrade(self, backup: "Path | None") -> None:
        """Say that an older plan was brought to this version, and where it is as it was."""
        if backup is not None:
            self.tell(
                f"{self.location.label} was made by an older version and has been upgraded;"
                f" as it was it is kept in {backup}."
            )

    def tell(self, sentence: str) -> None:
        """Tell the person something, unless they asked for quiet."""
        tell(sentence, quiet=self.quiet)

    def asks(self, *, yes: bool) -> bool:
        """Whether there is a person to ask, who has not said yes already."""
        return not yes and somebody_answers()

    def sure(self, question: str, *, yes: bool) -> bool:
        """Ask y/n on a terminal; without one, or with ``yes``, the answer is yes."""
        import click

        return not self.asks(yes=yes) or click.confirm(question, err=True)


def pass_plan(command: Callable[Concatenate[Plan, Given], Result]) -> Callable[Given, Result]:
    """Hand a command the plan it works on."""
    import click

    return click.make_pass_decorator(Plan)(command)
