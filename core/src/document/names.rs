//! Laws, whose names a text writes without a mark at their end. What is not here is read only where the
//! text itself says where the name ends.
//!
//! The names of a list are divided by semicolons.

use crate::text::Phrases;

/// The names of a list as phrases.
pub(super) fn phrases_of(names: &'static str) -> Phrases {
    Phrases::new(split(names).map(|name| (name, ())))
}

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
    Sử dụng năng lượng tiết kiệm và hiệu quả; Báo chí; Thuế; Trí tuệ nhân tạo; \
    Tổ chức HĐND và UBND; Tổ chức Hội đồng nhân dân và Ủy ban nhân dân; \
    Ban hành văn bản quy phạm pháp luật của HĐND, UBND; \
    Ban hành văn bản quy phạm pháp luật của HĐND và UBND; \
    Ban hành văn bản quy phạm pháp luật của Hội đồng nhân dân, Ủy ban nhân dân; \
    Ban hành các văn bản quy phạm pháp luật; Bầu cử đại biểu Quốc hội; \
    Bầu cử đại biểu Hội đồng nhân dân; Doanh nghiệp nhà nước; \
    Quản lý và đầu tư vốn nhà nước tại doanh nghiệp; \
    Quản lý, sử dụng vốn Nhà nước đầu tư vào sản xuất, kinh doanh tại doanh nghiệp; \
    Phòng, chống bệnh truyền nhiễm; Quản lý, sử dụng tài sản nhà nước; Khiếu nại, tố cáo; \
    Bảo vệ, chăm sóc và giáo dục trẻ em; Dạy nghề; Lý lịch tư pháp; Tương trợ tư pháp; Đặc xá; \
    Thể dục, thể thao; Khí tượng thủy văn; Tài nguyên, môi trường biển và hải đảo; \
    Quy hoạch đô thị; Tình trạng khẩn cấp; Thỏa thuận quốc tế; \
    Người lao động Việt Nam đi làm việc ở nước ngoài theo hợp đồng; Tần số vô tuyến điện; \
    Các tổ chức tín dụng; Phòng không nhân dân; \
    Tư pháp người chưa thành niên";

/// Codes, by the words after *Bộ luật*.
pub(super) const CODES: &str = "\
    Dân sự; Hàng hải Việt Nam; Hình sự; Lao động; Tố tụng dân sự; Tố tụng hình sự";

/// Ordinances, by the words after *Pháp lệnh*.
pub(super) const ORDINANCES: &str = "\
    Ưu đãi người có công với cách mạng; Cảnh sát môi trường; Quản lý thị trường; Dân số; \
    Thực hiện dân chủ ở xã, phường, thị trấn; Cán bộ, công chức; Xử lý vi phạm hành chính; \
    Phòng, chống mại dâm; Phòng, chống tham nhũng; Phí và lệ phí; Giá; Thú y; Cựu chiến binh; \
    Công an xã; Dự bị động viên; Án phí, lệ phí Tòa án; Thư viện; Quảng cáo; Đê điều; \
    Tín ngưỡng, tôn giáo; Giống cây trồng; Giống vật nuôi; Bưu chính, viễn thông; Ngoại hối; \
    Thực hành tiết kiệm, chống lãng phí; Hợp nhất văn bản quy phạm pháp luật; \
    Bảo vệ bí mật nhà nước; Lưu trữ quốc gia; Dân quân tự vệ; Động viên công nghiệp";
