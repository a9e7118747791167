"""Tables of an answer as text: for a terminal, and as Markdown."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator, Sequence

from wardplan._views import View, visible

__all__ = ["as_markdown", "as_text"]

_COLOURS = {"bad": "\033[31m", "warn": "\033[33m", "good": "\033[32m", "dim": "\033[2m"}
_BOLD, _PLAIN = "\033[1m", "\033[0m"
_BETWEEN = "  "


def as_text(views: Sequence[View], width: int, colours: bool) -> str:
    """The tables within a width, each column as wide as it needs and the room allows."""
    return "\n\n".join("\n".join(_lines(view, width, colours)) for view in views) + "\n"


def _lines(view: View, width: int, colours: bool) -> Iterator[str]:
    shown = len(view.rows)
    title = f"{view.title} ({shown if shown == view.total else f'{shown}/{view.total}'})"
    yield f"{_BOLD}{title}{_PLAIN}" if colours else title
    if not view.rows:
        return
    cells = [[_composed(text) for text in row] for row in [view.heads, *view.rows]]
    widths = _widths(cells, width)
    for place, row in enumerate(cells):
        wrapped = [_wrapped(text, room) for text, room in zip(row, widths, strict=True)]
        tones = view.tones[place - 1] if place else [None] * len(row)
        for line in range(max(map(len, wrapped))):
            parts = [
                _cell(lines[line] if line < len(lines) else "", room, tone if colours else None)
                for lines, room, tone in zip(wrapped, widths, tones, strict=True)
            ]
            yield _BETWEEN.join(parts).rstrip()
        if not place:
            yield _BETWEEN.join("─" * room for room in widths)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", visible(text))


def _widths(cells: list[list[str]], width: int) -> list[int]:
    """What each column needs; of those that need most, as much is taken as the room lacks."""
    columns = list(zip(*cells, strict=True))
    widths = [max(max(map(len, text.split("\n"))) for text in column) for column in columns]
    least = [
        min(room, max(max(map(len, text.split()), default=1) for text in column[:1]))
        for room, column in zip(widths, columns, strict=True)
    ]
    while sum(widths) + len(_BETWEEN) * (len(widths) - 1) > width:
        room, place = max((room, place) for place, room in enumerate(widths))
        if room <= max(least[place], 12):
            break
        widths[place] -= 1
    return widths


def _wrapped(text: str, room: int) -> list[str]:
    lines = [part for line in text.split("\n") for part in textwrap.wrap(line, max(room, 1)) or [""]]
    return lines or [""]


def _cell(text: str, room: int, tone: str | None) -> str:
    padding = " " * (room - len(text))
    return f"{_COLOURS[tone]}{text}{_PLAIN}{padding}" if tone in _COLOURS and text else text + padding


def as_markdown(views: Sequence[View]) -> str:
    """The tables as Markdown."""
    return "\n".join("\n".join(_rows(view)) + "\n" for view in views)


def _rows(view: View) -> Iterator[str]:
    yield f"**{_escaped(view.title)}** ({view.total})"
    if not view.rows:
        return
    yield ""
    yield f"| {' | '.join(map(_escaped, view.heads))} |"
    yield f"|{' --- |' * len(view.heads)}"
    for row in view.rows:
        yield f"| {' | '.join(map(_escaped, row))} |"


def _escaped(text: str) -> str:
    """Text that stays text in Markdown, as the core writes it."""
    marked = "".join(f"\\{letter}" if letter in "\\`*_[]<>#|~&" else letter for letter in visible(text.replace("\r", "")))
    return marked.replace("\n", "<br>")
