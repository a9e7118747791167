use std::sync::LazyLock;

use crate::finding::{Severity, Span};
use crate::rule::{Basis, Gravity, Sink, TextContext, declare_rule};
use crate::text::{Spelling, Token, TokenKind, Tokens, bare, word_before};

declare_rule! {
    name: "text-suspect-word",
    title: "Nghi sai dấu", "Suspect word",
    area: Text,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Một cụm từ sai dấu so với cụm từ thường dùng.", "A phrase is a common one but for its marks.",
    path: "/text",
    params: {
        words: "the words as they stand",
        suggestion: "the phrase that was probably meant",
    },
    message: "Cụm từ {words} có thể sai dấu; thường viết: {suggestion}.",
        "The words {words} may have a wrong mark; the common phrase is: {suggestion}.",
    help: "Đối chiếu với bản gốc rồi sửa nếu đúng là lỗi gõ hoặc lỗi nhận dạng chữ.",
        "Hold it against the original, and mend it if it is a slip of typing or of reading by machine.",
    check: Text(check),
}

/// A phrase that stands for another but for its marks. Each word by itself is a word of the
/// language, so that only the phrase can be told.
struct Slip {
    words: &'static [&'static str],
    meant: &'static str,
    /// How many of the words are replaced; what follows only makes the case sure.
    replaced: usize,
    /// Whether the phrase must start a sentence or a part of one.
    starts: bool,
    /// Words before it with which the first of its words is right: *kết hợp*.
    not_after: &'static [&'static str],
}

const fn slip(words: &'static [&'static str], meant: &'static str) -> Slip {
    Slip {
        words,
        meant,
        replaced: words.len(),
        starts: false,
        not_after: &[],
    }
}

/// *Sách nhiễu* is not among them: it is right, as *nhũng nhiễu* is (II.6.2, II.6.7).
const SLIPS: [Slip; 8] = [
    slip(&["chông", "chéo"], "chồng chéo"),
    slip(&["chùng", "chéo"], "chồng chéo"),
    slip(&["chồng", "cheo"], "chồng chéo"),
    slip(&["nhũng", "nhiểu"], "nhũng nhiễu"),
    slip(&["đùn", "đây"], "đùn đẩy"),
    slip(&["né", "trách"], "né tránh"),
    Slip {
        replaced: 1,
        not_after: &[
            "kết",
            "phối",
            "tích",
            "tổ",
            "phù",
            "thích",
            "liên",
            "tập",
            "hòa",
            "trường",
        ],
        ..slip(&["hợp", "trực", "tuyến"], "họp")
    },
    Slip {
        starts: true,
        ..slip(&["phân", "đấu"], "phấn đấu")
    },
];
const LONGEST: usize = 3;

/// A word, and what stands before it.
struct Seen<'t> {
    token: Token<'t>,
    starts: bool,
}

/// A slip with the spellings of its words, and of those that make its first word right.
struct Spelled {
    slip: Slip,
    words: Vec<Spelling>,
    not_after: Vec<Spelling>,
}

static SPELLED: LazyLock<[Spelled; SLIPS.len()]> = LazyLock::new(|| {
    let spelled = |words: &[&str]| words.iter().map(|word| Spelling::of(word)).collect();
    SLIPS.map(|slip| Spelled {
        words: spelled(slip.words),
        not_after: spelled(slip.not_after),
        slip,
    })
});

fn check(context: &TextContext<'_>, sink: &mut Sink<'_>) {
    let slips = &*SPELLED;
    if !may_slip(context, slips) {
        return;
    }
    let last_words = slips.each_ref().map(|slip| slip.words.last().copied());
    let mut seen: Vec<Seen<'_>> = Vec::new();
    let mut starts = true;
    for token in Tokens::new(context.text) {
        match token.kind {
            // A phrase may go on over a line, but not over a paragraph.
            TokenKind::Break { paragraph: false } => continue,
            TokenKind::Break { .. } => starts = true,
            TokenKind::Mark(mark) => {
                starts = matches!(
                    mark,
                    '.' | ';' | ':' | '!' | '?' | '-' | '*' | '+' | '•' | ')'
                );
            }
            TokenKind::Number => starts = false,
            TokenKind::Word => {
                if seen.len() > LONGEST {
                    seen.remove(0);
                }
                seen.push(Seen {
                    token,
                    starts: std::mem::take(&mut starts),
                });
                if !last_words.contains(&Some(token.spelling)) {
                    continue;
                }
                for slip in slips {
                    if let Some(part) = slip.at_end(&seen) {
                        report(context, sink, part, &slip.slip);
                    }
                }
                continue;
            }
        }
        seen.clear();
    }
}

/// Whether the words of a phrase stand before each other anywhere, whatever stands between: most texts have
/// none, and need not be read again.
fn may_slip(context: &TextContext<'_>, slips: &[Spelled]) -> bool {
    let text = context.text;
    let last_words: Vec<Option<&Spelling>> = slips.iter().map(|slip| slip.words.last()).collect();
    let ends = |spelling: Spelling, start: usize| {
        last_words.contains(&Some(&spelling))
            && slips.iter().any(|slip| slip.ends(text, start, spelling))
    };
    let framed = context.frame.iter();
    let mut framed = framed.flat_map(|place| Tokens::within(text, *place));
    let mut words = context.words.iter();
    words.any(|word| ends(word.spelling, word.place.start))
        || framed.any(|token| ends(token.spelling, token.start))
}

impl Spelled {
    /// Whether the phrase may end with a word at a place.
    fn ends(&self, text: &str, start: usize, last: Spelling) -> bool {
        let mut words = self.words.iter().rev();
        let mut start = start;
        words.next() == Some(&last)
            && words.all(|word| {
                let before = word_before(text, start);
                start = before.map_or(0, |(start, _)| start);
                before.is_some_and(|(_, spelling)| spelling.is_none_or(|known| known == *word))
            })
    }

    /// The last of some words, if they are the phrase.
    fn at_end<'s, 't>(&self, seen: &'s [Seen<'t>]) -> Option<&'s [Seen<'t>]> {
        let start = seen.len().checked_sub(self.words.len())?;
        let (before, part) = seen.split_at_checked(start)?;
        let same = part
            .iter()
            .zip(&self.words)
            .all(|(seen, word)| seen.token.spelling == *word);
        let right = before
            .last()
            .is_some_and(|before| self.not_after.contains(&before.token.spelling));
        let first = part.first()?;
        (same && !right && (first.starts || !self.slip.starts)).then_some(part)
    }
}

fn report(context: &TextContext<'_>, sink: &mut Sink<'_>, part: &[Seen<'_>], slip: &Slip) {
    let (Some(first), Some(last)) = (part.first(), part.last()) else {
        return;
    };
    let place = (first.token.start, last.token.end());
    if !context.is_legible(place) {
        return;
    }
    let mut draft = context.at(place);
    let kept: Vec<&str> = part
        .iter()
        .skip(slip.replaced)
        .map(|seen| seen.token.text)
        .collect();
    let meant = capital(slip.meant, first.token.text);
    let whole = [&[meant.as_str()], &kept[..]].concat().join(" ");
    draft
        .param("words", context.words(place))
        .param("suggestion", context.shown(&whole));
    let replaced = part.get(slip.replaced.saturating_sub(1));
    // Between the words may stand markup or a break, which is not ours to take away.
    let to = replaced.map_or(place.1, |seen| seen.token.end());
    let plain = context.text.get(place.0..to).unwrap_or_default();
    // A mark without a letter of its own, at the start, would be taken away too.
    let plain = plain.starts_with(char::is_alphabetic)
        && plain
            .chars()
            .all(|c| c.is_alphabetic() || c == ' ' || ('\u{300}'..='\u{36f}').contains(&c));
    let shouted = !first.token.text.contains(char::is_lowercase);
    if plain && !shouted {
        draft.propose(Span::between(context.ruler, (place.0, to)), meant);
    }
    sink.found(&mut draft);
}

/// A phrase with a capital where the words that it replaces have one.
fn capital(meant: &str, replaced: &str) -> String {
    let mut chars = meant.chars();
    match chars.next() {
        Some(first) if replaced.starts_with(char::is_uppercase) => {
            let first = if first == 'đ' {
                'Đ'
            } else {
                first.to_ascii_uppercase()
            };
            format!("{first}{}", chars.as_str())
        }
        _ => meant.to_owned(),
    }
}

/// The phrase that two words are, if any letter may stand in place of each that is of another
/// script.
pub(super) fn meant(before: Option<Token<'_>>, token: Token<'_>) -> Option<String> {
    let before =
        before.filter(|before| before.kind == TokenKind::Word && before.text.len() <= 24)?;
    if token.text.len() > 48 {
        return None;
    }
    let first = bare(before.text);
    let letters: Vec<char> = bare(token.text).chars().collect();
    let fits = |word: &str| {
        let word: Vec<char> = bare(word).chars().collect();
        let same = |(known, letter): (&char, &char)| known == letter || !letter.is_ascii();
        word.len() == letters.len() && word.iter().zip(&letters).all(same)
    };
    let slip = SLIPS.iter().find(|slip| match slip.words {
        [one, two] => bare(one) == first && fits(two),
        _ => false,
    })?;
    Some(slip.meant.to_owned())
}
