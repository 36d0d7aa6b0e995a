#include "ppuri/review.h"

#include "ppuri/call.h"
#include "ppuri/decimal.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

bool points_parse(const char *s, const struct selection_item *item, int32_t step, int32_t *ret_tenths, struct err *e)
{
	CLEANUP(pool_release) struct pool pool = {0};
	int64_t hundredths;
	if (!decimal_parse(text_narrow(&pool, s), 2, item->points * 100, "점", &hundredths) || hundredths % ((int64_t)step * 10))
		return err_set(e, ERR_USAGE, _("\"%s\" is not a score from 0 to %d in steps of %s"), s, (int)item->points,
					   points_text(&pool, step));
	*ret_tenths = (int32_t)(hundredths / 10);
	return true;
}

static size_t count_parts(const char *s)
{
	size_t n = 1;
	for (; *s; s++)
		n += *s == ',';
	return n;
}

bool points_list_parse(struct pool *p, const char *s, const struct selection_item *items, size_t n, int32_t step,
					   const int32_t **ret_tenths, struct err *e)
{
	int32_t *tenths = pool_alloc(p, n * sizeof *tenths);
	const char *at = text_narrow(p, s);
	if (count_parts(at) != n)
		return err_set(e, ERR_USAGE, _("\"%s\" holds %zu scores, the rubric has %zu items"), s, count_parts(at), n);
	for (size_t i = 0; i < n; i++) {
		size_t length = strcspn(at, ",");
		if (!points_parse(pool_strndup(p, at, length), &items[i], step, &tenths[i], e))
			return err_prefix(e, "%s", items[i].name);
		at += length + 1;
	}
	*ret_tenths = tenths;
	return true;
}

const struct selection_item *item_below(const struct selection_item *items, const int32_t *tenths, size_t n, int32_t share)
{
	for (size_t i = 0; i < n; i++)
		if (tenths[i] >= 0 && (int64_t)tenths[i] * 1000 < (int64_t)items[i].points * share)
			return &items[i];
	return NULL;
}

#define BLIND_BLOCK 99

const char *blind_name(struct pool *p, int64_t no)
{
	static const char *const letters[] = {"가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하"};
	const int64_t n = sizeof letters / sizeof *letters, block = (no - 1) / BLIND_BLOCK;
	/* Behind 하-99 the numbers go on in the last block, so that each stays the only one of its name. */
	const int64_t letter = block < n ? block : n - 1;
	return pool_printf(p, "%s-%02lld", letters[letter], (long long)(no - letter * BLIND_BLOCK));
}

struct trim trim_of(const int32_t *totals, size_t n, int trim_min)
{
	struct trim trim = {0};
	if (trim_min <= 0 || n < (size_t)trim_min || n < 3)
		return trim;
	trim.made = true;
	for (size_t i = 1; i < n; i++)
		if (totals[i] < totals[trim.lowest])
			trim.lowest = i;
	trim.highest = trim.lowest == 0 ? 1 : 0;
	for (size_t i = 0; i < n; i++)
		if (i != trim.lowest && totals[i] > totals[trim.highest])
			trim.highest = i;
	return trim;
}
