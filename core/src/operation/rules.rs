//! `rules`: what rules there are.

use super::call::Rules;
use super::prepare::{AnswerBasis, Prepared};
use crate::error::Error;
use crate::finding::Message;
use crate::json::answer;
use crate::rule::{Area, Basis, Gravity, RULE_PAGES, RULES, RuleDefinition, RulePage};
use crate::rulebook::Source;

answer! {
    /// The rules.
    pub struct RulesAnswer {
        /// What the answer rests on.
        pub basis: AnswerBasis,
        /// The rules, by name.
        pub rules: Vec<RuleEntry>,
    }
}

answer! {
    /// A param that findings of a rule have.
    pub struct ParamEntry {
        /// Its name.
        pub name: &'static str,
        /// What it is.
        pub what: &'static str,
    }
}

answer! {
    /// One rule of the catalogue.
    pub struct RuleEntry {
        /// Its name.
        pub name: &'static str,
        /// What people call it.
        pub title: Message,
        /// What it is about.
        pub area: Area,
        /// The operations that run it.
        pub operations: &'static [&'static str],
        /// When it finds something, in one sentence.
        pub condition: Message,
        /// Where its findings stand; `*` is a position or a name.
        pub path: &'static str,
        /// How grave its findings are: a severity, or `byModality`.
        pub severity: &'static str,
        /// The params of its findings.
        pub params: Vec<ParamEntry>,
        /// The clauses of this rulebook that it rests on.
        pub sources: Vec<Source>,
        /// The parameters of the rulebook that it reads.
        pub parameters: &'static [&'static str],
        /// The fields of meetings that it cannot do without: in a register no row of which states
        /// one of them it is skipped once.
        pub needs: Vec<&'static str>,
        /// The conventions that it reads.
        pub conventions: &'static [&'static str],
        /// The version in which it first came.
        pub since: &'static str,
    }
}

#[expect(clippy::unnecessary_wraps, reason = "the table calls all alike")]
pub(super) fn answer(_call: &Rules, prepared: Prepared) -> Result<RulesAnswer, Error> {
    let entry = |(rule, page): (&&RuleDefinition, &RulePage)| RuleEntry {
        name: rule.name,
        title: rule.title.into(),
        area: rule.area,
        operations: page.operations,
        condition: Message::new(page.condition.vi, page.condition.en),
        path: page.path,
        severity: match rule.gravity {
            Gravity::Fixed(severity) => severity.name(),
            Gravity::ByModality => "byModality",
        },
        params: page
            .params
            .iter()
            .map(|param| ParamEntry {
                name: param.name,
                what: param.what,
            })
            .collect(),
        sources: match rule.basis {
            Basis::Logic => vec![Source::LOGIC],
            Basis::Clauses(clauses) => clauses
                .iter()
                .filter_map(|(document, clause)| prepared.rulebook.source(document, clause))
                .collect(),
        },
        parameters: rule.parameters,
        needs: rule.needs.iter().map(|column| column.key()).collect(),
        conventions: page.conventions,
        since: page.since,
    };
    Ok(RulesAnswer {
        rules: RULES.iter().zip(RULE_PAGES).map(entry).collect(),
        basis: prepared.basis,
    })
}
