//! The fields that a rule reads, in a record that is still being filled in.

use super::super::shape::Shape;
use super::super::value::Json;
use super::DraftRecord;

/// A field that a rule reads: where it stands, and whether it says something.
struct Leaf {
    pointer: String,
    is_stated: bool,
}

impl DraftRecord<'_> {
    /// The fields that a rule reads for what it tells of a place, as pointers from the record. Each of
    /// `fields` is a path in which `*` stands for all items of a list, and `@` for the one in which the place
    /// lies.
    pub(crate) fn reads(&self, fields: &[&str], pointer: &str) -> Vec<String> {
        let mut reads = Vec::new();
        for leaf in self.leaves(fields, pointer) {
            let pointer = self.as_given(&leaf.pointer);
            if !reads.contains(&pointer) {
                reads.push(pointer);
            }
        }
        reads
    }

    /// The place that cannot be read and that a rule reads, or by which it holds.
    pub(crate) fn unread(&self, fields: &[&str], pointer: &str) -> Option<String> {
        let stands_at = self.as_given(self.within(pointer)?);
        let mut unread = self.unread.iter();
        let place = unread.find(|place| {
            fields.iter().any(|field| {
                let field = steps_at(field, &stands_at);
                let both = place.split('/').skip(1).zip(field);
                both.into_iter().all(|(place, step)| {
                    place == step || (step == "*" && place.parse::<usize>().is_ok())
                })
            })
        })?;
        Some([self.root, place].concat())
    }

    /// The field that a rule misses at a place: the first of those that it reads there. A place that it
    /// does not read, or that says something, lacks another field that it reads.
    pub(crate) fn missing(&self, fields: &[&str], pointer: &str) -> Option<String> {
        let place = self.within(pointer)?;
        let leaves = self.leaves(fields, pointer);
        let missing = || leaves.iter().filter(|leaf| !leaf.is_stated);
        let is_near = |leaf: &&Leaf| holds(place, &leaf.pointer) || holds(&leaf.pointer, place);
        let is_whole = |leaf: &Leaf| holds(place, &leaf.pointer) && leaf.pointer != place;
        let leaf = match missing().find(is_near) {
            None if !leaves.iter().any(is_whole) => missing().next(),
            near => near,
        }?;
        Some([self.root, &self.as_given(&leaf.pointer)].concat())
    }

    /// Whether a path leads to a field of such a record: rules of waivers speak of several kinds.
    fn has(&self, field: &str) -> bool {
        let Shape::Record(_, fields) = self.shape else {
            return false;
        };
        let first = field.split('/').next();
        fields.iter().any(|known| Some(known.key) == first)
    }

    fn leaves(&self, fields: &[&str], pointer: &str) -> Vec<Leaf> {
        let mut leaves = Vec::new();
        let stands_at = self.within(pointer).unwrap_or_default();
        for field in fields.iter().filter(|field| self.has(field)) {
            go(
                Some(&self.json),
                &steps_at(field, stands_at),
                String::new(),
                &mut leaves,
            );
        }
        leaves
    }
}

/// Whether a place is another, or stands around it.
fn holds(outer: &str, inner: &str) -> bool {
    let rest = inner.strip_prefix(outer);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

/// The steps to a field, with the position of the item in which a place lies.
fn steps_at<'s>(field: &'s str, place: &'s str) -> Vec<&'s str> {
    let (mut steps, mut is_along) = (Vec::new(), true);
    let mut place = place.split('/').skip(1);
    for step in field.split('/') {
        let stands_at = place.next();
        let position = stands_at.filter(|at| is_along && at.parse::<usize>().is_ok());
        steps.push(if step == "@" {
            position.unwrap_or("*")
        } else {
            step
        });
        is_along &= steps.last().copied() == stands_at;
    }
    steps
}

/// Goes to a field, or to all that are meant: no farther than to a list that is not there.
fn go(json: Option<&Json<'_>>, steps: &[&str], at: String, leaves: &mut Vec<Leaf>) {
    let [step, rest @ ..] = steps else {
        leaves.push(Leaf {
            pointer: at,
            is_stated: json.is_some(),
        });
        return;
    };
    let position = step.parse::<usize>().ok();
    if *step != "*" && position.is_none() {
        let value = json.and_then(|json| json.get(step));
        return go(value, rest, [&at, "/", step].concat(), leaves);
    }
    let Some(Json::List(items)) = json else {
        leaves.push(Leaf {
            pointer: at,
            is_stated: false,
        });
        return;
    };
    for (index, item) in items.iter().enumerate() {
        if position.is_none_or(|position| position == index) {
            go(Some(item), rest, format!("{at}/{index}"), leaves);
        }
    }
}
