//! What is wrong with a value that was not made from text.

use super::parse::too_deep;
use super::reader::Reader;
use super::value::Json;
use crate::error::Error;
use crate::text::Label;

impl Json<'_> {
    /// Checks that nothing in the value is [`Json::TooDeep`], for whoever makes a value in another
    /// way than from text.
    ///
    /// # Errors
    ///
    /// `too-deep`, at the first such place.
    pub fn check_depth(&self) -> Result<(), Error> {
        let Some(path) = self.deep_place() else {
            return Ok(());
        };
        Err(too_deep(&path))
    }

    /// Where the value nests too deep, as a pointer.
    fn deep_place(&self) -> Option<String> {
        match self {
            Self::TooDeep => Some(String::new()),
            Self::List(items) => items
                .iter()
                .enumerate()
                .find_map(|(index, item)| item.deep_place().map(|rest| format!("/{index}{rest}"))),
            Self::Object(entries) => entries.iter().find_map(|(key, item)| {
                let key = key.replace('~', "~0").replace('/', "~1");
                item.deep_place().map(|rest| format!("/{key}{rest}"))
            }),
            _ => None,
        }
    }

    /// Checks that JSON has an exact form for everything in the value, for whoever writes a value
    /// that is not an answer.
    ///
    /// # Errors
    ///
    /// Everything that the writer could only change: `float-refused`, `out-of-range`, `too-deep`, and
    /// `wrong-type` for a value of another language, each with its place.
    ///
    /// # Examples
    ///
    /// ```
    /// use wardplan::Json;
    ///
    /// let params = Json::Object(vec![("minutes".into(), Json::Foreign("set".to_owned()))]);
    /// let error = params.check_exact().unwrap_err();
    /// assert_eq!(error.path(), "/minutes");
    /// assert_eq!(error.message().en, "expected what JSON can hold, found a value of type `set`");
    /// assert!(Json::parse(r#"{"minutes": 30}"#)?.check_exact().is_ok());
    /// # Ok::<(), wardplan::Error>(())
    /// ```
    pub fn check_exact(&self) -> Result<(), Error> {
        let mut reader = Reader::default();
        self.report_inexact(&mut reader);
        reader.into_result("")
    }

    pub(super) fn report_inexact(&self, reader: &mut Reader) {
        match self {
            Self::Null | Self::Bool(_) | Self::Int(_) | Self::Text(_) => {}
            Self::Huge(_) | Self::Float(_) | Self::TooDeep | Self::Foreign(_) => {
                let expected = Label::new("giá trị mà JSON ghi được", "what JSON can hold");
                reader.wrong(self, &expected);
            }
            Self::List(items) => {
                for (index, item) in items.iter().enumerate() {
                    reader.at_index(index, |reader| item.report_inexact(reader));
                }
            }
            Self::Object(entries) => {
                let hidden = reader.hide_if_secret(self);
                for (key, item) in entries {
                    reader.at_key(key, |reader| item.report_inexact(reader));
                }
                reader.show(hidden);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Code;

    #[test]
    fn everything_that_has_no_exact_form_is_told_at_its_place() {
        let value = Json::object([
            (
                "list",
                Json::List(vec![Json::Int(1), Json::Float("0.5".to_owned())]),
            ),
            ("count", Json::Huge("9007199254740992".to_owned())),
            ("a/b", Json::Foreign("set".to_owned())),
            ("deep", Json::TooDeep),
        ]);
        let error = value.check_exact().unwrap_err();
        let told: Vec<_> = error
            .all()
            .map(|problem| (problem.code(), problem.path()))
            .collect();
        assert_eq!(
            told,
            [
                (Code::FloatRefused, "/list/1"),
                (Code::OutOfRange, "/count"),
                (Code::WrongType, "/a~1b"),
                (Code::TooDeep, "/deep"),
            ]
        );
    }

    #[test]
    fn the_number_of_a_secret_row_is_not_repeated() {
        let value = Json::object([
            ("secrecy", Json::text("secret")),
            ("cost", Json::Float("0.5".to_owned())),
        ]);
        let error = value.check_exact().unwrap_err();
        assert_eq!(
            error.message().en,
            "a text that is not shown is a float, which is not exact"
        );
    }
}
