#include "firm_fields.h"

#include "ppuri/ident.h"
#include "ppuri/tr.h"

#include <stddef.h>
#include <string.h>

#define WORKERS_MAX 1000000

/* Each gives a text in the form in which it is kept. */
bool firm_keep_biz_no(struct pool *p, const char *s, const char **ret, struct err *e)
{
	char digits[BIZ_NO_DIGITS];
	if (!biz_no_parse(s, digits, NULL, e))
		return false;
	*ret = pool_strdup(p, digits);
	return true;
}

bool firm_keep_corp_no(struct pool *p, const char *s, const char **ret, struct err *e)
{
	char digits[CORP_NO_DIGITS];
	if (!corp_no_parse(s, digits, NULL, e))
		return false;
	*ret = pool_strdup(p, digits);
	return true;
}

static bool keep_zip(struct pool *p, const char *s, const char **ret, struct err *e)
{
	char zip[ZIP_TEXT];
	if (!zip_parse(s, zip, e))
		return false;
	*ret = pool_strdup(p, zip);
	return true;
}

static bool keep_industry(struct pool *p, const char *s, const char **ret, struct err *e)
{
	char industry[INDUSTRY_TEXT];
	if (!industry_parse(s, industry, e))
		return false;
	*ret = pool_strdup(p, industry);
	return true;
}

static bool keep_phone(struct pool *p, const char *s, const char **ret, struct err *e)
{
	char phone[PHONE_TEXT];
	if (!phone_parse(s, phone, e))
		return false;
	*ret = pool_strdup(p, phone);
	return true;
}

static bool keep_email(struct pool *p, const char *s, const char **ret, struct err *e)
{
	if (!email_check(s, e))
		return false;
	*ret = pool_strdup(p, s);
	return true;
}

bool firm_check(struct pool *p, struct firm *firm, struct err *e)
{
	const struct {
		const char **at;
		import_keep keep;
		const char *name;
	} fields[] = {
		{&firm->biz_no, firm_keep_biz_no, _("business registration number")},
		{&firm->corp_no, firm_keep_corp_no, _("corporate registration number")},
		{&firm->industry, keep_industry, _("industry")},
		{&firm->zip, keep_zip, _("postal code")},
		{&firm->phone, keep_phone, _("phone")},
		{&firm->email, keep_email, _("e-mail")},
	};
	for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
		if (*fields[i].at && **fields[i].at && !fields[i].keep(p, *fields[i].at, fields[i].at, e))
			return err_prefix(e, "%s", fields[i].name);
	if (firm->workers > WORKERS_MAX)
		return err_set(e, ERR_REFUSED, _("%lld workers are too many: at most %d are possible"), (long long)firm->workers,
					   WORKERS_MAX);
	return true;
}

/* Every text of a firm that can change. */
static const size_t TEXTS[] = {
	offsetof(struct firm, name), offsetof(struct firm, corp_no), offsetof(struct firm, size), offsetof(struct firm, technology),
	offsetof(struct firm, industry),
	offsetof(struct firm, group_name), offsetof(struct firm, zip), offsetof(struct firm, address), offsetof(struct firm, certificate_no),
	offsetof(struct firm, representative), offsetof(struct firm, contact), offsetof(struct firm, phone),
	offsetof(struct firm, email),
};
#define N_TEXTS (sizeof TEXTS / sizeof *TEXTS)

static const char *text_at(const struct firm *firm, size_t offset)
{
	const char *text;
	memcpy(&text, (const char *)firm + offset, sizeof text);
	return text;
}

void firm_take_over(struct firm *known, const struct firm *given)
{
	for (size_t i = 0; i < N_TEXTS; i++) {
		const char *text = text_at(given, TEXTS[i]);
		if (!text)
			continue;
		if (!*text)
			text = NULL;
		memcpy((char *)known + TEXTS[i], &text, sizeof text);
	}
	if (given->workers >= 0)
		known->workers = given->workers;
	if (given->birth.year)
		known->birth = given->birth;
	if (given->certificate_until.year)
		known->certificate_until = given->certificate_until;
}

bool firm_same(const struct firm *one, const struct firm *other)
{
	for (size_t i = 0; i < N_TEXTS; i++) {
		const char *text = text_at(one, TEXTS[i]), *other_text = text_at(other, TEXTS[i]);
		if (text != other_text && (!text || !other_text || strcmp(text, other_text) != 0))
			return false;
	}
	return one->workers == other->workers && memcmp(&one->birth, &other->birth, sizeof one->birth) == 0 &&
		   memcmp(&one->certificate_until, &other->certificate_until, sizeof one->certificate_until) == 0;
}

struct firm import_firm(struct import *in)
{
	struct firm firm = {.workers = -1};
	import_text(in, FIRM_NAME, true, &firm.name);
	import_kept(in, FIRM_BIZ_NO, true, firm_keep_biz_no, &firm.biz_no);
	import_kept(in, FIRM_CORP_NO, false, firm_keep_corp_no, &firm.corp_no);
	import_text(in, FIRM_REPRESENTATIVE, false, &firm.representative);
	import_birth(in, FIRM_BIRTH, &firm.birth);
	import_term(in, FIRM_SIZE, false, &SIZES, &firm.size);
	import_people(in, FIRM_WORKERS, false, WORKERS_MAX, &firm.workers);
	import_term(in, FIRM_TECHNOLOGY, false, &TECHNOLOGIES, &firm.technology);
	import_kept(in, FIRM_INDUSTRY, false, keep_industry, &firm.industry);
	import_kept_zero(in, FIRM_ZIP, 4, 4, keep_zip, &firm.zip);
	import_text(in, FIRM_ADDRESS, false, &firm.address);
	import_text(in, FIRM_CERTIFICATE_NO, false, &firm.certificate_no);
	import_date(in, FIRM_CERTIFICATE_UNTIL, false, &firm.certificate_until);
	import_text(in, FIRM_CONTACT, false, &firm.contact);
	import_kept_zero(in, FIRM_PHONE, 9, 10, keep_phone, &firm.phone);
	import_kept(in, FIRM_EMAIL, false, keep_email, &firm.email);
	import_text(in, FIRM_GROUP, false, &firm.group_name);
	return firm;
}
