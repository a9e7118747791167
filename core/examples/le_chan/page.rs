//! Plain text that fits a page: headings, wrapped paragraphs, tables.

use std::fmt::Write as _;

/// Columns of the page.
const WIDTH: usize = 100;

/// Text in the making.
#[derive(Debug, Default)]
pub(crate) struct Page {
    text: String,
}

impl Page {
    pub(crate) fn finish(self) -> String {
        self.text
    }

    pub(crate) fn title(&mut self, text: &str) {
        let line = "═".repeat(WIDTH);
        let _ = writeln!(self.text, "{line}\n{text}\n{line}");
    }

    pub(crate) fn heading(&mut self, text: &str) {
        let _ = writeln!(self.text, "\n{text}\n{}", "─".repeat(WIDTH));
    }

    pub(crate) fn line(&mut self, text: &str) {
        let _ = writeln!(self.text, "{text}");
    }

    /// A paragraph, its first line after `first`, its others under it.
    pub(crate) fn paragraph(&mut self, first: &str, text: &str) {
        let indent = first.chars().count();
        let mut before = first.to_owned();
        for line in wrap(text, WIDTH.saturating_sub(indent)) {
            self.line(format!("{before}{line}").trim_end());
            before = " ".repeat(indent);
        }
    }

    /// A table with a ruled head. Columns are as wide as their widest cell; Vietnamese letters in
    /// composed form take one column each. Cells of the column `wrapped` go on below themselves
    /// after `most` columns.
    pub(crate) fn table(
        &mut self,
        head: &[&str],
        rows: &[Vec<String>],
        wrapped: usize,
        most: usize,
    ) {
        let mut lines: Vec<Vec<String>> = Vec::new();
        for row in rows {
            let text = row.get(wrapped).map(String::as_str).unwrap_or_default();
            for (number, part) in wrap(text, most).into_iter().enumerate() {
                let mut line = if number == 0 {
                    row.clone()
                } else {
                    vec![String::new(); row.len()]
                };
                if let Some(cell) = line.get_mut(wrapped) {
                    *cell = part;
                }
                lines.push(line);
            }
        }
        let mut widths: Vec<usize> = head.iter().map(|cell| cell.chars().count()).collect();
        for line in &lines {
            for (width, cell) in widths.iter_mut().zip(line) {
                *width = (*width).max(cell.chars().count());
            }
        }
        self.row(&widths, head.iter().copied());
        let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
        self.row(&widths, rule.iter().map(String::as_str));
        for line in &lines {
            self.row(&widths, line.iter().map(String::as_str));
        }
    }

    fn row<'c>(&mut self, widths: &[usize], cells: impl Iterator<Item = &'c str>) {
        let padded: Vec<String> = cells
            .zip(widths)
            .map(|(cell, width)| {
                format!(
                    "{cell}{}",
                    " ".repeat(width - cell.chars().count().min(*width))
                )
            })
            .collect();
        self.line(padded.join("  ").trim_end());
    }
}

/// A text as lines of at most so many columns, at least one.
fn wrap(text: &str, most: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let Some(line) = lines.last_mut() else { break };
        if line.is_empty() {
            line.push_str(word);
        } else if line.chars().count() + 1 + word.chars().count() <= most {
            line.push(' ');
            line.push_str(word);
        } else {
            lines.push(word.to_owned());
        }
    }
    lines
}
