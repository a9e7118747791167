use crate::finding::{Severity, Span};
use crate::rule::{Basis, Fact, Gravity, Sink, TextContext, declare_rule};

declare_rule! {
    name: "text-in-legacy-encoding",
    title: "Văn bản dùng bảng mã cũ", "Text in an old encoding",
    area: Text,
    since: "0.1.0",
    severity: Gravity::Fixed(Severity::Warning),
    sources: Basis::Logic,
    condition: "Văn bản dùng bảng mã tiếng Việt cũ, không phải Unicode.",
        "The text is in an encoding of Vietnamese from before Unicode.",
    path: "/text",
    params: {
        encoding: "the encoding: TCVN3 or VNI",
    },
    message: "Đoạn văn bản này dùng bảng mã {encoding}, không phải Unicode, nên không đọc đúng được lời văn.",
        "This part of the text is in {encoding}, not in Unicode, so that its words cannot be read.",
    help: "Áp dụng bản chuyển sang Unicode kèm theo, soát lại rồi nhập lại văn bản. Phông chữ hoa (tên kết thúc bằng chữ H) dùng mã của chữ thường, nên bản chuyển giữ chữ hoa, chữ thường theo mã; sửa lại ở tiêu đề và tên riêng nếu cần.",
        "Apply the proposed text in Unicode, read it over, and import it again. Fonts of capitals (whose names end in H) use the codes of small letters, so that the case is that of the codes; mend it in titles and names where needed.",
    check: Text(check),
}

fn check(context: &TextContext<'_>, sink: &mut Sink<'_>) {
    let Some(legacy) = context.legacy else {
        return;
    };
    let mut draft = context.at(legacy.place);
    draft
        .param("encoding", Fact::of_ours(legacy.encoding.name()))
        .propose(
            Span::between(context.ruler, legacy.place),
            legacy.unicode.as_str(),
        );
    sink.found(&mut draft);
}
