//! Names of bodies that are said in fixed words. A list is divided by semicolons; `a = b` says that *a*
//! is another name of *b*.

/// Bodies of the State for the whole country, which stand alone.
pub(super) const CENTRAL: &str = "\
    Quốc hội; Ủy ban Thường vụ Quốc hội; UBTVQH = Ủy ban Thường vụ Quốc hội; \
    Ủy ban TVQH = Ủy ban Thường vụ Quốc hội; Chính phủ; Thủ tướng Chính phủ; \
    Thủ tướng = Thủ tướng Chính phủ; Chủ tịch nước; Hội đồng Bộ trưởng; Hội đồng Nhà nước; \
    Hội đồng Bầu cử quốc gia; Thanh tra Chính phủ; Kiểm toán nhà nước; Tòa án nhân dân tối cao; \
    Hội đồng Thẩm phán Tòa án nhân dân tối cao; Viện kiểm sát nhân dân tối cao; \
    Ngân hàng Nhà nước Việt Nam; Ngân hàng Nhà nước = Ngân hàng Nhà nước Việt Nam; \
    Bảo hiểm xã hội Việt Nam; BHXH Việt Nam = Bảo hiểm xã hội Việt Nam; Ủy ban Dân tộc; \
    Ủy ban An toàn giao thông Quốc gia; Ủy ban Quốc gia về chuyển đổi số; \
    Ủy ban Quốc gia về thanh niên Việt Nam; Ủy ban Pháp luật và Tư pháp; Ủy ban Kinh tế và Tài chính; \
    Ủy ban Công tác đại biểu; Ủy ban Dân nguyện và Giám sát; Đài Tiếng nói Việt Nam; \
    Đài Truyền hình Việt Nam; Thông tấn xã Việt Nam; Học viện Chính trị quốc gia Hồ Chí Minh; \
    Học viện Hành chính Quốc gia; Hội đồng Dân tộc; Tổng cục Thống kê; Tổng cục Thuế; \
    Tổng cục Hải quan; Tổng cục Thi hành án dân sự; Kho bạc Nhà nước Việt Nam; \
    Hội đồng Thi đua - Khen thưởng Trung ương; Ban Thi đua - Khen thưởng Trung ương; \
    Hội đồng Quốc gia Giáo dục quốc phòng và an ninh Trung ương; Tổng cục Dân số";

/// Bodies of the Party for the whole country.
pub(super) const PARTY: &str = "\
    Bộ Chính trị; Ban Bí thư; Ban Bí thư Trung ương = Ban Bí thư; \
    Ban Bí thư Trung ương Đảng = Ban Bí thư; \
    Ban Bí thư Trung ương Đảng Cộng sản Việt Nam = Ban Bí thư; Ban Chấp hành Trung ương; \
    Ban Chấp hành Trung ương Đảng = Ban Chấp hành Trung ương; \
    Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam = Ban Chấp hành Trung ương; \
    BCH Trung ương = Ban Chấp hành Trung ương; BCH Trung ương Đảng = Ban Chấp hành Trung ương; \
    BCHTW Đảng = Ban Chấp hành Trung ương; Trung ương Đảng = Ban Chấp hành Trung ương; \
    Văn phòng Trung ương Đảng; Văn phòng Trung ương = Văn phòng Trung ương Đảng; Quân ủy Trung ương; \
    Đảng ủy Công an Trung ương; Hội đồng Lý luận Trung ương; Đảng ủy Chính phủ; Đảng ủy Quốc hội; \
    Đảng ủy các cơ quan Đảng Trung ương; Đảng ủy Mặt trận Tổ quốc, các đoàn thể Trung ương";

/// The Front and the unions: with a capital, or with the unit.
pub(super) const FRONT: &str = "\
    Ban Bí thư Trung ương Đoàn; Ban Chấp hành Trung ương Đoàn; Ban Thường vụ Trung ương Đoàn; \
    Mặt trận Tổ quốc; Mặt trận Tổ quốc Việt Nam = Mặt trận Tổ quốc; \
    Ủy ban Mặt trận Tổ quốc = Mặt trận Tổ quốc; Ủy ban Mặt trận Tổ quốc Việt Nam = Mặt trận Tổ quốc; \
    Ủy ban MTTQ = Mặt trận Tổ quốc; Ủy ban MTTQ Việt Nam = Mặt trận Tổ quốc; \
    Ủy ban MTTQVN = Mặt trận Tổ quốc; Ủy ban MTTQ VN = Mặt trận Tổ quốc; \
    UBMTTQ = Mặt trận Tổ quốc; UBMTTQ Việt Nam = Mặt trận Tổ quốc; UBMTTQVN = Mặt trận Tổ quốc; \
    UB MTTQ = Mặt trận Tổ quốc; UB MTTQ Việt Nam = Mặt trận Tổ quốc; MTTQ = Mặt trận Tổ quốc; \
    MTTQ Việt Nam = Mặt trận Tổ quốc; MTTQVN = Mặt trận Tổ quốc; \
    Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; Đoàn Chủ tịch Ủy ban Trung ương Mặt trận Tổ quốc Việt Nam; \
    Hội Nông dân; Hội Nông dân Việt Nam = Hội Nông dân; Hội ND = Hội Nông dân; \
    Hội Liên hiệp Phụ nữ; Hội Liên hiệp Phụ nữ Việt Nam = Hội Liên hiệp Phụ nữ; \
    Hội LHPN = Hội Liên hiệp Phụ nữ; Hội LHPN Việt Nam = Hội Liên hiệp Phụ nữ; \
    Hội Phụ nữ = Hội Liên hiệp Phụ nữ; Hội Cựu chiến binh; \
    Hội Cựu chiến binh Việt Nam = Hội Cựu chiến binh; Hội CCB = Hội Cựu chiến binh; \
    Hội Chữ thập đỏ; Hội Chữ thập đỏ Việt Nam = Hội Chữ thập đỏ; Hội CTĐ = Hội Chữ thập đỏ; \
    Hội Người cao tuổi; Hội Người cao tuổi Việt Nam = Hội Người cao tuổi; \
    Hội NCT = Hội Người cao tuổi; Hội Khuyến học; Hội Luật gia; Hội Đông y; Hội Nhà báo; \
    Hội Người mù; Hội Cựu thanh niên xung phong; Hội Nạn nhân chất độc da cam; \
    Hội Nạn nhân chất độc da cam/dioxin = Hội Nạn nhân chất độc da cam; Hội Làm vườn; \
    Hội Sinh viên; Hội Liên hiệp Thanh niên; \
    Hội Liên hiệp Thanh niên Việt Nam = Hội Liên hiệp Thanh niên; \
    Hội LHTN = Hội Liên hiệp Thanh niên; Hội LHTN Việt Nam = Hội Liên hiệp Thanh niên; \
    Hội Doanh nhân trẻ; Hội Cựu giáo chức; Hội Văn học nghệ thuật; Hội Sinh vật cảnh; \
    Hiệp hội Du lịch; Hội Bảo trợ người khuyết tật và trẻ mồ côi; Hội Kế hoạch hóa gia đình; Hiệp hội Doanh nghiệp; \
    Đoàn Thanh niên; Đoàn TN = Đoàn Thanh niên; \
    Đoàn Thanh niên Cộng sản Hồ Chí Minh = Đoàn Thanh niên; \
    Đoàn Thanh niên CSHCM = Đoàn Thanh niên; Đoàn Thanh niên CS Hồ Chí Minh = Đoàn Thanh niên; \
    Đoàn TNCS Hồ Chí Minh = Đoàn Thanh niên; Đoàn TNCSHCM = Đoàn Thanh niên; \
    Đoàn TNCS HCM = Đoàn Thanh niên; Tỉnh đoàn; Tỉnh Đoàn = Tỉnh đoàn; Thành đoàn; Huyện đoàn; \
    Quận đoàn; Trung ương Đoàn; Trung ương Đoàn TNCS Hồ Chí Minh = Trung ương Đoàn; \
    Liên đoàn Lao động; LĐLĐ = Liên đoàn Lao động; Tổng Liên đoàn Lao động Việt Nam; \
    Công đoàn Viên chức; Liên minh Hợp tác xã; Liên minh HTX = Liên minh Hợp tác xã; \
    Liên hiệp các Hội Khoa học và Kỹ thuật; Liên hiệp các Hội Văn học nghệ thuật; \
    Liên hiệp các tổ chức hữu nghị; Đoàn Luật sư";

/// Other bodies that stand alone with a capital, or are told by their unit.
pub(super) const OTHER: &str = "\
    Ban Chỉ huy Quân sự; BCH Quân sự = Ban Chỉ huy Quân sự; Ban CHQS = Ban Chỉ huy Quân sự; \
    BCHQS = Ban Chỉ huy Quân sự; Bộ Chỉ huy Quân sự; Bộ CHQS = Bộ Chỉ huy Quân sự; \
    Bộ Chỉ huy Bộ đội Biên phòng; BCH Bộ đội Biên phòng = Bộ Chỉ huy Bộ đội Biên phòng; Trạm Y tế; \
    Kho bạc Nhà nước; KBNN = Kho bạc Nhà nước; \
    Đài Phát thanh và Truyền hình; Đài Phát thanh - Truyền hình = Đài Phát thanh và Truyền hình; \
    Đài Phát thanh, Truyền hình = Đài Phát thanh và Truyền hình; \
    Đài PT-TH = Đài Phát thanh và Truyền hình; Đài PTTH = Đài Phát thanh và Truyền hình; \
    Đài Phát thanh; Đài Truyền thanh; Đài Truyền hình; \
    Đài Truyền thanh - Truyền hình; Đài Khí tượng Thủy văn; \
    Báo và Đài Phát thanh, Truyền hình; Báo và Đài Phát thanh và Truyền hình = Báo và Đài Phát thanh, Truyền hình; \
    Báo và Phát thanh, Truyền hình; Ban Dân tộc; Ban Dân tộc và Tôn giáo; \
    Ban Tôn giáo; Ban Tiếp công dân; Ban Thi đua - Khen thưởng; Ban Giải phóng mặt bằng; \
    Ngân hàng Chính sách xã hội; NHCSXH = Ngân hàng Chính sách xã hội; \
    Ngân hàng CSXH = Ngân hàng Chính sách xã hội; \
    Phòng giao dịch Ngân hàng Chính sách xã hội; \
    Phòng giao dịch NHCSXH = Phòng giao dịch Ngân hàng Chính sách xã hội; \
    PGD NHCSXH = Phòng giao dịch Ngân hàng Chính sách xã hội; \
    Ngân hàng Nông nghiệp và Phát triển nông thôn; \
    Viện kiểm sát nhân dân; Viện KSND = Viện kiểm sát nhân dân; VKSND = Viện kiểm sát nhân dân; \
    Viện kiểm sát = Viện kiểm sát nhân dân; Tòa án nhân dân; TAND = Tòa án nhân dân; \
    Đoàn đại biểu Quốc hội; Đoàn ĐBQH = Đoàn đại biểu Quốc hội; \
    Hạt Kiểm lâm; Đội Quản lý trật tự đô thị; Ban Chỉ huy Phòng thủ; Chi nhánh Văn phòng đăng ký đất đai; \
    Thư viện Quốc gia Việt Nam; Đội Quản lý thị trường; Ban Tiếp nhận và trả kết quả; \
    Ban Chỉ huy Phòng thủ dân sự; Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn; \
    Ban Chỉ huy PCTT&TKCN = Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn; \
    Ban Chỉ huy PCTT và TKCN = Ban Chỉ huy Phòng, chống thiên tai và Tìm kiếm cứu nạn; \
    Ủy ban bầu cử; Hải quan; Quỹ Đầu tư phát triển; Cảng vụ Hàng hải; Cảng vụ Đường thủy nội địa";

/// Bodies whose words say something else without a unit.
pub(super) const OF_A_UNIT: &str = "\
    Thư viện; Bảo tàng; Công báo; Bảo hiểm xã hội; BHXH = Bảo hiểm xã hội; \
    Thống kê; Thuế; Thi hành án dân sự; Tòa án = Tòa án nhân dân; \
    Bộ Tư lệnh; Trạm Khuyến nông; Trạm Thú y; Trạm Chăn nuôi và Thú y; Trạm Trồng trọt và Bảo vệ thực vật; \
    Ban Pháp chế Hội đồng nhân dân; Ban Pháp chế HĐND = Ban Pháp chế Hội đồng nhân dân; \
    Ban Kinh tế - Xã hội HĐND = Ban Kinh tế - Xã hội Hội đồng nhân dân; \
    Ban Kinh tế - Xã hội Hội đồng nhân dân; \
    Ban Kinh tế - Ngân sách HĐND = Ban Kinh tế - Ngân sách Hội đồng nhân dân; \
    Ban Kinh tế - Ngân sách Hội đồng nhân dân; Ban Văn hóa - Xã hội HĐND = Ban Văn hóa - Xã hội Hội đồng nhân dân; \
    Ban Văn hóa - Xã hội Hội đồng nhân dân";

/// Bodies that are told by the unit or by the name of the place alone.
pub(super) const OF_A_PLACE: &str = "\
    Điện lực; Công ty Điện lực; Bưu điện; Đồn Biên phòng";

/// Committees of the Party that lead a place.
pub(super) const LEADING: &str = "\
    Tỉnh ủy; Thành ủy; Huyện ủy; Quận ủy; Thị ủy";

/// Boards of a committee or of a union: with whose they are.
pub(super) const BOARDS: &str = "\
    Ban Thường vụ; BTV = Ban Thường vụ; Thường trực; TT = Thường trực; TT. = Thường trực; \
    Ban Thường trực; BTT = Ban Thường trực; Ban Chấp hành; BCH = Ban Chấp hành";

/// Boards of the Party: of a committee, of a unit, of the centre.
pub(super) const COMMISSIONS: &str = "\
    Ủy ban Kiểm tra; UBKT = Ủy ban Kiểm tra; Ban Tuyên giáo; Ban Tuyên giáo và Dân vận; Ban Dân vận; \
    Ban Nội chính; Ban Xây dựng Đảng";

/// Boards of the Party whose words say something else unless it is said whose they are.
pub(super) const COMMISSIONS_OF: &str = "\
    Ban Tổ chức; Ban Kinh tế; Ban Đối ngoại; Ban Chính sách, chiến lược; Ban Cán sự đảng; Đảng đoàn; \
    Ban Bảo vệ, chăm sóc sức khỏe cán bộ";

/// Boards for one matter.
pub(super) const STEERING: &str = "\
    Ban Chỉ đạo; BCĐ = Ban Chỉ đạo; Hội đồng; Tổ công tác; Ban Chỉ huy; Ban Điều hành; Tổ giúp việc; \
    Tiểu ban; Tổ đề án; Ban Quản lý; BQL = Ban Quản lý";

/// The names of a list.
pub(super) fn split(list: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    crate::document::names::split(list)
        .filter(|entry| !entry.is_empty())
        .map(|entry| match entry.split_once('=') {
            Some((name, meant)) => (name.trim(), meant.trim()),
            None => (entry, entry),
        })
}
