/* A selection to hand out: with all that somebody needs to compute it again without this program. */
#include "paper_out.h"
#include "selection_load.h"

#include "ppuri/archive.h"

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
#define FILES_MAX (sizeof BUILT_IN / sizeof *BUILT_IN + 4)

struct exporting {
	const char *call;
	const char *draft; /* NULL in a dry run */
	struct ranking ranking;
};

struct bundle {
	struct archive_entry at[FILES_MAX];
	size_t n;
	struct buf sums;
};

static void bundle_release(struct bundle *bundle)
{
	buf_release(&bundle->sums);
}

/* Each is of the moment of the run, so that the same selection makes the same bytes. */
static void add(struct bundle *bundle, struct moment at, const char *name, const void *bytes, size_t n)
{
	bundle->at[bundle->n++] = (struct archive_entry){.name = name, .at = at, .bytes = bytes, .size = (int64_t)n};
}

static void add_summed(struct bundle *bundle, struct moment at, const char *name, const void *bytes, size_t n)
{
	char hex[SHA256_HEX];
	struct sha256 sha256 = sha256_of(bytes, n);
	add(bundle, at, name, bytes, n);
	buf_printf(&bundle->sums, "%s  %s\n", sha256_hex(&sha256, hex), name);
}

static bool write_bundle(struct pool *p, const struct selection *stored, const char *draft, struct err *e)
{
	char hex[SHA256_HEX];
	struct bundle bundle CLEANUP(bundle_release) = {0};
	const char *digest = pool_printf(p, "%s  input.json + result.json\n", sha256_hex(&stored->digest, hex));
	add_summed(&bundle, stored->run_at, "input.json", stored->input, strlen(stored->input));
	add_summed(&bundle, stored->run_at, "result.json", stored->result, strlen(stored->result));
	add_summed(&bundle, stored->run_at, "DIGEST", digest, strlen(digest));
	for (size_t i = 0; i < sizeof BUILT_IN / sizeof *BUILT_IN; i++)
		add_summed(&bundle, stored->run_at, BUILT_IN[i].name, BUILT_IN[i].bytes, *BUILT_IN[i].n);
	add(&bundle, stored->run_at, "SHA256SUMS", buf_text(&bundle.sums), bundle.sums.n);
	return archive_write(draft, bundle.at, bundle.n, e);
}

static bool export_one(struct work *w, void *arg, struct err *e)
{
	struct exporting *exporting = arg;
	struct call call;
	struct loaded loaded;
	if (!selection_open(w, exporting->call, &call, &loaded, e) ||
		(exporting->draft && !write_bundle(w->pool, &loaded.stored, exporting->draft, e)))
		return false;
	exporting->ranking = selection_ranking(w->pool, &loaded);
	return true;
}

bool desk_select_export(struct office *o, const char *call, const char *out, struct ranking *ret, struct err *e)
{
	struct exporting exporting = {.call = call};
	if (!paper_out_take(o, &ACT_SELECT_EXPORT, export_one, &exporting, &exporting.draft, out, e))
		return false;
	*ret = exporting.ranking;
	return true;
}
