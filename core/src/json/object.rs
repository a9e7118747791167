//! Objects of known keys: each key at most once, every field into its place.

use super::read::{Place, Read, Unread};
use super::reader::{OBJECT, Reader};
use super::shape::Key;
use super::value::Json;
use crate::error::Code;
use crate::message::Message;
use crate::text::Label;

impl Reader {
    /// Reads an object of known keys, each field into its place. Every field is read before any of
    /// them fails, so that all problems are told.
    pub(crate) fn record(
        &mut self,
        json: &Json<'_>,
        keys: &'static [Key],
        places: &mut [&mut dyn Place],
    ) -> Option<()> {
        let may_hide = |key: &Key| matches!(key.name, "secrecy" | "document");
        let hidden = keys.iter().any(may_hide) && self.hide_if_secret(json);
        let read = self.fields(json, keys, places);
        self.show(hidden);
        read
    }

    fn fields(
        &mut self,
        json: &Json<'_>,
        keys: &'static [Key],
        places: &mut [&mut dyn Place],
    ) -> Option<()> {
        let found = self.object(json, keys)?;
        let mut all = Some(());
        for ((key, json), place) in keys.iter().zip(found).zip(places) {
            let read = match json {
                None | Some(Json::Null) if !key.required => continue,
                json => self.place(key, json, *place),
            };
            all = all.and(read);
        }
        all
    }

    /// Reads a field that must be there into its place.
    fn place(
        &mut self,
        key: &'static Key,
        json: Option<&Json<'_>>,
        place: &mut dyn Place,
    ) -> Option<()> {
        self.enter_known(key);
        let read = match json {
            None | Some(Json::Null) => {
                self.missing();
                None
            }
            Some(json) => place.fill(json, self),
        };
        self.leave();
        read
    }

    /// Checks that a value is an object of known keys, each at most once, and gives the value of
    /// each field by position.
    pub(crate) fn object<'n, 'a>(
        &mut self,
        json: &'n Json<'a>,
        keys: &'static [Key],
    ) -> Option<Vec<Option<&'n Json<'a>>>> {
        let Json::Object(entries) = json else {
            self.wrong(json, &OBJECT);
            return None;
        };
        let mut found = vec![None; keys.len()];
        let mut next = 0_usize;
        for (key, value) in entries {
            // Most writers keep the order of the documentation.
            let position = match keys.get(next) {
                Some(known) if known.name == key => Some(next),
                _ => keys.iter().position(|known| known.name == key),
            };
            match position.and_then(|position| found.get_mut(position)) {
                Some(slot @ None) => *slot = Some(value),
                Some(Some(_)) => self.at_key(key, |reader| reader.duplicate_key(key)),
                None => {
                    let shown = self.shown_key(key);
                    self.at_key(shown, |reader| reader.unknown_key(key, &names(keys)));
                }
            }
            if let Some(position) = position {
                next = position.saturating_add(1);
            }
        }
        Some(found)
    }

    pub(crate) fn duplicate_key(&mut self, key: &str) {
        let message = Message::of(
            "{} ghi hai lần trong một bản ghi",
            "{} stands twice in one object",
            &[&self.quoted(key)],
        );
        self.problem(Code::DuplicateKey, message, None);
    }

    pub(crate) fn unknown_key(&mut self, key: &str, known: &[&str]) {
        let help = self.meant_key(key, known);
        let message = Message::of(
            "{} không phải là mục của bản ghi này",
            "{} is not a key of this object",
            &[&self.quoted_key(key)],
        );
        self.problem(Code::UnknownKey, message, Some(help));
    }

    /// Reads what stands under the one key of an object that was checked by [`Reader::one_key`].
    pub(crate) fn field<T: Read>(&mut self, key: &'static Key, json: &Json<'_>) -> Option<T> {
        let mut value = Unread::new();
        self.place(key, Some(json), &mut value)?;
        value.0
    }

    /// Reads an object that has exactly one key, of these.
    pub(crate) fn one_key<'n, 'a>(
        &mut self,
        json: &'n Json<'a>,
        code: Code,
        what: &Label,
        known: &'static [Key],
    ) -> Option<(&'static Key, &'n Json<'a>)> {
        let Json::Object(entries) = json else {
            self.wrong(json, &OBJECT);
            return None;
        };
        let [(key, value)] = entries.as_slice() else {
            let message = Message::of(
                "{} phải có đúng một mục, bản ghi này có {}",
                "{} has exactly one key, this object has {}",
                &[what, &entries.len()],
            );
            self.problem(code, message, None);
            return None;
        };
        let Some(found) = known.iter().find(|known| known.name == key) else {
            self.at_key(self.shown_key(key), |reader| {
                let what = Message::of("mục của {}", "key of {}", &[what]);
                reader.unknown(code, &what, key, &names(known));
            });
            return None;
        };
        Some((found, value))
    }
}

fn names(keys: &[Key]) -> Vec<&'static str> {
    keys.iter().map(|key| key.name).collect()
}
