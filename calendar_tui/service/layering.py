"""What lies behind the posts of a plan: its closures, and the observances it wants to see."""

from calendar_tui.model.facts import ClosureFact, ObservanceFact
from calendar_tui.schedule.closures import Closure
from calendar_tui.schedule.layers import Layers
from calendar_tui.schedule.observances.falling import Confirmation
from calendar_tui.service.observances import chosen
from calendar_tui.service.reading import Reading


def read_layers(reading: Reading) -> Layers:
    """The layers of the plan as it stands."""
    found = reading.layered()
    return Layers(
        [closure_of(each) for each in found.closures],
        chosen(found.wanted),
        [confirmation_of(each) for each in found.observances],
    )


def closures(reading: Reading) -> tuple[Closure, ...]:
    """The plan's days off and blackouts, by first day."""
    return tuple(closure_of(each) for each in reading.layered().closures)


def closure_of(fact: ClosureFact) -> Closure:
    """Days off as the schedule knows them."""
    return Closure(fact.name, fact.starts, fact.ends, fact.blackout)


def confirmation_of(fact: ObservanceFact) -> Confirmation:
    """An observance's days of one year as the schedule knows them."""
    return Confirmation(fact.key, fact.year, fact.starts, fact.ends)
