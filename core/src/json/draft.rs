//! A record that is still being filled in: what is blank is not stated, and what cannot be read is left
//! out and told.

mod given;
mod reads;

use super::read::{Place, read_into};
use super::reader::marks_secrecy;
use super::shape::Shape;
use super::value::Json;
use crate::error::{Code, Error, Problem};
use given::Given;

/// After so many readings the whole field is left out in which something still cannot be read.
const CAREFUL: usize = 12;

/// A record as far as it is filled in and can be read.
#[derive(Debug)]
pub(crate) struct DraftRecord<'a> {
    /// The pointer of the record in the call.
    root: &'static str,
    shape: Shape,
    /// What is stated and can be read.
    pub(crate) json: Json<'a>,
    /// What is wrong with the rest, at its place in the call.
    pub(crate) issues: Vec<Problem>,
    /// Whether it says how secret it is in a way that cannot be read, so that nothing of it may be told.
    pub(crate) may_be_secret: bool,
    /// What cannot be read, as pointers from the record as it was given.
    unread: Vec<String>,
    /// The lists in which items were left out, by pointer, with the positions of those that are kept.
    moved: Vec<(String, Vec<usize>)>,
}

impl<'a> DraftRecord<'a> {
    /// Reads as much of a record as can be read, into a place of its type.
    ///
    /// # Errors
    ///
    /// What is wrong with all of it.
    pub(crate) fn new(
        root: &'static str,
        given: &Json<'a>,
        shape: Shape,
        place: &mut dyn Place,
    ) -> Result<Self, Error> {
        let mut draft = Self {
            root,
            shape,
            json: Json::Null,
            issues: Vec::new(),
            may_be_secret: false,
            unread: Vec::new(),
            moved: Vec::new(),
        };
        let mut keeps_unknown = true;
        for round in 0_usize.. {
            let mut seen = Given::new(&draft.unread, keeps_unknown);
            draft.json = seen.record(given, shape);
            draft.moved = seen.moved;
            if !seen.found.is_empty() {
                for problem in seen.found {
                    draft.unread.push(problem.path.clone());
                    draft.add(problem);
                }
                continue;
            }
            let Err(error) = read_into(&draft.json, place) else {
                break;
            };
            let known = (draft.unread.len(), keeps_unknown);
            keeps_unknown &= draft.leave_out(&error, round < CAREFUL);
            if draft.has_unread_mark(given) {
                draft.may_be_secret = true;
                draft.json = seen_as_blank(shape);
                break;
            }
            if (draft.unread.len(), keeps_unknown) == known {
                return Err(error.within(root));
            }
        }
        Ok(draft)
    }

    /// Leaves out what cannot be read; no when that is a key that is not repeated.
    fn leave_out(&mut self, error: &Error, carefully: bool) -> bool {
        let mut has_names = true;
        for problem in error.all() {
            for path in &problem.paths {
                let path = self.as_given(path);
                // Of what lacks a key, all is left out.
                let whole = problem.code == Code::MissingKey;
                let left = match path.rsplit_once('/') {
                    Some((_, "?")) => {
                        has_names = false;
                        None
                    }
                    Some((above, _)) if whole => Some(above),
                    _ => Some(path.as_str()),
                };
                if let Some(left) = left {
                    let left = if carefully { left } else { field_of(left) };
                    if !left.is_empty() && !self.unread.iter().any(|known| known == left) {
                        self.unread.push(left.to_owned());
                    }
                }
                self.add(Problem {
                    path,
                    ..problem.clone()
                });
            }
        }
        has_names
    }

    /// Adds what is wrong at one place.
    fn add(&mut self, problem: Problem) {
        let path = [self.root, &problem.path].concat();
        self.issues.push(Problem {
            count: 1,
            paths: vec![path.clone()],
            path,
            ..problem
        });
    }

    /// Adds what is wrong with what was read, as an error whose pointers start at the call.
    pub(crate) fn tell(&mut self, error: &Error) {
        for problem in error.all() {
            for path in &problem.paths {
                let path = self.as_given(self.within(path).unwrap_or_default());
                self.add(Problem {
                    path,
                    ..problem.clone()
                });
            }
        }
    }

    /// A pointer of the call as one from the record, if it leads there.
    fn within<'p>(&self, pointer: &'p str) -> Option<&'p str> {
        let rest = pointer.strip_prefix(self.root)?;
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    }

    /// A pointer of what was kept as one of what was given.
    fn as_given(&self, pointer: &str) -> String {
        let (mut kept, mut given) = (String::new(), String::new());
        for step in pointer.split('/').skip(1) {
            let list = self.moved.iter().find(|(list, _)| *list == kept);
            let position = list.and_then(|(_, kept)| kept.get(step.parse::<usize>().ok()?));
            given.push('/');
            match position {
                Some(position) => given.push_str(&position.to_string()),
                None => given.push_str(step),
            }
            kept.push('/');
            kept.push_str(step);
        }
        given
    }

    /// A pointer of a call with what was kept, as one of the call that was given.
    pub(crate) fn place(&self, pointer: String) -> String {
        match self.within(&pointer) {
            Some(rest) => [self.root, &self.as_given(rest)].concat(),
            None => pointer,
        }
    }

    fn has_unread_mark(&self, given: &Json<'_>) -> bool {
        let (Json::Object(entries), Shape::Record(_, fields)) = (given, self.shape) else {
            return false;
        };
        entries.iter().any(|(key, value)| {
            let is_known = fields.iter().any(|field| field.key == key);
            let is_read = is_known && !self.unread.contains(&format!("/{key}"));
            let is_blank = matches!(value, Json::Null)
                || matches!(value, Json::Text(text) if text.trim().is_empty() || text == "none");
            marks_secrecy(key) && !is_read && !is_blank
        })
    }
}

/// A record that says nothing.
fn seen_as_blank(shape: Shape) -> Json<'static> {
    Given::new(&[], false).record(&Json::Object(Vec::new()), shape)
}

/// The pointer of the field of a record in which a place lies.
fn field_of(pointer: &str) -> &str {
    let end = pointer.match_indices('/').nth(1);
    end.and_then(|(end, _)| pointer.get(..end))
        .unwrap_or(pointer)
}

#[cfg(test)]
mod tests;
