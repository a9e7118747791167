//! Where findings and skipped places go.

use chrono::NaiveDate;

use super::engine::Checked;
use super::kept::{Bounds, Kept};
use super::waiver::Waivers;
use super::{Basis, Column, Gravity, RuleDefinition, WaiverContext};
use crate::finding::{Finding, Fix, Param, Severity, SkipReason, Skipped, Span, render};
use crate::json::Shape;
use crate::names::ByName;
use crate::plan::Modality;
use crate::rulebook::{HeldClause, Rulebook, Source};
use crate::text::Label;

/// A finding in the making.
#[derive(Debug, Default)]
pub(crate) struct Draft {
    path: String,
    span: Option<Span>,
    replacement: Option<(Span, String)>,
    subject: Option<String>,
    params: ByName<Param>,
    modality: Option<Modality>,
    sources: Vec<Source>,
    only_these: bool,
}

impl Draft {
    pub(crate) fn at(path: impl Into<String>) -> Self {
        Self {
            path: path.into(),
            ..Self::default()
        }
    }

    /// Where it is in a text.
    pub(crate) fn span(&mut self, span: Span) -> &mut Self {
        self.span = Some(span);
        self
    }

    /// What could stand in place of a stretch of the text.
    pub(crate) fn propose(&mut self, span: Span, replacement: impl Into<String>) -> &mut Self {
        self.replacement = Some((span, replacement.into()));
        self
    }

    pub(crate) fn subject(&mut self, subject: Option<impl Into<String>>) -> &mut Self {
        self.subject = subject.map(Into::into);
        self
    }

    pub(crate) fn param(&mut self, name: &'static str, value: impl Into<Param>) -> &mut Self {
        self.params.insert(name, value.into());
        self
    }

    /// The modality of a clause involved; the strongest one decides how grave a finding is.
    pub(crate) fn modality(&mut self, modality: Option<Modality>) -> &mut Self {
        if Modality::severity(modality) < Modality::severity(self.modality) {
            self.modality = modality;
        }
        self
    }

    /// Clauses that are cited before those of the rule itself.
    pub(crate) fn sources(&mut self, sources: impl IntoIterator<Item = Source>) -> &mut Self {
        self.sources.extend(sources);
        self
    }

    /// The clauses of the dated values that decided, in place of those of the rule.
    pub(crate) fn decided_by(&mut self, sources: impl IntoIterator<Item = Source>) -> &mut Self {
        self.only_these = true;
        self.sources(sources)
    }
}

/// Collects what one rule after the other finds and does not look at.
#[derive(Debug)]
pub(crate) struct Sink<'a> {
    rule: &'static RuleDefinition,
    rulebook: &'a Rulebook,
    /// The clauses of the rule that the rulebook holds.
    clauses: Vec<HeldClause<'a>>,
    /// The day on which what is looked at took place: a clause says nothing about earlier days.
    day: Option<NaiveDate>,
    /// The column that the rule needs and in which no row says anything.
    missing: Option<Column>,
    kept: Kept,
    skipped: Vec<Skipped>,
    fixes: Vec<Fix>,
    waivers: Waivers<'a>,
    bounds: Bounds,
}

impl<'a> Sink<'a> {
    pub(super) fn new(
        rulebook: &'a Rulebook,
        rule: &'static RuleDefinition,
        call: Shape,
        bounds: Bounds,
        waivers: Waivers<'a>,
    ) -> Self {
        Self {
            rule,
            rulebook,
            clauses: Vec::new(),
            day: None,
            missing: None,
            kept: Kept::new(call, bounds.findings),
            skipped: Vec::new(),
            fixes: Vec::new(),
            waivers,
            bounds,
        }
    }

    /// Goes on with another rule.
    pub(super) fn turn_to(&mut self, rule: &'static RuleDefinition) {
        self.rule = rule;
        self.missing = None;
        self.clauses.clear();
        if let Basis::Clauses(clauses) = rule.basis {
            let held = |(document, clause): &(&str, &str)| self.rulebook.clause(document, clause);
            self.clauses.extend(clauses.iter().filter_map(held));
        }
    }

    /// Goes on with something that took place on a day.
    pub(super) fn set_day(&mut self, day: Option<NaiveDate>) {
        self.day = day;
    }

    /// Goes on with a register in which nobody keeps a column.
    pub(super) fn set_missing(&mut self, column: Option<Column>) {
        self.missing = column;
    }

    /// Whether the rulebook sets a parameter that the rule reads. Such a rule rests on the dated
    /// values, whoever set them.
    pub(super) fn has_parameter(&self) -> bool {
        let set = |name: &&str| {
            let matches = |known: &str| match name.strip_suffix('*') {
                Some(start) => known.starts_with(start),
                None => known == *name,
            };
            self.rulebook
                .layers()
                .any(|layer| layer.parameters.iter().any(|(name, _)| matches(name)))
        };
        self.rule.parameters.iter().any(set)
    }

    /// The first day on which any clause of the rule was there.
    pub(super) fn since(&self) -> Option<NaiveDate> {
        let clauses = self.clauses.iter();
        clauses.map(|held| held.document.issued_on).min()
    }

    /// What the rule rests on: plain sense, or its clauses that were there on the day.
    fn rule_sources(&self) -> Vec<Source> {
        if matches!(self.rule.basis, Basis::Logic) {
            return vec![Source::LOGIC];
        }
        let there =
            |held: &&HeldClause<'_>| self.day.is_none_or(|day| held.document.issued_on <= day);
        let clauses = self.clauses.iter().filter(there);
        clauses.map(HeldClause::source).collect()
    }

    /// Takes what the draft holds. What a rule finds in a register where nobody keeps what it needs is
    /// that this is missing.
    pub(crate) fn found(&mut self, draft: &mut Draft) {
        if let Some(column) = self.missing {
            return self.field_missing(column.pointer().to_owned());
        }
        let severity = match self.rule.gravity {
            Gravity::Fixed(severity) => severity,
            Gravity::ByModality => Modality::severity(draft.modality),
        };
        self.push(severity, std::mem::take(draft));
    }

    fn push(&mut self, severity: Severity, draft: Draft) {
        if self
            .waivers
            .covers(self.rule, &draft.path, self.bounds.places)
        {
            return;
        }
        if let Some((span, replacement)) = draft.replacement {
            self.fixes.push(Fix {
                span,
                replacement,
                rule: Some(self.rule.name.to_owned()),
            });
        }
        let Some(rank) = self.kept.rank(&draft.path, self.rule.name) else {
            return;
        };
        let mut sources: Vec<Source> = Vec::new();
        let of_rule = if draft.only_these {
            Vec::new()
        } else {
            self.rule_sources()
        };
        for source in draft.sources.into_iter().chain(of_rule) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        let said = |template: Label| {
            if self.bounds.as_templates {
                template.into()
            } else {
                render(template, &draft.params)
            }
        };
        let finding = Finding {
            rule: self.rule.name,
            title: self.rule.title.into(),
            severity,
            path: draft.path,
            span: draft.span,
            subject: draft.subject,
            subject_title: None,
            message: said(self.rule.message),
            help: said(self.rule.help),
            params: draft.params,
            sources,
        };
        self.kept.keep(rank, finding);
    }

    pub(crate) fn skip(&mut self, reason: SkipReason, because: Option<String>, path: String) {
        let rule = self.rule.name;
        let missing = self.missing.filter(|column| column.holds(&path));
        let (because, path) = match missing {
            Some(column) => (
                (SkipReason::FieldMissing, None),
                column.pointer().to_owned(),
            ),
            None => ((reason, because), path),
        };
        self.waivers.skipped(rule, &because, &path);
        let (reason, because) = because;
        let same = |known: &&mut Skipped| {
            known.rule == rule && known.reason == reason && known.because == because
        };
        // The last rule is the one that is running.
        if let Some(known) = self.skipped.iter_mut().rev().find(same) {
            return known.add(path, self.bounds.places);
        }
        let mut skipped = Skipped::new((rule, self.rule.title), reason, because);
        skipped.add(path, self.bounds.places);
        self.skipped.push(skipped);
    }

    /// Skips a place because the input does not say what the rule needs there.
    pub(crate) fn field_missing(&mut self, path: String) {
        self.skip(SkipReason::FieldMissing, None, path);
    }

    /// Skips a place because the rulebook does not say what the rule needs there.
    pub(crate) fn no_limit(&mut self, path: String) {
        let rulebook = Some("/options/rulebook".to_owned());
        self.skip(SkipReason::NoLimit, rulebook, path);
    }

    /// Once every other rule has run: the waivers, with what became of them.
    pub(super) fn waivers(&mut self) -> Vec<WaiverContext<'a>> {
        let (told, waivers) = std::mem::take(&mut self.waivers).finish();
        self.skipped.extend(told);
        waivers
    }

    pub(super) fn finish(mut self) -> Checked {
        self.skipped.sort_unstable_by(|a, b| {
            (a.rule, a.reason, &a.because).cmp(&(b.rule, b.reason, &b.because))
        });
        self.skipped.iter_mut().for_each(Skipped::say);
        let (findings, more) = self.kept.finish();
        Checked {
            findings,
            more,
            skipped: self.skipped,
            fixes: self.fixes,
        }
    }
}
