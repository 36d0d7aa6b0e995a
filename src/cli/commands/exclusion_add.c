#include "../command.h"
#include "../screen.h"
#include "../words.h"

#include "ppuri/service/exclusion.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const struct exclusion given = {
		.name = input_text(in, "NAME"),
		.biz_no = input_text(in, "biz-no"),
		.corp_no = input_text(in, "corp-no"),
		.representative = input_text(in, "representative"),
		.birth = input_date(in, "birth"),
		.address = input_text(in, "address"),
		.starts = input_date(in, "from"),
		.ends = input_date(in, "until"),
		.article = input_text(in, "article"),
		.ground = input_text(in, "ground"),
		.source = input_text(in, "source"),
	};
	struct exclusion exclusion;
	if (!desk_exclusion_add(&s->office, &given, input_number(in, "years"), &exclusion, e))
		return false;
	screen_line(s->screen, _("exclusion %lld: %s, %s to %s"), (long long)exclusion.id, exclusion.name,
				words_date(s->pool, exclusion.starts), words_date(s->pool, exclusion.ends));
	screen_line(s->screen, "%s", _("which applications under evaluation it concerns: ppuri todo"));
	return true;
}

static const struct parameter arguments[] = {
	{"NAME", VALUE_TEXT, N_("name of the firm or person"), .required = true},
	{0},
};

static const struct parameter options[] = {
	{"biz-no", VALUE_BIZ_NO, N_("사업자등록번호")},
	{"corp-no", VALUE_CORP_NO, N_("법인등록번호")},
	{"representative", VALUE_TEXT, N_("representative; together with --birth"), .personal = true},
	{"birth", VALUE_BIRTH, N_("the representative's date of birth; a 주민등록번호 is never taken"), .personal = true},
	{"address", VALUE_TEXT, N_("address: alone it only makes a person look")},
	{"from", VALUE_DATE, N_("first day of the exclusion"), .required = true},
	{"until", VALUE_DATE, N_("last day of it")},
	{"years", VALUE_NUMBER, N_("or for how many years: the last day is computed, the first day counted (행정기본법 §6②)")},
	{"article", VALUE_TEXT, N_("by which article: 지보법 §32①, 지보령 §19①1"), .required = true},
	{"ground", VALUE_TEXT, N_("why"), .required = true},
	{"source", VALUE_TEXT, N_("who decided, and by which document"), .required = true},
	{0},
};

const struct command command_exclusion_add = {
	.noun = "exclusion",
	.verb = "add",
	.summary = N_("enter that a firm may not take part (참여제한), from when to when"),
	.details = N_("The firm is found by any of its numbers, or by its representative with the date of birth, whatever it calls itself later; "
				  "an address alone makes a person look. 지보령 §19①: 5 years for fraud, 3 for other use twice, 2 for three breaches. An "
				  "exclusion is never changed or deleted; it can be lifted."),
	.examples = "ppuri exclusion add 달빛정밀 --biz-no 000-81-00047 --corp-no 180111-0000016 --from 2024-03-04 --years 5 "
				"--article '지보법 §32①, 지보령 §19①1' --ground '거짓 신청으로 교부' --source '산업혁신과-1234(2024. 3. 4.)'",
	.arguments = arguments,
	.options = options,
	.act = &ACT_EXCLUSION_ADD,
	.run = run,
};
