//! What changed from one version of a plan to the next, field by field. Rows of lists are the same where
//! their ids are, or what else names them, wherever they stand.

use super::pair::{Pairs, called, states, text};
use super::same::same;
use crate::json::{Json, Shape, Wire, answer, terms};
use crate::plan::Plan;

terms! {
    /// What happened to a value.
    pub enum ChangeKind("changeKind", "loại thay đổi", "kind of change") {
        /// It was not stated before.
        Added = "added", "thêm", "added";
        /// It is not stated any more.
        Removed = "removed", "bỏ", "removed";
        /// Another stands in its place.
        Changed = "changed", "sửa", "changed";
    }
}

answer! {
    /// One value that is not what it was.
    pub struct Change {
        /// Where it stands: in `after`, or in `before` if it was removed.
        pub path: String,
        /// The clause, or else the id, of the task, target, duty or agency in which it stands; `None`
        /// outside of these, and in a secret plan.
        pub subject: Option<String>,
        /// What happened to it.
        pub kind: ChangeKind,
        /// What stood there; `null` if nothing did, `suppressed` in a secret plan.
        pub before: Json<'static>,
        /// What stands there; `null` if nothing does, `suppressed` in a secret plan.
        pub after: Json<'static>,
    }
}

/// Every value of a plan that is not what it was, in the order of the model: what the later version
/// holds first, then what was taken out of a list.
pub(crate) fn diff(before: &Plan, after: &Plan) -> Vec<Change> {
    let mut changes = Changes {
        secret: before.is_secret() || after.is_secret(),
        found: Vec::new(),
    };
    let places = Places {
        before: "/before",
        after: "/after",
        subject: None,
    };
    changes.compare(Plan::shape(), &before.json(), &after.json(), places);
    changes.found
}

/// Where the two values stand.
#[derive(Clone, Copy)]
struct Places<'p> {
    before: &'p str,
    after: &'p str,
    subject: Option<&'p str>,
}

struct Changes {
    secret: bool,
    found: Vec<Change>,
}

impl Changes {
    fn compare(&mut self, shape: Shape, before: &Json<'_>, after: &Json<'_>, at: Places<'_>) {
        if before == after {
            return;
        }
        match (shape, before, after) {
            (Shape::Optional(inner), ..) if states(before) && states(after) => {
                self.compare(inner(), before, after, at);
            }
            (Shape::Record(_, fields), Json::Object(_), Json::Object(_)) => {
                for field in fields {
                    if let (Some(old), Some(new)) = (before.get(field.key), after.get(field.key)) {
                        let (key, shape) = (field.key, (field.shape)());
                        let paths = (
                            format!("{}/{key}", at.before),
                            format!("{}/{key}", at.after),
                        );
                        let places = Places {
                            before: &paths.0,
                            after: &paths.1,
                            subject: at.subject,
                        };
                        self.compare(shape, old, new, places);
                    }
                }
            }
            (Shape::List(inner), Json::List(old), Json::List(new))
                if matches!(inner(), Shape::Record(..)) =>
            {
                self.rows(inner(), old, new, at);
            }
            _ if same(shape, before, after) => {}
            _ => self.push(before, after, at),
        }
    }

    fn rows(&mut self, shape: Shape, old: &[Json<'_>], new: &[Json<'_>], at: Places<'_>) {
        let pairs = Pairs::new(shape, old, new);
        if let Some([before, after]) = pairs.moved() {
            let names = |rows: Vec<&Json<'_>>| {
                Json::List(rows.into_iter().map(|row| called(shape, row)).collect())
            };
            self.push(&names(before), &names(after), at);
        }
        for (index, (item, place)) in new.iter().zip(&pairs.earlier).enumerate() {
            let known = place.and_then(|place| Some((place, old.get(place)?)));
            self.item(
                shape,
                known.unwrap_or((index, &Json::Null)),
                (index, item),
                at,
            );
        }
        for (place, (item, later)) in old.iter().zip(&pairs.later).enumerate() {
            if later.is_none() {
                self.item(shape, (place, item), (place, &Json::Null), at);
            }
        }
    }

    /// One item of a list, before and after.
    fn item(
        &mut self,
        shape: Shape,
        (place, old): (usize, &Json<'_>),
        (index, new): (usize, &Json<'_>),
        at: Places<'_>,
    ) {
        let paths = (
            format!("{}/{place}", at.before),
            format!("{}/{index}", at.after),
        );
        let shown = if states(new) { new } else { old };
        let places = Places {
            before: &paths.0,
            after: &paths.1,
            subject: at.subject.or_else(|| subject(shown)),
        };
        if states(old) && states(new) {
            self.compare(shape, old, new, places);
        } else {
            self.push(old, new, places);
        }
    }

    fn push(&mut self, before: &Json<'_>, after: &Json<'_>, at: Places<'_>) {
        let (kind, path) = match (states(before), states(after)) {
            (false, _) => (ChangeKind::Added, at.after),
            (true, false) => (ChangeKind::Removed, at.before),
            (true, true) => (ChangeKind::Changed, at.after),
        };
        let shown = |value: &Json<'_>| match value {
            value if self.secret && states(value) => Json::text("suppressed"),
            value => value.to_static(),
        };
        self.found.push(Change {
            path: path.to_owned(),
            subject: at.subject.filter(|_| !self.secret).map(str::to_owned),
            kind,
            before: shown(before),
            after: shown(after),
        });
    }
}

fn subject<'j>(item: &'j Json<'_>) -> Option<&'j str> {
    text(item, "clause").or_else(|| text(item, "id"))
}
