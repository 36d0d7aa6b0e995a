/* One office for all tests of a program, which say what they say in English. Include once. */
#pragma once

#include "office.h"

#include "ppuri/tr.h"

static struct test_office t;
static struct err e;

static int open_all(void **state)
{
	(void)state;
	tr_set(LANG_EN);
	test_office_open(&t);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	test_office_close(&t);
	return 0;
}
