"""What the command reads: plans, registers and options, by the names of files."""

from __future__ import annotations

import json
from argparse import Namespace
from datetime import datetime
from pathlib import Path
from typing import Any

from wardplan._errors import said
from wardplan._read_plan import ReadPlan, read_plan
from wardplan._read_register import read_register

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
        self.unread = 0

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


def given(arguments: Namespace) -> Given:
    """Reads every file that the call names."""
    found = Given()
    found.options = _options(arguments)
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
    return found


def _plan(found: Given, name: str) -> None:
    if found.plan is not None:
        raise ValueError(said(f"`{name}`: chỉ đọc một kế hoạch", f"`{name}`: only one plan is read"))
    if name.lower().endswith(".json"):
        found.plan = json.loads(Path(name).read_text(encoding="utf-8-sig"))
        return
    found.read = read_plan(name)
    found.plan = found.read.plan


def _register(found: Given, register: str, name: str) -> None:
    path, _, rest = name.partition("::")
    sheet, _, prefix = rest.partition("::")
    if path.lower().endswith(".json"):
        rows = json.loads(Path(path).read_text(encoding="utf-8-sig"))
    else:
        read = read_register(path, register, sheet=sheet or None, id_prefix=prefix or None)  # type: ignore[arg-type]
        rows = list(read)
        found.unread += sum(len(answer.cells) for answer in read.answers.values())
    found.registers.setdefault(register, []).extend(rows)


def _options(arguments: Namespace) -> dict[str, Any]:
    options: dict[str, Any] = {}
    if arguments.options:
        text = arguments.options
        options = json.loads(text if text.lstrip().startswith("{") else Path(text).read_text(encoding="utf-8-sig"))
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


def _day(text: str | None) -> str | None:
    """A day as `2026-06-30` or `30/6/2026`."""
    if text is None or "/" not in text:
        return text
    return datetime.strptime(text, "%d/%m/%Y").date().isoformat()


def _baseline(text: str) -> dict[str, Any]:
    indicator, _, value = text.partition("=")
    if value == "register":
        return {"indicator": indicator, "fromRegister": True}
    return {"indicator": indicator, "value": int(value)}
