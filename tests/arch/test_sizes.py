"""A file says one thing, a function does one thing, and tests outweigh the source."""

from tests.arch.tree import modules, percentile


def test_no_file_is_longer_than_450_lines() -> None:
    assert [(m.place, m.lines) for m in modules() if m.lines > 450] == []


def test_nine_files_of_ten_have_at_most_300_lines() -> None:
    assert percentile([module.lines for module in modules()], 0.9) <= 300


def functions() -> list[tuple[int, str]]:
    """Length in lines and place of every function."""
    return [
        ((node.end_lineno or node.lineno) - node.lineno + 1, f"{module.place}:{node.lineno}")
        for module in modules()
        for node in module.functions()
    ]


def test_no_function_is_longer_than_50_lines() -> None:
    assert [found for found in functions() if found[0] > 50] == []


def test_nine_functions_of_ten_have_at_most_25_lines() -> None:
    assert percentile([lines for lines, _ in functions()], 0.9) <= 25
