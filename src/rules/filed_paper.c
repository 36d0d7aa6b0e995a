/* What papers may be: when they may change, of which type, under which name. */
#include "ppuri/filed_paper.h"

#include "ppuri/lifecycle.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <inttypes.h>
#include <string.h>
#include <strings.h>

static bool is_one_of(const char *state, const char *const *states, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (strcmp(state, states[i]) == 0)
			return true;
	return false;
}

bool papers_may_change(const char *state, const char *reason, struct err *e)
{
	static const char *const freely[] = {"DRAFT", "SUPPLEMENT"};
	static const char *const with_reason[] = {"SUBMITTED", "SCREENING", "SUPP_OVERDUE", "REVIEW"};
	if (is_one_of(state, freely, sizeof freely / sizeof *freely))
		return true;
	if (!is_one_of(state, with_reason, sizeof with_reason / sizeof *with_reason))
		return err_set(e, ERR_REFUSED, _("the papers of this application are closed: it is in the state %s"), app_state_name(state));
	if (reason && *reason)
		return true;
	err_set(e, ERR_REFUSED, _("this application is in the state %s: its papers change only for a reason"), app_state_name(state));
	return err_hint(e, "%s", _("give it with --reason"));
}

bool filed_paper_numbered(const struct filed_papers *papers, int64_t no, const struct filed_paper **ret, struct err *e)
{
	for (size_t i = 0; i < papers->n; i++)
		if (papers->at[i].no == no) {
			*ret = &papers->at[i];
			return true;
		}
	return err_set(e, ERR_NOT_FOUND, _("there is no paper no. %lld"), (long long)no);
}

/* What libmagic says of each. Old Office files and HWP share the OLE container, and what lies deeper in it is not always told. */
static const struct paper_type types[] = {
	{"application/pdf", "PDF", "pdf"},
	{"image/jpeg", "JPEG", "jpg|jpeg"},
	{"image/png", "PNG", "png"},
	{"image/tiff", "TIFF", "tif|tiff"},
	{"image/heic", "HEIC", "heic|heif"},
	{"application/x-hwp", "HWP", "hwp"},
	{"application/hwp+zip", "HWPX", "hwpx"},
	{"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "XLSX", "xlsx"},
	{"application/vnd.openxmlformats-officedocument.wordprocessingml.document", "DOCX", "docx"},
	{"application/vnd.openxmlformats-officedocument.presentationml.presentation", "PPTX", "pptx"},
	{"application/vnd.ms-excel", "XLS", "xls"},
	{"application/msword", "DOC", "doc"},
	{"application/vnd.ms-powerpoint", "PPT", "ppt"},
	{"application/encrypted", "OLE", "xlsx|docx|pptx|xls|doc|ppt"}, /* Office files behind a password */
	{"application/zip", "ZIP", "zip|hwpx|xlsx|docx|pptx"},
};
#define TYPES_N (sizeof types / sizeof *types)

const struct paper_type *paper_type_of(const char *mime)
{
	for (size_t i = 0; i < TYPES_N; i++)
		if (strcmp(types[i].mime, mime) == 0)
			return &types[i];
	return NULL;
}

const char *paper_types_text(struct pool *p)
{
	const char *text = "";
	for (size_t i = 0; i < TYPES_N; i++)
		if (strcmp(types[i].name, "OLE") != 0)
			text = pool_printf(p, "%s%s%s", text, i ? ", " : "", types[i].name);
	return text;
}

static const char *ending_of(const char *name)
{
	const char *dot = strrchr(name, '.');
	return dot ? dot + 1 : "";
}

bool paper_type_fits(const struct paper_type *type, const char *file_name)
{
	const char *ending = ending_of(file_name);
	for (const char *at = type->endings; *at;) {
		size_t n = strcspn(at, "|");
		if (strlen(ending) == n && strncasecmp(at, ending, n) == 0)
			return true;
		at += n + (at[n] == '|');
	}
	return false;
}

static bool inside_character(char c)
{
	return ((unsigned char)c & 0xC0) == 0x80;
}

/* The first n bytes without half a character. */
static const char *cut(struct pool *p, const char *s, size_t n)
{
	while (n && inside_character(s[n]))
		n--;
	return pool_strndup(p, s, n);
}

static const char *shorten(struct pool *p, const char *name, size_t limit)
{
	const char *ending = ending_of(name);
	size_t n = strlen(name), behind = *ending ? strlen(ending) + 1 : 0;
	if (n <= limit)
		return name;
	if (behind > 10)
		behind = 0;
	return pool_printf(p, "%s%s", cut(p, name, limit - behind), name + n - behind);
}

static const char *safe_name(struct pool *p, const char *s)
{
	/* What is not UTF-8, drives a terminal or hides comes out as a visible escape, whose backslash then goes too. */
	char *name = text_visible(p, s);
	for (char *at = name; *at; at++)
		if (strchr("\\/:*?\"<>|", *at))
			*at = '_';
	name = text_clean(p, name, strlen(name));
	name += strspn(name, ". ");
	size_t n = strlen(name);
	while (n && (name[n - 1] == '.' || name[n - 1] == ' '))
		name[--n] = '\0';
	return *name ? shorten(p, name, PAPER_NAME_MAX) : "_";
}

const char *paper_name_clean(struct pool *p, const char *path)
{
	const char *slash = strrchr(path, '/');
	return safe_name(p, slash ? slash + 1 : path);
}

/* Names behind the number and the kind stay short enough for any file system. */
#define FILED_NAME_MAX 120

const char *paper_name_filed(struct pool *p, const struct filed_paper *paper)
{
	const struct term *term = term_of(&PAPER_KINDS, paper->kind);
	const struct paper_type *type = paper->type ? paper_type_of(paper->type) : NULL;
	const char *kind = safe_name(p, term ? term->ko : paper->kind);
	const char *name = shorten(p, safe_name(p, paper->file_name), FILED_NAME_MAX);
	const char *all = pool_printf(p, "%02" PRId64 "_%s_%s", paper->no, kind, name);
	if (!type || paper_type_fits(type, name))
		return all;
	return pool_printf(p, "%s.%.*s", all, (int)strcspn(type->endings, "|"), type->endings);
}
