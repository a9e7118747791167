//! The plan of the house: each room of the core uses only the rooms that the page names before it, and
//! no two of its files lean on each other.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use wardplan_tests::repository;

/// How many files of a room lean on each other. A number may only become smaller.
const IN_CIRCLES: &[(&str, usize)] = &[
    ("calendar", 2),
    ("document", 9),
    ("import", 23),
    ("rule", 97),
    ("rulebook", 8),
    ("table", 2),
    ("text", 5),
];

/// Words, punctuation and `::` of Rust, without comments and texts.
fn tokens(text: &str) -> Vec<&str> {
    let part_of_a_word = |c: char| c.is_alphanumeric() || c == '_' || c == '$';
    let mut tokens = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|c| !part_of_a_word(c)).unwrap_or(rest.len());
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if matches!(&rest[..word], "r" | "br" | "b" | "") && quoted(&rest[word..]).is_some()
        {
            word + quoted(&rest[word..]).unwrap_or_default()
        } else {
            let length = if rest.starts_with("::") {
                2
            } else {
                word.max(first.len_utf8())
            };
            if !first.is_whitespace() {
                tokens.push(&rest[..length]);
            }
            length
        };
        rest = &rest[length..];
    }
    tokens
}

/// How long the text or letter in quotes is that begins here, if one does.
fn quoted(text: &str) -> Option<usize> {
    let hashes = text.len() - text.trim_start_matches('#').len();
    if text[hashes..].starts_with('"') && hashes > 0 {
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(text[hashes + 1..].find(&end)? + 1 + hashes + end.len());
    }
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let mut letters = text.char_indices().skip(1);
    while let Some((place, letter)) = letters.next() {
        match letter {
            '\\' => drop(letters.next()),
            _ if letter == quote && place > 1 || letter == '"' && quote == '"' => {
                return Some(place + 1);
            }
            // A lifetime.
            _ if quote == '\'' && place > 1 && !text[1..].starts_with('\\') => return None,
            _ => {}
        }
    }
    None
}

/// The position behind the item that begins here.
fn behind_item(tokens: &[&str], from: usize) -> usize {
    let mut depth = 0_usize;
    for (position, token) in tokens.iter().enumerate().skip(from) {
        match *token {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 && matches!(*token, "}" | ";") {
            return position + 1;
        }
    }
    tokens.len()
}

type Steps = Vec<String>;

/// The paths of a use tree, each with the name that it brings; gives the position behind the tree.
fn tree(
    tokens: &[&str],
    mut at: usize,
    before: &[String],
    found: &mut Vec<(String, Steps)>,
) -> usize {
    let mut steps = before.to_vec();
    loop {
        match tokens[at] {
            "::" => at += 1,
            "{" => {
                at += 1;
                while tokens[at] != "}" {
                    at = tree(tokens, at, &steps, found);
                    at += usize::from(tokens[at] == ",");
                }
                return at + 1;
            }
            "as" => {
                found.push((tokens[at + 1].to_owned(), steps));
                return at + 2;
            }
            "," | ";" | "}" => {
                let name = steps.last().cloned().unwrap_or_default();
                found.push((name, steps));
                return at;
            }
            "self" if steps.len() > before.len() || !before.is_empty() => at += 1,
            step => {
                steps.push(step.trim_start_matches('$').to_owned());
                at += 1;
            }
        }
    }
}

/// What one file of the core says of others.
#[derive(Default)]
struct File {
    /// By name, what `use` brings.
    uses: BTreeMap<String, Steps>,
    /// The names that it only hands on.
    handed_on: BTreeSet<String>,
    /// The paths that stand in its code.
    paths: Vec<Steps>,
}

impl File {
    fn read(text: &str) -> Self {
        let tokens = tokens(text);
        let (mut file, mut handed_on, mut words) = (Self::default(), Vec::new(), BTreeSet::new());
        let mut at = 0;
        while at < tokens.len() {
            if tokens[at..].starts_with(&["#", "[", "cfg", "(", "test", ")", "]"]) {
                at = behind_item(&tokens, at + 7);
            } else if tokens[at] == "use" && tokens.get(at + 1) != Some(&"<") {
                let mut found = Vec::new();
                let is_handed_on = at > 0 && matches!(tokens[at - 1], "pub" | ")");
                at = tree(&tokens, at + 1, &[], &mut found);
                if is_handed_on {
                    handed_on.extend(found.iter().map(|(name, _)| name.clone()));
                }
                file.uses.extend(found);
            } else if tokens.get(at + 1) == Some(&"::") && tokens[at] != "::" {
                let mut steps = vec![tokens[at].trim_start_matches('$').to_owned()];
                while tokens.get(at + 1) == Some(&"::")
                    && tokens.get(at + 2).is_some_and(|next| {
                        next.starts_with(|c: char| c.is_alphabetic() || c == '_')
                    })
                {
                    steps.push(tokens[at + 2].to_owned());
                    at += 2;
                }
                words.insert(steps[0].clone());
                file.paths.push(steps);
                at += 1;
            } else {
                words.insert(tokens[at].to_owned());
                at += 1;
            }
        }
        handed_on.retain(|name| !words.contains(name));
        file.handed_on = handed_on.into_iter().collect();
        file
    }
}

/// Every file of the core, by the steps of its module; the root has none.
struct House(BTreeMap<Steps, File>);

impl House {
    fn read(folder: &Path) -> Self {
        let mut house = Self(BTreeMap::new());
        house.enter(folder, &[]);
        house
    }

    fn enter(&mut self, folder: &Path, steps: &[String]) {
        for entry in fs::read_dir(folder).expect("a readable folder") {
            let path = entry.expect("a readable folder").path();
            let stem = path.file_stem().unwrap_or_default().to_string_lossy();
            let own = match &*stem {
                "lib" => Vec::new(),
                stem => [steps, &[stem.to_owned()]].concat(),
            };
            if path.is_dir() {
                self.enter(&path, &own);
            } else if path.extension().is_some_and(|end| end == "rs") && !stem.ends_with("tests") {
                let text = fs::read_to_string(&path).expect("a text");
                self.0.insert(own, File::read(&text));
            }
        }
    }

    /// The module or file that a path leads to, seen from a file; nothing outside of the crate.
    fn target(&self, from: &[String], path: &[String], most: usize) -> Option<Steps> {
        self.followed(from, path, false, most)
    }

    /// The same of a path in which more steps follow, or none.
    fn followed(&self, from: &[String], path: &[String], on: bool, most: usize) -> Option<Steps> {
        let most = most.checked_sub(1)?;
        let (first, mut rest) = path.split_first()?;
        let mut at = match first.as_str() {
            "crate" => Vec::new(),
            "self" => from.to_vec(),
            "super" => from.split_last()?.1.to_vec(),
            name => {
                let child = [from, &[name.to_owned()]].concat();
                if self.0.contains_key(&child) && !rest.is_empty() {
                    child
                } else {
                    let used = self
                        .0
                        .get(from)?
                        .uses
                        .get(name)
                        .filter(|used| *used != path)?;
                    self.followed(from, used, on || !rest.is_empty(), most)?
                }
            }
        };
        while let Some((step, behind)) = rest.split_first() {
            if step == "super" {
                at.pop();
                rest = behind;
                continue;
            }
            let inner = [&at[..], std::slice::from_ref(step)].concat();
            let last = behind.is_empty() && !on;
            let handed_on = self.0.get(&at).and_then(|file| file.uses.get(step));
            // A module may bear the name of what a file itself defines.
            let handed_on = handed_on.filter(|used| !(last && self.is_module(&at, used)));
            match handed_on {
                Some(used) if last || !self.0.contains_key(&inner) => {
                    // Names of the root stand above all rooms.
                    return if at.is_empty() {
                        Some(at)
                    } else {
                        self.followed(&at, used, on || !behind.is_empty(), most)
                            .or(Some(at))
                    };
                }
                _ if self.0.contains_key(&inner) => at = inner,
                _ => break,
            }
            rest = behind;
        }
        Some(at)
    }

    /// Which files each file leans on.
    fn arrows(&self) -> BTreeMap<String, BTreeSet<String>> {
        let mut arrows = BTreeMap::new();
        for (own, file) in &self.0 {
            if own.is_empty() {
                continue;
            }
            let used = file
                .uses
                .iter()
                .filter(|(name, _)| !file.handed_on.contains(*name));
            let paths = used.map(|(_, path)| path).chain(&file.paths);
            let mut targets = BTreeSet::new();
            for path in paths {
                let is_module = self.is_module(own, path);
                let target = self.target(own, path, 9).filter(|target| target != own);
                // What a module says is there for the files within it.
                let target = target
                    .filter(|target| !is_module && (target.is_empty() || !own.starts_with(target)));
                targets.extend(target.map(|target| name(&target)));
            }
            arrows.insert(name(own), targets);
        }
        arrows
    }

    /// Whether a path names a module, not something in it.
    fn is_module(&self, own: &[String], path: &[String]) -> bool {
        let (first, rest) = path.split_first().expect("a path has steps");
        let start = match first.as_str() {
            "crate" => &[],
            "self" => own,
            "super" => &own[..own.len() - 1],
            _ => return self.0.contains_key(&[own, path].concat()),
        };
        let up = rest.iter().take_while(|step| *step == "super").count();
        self.0
            .contains_key(&[&start[..start.len() - up], &rest[up..]].concat())
    }
}

fn name(steps: &[String]) -> String {
    match steps {
        [] => "lib.rs".to_owned(),
        steps => steps.join("/") + ".rs",
    }
}

/// The room in which a file stands.
fn room(file: &str) -> &str {
    let room = file.split('/').next().unwrap_or(file);
    room.strip_suffix(".rs").unwrap_or(room)
}

/// The files that are reached from a file.
fn reached<'a>(arrows: &'a BTreeMap<String, BTreeSet<String>>, from: &'a str) -> BTreeSet<&'a str> {
    let (mut reached, mut left) = (BTreeSet::new(), vec![from]);
    while let Some(file) = left.pop() {
        for next in arrows.get(file).into_iter().flatten() {
            if reached.insert(next.as_str()) {
                left.push(next);
            }
        }
    }
    reached
}

/// The rooms in the order of the page.
fn order() -> Vec<String> {
    let page = repository().join("CONTRIBUTING.md");
    let text = fs::read_to_string(page).expect("the page");
    let (_, rest) = text.split_once("in this order:").expect("the order");
    let (order, _) = rest.split_once(".\n").expect("the end of the order");
    let names = order.split('`').skip(1).step_by(2);
    names.map(str::to_owned).collect()
}

static HOUSE: LazyLock<House> = LazyLock::new(|| House::read(&repository().join("core/src")));
static ARROWS: LazyLock<BTreeMap<String, BTreeSet<String>>> = LazyLock::new(|| HOUSE.arrows());

#[test]
fn the_page_names_every_room_once() {
    let House(files) = &*HOUSE;
    let mut rooms: Vec<String> = files
        .keys()
        .filter(|own| own.len() == 1)
        .flatten()
        .cloned()
        .collect();
    let mut order = order();
    rooms.sort();
    order.sort();
    assert_eq!(order, rooms);
}

#[test]
fn a_room_uses_only_rooms_before_it() {
    let order = order();
    let floor = |file: &str| {
        let place = order.iter().position(|known| known == room(file));
        place.unwrap_or(usize::MAX)
    };
    let arrows = &*ARROWS;
    assert!(arrows.values().map(BTreeSet::len).sum::<usize>() > 1500);
    let mut upward = String::new();
    for (file, targets) in arrows {
        for target in targets.iter().filter(|target| floor(target) > floor(file)) {
            let _ = writeln!(upward, "{file} uses {target}");
        }
    }
    assert!(upward.is_empty(), "upward:\n{upward}");
}

#[test]
fn no_two_files_lean_on_each_other() {
    let arrows = &*ARROWS;
    let reached: BTreeMap<&str, BTreeSet<&str>> = arrows
        .keys()
        .map(|file| (file.as_str(), reached(arrows, file)))
        .collect();
    let mut circles = BTreeSet::new();
    for (file, far) in &reached {
        if far.contains(file) {
            let back = far
                .iter()
                .filter(|other| reached.get(*other).is_some_and(|far| far.contains(file)));
            circles.insert(back.copied().collect::<Vec<_>>());
        }
    }
    let mut told = String::new();
    let mut found: BTreeMap<&str, usize> = BTreeMap::new();
    for circle in &circles {
        let _ = writeln!(told, "{circle:?}");
        for file in circle {
            *found.entry(room(file)).or_default() += 1;
            let within = |target: &&String| circle.contains(&target.as_str());
            for target in arrows[*file].iter().filter(within) {
                let _ = writeln!(told, "    {file} -> {target}");
            }
        }
    }
    let known: BTreeMap<&str, usize> = IN_CIRCLES.iter().copied().collect();
    assert!(
        found.keys().eq(known.keys()) && found.iter().all(|(room, count)| *count <= known[room]),
        "{found:?}; the circles:\n{told}"
    );
}

#[test]
fn imports_are_read_as_the_language_reads_them() {
    let file = File::read(
        r##"
        use std::fmt;
        // use crate::comment::Word;
        use crate::a::{self, b::{C, D as E}};
        pub(crate) use inner::Handed;
        fn of<'t>(it: &'t str) -> char { let _ = r#"crate::text::X"#; 'x' }
        const WORD: &str = "crate::text::X \" crate::y::Y";
        fn f() -> crate::n::N { a::g::<u8>(E::new()) }
        #[cfg(test)]
        mod tests { use crate::t::T; fn t() { crate::u::U; } }
        "##,
    );
    let uses: Vec<String> = file
        .uses
        .iter()
        .map(|(name, path)| format!("{name}={}", path.join("::")))
        .collect();
    assert_eq!(
        uses,
        [
            "C=crate::a::b::C",
            "E=crate::a::b::D",
            "Handed=inner::Handed",
            "a=crate::a",
            "fmt=std::fmt"
        ]
    );
    assert_eq!(file.handed_on, BTreeSet::from(["Handed".to_owned()]));
    let paths: Vec<String> = file.paths.iter().map(|path| path.join("::")).collect();
    assert_eq!(paths, ["crate::n::N", "a::g", "E::new"]);
}
