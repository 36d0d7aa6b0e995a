/* Text: nothing that is printed can drive a terminal, tables stay aligned, and JSON stays JSON. */
#include "fuzz.h"

#include "ppuri/json.h"
#include "ppuri/text.h"

#include <string.h>

/* The text of one key; NULL if there is none. */
static const char *json_text(const struct json_object *o, const char *key)
{
	for (size_t i = 0; i < o->n; i++)
		if (strcmp(o->at[i].key, key) == 0)
			return o->at[i].text;
	return NULL;
}

static void check_any(struct pool *p, const char *s, size_t columns)
{
	const char *visible = text_visible(p, s);
	HOLDS(text_valid(visible, strlen(visible), NULL));
	for (const char *at = visible; *at; at++)
		HOLDS((unsigned char)*at >= ' ' && *at != 0x7F);
	HOLDS(text_width(text_fit(p, visible, columns, true)) == columns);
	HOLDS(text_width(text_fit(p, visible, columns, false)) <= columns);
}

static void check_json(struct pool *p, const char *s)
{
	struct buf json = {0};
	struct json_object object;
	struct err e;
	buf_puts(&json, "{\"key\": ");
	text_json(&json, s);
	buf_putc(&json, '}');
	HOLDS(json_read(p, json.at, json.n, &object, &e) && strcmp(json_text(&object, "key"), s) == 0);
	buf_release(&json);
}

static void check_valid(struct pool *p, const char *s)
{
	const char *clean = text_clean(p, s, strlen(s));
	HOLDS(text_valid(clean, strlen(clean), NULL) && strcmp(text_clean(p, clean, strlen(clean)), clean) == 0);
	const char *key = text_search_key(p, clean);
	HOLDS(text_valid(key, strlen(key), NULL));
	const char *keys = text_unhangul(p, clean);
	HOLDS(text_valid(keys, strlen(keys), NULL));
	HOLDS(text_distance(clean, clean) == 0);
	HOLDS(text_distance(clean, keys) == text_distance(keys, clean));
	check_json(p, clean);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	if (n > 2000) /* distance takes the product of the lengths */
		return 0;
	const char *s = pool_strndup(&pool, (const char *)bytes, n);
	size_t bad = 0;
	check_any(&pool, s, n % 90 + 1);
	if (text_valid(s, strlen(s), &bad))
		check_valid(&pool, s);
	else
		HOLDS(bad < strlen(s) && text_valid(s, bad, NULL));
	return 0;
}
