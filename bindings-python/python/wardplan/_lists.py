"""Answers that are a list of something: findings, results, entries, pairs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, ClassVar, Generic, TypeVar

from wardplan._frames import Answer, counted

if TYPE_CHECKING:
    from wardplan._types import Finding

__all__ = ["Checked", "Listed"]

T = TypeVar("T")


class Listed(Answer, Generic[T]):
    """An answer whose main part is a list: it has a length, and can be gone through.

    >>> from wardplan import schedule
    >>> answer = schedule({"id": "KH", "tasks": [{"id": "T1", "due": {"before": "2026-06-10"}}]},
    ...     options={"period": "2026-06"})
    >>> answer
    <ScheduleAnswer: 2 entries>
    >>> [entry.kind for entry in answer], len(answer), answer[-1].kind
    (['reminder', 'due'], 2, 'due')
    """

    __slots__ = ()
    _list: ClassVar[str] = ""

    def _items(self) -> tuple[T, ...]:
        items: tuple[T, ...] = getattr(self, self._list)
        return items

    def _main(self) -> str:
        return self._list

    def __iter__(self) -> Iterator[T]:
        return iter(self._items())

    def __len__(self) -> int:
        return len(self._items())

    def __getitem__(self, index: int) -> T:
        return self._items()[index]

    def __repr__(self) -> str:
        return f"<{type(self).__name__}: {len(self)} {self._list}>"


class Checked(Listed["Finding"]):
    """An answer with findings.

    >>> from wardplan import check_task
    >>> answer = check_task({"id": "T1", "title": "Rà soát thủ tục"})
    >>> [finding.rule for finding in answer.errors] == [f.rule for f in answer if f.severity == "error"]
    True
    >>> len(answer.by_rule()["task-without-lead"])
    1
    """

    __slots__ = ()
    _list = "findings"
    findings: tuple[Finding, ...]

    @property
    def errors(self) -> tuple[Finding, ...]:
        """The findings of severity `error`."""
        return tuple(found for found in self.findings if found.severity == "error")

    def by_rule(self) -> dict[str, tuple[Finding, ...]]:
        """The findings by the name of their rule, in the order in which each rule first found something."""
        grouped: dict[str, list[Finding]] = {}
        for found in self.findings:
            grouped.setdefault(found.rule, []).append(found)
        return {rule: tuple(found) for rule, found in grouped.items()}

    def __repr__(self) -> str:
        errors = counted(len(self.errors), "error")
        return f"<{type(self).__name__}: {counted(len(self), 'finding')}, {errors}>"
