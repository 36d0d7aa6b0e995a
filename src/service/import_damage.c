/* What spreadsheets do to what was typed into them. What can not be told again is refused, with what to do. */
#include "import.h"

#include "ppuri/decimal.h"
#include "ppuri/tr.h"

#include <string.h>
#include <strings.h>

static const char *const DIGITS = "0123456789";

/* "#N/A", "#REF!", and the "####" of a column too narrow for its number. */
static bool is_error(const char *s)
{
	static const char *const errors[] = {"#N/A", "#VALUE!", "#REF!", "#NAME?", "#DIV/0!", "#NUM!", "#NULL!", "#SPILL!", "#CALC!"};
	if (*s != '#') /* as nearly every cell */
		return false;
	size_t marks = strspn(s, "#");
	if (marks > 1 && !s[marks])
		return true;
	for (size_t i = 0; i < sizeof errors / sizeof *errors; i++)
		if (strcmp(s, errors[i]) == 0)
			return true;
	return false;
}

bool import_undamaged(const struct import *in, int c, struct err *e)
{
	const char *cell = import_cell(in, c);
	int at = in->header.at[c];
	if (in->row.unsolved && in->row.unsolved[at])
		return err_set(e, ERR_REFUSED, "%s",
					   _("the file has the formula but not its value; open it in the spreadsheet, save it, and try again"));
	if (!decimal_is_unrounded(cell, e))
		return false;
	if (is_error(cell))
		return err_set(e, ERR_REFUSED, _("the spreadsheet shows the error %s here; mend the cell or widen its column"), cell);
	return true;
}

static bool names_month(const char *s)
{
	static const char *const months[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
	for (size_t i = 0; i < sizeof months / sizeof *months; i++)
		if (strncasecmp(s, months[i], 3) == 0)
			return true;
	return false;
}

/* "Feb-23" and "23-Feb": what was typed as 2-23, or was February 2023. */
static bool is_english_month(const char *s)
{
	size_t digits = strspn(s, DIGITS);
	if (digits && digits <= 2 && s[digits] == '-')
		return names_month(s + digits + 1) && strlen(s + digits + 1) == 3;
	return strnlen(s, 5) == 5 && s[3] == '-' && names_month(s) && s[4 + strspn(s + 4, DIGITS)] == '\0';
}

/* "02월 23일": what a Korean Excel shows of 2-23. */
static bool is_korean_month(const char *s)
{
	size_t month = strspn(s, DIGITS);
	if (!month || month > 2 || strncmp(s + month, "월", strlen("월")) != 0)
		return false;
	s += month + strlen("월");
	s += strspn(s, " ");
	size_t day = strspn(s, DIGITS);
	return day && day <= 2 && strcmp(s + day, "일") == 0;
}

static bool is_serial(const char *s)
{
	size_t n = strlen(s);
	return n > 0 && n <= 5 && strspn(s, DIGITS) == n;
}

void import_say_date_damage(const struct import *in, int c, struct err *why)
{
	const char *cell = import_cell(in, c);
	if (is_english_month(cell) || is_korean_month(cell))
		err_set(why, ERR_REFUSED, _("'%s' is what a spreadsheet left of a date: the year is lost; write it like 2024-02-23"), cell);
	else if (table_counts_from_1904(in->table) && is_serial(cell))
		err_set(why, ERR_REFUSED, _("%s is a bare number in a workbook that counts its days from 1904; format the cell as a date"), cell);
}
