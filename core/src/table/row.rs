//! A row in the making: values by their places, each said once.

use crate::calendar::{LocalTime, NaiveDate};
use crate::json::Json;

#[derive(Debug, Default)]
pub(super) struct Row {
    values: Vec<(String, Json<'static>)>,
    /// Whether the rows that go on with it are read: lists take more, and nothing else is new.
    goes_on: bool,
}

impl Row {
    /// Puts a value into its place; whether nothing else stands there.
    pub(super) fn put(&mut self, place: &str, value: Json<'static>) -> bool {
        let mut values = self.values.iter_mut();
        let stands = values.find(|(known, _)| known == place);
        match (stands, value) {
            (Some((_, Json::List(stands))), Json::List(more)) if self.goes_on => {
                for item in more {
                    if !stands.contains(&item) {
                        stands.push(item);
                    }
                }
                return true;
            }
            (Some((_, stands)), value) => return *stands == value,
            (None, value) if self.goes_on && !matches!(value, Json::List(_)) => return false,
            (None, value) => self.values.push((place.to_owned(), value)),
        }
        true
    }

    /// The row, as the next one goes on with it.
    pub(super) fn going_on(self) -> Self {
        Self {
            goes_on: true,
            ..self
        }
    }

    /// The values that another row has from this one.
    pub(super) fn sharing(&self, places: &[&str]) -> Self {
        let values = self.values.iter();
        let shared = values.filter(|(place, _)| places.contains(&place.as_str()));
        let value = |(place, value): &(String, Json<'static>)| (place.clone(), value.clone());
        Self {
            values: shared.map(value).collect(),
            goes_on: false,
        }
    }

    /// The one day of its sessions.
    pub(super) fn day(&self) -> Option<NaiveDate> {
        let sessions = self.values.iter().find(|(place, _)| place == "sessions");
        let Some((_, Json::List(sessions))) = sessions else {
            return None;
        };
        let day = |session: &Json<'_>| match session.get("start") {
            Some(Json::Text(start)) => Some(start.parse::<LocalTime>().ok()?.day()),
            _ => None,
        };
        let mut days = sessions.iter().map(day);
        let first = days.next()??;
        days.all(|day| day == Some(first)).then_some(first)
    }

    pub(super) fn text(&self, place: &str) -> Option<&str> {
        self.values.iter().find_map(|(known, value)| match value {
            Json::Text(text) if known == place => Some(text.as_ref()),
            _ => None,
        })
    }

    pub(super) fn replace(&mut self, place: &str, value: Json<'static>) {
        self.values.retain(|(known, _)| known != place);
        self.values.push((place.to_owned(), value));
    }

    /// The row as an object.
    pub(super) fn json(self) -> Json<'static> {
        let mut row = Json::Object(Vec::new());
        for (place, value) in self.values {
            let steps: Vec<&str> = place.split('/').collect();
            put(&mut row, &steps, value);
        }
        row
    }
}

fn put(at: &mut Json<'static>, steps: &[&str], value: Json<'static>) {
    let Some((first, rest)) = steps.split_first() else {
        *at = value;
        return;
    };
    // Of a list, a table has columns for the first item alone.
    if *first == "0" {
        if !matches!(at, Json::List(_)) {
            *at = Json::List(vec![Json::Null]);
        }
        if let Json::List(items) = at
            && let Some(item) = items.first_mut()
        {
            put(item, rest, value);
        }
        return;
    }
    if !matches!(at, Json::Object(_)) {
        *at = Json::Object(Vec::new());
    }
    let Json::Object(entries) = at else { return };
    let known = entries.iter().position(|(key, _)| key == first);
    let position = known.unwrap_or_else(|| {
        entries.push(((*first).to_owned().into(), Json::Null));
        entries.len().saturating_sub(1)
    });
    if let Some((_, item)) = entries.get_mut(position) {
        put(item, rest, value);
    }
}
