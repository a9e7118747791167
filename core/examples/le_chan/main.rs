//! The main job: a real plan and its register in, findings and exact figures out.
//!
//! ```text
//! cargo run --release --example le_chan -- [PLAN.json [REGISTER.json]] [--as-of DATE] [--lang en] [--json] [--ics FILE]
//! ```
//!
//! Without files, the plan of Lê Chân ward (Hải Phòng) of 7 May 2026 is held against an
//! illustrative register. A register file is the call of `measure`, without a plan:
//! `{"registers": {...}, "options": {"asOf", "period", "baselines"}}`.

mod arguments;
mod page;
mod report;

use std::io::Write as _;
use std::path::Path;
use std::process::ExitCode;

use arguments::{Arguments, Failure, Source};
use chrono::Datelike as _;
use wardplan::{
    CheckAnswer, CheckMeetings, CheckPlan, Clarities, ClaritiesAnswer, Measure, MeasureAnswer,
    NaiveDate, Options, Plan, Schedule,
};

/// Everything that the report shows.
struct Job {
    plan: Plan,
    illustrative: bool,
    check_plan: CheckAnswer,
    check_meetings: CheckAnswer,
    clarities: ClaritiesAnswer,
    measure: MeasureAnswer,
    reporting: Vec<ReportingDate>,
}

/// A day on which a report is due.
#[derive(serde::Serialize)]
#[serde(rename_all = "camelCase")]
struct ReportingDate {
    duty: String,
    clause: Option<String>,
    last_day: Option<NaiveDate>,
    /// Calendar days; below zero once the day is over.
    days_left: Option<i64>,
}

fn main() -> std::io::Result<ExitCode> {
    let arguments = match Arguments::parse(std::env::args().skip(1)) {
        Ok(arguments) => arguments,
        Err(usage) => {
            writeln!(std::io::stderr(), "{usage}")?;
            return Ok(ExitCode::from(2));
        }
    };
    let job = match run(&arguments) {
        Ok(job) => job,
        Err(failure) => {
            writeln!(std::io::stderr(), "{failure}")?;
            return Ok(ExitCode::from(2));
        }
    };
    let mut out = std::io::stdout().lock();
    let written = if arguments.json {
        writeln!(out, "{}", json(&job))
    } else {
        out.write_all(report::write(&job, arguments.language).as_bytes())
    };
    match written {
        // The reader of a pipe may leave early.
        Err(error) if error.kind() == std::io::ErrorKind::BrokenPipe => Ok(ExitCode::SUCCESS),
        written => written.map(|()| ExitCode::SUCCESS),
    }
}

fn run(arguments: &Arguments) -> Result<Job, Failure> {
    let (plan_file, register_file) = (arguments.plan()?, arguments.register()?);
    let plan = Plan::from_json(&plan_file.text).map_err(|error| plan_file.failure(&error, ""))?;
    let mut call = Measure::from_json(&register_file.text)
        .map_err(|error| register_file.failure(&error, ""))?;
    if arguments.as_of.is_some() {
        call.options.as_of = arguments.as_of;
    }
    call.plan = Some(plan.clone());
    let options = call.options.clone();
    let measure = wardplan::measure(&call).map_err(|error| {
        if error.path().starts_with("/plan") {
            plan_file.failure(&error, "/plan")
        } else {
            register_file.failure(&error, "")
        }
    })?;
    let check_plan = wardplan::check_plan(&CheckPlan {
        plan: plan.clone(),
        registers: None,
        options: options.clone(),
    })
    .map_err(|error| plan_file.failure(&error, "/plan"))?;
    let check_meetings = wardplan::check_meetings(&CheckMeetings {
        meetings: call.registers.meetings.unwrap_or_default(),
        plan: Some(plan.clone()),
        options: options.clone(),
    })
    .map_err(|error| register_file.failure(&error, ""))?;
    let clarities = wardplan::clarities(&Clarities {
        plan: plan.clone(),
        options: options.clone(),
    })
    .map_err(|error| plan_file.failure(&error, "/plan"))?;
    if let Some(file) = &arguments.ics {
        write_calendar(&plan, &options, file, &plan_file)?;
    }
    Ok(Job {
        reporting: reporting_dates(&plan, &options),
        illustrative: register_file.is_built_in(),
        plan,
        check_plan,
        check_meetings,
        clarities,
        measure,
    })
}

/// Writes the days of the plan's period, or of its year, as a calendar file.
fn write_calendar(
    plan: &Plan,
    options: &Options,
    file: &Path,
    plan_file: &Source,
) -> Result<(), Failure> {
    let of_year = || format!("{:04}", year(plan, options)?).parse().ok();
    let call = Schedule {
        plan: plan.clone(),
        options: Options {
            period: plan.period.clone().or_else(of_year),
            ..options.clone()
        },
    };
    let schedule = wardplan::schedule(&call).map_err(|error| plan_file.failure(&error, "/plan"))?;
    let Some(ics) = schedule.ics else {
        let why = "not written: the plan is secret, or has no day in its year";
        return Err(Failure::of_file(file, why));
    };
    std::fs::write(file, ics).map_err(|error| Failure::of_file(file, error))
}

/// The year that the report is about.
fn year(plan: &Plan, options: &Options) -> Option<i32> {
    let document = plan.document.as_ref();
    let issued = document.and_then(|document| document.issued_on);
    let period = options.period.as_ref().map(wardplan::Period::end);
    period.or(options.as_of).or(issued).map(|day| day.year())
}

/// Every day of the year on which the plan asks for a report.
fn reporting_dates(plan: &Plan, options: &Options) -> Vec<ReportingDate> {
    let year = year(plan, options);
    let mut dates = Vec::new();
    for duty in &plan.reporting {
        let days = match (&duty.due, year) {
            (Some(due), Some(year)) => due.last_days_in(year),
            _ => Vec::new(),
        };
        let date = |last_day: Option<NaiveDate>| ReportingDate {
            duty: duty.id.clone(),
            clause: duty.clause.clone(),
            last_day,
            days_left: last_day.and_then(|last_day| {
                Some(last_day.signed_duration_since(options.as_of?).num_days())
            }),
        };
        if days.is_empty() {
            dates.push(date(None));
        }
        dates.extend(days.into_iter().map(|day| date(Some(day))));
    }
    dates
}

/// The same as canonical JSON, under the names of the operations.
fn json(job: &Job) -> String {
    #[derive(serde::Serialize)]
    #[serde(rename_all = "camelCase")]
    struct Wire<'a> {
        illustrative: bool,
        check_plan: &'a CheckAnswer,
        check_meetings: &'a CheckAnswer,
        clarities: &'a ClaritiesAnswer,
        measure: &'a MeasureAnswer,
        reporting: &'a [ReportingDate],
    }
    wardplan::canonical_json(&Wire {
        illustrative: job.illustrative,
        check_plan: &job.check_plan,
        check_meetings: &job.check_meetings,
        clarities: &job.clarities,
        measure: &job.measure,
        reporting: &job.reporting,
    })
}
