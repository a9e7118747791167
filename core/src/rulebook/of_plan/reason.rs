//! Why something that a plan says is no parameter.

use crate::json::terms;

terms! {
    /// Why something that a plan says was not turned into a value of the layer.
    pub enum PlanUnreadReason("planUnreadReason", "lý do không chuyển thành tham số", "reason why something was not turned into a parameter") {
        /// The plan has no date, from which its values would hold.
        NoIssueDate = "noIssueDate", "kế hoạch chưa ghi ngày ban hành", "the plan has no date of issue";
        /// No clause is stated that could be cited.
        NoClause = "noClause", "không nêu điều khoản để viện dẫn", "no clause is stated that could be cited";
        /// It names no indicator.
        NoIndicator = "noIndicator", "không gắn với chỉ số nào", "it names no indicator";
        /// It has no figure.
        NoValue = "noValue", "không có trị số", "it has no figure";
        /// A share where a count is meant, or the other way round.
        OtherKindOfValue = "otherKindOfValue", "trị số không cùng loại với chỉ số",
            "its figure is not of the kind of the indicator";
        /// It does not say how the figure must stand to the value.
        NoComparator = "noComparator", "không nêu mức tối đa hay tối thiểu",
            "it does not say whether the figure is the most or the least";
        /// Its bound is not the one that the parameter sets.
        OtherComparator = "otherComparator", "giới hạn không theo chiều của tham số",
            "its bound is not the one that the parameter sets";
        /// It is counted in something else than the parameter.
        OtherUnit = "otherUnit", "đơn vị tính khác với đơn vị của tham số",
            "it is not counted in the unit of the parameter";
        /// It is over before the plan was issued.
        EndsBeforeIssued = "endsBeforeIssued", "thời gian áp dụng kết thúc trước ngày ban hành kế hoạch",
            "its time is over before the plan was issued";
        /// The task is to be studied, preferred, or done if need be: it orders no limit.
        NotAnOrder = "notAnOrder", "nội dung phấn đấu, nghiên cứu hoặc có điều kiện, không phải quy định bắt buộc",
            "it is to be striven for, studied or done if need be, and orders no limit";
        /// No kind of meeting is named for which there is a parameter.
        KindNotNamed = "kindNotNamed", "không nêu rõ loại hội nghị, cuộc họp",
            "it names no kind of conference or meeting";
        /// No parameter holds it.
        NoParameter = "noParameter", "chưa có tham số cho nội dung này", "no parameter holds it";
        /// The words around it are not understood.
        WordsUnclear = "wordsUnclear", "chưa xác định được thời lượng này giới hạn nội dung nào",
            "the words around it do not say clearly what it limits";
        /// Another clause of the plan sets a stricter value, which is taken.
        StatedOtherwise = "statedOtherwise", "điều khoản khác của kế hoạch quy định mức chặt hơn",
            "another clause of the plan sets a stricter value";
        /// Duties to report are read from the plan itself.
        KeptInPlan = "keptInPlan", "chế độ báo cáo được đọc trực tiếp từ kế hoạch",
            "duties to report are read from the plan itself";
    }
}
