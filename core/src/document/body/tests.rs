//! Names in sentences: what stands between `[` and `]` is a name, and nothing else is.

use proptest::prelude::*;

use super::*;
use crate::text::{Words, decomposed};

/// The text with every name that was found in brackets.
fn marked(text: &str) -> String {
    let words = Words::of(text);
    let mut out = String::new();
    let mut at = 0;
    for mention in bodies_in(text, &words.list) {
        let place = words.place(mention.words);
        out.push_str(&text[at..place.start]);
        out.push('[');
        out.push_str(&text[place.start..place.end]);
        out.push(']');
        at = place.end;
    }
    out.push_str(&text[at..]);
    out
}

/// Checks each line as it is, and with its letters taken apart.
fn check(cases: &[&str]) {
    let mut wrong = Vec::new();
    for case in cases {
        let text = case.replace(['[', ']'], "");
        let found = marked(&text);
        if found != *case {
            wrong.push(format!("{found}\n  for {case}"));
        } else if marked(&decomposed(&text)) != decomposed(case) {
            wrong.push(format!("{case}\n  decomposed"));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {}:\n{}",
        wrong.len(),
        cases.len(),
        wrong.join("\n")
    );
}

#[test]
fn committees_and_councils() {
    check(&[
        "trình [Hội đồng nhân dân phường], [Ủy ban nhân dân phường].",
        "[Ủy ban nhân dân thành phố Hải Phòng] về việc",
        "[Uỷ ban nhân dân xã An Hoà] ban hành Kế hoạch",
        "tham mưu [UBND tỉnh] báo cáo [UBND TP. Hải Phòng], [UBND TP.Hải Phòng]",
        "[UBND P. Lê Chân] và [UBND TX Đông Triều]",
        "của [UBND tỉnh Bình Sơn] V/v rà soát hộ nghèo",
        "của [UBND tỉnh Bình Sơn] Về việc rà soát",
        "[Ủy ban nhân dân (UBND) xã An Hòa] chủ trì",
        "[Ủy ban nhân dân xã An Hòa] (gọi tắt là [UBND xã])",
        "[UBND quận 14] và [UBND Quận 1], [UBND phường 5], ",
        "[UBND phường] 15 ngày trước khi họp",
        "[HĐND phường Lê Chân] khóa II; [HĐND], [UBND tỉnh]",
        "[UBND huyện Đắk R'Lấp] và [UBND thị trấn Ea T'Ling]",
        "[UBND tỉnh Bà Rịa - Vũng Tàu] - Phó Chủ tịch",
        "[UBND tỉnh Thừa Thiên Huế] Căn cứ",
        "[UBND thành phố Hồ Chí\nMinh] quyết định",
        "[Ủy ban nhân\ndân xã An\nHòa] báo cáo",
        "Ngày 15 tháng\n9 năm 2022 của [Ủy ban nhân dân xã An\nHòa])",
        "[UBND xã An Hòa]\nCăn cứ Luật",
        "[UBND xã An Hòa]\nRà soát các trạm",
        "giao UBND các xã, phường; UBND cấp xã; Ủy ban nhân dân các tỉnh, thành phố",
        "các Ủy ban nhân dân xã; UBND 12 xã; UBND xã, phường, thị trấn; Công an xã, phường",
        "[UBND xã], tỉnh Bình Sơn; [UBND phường], xã hội hóa",
        "[UBND Hải Phòng] họp; [UBND] Nguyễn Văn An",
        "[UBND thành phố] thông qua",
    ]);
}

#[test]
fn in_capitals_names_end_where_the_heading_goes_on() {
    check(&[
        "[ỦY BAN NHÂN DÂN XÃ AN HÒA] CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "[ỦY BAN NHÂN DÂN\nXÃ AN HÒA] Số: 45/KH-UBND An Hòa, ngày 20",
        "[ỦY BAN NHÂN\nDÂN\nTỈNH BÌNH SƠN]\n-------\nSố: 19",
        "[ỦY BAN NHÂN DÂN\nTỈNH BÌNH\nSƠN]\nCỘNG HÒA XÃ HỘI",
        "[ỦY BAN NHÂN DÂN] | CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |",
        "[ỦY BAN NHÂN DÂN TỈNH BÌNH SƠN] | CỘNG HÒA",
        "[UBND THÀNH PHỐ HẢI PHÒNG]\n[SỞ NỘI VỤ]\nMẬT",
        "[UBND THÀNH PHỐ HẢI PHÒNG] [SỞ NỘI VỤ] Số: 5",
        "[UBND XÃ AN HÒA]\n[PHÒNG KINH TẾ]\nSố: 2/KH-PKT",
        "[UBND XÃ AN HÒA]\n[PHÒNG VĂN HÓA - XÃ HỘI]\nKẾ HOẠCH",
        "[CHÍNH PHỦ]\n-------\nSố: 33/NQ-CP",
        "[THỦ TƯỚNG CHÍNH PHỦ]\nSố: 5/CT-TTg",
        "[BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG]\nSố: 5/TT-BNNMT",
        "[ỦY BAN THƯỜNG VỤ QUỐC HỘI]\nNGHỊ QUYẾT",
        "[ĐẢNG BỘ TỈNH BÌNH SƠN]\n[HUYỆN ỦY AN PHÚ]\n*\nSố 5-KH/HU",
        "[TỈNH ỦY BÌNH SƠN]\n[BAN TỔ CHỨC]\n*",
        "[ĐẢNG ỦY PHƯỜNG AN BÌNH]\nSố 15-KH/ĐU",
        "[THÀNH ỦY HẢI PHÒNG] ĐẢNG CỘNG SẢN VIỆT NAM",
        "[HỘI ĐỒNG NHÂN DÂN\nPHƯỜNG LÊ CHÂN]\nNGHỊ QUYẾT",
        "[HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG TỈNH]\nSố: 5",
        "[BAN CHỈ ĐẠO 389 TỈNH BÌNH SƠN]\nKẾ HOẠCH",
        "QUY CHẾ LÀM VIỆC\nCỦA [ỦY BAN NHÂN DÂN XÃ AN HÒA]\n(Ban hành kèm theo",
        "TM. [ỦY BAN NHÂN DÂN]\nCHỦ TỊCH\n(Đã ký)\nNguyễn Văn An",
        "PHÓ CHỦ TỊCH [UBND XÃ]\nNguyễn Văn An",
        "KẾ HOẠCH PHÒNG, CHỐNG THIÊN TAI",
        "PHÒNG CHỐNG THAM NHŨNG TẠI CÔNG SỞ",
        "ĐÀO TẠO CÁN BỘ Y TẾ; CÁN BỘ TƯ PHÁP",
        "CẢI TẠO TRUNG TÂM THÀNH PHỐ HẢI PHÒNG",
        "ĐẠI HỘI THI ĐUA; BAN HÀNH QUY CHẾ; TỔ CHỨC THỰC HIỆN",
        "CHUYỂN ĐỔI SỐ TẠI [TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG]",
    ]);
}

#[test]
fn names_are_not_too_long() {
    check(&[
        "Giám đốc [Sở Xây dựng] và Thủ trưởng các đơn vị liên quan rà soát.",
        "[Sở Xây dựng] và Tổ trưởng tổ dân phố",
        "[Sở Giáo dục và Đào tạo] và Hiệu trưởng các trường",
        "[Sở Y tế] và Giám đốc các bệnh viện",
        "[Phòng Kinh tế] và Chủ tịch [UBND xã]",
        "[Phòng Kinh tế] và Bí thư chi bộ; [Phòng Kinh tế] và Trưởng phòng",
        "[Phòng Kinh tế] và Đồng chí phụ trách; [Sở Nội vụ] và Lãnh đạo đơn vị",
        "ra khỏi trung tâm Thủ đô Hà Nội",
        "hàng hóa vào trung tâm Thành phố",
        "Trung tâm Thành phố; khu vực trung tâm Hà Nội; trung tâm xã; trung tâm thương mại",
        "[Sở Nội vụ], Tài chính và Y tế cùng làm",
        "[Sở Xây dựng] và Công ty Môi trường đô thị",
        "[Phòng Kinh tế] - Cơ quan thường trực",
        "[Phòng Kinh tế], [Văn phòng HĐND và UBND] phối hợp",
        "[phòng Văn hóa – Xã hội] trong việc",
        "[Sở Nội vụ] Hướng dẫn các đơn vị",
        "[Sở Tài chính] Căn cứ dự toán",
        "[Chính phủ] Về công tác; [Bộ Y tế] Ngày 5",
        "[Sở Tài chính] phân bổ vốn.",
        "[Bộ Tài chính] lập dự toán.",
    ]);
}

#[test]
fn departments_are_whole() {
    check(&[
        "1. [Sở Kế hoạch và Đầu tư] chủ trì, phối hợp với [Sở Tài chính] phân bổ vốn.",
        "2. [Phòng Tài chính - Kế hoạch] chủ trì kiểm tra sổ sách.",
        "1. [Sở Nông nghiệp và Phát triển nông thôn] chủ trì cấp giống.",
        "[Sở Nông nghiệp và Môi trường] về việc rà soát",
        "[Sở Lao động - Thương binh và Xã hội], [Sở Lao động, Thương binh và Xã hội]",
        "[Sở Văn hóa, Thể thao và Du lịch] phối hợp [Sở Văn hóa và Thể thao], [Sở Du lịch]",
        "[Sở Khoa học và Công nghệ tỉnh Bình Sơn]; [Sở Nội vụ thành phố Hải Phòng] quy định",
        "[Sở Nội vụ Hải Phòng] hướng dẫn; [Sở Xây dựng tỉnh]",
        "[Sở GD&ĐT], [Sở NN&PTNT], [Sở KH&ĐT], [Sở LĐ-TB&XH], [Sở TN&MT], [Sở VHTT&DL]",
        "[Sở KHCN] và [Sở YT] báo cáo",
        "[Sở Giáo dục và Đào tạo] và [Sở Y tế]",
        "[Phòng Kinh tế, Hạ tầng và Đô thị]; [Phòng Nội vụ], [Sở Tài chính]",
        "[Phòng Kinh tế và Hạ tầng], [Phòng Giáo dục và Đào tạo huyện An Phú]",
        "[Phòng Văn hóa xã hội] chủ trì; [Phòng Văn hóa - Xã hội xã An Hòa] theo dõi",
        "[Phòng Lao động - Thương binh và Xã hội]; [Phòng Lao động, Thương binh và Xã hội]",
        "[Phòng Văn hóa, Khoa học và Thông tin] tham mưu",
        "[P. VH-XH], [VP HĐND&UBND], [UBND TP. Hải Phòng]",
        "[phòng VH-XH]; [Phòng KT,HT&ĐT]; [P.Kinh tế]",
        "Trưởng [phòng Kinh tế] báo cáo; Trưởng [Phòng Nội vụ]",
        "[Phòng Tổ chức cán bộ] và [Phòng Hành chính - Quản trị]",
        "[Phòng Cảnh sát giao thông], [Phòng PC06] và [Phòng Quản lý xuất nhập cảnh]",
        "[Sở Ngoại vụ] chủ trì; [Sở Dân tộc và Tôn giáo] phối hợp",
        "[Sở Nông\nnghiệp và Môi\ntrường] chủ trì",
        "[Phòng Điều phối dân cư] chủ trì thẩm định",
        "[Sở Công Thương] - [Sở Tư pháp]; Sở Nội vụ các tỉnh; phòng Kinh tế các xã",
        "[Phòng \u{d0}ô thị]; [Phòng QL\u{d0}T]; [Phòng Quản lý đô thị]\u{200b} chủ trì",
        "[Phòng Quản lý Văn hóa] và [Phòng Quản lý xây dựng]; Phòng Quản lý",
    ]);
}

#[test]
fn ministries_and_the_centre() {
    check(&[
        "1. [Bộ Y tế] chủ trì, phối hợp với [Bộ Tài chính] lập dự toán.",
        "[Bộ Nội vụ], [Bộ Giáo dục và Đào tạo], [Bộ Quốc phòng], [Bộ Công an]",
        "Bộ trưởng [Bộ Nội vụ] quy định; của [Bộ Khoa học và Công nghệ]",
        "[Bộ Văn hóa, Thể thao và Du lịch]; [Bộ GD&ĐT]; [Bộ Lao động - Thương binh và Xã hội]",
        "[Chính phủ], [Thủ tướng Chính phủ], [Quốc hội], [Ủy ban Thường vụ Quốc hội]",
        "Nghị định của [Chính phủ] về công tác văn thư",
        "Ngày 09/6/2024, [Thủ tướng Chính phủ] đã ban hành",
        "Phó Thủ tướng [Chính phủ] kết luận",
        "[Văn phòng Chính phủ], [Văn phòng Quốc hội], [Văn phòng Trung ương Đảng]",
        "[Ban Bí thư], [Bộ Chính trị] khóa XIII, [Ban Chấp hành Trung ương Đảng]",
        "[Ban Bí thư Trung ương Đảng] và [Ban Tổ chức Trung ương]",
        "[Ủy ban Kiểm tra Trung ương], [Ban Tuyên giáo và Dân vận Trung ương]",
        "[Thanh tra Chính phủ]; [Kiểm toán nhà nước]; [Tòa án nhân dân tối cao]; [Viện kiểm sát nhân dân tối cao]",
        "[Ngân hàng Nhà nước Việt Nam] và [Bảo hiểm xã hội Việt Nam]",
        "xây dựng Chính phủ điện tử, Chính phủ số",
        "bầu cử đại biểu Quốc hội khóa XVI",
        "Luật Tổ chức Chính phủ; Luật Tổ chức Quốc hội; Luật Bảo hiểm xã hội; Luật Thanh tra",
        "Luật Mặt trận Tổ quốc Việt Nam; Luật Công an nhân dân; Luật Hợp tác xã",
        "Luật Hoạt động giám sát của Quốc hội và Hội đồng nhân dân",
        "tổ chức phi chính phủ; Bộ luật Dân sự; Bộ phận một cửa; Bộ chỉ số",
        "các Bộ Nội vụ, Tài chính",
        "[Hội đồng Thẩm phán Tòa án nhân dân tối cao] hướng dẫn",
    ]);
}

#[test]
fn bodies_of_the_party() {
    check(&[
        "2. [Văn phòng Tỉnh ủy] chủ trì in tài liệu.",
        "[Văn phòng Đảng ủy phường]; [Văn phòng Thành ủy]; [Văn phòng Huyện ủy An Phú]",
        "[Tỉnh ủy Bình Sơn], [Thành ủy Hải Phòng], [Huyện ủy]",
        "[Ban Thường vụ Tỉnh ủy], [Ban Thường vụ Đảng ủy phường Lê Chân], [Thường trực Thành ủy]",
        "[Ban Chấp hành Đảng bộ xã An Hòa], [Đảng bộ thành phố Hải Phòng]",
        "Bí thư [Tỉnh ủy] Nguyễn Văn An",
        "Phó Bí thư [Thành ủy Hải Phòng]",
        "[Đảng ủy Khối Doanh nghiệp tỉnh] về sinh hoạt chi bộ",
        "[Đảng ủy Khối các cơ quan tỉnh] về học tập",
        "[Đảng ủy các cơ quan Đảng tỉnh], [Đảng ủy UBND tỉnh]",
        "báo cáo [Đảng ủy]; [Đảng ủy], [HĐND], [UBND phường]",
        "[Ủy ban Kiểm tra Đảng ủy phường], [Ủy ban Kiểm tra Tỉnh ủy]",
        "[Ban Tổ chức Tỉnh ủy], [Ban Tuyên giáo và Dân vận Tỉnh ủy], [Ban Nội chính Thành ủy]",
        "[Ban Xây dựng Đảng] tham mưu; [Ủy ban Kiểm tra] chủ trì",
        "Ban Tổ chức hội thi; Ban tổ chức giải; ban thường vụ; Ban Thường vụ họp",
        "Tỉnh ủy viên; Đảng ủy viên; các Đảng ủy; Đảng ủy các xã",
        "toàn Đảng bộ; đảng bộ, chi bộ; cấp ủy",
    ]);
}

#[test]
fn the_front_and_the_unions() {
    check(&[
        "[Ủy ban MTTQ Việt Nam phường], [Ủy ban Mặt trận Tổ quốc Việt Nam xã An Hòa]",
        "đề nghị [Mặt trận Tổ quốc] và [Mặt trận Tổ quốc Việt Nam tỉnh]",
        "[Hội Nông dân], [Hội Liên hiệp Phụ nữ], [Hội Cựu chiến binh xã], [Hội Chữ thập đỏ]",
        "[Hội LHPN phường], [Hội CCB]; [hội nông dân xã]",
        "[Đoàn Thanh niên], [Đoàn TNCS Hồ Chí Minh phường], [Đoàn Thanh niên Cộng sản Hồ Chí Minh]",
        "[Ban Thường vụ Tỉnh đoàn]; [Ban Chấp hành Hội Nông dân xã]",
        "[Liên đoàn Lao động tỉnh] và [Liên minh Hợp tác xã tỉnh]",
        "[Hội Người cao tuổi], [Hội Khuyến học] vận động",
        "hội nghị; Hội nghị; hội viên; hội thi; Hội trường; đại hội nông dân",
        "Đoàn kiểm tra; đoàn công tác; Đoàn viên; các đoàn thể; Chi hội Nông dân thôn",
        "các Hội Nông dân cơ sở",
    ]);
}

#[test]
fn other_bodies() {
    check(&[
        "[Công an phường], [Công an tỉnh Bình Sơn], [công an xã], cán bộ công an; công an nhân dân",
        "[Ban Chỉ huy Quân sự phường], [Bộ Chỉ huy quân sự tỉnh], [BCH Quân sự xã]",
        "[Công ty Cổ phần Cấp nước Hòa Khê], khắc phục; [Công ty TNHH MTV Thủy lợi Sông Lại] chủ trì",
        "Công ty chủ trì; [Công ty CP Cấp nước Hòa Khê] nắn dòng, mở kênh; công ty cấp nước; Trạm bơm",
        "[Trường Mầm non Hoa Ban] tổ chức ngày hội; [Vụ Thị trường trong nước] chủ trì",
        "[Xí nghiệp Thủy nông Đông Khê], [Trạm Khuyến công huyện Mường La] tổ chức; NHIỆM VỤ PHÁP CHẾ",
        "[Vụ Kế hoạch - Tài chính], [Bộ Y tế]; [Vụ Pháp chế] (để phối hợp); Vụ Đông Xuân, vụ việc",
        "[Chi bộ Tổ dân phố số 4], [Chi bộ thôn Nà Tềnh], [Chi bộ Quân sự phường]; các chi bộ",
        "[Trạm Y tế], [Trạm Y tế phường Lê Chân], [trạm y tế xã]; trạm y tế; Trạm bơm",
        "[Kho bạc Nhà nước khu vực III], [Kho bạc Nhà nước tỉnh]; [Kho bạc Nhà nước] chủ trì",
        "2. [Bảo hiểm xã hội cơ sở] chủ trì cấp thẻ; [BHXH tỉnh], [Bảo hiểm xã hội tỉnh Bình Sơn]",
        "tham gia bảo hiểm xã hội; đóng Bảo hiểm xã hội cho người lao động",
        "[Thanh tra tỉnh] kết luận; thanh tra tỉnh; công tác thanh tra",
        "[Cục Thuế tỉnh], [Chi cục Thuế khu vực III], [Cục Thống kê tỉnh Bình Sơn], [Chi cục Kiểm lâm]",
        "[Thuế cơ sở 3 tỉnh Bình Sơn], [Thuế thành phố Hải Phòng]; thuế thu nhập; Thuế đất",
        "[Đài Phát thanh và Truyền hình tỉnh], [Đài Truyền thanh xã], [Đài Phát thanh - Truyền hình]",
        "đài tưởng niệm; Đài tưởng niệm liệt sĩ; đài hóa thân",
        "[Ban Dân tộc tỉnh], [Ban Dân tộc]; [Ban Tiếp công dân tỉnh]",
        "[Viện kiểm sát nhân dân tỉnh], [Tòa án nhân dân khu vực 3], [VKSND tỉnh]; tòa án xét xử",
        "[Điện lực An Hòa]; [Điện lực thành phố]; điện lực; ngành Điện lực",
        "[Ngân hàng Chính sách xã hội tỉnh]; [NHCSXH]; ngân hàng thương mại",
        "[Phòng giao dịch Ngân hàng Chính sách xã hội huyện An Phú]",
        "[Đoàn đại biểu Quốc hội tỉnh], [Văn phòng Đoàn ĐBQH và HĐND tỉnh]",
        "[Văn phòng Đăng ký đất đai tỉnh]; [Văn phòng UBND tỉnh], [Văn phòng HĐND tỉnh]",
        "[Văn phòng Hội đồng nhân dân và Ủy ban nhân dân phường] theo dõi",
        "[Văn phòng Hội đồng nhân dân (HĐND) và Ủy ban nhân dân (UBND) phường]",
        "văn phòng phẩm; văn phòng làm việc; Văn phòng các cơ quan; [Văn phòng Sở Nội vụ]",
        "[Trung tâm Phục vụ hành chính công] chủ trì; [trung tâm Phục vụ hành chính công phường]; [TTPVHCC]",
        "[Trung tâm Cung ứng dịch vụ công], [Trung tâm Văn hóa - Thể thao], [Trung tâm Y tế]",
        "[Trung tâm Kiểm soát bệnh tật tỉnh], [Trung tâm Dịch vụ việc làm], [Trung tâm Chính trị xã]",
        "[Trường THCS An Hòa], [Trường Tiểu học Lê Lợi], [trường Mầm non Hoa Sen] và [Trường Chính trị tỉnh]",
        "các trường THCS; trường hợp; Trường hợp khác; nhà trường; trường học; Trường tiểu học",
        "[Hợp tác xã An Hòa]; [HTX Nông nghiệp An Hòa]; [Hợp tác xã dịch vụ nông nghiệp Tân Lập]; hợp tác xã; Hợp tác xã mới",
        "[Hạt Kiểm lâm Yên Thế], [Đồn Biên phòng Nậm Khao], [Bưu điện khu vực Hồng Phúc]",
        "[Thanh tra Sở Xây dựng], [Thanh tra Sở]; [Tòa án nhân dân khu vực 1 - Hải Phòng]",
        "[Công an xã]\nTrước ngày 30/6; [Công an phường]\nQuý IV/2026; [Đài Truyền thanh xã]\nHằng tháng",
        "[Thường trực HĐND phường], [TT HĐND tỉnh], [BTT UBMTTQ tỉnh]; số 45/KH-UBND",
        "[Cục Quản lý nhà và thị trường bất động sản]; [Chi cục Thủy lợi tỉnh]; Chi cục các tỉnh",
        "[Bệnh viện Đa khoa tỉnh]; [Bệnh viện Việt Tiệp]; bệnh viện",
    ]);
}

#[test]
fn boards_for_one_matter() {
    check(&[
        "của [Hội đồng Thi đua - Khen thưởng tỉnh]; [Hội đồng Nghĩa vụ quân sự xã]",
        "[Ban Chỉ đạo Chuyển đổi số phường] họp; [Ban Chỉ đạo 389 thành phố]; [Ban Chỉ đạo 35 tỉnh]",
        "[Ban Chỉ đạo phòng, chống tham nhũng, lãng phí, tiêu cực tỉnh] chỉ đạo",
        "[Ban Chỉ đạo phòng, chống tội phạm xã An Hòa]",
        "[Tổ công tác Đề án 06 phường] báo cáo",
        "[Hội đồng Phổ biến, giáo dục pháp luật tỉnh]",
        "[Hội đồng Giáo dục quốc phòng và an ninh tỉnh]",
        "[Ban Quản lý dự án đầu tư xây dựng khu vực 2], [Ban Quản lý các khu công nghiệp tỉnh]",
        "[Ban Quản lý chợ An Hòa]; [Ban Quản lý Khu kinh tế Hải Phòng]",
        "[Ban Chỉ đạo 35 Tỉnh ủy]; [Ban Quản lý di tích đình Vạn Lộc] chủ trì",
        "[Ban Công tác Mặt trận thôn Nà Tềnh], [Ban Công tác Mặt trận tổ dân phố số 2]",
        "[Ban Chỉ đạo Phát triển du lịch nông thôn tỉnh Bình Sơn]",
        "Ban Chỉ đạo họp; Ban Chỉ đạo; Hội đồng họp; hội đồng nghiệm thu; Tổ công tác rà soát",
        "Ban Chỉ đạo tổ chức họp; ban quản lý dự án; ban chỉ đạo các cấp",
        "Hội đồng thẩm định hồ sơ, tài liệu; Ban Quản lý tòa nhà",
    ]);
}

#[test]
fn near_misses() {
    check(&[
        "phòng, chống tham nhũng; phòng họp trực tuyến; các phòng ban; cơ sở Hạ tầng",
        "Phòng, chống tham nhũng; Phòng chống ma túy; Phòng cháy và chữa cháy",
        "Phòng họp số 1; Phòng Họp trực tuyến; phòng khách; Phòng khám An Hòa",
        "nâng cấp phòng họp; phòng làm việc; phòng kinh tế; sở nội vụ; cơ sở dữ liệu",
        "hội nghị; đoàn kiểm tra; bộ phận một cửa; ban hành; tổ chức; chi cục; cục bộ",
        "Ban hành văn bản; Tổ chức thực hiện; Bộ phận tiếp nhận; Sở hữu đất; Sở dĩ",
        "Quốc phòng; Biên phòng; Hải Phòng; dự phòng; tiêm phòng; xã Sở Dầu",
        "Hải Phòng Văn hóa; an ninh, quốc phòng Kinh tế",
        "Chủ tịch, Phó Chủ tịch; Thủ trưởng các đơn vị; đồng chí Bí thư",
        "các phòng, ban, đơn vị; các Sở, ban, ngành; các Phòng Kinh tế xã",
        "mọi Phòng Nội vụ; từng Sở Tài chính; tất cả Công an xã",
        "cán bộ Y tế; cán bộ Tư pháp; Môi trường THCS; thị trường Mầm non",
        "dịch bệnh; trung tâm tỉnh lỵ; tập trung tâm huyết; công sở Xây dựng",
        "[UBND phường Sở Dầu] và [UBND phường Hội An]; [UBND huyện Năm Căn]",
        "xã hội hóa; thành phố thông minh; tỉnh lộ 5; huyện đội",
        "Mặt bằng; Đoàn kết; Hội họp; Thanh toán; Kho lưu trữ; Trạm thu phí; Cục diện",
        "",
        "[UBND xã An Hòa]\n\nPhòng cháy",
        "[Ủy ban nhân dân]\n\nxã hội",
    ]);
}

const VOCABULARY: [&str; 40] = [
    "Ủy",
    "ban",
    "nhân",
    "dân",
    "UBND",
    "HĐND",
    "Hội",
    "đồng",
    "xã",
    "phường",
    "tỉnh",
    "An",
    "Hòa",
    "Phòng",
    "Kinh",
    "tế",
    "Văn",
    "hóa",
    "phòng",
    "Sở",
    "Nội",
    "vụ",
    "Bộ",
    "Y",
    "và",
    ",",
    "-",
    "(",
    ")",
    "Đảng",
    "ủy",
    "Ban",
    "Chỉ",
    "đạo",
    "Trung",
    "tâm",
    "5",
    "của",
    "VH",
    "KHỐI",
];

proptest! {
    #[test]
    fn names_are_apart_and_short_in_any_text(
        picked in prop::collection::vec((0..VOCABULARY.len(), 0..8_u8), 0..60),
    ) {
        let mut text = String::new();
        for (word, gap) in picked {
            text.push_str(VOCABULARY[word]);
            text.push_str(match gap {
                0 => "\n",
                1 => "\n\n",
                2 => "",
                _ => " ",
            });
        }
        let words = Words::of(&text);
        let mut end = 0;
        for mention in bodies_in(&text, &words.list) {
            let range = mention.words;
            prop_assert!(range.start >= end && !range.is_empty() && range.len() <= MOST_WORDS);
            prop_assert!(words.get(range).iter().skip(1).all(|word| word.gap != Gap::Paragraph));
            end = range.end;
            prop_assert_eq!(body_at(&text, &words.list, range.start), Some(mention));
        }
    }
}

#[test]
fn one_body_has_several_names() {
    let ward = "Ủy ban nhân dân phường Lê Chân";
    for name in [
        "UBND phường Lê Chân",
        "UỶ BAN NHÂN DÂN PHƯỜNG LÊ CHÂN",
        ward,
    ] {
        assert!(same_body(name, ward), "{name}");
    }
    for name in [
        "UBND phường An Biên",
        "UBND xã Lê Chân",
        "Đảng ủy phường Lê Chân",
        "Ủy ban nhân dân phường",
        "",
    ] {
        assert!(!same_body(name, ward), "{name}");
    }
}
