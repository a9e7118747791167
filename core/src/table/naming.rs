//! What a column is, by the words over it: as the caller says, as a row calls its fields, or as offices
//! write it.

use std::collections::BTreeMap;

use super::lexicon::{Meanings, key, lexicon};
use super::register::{Field, RegisterName};
use super::sheet::letters;
use crate::error::Error;
use crate::json::unknown_name;
use crate::names::ByName;
use crate::text::Label;

/// The caller's word for a column that is left out.
const LEFT_OUT: &str = "none";

/// What words over a column name.
#[derive(Debug, Clone)]
pub(super) enum Found {
    Field(Field),
    /// The caller leaves it out.
    LeftOut,
    /// Several fields, not told apart.
    Unclear(Vec<String>),
    Unknown,
}

/// What is known of the columns of a register.
#[derive(Debug)]
pub(super) struct Naming {
    fields: Vec<Field>,
    by_key: BTreeMap<String, usize>,
    /// What the caller says, by words and by letters.
    given: BTreeMap<String, Option<usize>>,
    letters: BTreeMap<String, Option<usize>>,
    known: [Option<&'static Meanings>; 2],
}

impl Naming {
    pub(super) fn new(register: RegisterName, columns: &ByName<String>) -> Result<Self, Error> {
        let fields = register.fields();
        let numbered = fields.iter().enumerate();
        let by_key = numbered.map(|(at, field)| (key(&field.name), at)).collect();
        let mut naming = Self {
            by_key,
            given: BTreeMap::new(),
            letters: BTreeMap::new(),
            known: [lexicon().headers(register.name()), lexicon().headers("*")],
            fields,
        };
        for (words, name) in columns {
            let at = naming.fields.iter().position(|field| field.name == *name);
            if at.is_none() && name != LEFT_OUT {
                let names = naming.fields.iter().map(|field| field.name.as_str());
                let names: Vec<&str> = names.chain([LEFT_OUT]).collect();
                let path = words.replace('~', "~0").replace('/', "~1");
                return Err(unknown_name(
                    &format!("/columns/{path}"),
                    &Label::new("trường dữ liệu", "field"),
                    name,
                    &names,
                ));
            }
            if !words.is_empty()
                && words.len() <= 3
                && words.bytes().all(|byte| byte.is_ascii_uppercase())
            {
                naming.letters.insert(words.to_owned(), at);
            }
            naming.given.insert(key(words), at);
        }
        Ok(naming)
    }

    /// Whether the caller says what columns are.
    pub(super) fn is_told(&self) -> bool {
        !self.given.is_empty()
    }

    /// Whether the caller says so of columns by their letters.
    pub(super) fn by_letters(&self) -> bool {
        !self.letters.is_empty()
    }

    /// What the words over a column name.
    pub(super) fn find(&self, words: &str, column: usize) -> Found {
        let field = |at: Option<usize>| {
            let field = at.and_then(|at| self.fields.get(at));
            field.map_or(Found::LeftOut, |field| Found::Field(field.clone()))
        };
        let whole = key(words);
        if let Some(at) = self.given.get(&whole).filter(|_| !words.is_empty()) {
            return field(*at);
        }
        if column != usize::MAX
            && let Some(at) = self.letters.get(&letters(column))
        {
            return field(*at);
        }
        if words.is_empty() {
            return Found::Unknown;
        }
        if let Some(at) = self.by_key.get(&whole) {
            return field(Some(*at));
        }
        // *Thời lượng (phút)*: what stands in brackets says how, not what.
        let bare = without_brackets(words);
        for key in [whole, key(&bare)] {
            for known in self.known.iter().flatten() {
                match known.of(&key) {
                    [] => {}
                    [only] => {
                        return field(self.fields.iter().position(|field| field.name == *only));
                    }
                    several => return Found::Unclear(known.choices(several)),
                }
            }
        }
        Found::Unknown
    }

    /// The known words that were probably meant by others.
    pub(super) fn near(&self, words: &str) -> Option<String> {
        let mut known = self.known.iter().flatten();
        known.find_map(|known| known.near(words)).map(str::to_owned)
    }
}

fn without_brackets(words: &str) -> String {
    let mut depth = 0_usize;
    let mut out = String::new();
    for c in words.chars() {
        match c {
            '(' => depth = depth.saturating_add(1),
            ')' => depth = depth.saturating_sub(1),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}
