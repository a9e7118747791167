//! The registers that a table may be, and what their columns may hold.

use crate::calendar::Deadline;
use crate::json::{Shape, Wire as _, terms};
use crate::meeting::{Category, Kind as Purpose, Meeting};
use crate::plan::Task;
use crate::register::{Digitization, Dossier, Exchange, Procedure, Report, TaskEvent};

terms! {
    /// What the rows of a table are.
    pub enum RegisterName("register", "sổ", "register") {
        /// Conferences, meetings and sittings.
        Meetings = "meetings", "sổ họp", "meetings";
        /// Documents sent, one row for each recipient.
        Documents = "documents", "sổ văn bản đi", "documents sent";
        /// Files of administrative procedures.
        Dossiers = "dossiers", "sổ hồ sơ thủ tục hành chính", "files of procedures";
        /// Administrative procedures on offer.
        Procedures = "procedures", "danh mục thủ tục hành chính", "procedures";
        /// Documents to be digitised.
        Digitization = "digitization", "sổ số hóa", "documents to digitise";
        /// What happened to tasks.
        TaskEvents = "taskEvents", "sổ theo dõi nhiệm vụ", "events of tasks";
        /// Reports sent.
        Reports = "reports", "sổ báo cáo", "reports sent";
        /// The tasks of a plan.
        Tasks = "tasks", "bảng phân công nhiệm vụ", "tasks";
    }
}

impl Default for RegisterName {
    /// Stands until the call has been read.
    fn default() -> Self {
        Self::Meetings
    }
}

/// What a column holds, and in which form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// The number of the row: *STT*.
    RowNumber,
    Text,
    /// A person or an agency.
    Name,
    Names,
    Texts,
    Count,
    Bool,
    Day,
    Term(&'static str, &'static [&'static str]),
    Terms(&'static str, &'static [&'static str]),
    Deadline,
    /// Category and kind of a meeting in one: *Hội nghị quán triệt*.
    Both,
    /// The day on which a meeting is held.
    SessionDay,
    Start,
    End,
    /// When a meeting is held, with its hours.
    Sessions,
    /// Of a register, but not for a cell.
    Nothing,
}

/// A column of a register: its name, which is the place of its value in a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Field {
    pub(super) name: String,
    pub(super) kind: Kind,
}

impl Field {
    /// Whether it tells its row from others.
    pub(super) fn names_its_row(&self) -> bool {
        let names = [ROW_NUMBER, "id", "title", "task", "duty"];
        names.contains(&self.name.as_str())
    }

    /// Whether it says when.
    pub(super) fn says_when(&self) -> bool {
        let when = [Kind::SessionDay, Kind::Start, Kind::End, Kind::Sessions];
        when.contains(&self.kind)
    }

    /// Whether its value may go on in the row below.
    pub(super) fn goes_on(&self) -> bool {
        let listed = matches!(self.kind, Kind::Names | Kind::Texts | Kind::Terms(..));
        listed || self.says_when() || self.name == RECIPIENT
    }
}

/// Of a document sent to several, each has a row of its own.
pub(super) const RECIPIENT: &str = "recipient";
pub(super) const SECRECY: &str = "secrecy";
pub(super) const ROW_NUMBER: &str = "rowNumber";
pub(super) const BOTH: &str = "category+kind";
pub(super) const CATEGORY: &str = "category";
pub(super) const PURPOSE: &str = "kind";

/// Fields that name agencies or persons.
const NAMES: [&str; 9] = [
    "agency",
    "host",
    "chair",
    "recipient",
    "accountable",
    "participants",
    "assignments/0/leads",
    "assignments/0/coordinators",
    "assignments/0/route",
];

impl RegisterName {
    /// The shape of one row.
    fn row(self) -> Shape {
        match self {
            Self::Meetings => Meeting::shape(),
            Self::Documents => Exchange::shape(),
            Self::Dossiers => Dossier::shape(),
            Self::Procedures => Procedure::shape(),
            Self::Digitization => Digitization::shape(),
            Self::TaskEvents => TaskEvent::shape(),
            Self::Reports => Report::shape(),
            Self::Tasks => Task::shape(),
        }
    }

    /// The field without which there is no row.
    pub(super) fn key(self) -> &'static str {
        match self {
            Self::TaskEvents => "task",
            Self::Reports => "duty",
            _ => "id",
        }
    }

    /// Whether a row without its key is given one.
    pub(super) fn numbers_rows(self) -> bool {
        self.key() == "id"
    }

    /// Whether no two rows have the same key.
    pub(super) fn has_unique_keys(self) -> bool {
        self.numbers_rows() && self != Self::Documents
    }

    /// Everything that a column may hold.
    pub(super) fn fields(self) -> Vec<Field> {
        let mut fields = vec![Field {
            name: ROW_NUMBER.to_owned(),
            kind: Kind::RowNumber,
        }];
        if self == Self::Meetings {
            for (name, kind) in [
                (BOTH, Kind::Both),
                ("day", Kind::SessionDay),
                ("sessions", Kind::Sessions),
            ] {
                let name = name.to_owned();
                fields.push(Field { name, kind });
            }
        }
        add(self.row(), "", &mut fields);
        fields
    }
}

/// The fields of a value that stands at a place.
fn add(shape: Shape, place: &str, fields: &mut Vec<Field>) {
    let kind = match shape {
        Shape::Optional(inner) => return add(inner(), place, fields),
        Shape::Record(_, within) => {
            for field in within {
                let place = if place.is_empty() {
                    field.key.to_owned()
                } else {
                    format!("{place}/{}", field.key)
                };
                add((field.shape)(), &place, fields);
            }
            return;
        }
        Shape::List(inner) => match inner() {
            record @ Shape::Record(..) => return add(record, &format!("{place}/0"), fields),
            Shape::Term(name, names) => Kind::Terms(name, names),
            Shape::Text if NAMES.contains(&place) => Kind::Names,
            Shape::Text => Kind::Texts,
            _ => Kind::Nothing,
        },
        Shape::Text if NAMES.contains(&place) => Kind::Name,
        Shape::Text => Kind::Text,
        Shape::Count => Kind::Count,
        Shape::Bool => Kind::Bool,
        Shape::Date => Kind::Day,
        Shape::Time if place == "sessions/0/start" => Kind::Start,
        Shape::Time if place == "sessions/0/end" => Kind::End,
        Shape::Term(name, names) => Kind::Term(name, names),
        other if is_deadline(other) => Kind::Deadline,
        _ => Kind::Nothing,
    };
    if kind != Kind::Nothing {
        fields.push(Field {
            name: place.to_owned(),
            kind,
        });
    }
}

fn is_deadline(shape: Shape) -> bool {
    let name = |shape| match shape {
        Shape::OneKey(name, _) | Shape::OneOf(name, _) => Some(name),
        _ => None,
    };
    name(shape).is_some() && name(shape) == name(Deadline::shape())
}

/// The values of a column that holds category and kind in one, by the field of each.
pub(super) fn category_or_kind(name: &str) -> Option<(&'static str, &'static str)> {
    let one = |names: &'static [&'static str]| names.iter().copied().find(|known| *known == name);
    let category = one(Category::NAMES).map(|found| (CATEGORY, found));
    category.or_else(|| one(Purpose::NAMES).map(|found| (PURPOSE, found)))
}

#[cfg(test)]
mod tests {
    use super::super::lexicon::lexicon;
    use super::super::naming::LEFT_OUT;
    use super::*;

    #[test]
    fn every_header_leads_to_a_field() {
        for register in RegisterName::ALL {
            let fields = register.fields();
            let headers = lexicon().headers(register.name());
            let otherwise = lexicon().headers_otherwise(register.name());
            let known = headers.iter().chain(&otherwise);
            let known: Vec<_> = known.flat_map(|known| known.entries()).collect();
            assert!(!known.is_empty(), "{}", register.name());
            for (words, meanings) in known {
                assert!(!meanings.is_empty());
                for name in meanings {
                    assert!(
                        name == LEFT_OUT || fields.iter().any(|field| field.name == *name),
                        "{}: {words} is {name}",
                        register.name()
                    );
                }
            }
        }
        assert!(lexicon().headers("*").is_some());
    }

    #[test]
    fn every_word_for_a_value_leads_to_one() {
        let mut seen = 0;
        for register in RegisterName::ALL {
            for field in register.fields() {
                let (Kind::Term(list, names) | Kind::Terms(list, names)) = field.kind else {
                    continue;
                };
                let Some(terms) = lexicon().terms(list) else {
                    panic!("no words for {list}");
                };
                for (words, meanings) in terms.entries() {
                    seen += 1;
                    for name in meanings {
                        assert!(names.contains(&name.as_str()), "{list}: {words} is {name}");
                    }
                }
            }
        }
        assert!(seen > 80);
    }

    #[test]
    fn labels_are_words_for_what_they_label() {
        use crate::document::Secrecy;
        use crate::meeting::{Mode, Status};
        use crate::register::{Channel, ServiceLevel, TaskEventKind};
        macro_rules! labels {
            ($($type:ty),+) => {$(
                for value in <$type>::ALL {
                    let Shape::Term(list, _) = <$type>::shape() else { panic!() };
                    for label in [value.label().vi, value.label().en] {
                        let key = super::super::lexicon::key(label);
                        let read = lexicon().terms(list).unwrap().of(&key);
                        assert_eq!(read, [value.name()], "{label}");
                    }
                }
            )+};
        }
        labels!(
            Mode,
            Status,
            Category,
            Purpose,
            Secrecy,
            Channel,
            ServiceLevel,
            TaskEventKind
        );
    }
}
