"""``init``: a new plan, by options or by answering five questions."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

import click

from calendar_tui.cli.context import Plan, pass_plan
from calendar_tui.cli.help import example
from calendar_tui.cli.say import give_json, somebody_answers
from calendar_tui.model.errors import InvalidError
from calendar_tui.model.terms import Origin

if TYPE_CHECKING:
    from calendar_tui.service.founding import Founding

_HELP: Final = "Make a plan; what no option says is asked for."
_PEOPLE: Final = "Who is in it; the first one acts. Others become authors and reviewers."


@click.command(
    "init",
    help=_HELP,
    epilog=example(
        "init --name 'Elm Clinic' --person 'Ana Ruiz' --person 'Ben Ito' --channel instagram",
        "--db try.db init --example",
    ),
)
@click.option("--example", is_flag=True, help="The example practice, to try things on.")
@click.option("--name", help="The practice's name.")
@click.option("--zone", help="Its time zone, such as America/Chicago; else this machine's.")
@click.option("--state", default="", help="The state it is licensed in.")
@click.option("--person", "people", multiple=True, metavar="NAME", help=_PEOPLE)
@click.option(
    "--channel", "channels", multiple=True, metavar="NETWORK[:HANDLE]", help="Such as facebook."
)
@click.option("--audience", "audiences", multiple=True, metavar="NAME", help="Whom it writes for.")
@click.option("--json", "as_json", is_flag=True, help="What was made, as JSON.")
@pass_plan
def init(plan: Plan, /, example: bool, as_json: bool, **answers: Any) -> None:
    """Make the plan; asks for what is missing where a person is there to answer."""
    if example:
        if any(answers.values()):
            raise InvalidError("--example brings its own practice; leave the other options out.")
        _make_example(plan)
    else:
        _make(plan, _founding(plan, _Answers(**answers)))
    if as_json:
        give_json({"plan": plan.location.label})


@dataclass(slots=True)
class _Answers:
    """What the options say, and after asking, what the person said."""

    name: str | None = None
    zone: str | None = None
    state: str = ""
    people: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()

    def ask(self, zone: str | None) -> None:
        """Ask for what no option gave; ``zone`` is offered as this machine's."""
        self.name = click.prompt("1 of 5  The practice's name", err=True)
        self.zone = self.zone or click.prompt("2 of 5  Its time zone", default=zone, err=True)
        self.people = self.people or _asked("3 of 5  Who plans (first the one who starts)")
        self.channels = self.channels or _asked("4 of 5  Networks, such as facebook, instagram")
        self.audiences = self.audiences or _asked("5 of 5  Readers, such as new parents")


def _asked(question: str) -> tuple[str, ...]:
    """The answers to a question, given with commas between."""
    answer: str = click.prompt(question, default="", show_default=False, err=True)
    return tuple(part.strip() for part in answer.split(",") if part.strip())


def _founding(plan: Plan, answers: _Answers) -> "Founding":
    """The answers as a plan is made from them; ``InvalidError`` says what is missing."""
    from calendar_tui.model.terms import Role
    from calendar_tui.service.founding import ALL_HATS, Founder, Founding
    from calendar_tui.service.place import machine_zone

    guess = machine_zone(plan.environ)
    if answers.name is None and somebody_answers():
        answers.ask(guess)
    zone = answers.zone or guess
    if not answers.name:
        raise InvalidError("Name the practice: calendar-tui init --name NAME --person NAME.")
    if not answers.people:
        raise InvalidError("Name at least one person with --person NAME.")
    if not zone:
        raise InvalidError("Say where the practice is: --zone America/Chicago, for example.")
    first, *rest = answers.people
    others = (Role.AUTHOR, Role.REVIEWER)
    return Founding(
        name=answers.name,
        zone=zone,
        people=(Founder(first, ALL_HATS), *(Founder(each, others) for each in rest)),
        channels=answers.channels,
        audiences=answers.audiences,
        state=answers.state,
    )


def _make(plan: Plan, founding: "Founding") -> None:
    """Make the plan and say what to do next."""
    from calendar_tui.service.acting import remember
    from calendar_tui.service.founding import found

    with found(
        plan.location, founding, clock=plan.clock, environ=plan.environ, origin=Origin.CLI
    ) as workspace:
        remember(workspace.state, workspace.reading.practice().uid, workspace.acting())
    plan.tell(f"Made {plan.location.label} for {founding.name}; {founding.people[0].name} acts.")
    if len(founding.people) == 1:
        plan.tell(
            "One person reviews their own posts here (solo), and every report will say so."
            " With a second reviewer: calendar-tui practice edit --review four_eyes"
        )
    if not founding.channels:
        plan.tell("Add a channel next: calendar-tui channel add Facebook --network facebook")
    plan.tell("Open it with calendar-tui, or bring a calendar: calendar-tui import csv FILE")


def _make_example(plan: Plan) -> None:
    """Make the example practice's plan."""
    from calendar_tui.service.example import make_example

    with make_example(plan.location, clock=plan.clock, environ=plan.environ) as workspace:
        practice = workspace.reading.practice()
        actor = workspace.acting().name
    plan.tell(f"Made {plan.location.label} with {practice.name}, an example; {actor} acts.")
