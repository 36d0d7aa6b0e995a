#include "../screen.h"
#include "firm_input.h"

#include "ppuri/ident.h"
#include "ppuri/service/firm.h"

/* Told at the number, and not after all the rest was typed. */
static bool look(struct session *s, const struct input *in, struct err *e)
{
	char number[BIZ_NO_TEXT];
	struct firm_list known = {0};
	const char *biz_no = input_text(in, "NUMBER");
	if (!biz_no || !desk_firm_find(&s->office, biz_no, 1, &known, e))
		return !biz_no;
	if (!known.n)
		return true;
	err_set(e, ERR_REFUSED, _("the firm %s is there already"), biz_no_text(biz_no, number));
	return err_hint(e, _("to change it: ppuri firm edit %s"), biz_no_text(biz_no, number));
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct firm firm = firm_from_input(in);
	if (!desk_firm_add(&s->office, &firm, e))
		return false;
	screen_line(s->screen, _("the firm is added: %s"), firm_words(s->pool, &firm));
	screen_firm_notes(s, &firm);
	return true;
}

static const struct parameter arguments[] = {
	{"NUMBER", VALUE_BIZ_NO, FIRM_NUMBER, .required = true},
	{0},
};

static const struct parameter options[] = {
	{"name", VALUE_TEXT, N_("name of the firm"), .required = true},
	FIRM_FURTHER_OPTIONS(false),
	{0},
};

const struct command command_firm_add = {
	.noun = "firm",
	.verb = "add",
	.summary = N_("add a firm"),
	.details = N_("What is not known yet can be left out and added later: see firm edit. Without size, technology, certificate "
				  "and address a screening can not decide."),
	.examples = "ppuri firm add 000-81-00047 --name '새벽정밀(주)' --representative 홍길동 --size 소기업 --workers 23 "
				"--technology 금형 --zip 46721 --address '부산광역시 강서구 견본로 12' --certificate-no 2022-0101 "
				"--certificate-until 2025-05-31",
	.arguments = arguments,
	.options = options,
	.act = &ACT_FIRM_ADD,
	.form = true,
	.look = look,
	.run = run,
};
