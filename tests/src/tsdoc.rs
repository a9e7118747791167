//! Documentation of the core as comments of TypeScript.

use std::fmt::Write as _;

use wardplan::OPERATIONS;

use crate::docs::sentence;

/// How long a line may be.
const WIDTH: usize = 100;

/// Documentation as a comment before what it documents; nothing if there is none.
pub(crate) fn comment(indent: &str, docs: &str) -> String {
    let text = paragraphs(docs);
    if text.is_empty() {
        return String::new();
    }
    let line = format!("{indent}/** {text} */\n");
    if !text.contains('\n') && line.chars().count() <= WIDTH {
        return line;
    }
    let mut comment = format!("{indent}/**\n");
    for line in text.lines() {
        for line in wrapped(line, WIDTH - indent.len() - 3) {
            let _ = writeln!(comment, "{}", format!("{indent} * {line}").trim_end());
        }
    }
    let _ = writeln!(comment, "{indent} */");
    comment
}

/// Documentation in one line, in the names of JavaScript and without links.
pub(crate) fn plain(docs: &str) -> String {
    let mut text = sentence(docs).replace("`None`", "`null`");
    for operation in OPERATIONS {
        let name = format!("`{}`", operation.name);
        text = text.replace(&name, &format!("`{}`", operation.camel_name));
    }
    text
}

/// Each paragraph, item of a list or tag in one line; paragraphs are parted by empty lines.
fn paragraphs(docs: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for line in docs.trim().lines().map(str::trim) {
        let begins = line.is_empty() || line.starts_with("- ") || line.starts_with('@');
        match lines.last_mut() {
            Some(last) if !begins && !last.is_empty() => {
                last.push(' ');
                last.push_str(line);
            }
            _ => lines.push(line.to_owned()),
        }
    }
    let lines: Vec<_> = lines.iter().map(|line| plain(line)).collect();
    lines.join("\n")
}

fn wrapped(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split(' ') {
        match lines.last_mut() {
            Some(last) if last.is_empty() => last.push_str(word),
            Some(last) if last.chars().count() + 1 + word.chars().count() <= width => {
                last.push(' ');
                last.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_names_of_rust_become_those_of_javascript() {
        assert_eq!(
            comment("", " The call of [`check_plan`](crate::check_plan).\n"),
            "/** The call of `checkPlan`. */\n"
        );
        assert_eq!(
            plain("see [`Error`], `None` where\n nothing is"),
            "see `Error`, `null` where nothing is"
        );
    }

    #[test]
    fn what_is_long_or_has_paragraphs_takes_several_lines() {
        assert_eq!(
            comment("  ", "One.\n\n- two\n three\n"),
            "  /**\n   * One.\n   *\n   * - two three\n   */\n"
        );
        assert_eq!(comment("", &"word ".repeat(40)).lines().count(), 5);
        assert_eq!(comment("", ""), "");
    }
}
