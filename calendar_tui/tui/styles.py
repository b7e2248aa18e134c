"""The style sheet of what Textual draws itself: messages, the palette, inputs."""

from typing import Final

STYLES: Final = """
MainScreen { background: $plan-page; color: $plan-text; }
Toast { background: $plan-bar; color: $plan-text; width: auto; max-width: 70; padding: 0 2 0 1; }
Toast.-information { border-left: outer $plan-green; }
Toast.-warning { border-left: outer $plan-missed; }
Toast.-error { border-left: outer $plan-missed; }
Tooltip { background: $plan-bar; color: $plan-text; padding: 0 1; }
CommandPalette { color: $plan-text; background: $plan-page 60%; }
CommandPalette { align: center top; }
CommandPalette > Vertical { width: 88; max-width: 100%; background: $plan-cell; }
CommandPalette #--input { border: none; padding: 1 0 0 0; }
CommandPalette SearchIcon { display: none; }
CommandPalette CommandList { border: none; background: $plan-cell; }
CommandPalette CommandList > .option-list--option { text-style: none; }
CommandPalette CommandList > .option-list--option-highlighted {
    background: $plan-chosen; color: $plan-text; text-style: none;
}
CommandPalette > .command-palette--help-text { color: $plan-muted; text-style: not dim; }
CommandPalette > .command-palette--highlight { color: $plan-link; text-style: bold underline; }
"""
