"""Figures straight from CSV files."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, final

from wardplan import _wardplan
from wardplan._frames import counted
from wardplan._options import stated_options
from wardplan._record import Answered
from wardplan._types import (
    AnswerBasis,
    IndicatorResult,
    LeftRow,
    MeasureAnswer,
    Options,
    Plan,
    ReadColumn,
    ReadTerm,
    RegisterName,
    ToldCell,
    UnusedTerm,
)

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from wardplan.dicts import OptionsDict, PlanDict, StatedOptions

__all__ = ["MeasureCsvAnswer", "measure_csv"]


@final
class MeasureCsvAnswer(Answered):
    """Every indicator's figure, and what became of the cells of the table that it was counted from."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "results": "The indicators in catalogue order, then by group.",
        "rows": "How many rows of the table are rows of the register.",
        "columns": "The columns of the table.",
        "cells": "The first 1,000 cells that were not read, or not as a whole, by row and column.",
        "told": "How many such cells there are.",
        "left": "The first 1,000 rows of the table that are no rows of the register.",
        "left_rows": "How many such rows there are.",
        "terms": "Words of closed lists, and what they were understood as.",
        "unused_terms": "Words that the call explains, and that no cell has that was read.",
    }
    _keys = ("basis", "results", "rows", "columns", "cells", "told", "left", "leftRows", "terms", "unusedTerms")
    basis: AnswerBasis
    results: tuple[IndicatorResult, ...]
    rows: int
    columns: tuple[ReadColumn, ...]
    cells: tuple[ToldCell, ...]
    told: int
    left: tuple[LeftRow, ...]
    left_rows: int
    terms: tuple[ReadTerm, ...]
    unused_terms: tuple[UnusedTerm, ...]

    @property
    def measured(self) -> MeasureAnswer:
        """The figures as `measure` answers them: to be shown, drawn and written."""
        return MeasureAnswer._make((self.basis, self.results))

    def _repr_html_(self) -> str:
        return self.measured._repr_html_()

    def __repr__(self) -> str:
        return f"<MeasureCsvAnswer: {counted(len(self.results), 'result')}, {counted(self.rows, 'row')}, {counted(self.told, 'cell')} to look at>"


def measure_csv(
    csv: str | bytes | os.PathLike[str],
    *,
    register: RegisterName = "meetings",
    columns: Mapping[str, str] | None = None,
    terms: Mapping[str, str] | None = None,
    header: Sequence[int] | None = None,
    year: int | None = None,
    id_prefix: str | None = None,
    plan: Plan | PlanDict | Mapping[str, Any] | None = None,
    options: Options | OptionsDict | Mapping[str, Any] | None = None,
    **stated: Unpack[StatedOptions],
) -> MeasureCsvAnswer:
    """Measures a register straight from a table as text: what `import_register` reads of it, as `measure`
    measures that.

    `csv` is the text, the bytes of a file, or the `Path` of one. Meetings that count alike are read once,
    and no row is kept.

    >>> answer = measure_csv("Mã;Loại;Hình thức;Trạng thái;Bắt đầu\\n"
    ...     "HN-01;Hội nghị;Trực tuyến;Đã họp;03/6/2026 08:00\\n"
    ...     "HN-02;Hội nghị;TT;Đã họp;04/6/2026 08:00\\n",
    ...     period="2026", include=["online-conference-share"])
    >>> answer.rows, answer.results[0].numerator
    (2, 1)
    >>> answer.told, answer.cells[0].column
    (1, 'C')
    """
    text = csv if isinstance(csv, str | bytes) else Path(csv).read_bytes()
    call = {
        "register": register,
        "columns": columns,
        "terms": terms,
        "header": header,
        "year": year,
        "idPrefix": id_prefix,
        "plan": plan,
        "options": stated_options(options, stated),
    }
    return MeasureCsvAnswer._make(_wardplan.measure_csv(text, call))
