//! `import_plan`: a plan from its text.

use super::call::ImportPlan;
use super::check::{directory, in_form};
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::finding::{CompactFindings, Finding, Fix, Skipped, Span};
use crate::import::{OutlineEntry, disjoint, import};
use crate::json::{Wire as _, answer};
use crate::names::ByName;
use crate::plan::Plan;
use crate::rule::{Bounds, Selection, TextContext, TextSubject, run};
use crate::text::{Legacy, Ruler, TextRange};

answer! {
    /// A plan that was read from its text.
    pub struct ImportPlanAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The draft of the plan.
        pub plan: Plan,
        /// The numbered parts of the text.
        pub outline: Vec<OutlineEntry>,
        /// Where each value of the plan stands in the text, by its pointer.
        pub spans: ByName<Span>,
        /// What was understood and holds no value: mottos, heads of tables, page numbers, *Nơi nhận*.
        pub frame: Vec<Span>,
        /// What gave nothing: the first 20 stretches, or all with `options.allPlaces`. Every word of the
        /// text stands in `spans`, in `outline`, in `frame` or in such a stretch.
        pub unread: Vec<Span>,
        /// How many stretches gave nothing.
        pub unread_count: usize,
        /// What could be mended in the text; nothing is mended unless it is asked for.
        pub fixes: Vec<Fix>,
        /// What was found in the plan and in its text.
        pub findings: Vec<Finding>,
        /// The findings in columns, where `options.answer` asks for that: none is listed above then.
        pub compact: Option<CompactFindings>,
        /// How many findings of each rule are not listed, because there are more than
        /// `options.mostFindings`.
        pub more: ByName<u64>,
        /// What was not looked at, by rule.
        pub skipped: Vec<Skipped>,
    }
}

pub(super) fn answer(call: &ImportPlan, prepared: Prepared) -> Result<ImportPlanAnswer, Error> {
    let mut validator = prepared.rules_validator(&call.options);
    validator.baselines(&call.options, None);
    validator.finish()?;
    let text = call.text.as_str();
    let ruler = Ruler::new(text);
    let known = |id: &str| prepared.rulebook.indicator(id).is_some();
    let read = import(text, &ruler, prepared.middles(), &known);
    let places = read.places.into_iter();
    let spans = places.map(|(pointer, place)| (pointer.into(), Span::over(&ruler, place)));
    let spans = ByName::of_distinct(spans.collect());
    let directory = directory(&read.plan);
    let legacy = Legacy::find(text);
    let subject = TextSubject(
        prepared.plan_context(&read.plan, &directory, &call.options),
        TextContext {
            text,
            ruler: &ruler,
            broken: &read.broken,
            gaps: &read.gaps,
            words: &read.words,
            frame: &read.frame,
            legacy: legacy.as_ref(),
            is_secret: read.plan.is_secret(),
        },
    );
    let selection = Selection::new(&call.options);
    let mut checked = run(
        &subject,
        &prepared.rulebook,
        &selection,
        ImportPlanAnswer::shape(),
    );
    for finding in &mut checked.findings {
        finding.span = finding.span.or_else(|| nearest(&spans, &finding.path));
    }
    let spans_of = |places: &[TextRange]| {
        let places = places.iter();
        places.map(|place| Span::over(&ruler, *place)).collect()
    };
    let unread = &read.unread;
    let places = Bounds::new(&call.options).places.min(unread.len());
    let (findings, compact) = in_form(checked.findings, &call.options);
    Ok(ImportPlanAnswer {
        frame: spans_of(&read.frame),
        unread: spans_of(unread.get(..places).unwrap_or_default()),
        unread_count: unread.len(),
        basis: prepared.basis,
        outline: read.outline,
        fixes: disjoint(checked.fixes),
        findings,
        compact,
        more: checked.more,
        skipped: checked.skipped,
        spans,
        plan: read.plan,
    })
}

/// Where the value of a pointer stands, or the nearest one that holds it.
fn nearest(spans: &ByName<Span>, pointer: &str) -> Option<Span> {
    let mut at = pointer;
    loop {
        if let Some(span) = spans.get(at) {
            return Some(*span);
        }
        at = at.rsplit_once('/')?.0;
    }
}
