"""``python -m calendar_tui`` is the same as the ``calendar-tui`` command."""

from calendar_tui.cli.main import main

main()
