"""How fields of numbers are read."""

import re
from typing import Any, Final

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.noun import Field
from calendar_tui.service.reader import Reader, is_empty

_WHOLE: Final = re.compile(r"[0-9]{1,9}")
_NUMBER: Final = re.compile(r"([+-]?)([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,12})(?:\.([0-9]{1,6}))?")
_DECIMAL_COMMA: Final = re.compile(r"[+-]?[0-9]{1,12},(?:[0-9]{1,2}|[0-9]{4,6})")


def read_int(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """A whole number between 0 and the field's limit."""
    if is_empty(given):
        return {spec.column: None}
    text = str(given).strip().removesuffix("%").strip()
    if not _WHOLE.fullmatch(text) or int(text) > spec.limit:
        raise InvalidError(f"must be a whole number from 0 to {spec.limit}")
    return {spec.column: int(text)}


def read_number(spec: Field, given: Any, _reader: Reader) -> dict[str, Any]:
    """A number: ``8``, ``1,250``, ``2.5``, ``2,5``, ``-3``, ``40 %``."""
    if is_empty(given):
        return {spec.column: None}
    if isinstance(given, bool):
        raise InvalidError("must be a number")
    text = str(given).strip().removesuffix("%").strip()
    if _DECIMAL_COMMA.fullmatch(text):
        return {spec.column: float(text.replace(",", "."))}
    if not _NUMBER.fullmatch(text):
        raise InvalidError("must be a number, such as 8, 2.5 or 1,250")
    return {spec.column: float(text.replace(",", ""))}
