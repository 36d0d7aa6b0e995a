#include "program_json.h"

#include "ppuri/text.h"

static void new_line(struct buf *out, int indent)
{
	buf_printf(out, "\n%*s", indent, "");
}

static void put_key(struct members *m, const char *key)
{
	buf_puts(m->out, m->begun ? "," : "");
	if (m->indent)
		new_line(m->out, m->indent);
	else
		buf_puts(m->out, m->begun ? " " : "");
	text_json(m->out, key);
	buf_puts(m->out, ": ");
	m->begun = true;
}

void put_text(struct members *m, const char *key, const char *text)
{
	if (!text)
		return;
	put_key(m, key);
	text_json(m->out, text);
}

void put_date(struct members *m, const char *key, struct date date)
{
	char text[DATE_TEXT_MAX];
	if (date.year)
		put_text(m, key, date_iso(date, text));
}

void put_bare(struct members *m, const char *key, const char *figure)
{
	put_key(m, key);
	buf_puts(m->out, figure);
}

void put_number(struct members *m, const char *key, int64_t n)
{
	put_key(m, key);
	buf_printf(m->out, "%lld", (long long)n);
}

static void put_names(struct members *m, const char *key, const struct name_list *names)
{
	if (!names->n)
		return;
	put_key(m, key);
	for (size_t i = 0; i < names->n; i++) {
		buf_puts(m->out, i ? ", " : "[");
		text_json(m->out, names->at[i]);
	}
	buf_putc(m->out, ']');
}

void put_list(struct members *m, const char *key, const void *from, size_t n, put_item put)
{
	if (!n)
		return;
	put_key(m, key);
	for (size_t i = 0; i < n; i++) {
		buf_puts(m->out, !i ? "[" : m->indent ? "," : ", ");
		if (m->indent)
			new_line(m->out, m->indent + 1);
		buf_putc(m->out, '{');
		put(&(struct members){.out = m->out}, from, i);
		buf_putc(m->out, '}');
	}
	buf_putc(m->out, ']');
}

static void put_field(struct members *m, const void *from, size_t i)
{
	const struct program_field_list *fields = from;
	put_text(m, "grouping", fields->at[i].grouping);
	put_text(m, "name", fields->at[i].name);
}

static void put_total(struct members *m, const void *from, size_t i)
{
	const struct stated_total *total = &((const struct stated_total_list *)from)->at[i];
	put_text(m, "what", total->what);
	put_text(m, "kind", total->kind);
	put_number(m, "n", total->n);
	put_text(m, "bound", total->bound);
	put_text(m, "source", total->source);
}

static void put_state(struct members *m, const void *from, size_t i)
{
	const struct program_state *state = &((const struct program_history *)from)->at[i];
	put_text(m, "status", state->status);
	put_date(m, "since", state->since);
	put_text(m, "reason", state->reason);
	put_text(m, "source", state->source);
}

static void put_funding(struct members *m, const void *from, size_t i)
{
	const struct funding *funding = &((const struct funding_list *)from)->at[i];
	put_number(m, "fiscal_year", funding->fiscal_year);
	put_text(m, "source", funding->source);
	if (funding->known)
		put_number(m, "won", funding->won.n);
}

/* In the order in which they are read. */
static void put_own(struct members *m, const struct program *program)
{
	put_text(m, "code", program->code);
	put_text(m, "kind", program->kind);
	put_text(m, "ordinal", program->ordinal);
	put_text(m, "name", program->name);
	put_date(m, "start", program->start);
	put_date(m, "end", program->end);
	put_text(m, "period", program->period_note);
	put_text(m, "area", program->area);
	put_text(m, "legal_basis", program->legal_basis);
	put_text(m, "office", program->office);
	put_text(m, "operator", program->operator);
	if (program->cost_known)
		put_number(m, "cost", program->cost.n);
	put_text(m, "source_note", program->source_note);
	put_text(m, "note", program->note);
}

static void put_sections(struct members *m, const struct program *program)
{
	put_names(m, "regions", &program->regions);
	put_names(m, "technologies", &program->technologies);
	put_list(m, "fields", &program->fields, program->fields.n, put_field);
	put_list(m, "totals", &program->totals, program->totals.n, put_total);
	put_list(m, "history", &program->history, program->history.n, put_state);
	put_targets(m, program);
	put_list(m, "funding", &program->funding, program->funding.n, put_funding);
}

/* Down to the next node, which stands beneath this one, beside it, or further up. */
static void close_down_to(struct buf *out, size_t from, size_t to)
{
	for (size_t depth = from + 1; depth-- > to;)
		buf_puts(out, depth > to ? "}]" : "}");
}

static void begin_node(struct buf *out, const struct program_tree *tree, size_t i)
{
	const struct tree_node *node = &tree->at[i];
	int indent = 2 * (int)node->depth + 1;
	if (i && tree->at[i - 1].depth >= node->depth) {
		close_down_to(out, tree->at[i - 1].depth, node->depth);
		buf_puts(out, ",");
	} else if (i) {
		buf_puts(out, ",");
		new_line(out, indent - 1);
		buf_puts(out, "\"programs\": [");
	}
	new_line(out, indent);
	buf_putc(out, '{');
}

void program_json_write(struct buf *out, const struct program_tree *tree)
{
	buf_puts(out, "{\"format\": \"" PORTFOLIO_FORMAT "\",\n \"programs\": [");
	for (size_t i = 0; i < tree->n; i++) {
		struct members members = {.out = out, .indent = 2 * (int)tree->at[i].depth + 2};
		begin_node(out, tree, i);
		put_own(&members, tree->at[i].program);
		put_sections(&members, tree->at[i].program);
	}
	if (tree->n)
		close_down_to(out, tree->at[tree->n - 1].depth, 0);
	buf_puts(out, "]}\n");
}
