"""What a type checker knows; `mypy --strict` checks it, and that each refusal is needed."""

from datetime import date
from fractions import Fraction

from typing_extensions import assert_type
from wardplan import (
    CheckAnswer,
    Finding,
    IndicatorResult,
    Meeting,
    Options,
    Session,
    Severity,
    Verdict,
    check_meetings,
    measure,
    read_plan,
    read_register,
    rulebook,
)
from wardplan.dicts import MeetingDict, OptionsDict, PlanDict, TaskDict

answer = check_meetings([{"id": "HN-1"}], options=Options(as_of=date(2026, 6, 1)))
assert_type(answer, CheckAnswer)
assert_type(answer.findings, tuple[Finding, ...])
assert_type(answer.findings[0].severity, Severity)
assert_type(answer.basis.as_of, date | None)
assert_type(measure({"meetings": []}).results[0].verdict, Verdict)
assert_type(answer[0], Finding)
assert_type([found.rule for found in answer.errors], list[str])
assert_type(list(measure({})), list[IndicatorResult])
assert_type(answer.by_rule()["agenda-missing"], tuple[Finding, ...])
measure({"meetings": read_register([{"STT": 1}])}, read_plan("ke-hoach.md").plan)
target = rulebook().rulebook.targets[0]
assert_type(target.value, Fraction | int)

Meeting(id="HN-1", category="conference", sessions=[Session(start="2026-06-01T07:30")])
Meeting(id="HN-1", category="congress")  # type: ignore[arg-type]
Meeting(id="HN-1", wardWide=True)  # type: ignore[call-arg]
Meeting()  # type: ignore[call-arg]
Options(period=2026)  # type: ignore[arg-type]
read_register("so.xlsx", "meeting")  # type: ignore[arg-type]
check_meetings(3)  # type: ignore[arg-type]
answer.findings[0].colour  # type: ignore[attr-defined]
answer.findings[0].params["given"] = 99  # type: ignore[index]

meeting: MeetingDict = {"id": "HN-1", "mode": "online", "sessions": [{"start": "2026-06-01T08:00"}]}
task: TaskDict = {"id": "T1", "due": {"before": date(2026, 6, 10)}, "assignments": [{"leads": ["vp"]}]}
plan: PlanDict = {"id": "KH", "tasks": [task], "document": {"issuedOn": "2026-05-07"}}
options: OptionsDict = {"asOf": date(2026, 6, 1), "baselines": [{"indicator": "x", "fromRegister": True}]}
measure({"meetings": [meeting]}, plan, options=options)
measure({"meetings": [meeting]}, plan, period="2026", as_of=date(2026, 6, 1))
measure({}, asOf="2026-06-01")  # type: ignore[call-arg]
measure({}, period=2026)  # type: ignore[arg-type]
wrong_key: MeetingDict = {"id": "HN-1", "titel": "Giao ban"}  # type: ignore[typeddict-unknown-key]
wrong_part: MeetingDict = {"id": "HN-1", "sessions": [{"begin": "x"}]}  # type: ignore[list-item]
wrong_term: MeetingDict = {"id": "HN-1", "mode": "remote"}  # type: ignore[typeddict-item]
no_id: TaskDict = {"title": "Rà soát"}  # type: ignore[typeddict-item]
