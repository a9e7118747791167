//! A row in the making: values by their places, each said once.

use crate::json::Json;

#[derive(Debug, Default)]
pub(super) struct Row {
    values: Vec<(String, Json<'static>)>,
}

impl Row {
    /// Puts a value into its place; whether nothing else stands there.
    pub(super) fn put(&mut self, place: &str, value: Json<'static>) -> bool {
        let stands = self.values.iter().find(|(known, _)| known == place);
        if let Some((_, stands)) = stands {
            return *stands == value;
        }
        self.values.push((place.to_owned(), value));
        true
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
