#include "ppuri/service/cost.h"

#include "cost_fits.h"
#include "import.h"

#include "ppuri/store/application.h"
#include "ppuri/store/cost.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_COST_PUT = {"app.cost", RIGHT_APP_WRITE, ACT_WRITES};
const struct act ACT_COST_SHOW = {"app.cost-show", RIGHT_APP_READ, ACT_READS};

/* The names of the list that app cost shows stand among them, so that what it writes into a file can be changed and put in again. */
enum column { CATEGORY, BASIS, SUPPORT, OWN_CASH, OWN_KIND, TOTAL, COLUMNS };
static const struct table_column COLUMN[COLUMNS] = {
	[CATEGORY] = {"category", "비목|비목명|항목|세목|cost category|category", true},
	[BASIS] = {"basis", "산출 근거|산출내역|산출기초|산출근거 및 내역|내역|세부내역|basis", true},
	[SUPPORT] = {"support", "지원금|보조금|지방보조금|국고보조금|지원신청액|정부지원금|subsidy", true},
	[OWN_CASH] = {"own_cash", "기업부담금(현금)|기업부담금 현금|자부담(현금)|자부담현금|자기부담금(현금)|민간부담금(현금)|민간부담금현금|부담금현금|현금|own share in cash", false},
	[OWN_KIND] = {"own_kind", "기업부담금(현물)|기업부담금 현물|자부담(현물)|자부담현물|자기부담금(현물)|민간부담금(현물)|민간부담금현물|부담금현물|현물|own share in kind", false},
	[TOTAL] = {"total", "합계|계|총액|total", false},
};

struct putting {
	const char *name;
	const struct import_options *options;
	struct import in;
	struct cost_plan plan;
	struct cost_record was;
};

static bool read_record(struct work *w, const char *name, struct cost_record *record, struct err *e)
{
	act_about(w, "application %s", name);
	return application_by_name(w->db, w->pool, name, &record->application, e) &&
		   cost_plan_read(w->db, w->pool, record->application.id, &record->plan, e) &&
		   cost_plan_filed(w->db, w->pool, record->application.id, &record->filed, e) &&
		   cost_standing_read(w->db, &record->application, &record->standing, e);
}

bool cost_fitting(struct work *w, int64_t application, const char *name, const struct cost_sums *due, struct cost_plan *ret, struct err *e)
{
	struct cost_plan plan;
	if (!cost_plan_read(w->db, w->pool, application, &plan, e))
		return false;
	if (!cost_plan_fits(&plan, due, e))
		return err_hint(e, _("put in one that does: ppuri app cost %s FILE"), name);
	*ret = plan;
	return true;
}

bool cost_fits(struct work *w, int64_t application, const char *name, const struct cost_sums *due, struct err *e)
{
	struct cost_plan plan;
	return cost_fitting(w, application, name, due, &plan, e);
}

static bool check_line(struct work *w, struct cost_line *line, struct err *e)
{
	struct won total;
	return cost_category_parse(w->pool, line->category, &line->category, e) && cost_basis_check(line->basis, e) &&
		   cost_won_check(line->won.support, e) && cost_won_check(line->won.own_cash, e) && cost_won_check(line->won.own_kind, e) &&
		   cost_line_check(line, &total, e);
}

bool cost_plan_enter(struct work *w, int64_t application, const struct cost_plan *given, const struct cost_sums *due, struct err *e)
{
	struct cost_plan plan = {0};
	if (given->n > COST_LINES_MAX)
		return err_set(e, ERR_REFUSED, _("a plan of costs has at most %d lines"), COST_LINES_MAX);
	for (size_t i = 0; i < given->n; i++) {
		struct cost_line *line = POOL_PUSH(w->pool, &plan);
		*line = given->at[i];
		if (!check_line(w, line, e))
			return err_prefix(e, _("line %zu of the plan of costs"), i + 1);
	}
	return cost_plan_fits(&plan, due, e) && cost_plan_write(w->db, application, &plan, e);
}

static bool keep_basis(struct pool *p, const char *s, const char **ret, struct err *e)
{
	*ret = pool_strdup(p, s);
	return cost_basis_check(s, e);
}

static void read_won(struct import *in, int c, struct won *ret)
{
	struct err why;
	import_won(in, c, false, ret);
	if (!cost_won_check(*ret, &why))
		import_problem(in, c, &why);
}

/* What only a whole line can show is asked when each of its cells is good. */
static struct cost_line read_line(struct import *in)
{
	struct cost_line line = {0};
	struct won total = {0}, stated = {-1};
	struct err why;
	import_kept(in, CATEGORY, true, cost_category_parse, &line.category);
	import_kept(in, BASIS, true, keep_basis, &line.basis);
	read_won(in, SUPPORT, &line.won.support);
	read_won(in, OWN_CASH, &line.won.own_cash);
	read_won(in, OWN_KIND, &line.won.own_kind);
	import_won(in, TOTAL, false, &stated);
	if (!in->row_problems && !cost_line_check(&line, &total, &why))
		import_problem(in, -1, &why);
	char sum[WON_TEXT_MAX];
	if (!in->row_problems && stated.n >= 0 && stated.n != total.n) {
		err_set(&why, ERR_REFUSED, _("the line makes %s won"), won_text(total, sum));
		import_problem(in, TOTAL, &why);
	}
	return line;
}

static bool take_line(struct import *in, void *arg, struct err *e)
{
	struct putting *putting = arg;
	struct pool *p = in->pool;
	struct cost_line line = read_line(in);
	if (in->row_problems)
		return true;
	if (putting->plan.n == COST_LINES_MAX)
		return err_set(e, ERR_REFUSED, _("a plan of costs has at most %d lines"), COST_LINES_MAX);
	line.category = pool_strdup(p, line.category);
	line.basis = pool_strdup(p, line.basis);
	*POOL_PUSH(p, &putting->plan) = line;
	return import_wrote(in, e);
}

static bool put(struct work *w, void *arg, struct err *e)
{
	struct putting *putting = arg;
	struct cost_record *was = &putting->was;
	if (!read_record(w, putting->name, was, e) || !cost_may_change(&was->standing, &was->plan, e))
		return false;
	putting->plan.revised = cost_is_revised(&was->standing);
	return import_begin(&putting->in, w, application_name(w->pool, &was->application), COLUMN, COLUMNS, e) &&
		   import_rows(&putting->in, take_line, putting, e) && cost_plan_fits(&putting->plan, &was->standing.due, e) &&
		   cost_plan_write(w->db, was->application.id, &putting->plan, e);
}

/* The same file may come again: it takes the place of what is there. */
bool desk_cost_put(struct office *o, const char *application, const struct import_options *options, struct import_result *ret,
				   struct cost_record *ret_was, struct err *e)
{
	struct import_options again = *options;
	struct putting putting = {.name = application, .options = &again};
	again.again = true;
	if (!import_perform(o, &ACT_COST_PUT, put, &putting, &putting.in, &again, ret, e))
		return false;
	*ret_was = putting.was;
	return true;
}

struct showing {
	const char *name;
	struct cost_record record;
};

static bool show(struct work *w, void *arg, struct err *e)
{
	struct showing *showing = arg;
	return read_record(w, showing->name, &showing->record, e);
}

bool desk_cost_show(struct office *o, const char *application, struct cost_record *ret, struct err *e)
{
	struct showing showing = {.name = application};
	if (!act_perform(o, &ACT_COST_SHOW, show, &showing, e))
		return false;
	*ret = showing.record;
	return true;
}
