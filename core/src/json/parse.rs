//! From text to a tree. Numbers stay whole or stay text: nothing passes through a float.

use std::borrow::Cow;

use super::value::{Json, MOST_BYTES};
use crate::error::{Code, Error};
use crate::message::Message;
use crate::text::Label;

impl<'a> Json<'a> {
    /// Reads one JSON value that fills the whole text.
    ///
    /// # Errors
    ///
    /// `invalid-json`, `too-large` or `too-deep`. What JSON allows and the model refuses, such as
    /// a float, is an error later, with its place.
    pub fn parse(text: &'a str) -> Result<Self, Error> {
        if text.len() > MOST_BYTES {
            let message = Message::of(
                "dữ liệu vào dài {} byte, vượt quá {}",
                "the input has {} bytes, more than {}",
                &[&text.len(), &MOST_BYTES],
            );
            let help = Message::of(
                "hãy chia nhỏ dữ liệu rồi gộp kết quả",
                "split it and merge the answers",
                &[],
            );
            return Err(Error::new(Code::TooLarge, "", message, Some(help)));
        }
        // Editors write a byte order mark that nobody sees (RFC 8259, section 8.1).
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        let mut parser = Parser { text, at: 0 };
        let json = parser.value(0).and_then(|json| match parser.next_token() {
            None => Ok(json),
            Some(_) => Err(Stop::Here(TRAILING)),
        });
        json.map_err(|stop| parser.error(stop))
    }
}

/// The error of a value that nests too deep.
pub(super) fn too_deep(path: &str) -> Error {
    let message = Message::of(
        "dữ liệu tại đây lồng quá {} tầng",
        "the input nests deeper than {} levels here",
        &[&Json::MOST_LEVELS],
    );
    Error::new(Code::TooDeep, path, message, None)
}

/// Why the reading cannot go on.
enum Stop {
    /// Because of the next byte.
    Here(&'static Label),
    /// Because of the byte that was read last.
    Before(&'static Label),
    /// Because the value nests too deep: its pointer, from the value that is being read.
    TooDeep(String),
}

macro_rules! reasons {
    ($($name:ident: $vi:literal, $en:literal;)+) => {
        $(const $name: &Label = &Label { vi: $vi, en: $en };)+
    };
}

// The English is that of `serde_json`.
reasons! {
    OPEN_LIST: "dữ liệu kết thúc khi danh sách chưa đóng", "EOF while parsing a list";
    OPEN_OBJECT: "dữ liệu kết thúc khi bản ghi chưa đóng", "EOF while parsing an object";
    OPEN_TEXT: "dữ liệu kết thúc khi chuỗi ký tự chưa đóng", "EOF while parsing a string";
    OPEN_VALUE: "dữ liệu kết thúc khi còn thiếu giá trị", "EOF while parsing a value";
    TRAILING: "thừa ký tự ở cuối", "trailing characters";
    TRAILING_COMMA: "thừa dấu phẩy ở cuối", "trailing comma";
    NO_NUMBER: "số viết không đúng", "invalid number";
    NO_VALUE: "ở đây phải là một giá trị", "expected value";
    NO_WORD: "ở đây phải là true, false hoặc null", "expected ident";
    NO_CONTROL: "chuỗi ký tự có ký tự điều khiển (\\u0000-\\u001F)", "control character (\\u0000-\\u001F) found while parsing a string";
    NO_ESCAPE: "sau dấu chéo ngược là ký tự không dùng được", "invalid escape";
    HALF_ESCAPE: "thiếu nửa sau của một ký tự viết bằng mã", "unexpected end of hex escape";
    LONE_ESCAPE: "một ký tự viết bằng mã chỉ có một nửa", "lone leading surrogate in hex escape";
    NO_LIST_MARK: "ở đây phải là `,` hoặc `]`", "expected `,` or `]`";
    NO_OBJECT_MARK: "ở đây phải là `,` hoặc `}`", "expected `,` or `}`";
    NO_KEY: "tên mục phải là chuỗi ký tự", "key must be a string";
    NO_COLON: "ở đây phải là `:`", "expected `:`";
}

struct Parser<'a> {
    text: &'a str,
    /// How many bytes are read.
    at: usize,
}

impl<'a> Parser<'a> {
    fn error(&self, stop: Stop) -> Error {
        let (message, end) = match stop {
            Stop::Here(message) => (message, self.at.saturating_add(1)),
            Stop::Before(message) => (message, self.at),
            Stop::TooDeep(path) => return too_deep(&path),
        };
        let (mut line, mut column) = (1_usize, 0_usize);
        for byte in self.text.bytes().take(end) {
            column = column.saturating_add(1);
            if byte == b'\n' {
                line = line.saturating_add(1);
                column = 0;
            }
        }
        let message = Message::of(
            "không đúng JSON tại dòng {}, cột {}: {}",
            "not JSON at line {}, column {}: {}",
            &[&line, &column, message],
        );
        Error::new(Code::InvalidJson, "", message, None)
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip(&mut self) {
        self.at = self.at.saturating_add(1);
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.skip();
        Some(byte)
    }

    /// The next byte that is no white space, which is not read yet.
    fn next_token(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\n' | b'\t' | b'\r') = self.peek() {
            self.skip();
        }
        self.peek()
    }

    fn since(&self, start: usize) -> &'a str {
        self.text.get(start..self.at).unwrap_or_default()
    }

    fn value(&mut self, depth: usize) -> Result<Json<'a>, Stop> {
        if depth > Json::MOST_LEVELS {
            return Err(Stop::TooDeep(String::new()));
        }
        match self.next_token() {
            None => Err(Stop::Here(OPEN_VALUE)),
            Some(b'n') => self.word("null", Json::Null),
            Some(b't') => self.word("true", Json::Bool(true)),
            Some(b'f') => self.word("false", Json::Bool(false)),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'"') => self.string().map(Json::Text),
            Some(b'[') => self.list(depth.saturating_add(1)),
            Some(b'{') => self.object(depth.saturating_add(1)),
            Some(_) => Err(Stop::Here(NO_VALUE)),
        }
    }

    fn word(&mut self, word: &str, value: Json<'a>) -> Result<Json<'a>, Stop> {
        for expected in word.bytes() {
            match self.next() {
                None => return Err(Stop::Before(OPEN_VALUE)),
                Some(byte) if byte == expected => {}
                Some(_) => return Err(Stop::Before(NO_WORD)),
            }
        }
        Ok(value)
    }

    fn digits(&mut self) {
        while let Some(b'0'..=b'9') = self.peek() {
            self.skip();
        }
    }

    fn number(&mut self) -> Result<Json<'a>, Stop> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.skip();
        }
        match self.next() {
            Some(b'0') if matches!(self.peek(), Some(b'0'..=b'9')) => {
                return Err(Stop::Here(NO_NUMBER));
            }
            Some(b'0'..=b'9') => self.digits(),
            Some(_) => return Err(Stop::Before(NO_NUMBER)),
            None => return Err(Stop::Before(OPEN_VALUE)),
        }
        let whole = self.since(start);
        if self.peek() == Some(b'.') {
            self.skip();
            match self.peek() {
                Some(b'0'..=b'9') => self.digits(),
                Some(_) => return Err(Stop::Here(NO_NUMBER)),
                None => return Err(Stop::Here(OPEN_VALUE)),
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.skip();
            if let Some(b'+' | b'-') = self.peek() {
                self.skip();
            }
            match self.next() {
                Some(b'0'..=b'9') => self.digits(),
                Some(_) => return Err(Stop::Before(NO_NUMBER)),
                None => return Err(Stop::Before(OPEN_VALUE)),
            }
        }
        let written = self.since(start);
        Ok(if written.len() > whole.len() || written == "-0" {
            Json::Float(written.to_owned())
        } else {
            let huge = || Json::Huge(written.to_owned());
            written.parse().map_or_else(|_| huge(), Json::int)
        })
    }

    /// A text, borrowed where it has no escapes.
    fn string(&mut self) -> Result<Cow<'a, str>, Stop> {
        self.skip();
        let mut start = self.at;
        let mut unescaped = String::new();
        loop {
            while !matches!(self.peek(), None | Some(b'"' | b'\\' | 0..b' ')) {
                self.skip();
            }
            let plain = self.since(start);
            match self.next() {
                Some(b'"') if unescaped.is_empty() => return Ok(Cow::Borrowed(plain)),
                Some(b'"') => {
                    unescaped.push_str(plain);
                    return Ok(Cow::Owned(unescaped));
                }
                Some(b'\\') => {
                    unescaped.push_str(plain);
                    unescaped.push(self.escape()?);
                    start = self.at;
                }
                Some(_) => {
                    return Err(Stop::Before(NO_CONTROL));
                }
                None => return Err(Stop::Before(OPEN_TEXT)),
            }
        }
    }

    fn escape(&mut self) -> Result<char, Stop> {
        Ok(match self.next() {
            Some(byte @ (b'"' | b'\\' | b'/')) => char::from(byte),
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(),
            Some(_) => return Err(Stop::Before(NO_ESCAPE)),
            None => return Err(Stop::Before(OPEN_TEXT)),
        })
    }

    /// The character of one `\u` escape, or of two that are a pair of surrogates.
    fn code_point(&mut self) -> Result<char, Stop> {
        let first = self.hex()?;
        if !(0xd800..0xdc00).contains(&first) {
            return single(first);
        }
        for expected in [b'\\', b'u'] {
            match self.next() {
                Some(byte) if byte == expected => {}
                Some(_) => return Err(Stop::Before(HALF_ESCAPE)),
                None => return Err(Stop::Before(OPEN_TEXT)),
            }
        }
        let pair = [first, self.hex()?];
        match char::decode_utf16(pair).next() {
            Some(Ok(c)) => Ok(c),
            _ => single(first),
        }
    }

    fn hex(&mut self) -> Result<u16, Stop> {
        let start = self.at;
        self.at = start.saturating_add(4);
        let Some(bytes) = self.text.as_bytes().get(start..self.at) else {
            self.at = self.text.len();
            return Err(Stop::Before(OPEN_TEXT));
        };
        let digits = std::str::from_utf8(bytes).ok();
        // `from_str_radix` takes a sign.
        digits
            .filter(|digits| !digits.starts_with('+'))
            .and_then(|digits| u16::from_str_radix(digits, 16).ok())
            .ok_or(Stop::Before(NO_ESCAPE))
    }

    fn list(&mut self, depth: usize) -> Result<Json<'a>, Stop> {
        self.skip();
        let mut list = Vec::new();
        loop {
            match self.next_token() {
                None => return Err(Stop::Here(OPEN_LIST)),
                Some(b']') => break,
                Some(_) if list.is_empty() => {}
                Some(b',') => {
                    self.skip();
                    if self.next_token() == Some(b']') {
                        return Err(Stop::Here(TRAILING_COMMA));
                    }
                }
                Some(_) => return Err(Stop::Here(NO_LIST_MARK)),
            }
            let item = self.value(depth);
            list.push(item.map_err(|stop| stop.below(&list.len().to_string()))?);
        }
        self.skip();
        Ok(Json::List(list))
    }

    fn object(&mut self, depth: usize) -> Result<Json<'a>, Stop> {
        self.skip();
        let mut object = Vec::new();
        loop {
            match self.next_token() {
                None => return Err(Stop::Here(OPEN_OBJECT)),
                Some(b'}') => break,
                Some(_) if object.is_empty() => {}
                Some(b',') => {
                    self.skip();
                    match self.next_token() {
                        None => return Err(Stop::Here(OPEN_VALUE)),
                        Some(b'}') => return Err(Stop::Here(TRAILING_COMMA)),
                        Some(_) => {}
                    }
                }
                Some(_) => return Err(Stop::Here(NO_OBJECT_MARK)),
            }
            if self.peek() != Some(b'"') {
                return Err(Stop::Here(NO_KEY));
            }
            let key = self.string()?;
            match self.next_token() {
                Some(b':') => self.skip(),
                Some(_) => return Err(Stop::Here(NO_COLON)),
                None => return Err(Stop::Here(OPEN_OBJECT)),
            }
            let item = self.value(depth).map_err(|stop| stop.below(&key))?;
            object.push((key, item));
        }
        self.skip();
        Ok(Json::Object(object))
    }
}

/// The character of a code unit that stands alone.
fn single(unit: u16) -> Result<char, Stop> {
    let lone = Stop::Before(LONE_ESCAPE);
    char::from_u32(u32::from(unit)).ok_or(lone)
}

impl Stop {
    /// The same, as seen from the list or object that holds the value.
    fn below(self, step: &str) -> Self {
        match self {
            Self::TooDeep(rest) => {
                let step = step.replace('~', "~0").replace('/', "~1");
                Self::TooDeep(format!("/{step}{rest}"))
            }
            other => other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// What `serde_json`, which takes no byte order mark, makes of a text after it: the value, or where
    /// it stops and why.
    fn oracle(text: &str) -> Result<serde_json::Value, String> {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        serde_json::from_str(text).map_err(|error| {
            let message = error.to_string();
            let message = message.split(" at line ").next().unwrap_or_default();
            let (line, column) = (error.line(), error.column());
            format!("not JSON at line {line}, column {column}: {message}")
        })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(20_000) })]
        #[test]
        fn texts_are_read_as_serde_json_reads_them(
            parts in prop::collection::vec(prop_oneof![
                8 => prop::sample::select(vec!["[", "]", "{", "}", ",", ":", "\"", "\"a\"", "1", " "]),
                1 => prop::sample::select(vec![
                    "\n", "\t", "0", "-", "-7", ".", "e", "E+", "1.5", "1e5", "12", "null", "true", "false",
                    "nul", "\\", "\\n", "\\u00e9", "\\ud83d\\ude00", "\\ud83d", "\\ude00", "\\u+123",
                    "\\u12", "\u{1}", "ệ", "\"k\":", "\u{feff}", "x",
                ]),
            ], 0..14),
        ) {
            let text = parts.concat();
            match (Json::parse(&text), oracle(&text)) {
                (Ok(json), Ok(value)) => {
                    // Numbers that are refused are kept as they are written.
                    if !text.contains(['.', 'e', 'E', '-']) {
                        prop_assert_eq!(json.to_canonical(), value.to_string());
                    }
                }
                // A float is refused later, with its place, however large it is.
                (_, Err(message)) if message.ends_with("number out of range") => {}
                (Err(error), Err(message)) => prop_assert_eq!(&error.message().en, &message),
                (read, expected) => prop_assert!(false, "{text}: {read:?}, {expected:?}"),
            }
        }
    }

    #[test]
    fn one_byte_order_mark_may_begin_a_text() {
        assert_eq!(Json::parse("\u{feff}1"), Json::parse("1"));
        assert!(Json::parse("\u{feff}\u{feff}1").is_err());
        assert!(Json::parse("1\u{feff}").is_err());
    }

    #[test]
    fn numbers_that_the_model_refuses_are_kept_as_written() {
        for text in ["0.6", "1.50e0", "-0", "1e400"] {
            assert_eq!(Json::parse(text), Ok(Json::Float(text.to_owned())));
        }
        for text in ["9007199254740992", "-123456789012345678901234567890"] {
            assert_eq!(Json::parse(text), Ok(Json::Huge(text.to_owned())));
        }
    }
}
