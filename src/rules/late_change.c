#include "ppuri/late_change.h"

#include "ppuri/call.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <string.h>

static const char *standing_name(const char *standing)
{
	if (strcmp(standing, "in") == 0)
		return _("in the selection");
	return strcmp(standing, "waits") == 0 ? _("in the eligibility check") : app_state_name(standing);
}

static const char *size_name(const char *size)
{
	return size ? term_name(&SIZES, size) : "-";
}

static const char *sum_name(struct pool *p, struct won won)
{
	char text[WON_TEXT_MAX];
	return won.n ? pool_strdup(p, won_text(won, text)) : "-";
}

struct telling {
	struct pool *p;
	const char *text;
};

static void tell(struct telling *t, const char *what, const char *was, const char *is)
{
	if (strcmp(was, is) != 0)
		t->text = pool_printf(t->p, "%s%s%s %s → %s", t->text ? t->text : "", t->text ? "; " : "", what, *was ? was : "-", *is ? is : "-");
}

/* Each stands with what it was when it was locked first. */
static void tell_scores(struct telling *t, const char *was, const char *is)
{
	if (strcmp(was, is) != 0)
		t->text = pool_printf(t->p, "%s%s%s: %s", t->text ? t->text : "", t->text ? "; " : "", _("scores"), *is ? is : _("as they were locked first"));
}

static const char *number(struct pool *p, int64_t n)
{
	return pool_printf(p, "%lld", (long long)n);
}

const char *evaluated_change(struct pool *p, const struct evaluated_facts *was, const struct evaluated_facts *is)
{
	struct telling t = {.p = p};
	tell(&t, _("standing"), standing_name(was->standing), standing_name(is->standing));
	tell(&t, _("eligibility decided, times"), number(p, was->screened), number(p, is->screened));
	tell(&t, _("size"), size_name(was->size), size_name(is->size));
	tell(&t, _("sum asked for"), sum_name(p, was->asked), sum_name(p, is->asked));
	tell(&t, _("proposed sum"), sum_name(p, was->proposed), sum_name(p, is->proposed));
	tell(&t, _("bonus"), points_text(p, was->bonus), points_text(p, is->bonus));
	tell(&t, _("penalty"), points_text(p, was->penalty), points_text(p, is->penalty));
	tell(&t, _("approved places dropped"), number(p, was->unplaced), number(p, is->unplaced));
	tell(&t, _("keep out"), was->kept_out, is->kept_out);
	tell_scores(&t, was->scores, is->scores);
	return t.text ? t.text : "";
}

static const char *sum_code(struct pool *p, struct won won)
{
	return won.n ? number(p, won.n) : "";
}

static void code(struct telling *t, const char *what, const char *was, const char *is)
{
	if (strcmp(was, is) != 0)
		t->text = pool_printf(t->p, "%s%s%s=%s>%s", t->text ? t->text : "", t->text ? "; " : "", what, was, is);
}

const char *evaluated_codes(struct pool *p, const struct evaluated_facts *was, const struct evaluated_facts *is)
{
	struct telling t = {.p = p};
	code(&t, "standing", was->standing, is->standing);
	code(&t, "screened", number(p, was->screened), number(p, is->screened));
	code(&t, "size", was->size ? was->size : "", is->size ? is->size : "");
	code(&t, "asked", sum_code(p, was->asked), sum_code(p, is->asked));
	code(&t, "proposed", sum_code(p, was->proposed), sum_code(p, is->proposed));
	code(&t, "bonus", points_text(p, was->bonus), points_text(p, is->bonus));
	code(&t, "penalty", points_text(p, was->penalty), points_text(p, is->penalty));
	code(&t, "unplaced", number(p, was->unplaced), number(p, is->unplaced));
	code(&t, "kept_out", was->kept_out, is->kept_out);
	code(&t, "scores", was->scores, is->scores);
	return t.text ? t.text : "";
}

const char *late_deeds_text(struct pool *p, const struct late_deed_list *deeds)
{
	const char *text = "";
	char at[DATE_TEXT_MAX];
	for (size_t i = 0; i < deeds->n; i++) {
		const struct late_deed *deed = &deeds->at[i];
		bool has_reason = deed->reason && *deed->reason;
		text = pool_printf(p, "%s%s%s, %s: %s%s%s%s", text, *text ? "; " : "", deed->by, moment_iso(deed->at, at),
						   term_name(&LATE_DEEDS, deed->what), has_reason ? " (" : "", has_reason ? deed->reason : "", has_reason ? ")" : "");
	}
	return text;
}
