"""Bad input, with everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

__all__ = ["InputError", "Problem"]


class Problem(NamedTuple):
    """One thing that is wrong with an input, and where."""

    code: str
    """What kind of problem it is, such as `unknown-key`. The list of codes is closed."""
    path: str
    """Where it is: a JSON pointer from the call, such as `/plan/tasks/4/due`."""
    message: str
    """One sentence, without a full stop."""
    help: str | None
    """What to do about it, where there is something to say."""


class InputError(ValueError):
    """An input that cannot be read, with every problem that was found in it (at most 100).

    A plan or register that can be read never raises, however bad its contents: what is wrong with
    the contents is a `Finding`.

    >>> import wardplan
    >>> try:
    ...     wardplan.check_meetings([{"idd": "HN-01"}])
    ... except wardplan.InputError as error:
    ...     print(error.code, error.path, error.help)
    ...     print(len(error.errors))
    unknown-key /meetings/0/idd did you mean `id`?
    2
    """

    errors: tuple[Problem, ...]
    """Every problem, in the order in which it was found."""

    summary: str
    """The first problem with its place, and how many more there are."""

    def __init__(self, errors: Iterable[Problem], summary: str) -> None:
        self.errors = tuple(errors)
        self.summary = summary
        if not self.errors:
            raise ValueError("an InputError has at least one problem")
        super().__init__(self.errors, summary)

    @classmethod
    def _of(
        cls, problems: Iterable[tuple[str, str, str, str | None]], summary: str
    ) -> InputError:
        return cls((Problem(*problem) for problem in problems), summary)

    def __str__(self) -> str:
        return f"{self.summary}\nhelp: {self.help}" if self.help else self.summary

    def __repr__(self) -> str:
        return f"InputError({self.errors!r})"

    @property
    def code(self) -> str:
        """The kind of the first problem."""
        return self.errors[0].code

    @property
    def path(self) -> str:
        """The place of the first problem, as a JSON pointer."""
        return self.errors[0].path

    @property
    def message(self) -> str:
        """What is wrong, of the first problem."""
        return self.errors[0].message

    @property
    def help(self) -> str | None:
        """What to do about the first problem."""
        return self.errors[0].help
