//! What a column is, by the words over it: as the caller says, as a row calls its fields, or as offices
//! write it.

use std::collections::BTreeMap;

use super::lexicon::{Meanings, key, lexicon};
use super::register::{Field, RegisterName};
use super::sheet::letters;
use crate::error::Code;
use crate::json::Reader;
use crate::names::ByName;
use crate::text::Label;

/// The caller's word for a column that is left out.
pub(super) const LEFT_OUT: &str = "none";

/// What words over a column name.
#[derive(Debug, Clone)]
pub(super) enum Found {
    Field(Field),
    /// The caller leaves it out.
    LeftOut,
    /// A field, if no other column has it.
    Otherwise(Field),
    /// What offices keep, and no field of the register holds.
    NotKept,
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
    otherwise: Option<&'static Meanings>,
}

impl Naming {
    pub(super) fn new(
        register: RegisterName,
        columns: &ByName<String>,
        reader: &mut Reader,
    ) -> Self {
        let fields = register.fields();
        let numbered = fields.iter().enumerate();
        let by_key = numbered.map(|(at, field)| (key(&field.name), at)).collect();
        let mut naming = Self {
            by_key,
            given: BTreeMap::new(),
            letters: BTreeMap::new(),
            known: [lexicon().headers(register.name()), lexicon().headers("*")],
            otherwise: lexicon().headers_otherwise(register.name()),
            fields,
        };
        for (words, name) in columns {
            let at = naming.fields.iter().position(|field| field.name == *name);
            let at = at.or_else(|| naming.meant(name));
            if at.is_none() && name != LEFT_OUT {
                let names = naming.fields.iter().map(|field| field.name.as_str());
                let names: Vec<&str> = names.chain([LEFT_OUT]).collect();
                reader.enter("columns");
                reader.at_key(words, |reader| {
                    let what = Label::new("trường dữ liệu", "field");
                    reader.unknown(Code::UnknownName, &what, name, &names);
                });
                reader.leave();
            }
            if is_letters(words) {
                naming.letters.insert(words.to_owned(), at);
            }
            naming.given.insert(key(words), at);
        }
        naming
    }

    /// The one field for which these words stand as a head.
    fn meant(&self, words: &str) -> Option<usize> {
        let key = key(words);
        let known = self.known.iter().flatten().map(|known| known.of(&key));
        let [only] = known.into_iter().find(|known| !known.is_empty())? else {
            return None;
        };
        self.fields.iter().position(|field| field.name == *only)
    }

    /// Whether the caller says what a column with these words over it, or with its letters, holds.
    pub(super) fn is_given(&self, words: &str, column: usize) -> bool {
        !words.is_empty() && self.given.contains_key(&key(words))
            || self.letters.contains_key(&letters(column))
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
                    [only] if only == LEFT_OUT => return Found::NotKept,
                    [only] => {
                        return field(self.fields.iter().position(|field| field.name == *only));
                    }
                    several => return Found::Unclear(known.choices(several)),
                }
            }
            if let [only] = self
                .otherwise
                .map(|known| known.of(&key))
                .unwrap_or_default()
                && let Some(field) = self.fields.iter().find(|field| field.name == *only)
            {
                return Found::Otherwise(field.clone());
            }
        }
        Found::Unknown
    }

    /// How a field is called over its column.
    pub(super) fn words_for(&self, field: &Field) -> Option<&str> {
        self.known
            .iter()
            .flatten()
            .find_map(|known| known.words_for(&field.name))
    }

    /// The known words that were probably meant by others.
    pub(super) fn near(&self, words: &str) -> Option<String> {
        let mut known = self.known.iter().flatten();
        known.find_map(|known| known.near(words)).map(str::to_owned)
    }
}

/// Whether words may be the letters over a column.
pub(super) fn is_letters(words: &str) -> bool {
    (1..=3).contains(&words.len()) && words.bytes().all(|byte| byte.is_ascii_uppercase())
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
