"""The classes of the model, written by `cargo run -p wardplan-tests --bin generate`."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, final

from wardplan._frames import Answer, Table
from wardplan._lists import Checked, Listed
from wardplan._record import Answered, Given, Record
from wardplan._reported import Reported

if TYPE_CHECKING:
    from wardplan.dicts import (
        AgencyDict,
        AgendaItemDict,
        AssignmentDict,
        AttachmentDict,
        BaselineDict,
        CellValueDict,
        CitationDict,
        ClauseDict,
        ClauseSourceDict,
        ConventionChoicesDict,
        CoordinationDutyDict,
        CountOfDict,
        CountedDict,
        DayOnDict,
        DayRuleDict,
        DaysDict,
        DeadlineDict,
        DigitizationDict,
        DocumentDict,
        DossierDict,
        ExchangeDict,
        ExtensionDict,
        FigureDict,
        FilterDict,
        FindingTemplateDict,
        IndicatorDict,
        KnownDocumentDict,
        LocalDayDict,
        LogicSourceDict,
        MeetingDict,
        OngoingDict,
        OwnFigureDict,
        ParameterValueDict,
        PlainDict,
        PlanDict,
        PredecessorFigureDict,
        ProcedureDict,
        ReceiptResultDict,
        ReceiptRulebookDict,
        RecipientDict,
        RecurringDict,
        ReportDict,
        ReportingDutyDict,
        RulebookDataDict,
        RulebookTargetDict,
        SchemeDict,
        SchemePeriodDict,
        SeasonDict,
        SessionDict,
        ShareOfDict,
        SignatureDict,
        SourceDocumentDict,
        SpanDict,
        SuccessionDict,
        TargetDict,
        TaskDict,
        TaskEventDict,
        WaiverDict,
        WordingDict,
    )

__all__ = [
    "Addition",
    "Agency",
    "AgencyDuty",
    "AgencyDutyKind",
    "AgencyKind",
    "AgencyMonth",
    "AgencyWorkload",
    "AgendaItem",
    "AgendaKind",
    "Amount",
    "AnswerBasis",
    "AnswerForm",
    "ApplyFixesAnswer",
    "Area",
    "AskedFigure",
    "Assignment",
    "AtCap",
    "Attachment",
    "Baseline",
    "BaselinePolicy",
    "CalendarAnswer",
    "CalendarDay",
    "Category",
    "Cell",
    "CellCode",
    "CellValue",
    "Certainty",
    "Change",
    "ChangeKind",
    "Channel",
    "CheckAnswer",
    "Citation",
    "CitationRole",
    "Claim",
    "ClaimKind",
    "ClaimOutcome",
    "ClaimUnit",
    "ClaritiesAnswer",
    "Clarity",
    "ClarityCounts",
    "ClarityTotals",
    "Clause",
    "ClausePlace",
    "ClauseSource",
    "ClockStop",
    "CompactFindings",
    "Comparator",
    "ComparePlansAnswer",
    "Comparison",
    "Conflict",
    "ConflictOver",
    "ConflictsAnswer",
    "ConventionChoices",
    "ConventionValue",
    "CoordinationDuty",
    "CountFrom",
    "CountLevel",
    "CountOf",
    "Counted",
    "CountedDay",
    "Coverage",
    "CoverageOutcome",
    "CsvHeads",
    "CulturalDay",
    "Cycle",
    "DayKind",
    "DayOn",
    "DayReason",
    "DayRule",
    "Days",
    "DaysLeft",
    "Deadline",
    "DeadlineNote",
    "DeadlineReading",
    "DemandCoverage",
    "DemandKind",
    "DiffPlansAnswer",
    "Difference",
    "Digitization",
    "Document",
    "Dossier",
    "ElectronicIf",
    "ErrorCode",
    "ExactFigure",
    "Exchange",
    "ExcludedCount",
    "ExplanationStep",
    "Extension",
    "FeasibleTotals",
    "Figure",
    "Filter",
    "FindCitationsAnswer",
    "Finding",
    "FindingTemplate",
    "Fix",
    "FlatColumn",
    "FlatKind",
    "FlatTable",
    "FlatValue",
    "ForecastAnswer",
    "ForecastFigures",
    "ForecastReading",
    "FoundCitation",
    "FreeSlot",
    "FreeTime",
    "GroupBy",
    "Grouping",
    "HybridCountsAs",
    "ImportPlanAnswer",
    "ImportRegisterAnswer",
    "Indicator",
    "IndicatorEntry",
    "IndicatorResult",
    "IndicatorsAnswer",
    "Issue",
    "JointTarget",
    "Kind",
    "KnownDocument",
    "Language",
    "LaterRows",
    "LeftReason",
    "LeftRow",
    "LengthMeasure",
    "LocalDay",
    "LogicSource",
    "MeasureAnswer",
    "Meeting",
    "Message",
    "Modality",
    "Mode",
    "ModeSource",
    "MostFindings",
    "NumberRepair",
    "NumberSystem",
    "Ongoing",
    "Options",
    "OutlineEntry",
    "Outlook",
    "OwnFigure",
    "ParamEntry",
    "ParameterValue",
    "ParseDeadlineAnswer",
    "ParseDocumentNumberAnswer",
    "Period",
    "PeriodChoice",
    "Plain",
    "Plan",
    "PlanRulebookAnswer",
    "PlanStatement",
    "PlanUnread",
    "PlanUnreadReason",
    "PointOfNoReturn",
    "PredecessorFigure",
    "Procedure",
    "Projection",
    "ProjectionName",
    "Published",
    "PublishedFigure",
    "ReadColumn",
    "ReadTerm",
    "Reason",
    "Receipt",
    "ReceiptDifference",
    "ReceiptResult",
    "ReceiptRulebook",
    "Recipient",
    "ReconcileAnswer",
    "ReconciledClaim",
    "Recurring",
    "ReductionPath",
    "RegisterName",
    "RegisterRows",
    "Registers",
    "Remedy",
    "RemedyKind",
    "RenderAnswer",
    "RepeatedClause",
    "Report",
    "ReportAnswer",
    "ReportData",
    "ReportEstimate",
    "ReportItem",
    "ReportItemKind",
    "ReportPeriod",
    "ReportingDuty",
    "ResolveDeadlineAnswer",
    "ResultTarget",
    "Roll",
    "Rolled",
    "RoomsAre",
    "RoundDay",
    "Rows",
    "RuleEntry",
    "RulebookAnswer",
    "RulebookChoice",
    "RulebookData",
    "RulebookTarget",
    "RulesAnswer",
    "Scalar",
    "ScheduleAnswer",
    "ScheduleEntry",
    "ScheduleKind",
    "SchemaAnswer",
    "Scheme",
    "SchemePeriod",
    "Season",
    "Secrecy",
    "ServiceLevel",
    "Session",
    "Severity",
    "ShareOf",
    "Shortfall",
    "Signature",
    "SkipReason",
    "Skipped",
    "Source",
    "SourceDocument",
    "Span",
    "Stability",
    "Status",
    "Succession",
    "Superior",
    "SuperiorDemand",
    "SweepAnswer",
    "SweepResult",
    "SweptReading",
    "TablesAnswer",
    "Target",
    "Task",
    "TaskClarity",
    "TaskCounts",
    "TaskEvent",
    "TaskEventKind",
    "TemplateAnswer",
    "Term",
    "ToldCell",
    "UnclassifiedCountsAs",
    "Undated",
    "UndatedReason",
    "Unit",
    "UnusedTerm",
    "Verdict",
    "VerifyReceiptAnswer",
    "VocabularyAnswer",
    "Waiver",
    "Wording",
    "WorkloadAnswer",
]

RegisterName: TypeAlias = Literal["meetings", "documents", "dossiers", "procedures", "digitization", "taskEvents", "reports", "tasks"]
"""What the rows of a table are.

- `meetings`: Conferences, meetings and sittings.
- `documents`: Documents sent, one row for each recipient.
- `dossiers`: Files of administrative procedures.
- `procedures`: Administrative procedures on offer.
- `digitization`: Documents to be digitised.
- `taskEvents`: What happened to tasks.
- `reports`: Reports sent.
- `tasks`: The tasks of a plan.
"""

AnswerForm: TypeAlias = Literal["full", "compact"]
"""How findings are answered.

- `full`: Each by itself, in sentences.
- `compact`: What they share once, the rest in columns; `render` makes them whole.
"""

Severity: TypeAlias = Literal["error", "warning", "info"]
"""How grave a finding is.

- `error`: A clause that binds is broken: bảo đảm, phải, không, chỉ.
- `warning`: A clause that asks for effort is not met: phấn đấu, ưu tiên, tăng cường.
- `info`: Worth knowing.
"""

Language: TypeAlias = Literal["vi", "en"]
"""A language of the project.

- `vi`: Vietnamese.
- `en`: English.
"""

CsvHeads: TypeAlias = Literal["names", "vi", "en"]
"""What stands over the columns of a table as CSV, and for whom it is written.

- `names`: The names of the columns, and every value as it is: for programs.
- `vi`: Their titles in Vietnamese: for a spreadsheet that people open.
- `en`: Their titles in English: for a spreadsheet that people open.
"""

GroupBy: TypeAlias = Literal["agency", "month", "quarter", "category", "kind", "mode"]
"""By what rows are grouped.

- `agency`: By agency.
- `month`: By calendar month.
- `quarter`: By calendar quarter.
- `category`: By category of meeting.
- `kind`: By kind of meeting.
- `mode`: By mode of meeting.
"""

LaterRows: TypeAlias = Literal["refuse", "leaveOut"]
"""What is done with rows of what happened after the day on which the data are looked at.

- `refuse`: They are an error.
- `leaveOut`: They are left out of all figures, and counted as left out.
"""

HybridCountsAs: TypeAlias = Literal["undecided", "online", "inPerson", "excluded", "byMajority"]
"""What a hybrid meeting counts as. The sources know in-person and online, and no third (T-3).

- `undecided`: Nobody has decided: a verdict holds only if every reading agrees.
- `online`: As online.
- `inPerson`: As in person.
- `excluded`: Not at all.
- `byMajority`: As online if more places take part from afar than the one hall.
"""

UnclassifiedCountsAs: TypeAlias = Literal["undecided", "conference", "meeting"]
"""What an unclassified meeting counts as (T-1).

- `undecided`: Nobody has decided: a verdict holds only if every reading agrees.
- `conference`: As a conference.
- `meeting`: As a meeting.
"""

ModeSource: TypeAlias = Literal["actual", "planned"]
"""Which mode of a meeting counts where plan and fact differ (T-5).

- `actual`: How it was held.
- `planned`: How it was planned.
"""

LengthMeasure: TypeAlias = Literal["halfDays", "netMinutes", "both"]
"""What a limit on the length of a meeting is compared with (T-6, T-8).

- `halfDays`: Half-days touched.
- `netMinutes`: Minutes without lunch, breaks and ceremony.
- `both`: Both; either can be exceeded.
"""

ReductionPath: TypeAlias = Literal["yearOnYear", "fixedBase"]
"""How a yearly reduction goes on over several years (T-20).

- `yearOnYear`: Each year against the year before.
- `fixedBase`: Against one earlier year; what is asked for each year since then adds up.
"""

BaselinePolicy: TypeAlias = Literal["given", "predecessorsPlusOwn", "annualised"]
"""Where the baseline of an agency comes from that did not exist for all of the earlier year (T-19).

- `given`: The figure that a document gives.
- `predecessorsPlusOwn`: Those of the agencies before it, and its own, added up.
- `annualised`: Its own, extended to a whole year.
"""

JointTarget: TypeAlias = Literal["each", "pooled"]
"""What is held against a target that joins several indicators, "A and B reach 95%" (T-25).

- `each`: Each indicator by itself.
- `pooled`: All of them added up.
"""

ElectronicIf: TypeAlias = Literal["any", "only"]
"""When a document counts as sent electronically (T-27).

- `any`: If any channel is electronic.
- `only`: If no channel is paper.
"""

CountLevel: TypeAlias = Literal["leaves", "roots"]
"""Which tasks count where tasks have parts (T-38).

- `leaves`: Tasks without parts.
- `roots`: Tasks that are part of none.
"""

Roll: TypeAlias = Literal["byKind", "none", "next", "previous"]
"""Where a last day goes that is a day of rest (T-12).

- `byKind`: To the next working day if it was counted, and nowhere if it was named.
- `none`: Nowhere.
- `next`: To the next working day.
- `previous`: To the working day before.
"""

CountFrom: TypeAlias = Literal["nextDay", "sameDay"]
"""With which day a counted period begins.

- `nextDay`: With the day after the one from which it runs.
- `sameDay`: With the day from which it runs.
"""

ClockStop: TypeAlias = Literal["happened", "recorded"]
"""Which day stops the clock (T-41).

- `happened`: The day it happened.
- `recorded`: The day it was recorded.
"""

CulturalDay: TypeAlias = Literal["off", "on"]
"""Whether 24 November is a day off: a resolution of the National Assembly says so from 2026 by
sources that quote it (T-16).

- `off`: A day of work.
- `on`: A public holiday.
"""

RoomsAre: TypeAlias = Literal["ward", "host"]
"""Which rooms of one name are one room.

- `ward`: All of them: departments share the rooms of the ward.
- `host`: Those of one host: each has rooms of its own.
"""

ConflictOver: TypeAlias = Literal["room", "chair", "person", "agency", "topic"]
"""What two meetings share.

- `room`: A room of one host.
- `chair`: Who chairs both.
- `person`: Who is expected in both, and does not chair both.
- `agency`: The agency that holds both.
- `topic`: The topic, whoever holds them.
"""

DayKind: TypeAlias = Literal["holiday", "compensation", "swapOff", "swapWork", "observance"]
"""What a day is that the working week does not tell.

- `holiday`: A public holiday.
- `compensation`: Off because a public holiday fell on a weekly rest day.
- `swapOff`: Off because another day is worked in its place.
- `swapWork`: Worked in place of another day.
- `observance`: A day that is marked but worked as its week says.
"""

Secrecy: TypeAlias = Literal["none", "confidential", "secret", "topSecret"]
"""How secret something is (Law 117/2025/QH15 on the protection of State secrets).

- `none`: Not secret.
- `confidential`: Mật.
- `secret`: Tối mật.
- `topSecret`: Tuyệt mật.
"""

CitationRole: TypeAlias = Literal["implements", "basis", "mention"]
"""What a cited document is to the plan.

- `implements`: The plan carries it out.
- `basis`: The plan rests on it.
- `mention`: The plan names it.
"""

AgencyKind: TypeAlias = Literal["peoplesCouncil", "peoplesCommittee", "office", "division", "centre", "unit", "superior", "party", "other"]
"""What an agency is.

- `peoplesCouncil`: A people's council.
- `peoplesCommittee`: A people's committee.
- `office`: The office of council and committee.
- `division`: A specialised department.
- `centre`: A centre, such as the one-stop centre.
- `unit`: Any other unit of the ward.
- `superior`: A body above the ward.
- `party`: A body of the Party.
- `other`: Anything else.
"""

Cycle: TypeAlias = Literal["month", "quarter", "halfYear", "year"]
"""How often something comes round.

- `month`: Every calendar month.
- `quarter`: Every calendar quarter.
- `halfYear`: Every half of a calendar year.
- `year`: Every calendar year.
"""

Modality: TypeAlias = Literal["must", "mustNot", "ensure", "strive", "prioritise", "study", "conditional"]
"""How strongly a clause binds (T-45: the verb decides how grave a miss is).

- `must`: Phải, thực hiện nghiêm, plain orders.
- `mustNot`: Không được.
- `ensure`: Bảo đảm.
- `strive`: Phấn đấu.
- `prioritise`: Ưu tiên, tăng cường.
- `study`: Nghiên cứu.
- `conditional`: Nếu có.
"""

Comparator: TypeAlias = Literal["atLeast", "atMost", "moreThan", "lessThan", "exactly"]
"""How a figure must stand to its target.

- `atLeast`: The target itself is enough: từ … trở lên, không ít hơn, tối thiểu, ít nhất.
- `atMost`: The target itself is allowed: không quá, tối đa.
- `moreThan`: The target itself is not enough: trên, hơn.
- `lessThan`: The target itself is too much: dưới.
- `exactly`: Nothing but the target.
"""

Coverage: TypeAlias = Literal["assignments", "due", "deliverables", "accountable", "authority"]
"""What an attachment says of the tasks.

- `assignments`: Who leads and coordinates.
- `due`: When it is due.
- `deliverables`: What comes of it.
- `accountable`: Who answers for it.
- `authority`: With what authority.
"""

Category: TypeAlias = Literal["conference", "meeting", "sitting", "unclassified"]
"""What a meeting is called. The plan counts *hội nghị* (I.2.a) and *họp* (II.4.3), which are
not the same.

- `conference`: Hội nghị.
- `meeting`: Cuộc họp.
- `sitting`: Phiên họp, kỳ họp: of committee and council, outside the rules on meetings.
- `unclassified`: Nobody has decided yet.
"""

Kind: TypeAlias = Literal["dissemination", "professional", "deliberation", "briefing", "advisory", "problemSolving", "coordination", "review", "thematic", "training", "other"]
"""What a meeting is for. The limits on its length go by this.

- `dissemination`: Quán triệt.
- `professional`: Chuyên môn.
- `deliberation`: Quan trọng cần thảo luận.
- `briefing`: Giao ban.
- `advisory`: Tham mưu, tư vấn.
- `problemSolving`: Giải quyết công việc.
- `coordination`: Điều phối.
- `review`: Sơ kết, tổng kết.
- `thematic`: Chuyên đề.
- `training`: Tập huấn, triển khai.
- `other`: None of these.
"""

Mode: TypeAlias = Literal["inPerson", "online", "hybrid"]
"""How people attend.

- `inPerson`: Trực tiếp.
- `online`: Trực tuyến.
- `hybrid`: Kết hợp.
"""

Status: TypeAlias = Literal["planned", "held", "cancelled", "postponed", "interrupted"]
"""What became of a meeting.

- `planned`: Not held yet.
- `held`: Held.
- `cancelled`: Will not be held.
- `postponed`: Will be held as another meeting.
- `interrupted`: Held in part; counts as held.
"""

AgendaKind: TypeAlias = Literal["readReport", "summary", "discussion", "conclusion", "ceremony", "break", "other"]
"""What an item of an agenda is.

- `readReport`: A report is read out.
- `summary`: A report is summed up.
- `discussion`: Discussion.
- `conclusion`: The concluding speech.
- `ceremony`: Opening, awards and the like.
- `break`: A break.
- `other`: Anything else.
"""

Channel: TypeAlias = Literal["electronic", "paper"]
"""How a document went from one agency to another.

- `electronic`: As an electronic document.
- `paper`: On paper.
"""

ServiceLevel: TypeAlias = Literal["full", "part", "none"]
"""How far a procedure is online (Decree 42/2022/NĐ-CP).

- `full`: Toàn trình.
- `part`: Một phần.
- `none`: Chưa cung cấp.
"""

TaskEventKind: TypeAlias = Literal["assigned", "handedOver", "extended", "submitted", "returned", "completed", "cancelled"]
"""What happened to a task.

- `assigned`: Given to an agency.
- `handedOver`: Passed on to another agency.
- `extended`: Given more time.
- `submitted`: Handed in.
- `returned`: Sent back.
- `completed`: Finished.
- `cancelled`: Dropped.
"""

Certainty: TypeAlias = Literal["confirmed", "reported", "assumed"]
"""How sure a fact of the law is.

- `confirmed`: Read in the official text.
- `reported`: Read in a secondary source that quotes it.
- `assumed`: A convention of the project where the law says nothing.
"""

Unit: TypeAlias = Literal["halfDays", "share", "timeOfDay", "dayOfMonth", "month", "weekdays", "workingDays", "calendarDays", "minutes", "count"]
"""What a parameter counts.

- `halfDays`: Half-days.
- `share`: A share.
- `timeOfDay`: A time of day, `13:30`.
- `dayOfMonth`: A day of a month.
- `month`: A month of the year, 1 to 12.
- `weekdays`: Days of the week, `mon-fri`.
- `workingDays`: Working days.
- `calendarDays`: Days of the calendar.
- `minutes`: Minutes.
- `count`: A number of things.
"""

Rows: TypeAlias = Literal["meetings", "documents", "dossiers", "procedures", "digitization", "tasks", "dueTasks", "dueReports"]
"""What an indicator counts.

- `meetings`: Meetings, by their first day.
- `documents`: Exchanges of documents, by the day sent.
- `dossiers`: Files of procedures, by the day completed.
- `procedures`: Procedures on offer, at any time.
- `digitization`: Documents to be digitised, by the day created.
- `tasks`: Tasks of the plan, at any time.
- `dueTasks`: Tasks of the plan, by their first due day.
- `dueReports`: Occurrences of reporting duties, by their last day.
"""

Verdict: TypeAlias = Literal["met", "notMet", "insufficientBasis", "notApplicable"]
"""What is said of a figure that has a target.

- `met`: The target is met.
- `notMet`: The target is missed.
- `insufficientBasis`: The figure cannot decide.
- `notApplicable`: There is nothing to decide.
"""

ClaimKind: TypeAlias = Literal["sum", "share", "change"]
"""What a published sentence says.

- `sum`: Figures add up to another.
- `share`: A figure is a share of another.
- `change`: A figure changed from one to another.
"""

ClaimUnit: TypeAlias = Literal["count", "percent", "percentagePoint"]
"""In what a published figure is counted.

- `count`: In units.
- `percent`: In per cent of something.
- `percentagePoint`: In percentage points: the difference of two percentages.
"""

ErrorCode: TypeAlias = Literal["invalid-json", "duplicate-key", "unknown-key", "wrong-type", "missing-key", "invalid-date", "invalid-time", "invalid-share", "float-refused", "out-of-range", "unknown-name", "duplicate-id", "invalid-filter", "after-as-of", "as-of-missing", "clause-missing", "not-a-document-number", "not-a-deadline", "header-missing", "too-large", "too-deep"]
"""What kind of problem a call has.

- `invalid-json`: The text is not JSON.
- `duplicate-key`: An object names the same key twice.
- `unknown-key`: An object has a key that is not in the model.
- `wrong-type`: A value is of another type than the model says.
- `missing-key`: A key that the model needs is not there.
- `invalid-date`: A text is not a day of the calendar.
- `invalid-time`: A text is not a local time.
- `invalid-share`: A text is not an exact share.
- `float-refused`: A number has a fraction or an exponent; exact values travel as text.
- `out-of-range`: A number or date is outside what can be computed exactly.
- `unknown-name`: A rulebook, rule, indicator, convention, group, field or value of a closed list is not known.
- `duplicate-id`: Two rows of one list have the same id.
- `invalid-filter`: A filter of an indicator does not fit the rows that it filters.
- `after-as-of`: Something is said to have happened after `options.asOf`.
- `as-of-missing`: `options.asOf` is needed and absent.
- `clause-missing`: A value of a rulebook names no clause that the rulebook holds.
- `not-a-document-number`: A text is not the number of a document.
- `not-a-deadline`: A text or object is not a deadline.
- `header-missing`: No row of a table names its columns.
- `too-large`: A text or the whole input is larger than what is read.
- `too-deep`: The input nests deeper than what is read.
"""

SkipReason: TypeAlias = Literal["asOfMissing", "attachmentMissing", "fieldMissing", "unclassified", "noLimit", "notInRegistry", "needsOthers", "tooMany", "excludedByOption"]
"""Why a rule could not look at something.

- `asOfMissing`: The rule needs to know what day it is.
- `attachmentMissing`: The answer would stand in an attachment that is not there.
- `fieldMissing`: The input does not say what the rule needs.
- `unclassified`: Nobody has decided what kind of meeting it is.
- `noLimit`: No regime that holds sets a limit.
- `notInRegistry`: The registry of documents does not have it.
- `needsOthers`: The rule compares several rows, and was given one.
- `tooMany`: There is more to compare it with than is compared.
- `excludedByOption`: The caller left the rule out.
"""

Reason: TypeAlias = Literal["noData", "statusStale", "noBaseline", "zeroBaseline", "noPeriod", "asOfMissing", "periodOpen", "periodPartial", "hybridUndecided", "unclassifiedUndecided", "schemeMismatch", "noTarget"]
"""Why there is no plain verdict.

- `noData`: Nothing was counted, or too many rows do not say.
- `statusStale`: Rows whose day has passed do not say whether they were held.
- `noBaseline`: There is nothing to reduce from.
- `zeroBaseline`: A reduction from zero is not defined.
- `noPeriod`: It is not stated for which period.
- `asOfMissing`: It is not stated as of which day, so that more may have happened in the period.
- `periodOpen`: More may still happen in the period.
- `periodPartial`: The period is part of the one that is set or compared with: half a year against a year.
- `hybridUndecided`: It depends on how hybrid meetings are counted.
- `unclassifiedUndecided`: It depends on what the unclassified meetings are.
- `schemeMismatch`: Figures of different reporting calendars cannot be mixed.
- `noTarget`: The rulebook sets no target.
"""

Stability: TypeAlias = Literal["robust", "fragile"]
"""Whether a verdict hangs on what nobody has decided.

- `robust`: Every reading gives the same verdict.
- `fragile`: Readings differ.
"""

ProjectionName: TypeAlias = Literal["runRate", "planBased", "samePeriod"]
"""How a total is projected.

- `runRate`: What was held, at the same pace over all days of the period.
- `planBased`: What was held and what is planned.
- `samePeriod`: What was held, growing as in the same period of the year before.
"""

Outlook: TypeAlias = Literal["onPlan", "afterMoves", "beyondPlan", "outOfReach", "unknown"]
"""Where the period is heading.

- `onPlan`: The planned conferences as they stand lead to both targets.
- `afterMoves`: They do once `moves` are online and no more than the cap are held.
- `beyondPlan`: They do not, however held; more conferences online within the cap would.
- `outOfReach`: Nothing meets both targets any more.
- `unknown`: There is no basis to tell; `reason` says why.
"""

ClaimOutcome: TypeAlias = Literal["agrees", "rounded", "truncated", "differs", "unitConfused", "undecided"]
"""What became of a claim.

- `agrees`: It is exact.
- `rounded`: It is the exact figure, rounded half up.
- `truncated`: It is the exact figure with decimals cut off.
- `differs`: It is another figure.
- `unitConfused`: The number is right in another unit: per cent and percentage points are confused.
- `undecided`: Nothing decides.
"""

ReportItemKind: TypeAlias = Literal["indicator", "task", "attachment"]
"""What an item of a report is about.

- `indicator`: An indicator.
- `task`: A task.
- `attachment`: An attachment of the plan.
"""

Clarity: TypeAlias = Literal["clear", "missing", "attachmentMissing"]
"""Whether a plan makes something clear.

- `clear`: It does.
- `missing`: It does not.
- `attachmentMissing`: An attachment that is not there would.
"""

DemandKind: TypeAlias = Literal["target", "limit", "report", "coordination"]
"""What a superior asks of a plan.

- `target`: A figure to be reached.
- `limit`: A limit that a rulebook sets, such as the length of a conference.
- `report`: A duty to report.
- `coordination`: A duty to coordinate.
"""

CoverageOutcome: TypeAlias = Literal["covered", "stricter", "weaker", "restated", "denominatorDrift", "missing"]
"""What a plan makes of a demand.

- `covered`: It lets through the same figures.
- `stricter`: It lets through fewer figures.
- `weaker`: It lets through figures that the superior does not.
- `restated`: It says it in another way, so that neither can be called the stricter: a comparator is left out, *phấn đấu* stands for *phải*, a report goes to somebody else.
- `denominatorDrift`: It asks for the same quantity, counted among other things.
- `missing`: It does not speak of it.
"""

Difference: TypeAlias = Literal["value", "comparator", "modality", "denominator", "period", "due", "recipient"]
"""In what a plan and its superior differ.

- `value`: The figure.
- `comparator`: How the figure must stand to the value.
- `modality`: How strongly it binds: the plan binds less.
- `denominator`: Among what it is counted.
- `period`: For which days.
- `due`: Until when.
- `recipient`: To whom.
"""

Addition: TypeAlias = Literal["lead", "deadline", "number", "scope", "deliverable"]
"""What a clause adds to the one that it repeats.

- `lead`: Who leads, where the superior names nobody or another.
- `deadline`: Until when, where the superior says nothing or another day.
- `number`: A number that the superior does not have.
- `scope`: Where, or for whom: a place or an agency of the plan.
- `deliverable`: What comes of it, where the superior says nothing.
"""

ChangeKind: TypeAlias = Literal["added", "removed", "changed"]
"""What happened to a value.

- `added`: It was not stated before.
- `removed`: It is not stated any more.
- `changed`: Another stands in its place.
"""

AgencyDutyKind: TypeAlias = Literal["lead", "coordinate", "coordinationDuty", "report", "route"]
"""What an agency has to do with a clause.

- `lead`: It leads the task.
- `coordinate`: It coordinates with the lead.
- `coordinationDuty`: It must coordinate with another agency.
- `report`: It reports.
- `route`: Work or reports of others go through it.
"""

DeadlineReading: TypeAlias = Literal["bareDay", "latestBefore", "untilDay", "yearNotStated", "oneDayOfRound", "civilCode146", "yearFromPlan", "monthAfter", "startNotKept", "hourNotKept", "periodNotKept"]
"""A choice that had to be made where the words of a deadline leave something open.

- `bareDay`: Only a day is stated: it is taken as the last.
- `latestBefore`: *Chậm nhất trước ngày*: the stricter reading, before the day.
- `untilDay`: *Đến ngày*: whether the day counts is not said; the stricter reading, before the day.
- `yearNotStated`: No year and no *hằng năm*: the deadline is taken to come round every year.
- `oneDayOfRound`: One day of the year stands for every round of a shorter cycle.
- `civilCode146`: *Đầu*, *giữa*, *cuối*: the day that the Civil Code names for agreements.
- `yearFromPlan`: No year is stated: that of the plan is taken.
- `monthAfter`: *Tháng sau*: a monthly deadline, in the month after the one that is reported on.
- `startNotKept`: A stretch that comes round: only its last day is kept.
- `hourNotKept`: An hour: a deadline has days only.
- `periodNotKept`: *Thường xuyên trong năm 2026*: work without an end has no period.
"""

NumberSystem: TypeAlias = Literal["state", "party", "assembly"]
"""Who numbers a document.

- `state`: An agency of the State.
- `party`: A body of the Party.
- `assembly`: The National Assembly or its Standing Committee.
"""

NumberRepair: TypeAlias = Literal["prefix", "placeholder", "space", "dash", "slash", "padding", "letterD", "case", "abbreviation", "punctuation"]
"""What was mended in the spelling of a number.

- `prefix`: Words before the number were left out: `Số:`.
- `placeholder`: Dots in place of a number not yet given were left out.
- `space`: White space or a line break was taken out.
- `dash`: Another dash is now a hyphen.
- `slash`: Another slash is now `/`.
- `padding`: A number below ten has its zero, and no more than that.
- `letterD`: A D is now the Đ that was meant.
- `case`: Capitals and small letters are now the official ones.
- `abbreviation`: An abbreviation is now the official one.
- `punctuation`: The hyphen after the ordinal is that of the Party, and the slash that of the State.
"""

Rolled: TypeAlias = Literal["none", "next", "previous"]
"""What was done with a last day.

- `none`: Nothing: it stands as stated or counted.
- `next`: It went to the next working day.
- `previous`: It went to the working day before.
"""

DayReason: TypeAlias = Literal["firstDay", "calendarDay", "workingDay", "swapWork", "weeklyRest", "dayOff", "rolled"]
"""Why a day of a period counts, or does not.

- `firstDay`: The day from which the period runs does not count.
- `calendarDay`: Every day of the calendar counts.
- `workingDay`: A working day by the week.
- `swapWork`: A working day in place of another.
- `weeklyRest`: Off every week.
- `dayOff`: Off, although the week says that it is worked.
- `rolled`: Not counted any more: the working day to which the last day went.
"""

RemedyKind: TypeAlias = Literal["earlierClose", "estimate", "laterDue"]
"""What can be done about a report that is due before its data are closed (T-9).

- `earlierClose`: State a close of its own, on this day at the latest.
- `estimate`: Estimate the days that are missing, from the day after the last day to this one.
- `laterDue`: Ask the addressee for a last day on this day or later.
"""

ScheduleKind: TypeAlias = Literal["due", "report", "review", "reminder"]
"""What happens on a day of a schedule.

- `due`: The last day of a task.
- `report`: The last day of a report.
- `review`: Ongoing work is looked at.
- `reminder`: A last day is near.
"""

UndatedReason: TypeAlias = Literal["noDeadline", "eventUnknown", "onRequest", "noReview", "beyondCalendar"]
"""Why something in a plan has no day.

- `noDeadline`: No deadline is stated.
- `eventUnknown`: It is counted from an event whose day is not stated.
- `onRequest`: It is done when somebody asks.
- `noReview`: It is ongoing, and how often it is reviewed is not stated.
- `beyondCalendar`: It is counted over days of which the calendar (1900 to 2199) does not know whether they are worked.
"""

CellCode: TypeAlias = Literal["unknown-header", "unclear-header", "repeated-header", "not-kept", "unknown-term", "unclear-term", "not-a-day", "not-a-time", "not-a-count", "not-yes-or-no", "not-a-deadline", "not-a-text", "unclear-day", "unclear-number", "weekday-differs", "year-missing", "day-missing", "hour-missing", "start-missing", "end-before-start", "several-names", "one-name-wanted", "contradiction", "duplicate-id", "repeated-number", "number-missing", "not-joined", "unnamed-row", "covered", "read-one-way", "letters-lost", "formula-without-value"]
"""Why a cell was not read, or not as a whole.

- `unknown-header`: The words over a column are not known; nothing in the column was read.
- `unclear-header`: The words over a column may mean several things.
- `repeated-header`: Another column holds the same.
- `not-kept`: What offices keep, and no field of the register holds; nothing in the column was read.
- `unknown-term`: The words are no known value.
- `unclear-term`: The words may mean several values.
- `not-a-day`: Not one day of the calendar.
- `not-a-time`: No time of day.
- `not-a-count`: No whole number from 0 on.
- `not-yes-or-no`: Neither yes nor no.
- `not-a-deadline`: No deadline.
- `not-a-text`: A day or number where words should stand.
- `unclear-day`: A day that may be another: day and month may have changed places.
- `unclear-number`: A number that may be another: `1.234`.
- `weekday-differs`: A day that is not of the weekday beside it.
- `year-missing`: A day without its year.
- `day-missing`: An hour without its day.
- `hour-missing`: A day without its hour; the day was read.
- `start-missing`: An end whose start has no hour.
- `end-before-start`: The end is before the start.
- `several-names`: Several names that are not surely told apart.
- `one-name-wanted`: Several names where one should stand.
- `contradiction`: Another cell of the row says otherwise.
- `duplicate-id`: Another row has the same id; this one was given its own.
- `repeated-number`: Another row has the same number; ids were made of the places of rows.
- `number-missing`: No number tells the row from others; ids were made of the places of rows.
- `not-joined`: The row goes on with the one above, which this cell does not fit.
- `unnamed-row`: The row says of no row which it is: it may go on with the one above.
- `covered`: The cell is covered by a merged one, and nobody knows whether that holds for this row.
- `read-one-way`: The words were read in one of the ways in which they can be read.
- `letters-lost`: Letters were lost when the file was read.
- `formula-without-value`: The error of a formula, or a formula that nothing has computed.
"""

LeftReason: TypeAlias = Literal["title", "header", "blank", "subtotal", "continued", "otherTable", "note", "unreadable"]
"""Why a row of a table is no row of the register.

- `title`: It stands above the head, or names the rows below it.
- `header`: It names the columns.
- `blank`: Nothing stands in it but perhaps its number.
- `subtotal`: It sums up other rows.
- `continued`: It goes on with the row above: what it says is in that row.
- `otherTable`: It is of another table in the same sheet, with other columns.
- `note`: A note, or the signatures below a table.
- `unreadable`: A cell without which there is no row was not read: an id that others refer to, or how secret the row is.
"""

Area: TypeAlias = Literal["document", "assignment", "task", "target", "report", "text", "meeting", "waiver", "rulebook"]
"""What a rule is about.

- `document`: The document itself.
- `assignment`: Who does what.
- `task`: Tasks.
- `target`: Targets.
- `report`: Reporting.
- `text`: The wording of a text.
- `meeting`: Meetings.
- `waiver`: Exceptions that were granted.
- `rulebook`: Rulebooks.
"""

PlanUnreadReason: TypeAlias = Literal["noIssueDate", "noClause", "noIndicator", "noValue", "otherKindOfValue", "noComparator", "otherComparator", "otherUnit", "endsBeforeIssued", "notAnOrder", "kindNotNamed", "noParameter", "wordsUnclear", "statedOtherwise", "keptInPlan"]
"""Why something that a plan says was not turned into a value of the layer.

- `noIssueDate`: The plan has no date, from which its values would hold.
- `noClause`: No clause is stated that could be cited.
- `noIndicator`: It names no indicator.
- `noValue`: It has no figure.
- `otherKindOfValue`: A share where a count is meant, or the other way round.
- `noComparator`: It does not say how the figure must stand to the value.
- `otherComparator`: Its bound is not the one that the parameter sets.
- `otherUnit`: It is counted in something else than the parameter.
- `endsBeforeIssued`: It is over before the plan was issued.
- `notAnOrder`: The task is to be studied, preferred, or done if need be: it orders no limit.
- `kindNotNamed`: No kind of meeting is named for which there is a parameter.
- `noParameter`: No parameter holds it.
- `wordsUnclear`: The words around it are not understood.
- `statedOtherwise`: Another clause of the plan sets a stricter value, which is taken.
- `keptInPlan`: Duties to report are read from the plan itself.
"""

FlatKind: TypeAlias = Literal["text", "integer", "date", "boolean"]
"""What the cells of a column hold.

- `text`: Texts; also names of closed lists, local times and exact shares.
- `integer`: Whole numbers.
- `date`: Days, `2026-06-09`.
- `boolean`: `true` or `false`.
"""


@final
class CellValue(Given):
    """A cell that is neither text nor a whole number. Exactly one form; the key names it."""

    __slots__ = {
        "date": "A day, `2026-06-03`.",
        "time": "A time of day, `08:30` or `08:30:00`.",
        "date_time": "A day and a time of day.",
        "number": "A number with a fraction, exactly as it is: `\"0.944\"`.",
        "covered": "Whether the cell is covered by a merged cell above it or to its left.",
    }
    _keys = ("date", "time", "dateTime", "number", "covered")
    _sparse = frozenset(("date", "time", "dateTime", "number", "covered"))
    date: dt.date | None
    time: str | None
    date_time: dt.datetime | None
    number: str | None
    covered: bool | None

    def __init__(
        self,
        *,
        date: dt.date | str | None = None,
        time: str | None = None,
        date_time: dt.datetime | str | None = None,
        number: str | None = None,
        covered: bool | None = None,
    ) -> None:
        self._read(locals())


@final
class CompactFindings(Given):
    """Findings in columns: the first of each column belong to the first finding. A column that says
    nothing of any finding is empty."""

    __slots__ = {
        "templates": "What findings share, each once.",
        "sources": "The sources, each once.",
        "words": "Words, each once.",
        "template": "By position in `templates`.",
        "path": "Where it is, as a JSON pointer from the call.",
        "span": "Where it is in a text.",
        "subject": "What it is about.",
        "subject_title": "What it is about as people name it, by position in `words`.",
        "params": "The facts of the case, in the order of `params` of the template.",
        "shown": "For each fact the position in `words` of what people read in its place; `null` where that is the value as each language writes it. Empty where that is so of all of them.",
    }
    _keys = ("templates", "sources", "words", "template", "path", "span", "subject", "subjectTitle", "params", "shown")
    _loose = (8,)
    templates: tuple[FindingTemplate, ...]
    sources: tuple[Source, ...]
    words: tuple[Wording, ...]
    template: tuple[int, ...]
    path: tuple[str, ...]
    span: tuple[Span | None, ...]
    subject: tuple[str | None, ...]
    subject_title: tuple[int | None, ...]
    params: tuple[tuple[Any, ...], ...]
    shown: tuple[tuple[int | None, ...], ...]

    def __init__(
        self,
        *,
        templates: Sequence[FindingTemplate | FindingTemplateDict | Mapping[str, Any]] | None = None,
        sources: Sequence[_SourceIn] | None = None,
        words: Sequence[Wording | WordingDict | Mapping[str, Any]] | None = None,
        template: Sequence[int] | None = None,
        path: Sequence[str] | None = None,
        span: Sequence[Span | SpanDict | Mapping[str, Any] | None] | None = None,
        subject: Sequence[str | None] | None = None,
        subject_title: Sequence[int | None] | None = None,
        params: Sequence[Sequence[Any]] | None = None,
        shown: Sequence[Sequence[int | None]] | None = None,
    ) -> None:
        self._read(locals())


@final
class FindingTemplate(Given):
    """What findings of one rule share."""

    __slots__ = {
        "rule": "The name of the rule.",
        "title": "What people call the rule.",
        "severity": "How grave they are; one of `error`, `warning`, `info`.",
        "params": "The names of their params.",
        "message": "What is the case; `{name}` stands for a param as people read it.",
        "help": "What can be done, in the same way.",
        "sources": "The clauses that they rest on, by position in `sources`.",
    }
    _keys = ("rule", "title", "severity", "params", "message", "help", "sources")
    rule: str
    title: Wording
    severity: Severity
    params: tuple[str, ...]
    message: Wording
    help: Wording
    sources: tuple[int, ...]

    def __init__(
        self,
        *,
        rule: str,
        title: Wording | WordingDict | Mapping[str, Any],
        severity: Severity,
        params: Sequence[str] | None = None,
        message: Wording | WordingDict | Mapping[str, Any],
        help: Wording | WordingDict | Mapping[str, Any],
        sources: Sequence[int] | None = None,
    ) -> None:
        self._read(locals())


@final
class LogicSource(Given):
    """No law is needed to see it: an end before its start."""

    __slots__ = {
        "basis": "Always `logic`.",
    }
    _keys = ("basis",)
    basis: str

    def __init__(
        self,
        *,
        basis: str,
    ) -> None:
        self._read(locals())


@final
class ClauseSource(Given):
    """A clause of a document in the rulebook."""

    __slots__ = {
        "document": "The number of the document; `/KH-UBND` while it has none.",
        "issued_on": "When the document was issued.",
        "clause": "The address of the clause.",
        "status": "How sure it is; one of `confirmed`, `reported`, `assumed`.",
        "issuer": "Who issued the document, where that is known.",
        "title": "What people call the document.",
    }
    _keys = ("document", "issuedOn", "clause", "status", "issuer", "title")
    document: str
    issued_on: dt.date
    clause: str
    status: Certainty
    issuer: str | None
    title: Wording

    def __init__(
        self,
        *,
        document: str,
        issued_on: dt.date | str,
        clause: str,
        status: Certainty,
        issuer: str | None = None,
        title: Wording | WordingDict | Mapping[str, Any],
    ) -> None:
        self._read(locals())


@final
class Options(Given):
    """What every call may say beside its arguments. Everything has a default."""

    __slots__ = {
        "rulebook": "The rulebook; `kl-226`, which holds for every ward, where nothing is stated.",
        "as_of": "The day on which the data are looked at: the only today there is.",
        "later": "What figures do with rows of what happened after `asOf`: an error where nothing is stated; one of `refuse`, `leaveOut`.",
        "period": "The time that figures are about. Of a register of meetings, only what begins in it is checked; other rows are there to be compared with.",
        "compare_with": "An earlier period with which figures are compared: *so với cùng kỳ*.",
        "by": "How results are grouped.",
        "agency": "The one agency whose rows count.",
        "baselines": "What reductions are measured from.",
        "conventions": "Conventions other than those of the rulebook.",
        "include": "The only rules, or indicators, that are wanted; none where the list is empty, and all where nothing is stated.",
        "exclude": "The rules, or indicators, that are not wanted.",
        "days": "Local days off, and local days of work, beside those of the rulebook.",
        "answer": "How findings are answered: in full where nothing is stated; one of `full`, `compact`.",
        "most_findings": "How many findings are listed; the first 10,000 where nothing is stated. Those that are not listed are counted.",
        "draft": "Whether the record of `check_meeting` or `check_task` is still being filled in: what can be read of it is checked, and what cannot is told in `issues`. Other operations have no drafts.",
        "all_places": "Whether every place that was not looked at or not read is listed, and not the first 20.",
    }
    _keys = ("rulebook", "asOf", "later", "period", "compareWith", "by", "agency", "baselines", "conventions", "include", "exclude", "days", "answer", "mostFindings", "draft", "allPlaces")
    rulebook: RulebookChoice | None
    as_of: dt.date | None
    later: LaterRows | None
    period: PeriodChoice | None
    compare_with: PeriodChoice | None
    by: Grouping
    agency: str | None
    baselines: tuple[Baseline, ...]
    conventions: ConventionChoices
    include: tuple[str, ...] | None
    exclude: tuple[str, ...]
    days: tuple[LocalDay, ...]
    answer: AnswerForm | None
    most_findings: MostFindings | None
    draft: bool | None
    all_places: bool | None

    def __init__(
        self,
        *,
        rulebook: _RulebookChoiceIn | None = None,
        as_of: dt.date | str | None = None,
        later: LaterRows | None = None,
        period: _PeriodChoiceIn | None = None,
        compare_with: _PeriodChoiceIn | None = None,
        by: _GroupingIn | None = None,
        agency: str | None = None,
        baselines: Sequence[Baseline | BaselineDict | Mapping[str, Any]] | None = None,
        conventions: ConventionChoices | ConventionChoicesDict | Mapping[str, Any] | None = None,
        include: Sequence[str] | None = None,
        exclude: Sequence[str] | None = None,
        days: Sequence[LocalDay | LocalDayDict | Mapping[str, Any]] | None = None,
        answer: AnswerForm | None = None,
        most_findings: _MostFindingsIn | None = None,
        draft: bool | None = None,
        all_places: bool | None = None,
    ) -> None:
        self._read(locals())


@final
class Baseline(Given):
    """What a reduction is measured from, and who decided that. It has a `value`, or figures of
    `predecessors` and its `own`; the convention `baselinePolicy` says which of them counts."""

    __slots__ = {
        "indicator": "The indicator.",
        "group": "The group of rows, for results that are grouped.",
        "value": "The figure of the earlier year, where a document gives one.",
        "from_register": "Whether the figure is counted in the register of the call, from the rows of the earlier year, as the indicator counts; in place of a figure that is stated.",
        "predecessors": "The figures of the agencies that were there before, for the part of that year.",
        "own": "The figure of the agency itself, for the part of that year in which it existed.",
        "year": "The earlier year; the year before the period where nothing is stated.",
        "scheme": "The scheme of its year; the calendar where nothing is stated.",
        "decided_by": "Who decided on the figure.",
        "document": "The document in which it stands.",
    }
    _keys = ("indicator", "group", "value", "fromRegister", "predecessors", "own", "year", "scheme", "decidedBy", "document")
    _loose = (1,)
    indicator: str
    group: Mapping[str, str]
    value: int | None
    from_register: bool | None
    predecessors: tuple[PredecessorFigure, ...]
    own: OwnFigure | None
    year: int | None
    scheme: str | None
    decided_by: str | None
    document: str | None

    def __init__(
        self,
        *,
        indicator: str,
        group: Mapping[str, str] | None = None,
        value: int | None = None,
        from_register: bool | None = None,
        predecessors: Sequence[PredecessorFigure | PredecessorFigureDict | Mapping[str, Any]] | None = None,
        own: OwnFigure | OwnFigureDict | Mapping[str, Any] | None = None,
        year: int | None = None,
        scheme: str | None = None,
        decided_by: str | None = None,
        document: str | None = None,
    ) -> None:
        self._read(locals())


@final
class PredecessorFigure(Given):
    """What an agency that was there before counted in the earlier year."""

    __slots__ = {
        "name": "Its name.",
        "value": "Its figure.",
    }
    _keys = ("name", "value")
    name: str
    value: int

    def __init__(
        self,
        *,
        name: str,
        value: int,
    ) -> None:
        self._read(locals())


@final
class OwnFigure(Given):
    """What an agency counted in the part of the earlier year in which it existed."""

    __slots__ = {
        "value": "The figure.",
        "start": "The first day of that part.",
        "end": "The last day of that part.",
    }
    _keys = ("value", "start", "end")
    value: int
    start: dt.date
    end: dt.date

    def __init__(
        self,
        *,
        value: int,
        start: dt.date | str,
        end: dt.date | str,
    ) -> None:
        self._read(locals())


@final
class ConventionChoices(Given):
    """Conventions by name, over those of the rulebook."""

    __slots__ = {
        "hybrid_counts_as": "what hybrid meetings count as; one of `undecided`, `online`, `inPerson`, `excluded`, `byMajority`.",
        "unclassified_counts_as": "what unclassified meetings count as; one of `undecided`, `conference`, `meeting`.",
        "planned_or_actual_mode": "which mode counts; one of `actual`, `planned`.",
        "length_measure": "how the length of a meeting is measured; one of `halfDays`, `netMinutes`, `both`.",
        "reduction_path": "how a yearly reduction goes on; one of `yearOnYear`, `fixedBase`.",
        "baseline_policy": "where the baseline comes from; one of `given`, `predecessorsPlusOwn`, `annualised`.",
        "joint_target": "a target that joins indicators; one of `each`, `pooled`.",
        "electronic_if": "when a document counts as electronic; one of `any`, `only`.",
        "count_level": "which level of tasks counts; one of `leaves`, `roots`.",
        "roll": "where a last day goes that is a day of rest; one of `byKind`, `none`, `next`, `previous`.",
        "count_from": "with which day a counted period begins; one of `nextDay`, `sameDay`.",
        "clock_stop": "which day stops the clock; one of `happened`, `recorded`.",
        "cultural_day": "whether 24 November is a day off; one of `off`, `on`.",
        "rooms_are": "whose meeting rooms are; one of `ward`, `host`.",
        "half_day_minutes": "minutes in half a day",
        "travel_gap_minutes": "minutes to travel between meetings",
    }
    _keys = ("hybridCountsAs", "unclassifiedCountsAs", "plannedOrActualMode", "lengthMeasure", "reductionPath", "baselinePolicy", "jointTarget", "electronicIf", "countLevel", "roll", "countFrom", "clockStop", "culturalDay", "roomsAre", "halfDayMinutes", "travelGapMinutes")
    hybrid_counts_as: HybridCountsAs | None
    unclassified_counts_as: UnclassifiedCountsAs | None
    planned_or_actual_mode: ModeSource | None
    length_measure: LengthMeasure | None
    reduction_path: ReductionPath | None
    baseline_policy: BaselinePolicy | None
    joint_target: JointTarget | None
    electronic_if: ElectronicIf | None
    count_level: CountLevel | None
    roll: Roll | None
    count_from: CountFrom | None
    clock_stop: ClockStop | None
    cultural_day: CulturalDay | None
    rooms_are: RoomsAre | None
    half_day_minutes: int | None
    travel_gap_minutes: int | None

    def __init__(
        self,
        *,
        hybrid_counts_as: HybridCountsAs | None = None,
        unclassified_counts_as: UnclassifiedCountsAs | None = None,
        planned_or_actual_mode: ModeSource | None = None,
        length_measure: LengthMeasure | None = None,
        reduction_path: ReductionPath | None = None,
        baseline_policy: BaselinePolicy | None = None,
        joint_target: JointTarget | None = None,
        electronic_if: ElectronicIf | None = None,
        count_level: CountLevel | None = None,
        roll: Roll | None = None,
        count_from: CountFrom | None = None,
        clock_stop: ClockStop | None = None,
        cultural_day: CulturalDay | None = None,
        rooms_are: RoomsAre | None = None,
        half_day_minutes: int | None = None,
        travel_gap_minutes: int | None = None,
    ) -> None:
        self._read(locals())


@final
class LocalDay(Given):
    """A day off, or a day of work, that a local document sets beside the rulebook. What the
    rulebook says of the same day no longer counts."""

    __slots__ = {
        "date": "The day, from 1900 to 2199.",
        "kind": "What it is; one of `holiday`, `compensation`, `swapOff`, `swapWork`, `observance`.",
        "name": "What it is called; what its kind is called where nothing is stated.",
        "document": "The number of the document that sets it, such as `120/TB-UBND`.",
        "issued_on": "When the document was issued.",
        "issuer": "Who issued it.",
        "clause": "The address of the clause; the whole text where nothing is stated.",
        "status": "How sure it is; `assumed` where nothing is stated; one of `confirmed`, `reported`, `assumed`.",
    }
    _keys = ("date", "kind", "name", "document", "issuedOn", "issuer", "clause", "status")
    date: dt.date
    kind: DayKind
    name: str | None
    document: str
    issued_on: dt.date
    issuer: str | None
    clause: str | None
    status: Certainty | None

    def __init__(
        self,
        *,
        date: dt.date | str,
        kind: DayKind,
        name: str | None = None,
        document: str,
        issued_on: dt.date | str,
        issuer: str | None = None,
        clause: str | None = None,
        status: Certainty | None = None,
    ) -> None:
        self._read(locals())


@final
class Days(Given):
    """A stretch of whole days, both ends included."""

    __slots__ = {
        "start": "The first day.",
        "end": "The last day.",
    }
    _keys = ("start", "end")
    start: dt.date
    end: dt.date

    def __init__(
        self,
        *,
        start: dt.date | str,
        end: dt.date | str,
    ) -> None:
        self._read(locals())


@final
class Plan(Given):
    """A plan as it was issued, or as far as it has been drafted."""

    __slots__ = {
        "id": "The id.",
        "document": "Its head.",
        "period": "The time that it is for.",
        "citations": "The documents that it cites.",
        "agencies": "The agencies that it names.",
        "targets": "Its targets, each where it is stated.",
        "tasks": "Its tasks.",
        "coordination_duties": "Who must coordinate with whom.",
        "reporting": "Who must report.",
        "attachments": "What is attached.",
        "recipients": "Who gets it.",
    }
    _keys = ("id", "document", "period", "citations", "agencies", "targets", "tasks", "coordinationDuties", "reporting", "attachments", "recipients")
    id: str
    document: Document | None
    period: Period | None
    citations: tuple[Citation, ...]
    agencies: tuple[Agency, ...]
    targets: tuple[Target, ...]
    tasks: tuple[Task, ...]
    coordination_duties: tuple[CoordinationDuty, ...]
    reporting: tuple[ReportingDuty, ...]
    attachments: tuple[Attachment, ...]
    recipients: tuple[Recipient, ...]

    def __init__(
        self,
        *,
        id: str,
        document: Document | DocumentDict | Mapping[str, Any] | None = None,
        period: _PeriodIn | None = None,
        citations: Sequence[Citation | CitationDict | Mapping[str, Any]] | None = None,
        agencies: Sequence[Agency | AgencyDict | Mapping[str, Any]] | None = None,
        targets: Sequence[Target | TargetDict | Mapping[str, Any]] | None = None,
        tasks: Sequence[Task | TaskDict | Mapping[str, Any]] | None = None,
        coordination_duties: Sequence[CoordinationDuty | CoordinationDutyDict | Mapping[str, Any]] | None = None,
        reporting: Sequence[ReportingDuty | ReportingDutyDict | Mapping[str, Any]] | None = None,
        attachments: Sequence[Attachment | AttachmentDict | Mapping[str, Any]] | None = None,
        recipients: Sequence[Recipient | RecipientDict | Mapping[str, Any]] | None = None,
    ) -> None:
        self._read(locals())


@final
class Document(Given):
    """The head of a document. A draft has no number and no date yet: both are values, not errors
    (Decree 30/2020/NĐ-CP, art. 15: a number is given after the signature)."""

    __slots__ = {
        "kind": "The abbreviated type, such as `KH`.",
        "number": "The number in the year, such as `144`.",
        "symbol": "The symbol, such as `KH-UBND`.",
        "issuer": "The agency that issues it.",
        "place": "The place in the date line.",
        "issued_on": "The day in the date line.",
        "title": "The title.",
        "secrecy": "How secret it is; one of `none`, `confidential`, `secret`, `topSecret`.",
        "signature": "Who signed.",
    }
    _keys = ("kind", "number", "symbol", "issuer", "place", "issuedOn", "title", "secrecy", "signature")
    kind: str | None
    number: str | None
    symbol: str | None
    issuer: str | None
    place: str | None
    issued_on: dt.date | None
    title: str | None
    secrecy: Secrecy | None
    signature: Signature | None

    def __init__(
        self,
        *,
        kind: str | None = None,
        number: str | None = None,
        symbol: str | None = None,
        issuer: str | None = None,
        place: str | None = None,
        issued_on: dt.date | str | None = None,
        title: str | None = None,
        secrecy: Secrecy | None = None,
        signature: Signature | SignatureDict | Mapping[str, Any] | None = None,
    ) -> None:
        self._read(locals())


@final
class Signature(Given):
    """Who signed, and in whose place: *TM. ỦY BAN NHÂN DÂN, CHỦ TỊCH*."""

    __slots__ = {
        "authority": "The authority prefix: `TM.`, `KT.`, `TL.`, `TUQ.`",
        "title": "The office of the signer.",
        "name": "The signer's name.",
    }
    _keys = ("authority", "title", "name")
    authority: str | None
    title: str | None
    name: str | None

    def __init__(
        self,
        *,
        authority: str | None = None,
        title: str | None = None,
        name: str | None = None,
    ) -> None:
        self._read(locals())


@final
class Citation(Given):
    """A document that the plan cites."""

    __slots__ = {
        "kind": "The abbreviated type, such as `QĐ`.",
        "number": "Number and symbol as printed, such as `534/QĐ-TTg`.",
        "issuer": "Who issued it.",
        "issued_on": "When it was issued.",
        "title": "What it is about.",
        "clause": "The clause of the plan that cites it.",
        "role": "What it is to the plan; one of `implements`, `basis`, `mention`.",
    }
    _keys = ("kind", "number", "issuer", "issuedOn", "title", "clause", "role")
    kind: str | None
    number: str | None
    issuer: str | None
    issued_on: dt.date | None
    title: str | None
    clause: str | None
    role: CitationRole | None

    def __init__(
        self,
        *,
        kind: str | None = None,
        number: str | None = None,
        issuer: str | None = None,
        issued_on: dt.date | str | None = None,
        title: str | None = None,
        clause: str | None = None,
        role: CitationRole | None = None,
    ) -> None:
        self._read(locals())


@final
class Agency(Given):
    """An agency. The list of departments is open: a province sets it for its own wards
    (Decree 370/2025/NĐ-CP)."""

    __slots__ = {
        "id": "The id by which everything else refers to it.",
        "name": "The official name.",
        "aliases": "Other spellings and abbreviations.",
        "kind": "What it is; one of `peoplesCouncil`, `peoplesCommittee`, `office`, `division`, `centre`, `unit`, `superior`, `party`, `other`.",
        "parent": "The id of the body that it belongs to.",
        "valid_from": "The first day of its existence.",
        "valid_to": "The last day of its existence.",
        "successors": "Who takes over.",
    }
    _keys = ("id", "name", "aliases", "kind", "parent", "validFrom", "validTo", "successors")
    id: str
    name: str | None
    aliases: tuple[str, ...]
    kind: AgencyKind | None
    parent: str | None
    valid_from: dt.date | None
    valid_to: dt.date | None
    successors: tuple[Succession, ...]

    def __init__(
        self,
        *,
        id: str,
        name: str | None = None,
        aliases: Sequence[str] | None = None,
        kind: AgencyKind | None = None,
        parent: str | None = None,
        valid_from: dt.date | str | None = None,
        valid_to: dt.date | str | None = None,
        successors: Sequence[Succession | SuccessionDict | Mapping[str, Any]] | None = None,
    ) -> None:
        self._read(locals())


@final
class Succession(Given):
    """An agency that takes over from another on a day."""

    __slots__ = {
        "agency": "The id of the successor.",
        "on": "The first day of the successor.",
    }
    _keys = ("agency", "on")
    agency: str
    on: dt.date | None

    def __init__(
        self,
        *,
        agency: str,
        on: dt.date | str | None = None,
    ) -> None:
        self._read(locals())


@final
class Task(Given):
    """One task."""

    __slots__ = {
        "id": "The id.",
        "clause": "Its clause in the plan, such as `II.4.3`.",
        "parent": "The task that it is part of.",
        "depends_on": "The tasks that must be done before it.",
        "title": "What is to be done, in short.",
        "text": "What is to be done, as the plan says it.",
        "modality": "How strongly it binds; one of `must`, `mustNot`, `ensure`, `strive`, `prioritise`, `study`, `conditional`.",
        "assignments": "Who does it.",
        "due": "When it is due.",
        "deliverables": "What comes of it.",
        "accountable": "The person who answers for it.",
        "authority": "The authority to decide that comes with it.",
        "extensions": "Later due dates.",
        "waiver": "An exception that was granted.",
    }
    _keys = ("id", "clause", "parent", "dependsOn", "title", "text", "modality", "assignments", "due", "deliverables", "accountable", "authority", "extensions", "waiver")
    id: str
    clause: str | None
    parent: str | None
    depends_on: tuple[str, ...]
    title: str | None
    text: str | None
    modality: Modality | None
    assignments: tuple[Assignment, ...]
    due: Deadline | None
    deliverables: tuple[str, ...]
    accountable: str | None
    authority: str | None
    extensions: tuple[Extension, ...]
    waiver: Waiver | None

    def __init__(
        self,
        *,
        id: str,
        clause: str | None = None,
        parent: str | None = None,
        depends_on: Sequence[str] | None = None,
        title: str | None = None,
        text: str | None = None,
        modality: Modality | None = None,
        assignments: Sequence[Assignment | AssignmentDict | Mapping[str, Any]] | None = None,
        due: Deadline | DeadlineDict | Mapping[str, Any] | None = None,
        deliverables: Sequence[str] | None = None,
        accountable: str | None = None,
        authority: str | None = None,
        extensions: Sequence[Extension | ExtensionDict | Mapping[str, Any]] | None = None,
        waiver: Waiver | WaiverDict | Mapping[str, Any] | None = None,
    ) -> None:
        self._read(locals())


@final
class Assignment(Given):
    """Who does a task, from one day to another."""

    __slots__ = {
        "leads": "The lead agency; more than one is a defect that can be read and reported.",
        "coordinators": "The agencies that coordinate with it.",
        "route": "The agency through which the work goes.",
        "collective": "The group each of whose agencies leads for itself: *các phòng ban, đơn vị*.",
        "start": "The first day.",
        "end": "The last day.",
    }
    _keys = ("leads", "coordinators", "route", "collective", "start", "end")
    leads: tuple[str, ...]
    coordinators: tuple[str, ...]
    route: str | None
    collective: str | None
    start: dt.date | None
    end: dt.date | None

    def __init__(
        self,
        *,
        leads: Sequence[str] | None = None,
        coordinators: Sequence[str] | None = None,
        route: str | None = None,
        collective: str | None = None,
        start: dt.date | str | None = None,
        end: dt.date | str | None = None,
    ) -> None:
        self._read(locals())


@final
class Extension(Given):
    """A later due date that was granted."""

    __slots__ = {
        "due": "The new deadline.",
        "granted_on": "When it was granted.",
        "granted_by": "Who granted it.",
    }
    _keys = ("due", "grantedOn", "grantedBy")
    due: Deadline | None
    granted_on: dt.date | None
    granted_by: str | None

    def __init__(
        self,
        *,
        due: Deadline | DeadlineDict | Mapping[str, Any] | None = None,
        granted_on: dt.date | str | None = None,
        granted_by: str | None = None,
    ) -> None:
        self._read(locals())


@final
class Waiver(Given):
    """An exception that was granted: to which rule, by whom, why, until when."""

    __slots__ = {
        "rule": "The rule that is waived.",
        "authority": "Who granted it.",
        "reason": "Why.",
        "valid_to": "The last day on which it holds.",
    }
    _keys = ("rule", "authority", "reason", "validTo")
    rule: str | None
    authority: str | None
    reason: str | None
    valid_to: dt.date | None

    def __init__(
        self,
        *,
        rule: str | None = None,
        authority: str | None = None,
        reason: str | None = None,
        valid_to: dt.date | str | None = None,
    ) -> None:
        self._read(locals())


@final
class Deadline(Given):
    """When something is due, as stated. Exactly one form; the key names it."""

    __slots__ = {
        "before": "*Trước ngày*: the named day itself is too late.",
        "not_later_than": "*Chậm nhất ngày*, *không muộn hơn ngày*: the named day is the last.",
        "within": "*Trong quý II/2026*: the last day of the period.",
        "working_days": "A number of working days.",
        "calendar_days": "A number of calendar days.",
        "yearly": "Once a year.",
        "half_yearly": "Twice a year.",
        "quarterly": "Four times a year.",
        "monthly": "Every month.",
        "ongoing": "*Thường xuyên*: no last day, but reviews.",
        "on_request": "*Theo yêu cầu*: no last day.",
        "immediately_after": "*Ngay sau khi*: as soon as an event has happened.",
    }
    _keys = ("before", "notLaterThan", "within", "workingDays", "calendarDays", "yearly", "halfYearly", "quarterly", "monthly", "ongoing", "onRequest", "immediatelyAfter")
    _sparse = frozenset(("before", "notLaterThan", "within", "workingDays", "calendarDays", "yearly", "halfYearly", "quarterly", "monthly", "ongoing", "onRequest", "immediatelyAfter"))
    before: dt.date | None
    not_later_than: dt.date | None
    within: Period | None
    working_days: Counted | None
    calendar_days: Counted | None
    yearly: Recurring | None
    half_yearly: Recurring | None
    quarterly: Recurring | None
    monthly: Recurring | None
    ongoing: Ongoing | None
    on_request: Plain | None
    immediately_after: str | None

    def __init__(
        self,
        *,
        before: dt.date | str | None = None,
        not_later_than: dt.date | str | None = None,
        within: _PeriodIn | None = None,
        working_days: Counted | CountedDict | Mapping[str, Any] | None = None,
        calendar_days: Counted | CountedDict | Mapping[str, Any] | None = None,
        yearly: Recurring | RecurringDict | Mapping[str, Any] | None = None,
        half_yearly: Recurring | RecurringDict | Mapping[str, Any] | None = None,
        quarterly: Recurring | RecurringDict | Mapping[str, Any] | None = None,
        monthly: Recurring | RecurringDict | Mapping[str, Any] | None = None,
        ongoing: Ongoing | OngoingDict | Mapping[str, Any] | None = None,
        on_request: Plain | PlainDict | Mapping[str, Any] | None = None,
        immediately_after: str | None = None,
    ) -> None:
        self._read(locals())


@final
class Counted(Given):
    """A number of days after a day or an event."""

    __slots__ = {
        "count": "How many days.",
        "after": "The day, or the name of the event, after which they are counted.",
    }
    _keys = ("count", "after")
    count: int
    after: str

    def __init__(
        self,
        *,
        count: int,
        after: str,
    ) -> None:
        self._read(locals())


@final
class Recurring(Given):
    """A day of each round: a day of the year, of the month, or the month's last day."""

    __slots__ = {
        "before": "Before the day, which itself is too late.",
        "not_later_than": "On the day or earlier.",
    }
    _keys = ("before", "notLaterThan")
    _sparse = frozenset(("before", "notLaterThan"))
    before: RoundDay | None
    not_later_than: RoundDay | None

    def __init__(
        self,
        *,
        before: _RoundDayIn | None = None,
        not_later_than: _RoundDayIn | None = None,
    ) -> None:
        self._read(locals())


@final
class Ongoing(Given):
    """Work without an end: it has reviews in place of a last day (II.2, "yêu cầu thường xuyên")."""

    __slots__ = {
        "review": "How often it is looked at; `None` where nothing is stated; one of `month`, `quarter`, `halfYear`, `year`.",
    }
    _keys = ("review",)
    review: Cycle | None

    def __init__(
        self,
        *,
        review: Cycle | None = None,
    ) -> None:
        self._read(locals())


@final
class Plain(Given):
    """Nothing more to say: `{}`."""

    __slots__ = ()
    _keys = ()

    def __init__(
        self,
    ) -> None:
        self._read(locals())


@final
class Target(Given):
    """A figure to be reached. One sentence may join several indicators."""

    __slots__ = {
        "id": "The id.",
        "indicators": "The indicators that it is about.",
        "comparator": "How the figure must stand to the value; `None` where the text does not say; one of `atLeast`, `atMost`, `moreThan`, `lessThan`, `exactly`.",
        "value": "The value.",
        "clause": "Its clause in the plan.",
        "modality": "How strongly it binds; one of `must`, `mustNot`, `ensure`, `strive`, `prioritise`, `study`, `conditional`.",
        "period": "For which time.",
    }
    _keys = ("id", "indicators", "comparator", "value", "clause", "modality", "period")
    id: str
    indicators: tuple[str, ...]
    comparator: Comparator | None
    value: Amount | None
    clause: str | None
    modality: Modality | None
    period: Period | None

    def __init__(
        self,
        *,
        id: str,
        indicators: Sequence[str] | None = None,
        comparator: Comparator | None = None,
        value: _AmountIn | None = None,
        clause: str | None = None,
        modality: Modality | None = None,
        period: _PeriodIn | None = None,
    ) -> None:
        self._read(locals())


@final
class ReportingDuty(Given):
    """Who reports to whom, through whom, how often and until when."""

    __slots__ = {
        "id": "The id.",
        "reporter": "Who reports.",
        "recipient": "Who receives the report.",
        "route": "The agency through which it goes.",
        "cycle": "How often; one of `month`, `quarter`, `halfYear`, `year`.",
        "due": "Until when.",
        "data_close": "The day on which the data are closed.",
        "clause": "Its clause in the plan.",
    }
    _keys = ("id", "reporter", "recipient", "route", "cycle", "due", "dataClose", "clause")
    id: str
    reporter: str | None
    recipient: str | None
    route: str | None
    cycle: Cycle | None
    due: Deadline | None
    data_close: str | None
    clause: str | None

    def __init__(
        self,
        *,
        id: str,
        reporter: str | None = None,
        recipient: str | None = None,
        route: str | None = None,
        cycle: Cycle | None = None,
        due: Deadline | DeadlineDict | Mapping[str, Any] | None = None,
        data_close: str | None = None,
        clause: str | None = None,
    ) -> None:
        self._read(locals())


@final
class CoordinationDuty(Given):
    """An agency's duty to coordinate with another."""

    __slots__ = {
        "agency": "Who has the duty.",
        "with_": "With whom.",
        "clause": "Its clause in the plan.",
    }
    _keys = ("agency", "with", "clause")
    agency: str
    with_: str
    clause: str | None

    def __init__(
        self,
        *,
        agency: str,
        with_: str,
        clause: str | None = None,
    ) -> None:
        self._read(locals())


@final
class Attachment(Given):
    """Something that the plan says is attached."""

    __slots__ = {
        "name": "Its name.",
        "present": "Whether it is there.",
        "covers": "What it says of the tasks; one of `assignments`, `due`, `deliverables`, `accountable`, `authority`.",
    }
    _keys = ("name", "present", "covers")
    name: str | None
    present: bool | None
    covers: tuple[Coverage, ...]

    def __init__(
        self,
        *,
        name: str | None = None,
        present: bool | None = None,
        covers: Sequence[Coverage] | None = None,
    ) -> None:
        self._read(locals())


@final
class Recipient(Given):
    """Who gets the plan, and for what."""

    __slots__ = {
        "agency": "One agency.",
        "group": "A group, such as *các phòng ban, đơn vị*.",
        "purpose": "For what: *để b/c*.",
    }
    _keys = ("agency", "group", "purpose")
    agency: str | None
    group: str | None
    purpose: str | None

    def __init__(
        self,
        *,
        agency: str | None = None,
        group: str | None = None,
        purpose: str | None = None,
    ) -> None:
        self._read(locals())


@final
class Meeting(Given):
    """A meeting, planned or held. One meeting may have several sessions; each occurrence of a
    weekly meeting is a meeting of its own."""

    __slots__ = {
        "id": "The id of the row.",
        "title": "The title.",
        "category": "What it is called; one of `conference`, `meeting`, `sitting`, `unclassified`.",
        "kind": "What it is for; one of `dissemination`, `professional`, `deliberation`, `briefing`, `advisory`, `problemSolving`, `coordination`, `review`, `thematic`, `training`, `other`.",
        "mode": "How people attended; one of `inPerson`, `online`, `hybrid`.",
        "planned_mode": "How people were to attend; one of `inPerson`, `online`, `hybrid`.",
        "mode_reason": "Why it is not online.",
        "remote_sites": "How many places take part from afar.",
        "sessions": "When it meets.",
        "agency": "The agency whose register it stands in; the host where nothing is stated.",
        "host": "The agency that holds it. A meeting counts once, at its host.",
        "chair": "Who chairs.",
        "participants": "Who is invited.",
        "room": "The room, among those of the host.",
        "topic": "The topic.",
        "ward_wide": "Whether all units of the ward are convened.",
        "ad_hoc": "Whether it was called at short notice.",
        "invited_on": "When the invitation went out.",
        "documents_sent_on": "When the documents went out.",
        "paperless": "Whether it used no paper.",
        "agenda": "What is done in it.",
        "conclusion_notice_on": "When the notice of its conclusions went out.",
        "broadcast_of": "The meeting that it rebroadcasts.",
        "status": "What became of it; one of `planned`, `held`, `cancelled`, `postponed`, `interrupted`.",
        "in_annual_plan": "Whether the annual plan of conferences has it.",
        "secrecy": "How secret it is; one of `none`, `confidential`, `secret`, `topSecret`.",
        "waiver": "An exception that was granted.",
    }
    _keys = ("id", "title", "category", "kind", "mode", "plannedMode", "modeReason", "remoteSites", "sessions", "agency", "host", "chair", "participants", "room", "topic", "wardWide", "adHoc", "invitedOn", "documentsSentOn", "paperless", "agenda", "conclusionNoticeOn", "broadcastOf", "status", "inAnnualPlan", "secrecy", "waiver")
    id: str
    title: str | None
    category: Category | None
    kind: Kind | None
    mode: Mode | None
    planned_mode: Mode | None
    mode_reason: str | None
    remote_sites: int | None
    sessions: tuple[Session, ...]
    agency: str | None
    host: str | None
    chair: str | None
    participants: tuple[str, ...]
    room: str | None
    topic: str | None
    ward_wide: bool | None
    ad_hoc: bool | None
    invited_on: dt.date | None
    documents_sent_on: dt.date | None
    paperless: bool | None
    agenda: tuple[AgendaItem, ...]
    conclusion_notice_on: dt.date | None
    broadcast_of: str | None
    status: Status | None
    in_annual_plan: bool | None
    secrecy: Secrecy | None
    waiver: Waiver | None

    def __init__(
        self,
        *,
        id: str,
        title: str | None = None,
        category: Category | None = None,
        kind: Kind | None = None,
        mode: Mode | None = None,
        planned_mode: Mode | None = None,
        mode_reason: str | None = None,
        remote_sites: int | None = None,
        sessions: Sequence[Session | SessionDict | Mapping[str, Any]] | None = None,
        agency: str | None = None,
        host: str | None = None,
        chair: str | None = None,
        participants: Sequence[str] | None = None,
        room: str | None = None,
        topic: str | None = None,
        ward_wide: bool | None = None,
        ad_hoc: bool | None = None,
        invited_on: dt.date | str | None = None,
        documents_sent_on: dt.date | str | None = None,
        paperless: bool | None = None,
        agenda: Sequence[AgendaItem | AgendaItemDict | Mapping[str, Any]] | None = None,
        conclusion_notice_on: dt.date | str | None = None,
        broadcast_of: str | None = None,
        status: Status | None = None,
        in_annual_plan: bool | None = None,
        secrecy: Secrecy | None = None,
        waiver: Waiver | WaiverDict | Mapping[str, Any] | None = None,
    ) -> None:
        self._read(locals())


@final
class Session(Given):
    """A stretch of a meeting, from its start up to but not including its end."""

    __slots__ = {
        "start": "When it starts.",
        "end": "When it ends.",
    }
    _keys = ("start", "end")
    start: dt.datetime | None
    end: dt.datetime | None

    def __init__(
        self,
        *,
        start: dt.datetime | str | None = None,
        end: dt.datetime | str | None = None,
    ) -> None:
        self._read(locals())


@final
class AgendaItem(Given):
    """An item of an agenda."""

    __slots__ = {
        "kind": "What it is; one of `readReport`, `summary`, `discussion`, `conclusion`, `ceremony`, `break`, `other`.",
        "minutes": "How long it takes, in minutes.",
    }
    _keys = ("kind", "minutes")
    kind: AgendaKind | None
    minutes: int | None

    def __init__(
        self,
        *,
        kind: AgendaKind | None = None,
        minutes: int | None = None,
    ) -> None:
        self._read(locals())


@final
class Registers(Given):
    """What happened. A register that is `None` is unknown; one that is empty says that nothing
    happened."""

    __slots__ = {
        "meetings": "Conferences, meetings and sittings.",
        "documents": "Documents sent, one row for each recipient.",
        "dossiers": "Files of administrative procedures.",
        "procedures": "Administrative procedures on offer.",
        "digitization": "Documents to be digitised.",
        "task_events": "What happened to tasks.",
        "reports": "Reports sent.",
    }
    _keys = ("meetings", "documents", "dossiers", "procedures", "digitization", "taskEvents", "reports")
    meetings: tuple[Meeting, ...] | None
    documents: tuple[Exchange, ...] | None
    dossiers: tuple[Dossier, ...] | None
    procedures: tuple[Procedure, ...] | None
    digitization: tuple[Digitization, ...] | None
    task_events: tuple[TaskEvent, ...] | None
    reports: tuple[Report, ...] | None

    def __init__(
        self,
        *,
        meetings: Sequence[Meeting | MeetingDict | Mapping[str, Any]] | None = None,
        documents: Sequence[Exchange | ExchangeDict | Mapping[str, Any]] | None = None,
        dossiers: Sequence[Dossier | DossierDict | Mapping[str, Any]] | None = None,
        procedures: Sequence[Procedure | ProcedureDict | Mapping[str, Any]] | None = None,
        digitization: Sequence[Digitization | DigitizationDict | Mapping[str, Any]] | None = None,
        task_events: Sequence[TaskEvent | TaskEventDict | Mapping[str, Any]] | None = None,
        reports: Sequence[Report | ReportDict | Mapping[str, Any]] | None = None,
    ) -> None:
        self._read(locals())


@final
class Exchange(Given):
    """One document sent to one recipient."""

    __slots__ = {
        "id": "The id of the document; one document to two recipients is two rows, to one on one day it is one.",
        "sent_on": "The day it was sent.",
        "agency": "The sender.",
        "recipient": "The recipient.",
        "channels": "How it was sent, all ways; one of `electronic`, `paper`.",
        "secrecy": "How secret it is; one of `none`, `confidential`, `secret`, `topSecret`.",
    }
    _keys = ("id", "sentOn", "agency", "recipient", "channels", "secrecy")
    id: str
    sent_on: dt.date | None
    agency: str | None
    recipient: str | None
    channels: tuple[Channel, ...]
    secrecy: Secrecy | None

    def __init__(
        self,
        *,
        id: str,
        sent_on: dt.date | str | None = None,
        agency: str | None = None,
        recipient: str | None = None,
        channels: Sequence[Channel] | None = None,
        secrecy: Secrecy | None = None,
    ) -> None:
        self._read(locals())


@final
class Dossier(Given):
    """The file of one administrative procedure for one applicant."""

    __slots__ = {
        "id": "The id of the row.",
        "agency": "The agency that handles it.",
        "received_on": "The day it came in.",
        "due_on": "The last day for an answer.",
        "completed_on": "The day it was completed.",
        "digital": "Whether it was handled in the digital environment.",
    }
    _keys = ("id", "agency", "receivedOn", "dueOn", "completedOn", "digital")
    id: str
    agency: str | None
    received_on: dt.date | None
    due_on: dt.date | None
    completed_on: dt.date | None
    digital: bool | None

    def __init__(
        self,
        *,
        id: str,
        agency: str | None = None,
        received_on: dt.date | str | None = None,
        due_on: dt.date | str | None = None,
        completed_on: dt.date | str | None = None,
        digital: bool | None = None,
    ) -> None:
        self._read(locals())


@final
class Procedure(Given):
    """An administrative procedure that the ward offers."""

    __slots__ = {
        "id": "The id of the row.",
        "agency": "The agency that handles it.",
        "level": "How far it is online; one of `full`, `part`, `none`.",
    }
    _keys = ("id", "agency", "level")
    id: str
    agency: str | None
    level: ServiceLevel | None

    def __init__(
        self,
        *,
        id: str,
        agency: str | None = None,
        level: ServiceLevel | None = None,
    ) -> None:
        self._read(locals())


@final
class Digitization(Given):
    """A document that was created and is to be digitised."""

    __slots__ = {
        "id": "The id of the row.",
        "agency": "The agency that keeps it.",
        "created_on": "The day it was created.",
        "digitized": "Whether it is digitised.",
    }
    _keys = ("id", "agency", "createdOn", "digitized")
    id: str
    agency: str | None
    created_on: dt.date | None
    digitized: bool | None

    def __init__(
        self,
        *,
        id: str,
        agency: str | None = None,
        created_on: dt.date | str | None = None,
        digitized: bool | None = None,
    ) -> None:
        self._read(locals())


@final
class TaskEvent(Given):
    """Something that happened to a task: when it happened, and when that was written down."""

    __slots__ = {
        "task": "The id of the task.",
        "kind": "What happened; one of `assigned`, `handedOver`, `extended`, `submitted`, `returned`, `completed`, `cancelled`.",
        "happened_on": "The day it happened.",
        "recorded_on": "The day it was recorded.",
        "agency": "The agency concerned.",
    }
    _keys = ("task", "kind", "happenedOn", "recordedOn", "agency")
    task: str
    kind: TaskEventKind | None
    happened_on: dt.date | None
    recorded_on: dt.date | None
    agency: str | None

    def __init__(
        self,
        *,
        task: str,
        kind: TaskEventKind | None = None,
        happened_on: dt.date | str | None = None,
        recorded_on: dt.date | str | None = None,
        agency: str | None = None,
    ) -> None:
        self._read(locals())


@final
class Report(Given):
    """A report that was sent."""

    __slots__ = {
        "duty": "The id of the reporting duty.",
        "period_end": "The last day of the period that it reports on.",
        "sent_on": "The day it was sent.",
        "recorded_on": "The day it was recorded as sent.",
    }
    _keys = ("duty", "periodEnd", "sentOn", "recordedOn")
    duty: str
    period_end: dt.date | None
    sent_on: dt.date | None
    recorded_on: dt.date | None

    def __init__(
        self,
        *,
        duty: str,
        period_end: dt.date | str | None = None,
        sent_on: dt.date | str | None = None,
        recorded_on: dt.date | str | None = None,
    ) -> None:
        self._read(locals())


@final
class RulebookData(Given):
    """One layer of rules: documents with their clauses, and what they set."""

    __slots__ = {
        "id": "The id.",
        "extends": "The id of the layer that it extends.",
        "version": "The version of the data.",
        "title": "Its name.",
        "sources": "The documents that values come from.",
        "parameters": "Dated values by name.",
        "indicators": "Definitions of indicators, in catalogue order.",
        "targets": "Figures to be reached.",
        "conventions": "Conventions other than the defaults.",
        "documents": "Documents that plans cite, and the days on which they are in force.",
        "days": "Days off, days worked in their place, and days that are marked.",
        "schemes": "How years are cut into periods.",
    }
    _keys = ("id", "extends", "version", "title", "sources", "parameters", "indicators", "targets", "conventions", "documents", "days", "schemes")
    _loose = (5,)
    id: str
    extends: str | None
    version: str
    title: Wording
    sources: tuple[SourceDocument, ...]
    parameters: Mapping[str, tuple[ParameterValue, ...]]
    indicators: tuple[Indicator, ...]
    targets: tuple[RulebookTarget, ...]
    conventions: ConventionChoices
    documents: tuple[KnownDocument, ...]
    days: tuple[DayRule, ...]
    schemes: tuple[Scheme, ...]

    def __init__(
        self,
        *,
        id: str,
        extends: str | None = None,
        version: str,
        title: Wording | WordingDict | Mapping[str, Any],
        sources: Sequence[SourceDocument | SourceDocumentDict | Mapping[str, Any]] | None = None,
        parameters: Mapping[str, Sequence[ParameterValue | ParameterValueDict | Mapping[str, Any]]] | None = None,
        indicators: Sequence[Indicator | IndicatorDict | Mapping[str, Any]] | None = None,
        targets: Sequence[RulebookTarget | RulebookTargetDict | Mapping[str, Any]] | None = None,
        conventions: ConventionChoices | ConventionChoicesDict | Mapping[str, Any] | None = None,
        documents: Sequence[KnownDocument | KnownDocumentDict | Mapping[str, Any]] | None = None,
        days: Sequence[DayRule | DayRuleDict | Mapping[str, Any]] | None = None,
        schemes: Sequence[Scheme | SchemeDict | Mapping[str, Any]] | None = None,
    ) -> None:
        self._read(locals())


@final
class SourceDocument(Given):
    """A document that values come from."""

    __slots__ = {
        "id": "The id within the rulebook.",
        "document": "Its number, such as `45/2018/QĐ-TTg`.",
        "issued_on": "When it was issued.",
        "issuer": "Who issued it.",
        "kind": "The abbreviated type, where the number does not hold it: `Bộ luật`.",
        "clauses": "Its clauses that are cited.",
    }
    _keys = ("id", "document", "issuedOn", "issuer", "kind", "clauses")
    id: str
    document: str
    issued_on: dt.date
    issuer: str | None
    kind: str | None
    clauses: tuple[Clause, ...]

    def __init__(
        self,
        *,
        id: str,
        document: str,
        issued_on: dt.date | str,
        issuer: str | None = None,
        kind: str | None = None,
        clauses: Sequence[Clause | ClauseDict | Mapping[str, Any]] | None = None,
    ) -> None:
        self._read(locals())


@final
class Clause(Given):
    """A clause of a source document."""

    __slots__ = {
        "id": "Its address, such as `II.4.4`.",
        "title": "What it is about, in our words.",
        "status": "How sure its content is; `assumed` where nothing is stated; one of `confirmed`, `reported`, `assumed`.",
    }
    _keys = ("id", "title", "status")
    id: str
    title: str | None
    status: Certainty | None

    def __init__(
        self,
        *,
        id: str,
        title: str | None = None,
        status: Certainty | None = None,
    ) -> None:
        self._read(locals())


@final
class ParameterValue(Given):
    """A value of a parameter from one day to another, or in a season of the years between, with
    the clause that sets it."""

    __slots__ = {
        "from_": "The first day on which it holds.",
        "to": "The last day on which it holds.",
        "season": "The part of each year in which it holds; the whole of it where nothing is stated.",
        "value": "The value.",
        "unit": "What it counts; one of `halfDays`, `share`, `timeOfDay`, `dayOfMonth`, `month`, `weekdays`, `workingDays`, `calendarDays`, `minutes`, `count`.",
        "source": "The id of the source document.",
        "clause": "The address of the clause.",
        "status": "How sure it is; one of `confirmed`, `reported`, `assumed`.",
        "exception": "When the clause lets more, or less, than its value through. It never loosens another clause.",
    }
    _keys = ("from", "to", "season", "value", "unit", "source", "clause", "status", "exception")
    from_: dt.date | None
    to: dt.date | None
    season: Season | None
    value: Scalar
    unit: Unit
    source: str
    clause: str
    status: Certainty
    exception: Wording | None

    def __init__(
        self,
        *,
        from_: dt.date | str | None = None,
        to: dt.date | str | None = None,
        season: Season | SeasonDict | Mapping[str, Any] | None = None,
        value: _ScalarIn,
        unit: Unit,
        source: str,
        clause: str,
        status: Certainty,
        exception: Wording | WordingDict | Mapping[str, Any] | None = None,
    ) -> None:
        self._read(locals())


@final
class Scheme(Given):
    """How a year is cut into halves, quarters and months. Figures of two schemes never meet in one
    ratio (T-14)."""

    __slots__ = {
        "id": "The id. Schemes that follow each other in time share it.",
        "name": "What it is called.",
        "close_day": "The day on which each month closes; its last day where nothing is stated.",
        "last_month": "The number of the month that ends the year; December where nothing is stated.",
        "reports": "Whether reports whose close is not stated follow it; `false` where nothing is stated.",
        "from_": "The first day on which it holds.",
        "to": "The last day on which it holds.",
        "source": "The id of the source document.",
        "clause": "The address of the clause.",
        "status": "How sure it is; one of `confirmed`, `reported`, `assumed`.",
    }
    _keys = ("id", "name", "closeDay", "lastMonth", "reports", "from", "to", "source", "clause", "status")
    id: str
    name: Wording
    close_day: int | None
    last_month: int | None
    reports: bool | None
    from_: dt.date | None
    to: dt.date | None
    source: str
    clause: str
    status: Certainty

    def __init__(
        self,
        *,
        id: str,
        name: Wording | WordingDict | Mapping[str, Any],
        close_day: int | None = None,
        last_month: int | None = None,
        reports: bool | None = None,
        from_: dt.date | str | None = None,
        to: dt.date | str | None = None,
        source: str,
        clause: str,
        status: Certainty,
    ) -> None:
        self._read(locals())


@final
class SchemePeriod(Given):
    """A period by its name, as a scheme of the rulebook counts it."""

    __slots__ = {
        "scheme": "The id of the scheme: `calendar`, `nd-09`, `fiscal`, or one of the caller's rulebook.",
        "period": "The name: `2026`, `2026-H1`, `2026-Q2` or `2026-06`.",
    }
    _keys = ("scheme", "period")
    scheme: str
    period: str

    def __init__(
        self,
        *,
        scheme: str,
        period: str,
    ) -> None:
        self._read(locals())


@final
class Season(Given):
    """A part of every year, both days included: `{"from": "04-01", "to": "10-31"}`. One whose last
    day comes before its first goes over the end of the year."""

    __slots__ = {
        "from_": "The first day. A season from `02-29` begins on 1 March in years that lack it.",
        "to": "The last day.",
    }
    _keys = ("from", "to")
    from_: str
    to: str

    def __init__(
        self,
        *,
        from_: str,
        to: str,
    ) -> None:
        self._read(locals())


@final
class RulebookTarget(Given):
    """A figure that a clause sets for an indicator."""

    __slots__ = {
        "indicator": "The indicator.",
        "comparator": "How the figure must stand to the value; one of `atLeast`, `atMost`, `moreThan`, `lessThan`, `exactly`.",
        "value": "The value.",
        "modality": "How strongly it binds; one of `must`, `mustNot`, `ensure`, `strive`, `prioritise`, `study`, `conditional`.",
        "from_": "The first day on which it holds.",
        "to": "The last day on which it holds.",
        "source": "The id of the source document.",
        "clause": "The address of the clause.",
        "status": "How sure it is; one of `confirmed`, `reported`, `assumed`.",
        "exception": "When the clause lets more, or less, than its value through. A verdict does not know whether that is so: it is told beside it.",
    }
    _keys = ("indicator", "comparator", "value", "modality", "from", "to", "source", "clause", "status", "exception")
    indicator: str
    comparator: Comparator
    value: Amount
    modality: Modality
    from_: dt.date | None
    to: dt.date | None
    source: str
    clause: str
    status: Certainty
    exception: Wording | None

    def __init__(
        self,
        *,
        indicator: str,
        comparator: Comparator,
        value: _AmountIn,
        modality: Modality,
        from_: dt.date | str | None = None,
        to: dt.date | str | None = None,
        source: str,
        clause: str,
        status: Certainty,
        exception: Wording | WordingDict | Mapping[str, Any] | None = None,
    ) -> None:
        self._read(locals())


@final
class KnownDocument(Given):
    """A document that plans cite, and the days on which it is in force."""

    __slots__ = {
        "number": "Its number, such as `42/2022/NĐ-CP`.",
        "kind": "The abbreviated type, such as `NĐ`.",
        "issued_on": "When it was issued.",
        "title": "What it is about, in our words.",
        "in_force_from": "The first day on which it is in force; not stated is not known, so that the day of issue is taken.",
        "in_force_to": "The last day on which it is in force; not stated is without an end that is known.",
        "replaced_by": "The number of the document that replaced it.",
        "source": "The id of the source document that ended it.",
        "clause": "The address of the clause that ended it.",
        "status": "How sure it is; one of `confirmed`, `reported`, `assumed`.",
    }
    _keys = ("number", "kind", "issuedOn", "title", "inForceFrom", "inForceTo", "replacedBy", "source", "clause", "status")
    number: str
    kind: str | None
    issued_on: dt.date | None
    title: str | None
    in_force_from: dt.date | None
    in_force_to: dt.date | None
    replaced_by: str | None
    source: str | None
    clause: str | None
    status: Certainty

    def __init__(
        self,
        *,
        number: str,
        kind: str | None = None,
        issued_on: dt.date | str | None = None,
        title: str | None = None,
        in_force_from: dt.date | str | None = None,
        in_force_to: dt.date | str | None = None,
        replaced_by: str | None = None,
        source: str | None = None,
        clause: str | None = None,
        status: Certainty,
    ) -> None:
        self._read(locals())


@final
class DayRule(Given):
    """What a clause says of a day: that it is off, worked, or marked.

    A rule on a `date` with `decides` is the decision for one year: in that year it stands in
    place of the yearly or lunar rule that it names."""

    __slots__ = {
        "id": "The name by which decisions refer to a yearly or lunar rule. Rules that follow each other in time share it.",
        "name": "What the day is called.",
        "on": "The day.",
        "before": "How many days before it belong to it; none where nothing is stated.",
        "length": "How many days there are in all; one where nothing is stated.",
        "kind": "What they are; one of `holiday`, `compensation`, `swapOff`, `swapWork`, `observance`.",
        "decides": "The yearly or lunar rule that this day replaces in its year.",
        "holiday_if": "The convention that makes a holiday of an observance while it is `on`.",
        "from_": "The first day on which the rule holds.",
        "to": "The last day on which the rule holds.",
        "source": "The id of the source document.",
        "clause": "The address of the clause.",
        "status": "How sure it is; one of `confirmed`, `reported`, `assumed`.",
    }
    _keys = ("id", "name", "on", "before", "length", "kind", "decides", "holidayIf", "from", "to", "source", "clause", "status")
    id: str | None
    name: Wording
    on: DayOn
    before: int | None
    length: int | None
    kind: DayKind
    decides: str | None
    holiday_if: str | None
    from_: dt.date | None
    to: dt.date | None
    source: str
    clause: str
    status: Certainty

    def __init__(
        self,
        *,
        id: str | None = None,
        name: Wording | WordingDict | Mapping[str, Any],
        on: DayOn | DayOnDict | Mapping[str, Any],
        before: int | None = None,
        length: int | None = None,
        kind: DayKind,
        decides: str | None = None,
        holiday_if: str | None = None,
        from_: dt.date | str | None = None,
        to: dt.date | str | None = None,
        source: str,
        clause: str,
        status: Certainty,
    ) -> None:
        self._read(locals())


@final
class DayOn(Given):
    """The day on which a rule on days stands."""

    __slots__ = {
        "date": "One day: `2026-02-16`.",
        "yearly": "A day of every year: `09-02`.",
        "lunar": "A day of every lunar year: `03-10`.",
    }
    _keys = ("date", "yearly", "lunar")
    _sparse = frozenset(("date", "yearly", "lunar"))
    date: dt.date | None
    yearly: str | None
    lunar: str | None

    def __init__(
        self,
        *,
        date: dt.date | str | None = None,
        yearly: str | None = None,
        lunar: str | None = None,
    ) -> None:
        self._read(locals())


@final
class Indicator(Given):
    """An indicator: how a figure is made of rows.

    No law gives formulas for the figures that plans ask for; each definition is the project's
    own, and says so by being data in a rulebook."""

    __slots__ = {
        "id": "The id.",
        "quantity": "What is measured. Two indicators of one quantity measure it among different things.",
        "title": "Its name.",
        "unit": "What it counts.",
        "figure": "How the figure is made.",
    }
    _keys = ("id", "quantity", "title", "unit", "figure")
    id: str
    quantity: str | None
    title: Wording
    unit: Wording
    figure: Figure

    def __init__(
        self,
        *,
        id: str,
        quantity: str | None = None,
        title: Wording | WordingDict | Mapping[str, Any],
        unit: Wording | WordingDict | Mapping[str, Any],
        figure: Figure | FigureDict | Mapping[str, Any],
    ) -> None:
        self._read(locals())


@final
class Wording(Given):
    """A wording in Vietnamese and English."""

    __slots__ = {
        "vi": "In Vietnamese.",
        "en": "In English.",
    }
    _keys = ("vi", "en")
    vi: str
    en: str

    def __init__(
        self,
        *,
        vi: str,
        en: str,
    ) -> None:
        self._read(locals())


@final
class Figure(Given):
    """How an indicator's figure is made."""

    __slots__ = {
        "share": "Numerator over denominator.",
        "reduction": "(baseline - current) over baseline.",
        "count": "A number of rows, over 1.",
    }
    _keys = ("share", "reduction", "count")
    _sparse = frozenset(("share", "reduction", "count"))
    share: ShareOf | None
    reduction: CountOf | None
    count: CountOf | None

    def __init__(
        self,
        *,
        share: ShareOf | ShareOfDict | Mapping[str, Any] | None = None,
        reduction: CountOf | CountOfDict | Mapping[str, Any] | None = None,
        count: CountOf | CountOfDict | Mapping[str, Any] | None = None,
    ) -> None:
        self._read(locals())


@final
class ShareOf(Given):
    """A share: rows that pass a further filter, among the rows that pass the first."""

    __slots__ = {
        "rows": "Which rows; one of `meetings`, `documents`, `dossiers`, `procedures`, `digitization`, `tasks`, `dueTasks`, `dueReports`.",
        "denominator": "Which of them make the denominator.",
        "numerator": "Which of those make the numerator.",
        "without_secret": "Whether secret rows are removed before anything is counted.",
    }
    _keys = ("rows", "denominator", "numerator", "withoutSecret")
    rows: Rows
    denominator: Filter
    numerator: Filter
    without_secret: bool | None

    def __init__(
        self,
        *,
        rows: Rows,
        denominator: Filter | FilterDict | Mapping[str, Any] | None = None,
        numerator: Filter | FilterDict | Mapping[str, Any],
        without_secret: bool | None = None,
    ) -> None:
        self._read(locals())


@final
class CountOf(Given):
    """A count of rows."""

    __slots__ = {
        "rows": "Which rows; one of `meetings`, `documents`, `dossiers`, `procedures`, `digitization`, `tasks`, `dueTasks`, `dueReports`.",
        "filter": "Which of them are counted.",
        "distinct": "Whether rows with one id count once.",
    }
    _keys = ("rows", "filter", "distinct")
    rows: Rows
    filter: Filter
    distinct: bool | None

    def __init__(
        self,
        *,
        rows: Rows,
        filter: Filter | FilterDict | Mapping[str, Any] | None = None,
        distinct: bool | None = None,
    ) -> None:
        self._read(locals())


@final
class Filter(Given):
    """Which rows are meant; of no filter, every row. Exactly one key."""

    __slots__ = {
        "eq": "Rows whose field has this value: `{\"category\": \"conference\"}`.",
        "in_": "Rows whose field has one of these values: `{\"kind\": [\"review\", \"thematic\"]}`.",
        "before": "Rows whose field is before this day.",
        "after": "Rows whose field is after this day.",
        "between": "Rows whose field is between these two days, both included.",
        "not_": "Rows that do not pass this filter.",
        "all": "Rows that pass all of these; of none, every row.",
        "any": "Rows that pass any of these; of none, no row.",
    }
    _keys = ("eq", "in", "before", "after", "between", "not", "all", "any")
    _sparse = frozenset(("eq", "in", "before", "after", "between", "not", "all", "any"))
    _loose = (0, 1, 2, 3, 4)
    eq: Mapping[str, Any] | None
    in_: Mapping[str, Any] | None
    before: Mapping[str, Any] | None
    after: Mapping[str, Any] | None
    between: Mapping[str, Any] | None
    not_: Filter | None
    all: tuple[Filter, ...] | None
    any: tuple[Filter, ...] | None

    def __init__(
        self,
        *,
        eq: Mapping[str, Any] | None = None,
        in_: Mapping[str, Any] | None = None,
        before: Mapping[str, Any] | None = None,
        after: Mapping[str, Any] | None = None,
        between: Mapping[str, Any] | None = None,
        not_: Filter | FilterDict | Mapping[str, Any] | None = None,
        all: Sequence[Filter | FilterDict | Mapping[str, Any]] | None = None,
        any: Sequence[Filter | FilterDict | Mapping[str, Any]] | None = None,
    ) -> None:
        self._read(locals())


@final
class Fix(Given):
    """A patch to a text."""

    __slots__ = {
        "span": "What is replaced. Each of the three ways of counting must name the same stretch.",
        "replacement": "What stands there then.",
        "rule": "The rule that proposes it.",
    }
    _keys = ("span", "replacement", "rule")
    span: Span
    replacement: str
    rule: str | None

    def __init__(
        self,
        *,
        span: Span | SpanDict | Mapping[str, Any],
        replacement: str,
        rule: str | None = None,
    ) -> None:
        self._read(locals())


@final
class Span(Given):
    """A stretch of a text, by three ways of counting. The end is not included."""

    __slots__ = {
        "bytes": "In bytes of UTF-8.",
        "chars": "In code points.",
        "utf16": "In UTF-16 code units, as JavaScript counts.",
    }
    _keys = ("bytes", "chars", "utf16")
    bytes: tuple[int, int]
    chars: tuple[int, int]
    utf16: tuple[int, int]

    def __init__(
        self,
        *,
        bytes: Sequence[int],
        chars: Sequence[int],
        utf16: Sequence[int],
    ) -> None:
        self._read(locals())


@final
class Receipt(Given):
    """By what the figures of a report can be verified. It holds no row of a register: what is
    secret enters by the digest alone."""

    __slots__ = {
        "algorithm": "How the digest is made: `sha-256`.",
        "input": "The digest of the canonical JSON (RFC 8785) of `options`, `plan` and `registers` as the model reads them, keys that say nothing (`null`, or empty but for a register) left out; 64 hexadecimal digits.",
        "version": "The version of the library.",
        "rulebooks": "The layers of the rulebook, the one that all rest on first.",
        "as_of": "The day to which figures go.",
        "period": "The period.",
        "conventions": "The conventions on which the figures depend, as text.",
        "results": "The indicators, in catalogue order.",
    }
    _keys = ("algorithm", "input", "version", "rulebooks", "asOf", "period", "conventions", "results")
    _loose = (6,)
    algorithm: str
    input: str
    version: str
    rulebooks: tuple[ReceiptRulebook, ...]
    as_of: dt.date
    period: PeriodChoice | None
    conventions: Mapping[str, str]
    results: tuple[ReceiptResult, ...]

    def __init__(
        self,
        *,
        algorithm: str,
        input: str,
        version: str,
        rulebooks: Sequence[ReceiptRulebook | ReceiptRulebookDict | Mapping[str, Any]] | None = None,
        as_of: dt.date | str,
        period: _PeriodChoiceIn | None = None,
        conventions: Mapping[str, str] | None = None,
        results: Sequence[ReceiptResult | ReceiptResultDict | Mapping[str, Any]] | None = None,
    ) -> None:
        self._read(locals())


@final
class ReceiptRulebook(Given):
    """A layer of the rulebook that was used."""

    __slots__ = {
        "id": "Its id.",
        "version": "Its version.",
    }
    _keys = ("id", "version")
    id: str
    version: str

    def __init__(
        self,
        *,
        id: str,
        version: str,
    ) -> None:
        self._read(locals())


@final
class ReceiptResult(Given):
    """What one indicator came to."""

    __slots__ = {
        "indicator": "The indicator.",
        "numerator": "What was counted.",
        "denominator": "Among what.",
        "verdict": "What was said of it; one of `met`, `notMet`, `insufficientBasis`, `notApplicable`.",
    }
    _keys = ("indicator", "numerator", "denominator", "verdict")
    indicator: str
    numerator: int | None
    denominator: int | None
    verdict: Verdict

    def __init__(
        self,
        *,
        indicator: str,
        numerator: int | None = None,
        denominator: int | None = None,
        verdict: Verdict,
    ) -> None:
        self._read(locals())


@final
class PublishedFigure(Given):
    """A figure as it was published."""

    __slots__ = {
        "id": "The name under which claims speak of it.",
        "value": "A count as a number, or a percentage as text with its decimals, such as `\"98,62%\"`.",
    }
    _keys = ("id", "value")
    id: str
    value: Published

    def __init__(
        self,
        *,
        id: str,
        value: _PublishedIn,
    ) -> None:
        self._read(locals())


@final
class Claim(Given):
    """Something that is said of figures."""

    __slots__ = {
        "kind": "What is said; one of `sum`, `share`, `change`.",
        "of": "The figures by id. Of a sum: its parts. Of a share: the part, then what it is a share of, added up where there are several; what was published is tried where there is none. Of a change: before and after.",
        "equals": "What it is said to be: the id of a figure, a count as a number, or a percentage as text with its decimals. A change without a sign is taken as its size.",
        "unit": "In what; by its form where nothing is stated; one of `count`, `percent`, `percentagePoint`.",
    }
    _keys = ("kind", "of", "equals", "unit")
    kind: ClaimKind
    of: tuple[str, ...]
    equals: Published
    unit: ClaimUnit | None

    def __init__(
        self,
        *,
        kind: ClaimKind,
        of: Sequence[str],
        equals: _PublishedIn,
        unit: ClaimUnit | None = None,
    ) -> None:
        self._read(locals())


@final
class AnswerBasis(Answered):
    """What an answer rests on, so that it can be told from another and asked for again."""

    __slots__ = {
        "version": "The version of the library.",
        "rulebook": "The id of the rulebook.",
        "rulebook_version": "The version of the rulebook.",
        "as_of": "The day on which the data were looked at.",
        "period": "The time that figures are about.",
    }
    _keys = ("version", "rulebook", "rulebookVersion", "asOf", "period")
    version: str
    rulebook: str
    rulebook_version: str
    as_of: dt.date | None
    period: PeriodChoice | None


@final
class CheckAnswer(Checked):
    """What was found, and what was not looked at."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "findings": "What was found, in the order of the input, then by rule.",
        "compact": "The findings in columns, where `options.answer` asks for that: none is listed above then.",
        "more": "How many findings of each rule are not listed, because there are more than `options.mostFindings`.",
        "skipped": "What was not looked at, by rule.",
        "issues": "In a draft, what is wrong with the record beyond what rules say.",
    }
    _keys = ("basis", "findings", "compact", "more", "skipped", "issues")
    _sparse = frozenset(("issues",))
    _loose = (3,)
    _operation = "check_plan"
    basis: AnswerBasis
    findings: tuple[Finding, ...]
    compact: CompactFindings | None
    more: Mapping[str, int]
    skipped: tuple[Skipped, ...]
    issues: tuple[Issue, ...] | None


@final
class Issue(Answered):
    """What cannot be read of a draft, or cannot be."""

    __slots__ = {
        "code": "What kind of problem it is.",
        "path": "Where it is, as a JSON pointer from the call.",
        "message": "One sentence in each language, without a full stop.",
        "help": "What to do about it, where there is something to say.",
    }
    _keys = ("code", "path", "message", "help")
    code: ErrorCode
    path: str
    message: Message
    help: Message | None


@final
class Finding(Answered):
    """One state of affairs that a rule names, at one place in the input.

    The rule and its params are the contract; the sentences may change."""

    __slots__ = {
        "rule": "The name of the rule.",
        "title": "What people call the rule.",
        "severity": "How grave it is; one of `error`, `warning`, `info`.",
        "path": "Where it is, as a JSON pointer from the call.",
        "span": "Where it is in a text, if the input was one.",
        "subject": "What it is about, such as the clause of a task; never named for something secret.",
        "subject_title": "What it is about, as people name it: a meeting or task with title, a meeting or document with its day.",
        "params": "The facts of the case, as declared by the rule.",
        "message": "What is the case.",
        "help": "What can be done.",
        "sources": "The clauses that it rests on.",
        "reads": "In a draft, the fields on which it rests, as pointers from the record.",
    }
    _keys = ("rule", "title", "severity", "path", "span", "subject", "subjectTitle", "params", "message", "help", "sources", "reads")
    _sparse = frozenset(("reads",))
    _loose = (7,)
    rule: str
    title: Message
    severity: Severity
    path: str
    span: Span | None
    subject: str | None
    subject_title: Message | None
    params: Mapping[str, Any]
    message: Message
    help: Message
    sources: tuple[Source, ...]
    reads: tuple[str, ...] | None


@final
class Message(Answered):
    """A sentence in the two languages of the project."""

    __slots__ = {
        "vi": "In Vietnamese.",
        "en": "In English.",
    }
    _keys = ("vi", "en")
    vi: str
    en: str


@final
class Skipped(Answered):
    """One reason for which one rule did not look at some places."""

    __slots__ = {
        "rule": "The name of the rule.",
        "title": "What people call the rule.",
        "reason": "Why; one of `asOfMissing`, `attachmentMissing`, `fieldMissing`, `unclassified`, `noLimit`, `notInRegistry`, `needsOthers`, `tooMany`, `excludedByOption`.",
        "message": "What was not checked, where and why.",
        "because": "The place in the input that is the cause, if there is one.",
        "count": "How many places were not looked at.",
        "paths": "Those places, as JSON pointers, in the order of the input: the first 20, or all with `options.allPlaces`.",
        "reads": "In a draft, the fields that the rule reads, as pointers from the record.",
    }
    _keys = ("rule", "title", "reason", "message", "because", "count", "paths", "reads")
    _sparse = frozenset(("reads",))
    rule: str
    title: Message
    reason: SkipReason
    message: Message
    because: str | None
    count: int
    paths: tuple[str, ...]
    reads: tuple[str, ...] | None


@final
class MeasureAnswer(Listed["IndicatorResult"]):
    """Every indicator's figure."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "results": "The indicators in catalogue order, then by group.",
    }
    _keys = ("basis", "results")
    _operation = "measure"
    _list = "results"
    basis: AnswerBasis
    results: tuple[IndicatorResult, ...]


@final
class IndicatorResult(Answered):
    """An indicator's exact figure for one group of rows, and what it amounts to."""

    __slots__ = {
        "indicator": "The indicator.",
        "title": "The name of the indicator.",
        "group": "The group of rows; empty where results are not grouped.",
        "numerator": "What was counted, if anything is known. For a reduction: baseline less current; nothing over a part of the year that the baseline is of.",
        "denominator": "Among what. For a reduction: the baseline. For a count: 1.",
        "share": "The share as people read it, such as *55,2%*, on the side of the target on which the exact one is; nothing for a count, where there is nothing to divide by, and for a reduction while its period is open.",
        "excluded": "Rows that were not counted, by reason.",
        "complete": "Whether the period is over: from its last day on, and for what is due from the day after, when the last of it may be late. Nothing where no period is stated, or no day to which the data go.",
        "target": "What the figure is held against.",
        "verdict": "What is said of it; one of `met`, `notMet`, `insufficientBasis`, `notApplicable`.",
        "verdict_title": "What is said of it, as people read it.",
        "reason": "Why there is no plain verdict; one of `noData`, `statusStale`, `noBaseline`, `zeroBaseline`, `noPeriod`, `asOfMissing`, `periodOpen`, `periodPartial`, `hybridUndecided`, `unclassifiedUndecided`, `schemeMismatch`, `noTarget`.",
        "shortfall": "What is missing, if the target is not met.",
        "comparison": "How it stands to the period that is compared with, where one is stated.",
        "conventions": "The conventions on which the figure depends.",
        "sources": "The clauses that set the target.",
        "explanation": "How the figure was reached.",
    }
    _keys = ("indicator", "title", "group", "numerator", "denominator", "share", "excluded", "complete", "target", "verdict", "verdictTitle", "reason", "shortfall", "comparison", "conventions", "sources", "explanation")
    _loose = (2, 6, 14)
    indicator: str
    title: Message
    group: Mapping[str, str | None]
    numerator: int | None
    denominator: int | None
    share: Message | None
    excluded: Mapping[str, ExcludedCount]
    complete: bool | None
    target: ResultTarget | None
    verdict: Verdict
    verdict_title: Message
    reason: Reason | None
    shortfall: Shortfall | None
    comparison: Comparison | None
    conventions: Mapping[str, ConventionValue]
    sources: tuple[Source, ...]
    explanation: tuple[ExplanationStep, ...]


@final
class Comparison(Answered):
    """How a figure stands to that of an earlier period."""

    __slots__ = {
        "start": "The first day of the period that is compared with; of a month or quarter, its own.",
        "end": "Its last day.",
        "numerator": "What was counted in it, if anything is known. For a reduction: how many there were.",
        "denominator": "Among what; 1 for a count and for a reduction.",
        "share": "Its share as people read it.",
        "current": "What was counted in the period itself.",
        "difference": "How many more were counted than then, in whole units; negative where it was fewer. Nothing where the two cannot be held against each other.",
        "change": "The exact change as a ratio, such as `-1/10`: of a share how much greater it is than then, of a count the difference over what was counted then.",
        "reason": "Why there is no difference; one of `noData`, `statusStale`, `noBaseline`, `zeroBaseline`, `noPeriod`, `asOfMissing`, `periodOpen`, `periodPartial`, `hybridUndecided`, `unclassifiedUndecided`, `schemeMismatch`, `noTarget`.",
        "words": "The comparison in a sentence.",
    }
    _keys = ("start", "end", "numerator", "denominator", "share", "current", "difference", "change", "reason", "words")
    start: dt.date
    end: dt.date
    numerator: int | None
    denominator: int | None
    share: Message | None
    current: int | None
    difference: int | None
    change: str | None
    reason: Reason | None
    words: Message


@final
class ResultTarget(Answered):
    """What a figure is held against."""

    __slots__ = {
        "comparator": "How the figure must stand to the value; one of `atLeast`, `atMost`, `moreThan`, `lessThan`, `exactly`.",
        "value": "The value.",
        "modality": "How strongly it binds; one of `must`, `mustNot`, `ensure`, `strive`, `prioritise`, `study`, `conditional`.",
        "status": "How sure it is; one of `confirmed`, `reported`, `assumed`.",
        "exception": "When the clause lets more, or less, than its value through.",
    }
    _keys = ("comparator", "value", "modality", "status", "exception")
    comparator: Comparator
    value: Amount
    modality: Modality
    status: Certainty
    exception: Wording | None


@final
class Shortfall(Answered):
    """What is missing to a target, in whole units; nothing where a way cannot work."""

    __slots__ = {
        "convert": "Units that would have to change sides, such as conferences moved online.",
        "add": "Units that would have to be added.",
        "remove": "Units that would have to be taken away.",
    }
    _keys = ("convert", "add", "remove")
    convert: int | None
    add: int | None
    remove: int | None


@final
class ExplanationStep(Answered):
    """One step of how a figure was reached, as a sentence."""

    __slots__ = {
        "step": "What the step does: `count`, `baseline`, `baselinePolicies`, `path`, `limit`, `excluded`, `convention`, `target`, `reading`, `compare`, `verdict`, `shortfall`, `comparison`.",
        "vi": "In Vietnamese.",
        "en": "In English.",
    }
    _keys = ("step", "vi", "en")
    step: str
    vi: str
    en: str


@final
class SweepAnswer(Listed["SweepResult"]):
    """How every indicator stands under every reading."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "results": "The indicators in catalogue order, then by group.",
    }
    _keys = ("basis", "results")
    _operation = "sweep"
    _list = "results"
    basis: AnswerBasis
    results: tuple[SweepResult, ...]


@final
class SweepResult(Answered):
    """How an indicator stands under every reading, for one group of rows."""

    __slots__ = {
        "indicator": "The indicator.",
        "title": "The name of the indicator.",
        "group": "The group of rows; empty where results are not grouped.",
        "stability": "Whether all readings give one verdict; one of `robust`, `fragile`.",
        "decided_by": "The conventions on which the verdict hangs, and `status` where it hangs on rows whose day has passed and that may have been held: once they are decided, nothing else can change it.",
        "readings": "Every reading, in the order of the catalogue of conventions and of their values. Only what changes a figure or verdict here is varied.",
        "question": "A sentence with which a ruling can be asked for, where one is needed.",
    }
    _keys = ("indicator", "title", "group", "stability", "decidedBy", "readings", "question")
    _loose = (2,)
    indicator: str
    title: Message
    group: Mapping[str, str | None]
    stability: Stability
    decided_by: tuple[str, ...]
    readings: tuple[SweptReading, ...]
    question: Message | None


@final
class SweptReading(Answered):
    """What one way to read the conventions comes to."""

    __slots__ = {
        "conventions": "The conventions that make a difference here, each with its value in this reading.",
        "numerator": "What was counted, if anything is known.",
        "denominator": "Among what.",
        "share": "The share as people read it; nothing for a count.",
        "verdict": "What is said of it; one of `met`, `notMet`, `insufficientBasis`, `notApplicable`.",
        "verdict_title": "What is said of it, as people read it.",
    }
    _keys = ("conventions", "numerator", "denominator", "share", "verdict", "verdictTitle")
    _loose = (0,)
    conventions: Mapping[str, ConventionValue]
    numerator: int | None
    denominator: int | None
    share: Message | None
    verdict: Verdict
    verdict_title: Message


@final
class ForecastAnswer(Answer):
    """What the conferences of a period may still come to, and what both targets ask for."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "cap": "The most conferences with which the reduction is met; nothing where there is no basis for a cap.",
        "reading": "The reading of the rows, the least favourable one, from which all figures below are; nothing where the register is not there.",
        "held": "How many were held.",
        "held_in_person": "How many of them count as in person.",
        "planned": "How many are planned, for today or later or for no stated day.",
        "planned_in_person": "How many of them count as in person.",
        "remaining": "How many more the cap allows; negative where it is exceeded.",
        "at_cap": "What reaching the cap asks for.",
        "feasible_totals": "The totals with which both targets hold.",
        "point_of_no_return": "The conference in person after which no total meets both targets; nothing where that is already so, or the period is over.",
        "projections": "Totals as they would come, each by its own way.",
        "moves": "The planned conferences to be held online, so that both targets are met in every reading; empty where moving does not lead to them.",
        "drop": "How many of the planned ones are too many under the cap.",
        "outlook": "Where the period is heading, in every reading; one of `onPlan`, `afterMoves`, `beyondPlan`, `outOfReach`, `unknown`.",
        "outlook_title": "Where the period is heading, as people read it.",
        "reason": "Why something is not told; one of `noData`, `statusStale`, `noBaseline`, `zeroBaseline`, `noPeriod`, `asOfMissing`, `periodOpen`, `periodPartial`, `hybridUndecided`, `unclassifiedUndecided`, `schemeMismatch`, `noTarget`.",
        "others": "What the other readings come to, the least favourable first.",
        "conventions": "The conventions on which the figures depend.",
        "sources": "The clauses that set the targets.",
        "explanation": "How the figures were reached.",
    }
    _keys = ("basis", "cap", "reading", "held", "heldInPerson", "planned", "plannedInPerson", "remaining", "atCap", "feasibleTotals", "pointOfNoReturn", "projections", "moves", "drop", "outlook", "outlookTitle", "reason", "others", "conventions", "sources", "explanation")
    _loose = (18,)
    _operation = "forecast"
    basis: AnswerBasis
    cap: int | None
    reading: ForecastReading | None
    held: int | None
    held_in_person: int | None
    planned: int | None
    planned_in_person: int | None
    remaining: int | None
    at_cap: AtCap | None
    feasible_totals: FeasibleTotals | None
    point_of_no_return: PointOfNoReturn | None
    projections: tuple[Projection, ...]
    moves: tuple[str, ...]
    drop: int | None
    outlook: Outlook
    outlook_title: Message
    reason: Reason | None
    others: tuple[ForecastFigures, ...]
    conventions: Mapping[str, ConventionValue]
    sources: tuple[Source, ...]
    explanation: tuple[ExplanationStep, ...]


@final
class ForecastReading(Answered):
    """How the rows were read for the figures of a forecast."""

    __slots__ = {
        "conventions": "The conventions that nobody has decided, as they are read here.",
        "stale_held": "How many conferences whose day has passed, and of which no outcome is written down, are taken as held.",
        "unsure_counted": "How many rows count that may not belong, because they do not state status, day or agency.",
        "unstated_online": "How many count as online that do not say how people attended, or of a hybrid one where most did if that decides; the others of them count as in person.",
    }
    _keys = ("conventions", "staleHeld", "unsureCounted", "unstatedOnline")
    _loose = (0,)
    conventions: Mapping[str, ConventionValue]
    stale_held: int
    unsure_counted: int
    unstated_online: int


@final
class ForecastFigures(Answered):
    """What one reading of the rows comes to."""

    __slots__ = {
        "reading": "How the rows were read.",
        "held": "How many were held.",
        "held_in_person": "How many of them count as in person.",
        "planned": "How many are planned, for today or later or for no stated day.",
        "planned_in_person": "How many of them count as in person.",
        "remaining": "How many more the cap allows; negative where it is exceeded.",
        "at_cap": "What reaching the cap asks for.",
        "feasible_totals": "The totals with which both targets hold.",
        "point_of_no_return": "The conference in person after which no total meets both targets.",
        "projections": "Totals as they would come, each by its own way.",
        "drop": "How many of the planned ones are too many under the cap.",
        "outlook": "Where the period would be heading; one of `onPlan`, `afterMoves`, `beyondPlan`, `outOfReach`, `unknown`.",
    }
    _keys = ("reading", "held", "heldInPerson", "planned", "plannedInPerson", "remaining", "atCap", "feasibleTotals", "pointOfNoReturn", "projections", "drop", "outlook")
    reading: ForecastReading
    held: int
    held_in_person: int
    planned: int
    planned_in_person: int
    remaining: int | None
    at_cap: AtCap | None
    feasible_totals: FeasibleTotals | None
    point_of_no_return: PointOfNoReturn | None
    projections: tuple[Projection, ...]
    drop: int | None
    outlook: Outlook


@final
class AtCap(Answered):
    """What ending the period with as many conferences as the cap allows asks for."""

    __slots__ = {
        "least_online": "The fewest that have to be online, in all.",
        "most_in_person": "The most that may be in person, in all.",
        "left_out": "How many of those held are left out of the share; with the two above they make the cap.",
        "more_online": "How many more have to be online; nothing where the cap cannot be reached with both targets met.",
        "more_in_person": "How many more may be in person; nothing where the cap cannot be so reached.",
    }
    _keys = ("leastOnline", "mostInPerson", "leftOut", "moreOnline", "moreInPerson")
    least_online: int
    most_in_person: int
    left_out: int
    more_online: int | None
    more_in_person: int | None


@final
class FeasibleTotals(Answered):
    """The totals with which the period can end and both targets hold; every one between is among
    them."""

    __slots__ = {
        "low": "The lowest.",
        "high": "The highest.",
    }
    _keys = ("low", "high")
    low: int
    high: int


@final
class PointOfNoReturn(Answered):
    """From where no total meets both targets any more."""

    __slots__ = {
        "in_person": "The conference in person, counted from the first of the period, that is one too many.",
    }
    _keys = ("inPerson",)
    in_person: int


@final
class Projection(Answered):
    """A total of the period, projected."""

    __slots__ = {
        "name": "How; one of `runRate`, `planBased`, `samePeriod`.",
        "low": "The lowest whole number; nothing where there is nothing to project from.",
        "high": "The highest.",
    }
    _keys = ("name", "low", "high")
    name: ProjectionName
    low: int | None
    high: int | None


@final
class ReconcileAnswer(Listed["ReconciledClaim"]):
    """What became of each claim."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "claims": "The claims, in the order of the call.",
    }
    _keys = ("basis", "claims")
    _operation = "reconcile"
    _list = "claims"
    basis: AnswerBasis
    claims: tuple[ReconciledClaim, ...]


@final
class ReconciledClaim(Answered):
    """What became of one claim."""

    __slots__ = {
        "outcome": "The outcome; one of `agrees`, `rounded`, `truncated`, `differs`, `unitConfused`, `undecided`.",
        "exact": "The exact figure in the unit of the claim; a share or change in per cent as a part of 1.",
        "denominator_used": "The ids of the figures that, added up, are what the share is of; nothing for other claims, or where none fits.",
        "message": "The outcome in a sentence.",
    }
    _keys = ("outcome", "exact", "denominatorUsed", "message")
    outcome: ClaimOutcome
    exact: ExactFigure | None
    denominator_used: tuple[str, ...] | None
    message: Message


@final
class ExactFigure(Answered):
    """An exact figure as a ratio of whole numbers."""

    __slots__ = {
        "numerator": "Over what the denominator says; negative for a fall.",
        "denominator": "At least 1; 1 for a count.",
    }
    _keys = ("numerator", "denominator")
    numerator: int
    denominator: int


@final
class ReportAnswer(Reported):
    """A report on how a plan was carried out."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "report": "The report as data.",
        "markdown": "The report as Markdown.",
        "receipt": "By what the figures can be verified later.",
    }
    _keys = ("basis", "report", "markdown", "receipt")
    _operation = "report"
    basis: AnswerBasis
    report: ReportData
    markdown: Message
    receipt: Receipt


@final
class ReportData(Answered):
    """A report as data."""

    __slots__ = {
        "number": "Number and symbol of the plan; nothing in a secret plan.",
        "issued_on": "The day of the plan.",
        "title": "The title of the plan; nothing in a secret plan.",
        "start": "The first day that the report is about.",
        "end": "The last day that the report is about.",
        "as_of": "The day to which figures go.",
        "results": "What was done by then: every indicator, in catalogue order.",
        "estimate": "What the year is estimated to come to.",
        "tasks": "The tasks, by how they stand.",
        "deviations": "Targets that are missed, tasks that are or were late.",
        "obstacles": "What stands in the way of a verdict.",
        "next_dates": "The last days and reviews of the six months after.",
        "conventions": "The conventions on which the figures depend.",
        "sources": "The clauses that set the targets.",
    }
    _keys = ("number", "issuedOn", "title", "start", "end", "asOf", "results", "estimate", "tasks", "deviations", "obstacles", "nextDates", "conventions", "sources")
    _loose = (12,)
    number: str | None
    issued_on: dt.date | None
    title: str | None
    start: dt.date
    end: dt.date
    as_of: dt.date
    results: tuple[IndicatorResult, ...]
    estimate: ReportEstimate
    tasks: TaskCounts
    deviations: tuple[ReportItem, ...]
    obstacles: tuple[ReportItem, ...]
    next_dates: tuple[ScheduleEntry, ...]
    conventions: Mapping[str, ConventionValue]
    sources: tuple[Source, ...]


@final
class ReportEstimate(Answered):
    """What the year as a whole is estimated to come to, apart from what was done (T-15)."""

    __slots__ = {
        "start": "The first day of the year.",
        "end": "The last day of the year.",
        "cap": "The most conferences with which the reduction is met.",
        "reading": "The reading of the rows, the least favourable one, from which all figures below are.",
        "held": "How many were held.",
        "held_in_person": "How many of them count as in person.",
        "planned": "How many are planned.",
        "feasible_totals": "The totals with which both targets hold.",
        "point_of_no_return": "The conference in person after which no total meets both targets.",
        "projections": "Totals as they would come, each by its own way.",
        "outlook": "Where the year is heading, in every reading; one of `onPlan`, `afterMoves`, `beyondPlan`, `outOfReach`, `unknown`.",
        "reason": "Why something is not told; one of `noData`, `statusStale`, `noBaseline`, `zeroBaseline`, `noPeriod`, `asOfMissing`, `periodOpen`, `periodPartial`, `hybridUndecided`, `unclassifiedUndecided`, `schemeMismatch`, `noTarget`.",
        "explanation": "How the figures were reached.",
    }
    _keys = ("start", "end", "cap", "reading", "held", "heldInPerson", "planned", "feasibleTotals", "pointOfNoReturn", "projections", "outlook", "reason", "explanation")
    start: dt.date
    end: dt.date
    cap: int | None
    reading: ForecastReading | None
    held: int | None
    held_in_person: int | None
    planned: int | None
    feasible_totals: FeasibleTotals | None
    point_of_no_return: PointOfNoReturn | None
    projections: tuple[Projection, ...]
    outlook: Outlook
    reason: Reason | None
    explanation: tuple[ExplanationStep, ...]


@final
class ReportItem(Answered):
    """Something that a report points out."""

    __slots__ = {
        "kind": "What it is about; one of `indicator`, `task`, `attachment`.",
        "subject": "The id of the indicator, or the clause of the task; nothing in a secret plan.",
        "message": "What there is to say.",
    }
    _keys = ("kind", "subject", "message")
    kind: ReportItemKind
    subject: str | None
    message: Message


@final
class TaskCounts(Answered):
    """Tasks by how they stand. The seven states add up to the total."""

    __slots__ = {
        "total": "Every task without parts, or by the convention `countLevel`.",
        "done_on_time": "Completed by their last day.",
        "done_late": "Completed after their last day.",
        "open_in_time": "Not completed, and the last day has not passed.",
        "overdue": "Not completed, and the last day has passed.",
        "without_last_day": "Without a last day.",
        "unknown": "Of which the register or the plan does not say enough.",
        "cancelled": "Cancelled.",
    }
    _keys = ("total", "doneOnTime", "doneLate", "openInTime", "overdue", "withoutLastDay", "unknown", "cancelled")
    total: int
    done_on_time: int
    done_late: int
    open_in_time: int
    overdue: int
    without_last_day: int
    unknown: int
    cancelled: int


@final
class VerifyReceiptAnswer(Answer):
    """Whether a receipt is that of a report."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "matches": "Whether nothing differs.",
        "differences": "What differs, in the order of the receipt.",
    }
    _keys = ("basis", "matches", "differences")
    _operation = "verify_receipt"
    basis: AnswerBasis
    matches: bool
    differences: tuple[ReceiptDifference, ...]


@final
class ReceiptDifference(Answered):
    """Where a receipt and what is computed now differ."""

    __slots__ = {
        "path": "The place in the receipt, as a pointer into the call.",
        "stated": "What the receipt says; nothing where it says nothing.",
        "found": "What is found now; nothing where nothing is.",
        "message": "The difference in a sentence.",
    }
    _keys = ("path", "stated", "found", "message")
    path: str
    stated: str | None
    found: str | None
    message: Message


@final
class ClaritiesAnswer(Listed["TaskClarity"]):
    """The six clarities of a plan."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "tasks": "Each task of section II and of the appendix, in the order of the plan.",
        "totals": "How many tasks are clear in each respect.",
        "template": "An appendix to fill in, as CSV: one row for each task.",
        "template_markdown": "The same as a table in Markdown. `import_plan`) reads both back, below the text of the plan or by themselves.",
    }
    _keys = ("basis", "tasks", "totals", "template", "templateMarkdown")
    _operation = "clarities"
    _list = "tasks"
    basis: AnswerBasis
    tasks: tuple[TaskClarity, ...]
    totals: ClarityTotals
    template: str
    template_markdown: str


@final
class TaskClarity(Answered):
    """The six clarities of one task."""

    __slots__ = {
        "task": "The id of the task.",
        "who": "*Rõ người*: who answers for it; one of `clear`, `missing`, `attachmentMissing`.",
        "what": "*Rõ việc*: what is to be done; one of `clear`, `missing`, `attachmentMissing`.",
        "when": "*Rõ thời gian*: until when, or how often it is reviewed; one of `clear`, `missing`, `attachmentMissing`.",
        "responsibility": "*Rõ trách nhiệm*: exactly one lead agency; one of `clear`, `missing`, `attachmentMissing`.",
        "authority": "*Rõ thẩm quyền*: with what authority; one of `clear`, `missing`, `attachmentMissing`.",
        "product": "*Rõ sản phẩm*: what comes of it; one of `clear`, `missing`, `attachmentMissing`.",
    }
    _keys = ("task", "who", "what", "when", "responsibility", "authority", "product")
    task: str
    who: Clarity
    what: Clarity
    when: Clarity
    responsibility: Clarity
    authority: Clarity
    product: Clarity


@final
class ClarityTotals(Answered):
    """The counts of each clarity."""

    __slots__ = {
        "who": "*Rõ người*.",
        "what": "*Rõ việc*.",
        "when": "*Rõ thời gian*.",
        "responsibility": "*Rõ trách nhiệm*.",
        "authority": "*Rõ thẩm quyền*.",
        "product": "*Rõ sản phẩm*.",
    }
    _keys = ("who", "what", "when", "responsibility", "authority", "product")
    who: ClarityCounts
    what: ClarityCounts
    when: ClarityCounts
    responsibility: ClarityCounts
    authority: ClarityCounts
    product: ClarityCounts


@final
class ClarityCounts(Answered):
    """How many tasks are clear in one respect."""

    __slots__ = {
        "clear": "Tasks that are.",
        "missing": "Tasks that are not.",
        "attachment_missing": "Tasks of which an attachment that is not there would say.",
    }
    _keys = ("clear", "missing", "attachmentMissing")
    clear: int
    missing: int
    attachment_missing: int


@final
class ConflictsAnswer(Listed["Conflict"]):
    """Meetings that share something at one time."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "pairs": "The pairs, by the place of the first meeting in the input, then of the second, then by what they share.",
        "more": "How many pairs there are beside those that `limit` lets through.",
        "free": "When what the listed pairs share is free on the days on which they meet, each thing and day once, in the order of the pairs.",
        "untimed": "The meetings that take something and do not say when, or not all of it. What they say is compared all the same.",
        "conventions": "The conventions on which the answer depends.",
    }
    _keys = ("basis", "pairs", "more", "free", "untimed", "conventions")
    _loose = (5,)
    _operation = "conflicts"
    _list = "pairs"
    basis: AnswerBasis
    pairs: tuple[Conflict, ...]
    more: int
    free: tuple[FreeTime, ...]
    untimed: tuple[str, ...]
    conventions: Mapping[str, ConventionValue]


@final
class Conflict(Answered):
    """Two meetings that share something at one time."""

    __slots__ = {
        "a": "The id of the one that comes first in the input; `None` for a secret one.",
        "b": "The id of the other; `None` for a secret one.",
        "over": "What they share; one of `room`, `chair`, `person`, `agency`, `topic`.",
        "minutes": "How many whole minutes both take; 0 where only the time to travel is too short.",
        "paths": "Where the two stand.",
        "shared": "Its name, or the names of the people, as first written; `None` if one of the two is secret.",
    }
    _keys = ("a", "b", "over", "minutes", "paths", "shared")
    a: str | None
    b: str | None
    over: ConflictOver
    minutes: int
    paths: tuple[str, str]
    shared: tuple[str, ...] | None


@final
class FreeTime(Answered):
    """When what meetings share is free on a day of a conflict."""

    __slots__ = {
        "over": "What kind of thing it is; one of `room`, `chair`, `person`, `agency`, `topic`.",
        "shared": "Its name, or the names of the people who are free together; `None` if a secret meeting is among those that share it.",
        "host": "The host of the room, where each host has rooms of its own.",
        "date": "The day on which an overlap begins.",
        "slots": "The stretches of the working hours of that day in which no meeting takes it, each person with the time to travel; none on a day off, `None` where hours or days off are not known.",
    }
    _keys = ("over", "shared", "host", "date", "slots")
    over: ConflictOver
    shared: tuple[str, ...] | None
    host: str | None
    date: dt.date
    slots: tuple[FreeSlot, ...] | None


@final
class FreeSlot(Answered):
    """A stretch of time, up to but not including its end."""

    __slots__ = {
        "start": "When it starts.",
        "end": "When it ends.",
    }
    _keys = ("start", "end")
    start: dt.datetime
    end: dt.datetime


@final
class ComparePlansAnswer(Checked):
    """What a plan makes of its superior."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "coverage": "Every demand of the superior, and what the plan makes of it: targets, limits, reports, coordination, each in the order of the superior.",
        "repeats": "The clauses of the plan that mostly repeat a clause of the superior plan, with what they add, in the order of the plan.",
        "findings": "What was found, in the order of the input, then by rule.",
        "compact": "The findings in columns, where `options.answer` asks for that: none is listed above then.",
        "more": "How many findings of each rule are not listed, because there are more than `options.mostFindings`.",
        "skipped": "What was not looked at, by rule.",
    }
    _keys = ("basis", "coverage", "repeats", "findings", "compact", "more", "skipped")
    _loose = (5,)
    _operation = "compare_plans"
    basis: AnswerBasis
    coverage: tuple[DemandCoverage, ...]
    repeats: tuple[RepeatedClause, ...]
    findings: tuple[Finding, ...]
    compact: CompactFindings | None
    more: Mapping[str, int]
    skipped: tuple[Skipped, ...]


@final
class DemandCoverage(Answered):
    """One demand of the superior, and what the plan makes of it."""

    __slots__ = {
        "kind": "What is asked; one of `target`, `limit`, `report`, `coordination`.",
        "subject": "The indicator, the parameter, or the id of the duty. A duty to coordinate is named by its agency.",
        "title": "The name of the indicator, of the limit, or of the duty.",
        "superior": "The demand.",
        "plan": "The statement that decides: one that says the same, else the strictest. `None` where there is none.",
        "others": "The other statements about it, in the order of the plan.",
        "outcome": "What the plan makes of it; one of `covered`, `stricter`, `weaker`, `restated`, `denominatorDrift`, `missing`.",
    }
    _keys = ("kind", "subject", "title", "superior", "plan", "others", "outcome")
    kind: DemandKind
    subject: str
    title: Wording
    superior: SuperiorDemand
    plan: PlanStatement | None
    others: tuple[PlanStatement, ...]
    outcome: CoverageOutcome


@final
class SuperiorDemand(Answered):
    """A demand, where it stands above the plan."""

    __slots__ = {
        "path": "Where it stands: in the superior plan, or in the rulebook with the id.",
        "clause": "Its clause.",
        "source": "The clause as a source; `None` where the superior has no number and date, or is secret.",
        "figure": "The figure; `None` for a duty.",
        "period": "The period of the figure; `None` where none is stated, for a duty, and for what a rulebook asks as long as it is in force.",
    }
    _keys = ("path", "clause", "source", "figure", "period")
    path: str
    clause: str | None
    source: Source | None
    figure: AskedFigure | None
    period: Period | None


@final
class AskedFigure(Answered):
    """A figure that is asked for."""

    __slots__ = {
        "comparator": "How it must stand to the value; `None` where the text does not say; one of `atLeast`, `atMost`, `moreThan`, `lessThan`, `exactly`.",
        "value": "The value; `None` where the text has no number.",
        "unit": "What a limit counts; `None` for a share and for targets, whose indicators say so; one of `halfDays`, `share`, `timeOfDay`, `dayOfMonth`, `month`, `weekdays`, `workingDays`, `calendarDays`, `minutes`, `count`.",
        "modality": "How strongly it binds; one of `must`, `mustNot`, `ensure`, `strive`, `prioritise`, `study`, `conditional`.",
    }
    _keys = ("comparator", "value", "unit", "modality")
    comparator: Comparator | None
    value: Amount | None
    unit: Unit | None
    modality: Modality | None


@final
class PlanStatement(Answered):
    """What a plan says about a demand, in one place."""

    __slots__ = {
        "path": "Where it stands; for a limit, in the layer of the rulebook that holds the plan.",
        "clause": "Its clause.",
        "source": "The clause as a source; `None` where the plan has no number and date, or is secret.",
        "figure": "The figure; `None` for a duty.",
        "period": "The period of the figure; `None` where none is stated, and for a limit or a duty.",
        "outcome": "What this statement makes of the demand; one of `covered`, `stricter`, `weaker`, `restated`, `denominatorDrift`, `missing`.",
        "differs": "In what it differs; one of `value`, `comparator`, `modality`, `denominator`, `period`, `due`, `recipient`.",
    }
    _keys = ("path", "clause", "source", "figure", "period", "outcome", "differs")
    path: str
    clause: str | None
    source: Source | None
    figure: AskedFigure | None
    period: Period | None
    outcome: CoverageOutcome
    differs: tuple[Difference, ...]


@final
class RepeatedClause(Answered):
    """A clause of the plan that mostly repeats a clause of the superior plan."""

    __slots__ = {
        "plan": "The clause of the plan.",
        "superior": "The clause that it repeats most.",
        "similarity": "The share of its pairs of neighbouring syllables that stand in that clause too.",
        "adds": "What it adds; a clause that adds nothing could be replaced by a reference; one of `lead`, `deadline`, `number`, `scope`, `deliverable`.",
    }
    _keys = ("plan", "superior", "similarity", "adds")
    plan: ClausePlace
    superior: ClausePlace
    similarity: Fraction
    adds: tuple[Addition, ...]


@final
class ClausePlace(Answered):
    """A clause, where it stands."""

    __slots__ = {
        "path": "Where it stands in the call.",
        "clause": "Its address, or the id of its task.",
    }
    _keys = ("path", "clause")
    path: str
    clause: str


@final
class DiffPlansAnswer(Listed["Change"]):
    """What changed from one version of a plan to the next."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "changes": "Every value that is not what it was, in the order of the model.",
    }
    _keys = ("basis", "changes")
    _operation = "diff_plans"
    _list = "changes"
    basis: AnswerBasis
    changes: tuple[Change, ...]


@final
class Change(Answered):
    """One value that is not what it was."""

    __slots__ = {
        "path": "Where it stands: in `after`, or in `before` if it was removed.",
        "subject": "The clause, or else the id, of the task, target, duty or agency in which it stands; `None` outside of these, and in a secret plan.",
        "kind": "What happened to it; one of `added`, `removed`, `changed`.",
        "before": "What stood there; `null` if nothing did, `suppressed` in a secret plan.",
        "after": "What stands there; `null` if nothing does, `suppressed` in a secret plan.",
    }
    _keys = ("path", "subject", "kind", "before", "after")
    _loose = (3, 4)
    path: str
    subject: str | None
    kind: ChangeKind
    before: Any
    after: Any


@final
class WorkloadAnswer(Listed["AgencyWorkload"]):
    """Who bears how much of a plan."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "agencies": "The departments of the issuing body in the order of the plan, then everyone else who has a duty; one of them, if `options.agency` names one.",
        "unassigned": "How many tasks nobody leads.",
        "because": "The attachment that would say who leads them but is not there, if there is one.",
        "concentration": "The sum of the squares of all shares: 100% where one agency leads every task that is led; `None` where none is.",
    }
    _keys = ("basis", "agencies", "unassigned", "because", "concentration")
    _operation = "workload"
    _list = "agencies"
    basis: AnswerBasis
    agencies: tuple[AgencyWorkload, ...]
    unassigned: int
    because: str | None
    concentration: Fraction | None


@final
class AgencyWorkload(Answered):
    """The workload of one agency."""

    __slots__ = {
        "agency": "The id, or the name as the plan has it where that is no agency of its list.",
        "led": "How many tasks it leads.",
        "coordinated": "In how many tasks it coordinates.",
        "share": "Its part of all leads; `None` where nobody leads anything.",
        "by_month": "What falls due by month, without the months in which nothing does.",
        "duties": "Every duty, in the order of the plan: tasks, duties to coordinate, reports.",
    }
    _keys = ("agency", "led", "coordinated", "share", "byMonth", "duties")
    agency: str
    led: int
    coordinated: int
    share: Fraction | None
    by_month: tuple[AgencyMonth, ...]
    duties: tuple[AgencyDuty, ...]


@final
class AgencyMonth(Answered):
    """What falls due in one month."""

    __slots__ = {
        "month": "The month, such as `2026-06`.",
        "led": "Last days of tasks that it leads.",
        "coordinated": "Last days of tasks in which it coordinates.",
        "reports": "Last days of its reports.",
    }
    _keys = ("month", "led", "coordinated", "reports")
    month: str
    led: int
    coordinated: int
    reports: int


@final
class AgencyDuty(Answered):
    """One duty of an agency."""

    __slots__ = {
        "kind": "What the agency has to do; one of `lead`, `coordinate`, `coordinationDuty`, `report`, `route`.",
        "subject": "The clause, or the id of the task or report; `None` in a secret plan.",
        "path": "Where it stands in the call.",
        "last_days": "The last days in the period.",
    }
    _keys = ("kind", "subject", "path", "lastDays")
    kind: AgencyDutyKind
    subject: str | None
    path: str
    last_days: tuple[dt.date, ...]


@final
class ParseDeadlineAnswer(Answer):
    """A deadline that was read from its words."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "deadline": "The deadline.",
        "span": "The part of the text that states it.",
        "notes": "How words were read that could be read otherwise; empty if none could.",
    }
    _keys = ("basis", "deadline", "span", "notes")
    _operation = "parse_deadline"
    basis: AnswerBasis
    deadline: Deadline
    span: Span
    notes: tuple[DeadlineNote, ...]


@final
class DeadlineNote(Answered):
    """How words were read that could be read otherwise."""

    __slots__ = {
        "name": "Which choice was made; one of `bareDay`, `latestBefore`, `untilDay`, `yearNotStated`, `oneDayOfRound`, `civilCode146`, `yearFromPlan`, `monthAfter`, `startNotKept`, `hourNotKept`, `periodNotKept`.",
        "vi": "The choice and the other reading, in Vietnamese.",
        "en": "The choice and the other reading, in English.",
    }
    _keys = ("name", "vi", "en")
    name: DeadlineReading
    vi: str
    en: str


@final
class ParseDocumentNumberAnswer(Answer):
    """The number of a document, taken apart."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "ordinal": "The number in the series, with decimal part and letter, such as `05`, `66.18` or `30a`; `null` while none is given.",
        "integer": "The part of the ordinal that counts, such as 66.",
        "decimal": "The digits after its point, as written: `18`.",
        "letter": "The letter after it: `a`.",
        "year": "The year in the number.",
        "kind": "The abbreviated type, such as `QĐ`, or `CV` for a công văn; `null` where the number does not tell it, as `110/2023/QH15`.",
        "system": "Who numbers it; one of `state`, `party`, `assembly`.",
        "issuers": "Who issued it, abbreviated; several for a joint document.",
        "unit": "The unit or field at the end: `KGVX`.",
        "normative": "Whether it is a legal normative document, by the form of its number; `null` where the form does not tell.",
        "normalized": "The number in official spelling.",
        "repairs": "What was mended for that, in the order of the vocabulary; empty if it was spelled so; one of `prefix`, `placeholder`, `space`, `dash`, `slash`, `padding`, `letterD`, `case`, `abbreviation`, `punctuation`.",
    }
    _keys = ("basis", "ordinal", "integer", "decimal", "letter", "year", "kind", "system", "issuers", "unit", "normative", "normalized", "repairs")
    _operation = "parse_document_number"
    basis: AnswerBasis
    ordinal: str | None
    integer: int | None
    decimal: str | None
    letter: str | None
    year: int | None
    kind: str | None
    system: NumberSystem | None
    issuers: tuple[str, ...]
    unit: str | None
    normative: bool | None
    normalized: str
    repairs: tuple[NumberRepair, ...]


@final
class FindCitationsAnswer(Listed["FoundCitation"]):
    """The citations of a text."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "citations": "The citations, in the order of the text; no two overlap.",
    }
    _keys = ("basis", "citations")
    _operation = "find_citations"
    _list = "citations"
    basis: AnswerBasis
    citations: tuple[FoundCitation, ...]


@final
class FoundCitation(Answered):
    """A citation of a document in a text. What the text does not say, or does not say clearly, is
    `null`."""

    __slots__ = {
        "span": "The whole citation.",
        "kind": "The abbreviated type, such as `QĐ`; the word of the text wins over the number.",
        "number": "Number and symbol in official spelling, such as `534/QĐ-TTg`; of a short mention what it says, such as `226`.",
        "issued_on": "When it was issued.",
        "issuer": "Who issued it, as the text says.",
        "title": "What it is about; of a law its name.",
        "pinpoint": "Where in the document, such as `khoản 2 Điều 103`.",
        "refers_to": "The position in this list of the first citation of the same document before this one.",
    }
    _keys = ("span", "kind", "number", "issuedOn", "issuer", "title", "pinpoint", "refersTo")
    span: Span
    kind: str | None
    number: str | None
    issued_on: dt.date | None
    issuer: str | None
    title: str | None
    pinpoint: str | None
    refers_to: int | None


@final
class ResolveDeadlineAnswer(Answer):
    """The last day of a deadline, and how it was found."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "last_day": "The last day on which the deadline is kept; of one that comes round, the next on or after `asOf`. `null` where none is stated, or its event has no day.",
        "roll": "What was done with it because it was a day of rest; one of `none`, `next`, `previous`.",
        "days_left": "How many days are left; `null` without `asOf` or a last day.",
        "counted": "Each day of a counted period, in order; empty for every other deadline.",
        "status": "The least sure of what decided the last day; `null` without one; one of `confirmed`, `reported`, `assumed`.",
        "sources": "What decided the last day: clauses in the order in which they were met, or plain sense.",
        "conventions": "The conventions on which the answer depends.",
    }
    _keys = ("basis", "lastDay", "roll", "daysLeft", "counted", "status", "sources", "conventions")
    _loose = (7,)
    _operation = "resolve_deadline"
    basis: AnswerBasis
    last_day: dt.date | None
    roll: Rolled
    days_left: DaysLeft | None
    counted: tuple[CountedDay, ...]
    status: Certainty | None
    sources: tuple[Source, ...]
    conventions: Mapping[str, ConventionValue]


@final
class DaysLeft(Answered):
    """How many days are left after `asOf`, the last day included; negative when it is over."""

    __slots__ = {
        "calendar": "Days of the calendar.",
        "working": "Working days; `null` where a day is outside 1900 to 2199, whose days off are not known.",
    }
    _keys = ("calendar", "working")
    calendar: int
    working: int | None


@final
class CountedDay(Answered):
    """A day of a counted period."""

    __slots__ = {
        "date": "The day.",
        "counts": "Whether it is one of the days that are counted.",
        "reason": "Why, or why not; one of `firstDay`, `calendarDay`, `workingDay`, `swapWork`, `weeklyRest`, `dayOff`, `rolled`.",
    }
    _keys = ("date", "counts", "reason")
    date: dt.date
    counts: bool
    reason: DayReason


@final
class CalendarAnswer(Listed["CalendarDay"]):
    """The days off of a year, and how many days are worked."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "days": "The days that the working week does not tell, in their order.",
        "working_days": "How many days are worked.",
        "by_month": "How many days are worked in each of the twelve months.",
        "unconfirmed": "The days that no official text read confirms, in their order.",
        "conventions": "The conventions on which the days depend.",
    }
    _keys = ("basis", "days", "workingDays", "byMonth", "unconfirmed", "conventions")
    _loose = (5,)
    _operation = "calendar"
    _list = "days"
    basis: AnswerBasis
    days: tuple[CalendarDay, ...]
    working_days: int
    by_month: tuple[int, ...]
    unconfirmed: tuple[dt.date, ...]
    conventions: Mapping[str, ConventionValue]


@final
class CalendarDay(Answered):
    """A day that the working week does not tell."""

    __slots__ = {
        "date": "The day.",
        "kind": "What it is; one of `holiday`, `compensation`, `swapOff`, `swapWork`, `observance`.",
        "name": "What it is called.",
        "status": "How sure it is; one of `confirmed`, `reported`, `assumed`.",
        "source": "The clause that says so.",
    }
    _keys = ("date", "kind", "name", "status", "source")
    date: dt.date
    kind: DayKind
    name: Wording
    status: Certainty
    source: Source


@final
class ScheduleAnswer(Listed["ScheduleEntry"]):
    """The days of a plan in a period."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "entries": "What lies in the period: by day, then in the order of the plan (tasks before reports), then by kind.",
        "undated": "The tasks and reports that have no day, whatever the period, in the order of the plan.",
        "reports": "The periods of the duties to report, in the order of the plan.",
        "ics": "The entries as a calendar file (RFC 5545), one event of a whole day each; `None` if there is no entry, or the plan is secret.",
        "conventions": "The conventions on which last days depend, and days off in any year that was looked at.",
    }
    _keys = ("basis", "entries", "undated", "reports", "ics", "conventions")
    _loose = (5,)
    _operation = "schedule"
    _list = "entries"
    basis: AnswerBasis
    entries: tuple[ScheduleEntry, ...]
    undated: tuple[Undated, ...]
    reports: tuple[ReportPeriod, ...]
    ics: str | None
    conventions: Mapping[str, ConventionValue]


@final
class Remedy(Answered):
    """A way out for a report that is due before its data are closed."""

    __slots__ = {
        "kind": "What is done; one of `earlierClose`, `estimate`, `laterDue`.",
        "date": "The day that it is about.",
    }
    _keys = ("kind", "date")
    kind: RemedyKind
    date: dt.date


@final
class ReportPeriod(Answered):
    """One period of a reporting duty."""

    __slots__ = {
        "subject": "The clause of the duty, or its id; `None` in a secret plan.",
        "path": "Where the duty stands in the call.",
        "start": "The first day of the data; `None` where the duty has no cycle.",
        "data_close": "The last day of the data; `None` where the duty has no cycle.",
        "due": "The last day for sending; `None` where none is stated.",
        "internal_due": "The day by which the report is ready within the ward: so many working days before; `None` without a last day, or where the calendar (1900 to 2199) does not reach.",
        "days_missing": "On how many days before the close the report is due.",
        "remedies": "What can be done where it is due too early after the close; else empty.",
        "status": "The least sure of what sets these days; one of `confirmed`, `reported`, `assumed`.",
        "sources": "What sets them, beside the plan.",
    }
    _keys = ("subject", "path", "start", "dataClose", "due", "internalDue", "daysMissing", "remedies", "status", "sources")
    subject: str | None
    path: str
    start: dt.date | None
    data_close: dt.date | None
    due: dt.date | None
    internal_due: dt.date | None
    days_missing: int
    remedies: tuple[Remedy, ...]
    status: Certainty
    sources: tuple[Source, ...]


@final
class ScheduleEntry(Answered):
    """One day of a schedule, and what happens on it."""

    __slots__ = {
        "date": "The day.",
        "kind": "What happens; one of `due`, `report`, `review`, `reminder`.",
        "subject": "The clause of the task or report, or its id; `None` in a secret plan.",
        "path": "Where the deadline that says so stands in the call.",
        "due": "The last day that a reminder is about; `None` for other entries.",
        "working_days_left": "How many working days before that day a reminder stands; `None` for other entries.",
    }
    _keys = ("date", "kind", "subject", "path", "due", "workingDaysLeft")
    date: dt.date
    kind: ScheduleKind
    subject: str | None
    path: str
    due: dt.date | None
    working_days_left: int | None


@final
class Undated(Answered):
    """A task or report that has no day, whatever the period."""

    __slots__ = {
        "subject": "The clause of the task or report, or its id; `None` in a secret plan.",
        "path": "Where the deadline stands in the call, or what has none.",
        "reason": "Why it has no day; one of `noDeadline`, `eventUnknown`, `onRequest`, `noReview`, `beyondCalendar`.",
    }
    _keys = ("subject", "path", "reason")
    subject: str | None
    path: str
    reason: UndatedReason


@final
class ImportPlanAnswer(Checked):
    """A plan that was read from its text."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "plan": "The draft of the plan.",
        "outline": "The numbered parts of the text.",
        "spans": "Where each value of the plan stands in the text, by its pointer.",
        "frame": "What was understood and holds no value: mottos, heads of tables, page numbers, *Nơi nhận*.",
        "unread": "What gave nothing: the first 20 stretches, or all with `options.allPlaces`. Every word of the text stands in `spans`, in `outline`, in `frame` or in such a stretch.",
        "unread_count": "How many stretches gave nothing.",
        "fixes": "What could be mended in the text; nothing is mended unless it is asked for.",
        "findings": "What was found in the plan and in its text.",
        "compact": "The findings in columns, where `options.answer` asks for that: none is listed above then.",
        "more": "How many findings of each rule are not listed, because there are more than `options.mostFindings`.",
        "skipped": "What was not looked at, by rule.",
    }
    _keys = ("basis", "plan", "outline", "spans", "frame", "unread", "unreadCount", "fixes", "findings", "compact", "more", "skipped")
    _loose = (3, 10)
    _operation = "import_plan"
    basis: AnswerBasis
    plan: Plan
    outline: tuple[OutlineEntry, ...]
    spans: Mapping[str, Span]
    frame: tuple[Span, ...]
    unread: tuple[Span, ...]
    unread_count: int
    fixes: tuple[Fix, ...]
    findings: tuple[Finding, ...]
    compact: CompactFindings | None
    more: Mapping[str, int]
    skipped: tuple[Skipped, ...]


@final
class OutlineEntry(Answered):
    """A numbered part of a text."""

    __slots__ = {
        "clause": "Its address, such as `II.4.3`.",
        "title": "The first words of it, without the number.",
        "span": "Where its number and title stand.",
        "level": "How deep it lies; 1 is the highest.",
    }
    _keys = ("clause", "title", "span", "level")
    clause: str
    title: str
    span: Span
    level: int


@final
class ApplyFixesAnswer(Answer):
    """A text with its fixes."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "text": "The text as it is then.",
    }
    _keys = ("basis", "text")
    _operation = "apply_fixes"
    basis: AnswerBasis
    text: str


@final
class ImportRegisterAnswer(Answer):
    """A register that was read from a table. Every filled cell of the table is in a column that says what
    became of it, or in a row that was left."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "rows": "The rows of the register, in the order of the table.",
        "columns": "The columns of the table.",
        "cells": "The cells that were not read, or not as a whole, by row and column.",
        "left": "The rows of the table that are no rows of the register.",
        "terms": "Words of closed lists, and what they were understood as.",
        "unused_terms": "Words that the call explains, and that no cell has that was read.",
    }
    _keys = ("basis", "rows", "columns", "cells", "left", "terms", "unusedTerms")
    _operation = "import_register"
    basis: AnswerBasis
    rows: RegisterRows
    columns: tuple[ReadColumn, ...]
    cells: tuple[ToldCell, ...]
    left: tuple[LeftRow, ...]
    terms: tuple[ReadTerm, ...]
    unused_terms: tuple[UnusedTerm, ...]


@final
class ReadColumn(Answered):
    """A column of a table, and what became of its cells."""

    __slots__ = {
        "index": "The number of the column, from 1.",
        "column": "The letters over it, such as `C`.",
        "header": "What stands over it, from the top; `None` where nothing does.",
        "field": "What it holds: the place of its value in a row. `None` where it is not known or left out, so that nothing in it was read.",
        "filled": "In how many rows of the register something stands in it.",
        "empty": "In how many nothing does.",
        "unread": "How many of the filled cells were not read, or not as a whole.",
    }
    _keys = ("index", "column", "header", "field", "filled", "empty", "unread")
    index: int
    column: str
    header: str | None
    field: str | None
    filled: int
    empty: int
    unread: int


@final
class ToldCell(Answered):
    """A cell that was not read, or not as a whole."""

    __slots__ = {
        "row": "The row, as a sheet counts it from 1.",
        "column": "The letters over the column, such as `C`.",
        "code": "Why.",
        "message": "Why, for people.",
        "help": "What to do about it.",
    }
    _keys = ("row", "column", "code", "message", "help")
    row: int
    column: str
    code: CellCode
    message: Message
    help: Message | None


@final
class LeftRow(Answered):
    """A row of a table that is no row of the register."""

    __slots__ = {
        "row": "The row, as a sheet counts it from 1.",
        "reason": "Why; one of `title`, `header`, `blank`, `subtotal`, `continued`, `otherTable`, `note`, `unreadable`.",
        "filled": "How many of its cells are filled.",
    }
    _keys = ("row", "reason", "filled")
    row: int
    reason: LeftReason
    filled: int


@final
class ReadTerm(Answered):
    """Words of a table, and what they were understood as."""

    __slots__ = {
        "field": "The field of the column.",
        "written": "The words, as they stand in the first such cell.",
        "read": "The value; two for a category and kind in one.",
        "count": "In how many cells. Those of secret rows are not counted.",
    }
    _keys = ("field", "written", "read", "count")
    field: str
    written: str
    read: str
    count: int


@final
class UnusedTerm(Answered):
    """Words that the call explains, and that no cell has."""

    __slots__ = {
        "written": "The words.",
        "message": "That no cell has them, for people.",
    }
    _keys = ("written", "message")
    written: str
    message: Message


@final
class RulesAnswer(Listed["RuleEntry"]):
    """The rules."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "rules": "The rules, by name.",
    }
    _keys = ("basis", "rules")
    _operation = "rules"
    _list = "rules"
    basis: AnswerBasis
    rules: tuple[RuleEntry, ...]


@final
class RuleEntry(Answered):
    """One rule of the catalogue."""

    __slots__ = {
        "name": "Its name.",
        "title": "What people call it.",
        "area": "What it is about; one of `document`, `assignment`, `task`, `target`, `report`, `text`, `meeting`, `waiver`, `rulebook`.",
        "operations": "The operations that run it.",
        "condition": "When it finds something, in one sentence.",
        "path": "Where its findings stand; `*` is a position or a name.",
        "severity": "How grave its findings are: a severity, or `byModality`.",
        "params": "The params of its findings.",
        "sources": "The clauses of this rulebook that it rests on.",
        "parameters": "The parameters of the rulebook that it reads.",
        "needs": "The fields of meetings that it cannot do without: in a register no row of which states one of them it is skipped once.",
        "conventions": "The conventions that it reads.",
        "since": "The version in which it first came.",
    }
    _keys = ("name", "title", "area", "operations", "condition", "path", "severity", "params", "sources", "parameters", "needs", "conventions", "since")
    name: str
    title: Message
    area: Area
    operations: tuple[str, ...]
    condition: Message
    path: str
    severity: str
    params: tuple[ParamEntry, ...]
    sources: tuple[Source, ...]
    parameters: tuple[str, ...]
    needs: tuple[str, ...]
    conventions: tuple[str, ...]
    since: str


@final
class ParamEntry(Answered):
    """A param that findings of a rule have."""

    __slots__ = {
        "name": "Its name.",
        "what": "What it is.",
    }
    _keys = ("name", "what")
    name: str
    what: str


@final
class IndicatorsAnswer(Listed["IndicatorEntry"]):
    """The indicators of a rulebook."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "indicators": "The indicators, in catalogue order.",
    }
    _keys = ("basis", "indicators")
    _operation = "indicators"
    _list = "indicators"
    basis: AnswerBasis
    indicators: tuple[IndicatorEntry, ...]


@final
class IndicatorEntry(Answered):
    """One indicator of the catalogue."""

    __slots__ = {
        "id": "The id.",
        "quantity": "What is measured.",
        "title": "Its name.",
        "unit": "What it counts.",
        "figure": "How the figure is made.",
        "targets": "The targets that any layer sets, lowest layer first.",
    }
    _keys = ("id", "quantity", "title", "unit", "figure", "targets")
    id: str
    quantity: str
    title: Message
    unit: Message
    figure: Figure
    targets: tuple[RulebookTarget, ...]


@final
class VocabularyAnswer(Listed["Term"]):
    """The labels of every name."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "terms": "Every name, by group, in the order of the documentation.",
    }
    _keys = ("basis", "terms")
    _operation = "vocabulary"
    _list = "terms"
    basis: AnswerBasis
    terms: tuple[Term, ...]


@final
class Term(Answered):
    """A name, and what people read in its place."""

    __slots__ = {
        "group": "What kind of name it is, such as `mode`.",
        "name": "The name on the wire.",
        "vi": "The label in Vietnamese.",
        "en": "The label in English.",
    }
    _keys = ("group", "name", "vi", "en")
    group: str
    name: str
    vi: str
    en: str


@final
class RulebookAnswer(Answer):
    """A rulebook as data."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "rulebook": "The layer that was asked for; what it extends is shown by its own id.",
    }
    _keys = ("basis", "rulebook")
    _operation = "rulebook"
    basis: AnswerBasis
    rulebook: RulebookData


@final
class PlanRulebookAnswer(Answer):
    """A plan as a layer of rules."""

    __slots__ = {
        "basis": "What the answer rests on; the rulebook is the one that the layer extends.",
        "rulebook": "The layer, for `options.rulebook` of any operation.",
        "unread": "What the plan says of targets, limits and reports and the layer does not hold, in the order of the plan: the first 20, or all with `options.allPlaces`.",
        "unread_count": "How much of that there is.",
    }
    _keys = ("basis", "rulebook", "unread", "unreadCount")
    _operation = "plan_rulebook"
    basis: AnswerBasis
    rulebook: RulebookData
    unread: tuple[PlanUnread, ...]
    unread_count: int


@final
class PlanUnread(Answered):
    """Something that a plan says and its layer does not hold."""

    __slots__ = {
        "path": "Where it stands in the call.",
        "span": "Which stretch of the text there; `None` where all of it is meant.",
        "reason": "Why.",
        "message": "Why, for people.",
    }
    _keys = ("path", "span", "reason", "message")
    path: str
    span: Span | None
    reason: PlanUnreadReason
    message: Message


@final
class SchemaAnswer(Answer):
    """The JSON Schema of an operation's call."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "schema": "The schema, by JSON Schema 2020-12.",
    }
    _keys = ("basis", "schema")
    _loose = (1,)
    _operation = "schema"
    basis: AnswerBasis
    schema: Any


@final
class TemplateAnswer(Answer):
    """An empty table for a register."""

    __slots__ = {
        "basis": "What the answer rests on.",
        "csv": "The head of a CSV file (RFC 4180): a column for each key of a row, in the order of the documentation. Keys within keys are parted by `/`; of a list of records, the columns of the first (`sessions/0/start`) are there.",
    }
    _keys = ("basis", "csv")
    _operation = "template"
    basis: AnswerBasis
    csv: str


@final
class RenderAnswer(Checked):
    """Findings that were compact, as they are answered one by one."""

    __slots__ = {
        "basis": "What the sentences rest on; what the findings rest on stands in their answer.",
        "findings": "The findings, in their order; the one that was asked for, where that is one.",
    }
    _keys = ("basis", "findings")
    _operation = "render"
    basis: AnswerBasis
    findings: tuple[Finding, ...]


@final
class TablesAnswer(Listed["FlatTable"]):
    """An answer as flat tables."""

    __slots__ = {
        "basis": "What the tables rest on; what the answer rests on stands in its table.",
        "tables": "The tables of the answers of that operation, also those without rows: what stands in no list, then each list, and after it the lists within.",
    }
    _keys = ("basis", "tables")
    _operation = "tables"
    _list = "tables"
    basis: AnswerBasis
    tables: tuple[FlatTable, ...]


@final
class FlatTable(Table):
    """A flat table."""

    __slots__ = {
        "name": "Its name: the keys that lead to the list, in camel case (`findingsSources`); `answer` for what stands in no list.",
        "title": "What people read over it.",
        "parent": "The table whose rows these belong to, by `parentRowNumber`; nothing where they belong to the answer itself.",
        "columns": "Its columns.",
        "rows": "Its rows, with a cell for each column; `null` is an empty one.",
        "csv": "The same as CSV (RFC 4180), where that was asked for.",
    }
    _keys = ("name", "title", "parent", "columns", "rows", "csv")
    name: str
    title: Message
    parent: str | None
    columns: tuple[FlatColumn, ...]
    rows: tuple[tuple[FlatValue | None, ...], ...]
    csv: str | None


@final
class FlatColumn(Answered):
    """A column of a flat table."""

    __slots__ = {
        "name": "Its name: the keys that lead to the value, from the row on, in camel case (`messageVi`).",
        "title": "What people read over it.",
        "kind": "What its cells hold; one of `text`, `integer`, `date`, `boolean`.",
    }
    _keys = ("name", "title", "kind")
    name: str
    title: Message
    kind: FlatKind


Cell: TypeAlias = str | int | bool | CellValue
"""A cell: a text, a whole number, true or false, or what has a tag."""
if TYPE_CHECKING:
    _CellIn: TypeAlias = str | int | bool | CellValue | CellValueDict | Mapping[str, Any]

Source: TypeAlias = ClauseSource | LogicSource
"""Where a finding or a figure comes from: a clause, or plain sense."""
if TYPE_CHECKING:
    _SourceIn: TypeAlias = ClauseSource | ClauseSourceDict | Mapping[str, Any] | LogicSource | LogicSourceDict

Grouping: TypeAlias = GroupBy | tuple[GroupBy, ...]
"""By what rows are grouped: `"agency"`, or several, `["agency", "quarter"]`."""
if TYPE_CHECKING:
    _GroupingIn: TypeAlias = GroupBy | Sequence[GroupBy]

MostFindings: TypeAlias = int | Literal['all']
"""How many findings are listed: so many, or `"all"`."""
if TYPE_CHECKING:
    _MostFindingsIn: TypeAlias = int | Literal['all']

Period: TypeAlias = str | Days
"""A stretch of whole days: `2026`, `2026-H1`, `2026-Q2`, `2026-06`, or two days."""
if TYPE_CHECKING:
    _PeriodIn: TypeAlias = str | Days | DaysDict | Mapping[str, Any]

Superior: TypeAlias = str | Plan
"""What a plan is held against: a rulebook by id (`vn-state`, `kl-226`, `le-chan-2026`), of which the targets and limits of its own layer are compared, or a superior plan."""
if TYPE_CHECKING:
    _SuperiorIn: TypeAlias = str | Plan | PlanDict | Mapping[str, Any]

RoundDay: TypeAlias = str | int
"""The day in each round that a recurring deadline names: a day of the year such as `06-10`, a day of the last month of the round, or `lastMonthDay`."""
if TYPE_CHECKING:
    _RoundDayIn: TypeAlias = str | int

Amount: TypeAlias = Fraction | int
"""A share such as `"60%"`, or a count such as `3`."""
if TYPE_CHECKING:
    _AmountIn: TypeAlias = Fraction | Decimal | str | int

PeriodChoice: TypeAlias = Period | SchemePeriod
"""The time that figures are about: a period of the calendar, or one of another scheme, `{"scheme": "nd-09", "period": "2026-H1"}`."""
if TYPE_CHECKING:
    _PeriodChoiceIn: TypeAlias = _PeriodIn | SchemePeriod | SchemePeriodDict | Mapping[str, Any]

RulebookChoice: TypeAlias = str | RulebookData
"""A rulebook by id (`vn-state`, `kl-226`, `le-chan-2026`), or as data."""
if TYPE_CHECKING:
    _RulebookChoiceIn: TypeAlias = str | RulebookData | RulebookDataDict | Mapping[str, Any]

Scalar: TypeAlias = Amount | str
"""The value of a parameter: a count, a share, a time of day such as `13:30`, or days of the week such as `mon-fri`."""
if TYPE_CHECKING:
    _ScalarIn: TypeAlias = _AmountIn | str

Published: TypeAlias = int | str
"""A count such as `16051`, or a text: a percentage such as `"98,62%"`, or the id of a figure."""
if TYPE_CHECKING:
    _PublishedIn: TypeAlias = int | str

ExcludedCount: TypeAlias = int | Literal['suppressed']
"""How many rows are not counted for one reason; `suppressed` where they are secret."""

ConventionValue: TypeAlias = str | int
"""One value of a convention: a name, or a number of minutes."""

RegisterRows: TypeAlias = tuple[Meeting, ...] | tuple[Exchange, ...] | tuple[Dossier, ...] | tuple[Procedure, ...] | tuple[Digitization, ...] | tuple[TaskEvent, ...] | tuple[Report, ...] | tuple[Task, ...]
"""The rows of a register, ready for every operation that takes it."""

FlatValue: TypeAlias = str | int | bool
"""What stands in a cell of a flat table; a day is written `2026-06-09`."""


CLASSES: dict[str, type[Record]] = {
    name: value for name, value in globals().items() if isinstance(value, type) and issubclass(value, Record)
}
