#include "../command.h"
#include "../rows_out.h"
#include "../screen.h"

#include "ppuri/ident.h"
#include "ppuri/service/account.h"
#include "ppuri/tr.h"

#include <string.h>

/* The other accounts of the office whose persons bear the same name. */
static const char *same_person(struct pool *p, const struct account_list *list, const struct account *of)
{
	const char *text = NULL;
	for (size_t i = 0; i < list->n && of->role != ROLE_APPLICANT; i++) {
		const struct account *other = &list->at[i];
		if (other->id != of->id && other->role != ROLE_APPLICANT && strcmp(other->person_name, of->person_name) == 0)
			text = text ? pool_printf(p, "%s, %s", text, other->name) : other->name;
	}
	return text;
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct account_list list;
	char number[BIZ_NO_TEXT];
	(void)in;
	if (!desk_account_list(&s->office, &list, e))
		return false;
	const struct grid_column columns[] = {
		{"account", _("account"), GRID_CODE}, {"person", _("person"), GRID_TEXT}, {"title", _("official title"), GRID_TEXT},
		{"role", _("role"), GRID_CODE},		  {"firm", _("firm"), GRID_CODE},	  {"state", _("state"), GRID_CODE},
		{"same_person", _("same person"), GRID_CODE, .spare = true},
	};
	struct grid grid = {.columns = columns, .n_columns = sizeof columns / sizeof *columns};
	for (size_t i = 0; i < list.n; i++) {
		const struct account *a = &list.at[i];
		grid_text(&grid, s->pool, a->name);
		grid_text(&grid, s->pool, a->person_name);
		grid_text(&grid, s->pool, a->title);
		grid_named(&grid, s->pool, role_code(a->role), term_name(&ROLES, role_code(a->role)));
		grid_text(&grid, s->pool, a->firm_biz_no ? pool_strdup(s->pool, biz_no_text(a->firm_biz_no, number)) : NULL);
		grid_text(&grid, s->pool, a->locked ? _("locked out") : _("open"));
		grid_text(&grid, s->pool, same_person(s->pool, &list, a));
	}
	screen_grid(s->screen, s->pool, &grid, &(struct grid_view){0});
	return true;
}

static const struct parameter options[] = {
	ROWS_OPTIONS,
	{0},
};

const struct command command_account_list = {
	.noun = "account",
	.verb = "list",
	.summary = N_("list accounts"),
	.examples = "ppuri account list",
	.options = options,
	.rows = N_("accounts"),
	.act = &ACT_ACCOUNT_LIST,
	.run = run,
};
