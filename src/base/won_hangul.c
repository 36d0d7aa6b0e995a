/* Sums in Hangul, as official letters write them behind the figures. */
#include "ppuri/tr.h"
#include "ppuri/won.h"

#include <inttypes.h>

static void put_four_digits(struct buf *out, int64_t four)
{
	static const char *const digits[] = {"", "일", "이", "삼", "사", "오", "육", "칠", "팔", "구"};
	static const struct {
		int64_t value;
		const char *name;
	} places[] = {{1000, "천"}, {100, "백"}, {10, "십"}, {1, ""}};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		int64_t digit = four / places[i].value % 10;
		if (digit > 0)
			buf_printf(out, "%s%s", digits[digit], places[i].name);
	}
}

const char *won_hangul(struct pool *p, struct won a)
{
	static const struct {
		int64_t value;
		const char *name;
	} groups[] = {
		{INT64_C(10000000000000000), "경"}, {1000000000000, "조"}, {100000000, "억"}, {10000, "만"}, {1, ""}};
	if (a.n < 0)
		bug("a negative sum in Hangul: %" PRId64, a.n);
	struct buf out CLEANUP(buf_release) = {0};
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
		int64_t four = a.n / groups[i].value % 10000;
		put_four_digits(&out, four);
		if (four > 0)
			buf_puts(&out, groups[i].name);
	}
	return pool_printf(p, "%s원", out.n ? out.at : "영");
}

bool won_letter(struct pool *p, struct won a, const char **ret, struct err *e)
{
	char figures[WON_TEXT_MAX];
	if (a.n < 0)
		return err_set(e, ERR_REFUSED, _("a letter can not state a negative sum: %s"), won_text(a, figures));
	*ret = pool_printf(p, "금%s원(금%s)", won_text(a, figures), won_hangul(p, a));
	return true;
}
