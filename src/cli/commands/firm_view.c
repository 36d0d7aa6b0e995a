#include "firm_view.h"

#include "../words.h"

#include "ppuri/ident.h"
#include "ppuri/tr.h"

#include <string.h>

static const char *certificate_words(struct pool *p, struct date until, struct date today)
{
	const char *day = words_date(p, until);
	return day && date_cmp(date_last(until), today) < 0 ? pool_printf(p, _("%s (no longer valid)"), day) : day;
}

/* 000000-0000000 */
static const char *corp_no_words(struct pool *p, const char *digits)
{
	return digits ? pool_printf(p, "%.6s-%s", digits, digits + 6) : NULL;
}

void firm_pairs(struct session *s, const struct firm *firm, struct screen_pair pairs[FIRM_PAIRS_N])
{
	struct pool *p = s->pool;
	char number[BIZ_NO_TEXT];
	const char *workers = firm->workers < 0 ? NULL : words_number(p, firm->workers);
	const struct screen_pair all[FIRM_PAIRS_N] = {
		{"biz_no", _("business registration number"), pool_strdup(p, biz_no_text(firm->biz_no, number))},
		{"kind", _("kind"), biz_no_kind(firm->biz_no)},
		{"name", _("firm"), firm->name},
		{"corp_no", _("corporate registration number"), corp_no_words(p, firm->corp_no)},
		{"group", _("group of companies"), firm->group_name},
		{"size", _("company size"), words_term(&SIZES, firm->size), .code = firm->size},
		{"workers", _("workers"), workers, workers},
		{"technology", _("root technology"), words_term(&TECHNOLOGIES, firm->technology), .code = firm->technology},
		{"industry", _("industry"), firm->industry},
		{"zip", _("postal code"), firm->zip},
		{"address", _("address"), firm->address},
		{"certificate_no", _("certificate no."), firm->certificate_no},
		{"certificate_until", _("certificate valid until"),
		 certificate_words(p, firm->certificate_until, moment_date(s->office.now))},
		{"representative", _("representative"), firm->representative},
		{"birth", _("date of birth"), words_date(p, firm->birth)},
		{"contact", _("contact person"), firm->contact},
		{"phone", _("phone"), firm->phone},
		{"email", _("e-mail"), firm->email},
	};
	memcpy(pairs, all, sizeof all);
}
