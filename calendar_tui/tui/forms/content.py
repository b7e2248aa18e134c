"""What stands in a form, against what was read: dirty is what differs, nothing else. Pure."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from calendar_tui.model.errors import InvalidError
from calendar_tui.model.inert import one_line
from calendar_tui.model.noun import Field, Kind
from calendar_tui.service.field_repeats import odd_time
from calendar_tui.service.fields import read_field
from calendar_tui.service.forms import begun, parse
from calendar_tui.service.reader import Reader
from calendar_tui.tui.forms.saying import Said, say
from calendar_tui.tui.forms.sheet import Sheet, named
from calendar_tui.tui.forms.values import Texts, changed, lasting, to_read


class FormContent:
    """The texts of a `Sheet` while they are typed."""

    def __init__(self, sheet: Sheet, reader: Reader, given: Texts | None = None) -> None:
        """Begin with ``sheet``, unsaved texts ``given`` over what was read."""
        self.sheet, self._reader = sheet, reader
        self._now: dict[str, str] = {**sheet.before, **(given or {})}
        self._dirty = set(changed(self._now, sheet.before))

    def __getitem__(self, name: str) -> str:
        """What stands in a field."""
        return self._now[name]

    @property
    def reader(self) -> Reader:
        """How fields are read: a rule counts from the first day that is typed beside it."""
        return begun(self.sheet.noun, self._now, self._reader)

    @property
    def texts(self) -> dict[str, str]:
        """What stands in all fields, hidden ones as they were read."""
        return dict(self._now)

    @property
    def dirty(self) -> bool:
        """Whether something differs from what was read."""
        return bool(self._dirty)

    @property
    def name(self) -> str:
        """The row in the middle of a sentence."""
        return one_line(named(self.sheet.title, self._now))

    def differs(self, name: str) -> bool:
        """Whether a field differs from what was read."""
        return name in self._dirty

    def put(self, name: str, text: str) -> bool:
        """Have ``text`` stand in a field; whether that is something else than before."""
        if self._now[name] == text:
            return False
        self._now[name] = text
        if text == self.sheet.before.get(name, ""):
            self._dirty.discard(name)
        else:
            self._dirty.add(name)
        return True

    def _unsaved(self) -> list[tuple[Field, str]]:
        """The fields to be saved, made lasting: those that differ, of a new row all."""
        return [
            (spec, lasting(spec, self._now[spec.name], self.reader))
            for spec in self.sheet.fields
            if (self.sheet.is_new or spec.name in self._dirty)
            and (spec.name not in self.sheet.locked or (spec.given and self.sheet.is_new))
        ]

    def raw(self) -> dict[str, str]:
        """What is to be saved, as the parser is given it."""
        return {spec.name: to_read(spec, text) for spec, text in self._unsaved()}

    def unsaved(self) -> dict[str, str]:
        """What has to be kept against a crash; days and names will mean the same tomorrow."""
        names = {spec.name for spec in self.sheet.noun.fields}
        beside = {name: self._now[name] for name in self._dirty - names}
        return {spec.name: text for spec, text in self._unsaved()} | beside

    def faults(self) -> Mapping[str, str]:
        """What is wrong with what is to be saved, by field."""
        return parse(self.sheet.noun, self.raw(), self.reader, new=self.sheet.is_new).errors

    def reader_for(self, name: str) -> Reader:
        """How a field is read: what is untouched may name what is retired."""
        return self.reader if name in self._dirty else self.lenient

    @property
    def lenient(self) -> Reader:
        """A reader for what was saved before, retired names included."""
        return replace(self.reader, lenient=True)

    def day(self, spec: Field) -> date | None:
        """The day in a field, where it holds one."""
        if spec.kind not in {Kind.DATE, Kind.WHEN}:
            return None
        try:
            columns = read_field(spec, self._now[spec.name], self.reader)
        except InvalidError:
            return None
        day: date | None = columns["day" if spec.kind is Kind.WHEN else spec.column]
        return day

    def say(self, spec: Field) -> Said:
        """What a field is read as."""
        said = say(spec, self._now[spec.name], self.reader_for(spec.name))
        if spec.kind is Kind.CLOCK:
            return self._at_odd_hours(spec, said)
        own = self.sheet.zone
        ours = self.reader.directory.practice.zone
        if spec.kind is not Kind.WHEN or own in {"", ours} or self.differs(spec.name):
            return said
        elsewhere = f"{said.brief[0] if said.brief else said.text} in {own}"
        return Said(elsewhere, more=f"It was written for {own}; a new time is one in {ours}.")

    def _at_odd_hours(self, spec: Field, said: Said) -> Said:
        """A time that repeats, with a word on the first slot that a clock change touches."""
        if said.wrong or not self._now.get("rule", "").strip():
            return said
        try:
            clock = read_field(spec, self._now[spec.name], self.reader)[spec.column]
            odd = (
                odd_time(self._now["rule"], clock, self._now["zone"], self.reader) if clock else ""
            )
        except InvalidError:
            return said
        return Said("not so on every day", more=odd) if odd else said
