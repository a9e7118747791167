"""Answers as workbooks for people."""

from __future__ import annotations

import io
import os
from collections.abc import Sequence
from datetime import date
from typing import Any

from wardplan._frames import package
from wardplan._views import View

__all__ = ["write_workbook"]

_MOST_TEXT = 32_767
_COLOURS = {
    "bad": ("#FBD5D5", "#7F1D1D"),
    "warn": ("#FDECC8", "#713F12"),
    "good": ("#D3F0DC", "#14532D"),
    "dim": ("#E5E7EB", "#374151"),
}
_FORBIDDEN = str.maketrans({mark: " " for mark in "[]:*?/\\"})


def write_workbook(path: str | os.PathLike[str], views: Sequence[View]) -> None:
    """Writes a sheet for each view: a head that stays, columns as wide as what they hold, colours that
    follow the words."""
    xlsxwriter = package("xlsxwriter", "excel")
    # What a cell holds is a text, whatever it begins with.
    options = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, options) as book:
        # The same answer gives the same file.
        book.set_properties({"created": date(2026, 1, 1)})
        taken: set[str] = set()
        for view in views:
            _sheet(book, book.add_worksheet(_name(view.title, taken)), view)
    with open(path, "wb") as opened:
        opened.write(written.getvalue())


def _name(title: str, taken: set[str]) -> str:
    name = " ".join(title.translate(_FORBIDDEN).split())[:31].strip("' ") or "1"
    shown, number = name, 1
    while shown.lower() in taken:
        number += 1
        shown = f"{name[:28]} {number}"
    taken.add(shown.lower())
    return shown


def _sheet(book: Any, sheet: Any, view: View) -> None:
    plain = {"valign": "top", "text_wrap": True, "border": 1, "border_color": "#C8CCD2"}
    body = book.add_format(plain)
    day = book.add_format({**plain, "num_format": "dd/mm/yyyy", "align": "left"})
    head = book.add_format({**plain, "bold": True, "bg_color": "#E8EEF6", "valign": "vcenter"})
    sheet.write_row(0, 0, view.heads, head)
    for row, values in enumerate(view.values, 1):
        for column, value in enumerate(values):
            if isinstance(value, str):
                sheet.write_string(row, column, value[:_MOST_TEXT], body)
            else:
                sheet.write(row, column, value, day if isinstance(value, date) else body)
    for column, text in enumerate(view.heads):
        longest = max([len(text), *(_longest(row[column]) for row in view.rows)])
        sheet.set_column(column, column, min(max(longest + 2, 6), 60))
        _colour(book, sheet, view, column)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(view.rows), max(len(view.heads) - 1, 0))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _longest(text: str) -> int:
    return max(map(len, text.split("\n")))


def _colour(book: Any, sheet: Any, view: View, column: int) -> None:
    tones = {row[column]: tone[column] for row, tone in zip(view.rows, view.tones, strict=True) if tone[column]}
    for word, tone in sorted(tones.items()):
        background, text = _COLOURS[str(tone)]
        found = {
            "type": "cell",
            "criteria": "==",
            "value": '"' + word.replace('"', '""') + '"',
            "format": book.add_format({"bg_color": background, "font_color": text}),
        }
        sheet.conditional_format(1, column, len(view.rows), column, found)
