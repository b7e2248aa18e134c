"""Where this machine says it is: a first guess at a practice's time zone."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from calendar_tui.schedule.zones import is_zone

_LINK: Final = Path("/etc/localtime")
_MARK: Final = "zoneinfo/"


def machine_zone(environ: Mapping[str, str], link: Path = _LINK) -> str | None:
    """The IANA zone that ``TZ`` or the system's settings name; ``None`` if they don't."""
    named = environ.get("TZ", "").lstrip(":")
    if named and is_zone(named):
        return named
    try:
        target = os.path.realpath(link)
    except OSError:
        return None
    zone = target.partition(_MARK)[2]
    return zone if zone and is_zone(zone) else None
