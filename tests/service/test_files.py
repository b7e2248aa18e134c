"""Files that others read while they are written."""

import os
import threading
from pathlib import Path

import pytest

from calendar_tui.model.errors import StorageError
from calendar_tui.service.files import replace_if_changed


def test_a_new_file_has_its_content_and_can_be_read_by_all(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "down" / "feed.ics"
    assert replace_if_changed(path, b"one")
    assert path.read_bytes() == b"one"
    assert path.stat().st_mode & 0o777 == 0o644
    assert [each.name for each in path.parent.iterdir()] == ["feed.ics"]


def test_the_same_content_is_not_written_again(tmp_path: Path) -> None:
    path = tmp_path / "feed.ics"
    replace_if_changed(path, b"one")
    before = path.stat()
    assert not replace_if_changed(path, b"one")
    after = path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert replace_if_changed(path, b"two")
    assert path.read_bytes() == b"two"


def test_an_open_reader_keeps_the_file_it_opened(tmp_path: Path) -> None:
    path = tmp_path / "feed.ics"
    replace_if_changed(path, b"one" * 1_000)
    with path.open("rb") as reader:
        start = reader.read(3)
        replace_if_changed(path, b"two" * 1_000)
        assert start + reader.read() == b"one" * 1_000


def test_a_reader_never_sees_a_part(tmp_path: Path) -> None:
    path = tmp_path / "feed.ics"
    contents = [bytes([letter]) * 200_000 for letter in b"ab"]
    replace_if_changed(path, contents[0])
    seen: list[bytes] = []

    def read() -> None:
        """Read over and over."""
        seen.extend(path.read_bytes() for _ in range(200))

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(40):
        replace_if_changed(path, contents[number % 2])
    reader.join()
    assert set(seen) <= set(contents)


@pytest.mark.parametrize(
    ("place", "why"), [("file/feed.ics", "its folder is a file"), ("folder", "is a directory")]
)
def test_what_can_not_be_written_is_said_and_leaves_nothing(
    tmp_path: Path, place: str, why: str
) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(StorageError) as caught:
        replace_if_changed(tmp_path / place, b"x")
    assert caught.value.sentence == f"{tmp_path / place} was not written: {why}."
    assert sorted(each.name for each in tmp_path.iterdir()) == ["file", "folder"]


def test_a_write_that_fails_halfway_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "feed.ics"
    replace_if_changed(path, b"one")

    def full(_descriptor: int) -> None:
        raise OSError(28, os.strerror(28))

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(StorageError, match="no space left on device"):
        replace_if_changed(path, b"two")
    assert path.read_bytes() == b"one"
    assert [each.name for each in tmp_path.iterdir()] == ["feed.ics"]
