/* Lists kept whole, for tests that look at them: the desk gives them row by row. */
#pragma once

#include "ppuri/service/application.h"
#include "ppuri/service/firm.h"

struct firms {
	struct firm *at;
	size_t n, room;
	struct page_end end;
};
struct applications {
	struct application *at;
	size_t n, room;
	struct page_end end;
};
struct screened_ones {
	struct screened *at;
	size_t n, room;
	size_t passed, failed, waiting;
};

bool list_firms(struct office *o, const struct firm_filter *filter, struct firms *ret, struct err *e);
bool list_applications(struct office *o, const struct application_filter *filter, struct applications *ret, struct err *e);
bool submit_applications(struct office *o, const struct application_choice *choice, struct applications *ret, struct err *e);
bool screen_applications(struct office *o, const struct application_choice *choice, enum screening_decision decision,
						 struct screened_ones *ret, struct err *e);
