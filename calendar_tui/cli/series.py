"""``calendar-tui series ...``: slots that repeat, and what becomes of each."""

from calendar_tui.cli.nouns import add_of, named_group
from calendar_tui.model.nouns import SERIES

series = named_group(SERIES, add_of(SERIES))
