//! A whole document as one text.

use super::read::Read;
use super::reader::{Reader, TEXT};
use super::shape::Shape;
use super::value::Json;
use super::wire::{Wire, deserialize, serialize};

/// How many bytes a document may have.
const MOST_BYTES: usize = 1 << 24;

/// A text as long as a document, up to 16 MiB. Other texts are names and sentences, and shorter.
///
/// # Examples
///
/// ```
/// use wardplan::LongText;
///
/// let text = LongText::from("KẾ HOẠCH");
/// assert_eq!(text.as_str(), "KẾ HOẠCH");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LongText(String);

impl LongText {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl<T: Into<String>> From<T> for LongText {
    fn from(text: T) -> Self {
        Self(text.into())
    }
}

impl Wire for LongText {
    fn shape() -> Shape {
        Shape::Text
    }

    fn json(&self) -> Json<'_> {
        Json::text(&self.0)
    }
}

impl Read for LongText {
    fn read(json: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        match json {
            Json::Text(text) if text.len() > MOST_BYTES => {
                reader.too_long(text, MOST_BYTES);
                None
            }
            Json::Text(text) => Some(Self::from(text.as_ref())),
            other => {
                reader.wrong(other, &TEXT);
                None
            }
        }
    }
}

serialize!(LongText);
deserialize!(LongText);
