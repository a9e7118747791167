"""The numbers that Word gives to paragraphs and does not write into them."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple
from xml.etree import ElementTree

__all__ = ["Numbers", "W"]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


class _Level(NamedTuple):
    start: int
    form: str
    text: str


class Numbers:
    """Counts the paragraphs of every list as they are read."""

    def __init__(self, numbering: ElementTree.Element | None, styles: ElementTree.Element | None) -> None:
        self._levels: dict[str, dict[int, _Level]] = {}
        self._lists: dict[str, str] = {}
        self._starts: dict[tuple[str, int], int] = {}
        self._styles: dict[str, tuple[str, int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        if numbering is not None:
            self._read(numbering)
        for style in () if styles is None else styles.iter(W + "style"):
            stated = _stated(style)
            if stated:
                self._styles[style.get(W + "styleId", "")] = stated

    def _read(self, numbering: ElementTree.Element) -> None:
        for abstract in numbering.iter(W + "abstractNum"):
            levels = {int(level.get(W + "ilvl", "0")): _level(level) for level in abstract.iter(W + "lvl")}
            self._levels[abstract.get(W + "abstractNumId", "")] = levels
        for found in numbering.iter(W + "num"):
            name = found.get(W + "numId", "")
            self._lists[name] = _value(found, "abstractNumId") or ""
            for override in found.iter(W + "lvlOverride"):
                start = _value(override, "startOverride")
                if start is not None:
                    self._starts[name, int(override.get(W + "ilvl", "0"))] = int(start)

    def of(self, paragraph: ElementTree.Element) -> str:
        """The number of the next paragraph; empty where it has none."""
        style = paragraph.find(f"{W}pPr/{W}pStyle")
        by_style = self._styles.get(style.get(W + "val", "")) if style is not None else None
        stated = _stated(paragraph) or by_style
        abstract = self._lists.get(stated[0]) if stated else None
        if stated is None or abstract is None:
            return ""
        name, depth = stated
        levels = self._levels.get(abstract, {})
        if depth not in levels:
            return ""
        # Lists of one kind go on counting together, unless one says where it starts.
        counts = self._counts.setdefault(name if (name, 0) in self._starts else abstract, {})
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        start = self._starts.get((name, depth), levels[depth].start)
        counts[depth] = counts[depth] + 1 if depth in counts else start
        return _written(levels, counts, depth)


def _stated(within: ElementTree.Element) -> tuple[str, int] | None:
    numbered = within.find(f"{W}pPr/{W}numPr")
    name = None if numbered is None else _value(numbered, "numId")
    if numbered is None or name is None:
        return None
    return name, int(_value(numbered, "ilvl") or 0)


def _value(within: ElementTree.Element, name: str) -> str | None:
    found = within.find(W + name)
    return None if found is None else found.get(W + "val")


def _level(level: ElementTree.Element) -> _Level:
    start = int(_value(level, "start") or 1)
    return _Level(start, _value(level, "numFmt") or "decimal", _value(level, "lvlText") or "")


def _written(levels: dict[int, _Level], counts: dict[int, int], depth: int) -> str:
    if levels[depth].form == "bullet":
        return "-"

    def count(found: re.Match[str]) -> str:
        level = int(found.group(1)) - 1
        form = levels[level].form if level in levels else "decimal"
        return _FORMS.get(form, str)(counts.get(level, levels[level].start if level in levels else 1))

    return re.sub(r"%(\d)", count, levels[depth].text)


def _roman(number: int) -> str:
    written = ""
    steps = [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    for value, letters in steps:
        written += letters * (number // value)
        number %= value
    return written


def _letter(number: int) -> str:
    return chr(ord("a") + (number - 1) % 26) * ((number - 1) // 26 + 1)


_FORMS: dict[str, Callable[[int], str]] = {
    "upperRoman": _roman,
    "lowerRoman": lambda number: _roman(number).lower(),
    "upperLetter": lambda number: _letter(number).upper(),
    "lowerLetter": _letter,
    "decimalZero": lambda number: f"{number:02}",
    "none": lambda _: "",
}
