"""Who is at the keyboard. Pure."""

from calendar_tui.model.rows import AuthorName, Directory


def acting(directory: Directory, name: str) -> AuthorName | None:
    """The person of that name."""
    people = directory.authors.values()
    return next((each for each in people if each.name == name and not each.retired), None)
