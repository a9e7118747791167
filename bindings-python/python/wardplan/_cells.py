"""Tables of other packages as the cells that `import_register` takes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal
from typing import Any, TypeAlias

from wardplan._errors import said
from wardplan._frames import package

__all__ = ["Cells", "cells_of"]

Cells: TypeAlias = list[list[Any]]

_VIETNAM = timezone(timedelta(hours=7))
_ABSENT = ("NAType", "NaTType")


def cells_of(table: Any) -> tuple[Cells, list[int] | None]:
    """The rows of a table, and which of them name its columns, where the table itself says so.

    Raises `TypeError` for what is no table.
    """
    origin = type(table).__module__.partition(".")[0].lstrip("_")
    if origin == "pyspark" or type(table).__name__ == "LazyFrame":
        method = "toPandas" if origin == "pyspark" else "collect"
        raise TypeError(
            said(
                f"bảng này chưa được tính: gọi `.{method}()` trước khi đọc",
                f"this table is not computed yet: call `.{method}()` before it is read",
            )
        )
    if origin == "pandas":
        return _pandas(table)
    if origin == "polars":
        return _headed([_head(name) for name in table.columns], table.rows())
    if origin == "duckdb":
        return _headed([str(name) for name in table.columns], table.fetchall())
    if hasattr(table, "__arrow_c_stream__") or hasattr(table, "__arrow_c_array__"):
        return _arrow(table)
    if isinstance(table, Iterable) and not isinstance(table, str | bytes | Mapping):
        return _listed(list(table))
    raise TypeError(
        said(
            f"không đọc được bảng từ một giá trị kiểu `{type(table).__name__}`",
            f"a value of type `{type(table).__name__}` is no table",
        )
    )


def _headed(names: Sequence[Any], rows: Iterable[Sequence[Any]]) -> tuple[Cells, list[int]]:
    return [list(names), *([cell(value) for value in row] for row in rows)], [1]


def _pandas(frame: Any) -> tuple[Cells, list[int]]:
    if not hasattr(frame, "columns"):
        frame = frame.to_frame()
    columns = [frame.iloc[:, position].tolist() for position in range(frame.shape[1])]
    heads = [[_head(name) for name in level] for level in _levels(frame)]
    rows = [[cell(value) for value in row] for row in zip(*columns, strict=True)]
    return [*heads, *rows], list(range(1, len(heads) + 1))


def _head(name: Any) -> Any:
    """The name of a column; pandas and polars themselves name one without a head."""
    return None if str(name).startswith(("Unnamed: ", "__UNNAMED__")) else cell(name)


def _levels(frame: Any) -> list[list[Any]]:
    return [list(frame.columns.get_level_values(level)) for level in range(frame.columns.nlevels)]


def _arrow(table: Any) -> tuple[Cells, list[int]]:
    if hasattr(table, "read_all"):
        table = table.read_all()
    if hasattr(table, "column_names") and hasattr(table, "columns"):
        columns = [column.to_pylist() for column in table.columns]
        return _headed(list(table.column_names), zip(*columns, strict=True))
    try:
        return _arrow(package("pyarrow").table(table))
    except ImportError:
        frame = package("polars").DataFrame(table)
        return _headed(frame.columns, frame.rows())


def _listed(rows: list[Any]) -> tuple[Cells, list[int] | None]:
    if not all(isinstance(row, Mapping) for row in rows):
        return [[cell(value) for value in row] for row in rows], None
    names = list(dict.fromkeys(name for row in rows for name in row))
    return _headed(names, ([row.get(name) for name in names] for row in rows))


def cell(value: Any) -> Any:
    """One value as a cell: what no other language has a form for gets its tag, and what stands for
    nothing is nothing."""
    if value is None or isinstance(value, bool | Mapping):
        return value
    if isinstance(value, str):
        return str(value)
    if type(value).__name__ in _ABSENT:
        return None
    if isinstance(value, int):
        return int(value)
    if isinstance(value, float):
        return None if value != value else _number(Decimal(repr(float(value))))
    if isinstance(value, Decimal):
        return None if value.is_nan() else _number(value)
    if isinstance(value, date | time | timedelta):
        return _moment(value)
    if type(value).__name__ == "datetime64":
        return cell(value.astype("datetime64[us]").item())
    if isinstance(value, list | tuple | set | frozenset):
        return _several(value)
    if hasattr(value, "item"):
        return cell(value.item())
    return str(value)


def _number(number: Decimal) -> Any:
    if number.is_infinite():
        return str(number)
    if number == number.to_integral_value():
        return int(number)
    return {"number": format(number, "f")}


def _moment(moment: date | time | timedelta) -> Any:
    if isinstance(moment, timedelta):
        minutes = round(moment.total_seconds() / 60)
        return f"{minutes // 60}:{minutes % 60:02}"
    if isinstance(moment, time):
        return {"time": moment.replace(microsecond=0, tzinfo=None).isoformat()}
    if not isinstance(moment, datetime):
        return {"date": moment.isoformat()}
    if moment.tzinfo is not None:
        moment = moment.astimezone(_VIETNAM).replace(tzinfo=None)
    # A time that a spreadsheet computed is a fraction of a day, a little beside the second that is meant.
    moment += timedelta(microseconds=500_000)
    moment = datetime(moment.year, moment.month, moment.day, moment.hour, moment.minute, moment.second)
    # Frames have no other form for a day, and no office meets at midnight.
    if moment.time() == time():
        return {"date": moment.date().isoformat()}
    return {"dateTime": moment.isoformat()}


def _several(values: Iterable[Any]) -> str | None:
    held = [cell(value) for value in values]
    if any(isinstance(value, Mapping) for value in held):
        raise TypeError(
            said(
                "ô chứa bản ghi: dữ liệu này đã có cấu trúc, hãy đưa thẳng vào phép tính, không cần đọc như một bảng",
                "a cell holds records: this is structured already, give it to the operations as it is",
            )
        )
    return "; ".join(str(value) for value in held if value is not None) or None
