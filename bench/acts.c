/* acts STORE SESSION SEED ACTS <NUMBERS: adds the firms of these numbers, and programmes, and goes on changing both and entering budget,
 * one act after the other, spread evenly over the two years before the clock's moment, or so much less that no login ends between two of them. */
#include "ppuri/service/budget.h"
#include "ppuri/service/firm.h"
#include "ppuri/service/office.h"
#include "ppuri/service/program.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define TWO_YEARS (2 * 365 * 86400)
#define APART_MAX 1800
#define FIRMS_MAX 50000
#define PROGRAMS 500
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

/* What there is so far. */
struct there {
	size_t all, firms, programs;
};

/* A fourth of these acts add a firm until all are there. */
static bool firm_act(struct office *o, struct pool *p, struct there *there, struct err *e)
{
	struct firm_edited edited;
	if (!there->firms || (there->firms < there->all && rand() % 4 == 0)) {
		const struct firm firm = {.biz_no = numbers[there->firms], .name = pool_printf(p, "기업%zu", there->firms), .size = "small",
								  .workers = 10, .address = "부산광역시 강서구 견본산단1로 1", .technology = "02"};
		there->firms++;
		return desk_firm_add(o, &firm, e);
	}
	struct firm changes = {.workers = rand() % 300, .name = rand() % 8 ? NULL : pool_printf(p, "기업%d", rand())};
	return desk_firm_edit(o, &(struct firm){.biz_no = numbers[(size_t)rand() % there->firms], .workers = changes.workers, .name = changes.name}, NULL,
						  &edited, e);
}

/* A programme with money of its year, another name for one, or budget of the year in which the act falls. */
static bool program_act(struct office *o, struct pool *p, struct there *there, struct err *e)
{
	const int year = moment_date(o->now).year;
	const char *code = pool_printf(p, "P%zu", there->programs < PROGRAMS ? there->programs : (size_t)rand() % PROGRAMS);
	struct funding funding = {.fiscal_year = year, .source = "city", .known = true, .won = won_of(1 + rand())};
	const struct program program = {.code = code, .name = pool_printf(p, "사업%d", rand()), .funding = {.at = &funding, .n = 1}};
	const struct program renamed = {.code = code, .name = program.name};
	const struct budget_wish wish = {.program = code, .year = year, .source = rand() % 2 ? "city" : "national",
									 .kind = rand() % 2 ? "original" : "supplementary", .won = won_of(1 + rand()), .paper_no = "N"};
	struct budget_done done;
	if (there->programs < PROGRAMS) {
		there->programs++;
		return desk_program_add(o, &program, e);
	}
	return rand() % 4 ? desk_budget_enter(o, &wish, &done, e) : desk_program_edit(o, &renamed, e);
}

/* Two of three acts are about firms. */
static bool one_act(struct office *o, struct pool *p, struct there *there, struct err *e)
{
	return rand() % 3 ? firm_act(o, p, there, e) : program_act(o, p, there, e);
}

int main(int argc, char **argv)
{
	struct err e = {0};
	struct there there = {.all = read_numbers()};
	if (argc != 5 || !there.all)
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
			office.reason = "정정";
			office.now = (struct moment){end.unix_seconds - span + span * i / acts};
			done = one_act(&office, &pool, &there, &e);
		}
		office_close(&office);
		pool_release(&pool);
		if (!done)
			return fprintf(stderr, "%s\n", e.text), 1;
	}
	return 0;
}
