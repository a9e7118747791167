//! Conventions on what a figure is held against: the baseline of a reduction, its path over several
//! years, and a target that joins several indicators.

use crate::json::terms;

terms! {
    /// How a yearly reduction goes on over several years (T-20).
    pub enum ReductionPath("reductionPath", "giá trị của `reductionPath`", "value of `reductionPath`") {
        /// Each year against the year before.
        YearOnYear = "yearOnYear", "so với năm liền trước", "each year against the year before";
        /// Against one earlier year; what is asked for each year since then adds up.
        FixedBase = "fixedBase", "so với một năm gốc cố định, mức giảm cộng dồn từng năm", "against one fixed year, with the parts of the years added up";
    }
}

terms! {
    /// Where the baseline of an agency comes from that did not exist for all of the earlier year (T-19).
    pub enum BaselinePolicy("baselinePolicy", "giá trị của `baselinePolicy`", "value of `baselinePolicy`") {
        /// The figure that a document gives.
        Given = "given", "số nền được giao", "the figure that was given";
        /// Those of the agencies before it, and its own, added up.
        PredecessorsPlusOwn = "predecessorsPlusOwn", "cộng số của các đơn vị cũ và của đơn vị mới", "those of the predecessors and its own added up";
        /// Its own, extended to a whole year.
        Annualised = "annualised", "quy số của đơn vị mới ra cả năm", "its own extended to a whole year";
    }
}

terms! {
    /// What is held against a target that joins several indicators, "A and B reach 95%" (T-25).
    pub enum JointTarget("jointTarget", "giá trị của `jointTarget`", "value of `jointTarget`") {
        /// Each indicator by itself.
        Each = "each", "tính riêng từng chỉ số", "each indicator by itself";
        /// All of them added up.
        Pooled = "pooled", "tính gộp các chỉ số", "the indicators added up";
    }
}
