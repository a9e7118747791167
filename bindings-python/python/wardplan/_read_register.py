"""Registers from the files and frames in which offices keep them."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from itertools import count, islice
from typing import TYPE_CHECKING, Any, TypeAlias, get_args, overload

from wardplan._cells import Cells, cells_of
from wardplan._errors import InputError, said
from wardplan._frames import counted
from wardplan._frozen import Sealed, frozen, seal
from wardplan._labels import labels
from wardplan._operations import import_register
from wardplan._options import stated_options
from wardplan._progress import Progress, silent
from wardplan._types import FlatColumn, FlatTable, ImportRegisterAnswer, Message, Options, RegisterName
from wardplan._workbook import Workbook, Worksheet, read_workbook

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from wardplan.dicts import OptionsDict, StatedOptions

__all__ = ["ReadRegister", "read_register"]

_Prefix: TypeAlias = str | Mapping[str, str] | None
_TEXTS = (".csv", ".tsv", ".txt")
_PLANS = (".docx", ".doc", ".pdf", ".md")
_WIDE_MARKS = (b"\xff\xfe", b"\xfe\xff")
# A head that several rows share stands among these.
_FIRST = 60


class ReadRegister(Sealed, Sequence[Any]):
    """The rows of a register, for every operation that takes it, with an account of where they were read. One
    that takes several registers takes a single one by itself.

    >>> import wardplan
    >>> meetings = wardplan.read_register([{"STT": 1, "Nội dung": "Giao ban", "Hình thức": "TT"}])
    >>> meetings
    <ReadRegister 'meetings': 1 row, 1 cell to look at>
    >>> wardplan.measure(meetings, period="2026") == wardplan.measure({"meetings": meetings}, period="2026")
    True
    >>> meetings.cells.to_polars().rows()[0][:3]
    (2, 'C', 'unclear-term')
    """

    __slots__ = ("answers", "register", "rows")

    register: RegisterName
    rows: tuple[Any, ...]
    answers: Mapping[str | None, ImportRegisterAnswer]
    """What `import_register` answered, by the name of the sheet; `None` of what has no sheets."""

    def __init__(self, register: RegisterName, answers: Mapping[str | None, ImportRegisterAnswer]) -> None:
        seal(self, "register", register)
        seal(self, "answers", frozen(answers))
        seal(self, "rows", tuple(row for answer in answers.values() for row in answer.rows))

    def _as_argument(self, key: str) -> Any:
        return {self.register: self.rows} if key == "registers" else self.rows

    def __reduce__(self) -> tuple[Any, ...]:
        return ReadRegister, (self.register, self.answers)

    @property
    def cells(self) -> FlatTable:
        """What was not understood, or in one of several ways: by sheet, row and column. It can become a
        frame."""
        found = {sheet: answer.to_tables()["cells"] for sheet, answer in self.answers.items()}
        [first, *_] = found.values()
        if None in found:
            rows = tuple(row[1:] for row in first.rows)
            return FlatTable._make((first.name, first.title, None, first.columns[1:], rows, None))
        column = FlatColumn._make(("sheet", Message._make(("Trang tính", "Sheet")), "text"))
        rows = tuple((sheet, *row[1:]) for sheet, table in found.items() for row in table.rows)
        return FlatTable._make((first.name, first.title, None, (column, *first.columns[1:]), rows, None))

    def place(self, index: int) -> tuple[str | None, int]:
        """Where a row stands: its sheet, and its number there, as people count.

        >>> register = read_register([["Sổ họp"], [], ["STT", "Nội dung"], [1, "Giao ban"], [2, "Sơ kết"]])
        >>> register[1].title, register.place(1)
        ('Sơ kết', (None, 5))
        """
        index = range(len(self.rows))[index]
        return next(islice(self._places(), index, None))

    def _places(self) -> Iterator[tuple[str | None, int]]:
        for sheet, answer in self.answers.items():
            left = {row.row for row in answer.left}
            numbers = (number for number in count(1) if number not in left)
            yield from ((sheet, number) for number in islice(numbers, len(answer.rows)))

    @overload
    def __getitem__(self, index: int) -> Any: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Any]: ...
    def __getitem__(self, index: int | slice) -> Any:
        return self.rows[index]

    def __len__(self) -> int:
        return len(self.rows)

    def __iter__(self) -> Iterator[Any]:
        return iter(self.rows)

    def _repr_html_(self) -> str:
        from wardplan._html import register_html

        return register_html(self)

    def __repr__(self) -> str:
        told = sum(len(answer.cells) for answer in self.answers.values())
        return f"<ReadRegister {self.register!r}: {counted(len(self), 'row')}, {counted(told, 'cell')} to look at>"


def read_register(
    source: Any,
    register: RegisterName = "meetings",
    *,
    sheet: str | Sequence[str] | None = None,
    columns: Mapping[str, str] | None = None,
    terms: Mapping[str, str] | None = None,
    header: Sequence[int] | None = None,
    year: int | None = None,
    id_prefix: _Prefix = None,
    progress: Progress = silent,
    options: Options | OptionsDict | Mapping[str, Any] | str | None = None,
    **stated: Unpack[StatedOptions],
) -> ReadRegister:
    """Reads a register from a file (`.xlsx`, `.xlsb`, `.ods`, `.xls`, `.csv`, `.tsv`), from the bytes of a
    workbook, from a frame of pandas or polars, a table of Arrow, a relation of DuckDB, or a list of dicts
    or of rows.

    `sheet` names the sheet, or several that are read one after the other; it is needed where more than one
    sheet holds such rows. `id_prefix` may be given by sheet. All else is as in `import_register`. In a frame
    the names of the columns are row 1, and are its head if there are rows under it. NaN, NaT, NA and blank texts are nothing, and midnight is the day.

    `progress` is called before each sheet is read: with its name, how many are read, and how many there are.

    Raises `InputError` for what cannot be read, and `TypeError` for what is no table.

    >>> read_register([{"STT": 1, "Nội dung": "Giao ban tuần 23", "Thời gian": "8h00 ngày 01/6/2026"}])[0].title
    'Giao ban tuần 23'
    """
    told: dict[str, Any] = {"columns": columns, "terms": terms, "header": header, "year": year}
    told["options"] = stated_options(options, stated)

    def read(name: str | None, **table: Any) -> ImportRegisterAnswer:
        prefix = id_prefix if isinstance(id_prefix, str | None) else id_prefix.get(name or "")
        call = {**told, "id_prefix": prefix, **table}
        answer = import_register(register, **call)
        if not columns:
            _check_register(register, name, answer, call)
        return answer

    if isinstance(source, str | os.PathLike) and os.fspath(source).lower().endswith(_TEXTS):
        return ReadRegister(register, {None: read(None, csv=_text(source))})
    if isinstance(source, str | os.PathLike) and os.fspath(source).lower().endswith(_PLANS):
        raise ValueError(
            said(
                f"`{source}` không phải tệp bảng tính; văn bản của kế hoạch đọc bằng `read_plan`",
                f"`{source}` is no spreadsheet; the text of a plan is read by `read_plan`",
            )
        )
    if isinstance(source, str | os.PathLike | bytes | bytearray | memoryview):
        source = read_workbook(source)
    if isinstance(source, Worksheet):
        return ReadRegister(register, {source.name: read(source.name, rows=source.rows)})
    if not isinstance(source, Workbook):
        return ReadRegister(register, {None: _of_frame(*cells_of(source), header, lambda table: read(None, **table))})
    if sheet is not None:
        names = [sheet] if isinstance(sheet, str) else list(sheet)
        found = [source[name] for name in names]
        return ReadRegister(register, {sheet.name: read(sheet.name, rows=sheet.rows) for sheet in _told(found, progress)})
    shown = [sheet for sheet in source.sheets if not sheet.hidden]
    return ReadRegister(register, _only_sheet(_told(shown, progress), lambda found: read(found.name, rows=found.rows)))


def _of_frame(rows: Cells, heads: list[int] | None, header: Sequence[int] | None, read: Any) -> ImportRegisterAnswer:
    """A frame has names for its columns, but they may be the letterhead of the sheet that it was made of: where
    rows are left under them, the table says itself where its head is."""
    stated = header or heads
    found: list[ImportRegisterAnswer] = []
    refused: list[ValueError] = []
    for head in [stated, None] if header is None and heads is not None else [stated]:
        try:
            found.append(read({"rows": rows, "header": head}))
        except (InputError, _OtherRegister) as error:
            refused.append(error)
        if found and (found[0].rows or len(rows) == len(heads or ())) and not _has_other_table(found[0]):
            break
    if not found:
        raise refused[0]
    return max(found, key=lambda answer: len(answer.rows))


def _has_other_table(answer: ImportRegisterAnswer) -> bool:
    return any(row.reason == "otherTable" for row in answer.left)


def _told(sheets: list[Worksheet], progress: Progress) -> Iterator[Worksheet]:
    for part, sheet in enumerate(sheets):
        progress(sheet.name, part, len(sheets))
        yield sheet


class _OtherRegister(ValueError):
    """A table of one register where another was to be read."""


def _check_register(asked: RegisterName, sheet: str | None, answer: ImportRegisterAnswer, call: dict[str, Any]) -> None:
    """Refuses a table of which another register knows more columns, where the one that is asked for knows
    less than half of them."""
    named, known = (len([column for column in answer.columns if getattr(column, key)]) for key in ("header", "field"))
    if known * 2 >= named:
        return
    first = {"rows": call["rows"][:_FIRST]} if "rows" in call else {"csv": "".join(call["csv"].splitlines(True)[:_FIRST])}
    for other in get_args(RegisterName):
        try:
            found = import_register(other, **{**call, **first, "terms": None}) if other != asked else answer
        except InputError:
            continue
        if len([column for column in found.columns if column.field]) > max(known, named // 2):
            place = "" if sheet is None else f" “{sheet}”"
            names = labels("register")
            raise _OtherRegister(
                said(
                    f"bảng{place} là {names[other]} (`{other}`), không phải {names[asked]} (`{asked}`): chỉ {known} trong {named} "
                    f"cột là của sổ này; hãy đọc thành `{other}`, hoặc nêu từng cột ghi gì",
                    f"the table{place} is a register `{other}` and not `{asked}`: of its {named} columns {known} are those of "
                    f"`{asked}`; read it as `{other}`, or say what each column holds",
                )
            )


def _only_sheet(sheets: Iterator[Worksheet], read: Any) -> dict[str | None, ImportRegisterAnswer]:
    """The one sheet that holds rows of the register, or that could."""
    found: dict[str | None, ImportRegisterAnswer] = {}
    refused: list[ValueError] = []
    for sheet in sheets:
        try:
            found[sheet.name] = read(sheet)
        except (InputError, _OtherRegister) as error:
            refused.append(error)
    # Lists of what cells may hold have the heads of columns too, but neither number nor name their rows.
    found = {name: answer for name, answer in found.items() if _names_rows(answer)} or found
    filled = {name: answer for name, answer in found.items() if answer.rows}
    if len(filled) > 1:
        names = ", ".join(f"`{name}`" for name in filled)
        raise ValueError(
            said(
                f"nhiều trang tính có dòng của sổ này: {names}; nêu rõ trang nào bằng `sheet`",
                f"several sheets hold rows of this register: {names}; name the one that is meant in `sheet`",
            )
        )
    if not found and refused:
        raise refused[0]
    return filled or dict([*found.items()][:1])


def _names_rows(answer: ImportRegisterAnswer) -> bool:
    return any(column.field in ("rowNumber", "id", "title") for column in answer.columns)


def _text(path: str | os.PathLike[str]) -> str:
    with open(path, "rb") as opened:
        data = opened.read()
    try:
        return data.decode("utf-16" if data[:2] in _WIDE_MARKS else "utf-8-sig")
    except UnicodeDecodeError as error:
        raise ValueError(
            said(
                f"`{path}` không ở mã UTF-8; lưu lại tệp theo kiểu `CSV UTF-8`",
                f"`{path}` is not UTF-8; save the file again as `CSV UTF-8`",
            )
        ) from error
