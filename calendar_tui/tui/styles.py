"""The style sheet of what Textual draws itself from the start: messages and hints."""

from typing import Final

STYLES: Final = """
MainScreen { background: $plan-page; color: $plan-text; }
Toast { background: $plan-bar; color: $plan-text; width: auto; max-width: 70; padding: 0 2 0 1; }
.-letters Prompt > Vertical { border: ascii $plan-accent; }
.-letters AreaEntry.-main { border: ascii $plan-faint; }
.-letters AreaEntry.-main:focus { border: ascii $plan-accent; }
Toast.-information { border-left: outer $plan-green; }
Toast.-warning { border-left: outer $plan-missed; }
Toast.-error { border-left: outer $plan-missed; }
Tooltip { background: $plan-bar; color: $plan-text; padding: 0 1; }
"""
