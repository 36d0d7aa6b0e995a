/* A selection to hand out: with all that somebody needs to compute it again without this program. */
#include "selection_export.h"

#include "paper_out.h"

#include <string.h>

const struct act ACT_SELECT_EXPORT = {"select.export", RIGHT_SELECT_READ, ACT_READS};

extern const unsigned char ppuri_recompute[], ppuri_input_schema[], ppuri_result_schema[], ppuri_check_ko[], ppuri_check_en[];
extern const size_t ppuri_recompute_size, ppuri_input_schema_size, ppuri_result_schema_size, ppuri_check_ko_size, ppuri_check_en_size;

static const struct {
	const char *name;
	const unsigned char *bytes;
	const size_t *n;
} BUILT_IN[] = {
	{"recompute.py", ppuri_recompute, &ppuri_recompute_size},
	{"selection-input.schema.json", ppuri_input_schema, &ppuri_input_schema_size},
	{"selection-result.schema.json", ppuri_result_schema, &ppuri_result_schema_size},
	{"확인방법.md", ppuri_check_ko, &ppuri_check_ko_size},
	{"HOW-TO-CHECK.md", ppuri_check_en, &ppuri_check_en_size},
};

struct exporting {
	const char *call;
	int run;
	const char *draft; /* NULL in a dry run */
	struct ranking ranking;
};

void selection_bundle(struct bundle *bundle, const char *folder, const struct selection *stored)
{
	struct pool *p = bundle->pool;
	char hex[SHA256_HEX];
	size_t from = bundle->n;
	const char *digest = pool_printf(p, "%s  input.json + result.json\n", sha256_hex(&stored->digest, hex));
	bundle_add(bundle, pool_printf(p, "%sinput.json", folder), stored->input, strlen(stored->input));
	bundle_add(bundle, pool_printf(p, "%sresult.json", folder), stored->result, strlen(stored->result));
	bundle_add(bundle, pool_printf(p, "%sDIGEST", folder), digest, strlen(digest));
	for (size_t i = 0; i < sizeof BUILT_IN / sizeof *BUILT_IN; i++)
		bundle_add(bundle, pool_printf(p, "%s%s", folder, BUILT_IN[i].name), BUILT_IN[i].bytes, *BUILT_IN[i].n);
	bundle_add_sums(bundle, folder, from);
}

static bool write_bundle(struct pool *p, const struct selection *stored, const char *draft, struct err *e)
{
	struct bundle bundle = {.pool = p, .moment = stored->run_at};
	selection_bundle(&bundle, "", stored);
	return archive_write(draft, bundle.at, bundle.n, e);
}

static bool export_one(struct work *w, void *arg, struct err *e)
{
	struct exporting *exporting = arg;
	struct call call;
	struct loaded loaded;
	if (!selection_open_run(w, exporting->call, exporting->run, &call, &loaded, e) ||
		(exporting->draft && !write_bundle(w->pool, &loaded.stored, exporting->draft, e)))
		return false;
	exporting->ranking = selection_ranking(w->pool, &loaded);
	return true;
}

bool desk_select_export(struct office *o, const char *call, int run, const char *out, struct ranking *ret, struct err *e)
{
	struct exporting exporting = {.call = call, .run = run};
	if (!paper_out_take(o, &ACT_SELECT_EXPORT, export_one, &exporting, &exporting.draft, out, e))
		return false;
	*ret = exporting.ranking;
	return true;
}
