#include "ppuri/service/program.h"

#include "import.h"
#include "program_json.h"
#include "program_node.h"

#include "ppuri/decimal.h"
#include "ppuri/file.h"
#include "ppuri/store/db.h"
#include "ppuri/table.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

struct reading {
	const struct import_options *options;
	struct json_value document;
	struct sha256 digest;
	struct import_result result;
	size_t unfit;
};

void node_problem(struct node_in *in, const char *key, const struct json_value *value, const struct err *why)
{
	struct pool *p = in->w->pool;
	struct import_problems *problems = &in->result->problems;
	if (problems->all++ >= IMPORT_PROBLEMS_MAX)
		return;
	*POOL_PUSH(p, problems) = (struct import_problem){
		.place = in->program.code ? pool_printf(p, "%s (%s)", in->place, in->program.code) : in->place,
		.cell = "",
		.column_at = -1,
		.column = key,
		.value = value && value->text ? value->text : "",
		.text = pool_strdup(p, why->text),
	};
}

static bool take_text(struct pool *p, const struct json_value *value, const char **ret, struct err *e)
{
	if (value->form != JSON_TEXT)
		return err_set(e, ERR_USAGE, "%s", _("is not a text"));
	const char *text = text_clean(p, value->text, strlen(value->text));
	if (!*text)
		return err_set(e, ERR_USAGE, "%s", _("the value is empty"));
	if (!text_is_kept_whole(text, e))
		return false;
	*ret = text;
	return true;
}

/* A year may also be a bare number. */
static bool take_date(const struct json_value *value, struct date *ret, struct err *e)
{
	if (value->form != JSON_TEXT && value->form != JSON_FIGURE)
		return err_set(e, ERR_USAGE, "%s", _("is not a date"));
	return date_parse(value->text, ret, e);
}

static bool take_number(const struct json_value *value, int64_t *ret, struct err *e)
{
	if (value->form == JSON_FIGURE && decimal_parse(value->text, 0, INT64_MAX / 10, "", ret))
		return true;
	return err_set(e, ERR_USAGE, "%s", _("is not a whole number from 0 on"));
}

/* 200000000, or "2억원" as people write it. */
static bool take_won(const struct json_value *value, struct slot_won *ret, struct err *e)
{
	struct won won;
	if (value->form != JSON_TEXT && value->form != JSON_FIGURE)
		return err_set(e, ERR_USAGE, "%s", _("is not a sum of money"));
	if (!won_parse(value->text, WON_1, &won, e))
		return false;
	if (won.n < 0)
		return err_set(e, ERR_USAGE, "%s", _("a sum can not be negative here"));
	*ret = (struct slot_won){true, won};
	return true;
}

static bool take_term(struct pool *p, const struct vocabulary *vocabulary, const struct json_value *value, const char **ret, struct err *e)
{
	const struct term *term;
	const char *text;
	if (!take_text(p, value, &text, e) || !term_find(vocabulary, text, &term, e))
		return false;
	*ret = term->code;
	return true;
}

static bool fill_slot(struct pool *p, const struct json_slot *slot, const struct json_value *value, struct err *e)
{
	switch (slot->kind) {
	case SLOT_TEXT:
		return take_text(p, value, slot->to, e);
	case SLOT_DATE:
		return take_date(value, slot->to, e);
	case SLOT_TERM:
		return take_term(p, slot->vocabulary, value, slot->to, e);
	case SLOT_NUMBER:
		return take_number(value, slot->to, e);
	case SLOT_WON:
		return take_won(value, slot->to, e);
	case SLOT_FIGURE:
		if (value->form != JSON_FIGURE)
			return take_text(p, value, slot->to, e);
		*(const char **)slot->to = value->text;
		return true;
	case SLOT_VALUE:
		*(const struct json_value **)slot->to = value;
		return true;
	}
	bug("a slot of no kind");
}

static const struct json_slot *slot_of(const char *key, const struct json_slot *slots, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(slots[i].key, key) == 0)
			return &slots[i];
	return NULL;
}

static const struct json_value *member_of(const struct json_value *object, const char *key)
{
	for (size_t i = 0; i < object->n; i++)
		if (strcmp(object->keys[i], key) == 0 && object->at[i].form != JSON_NOTHING)
			return &object->at[i];
	return NULL;
}

static const char *place_of(struct pool *p, const char *at, const char *key)
{
	return *at ? pool_printf(p, "%s.%s", at, key) : key;
}

bool node_slots(struct node_in *in, const char *at, const struct json_value *object, const struct json_slot *slots, size_t n)
{
	struct pool *p = in->w->pool;
	struct err why;
	size_t before = in->result->problems.all;
	if (object->form != JSON_MEMBERS) {
		err_set(&why, ERR_USAGE, "%s", _("it is not an object"));
		node_problem(in, at, object, &why);
		return false;
	}
	for (size_t i = 0; i < object->n; i++) {
		const struct json_slot *slot = slot_of(object->keys[i], slots, n);
		if (!slot)
			err_set(&why, ERR_USAGE, "%s", _("there is no such key here"));
		else if (object->at[i].form == JSON_NOTHING || fill_slot(p, slot, &object->at[i], &why))
			continue;
		node_problem(in, place_of(p, at, object->keys[i]), &object->at[i], &why);
	}
	for (size_t i = 0; i < n; i++)
		if (slots[i].required && !member_of(object, slots[i].key)) {
			err_set(&why, ERR_USAGE, "%s", _("is missing"));
			node_problem(in, place_of(p, at, slots[i].key), NULL, &why);
		}
	return in->result->problems.all == before;
}

static bool take_region(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct err why;
	const char *text;
	(void)e;
	if (!take_text(in->w->pool, value, &text, &why) || !program_add_region(in->w->pool, &in->program.regions, text, &why))
		node_problem(in, at, value, &why);
	return true;
}

static bool take_technology(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct err why;
	const char *text;
	(void)e;
	if (!take_text(in->w->pool, value, &text, &why) || !program_add_technology(in->w->pool, &in->program.technologies, text, &why))
		node_problem(in, at, value, &why);
	return true;
}

static bool take_field(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct program_field field = {0};
	const struct json_slot slots[] = {{"grouping", SLOT_TEXT, &field.grouping, false, NULL}, {"name", SLOT_TEXT, &field.name, true, NULL}};
	(void)e;
	if (node_slots(in, at, value, SLOTS(slots)))
		*POOL_PUSH(in->w->pool, &in->program.fields) = field;
	return true;
}

static bool take_total(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct stated_total total = {0};
	const struct json_slot slots[] = {
		{"what", SLOT_TEXT, &total.what, true, NULL}, {"kind", SLOT_TERM, &total.kind, false, &PROGRAM_KINDS},
		{"n", SLOT_NUMBER, &total.n, true, NULL}, {"bound", SLOT_TERM, &total.bound, false, &BOUNDS},
		{"source", SLOT_TEXT, &total.source, false, NULL},
	};
	(void)e;
	if (node_slots(in, at, value, SLOTS(slots)))
		*POOL_PUSH(in->w->pool, &in->program.totals) = total;
	return true;
}

static bool take_state(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct program_state state = {0};
	const struct json_slot slots[] = {
		{"status", SLOT_TERM, &state.status, true, &PROGRAM_STATUSES}, {"since", SLOT_DATE, &state.since, false, NULL},
		{"reason", SLOT_TEXT, &state.reason, false, NULL}, {"source", SLOT_TEXT, &state.source, false, NULL},
	};
	(void)e;
	if (node_slots(in, at, value, SLOTS(slots)))
		*POOL_PUSH(in->w->pool, &in->program.history) = state;
	return true;
}

static bool take_funding(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct funding funding = {0};
	struct slot_won won = {0};
	int64_t year = 0;
	struct err why;
	const struct json_slot slots[] = {
		{"fiscal_year", SLOT_NUMBER, &year, true, NULL}, {"source", SLOT_TERM, &funding.source, true, &SOURCES},
		{"won", SLOT_WON, &won, false, NULL},
	};
	(void)e;
	if (!node_slots(in, at, value, SLOTS(slots)))
		return true;
	if (year < 1990 || year > 2199) {
		err_set(&why, ERR_USAGE, "%s", _("a fiscal year lies between 1990 and 2199"));
		node_problem(in, pool_printf(in->w->pool, "%s.fiscal_year", at), NULL, &why);
		return true;
	}
	funding.fiscal_year = (int)year;
	funding.known = won.known;
	funding.won = won.won;
	*POOL_PUSH(in->w->pool, &in->program.funding) = funding;
	return true;
}

static bool take_child(struct node_in *in, const char *at, const struct json_value *value, struct err *e);

/* The lists of a node, in the order of a document. What is kept in a table of its own is taken once the node is written, and has its
 * id then. */
static const struct section {
	const char *key;
	bool once_written;
	take_item take;
} sections[] = {
	{"regions", false, take_region}, {"technologies", false, take_technology}, {"fields", false, take_field}, {"totals", false, take_total},
	{"history", false, take_state}, {"indicators", false, take_indicator}, {"milestones", false, take_milestone},
	{"progress", false, take_progress}, {"reviews", false, take_review}, {"councils", false, take_council}, {"funding", false, take_funding}, {"programs", true, take_child},
};
enum { SECTIONS = sizeof sections / sizeof *sections };

bool node_items(struct node_in *in, const char *at, const struct json_value *list, take_item take, struct err *e)
{
	struct err why;
	if (list->form != JSON_ITEMS) {
		err_set(&why, ERR_USAGE, "%s", _("it is not a list"));
		node_problem(in, at, list, &why);
		return true;
	}
	for (size_t i = 0; i < list->n; i++)
		if (!take(in, pool_printf(in->w->pool, "%s[%zu]", at, i + 1), &list->at[i], e))
			return false;
	return true;
}

static bool take_lists(struct node_in *in, const struct json_value *const *lists, bool once_written, struct err *e)
{
	for (size_t i = 0; i < SECTIONS; i++)
		if (lists[i] && sections[i].once_written == once_written && !node_items(in, sections[i].key, lists[i], sections[i].take, e))
			return false;
	return true;
}

/* What can be said of one node alone, and where its lists stand. */
static void take_slots(struct node_in *in, const struct json_value *node, const struct json_value **lists)
{
	struct program *program = &in->program;
	struct slot_won cost = {0};
	const struct json_slot own[] = {
		{"code", SLOT_TEXT, &program->code, true, NULL},
		{"kind", SLOT_TERM, &program->kind, false, &PROGRAM_KINDS},
		{"ordinal", SLOT_TEXT, &program->ordinal, false, NULL},
		{"name", SLOT_TEXT, &program->name, true, NULL},
		{"start", SLOT_DATE, &program->start, false, NULL},
		{"end", SLOT_DATE, &program->end, false, NULL},
		{"period", SLOT_TEXT, &program->period_note, false, NULL},
		{"area", SLOT_TERM, &program->area, false, &AREAS},
		{"legal_basis", SLOT_TERM, &program->legal_basis, false, &LEGAL_BASES},
		{"office", SLOT_TEXT, &program->office, false, NULL},
		{"operator", SLOT_TEXT, &program->operator, false, NULL},
		{"cost", SLOT_WON, &cost, false, NULL},
		{"source_note", SLOT_TEXT, &program->source_note, false, NULL},
		{"note", SLOT_TEXT, &program->note, false, NULL},
	};
	enum { OWN = sizeof own / sizeof *own };
	struct json_slot slots[OWN + SECTIONS];
	memcpy(slots, own, sizeof own);
	for (size_t i = 0; i < SECTIONS; i++)
		slots[OWN + i] = (struct json_slot){sections[i].key, SLOT_VALUE, &lists[i], false, NULL};
	node_slots(in, "", node, SLOTS(slots));
	program->cost_known = cost.known;
	program->cost = cost.won;
}

/* A node with mistakes is written all the same where it can be, so that those beneath it are looked at too: none of it stays. */
static bool write_node(struct node_in *in, struct err *e)
{
	struct err why;
	if (!in->program.code || !in->program.name)
		return true;
	if (!program_check(&in->program, &why) || !program_enter(in->w, &in->program, &in->id, &why)) {
		if (why.kind != ERR_REFUSED && why.kind != ERR_USAGE && why.kind != ERR_NOT_FOUND)
			return *e = why, false;
		node_problem(in, "", NULL, &why);
		in->id = 0;
		return true;
	}
	in->result->written++;
	return in->result->written % DB_ROWS_A_CUT || act_cut(in->w, e);
}

static bool take_node(struct node_in *in, const struct json_value *node, struct err *e)
{
	const struct json_value *lists[SECTIONS] = {NULL};
	in->result->rows++;
	take_slots(in, node, lists);
	return take_lists(in, lists, false, e) && write_node(in, e) && take_lists(in, lists, true, e);
}

static bool take_child(struct node_in *in, const char *at, const struct json_value *value, struct err *e)
{
	struct node_in child = {.w = in->w, .result = in->result, .unfit = in->unfit};
	child.place = *in->place ? pool_printf(in->w->pool, "%s.%s", in->place, at) : at;
	child.program.parent = in->id ? in->program.code : NULL;
	size_t before = in->result->problems.all;
	if (!take_node(&child, value, e))
		return false;
	in->result->faulty += in->result->problems.all > before;
	*in->unfit += child.id && program_is_project(child.program.kind) && !program_takes_awards(&child.program);
	return true;
}

/* The document itself is like a node that has nothing but nodes beneath it. */
static bool take_document(struct work *w, struct reading *reading, struct err *e)
{
	struct node_in top = {.w = w, .result = &reading->result, .unfit = &reading->unfit, .place = ""};
	const struct json_value *programs = NULL;
	const char *format = PORTFOLIO_FORMAT;
	const struct json_slot slots[] = {{"format", SLOT_TEXT, &format, false, NULL}, {"programs", SLOT_VALUE, &programs, true, NULL}};
	if (!node_slots(&top, "", &reading->document, SLOTS(slots)))
		return true;
	if (!programs)
		bug("a portfolio was taken without its programmes");
	if (strcmp(format, PORTFOLIO_FORMAT) != 0)
		return err_set(e, ERR_USAGE, _("the format is \"%s\", and only \"%s\" can be read"), format, PORTFOLIO_FORMAT);
	return node_items(&top, "programs", programs, take_child, e);
}

static bool give_verdict(struct work *w, struct reading *reading, struct err *e)
{
	const struct import_result *result = &reading->result;
	if (result->problems.all)
		return err_set(e, ERR_REFUSED, _("%zu mistakes in %zu rows; nothing was written"), result->problems.all, result->rows);
	if (!result->rows)
		return err_set(e, ERR_REFUSED, "%s", _("the document has no programmes; nothing was written"));
	return import_remember(w, &reading->digest, "", reading->options->path, result->written, e);
}

static bool import(struct work *w, void *arg, struct err *e)
{
	struct reading *reading = arg;
	act_about(w, "file %s", reading->options->path);
	return import_is_new(w, &reading->digest, "", reading->options->again, e) && take_document(w, reading, e) &&
		   give_verdict(w, reading, e);
}

static bool has_other_spaces(const struct json_value *value)
{
	for (size_t i = 0; i < value->n; i++)
		if (has_other_spaces(&value->at[i]))
			return true;
	return value->form == JSON_TEXT && text_has_other_spaces(value->text, strlen(value->text));
}

static void add_note(struct pool *p, const char *text, struct import_problems *notes)
{
	notes->all++;
	*POOL_PUSH(p, notes) = (struct import_problem){.place = "", .cell = "", .column_at = -1, .column = "", .value = "", .text = text};
}

bool desk_program_import_json(struct office *o, const struct import_options *options, struct import_result *ret, size_t *ret_unfit,
							  struct err *e)
{
	CLEANUP(buf_release) struct buf text = {0};
	struct reading reading = {.options = options, .result = {.format = "JSON"}};
	*ret = reading.result;
	if (!act_permitted(o, &ACT_PROGRAM_IMPORT, e) || !file_read(options->path, JSON_BYTES_MAX, &text, e) ||
		!json_tree(o->pool, buf_text(&text), text.n, &reading.document, e))
		return false;
	reading.digest = sha256_of(buf_text(&text), text.n);
	buf_release(&text);
	bool done = act_perform(o, &ACT_PROGRAM_IMPORT, import, &reading, e);
	if (!done)
		reading.result.written = 0;
	if (has_other_spaces(&reading.document))
		add_note(o->pool, table_spaces_note(), &reading.result.notes);
	*ret = reading.result;
	*ret_unfit = reading.unfit;
	return done;
}
