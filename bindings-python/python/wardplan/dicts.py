"""Records as dicts, for editors and type checkers, written by `cargo run -p wardplan-tests --bin generate`.

A variable that is declared as one of them is completed by editors and checked by mypy, key by key:

>>> from wardplan.dicts import MeetingDict
>>> meeting: MeetingDict = {"id": "HN-01", "mode": "online", "sessions": [{"start": "2026-06-01T08:00"}]}
>>> import wardplan
>>> wardplan.check_meeting(meeting).basis.rulebook
'kl-226'
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypedDict

if TYPE_CHECKING:
    from wardplan._types import (
        Agency,
        AgencyKind,
        AgendaItem,
        AgendaKind,
        AnswerForm,
        Assignment,
        Attachment,
        Baseline,
        BaselinePolicy,
        Category,
        Certainty,
        Channel,
        Citation,
        CitationRole,
        ClaimKind,
        ClaimUnit,
        Clause,
        ClauseSource,
        ClockStop,
        Comparator,
        ConventionChoices,
        CoordinationDuty,
        CountFrom,
        CountLevel,
        CountOf,
        Counted,
        Coverage,
        CulturalDay,
        Cycle,
        DayKind,
        DayOn,
        DayRule,
        Days,
        Deadline,
        Digitization,
        Document,
        Dossier,
        ElectronicIf,
        Exchange,
        Extension,
        Figure,
        Filter,
        FindingTemplate,
        GroupBy,
        HybridCountsAs,
        Indicator,
        JointTarget,
        Kind,
        KnownDocument,
        LaterRows,
        LengthMeasure,
        LocalDay,
        LogicSource,
        Meeting,
        Modality,
        Mode,
        ModeSource,
        Ongoing,
        OwnFigure,
        ParameterValue,
        Plain,
        PredecessorFigure,
        Procedure,
        ReceiptResult,
        ReceiptRulebook,
        Recipient,
        Recurring,
        ReductionPath,
        Report,
        ReportingDuty,
        Roll,
        RoomsAre,
        Rows,
        RulebookData,
        RulebookTarget,
        Scheme,
        SchemePeriod,
        Season,
        Secrecy,
        ServiceLevel,
        Session,
        Severity,
        ShareOf,
        Signature,
        SourceDocument,
        Span,
        Status,
        Succession,
        Target,
        Task,
        TaskEvent,
        TaskEventKind,
        UnclassifiedCountsAs,
        Unit,
        Verdict,
        Waiver,
        Wording,
    )

__all__ = [
    "AgencyDict",
    "AgendaItemDict",
    "AssignmentDict",
    "AttachmentDict",
    "BaselineDict",
    "CellValueDict",
    "CitationDict",
    "ClaimDict",
    "ClauseDict",
    "ClauseSourceDict",
    "CompactFindingsDict",
    "ConventionChoicesDict",
    "CoordinationDutyDict",
    "CountOfDict",
    "CountedDict",
    "DayOnDict",
    "DayRuleDict",
    "DaysDict",
    "DeadlineDict",
    "DigitizationDict",
    "DocumentDict",
    "DossierDict",
    "ExchangeDict",
    "ExtensionDict",
    "FigureDict",
    "FilterDict",
    "FindingTemplateDict",
    "FixDict",
    "IndicatorDict",
    "KnownDocumentDict",
    "LocalDayDict",
    "LogicSourceDict",
    "MeetingDict",
    "OngoingDict",
    "OptionsDict",
    "OwnFigureDict",
    "ParameterValueDict",
    "PlainDict",
    "PlanDict",
    "PredecessorFigureDict",
    "ProcedureDict",
    "PublishedFigureDict",
    "ReceiptDict",
    "ReceiptResultDict",
    "ReceiptRulebookDict",
    "RecipientDict",
    "RecurringDict",
    "RegistersDict",
    "ReportDict",
    "ReportingDutyDict",
    "RulebookDataDict",
    "RulebookTargetDict",
    "SchemeDict",
    "SchemePeriodDict",
    "SeasonDict",
    "SessionDict",
    "ShareOfDict",
    "SignatureDict",
    "SourceDocumentDict",
    "SpanDict",
    "SuccessionDict",
    "TargetDict",
    "TaskDict",
    "TaskEventDict",
    "WaiverDict",
    "WordingDict",
    "StatedOptions",
]


class CellValueDict(TypedDict, total=False):
    """A cell that is neither text nor a whole number. Exactly one form; the key names it."""

    date: dt.date | str | None
    """A day, `2026-06-03`."""
    time: str | None
    """A time of day, `08:30` or `08:30:00`."""
    dateTime: dt.datetime | str | None
    """A day and a time of day."""
    number: str | None
    """A number with a fraction, exactly as it is: `"0.944"`."""
    covered: bool | None
    """Whether the cell is covered by a merged cell above it or to its left."""


class CompactFindingsDict(TypedDict, total=False):
    """Findings in columns: the first of each column belong to the first finding. A column that says
    nothing of any finding is empty."""

    templates: Sequence[FindingTemplate | FindingTemplateDict] | None
    """What findings share, each once."""
    sources: Sequence[ClauseSource | ClauseSourceDict | LogicSource | LogicSourceDict] | None
    """The sources, each once."""
    words: Sequence[Wording | WordingDict] | None
    """Words, each once."""
    template: Sequence[int] | None
    """By position in `templates`."""
    path: Sequence[str] | None
    """Where it is, as a JSON pointer from the call."""
    span: Sequence[Span | SpanDict | None] | None
    """Where it is in a text."""
    subject: Sequence[str | None] | None
    """What it is about."""
    subjectTitle: Sequence[int | None] | None
    """What it is about as people name it, by position in `words`."""
    params: Sequence[Sequence[Any]] | None
    """The facts of the case, in the order of `params` of the template."""
    shown: Sequence[Sequence[int | None]] | None
    """For each fact the position in `words` of what people read in its place; `null` where that is the value as each language writes it. Empty where that is so of all of them."""


class _FindingTemplateStated(TypedDict):
    rule: str
    """The name of the rule."""
    title: Wording | WordingDict
    """What people call the rule."""
    severity: Severity
    """How grave they are."""
    message: Wording | WordingDict
    """What is the case; `{name}` stands for a param as people read it."""
    help: Wording | WordingDict
    """What can be done, in the same way."""


class FindingTemplateDict(_FindingTemplateStated, total=False):
    """What findings of one rule share."""

    params: Sequence[str] | None
    """The names of their params."""
    sources: Sequence[int] | None
    """The clauses that they rest on, by position in `sources`."""


class _LogicSourceStated(TypedDict):
    basis: str
    """Always `logic`."""


class LogicSourceDict(_LogicSourceStated, total=False):
    """No law is needed to see it: an end before its start."""



class _ClauseSourceStated(TypedDict):
    document: str
    """The number of the document; `/KH-UBND` while it has none."""
    issuedOn: dt.date | str
    """When the document was issued."""
    clause: str
    """The address of the clause."""
    status: Certainty
    """How sure it is."""
    title: Wording | WordingDict
    """What people call the document."""


class ClauseSourceDict(_ClauseSourceStated, total=False):
    """A clause of a document in the rulebook."""

    issuer: str | None
    """Who issued the document, where that is known."""


class OptionsDict(TypedDict, total=False):
    """What every call may say beside its arguments. Everything has a default."""

    rulebook: str | RulebookData | RulebookDataDict | None
    """The rulebook; `kl-226`, which holds for every ward, where nothing is stated."""
    asOf: dt.date | str | None
    """The day on which the data are looked at: the only today there is."""
    later: LaterRows | None
    """What figures do with rows of what happened after `asOf`: an error where nothing is stated."""
    period: str | Days | DaysDict | SchemePeriod | SchemePeriodDict | None
    """The time that figures are about. Of a register of meetings, only what begins in it is checked; other rows are there to be compared with."""
    compareWith: str | Days | DaysDict | SchemePeriod | SchemePeriodDict | None
    """An earlier period with which figures are compared: *so với cùng kỳ*."""
    by: GroupBy | Sequence[GroupBy] | None
    """How results are grouped."""
    agency: str | None
    """The one agency whose rows count."""
    baselines: Sequence[Baseline | BaselineDict] | None
    """What reductions are measured from."""
    conventions: ConventionChoices | ConventionChoicesDict | None
    """Conventions other than those of the rulebook."""
    include: Sequence[str] | None
    """The only rules, or indicators, that are wanted; none where the list is empty, and all where nothing is stated."""
    exclude: Sequence[str] | None
    """The rules, or indicators, that are not wanted."""
    days: Sequence[LocalDay | LocalDayDict] | None
    """Local days off, and local days of work, beside those of the rulebook."""
    answer: AnswerForm | None
    """How findings are answered: in full where nothing is stated."""
    mostFindings: int | Literal['all'] | None
    """How many findings are listed; the first 10,000 where nothing is stated. Those that are not listed are counted."""
    draft: bool | None
    """Whether the record of `check_meeting` or `check_task` is still being filled in: what can be read of it is checked, and what cannot is told in `issues`. Other operations have no drafts."""
    allPlaces: bool | None
    """Whether every place that was not looked at or not read is listed, and not the first 20."""


class StatedOptions(TypedDict, total=False):
    """The options of a call, each as a keyword argument."""

    rulebook: str | RulebookData | RulebookDataDict | None
    """The rulebook; `kl-226`, which holds for every ward, where nothing is stated."""
    as_of: dt.date | str | None
    """The day on which the data are looked at: the only today there is."""
    later: LaterRows | None
    """What figures do with rows of what happened after `asOf`: an error where nothing is stated."""
    period: str | Days | DaysDict | SchemePeriod | SchemePeriodDict | None
    """The time that figures are about. Of a register of meetings, only what begins in it is checked; other rows are there to be compared with."""
    compare_with: str | Days | DaysDict | SchemePeriod | SchemePeriodDict | None
    """An earlier period with which figures are compared: *so với cùng kỳ*."""
    by: GroupBy | Sequence[GroupBy] | None
    """How results are grouped."""
    agency: str | None
    """The one agency whose rows count."""
    baselines: Sequence[Baseline | BaselineDict] | None
    """What reductions are measured from."""
    conventions: ConventionChoices | ConventionChoicesDict | None
    """Conventions other than those of the rulebook."""
    include: Sequence[str] | None
    """The only rules, or indicators, that are wanted; none where the list is empty, and all where nothing is stated."""
    exclude: Sequence[str] | None
    """The rules, or indicators, that are not wanted."""
    days: Sequence[LocalDay | LocalDayDict] | None
    """Local days off, and local days of work, beside those of the rulebook."""
    answer: AnswerForm | None
    """How findings are answered: in full where nothing is stated."""
    most_findings: int | Literal['all'] | None
    """How many findings are listed; the first 10,000 where nothing is stated. Those that are not listed are counted."""
    draft: bool | None
    """Whether the record of `check_meeting` or `check_task` is still being filled in: what can be read of it is checked, and what cannot is told in `issues`. Other operations have no drafts."""
    all_places: bool | None
    """Whether every place that was not looked at or not read is listed, and not the first 20."""


class _BaselineStated(TypedDict):
    indicator: str
    """The indicator."""


class BaselineDict(_BaselineStated, total=False):
    """What a reduction is measured from, and who decided that. It has a `value`, or figures of
    `predecessors` and its `own`; the convention `baselinePolicy` says which of them counts."""

    group: Mapping[str, str] | None
    """The group of rows, for results that are grouped."""
    value: int | None
    """The figure of the earlier year, where a document gives one."""
    fromRegister: bool | None
    """Whether the figure is counted in the register of the call, from the rows of the earlier year, as the indicator counts; in place of a figure that is stated."""
    predecessors: Sequence[PredecessorFigure | PredecessorFigureDict] | None
    """The figures of the agencies that were there before, for the part of that year."""
    own: OwnFigure | OwnFigureDict | None
    """The figure of the agency itself, for the part of that year in which it existed."""
    year: int | None
    """The earlier year; the year before the period where nothing is stated."""
    scheme: str | None
    """The scheme of its year; the calendar where nothing is stated."""
    decidedBy: str | None
    """Who decided on the figure."""
    document: str | None
    """The document in which it stands."""


class _PredecessorFigureStated(TypedDict):
    name: str
    """Its name."""
    value: int
    """Its figure."""


class PredecessorFigureDict(_PredecessorFigureStated, total=False):
    """What an agency that was there before counted in the earlier year."""



class _OwnFigureStated(TypedDict):
    value: int
    """The figure."""
    start: dt.date | str
    """The first day of that part."""
    end: dt.date | str
    """The last day of that part."""


class OwnFigureDict(_OwnFigureStated, total=False):
    """What an agency counted in the part of the earlier year in which it existed."""



class ConventionChoicesDict(TypedDict, total=False):
    """Conventions by name, over those of the rulebook."""

    hybridCountsAs: HybridCountsAs | None
    """what hybrid meetings count as"""
    unclassifiedCountsAs: UnclassifiedCountsAs | None
    """what unclassified meetings count as"""
    plannedOrActualMode: ModeSource | None
    """which mode counts"""
    lengthMeasure: LengthMeasure | None
    """how the length of a meeting is measured"""
    reductionPath: ReductionPath | None
    """how a yearly reduction goes on"""
    baselinePolicy: BaselinePolicy | None
    """where the baseline comes from"""
    jointTarget: JointTarget | None
    """a target that joins indicators"""
    electronicIf: ElectronicIf | None
    """when a document counts as electronic"""
    countLevel: CountLevel | None
    """which level of tasks counts"""
    roll: Roll | None
    """where a last day goes that is a day of rest"""
    countFrom: CountFrom | None
    """with which day a counted period begins"""
    clockStop: ClockStop | None
    """which day stops the clock"""
    culturalDay: CulturalDay | None
    """whether 24 November is a day off"""
    roomsAre: RoomsAre | None
    """whose meeting rooms are"""
    halfDayMinutes: int | None
    """minutes in half a day"""
    travelGapMinutes: int | None
    """minutes to travel between meetings"""


class _LocalDayStated(TypedDict):
    date: dt.date | str
    """The day, from 1900 to 2199."""
    kind: DayKind
    """What it is."""
    document: str
    """The number of the document that sets it, such as `120/TB-UBND`."""
    issuedOn: dt.date | str
    """When the document was issued."""


class LocalDayDict(_LocalDayStated, total=False):
    """A day off, or a day of work, that a local document sets beside the rulebook. What the
    rulebook says of the same day no longer counts."""

    name: str | None
    """What it is called; what its kind is called where nothing is stated."""
    issuer: str | None
    """Who issued it."""
    clause: str | None
    """The address of the clause; the whole text where nothing is stated."""
    status: Certainty | None
    """How sure it is; `assumed` where nothing is stated."""


class _DaysStated(TypedDict):
    start: dt.date | str
    """The first day."""
    end: dt.date | str
    """The last day."""


class DaysDict(_DaysStated, total=False):
    """A stretch of whole days, both ends included."""



class _PlanStated(TypedDict):
    id: str
    """The id."""


class PlanDict(_PlanStated, total=False):
    """A plan as it was issued, or as far as it has been drafted."""

    document: Document | DocumentDict | None
    """Its head."""
    period: str | Days | DaysDict | None
    """The time that it is for."""
    citations: Sequence[Citation | CitationDict] | None
    """The documents that it cites."""
    agencies: Sequence[Agency | AgencyDict] | None
    """The agencies that it names."""
    targets: Sequence[Target | TargetDict] | None
    """Its targets, each where it is stated."""
    tasks: Sequence[Task | TaskDict] | None
    """Its tasks."""
    coordinationDuties: Sequence[CoordinationDuty | CoordinationDutyDict] | None
    """Who must coordinate with whom."""
    reporting: Sequence[ReportingDuty | ReportingDutyDict] | None
    """Who must report."""
    attachments: Sequence[Attachment | AttachmentDict] | None
    """What is attached."""
    recipients: Sequence[Recipient | RecipientDict] | None
    """Who gets it."""


class DocumentDict(TypedDict, total=False):
    """The head of a document. A draft has no number and no date yet: both are values, not errors
    (Decree 30/2020/NĐ-CP, art. 15: a number is given after the signature)."""

    kind: str | None
    """The abbreviated type, such as `KH`."""
    number: str | None
    """The number in the year, such as `144`."""
    symbol: str | None
    """The symbol, such as `KH-UBND`."""
    issuer: str | None
    """The agency that issues it."""
    place: str | None
    """The place in the date line."""
    issuedOn: dt.date | str | None
    """The day in the date line."""
    title: str | None
    """The title."""
    secrecy: Secrecy | None
    """How secret it is."""
    signature: Signature | SignatureDict | None
    """Who signed."""


class SignatureDict(TypedDict, total=False):
    """Who signed, and in whose place: *TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH*."""

    authority: str | None
    """The authority prefix: `TM.`, `KT.`, `TL.`, `TUQ.`"""
    title: str | None
    """The office of the signer."""
    name: str | None
    """The signer's name."""


class CitationDict(TypedDict, total=False):
    """A document that the plan cites."""

    kind: str | None
    """The abbreviated type, such as `QĐ`."""
    number: str | None
    """Number and symbol as printed, such as `534/QĐ-TTg`."""
    issuer: str | None
    """Who issued it."""
    issuedOn: dt.date | str | None
    """When it was issued."""
    title: str | None
    """What it is about."""
    clause: str | None
    """The clause of the plan that cites it."""
    role: CitationRole | None
    """What it is to the plan."""


class _AgencyStated(TypedDict):
    id: str
    """The id by which everything else refers to it."""


class AgencyDict(_AgencyStated, total=False):
    """An agency. The list of departments is open: a province sets it for its own wards
    (Decree 370/2025/NĐ-CP)."""

    name: str | None
    """The official name."""
    aliases: Sequence[str] | None
    """Other spellings and abbreviations."""
    kind: AgencyKind | None
    """What it is."""
    parent: str | None
    """The id of the body that it belongs to."""
    validFrom: dt.date | str | None
    """The first day of its existence."""
    validTo: dt.date | str | None
    """The last day of its existence."""
    successors: Sequence[Succession | SuccessionDict] | None
    """Who takes over."""


class _SuccessionStated(TypedDict):
    agency: str
    """The id of the successor."""


class SuccessionDict(_SuccessionStated, total=False):
    """An agency that takes over from another on a day."""

    on: dt.date | str | None
    """The first day of the successor."""


class _TaskStated(TypedDict):
    id: str
    """The id."""


class TaskDict(_TaskStated, total=False):
    """One task."""

    clause: str | None
    """Its clause in the plan, such as `II.4.3`."""
    parent: str | None
    """The task that it is part of."""
    dependsOn: Sequence[str] | None
    """The tasks that must be done before it."""
    title: str | None
    """What is to be done, in short."""
    text: str | None
    """What is to be done, as the plan says it."""
    modality: Modality | None
    """How strongly it binds."""
    assignments: Sequence[Assignment | AssignmentDict] | None
    """Who does it."""
    due: Deadline | DeadlineDict | None
    """When it is due."""
    deliverables: Sequence[str] | None
    """What comes of it."""
    accountable: str | None
    """The person who answers for it."""
    authority: str | None
    """The authority to decide that comes with it."""
    extensions: Sequence[Extension | ExtensionDict] | None
    """Later due dates."""
    waiver: Waiver | WaiverDict | None
    """An exception that was granted."""


class AssignmentDict(TypedDict, total=False):
    """Who does a task, from one day to another."""

    leads: Sequence[str] | None
    """The lead agency; more than one is a defect that can be read and reported."""
    coordinators: Sequence[str] | None
    """The agencies that coordinate with it."""
    route: str | None
    """The agency through which the work goes."""
    collective: str | None
    """The group each of whose agencies leads for itself: *các phòng ban, đơn vị*."""
    start: dt.date | str | None
    """The first day."""
    end: dt.date | str | None
    """The last day."""


class ExtensionDict(TypedDict, total=False):
    """A later due date that was granted."""

    due: Deadline | DeadlineDict | None
    """The new deadline."""
    grantedOn: dt.date | str | None
    """When it was granted."""
    grantedBy: str | None
    """Who granted it."""


class WaiverDict(TypedDict, total=False):
    """An exception that was granted: to which rule, by whom, why, until when."""

    rule: str | None
    """The rule that is waived."""
    authority: str | None
    """Who granted it."""
    reason: str | None
    """Why."""
    validTo: dt.date | str | None
    """The last day on which it holds."""


class DeadlineDict(TypedDict, total=False):
    """When something is due, as stated. Exactly one form; the key names it."""

    before: dt.date | str | None
    """*Trước ngày*: the named day itself is too late."""
    notLaterThan: dt.date | str | None
    """*Chậm nhất ngày*, *không muộn hơn ngày*: the named day is the last."""
    within: str | Days | DaysDict | None
    """*Trong quý II/2026*: the last day of the period."""
    workingDays: Counted | CountedDict | None
    """A number of working days."""
    calendarDays: Counted | CountedDict | None
    """A number of calendar days."""
    yearly: Recurring | RecurringDict | None
    """Once a year."""
    halfYearly: Recurring | RecurringDict | None
    """Twice a year."""
    quarterly: Recurring | RecurringDict | None
    """Four times a year."""
    monthly: Recurring | RecurringDict | None
    """Every month."""
    ongoing: Ongoing | OngoingDict | None
    """*Thường xuyên*: no last day, but reviews."""
    onRequest: Plain | PlainDict | None
    """*Theo yêu cầu*: no last day."""
    immediatelyAfter: str | None
    """*Ngay sau khi*: as soon as an event has happened."""


class _CountedStated(TypedDict):
    count: int
    """How many days."""
    after: str
    """The day, or the name of the event, after which they are counted."""


class CountedDict(_CountedStated, total=False):
    """A number of days after a day or an event."""



class RecurringDict(TypedDict, total=False):
    """A day of each round: a day of the year, of the month, or the month's last day."""

    before: str | int | None
    """Before the day, which itself is too late."""
    notLaterThan: str | int | None
    """On the day or earlier."""


class OngoingDict(TypedDict, total=False):
    """Work without an end: it has reviews in place of a last day (II.2, "yêu cầu thường xuyên")."""

    review: Cycle | None
    """How often it is looked at; `None` where nothing is stated."""


class PlainDict(TypedDict, total=False):
    """Nothing more to say: `{}`."""



class _TargetStated(TypedDict):
    id: str
    """The id."""


class TargetDict(_TargetStated, total=False):
    """A figure to be reached. One sentence may join several indicators."""

    indicators: Sequence[str] | None
    """The indicators that it is about."""
    comparator: Comparator | None
    """How the figure must stand to the value; `None` where the text does not say."""
    value: Fraction | Decimal | str | int | None
    """The value."""
    clause: str | None
    """Its clause in the plan."""
    modality: Modality | None
    """How strongly it binds."""
    period: str | Days | DaysDict | None
    """For which time."""


class _ReportingDutyStated(TypedDict):
    id: str
    """The id."""


class ReportingDutyDict(_ReportingDutyStated, total=False):
    """Who reports to whom, through whom, how often and until when."""

    reporter: str | None
    """Who reports."""
    recipient: str | None
    """Who receives the report."""
    route: str | None
    """The agency through which it goes."""
    cycle: Cycle | None
    """How often."""
    due: Deadline | DeadlineDict | None
    """Until when."""
    dataClose: str | None
    """The day on which the data are closed."""
    clause: str | None
    """Its clause in the plan."""


_CoordinationDutyRequired = TypedDict("_CoordinationDutyRequired", {"with": "str"})


class _CoordinationDutyStated(TypedDict):
    agency: str
    """Who has the duty."""


class CoordinationDutyDict(_CoordinationDutyRequired, _CoordinationDutyStated, total=False):
    """An agency's duty to coordinate with another."""

    clause: str | None
    """Its clause in the plan."""


class AttachmentDict(TypedDict, total=False):
    """Something that the plan says is attached."""

    name: str | None
    """Its name."""
    present: bool | None
    """Whether it is there."""
    covers: Sequence[Coverage] | None
    """What it says of the tasks."""


class RecipientDict(TypedDict, total=False):
    """Who gets the plan, and for what."""

    agency: str | None
    """One agency."""
    group: str | None
    """A group, such as *các phòng ban, đơn vị*."""
    purpose: str | None
    """For what: *để b/c*."""


class _MeetingStated(TypedDict):
    id: str
    """The id of the row."""


class MeetingDict(_MeetingStated, total=False):
    """A meeting, planned or held. One meeting may have several sessions; each occurrence of a
    weekly meeting is a meeting of its own."""

    title: str | None
    """The title."""
    category: Category | None
    """What it is called."""
    kind: Kind | None
    """What it is for."""
    mode: Mode | None
    """How people attended."""
    plannedMode: Mode | None
    """How people were to attend."""
    modeReason: str | None
    """Why it is not online."""
    remoteSites: int | None
    """How many places take part from afar."""
    sessions: Sequence[Session | SessionDict] | None
    """When it meets."""
    agency: str | None
    """The agency whose register it stands in; the host where nothing is stated."""
    host: str | None
    """The agency that holds it. A meeting counts once, at its host."""
    chair: str | None
    """Who chairs."""
    participants: Sequence[str] | None
    """Who is invited."""
    room: str | None
    """The room, among those of the host."""
    topic: str | None
    """The topic."""
    wardWide: bool | None
    """Whether all units of the ward are convened."""
    adHoc: bool | None
    """Whether it was called at short notice."""
    invitedOn: dt.date | str | None
    """When the invitation went out."""
    documentsSentOn: dt.date | str | None
    """When the documents went out."""
    paperless: bool | None
    """Whether it used no paper."""
    agenda: Sequence[AgendaItem | AgendaItemDict] | None
    """What is done in it."""
    conclusionNoticeOn: dt.date | str | None
    """When the notice of its conclusions went out."""
    broadcastOf: str | None
    """The meeting that it rebroadcasts."""
    status: Status | None
    """What became of it."""
    inAnnualPlan: bool | None
    """Whether the annual plan of conferences has it."""
    secrecy: Secrecy | None
    """How secret it is."""
    waiver: Waiver | WaiverDict | None
    """An exception that was granted."""


class SessionDict(TypedDict, total=False):
    """A stretch of a meeting, from its start up to but not including its end."""

    start: dt.datetime | str | None
    """When it starts."""
    end: dt.datetime | str | None
    """When it ends."""


class AgendaItemDict(TypedDict, total=False):
    """An item of an agenda."""

    kind: AgendaKind | None
    """What it is."""
    minutes: int | None
    """How long it takes, in minutes."""


class RegistersDict(TypedDict, total=False):
    """What happened. A register that is `None` is unknown; one that is empty says that nothing
    happened."""

    meetings: Sequence[Meeting | MeetingDict] | None
    """Conferences, meetings and sittings."""
    documents: Sequence[Exchange | ExchangeDict] | None
    """Documents sent, one row for each recipient."""
    dossiers: Sequence[Dossier | DossierDict] | None
    """Files of administrative procedures."""
    procedures: Sequence[Procedure | ProcedureDict] | None
    """Administrative procedures on offer."""
    digitization: Sequence[Digitization | DigitizationDict] | None
    """Documents to be digitised."""
    taskEvents: Sequence[TaskEvent | TaskEventDict] | None
    """What happened to tasks."""
    reports: Sequence[Report | ReportDict] | None
    """Reports sent."""


class _ExchangeStated(TypedDict):
    id: str
    """The id of the document; one document to two recipients is two rows, to one on one day it is one."""


class ExchangeDict(_ExchangeStated, total=False):
    """One document sent to one recipient."""

    sentOn: dt.date | str | None
    """The day it was sent."""
    agency: str | None
    """The sender."""
    recipient: str | None
    """The recipient."""
    channels: Sequence[Channel] | None
    """How it was sent, all ways."""
    secrecy: Secrecy | None
    """How secret it is."""


class _DossierStated(TypedDict):
    id: str
    """The id of the row."""


class DossierDict(_DossierStated, total=False):
    """The file of one administrative procedure for one applicant."""

    agency: str | None
    """The agency that handles it."""
    receivedOn: dt.date | str | None
    """The day it came in."""
    dueOn: dt.date | str | None
    """The last day for an answer."""
    completedOn: dt.date | str | None
    """The day it was completed."""
    digital: bool | None
    """Whether it was handled in the digital environment."""


class _ProcedureStated(TypedDict):
    id: str
    """The id of the row."""


class ProcedureDict(_ProcedureStated, total=False):
    """An administrative procedure that the ward offers."""

    agency: str | None
    """The agency that handles it."""
    level: ServiceLevel | None
    """How far it is online."""


class _DigitizationStated(TypedDict):
    id: str
    """The id of the row."""


class DigitizationDict(_DigitizationStated, total=False):
    """A document that was created and is to be digitised."""

    agency: str | None
    """The agency that keeps it."""
    createdOn: dt.date | str | None
    """The day it was created."""
    digitized: bool | None
    """Whether it is digitised."""


class _TaskEventStated(TypedDict):
    task: str
    """The id of the task."""


class TaskEventDict(_TaskEventStated, total=False):
    """Something that happened to a task: when it happened, and when that was written down."""

    kind: TaskEventKind | None
    """What happened."""
    happenedOn: dt.date | str | None
    """The day it happened."""
    recordedOn: dt.date | str | None
    """The day it was recorded."""
    agency: str | None
    """The agency concerned."""


class _ReportStated(TypedDict):
    duty: str
    """The id of the reporting duty."""


class ReportDict(_ReportStated, total=False):
    """A report that was sent."""

    periodEnd: dt.date | str | None
    """The last day of the period that it reports on."""
    sentOn: dt.date | str | None
    """The day it was sent."""
    recordedOn: dt.date | str | None
    """The day it was recorded as sent."""


class _RulebookDataStated(TypedDict):
    id: str
    """The id."""
    version: str
    """The version of the data."""
    title: Wording | WordingDict
    """Its name."""


class RulebookDataDict(_RulebookDataStated, total=False):
    """One layer of rules: documents with their clauses, and what they set."""

    extends: str | None
    """The id of the layer that it extends."""
    sources: Sequence[SourceDocument | SourceDocumentDict] | None
    """The documents that values come from."""
    parameters: Mapping[str, Sequence[ParameterValue | ParameterValueDict]] | None
    """Dated values by name."""
    indicators: Sequence[Indicator | IndicatorDict] | None
    """Definitions of indicators, in catalogue order."""
    targets: Sequence[RulebookTarget | RulebookTargetDict] | None
    """Figures to be reached."""
    conventions: ConventionChoices | ConventionChoicesDict | None
    """Conventions other than the defaults."""
    documents: Sequence[KnownDocument | KnownDocumentDict] | None
    """Documents that plans cite, and the days on which they are in force."""
    days: Sequence[DayRule | DayRuleDict] | None
    """Days off, days worked in their place, and days that are marked."""
    schemes: Sequence[Scheme | SchemeDict] | None
    """How years are cut into periods."""


class _SourceDocumentStated(TypedDict):
    id: str
    """The id within the rulebook."""
    document: str
    """Its number, such as `45/2018/QĐ-TTg`."""
    issuedOn: dt.date | str
    """When it was issued."""


class SourceDocumentDict(_SourceDocumentStated, total=False):
    """A document that values come from."""

    issuer: str | None
    """Who issued it."""
    kind: str | None
    """The abbreviated type, where the number does not hold it: `Bộ luật`."""
    clauses: Sequence[Clause | ClauseDict] | None
    """Its clauses that are cited."""


class _ClauseStated(TypedDict):
    id: str
    """Its address, such as `II.4.4`."""


class ClauseDict(_ClauseStated, total=False):
    """A clause of a source document."""

    title: str | None
    """What it is about, in our words."""
    status: Certainty | None
    """How sure its content is; `assumed` where nothing is stated."""


_ParameterValueReserved = TypedDict("_ParameterValueReserved", {"from": "dt.date | str | None"}, total=False)


class _ParameterValueStated(TypedDict):
    value: Fraction | Decimal | str | int
    """The value."""
    unit: Unit
    """What it counts."""
    source: str
    """The id of the source document."""
    clause: str
    """The address of the clause."""
    status: Certainty
    """How sure it is."""


class ParameterValueDict(_ParameterValueReserved, _ParameterValueStated, total=False):
    """A value of a parameter from one day to another, or in a season of the years between, with
    the clause that sets it."""

    to: dt.date | str | None
    """The last day on which it holds."""
    season: Season | SeasonDict | None
    """The part of each year in which it holds; the whole of it where nothing is stated."""
    exception: Wording | WordingDict | None
    """When the clause lets more, or less, than its value through. It never loosens another clause."""


_SchemeReserved = TypedDict("_SchemeReserved", {"from": "dt.date | str | None"}, total=False)


class _SchemeStated(TypedDict):
    id: str
    """The id. Schemes that follow each other in time share it."""
    name: Wording | WordingDict
    """What it is called."""
    source: str
    """The id of the source document."""
    clause: str
    """The address of the clause."""
    status: Certainty
    """How sure it is."""


class SchemeDict(_SchemeReserved, _SchemeStated, total=False):
    """How a year is cut into halves, quarters and months. Figures of two schemes never meet in one
    ratio (T-14)."""

    closeDay: int | None
    """The day on which each month closes; its last day where nothing is stated."""
    lastMonth: int | None
    """The number of the month that ends the year; December where nothing is stated."""
    reports: bool | None
    """Whether reports whose close is not stated follow it; `false` where nothing is stated."""
    to: dt.date | str | None
    """The last day on which it holds."""


class _SchemePeriodStated(TypedDict):
    scheme: str
    """The id of the scheme: `calendar`, `nd-09`, `fiscal`, or one of the caller's rulebook."""
    period: str
    """The name: `2026`, `2026-H1`, `2026-Q2` or `2026-06`."""


class SchemePeriodDict(_SchemePeriodStated, total=False):
    """A period by its name, as a scheme of the rulebook counts it."""



_SeasonRequired = TypedDict("_SeasonRequired", {"from": "str"})


class _SeasonStated(TypedDict):
    to: str
    """The last day."""


class SeasonDict(_SeasonRequired, _SeasonStated, total=False):
    """A part of every year, both days included: `{"from": "04-01", "to": "10-31"}`. One whose last
    day comes before its first goes over the end of the year."""



_RulebookTargetReserved = TypedDict("_RulebookTargetReserved", {"from": "dt.date | str | None"}, total=False)


class _RulebookTargetStated(TypedDict):
    indicator: str
    """The indicator."""
    comparator: Comparator
    """How the figure must stand to the value."""
    value: Fraction | Decimal | str | int
    """The value."""
    modality: Modality
    """How strongly it binds."""
    source: str
    """The id of the source document."""
    clause: str
    """The address of the clause."""
    status: Certainty
    """How sure it is."""


class RulebookTargetDict(_RulebookTargetReserved, _RulebookTargetStated, total=False):
    """A figure that a clause sets for an indicator."""

    to: dt.date | str | None
    """The last day on which it holds."""
    exception: Wording | WordingDict | None
    """When the clause lets more, or less, than its value through. A verdict does not know whether that is so: it is told beside it."""


class _KnownDocumentStated(TypedDict):
    number: str
    """Its number, such as `42/2022/NĐ-CP`."""
    status: Certainty
    """How sure it is."""


class KnownDocumentDict(_KnownDocumentStated, total=False):
    """A document that plans cite, and the days on which it is in force."""

    kind: str | None
    """The abbreviated type, such as `NĐ`."""
    issuedOn: dt.date | str | None
    """When it was issued."""
    title: str | None
    """What it is about, in our words."""
    inForceFrom: dt.date | str | None
    """The first day on which it is in force; not stated is not known, so that the day of issue is taken."""
    inForceTo: dt.date | str | None
    """The last day on which it is in force; not stated is without an end that is known."""
    replacedBy: str | None
    """The number of the document that replaced it."""
    source: str | None
    """The id of the source document that ended it."""
    clause: str | None
    """The address of the clause that ended it."""


_DayRuleReserved = TypedDict("_DayRuleReserved", {"from": "dt.date | str | None"}, total=False)


class _DayRuleStated(TypedDict):
    name: Wording | WordingDict
    """What the day is called."""
    on: DayOn | DayOnDict
    """The day."""
    kind: DayKind
    """What they are."""
    source: str
    """The id of the source document."""
    clause: str
    """The address of the clause."""
    status: Certainty
    """How sure it is."""


class DayRuleDict(_DayRuleReserved, _DayRuleStated, total=False):
    """What a clause says of a day: that it is off, worked, or marked.

    A rule on a `date` with `decides` is the decision for one year: in that year it stands in
    place of the yearly or lunar rule that it names."""

    id: str | None
    """The name by which decisions refer to a yearly or lunar rule. Rules that follow each other in time share it."""
    before: int | None
    """How many days before it belong to it; none where nothing is stated."""
    length: int | None
    """How many days there are in all; one where nothing is stated."""
    decides: str | None
    """The yearly or lunar rule that this day replaces in its year."""
    holidayIf: str | None
    """The convention that makes a holiday of an observance while it is `on`."""
    to: dt.date | str | None
    """The last day on which the rule holds."""


class DayOnDict(TypedDict, total=False):
    """The day on which a rule on days stands."""

    date: dt.date | str | None
    """One day: `2026-02-16`."""
    yearly: str | None
    """A day of every year: `09-02`."""
    lunar: str | None
    """A day of every lunar year: `03-10`."""


class _IndicatorStated(TypedDict):
    id: str
    """The id."""
    title: Wording | WordingDict
    """Its name."""
    unit: Wording | WordingDict
    """What it counts."""
    figure: Figure | FigureDict
    """How the figure is made."""


class IndicatorDict(_IndicatorStated, total=False):
    """An indicator: how a figure is made of rows.

    No law gives formulas for the figures that plans ask for; each definition is the project's
    own, and says so by being data in a rulebook."""

    quantity: str | None
    """What is measured. Two indicators of one quantity measure it among different things."""


class _WordingStated(TypedDict):
    vi: str
    """In Vietnamese."""
    en: str
    """In English."""


class WordingDict(_WordingStated, total=False):
    """A wording in Vietnamese and English."""



class FigureDict(TypedDict, total=False):
    """How an indicator's figure is made."""

    share: ShareOf | ShareOfDict | None
    """Numerator over denominator."""
    reduction: CountOf | CountOfDict | None
    """(baseline - current) over baseline."""
    count: CountOf | CountOfDict | None
    """A number of rows, over 1."""


class _ShareOfStated(TypedDict):
    rows: Rows
    """Which rows."""
    numerator: Filter | FilterDict
    """Which of those make the numerator."""


class ShareOfDict(_ShareOfStated, total=False):
    """A share: rows that pass a further filter, among the rows that pass the first."""

    denominator: Filter | FilterDict | None
    """Which of them make the denominator."""
    withoutSecret: bool | None
    """Whether secret rows are removed before anything is counted."""


class _CountOfStated(TypedDict):
    rows: Rows
    """Which rows."""


class CountOfDict(_CountOfStated, total=False):
    """A count of rows."""

    filter: Filter | FilterDict | None
    """Which of them are counted."""
    distinct: bool | None
    """Whether rows with one id count once."""


_FilterReserved = TypedDict("_FilterReserved", {"in": "Mapping[str, Any] | None", "not": "Filter | FilterDict | None"}, total=False)


class FilterDict(_FilterReserved, total=False):
    """Which rows are meant; of no filter, every row. Exactly one key."""

    eq: Mapping[str, Any] | None
    """Rows whose field has this value: `{"category": "conference"}`."""
    before: Mapping[str, Any] | None
    """Rows whose field is before this day."""
    after: Mapping[str, Any] | None
    """Rows whose field is after this day."""
    between: Mapping[str, Any] | None
    """Rows whose field is between these two days, both included."""
    all: Sequence[Filter | FilterDict] | None
    """Rows that pass all of these; of none, every row."""
    any: Sequence[Filter | FilterDict] | None
    """Rows that pass any of these; of none, no row."""


class _FixStated(TypedDict):
    span: Span | SpanDict
    """What is replaced. Each of the three ways of counting must name the same stretch."""
    replacement: str
    """What stands there then."""


class FixDict(_FixStated, total=False):
    """A patch to a text."""

    rule: str | None
    """The rule that proposes it."""


class _SpanStated(TypedDict):
    bytes: Sequence[int]
    """In bytes of UTF-8."""
    chars: Sequence[int]
    """In code points."""
    utf16: Sequence[int]
    """In UTF-16 code units, as JavaScript counts."""


class SpanDict(_SpanStated, total=False):
    """A stretch of a text, by three ways of counting. The end is not included."""



class _ReceiptStated(TypedDict):
    algorithm: str
    """How the digest is made: `sha-256`."""
    input: str
    """The digest of the canonical JSON (RFC 8785) of `options`, `plan` and `registers` as the model reads them, keys that say nothing (`null`, or empty but for a register) left out; 64 hexadecimal digits."""
    version: str
    """The version of the library."""
    asOf: dt.date | str
    """The day to which figures go."""


class ReceiptDict(_ReceiptStated, total=False):
    """By what the figures of a report can be verified. It holds no row of a register: what is
    secret enters by the digest alone."""

    rulebooks: Sequence[ReceiptRulebook | ReceiptRulebookDict] | None
    """The layers of the rulebook, the one that all rest on first."""
    period: str | Days | DaysDict | SchemePeriod | SchemePeriodDict | None
    """The period."""
    conventions: Mapping[str, str] | None
    """The conventions on which the figures depend, as text."""
    results: Sequence[ReceiptResult | ReceiptResultDict] | None
    """The indicators, in catalogue order."""


class _ReceiptRulebookStated(TypedDict):
    id: str
    """Its id."""
    version: str
    """Its version."""


class ReceiptRulebookDict(_ReceiptRulebookStated, total=False):
    """A layer of the rulebook that was used."""



class _ReceiptResultStated(TypedDict):
    indicator: str
    """The indicator."""
    verdict: Verdict
    """What was said of it."""


class ReceiptResultDict(_ReceiptResultStated, total=False):
    """What one indicator came to."""

    numerator: int | None
    """What was counted."""
    denominator: int | None
    """Among what."""


class _PublishedFigureStated(TypedDict):
    id: str
    """The name under which claims speak of it."""
    value: int | str
    """A count as a number, or a percentage as text with its decimals, such as `"98,62%"`."""


class PublishedFigureDict(_PublishedFigureStated, total=False):
    """A figure as it was published."""



class _ClaimStated(TypedDict):
    kind: ClaimKind
    """What is said."""
    of: Sequence[str]
    """The figures by id. Of a sum: its parts. Of a share: the part, then what it is a share of, added up where there are several; what was published is tried where there is none. Of a change: before and after."""
    equals: int | str
    """What it is said to be: the id of a figure, a count as a number, or a percentage as text with its decimals. A change without a sign is taken as its size."""


class ClaimDict(_ClaimStated, total=False):
    """Something that is said of figures."""

    unit: ClaimUnit | None
    """In what; by its form where nothing is stated."""
