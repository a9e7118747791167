//! What stands above a plan: a rulebook, or a plan that it implements.

use std::cell::Cell;

use super::check::directory;
use super::validate::Validator;
use crate::agency::Directory;
use crate::compare::{self, Above, Comparison, Sides, Superior};
use crate::error::Error;
use crate::plan::Plan;
use crate::rulebook::{ParameterValue, Rulebook, RulebookChoice};

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
