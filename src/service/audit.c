#include "ppuri/service/audit.h"

#include "ppuri/store/application.h"
#include "ppuri/store/audit.h"
#include "ppuri/store/db.h"
#include "ppuri/store/past.h"
#include "ppuri/store/seal.h"
#include "ppuri/tr.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

const struct act ACT_AUDIT_LOG = {"audit.log", RIGHT_AUDIT_READ, ACT_READS};
const struct act ACT_AUDIT_SHOW = {"audit.show", RIGHT_AUDIT_READ, ACT_READS, .personal = true};
const struct act ACT_AUDIT_DIFF = {"audit.diff", RIGHT_AUDIT_READ, ACT_READS, .personal = true};
const struct act ACT_AUDIT_VERIFY = {"audit.verify", RIGHT_AUDIT_READ, ACT_READS};

struct reading {
	const struct audit_filter *filter;
	struct audit_list *list;
	int64_t seq;
	struct audit_entry *entry;
	struct audit_changes *changes;
	const char *noted;
	struct audit_verdict *verdict;
};

/* "application 2024-금형/000-81-00047" or "call 2024-금형": the rest behind the code, or NULL if it is about something else. */
static const char *behind_code(const char *subject, const char *noun, const char *code)
{
	size_t n = strlen(noun), length = strlen(code);
	if (strncmp(subject, noun, n) != 0 || strncmp(subject + n, code, length) != 0)
		return NULL;
	return strchr("/-, +", subject[n + length]) ? subject + n + length : NULL;
}

/* An act on applications of which the subject does not say that all of them are of one call. */
static bool may_be_of_any_call(const struct audit_entry *entry)
{
	return strncmp(entry->act, "app.", 4) == 0 && (!*entry->subject || strstr(entry->subject, " +"));
}

/* What is done to a sealed application is told without which one it is. True if the entry is, or may be, about one. */
static bool keep_sealed(struct work *w, const struct seal_codes *codes, struct audit_entry *entry)
{
	bool sealed = codes->n && may_be_of_any_call(entry);
	for (size_t i = 0; i < codes->n; i++) {
		const char *of_one = behind_code(entry->subject, "application ", codes->at[i]);
		sealed = sealed || of_one || (strncmp(entry->act, "call.", 5) != 0 && behind_code(entry->subject, "call ", codes->at[i]));
		if (of_one)
			entry->subject = pool_printf(w->pool, _("application to %s (sealed)"), codes->at[i]);
	}
	if (sealed)
		entry->reason = "";
	return sealed;
}

/* Held against what is told of each, so that nobody learns by asking for a subject that it is there. */
static void choose_told(struct work *w, const struct audit_filter *filter, const struct seal_codes *codes,
						struct audit_list *list)
{
	size_t n = 0, last = filter->last && filter->subject ? (size_t)filter->last : SIZE_MAX;
	for (size_t i = 0; i < list->n; i++) {
		keep_sealed(w, codes, &list->at[i]);
		if (!filter->subject || list->at[i].touches || strstr(list->at[i].subject, filter->subject))
			list->at[n++] = list->at[i];
	}
	size_t skipped = n > last ? n - last : 0;
	*list = (struct audit_list){.at = list->at + skipped, .n = n - skipped, .room = list->room - skipped};
}

static bool log_entries(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct audit_filter filter = *reading->filter;
	struct application application;
	struct seal_codes codes;
	struct err none = {0};
	if (!seal_codes_read(w->db, w->pool, w->now, &codes, e))
		return false;
	if (filter.subject && application_by_name(w->db, w->pool, filter.subject, &application, &none))
		filter.application = application.id;
	else if (none.kind == ERR_STORE || none.kind == ERR_IO)
		return (*e = none, false);
	if (codes.n && filter.subject) {
		filter.subject = NULL;
		filter.last = 0;
	}
	if (!audit_list(w->db, w->pool, &filter, reading->list, e))
		return false;
	if (codes.n)
		choose_told(w, reading->filter, &codes, reading->list);
	return true;
}

bool desk_audit_log(struct office *o, const struct audit_filter *filter, struct audit_list *ret, struct err *e)
{
	struct reading reading = {.filter = filter, .list = ret};
	return act_perform(o, &ACT_AUDIT_LOG, log_entries, &reading, e);
}

static bool show(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	act_about(w, "audit row %lld", (long long)reading->seq);
	struct seal_codes codes;
	if (!audit_show(w->db, w->pool, reading->seq, reading->entry, reading->changes, e) ||
		!seal_codes_read(w->db, w->pool, w->now, &codes, e))
		return false;
	if (keep_sealed(w, &codes, reading->entry))
		*reading->changes = (struct audit_changes){0};
	return true;
}

bool desk_audit_show(struct office *o, int64_t seq, struct audit_entry *ret, struct audit_changes *ret_changes, struct err *e)
{
	struct reading reading = {.seq = seq, .entry = ret, .changes = ret_changes};
	return act_perform(o, &ACT_AUDIT_SHOW, show, &reading, e);
}

struct differing {
	struct moment from, to;
	const char *table;
	struct audit_differences *found;
};

/* A name that is no table would look as if nothing were different there. */
static bool is_recorded(const char *table, struct err *e)
{
	for (const char *const *one = DB_RECORDED_TABLES; *one; one++)
		if (strcmp(*one, table) == 0)
			return true;
	err_set(e, ERR_NOT_FOUND, _("there is no table \"%s\" in the record"), table);
	return err_hint(e, "%s", _("the names are those of the column \"table\": ask without --table first"));
}

static bool diff(struct work *w, void *arg, struct err *e)
{
	struct differing *d = arg;
	struct db *before CLEANUP(db_close) = NULL, *after CLEANUP(db_close) = NULL;
	struct past_point point;
	char from[DATE_TEXT_MAX], to[DATE_TEXT_MAX];
	act_about(w, "%s to %s", moment_iso(d->from, from), d->to.unix_seconds ? moment_iso(d->to, to) : "now");
	if (w->office->past)
		return err_set(e, ERR_USAGE, "%s", _("leave --as-of out: the two days say it"));
	if (d->table && !is_recorded(d->table, e))
		return false;
	if (d->to.unix_seconds && d->to.unix_seconds < d->from.unix_seconds)
		return err_set(e, ERR_USAGE, _("the second day, %s, lies before the first, %s"), to, from);
	if (!moment_has_come(d->from, w->now, e) || !moment_has_come(d->to, w->now, e))
		return false;
	if (!past_open(w->db, d->from, &before, &point, e) || (d->to.unix_seconds && !past_open(w->db, d->to, &after, &point, e)))
		return false;
	return past_diff(before, after ? after : w->db, w->db, w->pool, d->found, e);
}

bool desk_audit_diff(struct office *o, struct moment from, struct moment to, const char *table, struct audit_differences *ret,
					 struct err *e)
{
	struct differing d = {.from = from, .to = to, .table = table, .found = ret};
	return act_perform(o, &ACT_AUDIT_DIFF, diff, &d, e);
}

static bool still_holds(struct work *w, const char *noted, struct err *e)
{
	struct sha256 hash;
	char hex[SHA256_HEX];
	char *rest;
	int64_t seq = strtoll(noted, &rest, 10);
	if (seq < 1 || *rest != ':' || strlen(rest + 1) != SHA256_HEX - 1)
		return err_set(e, ERR_USAGE, _("\"%s\" is not SEQ:HASH as audit verify prints it"), noted);
	if (!audit_hash_at(w->db, seq, &hash, e))
		return e->kind == ERR_NOT_FOUND
				   ? err_set(e, ERR_STORE, _("row %lld, which was noted, is gone: the audit was cut short"), (long long)seq)
				   : false;
	if (strcasecmp(sha256_hex(&hash, hex), rest + 1) != 0)
		return err_set(e, ERR_STORE, _("row %lld is not the one that was noted: the history was written anew"), (long long)seq);
	return true;
}

static bool verify(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	struct audit_verdict *v = reading->verdict;
	return audit_verify(w->db, &v->first_bad, &v->rows, &v->head, e) &&
		   (!reading->noted || v->first_bad || still_holds(w, reading->noted, e));
}

bool desk_audit_verify(struct office *o, const char *noted, struct audit_verdict *ret, struct err *e)
{
	struct reading reading = {.noted = noted, .verdict = ret};
	return act_perform(o, &ACT_AUDIT_VERIFY, verify, &reading, e);
}
