/* Sums: what is read prints in each notation so that it reads back as the same sum. */
#include "fuzz.h"

#include "ppuri/text.h"
#include "ppuri/won.h"

#include <string.h>

static void reads_back(const char *text, struct won sum)
{
	struct won again;
	struct err e;
	HOLDS(won_parse(text, WON_1, &again, &e) && again.n == sum.n);
}

static void check_letter(struct pool *p, struct won sum)
{
	const char *letter;
	struct err e;
	HOLDS(won_letter(p, sum, &letter, &e) == (sum.n >= 0));
	if (sum.n >= 0)
		HOLDS(text_valid(letter, strlen(letter), NULL));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	const char *s = pool_strndup(&pool, (const char *)bytes, n);
	char out[WON_TEXT_MAX];
	for (int unit = WON_1; unit <= WON_HUNDRED_MILLION; unit++) {
		struct won sum;
		struct err e;
		if (!won_parse(s, (enum won_unit)unit, &sum, &e)) {
			HOLDS(e.kind == ERR_USAGE && *e.text);
			continue;
		}
		reads_back(won_text(sum, out), sum);
		check_letter(&pool, sum);
		(void)won_in_unit(sum, (enum won_unit)unit, out);
	}
	return 0;
}
