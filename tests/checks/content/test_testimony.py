"""A quotation is a testimonial where a speaker praises."""

import pytest

from calendar_tui.checks.content.draft import Context, Draft, Profile
from calendar_tui.service.checker import checker


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
    (reading,) = checker().read(Draft.of_text(text, Context.POST), Profile())
    assert ("TESTIMONY" in reading.features) is praised
