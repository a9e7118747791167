use super::lead_time;
use crate::finding::Severity;
use crate::rule::{Basis, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "invitation-late",
    title: "Gửi giấy mời chậm", "Late invitation",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("qd-45-2018", "gửi giấy mời")]),
    condition: "Giấy mời họp gửi sau hạn cuối; họp đột xuất được miễn.",
        "The invitation went out after its last day; ad hoc meetings are exempt.",
    path: "/meetings/*/invitedOn",
    params: {
        invitedOn: "when the invitation went out",
        meetingOn: "the first day of the meeting",
        latest: "the last day on which it was in time",
        required: "how many working days before the meeting it has to be out",
        given: "how many it was",
    },
    parameters: ["invitation-lead", "working-week", "holiday-compensation"],
    conventions: ["countFrom", "culturalDay"],
    reads: ["sessions/*/start", "invitedOn", "adHoc", "status"],
    needs: [InvitedOn],
    message: "Giấy mời gửi ngày {invitedOn}, sau hạn cuối {latest}: cuộc họp ngày {meetingOn} cần gửi trước ít nhất {required} ngày làm việc, thực tế {given} ngày.",
        "The invitation went out on {invitedOn}, after {latest}: the meeting of {meetingOn} asks for {required} working days, and had {given}.",
    help: "Gửi giấy mời sớm hơn hoặc lùi ngày họp; nếu là họp đột xuất thì ghi rõ là đột xuất.",
        "Send it earlier or meet later; if the meeting was called at short notice, say so.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let sent = ("invitedOn", context.meeting.to_compare().invited_on);
    lead_time::before(context, sink, "invitation-lead", sent);
}
