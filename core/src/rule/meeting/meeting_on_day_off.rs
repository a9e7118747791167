use chrono::Datelike as _;

use super::working_time::{HALF_WEEK, Looked, sessions};
use crate::calendar::Worked;
use crate::finding::{Message, Severity};
use crate::rule::{Basis, Fact, Gravity, MeetingContext, Sink, declare_rule};
use crate::rulebook::Decided;
use crate::text::{Label, Shown};

declare_rule! {
    name: "meeting-on-day-off",
    title: "Họp vào ngày nghỉ", "Meeting on a day off",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Info),
    sources: Basis::Logic,
    condition: "Phiên họp diễn ra vào ngày không phải ngày làm việc.",
        "A session touches a day that is not a working day.",
    path: "/meetings/*/sessions/*",
    params: {
        date: "the first such day",
        kind: "why it is off: weeklyRest, holiday, compensation or swapOff",
        name: "what it is called",
        days: "how many days off the session touches",
    },
    parameters: [
        "morning-start", "morning-end", "afternoon-start", "afternoon-end", "working-week",
        "half-working-week", "holiday-compensation",
    ],
    conventions: ["culturalDay"],
    reads: ["sessions/@/start", "sessions/@/end"],
    message: "Phiên họp diễn ra vào ngày nghỉ {date} ({name}){days}.",
        "The session takes place on {date}, which is off ({name}){days}.",
    help: "Kiểm tra lại ngày họp; nếu phải họp vào ngày nghỉ thì ghi rõ lý do và bố trí nghỉ bù, nếu địa phương làm việc ngày đó thì khai báo ngày làm việc đó và văn bản quy định.",
        "Check the date; if it has to be on a day off say why and give time off in lieu, and if the day is worked locally declare it as a working day, with the document.",
    check: Meeting(check),
}

const WEEKLY_REST: Label = Label {
    vi: "ngày nghỉ hằng tuần",
    en: "weekly rest day",
};
/// The days of the week, Monday first, in both languages.
const WEEKDAYS: [(&str, &str); 7] = [
    ("thứ Hai", "Monday"),
    ("thứ Ba", "Tuesday"),
    ("thứ Tư", "Wednesday"),
    ("thứ Năm", "Thursday"),
    ("thứ Sáu", "Friday"),
    ("thứ Bảy", "Saturday"),
    ("Chủ nhật", "Sunday"),
];

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    sessions(context, sink, look);
}

fn look(looked: &Looked<'_>, sink: &mut Sink<'_>) -> Option<()> {
    let touched = looked.time.days_off(looked.session)?;
    let Some(date) = touched.first else {
        return Some(());
    };
    let context = looked.context;
    let mut draft = context.draft(looked.path());
    match looked.days_off.decided(date)? {
        Decided::Mark(mark) => {
            let (vi, en) = (mark.name.vi.clone(), mark.name.en.clone());
            let name = Fact::titled(Shown::openly(vi.as_str()), vi, en);
            draft
                .param("kind", mark.kind)
                .param("name", name)
                .sources([mark.source.clone()]);
        }
        Decided::Week(source) => {
            let number = usize::try_from(date.weekday().num_days_from_monday()).ok()?;
            let (vi, en) = WEEKDAYS.get(number).copied()?;
            let (mut vi, mut en) = (vi.to_owned(), en.to_owned());
            draft
                .param("kind", Fact::labelled("weeklyRest", WEEKLY_REST))
                .sources(source.cloned());
            if looked.time.worked(date) == Some(Worked::Morning) {
                vi.insert_str(0, "chiều ");
                en.push_str(" afternoon");
                draft.sources(context.settings.sources_of(&[HALF_WEEK], date));
            }
            draft.param("name", Fact::titled(Shown::openly(vi.as_str()), vi, en));
        }
    }
    let days = i64::try_from(touched.count).unwrap_or(i64::MAX);
    let all = (days > 1).then(|| {
        Message::of(
            "; số ngày nghỉ trong phiên họp: {}",
            "; days off in the session: {}",
            &[&days],
        )
    });
    sink.found(
        draft
            .param("date", date)
            .param("days", Fact::worded(days, all.unwrap_or_default())),
    );
    Some(())
}
