"""Spreadsheet files: the cells that `import_register` takes, and empty registers."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from typing import Any, TypeAlias, final

from wardplan import _wardplan
from wardplan._errors import said
from wardplan._frozen import frozen
from wardplan._record import Answered
from wardplan._types import Message, RegisterName

__all__ = ["Workbook", "Worksheet", "read_workbook", "template_workbook"]

_File: TypeAlias = str | os.PathLike[str] | bytes | bytearray | memoryview
_Cell: TypeAlias = str | int | bool | Mapping[str, Any] | None


@final
class Worksheet(Answered):
    """A sheet of a workbook."""

    __slots__ = {
        "name": "What stands on its tab.",
        "hidden": "Whether the file hides it.",
        "hidden_rows": "Rows that the file hides, by hand or by a filter, as the sheet counts them from 1. "
        "They are among the rows.",
        "hidden_columns": "Columns that the file hides and in which a cell stands, from 1. Their cells are among "
        "the rows.",
        "notes": "What of the sheet is hidden, and read all the same, for people.",
        "rows": "Its cells as `import_register` takes them, from the first row and column of the sheet on: "
        'texts, whole numbers, `True` and `False`, `None`, and dicts such as `{"date": "2026-06-03"}`.',
    }
    _keys = ("name", "hidden", "hiddenRows", "hiddenColumns", "notes", "rows")
    name: str
    hidden: bool
    hidden_rows: tuple[int, ...]
    hidden_columns: tuple[int, ...]
    notes: tuple[Message, ...]
    rows: tuple[tuple[_Cell, ...], ...]

    def __repr__(self) -> str:
        return f"<Worksheet {self.name!r}: {len(self.rows)} rows>"


@final
class Workbook(Answered):
    """A spreadsheet file."""

    __slots__ = {"sheets": "Its sheets, in their order. Sheets of charts and macros are left out."}
    _keys = ("sheets",)
    sheets: tuple[Worksheet, ...]

    def __getitem__(self, name: str) -> Worksheet:
        """The sheet of this name."""
        for sheet in self.sheets:
            if sheet.name == name:
                return sheet
        known = ", ".join(repr(sheet.name) for sheet in self.sheets)
        raise KeyError(said(f"không có trang tính {name!r}: {known}", f"there is no sheet {name!r}: {known}"))

    def __repr__(self) -> str:
        return f"<Workbook: {', '.join(map(repr, self.sheets))}>"


def read_workbook(file: _File) -> Workbook:
    """Reads a spreadsheet file, by its path or its bytes: `.xlsx`, `.xlsb`, `.ods`, or `.xls` of Excel 97
    and later. What is no such file, is protected by a password or damaged is refused with the way out.

    >>> from wardplan import import_register, read_workbook, template_workbook
    >>> book = read_workbook(template_workbook("documents"))
    >>> book
    <Workbook: <Worksheet 'Sổ văn bản đi': 1 rows>, <Worksheet 'Danh mục': 5 rows>>
    >>> answer = import_register("documents", book.sheets[0].rows)
    >>> [column.field for column in answer.columns]
    ['rowNumber', 'id', 'sentOn', 'agency', 'recipient', 'channels', 'secrecy']
    """
    sheets = json.loads(_wardplan.read_workbook(_contents(file)))["sheets"]
    return Workbook._make((tuple(map(_sheet, sheets)),))


def _contents(file: _File) -> bytes:
    if isinstance(file, bytes | bytearray | memoryview):
        return bytes(file)
    with open(file, "rb") as opened:
        return opened.read()


def _sheet(sheet: dict[str, Any]) -> Worksheet:
    rows = tuple(tuple(map(frozen, row)) for row in sheet["rows"])
    hidden = (sheet["hidden"], tuple(sheet["hiddenRows"]), tuple(sheet["hiddenColumns"]))
    notes = tuple(Message._make((note["vi"], note["en"])) for note in sheet["notes"])
    return Worksheet._make((sheet["name"], *hidden, notes, rows))


def template_workbook(register: RegisterName) -> bytes:
    """An empty register as an `.xlsx` file, to be filled in by people: Vietnamese heads, and in each cell
    the choice of what it may hold. `import_register` reads it without a word.

    >>> from wardplan import template_workbook
    >>> template_workbook("meetings")[:2]
    b'PK'
    """
    return _wardplan.template_workbook(register)
