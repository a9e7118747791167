//! Texts of the input that are told: whether they may be is asked where one is made.

/// A text of the input as a sentence may tell it. What stands in something secret is withheld.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Shown {
    Text(String),
    Withheld,
}

impl Shown {
    /// A text that stands in something secret, or not.
    pub(crate) fn unless(is_secret: bool, text: impl Into<String>) -> Self {
        if is_secret {
            Self::Withheld
        } else {
            Self::Text(text.into())
        }
    }

    /// A text by which a secret plan, too, is talked about: the address of a clause, an id in the plan,
    /// the name of an agency.
    pub(crate) fn openly(text: impl Into<String>) -> Self {
        Self::Text(text.into())
    }

    /// The text, unless it is withheld.
    pub(crate) fn text(self) -> Option<String> {
        match self {
            Self::Text(text) => Some(text),
            Self::Withheld => None,
        }
    }
}
