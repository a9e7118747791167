//! What a text that is no number of a document probably is.

use super::kinds::{Kind, abbreviated, is_form, is_standard, lost_hyphen};
use super::number::read_whole;
use crate::message::Message;
use crate::text::{Label, Spelling, WordKind, Words, excerpt, is_capital};

/// What is wrong with a text that is no number.
pub(crate) fn no_number(text: &str) -> Message {
    Message::of(
        "`{}` không phải là số, ký hiệu văn bản",
        "`{}` is not the number of a document",
        &[&excerpt(text)],
    )
}

/// Advice on a text that is no number.
pub(crate) fn near_miss(text: &str) -> Message {
    match mended(text) {
        Some(Mended::Hyphen(number)) => Message::of(
            "hãy ghi `{}`, nếu thiếu dấu nối giữa loại văn bản và cơ quan ban hành",
            "write `{}`, if the hyphen between type and issuer was lost",
            &[&number],
        ),
        Some(Mended::Glued(number)) => Message::of(
            "hãy chỉ ghi `{}`, nếu có từ bị viết liền vào cuối",
            "write `{}` alone, if a word was glued to its end",
            &[&number],
        ),
        Some(Mended::Thousands(number)) => Message::of(
            "hãy ghi `{}`, nếu dấu chấm ngăn hàng nghìn; phần sau dấu chấm chỉ có một hoặc hai chữ số, như `66.18/2026/NQ-CP`",
            "write `{}`, if the point stands between thousands; the part after a point has one or two digits, as in `66.18/2026/NQ-CP`",
            &[&number],
        ),
        None => kind_of(text).into(),
    }
}

/// The number that was probably meant, where a mark is missing or something is too much.
pub(crate) fn meant(text: &str) -> Option<String> {
    mended(text).map(|mended| match mended {
        Mended::Hyphen(number) | Mended::Glued(number) | Mended::Thousands(number) => number,
    })
}

enum Mended {
    Hyphen(String),
    Glued(String),
    Thousands(String),
}

fn mended(text: &str) -> Option<Mended> {
    let read = |text: String| Some(read_whole(&text)?.normalized);
    let text = text.trim();
    // Nothing that is meant for a number is longer.
    (text.len() < 200).then_some(())?;
    let (before, last) = text.rsplit_once('/')?;
    if let Some((kind, body)) = lost_hyphen(last) {
        return read(format!("{before}/{}-{body}", kind.spelling)).map(Mended::Hyphen);
    }
    let small = text.trim_end_matches(|c: char| c.is_alphabetic() && !is_capital(c));
    if small.len() < text.len()
        && let Some(number) = read(small.to_owned())
    {
        return Some(Mended::Glued(number));
    }
    let (thousands, rest) = text.split_once('.')?;
    let hundreds = rest.split_once(['/', '-'])?.0;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let grouped = hundreds.len() == 3 && digits(hundreds) && (1..=2).contains(&thousands.len());
    let plain = grouped && digits(thousands) && !thousands.starts_with('0');
    plain
        .then(|| read(format!("{thousands}{rest}")).map(Mended::Thousands))
        .flatten()
}

fn kind_of(text: &str) -> Label {
    let words = Words::of(text);
    let mut cursor = words.cursor();
    let Some(first) = cursor.peek() else {
        return Label::new(
            "hãy ghi số, ký hiệu văn bản, ví dụ `534/QĐ-TTg`",
            "write the number of a document, such as `534/QĐ-TTg`",
        );
    };
    let written = first.place.of(text);
    if is_standard(written) {
        return Label::new(
            "đây là tiêu chuẩn, quy chuẩn kỹ thuật, không có số, ký hiệu như văn bản",
            "this is a technical standard; standards have no number as documents have",
        );
    }
    if first.is_word() && !written.starts_with(|c: char| c.is_ascii_digit()) {
        let words = text.split(|c: char| c.is_ascii_digit() || c == '/').next();
        let word = words.unwrap_or_default().trim().trim_end_matches(':');
        let word = word.strip_suffix("số").unwrap_or(word).trim();
        if Kind::by_name(word).is_some() {
            return Label::new(
                "hãy chỉ ghi số, ký hiệu, không ghi tên loại văn bản; muốn đọc cả câu thì dùng `find_citations`",
                "give the number alone, without the word for the type; `find_citations` reads sentences",
            );
        }
    }
    let mut parts = [0_usize; 3];
    let mut count: usize = 0;
    while let Some(word) = cursor.peek() {
        match (word.kind, parts.get_mut(count)) {
            (WordKind::Number, Some(part)) => *part = word.place.of(text).len(),
            _ => break,
        }
        cursor.advance();
        count = count.saturating_add(1);
        if !(cursor.mark('/') || cursor.mark('-') || cursor.mark('.')) {
            break;
        }
    }
    let ended = cursor.is_done();
    match (count, parts) {
        (3, [1..=2, 1..=2, 4] | [4, 1..=2, 1..=2]) if ended => Label::new(
            "đây là ngày tháng; số, ký hiệu phải nêu cơ quan ban hành, ví dụ `09/2019/NĐ-CP`",
            "this is a date; a number names who issued the document, such as `09/2019/NĐ-CP`",
        ),
        (2, [_, 4, _]) if ended => Label::new(
            "sau năm còn thiếu loại văn bản và cơ quan ban hành, như `09/2019/NĐ-CP`",
            "the type and the issuer are missing after the year, as in `09/2019/NĐ-CP`",
        ),
        (2, _) if ended || cursor.apart() => Label::new(
            "đây là phân số; số, ký hiệu phải nêu cơ quan ban hành, ví dụ `534/QĐ-TTg`",
            "this is a fraction; a number names who issued the document, such as `534/QĐ-TTg`",
        ),
        (1, _) if ended => Label::new(
            "thiếu loại văn bản và cơ quan ban hành, như `534/QĐ-TTg`",
            "the type and the issuer are missing, as in `534/QĐ-TTg`",
        ),
        _ => after_number(text),
    }
}

fn after_number(text: &str) -> Label {
    let mut segments = text.split(['/', '-']).map(str::trim);
    let last = segments.clone().next_back().unwrap_or_default();
    if is_form(last) {
        return Label::new(
            "đây là ký hiệu mẫu biểu, không phải số, ký hiệu văn bản",
            "this is the code of a form, not the number of a document",
        );
    }
    let named = segments.clone().nth(1).unwrap_or_default();
    if segments.by_ref().count() == 2 {
        return if abbreviated(Spelling::of(named), true).is_some() {
            Label::new(
                "sau loại văn bản còn thiếu cơ quan ban hành, như `15/QĐ-BNV`",
                "the issuer is missing after the type, as in `15/QĐ-BNV`",
            )
        } else {
            Label::new(
                "sau dấu gạch chéo là loại văn bản và cơ quan ban hành, như `15/QĐ-BNV`; ký hiệu như `01/GTGT` là của mẫu biểu",
                "after the slash stand type and issuer, as in `15/QĐ-BNV`; a code such as `01/GTGT` is that of a form",
            )
        };
    }
    Label::new(
        "số, ký hiệu ghi như `09/2019/NĐ-CP`, `534/QĐ-TTg`, `12/UBND-VX`, `110/2023/QH15` hoặc `226-KL/TW`",
        "numbers are written as `09/2019/NĐ-CP`, `534/QĐ-TTg`, `12/UBND-VX`, `110/2023/QH15` or `226-KL/TW`",
    )
}
