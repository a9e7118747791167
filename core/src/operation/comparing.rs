//! `compare_plans`, `diff_plans` and `workload`: a plan beside others, and who bears it.

use chrono::Datelike as _;
use std::cell::Cell;

use super::call::{CheckPlan, ComparePlans, DiffPlans, Workload};
use super::check::{checked, directory};
use super::prepare::{AnswerBasis, Prepared, hold_to_a_century, task_events};
use super::validate::Validator;
use crate::agency::Directory;
use crate::calendar::Deadline;
use crate::compare::{
    self, Above, AgencyWorkload, Change, Comparison, DemandCoverage, RepeatedClause, Sides,
    Superior,
};
use crate::error::{Code, Error};
use crate::finding::{CompactFindings, Finding, Skipped};
use crate::json::{Wire as _, answer};
use crate::message::Message;
use crate::names::ByName;
use crate::number::Share;
use crate::plan::{Coverage, Plan};
use crate::rule::{ComparisonSubject, PlanContext, PlanSubject};
use crate::rulebook::{ParameterValue, PeriodChoice, Rulebook, RulebookChoice};

answer! {
    /// What a plan makes of its superior.
    pub struct ComparePlansAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// Every demand of the superior, and what the plan makes of it: targets, limits, reports,
        /// coordination, each in the order of the superior.
        pub coverage: Vec<DemandCoverage>,
        /// The clauses of the plan that mostly repeat a clause of the superior plan, with what they
        /// add, in the order of the plan.
        pub repeats: Vec<RepeatedClause>,
        /// What was found, in the order of the input, then by rule.
        pub findings: Vec<Finding>,
        /// The findings in columns, where `options.answer` asks for that: none is listed above then.
        pub compact: Option<CompactFindings>,
        /// How many findings of each rule are not listed, because there are more than
        /// `options.mostFindings`.
        pub more: ByName<u64>,
        /// What was not looked at, by rule.
        pub skipped: Vec<Skipped>,
    }
}

answer! {
    /// What changed from one version of a plan to the next.
    pub struct DiffPlansAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// Every value that is not what it was, in the order of the model.
        pub changes: Vec<Change>,
    }
}

answer! {
    /// Who bears how much of a plan.
    pub struct WorkloadAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The departments of the issuing body in the order of the plan, then everyone else who has
        /// a duty; one of them, if `options.agency` names one.
        pub agencies: Vec<AgencyWorkload>,
        /// How many tasks nobody leads.
        pub unassigned: usize,
        /// The attachment that would say who leads them but is not there, if there is one.
        pub because: Option<String>,
        /// The sum of the squares of all shares: 100% where one agency leads every task that is led;
        /// `None` where none is.
        pub concentration: Option<Share>,
    }
}

/// What stands above a plan, loaded.
#[derive(Debug)]
pub(super) enum Loaded<'a> {
    Layer(Rulebook),
    Plan(&'a Plan, Box<Directory<'a>>),
}

impl<'a> Loaded<'a> {
    pub(super) fn new(superior: &'a Superior) -> Result<Self, Error> {
        Ok(match superior {
            Superior::Rulebook(id) => {
                let layer = RulebookChoice::Id(id.clone()).load("/superior")?;
                Self::Layer(layer)
            }
            Superior::Plan(plan) => Self::Plan(plan, Box::new(directory(plan))),
        })
    }

    /// Holds a plan against it.
    pub(super) fn compare(
        &self,
        plan: &Plan,
        directory: &Directory<'_>,
        rulebook: &Rulebook,
    ) -> Result<Comparison, Error> {
        let in_force = rulebook.parameter("similarity-threshold", plan.issued_on());
        let threshold = in_force.strictest().and_then(ParameterValue::as_share);
        let above = match self {
            Self::Layer(layer) => Above::Layer(layer),
            Self::Plan(plan, directory) => Above::Plan(plan, directory),
        };
        let sides = Sides {
            plan,
            directory,
            rulebook,
            above,
            statements: Cell::new(0),
        };
        compare::compare(&sides, threshold)
    }
}

/// Checks a plan, held against its superior if one is given.
pub(super) fn superior_of<'a>(
    superior: Option<&'a Superior>,
    validator: &mut Validator<'_>,
) -> Result<Option<Loaded<'a>>, Error> {
    if let Some(Superior::Plan(plan)) = superior {
        validator.plan_at("superior", plan);
    }
    superior.map(Loaded::new).transpose()
}

pub(super) fn plans(call: &ComparePlans) -> Result<ComparePlansAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let mut validator = Validator::new(&prepared.rulebook, call.options.as_of);
    validator.rule_names(&call.options);
    let superior = superior_of(Some(&call.superior), &mut validator)?;
    validator.plan(&call.plan);
    validator.finish()?;
    let directory = directory(&call.plan);
    let comparison = superior
        .map(|superior| superior.compare(&call.plan, &directory, &prepared.rulebook))
        .transpose()?;
    let subject = ComparisonSubject(PlanContext {
        superior: comparison.as_ref(),
        ..prepared.plan_context(&call.plan, &directory, &call.options)
    });
    let grounds = (prepared.basis.clone(), &prepared.rulebook);
    let found = checked(ComparePlans::shape(), grounds, &call.options, &subject);
    let (demands, repeats) = comparison.map_or((Vec::new(), None), |comparison| {
        (comparison.demands, comparison.repeats)
    });
    Ok(ComparePlansAnswer {
        basis: found.basis,
        coverage: demands,
        repeats: repeats.unwrap_or_default(),
        findings: found.findings,
        compact: found.compact,
        more: found.more,
        skipped: found.skipped,
    })
}

/// `check_plan`, with what the superior asks.
pub(super) fn check_plan(call: &CheckPlan) -> Result<super::CheckAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let mut validator = Validator::new(&prepared.rulebook, call.options.as_of);
    validator.rule_names(&call.options);
    validator.baselines(&call.options, None);
    validator.plan(&call.plan);
    if let Some(registers) = &call.registers {
        validator.registers(registers);
    }
    let superior = superior_of(call.superior.as_ref(), &mut validator)?;
    let directory = directory(&call.plan);
    validator.successions(&["plan", "agencies"], &directory);
    validator.finish()?;
    let comparison = superior
        .map(|superior| superior.compare(&call.plan, &directory, &prepared.rulebook))
        .transpose()?;
    let subject = PlanSubject(PlanContext {
        superior: comparison.as_ref(),
        registers: call.registers.as_ref(),
        events: task_events(call.registers.as_ref()),
        ..prepared.plan_context(&call.plan, &directory, &call.options)
    });
    Ok(checked(
        CheckPlan::shape(),
        (prepared.basis.clone(), &prepared.rulebook),
        &call.options,
        &subject,
    ))
}

pub(super) fn versions(call: &DiffPlans) -> Result<DiffPlansAnswer, Error> {
    let prepared = Prepared::new(&call.options)?;
    let mut validator = Validator::new(&prepared.rulebook, call.options.as_of);
    validator.plan_at("before", &call.before);
    validator.plan_at("after", &call.after);
    validator.finish()?;
    Ok(DiffPlansAnswer {
        changes: compare::diff(&call.before, &call.after),
        basis: prepared.basis,
    })
}

pub(super) fn workload(call: &Workload) -> Result<WorkloadAnswer, Error> {
    let mut prepared = Prepared::new(&call.options)?;
    let mut validator = Validator::new(&prepared.rulebook, call.options.as_of);
    validator.plan(&call.plan);
    validator.finish()?;
    let plan = &call.plan;
    if prepared.period.is_none() {
        prepared.basis.period = plan.period.clone().map(PeriodChoice::from);
    }
    if let (None, Some(period)) = (&prepared.period, &plan.period) {
        hold_to_a_century(period.start(), period.end(), "/plan/period")?;
    }
    let directory = directory(plan);
    let stated = prepared.period.as_ref().map(|stated| &stated.period);
    let period = stated.or(plan.period.as_ref());
    let last_days = prepared.last_days(plan, &call.options.days);
    let days = |due: &Deadline| {
        let Some(period) = period else {
            return last_days.of(due).into_iter().collect();
        };
        let mut days: Vec<_> = if due.recurs() {
            // Named last days may roll out of the year before and the year after.
            let (first, last) = (period.start().year(), period.end().year());
            let years = first.saturating_sub(1)..=last.saturating_add(1);
            let named = years.flat_map(|year| due.last_days_in(year));
            named.filter_map(|day| last_days.of_round(day)).collect()
        } else {
            last_days.of(due).into_iter().collect()
        };
        days.retain(|day| period.contains(*day));
        days
    };
    let day = call.options.as_of.or(plan.issued_on());
    let load = compare::workload(plan, &directory, day, &days);
    let mut load = load.ok_or_else(|| {
        let message = Message::of(
            "các nhiệm vụ đến hạn vào nhiều ngày hơn mức một kết quả liệt kê được",
            "the duties fall due on more days than one answer holds",
            &[],
        );
        let help = Message::of(
            "hãy xem một kỳ ngắn hơn, ví dụ một năm",
            "ask for a shorter period, such as a year",
            &[],
        );
        Error::new(Code::TooLarge, "/options/period", message, Some(help))
    })?;
    if let Some(agency) = &call.options.agency {
        let wanted = directory.key(agency);
        load.agencies
            .retain(|load| directory.key(&load.agency) == wanted);
    }
    let attachment = plan.absent_attachments().of(Coverage::Assignments);
    let because = attachment.filter(|_| load.unassigned > 0);
    Ok(WorkloadAnswer {
        agencies: load.agencies,
        unassigned: load.unassigned,
        because: because.map(|index| format!("/plan/attachments/{index}")),
        concentration: load.concentration,
        basis: prepared.basis,
    })
}
