//! Readings: what the undecided conventions may come to mean.

use crate::indicator::{Conventions, HybridCountsAs, ModeSource, UnclassifiedCountsAs};
use crate::meeting::{Category, Meeting, Mode};

/// How many ways there are to read hybrid and unclassified meetings.
pub(crate) const READINGS: usize = 8;

/// One way to read hybrid and unclassified meetings.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reading {
    pub(crate) hybrid: HybridCountsAs,
    pub(crate) unclassified: UnclassifiedCountsAs,
}

/// What a meeting's mode comes to in a reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ReadMode {
    Is(Mode),
    Excluded,
    Unknown,
}

/// The mode that counts, before it is read: as held, or as planned.
pub(crate) fn stated_mode(meeting: &Meeting, conventions: &Conventions) -> Option<Mode> {
    match conventions.planned_or_actual_mode {
        ModeSource::Actual => meeting.mode,
        ModeSource::Planned => meeting.planned_mode.or(meeting.mode),
    }
}

impl Reading {
    /// Every reading, in one fixed order.
    pub(crate) fn all() -> [Self; READINGS] {
        use HybridCountsAs::{ByMajority, Excluded, InPerson, Online};
        use UnclassifiedCountsAs::{Conference, Meeting};
        [
            (Online, Conference),
            (Online, Meeting),
            (InPerson, Conference),
            (InPerson, Meeting),
            (Excluded, Conference),
            (Excluded, Meeting),
            (ByMajority, Conference),
            (ByMajority, Meeting),
        ]
        .map(|(hybrid, unclassified)| Self {
            hybrid,
            unclassified,
        })
    }

    /// The place of the reading among all.
    pub(crate) fn index(self) -> usize {
        let mut all = Self::all().into_iter();
        all.position(|known| known == self).unwrap_or_default()
    }

    /// Whether the conventions leave this reading open.
    pub(crate) fn is_open(self, conventions: &Conventions) -> bool {
        let hybrid = conventions.hybrid_counts_as;
        let unclassified = conventions.unclassified_counts_as;
        (hybrid == HybridCountsAs::Undecided || hybrid == self.hybrid)
            && (unclassified == UnclassifiedCountsAs::Undecided
                || unclassified == self.unclassified)
    }

    /// The mode of a meeting; nothing of a mode that is not stated.
    pub(crate) fn mode(self, meeting: &Meeting, conventions: &Conventions) -> ReadMode {
        match stated_mode(meeting, conventions) {
            None => ReadMode::Unknown,
            Some(Mode::Hybrid) => match self.hybrid {
                HybridCountsAs::Online => ReadMode::Is(Mode::Online),
                HybridCountsAs::InPerson => ReadMode::Is(Mode::InPerson),
                // One hall against the places that take part from afar.
                HybridCountsAs::ByMajority => match meeting.remote_sites {
                    Some(0 | 1) => ReadMode::Is(Mode::InPerson),
                    Some(_) => ReadMode::Is(Mode::Online),
                    None => ReadMode::Unknown,
                },
                HybridCountsAs::Excluded | HybridCountsAs::Undecided => ReadMode::Excluded,
            },
            Some(mode) => ReadMode::Is(mode),
        }
    }

    /// The category of a meeting.
    pub(crate) fn category(self, meeting: &Meeting) -> Category {
        match meeting.category {
            None | Some(Category::Unclassified) => match self.unclassified {
                UnclassifiedCountsAs::Conference => Category::Conference,
                UnclassifiedCountsAs::Meeting | UnclassifiedCountsAs::Undecided => {
                    Category::Meeting
                }
            },
            Some(category) => category,
        }
    }
}
