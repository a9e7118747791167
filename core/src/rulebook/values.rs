//! The values of each parameter, across the layers, in the order in which they bind.

use std::cmp::Reverse;
use std::sync::Arc;

use chrono::NaiveDate;

use super::{ParameterValue, Rulebook, RulebookData, Strictest, definition};
use crate::names::ByName;
use crate::number::Share;

/// Where a value stands: the layer, the parameter in it, and which of its values it is.
type Place = (usize, usize, usize);

/// Where the values of each parameter stand, the strictest first.
#[derive(Debug)]
pub(super) struct ValuePlaces(ByName<Vec<Place>>);

impl ValuePlaces {
    /// The places of the values of these layers, the one that all rest on first.
    pub(super) fn of(layers: &[Arc<RulebookData>]) -> Self {
        let mut found: ByName<Vec<(Option<Share>, Place)>> = ByName::new();
        for (layer, data) in layers.iter().enumerate().rev() {
            for (parameter, (name, values)) in data.parameters.iter().enumerate() {
                let values = values.iter().enumerate();
                let values = values
                    .map(|(position, value)| (value.as_share(), (layer, parameter, position)));
                let mut places = found.get(name).cloned().unwrap_or_default();
                places.extend(values);
                found.insert(name.to_owned(), places);
            }
        }
        let sorted = found.iter().map(|(name, places)| {
            let mut places = places.clone();
            // A stable sort: of two equal limits, the lower layer speaks.
            match definition(name).map_or(Strictest::Lowest, |known| known.strictest) {
                Strictest::Lowest => places.sort_by_key(|(share, _)| *share),
                Strictest::Highest => places.sort_by_key(|(share, _)| Reverse(*share)),
                Strictest::Local => {}
            }
            let places = places.into_iter().map(|(_, place)| place).collect();
            (name.to_owned().into(), places)
        });
        Self(ByName::of_distinct(sorted.collect()))
    }

    /// Whether any layer sets a parameter; `*` at the end of a name stands for any ending.
    fn has(&self, name: &str) -> bool {
        match name.strip_suffix('*') {
            Some(start) => self.0.iter().any(|(known, _)| known.starts_with(start)),
            None => self.0.get(name).is_some(),
        }
    }
}

/// The values of a parameter that hold on a day, the strictest first.
#[derive(Debug)]
pub(crate) struct InForce<'r> {
    layers: &'r [Arc<RulebookData>],
    places: &'r [Place],
    date: Option<NaiveDate>,
}

impl<'r> InForce<'r> {
    /// The value that decides.
    pub(crate) fn strictest(&self) -> Option<&'r ParameterValue> {
        self.values().next()
    }

    /// The values, the strictest first.
    pub(crate) fn values(&self) -> impl Iterator<Item = &'r ParameterValue> + use<'r> {
        let (layers, date) = (self.layers, self.date);
        let value = |&(layer, parameter, position): &Place| {
            let layer: &'r RulebookData = layers.get(layer)?;
            layer.parameters.nth(parameter)?.get(position)
        };
        let values = self.places.iter().filter_map(value);
        values.filter(move |value| value.holds(date))
    }
}

impl Rulebook {
    /// Every layer's value of a parameter that holds on a day, the strictest first. Without a day,
    /// those that hold without an end.
    pub(crate) fn parameter(&self, name: &str, date: Option<NaiveDate>) -> InForce<'_> {
        let places = self.0.values.0.get(name);
        InForce {
            layers: &self.0.layers,
            places: places.map_or(&[], Vec::as_slice),
            date,
        }
    }

    /// Whether any layer sets one of these parameters; `*` at the end of a name stands for any ending.
    pub(super) fn sets_any(&self, parameters: &[&str]) -> bool {
        parameters.iter().any(|name| self.0.values.has(name))
    }
}
