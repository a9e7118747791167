//! Which documents were in force when: the registry of a rulebook.

use chrono::NaiveDate;

use super::most::{MOST, refuse};
use super::wording::ends_before;
use super::{Cited, Rulebook, RulebookData};
use crate::document::{Citation, near_miss, no_number, number_key, read_whole, same_number};
use crate::error::Code;
use crate::json::{Reader, record};
use crate::message::Message;
use crate::names::Lists;
use crate::rulebook::{Certainty, Source};
use crate::text::{Label, excerpt};

record! {
    @whole
    /// A document that plans cite, and the days on which it is in force.
    pub struct KnownDocument {
        /// Its number, such as `42/2022/NĐ-CP`.
        pub number: String = required,
        /// The abbreviated type, such as `NĐ`.
        pub kind: Option<String>,
        /// When it was issued.
        pub issued_on: Option<NaiveDate>,
        /// What it is about, in our words.
        pub title: Option<String>,
        /// The first day on which it is in force; not stated is not known, so that the day of issue
        /// is taken.
        pub in_force_from: Option<NaiveDate>,
        /// The last day on which it is in force; not stated is without an end that is known.
        pub in_force_to: Option<NaiveDate>,
        /// The number of the document that replaced it.
        pub replaced_by: Option<String>,
        /// The id of the source document that ended it.
        pub source: Option<String>,
        /// The address of the clause that ended it.
        pub clause: Option<String>,
        /// How sure it is.
        pub status: Certainty = required,
    }
}

impl KnownDocument {
    /// Whether it is over before a day.
    pub(crate) fn ended_before(&self, day: NaiveDate) -> bool {
        self.in_force_to.is_some_and(|to| to < day)
    }

    fn first_day(&self) -> Option<NaiveDate> {
        self.in_force_from.or(self.issued_on)
    }

    /// Whether two rows say something of one document on the same days.
    pub(super) fn overlaps(&self, other: &Self) -> bool {
        let apart = |a: &Self, b: &Self| matches!((a.in_force_to, b.first_day()), (Some(to), Some(from)) if to < from);
        let dated_apart = |a: Option<NaiveDate>, b: Option<NaiveDate>| matches!((a, b), (Some(a), Some(b)) if a != b);
        let kinds = matches!((&self.kind, &other.kind), (Some(a), Some(b)) if a != b);
        !kinds
            && !dated_apart(self.issued_on, other.issued_on)
            && same_number(&self.number, &other.number)
            && !apart(self, other)
            && !apart(other, self)
    }
}

impl Rulebook {
    /// What the registry has of a cited document. The number alone may be that of several; where both
    /// state a day or a type, they must agree.
    pub(crate) fn documents(&self, citation: &Citation) -> Vec<&KnownDocument> {
        let Some(number) = citation.number.as_deref() else {
            return Vec::new();
        };
        // Of the Assembly laws and resolutions have a series each; elsewhere the number has the type.
        let typed = read_whole(number).is_some_and(|number| number.kind.is_some());
        let fits = |row: &&KnownDocument| {
            let dates = row.issued_on.zip(citation.issued_on);
            let kinds = row.kind.as_deref().zip(citation.kind.as_deref());
            dates.is_none_or(|(a, b)| a == b) && (typed || kinds.is_none_or(|(a, b)| a == b))
        };
        self.numbered(number).filter(fits).collect()
    }

    /// The rows of the registry with this number, the lowest layer first.
    fn numbered(&self, number: &str) -> impl Iterator<Item = &KnownDocument> {
        let places = self.0.documents.get_or_init(|| {
            let mut places = Lists::default();
            for (layer, data) in self.0.layers.iter().enumerate().rev() {
                for (row, known) in data.documents.iter().enumerate() {
                    places.add(number_key(&known.number), (layer, row));
                }
            }
            places
        });
        let found = places.get(&number_key(number)).iter();
        found.filter_map(|(layer, row)| self.0.layers.get(*layer)?.documents.get(*row))
    }

    /// The clause that ended a document.
    pub(crate) fn source_of_end(&self, row: &KnownDocument) -> Option<Source> {
        self.source_of(&Ended::of(row)?)
    }

    /// Checks the registry of a layer against those that it rests on.
    pub(super) fn check_documents(&self, data: &RulebookData, reader: &mut Reader) {
        let above = self.layers().rev().skip(1);
        let mut before: Lists<'_, &KnownDocument> = Lists::default();
        for row in above.flat_map(|layer| &layer.documents) {
            before.add(number_key(&row.number), row);
        }
        for (index, row) in data.documents.iter().enumerate() {
            reader.at_index(index, |reader| {
                for (key, number) in [
                    ("number", Some(&row.number)),
                    ("replacedBy", row.replaced_by.as_ref()),
                ] {
                    let Some(number) = number.filter(|number| read_whole(number).is_none()) else {
                        continue;
                    };
                    reader.at_key(key, |reader| {
                        let (message, help) = (no_number(number), near_miss(number));
                        reader.problem(Code::NotADocumentNumber, message, Some(help));
                    });
                }
                if let (Some(from), Some(to)) = (row.first_day(), row.in_force_to)
                    && to < from
                {
                    reader.at_key("inForceTo", |reader| {
                        reader.problem(Code::InvalidDate, ends_before(from, to), None);
                    });
                }
                match Ended::of(row) {
                    Some(ended) => self.check_clause(&ended, reader),
                    None if row.source.is_some() || row.clause.is_some() => {
                        let message = Message::of(
                            "`source` và `clause` phải đi cùng nhau",
                            "`source` and `clause` stand together",
                            &[],
                        );
                        reader.problem(Code::ClauseMissing, message, None);
                    }
                    None => {}
                }
                let number = number_key(&row.number);
                let same = before.get(&number);
                if same.len() == MOST {
                    return reader.at_key("number", |reader| {
                        refuse(
                            &Label::new("dòng cùng một số văn bản", "rows of one number"),
                            reader,
                        );
                    });
                }
                let overlaps = same.iter().any(|other| row.overlaps(other));
                before.add(number, row);
                if overlaps {
                    reader.at_key("number", |reader| {
                        let message = Message::of(
                            "`{}` đã có hiệu lực cùng ngày ở một dòng khác",
                            "`{}` is in force on the same days in another row",
                            &[&excerpt(&row.number)],
                        );
                        let help = Message::of(
                            "hãy ghi thời gian hiệu lực của từng dòng sao cho không chồng nhau",
                            "state the days of each so that they do not overlap",
                            &[],
                        );
                        reader.problem(Code::DuplicateId, message, Some(help));
                    });
                }
            });
        }
    }
}

/// The clause that ended a document.
struct Ended<'r> {
    source: &'r str,
    clause: &'r str,
    status: Certainty,
}

impl<'r> Ended<'r> {
    fn of(row: &'r KnownDocument) -> Option<Self> {
        Some(Self {
            source: row.source.as_deref()?,
            clause: row.clause.as_deref()?,
            status: row.status,
        })
    }
}

impl Cited for Ended<'_> {
    fn cited(&self) -> (&str, &str, Certainty) {
        (self.source, self.clause, self.status)
    }
}
