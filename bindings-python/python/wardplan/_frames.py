"""Answers and their tables as data frames of other packages, which are needed only where one is asked
for."""

from __future__ import annotations

from datetime import date, datetime
from importlib import import_module
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from wardplan import _wardplan
from wardplan._record import Answered

if TYPE_CHECKING:
    import os

    from wardplan._types import CsvHeads, FlatColumn, FlatTable, Language, TablesAnswer

__all__ = ["Answer", "Backend", "Table", "counted", "named", "package"]

Backend: TypeAlias = Literal["polars", "pandas"]


def package(name: str, extra: str | None = None) -> Any:
    """A package that is needed only where it is asked for."""
    try:
        return import_module(name)
    except ImportError as error:
        # What is imported as `docx` is not the package of that name.
        wanted = {"docx": "python-docx", "xlsxwriter": "XlsxWriter"}.get(name.partition(".")[0], name)
        advice = f": it comes with `wardplan[{extra}]`" if extra else ""
        message = f"this needs the package `{wanted}`, which is not installed{advice}"
        raise ImportError(message, name=name) from error


def counted(number: int, noun: str) -> str:
    """A count with its noun."""
    return f"{number} {noun}{'s' * (number != 1)}"


def named(tables: dict[str, FlatTable], name: str) -> FlatTable:
    if name not in tables:
        known = ", ".join(f"`{known}`" for known in tables)
        raise KeyError(f"the answer has no table `{name}`, but {known}")
    return tables[name]


class Table(Answered):
    """A flat table, which can become a frame."""

    __slots__ = ()
    columns: tuple[FlatColumn, ...]
    rows: tuple[tuple[str | int | bool | None, ...], ...]

    def to_frame(self, backend: Backend) -> Any:
        """The table as a frame of polars or pandas, with the types of its columns.

        Raises `ImportError` if that package is not installed.
        """
        if backend == "polars":
            return self.to_polars()
        if backend == "pandas":
            return self.to_pandas()
        raise ValueError(f"`{backend}` is no backend: `polars`, `pandas`")

    def to_polars(self) -> Any:
        """The table as a `polars.DataFrame`: `String`, `Int64`, `Date` and `Boolean`.

        Raises `ImportError` if polars is not installed.
        """
        polars = package("polars")
        kinds = {
            "text": polars.String,
            "integer": polars.Int64,
            "date": polars.Date,
            "boolean": polars.Boolean,
        }
        schema = {column.name: kinds[column.kind] for column in self.columns}
        return polars.DataFrame(dict(self._named(date)), schema=schema)

    def to_pandas(self) -> Any:
        """The table as a `pandas.DataFrame`: `string`, `Int64`, `boolean`, and days as `datetime64`, since
        pandas has no type for them.

        Raises `ImportError` if pandas is not installed.
        """
        pandas = package("pandas")
        kinds = {"text": "string", "integer": "Int64", "date": "datetime64[s]", "boolean": "boolean"}
        series = {}
        for column, (name, values) in zip(self.columns, self._named(datetime), strict=True):
            series[name] = pandas.Series(values, dtype=kinds[column.kind])
        return pandas.DataFrame(series)

    def to_arrow(self) -> Any:
        """The table as a `pyarrow.Table`: `string`, `int64`, `bool` and `date32`, and nothing else, so that
        every reader of Arrow knows them.

        Raises `ImportError` if pyarrow is not installed.
        """
        arrow = package("pyarrow")
        kinds = {"text": arrow.string(), "integer": arrow.int64(), "date": arrow.date32(), "boolean": arrow.bool_()}
        schema = arrow.schema([(column.name, kinds[column.kind]) for column in self.columns])
        return arrow.table(dict(self._named(date)), schema=schema)

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> Any:
        """The table for whatever takes the Arrow PyCapsule interface, such as polars, DuckDB and pandas. It is
        given over by pyarrow, or by polars where that alone is installed.

        Raises `ImportError` if neither is installed.
        """
        try:
            return self.to_arrow().__arrow_c_stream__(requested_schema)
        except ImportError as missing:
            try:
                exported = package("polars").DataFrame.__arrow_c_stream__
            except ImportError:
                message = "a stream of Arrow is given over by `pyarrow` or `polars`, and neither is installed"
                raise ImportError(message, name="pyarrow") from missing
            return exported(self.to_polars(), requested_schema)

    def to_excel(self, path: str | os.PathLike[str], *, lang: Language = "vi") -> None:
        """Writes the table as a workbook, with titles for people over its columns.

        Raises `ImportError` if XlsxWriter is not installed: it comes with `wardplan[excel]`.
        """
        from wardplan._excel import write_workbook
        from wardplan._views import view_of

        write_workbook(path, [view_of(self, lang=lang)])

    def _repr_html_(self) -> str:
        from wardplan._html import table_html

        return table_html(self)

    def _named(self, day: type[date]) -> list[tuple[str, list[Any]]]:
        """The columns by name, with days as `day` makes them."""
        named = []
        for position, column in enumerate(self.columns):
            values: list[Any] = [row[position] for row in self.rows]
            if column.kind == "date":
                values = [None if value is None else day.fromisoformat(value) for value in values]
            named.append((column.name, values))
        return named


class Answer(Answered):
    """What an operation answers, which can become tables, CSV and frames.

    >>> from wardplan import check_meeting
    >>> answer = check_meeting({"id": "A"}, options={"include": ["agenda-missing"]})
    >>> list(answer.to_tables())
    ['answer', 'findings', 'findingsParams', 'findingsSources', 'more', 'skipped']
    >>> answer.to_csv("more", "names")
    'rowNumber,name,value\\r\\n'
    """

    __slots__ = ()
    _operation = ""

    def to_excel(self, path: str | os.PathLike[str], *tables: str, lang: Language = "vi") -> None:
        """Writes a workbook for people: the tables that they look at, each on a sheet, or those that are
        named, with all of their columns.

        Raises `KeyError` if the answer has no such table, and `ImportError` if XlsxWriter is not installed:
        it comes with `wardplan[excel]`.
        """
        from wardplan._excel import write_workbook
        from wardplan._views import named_views, views

        write_workbook(path, named_views(self, tables, lang) if tables else views(self, lang, None))

    def __repr__(self) -> str:
        whole = super().__repr__()
        if len(whole) <= 200:
            return whole
        stated = ((name, value) for name, value in self.__rich_repr__() if isinstance(value, str | int | date))
        told = [f"{name}={value!r}" for name, value in stated if not isinstance(value, str) or len(value) <= 40]
        return f"<{type(self).__name__}{': ' * bool(told)}{', '.join(told[:6])}{', …' * (len(told) > 6)}>"

    def to_html(self, lang: Language = "vi") -> str:
        """A page with the tables that people look at, and all of their rows: no script, light or dark as
        the reader has it."""
        from wardplan._html import page_html

        return page_html([self], lang)

    def _repr_html_(self) -> str:
        from wardplan._html import answer_html

        return answer_html(self)

    def to_tables(self, *, lang: Language | None = None) -> dict[str, FlatTable]:
        """The tables of the answer by name, as `tables` gives them."""
        answer: TablesAnswer = _wardplan.run(
            "tables", {"operation": self._operation, "answer": self, "lang": lang}
        )
        return {table.name: table for table in answer.tables}

    def to_csv(self, table: str | None = None, heads: CsvHeads = "vi", *, lang: Language | None = None) -> str:
        """One table as CSV: with names of columns for programs (`"names"`), or with titles for people
        (`"vi"`, `"en"`). Where no table is named it is that of what the answer lists, or else `answer`.

        Raises `KeyError` if the answer has no such table.
        """
        answer: TablesAnswer = _wardplan.run(
            "tables", {"operation": self._operation, "answer": self, "lang": lang, "csv": heads}
        )
        return str(named({found.name: found for found in answer.tables}, table or self._main()).csv)

    def to_frame(self, backend: Backend, table: str | None = None, *, lang: Language | None = None) -> Any:
        """One table as a frame of polars or pandas; as in `to_csv` none needs to be named.

        Raises `KeyError` if the answer has no such table, and `ImportError` if that package is not
        installed.
        """
        return self._table(table, lang).to_frame(backend)

    def to_polars(self, table: str | None = None, *, lang: Language | None = None) -> Any:
        """One table, such as `findings`, as a `polars.DataFrame`.

        Raises `KeyError` if the answer has no such table, and `ImportError` if polars is not installed.
        """
        return self._table(table, lang).to_polars()

    def to_pandas(self, table: str | None = None, *, lang: Language | None = None) -> Any:
        """One table, such as `findings`, as a `pandas.DataFrame`.

        Raises `KeyError` if the answer has no such table, and `ImportError` if pandas is not installed.
        """
        return self._table(table, lang).to_pandas()

    def to_arrow(self, table: str | None = None, *, lang: Language | None = None) -> Any:
        """One table as a `pyarrow.Table`.

        Raises `KeyError` if the answer has no such table, and `ImportError` if pyarrow is not installed.
        """
        return self._table(table, lang).to_arrow()

    def __arrow_c_stream__(self, requested_schema: object | None = None) -> Any:
        """The table of what the answer lists, or else `answer`, for whatever takes the Arrow PyCapsule
        interface.

        Raises `ImportError` if neither pyarrow nor polars is installed.
        """
        return self._table(None, None).__arrow_c_stream__(requested_schema)

    def _main(self) -> str:
        """The table that is meant where none is named."""
        return "answer"

    def _table(self, name: str | None, lang: Language | None) -> FlatTable:
        return named(self.to_tables(lang=lang), name or self._main())
