//! The words of the model as other languages show them: without links into Rust.

/// A doc comment as running text: one line for each of its lines, links reduced to their words,
/// every line but the first indented.
pub(crate) fn paragraph(doc: &str, indent: &str) -> String {
    let lines: Vec<String> = doc
        .trim()
        .lines()
        .map(|line| unlinked(line.trim()))
        .collect();
    let mut text = String::new();
    for (position, line) in lines.iter().enumerate() {
        if position > 0 {
            text.push('\n');
            if !line.is_empty() {
                text.push_str(indent);
            }
        }
        text.push_str(line);
    }
    text.replace('\\', "\\\\")
}

/// A doc comment as one line.
pub(crate) fn sentence(doc: &str) -> String {
    let lines: Vec<String> = doc
        .trim()
        .lines()
        .map(|line| unlinked(line.trim()))
        .collect();
    lines.join(" ")
}

/// `` [`x`](crate::x) `` and `` [`x`] `` as `` `x` ``.
fn unlinked(line: &str) -> String {
    let mut text = String::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once("[`") {
        text.push_str(before);
        let Some((word, after)) = after.split_once("`]") else {
            text.push_str("[`");
            rest = after;
            continue;
        };
        text.push('`');
        text.push_str(word);
        text.push('`');
        rest = match after
            .strip_prefix('(')
            .and_then(|link| link.split_once(')'))
        {
            Some((_, after)) => after,
            None => after,
        };
    }
    text.push_str(rest);
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_reduced_to_their_words() {
        assert_eq!(
            sentence(" The call of [`check_plan`](crate::check_plan),\n or [`Plan`]."),
            "The call of `check_plan`, or `Plan`."
        );
        assert_eq!(sentence("a [list] of `[`"), "a [list] of `[`");
    }
}
