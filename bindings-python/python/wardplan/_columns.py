"""Figures straight from the columns of a table of another library."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol, final

from wardplan import _wardplan
from wardplan._errors import said
from wardplan._record import Answered
from wardplan._types import AnswerBasis, IndicatorResult, Options, Plan, Registers

__all__ = ["ArrowTable", "MeasureColumnsAnswer", "measure_columns"]


class ArrowTable(Protocol):
    """A table of any library that hands its columns over by the Arrow PyCapsule interface."""

    def __arrow_c_stream__(self, requested_schema: Any = None) -> Any:
        """The table as a stream of Arrow."""


@final
class MeasureColumnsAnswer(Answered):
    """Every indicator's figure, and which columns were not asked for."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "results": "The indicators in catalogue order, then by group.",
        "rows": "How many rows the table has.",
        "unread": "The columns that no figure asks for, by name: nothing in them was looked at.",
    }
    _keys = ("basis", "results", "rows", "unread")
    basis: AnswerBasis
    results: tuple[IndicatorResult, ...]
    rows: int
    unread: tuple[str, ...]


def measure_columns(
    meetings: ArrowTable,
    registers: Registers | Mapping[str, Any] | None = None,
    plan: Plan | Mapping[str, Any] | None = None,
    *,
    options: Options | Mapping[str, Any] | None = None,
) -> MeasureColumnsAnswer:
    """Measures meetings that stand in the columns of a table, as `measure` does those that stand in rows.

    `meetings` is a frame of polars or pandas, a table of pyarrow, a relation of DuckDB, or anything else with
    `__arrow_c_stream__`; no row of it is made, and pyarrow is not needed. Its columns are named as the fields of
    a meeting are (`category`, `plannedMode`), with `start` and `end` of its one session, or `day` where no hour
    is known; `id` may be left out. Times without a zone are those of Vietnam. `registers` are the others.

    Raises `TypeError` for what is no table, or not computed yet.

    >>> import polars
    >>> meetings = polars.DataFrame({
    ...     "category": ["conference"] * 3, "status": ["held"] * 3, "mode": ["online", "online", "inPerson"],
    ...     "start": ["2026-06-01T08:00", "2026-06-02T08:00", "2026-06-03T08:00"]})
    >>> answer = measure_columns(meetings, options={"period": "2026", "include": ["online-conference-share"]})
    >>> answer.results[0].numerator, answer.rows
    (2, 3)
    """
    call = {"registers": {} if registers is None else registers, "plan": plan, "options": options}
    origin = type(meetings).__module__.partition(".")[0].lstrip("_")
    kind = type(meetings).__name__
    if origin == "pyspark":
        raise _refused(
            "bảng Spark nằm trên nhiều máy: lọc lấy phần cần đo rồi gọi `.toArrow()`",
            "a Spark frame lies on several machines: select what is to be measured, and call `.toArrow()`",
        )
    if kind == "LazyFrame":
        raise _refused(
            "bảng này chưa được tính: gọi `.collect()` trước khi đo",
            "this table is not computed yet: call `.collect()` before it is measured",
        )
    if origin == "polars" and kind == "DataFrame":
        # As a whole, polars would merge the parts of the caller's frame, and hold both.
        asked = set(_wardplan.measured_columns())
        columns = [(name, meetings[name] if name in asked else None) for name in meetings.columns]  # type: ignore[attr-defined,index]
        values = _wardplan.measure_each(columns, call)
    elif kind in ("Series", "ChunkedArray") or not hasattr(meetings, "__arrow_c_stream__"):
        raise _refused(
            f"cần một bảng có tên cột, không nhận một giá trị kiểu `{kind}`",
            f"a table with named columns is needed, and no value of type `{kind}`",
        )
    else:
        values = _wardplan.measure_columns(meetings, call)
    basis, results, rows, unread = values
    return MeasureColumnsAnswer._make((basis, results, rows, tuple(unread)))


def _refused(vi: str, en: str) -> TypeError:
    return TypeError(said(vi, en))
