/* 선정 결과 취소: the announced result of a call, cancelled as a whole for a fault of its procedure. Nothing follows in that call. */
#pragma once

#include "ppuri/date.h"
#include "ppuri/pool.h"

struct result_cancellation {
	int64_t id, call_id, selection_id;
	const char *call_code;
	const char *reason, *notice_no;
	const char *proposed_by; /* login names */
	struct moment proposed_at;
	const char *outcome;     /* code of LATE_OUTCOMES: agreed, refused; NULL: it waits */
	const char *decided_by, *decided_reason; /* NULL: not yet; no reason was given */
	struct moment decided_at; /* valid if it was decided */
};
struct result_cancellation_list {
	struct result_cancellation *at;
	size_t n, room;
};
