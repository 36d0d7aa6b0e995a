#include "ppuri/letter.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <stdlib.h>
#include <string.h>

#define COUNT(list) (sizeof(list) / sizeof *(list))

static const struct term kind_terms[] = {
	{"award", "보조금 교부결정 통지서", "award letter", "교부결정|교부결정통지|교부결정통지서|보조금교부결정|보조금교부결정통지서"},
	{"award-change", "보조금 변경교부결정 통지서", "letter of a changed award", "변경교부결정|변경교부결정통지|변경교부결정통지서|보조금변경교부결정|보조금변경교부결정통지서|교부결정변경|교부결정변경통지서"},
	{"award-cancel", "보조금 교부결정 취소 통지서", "letter of a cancelled award", "교부결정취소|교부결정취소통지|교부결정취소통지서|교부취소|보조금교부결정취소|보조금교부결정취소통지서"},
	{"selected", "선정 통보서", "letter of selection", "선정|선정통보|선정통보서|선정통지서"},
	{"reserve", "예비선정 통보서", "letter of a place in the reserve", "예비선정|예비선정통보|예비선정통보서|예비선정통지서|예비"},
	{"not-selected", "미선정 통보서", "letter of a result without selection", "미선정|미선정통보|미선정통보서|미선정통지서"},
	{"ineligible", "부적격 통지서", "letter of ineligibility", "부적격|부적격통지|부적격통지서|부적격통보서"},
	{"returned", "신청 반려 통지서", "letter of a returned application", "반려|반려통지|반려통지서|신청반려|신청반려통지서|반려통보서"},
	{"result-change", "선정 결과 변경 통지서", "letter of an amended result", "결과변경|결과변경통지서|선정결과변경|선정결과변경통지|선정결과변경통지서|선정결과변경통보서"},
	{"promoted", "예비순위 승계 통지서", "letter of promotion from the reserve", "승계|승계통지서|예비순위승계|예비순위승계통지|예비순위승계통지서|예비순위승계통보서"},
	{"appeal", "이의신청 결정 통지서", "letter of a decided objection", "이의신청|이의신청결정|이의신청결정통지|이의신청결정통지서|이의신청결정통보서"},
	{"result-cancel", "선정 결과 취소 통지서", "letter of a cancelled result", "결과취소|결과취소통지서|선정결과취소|선정결과취소통지|선정결과취소통지서|선정결과취소통보서"},
	{"agreement", "협약서", "agreement", "협약"},
	{"agreement-change", "협약 변경 통지서", "letter of a changed agreement", "협약변경|협약변경통지|협약변경통지서"},
	{"agreement-cancel", "협약 해약 통지서", "letter of a terminated agreement", "해약|협약해약|협약해약통지|협약해약통지서|해약통지서|협약해지|협약해지통지서"},
	{"support", "지원확인서", "certificate of support", "확인서|지원확인"},
	{"supplement", "보완요청서", "request for a supplement", "보완|보완요청|보완요구|보완요구서"},
	{"receipt", "접수증", "receipt", "접수"},
};
const struct vocabulary LETTER_KINDS = {N_("kind of letter"), kind_terms, COUNT(kind_terms)};

#define AGREEMENTS "agreement", "support"
#define GRANTS "award", "award-change", "award-cancel", "agreement-change", "agreement-cancel", AGREEMENTS
#define SELECTIONS "selected", "promoted", "result-change"
#define RESULTS SELECTIONS, "reserve", "not-selected"

/* In the same order. */
static const struct letter_kind kinds[] = {
	{"award", "award-letter", "교부결정통지서", .letterhead = true},
	{"award-change", "award-change", "변경교부결정통지서", .letterhead = true, .follows = {GRANTS}},
	{"award-cancel", "award-cancel", "교부결정취소통지서", .letterhead = true, .adverse = true, .follows = {GRANTS, SELECTIONS}},
	{"selected", "selected", "선정통보서"},
	{"reserve", "reserve", "예비선정통보서", .adverse = true},
	{"not-selected", "not-selected", "미선정통보서", .adverse = true, .follows = {RESULTS}},
	{"ineligible", "ineligible", "부적격통지서", .adverse = true},
	{"returned", "returned", "반려통지서", .adverse = true},
	{"result-change", "amendment-letter", "선정결과변경통지서", .adverse = true,
	 .follows = {RESULTS}},
	{"promoted", "promotion-letter", "예비순위승계통지서", .follows = {"reserve", "result-change"}},
	{"appeal", "appeal-decision", "이의신청결정통지서", .adverse = true, .follows = {"ineligible", "returned"}},
	{"result-cancel", "result-cancel", "선정결과취소통지서", .adverse = true, .follows = {RESULTS}},
	{"agreement", "agreement", "협약서", .follows = {"agreement"}},
	{"agreement-change", "agreement-change", "협약변경통지서", .letterhead = true, .follows = {GRANTS}},
	{"agreement-cancel", "agreement-cancel", "협약해약통지서", .letterhead = true, .follows = {GRANTS, SELECTIONS}},
	{"support", "support", "지원확인서", .follows = {"support"}},
	{"supplement", "supplement-request", "보완요청서"},
	{"receipt", "receipt", "접수증"},
};
_Static_assert(COUNT(kinds) == COUNT(kind_terms), "each kind has its name");

static const struct letter_overtaking overtakings[OVERTAKEN_COUNT] = {
	[OVERTAKEN_AWARD_CHANGED] = {"award-change", "변경교부결정", LETTER_CHANGED, {GRANTS}},
	[OVERTAKEN_AWARD_CUT] = {"award-cancel", "교부결정 일부 취소", LETTER_CHANGED, {GRANTS}},
	[OVERTAKEN_AWARD_CANCELLED] = {"award-cancel", "교부결정 취소", LETTER_REVOKED, {GRANTS, SELECTIONS}},
	[OVERTAKEN_AGREEMENT_CHANGED] = {"agreement-change", "협약 변경", LETTER_CHANGED, {GRANTS}},
	[OVERTAKEN_AGREEMENT_CUT] = {"agreement-cancel", "협약 일부 해약", LETTER_CHANGED, {GRANTS}},
	[OVERTAKEN_AGREEMENT_CANCELLED] = {"agreement-cancel", "협약 해약", LETTER_REVOKED, {GRANTS, SELECTIONS}},
	[OVERTAKEN_RESULT_CHANGED] = {"result-change", "선정 결과 변경", LETTER_CHANGED, {RESULTS}},
	[OVERTAKEN_RESULT_CANCELLED] = {"result-cancel", "선정 결과 취소", LETTER_REVOKED, {RESULTS}},
	[OVERTAKEN_PROMOTED] = {"promotion", "예비순위 승계", LETTER_CHANGED, {"reserve", "result-change"}},
	[OVERTAKEN_DECLINED] = {"decline", "선정 포기", LETTER_REVOKED, {SELECTIONS}},
	[OVERTAKEN_EXCLUDED] = {"exclusion", "선정 제외", LETTER_REVOKED, {SELECTIONS, "reserve"}},
	[OVERTAKEN_WITHDRAWN] = {"withdrawal", "신청 철회", LETTER_REVOKED, {SELECTIONS, "reserve"}},
	[OVERTAKEN_REINSTATED] = {"appeal", "이의신청 인용", LETTER_REVOKED, {"ineligible", "returned"}},
};

const struct letter_overtaking *letter_overtaking(enum letter_overtaker by)
{
	return &overtakings[by];
}

static const struct term state_terms[] = {
	{"valid", "유효", "valid", NULL},
	{"changed", "변경됨", "changed", "변경"},
	{"revoked", "취소됨", "revoked", "취소"},
};
const struct vocabulary LETTER_STATES = {N_("state of a letter"), state_terms, COUNT(state_terms)};

const struct letter_kind *letter_kind_of(const char *code)
{
	for (size_t i = 0; i < COUNT(kinds); i++)
		if (strcmp(kinds[i].code, code) == 0)
			return &kinds[i];
	return NULL;
}

const char *letter_number(struct pool *p, int year, int64_t n)
{
	return pool_printf(p, "%04d-%06lld", year, (long long)n);
}

#define YEAR_DIGITS 4
#define DIGITS_MAX 12

/* The digits where *at stands, with the spaces around them; 0: there are none, or too many. */
static size_t take_digits(const char **at, long long *ret)
{
	*at += strspn(*at, " ");
	size_t n = strspn(*at, "0123456789");
	if (n > DIGITS_MAX)
		return 0;
	*ret = strtoll(*at, NULL, 10);
	*at += n;
	*at += strspn(*at, " ");
	return n;
}

bool letter_number_parse(struct pool *p, const char *typed, const char **ret, struct err *e)
{
	const char *at = text_narrow(p, typed);
	long long year = 0, n = 0;
	bool right = take_digits(&at, &year) == YEAR_DIGITS && *at++ == '-' && take_digits(&at, &n) && n && !*at;
	if (!right) {
		err_set(e, ERR_USAGE, _("\"%s\" is no number of a letter; one is written as 2024-000123"), typed);
		return err_hint(e, "%s", _("those that were issued: ppuri letter list"));
	}
	*ret = letter_number(p, (int)year, n);
	return true;
}

const char *letter_series(struct pool *p, int year)
{
	return pool_printf(p, "letter:%d", year);
}

static const char SIGNS[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

const char *letter_code(const unsigned char bytes[LETTER_CODE_BYTES], char out[LETTER_CODE + 1])
{
	uint64_t bits = 0;
	for (size_t i = 0; i < LETTER_CODE_BYTES; i++)
		bits = bits << 8 | bytes[i];
	for (size_t i = 0; i < LETTER_CODE; i++, bits >>= 5)
		out[i] = SIGNS[bits & 31];
	out[LETTER_CODE] = '\0';
	return out;
}

const char *letter_code_text(const char *code, char out[LETTER_CODE_TEXT])
{
	size_t n = 0;
	for (size_t i = 0; i < LETTER_CODE && code[i]; i++) {
		if (i && i % 4 == 0)
			out[n++] = '-';
		out[n++] = code[i];
	}
	out[n] = '\0';
	return out;
}

static char sign_of(char typed)
{
	char sign = typed >= 'a' && typed <= 'z' ? (char)(typed - 'a' + 'A') : typed;
	if (sign == 'O')
		return '0';
	if (sign == 'I' || sign == 'L')
		return '1';
	return sign && strchr(SIGNS, sign) ? sign : '\0';
}

bool letter_code_read(const char *typed, char out[LETTER_CODE + 1])
{
	struct pool pool CLEANUP(pool_release) = {0};
	char code[LETTER_CODE + 1] = "";
	size_t n = 0;
	for (typed = text_narrow(&pool, typed); *typed; typed++) {
		if (*typed == '-' || *typed == ' ')
			continue;
		if (n == LETTER_CODE || !sign_of(*typed))
			return false;
		code[n++] = sign_of(*typed);
	}
	if (n != LETTER_CODE)
		return false;
	memcpy(out, code, sizeof code);
	return true;
}

bool letter_by_own_form(const struct letter *letter)
{
	const struct letter_kind *kind = letter_kind_of(letter->kind);
	return !kind || strcmp(letter->form, kind->form) != 0;
}
