"""The practice's own file of rules: ``rules.toml`` beside the plan's file.

A plan on a server has none.
"""

from functools import lru_cache
from pathlib import Path
from typing import Final

from calendar_tui.checks.content.overlay import NO_CHANGES, Overlay, OverlayError, parse_overlay
from calendar_tui.checks.text.lexicon import LexiconError
from calendar_tui.model.errors import InvalidError
from calendar_tui.service.checker import checker, pack
from calendar_tui.store.location import Location

FILE: Final = "rules.toml"


def overlay_of(location: Location | None) -> Overlay:
    """What the practice changed in the rules; read again when its file changes.

    Raises:
        InvalidError: the file is there and can't be used.
    """
    if location is None or location.path is None:
        return NO_CHANGES
    plan, path = location.path, location.path.with_name(FILE)
    try:
        seen = path.stat()
    except OSError:
        return NO_CHANGES
    return _read(path, f"{FILE} beside {plan.name}", seen.st_mtime_ns, seen.st_size)


@lru_cache(maxsize=8)
def _read(path: Path, name: str, _changed: int, _size: int) -> Overlay:
    """The file as it is since then; ``name`` is what it is called in a refusal."""
    try:
        overlay = parse_overlay(path.read_text(encoding="utf-8-sig"), pack())
        checker(*sorted(overlay.words.items()))
    except (OverlayError, LexiconError) as error:
        raise InvalidError(f"{name} can't be used: {str(error).rstrip('.')}.") from None
    except UnicodeDecodeError:
        raise InvalidError(f"{name} is not UTF-8 text; save it as UTF-8.") from None
    except OSError as error:
        raise InvalidError(f"{name} can't be read: {error.strerror}.") from None
    return overlay
