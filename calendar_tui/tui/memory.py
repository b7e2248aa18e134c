"""What the app remembers between runs on this machine: how it looks, nothing of the plan."""

import json
import os
from pathlib import Path
from typing import Any


class Memory:
    """A small file of choices. One that can't be read or written is as good as none."""

    def __init__(self, path: Path | None = None) -> None:
        """Keep choices at ``path``; ``None`` keeps them until the program ends."""
        self._path = path
        self._kept = self._read()

    def get(self, name: str) -> Any:
        """What was chosen; ``None`` where nothing was."""
        return self._kept.get(name)

    def text(self, name: str) -> str | None:
        """What was chosen, if it is text."""
        found = self._kept.get(name)
        return found if isinstance(found, str) else None

    def keep(self, name: str, value: str | int | bool) -> None:
        """Remember a choice; the file is replaced whole, so it is never half written."""
        if self._kept.get(name) == value:
            return
        self._kept[name] = value
        if self._path is not None:
            self._write(self._path)

    def _read(self) -> dict[str, Any]:
        """What the file holds."""
        if self._path is None:
            return {}
        try:
            found = json.loads(self._path.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}

    def _write(self, path: Path) -> None:
        """Write the file beside itself, then put it in its place."""
        beside = path.with_name(f"{path.name}.{os.getpid()}.new")
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with beside.open("w", encoding="utf-8") as file:
                json.dump(self._kept, file)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(path)
        except OSError:
            return
