//! The words of tables, as data: what stands over columns, and what stands in them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::json::Json;
use crate::text::{bare, did_you_mean, fold};

/// What a sum may be of, where its name goes on.
const PERIODS: [&str; 6] = ["quý", "tháng", "năm", "kỳ", "tuần", "số"];

static WORDS: LazyLock<Lexicon> = LazyLock::new(|| {
    let json = Json::parse(include_str!("../../tables/words.json"));
    Lexicon::of(&json.unwrap_or_default())
});

/// The words of tables that come with the library.
pub(super) fn lexicon() -> &'static Lexicon {
    &WORDS
}

/// The form in which the words of tables are compared: without marks between them, and in any spelling.
pub(super) fn key(text: &str) -> String {
    let folded = fold(text);
    let is_word = |c: char| c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}');
    let words: Vec<&str> = folded
        .split(|c| !is_word(c))
        .filter(|word| !word.is_empty())
        .collect();
    if words.is_empty() {
        folded
    } else {
        words.join(" ")
    }
}

/// What words mean: one thing, or several that are not told apart.
#[derive(Debug, Default)]
pub(super) struct Meanings {
    by_key: BTreeMap<String, Vec<String>>,
    /// The words as they are written, each with the one thing that it means.
    shown: Vec<(String, Option<String>)>,
}

impl Meanings {
    fn add(&mut self, words: &str, meanings: Vec<String>) {
        let only = match meanings.as_slice() {
            [only] => Some(only.clone()),
            _ => None,
        };
        self.shown.push((words.to_owned(), only));
        self.by_key.insert(key(words), meanings);
    }

    /// Words that mean the same with others beside them, which say how: *Trực tuyến (Zoom)*.
    fn add_beside(&mut self, beside: &Json<'_>) {
        let means: Vec<String> = texts(beside.get("means")).collect();
        let by: Vec<String> = texts(beside.get("by")).collect();
        let what: Vec<String> = texts(beside.get("what")).collect();
        let plain = self.by_key.iter();
        let plain =
            plain.filter(|(_, all)| matches!(all.as_slice(), [only] if means.contains(only)));
        let plain: Vec<(String, Vec<String>)> = plain
            .map(|(words, all)| (words.clone(), all.clone()))
            .collect();
        for (words, all) in plain {
            for (by, what) in by
                .iter()
                .flat_map(|by| what.iter().map(move |what| (by, what)))
            {
                let with = key(&format!("{words} {by} {what}"));
                self.by_key.entry(with).or_insert_with(|| all.clone());
            }
        }
    }

    /// What words of this form mean.
    pub(super) fn of(&self, key: &str) -> &[String] {
        self.by_key.get(key).map(Vec::as_slice).unwrap_or_default()
    }

    /// The known words that were probably meant by others.
    pub(super) fn near(&self, words: &str) -> Option<&str> {
        let shown: Vec<&str> = self.shown.iter().map(|(words, _)| words.as_str()).collect();
        // Written without its marks, a word is far from itself.
        let without_marks = bare(words);
        let same = shown
            .iter()
            .copied()
            .find(|known| bare(known) == without_marks);
        same.or_else(|| did_you_mean(words, &shown))
    }

    /// The first words for a meaning.
    pub(super) fn words_for(&self, meaning: &str) -> Option<&str> {
        let mut shown = self.shown.iter();
        let found = shown.find(|(_, means)| means.as_deref() == Some(meaning));
        found.map(|(words, _)| words.as_str())
    }

    /// Words for several meanings, as people are asked for one of them.
    pub(super) fn choices(&self, meanings: &[String]) -> Vec<String> {
        let words = |meaning: &String| self.words_for(meaning).unwrap_or(meaning).to_owned();
        meanings.iter().map(words).collect()
    }

    pub(super) fn entries(&self) -> impl Iterator<Item = (&str, &[String])> {
        let entries = self.by_key.iter();
        entries.map(|(key, meanings)| (key.as_str(), meanings.as_slice()))
    }
}

#[derive(Debug, Default)]
pub(super) struct Lexicon {
    headers: BTreeMap<String, Meanings>,
    /// What stands over a column that holds a field where no other does.
    otherwise: BTreeMap<String, Meanings>,
    terms: BTreeMap<String, Meanings>,
    /// Yes and no.
    pub(super) answers: Meanings,
    totals: Vec<String>,
    notes: Vec<String>,
    plans: Vec<String>,
    as_above: Vec<String>,
}

impl Lexicon {
    fn of(json: &Json<'_>) -> Self {
        let mut lexicon = Self::default();
        for (group, meanings) in entries(json.get("headers")) {
            read(
                meanings,
                lexicon.headers.entry(group.to_owned()).or_default(),
            );
        }
        for (group, meanings) in entries(json.get("headersOtherwise")) {
            read(
                meanings,
                lexicon.otherwise.entry(group.to_owned()).or_default(),
            );
        }
        for (group, unclear) in entries(json.get("unclearHeaders")) {
            read_unclear(
                unclear,
                lexicon.headers.entry(group.to_owned()).or_default(),
            );
        }
        for (group, meanings) in entries(json.get("terms")) {
            read(meanings, lexicon.terms.entry(group.to_owned()).or_default());
        }
        for (group, unclear) in entries(json.get("unclearTerms")) {
            read_unclear(unclear, lexicon.terms.entry(group.to_owned()).or_default());
        }
        for (list, beside) in entries(json.get("beside")) {
            lexicon
                .terms
                .entry(list.to_owned())
                .or_default()
                .add_beside(beside);
        }
        if let Some(answers) = json.get("answers") {
            read(answers, &mut lexicon.answers);
        }
        let keys = |name| texts(json.get(name)).map(|words| key(&words)).collect();
        lexicon.totals = keys("totals");
        lexicon.notes = keys("notes");
        lexicon.plans = keys("plans");
        lexicon.as_above = keys("asAbove");
        lexicon
    }

    /// What stands over the columns of a register; `*` holds what stands in all of them.
    pub(super) fn headers(&self, register: &str) -> Option<&Meanings> {
        self.headers.get(register)
    }

    /// What stands over a column of a register that holds a field where no other does.
    pub(super) fn headers_otherwise(&self, register: &str) -> Option<&Meanings> {
        self.otherwise.get(register)
    }

    /// What stands for the values of a closed list of names.
    pub(super) fn terms(&self, list: &str) -> Option<&Meanings> {
        self.terms.get(list)
    }

    /// Whether words name a sum and nothing else.
    pub(super) fn is_bare_total(&self, words: &str) -> bool {
        self.totals.contains(&key(words))
    }

    /// Whether words name a sum: *Tổng cộng*, *Cộng quý I*, and not *Cộng tác viên*.
    pub(super) fn is_total(&self, words: &str) -> bool {
        let key = key(words);
        self.totals.iter().any(|total| {
            let rest = key.strip_prefix(total.as_str());
            rest.is_some_and(|rest| {
                let next = rest
                    .strip_prefix(' ')
                    .and_then(|rest| rest.split(' ').next());
                let period = |next: &str| PERIODS.iter().any(|period| fold(period) == next);
                match next {
                    None => rest.is_empty(),
                    Some(next) => {
                        total.contains(' ')
                            || period(next)
                            || next.starts_with(|c: char| c.is_ascii_digit())
                    }
                }
            })
        })
    }

    /// Whether the name of a group says that what stands under it was planned, or was of another time.
    pub(super) fn is_plan(&self, words: &str) -> bool {
        self.plans.contains(&key(words))
    }

    /// Whether words only repeat the cell above: *nt*, *Như trên*, `"`.
    pub(super) fn is_as_above(&self, words: &str) -> bool {
        // Most cells have figures, or more letters than such words.
        if words.bytes().any(|byte| byte.is_ascii_digit())
            || words
                .bytes()
                .filter(u8::is_ascii_alphabetic)
                .nth(15)
                .is_some()
        {
            return false;
        }
        let marks = |c| matches!(c, '"' | '“' | '”' | '〃' | '″' | '\'' | '’' | ' ');
        self.as_above.contains(&key(words)) || words.chars().all(marks)
    }

    /// Whether words start a note or the signatures below a table.
    pub(super) fn is_note(&self, words: &str) -> bool {
        let key = key(words);
        self.notes.iter().any(|note| {
            let rest = key.strip_prefix(note.as_str());
            rest.is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
        })
    }
}

fn entries<'j>(json: Option<&'j Json<'_>>) -> impl Iterator<Item = (&'j str, &'j Json<'j>)> {
    let entries = match json {
        Some(Json::Object(entries)) => entries.as_slice(),
        _ => &[],
    };
    entries.iter().map(|(key, value)| (key.as_ref(), value))
}

fn texts(json: Option<&Json<'_>>) -> impl Iterator<Item = String> {
    let items = match json {
        Some(Json::List(items)) => items.as_slice(),
        _ => &[],
    };
    let texts = items.iter().filter_map(|item| match item {
        Json::Text(text) => Some(text.clone().into_owned()),
        _ => None,
    });
    texts.collect::<Vec<_>>().into_iter()
}

/// Words by what they mean.
fn read(json: &Json<'_>, meanings: &mut Meanings) {
    for (meaning, words) in entries(Some(json)) {
        for words in texts(Some(words)) {
            meanings.add(&words, vec![meaning.to_owned()]);
        }
    }
}

/// Words, each with all that it may mean.
fn read_unclear(json: &Json<'_>, meanings: &mut Meanings) {
    for (words, all) in entries(Some(json)) {
        meanings.add(words, texts(Some(all)).collect());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_compared_by_their_letters() {
        assert_eq!(key("Số,  KÝ HIỆU"), key("số/ký hiệu"));
        assert_eq!(key("Trực tuyến "), key("trực\ntuyến."));
        assert_ne!(key("Hủy"), key("Huy"));
        assert_eq!(key("✓"), "✓");
    }

    #[test]
    fn what_a_meeting_is_held_by_says_nothing_else_of_it() {
        let modes = lexicon().terms("Mode").unwrap();
        for online in [
            "Trực tuyến (Zoom)",
            "trực tuyến qua Google Meet",
            "Online - MS Teams",
        ] {
            assert_eq!(modes.of(&key(online)), ["online"], "{online}");
        }
        assert_eq!(modes.of(&key("Kết hợp (Zoom)")), ["hybrid"]);
        for unsure in [
            "Trực tuyến (một phần)",
            "Trực tiếp (Zoom)",
            "TT (Zoom)",
            "Zoom",
        ] {
            assert!(modes.of(&key(unsure)).is_empty(), "{unsure}");
        }
        assert_eq!(modes.near("Trực tuyên"), Some("Trực tuyến"));
    }

    #[test]
    fn words_without_marks_are_told_what_they_mean() {
        let modes = lexicon().terms("Mode").unwrap();
        assert_eq!(modes.near("truc tuyen"), Some("Trực tuyến"));
        assert_eq!(modes.near("Trưc tiếp"), Some("Trực tiếp"));
        assert_eq!(modes.near("qua điện thoại"), None);
    }

    #[test]
    fn sums_and_notes_are_told_from_titles() {
        for total in [
            "Tổng cộng",
            "CỘNG",
            "Tổng số: 12",
            "Cộng quý I",
            "Tổng 12",
            "tổng số cuộc họp",
        ] {
            assert!(lexicon().is_total(total), "{total}");
        }
        for title in [
            "Tổng kết năm",
            "Cộng tác viên",
            "Tổng hợp ý kiến",
            "Công tác",
        ] {
            assert!(!lexicon().is_total(title), "{title}");
        }
        assert!(
            lexicon().is_note("Ghi chú: họp trực tuyến") && lexicon().is_note("NGƯỜI LẬP BIỂU")
        );
        assert!(!lexicon().is_note("Ghi"));
    }
}
