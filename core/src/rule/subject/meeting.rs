//! Registers of meetings, and single meetings, as rules look at them.

use super::{Subject, first_step};
use crate::finding::{Message, SkipReason};
use crate::meeting::{Category, Meeting};
use crate::meetings::{Column, MeetingSettings, MeetingsContext, SeenMeeting};
use crate::rule::engine::Turns;
use crate::rule::lists::{
    CLASH_RULES, MEETING_BESIDE_OTHERS, MEETING_RULES, MEETINGS_RULES, WAIVER_RULES, title_among,
};
use crate::rule::{
    At, Basis, MeetingCheck, MeetingContext, Rule, RuleDefinition, Sink, Unsaid, WaiverContext,
    naming,
};
use crate::text::Label;

/// A register of meetings.
#[derive(Debug)]
pub(crate) struct MeetingsSubject<'a>(pub(crate) &'a [Meeting], pub(crate) MeetingSettings<'a>);

/// One meeting.
#[derive(Debug)]
pub(crate) struct MeetingSubject<'a> {
    pub(crate) meeting: &'a Meeting,
    pub(crate) settings: MeetingSettings<'a>,
    /// The meeting, then the others of its days, where these are known.
    pub(crate) among_others: Option<&'a [Meeting]>,
}

impl Subject for MeetingsSubject<'_> {
    fn root(&self) -> &'static str {
        "/meetings"
    }

    fn waivers(&self) -> Option<Vec<WaiverContext<'_>>> {
        let meetings = self.0.iter().enumerate();
        let waivers = meetings
            .filter_map(|(index, meeting)| of_meeting(meeting, format!("/meetings/{index}")));
        Some(waivers.collect())
    }

    fn missing(&self, rule: &RuleDefinition) -> Option<Column> {
        let is_empty = |column: &&Column| self.1.is_empty(**column);
        rule.needs.iter().find(is_empty).copied()
    }

    fn name(&self, path: &str) -> Option<Message> {
        let index = path.strip_prefix(self.root())?.strip_prefix('/')?;
        naming::of_meeting(self.0.get(first_step(index)?)?)
    }

    fn asks_for(&self, path: &str) -> bool {
        let row = path.strip_prefix("/meetings/").and_then(first_step);
        let meeting = row.and_then(|row| self.0.get(row));
        meeting.is_none_or(|meeting| self.1.asks_for(meeting))
    }

    fn take_turns(&self, turns: &mut Turns<'_, '_>) {
        let Self(meetings, settings) = self;
        let all = MeetingsContext::new(meetings, settings);
        for rule in MEETINGS_RULES {
            turns.take(rule.rule, &mut |sink| (rule.check)(&all, sink));
        }
        for rule in MEETING_RULES {
            turns.take(rule.rule, &mut |sink| {
                for (index, meeting) in meetings.iter().enumerate() {
                    let at = At {
                        list: "/meetings",
                        index: Some(index),
                    };
                    let context = MeetingContext {
                        meeting: SeenMeeting::new(meeting),
                        at,
                        settings,
                    };
                    look(rule, &context, sink);
                }
            });
        }
    }
}

impl Subject for MeetingSubject<'_> {
    fn root(&self) -> &'static str {
        "/meeting"
    }

    fn waivers(&self) -> Option<Vec<WaiverContext<'_>>> {
        let waiver = of_meeting(self.meeting, self.root().to_owned());
        Some(waiver.into_iter().collect())
    }

    fn title(&self, rule: &str) -> Option<Label> {
        let own = MEETING_RULES.iter().map(|rule| rule.rule);
        let others = MEETING_BESIDE_OTHERS.iter().map(Unsaid::numbered);
        let waivers = WAIVER_RULES.iter().map(|rule| rule.rule);
        title_among(&mut own.chain(others).chain(waivers), rule)
    }

    fn name(&self, path: &str) -> Option<Message> {
        (path.starts_with(self.root()))
            .then(|| naming::of_meeting(self.meeting))
            .flatten()
    }

    fn take_turns(&self, turns: &mut Turns<'_, '_>) {
        let at = At {
            list: self.root(),
            index: None,
        };
        let context = MeetingContext {
            meeting: SeenMeeting::new(self.meeting),
            at,
            settings: &self.settings,
        };
        for rule in MEETING_RULES {
            turns.take(rule.rule, &mut |sink| look(rule, &context, sink));
        }
        let clashes = if self.among_others.is_some() {
            CLASH_RULES
        } else {
            &[]
        };
        for rule in clashes {
            let others = self.among_others.unwrap_or_default();
            let all = MeetingsContext::new(others, &self.settings);
            turns.take_among_others(rule.rule, &mut |sink| (rule.check)(&all, sink));
        }
        for rule in MEETING_BESIDE_OTHERS {
            let number = rule.numbered().number;
            if !clashes.iter().any(|clash| clash.rule.number == number) {
                turns.needs_others(rule.numbered());
            }
        }
    }
}

fn of_meeting(meeting: &Meeting, item: String) -> Option<WaiverContext<'_>> {
    let waiver = meeting.waiver.as_ref().filter(|_| meeting.stands())?;
    Some(WaiverContext {
        subject: Some(SeenMeeting::new(meeting).id()),
        day: meeting.first_day(),
        ..WaiverContext::new(waiver, item, SkipReason::FieldMissing)
    })
}

/// No rule speaks about a meeting that was cancelled, or that became another row. Sittings of
/// committee and council have rules of their own: only plain sense holds for them too.
fn look(rule: &Rule<MeetingCheck>, context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let meeting = context.meeting.to_compare();
    let is_logic = matches!(rule.rule.definition.basis, Basis::Logic);
    let sitting = meeting.category == Some(Category::Sitting);
    if !meeting.stands() || (sitting && !is_logic) {
        return;
    }
    if sink.says_nothing_on(meeting.first_day()) {
        sink.no_limit(context.at.pointer(""));
        return;
    }
    (rule.check)(context, sink);
}
