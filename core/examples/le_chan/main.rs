//! The main job: a real plan and its register in, findings and exact figures out.
//!
//! ```text
//! cargo run --release --example le_chan -- PLAN.md [--as-of DATE] [--lang en] [--json]
//! cargo run --release --example le_chan -- [PLAN.json [REGISTER.json]] [--as-of DATE] [--lang en] [--json] [--report] [--ics FILE]
//! ```
//!
//! A plan as text (Markdown, or plain text) gives its X-ray: outline, what was read, what is to be
//! mended. Without files, the plan of Lê Chân ward (Hải Phòng) of 7 May 2026 is held against an
//! illustrative register. `--report` prints the report to the authority above as Markdown. A register file is the call of `measure`, without a plan:
//! `{"registers": {...}, "options": {"asOf", "period", "baselines"}}`.

mod arguments;
mod page;
mod report;
mod xray;

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use arguments::{Arguments, Failure, Language, Source};
use chrono::Datelike as _;
use wardplan::compare::Superior;
use wardplan::operation::{
    CheckAnswer, ClaritiesAnswer, ComparePlansAnswer, ConflictsAnswer, ForecastAnswer,
    MeasureAnswer, ScheduleAnswer, SweepAnswer,
};
use wardplan::rulebook::PeriodChoice;
use wardplan::{
    CheckMeetings, CheckPlan, Clarities, ComparePlans, Conflicts, Error, Forecast, ImportPlan,
    Indicators, Measure, Options, Plan, PlanRulebook, ReportCall, Rulebook, Schedule, Sweep,
};

/// Everything that the report shows.
struct Job {
    plan: Plan,
    illustrative: bool,
    check_plan: CheckAnswer,
    check_meetings: CheckAnswer,
    conflicts: ConflictsAnswer,
    clarities: ClaritiesAnswer,
    measure: MeasureAnswer,
    sweep: SweepAnswer,
    /// Nothing without a today and a period.
    forecast: Option<ForecastAnswer>,
    schedule: ScheduleAnswer,
    comparison: ComparePlansAnswer,
}

fn main() -> std::io::Result<ExitCode> {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(usage) => {
            writeln!(std::io::stderr(), "{usage}")?;
            return Ok(ExitCode::from(2));
        }
    };
    let text = match said(&arguments) {
        Ok(text) => text,
        Err(failure) => {
            writeln!(std::io::stderr(), "{failure}")?;
            return Ok(ExitCode::from(2));
        }
    };
    match std::io::stdout().lock().write_all(text.as_bytes()) {
        // The reader of a pipe may leave early.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => written.map(|()| ExitCode::SUCCESS),
    }
}

/// What there is to say: the X-ray of a text, or the report on a plan.
fn said(arguments: &Arguments) -> Result<String, Failure> {
    if let Some(file) = arguments.text()? {
        let call = ImportPlan::new(file.text.as_str())
            .options(Options::new().as_of(arguments.as_of).all_places(true));
        let answer = wardplan::import_plan(&call).map_err(|error| file.failure(&error, "/text"))?;
        return Ok(if arguments.json {
            format!("{}\n", answer.to_json())
        } else {
            let call = Indicators::new().options(call.options);
            let known = wardplan::indicators(&call).map_err(|error| file.failure(&error, ""))?;
            xray::write(&file.text, &answer, &known.indicators, arguments.language)
        });
    }
    if arguments.report {
        return reported(arguments);
    }
    let job = run(arguments)?;
    Ok(if arguments.json {
        let text = json(&job).map_err(|error| Failure::of_answer(&error))?;
        format!("{text}\n")
    } else {
        report::write(&job, arguments.language)
    })
}

/// The plan, the call of `measure` without it, and the file of the plan.
fn read(arguments: &Arguments) -> Result<(Plan, Measure, Source), Failure> {
    let (plan_file, register_file) = (arguments.plan()?, arguments.register()?);
    let plan = Plan::from_json(&plan_file.text).map_err(|error| plan_file.failure(&error, ""))?;
    let mut call = Measure::from_json(&register_file.text)
        .map_err(|error| register_file.failure(&error, ""))?;
    if arguments.as_of.is_some() {
        call.options.as_of = arguments.as_of;
    }
    if register_file.is_built_in() && !plan_file.is_built_in() {
        // The rulebook beside the illustrative register is that of the ward whose plan is built in.
        call.options.rulebook = None;
    }
    if call.options.rulebook.is_none() {
        let own = own_rulebook(&plan).map_err(|error| plan_file.failure(&error, "/plan"))?;
        call.options.rulebook = Some(own.into());
    }
    Ok((plan, call, plan_file))
}

/// What a plan asks for, above what holds for every ward.
fn own_rulebook(plan: &Plan) -> Result<Rulebook, Error> {
    let layer = wardplan::plan_rulebook(&PlanRulebook::new(plan.clone()))?;
    Rulebook::new(layer.rulebook)
}

/// The half-year or annual report: as Markdown, or with its data and receipt as JSON.
fn reported(arguments: &Arguments) -> Result<String, Failure> {
    let (plan, call, _) = read(arguments)?;
    let register = arguments.register()?;
    let call = ReportCall::new(plan, call.registers).options(call.options);
    let answer = wardplan::report(&call).map_err(|error| register.failure(&error, ""))?;
    Ok(if arguments.json {
        format!("{}\n", answer.to_json())
    } else {
        let markdown = &answer.markdown;
        arguments
            .language
            .pick(&markdown.vi, &markdown.en)
            .to_owned()
    })
}

fn run(arguments: &Arguments) -> Result<Job, Failure> {
    let (plan, mut call, plan_file) = read(arguments)?;
    let register_file = arguments.register()?;
    call.plan = Some(plan.clone());
    let options = call.options.clone();
    let measure = wardplan::measure(&call).map_err(|error| {
        if error.path().starts_with("/plan") {
            plan_file.failure(&error, "/plan")
        } else {
            register_file.failure(&error, "")
        }
    })?;
    let sweep = wardplan::sweep(
        &Sweep::new(call.registers.clone())
            .plan(call.plan.clone())
            .options(options.clone()),
    )
    .map_err(|error| register_file.failure(&error, ""))?;
    let has_period = options.period.is_some() || plan.period.is_some();
    let forecast = (options.as_of.is_some() && has_period).then(|| {
        wardplan::forecast(
            &Forecast::new(call.registers.clone())
                .plan(plan.clone())
                .options(options.clone()),
        )
    });
    let forecast = forecast
        .transpose()
        .map_err(|error| register_file.failure(&error, ""))?;
    let check_plan = wardplan::check_plan(
        &CheckPlan::new(plan.clone())
            .registers(call.registers.clone())
            .superior(implemented())
            .options(options.clone()),
    )
    .map_err(|error| plan_file.failure(&error, "/plan"))?;
    let meetings = call.registers.meetings.unwrap_or_default();
    let conflicts = wardplan::conflicts(
        &Conflicts::new(meetings.clone())
            .plan(plan.clone())
            .options(options.clone()),
    )
    .map_err(|error| register_file.failure(&error, ""))?;
    let check_meetings = wardplan::check_meetings(
        &CheckMeetings::new(meetings)
            .plan(plan.clone())
            .options(options.clone()),
    )
    .map_err(|error| register_file.failure(&error, ""))?;
    let clarities = wardplan::clarities(&Clarities::new(plan.clone()).options(options.clone()))
        .map_err(|error| plan_file.failure(&error, "/plan"))?;
    let schedule = schedule(&plan, &options).map_err(|error| plan_file.failure(&error, "/plan"))?;
    if let Some(file) = &arguments.ics {
        write_calendar(&schedule, file)?;
    }
    let comparison =
        wardplan::compare_plans(&ComparePlans::new(implemented(), plan.clone()).options(options))
            .map_err(|error| plan_file.failure(&error, "/plan"))?;
    Ok(Job {
        illustrative: register_file.is_built_in(),
        plan,
        check_plan,
        check_meetings,
        conflicts,
        clarities,
        measure,
        sweep,
        forecast,
        schedule,
        comparison,
    })
}

/// What the plans of 2026 on working style implement.
fn implemented() -> Superior {
    Superior::Rulebook("kl-226".to_owned())
}

/// The days of the period asked for, of the plan's own, or of the year of the report.
fn schedule(plan: &Plan, options: &Options) -> Result<ScheduleAnswer, Error> {
    let document = plan.document.as_ref();
    let issued = document.and_then(|document| document.issued_on);
    let of_year = || {
        format!("{:04}", options.as_of.or(issued)?.year())
            .parse()
            .ok()
    };
    let of_plan = plan.period.clone().map(PeriodChoice::from);
    wardplan::schedule(
        &Schedule::new(plan.clone()).options(
            options
                .clone()
                .period(options.period.clone().or(of_plan).or_else(of_year)),
        ),
    )
}

fn write_calendar(schedule: &ScheduleAnswer, file: &Path) -> Result<(), Failure> {
    let Some(ics) = &schedule.ics else {
        let why = "not written: the plan is secret, or has no day in its year";
        return Err(Failure::of_file(file, why));
    };
    std::fs::write(file, ics).map_err(|error| Failure::of_file(file, error))
}

/// The same as canonical JSON, under the names of the operations.
fn json(job: &Job) -> Result<String, Error> {
    #[derive(serde::Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Wire<'a> {
        illustrative: bool,
        check_plan: &'a CheckAnswer,
        check_meetings: &'a CheckAnswer,
        conflicts: &'a ConflictsAnswer,
        clarities: &'a ClaritiesAnswer,
        measure: &'a MeasureAnswer,
        sweep: &'a SweepAnswer,
        forecast: &'a Option<ForecastAnswer>,
        schedule: &'a ScheduleAnswer,
        comparison: &'a ComparePlansAnswer,
    }
    wardplan::canonical_json(&Wire {
        illustrative: job.illustrative,
        check_plan: &job.check_plan,
        check_meetings: &job.check_meetings,
        conflicts: &job.conflicts,
        clarities: &job.clarities,
        measure: &job.measure,
        sweep: &job.sweep,
        forecast: &job.forecast,
        schedule: &job.schedule,
        comparison: &job.comparison,
    })
}
