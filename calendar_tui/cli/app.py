"""Starting the app: on the current plan, on a new one, or on the example practice."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import on_terminal, somebody_answers
from calendar_tui.model.errors import InvalidError

if TYPE_CHECKING:
    from calendar_tui.service.places import Location


@click.command(
    "demo",
    help="The app on a throwaway copy of the example practice.",
    epilog=example("demo"),
)
@pass_plan
def demo(plan: Plan) -> None:
    """Try the app: nothing you do there is kept."""
    from calendar_tui.service.example import make_example
    from calendar_tui.service.places import file_location

    _need_terminal()
    with TemporaryDirectory(prefix="calendar-tui-demo-") as folder:
        environ = {**plan.environ, "XDG_STATE_HOME": str(Path(folder) / "state")}
        location = file_location(Path(folder) / "example.db")
        plan.tell("Setting up the example practice...")
        make_example(location, clock=plan.clock, environ=environ).close()
        _run(Plan(None, plan.named, plan.quiet, environ), location)


def open_app(plan: Plan) -> None:
    """Open the app on the current plan; a first run asks the plan's five questions."""
    _need_terminal()
    location = plan.location
    if location.path is not None and not location.path.exists():
        from calendar_tui.tui.forms.first_run import ask_for_plan

        if not ask_for_plan(location, clock=plan.clock, environ=plan.environ):
            plan.tell("No plan was made.")
            return
    _run(plan, location)


def _need_terminal() -> None:
    """The app draws on a terminal; without one the commands do the same things."""
    if not (somebody_answers() and on_terminal()):
        raise InvalidError("The app needs a terminal; calendar-tui --help lists the commands.")


def _run(plan: Plan, location: "Location") -> None:
    """Read the first month, then draw: the app's first frame already shows it."""
    from calendar_tui.tui.start import run_app

    run_app(location, clock=plan.clock, environ=plan.environ, named=plan.named)
