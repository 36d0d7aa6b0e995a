#include "xlsx_format.h"

#include <stddef.h>
#include <string.h>
#include <strings.h>

bool xlsx_format_is_date(long id)
{
	static const struct {
		long from, to;
	} dates[] = {{14, 22}, {27, 36}, {45, 47}, {50, 58}};
	for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
		if (id >= dates[i].from && id <= dates[i].to)
			return true;
	return false;
}

bool xlsx_code_is_date(const char *code)
{
	if (strncasecmp(code, "General", strlen("General")) == 0)
		code += strlen("General");
	while (*code) {
		switch (*code) {
		case '"':
			code += 1 + strcspn(code + 1, "\"");
			break;
		case '[':
			code += 1 + strcspn(code + 1, "]");
			break;
		case '\\':
		case '_':
		case '*':
			code++;
			break;
		default:
			if (strchr("ymdhsYMDHS", *code))
				return true;
			break;
		}
		code += *code != '\0';
	}
	return false;
}
