"""A closed set of words, written as the text that they make."""


def terms(text: str) -> frozenset[str]:
    """The words of ``text`` as a set."""
    return frozenset(text.split())
