//! `plan_rulebook`: the layer of rules that a plan is.

use super::call::PlanRulebook;
use super::check::directory;
use super::prepare::{AnswerBasis, Prepared};
use super::validate::Validator;
use crate::error::Error;
use crate::finding::{Message, Span};
use crate::json::answer;
use crate::plan::Plan;
use crate::rule::Bounds;
use crate::rulebook::{self, PlanUnreadReason, RulebookChoice, RulebookData};
use crate::text::Ruler;

/// The layer that a plan extends where nothing is stated: what holds for every ward.
const EXTENDED: &str = "kl-226";

answer! {
    /// A plan as a layer of rules.
    pub struct PlanRulebookAnswer {
        /// What the answer rests on; the rulebook is the one that the layer extends.
        pub basis: AnswerBasis,
        /// The layer, for `options.rulebook` of any operation.
        pub rulebook: RulebookData,
        /// What the plan says of targets, limits and reports and the layer does not hold, in the order of
        /// the plan: the first 20, or all with `options.allPlaces`.
        pub unread: Vec<PlanUnread>,
        /// How much of that there is.
        pub unread_count: usize,
    }
}

answer! {
    /// Something that a plan says and its layer does not hold.
    pub struct PlanUnread {
        /// Where it stands in the call.
        pub path: String,
        /// Which stretch of the text there; `None` where all of it is meant.
        pub span: Option<Span>,
        /// Why.
        pub reason: PlanUnreadReason,
        /// Why, for people.
        pub message: Message,
    }
}

pub(super) fn answer(
    call: &PlanRulebook,
    mut prepared: Prepared,
) -> Result<PlanRulebookAnswer, Error> {
    let extends = call.extends.as_deref().unwrap_or(EXTENDED);
    let extended = RulebookChoice::Id(extends.to_owned()).load("/extends")?;
    prepared.basis.look_at(&extended);
    let mut validator = Validator::new(&extended, call.options.as_of);
    validator.plan(&call.plan);
    validator.finish()?;
    let (rulebook, unread) = rulebook::layer_of(&call.plan, &directory(&call.plan), &extended);
    // What is unread in one text stands together: one ruler for all of it.
    let mut ruler: Option<(String, Ruler<'_>)> = None;
    let mut rows = Vec::new();
    let unread_count = unread.len();
    let places = Bounds::new(&call.options).places;
    for one in unread.into_iter().take(places) {
        if one.place.is_some() && ruler.as_ref().is_none_or(|(path, _)| *path != one.path) {
            let words = words_at(&call.plan, &one.path).unwrap_or_default();
            ruler = Some((one.path.clone(), Ruler::new(words)));
        }
        let ruler = ruler.as_ref().map(|(_, ruler)| ruler);
        rows.push(PlanUnread {
            span: one
                .place
                .zip(ruler)
                .map(|(place, ruler)| Span::between(ruler, place)),
            message: sentence(one.reason),
            path: one.path,
            reason: one.reason,
        });
    }
    Ok(PlanRulebookAnswer {
        unread: rows,
        unread_count,
        basis: prepared.basis,
        rulebook,
    })
}

/// The words of a task that a path leads to.
fn words_at<'p>(plan: &'p Plan, path: &str) -> Option<&'p str> {
    let (index, key) = path.strip_prefix("/plan/tasks/")?.split_once('/')?;
    let task = plan.tasks.get(index.parse::<usize>().ok()?)?;
    match key {
        "text" => task.text.as_deref(),
        _ => task.title.as_deref(),
    }
}

/// A reason as a sentence.
fn sentence(reason: PlanUnreadReason) -> Message {
    let label = reason.label();
    let whole = |text: &str| {
        let mut letters = text.chars();
        let first = letters.next().map(char::to_uppercase);
        let first: String = first.into_iter().flatten().collect();
        format!("{first}{}.", letters.as_str())
    };
    Message::new(whole(label.vi), whole(label.en))
}
