"""``count``: how long a text is where it is meant to go."""

from pathlib import Path

from tests.cli.running import cli, done


def test_a_text_is_counted_as_its_channel_counts(clinic: Path) -> None:
    text = "Caf\N{LATIN SMALL LETTER E WITH ACUTE} \N{FACE WITH MEDICAL MASK} #flu".encode()
    found = done("count", "--channel", "instagram", "-", stdin=text)
    assert found.out == "12 of 2,200 characters\n1 of 5 hashtags\n"


def test_what_is_too_long_is_an_answer_of_no(clinic: Path) -> None:
    found = cli("count", "--channel", "instagram", "-", stdin=b"#a #b #c #d #e #f")
    assert (found.code, found.err) == (1, "")
    assert "6 of 5 hashtags, 1 too many" in found.out


def test_programs_get_each_limit_with_its_source(clinic: Path) -> None:
    (text, _) = done("count", "--channel", "instagram", "-", "--json", stdin=b"Flu").json
    assert (text["used"], text["limit"], text["unit"], text["over"]) == (3, 2200, "utf16", 0)
    assert text["source"]
    assert text["as_of"]


def test_a_post_shows_its_length(clinic: Path) -> None:
    done("post", "add", "Flu", "--channel", "instagram", "--body", "Come in.")
    assert "8 of 2,200 characters" in done("post", "show", "1").out


def test_what_cant_be_read_is_said_in_a_sentence(clinic: Path, tmp_path: Path) -> None:
    missing = cli("count", "--channel", "instagram", "nowhere.txt")
    assert (missing.code, missing.sentence) == (
        2,
        "nowhere.txt can't be read: No such file or directory.",
    )
    odd = cli("count", "--channel", "instagram", "-", stdin=b"\xff\xfe")
    assert (odd.code, odd.sentence) == (2, "What is piped in is not UTF-8 text; save it as UTF-8.")
    unknown = cli("count", "--channel", "instagrm", "-", stdin=b"Flu")
    assert (unknown.code, "instagram" in unknown.sentence) == (2, True)


def test_a_channel_may_have_limits_of_its_own(clinic: Path) -> None:
    done("channel", "edit", "instagram", "--text-limit", "5")
    found = cli("count", "--channel", "instagram", "-", stdin=b"Come in.")
    assert (found.code, found.out.splitlines()[0]) == (
        1,
        "8 of 5 characters, 3 too many (most emoji count as two or more)",
    )
    assert done("channel", "show", "instagram", "--json").json["text_limit"] == 5
    done("channel", "edit", "instagram", "--text-limit", "")
    assert cli("count", "--channel", "instagram", "-", stdin=b"Come in.").code == 0
