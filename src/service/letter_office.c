#include "letter_office.h"

#include "ppuri/store/setting.h"

static const char *const OFFICE_LINES[] = {"organisation", "sender", "zip", "address", "homepage", "phone", "fax", "email", "disclosure"};
#define LINES (sizeof OFFICE_LINES / sizeof *OFFICE_LINES)

static bool read_line(struct work *w, size_t i, const char **ret, struct err *e)
{
	return setting_read(w->db, w->pool, pool_printf(w->pool, "office.%s", OFFICE_LINES[i]), ret, e);
}

bool letter_put_office(struct work *w, struct form_values *values, struct err *e)
{
	for (size_t i = 0; i < LINES; i++) {
		const char *value;
		if (!read_line(w, i, &value, e))
			return false;
		form_put(values, OFFICE_LINES[i], value);
	}
	return true;
}

bool letter_office_is_whole(struct work *w, bool *ret, struct err *e)
{
	bool whole = true;
	for (size_t i = 0; i < LINES; i++) {
		const char *value;
		if (!read_line(w, i, &value, e))
			return false;
		whole = whole && value && *value;
	}
	*ret = whole;
	return true;
}

const char *letter_receiver(struct pool *p, const struct firm *firm)
{
	return firm->representative ? pool_printf(p, "%s(대표 %s)", firm->name, firm->representative) : firm->name;
}
