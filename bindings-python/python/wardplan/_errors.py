"""Bad input, with everything that is wrong with it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, final

from wardplan._record import Answered
from wardplan._types import Message

__all__ = ["InputError", "Problem", "set_language"]

Both = tuple[str, str]

_language: Literal["vi", "en"] = "en"


def set_language(language: Literal["vi", "en"]) -> None:
    """Chooses the language in which errors are printed: English until it is chosen, for the whole
    process. Whatever is chosen, every `InputError` and every `Problem` holds both.

    >>> import wardplan
    >>> wardplan.set_language("vi")
    >>> try:
    ...     wardplan.check_meetings([{"id": "HN-01", "titel": "Giao ban"}])
    ... except wardplan.InputError as error:
    ...     print(error)
    /meetings/0/titel: `titel` không phải là mục của bản ghi này; có phải định ghi `title`?
    >>> wardplan.set_language("en")
    """
    if language not in ("vi", "en"):
        raise ValueError(f"there is no language {language!r}: write 'vi' or 'en'")
    global _language
    _language = language


def said(vi: str, en: str) -> str:
    """One of two sentences, by the language of errors."""
    return vi if _language == "vi" else en


@final
class Problem(Answered):
    """One thing that is wrong with an input, and where. What is wrong in the same way in several rows
    is one problem."""

    __slots__ = {
        "code": "What kind of problem it is, such as `unknown-key`. The list of codes is closed.",
        "path": "Where it is: a JSON pointer from the call, such as `/plan/tasks/4/due`. Of several places "
        "it is what they share, with `*` for the positions in which they differ: `/plan/tasks/*/due`.",
        "message": "One sentence in each language, without a full stop.",
        "help": "What to do about it, where there is something to say.",
        "count": "How many times it was found.",
        "paths": "The places, as JSON pointers, in the order of the input: the first 20.",
    }
    _keys = ("code", "path", "message", "help", "count", "paths")
    code: str
    path: str
    message: Message
    help: Message | None
    count: int
    paths: tuple[str, ...]


class InputError(ValueError):
    """An input that cannot be read, with every problem that was found in it: at most 100 that differ by
    more than the row in which they stand, and how many there are in all.

    A plan or register that can be read never raises, however bad its contents: what is wrong with
    the contents is a `Finding`.

    >>> import wardplan
    >>> try:
    ...     wardplan.check_meetings([{"idd": "HN-01"}, {"idd": "HN-02"}])
    ... except wardplan.InputError as error:
    ...     print(error.code, error.path, error.help.en)
    ...     print(error.errors[0].count, error.errors[0].paths)
    ...     print(len(error.errors), error.total)
    unknown-key /meetings/*/idd did you mean `id`?
    2 ('/meetings/0/idd', '/meetings/1/idd')
    2 4
    """

    errors: tuple[Problem, ...]
    """Every problem, in the order in which it was first found."""

    summary: Message
    """The first problem with its place and what to do, and how many more there are; `str` gives it in the
    language of `set_language`."""

    total: int
    """How many problems there are, each row counted, also where they are more than are listed."""

    def __init__(self, errors: Iterable[Problem], summary: Message, total: int) -> None:
        self.errors = tuple(errors)
        self.summary = summary
        self.total = total
        if not self.errors:
            raise ValueError("an InputError has at least one problem")
        super().__init__(self.errors, summary, total)

    @classmethod
    def _of(
        cls,
        problems: Iterable[tuple[str, str, Both, Both | None, int, Sequence[str]]],
        summary: Both,
        total: int,
    ) -> InputError:
        def problem(
            code: str, path: str, message: Both, help: Both | None, count: int, paths: Sequence[str]
        ) -> Problem:
            advice = None if help is None else Message._make(help)
            return Problem._make((code, path, Message._make(message), advice, count, tuple(paths)))

        return cls((problem(*told) for told in problems), Message._make(summary), total)

    def __str__(self) -> str:
        return said(self.summary.vi, self.summary.en)

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
    def message(self) -> Message:
        """What is wrong, of the first problem."""
        return self.errors[0].message

    @property
    def help(self) -> Message | None:
        """What to do about the first problem."""
        return self.errors[0].help
