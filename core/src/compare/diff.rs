//! What changed from one version of a plan to the next, field by field. Tasks, targets, duties and
//! agencies are the same where their ids are, wherever they stand.

use crate::json::{Json, Shape, Wire, answer, terms};
use crate::names::Numbers;
use crate::plan::Plan;

terms! {
    /// What happened to a value.
    pub enum ChangeKind("changeKind", "kind of change") {
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
            (Shape::List(inner), Json::List(old), Json::List(new)) => match inner() {
                Shape::Record(_, fields) if fields.iter().any(|field| field.key == "id") => {
                    self.by_id(inner(), old, new, at);
                }
                Shape::Record(..) => self.by_place(inner(), old, new, at),
                _ => self.push(before, after, at),
            },
            _ => self.push(before, after, at),
        }
    }

    /// Items with ids: the same where their ids are.
    fn by_id(&mut self, shape: Shape, old: &[Json<'_>], new: &[Json<'_>], at: Places<'_>) {
        let old_ids: Numbers<'_> = old.iter().map(id).collect();
        let new_ids: Numbers<'_> = new.iter().map(id).collect();
        let stays = |ids: &Numbers<'_>, item: &&Json<'_>| ids.has(id(item));
        let before: Vec<&Json<'_>> = old.iter().filter(|item| stays(&new_ids, item)).collect();
        let after: Vec<&Json<'_>> = new.iter().filter(|item| stays(&old_ids, item)).collect();
        if before
            .iter()
            .map(|item| id(item))
            .ne(after.iter().map(|item| id(item)))
        {
            let ids = |items: &[&Json<'_>]| {
                Json::List(
                    items
                        .iter()
                        .map(|item| Json::Text(id(item).to_owned().into()))
                        .collect(),
                )
            };
            self.push(&ids(&before), &ids(&after), at);
        }
        for (index, item) in new.iter().enumerate() {
            let known = old_ids
                .get(id(item))
                .and_then(|place| Some((place, old.get(place)?)));
            let (place, old) = known.unwrap_or((index, &Json::Null));
            self.item(shape, (place, old), (index, item), at);
        }
        for (place, item) in old.iter().enumerate() {
            if !new_ids.has(id(item)) {
                self.item(shape, (place, item), (place, &Json::Null), at);
            }
        }
    }

    /// Items without ids: what is alike at the beginning and at the end stays, what is between
    /// changed place by place.
    fn by_place(&mut self, shape: Shape, old: &[Json<'_>], new: &[Json<'_>], at: Places<'_>) {
        let same = |(old, new): &(&Json<'_>, &Json<'_>)| old == new;
        let alike = old.iter().zip(new).take_while(same).count();
        let rest = |items: &[Json<'_>]| items.len().saturating_sub(alike);
        let least = rest(old).min(rest(new));
        let from_end = old.iter().rev().zip(new.iter().rev()).take(least);
        let tail = from_end.take_while(same).count();
        let (old_rest, new_rest) = (
            rest(old).saturating_sub(tail),
            rest(new).saturating_sub(tail),
        );
        for offset in 0..old_rest.max(new_rest) {
            let place = alike.saturating_add(offset);
            let item = |items: &'_ [Json<'_>], rest: usize| -> Json<'static> {
                let item = items.get(place).filter(|_| offset < rest);
                item.map_or(Json::Null, owned)
            };
            let (before, after) = (item(old, old_rest), item(new, new_rest));
            self.item(shape, (place, &before), (place, &after), at);
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
            value => owned(value),
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

/// Whether a value says anything.
fn states(value: &Json<'_>) -> bool {
    match value {
        Json::Null => false,
        Json::List(items) => !items.is_empty(),
        _ => true,
    }
}

fn text<'j>(item: &'j Json<'_>, key: &str) -> Option<&'j str> {
    match item.get(key) {
        Some(Json::Text(text)) => Some(text),
        _ => None,
    }
}

fn id<'j>(item: &'j Json<'_>) -> &'j str {
    text(item, "id").unwrap_or_default()
}

fn subject<'j>(item: &'j Json<'_>) -> Option<&'j str> {
    text(item, "clause").or_else(|| text(item, "id"))
}

/// The value by itself.
fn owned(value: &Json<'_>) -> Json<'static> {
    match value {
        Json::Null => Json::Null,
        Json::Bool(value) => Json::Bool(*value),
        Json::Int(value) => Json::Int(*value),
        Json::Huge(digits) => Json::Huge(digits.clone()),
        Json::Float(digits) => Json::Float(digits.clone()),
        Json::Text(text) => Json::Text(text.clone().into_owned().into()),
        Json::List(items) => Json::List(items.iter().map(owned).collect()),
        Json::Object(entries) => {
            let entry = |(key, value): &(std::borrow::Cow<'_, str>, Json<'_>)| {
                (key.clone().into_owned().into(), owned(value))
            };
            Json::Object(entries.iter().map(entry).collect())
        }
        Json::TooDeep => Json::TooDeep,
        Json::Foreign(name) => Json::Foreign(name.clone()),
    }
}
