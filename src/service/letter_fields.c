#include "letter_fields.h"

#include "ppuri/ident.h"
#include "ppuri/json.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <limits.h>
#include <string.h>

#define COST_ROWS 3

__extension__ typedef __int128 wide;

struct writer {
	struct pool *p;
	struct buf json;
};

static void put(struct writer *w, const char *name, const char *value)
{
	if (!value || !*value)
		return;
	buf_puts(&w->json, w->json.n > 1 ? ",\n " : "");
	text_json(&w->json, name);
	buf_puts(&w->json, ": ");
	text_json(&w->json, value);
}

static void put_won(struct writer *w, const char *name, struct won won)
{
	char text[WON_TEXT_MAX];
	put(w, name, won_text(won, text));
}

/* Tenths of a percent that add up to 100.0: what the floors leave goes to the largest remainders. */
static void shares(const struct won part[COST_ROWS], struct won total, int64_t tenths[COST_ROWS])
{
	int64_t rest = 1000, remainder[COST_ROWS];
	for (int i = 0; i < COST_ROWS; i++) {
		wide scaled = (wide)part[i].n * 1000;
		tenths[i] = (int64_t)(scaled / total.n);
		remainder[i] = (int64_t)(scaled % total.n);
		rest -= tenths[i];
	}
	for (; rest > 0; rest--) {
		int largest = 0;
		for (int i = 1; i < COST_ROWS; i++)
			if (remainder[i] > remainder[largest])
				largest = i;
		tenths[largest]++;
		remainder[largest] = -1;
	}
}

static void put_cost(struct writer *w, const struct award *award, const char *source, struct won total)
{
	const struct won part[COST_ROWS] = {award->amount, award->own_cash, award->own_kind};
	const char *const name[COST_ROWS] = {
		pool_printf(w->p, "지방보조금(%s)", source), "자기부담금(현금)", "자기부담금(현물)"};
	int64_t tenths[COST_ROWS];
	char won[WON_TEXT_MAX];
	shares(part, total, tenths);
	buf_puts(&w->json, ",\n \"cost\": [");
	for (int i = 0; i < COST_ROWS; i++) {
		buf_puts(&w->json, i ? ", {\"source\": " : "{\"source\": ");
		text_json(&w->json, name[i]);
		buf_printf(&w->json, ", \"amount\": \"%s\", \"share\": \"%d.%d%%\"}", won_text(part[i], won), (int)(tenths[i] / 10),
				   (int)(tenths[i] % 10));
	}
	buf_puts(&w->json, "]");
}

static void put_office(struct writer *w, const struct letterhead *head)
{
	put(w, "organisation", head->organisation);
	put(w, "sender", head->sender);
	put(w, "zip", head->zip);
	put(w, "address", head->address);
	put(w, "homepage", head->homepage);
	put(w, "phone", head->phone);
	put(w, "fax", head->fax);
	put(w, "email", head->email);
	put(w, "disclosure", head->disclosure);
}

static void put_firm(struct writer *w, const struct firm *firm)
{
	char number[BIZ_NO_TEXT];
	put(w, "firm_name", firm->name);
	put(w, "representative", firm->representative);
	put(w, "receiver", firm->representative ? pool_printf(w->p, "%s(대표 %s)", firm->name, firm->representative) : NULL);
	put(w, "biz_no", biz_no_text(firm->biz_no, number));
	put(w, "firm_address", firm->address);
}

static void put_call(struct writer *w, const struct call *call, const struct program *program)
{
	char day[DATE_TEXT_MAX], start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	put(w, "program_name", program->name);
	put(w, "call_title", call->title);
	put(w, "notice_no", call->notice_no);
	put(w, "related", pool_printf(w->p, "%s(%s, “%s”)", call->notice_no, date_letter(call->notice_day, day), call->title));
	put(w, "period", pool_printf(w->p, "%s∼%s", date_letter(call->project_start, start), date_letter(call->project_end, end)));
	put(w, "source_name", term_of(&SOURCES, call->source)->ko);
	put(w, "fiscal_year", pool_printf(w->p, "%d", call->fiscal_year));
	put(w, "legal_basis", "「지방자치단체 보조금 관리에 관한 법률」 제8조부터 제10조까지");
}

static void put_signers(struct writer *w, const struct award *award)
{
	char day[DATE_TEXT_MAX];
	put(w, "drafter", award->drafter.person_name);
	put(w, "drafter_title", award->drafter.title);
	put(w, "approver", award->approver.person_name);
	put(w, "approver_title", award->approver.title);
	put(w, "approved_date", date_letter(moment_date(award->approved_at), day));
}

static bool put_award(struct writer *w, const struct award *award, const char *source, struct err *e)
{
	struct won total;
	const char *amount;
	char day[DATE_TEXT_MAX];
	if (!won_letter(w->p, award->amount, &amount, e) || !won_add(award->amount, award->own_cash, &total, e) ||
		!won_add(total, award->own_kind, &total, e))
		return false;
	put(w, "receipt_no", award->application.receipt_no);
	put(w, "project_title", award->application.title);
	put(w, "award_no", award->number);
	put(w, "award_date", date_letter(moment_date(award->issued_at), day));
	put(w, "doc_no", award->document_no);
	put(w, "doc_date", date_letter(moment_date(award->issued_at), day));
	put(w, "amount", amount);
	put(w, "payment", award->payment);
	put_won(w, "grant_won", award->amount);
	put_won(w, "own_cash_won", award->own_cash);
	put_won(w, "own_kind_won", award->own_kind);
	put_won(w, "total_won", total);
	put_cost(w, award, source, total);
	return true;
}

bool letter_fields_json(struct pool *p, const struct award *award, const struct call *call, const struct program *program,
						const struct letterhead *head, const char **ret, struct err *e)
{
	struct writer w = {.p = p};
	buf_putc(&w.json, '{');
	put(&w, "title", pool_printf(p, "%s 보조금 교부결정 통지", call->title));
	put_office(&w, head);
	put_firm(&w, &award->application.firm);
	put_call(&w, call, program);
	put_signers(&w, award);
	bool done = put_award(&w, award, term_of(&SOURCES, call->source)->ko, e);
	buf_puts(&w.json, "}\n");
	if (done)
		*ret = pool_strdup(p, buf_text(&w.json));
	buf_release(&w.json);
	return done;
}

/* A list of objects becomes rows; each object must have the columns of the first, in its order. */
static bool read_rows(struct pool *p, const struct json_field *field, struct form_rows *ret, struct err *e)
{
	size_t columns = field->n_rows ? field->n_columns[0] : 0;
	const char **names = pool_alloc(p, (columns + 1) * sizeof *names);
	const char **cells = pool_alloc(p, (columns * field->n_rows + 1) * sizeof *cells);
	for (size_t c = 0; c < columns; c++)
		names[c] = field->rows[0][c].key;
	for (size_t r = 0; r < field->n_rows; r++)
		for (size_t c = 0; c < columns; c++) {
			if (field->n_columns[r] != columns || strcmp(field->rows[r][c].key, names[c]) != 0)
				return err_set(e, ERR_USAGE, _("the rows of \"%s\" have different columns"), field->key);
			cells[r * columns + c] = field->rows[r][c].text;
		}
	*ret = (struct form_rows){
		.name = field->key, .columns = names, .n_columns = columns, .cells = cells, .n_rows = field->n_rows};
	return true;
}

bool letter_fields_read(struct pool *p, const char *json, size_t n, struct form_data *ret, struct err *e)
{
	struct json_object object;
	if (!json_read(p, json, n, &object, e))
		return false;
	struct form_field *fields = pool_alloc(p, (object.n + 1) * sizeof *fields);
	struct form_rows *rows = pool_alloc(p, (object.n + 1) * sizeof *rows);
	struct form_data data = {.fields = fields, .rows = rows};
	for (size_t i = 0; i < object.n; i++) {
		if (object.at[i].n_texts || object.at[i].object)
			return err_set(e, ERR_USAGE, _("\"%s\" is neither a text nor a number"), object.at[i].key);
		if (object.at[i].text)
			fields[data.n_fields++] = (struct form_field){object.at[i].key, object.at[i].text};
		else if (!read_rows(p, &object.at[i], &rows[data.n_rows++], e))
			return false;
	}
	*ret = data;
	return true;
}

/* The number makes the name unique, so that the firm's may be cut to what a file system takes. */
const char *letter_file_name(struct pool *p, const struct award *award)
{
	const char *begin = pool_printf(p, "%s_교부결정통지서_", award->number), *firm = award->application.firm.name;
	size_t room = NAME_MAX - strlen(".pdf") - strlen(begin), n = strlen(firm) < room ? strlen(firm) : room;
	while (n && ((unsigned char)firm[n] & 0xC0) == 0x80)
		n--;
	char *name = pool_printf(p, "%s%.*s.pdf", begin, (int)n, firm);
	for (char *c = name; *c; c++)
		if (strchr("\\/:*?\"<>| ", *c) || (unsigned char)*c < 0x20)
			*c = '_';
	return name;
}
