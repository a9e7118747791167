"""Findings in SARIF 2.1.0, as editors and pipelines of checks read them."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import quote

from wardplan._operations import rules
from wardplan._types import ClauseSource

if TYPE_CHECKING:
    from wardplan._types import Finding, Language, RuleEntry, Skipped, Span

__all__ = ["Place", "Places", "as_sarif"]

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


class Place(NamedTuple):
    """Where a row of a register stands: the row as its table counts, where it stands in one."""

    file: str
    sheet: str | None = None
    row: int | None = None


class Places:
    """Where the parts of a call stand in files."""

    def __init__(self) -> None:
        self.registers: dict[str, list[Place]] = {}
        self.plan: str | None = None
        self.text: str | None = None
        """The text of the plan, where places in it are those of its file."""
        self.spans: Mapping[str, Span] = {}

    def location(self, path: str, span: Span | None) -> dict[str, Any]:
        """The place of a finding: its file, a line where the file has lines, and its place in the call."""
        logical = [{"fullyQualifiedName": path, "kind": "member"}]
        keys = path.removeprefix("/registers").split("/")[1:]
        rows = self.registers.get(keys[0], []) if keys else []
        physical: dict[str, Any] = {}
        if rows and len(keys) > 1 and keys[1].isdecimal():
            place = rows[int(keys[1])]
            physical = _artifact(place.file)
            if place.row is not None:
                row = f"{place.sheet}!{place.row}" if place.sheet else str(place.row)
                logical.append({"name": row, "fullyQualifiedName": row, "kind": "row"})
        elif self.plan is not None and keys[:1] != ["superior"]:
            physical = _artifact(self.plan)
            found = span or self._nearest(path)
            if self.text is not None and found is not None:
                physical["region"] = _region(self.text, found.chars)
        return {"logicalLocations": logical, **({"physicalLocation": physical} if physical else {})}

    def _nearest(self, path: str) -> Span | None:
        while path:
            if path in self.spans:
                return self.spans[path]
            path = path.rpartition("/")[0]
        return None


def as_sarif(
    findings: Sequence[Finding],
    places: Places,
    lang: Language,
    more: Mapping[RuleEntry, int],
    skipped: Sequence[Skipped],
) -> str:
    """One run, with the rules that found something; what is not listed and was not looked at are its notifications."""
    from wardplan._wardplan import VERSION

    known = {rule.name: rule for rule in rules().rules}
    named = list(dict.fromkeys(found.rule for found in findings))
    driver = {
        "name": "wardplan",
        "version": VERSION,
        "language": lang,
        "rules": [_rule(known[name], lang) for name in named],
    }
    results = [
        {
            "ruleId": found.rule,
            "ruleIndex": named.index(found.rule),
            "level": _LEVELS[found.severity],
            "message": {"text": f"{getattr(found.message, lang)} {getattr(found.help, lang)}".strip()},
            "locations": [places.location(found.path, found.span)],
        }
        for found in findings
    ]
    count = {"vi": "còn {} phát hiện chưa liệt kê", "en": "{} more findings that are not listed"}[lang]
    told = [(rule.name, count.format(number)) for rule, number in more.items()]
    told += [(one.rule, getattr(one.message, lang)) for one in skipped]
    notifications = [
        {"level": "note", "message": {"text": text}, "associatedRule": {"id": name}} for name, text in told
    ]
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": notifications}],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log = {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _rule(rule: RuleEntry, lang: Language) -> dict[str, Any]:
    condition = getattr(rule.condition, lang)
    clauses = [f"{getattr(source.title, lang)}: {source.clause}" for source in rule.sources if isinstance(source, ClauseSource)]
    return {
        "id": rule.name,
        "name": getattr(rule.title, lang),
        "shortDescription": {"text": getattr(rule.title, lang)},
        "fullDescription": {"text": condition},
        "help": {"text": "\n".join([condition, *clauses])},
        # What depends on how binding a statement is has the level of each result.
        "defaultConfiguration": {"level": _LEVELS.get(rule.severity, "warning")},
    }


def _artifact(file: str) -> dict[str, Any]:
    path = Path(file)
    return {"artifactLocation": {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix())}}


def _region(text: str, chars: tuple[int, int]) -> dict[str, int]:
    ends = [(text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)) for at in chars]
    (line, column), (last, end) = ends
    return {"startLine": line, "startColumn": column, "endLine": last, "endColumn": end}
