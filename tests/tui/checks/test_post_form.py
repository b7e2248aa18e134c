"""A post is checked while it is written, and every finding is a key away."""

from pathlib import Path

import pytest

from tests.tui.checks.sample import CONTACTS, TEXT, use
from tests.tui.driving import Session
from tests.tui.forms.forming import add_post, clinic, fill, form, go, row, running, shown, words
from tests.tui.goldens import check


async def write(run: Session, text: str = TEXT) -> None:
    """Begin a post with a text."""
    await run.press("a")
    await fill(run, "body", text)
    await run.settle()


def marked(run: Session, name: str = "body") -> list[str]:
    """The underlined words of a field."""
    text = shown(run, name)
    return [text[mark.start : mark.end] for mark in row(run, name).entry.marks.now(text)]


def line_below(run: Session) -> str:
    """The line below the fields."""
    return run.screen()[-3].strip()


async def test_what_is_found_is_underlined_and_counted_and_typing_on_keeps_it_in_place(
    tmp_path: Path,
) -> None:
    async with running(clinic(tmp_path)) as run:
        await write(run)
        assert line_below(run).split("  ") == [
            "▲ 2 block",
            "! 1 warn",
            "? 1 ask",
            *line_below(run).split("  ")[3:],
        ]
        assert line_below(run).endswith("F2 next, F3 list")
        assert "4 findings in its text to settle" in run.text()
        assert marked(run) == ["take aspirin", "stopped aspirin", "Addicts", "mother"]
        await run.pilot.press("ctrl+home", "O", "h", " ")  # not checked again yet
        assert marked(run)[0] == "take aspirin"
        await fill(run, "body", "Flu shots are here.")
        await run.settle()
        assert marked(run) == []
        assert "No known problem found" in line_below(run)
        await fill(run, "body", "")
        await run.settle()
        assert line_below(run) == ""


async def test_f2_goes_from_words_to_words_and_says_what_is_wrong(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await write(run)
        await fill(run, "first_comment", "Stop aspirin.")
        await run.settle()
        entry, seen = row(run, "body").entry, []
        for _ in range(5):
            await run.press("f2")
            here = form(run).here
            assert here is not None
            seen.append((here.spec.name, here.entry.place))
        starts = [TEXT.index(each) for each in ("Addicts", "take", "mother", "stopped")]
        assert seen == [*(("body", start) for start in starts), ("first_comment", 0)]
        await run.press("f2", "f2")
        assert (form(run).here, entry.place) == (row(run, "body"), TEXT.index("take"))
        assert run.screen()[-2].strip() == "▲ Tells the reader to take aspirin."
        await run.press("end")
        assert "Tells the reader" not in run.screen()[-2]


async def test_the_list_says_why_and_leads_back_to_the_words(tmp_path: Path) -> None:
    async with running(clinic(tmp_path)) as run:
        await write(run)
        await run.press("f3")
        assert "Because." in run.text()
        assert "Instead: Call (555) 010-0199." in run.text()
        await run.press("j", "enter")
        assert "T001 test 1, in the text" in run.text()
        assert "- A law (looked up Tue 24 Nov 2026)" in run.text()
        await run.press("escape", "x", "escape")
        assert form(run).here is row(run, "body")
        assert row(run, "body").entry.place == TEXT.index("stopped")
        assert shown(run, "body") == TEXT


async def test_beside_the_list_no_word_of_the_text_is_cut_off(tmp_path: Path) -> None:
    text = f"{TEXT} {' '.join(f'word{number}' for number in range(30))}"
    async with running(clinic(tmp_path), (100, 30)) as run:
        await write(run, text)
        await run.press("f3")
        assert [each for each in text.split() if each not in run.text()] == []


async def test_better_words_and_a_contact_are_put_in_by_a_key_and_taken_back(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(monkeypatch, *CONTACTS)
    async with running(clinic(tmp_path)) as run:
        await write(run)
        await run.press("f3", "f")
        assert "no ready words" in run.said()[-1]
        await run.press("j", "j", "f", "escape")
        better = "People with addiction" + TEXT.removeprefix("Addicts")
        assert shown(run, "body") == better
        await run.press("ctrl+z")
        assert shown(run, "body") == TEXT
        await run.press("ctrl+end", "f9", "2")
        assert shown(run, "body") == f"{TEXT} portal.elm.example"


async def test_every_text_of_a_post_is_looked_at_and_a_saved_one_too(tmp_path: Path) -> None:
    path = clinic(tmp_path)
    texts = {"title": "Stop aspirin", "image_text": "Take aspirin", "first_comment": "Stop aspirin"}
    add_post(path, **texts, media="a.jpg | Two aspirin\nb.jpg | Take aspirin")
    async with running(path) as run:
        await run.press("l", "l", "l", "enter")
        for name in (*texts, "media"):
            assert [each.lower() for each in marked(run, name)] in (
                ["stop aspirin"],
                ["take aspirin"],
            ), name
        await go(run, "media")
        await run.press("f2")
        assert "▲ 4 block" in words(run)


@pytest.mark.parametrize("size", [(60, 20), (80, 24), (132, 40)], ids=["narrow", "usual", "wide"])
async def test_pictures_of_a_post_with_findings(tmp_path: Path, size: tuple[int, int]) -> None:
    name = {60: "narrow", 80: "usual", 132: "wide"}[size[0]]
    async with running(clinic(tmp_path), size) as run:
        await write(run)
        await run.press("f2", "f2")
        check(f"form-findings-{name}", run.screen())
        await run.press("f3")
        check(f"form-findings-list-{name}", run.screen())
