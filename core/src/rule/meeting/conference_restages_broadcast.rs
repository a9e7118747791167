use crate::finding::{Severity, SkipReason};
use crate::meeting::Category;
use crate::rule::{Basis, Gravity, MeetingContext, Sink, declare_rule};

declare_rule! {
    name: "conference-restages-broadcast",
    title: "Tổ chức lại hội nghị đã truyền", "Broadcast conference held again",
    area: Meeting,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Clauses(&[("kl-226", "tổ chức lại hội nghị")]),
    condition: "Hội nghị tổ chức lại một hội nghị đã truyền đến cơ sở.",
        "A conference is held again that was already broadcast.",
    path: "/meetings/*/broadcastOf",
    params: { broadcast: "the conference that was broadcast" },
    reads: ["broadcastOf", "category"],
    message: "Hội nghị tổ chức lại hội nghị đã truyền đến cơ sở: {broadcast}.",
        "The conference repeats one that was already broadcast: {broadcast}.",
    help: "Không tổ chức lại; phổ biến bằng tài liệu, bản ghi hình hoặc lồng ghép vào cuộc họp khác.",
        "Do not hold it again; pass on documents or the recording, or make it part of another meeting.",
    check: Meeting(check),
}

fn check(context: &MeetingContext<'_>, sink: &mut Sink<'_>) {
    let meeting = context.meeting.to_compare();
    let Some(broadcast) = context.meeting.broadcast() else {
        return;
    };
    let path = context.at.pointer("/broadcastOf");
    match meeting.category {
        Some(Category::Meeting | Category::Sitting) => {}
        None | Some(Category::Unclassified) => sink.skip(SkipReason::Unclassified, None, path),
        Some(Category::Conference) => {
            sink.found(context.draft(path).param("broadcast", broadcast));
        }
    }
}
