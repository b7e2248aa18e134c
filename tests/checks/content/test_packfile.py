"""Rule files: what is misspelt or missing is refused with a sentence that says where."""

import pytest

from calendar_tui.checks.content.packfile import PackError, parse_pack
from tests.checks.content.sample import CLASSES, rule


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[rule]]\nid = 'X1'", "test: X1: severity is missing"),
        (rule("finds = ['a']"), "test: T001: “finds” means nothing here"),
        (rule("find = ['a ...']"), "test: T001: the gap “...” in “a ...” can't stand so"),
        (rule("severity = 'loud'"), "test: T001: “loud” is none of block, warn, ask, advise"),
        (rule("find = ['a']\nunless = ['rain']"), "test: T001: “rain” is none of negated,"),
        ("[classes]\nYOU = 'ye'\n[classes]", "test: Cannot declare"),
        ("[[ask]]\nkey = 'who'", "test: choice is missing"),
    ],
)
def test_a_mistake_is_named_with_its_place(text: str, said: str) -> None:
    with pytest.raises(PackError) as error:
        parse_pack({"test": text})
    assert str(error.value).startswith(said)


def test_a_class_can_be_there_once() -> None:
    with pytest.raises(PackError, match="the class CLIN is there already"):
        parse_pack({"one": CLASSES, "two": "[classes]\nCLIN = 'x'"})


def test_another_text_is_another_version_and_the_order_of_files_is_none() -> None:
    one, two = rule("find = ['a']", 1), rule("find = ['b']", 2)
    pack = parse_pack({"a": one, "b": two})
    assert pack.version == parse_pack({"b": two, "a": one}).version
    assert pack.version != parse_pack({"a": one + "# again\n", "b": two}).version
    assert [each.id for each in pack.rules] == ["T001", "T002"]
