"""The app on a plan that is thrown away afterwards."""

from pathlib import Path
from tempfile import TemporaryDirectory

import click

from calendar_tui.cli.app import need_terminal, run_on
from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example


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

    need_terminal()
    with TemporaryDirectory(prefix="calendar-tui-demo-") as folder:
        environ = {**plan.environ, "XDG_STATE_HOME": str(Path(folder) / "state")}
        location = file_location(Path(folder) / "example.db")
        plan.tell("Setting up the example practice...")
        make_example(location, clock=plan.clock, environ=environ).close()
        run_on(Plan(None, plan.named, plan.quiet, environ), location)
