//! Rulebooks: law as data with an address. Every value is dated and names its clause; layers
//! extend each other, and where several limit the same thing the strictest holds.

mod check_days;
mod check_hours;
mod clauses;
mod data;
mod day_rule;
mod days_off;
mod document_title;
mod ground;
mod held;
mod kept_days;
mod layer_name;
mod load;
mod most;
mod of_plan;
mod parameter;
mod registry;
mod scheme;
mod season;
mod source;
mod values;
mod wording;

use std::fmt;
use std::sync::{Arc, OnceLock};

use chrono::NaiveDate;

use crate::indicator::{Conventions, Indicator};
use crate::names::{Lists, Numbers};
use crate::number::Share;
use clauses::ClausePlaces;
pub use data::{
    Clause, ParameterValue, RulebookData, RulebookTarget, Scalar, SourceDocument, Unit,
};
pub use day_rule::{DayKind, DayOn, DayRule, LocalDay, LunarDay};
pub(crate) use days_off::{DaysOff, Decided, Mark};
pub(crate) use document_title::Titled;
pub(crate) use ground::Ground;
use ground::KeptGrounds;
pub(crate) use held::HeldClause;
use kept_days::KeptDays;
pub use load::RulebookChoice;
pub use of_plan::PlanUnreadReason;
pub(crate) use of_plan::{PlanLimit, issuer, layer_of, limits, title};
pub(crate) use parameter::{PARAMETERS, Strictest, conference_limit, definition, meeting_limit};
pub use registry::KnownDocument;
pub(crate) use scheme::{CALENDAR, SchemedPeriod};
pub use scheme::{PeriodChoice, Scheme, SchemePeriod};
pub use season::Season;
pub use source::{Certainty, ClauseSource, LogicSource, Source};
use values::ValuePlaces;
pub(crate) use wording::{INDICATOR, SCHEME};

/// The id of the Civil Code of 2015 among the documents of a rulebook.
pub(crate) const CIVIL_CODE: &str = "bo-luat-dan-su-2015";

/// A rulebook with every layer that it extends: read and checked once, shared by its clones, and
/// held by whoever makes many calls.
///
/// # Examples
///
/// ```
/// use wardplan::{CheckMeeting, Meeting, Options, Rulebook, check_meeting};
///
/// let rulebook = Rulebook::embedded("le-chan-2026")?;
/// let options = Options::new().rulebook(rulebook.clone());
/// let call = CheckMeeting::new(Meeting::new("HN-10")).options(options);
/// assert_eq!(check_meeting(&call)?.basis.rulebook, rulebook.id());
/// # Ok::<(), wardplan::Error>(())
/// ```
#[derive(Clone)]
pub struct Rulebook(Arc<Content>);

/// What a rulebook holds.
#[derive(Debug)]
struct Content {
    /// The layers, the one that all rest on first.
    layers: Vec<Arc<RulebookData>>,
    /// The last of them.
    lowest: Arc<RulebookData>,
    /// Where each indicator stands: the layer, and the position in it.
    by_id: Numbers<'static>,
    places: Vec<(usize, usize)>,
    /// Where the targets of each indicator stand, lowest layer first.
    targets: Lists<'static, (usize, usize)>,
    /// Where the indicators of each quantity stand, in catalogue order.
    quantities: Lists<'static, (usize, usize)>,
    values: ValuePlaces,
    clauses: ClausePlaces,
    /// Each of them as a source, once it was asked for.
    sources: Vec<OnceLock<Arc<ClauseSource>>>,
    /// Where documents stand in the registry, by what numbers of one document have in common.
    documents: OnceLock<Lists<'static, (usize, usize)>>,
    kept_days: KeptDays,
    grounds: KeptGrounds,
}

impl fmt::Debug for Rulebook {
    /// Tells which it is: its layers are long.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Rulebook({} {})", self.id(), self.version())
    }
}

impl PartialEq for Rulebook {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.layers == other.0.layers
    }
}

impl Eq for Rulebook {}

impl Rulebook {
    /// The rulebook of a layer and those that it extends, the one that all rest on first.
    fn of_layers(extended: Vec<Arc<RulebookData>>, lowest: Arc<RulebookData>) -> Self {
        let mut layers = extended;
        layers.push(Arc::clone(&lowest));
        let (mut by_id, mut places) = (Numbers::default(), Vec::new());
        let (mut targets, mut quantities) = (Lists::default(), Lists::default());
        for (layer, data) in layers.iter().enumerate() {
            for (position, indicator) in data.indicators.iter().enumerate() {
                if by_id.is_new(indicator.id.clone()) {
                    places.push((layer, position));
                }
                quantities.add(indicator.measures().to_owned(), (layer, position));
            }
        }
        for (layer, data) in layers.iter().enumerate().rev() {
            for (position, target) in data.targets.iter().enumerate() {
                targets.add(target.indicator.clone(), (layer, position));
            }
        }
        let clauses = ClausePlaces::of(&layers);
        Self(Arc::new(Content {
            sources: (0..clauses.len()).map(|_| OnceLock::new()).collect(),
            values: ValuePlaces::of(&layers),
            clauses,
            layers,
            lowest,
            by_id,
            places,
            targets,
            quantities,
            documents: OnceLock::new(),
            kept_days: KeptDays::default(),
            grounds: KeptGrounds::default(),
        }))
    }

    /// The id of its lowest layer, as `basis` names it.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.0.lowest.id
    }

    /// The version of its lowest layer.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.0.lowest.version
    }

    /// The layer that was asked for.
    #[must_use]
    pub fn lowest(&self) -> &RulebookData {
        &self.0.lowest
    }

    fn kept_days(&self) -> &KeptDays {
        &self.0.kept_days
    }

    /// The layers, the one that all rest on first.
    pub(crate) fn layers(&self) -> impl DoubleEndedIterator<Item = &RulebookData> {
        self.0.layers.iter().map(Arc::as_ref)
    }

    /// The indicators in catalogue order: those of the layer that all rest on come first.
    pub(crate) fn indicators(&self) -> impl Iterator<Item = &Indicator> {
        self.layers().flat_map(|layer| &layer.indicators)
    }

    /// The indicator with this id.
    pub(crate) fn indicator(&self, id: &str) -> Option<&Indicator> {
        let (layer, position) = self.0.places.get(self.0.by_id.get(id)?)?;
        self.layers().nth(*layer)?.indicators.get(*position)
    }

    /// The indicators of a quantity in catalogue order.
    pub(crate) fn indicators_of(&self, quantity: &str) -> impl Iterator<Item = &Indicator> {
        let places = self.0.quantities.get(quantity).iter();
        places.filter_map(|(layer, position)| self.0.layers.get(*layer)?.indicators.get(*position))
    }

    /// The conventions of the rulebook, over the defaults.
    pub(crate) fn conventions(&self) -> Conventions {
        self.layers()
            .fold(Conventions::default(), |conventions, layer| {
                conventions.with(&layer.conventions)
            })
    }

    /// The targets on an indicator that hold on a day, lowest layer first.
    pub(crate) fn targets(&self, indicator: &str, date: Option<NaiveDate>) -> Vec<&RulebookTarget> {
        let places = self.0.targets.get(indicator).iter();
        places
            .filter_map(|(layer, position)| self.0.layers.get(*layer)?.targets.get(*position))
            .filter(|target| holds(target.from, target.to, date))
            .collect()
    }
}

/// A dated value that names its clause.
pub(crate) trait Cited {
    fn cited(&self) -> (&str, &str, Certainty);
}

/// Whether something that is stated for some days holds on one; without a day, whether it holds
/// without an end.
pub(crate) fn holds(
    from: Option<NaiveDate>,
    to: Option<NaiveDate>,
    date: Option<NaiveDate>,
) -> bool {
    match date {
        Some(date) => from.is_none_or(|from| from <= date) && to.is_none_or(|to| date <= to),
        None => to.is_none(),
    }
}

impl ParameterValue {
    /// The value as a share over 1, where it is a number.
    pub(crate) fn as_share(&self) -> Option<Share> {
        self.amount()?.as_share()
    }

    /// The value as a count.
    pub(crate) fn as_count(&self) -> Option<u64> {
        match self.amount()? {
            crate::number::Amount::Count(count) => Some(count),
            crate::number::Amount::Share(_) => None,
        }
    }
}
