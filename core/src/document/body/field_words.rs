//! Fields of departments, ministries, centres and bureaus. Lists are divided by semicolons.

/// What departments of provinces are named by, now and before.
pub(super) const PROVINCIAL: &str = "\
    Nội vụ; Tài chính; Tư pháp; Y tế; Xây dựng; Công Thương; Ngoại vụ; Du lịch; Dân tộc; \
    Dân tộc và Tôn giáo; Giao thông vận tải; Giáo dục và Đào tạo; Giáo dục - Đào tạo; \
    Khoa học và Công nghệ; Kế hoạch và Đầu tư; Lao động - Thương binh và Xã hội; \
    Lao động, Thương binh và Xã hội; Lao động - TB&XH; Nông nghiệp và Môi trường; \
    Nông nghiệp và Phát triển nông thôn; Nông nghiệp & Môi trường; Nông nghiệp và PTNT; \
    Tài nguyên và Môi trường; Thông tin và Truyền thông; Văn hóa, Thể thao và Du lịch; \
    Văn hóa - Thể thao và Du lịch; Văn hóa và Thể thao; Văn hóa, Thể thao; Văn hóa - Thể thao; \
    Văn hóa, Thông tin và Thể thao; Văn hóa, Thông tin; Văn hóa - Thông tin; Văn hóa và Thông tin; \
    Quy hoạch - Kiến trúc; Quy hoạch và Kiến trúc; Thương mại; Công nghiệp; Thủy sản; \
    Bưu chính, Viễn thông; Khoa học, Công nghệ và Môi trường; An toàn thực phẩm; \
    Giáo dục, Đào tạo; Xây dựng, Giao thông; Nông nghiệp; Văn hóa; Giao thông công chính";

/// Ministries, now and before.
pub(super) const MINISTRIES: &str = "\
    Nội vụ; Tài chính; Tư pháp; Y tế; Xây dựng; Công Thương; Công an; Quốc phòng; Ngoại giao; \
    Dân tộc và Tôn giáo; Giao thông vận tải; Giáo dục và Đào tạo; Giáo dục - Đào tạo; \
    Khoa học và Công nghệ; Kế hoạch và Đầu tư; Lao động - Thương binh và Xã hội; \
    Lao động, Thương binh và Xã hội; Nông nghiệp và Môi trường; Nông nghiệp & Môi trường; \
    Nông nghiệp và Phát triển nông thôn; Nông nghiệp và PTNT; Tài nguyên và Môi trường; \
    Thông tin và Truyền thông; Văn hóa, Thể thao và Du lịch; Văn hóa - Thông tin; \
    Văn hóa và Thông tin; Thương mại; Công nghiệp; Thủy sản; Bưu chính, Viễn thông; \
    Khoa học, Công nghệ và Môi trường; GD&ĐT; TN&MT; NN&PTNT; KH&CN; KH&ĐT; TT&TT; GTVT; VHTT&DL; \
    NN&MT; LĐTB&XH; LĐ-TB&XH; NNMT; GDĐT; KHCN; TNMT; TTTT";

/// Centres.
pub(super) const CENTRES: &str = "\
    Cung ứng dịch vụ công; Dịch vụ công; Dịch vụ việc làm; Giới thiệu việc làm; Y tế; Y tế dự phòng; \
    Kiểm soát bệnh tật; Khuyến nông; Khuyến nông - Khuyến ngư; Phát triển quỹ đất; \
    Bồi dưỡng chính trị; Chính trị; Giáo dục nghề nghiệp - Giáo dục thường xuyên; \
    Giáo dục nghề nghiệp; Giáo dục nghề nghiệp và Giáo dục thường xuyên; GDNN-GDTX; Giáo dục thường xuyên; \
    Học tập cộng đồng; Công nghệ thông tin và Truyền thông; Chuyển đổi số; \
    Giám sát, điều hành thông minh; Điều hành thông minh; Giám sát điều hành đô thị thông minh; \
    Xúc tiến đầu tư; Xúc tiến đầu tư, thương mại và du lịch; Bảo trợ xã hội; Công tác xã hội; \
    Lưu trữ lịch sử; Dịch vụ nông nghiệp; Dịch vụ tổng hợp; Kỹ thuật nông nghiệp; Truyền thông; \
    Trợ giúp pháp lý nhà nước; Dân số - Kế hoạch hóa gia đình; Văn hóa - Thông tin và Thể thao; \
    Văn hóa, Thông tin và Thể thao; Văn hóa - Thể thao; Văn hóa, Thể thao; Văn hóa và Thể thao; \
    Văn hóa, Thể thao và Truyền thanh; Văn hóa - Thể thao và Truyền thanh; \
    Truyền thông - Văn hóa - Thể thao; Truyền thông và Văn hóa; Văn hóa, Thể thao và Truyền thông; \
    Văn hóa; Văn hóa thông tin; Văn hóa - Thông tin; Dịch vụ đấu giá tài sản; Quan trắc môi trường; \
    Nước sạch và vệ sinh môi trường nông thôn; Hỗ trợ doanh nghiệp nhỏ và vừa; \
    Quản lý và khai thác hạ tầng; Đăng kiểm; Pháp y; Cấp cứu 115; Kiểm nghiệm; Đổi mới sáng tạo; \
    Dịch vụ hành chính công; Công nghệ thông tin; Dịch vụ sự nghiệp công; Cung ứng dịch vụ sự nghiệp công; Phục vụ đối ngoại";

/// The one-stop centre, in the words by which it is called.
pub(super) const PUBLIC_SERVICE: &str = "\
    Trung tâm Phục vụ hành chính công; Trung tâm PVHCC; Trung tâm Hành chính công; TTPVHCC; TT PVHCC; \
    Trung tâm Phục vụ HCC; TT PVHC công; TTHCC; Trung tâm HCC; TT Phục vụ hành chính công; \
    Trung tâm PVHC công";

/// Bureaus: *Cục*, *Chi cục*, *Tổng cục*.
pub(super) const BUREAUS: &str = "\
    Thuế; Thống kê; Hải quan; Kiểm lâm; Thú y; Chăn nuôi và Thú y; Trồng trọt và Bảo vệ thực vật; \
    Thủy lợi; Thủy sản; Phát triển nông thôn; Bảo vệ môi trường; Quản lý thị trường; \
    Thi hành án dân sự; Dân số; Dân số - Kế hoạch hóa gia đình; An toàn vệ sinh thực phẩm; \
    An toàn thực phẩm; Quản lý đất đai; Tiêu chuẩn Đo lường Chất lượng; Biển và Hải đảo; Văn thư - Lưu trữ; \
    Quản lý chất lượng nông lâm sản và thủy sản; Kiểm soát thủ tục hành chính; \
    Kiểm tra văn bản quy phạm pháp luật; Quản lý nhà và thị trường bất động sản; \
    Quản lý đê điều và Phòng, chống thiên tai; Kiểm tra văn bản và Quản lý xử lý vi phạm hành chính; Phòng, chống tệ nạn xã hội; \
    Chuyển đổi số quốc gia; An toàn thông tin; Y tế dự phòng; Hàng hải; Hàng hải và Đường thủy; \
    Đường bộ; Đăng kiểm Việt Nam; Cảnh sát giao thông; Văn thư và Lưu trữ nhà nước; \
    Phòng bệnh; Quản lý khám, chữa bệnh; Quản lý, giám sát thuế; Thị trường trong nước; Thị trường nước ngoài; \
    Quản lý doanh nghiệp; Tổ chức cán bộ; Hợp tác quốc tế; Pháp chế; Giáo dục Mầm non; Giáo dục Phổ thông; Ngân sách nhà nước";

/// Parts that fields of departments are made of.
pub(super) const PARTS: &str = "\
    Nội vụ; Tài chính; Kế hoạch; Đầu tư; Tư pháp; Y tế; Xây dựng; Công Thương; Quốc phòng; Ngoại giao; Ngoại vụ; \
    Dân tộc; Tôn giáo; Du lịch; Giao thông vận tải; Giao thông; Vận tải; Giáo dục; Đào tạo; \
    Khoa học; Công nghệ; Khoa học kỹ thuật; Lao động; Thương binh; Xã hội; Lao động thương binh; Nông nghiệp; Môi trường; \
    Phát triển nông thôn; PTNT; Tài nguyên; Thông tin; Truyền thông; Truyền thanh; Truyền hình; Phát thanh; \
    Văn hóa; Văn hóa xã hội; Nghiệp vụ Y; Nghiệp vụ Dược; Quản lý Văn hóa; Quản lý xây dựng; Văn hóa thông tin; Thể thao; Thể dục thể thao; Gia đình; Quy hoạch; Kiến trúc; \
    Kinh tế; Kinh tế kỹ thuật; Hạ tầng; Hạ tầng kỹ thuật; Đô thị; Quản lý đô thị; Thương mại; Công nghiệp; Thủy sản; \
    Bưu chính; Viễn thông; Hành chính; Hành chính quản trị; Hành chính tổng hợp; Tổng hợp; Tổ chức; Tổ chức cán bộ; Tổ chức hành chính; \
    Nông thôn; Lâm nghiệp; Thủy lợi; Trẻ em; Dân số; Pháp chế; Kỹ thuật; Nghiệp vụ; \
    Thanh tra; Đất đai; Khoáng sản; Thống kê; Bảo trợ xã hội; Văn thư; Lưu trữ; Quản trị; \
    Đối ngoại; Hợp tác quốc tế; Đổi mới sáng tạo; Chuyển đổi số; Tài chính kế hoạch; Kế toán; Tài vụ; \
    Kế hoạch tài chính; Kế hoạch tổng hợp; Quản lý đất đai; Quản lý dự án; Kiểm soát thủ tục hành chính; Tiếp công dân; \
    Cải cách hành chính; Xây dựng chính quyền; Xây dựng nông thôn mới; Giáo dục mầm non; Giáo dục tiểu học; \
    Giáo dục thường xuyên; Quản lý ngân sách; Bổ trợ tư pháp; Hành chính tư pháp; \
    Cảnh sát hình sự; Cảnh sát điều tra tội phạm về ma túy; Cảnh sát điều tra tội phạm về trật tự xã hội; \
    Cảnh sát điều tra tội phạm về tham nhũng, kinh tế, buôn lậu; Cảnh sát giao thông; Cảnh sát môi trường; Cảnh sát kinh tế; An ninh mạng; An ninh kinh tế; \
    Cảnh sát quản lý hành chính về trật tự xã hội; Quản lý xuất nhập cảnh; Tham mưu; Hậu cần; Chính trị; \
    Cảnh sát phòng cháy, chữa cháy và cứu nạn, cứu hộ; Giao dịch; Công chứng; Đo đạc; Biển; Hải đảo";
