/* acts STORE SESSION SEED ACTS <NUMBERS: adds the firms of these numbers and goes on changing them, one act after the other, spread
 * evenly over the two years before the clock's moment, or so much less that no login ends between two of them. */
#include "ppuri/service/firm.h"
#include "ppuri/service/office.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TWO_YEARS (2 * 365 * 86400)
#define APART_MAX 1800
#define FIRMS_MAX 50000
/* What an act left in memory is let go from time to time, as a command would. */
#define ACTS_A_POOL 500

static char numbers[FIRMS_MAX][16];

static size_t read_numbers(void)
{
	size_t n = 0;
	for (; n < FIRMS_MAX && fgets(numbers[n], sizeof numbers[n], stdin); n++)
		numbers[n][strcspn(numbers[n], "\n")] = '\0';
	return n;
}

/* A fifth of the acts add a firm until all are there. */
static bool one_act(struct office *o, struct pool *p, size_t all, size_t *there, struct err *e)
{
	struct firm_edited edited;
	if (!*there || (*there < all && rand() % 5 == 0)) {
		const struct firm firm = {.biz_no = numbers[*there], .name = pool_printf(p, "기업%zu", *there), .size = "small",
								  .workers = 10, .address = "부산광역시 강서구 견본산단1로 1", .technology = "02"};
		(*there)++;
		return desk_firm_add(o, &firm, e);
	}
	struct firm changes = {.workers = rand() % 300, .name = rand() % 8 ? NULL : pool_printf(p, "기업%d", rand())};
	return desk_firm_edit(o, &(struct firm){.biz_no = numbers[(size_t)rand() % *there], .workers = changes.workers, .name = changes.name}, NULL,
						  &edited, e);
}

int main(int argc, char **argv)
{
	struct err e = {0};
	size_t all = read_numbers(), there = 0;
	if (argc != 5 || !all)
		return 2;
	srand((unsigned)atoi(argv[3]));
	long acts = atol(argv[4]);
	struct moment end = moment_now();
	int64_t span = acts * APART_MAX < TWO_YEARS ? acts * APART_MAX : TWO_YEARS;
	for (long i = 0; i < acts;) {
		struct pool pool = {0};
		struct office office;
		bool done = office_open(&office, &pool, argv[1], argv[2], &e);
		for (long here = 0; done && here < ACTS_A_POOL && i < acts; here++, i++) {
			office.now = (struct moment){end.unix_seconds - span + span * i / acts};
			done = one_act(&office, &pool, all, &there, &e);
		}
		office_close(&office);
		pool_release(&pool);
		if (!done)
			return fprintf(stderr, "%s\n", e.text), 1;
	}
	return 0;
}
