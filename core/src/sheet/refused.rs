//! Why a file is not read, and the way out.

use crate::error::{Code, Error};
use crate::message::Message;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refused {
    Empty,
    /// Text of cells between marks, or of anything else.
    Text,
    /// A page of the web, which many programs call `.xls`.
    Page,
    /// A workbook as plain XML: Excel 2003, or a flat `.fods`.
    PlainXml,
    /// A ZIP or compound file of another kind.
    Other,
    Unknown,
    /// Excel 5 and 95.
    Old,
    Protected,
    Damaged,
    TooManyCells,
    TooManyBytes,
}

pub(super) type Done<T> = Result<T, Refused>;

/// What a file is that is no archive.
pub(super) fn kind_of(file: &[u8]) -> Refused {
    let start: Vec<u8> = file.iter().copied().take(4_096).collect();
    if start.is_empty() {
        return Refused::Empty;
    }
    if matches!(start.as_slice(), [0x09, 0x00 | 0x02 | 0x04 | 0x08, ..]) {
        return Refused::Old;
    }
    // UTF-16 has a zero in every second byte of plain letters.
    let wide = matches!(start.as_slice(), [0xff, 0xfe, ..] | [0xfe, 0xff, ..]);
    let plain: Vec<u8> = start
        .iter()
        .filter(|byte| **byte != 0 || !wide)
        .map(u8::to_ascii_lowercase)
        .collect();
    let is_control = |byte: &u8| *byte < b' ' && !matches!(byte, b'\t' | b'\n' | b'\r');
    let holds = |words: &str| {
        plain
            .windows(words.len())
            .any(|part| part == words.as_bytes())
    };
    if ["<html", "<table", "<!doctype html", "<meta "]
        .iter()
        .any(|mark| holds(mark))
    {
        Refused::Page
    } else if holds("schemas-microsoft-com:office:spreadsheet") || holds("office:document ") {
        Refused::PlainXml
    } else if !wide && plain.iter().any(is_control) {
        Refused::Unknown
    } else {
        Refused::Text
    }
}

impl Refused {
    /// With how many cells and bytes are read.
    pub(super) fn error(self, most_cells: usize, most_bytes: usize) -> Error {
        let code = match self {
            Self::TooManyCells | Self::TooManyBytes => Code::TooLarge,
            _ => Code::WrongType,
        };
        Error::new(code, "", self.message(most_cells, most_bytes), self.help())
    }

    fn message(self, most_cells: usize, most_bytes: usize) -> Message {
        let (vi, en) = match self {
            Self::Empty => ("tệp trống", "the file is empty"),
            Self::Text => (
                "đây là tệp văn bản thuần, không phải tệp bảng tính",
                "this is a text file, not a spreadsheet file",
            ),
            Self::Page => (
                "đây là trang web (HTML) được đặt tên như tệp bảng tính",
                "this is a web page (HTML) under the name of a spreadsheet file",
            ),
            Self::PlainXml => (
                "đây là bảng tính ghi dưới dạng XML thuần, chưa đọc được",
                "this is a spreadsheet as plain XML, which is not read",
            ),
            Self::Other | Self::Unknown => {
                ("tệp không phải là bảng tính", "the file is no spreadsheet")
            }
            Self::Old => (
                "tệp của Excel 95 hoặc cũ hơn, chưa đọc được",
                "the file is of Excel 95 or older, which is not read",
            ),
            Self::Protected => (
                "tệp có mật khẩu bảo vệ",
                "the file is protected by a password",
            ),
            Self::Damaged => (
                "tệp bị hỏng hoặc chưa tải đủ",
                "the file is damaged or not whole",
            ),
            Self::TooManyCells => {
                return Message::of(
                    "tệp có nhiều hơn {} ô, kể cả ô trống đứng trước ô có nội dung",
                    "the file has more than {} cells, the blank ones before filled cells counted",
                    &[&most_cells],
                );
            }
            Self::TooManyBytes => {
                return Message::of(
                    "nội dung tệp khi giải nén dài hơn {} byte",
                    "the contents of the file, unpacked, have more than {} bytes",
                    &[&most_bytes],
                );
            }
        };
        Message::new(vi, en)
    }

    fn help(self) -> Option<Message> {
        let (vi, en) = match self {
            Self::Empty | Self::Other | Self::Unknown => return None,
            Self::Text => (
                "nếu là tệp CSV, hãy đưa nội dung của tệp vào mục `csv`",
                "where it is a CSV file, give its text as `csv`",
            ),
            Self::Page | Self::PlainXml | Self::Old => (
                "hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại thành tệp `.xlsx`",
                "open it in Excel or LibreOffice and save it as `.xlsx`",
            ),
            Self::Protected => (
                "hãy bỏ mật khẩu rồi lưu lại tệp",
                "take the password away and save the file again",
            ),
            Self::Damaged => (
                "hãy tải lại tệp, hoặc mở bằng Excel hay LibreOffice rồi lưu lại",
                "fetch it again, or open it in Excel or LibreOffice and save it again",
            ),
            Self::TooManyCells | Self::TooManyBytes => (
                "hãy chép riêng bảng cần đọc sang một tệp mới",
                "copy the table that is wanted into a new file",
            ),
        };
        Some(Message::new(vi, en))
    }
}
