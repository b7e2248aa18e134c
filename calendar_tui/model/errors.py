"""Errors that carry a sentence for a person, and the exit code a command ends with.

Front ends show the sentence as it is. It says what is wrong and what to do; it never
holds a password or a patient's data.
"""

from enum import IntEnum
from typing import Any, Self


class Exit(IntEnum):
    """What a command's exit code means."""

    DONE = 0
    NO = 1
    """The answer is no: a guard refuses, a check blocks, verification failed."""
    INVALID = 2
    """Usage or invalid input; nothing was changed."""
    CONFLICT = 3
    """Changed meanwhile by someone else; nothing was changed."""
    BUSY = 4
    """Another save is taking too long."""
    STORAGE = 5
    """Full, read-only, missing or unreachable."""
    DAMAGED = 6
    """Damaged, or not a calendar-tui plan."""
    NEWER = 7
    """Made by a newer version."""
    FAULT = 70
    """A fault of the program itself; the state folder's ``crash.log`` says where."""
    INTERRUPTED = 130
    """Stopped by ctrl+c."""


class PlanError(Exception):
    """Anything the program refuses or can't do, said in one sentence."""

    exit = Exit.INVALID

    def __init__(self, sentence: str) -> None:
        """Keep ``sentence``, which a person will read."""
        super().__init__(sentence)
        self.sentence = sentence


class RefusedError(PlanError):
    """The answer is no: a rule of the plan forbids it now."""

    exit = Exit.NO
    leads: "tuple[Any, ...]" = ()
    """What was refused and where each is solved, where that is known (``service.status``)."""

    def leading(self, leads: "tuple[Any, ...]") -> "Self":
        """The same refusal, which knows where it is solved."""
        self.leads = leads
        return self


class InvalidError(PlanError):
    """The input can't be used; ``fields`` names what is wrong with each field."""

    exit = Exit.INVALID

    def __init__(self, sentence: str, fields: dict[str, str] | None = None) -> None:
        """Keep the sentence and, where known, one sentence per field."""
        super().__init__(sentence)
        self.fields = fields or {}


class UnknownNameError(InvalidError):
    """A name that stands for nothing, for several things, or for a retired one in the plan."""


class NoSuchNameError(UnknownNameError):
    """A name that stands for nothing at all, so that something could be made by it."""


class ConflictError(PlanError):
    """Someone else changed the row since it was read."""

    exit = Exit.CONFLICT


class BusyError(PlanError):
    """Another save holds the database for too long."""

    exit = Exit.BUSY


class StorageError(PlanError):
    """The database can't be reached or written."""

    exit = Exit.STORAGE


class DamagedError(PlanError):
    """The file is damaged, or is not a plan."""

    exit = Exit.DAMAGED


class NewerError(PlanError):
    """A newer version of the program made this plan."""

    exit = Exit.NEWER
