//! What a plan is held against: another plan, or one layer of a rulebook.

use std::sync::Arc;

use crate::agency::Directory;
use crate::document::whole_number;
use crate::json::{Docs, Json, Read, Reader, Shape, Wire, deserialize, made_from, serialize};
use crate::plan::Plan;
use crate::rulebook::{Certainty, ClauseSource, Rulebook, Source, issuer, title};

/// What a plan implements: a rulebook by id, of which the targets and limits of its own layer are
/// compared, or a superior plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Superior {
    /// A rulebook that comes with the library: `vn-state`, `kl-226`, `le-chan-2026`.
    Rulebook(String),
    /// A plan.
    Plan(Box<Plan>),
}

impl From<&str> for Superior {
    fn from(rulebook: &str) -> Self {
        Self::Rulebook(rulebook.to_owned())
    }
}

impl From<Plan> for Superior {
    fn from(plan: Plan) -> Self {
        Self::Plan(Box::new(plan))
    }
}

made_from!(Superior: &str, Plan);

impl Default for Superior {
    fn default() -> Self {
        Self::Plan(Box::default())
    }
}

impl Wire for Superior {
    const DOCS: Docs = Docs {
        of_type: "What a plan is held against: a rulebook by id (`vn-state`, `kl-226`, \
                  `le-chan-2026`), of which the targets and limits of its own layer are compared, \
                  or a superior plan.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("Superior", &[String::shape, Plan::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Rulebook(id) => id.json(),
            Self::Plan(plan) => plan.json(),
        }
    }
}

serialize!(Superior);

impl Read for Superior {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match node {
            Json::Text(_) => String::read(node, reader).map(Self::Rulebook),
            node => Plan::read(node, reader).map(|plan| Self::Plan(Box::new(plan))),
        }
    }

    fn reads_back(&self) -> bool {
        match self {
            Self::Rulebook(id) => id.reads_back(),
            Self::Plan(plan) => plan.reads_back(),
        }
    }
}

deserialize!(Superior);

/// What stands above a plan, found and read.
#[derive(Debug)]
pub(crate) enum Above<'a> {
    /// The lowest layer of a rulebook.
    Layer(&'a Rulebook),
    Plan(&'a Plan, &'a Directory<'a>),
}

/// A clause of a plan itself, as a source. A secret plan is not cited by number.
pub(crate) fn own_clause(
    plan: &Plan,
    directory: &Directory<'_>,
    clause: Option<&str>,
) -> Option<Source> {
    let document = plan.document.as_ref().filter(|_| !plan.is_secret())?;
    let number = document.number.as_deref().unwrap_or_default().trim();
    let issued_on = document.issued_on?;
    let document = whole_number(number, document.symbol.as_deref()?);
    Some(Source::Clause(Arc::new(ClauseSource {
        document,
        issued_on,
        clause: clause?.to_owned(),
        status: Certainty::Confirmed,
        issuer: issuer(plan, directory),
        title: title(plan, directory),
    })))
}
