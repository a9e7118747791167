"""The operations. Each takes its arguments as dicts with keys in camel case, as JSON text, or as
classes of this package, or as `read_plan` and `read_register` give them, and raises `InputError` with every
problem of the input. Options are keyword
arguments in snake case, or all of them together as `options`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import TYPE_CHECKING, Any, TypeAlias

from wardplan import _wardplan
from wardplan._arguments import run
from wardplan._options import stated_options
from wardplan._record import Answered
from wardplan._types import (
    Agency,
    ApplyFixesAnswer,
    CalendarAnswer,
    CellValue,
    CheckAnswer,
    Claim,
    CompactFindings,
    ClaritiesAnswer,
    ComparePlansAnswer,
    ConflictsAnswer,
    CsvHeads,
    Deadline,
    DiffPlansAnswer,
    Fix,
    ImportPlanAnswer,
    ImportRegisterAnswer,
    FindCitationsAnswer,
    ForecastAnswer,
    IndicatorsAnswer,
    Language,
    MeasureAnswer,
    Meeting,
    Options,
    ParseDeadlineAnswer,
    ParseDocumentNumberAnswer,
    Plan,
    PlanRulebookAnswer,
    PublishedFigure,
    Receipt,
    ReconcileAnswer,
    RegisterName,
    Registers,
    RenderAnswer,
    ReportAnswer,
    ResolveDeadlineAnswer,
    RulebookAnswer,
    RulebookData,
    RulesAnswer,
    ScheduleAnswer,
    SchemaAnswer,
    SweepAnswer,
    TablesAnswer,
    Task,
    TemplateAnswer,
    VerifyReceiptAnswer,
    VocabularyAnswer,
    WorkloadAnswer,
)

__all__ = [
    "apply_fixes",
    "calendar",
    "check_meeting",
    "check_meetings",
    "check_plan",
    "check_rulebook",
    "check_task",
    "clarities",
    "conflicts",
    "compare_plans",
    "diff_plans",
    "import_plan",
    "import_register",
    "find_citations",
    "forecast",
    "indicators",
    "measure",
    "parse_deadline",
    "parse_document_number",
    "plan_rulebook",
    "reconcile",
    "render",
    "report",
    "resolve_deadline",
    "rulebook",
    "rules",
    "schedule",
    "schema",
    "sweep",
    "tables",
    "template",
    "verify_receipt",
    "vocabulary",
    "workload",
]

if TYPE_CHECKING:
    from typing_extensions import Unpack

    from wardplan._read_plan import ReadPlan
    from wardplan._read_register import ReadRegister
    from wardplan.dicts import (
        AgencyDict,
        ClaimDict,
        CompactFindingsDict,
        CellValueDict,
        DeadlineDict,
        FixDict,
        MeetingDict,
        OptionsDict,
        PlanDict,
        PublishedFigureDict,
        ReceiptDict,
        RegistersDict,
        RulebookDataDict,
        StatedOptions,
        TaskDict,
    )

    _Object: TypeAlias = Mapping[str, Any] | str
    _Plan: TypeAlias = Plan | PlanDict | ReadPlan | _Object
    _Registers: TypeAlias = Registers | RegistersDict | ReadRegister | _Object
    _Meetings: TypeAlias = Sequence[Meeting | MeetingDict | Mapping[str, Any]] | str
    _Options: TypeAlias = Options | OptionsDict | Mapping[str, Any] | str | None
    _Cell: TypeAlias = str | int | bool | date | time | CellValue | CellValueDict | Mapping[str, Any] | None
    _Agencies: TypeAlias = Sequence[Agency | AgencyDict | Mapping[str, Any]] | str | None


def check_plan(
    plan: _Plan,
    registers: _Registers | None = None,
    superior: _Plan | None = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> CheckAnswer:
    """Checks a plan against the rules on documents, assignment, tasks, targets and reporting.

    `registers` tell what happened so far: the events of its tasks, and its reports. `superior` is what
    the plan implements: the id of a rulebook such as `"kl-226"`, or a plan.

    >>> plan = {"id": "KH", "tasks": [{"id": "T1", "title": "Họp giao ban",
    ...     "assignments": [{"leads": ["vhxh", "van-phong"]}]}]}
    >>> answer = check_plan(plan, options={"include": ["task-with-several-leads"]})
    >>> answer.findings[0].path
    '/plan/tasks/0/assignments/0/leads'
    """
    answer: CheckAnswer = run(
        "check_plan",
        {"plan": plan, "registers": registers, "superior": superior, "options": stated_options(options, stated)},
    )
    return answer


def check_meetings(
    meetings: _Meetings,
    plan: _Plan | None = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> CheckAnswer:
    """Checks a register of meetings, each by itself and all together.

    `plan` is the one whose agencies the meetings name as hosts.

    >>> day = {"start": "2026-06-01T08:00", "end": "2026-06-01T09:00"}
    >>> meetings = [{"id": "A", "host": "vp", "room": "1", "sessions": [day]},
    ...     {"id": "B", "host": "vp", "room": "1", "sessions": [day]}]
    >>> answer = check_meetings(meetings, options={"include": ["room-double-booked"]})
    >>> [found.rule for found in answer.findings]
    ['room-double-booked', 'room-double-booked']
    """
    answer: CheckAnswer = run(
        "check_meetings", {"meetings": meetings, "plan": plan, "options": stated_options(options, stated)}
    )
    return answer


def check_meeting(
    meeting: Meeting | MeetingDict | _Object,
    agencies: _Agencies = None,
    others: Sequence[Meeting | Mapping[str, Any]] | str | None = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> CheckAnswer:
    """Checks one meeting, as while a form is filled in.

    `agencies` are those that it may name; no rule on one meeting looks at them. `others` are the
    other meetings of its days: whether the room is free, and who is expected elsewhere. With the
    option `draft` what cannot be read is told in `issues`.

    >>> from wardplan import Meeting, Session
    >>> meeting = Meeting(id="HN-1", category="conference",
    ...     sessions=[Session(start="2026-06-01T09:00", end="2026-06-01T08:00")])
    >>> answer = check_meeting(meeting, options={"include": ["meeting-ends-before-start"]})
    >>> answer.findings[0].path, answer.findings[0].sources[0].basis
    ('/meeting/sessions/0/end', 'logic')
    >>> draft = check_meeting({"mode": "", "room": 7}, options={"draft": True, "include": []})
    >>> [issue.path for issue in draft.issues]
    ['/meeting/room']
    """
    given = stated_options(options, stated)
    answer: CheckAnswer = run(
        "check_meeting",
        {"meeting": meeting, "agencies": agencies, "others": others, "options": given},
    )
    return answer


def check_task(
    task: Task | TaskDict | _Object,
    agencies: _Agencies = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> CheckAnswer:
    """Checks one task, as while a form is filled in.

    `agencies` are those that it may name.

    >>> answer = check_task({"id": "T1", "title": "Rà soát thủ tục"})
    >>> "task-without-lead" in {found.rule for found in answer.findings}
    True
    """
    answer: CheckAnswer = run(
        "check_task", {"task": task, "agencies": agencies, "options": stated_options(options, stated)}
    )
    return answer


def check_rulebook(
    rulebook: RulebookData | RulebookDataDict | _Object,
    *,
    options: _Options = None,
) -> CheckAnswer:
    """Checks a rulebook: layers that loosen, values that overlap or have no first day.

    The rulebook is named by its id, or given as data.

    >>> check_rulebook("le-chan-2026").basis.rulebook
    'le-chan-2026'
    """
    answer: CheckAnswer = run(
        "check_rulebook", {"rulebook": rulebook, "options": options}
    )
    return answer


def measure(
    registers: _Registers,
    plan: _Plan | None = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> MeasureAnswer:
    """Measures every indicator of the rulebook exactly, with its verdict and what is missing.

    `plan` is the one whose tasks and reports are measured.

    >>> modes = ["online"] * 3 + ["inPerson"] * 2
    >>> meetings = [{"id": str(day), "category": "conference", "status": "held", "mode": mode,
    ...     "sessions": [{"start": f"2026-03-0{day}T08:00"}]} for day, mode in enumerate(modes, 1)]
    >>> answer = measure({"meetings": meetings}, options={"period": "2026-Q1",
    ...     "include": ["online-conference-share"]})
    >>> [result] = answer.results
    >>> result.numerator, result.denominator, result.target.value, result.verdict
    (3, 5, Fraction(3, 5), 'met')
    """
    answer: MeasureAnswer = run(
        "measure", {"registers": registers, "plan": plan, "options": stated_options(options, stated)}
    )
    return answer


def sweep(
    registers: _Registers,
    plan: _Plan | None = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> SweepAnswer:
    """Reads the registers in every way that open conventions allow, and tells which verdicts hang on them.

    A convention that `options` or the rulebook chooses is decided, and is not varied.

    >>> modes = ["online"] * 6 + ["hybrid"] * 2 + ["inPerson"] * 4
    >>> meetings = [{"id": str(day), "category": "conference", "status": "held", "mode": mode,
    ...     "remoteSites": 5, "sessions": [{"start": f"2026-03-{day:02}T08:00"}]}
    ...     for day, mode in enumerate(modes, 1)]
    >>> answer = sweep({"meetings": meetings}, options={"period": "2026-Q1",
    ...     "include": ["online-conference-share"]})
    >>> [result] = answer.results
    >>> result.stability, result.decided_by
    ('fragile', ('hybridCountsAs',))
    >>> [(reading.numerator, reading.denominator, reading.verdict) for reading in result.readings]
    [(8, 12, 'met'), (6, 12, 'notMet'), (6, 10, 'met'), (8, 12, 'met')]
    """
    answer: SweepAnswer = run(
        "sweep", {"registers": registers, "plan": plan, "options": stated_options(options, stated)}
    )
    return answer


def forecast(
    registers: _Registers,
    plan: _Plan | None = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> ForecastAnswer:
    """Tells what the conferences of a period may still come to, and what both targets ask for.

    `options.asOf` is needed. Every figure is that of the least favourable reading.

    >>> modes = ["inPerson", "online"] * 4 + ["inPerson"]
    >>> meetings = [{"id": str(day), "category": "conference", "status": "held", "mode": mode,
    ...     "sessions": [{"start": f"2026-03-{day:02}T08:00"}]} for day, mode in enumerate(modes, 1)]
    >>> answer = forecast({"meetings": meetings}, options={"period": "2026", "asOf": "2026-05-07",
    ...     "baselines": [{"indicator": "conference-reduction", "value": 24, "year": 2025}]})
    >>> answer.cap, answer.remaining, answer.at_cap.more_online, answer.at_cap.more_in_person
    (21, 12, 9, 3)
    >>> answer.feasible_totals.low, answer.feasible_totals.high
    (13, 21)
    >>> answer.point_of_no_return.in_person
    9
    """
    answer: ForecastAnswer = run(
        "forecast", {"registers": registers, "plan": plan, "options": stated_options(options, stated)}
    )
    return answer


def reconcile(
    figures: Sequence[PublishedFigure | PublishedFigureDict | _Object] | str,
    claims: Sequence[Claim | ClaimDict | _Object] | str,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> ReconcileAnswer:
    """Holds published totals, percentages and changes against the published figures.

    >>> figures = [{"id": "done", "value": 16051}, {"id": "overdue", "value": 223}]
    >>> answer = reconcile(figures, [{"kind": "share", "of": ["done"], "equals": "98,62%"}])
    >>> [claim] = answer.claims
    >>> claim.outcome, claim.exact.numerator, claim.exact.denominator, claim.denominator_used
    ('truncated', 16051, 16274, ('done', 'overdue'))
    """
    answer: ReconcileAnswer = run(
        "reconcile", {"figures": figures, "claims": claims, "options": stated_options(options, stated)}
    )
    return answer


def report(
    plan: _Plan,
    registers: _Registers,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> ReportAnswer:
    """Reports how a plan was carried out, as data and as Markdown, with a receipt.

    `options.asOf` is needed.

    >>> task = {"id": "T1", "clause": "II.4.3", "due": {"before": "2026-06-10"}}
    >>> done = {"task": "T1", "kind": "completed", "happenedOn": "2026-06-09"}
    >>> answer = report({"id": "KH", "tasks": [task]}, {"taskEvents": [done]},
    ...     options={"period": "2026-H1", "asOf": "2026-06-30"})
    >>> answer.report.tasks.total, answer.report.tasks.done_on_time
    (1, 1)
    >>> answer.markdown.vi.splitlines()[0]
    '# BÁO CÁO'
    >>> len(answer.receipt.input)
    64
    """
    answer: ReportAnswer = run(
        "report", {"plan": plan, "registers": registers, "options": stated_options(options, stated)}
    )
    return answer


def verify_receipt(
    receipt: Receipt | ReceiptDict | _Object,
    plan: _Plan,
    registers: _Registers,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> VerifyReceiptAnswer:
    """Tells whether a receipt is that of a report, and what differs.

    >>> options = {"period": "2026", "asOf": "2026-12-31", "include": ["single-lead-task-share"]}
    >>> plan = {"id": "KH"}
    >>> receipt = report(plan, {}, options=options).receipt
    >>> verify_receipt(receipt, plan, {}, options=options).matches
    True
    >>> verify_receipt(receipt, {"id": "KH-2"}, {}, options=options).differences[0].path
    '/receipt/input'
    """
    answer: VerifyReceiptAnswer = run(
        "verify_receipt",
        {"receipt": receipt, "plan": plan, "registers": registers, "options": stated_options(options, stated)},
    )
    return answer


def clarities(plan: _Plan, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> ClaritiesAnswer:
    """Tells for each task which of the six clarities the plan gives, and why not the others.

    >>> answer = clarities({"id": "KH", "tasks": [{"id": "T1", "title": "Rà soát thủ tục"}]})
    >>> answer.tasks[0].what, answer.tasks[0].who
    ('clear', 'missing')
    """
    answer: ClaritiesAnswer = run("clarities", {"plan": plan, "options": stated_options(options, stated)})
    return answer


def compare_plans(
    superior: _Plan,
    plan: _Plan,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> ComparePlansAnswer:
    """Holds a plan against what it implements: each superior target, limit and duty is covered,
    stricter, weaker, restated, counted among other things, or missing.

    `superior` is the id of a rulebook such as `"kl-226"`, or a plan.

    >>> document = {"symbol": "KH-UBND", "issuedOn": "2026-05-07", "issuer": "UBND phường Lê Chân"}
    >>> plan = {"id": "KH", "document": document,
    ...     "targets": [{"id": "T1", "indicators": ["conference-reduction"], "value": "10%"}]}
    >>> answer = compare_plans("kl-226", plan, options={"rulebook": "le-chan-2026"})
    >>> [demand.subject for demand in answer.coverage if demand.outcome == "restated"]
    ['conference-reduction']
    >>> "conclusion-length" in [d.subject for d in answer.coverage if d.outcome == "missing"]
    True
    """
    answer: ComparePlansAnswer = run(
        "compare_plans", {"superior": superior, "plan": plan, "options": stated_options(options, stated)}
    )
    return answer


def diff_plans(
    before: _Plan,
    after: _Plan,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> DiffPlansAnswer:
    """Lists what changed from one version of a plan to the next, field by field.

    >>> before = {"id": "KH", "tasks": [{"id": "1", "clause": "II.1", "title": "Rà soát"}]}
    >>> after = {"id": "KH", "tasks": [{"id": "1", "clause": "II.1", "title": "Rà soát quy chế"}]}
    >>> [(change.subject, change.path, change.after) for change in diff_plans(before, after).changes]
    [('II.1', '/after/tasks/0/title', 'Rà soát quy chế')]
    """
    answer: DiffPlansAnswer = run(
        "diff_plans", {"before": before, "after": after, "options": stated_options(options, stated)}
    )
    return answer


def workload(plan: _Plan, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> WorkloadAnswer:
    """Counts what each agency leads and coordinates, by month, and lists its duties.

    With `agency` among the options, the answer is one page for that agency.

    >>> plan = {"id": "KH", "tasks": [
    ...     {"id": "1", "assignments": [{"leads": ["vhxh"], "coordinators": ["van-phong"]}]},
    ...     {"id": "2", "assignments": [{"leads": ["vhxh"]}]}]}
    >>> [(load.agency, load.led, load.coordinated) for load in workload(plan).agencies]
    [('vhxh', 2, 0), ('van-phong', 0, 1)]
    """
    answer: WorkloadAnswer = run("workload", {"plan": plan, "options": stated_options(options, stated)})
    return answer


def calendar(year: int, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> CalendarAnswer:
    """Lists the days off of a year and the days worked in their place, and counts its working days.

    >>> answer = calendar(2026)
    >>> answer.working_days, answer.by_month[1]
    (249, 15)
    >>> [(day.date.isoformat(), day.name.en) for day in answer.days if day.kind == "compensation"]
    [('2026-04-27', "Day off in lieu: Hùng Kings' Commemoration Day")]
    """
    answer: CalendarAnswer = run("calendar", {"year": year, "options": stated_options(options, stated)})
    return answer


def schedule(plan: _Plan, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> ScheduleAnswer:
    """Lists the last days, reports, reviews and reminders of a plan in a period.

    `ics` is a calendar file of them. The days lie in `options.period`, or the period of the plan.

    >>> plan = {"id": "KH", "tasks": [{"id": "T1", "due": {"before": "2026-06-10"}}]}
    >>> answer = schedule(plan, options={"period": "2026-06"})
    >>> [(entry.date.isoformat(), entry.kind) for entry in answer.entries]
    [('2026-06-04', 'reminder'), ('2026-06-09', 'due')]
    >>> answer.ics.splitlines()[0]
    'BEGIN:VCALENDAR'

    `reports` has the periods of the duties to report, with the remedies of one that is due too early.

    >>> duty = {"id": "BC", "cycle": "halfYear", "due": {"yearly": {"before": "06-10"}}}
    >>> answer = schedule({"id": "KH", "reporting": [duty]}, options={"period": "2026"})
    >>> [(remedy.kind, remedy.date.isoformat()) for remedy in answer.reports[0].remedies]
    [('earlierClose', '2026-05-31'), ('estimate', '2026-06-14'), ('laterDue', '2026-06-15')]
    """
    answer: ScheduleAnswer = run("schedule", {"plan": plan, "options": stated_options(options, stated)})
    return answer


def conflicts(
    meetings: _Meetings,
    plan: _Plan | None = None,
    *,
    over: Sequence[str] | None = None,
    limit: int | None = None,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> ConflictsAnswer:
    """Finds meetings that share a room, a chair or people at one time, and when those are free.

    `plan` is the one whose agencies the meetings name as hosts; `over` names what is looked at, of
    `room`, `chair`, `person`, `agency` and `topic`; `limit` is how many pairs are listed at most.

    >>> early = {"start": "2026-06-01T07:30", "end": "2026-06-01T10:00"}
    >>> late = {"start": "2026-06-01T09:00", "end": "2026-06-01T11:30"}
    >>> answer = conflicts([{"id": "A", "room": "1", "sessions": [early]},
    ...     {"id": "B", "room": "1", "sessions": [late]}])
    >>> [(pair.a, pair.b, pair.over, pair.minutes) for pair in answer.pairs]
    [('A', 'B', 'room', 60)]
    >>> [slot.start.isoformat() for slot in answer.free[0].slots]
    ['2026-06-01T13:30:00']
    """
    answer: ConflictsAnswer = run(
        "conflicts",
        {"meetings": meetings, "plan": plan, "over": over, "limit": limit, "options": stated_options(options, stated)},
    )
    return answer


def parse_deadline(text: str, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> ParseDeadlineAnswer:
    """Reads a deadline from the words in which an official writes it.

    What the words leave open is read in the safe way and told in `notes`.

    >>> answer = parse_deadline("trước ngày 10 tháng 6 năm 2026")
    >>> answer.deadline.before, answer.notes
    (datetime.date(2026, 6, 10), ())
    >>> [note.name for note in parse_deadline("chậm nhất trước ngày 10/6/2026").notes]
    ['latestBefore']
    """
    answer: ParseDeadlineAnswer = run(
        "parse_deadline", {"text": text, "options": stated_options(options, stated)}
    )
    return answer


def parse_document_number(text: str, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> ParseDocumentNumberAnswer:
    """Reads the number of a document, and tells what was mended in its spelling.

    The whole text is the number.

    >>> answer = parse_document_number("66.18/2026/ND-CP")
    >>> answer.normalized, answer.kind, answer.normative, answer.repairs
    ('66.18/2026/NĐ-CP', 'NĐ', True, ('letterD',))
    """
    answer: ParseDocumentNumberAnswer = run(
        "parse_document_number", {"text": text, "options": stated_options(options, stated)}
    )
    return answer


def find_citations(text: str, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> FindCitationsAnswer:
    """Finds the citations of documents in a text.

    >>> text = "Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư."
    >>> [citation] = find_citations(text).citations
    >>> citation.number, citation.issued_on, citation.issuer, citation.title
    ('30/2020/NĐ-CP', datetime.date(2020, 3, 5), 'Chính phủ', 'công tác văn thư')
    """
    answer: FindCitationsAnswer = run(
        "find_citations", {"text": text, "options": stated_options(options, stated)}
    )
    return answer


def resolve_deadline(
    deadline: Deadline | DeadlineDict | _Object,
    events: Mapping[str, date] | Mapping[str, str] | str | None = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> ResolveDeadlineAnswer:
    """Finds the last day of a deadline, how many days are left, and which days were counted.

    `events` are the days of the events from which a deadline may run, by their names.

    >>> answer = resolve_deadline({"before": "2026-06-10"}, options={"asOf": "2026-05-07"})
    >>> answer.last_day.isoformat(), answer.days_left.calendar, answer.days_left.working
    ('2026-06-09', 33, 23)
    >>> answer = resolve_deadline({"calendarDays": {"count": 5, "after": "ngày ký"}},
    ...     {"ngày ký": "2026-06-01"})
    >>> answer.last_day.isoformat(), answer.roll
    ('2026-06-08', 'next')
    """
    answer: ResolveDeadlineAnswer = run(
        "resolve_deadline", {"deadline": deadline, "events": events, "options": stated_options(options, stated)}
    )
    return answer


def import_plan(text: str, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> ImportPlanAnswer:
    """Reads a plan from its text: a draft, its outline, the place of every value, what is to be mended.

    The text is Markdown, or plain text with a line for each paragraph. Nothing in it is changed.

    >>> text = "I. NHIỆM VỤ\\n\\n- Phân đấu đạt 95% hồ sơ trên môi trường số."
    >>> answer = import_plan(text)
    >>> [(task.id, task.modality) for task in answer.plan.tasks]
    [('I.1', 'strive')]
    >>> [(text[slice(*fix.span.chars)], fix.replacement) for fix in answer.fixes]
    [('Phân đấu', 'Phấn đấu')]
    """
    answer: ImportPlanAnswer = run("import_plan", {"text": text, "options": stated_options(options, stated)})
    return answer


def import_register(
    register: RegisterName,
    rows: Sequence[Sequence[_Cell]] | str | None = None,
    *,
    csv: str | None = None,
    columns: Mapping[str, str] | None = None,
    terms: Mapping[str, str] | None = None,
    header: Sequence[int] | None = None,
    year: int | None = None,
    id_prefix: str | None = None,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> ImportRegisterAnswer:
    """Reads a register from a table as offices keep it, and accounts for every cell that is not in it.

    The table is a list of rows, or text as a spreadsheet saves and copies it. Heads are found in
    Vietnamese and English; `columns` names others, `terms` says what other words mean.

    >>> answer = import_register("meetings", [
    ...     ["STT", "Nội dung", "Loại", "Hình thức", "Thời gian"],
    ...     [1, "Giao ban tuần", "Họp giao ban", "Trực tuyến", "8h00 - 10h30 ngày 03/6/2026"],
    ...     [2, "Học tập Kết luận 226", "Hội nghị quán triệt", "TT", "14h, 4/6/2026"]],
    ...     id_prefix="2026-")
    >>> [(row.id, row.kind, row.mode) for row in answer.rows]
    [('2026-1', 'briefing', 'online'), ('2026-2', 'dissemination', None)]
    >>> print(answer.cells[0].message.vi, answer.cells[0].help.vi)
    Ô D3 (cột “Hình thức”): “TT” có nhiều cách hiểu. Nêu rõ là “Trực tiếp” hay “Trực tuyến”.
    >>> check_meetings(answer.rows).basis.rulebook
    'kl-226'
    """
    call = {
        "register": register,
        "rows": rows,
        "csv": csv,
        "columns": columns,
        "terms": terms,
        "header": header,
        "year": year,
        "idPrefix": id_prefix,
        "options": stated_options(options, stated),
    }
    answer: ImportRegisterAnswer = run("import_register", call)
    return answer


def apply_fixes(
    text: str, fixes: Sequence[Fix | FixDict | Mapping[str, Any]] | str, *, options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> ApplyFixesAnswer:
    """Puts fixes into a text, each at its place.

    >>> text = "1. Hạ tầng hợp trực tuyến."
    >>> apply_fixes(text, import_plan(text).fixes).text
    '1. Hạ tầng họp trực tuyến.'
    """
    answer: ApplyFixesAnswer = run(
        "apply_fixes", {"text": text, "fixes": fixes, "options": stated_options(options, stated)}
    )
    return answer


def rules(*, options: _Options = None, **stated: Unpack[StatedOptions]) -> RulesAnswer:
    """Lists the rules.

    >>> "meeting-exceeds-limit" in {rule.name for rule in rules().rules}
    True
    """
    answer: RulesAnswer = run("rules", {"options": stated_options(options, stated)})
    return answer


def indicators(*, options: _Options = None, **stated: Unpack[StatedOptions]) -> IndicatorsAnswer:
    """Lists the indicators of a rulebook.

    >>> indicators().indicators[0].id
    'online-conference-share'
    """
    answer: IndicatorsAnswer = run("indicators", {"options": stated_options(options, stated)})
    return answer


def vocabulary(*, options: _Options = None, **stated: Unpack[StatedOptions]) -> VocabularyAnswer:
    """Lists the labels of every name, in Vietnamese and English.

    >>> [(term.vi, term.en) for term in vocabulary().terms if term.name == "notMet"]
    [('không đạt', 'not met')]
    """
    answer: VocabularyAnswer = run("vocabulary", {"options": stated_options(options, stated)})
    return answer


def rulebook(id: str | None = None, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> RulebookAnswer:
    """Shows a rulebook that comes with the library.

    >>> rulebook("kl-226").rulebook.extends
    'vn-state'
    """
    answer: RulebookAnswer = run("rulebook", {"id": id, "options": stated_options(options, stated)})
    return answer


def plan_rulebook(
    plan: _Plan, *, extends: str | None = None, options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> PlanRulebookAnswer:
    """Turns a plan into a layer of rules: its targets and limits as dated values, each with its
    clause, and what of it is no such value.

    The layer extends `kl-226` unless another is named, and is a rulebook for every other operation.

    >>> plan = {
    ...     "id": "kh-an-bien", "document": {"number": "15", "symbol": "KH-UBND", "issuedOn": "2026-03-10"},
    ...     "targets": [{"id": "T-1", "indicators": ["online-conference-share"], "comparator": "atLeast",
    ...                  "value": "70%", "modality": "ensure", "clause": "I.2"}],
    ...     "tasks": [{"id": "II.4", "clause": "II.4", "text": "Họp giao ban không quá 1/2 ngày."}]}
    >>> layer = plan_rulebook(plan).rulebook
    >>> layer.parameters["meeting-limit-briefing"][0].value
    1
    >>> meeting = {"id": "HN-01", "category": "conference", "mode": "online", "status": "held",
    ...            "sessions": [{"start": "2026-04-02T08:00"}]}
    >>> options = {"rulebook": layer, "period": "2026", "include": ["online-conference-share"]}
    >>> [result] = measure({"meetings": [meeting]}, options=options).results
    >>> result.target.value, result.verdict
    (Fraction(7, 10), 'met')
    """
    answer: PlanRulebookAnswer = run(
        "plan_rulebook", {"plan": plan, "extends": extends, "options": stated_options(options, stated)}
    )
    return answer


def schema(name: str, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> SchemaAnswer:
    """Gives the JSON Schema of an operation's call, by the name of the operation, here or in camel case.

    >>> schema("check_meeting").schema["$ref"]
    '#/$defs/CheckMeeting'
    >>> schema("checkMeeting") == schema("check_meeting")
    True
    """
    # The name of the function is as good as that of the operation.
    named = {known: called for known, called, _ in _wardplan.operations()}
    answer: SchemaAnswer = run("schema", {"name": named.get(name, name), "options": stated_options(options, stated)})
    return answer


def template(name: str, *, options: _Options = None, **stated: Unpack[StatedOptions]) -> TemplateAnswer:
    """Gives an empty table for a register, as CSV, with a column for each key of a row.

    >>> template("procedures").csv
    'id,agency,level\\r\\n'
    """
    answer: TemplateAnswer = run("template", {"name": name, "options": stated_options(options, stated)})
    return answer


def render(
    compact: CompactFindings | CompactFindingsDict | _Object,
    index: int | None = None,
    *,
    options: _Options = None,
    **stated: Unpack[StatedOptions],
) -> RenderAnswer:
    """Makes compact findings whole, all or the one at a position.

    `compact` is what an answer with `options={"answer": "compact"}` holds.

    >>> meeting = {"id": "A", "category": "conference",
    ...     "sessions": [{"start": "2026-06-01T08:00", "end": "2026-06-01T09:00"}]}
    >>> rules = {"include": ["meeting-unclassified"]}
    >>> answer = check_meeting(meeting, options=rules | {"answer": "compact"})
    >>> render(answer.compact).findings == check_meeting(meeting, options=rules).findings
    True
    """
    found: RenderAnswer = run(
        "render", {"compact": compact, "index": index, "options": stated_options(options, stated)}
    )
    return found


def tables(
    operation: str,
    answer: Answered | _Object,
    *,
    lang: Language | None = None,
    csv: CsvHeads | None = None,
    options: _Options = None,
) -> TablesAnswer:
    """Gives the flat form of an answer: tables of texts, whole numbers and days, also as CSV.

    `operation` is the one that answered. `lang` leaves out the other language of texts that stand in
    two. `csv` gives each table as CSV too, with names of columns for programs (`"names"`), or with
    titles for people (`"vi"`, `"en"`).

    >>> day = {"start": "2026-06-01T08:00", "end": "2026-06-01T09:00"}
    >>> meetings = [{"id": "A", "host": "vp", "room": "1", "sessions": [day]},
    ...     {"id": "B", "host": "vp", "room": "1", "sessions": [day]}]
    >>> answer = check_meetings(meetings, options={"include": ["room-double-booked"]})
    >>> found = tables("check_meetings", answer, lang="vi").tables[1]
    >>> found.name, [column.name for column in found.columns[:4]], found.rows[0][1]
    ('findings', ['rowNumber', 'rule', 'titleVi', 'severity'], 'room-double-booked')
    """
    found: TablesAnswer = run(
        "tables",
        {"operation": operation, "answer": answer, "lang": lang, "csv": csv, "options": options},
    )
    return found
