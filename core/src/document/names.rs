//! Names that a text writes without a mark at their end: laws, and who issues documents. What is not
//! here is read only where the text itself says where the name ends.
//!
//! The names of a list are divided by semicolons.

/// The names of a list.
pub(super) fn split(names: &'static str) -> impl Iterator<Item = &'static str> {
    names.split(';').map(str::trim)
}

/// Laws, by the words after *Luật*.
pub(super) const LAWS: &str = "\
    An ninh mạng; An ninh quốc gia; An toàn thông tin mạng; An toàn thực phẩm; \
    An toàn, vệ sinh lao động; Ban hành văn bản quy phạm pháp luật; Bảo hiểm tiền gửi; \
    Bảo hiểm xã hội; Bảo hiểm y tế; Bảo vệ bí mật nhà nước; Bảo vệ dữ liệu cá nhân; \
    Bảo vệ môi trường; Bảo vệ quyền lợi người tiêu dùng; Bảo vệ và phát triển rừng; \
    Bảo vệ và kiểm dịch thực vật; Bầu cử đại biểu Quốc hội và đại biểu Hội đồng nhân dân; \
    Biên giới quốc gia; Biên phòng Việt Nam; Biển Việt Nam; Bưu chính; Bình đẳng giới; \
    Cán bộ, công chức; Cảnh sát biển Việt Nam; Cảnh sát cơ động; Cạnh tranh; Căn cước; \
    Căn cước công dân; Chăn nuôi; Chất lượng sản phẩm, hàng hóa; Chứng khoán; Chuyển đổi số; \
    Chuyển giao công nghệ; Chính quyền địa phương; Công an nhân dân; Công chứng; Công đoàn; \
    Công nghệ cao; Công nghệ thông tin; Công nghiệp công nghệ số; \
    Công nghiệp quốc phòng, an ninh và động viên công nghiệp; Công chức; Cư trú; \
    Dân quân tự vệ; Dẫn độ; Di sản văn hóa; Doanh nghiệp; Dược; Dữ liệu; Du lịch; \
    Dự trữ quốc gia; Đa dạng sinh học; Đấu giá tài sản; Đất đai; Đấu thầu; Đầu tư; Đầu tư công; \
    Đầu tư theo phương thức đối tác công tư; Đê điều; Địa chất và khoáng sản; Điện ảnh; \
    Điện lực; Điều ước quốc tế; Đo lường; Đo đạc và bản đồ; Đường bộ; Đường sắt; Giá; \
    Giám định tư pháp; Giao dịch điện tử; Giao thông đường bộ; Giao thông đường thủy nội địa; \
    Giáo dục; Giáo dục đại học; Giáo dục nghề nghiệp; Giáo dục quốc phòng và an ninh; Hải quan; \
    Hàng không dân dụng Việt Nam; Hòa giải ở cơ sở; Hòa giải, đối thoại tại Tòa án; \
    Hoạt động giám sát của Quốc hội và Hội đồng nhân dân; Hóa chất; Hộ tịch; \
    Hôn nhân và gia đình; Hỗ trợ doanh nghiệp nhỏ và vừa; Hợp tác xã; Kế toán; \
    Khám bệnh, chữa bệnh; Khiếu nại; Khoa học và công nghệ; \
    Khoa học, công nghệ và đổi mới sáng tạo; Khoáng sản; Kiểm toán độc lập; Kiểm toán nhà nước; \
    Kiến trúc; Kinh doanh bảo hiểm; Kinh doanh bất động sản; Lâm nghiệp; \
    Lực lượng tham gia bảo vệ an ninh, trật tự ở cơ sở; Lưu trữ; Luật sư; \
    Mặt trận Tổ quốc Việt Nam; Năng lượng nguyên tử; Ngân hàng Nhà nước Việt Nam; \
    Ngân sách nhà nước; Nghĩa vụ quân sự; Nhà giáo; Nhà ở; Người cao tuổi; Người khuyết tật; \
    Nuôi con nuôi; Phá sản; Phổ biến, giáo dục pháp luật; Phòng bệnh; \
    Phòng cháy, chữa cháy và cứu nạn, cứu hộ; Phòng cháy và chữa cháy; Phòng thủ dân sự; \
    Phòng, chống bạo lực gia đình; Phòng, chống ma túy; Phòng, chống mua bán người; \
    Phòng, chống rửa tiền; Phòng, chống tác hại của rượu, bia; \
    Phòng, chống tác hại của thuốc lá; Phòng, chống tham nhũng; Phòng, chống thiên tai; \
    Quản lý nợ công; Quản lý ngoại thương; Quản lý thuế; Quản lý, sử dụng tài sản công; \
    Quản lý, sử dụng vũ khí, vật liệu nổ và công cụ hỗ trợ; Quảng cáo; Quốc phòng; \
    Quốc tịch Việt Nam; Quy hoạch; Quy hoạch đô thị và nông thôn; Sở hữu trí tuệ; \
    Sĩ quan Quân đội nhân dân Việt Nam; Tài nguyên nước; Thanh niên; Thanh tra; \
    Thi đua, khen thưởng; Thi hành án dân sự; Thi hành án hình sự; Thống kê; \
    Thực hành tiết kiệm, chống lãng phí; Thực hiện dân chủ ở cơ sở; Thủ đô; Thủy lợi; Thủy sản; \
    Thư viện; Thương mại; Thú y; Thuế bảo vệ môi trường; Thuế giá trị gia tăng; \
    Thuế sử dụng đất phi nông nghiệp; Thuế sử dụng đất nông nghiệp; Thuế tài nguyên; \
    Thuế thu nhập cá nhân; Thuế thu nhập doanh nghiệp; Thuế tiêu thụ đặc biệt; \
    Thuế xuất khẩu, thuế nhập khẩu; Tiếp cận thông tin; Tiếp công dân; \
    Tiêu chuẩn và quy chuẩn kỹ thuật; Tín ngưỡng, tôn giáo; Tố cáo; Tố tụng hành chính; \
    Tổ chức chính quyền địa phương; Tổ chức Chính phủ; Tổ chức Quốc hội; \
    Tổ chức Tòa án nhân dân; Tổ chức Viện kiểm sát nhân dân; \
    Trách nhiệm bồi thường của Nhà nước; Trẻ em; Trọng tài thương mại; Trợ giúp pháp lý; \
    Trưng cầu ý dân; Trật tự, an toàn giao thông đường bộ; Viên chức; Viễn thông; Việc làm; \
    Xây dựng; Xử lý vi phạm hành chính; Xuất bản; Xuất cảnh, nhập cảnh của công dân Việt Nam; \
    Nhập cảnh, xuất cảnh, quá cảnh, cư trú của người nước ngoài tại Việt Nam; \
    Hiến, lấy, ghép mô, bộ phận cơ thể người và hiến, lấy xác; \
    Sử dụng năng lượng tiết kiệm và hiệu quả; Báo chí; Thuế; Trí tuệ nhân tạo";

/// Codes, by the words after *Bộ luật*.
pub(super) const CODES: &str = "\
    Dân sự; Hàng hải Việt Nam; Hình sự; Lao động; Tố tụng dân sự; Tố tụng hình sự";

/// Ordinances, by the words after *Pháp lệnh*.
pub(super) const ORDINANCES: &str = "\
    Ưu đãi người có công với cách mạng; Cảnh sát môi trường; Quản lý thị trường; Dân số; \
    Thực hiện dân chủ ở xã, phường, thị trấn; Cán bộ, công chức";

/// Those who issue for the whole country, and stand alone.
pub(super) const CENTRAL: &str = "\
    Quốc hội; Ủy ban Thường vụ Quốc hội; Chủ tịch nước; Chủ tịch Quốc hội; \
    Tổng Thư ký Quốc hội; Văn phòng Quốc hội; Chính phủ; Thủ tướng Chính phủ; \
    Phó Thủ tướng Chính phủ; Phó Thủ tướng Thường trực Chính phủ; Thủ tướng; \
    Văn phòng Chính phủ; Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ; Văn phòng Chủ tịch nước; \
    Hội đồng Bộ trưởng; Hội đồng Nhà nước; Thanh tra Chính phủ; Tổng Thanh tra Chính phủ; \
    Ngân hàng Nhà nước; Ngân hàng Nhà nước Việt Nam; Thống đốc Ngân hàng Nhà nước Việt Nam; \
    Kiểm toán nhà nước; Tổng Kiểm toán nhà nước; Tòa án nhân dân tối cao; \
    Hội đồng Thẩm phán Tòa án nhân dân tối cao; Viện kiểm sát nhân dân tối cao; \
    Bảo hiểm xã hội Việt Nam; Ủy ban Dân tộc; Ban Bí thư; Ban Bí thư Trung ương Đảng; \
    Ban Bí thư Trung ương; Bộ Chính trị; Ban Chấp hành Trung ương; \
    Ban Chấp hành Trung ương Đảng; Ban Chấp hành Trung ương Đảng Cộng sản Việt Nam; \
    Văn phòng Trung ương Đảng; Văn phòng Trung ương; Ban Tổ chức Trung ương; \
    Ban Tuyên giáo Trung ương; Ban Tuyên giáo và Dân vận Trung ương; \
    Ban Chính sách, chiến lược Trung ương; Ban Nội chính Trung ương; \
    Ủy ban Kiểm tra Trung ương; Tổng Bí thư; Bộ Tư lệnh Cảnh sát cơ động; Trung ương; \
    Trung ương Đảng";

/// Bodies of a place; the place follows, or is understood.
pub(super) const LOCAL: &str = "\
    Ủy ban nhân dân; UBND; Chủ tịch Ủy ban nhân dân; Chủ tịch UBND; \
    Phó Chủ tịch Ủy ban nhân dân; Phó Chủ tịch UBND; Văn phòng Ủy ban nhân dân; Văn phòng UBND; \
    Hội đồng nhân dân; HĐND; Thường trực Hội đồng nhân dân; Thường trực HĐND; \
    Văn phòng Hội đồng nhân dân và Ủy ban nhân dân; Văn phòng HĐND và UBND; Thành ủy; Tỉnh ủy; \
    Đảng ủy; Huyện ủy; Quận ủy; Ban Thường vụ Thành ủy; Ban Thường vụ Tỉnh ủy; \
    Ban Thường vụ Đảng ủy; Ban Thường vụ Huyện ủy; Ban Thường vụ Quận ủy; \
    Ban Chấp hành Đảng bộ; Văn phòng Thành ủy; Văn phòng Tỉnh ủy; Công an; \
    Ủy ban Mặt trận Tổ quốc Việt Nam; Đoàn đại biểu Quốc hội";

/// Bodies of which a field follows: *Bộ Nội vụ*, *Sở Nội vụ*.
pub(super) const OF_A_FIELD: &str = "\
    Bộ; Bộ trưởng Bộ; Thứ trưởng Bộ; Sở; Giám đốc Sở; Phòng; Ủy ban";

/// The fields.
pub(super) const FIELDS: &str = "\
    Nội vụ; Tài chính; Tư pháp; Y tế; Xây dựng; Công Thương; Công an; Quốc phòng; Ngoại giao; \
    Ngoại vụ; Dân tộc và Tôn giáo; Du lịch; Giao thông vận tải; Giáo dục và Đào tạo; \
    Khoa học và Công nghệ; Kế hoạch và Đầu tư; Lao động - Thương binh và Xã hội; \
    Lao động, Thương binh và Xã hội; Nông nghiệp và Môi trường; \
    Nông nghiệp và Phát triển nông thôn; Tài nguyên và Môi trường; Thông tin và Truyền thông; \
    Văn hóa, Thể thao và Du lịch; Văn hóa và Thể thao; Văn hóa - Xã hội; Văn hóa và Xã hội; \
    Văn hóa, Thể thao; Quy hoạch - Kiến trúc; Quy hoạch và Kiến trúc; Kinh tế; \
    Kinh tế, Hạ tầng và Đô thị; Kinh tế và Hạ tầng; Văn hóa và Thông tin; Văn hóa - Thông tin; \
    Thương mại; Công nghiệp; Thủy sản; Bưu chính, Viễn thông; \
    Khoa học, Công nghệ và Môi trường; Tài chính - Kế hoạch; Dân tộc";

/// What a place is.
pub(super) const PLACES: &str = "\
    tỉnh; thành phố; TP.; phường; xã; đặc khu; quận; huyện; thị xã; thị trấn; \
    các tỉnh, thành phố; cấp tỉnh";
