"""The last check before a row is written: the noun's ``Fields`` class, its errors in words."""

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from calendar_tui.model.base import Fields
from calendar_tui.model.errors import InvalidError


def validated(table: type[Fields], values: Mapping[str, Any]) -> dict[str, Any]:
    """``values`` as the Fields class ``table`` accepts them, with its defaults.

    Raises ``InvalidError`` that names each field and what is wrong with it.
    """
    try:
        return table.model_validate(dict(values)).model_dump()
    except ValidationError as error:
        fields = {_field(detail): _sentence(detail) for detail in error.errors()}
    sentence = "; ".join(f"{name}: {words}" if name else words for name, words in fields.items())
    raise InvalidError(f"{sentence}.", fields)


def _field(detail: Mapping[str, Any]) -> str:
    """The field a pydantic error is about; empty for the row as a whole."""
    return str(detail["loc"][0]).removesuffix("_id") if detail["loc"] else ""


def _sentence(detail: Mapping[str, Any]) -> str:
    """A pydantic error in words that complete "Name: ..."."""
    context = detail.get("ctx", {})
    match detail["type"]:
        case "missing" | "string_too_short":
            return "is needed"
        case "string_too_long":
            return f"is too long; at most {context['max_length']:,} characters fit"
        case "string_pattern_mismatch":
            return "has characters that don't belong there"
        case "extra_forbidden":
            return "is no field of this"
        case "value_error":
            return str(context["error"])
        case "greater_than_equal":
            return f"must be {context['ge']} or more"
        case "less_than_equal":
            return f"must be {context['le']} or less"
        case _:
            return str(detail["msg"]).lower()
