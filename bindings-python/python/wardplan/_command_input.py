"""What the command reads: plans, registers and options, by the names of files."""

from __future__ import annotations

import json
import re
from argparse import Namespace
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from wardplan._errors import said
from wardplan._operations import plan_rulebook
from wardplan._progress import Progress, silent
from wardplan._read_plan import ReadPlan, read_plan
from wardplan._read_register import read_register
from wardplan._sarif import Place, Places

__all__ = ["REGISTERS", "SHEETS", "Given", "given"]

REGISTERS = ("meetings", "documents", "dossiers", "procedures", "digitization", "taskEvents", "reports", "tasks")
SHEETS = (".xlsx", ".xlsb", ".ods", ".xls", ".csv", ".tsv")


class Given:
    """What the files of one call hold."""

    def __init__(self) -> None:
        self.read: ReadPlan | None = None
        self.plan: Any = None
        self.registers: dict[str, Any] = {}
        self.options: dict[str, Any] = {}
        self.tables: dict[str, Any] = {}
        """What was said of columns, words and the year of tables."""
        self.files: list[str] = []
        self.places = Places()
        self.told: Callable[[str], Progress] = lambda _: silent
        """Whom to tell of the parts of a file."""
        self.unruled = 0
        """How many statements of the plan became no part of its own rulebook."""
        self.unread: list[tuple[str, str]] = []
        """The cells that were not read, or not as a whole: the file, and what is told of the cell."""

    def needed_plan(self) -> Any:
        """The plan; an error where none was given."""
        if self.plan is None:
            raise ValueError(
                said(
                    "cần tệp kế hoạch (.docx, .pdf, .md, .txt, .json)",
                    "a file with the plan is needed (.docx, .pdf, .md, .txt, .json)",
                )
            )
        return self.plan


def given(arguments: Namespace, progress: Progress = silent) -> Given:
    """Reads every file that the call names."""
    found = Given()

    def told(file: str) -> Progress:
        progress(file, 0, 1)
        return lambda part, read, parts: progress(f"{file}: {part}", read, parts)

    found.told = told
    found.options = _options(arguments)
    found.tables = {
        "columns": _pairs(arguments.column, "--column") or None,
        "terms": _pairs(arguments.term, "--term") or None,
        "year": arguments.year,
    }
    stated = [*arguments.files, *(name for register in REGISTERS for name in getattr(arguments, register) or ())]
    found.files = [name.partition("::")[0] for name in stated]
    for name in arguments.files:
        if name.lower().partition("::")[0].endswith(SHEETS):
            _register(found, "meetings", name)
        else:
            _plan(found, name)
    for register in REGISTERS:
        for name in getattr(arguments, register) or ():
            _register(found, register, name)
    tasks = found.registers.pop("tasks", None)
    if tasks:
        plan = found.plan if found.plan is not None else {"id": "KH"}
        entries = dict(plan if isinstance(plan, dict) else plan.to_dict())
        found.plan = {**entries, "tasks": [*entries.get("tasks", ()), *tasks]}
    if found.options.get("rulebook") == "plan":
        layer = plan_rulebook(found.needed_plan())
        found.options["rulebook"] = layer.rulebook
        found.unruled = len(layer.unread)
    return found


def _plan(found: Given, name: str) -> None:
    if found.plan is not None:
        raise ValueError(said(f"`{name}`: chỉ đọc một kế hoạch", f"`{name}`: only one plan is read"))
    found.places.plan = name
    if name.lower().endswith(".json"):
        found.plan = _json(name, dict)
        return
    found.read = read_plan(name, progress=found.told(name))
    found.plan = found.read.plan
    found.places.spans = found.read.answer.spans
    if name.lower().endswith((".md", ".txt")):
        found.places.text = found.read.text


def _register(found: Given, register: str, name: str) -> None:
    path, _, rest = name.partition("::")
    sheet, _, prefix = rest.partition("::")
    if path.lower().endswith(".json"):
        rows = _json(path, list)
        places = [Place(path)] * len(rows)
    else:
        read = read_register(path, register, sheet=sheet or None, id_prefix=prefix or None, progress=found.told(path), **found.tables)  # type: ignore[arg-type]
        rows = list(read)
        places = [Place(path, *place) for place in read._places()]
        told = (cell for answer in read.answers.values() for cell in answer.cells)
        found.unread += ((path, said(cell.message.vi, cell.message.en)) for cell in told)
    found.registers.setdefault(register, []).extend(rows)
    found.places.registers.setdefault(register, []).extend(places)


def _options(arguments: Namespace) -> dict[str, Any]:
    options: dict[str, Any] = {}
    if arguments.options:
        options = _json(arguments.options, dict)
    stated = {
        "period": arguments.period,
        "asOf": _day(arguments.as_of),
        "rulebook": arguments.rulebook,
        "by": arguments.by,
        "include": arguments.include,
        "exclude": arguments.exclude,
        "baselines": [_baseline(text) for text in arguments.baseline or ()] or None,
    }
    return {**options, **{key: value for key, value in stated.items() if value is not None}}


def _json(source: str, kind: type) -> Any:
    """What a JSON file holds, or a text that is JSON itself."""
    text = source if source.lstrip().startswith("{") else None
    try:
        held = json.loads(Path(source).read_text(encoding="utf-8-sig") if text is None else text)
    except (ValueError, RecursionError) as error:
        raise ValueError(said(f"`{source}` không phải JSON đọc được", f"`{source}` is no JSON that can be read")) from error
    if not isinstance(held, kind):
        wanted = ("một danh sách", "a list") if kind is list else ("một bản ghi", "an object")
        raise ValueError(said(f"`{source}` không phải {wanted[0]}", f"`{source}` is not {wanted[1]}"))
    return held


def _day(text: str | None) -> str | None:
    """A day as `2026-06-30` or `30/6/2026`."""
    given = text and re.fullmatch(r"\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})\s*", text)
    if not given:
        return text
    day, month, year = map(int, given.groups())
    try:
        return date(year, month, day).isoformat()
    except ValueError as error:
        raise ValueError(said(f"`{text}` không phải là ngày có thật", f"`{text}` is no day of the calendar")) from error


def _pairs(stated: list[str] | None, option: str) -> dict[str, str]:
    pairs = dict(text.rpartition("=")[::2] for text in stated or ())
    if "" in pairs:
        raise ValueError(
            said(f"`{option}` cần có dạng `chữ trong bảng=nghĩa`", f"`{option}` has the form `words of the table=meaning`")
        )
    return pairs


def _baseline(text: str) -> dict[str, Any]:
    indicator, _, value = text.partition("=")
    if value == "register":
        return {"indicator": indicator, "fromRegister": True}
    if not value.isdecimal():
        raise ValueError(
            said(
                f"`--baseline {text}`: cần ghi `chỉ tiêu=số` hoặc `chỉ tiêu=register`, ví dụ `conference-reduction=24`",
                f"`--baseline {text}`: state `indicator=number` or `indicator=register`, such as `conference-reduction=24`",
            )
        )
    return {"indicator": indicator, "value": int(value)}
