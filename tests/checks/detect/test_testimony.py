"""A quotation is a testimonial where a speaker praises."""

import pytest

from calendar_tui.checks.content.draft import Context, Draft, Profile
from calendar_tui.service.checker import rules_alone


@pytest.mark.parametrize(
    ("text", "praised"),
    [
        ('"I love this place!"', True),
        ("\u201cThey saved my smile.\u201d", True),
        ('He wrote: "My back is finally better." Wow.', True),
        ('"I am late for my visit."', False),
        ('"Wash your hands, it is great!"', False),
        ('"Will I love my new braces?"', False),
        ('"I love it"', False),
        ("I love this place!", False),
    ],
)
def test_somebody_praises_in_quotes(text: str, praised: bool) -> None:
    (reading,) = rules_alone().read(Draft.of_text(text, Context.POST), Profile())
    assert ("TESTIMONY" in reading.features) is praised


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ('"My migraine was bad that year."', True),
        ('"My migraine was awesome that year."', False),
        ('"My garden was bad that year."', False),
        ('"Is my migraine bad for me?"', False),
    ],
)
def test_somebody_speaks_of_care_in_quotes(text: str, marked: bool) -> None:
    (reading,) = rules_alone().read(Draft.of_text(text, Context.POST), Profile())
    assert ("QUOTED_I" in reading.features) is marked
