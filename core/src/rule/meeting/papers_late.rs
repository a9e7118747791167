use super::lead_time;
use crate::finding::Severity;
use crate::rule::{Basis, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "papers-late",
    title: "Gửi tài liệu họp chậm", "Late documents",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("qd-45-2018", "Đ.10")]),
    condition: "Tài liệu họp gửi sau hạn cuối; họp đột xuất được miễn.",
        "The documents of the meeting went out after their last day; ad hoc meetings are exempt.",
    path: "/meetings/*/documentsSentOn",
    params: {
        documentsSentOn: "when the documents went out",
        meetingOn: "the first day of the meeting",
        latest: "the last day on which they were in time",
        required: "how many working days before the meeting they have to be out",
        given: "how many it was",
    },
    parameters: ["papers-lead", "working-week", "holiday-compensation"],
    conventions: ["countFrom", "culturalDay"],
    reads: ["sessions/*/start", "documentsSentOn", "adHoc", "status"],
    needs: [DocumentsSentOn],
    message: "Tài liệu họp gửi ngày {documentsSentOn}, sau hạn cuối {latest}: cuộc họp ngày {meetingOn} cần gửi trước ít nhất {required} ngày làm việc, thực tế {given} ngày.",
        "The documents went out on {documentsSentOn}, after {latest}: the meeting of {meetingOn} asks for {required} working days, and had {given}.",
    help: "Gửi tài liệu sớm hơn hoặc lùi ngày họp; nếu là họp đột xuất thì ghi rõ là đột xuất.",
        "Send them earlier or meet later; if the meeting was called at short notice, say so.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let sent = (
        "documentsSentOn",
        context.meeting.to_compare().documents_sent_on,
    );
    lead_time::before(context, sink, "papers-lead", sent);
}
