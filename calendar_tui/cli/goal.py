"""``calendar-tui goal ...``: goals, how they stand, and numbers that only the world gives."""

from calendar_tui.cli.nouns import add_of, named_group
from calendar_tui.model.plan_nouns import GOAL

goal = named_group(GOAL, add_of(GOAL))
