"""Reading a catalogue: what a row may say, and how anything else is refused."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from calendar_tui.model.errors import InvalidError
from calendar_tui.schedule.observances.catalogue import (
    MAX_TEXT,
    Kind,
    Observance,
    labelled,
    labels,
    read_catalogue,
)

PLAIN = 'id = "flu-week"\nname = "Flu Week"\nkind = "week"\nrule = "week 12 Sun 1 7"\n'


def table(*lines: str, plain: str = PLAIN) -> str:
    """A catalogue of one row."""
    return "\n".join(["[sources]\nBK = 'a calendar'\n[[observance]]", plain, *lines])


def refused(text: bytes | str) -> str:
    """What is said of a catalogue that can't be read."""
    with pytest.raises(InvalidError) as error:
        read_catalogue(text)
    return error.value.sentence


def test_a_row_needs_only_an_id_a_name_a_kind_and_a_rule() -> None:
    assert read_catalogue(table()) == (
        Observance("flu-week", "Flu Week", Kind.WEEK, "week 12 Sun 1 7"),
    )


def test_a_row_in_full() -> None:
    (row,) = read_catalogue(
        table(
            'tags = ["all", "primary care"]\nsensitive = true\nstaff = true\nnaysayers = true',
            'closure = true\nsources = ["BK", "BK 101"]\nconfirmed_year = 2026\nnote = "Once."',
        )
    )
    assert row == Observance(
        "flu-week",
        "Flu Week",
        Kind.WEEK,
        "week 12 Sun 1 7",
        tags=("all", "primary care"),
        sensitive=True,
        staff=True,
        naysayers=True,
        closure=True,
        sources=("BK", "BK 101"),
        confirmed_year=2026,
        note="Once.",
    )
    assert row.labels == ("all", "primary care", "sensitive", "staff", "naysayers", "closure")


def test_rows_keep_their_order_and_bytes_are_utf_8_with_or_without_a_mark() -> None:
    text = table() + PLAIN.replace("flu", "a").join(["[[observance]]\n", ""])
    rows = read_catalogue(text)
    assert [row.id for row in rows] == ["flu-week", "a-week"]
    assert read_catalogue(text.encode()) == read_catalogue(text.encode("utf-8-sig")) == rows


def test_nothing_is_a_catalogue_of_nothing() -> None:
    assert read_catalogue("") == read_catalogue(b"# soon\n") == ()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (b"\xff\xfe", "The catalogue of observances can't be read: it is not UTF-8."),
        ("[[observance", "The catalogue of observances can't be read: Expected"),
        ("a = 1", "The catalogue of observances can't hold 'a'."),
        ("observance = 1", "The catalogue of observances takes [[observance]] and [sources]."),
        ("sources = []", "The catalogue of observances takes [[observance]] and [sources]."),
        ("#" * (MAX_TEXT + 1), "A catalogue of observances has at most 1,000,000 characters."),
        ("observance = [1]", "Observance 1: a table is needed, not 1."),
        ("[[observance]]", "Observance 1: it needs id, name, kind and rule."),
        ('[[observance]]\nid = "a"\nrule = "x"', "Observance 1 ('a'): it needs name and kind."),
    ],
)
def test_what_is_no_catalogue_is_refused(text: bytes | str, sentence: str) -> None:
    assert refused(text).startswith(sentence)


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("tag = []", "there is no key 'tag'; did you mean tags?"),
        ("zebra = 1", "there is no key 'zebra'."),
        ('tags = "all"', "tags is a list of short lower-case words, each once, not 'all'."),
        ("tags = [1]", "tags is a list of short lower-case words, each once, not [1]."),
        ('tags = ["all", "all"]', "tags is a list of short lower-case words, each once, not"),
        ('tags = ["All"]', "tags is a list of short lower-case words, each once, not"),
        ("sensitive = 1", "sensitive is true or false, not 1."),
        ('staff = "no"', "staff is true or false, not 'no'."),
        ("usual_month = 13", "usual_month is a month from 1 to 12, not 13."),
        ("usual_month = true", "usual_month is a month from 1 to 12, not True."),
        ("usual_month = 4", "usual_month is for the rule yearly, which needs it."),
        ("confirmed_year = 1969", "confirmed_year is a year from 1970 to 2200, not 1969."),
        ("confirmed_year = 2026.0", "confirmed_year is a year from 1970 to 2200, not 2026.0."),
        ("confirmed_year = 2026-01-01", "confirmed_year is a year from 1970 to 2200, not datetime"),
        ('sources = ["XY"]', "[sources] doesn't explain 'XY'."),
        ('sources = [""]', "sources is a list of codes, each once, not ['']."),
        ('note = ""', "note is a line of at most 200 characters, not ''."),
        ('note = "a\\nb"', "note is a line of at most 200 characters, not 'a\\nb'."),
        ('note = "\\u202e"', "note is a line of at most 200 characters, not '\\u202e'."),
    ],
)
def test_a_row_that_says_something_else_is_named(line: str, sentence: str) -> None:
    assert refused(table(line)).startswith(f"Observance 1 ('flu-week'): {sentence}")


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        ('"flu-week"', '"Flu"', "Observance 1 ('Flu'): id is lower-case words joined by hyphens"),
        ('"flu-week"', '"-"', "Observance 1 ('-'): id is lower-case words joined by hyphens"),
        ('"Flu Week"', f'"{"w" * 81}"', "Observance 1 ('flu-week'): name is a line of at most 80"),
        ('"week"', '"weeks"', "Observance 1 ('flu-week'): kind is month, week, day or office, not"),
        ('"week"', "[]", "Observance 1 ('flu-week'): kind is month, week, day or office, not []."),
        (
            "week 12 Sun 1 7",
            "week 12 Sun 1",
            "Observance 1 ('flu-week'): 'week 12 Sun 1' is no rule; write it like week 10 Mon 3 5.",
        ),
        (
            "week 12 Sun 1 7",
            "yearly",
            "Observance 1 ('flu-week'): usual_month is for the rule yearly, which needs it.",
        ),
    ],
)
def test_a_row_whose_key_is_wrong_is_named(old: str, new: str, sentence: str) -> None:
    assert refused(table(plain=PLAIN.replace(old, new))).startswith(sentence)


def test_two_rows_can_not_share_an_id() -> None:
    assert refused(f"{table()}\n[[observance]]\n{PLAIN}") == (
        "Observance 2 ('flu-week'): another row has this id; each needs its own."
    )


@pytest.mark.parametrize(
    "text",
    [
        f"a = {'[' * 100_000}",
        f"a = {'9' * 5_000}",
        f"observance = [{'{a = ' * 2_000}1{'}' * 2_000}]",
        f"[[observance]]\n{'x' * 50_000} = 1",
        f"[[observance]]\nid = [{'1, ' * 100_000}]",
        table(f'tags = ["{"a" * 100_000}"]'),
        table(plain=PLAIN.replace("week 12", "week " * 10_000)),
        "[[observance]]\nid.a.b.c = 1",
    ],
    ids=lambda text: text[:20],
)
def test_hostile_text_gets_a_short_sentence(text: str) -> None:
    assert len(refused(text)) < 400


@given(st.text() | st.binary())
def test_any_text_is_a_catalogue_or_a_sentence(text: str | bytes) -> None:
    try:
        rows = read_catalogue(text)
    except InvalidError:
        rows = ()
    assert rows == ()


values = st.one_of(
    st.none().map(lambda _: "[]"),
    st.integers().map(str),
    st.booleans().map(lambda value: str(value).lower()),
    st.sampled_from(['""', '"all"', '["all"]', "1.5", "nan", "2026-01-01", "{}", "[[]]"]),
)
keys = st.sampled_from([*Observance._fields, "sources", "x"])


@given(st.dictionaries(keys, values))
def test_any_row_is_read_or_named(row: dict[str, str]) -> None:
    text = "\n".join(["[[observance]]", *(f"{key} = {value}" for key, value in row.items())])
    assert refused(text).startswith("Observance 1")


def test_labels_are_every_word_that_chooses_something() -> None:
    rows = read_catalogue(table('tags = ["eye", "all"]\nstaff = true'))
    assert labels(rows) == ("all", "eye", "staff")
    assert [*labelled(rows, ["staff", "gi"])] == list(rows)
    assert [*labelled(rows, ["gi", "sensitive"])] == []
