//! Characters that nobody sees: they come along when a text is copied, and name nothing.

/// Whether a character takes no room and has no shape (`Default_Ignorable_Code_Point` of Unicode).
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}'
        | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}'
        | '\u{fff0}'..='\u{fff8}' | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}'
        | '\u{e0000}'..='\u{e0fff}')
}

/// A text without what nobody sees at its ends.
pub(crate) fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || is_unseen(c))
}

#[cfg(test)]
mod tests {
    use super::super::{fold, stated};
    use super::*;

    #[test]
    fn names_are_compared_as_they_are_seen() {
        for unseen in [
            "Nguyễn Văn A\u{200b}",
            "\u{feff}Nguyễn Văn A",
            "Ngu\u{ad}yễn Văn A",
            "Nguyễ\u{200d}n\u{2060} \u{200e}Văn A",
            "Nguye\u{302}\u{34f}\u{303}n Văn A",
            "Nguyễn Văn A \u{fe0f}",
        ] {
            assert_eq!(fold(unseen), fold("Nguyễn Văn A"), "{unseen:?}");
        }
        assert_ne!(fold("a\u{200b}b"), fold("a b"));
        assert_eq!(fold("\u{200b}"), "");
    }

    #[test]
    fn what_nobody_sees_states_nothing() {
        let text = |text: &str| text.to_owned();
        assert_eq!(stated(Some(&text(" \u{200b}\u{feff} "))), None);
        assert_eq!(stated(Some(&text("\u{200b} a b\u{ad} "))), Some("a b"));
        assert_eq!(trimmed("HN-01\u{a0}"), "HN-01");
    }
}
