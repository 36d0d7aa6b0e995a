/* What a file is, told by its content: a name says little, and ".xls" is written on anything that Excel opens. */
#include "table_file.h"

#include "ppuri/tr.h"

#include <stdint.h>
#include <string.h>
#include <strings.h>

enum { SECTOR = 512, FOLDER_ENTRY = 128, FOLDER_ENTRIES = SECTOR / FOLDER_ENTRY, FOLDER_AT = 48, LOOKED_AT = 4096 };

static bool refuse(struct err *e, const char *what, const char *hint)
{
	err_set(e, ERR_USAGE, "%s", what);
	return err_hint(e, "%s", hint);
}

/* True if the folder of an OLE file begins with an entry of that name, which is written in UTF-16. */
static bool ole_has(const unsigned char folder[SECTOR], const char *name)
{
	for (size_t i = 0; i < FOLDER_ENTRIES; i++) {
		const unsigned char *at = folder + i * FOLDER_ENTRY;
		size_t n = 0;
		while (name[n] && at[2 * n] == (unsigned char)name[n] && !at[2 * n + 1])
			n++;
		if (!name[n] && !at[2 * n])
			return true;
	}
	return false;
}

/* Excel's own format before 2007, which is also the wrapping of a workbook with a password, and of Hangul documents. */
static bool refuse_ole(int fd, const unsigned char *head, struct err *e)
{
	static const char *const hangul[] = {"FileHeader", "DocInfo", "HwpSummaryInformation"};
	unsigned char folder[SECTOR] = {0};
	uint32_t sector;
	memcpy(&sector, head + FOLDER_AT, sizeof sector);
	if (table_file_read_at(fd, ((off_t)sector + 1) * SECTOR, folder, sizeof folder) < 0)
		return table_file_read_failed(e);
	if (ole_has(folder, "EncryptedPackage") || ole_has(folder, "EncryptionInfo"))
		return refuse(e, _("this workbook is locked with a password"),
			_("Take the password off in the spreadsheet, save it, and try again."));
	for (size_t i = 0; i < sizeof hangul / sizeof *hangul; i++)
		if (ole_has(folder, hangul[i]))
			return refuse(e, _("this is a Hangul document (HWP), not a table"),
				_("Copy its table into a spreadsheet and save that as .xlsx."));
	return refuse(e, _("this is a workbook of Excel 97-2003 (.xls) or one locked with a password"),
		_("Open it in the spreadsheet and save it as .xlsx without a password."));
}

static bool begins(const unsigned char *head, size_t n, const char *with)
{
	size_t length = strlen(with);
	return n >= length && strncasecmp((const char *)head, with, length) == 0;
}

/* What web systems of offices give out under the name of .xls. */
static bool is_markup(const unsigned char *head, size_t n)
{
	static const char *const tags[] = {"<html", "<!doctype", "<table", "<meta", "<?xml", "<style", "<head", "<script"};
	size_t i = n >= 3 && memcmp(head, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
	while (i < n && (head[i] == ' ' || (head[i] >= '\t' && head[i] <= '\r')))
		i++;
	for (size_t t = 0; t < sizeof tags / sizeof *tags; t++)
		if (begins(head + i, n - i, tags[t]))
			return true;
	return false;
}

bool table_file_kind(int fd, enum table_kind *ret, struct err *e)
{
	unsigned char head[LOOKED_AT] = {0};
	ssize_t got = table_file_read_at(fd, 0, head, sizeof head);
	if (got < 0)
		return table_file_read_failed(e);
	size_t n = (size_t)got;
	if (n >= 4 && memcmp(head, "\xD0\xCF\x11\xE0", 4) == 0)
		return refuse_ole(fd, head, e);
	if (n >= 4 && memcmp(head, "%PDF", 4) == 0)
		return refuse(e, _("this is a PDF, not a table"), _("Ask for the table as .xlsx or CSV."));
	if (is_markup(head, n))
		return refuse(e, _("this is a web page, not a table, whatever its name says"),
			_("Open it in the spreadsheet and save it as .xlsx."));
	*ret = n >= 4 && (memcmp(head, "PK\3\4", 4) == 0 || memcmp(head, "PK\5\6", 4) == 0) ? TABLE_XLSX : TABLE_CSV;
	return true;
}
