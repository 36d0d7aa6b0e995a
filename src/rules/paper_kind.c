/* The papers that calls usually want, each with the age that is usual for it. An office says otherwise call by call. */
#include "ppuri/filed_paper.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

static const struct term terms[] = {
	{"application", "신청서", "application form", "지원신청서|사업신청서|참가신청서"},
	{"plan", "사업계획서", "project plan", "수행계획서"},
	{"registration", "사업자등록증명", "certificate of business registration", "사업자등록증명원"},
	{"corporate-register", "법인등기사항전부증명서", "extract of the corporate register", "법인등기부|법인등기부등본"},
	{"sme", "중소기업확인서", "SME certificate", NULL},
	{"root-firm", "뿌리기업확인서", "root firm certificate", NULL},
	{"women-owned", "여성기업확인서", "certificate of a firm owned by women", "여성기업확인증"},
	{"disabled-owned", "장애인기업확인서", "certificate of a firm owned by the disabled", "장애인기업확인증"},
	{"factory", "공장등록증명서", "factory registration", "공장등록증|공장등록증명"},
	{"national-tax", "국세 납세증명서", "national tax clearance", "국세납세증명|국세완납증명|국세완납증명서"},
	{"local-tax", "지방세 납세증명서", "local tax clearance", "지방세납세증명|지방세완납증명|지방세완납증명서"},
	{"insurance", "4대보험 가입자명부", "list of insured workers", "4대사회보험가입자명부|4대사회보험사업장가입자명부|가입자명부"},
	{"financial", "재무제표", "financial statements", "표준재무제표증명|재무제표증명"},
	{"quotation", "견적서", "quotation", NULL},
	{"consent", "개인정보 수집·이용 동의서", "consent to the use of personal data", "동의서|개인정보동의서"},
	{"pledge", "서약서", "pledge", "청렴서약서|참여서약서"},
};
const struct vocabulary PAPER_KINDS = {N_("kind of paper"), terms, sizeof terms / sizeof *terms};

/* Kinds that are not here may be of any age. */
static const struct {
	const char *kind;
	struct paper_age age;
} usual_ages[] = {
	{"registration", {PAPER_AGE_MONTHS, 3}},
	{"sme", {PAPER_AGE_VALID, 0}},
	{"root-firm", {PAPER_AGE_VALID, 0}},
	{"women-owned", {PAPER_AGE_VALID, 0}},
	{"disabled-owned", {PAPER_AGE_VALID, 0}},
	{"national-tax", {PAPER_AGE_MONTHS, 3}},
	{"local-tax", {PAPER_AGE_MONTHS, 3}},
	{"insurance", {PAPER_AGE_MONTHS, 1}},
};

#define AGE_MAX 3650

static struct paper_age usual_age(const char *kind)
{
	for (size_t i = 0; i < sizeof usual_ages / sizeof *usual_ages; i++)
		if (strcmp(usual_ages[i].kind, kind) == 0)
			return usual_ages[i].age;
	return (struct paper_age){PAPER_AGE_ANY, 0};
}

bool paper_kind_parse(struct pool *p, const char *s, const char **ret, struct err *e)
{
	return term_or_free(p, &PAPER_KINDS, s, ret, e) || err_hint(e, "%s", _("for another one give its name: '기타:안전인증서'"));
}

const char *paper_kind_name(const char *kind)
{
	return term_name(&PAPER_KINDS, kind);
}

const char *paper_kind_printed(const char *kind)
{
	return term_or_free_printed(&PAPER_KINDS, kind);
}

/* Number and unit of an age as people write it. */
static bool age_parse(const char *s, struct paper_age *ret)
{
	static const struct {
		const char *word;
		enum paper_age_unit unit;
	} units[] = {
		{"d", PAPER_AGE_DAYS},      {"일", PAPER_AGE_DAYS},   {"m", PAPER_AGE_MONTHS},  {"개월", PAPER_AGE_MONTHS},
		{"valid", PAPER_AGE_VALID}, {"유효", PAPER_AGE_VALID}, {"any", PAPER_AGE_ANY}, {"제한없음", PAPER_AGE_ANY},
	};
	char *rest;
	bool counts = *s >= '0' && *s <= '9';
	long n = counts ? strtol(s, &rest, 10) : 0;
	const char *word = counts ? rest + strspn(rest, " ") : s;
	for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
		bool counted = units[i].unit == PAPER_AGE_DAYS || units[i].unit == PAPER_AGE_MONTHS;
		if (strcmp(word, units[i].word) != 0 || counted != counts || (counts && (n < 1 || n > AGE_MAX)))
			continue;
		*ret = (struct paper_age){units[i].unit, (int)n};
		return true;
	}
	return false;
}

static bool day_parse(const char *s, bool *ret_from_receipt)
{
	bool receipt = strcmp(s, "receipt") == 0 || strcmp(s, "접수일") == 0;
	if (!receipt && strcmp(s, "notice") != 0 && strcmp(s, "공고일") != 0)
		return false;
	*ret_from_receipt = receipt;
	return true;
}

bool wanted_paper_parse(struct pool *p, const char *s, bool required, struct wanted_paper *ret, struct err *e)
{
	struct wanted_paper wanted = {.required = required, .kind = ""};
	size_t begin = free_term_begin(s), n = begin + strcspn(s + begin, ":");
	const char *kind = text_clean(p, s, n), *rest = s[n] ? s + n + 1 : "";
	size_t length = strcspn(rest, "@");
	const char *age = text_clean(p, rest, length), *day = rest[length] ? text_clean(p, rest + length + 1, strlen(rest + length + 1)) : NULL;
	if (!paper_kind_parse(p, kind, &wanted.kind, e))
		return false;
	wanted.age = usual_age(wanted.kind);
	if ((*age && !age_parse(age, &wanted.age)) || (day && !day_parse(day, &wanted.from_receipt))) {
		err_set(e, ERR_USAGE, _("\"%s\" is not KIND:AGE@DAY with an age such as 3m, 30d, valid or any, and notice or receipt as the day"), s);
		return err_hint(e, "%s", _("for example '사업자등록증명:3m@notice'"));
	}
	*ret = wanted;
	return true;
}

const char *wanted_paper_age(struct pool *p, const struct wanted_paper *wanted)
{
	const char *day = wanted->from_receipt ? _("the day of receipt") : _("the day of the notice");
	switch (wanted->age.unit) {
	case PAPER_AGE_ANY:
		return "";
	case PAPER_AGE_DAYS:
		return pool_printf(p, _("issued at most %d days before %s"), wanted->age.n, day);
	case PAPER_AGE_MONTHS:
		return pool_printf(p, _("issued at most %d months before %s"), wanted->age.n, day);
	case PAPER_AGE_VALID:
		return pool_printf(p, _("valid on %s"), day);
	}
	bug("an age of no unit");
}

const char *paper_age_code(struct pool *p, struct paper_age age)
{
	switch (age.unit) {
	case PAPER_AGE_ANY:
		return "any";
	case PAPER_AGE_DAYS:
		return pool_printf(p, "%dd", age.n);
	case PAPER_AGE_MONTHS:
		return pool_printf(p, "%dm", age.n);
	case PAPER_AGE_VALID:
		return "valid";
	}
	bug("an age of no unit");
}

bool paper_age_of_code(const char *code, struct paper_age *ret)
{
	return age_parse(code, ret);
}
