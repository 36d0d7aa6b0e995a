#include "collect.h"

/* What a list is kept in. */
struct keeping {
	struct pool *p;
	void *list;
};

static const char *copy(struct pool *p, const char *text)
{
	return text ? pool_strdup(p, text) : NULL;
}

static struct firm copy_firm(struct pool *p, const struct firm *firm)
{
	struct firm kept = *firm;
	kept.biz_no = copy(p, firm->biz_no);
	kept.name = copy(p, firm->name);
	kept.corp_no = copy(p, firm->corp_no);
	kept.size = copy(p, firm->size);
	kept.technology = copy(p, firm->technology);
	kept.industry = copy(p, firm->industry);
	kept.zip = copy(p, firm->zip);
	kept.address = copy(p, firm->address);
	kept.certificate_no = copy(p, firm->certificate_no);
	kept.representative = copy(p, firm->representative);
	kept.contact = copy(p, firm->contact);
	kept.phone = copy(p, firm->phone);
	kept.email = copy(p, firm->email);
	return kept;
}

static bool keep_firm(void *to, const struct firm *firm, struct err *e)
{
	struct keeping *keeping = to;
	struct firms *list = keeping->list;
	(void)e;
	*POOL_PUSH(keeping->p, list) = copy_firm(keeping->p, firm);
	return true;
}

bool list_firms(struct office *o, const struct firm_filter *filter, struct firms *ret, struct err *e)
{
	struct firms list = {0};
	struct keeping keeping = {o->pool, &list};
	if (!desk_firm_list(o, filter, &(struct firm_taker){keep_firm, &keeping}, &list.end, e))
		return false;
	*ret = list;
	return true;
}

static bool keep_application(void *to, const struct application *application, struct err *e)
{
	struct keeping *keeping = to;
	struct pool *p = keeping->p;
	struct applications *list = keeping->list;
	struct application kept = *application;
	(void)e;
	kept.call_code = copy(p, application->call_code);
	kept.firm = copy_firm(p, &application->firm);
	kept.receipt_no = copy(p, application->receipt_no);
	kept.title = copy(p, application->title);
	kept.state = copy(p, application->state);
	kept.reason = copy(p, application->reason);
	kept.informed_how = copy(p, application->informed_how);
	*POOL_PUSH(p, list) = kept;
	return true;
}

bool list_applications(struct office *o, const struct application_filter *filter, struct applications *ret, struct err *e)
{
	struct applications list = {0};
	struct keeping keeping = {o->pool, &list};
	if (!desk_application_list(o, filter, &(struct application_taker){keep_application, &keeping}, &list.end, e))
		return false;
	*ret = list;
	return true;
}

bool submit_applications(struct office *o, const struct application_choice *choice, struct applications *ret, struct err *e)
{
	struct applications list = {0};
	struct keeping keeping = {o->pool, &list};
	if (!desk_application_submit(o, choice, &(struct application_taker){keep_application, &keeping}, e))
		return false;
	*ret = list;
	return true;
}

static bool keep_screened(void *to, const struct screened *screened, struct err *e)
{
	struct keeping *keeping = to;
	struct pool *p = keeping->p;
	struct screened_ones *list = keeping->list;
	struct screened kept = *screened;
	(void)e;
	kept.name = copy(p, screened->name);
	kept.firm_name = copy(p, screened->firm_name);
	kept.biz_no = copy(p, screened->biz_no);
	kept.state = copy(p, screened->state);
	kept.findings = copy(p, screened->findings);
	kept.changes = (struct strings){0};
	for (size_t i = 0; i < screened->changes.n; i++)
		*POOL_PUSH(p, &kept.changes) = pool_strdup(p, screened->changes.at[i]);
	*POOL_PUSH(p, list) = kept;
	return true;
}

bool screen_applications(struct office *o, const struct application_choice *choice, enum screening_decision decision,
						 struct screened_ones *ret, struct err *e)
{
	struct screened_ones list = {0};
	struct screened_counts counts;
	struct keeping keeping = {o->pool, &list};
	if (!desk_application_screen(o, choice, decision, &(struct screened_taker){keep_screened, &keeping}, &counts, e))
		return false;
	list.passed = counts.passed;
	list.failed = counts.failed;
	list.waiting = counts.waiting;
	*ret = list;
	return true;
}
