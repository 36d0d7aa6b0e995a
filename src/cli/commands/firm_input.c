#include "firm_input.h"

#include "../screen.h"

#include "ppuri/ident.h"

struct firm firm_from_input(const struct input *in)
{
	return (struct firm){
		.biz_no = input_text(in, "NUMBER"),
		.name = input_text(in, "name"),
		.corp_no = input_text(in, "corp-no"),
		.size = input_text(in, "size"),
		.workers = input_number_or(in, "workers", -1),
		.technology = input_text(in, "technology"),
		.zip = input_text(in, "zip"),
		.address = input_text(in, "address"),
		.certificate_no = input_text(in, "certificate-no"),
		.certificate_until = input_date(in, "certificate-until"),
		.representative = input_text(in, "representative"),
		.contact = input_text(in, "contact"),
		.phone = input_text(in, "phone"),
		.email = input_text(in, "email"),
	};
}

const char *firm_words(struct pool *p, const struct firm *firm)
{
	char number[BIZ_NO_TEXT];
	return pool_printf(p, "%s (%s)", firm->name, biz_no_text(firm->biz_no, number));
}

void screen_firm_notes(struct session *s, const struct firm *firm)
{
	struct err ignored;
	char biz_no[BIZ_NO_DIGITS], corp_no[CORP_NO_DIGITS];
	const char *warning = NULL;
	if (biz_no_parse(firm->biz_no, biz_no, &warning, &ignored) && warning)
		screen_line(s->screen, _("note: %s"), warning);
	warning = NULL;
	if (firm->corp_no && corp_no_parse(firm->corp_no, corp_no, &warning, &ignored) && warning)
		screen_line(s->screen, _("note: %s"), warning);
}
