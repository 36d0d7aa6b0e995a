#include "../certificate_password.h"
#include "../screen.h"
#include "../words.h"
#include "app_view.h"
#include "letter_view.h"

#include "ppuri/eligibility.h"
#include "ppuri/service/call.h"

/* What the person at the desk tells the firm. */
static void say_received(struct session *s, const struct application_rows *list, bool issued)
{
	if (list->n == 1)
		screen_line(s->screen, _("received as %s at %s"), list->first_receipt, words_moment(s->pool, list->first_at));
	if (!issued)
		screen_line(s->screen, _("receipt: ppuri app receipt %s --out %s.pdf"), list->first_receipt, list->first_receipt);
}

/* What was received stays received, whatever is wrong with its receipt. */
static bool issue(struct session *s, const struct application_choice *choice, const struct application_rows *list, const char *folder,
				  struct err *e)
{
	const struct letter_order order = {.kind = "receipt", .call = choice->call, .receipt = choice->call ? NULL : list->first_receipt};
	struct letter_outcome outcome;
	if (!desk_letter_issue(&s->office, &order, folder, &outcome, e))
		return err_prefix(e, "%s", _("received, but without the receipt"));
	screen_letters_issued(s, &outcome, folder);
	return true;
}

/* What was received, and of it what is told of its own share. */
struct taking {
	struct application_rows *list;
	struct session *s;
	const struct call *call; /* that all of them are to; NULL: they were named */
	struct {
		struct application *at;
		size_t n, room;
	} low;
};

static bool is_low(const struct call *call, const struct application *application)
{
	return application->own_cash.n < own_cash_least(application->total, application->asked, call->own_cash_rate).n;
}

static bool take(void *to, const struct application *application, struct err *e)
{
	struct taking *taking = to;
	struct pool *p = taking->s->pool;
	if (!taking->call || is_low(taking->call, application))
		*POOL_PUSH(p, &taking->low) = (struct application){
			.call_code = pool_strdup(p, application->call_code), .receipt_no = application->receipt_no ? pool_strdup(p, application->receipt_no) : NULL,
			.firm.biz_no = pool_strdup(p, application->firm.biz_no), .total = application->total, .asked = application->asked,
			.own_cash = application->own_cash};
	return application_rows_take(taking->list, application, e);
}

static bool tell_of_cash(struct taking *taking, struct err *e)
{
	struct call call;
	for (size_t i = 0; i < taking->low.n; i++) {
		const struct application *application = &taking->low.at[i];
		if (!taking->call && !desk_call_show(&taking->s->office, application->call_code, &call, e))
			return false;
		screen_cash_note(taking->s, taking->call ? taking->call : &call, application);
	}
	return true;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct application_choice choice;
	struct application_rows list CLEANUP(application_rows_release) = application_rows(s);
	struct taking taking = {.list = &list, .s = s};
	struct call call;
	const char *folder = input_text(in, "out");
	certificate_password_from(s, in);
	if (!app_choice(s, in, &choice, e))
		return false;
	if (folder && choice.n > 1) {
		err_set(e, ERR_USAGE, "%s", _("receipts go with one application, or with all of a call"));
		return err_hint(e, "%s", _("for all of a call: --call CALL --all"));
	}
	if (choice.call && !desk_call_show(&s->office, choice.call, &call, e))
		return false;
	taking.call = choice.call ? &call : NULL;
	if (!desk_application_submit(&s->office, &choice, &(struct application_taker){take, &taking}, e))
		return false;
	screen_applications(s, &list);
	if (s->screen->format == FORMAT_TABLE && !tell_of_cash(&taking, e))
		return false;
	if (s->screen->format == FORMAT_TABLE && !s->office.dry_run)
		say_received(s, &list, folder);
	return !folder || s->office.dry_run || issue(s, &choice, &list, folder, e);
}

static const struct parameter arguments[] = {APP_CHOICE_ARGUMENTS, {0}};
static const struct parameter options[] = {
	APP_CHOICE_OPTIONS,
	{"out", VALUE_FILE, N_("a folder, into which the receipts (접수증) are issued at once")},
	PASSWORD_FD_OPTION,
	{0},
};

const struct command command_app_submit = {
	.noun = "app",
	.verb = "submit",
	.summary = N_("receive drafts: each gets its receipt number and this moment"),
	.details = N_("Only while the call receives applications, to the second. All or none. With --all the drafts of the call in the "
				  "order in which they were entered. With --out what was received gets its receipt (접수증) in the same go, as letter issue "
				  "makes it; of a call, also what has none from before."),
	.examples = "ppuri app submit 2024-금형/000-81-10074 --out 접수증/\nppuri app submit --call 2024-금형 --all",
	.arguments = arguments,
	.options = options,
	.act = &ACT_APPLICATION_SUBMIT,
	.run = run,
};
