//! `indicators`: what indicators there are.

use super::call::Indicators;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::finding::Message;
use crate::indicator::Figure;
use crate::json::answer;
use crate::rulebook::RulebookTarget;

answer! {
    /// The indicators of a rulebook.
    pub struct IndicatorsAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The indicators, in catalogue order.
        pub indicators: Vec<IndicatorEntry>,
    }
}

answer! {
    /// One indicator of the catalogue.
    pub struct IndicatorEntry {
        /// The id.
        pub id: String,
        /// What is measured.
        pub quantity: String,
        /// Its name.
        pub title: Message,
        /// What it counts.
        pub unit: Message,
        /// How the figure is made.
        pub figure: Figure,
        /// The targets that any layer sets, lowest layer first.
        pub targets: Vec<RulebookTarget>,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the table calls all alike")]
pub(super) fn answer(_call: &Indicators, prepared: Prepared) -> Result<IndicatorsAnswer, Error> {
    let mut entries = Vec::new();
    for indicator in prepared.rulebook.indicators() {
        let layers = prepared.rulebook.layers().rev();
        let targets = layers.flat_map(|layer| &layer.targets);
        entries.push(IndicatorEntry {
            id: indicator.id.clone(),
            quantity: indicator.measures().to_owned(),
            title: Message::new(indicator.title.vi.clone(), indicator.title.en.clone()),
            unit: Message::new(indicator.unit.vi.clone(), indicator.unit.en.clone()),
            figure: indicator.figure.clone(),
            targets: targets
                .filter(|target| target.indicator == indicator.id)
                .cloned()
                .collect(),
        });
    }
    Ok(IndicatorsAnswer {
        indicators: entries,
        basis: prepared.basis,
    })
}
