/* Inside the service room: papers of objections into a bundle, with their list. */
#pragma once

#include "bundle.h"
#include "work.h"

#include "ppuri/appeal.h"
#include "ppuri/service/filed_paper.h"

struct appeal_packing {
	struct work *w;
	struct bundle *bundle;
	const char *folder; /* of the bundle: "appeals/", "" */
	struct grid *grid;
	struct paper_archive archive;
	struct moment newest; /* of the papers */
};

struct appeal_packing appeal_packing_begin(struct work *w, struct bundle *bundle, const char *folder);
MUST_CHECK bool appeal_papers_pack(struct appeal_packing *packing, const struct appeal *appeal, struct err *e);
/* Adds the list. */
void appeal_packing_end(const struct appeal_packing *packing);
