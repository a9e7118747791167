"""What people look at in an answer: which tables, which columns, which cells stand out. The words are
those of the core."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from wardplan import _wardplan
from wardplan._frames import named

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from wardplan._frames import Answer, Table
    from wardplan._types import FlatColumn, FlatTable, Language

__all__ = ["TONES", "View", "named_views", "people", "view_of", "views", "visible"]

_FINDINGS = ("severity", "title@", "subjectTitle@", "message@", "help@")
_RESULTS = (
    "title@",
    "group*",
    "numerator/denominator",
    "share@",
    "targetComparator+targetValue+targetValueInteger",
    "verdict",
    "reason",
    "shortfallConvert",
    "shortfallAdd",
    "shortfallRemove",
    "comparisonWords@",
)
_FIGURE = "{0}FigureComparator+{0}FigureValue+{0}FigureValueInteger+{0}FigureUnit"

# By operation: its tables, and their columns; `+` and `/` join several, `*` stands for any end of a name.
_SHOWN: dict[str, dict[str, tuple[str, ...]]] = {
    "check_plan": {"findings": _FINDINGS, "skipped": ("title@", "message@")},
    "compare_plans": {
        "coverage": (
            "kind",
            "title@",
            _FIGURE.format("superior"),
            _FIGURE.format("plan"),
            "planClause",
            "outcome",
        ),
        "findings": _FINDINGS,
    },
    "import_plan": {"findings": _FINDINGS, "outline": ("clause", "title")},
    "render": {"findings": _FINDINGS},
    "measure": {"results": _RESULTS},
    "sweep": {"results": ("title@", "group*", "stability", "question@")},
    "forecast": {"explanation": ("@",), "projections": ("name", "low", "high")},
    "report": {
        "reportResults": _RESULTS,
        "reportDeviations": ("kind", "message@"),
        "reportObstacles": ("kind", "message@"),
        "reportNextDates": ("date", "kind", "subject", "due", "workingDaysLeft"),
    },
    "clarities": {"tasks": ("task", "who", "what", "when", "responsibility", "authority", "product")},
    "schedule": {
        "entries": ("date", "kind", "subject", "due", "workingDaysLeft"),
        "undated": ("subject", "reason"),
    },
    "conflicts": {"pairs": ("a", "b", "over", "shared", "minutes")},
    "diff_plans": {"changes": ("subject", "kind", "path", "before+beforeInteger", "after+afterInteger")},
    "workload": {"agencies": ("agency", "led", "coordinated", "share")},
    "calendar": {"days": ("date", "kind", "name@", "status")},
    "reconcile": {"claims": ("outcome", "message@")},
    "resolve_deadline": {
        "answer": ("lastDay", "roll", "daysLeftCalendar", "daysLeftWorking"),
        "counted": ("date", "counts", "reason"),
    },
    "import_register": {
        "cells": ("row", "column", "message@", "help@"),
        "columns": ("column", "header", "field", "filled", "unread"),
    },
    "verify_receipt": {"answer": ("matches",), "differences": ("path", "stated", "found", "message@")},
    "rules": {"rules": ("name", "title@", "severity", "condition@")},
    "indicators": {"indicators": ("id", "title@", "unit@")},
    "vocabulary": {"terms": ("group", "name", "vi", "en")},
}

TONES = {
    **dict.fromkeys(
        ("error", "notMet", "missing", "weaker", "differs", "outOfReach", "overdue", "unitConfused"), "bad"
    ),
    **dict.fromkeys(
        (
            "warning",
            "fragile",
            "attachmentMissing",
            "denominatorDrift",
            "truncated",
            "afterMoves",
            "beyondPlan",
            "assumed",
        ),
        "warn",
    ),
    **dict.fromkeys(
        ("met", "clear", "robust", "covered", "stricter", "restated", "agrees", "rounded", "onPlan"), "good"
    ),
    **dict.fromkeys(("info", "insufficientBasis", "notApplicable", "unknown", "undecided"), "dim"),
}
_TONED = {
    "severity",
    "verdict",
    "stability",
    "outcome",
    "outlook",
    "who",
    "what",
    "when",
    "responsibility",
    "authority",
    "product",
}


class View(NamedTuple):
    """A table for people: what stands in its cells, and how each of them stands out."""

    name: str
    title: str
    heads: list[str]
    rows: list[list[str]]
    tones: list[list[str | None]]
    total: int
    values: list[list[str | int | date | None]]
    """The same cells for a spreadsheet, where days and whole numbers stay such."""


def views(answer: Answer, lang: Language = "vi", most: int | None = 20) -> list[View]:
    """The tables of an answer that people look at, each with its first rows."""
    entries = answer._entries()
    plan = entries.get("plan")
    # Of a plan that is secret its findings are shown, and none of its words.
    is_secret = plan is not None and plan._is_secret()
    held = {key: len(value) for key, value in entries.items() if isinstance(value, tuple)}
    if most is not None:
        entries = {key: value[:most] if isinstance(value, tuple) else value for key, value in entries.items()}
    call = {"operation": answer._operation, "answer": entries, "lang": lang, "csv": lang}
    tables = {table.name: table for table in _wardplan.run("tables", call).tables}
    shown = {"findings": _FINDINGS} if is_secret else _SHOWN.get(answer._operation) or {name: () for name, table in tables.items() if table.rows}
    found = (view_of(tables[name], columns, lang, held.get(name), most) for name, columns in shown.items())
    # That the main list holds nothing is an answer as well.
    return [view for place, view in enumerate(found) if view.rows or not place]


def named_views(answer: Answer, names: Sequence[str], lang: Language) -> list[View]:
    """Tables of an answer by their names, with all of their rows and columns."""
    call = {"operation": answer._operation, "answer": answer, "lang": lang, "csv": lang}
    tables = {table.name: table for table in _wardplan.run("tables", call).tables}
    return [view_of(named(tables, name), lang=lang) for name in names]


def view_of(
    table: Table,
    columns: Sequence[str] = (),
    lang: Language = "vi",
    total: int | None = None,
    most: int | None = None,
) -> View:
    """One table as a view, by the names of its columns."""
    flat: FlatTable = table  # type: ignore[assignment] # the one class of tables
    ending = "Vi" if lang == "vi" else "En"
    stated = columns or tuple(column.name for column in flat.columns)
    groups = [
        group for name in stated for group in _groups(flat, name.replace("@", ending) if name != "@" else lang)
    ]
    words = list(_words(flat, lang))
    groups = [
        group
        for group in groups
        if not columns or any(row[place] for row in words[:most] for place in group.places)
    ]
    rows = [[group.text(flat, row) for group in groups] for row in words[:most]]
    tones = [[_tone(flat, row, group) for group in groups] for row in flat.rows[:most]]
    heads = [group.head(flat, lang) for group in groups]
    values = [
        [_value(flat, row, group, text) for group, text in zip(groups, texts, strict=True)]
        for row, texts in zip(flat.rows, rows, strict=False)
    ]
    return View(flat.name, getattr(flat.title, lang), heads, rows, tones, total or len(flat.rows), values)


class _Group(NamedTuple):
    """Columns that are read as one."""

    join: str
    places: list[int]

    def text(self, table: FlatTable, row: list[str]) -> str:
        held = [row[place] for place in self.places]
        # A count has 1 below it, and is no share.
        if (
            self.join == "/"
            and held[1:] == ["1"]
            and not any(
                row[place] for place, column in enumerate(table.columns) if column.name.startswith("share")
            )
        ):
            return held[0]
        return self.join.join(filter(None, held))

    def head(self, table: FlatTable, lang: Language) -> str:
        titles = [str(getattr(table.columns[place].title, lang)) for place in self.places]
        if self.join == "/":
            return "/".join(titles)
        return titles[0] if len(titles) == 1 else titles[0].rpartition(": ")[0] or titles[0]


def _groups(table: FlatTable, name: str) -> Iterator[_Group]:
    places = {column.name: place for place, column in enumerate(table.columns)}
    if name.endswith("*"):
        yield from (_Group("", [place]) for known, place in places.items() if known.startswith(name[:-1]))
        return
    join = "/" if "/" in name else " "
    found = [places[part] for part in name.replace("/", "+").split("+") if part in places]
    if found:
        yield _Group(join, found)


def _tone(table: FlatTable, row: tuple[Any, ...], group: _Group) -> str | None:
    column: FlatColumn = table.columns[group.places[0]]
    return TONES.get(str(row[group.places[0]])) if column.name in _TONED else None


def _value(table: FlatTable, row: tuple[Any, ...], group: _Group, text: str) -> str | int | date | None:
    if len(group.places) > 1 or not text:
        return text or None
    column, value = table.columns[group.places[0]], row[group.places[0]]
    if column.kind == "date":
        return date.fromisoformat(value)
    return int(value) if column.kind == "integer" else text


def _words(table: FlatTable, lang: Language) -> Iterator[list[str]]:
    """The rows as people read them: names by their labels, days by the language."""
    if table.csv is None:
        yield from ([people(value, lang) for value in row] for row in table.rows)
        return
    import csv
    import io

    labelled = csv.reader(io.StringIO(table.csv.removeprefix("\ufeff"), newline=""))
    next(labelled, None)
    for labels, row in zip(labelled, table.rows, strict=True):
        yield [
            people(value, lang) if label == str(value) or label == f"'{value}" else people(label, lang)
            for label, value in zip(labels, row, strict=True)
        ]


def visible(text: str) -> str:
    """A text in which characters that steer a program are seen, and do nothing."""
    return "".join(map(_visible, text)) if not text.isprintable() else text


def _visible(letter: str) -> str:
    if letter in "\n\t" or letter >= " " and letter not in "\x7f\ufffe\uffff" and not "\x80" <= letter < "\xa0":
        return "\ufffd" if "\ud800" <= letter < "\ue000" else letter
    return chr(0x2400 + ord(letter)) if letter < " " else "\ufffd"


def people(value: object, lang: Language) -> str:
    """A value as people write it: a day with its day first."""
    if value is None:
        return ""
    text = str(value)
    if lang == "vi" and len(text) in (10, 16) and text[4:5] == text[7:8] == "-":
        try:
            day = date.fromisoformat(text[:10])
        except ValueError:
            return text
        # As Decree 30/2020 writes days: a zero before days under ten and before the first two months.
        month = f"{day.month:02}" if day.month < 3 else day.month
        return f"{text[11:]} {day.day:02}/{month}/{day.year}".strip()
    return text
