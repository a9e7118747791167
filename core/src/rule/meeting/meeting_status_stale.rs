use crate::finding::{Severity, SkipReason};
use crate::meeting::{Meeting, NAMED, Status};
use crate::meetings::{MeetingsContext, SeenMeeting};
use crate::rule::{Basis, Draft, Fact, Gravity, Sink, declare_rule, naming};

declare_rule! {
    name: "meeting-status-stale",
    title: "Cuộc họp đã qua chưa ghi kết quả", "Meeting over and without an outcome",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Có cuộc họp đã qua ngày mà sổ vẫn ghi dự kiến hoặc không ghi tình trạng.",
        "The day of meetings has passed, and the register still has them as planned or states no status.",
    path: "/meetings/*/status",
    params: {
        count: "how many such meetings the register has; `suppressed` where secret ones are among them",
        first: "the ids of the first five in the register, without secret ones",
        asOf: "the day on which the register is looked at",
    },
    message: "Tính đến ngày {asOf}, {count} cuộc họp đã qua ngày mà sổ vẫn ghi dự kiến hoặc không ghi tình trạng (trước hết: {first}); chưa thể kết luận các chỉ tiêu mà những cuộc họp này có thể làm thay đổi.",
        "As of {asOf}, meetings whose day has passed and that still stand as planned or without a status: {count} (the first: {first}); what they could change is not decided.",
    help: "Ghi rõ từng cuộc là đã tổ chức, đã hủy hay đã hoãn; nếu đã dời ngày thì sửa ngày họp.",
        "Mark each as held, cancelled or postponed; if it was moved, correct its day.",
    check: Meetings(check),
}

fn check(context: &MeetingsContext<'_>, sink: &mut Sink<'_>) {
    let open = |meeting: &Meeting| {
        context.settings.asks_for(meeting) && matches!(meeting.status, None | Some(Status::Planned))
    };
    let rows = context.to_compare().iter().enumerate();
    let mut rows = rows.filter(|(_, meeting)| open(meeting)).peekable();
    let Some(as_of) = context.settings.as_of else {
        if rows.peek().is_some() {
            sink.skip(SkipReason::AsOfMissing, None, "/meetings".to_owned());
        }
        return;
    };
    let mut stale: Vec<(usize, &Meeting)> = Vec::new();
    for (index, meeting) in rows {
        if meeting.latest_day().is_none() {
            sink.field_missing(format!("/meetings/{index}/sessions"));
        } else if meeting.is_stale(as_of) {
            stale.push((index, meeting));
        }
    }
    let Some((first, _)) = stale.first() else {
        return;
    };
    let named = stale.iter().filter(|(_, meeting)| !meeting.is_secret());
    let named = named.map(|(_, meeting)| naming::meeting(SeenMeeting::new(meeting)));
    let count = if stale.iter().any(|(_, meeting)| meeting.is_secret()) {
        Fact::WITHHELD
    } else {
        Fact::count(stale.len())
    };
    sink.found(
        Draft::at(format!("/meetings/{first}/status"))
            .param("count", count)
            .param("first", Fact::list(named.take(NAMED)))
            .param("asOf", as_of),
    );
}
