//! What people call a document that a rulebook or a plan cites.

use chrono::NaiveDate;

use crate::calendar::{day_en, day_vi};
use crate::document::{Kind, read_whole};
use crate::indicator::Wording;

/// Types in English; the others keep their Vietnamese name.
const ENGLISH: [(&str, &str); 17] = [
    ("Bộ luật", "Code"),
    ("BC", "Report"),
    ("CT", "Directive"),
    ("CTr", "Programme"),
    ("CV", "Official letter"),
    ("HD", "Guidance"),
    ("KH", "Plan"),
    ("KL", "Conclusion"),
    ("Luật", "Law"),
    ("NĐ", "Decree"),
    ("NQ", "Resolution"),
    ("PL", "Ordinance"),
    ("QC", "Regulation"),
    ("QĐ", "Decision"),
    ("QyĐ", "Rules"),
    ("TB", "Notice"),
    ("TT", "Circular"),
];

/// A document, as far as it is known.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Titled<'d> {
    /// The abbreviated type; that of the number where nothing is stated.
    pub(crate) kind: Option<&'d str>,
    /// The number; `/KH-UBND` while it has none. What has no digit is a name.
    pub(crate) number: &'d str,
    pub(crate) issued_on: Option<NaiveDate>,
    pub(crate) issuer: Option<&'d str>,
}

impl Titled<'_> {
    /// *Kết luận số 226-KL/TW ngày 11/12/2025 của Ban Bí thư*.
    pub(crate) fn title(&self) -> Wording {
        let (vi, en) = self.name();
        let day = self.issued_on.map(|day| {
            let (vi, en) = (day_vi(day), day_en(day));
            (format!(" ngày {vi}"), format!(" of {en}"))
        });
        let issuer = self.issuer;
        let issuer = issuer.map(|issuer| (format!(" của {issuer}"), format!(" ({issuer})")));
        let (day_vi, day_en) = day.unwrap_or_default();
        let (issuer_vi, issuer_en) = issuer.unwrap_or_default();
        Wording {
            vi: vi + &day_vi + &issuer_vi,
            en: en + &day_en + &issuer_en,
        }
    }

    /// The type and the number.
    fn name(&self) -> (String, String) {
        let number = self.number.trim();
        let stated = self.kind.and_then(Kind::of);
        let kind = stated
            .or_else(|| Kind::of(number))
            .or_else(|| Kind::of(read_whole(number)?.kind?))
            .or_else(|| number.starts_with('/').then(|| symbol(number)).flatten());
        let (vi, en) = kind.map_or(("Văn bản", "Document"), |kind| {
            let english = ENGLISH.iter().find(|(key, _)| *key == kind.key);
            (kind.name, english.map_or(kind.name, |(_, name)| *name))
        });
        if number.is_empty() || number.starts_with('/') || Kind::of(number).is_some() {
            return (vi.to_owned(), en.to_owned());
        }
        if kind.is_none() && !number.contains(|c: char| c.is_ascii_digit()) {
            return (number.to_owned(), number.to_owned());
        }
        (format!("{vi} số {number}"), format!("{en} {number}"))
    }
}

/// The type that the symbol of a document without a number states: `/KH-UBND`.
fn symbol(symbol: &str) -> Option<&'static Kind> {
    let parts = symbol.split(['/', '-']);
    parts.filter(|part| !part.is_empty()).find_map(Kind::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn title(kind: Option<&str>, number: &str, issuer: Option<&str>) -> (String, String) {
        let titled = Titled {
            kind,
            number,
            issued_on: NaiveDate::from_ymd_opt(2026, 5, 7),
            issuer,
        };
        let Wording { vi, en } = titled.title();
        (vi, en)
    }

    #[test]
    fn documents_are_called_as_people_call_them() {
        for (kind, number, issuer, vi, en) in [
            (
                None,
                "/KH-UBND",
                Some("UBND phường Lê Chân"),
                "Kế hoạch ngày 07/5/2026 của UBND phường Lê Chân",
                "Plan of 7 May 2026 (UBND phường Lê Chân)",
            ),
            (
                None,
                "226-KL/TW",
                Some("Ban Bí thư"),
                "Kết luận số 226-KL/TW ngày 07/5/2026 của Ban Bí thư",
                "Conclusion 226-KL/TW of 7 May 2026 (Ban Bí thư)",
            ),
            (
                None,
                "45/2018/QĐ-TTg",
                None,
                "Quyết định số 45/2018/QĐ-TTg ngày 07/5/2026",
                "Decision 45/2018/QĐ-TTg of 7 May 2026",
            ),
            (
                Some("Bộ luật"),
                "45/2019/QH14",
                None,
                "Bộ luật số 45/2019/QH14 ngày 07/5/2026",
                "Code 45/2019/QH14 of 7 May 2026",
            ),
            (
                None,
                "45/2019/QH14",
                None,
                "Văn bản số 45/2019/QH14 ngày 07/5/2026",
                "Document 45/2019/QH14 of 7 May 2026",
            ),
            (
                None,
                "Quy ước wardplan",
                None,
                "Quy ước wardplan ngày 07/5/2026",
                "Quy ước wardplan of 7 May 2026",
            ),
            (
                None,
                "KH",
                None,
                "Kế hoạch ngày 07/5/2026",
                "Plan of 7 May 2026",
            ),
        ] {
            let title = title(kind, number, issuer);
            assert_eq!((title.0.as_str(), title.1.as_str()), (vi, en));
        }
    }
}
