use crate::document::Secrecy;
use crate::finding::Severity;
use crate::rule::{Basis, Draft, Fact, Gravity, PlanContext, Sink, declare_rule};
use crate::text::{Label, fold};

declare_rule! {
    name: "secret-on-open-channel",
    title: "Văn bản mật gửi kênh công khai", "Secret document on an open channel",
    area: Document,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Error),
    sources: Basis::Logic,
    condition: "Văn bản mật có nơi nhận là kênh công khai.",
        "A secret document is sent to a channel that everybody reads.",
    path: "/plan/recipients/*",
    params: { channel: "portal, website, radio, television, gazette or socialNetwork" },
    message: "Văn bản có độ mật nhưng nơi nhận có kênh công khai: {channel}.",
        "The document is marked secret, and one of its recipients is open to everybody: {channel}.",
    help: "Bỏ kênh công khai khỏi nơi nhận, hoặc xác định lại độ mật.",
        "Take the channel out of the recipients, or set the degree of secrecy anew.",
    check: Plan(check),
}

/// What everybody reads.
const OPEN: [(&str, &str, Label); 8] = [
    (
        "cổng thông tin",
        "portal",
        Label {
            vi: "cổng thông tin điện tử",
            en: "portal",
        },
    ),
    (
        "trang thông tin",
        "website",
        Label {
            vi: "trang thông tin điện tử",
            en: "website",
        },
    ),
    (
        "website",
        "website",
        Label {
            vi: "trang thông tin điện tử",
            en: "website",
        },
    ),
    (
        "đài phát thanh",
        "radio",
        Label {
            vi: "đài phát thanh",
            en: "radio",
        },
    ),
    (
        "đài truyền thanh",
        "radio",
        Label {
            vi: "đài truyền thanh",
            en: "radio",
        },
    ),
    (
        "đài truyền hình",
        "television",
        Label {
            vi: "đài truyền hình",
            en: "television",
        },
    ),
    (
        "công báo",
        "gazette",
        Label {
            vi: "công báo",
            en: "gazette",
        },
    ),
    (
        "mạng xã hội",
        "socialNetwork",
        Label {
            vi: "mạng xã hội",
            en: "social network",
        },
    ),
];

fn check(context: &PlanContext<'_>, sink: &mut Sink<'_>) {
    let secrecy = context
        .plan
        .document
        .as_ref()
        .and_then(|document| document.secrecy);
    if !Secrecy::hides(secrecy) {
        return;
    }
    for (index, recipient) in context.plan.recipients.iter().enumerate() {
        let names = [&recipient.agency, &recipient.group].into_iter().flatten();
        let folded: Vec<String> = names
            .flat_map(|name| [name.clone(), context.directory.label(name)])
            .map(|name| fold(&name))
            .collect();
        let open = OPEN
            .iter()
            .find(|(words, ..)| folded.iter().any(|name| name.contains(&fold(words))));
        if let Some((_, channel, label)) = open {
            // The kind of channel is ours to name; who receives a secret is not.
            sink.found(
                Draft::at(format!("/plan/recipients/{index}"))
                    .param("channel", Fact::labelled(channel, *label)),
            );
        }
    }
}
