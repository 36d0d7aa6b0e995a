#include "tag.h"

#include "flow.h"

#include <string.h>

struct tags *tags_new(struct pool *p)
{
	struct tags *tags = pool_alloc(p, sizeof *tags);
	*POOL_PUSH(p, tags) = (struct tag){.kind = TAG_ARTIFACT};
	*POOL_PUSH(p, tags) = (struct tag){.kind = TAG_DOCUMENT};
	tags->current = 1;
	return tags;
}

void tags_expect(struct pool *p, struct tags *tags, size_t more)
{
	if (more < tags->n || tags->room - tags->n >= more)
		return; /* it grows by more than that */
	size_t room = tags->n + more + more / 8;
	struct tag *at = pool_alloc(p, room * sizeof *at);
	memcpy(at, tags->at, tags->n * sizeof *at);
	tags->at = at;
	tags->room = room;
}

uint32_t tag_begin(struct flow *flow, enum tag_kind kind)
{
	struct tags *tags = flow->sheets->tags;
	uint32_t tag = (uint32_t)tags->n;
	*POOL_PUSH(flow->pool, tags) = (struct tag){.kind = kind, .parent = tags->current};
	tags->current = tag;
	return tag;
}

void tag_end(struct flow *flow)
{
	struct tags *tags = flow->sheets->tags;
	tags->current = tags->at[tags->current].parent;
}

uint32_t tag_switch(struct flow *flow, uint32_t tag)
{
	struct tags *tags = flow->sheets->tags;
	uint32_t before = tags->current;
	tags->current = tag;
	return before;
}

void tag_figure(struct flow *flow, const char *alt)
{
	uint32_t tag = tag_begin(flow, TAG_FIGURE); /* which may move the list */
	flow->sheets->tags->at[tag].alt = alt;
}
