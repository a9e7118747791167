//! A length of time and what it limits, or why that is not known.

use super::bound::{Bound, around, closes, exception, only};
use super::reason::PlanUnreadReason;
use super::said::{Limit, Place, Said, stretch};
use super::subject::{CLOSING, Hearing, Meetings, NOTICE, SENT, Subject, ZONE};
use super::word::{Length, Word, ends, longest};
use crate::number::Amount;
use crate::rulebook::{Certainty, Unit, conference_limit, meeting_limit};

/// Words right after a length before a meeting.
pub(super) const BEFORE_MEETING: &[&str] = &[
    "trước ngày họp",
    "trước ngày tổ chức",
    "trước ngày diễn ra",
    "trước khi họp",
    "trước khi tổ chức",
    "trước khi diễn ra",
    "trước cuộc họp",
    "trước hội nghị",
];
/// Words right after a length from the end of a meeting.
pub(super) const AFTER_MEETING: &[&str] = &[
    "kể từ ngày kết thúc",
    "kể từ khi kết thúc",
    "từ ngày kết thúc",
    "tính từ ngày kết thúc",
    "sau khi kết thúc",
    "sau ngày kết thúc",
    "sau cuộc họp",
    "sau hội nghị",
    "sau khi họp",
];

/// A length of time among its words.
struct Timed<'w, 't> {
    words: &'w [Word<'t>],
    length: Length,
    bound: Bound,
    /// The first word that says how it is bounded.
    start: usize,
    /// Whether no word after it changes what is said.
    is_closed: bool,
    exception: Option<Place>,
}

/// Takes in what is said of a length, and answers where to go on.
pub(super) fn timed(
    words: &[Word<'_>],
    hearing: &mut Hearing<'_, '_>,
    length: Length,
    said: &mut Vec<(Place, Said)>,
) -> usize {
    let (bound, start) = around(words, length.words);
    let end = length.words.1;
    let mut last = longest(words, end, &["trở xuống", "trở lên"]).unwrap_or(end);
    let mut subject = hearing.take();
    if subject.is_open()
        && let Some((behind, whole)) = hearing.behind(&subject, last)
    {
        (subject, last) = (behind, whole);
    }
    let place = stretch(words, (start, last));
    let excepted = exception(words, last);
    let timed = Timed {
        words,
        length,
        bound,
        start,
        is_closed: excepted.is_some() || closes(words, last),
        exception: excepted.map(|excepted| stretch(words, excepted)),
    };
    let mut found = match subject {
        Subject::Meetings(meetings) => timed.meetings(&meetings),
        Subject::Sent { parameters, end } => timed.sent(&parameters, end),
        Subject::Notice { end } => vec![timed.notice(end)],
        Subject::Closing { end } => vec![timed.closing(end)],
        Subject::Nothing if hearing.is_about_meetings => {
            vec![Said::Unread(PlanUnreadReason::WordsUnclear)]
        }
        Subject::Nothing => Vec::new(),
    };
    found.dedup();
    said.extend(found.into_iter().map(|found| (place, found)));
    let next = excepted.map_or(last, |(_, end)| end);
    hearing.heard(next);
    next
}

impl Timed<'_, '_> {
    /// Whether only words that say nothing stand between what is limited and the bound.
    fn follows(&self, subject_end: usize, known: &[&str]) -> bool {
        only(self.words, subject_end, self.start, known)
    }

    fn limit(&self, parameter: &'static str, count: Option<u64>, unit: Unit) -> Said {
        let limit = |count| Limit {
            parameter,
            amount: Amount::Count(count),
            unit,
            status: Certainty::Confirmed,
            exception: self.exception,
        };
        let other = Said::Unread(PlanUnreadReason::OtherUnit);
        count.map_or(other, |count| Said::Limit(limit(count)))
    }

    /// Why the bound is none that a parameter sets.
    fn no_bound(&self) -> PlanUnreadReason {
        match self.bound {
            Bound::Unstated | Bound::Within => PlanUnreadReason::NoComparator,
            _ => PlanUnreadReason::OtherComparator,
        }
    }

    /// How long conferences or meetings may last.
    fn meetings(&self, meetings: &Meetings) -> Vec<Said> {
        let reason = if !self.is_closed || !self.follows(meetings.end, ZONE) {
            PlanUnreadReason::WordsUnclear
        } else if meetings.kinds.is_empty() {
            PlanUnreadReason::KindNotNamed
        } else if self.bound != Bound::Most {
            self.no_bound()
        } else {
            let limits = meetings.kinds.iter().map(|(noun, kind)| {
                let parameter = match noun.is_conference() {
                    Some(true) => conference_limit(*kind),
                    Some(false) => meeting_limit(*kind),
                    None => return Said::Unread(PlanUnreadReason::NoParameter),
                };
                self.limit(parameter, self.length.half_days(), Unit::HalfDays)
            });
            return limits.collect();
        };
        vec![Said::Unread(reason)]
    }

    /// How long before a meeting something goes out.
    fn sent(&self, parameters: &[&'static str], end: usize) -> Vec<Said> {
        let behind = longest(self.words, self.length.words.1, BEFORE_MEETING).is_some();
        let mut between = end..self.start;
        let is_before = behind
            || self.bound == Bound::Before
            || between.any(|at| ends(self.words, at, "trước").is_some());
        let bounds = matches!(self.bound, Bound::Least | Bound::Latest | Bound::Before);
        if !(self.is_closed || behind) || !self.follows(end, SENT) {
            return vec![Said::Unread(PlanUnreadReason::WordsUnclear)];
        }
        if !bounds || !is_before {
            return vec![Said::Unread(self.no_bound())];
        }
        let days = self.length.working_days();
        let limits = parameters.iter();
        limits
            .map(|name| self.limit(name, days, Unit::WorkingDays))
            .collect()
    }

    /// How soon after a meeting its conclusions are given notice of.
    fn notice(&self, end: usize) -> Said {
        let behind = longest(self.words, self.length.words.1, AFTER_MEETING).is_some();
        if !(self.is_closed || behind) || !self.follows(end, NOTICE) {
            return Said::Unread(PlanUnreadReason::WordsUnclear);
        }
        if !matches!(self.bound, Bound::Most | Bound::Within | Bound::Latest) {
            return Said::Unread(self.no_bound());
        }
        let days = self.length.working_days();
        self.limit("conclusion-notice-time", days, Unit::WorkingDays)
    }

    /// How long the concluding speech may take.
    fn closing(&self, end: usize) -> Said {
        if !self.is_closed || !self.follows(end, CLOSING) {
            return Said::Unread(PlanUnreadReason::WordsUnclear);
        }
        if self.bound != Bound::Most {
            return Said::Unread(self.no_bound());
        }
        self.limit("conclusion-length", self.length.minutes(), Unit::Minutes)
    }
}
