/* For tests of rules that say something: in English, from a pool of their own. Include once. */
#pragma once

#include "unit.h"

#include "ppuri/pool.h"
#include "ppuri/tr.h"

static struct pool pool;

static int english(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	return 0;
}

static int release(void **state)
{
	(void)state;
	pool_release(&pool);
	return 0;
}
