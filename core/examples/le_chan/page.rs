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
        let indent = " ".repeat(first.chars().count());
        let mut line = first.to_owned();
        let mut empty = true;
        for word in text.split_whitespace() {
            let room = line.chars().count() + word.chars().count() < WIDTH;
            if !empty && !room {
                self.line(line.trim_end());
                line.clone_from(&indent);
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.line(line.trim_end());
    }

    /// A table with a ruled head. Columns are as wide as their widest cell; Vietnamese letters in
    /// composed form take one column each.
    pub(crate) fn table(&mut self, head: &[&str], rows: &[Vec<String>]) {
        let mut widths: Vec<usize> = head.iter().map(|cell| cell.chars().count()).collect();
        for row in rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(cell.chars().count());
            }
        }
        self.row(&widths, head.iter().copied());
        let rule: Vec<String> = widths.iter().map(|width| "─".repeat(*width)).collect();
        self.row(&widths, rule.iter().map(String::as_str));
        for row in rows {
            self.row(&widths, row.iter().map(String::as_str));
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

/// A text cut to a number of columns.
pub(crate) fn cut(text: &str, columns: usize) -> String {
    if text.chars().count() <= columns {
        return text.to_owned();
    }
    let mut short: String = text.chars().take(columns.saturating_sub(1)).collect();
    short.truncate(short.trim_end().len());
    short.push('…');
    short
}
