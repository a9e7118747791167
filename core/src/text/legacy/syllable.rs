//! Whether a word is a syllable as Vietnamese spells them.

use super::super::is_capital;
use super::super::letter::parted;

/// The initials without a vowel.
const INITIALS: [&str; 26] = [
    "", "b", "c", "ch", "d", "đ", "g", "gh", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p",
    "ph", "r", "s", "t", "th", "tr", "v", "x",
];

/// What may follow, without its tone; sorted by bytes.
pub(super) const RHYMES: [&str; 162] = [
    "a", "ac", "ach", "ai", "am", "an", "ang", "anh", "ao", "ap", "at", "au", "ay", "e", "ec",
    "em", "en", "eng", "eo", "ep", "et", "i", "ia", "ich", "im", "in", "inh", "ip", "it", "iu",
    "iêc", "iêm", "iên", "iêng", "iêp", "iêt", "iêu", "o", "oa", "oac", "oach", "oai", "oam",
    "oan", "oang", "oanh", "oao", "oap", "oat", "oay", "oc", "oe", "oem", "oen", "oeo", "oet",
    "oi", "om", "on", "ong", "op", "ot", "oăc", "oăm", "oăn", "oăng", "oăt", "u", "ua", "uc", "ui",
    "um", "un", "ung", "up", "ut", "uy", "uya", "uych", "uynh", "uyp", "uyt", "uyu", "uyên",
    "uyêt", "uân", "uâng", "uât", "uây", "uê", "uêch", "uênh", "uôc", "uôi", "uôm", "uôn", "uông",
    "uôt", "uơ", "y", "ych", "ynh", "yt", "yu", "yêm", "yên", "yêng", "yêt", "yêu", "âc", "âm",
    "ân", "âng", "âp", "ât", "âu", "ây", "ê", "êch", "êm", "ên", "ênh", "êp", "êt", "êu", "ô",
    "ôc", "ôi", "ôm", "ôn", "ông", "ôp", "ôt", "ăc", "ăm", "ăn", "ăng", "ăp", "ăt", "ơ", "ơi",
    "ơm", "ơn", "ơp", "ơt", "ư", "ưa", "ưc", "ưi", "ưm", "ưn", "ưng", "ưt", "ưu", "ươc", "ươi",
    "ươm", "ươn", "ương", "ươp", "ươt", "ươu",
];

/// No syllable has more bytes: *nghiễng*.
const LONGEST: usize = 12;

/// Whether a composed word is a syllable, whatever its case.
pub(super) fn is_syllable(word: &str) -> bool {
    if word.len() > LONGEST {
        return false;
    }
    // A small letter without its tone has no more bytes.
    let (mut buffer, mut length, mut own_tone) = ([0; LONGEST], 0_usize, None);
    for c in word.chars() {
        let (letter, tone) = parted(c);
        if tone.is_some() && own_tone.is_some() {
            return false;
        }
        let mut bytes = [0; 4];
        for byte in letter.encode_utf8(&mut bytes).bytes() {
            let Some(place) = buffer.get_mut(length) else {
                return false;
            };
            *place = byte;
            length = length.saturating_add(1);
        }
        own_tone = tone.or(own_tone);
    }
    let plain = buffer
        .get(..length)
        .and_then(|plain| std::str::from_utf8(plain).ok());
    let plain = plain.unwrap_or_default();
    let stopped = plain.ends_with(['c', 'p', 't']) || plain.ends_with("ch");
    // Acute and dot below; such a syllable has no other tone.
    if stopped && !matches!(own_tone, Some(1 | 4)) {
        return false;
    }
    let ends = |rhyme: &str| rhyme.starts_with(is_vowel) && RHYMES.binary_search(&rhyme).is_ok();
    let vowel = plain.find(is_vowel).unwrap_or(plain.len());
    let (initial, rhyme) = plain.split_at_checked(vowel).unwrap_or_default();
    // The vowel of two initials is none of the rhyme.
    let with_vowel = || {
        plain
            .strip_prefix("gi")
            .or_else(|| plain.strip_prefix("qu"))
    };
    INITIALS.contains(&initial) && ends(rhyme) || with_vowel().is_some_and(ends)
}

/// Whether the capitals of a word stand as people write them: none, the first letter, or all.
pub(super) fn is_cased(word: &str) -> bool {
    let mut chars = word.chars();
    let first = chars.next().is_some_and(is_capital);
    let rest = chars.as_str();
    !rest.contains(is_capital) || (first && rest.chars().all(is_capital))
}

/// Whether a word has a vowel; abbreviations often have none.
pub(super) fn has_vowel(word: &str) -> bool {
    word.contains(|c| is_vowel(parted(c).0))
}

fn is_vowel(letter: char) -> bool {
    matches!(
        letter,
        'a' | 'ă' | 'â' | 'e' | 'ê' | 'i' | 'o' | 'ô' | 'ơ' | 'u' | 'ư' | 'y'
    )
}
