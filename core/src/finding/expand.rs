//! Compact findings as whole ones.

use super::compact::{at, of_text};
use super::template::render_texts;
use super::{CompactFindings, Finding, FindingTemplate, Message, Param};
use crate::error::{Code, Error};
use crate::indicator::Wording;
use crate::json::Reader;
use crate::names::ByName;
use crate::rulebook::Source;
use crate::text::Label;

const RULE: Label = Label::new("quy tắc", "rule");
const ROW: Label = Label::new("vị trí", "position");

impl CompactFindings {
    /// The findings as they are answered one by one: all, or the one at a position.
    ///
    /// # Errors
    ///
    /// `unknown-name` for a rule that is none of these, `out-of-range` for a position at which nothing
    /// stands, and for a column of another length, each at its place from `path` on.
    pub(crate) fn expand(
        &self,
        rules: &[&'static str],
        only: Option<usize>,
        path: &str,
    ) -> Result<Vec<Finding>, Error> {
        let mut reader = Reader::default();
        let lengths = [
            ("path", self.path.len(), false),
            ("params", self.params.len(), false),
            ("span", self.span.len(), true),
            ("subject", self.subject.len(), true),
            ("subjectTitle", self.subject_title.len(), true),
            ("shown", self.shown.len(), true),
        ];
        for (column, length, may_be_empty) in lengths {
            if length != self.len() && !(may_be_empty && length == 0) {
                reader.at_key(column, |reader| wrong_length(reader, length, self.len()));
            }
        }
        reader.into_result(path)?;
        let mut reader = Reader::default();
        let templates = self.templates_of(rules, &mut reader);
        let mut findings = Vec::new();
        for row in 0..self.len() {
            if only.is_none_or(|only| only == row) {
                findings.extend(self.finding(&templates, row, &mut reader));
            }
        }
        reader.into_result(path)?;
        Ok(findings)
    }

    /// The templates with the names of their rules and their sources.
    fn templates_of(&self, rules: &[&'static str], reader: &mut Reader) -> Vec<Option<Known<'_>>> {
        let mut known = Vec::with_capacity(self.templates.len());
        for (row, template) in self.templates.iter().enumerate() {
            reader.enter("templates");
            reader.enter_index(row);
            let rule = rules.iter().find(|rule| **rule == template.rule);
            if rule.is_none() {
                reader.at_key("rule", |reader| {
                    reader.unknown(Code::UnknownName, &RULE, &template.rule, rules);
                });
            }
            let mut sources = Vec::with_capacity(template.sources.len());
            for (index, position) in template.sources.iter().enumerate() {
                reader.enter("sources");
                reader.enter_index(index);
                sources.extend(found(&self.sources, *position, reader).cloned());
                reader.leave();
                reader.leave();
            }
            known.push(rule.map(|rule| Known {
                rule,
                template,
                sources,
            }));
            reader.leave();
            reader.leave();
        }
        known
    }

    fn finding(
        &self,
        templates: &[Option<Known<'_>>],
        row: usize,
        reader: &mut Reader,
    ) -> Option<Finding> {
        let template = self.template.get(row)?;
        let known = within(reader, "template", row, |reader| {
            found(templates, *template, reader)
        })?;
        let known = known.as_ref()?;
        let names = &known.template.params;
        let params = self.params.get(row)?;
        let shown = self.shown.get(row).filter(|shown| !shown.is_empty());
        for (column, length) in [
            ("params", Some(params.len())),
            ("shown", shown.map(Vec::len)),
        ] {
            if let Some(length) = length.filter(|length| *length != names.len()) {
                within(reader, column, row, |reader| {
                    wrong_length(reader, length, names.len());
                });
                return None;
            }
        }
        let mut read = ByName::new();
        for (position, (name, param)) in names.iter().zip(params).enumerate() {
            let word = shown
                .and_then(|shown| shown.get(position))
                .copied()
                .flatten();
            let word = match word {
                None => None,
                Some(word) => Some(within(reader, "shown", row, |reader| {
                    reader.at_index(position, |reader| found(&self.words, word, reader))
                })?),
            };
            read.insert(name.clone(), word.map_or_else(|| as_read(param), worded));
        }
        let subject_title = match self.subject_title.get(row).copied().flatten() {
            None => None,
            Some(word) => Some(within(reader, "subjectTitle", row, |reader| {
                found(&self.words, word, reader)
            })?),
        };
        let template = known.template;
        let params = names.iter().cloned().zip(params.iter().cloned());
        Some(Finding {
            rule: known.rule,
            title: message(&template.title),
            severity: template.severity,
            path: self.path.get(row)?.clone(),
            span: self.span.get(row).copied().flatten(),
            subject: self.subject.get(row).cloned().flatten(),
            subject_title: subject_title.map(message),
            params: params.collect(),
            message: render_texts((&template.message.vi, &template.message.en), &read),
            help: render_texts((&template.help.vi, &template.help.en), &read),
            sources: known.sources.clone(),
            reads: None,
        })
    }
}

/// A template whose rule is known.
struct Known<'c> {
    rule: &'static str,
    template: &'c FindingTemplate,
    sources: Vec<Source>,
}

fn within<T>(
    reader: &mut Reader,
    column: &str,
    row: usize,
    read: impl FnOnce(&mut Reader) -> T,
) -> T {
    reader.at_key(column, |reader| reader.at_index(row, read))
}

/// What stands at a position that the input names.
fn found<'l, T>(list: &'l [T], position: u64, reader: &mut Reader) -> Option<&'l T> {
    let found = at(list, position);
    if found.is_none() {
        let message = Message::of(
            "không có {} {}, danh sách có {} mục",
            "there is no {} {}, the list has {}",
            &[&ROW, &position, &list.len()],
        );
        reader.problem(Code::OutOfRange, message, None);
    }
    found
}

fn wrong_length(reader: &mut Reader, length: usize, expected: usize) {
    let message = Message::of(
        "danh sách có {} mục, phải có {}",
        "the list has {}, not {}",
        &[&length, &expected],
    );
    reader.problem(Code::OutOfRange, message, None);
}

fn message(words: &Wording) -> Message {
    Message::new(words.vi.clone(), words.en.clone())
}

/// A fact of which people read these words.
fn worded(words: &Wording) -> Param {
    Param::Worded(0, message(words))
}

/// A fact as people read its value.
fn as_read(param: &Param) -> Param {
    match param {
        Param::Text(text) => of_text(text),
        Param::List(items) => Param::List(items.iter().map(as_read).collect()),
        other => other.clone(),
    }
}
