/* JSON from outside: read whole, or refused with a place. */
#include "fuzz.h"

#include "ppuri/json.h"
#include "ppuri/text.h"

#include <string.h>

static void check_fields(const struct json_field *fields, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		HOLDS(fields[i].key && text_valid(fields[i].key, strlen(fields[i].key), NULL));
		if (fields[i].text)
			HOLDS(text_valid(fields[i].text, strlen(fields[i].text), NULL));
		for (size_t one = 0; one < fields[i].n_texts; one++)
			HOLDS(text_valid(fields[i].texts[one], strlen(fields[i].texts[one]), NULL));
		if (fields[i].object)
			check_fields(fields[i].object->at, fields[i].object->n);
		for (size_t row = 0; !fields[i].text && row < fields[i].n_rows; row++)
			check_fields(fields[i].rows[row], fields[i].n_columns[row]);
	}
}

static void check_value(const struct json_value *value)
{
	if (value->text)
		HOLDS(text_valid(value->text, strlen(value->text), NULL));
	for (size_t i = 0; i < value->n; i++) {
		if (value->form == JSON_MEMBERS)
			HOLDS(text_valid(value->keys[i], strlen(value->keys[i]), NULL));
		check_value(&value->at[i]);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	struct pool pool CLEANUP(pool_release) = {0};
	struct json_object object;
	struct json_value value;
	struct err e;
	if (json_read(&pool, (const char *)bytes, n, &object, &e))
		check_fields(object.at, object.n);
	else
		HOLDS(e.kind == ERR_USAGE && *e.text);
	if (json_tree(&pool, (const char *)bytes, n, &value, &e))
		check_value(&value);
	else
		HOLDS(e.kind == ERR_USAGE && *e.text);
	return 0;
}
