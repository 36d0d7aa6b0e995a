/* 공고, 정정공고, 취소공고: what the public was told, notice by notice. */
#pragma once

#include "ppuri/call_field.h"

struct call_notice {
	int no;              /* 1: the notice itself */
	const char *kind;    /* code of NOTICE_KINDS */
	const char *notice_no;
	struct date day;
	const char *reason;  /* NULL of the first */
	struct call_changes changes;
	const char *published_by;
	struct moment published_at;
};
struct call_notice_list {
	struct call_notice *at;
	size_t n, room;
};
