//! Every rule, by name.

use super::{
    Check, RuleDefinition, RulePage, assignment, document, meeting, report, rulebook, target, task,
    text, waiver,
};

macro_rules! rules {
    ($($area:ident::$module:ident),+ $(,)?) => {
        /// Every rule, sorted by name.
        pub(crate) static RULES: &[&RuleDefinition] = &[$(&$area::$module::RULE),+];

        /// What each of them looks at, from which the lists of rules are made.
        pub(super) const CHECKS: &[(&RuleDefinition, Check)] =
            &[$((&$area::$module::RULE, $area::$module::CHECK)),+];

        /// The name of every rule.
        pub(crate) static RULE_NAMES: &[&str] = &[$($area::$module::RULE.name),+];

        /// The page of every rule, in the same order.
        pub(crate) static RULE_PAGES: &[RulePage] = &[$($area::$module::PAGE),+];
    };
}

rules! {
    meeting::ad_hoc_meetings_frequent,
    assignment::agency_ambiguous,
    assignment::agency_not_in_existence,
    assignment::agency_unknown,
    meeting::agenda_exceeds_slot,
    meeting::agenda_missing,
    document::attachment_missing,
    document::citation_date_conflict,
    document::citation_incomplete,
    document::citation_not_in_force,
    document::citation_repealed_since,
    meeting::conclusion_notice_late,
    meeting::conclusion_too_long,
    meeting::conference_not_in_annual_plan,
    meeting::conference_relabelled_mid_year,
    meeting::conference_restages_broadcast,
    meeting::conference_split_suspected,
    assignment::coordination_not_mirrored,
    task::directive_adds_nothing,
    meeting::discussion_not_main_part,
    document::document_kind_mismatch,
    document::document_number_malformed,
    document::document_number_missing,
    document::document_older_than_basis,
    task::extension_on_due_day,
    meeting::hybrid_with_token_remote_site,
    meeting::invitation_late,
    rulebook::layer_loosens_superior,
    assignment::lead_also_coordinates,
    assignment::lead_gap,
    assignment::lead_is_a_group,
    assignment::lead_overlap,
    meeting::meeting_ends_before_start,
    meeting::meeting_exceeds_limit,
    meeting::meeting_in_person_without_reason,
    meeting::meeting_not_paperless,
    meeting::meeting_on_day_off,
    meeting::meeting_outside_working_time,
    meeting::meeting_status_stale,
    meeting::meeting_unclassified,
    task::ongoing_task_without_review,
    text::outline_gap,
    meeting::papers_late,
    rulebook::parameter_dates_overlap,
    meeting::person_double_booked,
    document::recipient_missing,
    task::recorded_late,
    report::report_due_before_data_close,
    report::report_late,
    report::report_missing,
    meeting::report_read_aloud,
    document::report_recipient_mismatch,
    report::report_without_data_close,
    report::report_without_internal_deadline,
    meeting::room_double_booked,
    document::secret_on_open_channel,
    meeting::sessions_overlap,
    document::signature_missing,
    task::subtask_due_after_parent,
    target::target_denominator_drift,
    target::target_joins_two_measures,
    target::target_missing_from_plan,
    target::target_restated_differently,
    target::target_weaker_than_superior,
    target::target_without_baseline,
    task::task_dependency_cycle,
    task::task_due_before_dependency,
    task::task_due_soon,
    task::task_duplicated,
    task::task_outside_plan_period,
    task::task_overdue,
    task::task_parent_cycle,
    assignment::task_passed_back_and_forth,
    assignment::task_with_several_leads,
    task::task_without_accountable_person,
    task::task_without_authority,
    task::task_without_deadline,
    task::task_without_deliverable,
    assignment::task_without_lead,
    text::text_broken_sentence,
    text::text_in_legacy_encoding,
    text::text_mixed_script,
    text::text_suspect_word,
    meeting::topic_repeated,
    waiver::waiver_expired,
    waiver::waiver_unused,
    waiver::waiver_without_authority,
}

#[cfg(test)]
mod tests {
    use super::{RULE_PAGES, RULES};
    use crate::finding::placeholders;

    #[test]
    fn rules_are_sorted_by_name() {
        assert!(RULES.is_sorted_by_key(|rule| rule.name));
    }

    #[test]
    fn templates_name_declared_params_and_no_legal_number() {
        for (rule, page) in RULES.iter().zip(RULE_PAGES) {
            for text in [rule.message.vi, rule.message.en, rule.help.vi, rule.help.en] {
                for name in placeholders(text) {
                    assert!(
                        page.params.iter().any(|param| param.name == name),
                        "{}: {name}",
                        rule.name
                    );
                }
                assert!(
                    !text.contains(|c: char| c.is_ascii_digit()),
                    "{}: {text}",
                    rule.name
                );
            }
            let named = |text| placeholders(text).collect::<std::collections::BTreeSet<_>>();
            assert_eq!(
                named(rule.message.vi),
                named(rule.message.en),
                "{}",
                rule.name
            );
        }
    }

    /// The words of a template, without the params that it names.
    fn words(template: &str) -> Vec<&str> {
        let pieces = template.split('{').map(|piece| {
            let end = piece.find('}').map_or(0, |end| end.saturating_add(1));
            piece.get(end..).unwrap_or_default()
        });
        pieces.flat_map(str::split_whitespace).collect()
    }

    #[test]
    fn sentences_name_no_key_and_no_option() {
        let is_key = |word: &str| {
            let letters: Vec<char> = word.chars().collect();
            let humps = letters.windows(2);
            let mut humps = humps.filter(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
            humps.next().is_some() || word.contains(['`', '_']) || word.contains("options.")
        };
        assert!(["`from`", "adHoc", "options.days", "apply_fixes"].map(is_key) == [true; 4]);
        for rule in RULES {
            for text in [rule.message.vi, rule.message.en, rule.help.vi, rule.help.en] {
                let keys: Vec<&str> = words(text)
                    .into_iter()
                    .filter(|word| is_key(word))
                    .collect();
                assert!(keys.is_empty(), "{}: {keys:?} in {text}", rule.name);
            }
        }
    }
}
