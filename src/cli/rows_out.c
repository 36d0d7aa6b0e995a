#include "rows_out.h"

#include "input.h"
#include "rows_cp949.h"
#include "rows_text.h"
#include "screen.h"

#include "ppuri/sheet.h"

#include <string.h>
#include <strings.h>

static const struct term encoding_terms[] = {
	{"utf-8", "UTF-8", "UTF-8", "utf8"},
	{"cp949", "CP949", "CP949", "euc-kr|euckr|ms949|완성형"},
};
const struct vocabulary ENCODINGS = {N_("encoding"), encoding_terms, sizeof encoding_terms / sizeof *encoding_terms};

static bool find_form(const struct command *c, const char *path, enum rows_form *ret, struct err *e)
{
	static const char *const endings[] = {[ROWS_CSV] = ".csv", [ROWS_XLSX] = ".xlsx", [ROWS_JSON] = ".json", [ROWS_PDF] = ".pdf"};
	const char *dot = strrchr(path, '.');
	for (enum rows_form form = ROWS_CSV; dot && form <= (c->paper ? ROWS_PDF : ROWS_JSON); form++)
		if (strcasecmp(dot, endings[form]) == 0) {
			*ret = form;
			return true;
		}
	return err_set(e, ERR_USAGE, _("--out: the ending chooses what is written: %s, not \"%s\""),
				   c->paper ? _(".pdf, .csv, .xlsx or .json") : _(".csv, .xlsx or .json"), path);
}

bool rows_out_choose(const struct command *c, const struct input *in, struct rows_out *ret, struct err *e)
{
	struct rows_out out = {.path = c->rows ? input_text(in, "out") : NULL};
	const char *encoding = c->rows ? input_text(in, "encoding") : NULL;
	if (out.path && !find_form(c, out.path, &out.form, e))
		return false;
	if (encoding && (!out.path || out.form != ROWS_CSV))
		return err_set(e, ERR_USAGE, "%s", _("--encoding is for a .csv file that --out names; everything else is UTF-8"));
	out.cp949 = encoding && strcmp(encoding, "cp949") == 0;
	*ret = out;
	return true;
}

/* What was asked for, as it was typed: below each printed page. */
static const char *note_of(const struct session *s, const struct command *c, const struct input *in)
{
	char at[DATE_TEXT_MAX];
	struct pool *p = s->pool;
	const char *note = pool_printf(p, "%s  ppuri %s%s%s", moment_letter(office_clock(&s->office), at), c->noun, c->verb ? " " : "",
								   c->verb ? c->verb : "");
	for (size_t i = 0; i < in->n; i++) {
		const char *name = in->at[i].parameter->name, *label = parameter_label(p, c, in->at[i].parameter);
		bool is_option = *label == '-';
		if (strcmp(name, "out") == 0 || strcmp(name, "encoding") == 0)
			continue;
		note = is_option ? pool_printf(p, "%s %s %s", note, label, in->at[i].text) : pool_printf(p, "%s %s", note, in->at[i].text);
	}
	return s->office.past ? pool_printf(p, "%s --as-of '%s'", note, moment_iso(s->office.now, at)) : note;
}

/* What Excel calls UTF-8 must begin with a mark; without it Excel takes the file for CP949. */
static bool csv_bytes(struct session *s, const struct rows *rows, struct replaced_list *replaced, struct spool *out, struct err *e)
{
	const struct cp949 *cp949;
	if (s->out.cp949)
		return cp949_open(s->pool, &cp949, e) && rows_csv_cp949(s->pool, cp949, rows, out, replaced, e);
	spool_add(out, "\xEF\xBB\xBF", 3);
	return rows_csv(out, rows, e);
}

/* The rows, and behind them the tabs of a sheet, which say nothing new to who reads a table of one kind. */
static bool xlsx_bytes(struct session *s, const struct command *c, const struct input *in, struct spool *out, struct err *e)
{
	const struct screen *screen = s->screen;
	const char *note = note_of(s, c, in);
	struct rows *rows = pool_alloc(s->pool, (screen->n_tabs + 1) * sizeof *rows);
	struct sheet *sheets = pool_alloc(s->pool, (screen->n_tabs + 1) * sizeof *sheets);
	sheets[0] = (struct sheet){.name = _(c->rows), .note = note, .rows = &screen->kept, .created = office_clock(&s->office),
								 .cuts = screen->cuts, .n_cuts = screen->n_cuts};
	for (size_t i = 0; i < screen->n_tabs; i++) {
		const struct screen_tab *tab = &screen->tabs[i];
		rows[i] = rows_whole(tab->grid);
		sheets[i + 1] = (struct sheet){.name = tab->name, .note = note, .rows = &rows[i], .created = office_clock(&s->office)};
		sheets[i].next = &sheets[i + 1];
	}
	return sheet_xlsx(sheets, out, e);
}

static bool file_bytes(struct session *s, const struct command *c, const struct input *in, struct replaced_list *replaced,
					   struct spool *out, struct err *e)
{
	const struct rows *rows = &s->screen->kept;
	switch (s->out.form) {
	case ROWS_JSON:
		if (s->screen->document.n) {
			spool_add(out, s->screen->document.at, s->screen->document.n);
			return true;
		}
		return rows_json(out, rows, e);
	case ROWS_XLSX:
		return xlsx_bytes(s, c, in, out, e);
	case ROWS_CSV:
		return csv_bytes(s, rows, replaced, out, e);
	case ROWS_PDF:
		break;
	}
	bug("rows on paper");
}

bool rows_out_save(struct session *s, const struct command *c, const struct input *in, struct err *e)
{
	struct spool bytes CLEANUP(spool_release) = {0};
	struct replaced_list replaced = {0};
	if (!s->screen->kept.columns && !s->screen->document.n)
		bug("%s lists no rows", c->noun);
	if (!file_bytes(s, c, in, &replaced, &bytes, e))
		return false;
	if (!s->office.dry_run && !office_save_spool(&s->office, s->out.path, &bytes, e))
		return false;
	if (s->office.dry_run)
		screen_line(s->screen, _("%s would be written (%zu bytes)"), s->out.path, (size_t)bytes.n);
	else if (s->screen->document.n)
		screen_line(s->screen, _("%s is written"), s->out.path);
	else
		screen_line(s->screen, _("%s is written: %zu rows"), s->out.path, s->screen->kept.n);
	if (s->screen->n_tabs && s->out.form != ROWS_XLSX)
		screen_line(s->screen, _("it holds one table, and %zu more stand in %s"), s->screen->n_tabs, c->paper ? ".xlsx, .pdf" : ".xlsx");
	screen_replaced(s->screen, s->pool, &replaced);
	return true;
}
