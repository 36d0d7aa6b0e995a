#include "receipt_fields.h"

#include "ppuri/json.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

static void put_key(struct buf *out, const char *key)
{
	buf_puts(out, out->n && out->at[out->n - 1] != '{' ? ",\"" : "\"");
	buf_puts(out, key);
	buf_puts(out, "\":");
}

static void put(struct buf *out, const char *key, const char *value)
{
	put_key(out, key);
	text_json(out, value);
}

static void put_number(struct buf *out, const char *key, int64_t n)
{
	put_key(out, key);
	buf_printf(out, "%" PRId64, n);
}

void receipt_head_json(struct buf *out, const struct office_lines *office, const struct call *call)
{
	buf_putc(out, '{');
	put(out, "organisation", office->organisation);
	put(out, "sender", office->sender);
	put(out, "contact", office->contact);
	put(out, "call_title", call->title);
	put(out, "notice_no", call->notice_no);
	buf_putc(out, '}');
}

static void put_paper(struct buf *out, const struct filed_paper *paper)
{
	char hex[SHA256_HEX];
	buf_putc(out, '{');
	put(out, "kind", paper->kind);
	put(out, "name", paper_kind_printed(paper->kind));
	if (paper->file_name) {
		put(out, "file", paper->file_name);
		put_number(out, "size", paper->size);
		put(out, "sha256", sha256_hex(&paper->sha256, hex));
	}
	buf_putc(out, '}');
}

void receipt_json(struct buf *out, const struct application *application, const struct filed_papers *papers)
{
	char at[DATE_TEXT_MAX];
	const char *comma = "";
	buf_putc(out, '{');
	put(out, "receipt_no", application->receipt_no);
	put(out, "received_at", moment_iso(application->received_at, at));
	put(out, "firm_name", application->firm.name);
	put(out, "biz_no", application->firm.biz_no);
	put(out, "title", application->title);
	put_number(out, "total", application->total.n);
	put_number(out, "asked", application->asked.n);
	put_number(out, "own_cash", application->own_cash.n);
	put_number(out, "own_kind", application->own_kind.n);
	put_key(out, "papers");
	buf_putc(out, '[');
	for (size_t i = 0; i < papers->n; i++)
		if (!papers->at[i].is_set_aside) {
			buf_puts(out, comma);
			put_paper(out, &papers->at[i]);
			comma = ",";
		}
	buf_puts(out, "]}");
}

struct sha256 receipt_digest(const struct sha256 *form, const char *head, const char *fields)
{
	struct sha256_run run;
	sha256_begin(&run);
	sha256_add_blob(&run, form->at, SHA256_BYTES);
	sha256_add_text(&run, head);
	sha256_add_text(&run, fields);
	return sha256_end(&run);
}

/* The value of a key; NULL if there is none. */
static const char *text_of(const struct json_field *fields, size_t n, const char *key)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(fields[i].key, key) == 0)
			return fields[i].text;
	return NULL;
}

static bool take(const struct json_object *object, const char *key, const char **ret, struct err *e)
{
	const char *text = text_of(object->at, object->n, key);
	if (!text)
		return err_set(e, ERR_STORE, _("a receipt without \"%s\""), key);
	*ret = text;
	return true;
}

static bool take_won(const struct json_object *object, const char *key, struct won *ret, struct err *e)
{
	const char *text;
	if (!take(object, key, &text, e))
		return false;
	*ret = won_of(strtoll(text, NULL, 10));
	return true;
}

static bool take_moment(const struct json_object *object, const char *key, struct moment *ret, struct err *e)
{
	const char *text;
	return take(object, key, &text, e) && (moment_from_iso(text, ret) || err_set(e, ERR_STORE, _("a receipt without \"%s\""), key));
}

static void take_papers(struct pool *p, const struct json_object *object, struct receipt *receipt)
{
	for (size_t i = 0; i < object->n; i++)
		for (size_t row = 0; row < object->at[i].n_rows; row++) {
			const struct json_field *fields = object->at[i].rows[row];
			size_t n = object->at[i].n_columns[row];
			const char *size = text_of(fields, n, "size");
			*POOL_PUSH(p, &receipt->papers) = (struct receipt_paper){
				.kind = text_of(fields, n, "kind"),
				.name = text_of(fields, n, "name"),
				.file_name = text_of(fields, n, "file"),
				.size = size ? strtoll(size, NULL, 10) : 0,
				.sha256 = text_of(fields, n, "sha256"),
			};
		}
}

static bool take_all(struct pool *p, const struct json_object *head, const struct json_object *own, struct receipt *receipt,
					 struct err *e)
{
	struct application *application = &receipt->application;
	take_papers(p, own, receipt);
	return take(head, "organisation", &receipt->organisation, e) && take(head, "sender", &receipt->sender, e) &&
		   take(head, "contact", &receipt->contact, e) && take(head, "call_title", &receipt->call_title, e) &&
		   take(head, "notice_no", &receipt->notice_no, e) && take(own, "receipt_no", &application->receipt_no, e) &&
		   take_moment(own, "received_at", &application->received_at, e) &&
		   take(own, "firm_name", &application->firm.name, e) && take(own, "biz_no", &application->firm.biz_no, e) &&
		   take(own, "title", &application->title, e) && take_won(own, "total", &application->total, e) &&
		   take_won(own, "asked", &application->asked, e) && take_won(own, "own_cash", &application->own_cash, e) &&
		   take_won(own, "own_kind", &application->own_kind, e);
}

bool receipt_from_json(struct pool *p, const char *head, const char *fields, struct receipt *receipt, struct err *e)
{
	struct json_object common, own;
	if (json_read(p, head, strlen(head), &common, e) && json_read(p, fields, strlen(fields), &own, e))
		return take_all(p, &common, &own, receipt, e);
	e->kind = ERR_STORE;
	return false;
}
