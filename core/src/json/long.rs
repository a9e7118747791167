//! A whole document as one text.

use std::fmt;

use super::formats::{deserialize, serialize};
use super::read::Read;
use super::reader::{Reader, TEXT};
use super::shape::Shape;
use super::value::Json;
use super::wire::Wire;

/// How many bytes a document may have.
const MOST_BYTES: usize = 1 << 24;

/// A text as long as a document, up to 16 MiB. Other texts are names and sentences, and shorter.
///
/// # Examples
///
/// ```
/// use wardplan::json::LongText;
///
/// let text = LongText::from("KẾ HOẠCH");
/// assert_eq!(text.as_str(), "KẾ HOẠCH");
/// ```
#[derive(Clone, PartialEq, Eq, Default)]
pub struct LongText(String);

impl LongText {
    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for LongText {
    /// Tells how long it is. The text may be that of a secret document, and logs are not.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "LongText({} bytes)", self.0.len())
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

    fn reads_back(&self) -> bool {
        self.0.len() <= MOST_BYTES
    }
}

serialize!(LongText);
deserialize!(LongText);
