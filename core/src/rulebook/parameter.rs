//! The parameters that rules read: name, unit, and which of two values is the stricter. The values
//! themselves stand in the rulebooks, never here.

use std::cmp::Ordering;

use super::{ParameterValue, Unit};
use crate::meeting::Kind;

/// Which of two values of a parameter binds more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Strictest {
    /// An upper limit: the lowest.
    Lowest,
    /// A lower limit: the highest.
    Highest,
    /// A local setting: the one of the lowest layer.
    Local,
}

impl Strictest {
    /// The order of two values, the stricter first.
    pub(crate) fn order(self, a: &ParameterValue, b: &ParameterValue) -> Ordering {
        let order = match (a.as_share(), b.as_share()) {
            (Some(a), Some(b)) => a.cmp(&b),
            _ => Ordering::Equal,
        };
        match self {
            Self::Lowest => order,
            Self::Highest => order.reverse(),
            Self::Local => Ordering::Equal,
        }
    }
}

/// What is known of a parameter.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ParameterDefinition {
    pub(crate) name: &'static str,
    pub(crate) unit: Unit,
    pub(crate) strictest: Strictest,
    /// The parameter that limits the same thing more widely: what holds for every meeting holds for
    /// conferences too.
    pub(crate) broader: Option<&'static str>,
}

macro_rules! limits {
    ($($kind:ident: $meeting:literal, $conference:literal;)+) => {
        /// The parameter that limits every category but sittings, by kind.
        pub(crate) const fn meeting_limit(kind: Kind) -> &'static str {
            match kind { $(Kind::$kind => $meeting),+ }
        }

        /// The parameter that limits conferences alone, by kind.
        pub(crate) const fn conference_limit(kind: Kind) -> &'static str {
            match kind { $(Kind::$kind => $conference),+ }
        }

        /// Every parameter.
        pub(crate) const PARAMETERS: &[ParameterDefinition] = &[
            $(
                ParameterDefinition {
                    name: $meeting,
                    unit: Unit::HalfDays,
                    strictest: Strictest::Lowest,
                    broader: None,
                },
                ParameterDefinition {
                    name: $conference,
                    unit: Unit::HalfDays,
                    strictest: Strictest::Lowest,
                    broader: Some($meeting),
                },
            )+
            setting("morning-start", Unit::TimeOfDay, Strictest::Local),
            setting("morning-end", Unit::TimeOfDay, Strictest::Local),
            setting("afternoon-start", Unit::TimeOfDay, Strictest::Local),
            setting("afternoon-end", Unit::TimeOfDay, Strictest::Local),
            setting("evening-start", Unit::TimeOfDay, Strictest::Local),
            setting("discussion-share", Unit::Share, Strictest::Highest),
            setting("report-internal-lead", Unit::WorkingDays, Strictest::Local),
            setting("report-days-after-close", Unit::WorkingDays, Strictest::Highest),
            setting("middle-of-month", Unit::DayOfMonth, Strictest::Local),
            setting("middle-of-year", Unit::Month, Strictest::Local),
            setting("working-week", Unit::Weekdays, Strictest::Local),
            setting("half-working-week", Unit::Weekdays, Strictest::Local),
            setting("holiday-compensation", Unit::WorkingDays, Strictest::Local),
            setting("due-soon", Unit::WorkingDays, Strictest::Local),
            setting("reminder-first", Unit::WorkingDays, Strictest::Local),
            setting("reminder-second", Unit::WorkingDays, Strictest::Local),
            setting("reminder-last", Unit::WorkingDays, Strictest::Local),
            setting("invitation-lead", Unit::WorkingDays, Strictest::Highest),
            setting("papers-lead", Unit::WorkingDays, Strictest::Highest),
            setting("conclusion-notice-time", Unit::WorkingDays, Strictest::Lowest),
            setting("conclusion-length", Unit::Minutes, Strictest::Lowest),
            setting("split-shared-share", Unit::Share, Strictest::Local),
            setting("topic-window", Unit::CalendarDays, Strictest::Local),
            setting("token-remote-sites", Unit::Count, Strictest::Local),
            setting("ad-hoc-share", Unit::Share, Strictest::Local),
            setting("ad-hoc-meetings", Unit::Count, Strictest::Local),
            setting("similarity-threshold", Unit::Share, Strictest::Local),
        ];
    };
}

limits! {
    Dissemination: "meeting-limit-dissemination", "conference-limit-dissemination";
    Professional: "meeting-limit-professional", "conference-limit-professional";
    Deliberation: "meeting-limit-deliberation", "conference-limit-deliberation";
    Briefing: "meeting-limit-briefing", "conference-limit-briefing";
    Advisory: "meeting-limit-advisory", "conference-limit-advisory";
    ProblemSolving: "meeting-limit-problem-solving", "conference-limit-problem-solving";
    Coordination: "meeting-limit-coordination", "conference-limit-coordination";
    Review: "meeting-limit-review", "conference-limit-review";
    Thematic: "meeting-limit-thematic", "conference-limit-thematic";
    Training: "meeting-limit-training", "conference-limit-training";
    Other: "meeting-limit-other", "conference-limit-other";
}

const fn setting(name: &'static str, unit: Unit, strictest: Strictest) -> ParameterDefinition {
    ParameterDefinition {
        name,
        unit,
        strictest,
        broader: None,
    }
}

/// What is known of the parameter with this name.
pub(crate) fn definition(name: &str) -> Option<&'static ParameterDefinition> {
    PARAMETERS.iter().find(|known| known.name == name)
}
