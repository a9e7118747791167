//! The number in the head of a document, with a blank while none is given: *Số: 27/2021/QĐ-UBND*,
//! *Nghị quyết số: /NQ-UBND*.

use super::kinds::NAMES;
use super::lexemes::NUMBER;
use super::number::{DocumentNumber, Place, placeholder, read};
use crate::text::{Cursor, TextRange};

/// The number of the document itself, and where it stands.
#[derive(Debug)]
pub(crate) struct OwnNumber {
    /// The number in the series and the year: `27/2021`; `None` for a blank.
    pub(crate) ordinal: Option<TextRange>,
    /// Type and issuer: `QĐ-UBND`. What is glued to it is no part of it.
    pub(crate) symbol: TextRange,
    pub(crate) number: DocumentNumber,
}

/// Reads the number of the document itself, and leaves the cursor after the last word of it.
pub(crate) fn own_number(cursor: &mut Cursor<'_>) -> Option<OwnNumber> {
    let mut ahead = *cursor;
    let typed = ahead.phrase(&NAMES).is_some();
    let stated = NUMBER.take(&mut ahead);
    if typed && !stated {
        return None;
    }
    if stated {
        ahead.mark(':');
    }
    let blank = placeholder(&mut ahead);
    let read = read(&mut ahead, Place::Head)?;
    let given = read.ordinal.is_some();
    if blank && given || !given && !stated && !blank {
        return None;
    }
    *cursor = ahead;
    Some(OwnNumber {
        ordinal: read.ordinal,
        symbol: read.symbol,
        number: read.number,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Words;

    #[test]
    fn heads_of_documents_state_their_number_or_a_blank() {
        for (head, ordinal, symbol, after) in [
            ("Số: 27/2021/QĐ-UBND", "27/2021", "QĐ-UBND", ""),
            ("Số:      /KH-UBND", "", "KH-UBND", ""),
            ("Số: .../KH-UBND", "", "KH-UBND", ""),
            ("Số:     /2026/QĐ-UBND", "", "2026/QĐ-UBND", ""),
            ("15-KH/ĐU", "15", "KH/ĐU", ""),
            ("Số 226-KL/TW Hà Nội, ngày", "226", "KL/TW", "Hà"),
            ("Số: 88/UBND-KT", "88", "UBND-KT", ""),
            ("Số: 126/SKHĐT", "126", "SKHĐT", ""),
            ("110/2023/QH15", "110/2023", "QH15", ""),
            ("Số: 41-NQ/TWngày 11 tháng 5", "41", "NQ/TW", "11"),
            ("Nghị quyết số: 15/NQ-UBND", "15", "NQ-UBND", ""),
            ("Số: 09 / KH - UBND", "09", "KH - UBND", ""),
            ("Số: 310/QĐ-\nUBND", "310", "QĐ-\nUBND", ""),
            ("Số: 61/QĐ\u{ad}UBND", "61", "QĐ\u{ad}UBND", ""),
            ("Số: 41/KH-UBND | Bình Sơn", "41", "KH-UBND", "|"),
        ] {
            let words = Words::of(head);
            let mut cursor = Cursor::new(head, &words.list);
            let own = own_number(&mut cursor).unwrap_or_else(|| panic!("{head}"));
            let shown = own.ordinal.map_or("", |place| place.of(head));
            let next = cursor.peek().map_or("", |word| word.place.of(head));
            assert_eq!(
                (shown, own.symbol.of(head), next),
                (ordinal, symbol, after),
                "{head}"
            );
        }
        for head in [
            "Số hiệu: 310/QĐ-UBND",
            "/KH-UBND",
            "Số: 1.234/QĐ-UBND",
            "Số:",
            "Nghị quyết 15/NQ-UBND",
            "Số: 12/6/2026",
        ] {
            let words = Words::of(head);
            assert!(
                own_number(&mut Cursor::new(head, &words.list)).is_none(),
                "{head}"
            );
        }
    }
}
