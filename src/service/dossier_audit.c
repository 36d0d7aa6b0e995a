#include "dossier.h"
#include "report_build.h"

#include "ppuri/store/audit.h"

#include <string.h>

/* "call 2024-금형" and "application 2024-금형-0007" are about the call, "call 2024-금형기술" is not. */
static bool is_about(const char *subject, const char *call)
{
	for (const char *at = strstr(subject, call); at; at = strstr(at + 1, call)) {
		bool begins = at == subject || at[-1] == ' ' || at[-1] == ',';
		char next = at[strlen(call)];
		if (begins && (!next || strchr("-/ ,:", next)))
			return true;
	}
	return false;
}

static bool put_hash(struct dossier *d, struct grid *grid, int64_t seq, struct err *e)
{
	struct sha256 hash;
	char hex[SHA256_HEX];
	if (!audit_hash_at(d->w->db, seq, &hash, e))
		return false;
	grid_text(grid, d->w->pool, pool_strdup(d->w->pool, sha256_hex(&hash, hex)));
	return true;
}

bool dossier_audit(struct dossier *d, struct err *e)
{
	const struct grid_column columns[] = {
		{"seq", "", GRID_COUNT},   {"at", "", GRID_MOMENT},    {"account", "", GRID_CODE}, {"origin", "", GRID_CODE}, {"act", "", GRID_CODE},
		{"outcome", "", GRID_CODE}, {"subject", "", GRID_TEXT}, {"reason", "", GRID_TEXT},  {"part", "", GRID_COUNT},  {"hash", "", GRID_CODE},
	};
	struct pool *p = d->w->pool;
	struct grid *grid = DOSSIER_GRID(d, columns);
	struct audit_list list;
	if (!audit_list(d->w->db, p, &(struct audit_filter){.subject = d->paper.call.code}, &list, e))
		return false;
	for (size_t i = 0; i < list.n; i++) {
		const struct audit_entry *entry = &list.at[i];
		if (!is_about(entry->subject, d->paper.call.code))
			continue;
		grid_number(grid, p, entry->seq);
		dossier_moment(grid, p, true, entry->at);
		grid_text(grid, p, entry->account);
		grid_text(grid, p, entry->origin);
		grid_text(grid, p, entry->act);
		grid_text(grid, p, entry->outcome);
		grid_text(grid, p, entry->subject);
		grid_text(grid, p, entry->reason);
		grid_number(grid, p, entry->part);
		if (!put_hash(d, grid, entry->seq, e))
			return false;
	}
	bundle_add_table(&d->bundle, "audit/audit", grid);
	return true;
}
