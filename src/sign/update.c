#include "update.h"

#include "ppuri/tr.h"

#include <stdio.h>
#include <string.h>

/* The tables of objects, the newest first: a tagged PDF has a second one, whose objects are packed (ISO 32000-1, 7.5.8.4). */
struct section {
	size_t at;           /* where it begins */
	size_t objects;      /* those from 0 on that it gives the place of */
	struct span entries; /* 20 bytes each */
	struct span trailer;
};
enum { ENTRY = 20, SECTIONS_MAX = 4, TREE_MAX = 32 };

/* What has to be known of a PDF to add to it. */
struct layout {
	struct section sections[SECTIONS_MAX];
	size_t n;
	size_t objects;             /* of all sections */
	struct span catalog, page;  /* dictionaries */
	size_t catalog_no, page_no;
};

static bool not_ours(struct err *e)
{
	return err_set(e, ERR_STORE, "%s", _("the PDF is not laid out as this program writes it, so it can not be signed"));
}

static struct span from(struct span pdf, size_t at)
{
	return at < pdf.n ? (struct span){pdf.at + at, pdf.n - at} : (struct span){pdf.at + pdf.n, 0};
}

static bool skip_text(struct span *s, const char *text)
{
	size_t n = strlen(text);
	if (s->n < n || memcmp(s->at, text, n) != 0)
		return false;
	s->at += n;
	s->n -= n;
	return true;
}

static bool find_last(struct span pdf, const char *text, size_t *ret)
{
	size_t n = strlen(text);
	for (size_t at = pdf.n; at >= n; at--) {
		if (memcmp(pdf.at + at - n, text, n) == 0) {
			*ret = at;
			return true;
		}
	}
	return false;
}

/* As libharu writes it: "xref", "0 35", and 20 bytes each. */
static bool read_section(struct span pdf, size_t at, struct section *ret)
{
	size_t first, objects;
	struct span s = from(pdf, at);
	if (!skip_text(&s, "xref") || !scan_number(&s, &first) || !scan_number(&s, &objects) || first != 0 || !skip_text(&s, "\n") ||
		objects > s.n / ENTRY)
		return false;
	*ret = (struct section){.at = at, .objects = objects, .entries = {s.at, objects * ENTRY}};
	s = from(s, objects * ENTRY);
	return skip_text(&s, "trailer") && scan_value(s, &ret->trailer);
}

static bool read_sections(struct span pdf, struct layout *ret)
{
	size_t end, at;
	struct span s, previous;
	if (!find_last(pdf, "startxref", &end))
		return false;
	s = from(pdf, end);
	/* Nothing behind it: a tagged PDF that was cut would end as one without tags does, and with what is left of them. */
	if (!scan_number(&s, &at) || !skip_text(&s, "\n%%EOF\n") || s.n)
		return false;
	for (ret->n = 0; ret->n < SECTIONS_MAX;) {
		struct section *section = &ret->sections[ret->n];
		if (!read_section(pdf, at, section))
			return false;
		ret->n++;
		if (!scan_find(section->trailer, "Prev", &previous))
			return true;
		if (!scan_number(&previous, &at))
			return false;
	}
	return false;
}

/* The dictionary of an object, which "12 0 obj" stands before. */
static bool read_object(struct span pdf, const struct layout *layout, size_t no, struct span *ret)
{
	size_t at, number, generation, i = 0;
	while (i < layout->n && no >= layout->sections[i].objects)
		i++;
	if (i == layout->n)
		return false;
	struct span s = from(layout->sections[i].entries, no * ENTRY);
	if (!scan_number(&s, &at))
		return false;
	s = from(pdf, at);
	return scan_number(&s, &number) && number == no && scan_number(&s, &generation) && skip_text(&s, " obj") &&
		   scan_value(s, ret) && ret->n > 4 && memcmp(ret->at, "<<", 2) == 0;
}

static bool is_name(struct span dictionary, const char *key, const char *name)
{
	struct span value;
	return scan_find(dictionary, key, &value) && value.n == strlen(name) && memcmp(value.at, name, value.n) == 0;
}

static bool find_first_page(struct span pdf, struct layout *layout)
{
	struct span node = layout->catalog, value;
	const char *key = "Pages";
	for (int i = 0; i < TREE_MAX; i++) {
		if (!scan_find(node, key, &value))
			return false;
		if (*value.at == '[' && !scan_value((struct span){value.at + 1, value.n - 1}, &value))
			return false;
		if (!scan_reference(value, &layout->page_no) || !read_object(pdf, layout, layout->page_no, &node))
			return false;
		layout->page = node;
		if (is_name(node, "Type", "/Page"))
			return true;
		key = "Kids";
	}
	return false;
}

static bool read_layout(struct span pdf, struct layout *ret)
{
	struct span value;
	return read_sections(pdf, ret) && scan_find(ret->sections->trailer, "Size", &value) && scan_number(&value, &ret->objects) &&
		   ret->objects >= ret->sections[ret->n - 1].objects && scan_find(ret->sections->trailer, "Root", &value) &&
		   scan_reference(value, &ret->catalog_no) && read_object(pdf, ret, ret->catalog_no, &ret->catalog) &&
		   !scan_find(ret->catalog, "AcroForm", &value) && find_first_page(pdf, ret);
}

static bool is_one_of(struct span key, const char *const *names)
{
	for (; *names; names++)
		if (key.n == strlen(*names) && memcmp(key.at, *names, key.n) == 0)
			return true;
	return false;
}

/* The entries of a dictionary, but for those named. */
static void copy_entries(struct buf *out, struct span dictionary, const char *const *without)
{
	struct span key, value;
	while (scan_next(&dictionary, &key, &value)) {
		if (is_one_of(key, without))
			continue;
		buf_add(out, key.at, key.n);
		buf_putc(out, ' ');
		buf_add(out, value.at, value.n);
		buf_putc(out, '\n');
	}
}

static void write_catalog(struct buf *out, const struct layout *layout, size_t field)
{
	buf_printf(out, "%zu 0 obj\n<<\n", layout->catalog_no);
	copy_entries(out, layout->catalog, (const char *const[]){NULL});
	buf_printf(out, "/AcroForm << /Fields [ %zu 0 R ] /SigFlags 3 >>\n>>\nendobj\n", field);
}

/* The field is an annotation of the page, and those are gone through in the order of the structure (ISO 14289-1, 7.18.3). */
static bool write_page(struct buf *out, const struct layout *layout, size_t field)
{
	struct span others, tabs;
	bool has_others = scan_find(layout->page, "Annots", &others);
	if (has_others && *others.at != '[')
		return false;
	buf_printf(out, "%zu 0 obj\n<<\n", layout->page_no);
	copy_entries(out, layout->page, (const char *const[]){"/Annots", NULL});
	if (!scan_find(layout->page, "Tabs", &tabs))
		buf_puts(out, "/Tabs /S\n");
	buf_puts(out, "/Annots ");
	if (has_others)
		buf_add(out, others.at, others.n - 1);
	else
		buf_putc(out, '[');
	buf_printf(out, " %zu 0 R ]\n>>\nendobj\n", field);
	return true;
}

/* Without width and height it is seen nowhere; 132: it would be printed, and it is locked. Its description is 전자서명. */
static void write_field(struct buf *out, size_t no, size_t signature, size_t page)
{
	buf_printf(out,
			   "%zu 0 obj\n<<\n/Type /Annot\n/Subtype /Widget\n/FT /Sig\n/T (Signature)\n/TU <FEFFC804C790C11CBA85>\n/F 132\n"
			   "/Rect [ 0 0 0 0 ]\n/P %zu 0 R\n/V %zu 0 R\n>>\nendobj\n",
			   no, page, signature);
}

/* Korean time. */
static void write_moment(struct buf *out, struct moment when)
{
	struct date day = moment_date(when);
	int second = (int)(((when.unix_seconds + 9 * 3600) % 86400 + 86400) % 86400);
	buf_printf(out, "/M (D:%04d%02d%02d%02d%02d%02d+09'00')\n", day.year, day.month, day.day, second / 3600, second / 60 % 60,
			   second % 60);
}

/* Room for each number of the range: it is known only when all is written. */
#define RANGE "/ByteRange [ 0 %-10zu %-10zu %-10zu ]\n"

static void write_signature(struct buf *out, size_t no, struct moment when, size_t bytes, size_t *ret_range, size_t *ret_hole)
{
	buf_printf(out, "%zu 0 obj\n<<\n/Type /Sig\n/Filter /Adobe.PPKLite\n/SubFilter /ETSI.CAdES.detached\n", no);
	write_moment(out, when);
	*ret_range = out->n;
	buf_printf(out, RANGE, (size_t)0, (size_t)0, (size_t)0);
	buf_puts(out, "/Contents ");
	*ret_hole = out->n;
	buf_putc(out, '<');
	memset(buf_room(out, 2 * bytes), '0', 2 * bytes);
	out->n += 2 * bytes;
	buf_puts(out, ">\n>>\nendobj\n");
}

struct entry {
	size_t no, at;
};

/* A section for each entry, but one for those that follow on one another. */
static void write_table(struct buf *out, const struct layout *layout, struct entry *entries, size_t n, size_t start)
{
	size_t xref = out->n - start;
	if (entries[0].no > entries[1].no) {
		struct entry first = entries[1];
		entries[1] = entries[0];
		entries[0] = first;
	}
	buf_puts(out, "xref\n");
	for (size_t i = 0; i < n; i++) {
		size_t run = 1;
		while (i + run < n && entries[i + run].no == entries[i].no + run)
			run++;
		if (i == 0 || entries[i].no != entries[i - 1].no + 1)
			buf_printf(out, "%zu %zu\n", entries[i].no, run);
		buf_printf(out, "%010zu 00000 n\r\n", entries[i].at);
	}
	buf_puts(out, "trailer\n<<\n");
	copy_entries(out, layout->sections->trailer, (const char *const[]){"/Size", "/Prev", "/XRefStm", NULL});
	buf_printf(out, "/Size %zu\n/Prev %zu\n>>\nstartxref\n%zu\n%%%%EOF\n", layout->objects + 2, layout->sections->at, xref);
}

bool update_append(struct span pdf, struct moment when, size_t bytes, struct buf *out, struct hole *ret, struct err *e)
{
	struct layout layout;
	size_t start = out->n, range, hole;
	if (!read_layout(pdf, &layout))
		return not_ours(e);
	size_t signature = layout.objects, field = signature + 1;
	struct entry entries[] = {{layout.catalog_no, 0}, {layout.page_no, 0}, {signature, 0}, {field, 0}};
	buf_add(out, pdf.at, pdf.n);
	entries[0].at = out->n - start;
	write_catalog(out, &layout, field);
	entries[1].at = out->n - start;
	if (!write_page(out, &layout, field)) {
		out->n = start;
		return not_ours(e);
	}
	entries[2].at = out->n - start;
	write_signature(out, signature, when, bytes, &range, &hole);
	entries[3].at = out->n - start;
	write_field(out, field, signature, layout.page_no);
	write_table(out, &layout, entries, sizeof entries / sizeof *entries, start);
	size_t after = hole + 2 * bytes + 2;
	char text[80];
	int n = snprintf(text, sizeof text, RANGE, hole - start, after - start, out->n - after);
	memcpy(out->at + range, text, (size_t)n);
	*ret = (struct hole){start, hole, after - hole};
	return true;
}

void update_fill(struct buf *out, const struct hole *hole, const void *signature, size_t n)
{
	static const char digits[] = "0123456789abcdef";
	const unsigned char *bytes = signature;
	for (size_t i = 0; i < n; i++) {
		out->at[hole->at + 1 + 2 * i] = digits[bytes[i] >> 4];
		out->at[hole->at + 2 + 2 * i] = digits[bytes[i] & 15];
	}
}
