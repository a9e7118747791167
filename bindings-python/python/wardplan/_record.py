"""What every class of the model can do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime, time
from decimal import Decimal
from fractions import Fraction
from typing import Any, ClassVar, NoReturn, TypeVar

from wardplan import _wardplan
from wardplan._frozen import frozen

__all__ = ["Answered", "Decimal", "Fraction", "Given", "Record", "date", "datetime", "time"]

_set = object.__setattr__
R = TypeVar("R", bound="Record")
G = TypeVar("G", bound="Given")


class Record:
    """A value of the model: frozen all through, with attributes in snake case.

    Two records are equal when all their attributes are, and then have one hash. A record can be pickled, and written as a
    dict or as JSON with keys in camel case, which is what every other language sees.

    >>> from wardplan import Session
    >>> session = Session(start="2026-06-01T07:30", end="2026-06-01T11:30")
    >>> session.start
    datetime.datetime(2026, 6, 1, 7, 30)
    >>> session.to_json()
    '{"end":"2026-06-01T11:30","start":"2026-06-01T07:30"}'
    >>> session == Session.from_dict(session.to_dict())
    True
    >>> session.replace(end="2026-06-01T10:00").end
    datetime.datetime(2026, 6, 1, 10, 0)
    """

    __slots__ = ()
    _keys: ClassVar[tuple[str, ...]] = ()
    _names: ClassVar[tuple[str, ...]] = ()
    _sparse: ClassVar[frozenset[str]] = frozenset()
    """The keys that are left out where they hold nothing."""
    _loose: ClassVar[tuple[int, ...]] = ()
    """The places of what is handed over as dicts and lists."""

    def __init_subclass__(cls) -> None:
        super().__init_subclass__()
        cls._names = tuple(cls.__slots__)

    def to_dict(self) -> dict[str, Any]:
        """The record as JSON would hold it: plain dicts, lists, texts and numbers, which may be changed."""
        value: dict[str, Any] = _wardplan.plain(self)
        return value

    def to_json(self) -> str:
        """The record as canonical JSON (RFC 8785): the same bytes in every language."""
        return _wardplan.canonical(self)

    @classmethod
    def _make(cls: type[R], values: tuple[Any, ...]) -> R:
        record = object.__new__(cls)
        for name, value in zip(cls._names, values):
            _set(record, name, value)
        for place in cls._loose:
            _set(record, cls._names[place], frozen(values[place]))
        return record

    def _values(self) -> tuple[Any, ...]:
        return tuple(getattr(self, name) for name in self._names)

    def _entries(self) -> dict[str, Any]:
        values = zip(self._keys, self._values(), strict=True)
        return {key: value for key, value in values if value is not None or key not in self._sparse}

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Record) or type(self) is not type(other):
            return NotImplemented
        return self._values() == other._values()

    def __hash__(self) -> int:
        return hash((type(self), self._values()))

    def __repr__(self) -> str:
        stated = (f"{name}={value!r}" for name, value in self.__rich_repr__())
        return f"{type(self).__name__}({', '.join(stated)})"

    def __rich_repr__(self) -> Iterator[tuple[str, Any]]:
        """What is stated; of something secret, only that it is."""
        for name, value in zip(self._names, self._values(), strict=True):
            hidden = name not in ("secrecy", "document") and self._is_secret()
            if not hidden and value not in (None, ()):
                yield name, value

    def _is_secret(self) -> bool:
        marked = getattr(self, "secrecy", None)
        if marked is not None:
            return bool(marked != "none")
        # The mark of a plan stands in its document.
        document = getattr(self, "document", None)
        return isinstance(document, Record) and document._is_secret()

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen: `replace` makes a changed copy")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__} is frozen")

    def __reduce__(self) -> tuple[Any, ...]:
        return _restore, (type(self), self._values())


class Given(Record):
    """A record that users make: by keyword arguments, from a dict, or from JSON text. It is checked
    when it is made."""

    __slots__ = ()

    @classmethod
    def from_dict(cls: type[G], value: Mapping[str, Any]) -> G:
        """Reads a record from a mapping with keys in camel case.

        Raises `InputError` with every problem of the mapping.
        """
        return cls._make(_wardplan.read(cls.__name__, value))

    @classmethod
    def from_json(cls: type[G], text: str) -> G:
        """Reads a record from JSON text.

        Raises `InputError` with every problem of the text.
        """
        return cls._make(_wardplan.read(cls.__name__, text))

    def replace(self: G, **changes: Any) -> G:
        """A copy with some attributes changed, checked as a new record is."""
        return type(self)(**{name: getattr(self, name) for name in self._names} | changes)

    def _read(self, arguments: Mapping[str, Any]) -> None:
        stated = zip(self._keys, self._names, strict=True)
        values = {key: arguments[name] for key, name in stated if arguments[name] is not None}
        self._fill(_wardplan.read(type(self).__name__, values))

    def _fill(self, values: tuple[Any, ...]) -> None:
        for name, value in zip(self._names, values, strict=True):
            _set(self, name, value)
        for place in self._loose:
            _set(self, self._names[place], frozen(values[place]))


class Answered(Record):
    """A record that operations answer and nobody else makes."""

    __slots__ = ()

    def __init__(self) -> None:
        raise TypeError(f"{type(self).__name__} is what an operation answers")


def _restore(kind: type[R], values: tuple[Any, ...]) -> R:
    return kind._make(values)
