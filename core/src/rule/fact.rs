//! Facts of findings. A text of the input becomes one only as [`Shown`], for which it was asked whether it
//! is secret.

use chrono::NaiveDate;

use crate::calendar::LocalTime;
use crate::finding::{Message, Param};
use crate::number::Share;
use crate::text::{Label, Shown};

/// A fact of a finding, as rules state it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Fact(Param);

impl Fact {
    pub(crate) const NOTHING: Self = Self(Param::Nothing);
    pub(crate) const ABSENT: Self = Self(Param::Absent);
    /// Something secret, which is neither named nor counted.
    pub(crate) const WITHHELD: Self = Self(Param::Suppressed);

    pub(crate) fn count(value: impl TryInto<i64>) -> Self {
        Self(Param::count(value))
    }

    /// A number of things, with what people read after it.
    pub(crate) fn counted(value: i64, of: Label) -> Self {
        Self(Param::Counted(value, of))
    }

    /// A number with the words that people read in its place.
    pub(crate) fn worded(value: i64, words: Message) -> Self {
        Self(Param::Worded(value, words))
    }

    pub(crate) fn yes_or_no(value: bool) -> Self {
        Self(Param::Bool(value))
    }

    /// A name with its label in each language.
    pub(crate) fn term(name: &'static str, vi: &'static str, en: &'static str) -> Self {
        Self(Param::term(name, vi, en))
    }

    pub(crate) fn labelled(name: &'static str, label: Label) -> Self {
        Self(Param::Term(name, label))
    }

    /// Nothing is stated, and these words stand in a sentence in its place.
    pub(crate) fn unstated(words: Label) -> Self {
        Self(Param::Unstated(words))
    }

    pub(crate) fn optional(value: Option<impl Into<Self>>) -> Self {
        value.map_or(Self::NOTHING, Into::into)
    }

    pub(crate) fn list(facts: impl IntoIterator<Item = Self>) -> Self {
        Self(Param::List(facts.into_iter().map(|fact| fact.0).collect()))
    }

    /// The first of several facts of one kind, and how many more there are.
    pub(crate) fn first(facts: impl IntoIterator<Item = Self>, more: usize) -> Self {
        let facts = facts.into_iter().map(|fact| fact.0);
        Self(Param::First(facts.collect(), more))
    }

    /// Several things, with how many more of them there are, perhaps at least.
    pub(crate) fn among(named: Vec<Self>, (more, at_least): (usize, bool), of: Label) -> Self {
        Self(Param::Among {
            named: named.into_iter().map(|fact| fact.0).collect(),
            more,
            at_least,
            of,
        })
    }

    /// Something with an id that travels and a name that people read.
    pub(crate) fn named(id: Shown, name: Shown) -> Self {
        Self::of_both(id, name, |id, name| Param::Named { id, name })
    }

    /// Something with an id that travels and a name in each language.
    pub(crate) fn titled(id: Shown, vi: String, en: String) -> Self {
        Self::of_both(id, Shown::Text(vi), |id, vi| Param::Titled { id, vi, en })
    }

    fn of_both(id: Shown, name: Shown, both: impl FnOnce(String, String) -> Param) -> Self {
        match (id, name) {
            (Shown::Text(id), Shown::Text(name)) => Self(both(id, name)),
            _ => Self::WITHHELD,
        }
    }

    /// Words of a rulebook, or of our own: none of the input.
    pub(crate) fn of_ours(text: impl Into<String>) -> Self {
        Self(Param::Text(text.into()))
    }

    pub(super) fn into_param(self) -> Param {
        self.0
    }
}

impl From<Shown> for Fact {
    fn from(text: Shown) -> Self {
        text.text().map_or(Self::WITHHELD, Self::of_ours)
    }
}

macro_rules! no_texts {
    ($($type:ty),+ $(,)?) => {
        $(impl From<$type> for Fact {
            fn from(value: $type) -> Self {
                Self(value.into())
            }
        })+
    };
}

no_texts!(
    NaiveDate,
    LocalTime,
    Share,
    crate::meeting::Kind,
    crate::meeting::Mode,
    crate::number::Comparator,
    crate::plan::Coverage,
    crate::rulebook::DayKind,
);

#[cfg(test)]
mod tests {
    use std::marker::PhantomData;

    use super::*;

    /// Whether a type becomes a fact: where it does, the constant of its own stands before that of all.
    struct Becomes<T>(PhantomData<T>);

    impl<T: Into<Fact>> Becomes<T> {
        const A_FACT: bool = true;
    }

    trait Otherwise {
        const A_FACT: bool = false;
    }

    impl<T> Otherwise for Becomes<T> {}

    #[test]
    fn a_rule_that_tells_a_text_without_asking_whether_it_is_secret_does_not_compile() {
        let texts = [
            Becomes::<&str>::A_FACT,
            Becomes::<&&str>::A_FACT,
            Becomes::<String>::A_FACT,
            Becomes::<&String>::A_FACT,
            Becomes::<std::borrow::Cow<'static, str>>::A_FACT,
            Becomes::<Param>::A_FACT,
            Becomes::<Message>::A_FACT,
        ];
        assert_eq!(texts, [false; 7]);
        let others = [Becomes::<Shown>::A_FACT, Becomes::<NaiveDate>::A_FACT];
        assert_eq!(others, [true; 2]);
    }

    #[test]
    fn what_is_secret_is_withheld_whatever_is_made_of_it() {
        let secret = || Shown::unless(true, "Giao ban");
        assert_eq!(Fact::from(secret()), Fact::WITHHELD);
        let name = Shown::openly("A");
        assert_eq!(Fact::named(secret(), name.clone()), Fact::WITHHELD);
        assert_eq!(Fact::named(name, secret()), Fact::WITHHELD);
        let titled = Fact::titled(secret(), "a".to_owned(), "b".to_owned());
        assert_eq!(titled, Fact::WITHHELD);
    }
}
