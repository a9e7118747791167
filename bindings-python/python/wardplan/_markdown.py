"""The Markdown of a report as blocks: headings, paragraphs, items and tables of runs of text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

__all__ = ["Block", "Run", "blocks"]


class Run(NamedTuple):
    """A stretch of text in one manner."""

    text: str
    bold: bool = False
    italic: bool = False


class Block(NamedTuple):
    """A heading (`h1`, `h2`), a paragraph (`p`), an item of a list (`li`), or a table, head first."""

    kind: str
    runs: list[Run]
    rows: list[list[list[Run]]]


def blocks(text: str) -> Iterator[Block]:
    """Reads the Markdown that reports are written in. Other Markdown is not understood."""
    rows: list[list[list[Run]]] = []
    for line in [*text.split("\n"), ""]:
        if line.startswith("| "):
            if not line.startswith("| ---"):
                rows.append([_runs(cell) for cell in _cells(line)])
            continue
        if rows:
            yield Block("table", [], rows)
            rows = []
        for mark, kind in (("## ", "h2"), ("# ", "h1"), ("- ", "li"), ("", "p")):
            if line.startswith(mark) and line:
                yield Block(kind, _runs(line.removeprefix(mark)), [])
                break


def _cells(line: str) -> list[str]:
    cells, held, marked = [], "", False
    for letter in line.strip().removeprefix("|"):
        if letter == "|" and not marked:
            cells.append(held.strip())
            held = ""
            continue
        held += letter
        marked = letter == "\\" and not marked
    return cells


def _runs(text: str) -> list[Run]:
    runs: list[Run] = []
    held, bold, italic, place = "", False, False, 0
    while place < len(text):
        if text[place] == "\\" and place + 1 < len(text):
            held += text[place + 1]
            place += 2
            continue
        stars = 2 if text.startswith("**", place) else int(text[place] == "*")
        if not stars:
            held += text[place]
            place += 1
            continue
        runs += [Run(held, bold, italic)] if held else []
        held, bold, italic = "", bold ^ (stars == 2), italic ^ (stars == 1)
        place += stars
    return [*runs, Run(held, bold, italic)] if held else runs
