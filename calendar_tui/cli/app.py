"""Starting the app: on the current plan, or on a new one."""

from typing import TYPE_CHECKING

from calendar_tui.cli.context import Plan
from calendar_tui.cli.say import on_terminal, somebody_answers
from calendar_tui.model.errors import InvalidError

if TYPE_CHECKING:
    from calendar_tui.service.places import Location


def open_app(plan: Plan) -> None:
    """Open the app on the current plan; a first run asks the plan's five questions."""
    need_terminal()
    location = plan.location
    if location.path is not None and not location.path.exists():
        from calendar_tui.tui.forms.first_run import ask_for_plan

        if not ask_for_plan(location, clock=plan.clock, environ=plan.environ):
            plan.tell("No plan was made.")
            return
    run_on(plan, location)


def need_terminal() -> None:
    """The app draws on a terminal; without one the commands do the same things."""
    if not (somebody_answers() and on_terminal()):
        raise InvalidError("The app needs a terminal; calendar-tui --help lists the commands.")


def run_on(plan: Plan, location: "Location") -> None:
    """Read the first month, then draw: the app's first frame already shows it."""
    from calendar_tui.tui.start import run_app

    run_app(location, clock=plan.clock, environ=plan.environ, named=plan.named)
