"""What is given to operations beside dicts, JSON text and classes: what was read from files, and what is to
be read first."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import Any

from wardplan import _wardplan
from wardplan._errors import said

__all__ = ["run"]

_SHEETS = (".xlsx", ".xlsb", ".ods", ".xls", ".csv", ".tsv")
_PLANS = (".docx", ".pdf", ".md", ".txt")
_FRAMES = ("pandas", "polars", "pyarrow", "duckdb", "pyspark")


def run(operation: str, call: dict[str, Any]) -> Any:
    """Runs an operation over its arguments by key.

    Raises `InputError` for what the operation cannot read, and `TypeError` for what is to be read first.
    """
    return _wardplan.run(operation, {key: _given(key, value) for key, value in call.items()})


def _given(key: str, value: Any) -> Any:
    if value is None or key == "options":
        return value
    # A plan or register that was read, with the account of it.
    as_argument = getattr(value, "_as_argument", None)
    if as_argument is not None:
        return as_argument(key)
    if key == "registers" and isinstance(value, Mapping):
        for held in value.values():
            _check(held)
    elif key in ("registers", "meetings", "plan", "superior", "before", "after"):
        _check(value)
    return value


def _check(value: Any) -> None:
    if type(value).__module__.partition(".")[0].lstrip("_") in _FRAMES:
        kind = type(value).__name__
        raise TypeError(
            said(
                f"bảng `{kind}` cần đọc thành sổ trước: `read_register(...)`",
                f"a `{kind}` is made a register first: `read_register(...)`",
            )
        )
    if not isinstance(value, str | os.PathLike):
        return
    file = os.fspath(value)
    ending = os.path.splitext(file)[1].lower() if isinstance(file, str) else ""
    if ending in _SHEETS + _PLANS or not isinstance(value, str):
        name = "read_register" if ending in _SHEETS else "read_plan"
        raise TypeError(
            said(f"tệp cần đọc trước: `{name}({file!r})`", f"a file is read first: `{name}({file!r})`")
        )
