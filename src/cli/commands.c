/* The one list of all commands, in the order of the help. */
#include "command.h"

#define COMMANDS_LIST(X) \
	X(store_init) X(store_check) X(store_backup) X(store_upgrade) X(store_reindex) X(store_settings) X(store_set) X(store_clock) X(store_certificate) \
	X(account_add) X(account_list) X(account_role) X(account_lock) X(account_unlock) X(account_passwd) \
	X(login) X(logout) X(whoami) X(policy) \
	X(program_add) X(program_import) X(program_export) X(program_list) X(program_show) X(program_edit) \
	X(program_tree) X(program_move) X(program_status) X(program_stated) \
	X(program_target) X(program_result) X(program_milestone) X(program_progress) X(program_review) \
	X(network_add) X(network_join) X(network_leave) X(network_task) X(network_list) X(network_show) \
	X(budget_enter) X(budget_list) X(budget_show) X(budget_transfer) X(budget_allot) X(budget_spend) X(budget_carry) X(budget_close) \
	X(call_new) X(call_edit) X(call_publish) X(call_correct) X(call_cancel) X(call_notices) \
	X(call_rules) X(call_rule) X(call_evaluation) X(call_list) X(call_show) X(call_close) X(call_announce) X(call_archive) X(call_unseal) \
	X(call_paper) \
	X(firm_add) X(firm_list) X(firm_show) X(firm_edit) X(firm_workers) X(firm_import) X(firm_export) X(firm_check) X(firm_history) X(history_import) \
	X(exclusion_add) X(exclusion_list) X(exclusion_show) X(exclusion_lift) X(exclusion_import) \
	X(app_new) X(app_edit) X(app_cost) X(app_show) X(app_list) X(app_import) X(app_export) X(app_attach) X(app_detach) X(app_papers) X(app_bonus) X(app_submit) X(app_withdraw) X(app_screen) X(app_inform) X(status) X(todo) \
	X(app_supplement) X(app_answer) X(app_extend) X(app_return) X(app_overdue) X(app_receipt) X(app_form) \
	X(holiday_import) X(holiday_add) X(holiday_list) X(holiday_remove) \
	X(reviewer_add) X(reviewer_edit) X(reviewer_list) X(reviewer_show) \
	X(review_assign) X(review_unassign) X(review_release) X(review_chair) X(review_progress) X(review_pledge) X(review_decline) \
	X(meeting_new) X(meeting_list) X(meeting_show) X(meeting_attend) X(meeting_vote) X(meeting_minutes) X(meeting_close) X(meeting_cancel) X(meeting_addendum) X(meeting_paper) \
	X(review_list) X(review_show) X(review_conflict) X(review_conflict_decide) X(review_conflicts) X(review_score) X(review_papers) X(review_paper) X(review_next) X(review_export) X(review_import) \
	X(review_lock) X(review_unlock) X(review_advance) X(review_numbers) X(review_sheet) \
	X(select_run) X(select_show) X(select_explain) X(select_refer) X(select_deliberate) X(select_confirm) X(select_amend) X(select_cancel) X(select_cancel_agree) X(select_hold) X(select_resume) X(select_changes) X(select_agree) X(select_replay) \
	X(select_place) X(select_propose) X(select_what_if) X(select_near) X(select_export) X(select_dossier) \
	X(appeal_file) X(appeal_paper) X(appeal_papers) X(appeal_extend) X(appeal_list) X(appeal_show) X(appeal_decide) X(appeal_letter) \
	X(app_decline) X(select_exclude) X(select_reserve) X(select_promote) X(select_notice) \
	X(award_draft) X(award_approve) X(award_return) X(award_issue) X(award_list) X(award_show) X(award_amend) X(award_cancel) X(award_agree) X(award_pay) X(award_repay) X(award_payments) \
	X(form_list) X(form_show) X(form_fields) X(form_check) \
	X(letter_issue) X(letter_list) X(letter_show) X(letter_reissue) X(letter_amend) X(letter_revoke) X(letter_verify) X(letter_preview) \
	X(report_programs) X(report_funding) X(report_portfolio) X(report_call) X(report_committee) X(report_scores) X(report_targets) X(report_review) X(export_360giving) \
	X(audit_diff) X(audit_log) X(audit_show) X(audit_verify) \
	X(help) X(completion) X(manual)

#define DECLARE(name) extern const struct command command_##name;
COMMANDS_LIST(DECLARE)

#define LIST(name) &command_##name,
const struct command *const COMMANDS[] = {COMMANDS_LIST(LIST) NULL};
