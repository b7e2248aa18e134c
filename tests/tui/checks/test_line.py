"""The line below the fields says where the checks stand."""

from calendar_tui.tui.checks.line import CheckLine
from tests.tui.forms.plain import PEN


def said(line: CheckLine) -> str:
    return "".join(each.text for each in line.draw(PEN, 60)).strip()


def test_until_the_first_verdict_it_says_that_a_check_is_under_way() -> None:
    line = CheckLine()
    assert said(line) == ""
    line.wait()
    assert said(line) == "Checking…"
    line.show((), "")
    assert said(line).endswith("No known problem found")
    line.wait()
    line.show(None, "")
    assert said(line) == ""
