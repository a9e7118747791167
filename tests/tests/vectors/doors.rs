//! The two doors of an operation, a typed call and JSON, are one: they answer the same, and refuse the
//! same.

use wardplan::calendar::{Recurring, RoundDay};
use wardplan::indicator::{
    ConventionChoices, CountOf, Figure, Filter, FilterValue, HybridCountsAs, Indicator, RowField,
    Rows, ShareOf, Wording,
};
use wardplan::meeting::AgendaItem;
use wardplan::rulebook::{RulebookChoice, RulebookData};
use wardplan::{
    Amount, CheckMeeting, CheckPlan, Deadline, Error, Json, LocalTime, Measure, Meeting, NaiveDate,
    Options, Period, Plan, PlanRulebook, Registers, Rulebook, Session, Sweep, Target, Task,
    call_json,
};
use wardplan_tests::{repository, vectors};

/// The answer of a typed call that was read from JSON text.
macro_rules! typed {
    ($operation:expr, $text:expr, $($camel:literal: $function:ident($call:ident),)+) => {{
        let known = [$($camel),+];
        assert!(wardplan::OPERATIONS.iter().map(|known| known.camel_name).eq(known));
        match $operation {
            $($camel => {
                let call = wardplan::$call::from_json($text);
                call.and_then(|call| wardplan::$function(&call)).map(|answer| answer.to_json())
            })+
            other => panic!("`{other}` is no operation"),
        }
    }};
}

fn typed(operation: &str, text: &str) -> Result<String, Error> {
    typed!(
        operation,
        text,
        "checkPlan": check_plan(CheckPlan),
        "checkMeetings": check_meetings(CheckMeetings),
        "checkMeeting": check_meeting(CheckMeeting),
        "checkTask": check_task(CheckTask),
        "checkRulebook": check_rulebook(CheckRulebook),
        "measure": measure(Measure),
        "sweep": sweep(Sweep),
        "forecast": forecast(Forecast),
        "reconcile": reconcile(Reconcile),
        "report": report(ReportCall),
        "verifyReceipt": verify_receipt(VerifyReceipt),
        "clarities": clarities(Clarities),
        "conflicts": conflicts(Conflicts),
        "comparePlans": compare_plans(ComparePlans),
        "diffPlans": diff_plans(DiffPlans),
        "workload": workload(Workload),
        "calendar": calendar(Calendar),
        "schedule": schedule(Schedule),
        "parseDeadline": parse_deadline(ParseDeadline),
        "parseDocumentNumber": parse_document_number(ParseDocumentNumber),
        "findCitations": find_citations(FindCitations),
        "resolveDeadline": resolve_deadline(ResolveDeadline),
        "importPlan": import_plan(ImportPlan),
        "importRegister": import_register(ImportRegister),
        "applyFixes": apply_fixes(ApplyFixes),
        "rules": rules(Rules),
        "indicators": indicators(Indicators),
        "vocabulary": vocabulary(Vocabulary),
        "rulebook": rulebook(RulebookCall),
        "planRulebook": plan_rulebook(PlanRulebook),
        "schema": schema(Schema),
        "template": template(Template),
        "render": render(Render),
        "tables": tables(Tables),
    )
}

#[test]
fn typed_calls_answer_as_json_does() {
    for vector in vectors() {
        let json = call_json(&vector.operation, &vector.text);
        let typed = typed(&vector.operation, &vector.text);
        // A typed call holds what was read: JSON alone can hold the rest of a draft, and tells of it.
        if let (Err(_), Ok(answer)) = (&typed, &json) {
            assert!(is_draft(&vector.text), "{}", vector.file.display());
            assert!(answer.contains(r#""issues":"#), "{}", vector.file.display());
            continue;
        }
        assert_eq!(typed, json, "{}", vector.file.display());
    }
}

fn is_draft(call: &str) -> bool {
    let call = Json::parse(call).expect("calls of vectors are JSON");
    let options = call.get("options");
    options.and_then(|options| options.get("draft")) == Some(&Json::Bool(true))
}

#[test]
fn answers_hold_no_number_that_json_cannot() {
    for vector in vectors() {
        if let Ok(answer) = call_json(&vector.operation, &vector.text) {
            let answer = Json::parse(&answer).expect("answers are JSON");
            let exact = answer.check_exact();
            assert_eq!(exact, Ok(()), "{}", vector.file.display());
        }
    }
}

fn measured(figure: Figure) -> (Result<String, Error>, Result<String, Error>) {
    let wording = || Wording::new("Tỷ lệ", "Share");
    let rulebook = (RulebookData::from_json(
        r#"{"id": "x", "version": "1", "title": {"vi": "x", "en": "x"}}"#,
    )
    .expect("a small layer"))
    .id("phuong")
    .extends("kl-226")
    .version("1")
    .title(wording())
    .indicators([Indicator::new("own", wording(), wording(), figure)]);
    let meetings = r#"{"meetings": [{"id": "1", "category": "conference", "mode": "online", "status": "held"}]}"#;
    let call = Measure::new(Registers::from_json(meetings).expect("a register")).options(
        Options::new()
            .rulebook(Some(RulebookChoice::Data(rulebook.into())))
            .include(["own"]),
    );
    let typed = wardplan::measure(&call).map(|answer| answer.to_json());
    (typed, call_json("measure", &call.to_json()))
}

fn share(numerator: Filter, denominator: Filter) -> Figure {
    Figure::Share(ShareOf::new(Rows::Meetings, numerator).denominator(denominator))
}

fn category(value: FilterValue) -> Filter {
    Filter::Eq(RowField::Category, value)
}

/// An indicator that is built in Rust counts what its JSON counts, or is refused as it is there.
#[test]
fn indicators_that_are_built_count_as_those_that_are_read() {
    let online = || Filter::Eq(RowField::Mode, FilterValue::Term("online"));
    let conference = || category(FilterValue::Term("conference"));
    let day = NaiveDate::from_ymd_opt(2026, 6, 1).expect("a day");
    let mut deep = Filter::default();
    for _ in 0..200 {
        deep = Filter::Not(Box::new(deep));
    }
    let refused = [
        share(online(), category(FilterValue::Term("conferense"))),
        share(Filter::default(), category(FilterValue::Bool(true))),
        share(Filter::Before(RowField::Category, day), Filter::default()),
        share(
            Filter::Between(RowField::FirstDay, day, day.pred_opt().expect("a day")),
            Filter::default(),
        ),
        share(category(FilterValue::Term("meeting")), conference()),
        Figure::Count(
            CountOf::new(Rows::Meetings)
                .filter(Filter::Eq(RowField::Electronic, FilterValue::Bool(true))),
        ),
        share(deep, Filter::default()),
    ];
    for figure in refused {
        let (typed, json) = measured(figure.clone());
        assert!(typed.is_err(), "{figure:?}");
        assert_eq!(typed, json, "{figure:?}");
    }
    // What JSON writes in one way is one value there.
    let named = category(FilterValue::Text("conference".to_owned()));
    let (typed, json) = measured(share(Filter::default(), named));
    assert_eq!(typed, json);
    let (exact, _) = measured(share(Filter::default(), conference()));
    assert_eq!(
        typed.map(|text| text.contains("\"denominator\":1")),
        Ok(true)
    );
    assert!(exact.is_ok());
}

/// Values that a type of Rust can hold and JSON cannot say.
#[test]
fn what_json_refuses_is_refused_of_types() {
    let far = NaiveDate::from_ymd_opt(12_000, 1, 1).expect("a day of chrono");
    let meeting = |meeting| CheckMeeting::new(meeting);
    let late = Session::new().start(LocalTime::from(far.and_hms_opt(8, 0, 0).expect("a time")));
    let calls = [
        meeting(Meeting::new("HN").remote_sites(1 << 53)),
        meeting(Meeting::new("HN").title("x".repeat(65_537))),
        meeting(Meeting::new("HN").sessions([late])),
        meeting(Meeting::new("HN").agenda(vec![AgendaItem::new().minutes((1 << 53) - 1); 2])),
        CheckMeeting::new(Meeting::new("HN"))
            .options(Options::new().conventions(ConventionChoices::new().half_day_minutes(1441))),
        CheckMeeting::new(Meeting::new("HN")).options(
            Options::new().period(Some(Period::between(far, far).expect("a period").into())),
        ),
    ];
    for call in calls {
        let typed = wardplan::check_meeting(&call).map(|answer| answer.to_json());
        assert!(typed.is_err(), "{call:?}");
        assert_eq!(
            typed,
            call_json("checkMeeting", &call.to_json()),
            "{call:?}"
        );
    }
    let task = Task::new("1").due(Deadline::Monthly(Recurring::Before(RoundDay::OfMonth(32))));
    let target = Target::new("I").value(Amount::Count(1 << 53));
    for plan in [
        Plan::default().tasks([task]),
        Plan::default().targets([target]),
    ] {
        let call = CheckPlan::new(plan);
        let typed = wardplan::check_plan(&call).map(|answer| answer.to_json());
        assert!(typed.is_err(), "{call:?}");
        assert_eq!(typed, call_json("checkPlan", &call.to_json()), "{call:?}");
    }
}

/// One convention that is chosen closes one axis: the rest stays as the rulebook has it.
#[test]
fn one_convention_is_chosen_alone() {
    let registers = r#"{"meetings": [
        {"id": "1", "category": "conference", "mode": "inPerson", "plannedMode": "online", "status": "held"},
        {"id": "2", "mode": "online", "status": "held"}
    ]}"#;
    let json =
        r#"{"conventions": {"hybridCountsAs": "online"}, "include": ["online-conference-share"]}"#;
    let of_json = Options::from_json(json).expect("options");
    let built = Options::new()
        .conventions(ConventionChoices::new().hybrid_counts_as(HybridCountsAs::Online))
        .include(["online-conference-share"]);
    assert_eq!(built, of_json);
    let call = Sweep::new(Registers::from_json(registers).expect("a register")).options(built);
    let answer = wardplan::sweep(&call).expect("a sweep");
    let decided: Vec<&str> = answer
        .results
        .iter()
        .flat_map(|result| &result.decided_by)
        .map(String::as_str)
        .collect();
    assert!(decided.contains(&"plannedOrActualMode"), "{decided:?}");
    assert!(!decided.contains(&"hybridCountsAs"), "{decided:?}");
}

/// The layer that is made again of the plan is that of the library in the plan's own words: as JSON it is
/// written out, and not by the id that both have.
#[test]
fn a_held_rulebook_is_written_as_it_is() {
    let plan = repository().join("core/examples/le_chan/plan.json");
    let plan = std::fs::read_to_string(plan).expect("the plan of the example");
    let layer =
        wardplan::plan_rulebook(&PlanRulebook::new(Plan::from_json(&plan).expect("a plan")));
    let own = Rulebook::new(layer.expect("a layer").rulebook).expect("a rulebook");
    let embedded = Rulebook::embedded("le-chan-2026").expect("a rulebook");
    assert_eq!(own.id(), embedded.id());
    for (rulebook, by_id) in [(own, false), (embedded, true)] {
        let call =
            Measure::new(Registers::new()).options(Options::new().rulebook(Some(rulebook.into())));
        let json = call.to_json();
        assert_eq!(json.contains(r#""rulebook":"le-chan-2026""#), by_id);
        let typed = wardplan::measure(&call).map(|answer| answer.to_json());
        assert_eq!(typed, call_json("measure", &json));
    }
}

/// What a service holds and hands from thread to thread.
#[test]
fn calls_answers_errors_and_rulebooks_go_between_threads() {
    fn shared<T: Send + Sync + 'static>() {}
    shared::<Measure>();
    shared::<wardplan::operation::MeasureAnswer>();
    shared::<wardplan::operation::CheckAnswer>();
    shared::<Error>();
    shared::<Rulebook>();
    shared::<RulebookChoice>();
    shared::<wardplan::kpi::Tally>();
}
