/* A chart in words, for who can not see it. */
#include "report.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"
#include "ppuri/won.h"

#include <string.h>

static bool is_known(struct date date)
{
	return date_precision(date) != DATE_NONE;
}

static void add_period(struct buf *out, const struct paper_bar *bar)
{
	char start[DATE_TEXT_MAX], end[DATE_TEXT_MAX];
	if (is_known(bar->start) || is_known(bar->end))
		buf_printf(out, " %s∼%s", is_known(bar->start) ? date_letter(bar->start, start) : "",
			is_known(bar->end) ? date_letter(bar->end, end) : "");
}

static void add_parts(struct buf *out, const struct paper_bar *bar, const char *const *legend)
{
	char text[WON_TEXT_MAX];
	for (size_t i = 0; legend[i]; i++)
		buf_printf(out, "%s %s %s", i ? "," : "", legend[i], won_text(won_of(bar->parts[i]), text));
}

static void add_bar(struct buf *out, const struct paper_section *section, const struct paper_bar *bar)
{
	bool text = bar->text && *bar->text;
	buf_printf(out, " %s:", bar->label ? bar->label : "");
	if (section->kind == PAPER_TIMELINE)
		add_period(out, bar);
	if (text)
		buf_printf(out, " %s", bar->text);
	if (section->kind == PAPER_STACKS) {
		buf_puts(out, text ? "," : "");
		add_parts(out, bar, section->legend);
	}
	buf_puts(out, ".");
}

static const char *kind_of(const struct paper_section *section)
{
	if (section->kind == PAPER_TIMELINE)
		return _("Time line.");
	return section->kind == PAPER_STACKS ? _("Chart of stacked bars.") : _("Bar chart.");
}

const char *chart_alt(struct pool *p, const struct paper_section *section)
{
	struct buf out CLEANUP(buf_release) = {0};
	char mark[DATE_TEXT_MAX];
	buf_puts(&out, kind_of(section));
	if (section->kind == PAPER_TIMELINE && is_known(section->mark)) {
		buf_putc(&out, ' ');
		buf_printf(&out, _("A line marks %s."), date_letter(section->mark, mark));
	}
	for (size_t i = 0; i < section->n_bars; i++)
		add_bar(&out, section, &section->bars[i]);
	return text_clean(p, buf_text(&out), out.n);
}
