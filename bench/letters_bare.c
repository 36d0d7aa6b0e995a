/* A mark to measure libharu by: the same documents with the same fonts, structure and metadata, their objects written as bytes. */
#include "letters.h"

#include "page.h"
#include "structure.h"
#include "subset.h"
#include "xmp.h"

#include "ppuri/text.h"

#include <string.h>

struct bare {
	struct buf out;
	size_t *place; /* of each object, by its number */
	size_t n;
};

/* What a run needs. */
struct writer {
	const struct batch *batch;
	struct deflater *deflater;
	struct structure_packer *packer;
};

static size_t begin(struct bare *bare)
{
	bare->place[++bare->n] = bare->out.n;
	buf_printf(&bare->out, "%zu 0 obj\n", bare->n);
	return bare->n;
}

static size_t put_stream(struct bare *bare, const struct packed *packed)
{
	size_t number = begin(bare);
	buf_printf(&bare->out, "<</Length %zu/Length1 %zu/Filter/FlateDecode>>stream\n", packed->n, packed->unpacked);
	buf_add(&bare->out, packed->at, packed->n);
	buf_puts(&bare->out, "\nendstream endobj\n");
	return number;
}

static size_t put_font(struct bare *bare, const struct subset *subset)
{
	size_t file = put_stream(bare, &subset->file), to_unicode = put_stream(bare, &subset->to_unicode);
	size_t descriptor = begin(bare);
	buf_printf(&bare->out,
		"<</Type/FontDescriptor/FontName/%s/Flags 4/FontBBox[%d %d %d %d]/ItalicAngle 0/Ascent %d/Descent %d/CapHeight "
		"%d/StemV 80/FontFile2 %zu 0 R>>endobj\n",
		subset->name, subset->metrics.box[0], subset->metrics.box[1], subset->metrics.box[2], subset->metrics.box[3],
		subset->metrics.ascent, subset->metrics.descent, subset->metrics.cap_height, file);
	size_t cid_font = begin(bare);
	buf_printf(&bare->out,
		"<</Type/Font/Subtype/CIDFontType2/BaseFont/%s/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement "
		"0>>/CIDToGIDMap/Identity/DW %d/W%s/FontDescriptor %zu 0 R>>endobj\n",
		subset->name, subset->default_width, subset->widths, descriptor);
	size_t font = begin(bare);
	buf_printf(&bare->out,
		"<</Type/Font/Subtype/Type0/BaseFont/%s/Encoding/Identity-H/DescendantFonts[%zu 0 R]/ToUnicode %zu 0 R>>endobj\n",
		subset->name, cid_font, to_unicode);
	return font;
}

static unsigned put_page(struct bare *bare, const struct packed *content, const size_t font[FACE_COUNT], size_t i)
{
	size_t stream = put_stream(bare, content);
	begin(bare);
	buf_printf(&bare->out, "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595.25 841.875]/Contents %zu 0 R/StructParents %zu/Tabs/S/Resources<</Font<<",
		stream, i);
	for (enum face face = 0; face < FACE_COUNT; face++)
		if (font[face])
			buf_printf(&bare->out, "/%s %zu 0 R", page_font_name(face), font[face]);
	buf_puts(&bare->out, ">>>>>>endobj\n");
	return (unsigned)bare->n;
}

/* Text outside the pages is UTF-16. */
static void put_text(struct bare *bare, const char *key, const char *text)
{
	uint32_t c;
	buf_printf(&bare->out, "/%s<FEFF", key);
	for (int n; (n = text_decode(text, strlen(text), &c)) > 0; text += n)
		for (int shift = 12; shift >= 0; shift -= 4)
			buf_putc(&bare->out, "0123456789ABCDEF"[c >> shift & 15]);
	buf_putc(&bare->out, '>');
}

static size_t put_metadata(struct bare *bare, const struct sheets *sheets)
{
	struct buf packet CLEANUP(buf_release) = {0};
	xmp_packet(sheets, MADE, &packet);
	begin(bare);
	buf_printf(&bare->out, "<</Type/Metadata/Subtype/XML/Length %zu>>stream\n", packet.n);
	buf_add(&bare->out, packet.at, packet.n);
	buf_puts(&bare->out, "\nendstream endobj\n");
	return bare->n;
}

static size_t put_bookmarks(struct bare *bare, const struct sheets *sheets, const unsigned *pages)
{
	size_t n = sheets->bookmarks.n, root = bare->n + 1;
	if (!n)
		return 0;
	begin(bare);
	buf_printf(&bare->out, "<</Type/Outlines/First %zu 0 R/Last %zu 0 R/Count %zu>>endobj\n", root + 1, root + n, n);
	for (size_t i = 0; i < n; i++) {
		begin(bare);
		buf_printf(&bare->out, "<</Parent %zu 0 R/Dest[%u 0 R/Fit]", root, pages[sheets->bookmarks.at[i].sheet]);
		put_text(bare, "Title", sheets->bookmarks.at[i].title);
		if (i > 0)
			buf_printf(&bare->out, "/Prev %zu 0 R", root + i);
		if (i + 1 < n)
			buf_printf(&bare->out, "/Next %zu 0 R", root + i + 2);
		buf_puts(&bare->out, ">>endobj\n");
	}
	return root;
}

static void put_catalog(struct bare *bare, const struct sheets *sheets, const unsigned *pages)
{
	size_t metadata = put_metadata(bare, sheets), bookmarks = put_bookmarks(bare, sheets, pages);
	bare->place[1] = bare->out.n;
	buf_printf(&bare->out,
		"1 0 obj\n<</Type/Catalog/Pages 2 0 R/Lang(ko-KR)/ViewerPreferences<</DisplayDocTitle true>>/MarkInfo<</Marked true>>"
		"/StructTreeRoot %zu 0 R/Metadata %zu 0 R",
		bare->n + 2, metadata);
	if (bookmarks)
		buf_printf(&bare->out, "/Outlines %zu 0 R", bookmarks);
	buf_puts(&bare->out, ">>endobj\n");
	bare->place[2] = bare->out.n;
	buf_printf(&bare->out, "2 0 obj\n<</Type/Pages/Count %zu/Kids[", sheets->n);
	for (size_t i = 0; i < sheets->n; i++)
		buf_printf(&bare->out, "%u 0 R ", pages[i]);
	buf_puts(&bare->out, "]>>endobj\n");
}

/* The structure follows as an update, as in ours. */
static void put_end(struct bare *bare, const struct writer *writer, const struct sheets *sheets, const unsigned *pages,
	const struct structure *structure)
{
	put_catalog(bare, sheets, pages);
	size_t info = begin(bare);
	buf_puts(&bare->out, "<</CreationDate(D:20240226072640+09'00')");
	put_text(bare, "Title", sheets->title);
	put_text(bare, "Author", sheets->author);
	buf_puts(&bare->out, ">>endobj\n");
	size_t table = bare->out.n;
	buf_printf(&bare->out, "xref\n0 %zu\n0000000000 65535 f \n", bare->n + 1);
	for (size_t i = 1; i <= bare->n; i++)
		buf_printf(&bare->out, "%010zu 00000 n \n", bare->place[i]);
	buf_printf(&bare->out, "trailer<</Size %zu/Root 1 0 R/Info %zu 0 R>>\nstartxref\n%zu\n%%%%EOF\n", bare->n + 1, info, table);
	const struct structure_place place = {
		.previous = table, .root = 1, .info = (unsigned)info, .pages = pages, .first = (unsigned)bare->n + 1};
	structure_write(structure, &place, writer->packer, &bare->out);
}

/* The fonts of one letter, as subsets and as codes of its characters. */
struct cut {
	struct subset subset[FACE_COUNT];
	struct page_codes codes;
};

static void cut_fonts(
	struct cutter *cutter, struct pool *p, const struct usage *shared, const struct usage *own, struct cut *ret)
{
	struct err e = {0};
	for (enum face face = 0; face < FACE_COUNT; face++) {
		if (usage_next(shared, face, 0) == 0x10000 && usage_next(own, face, 0) == 0x10000)
			continue;
		if (!cutter_cut(cutter, p, own, face, &ret->subset[face], &e))
			stop(e.text);
		ret->codes.of_char[face] = cutter_codes(cutter, face);
	}
}

static void write_bare(const struct writer *writer, size_t index, const struct sheets *sheets, const struct cut *cut)
{
	struct pool p = {0};
	struct bare bare = {.n = 2};
	bare.place = pool_alloc(&p, (8 + 5 * FACE_COUNT + 2 * sheets->n + sheets->bookmarks.n) * sizeof *bare.place);
	struct structure *structure = structure_new(&p, sheets->tags);
	unsigned *pages = pool_alloc(&p, sheets->n * sizeof *pages);
	size_t font[FACE_COUNT] = {0};
	buf_puts(&bare.out, "%PDF-1.7\n");
	for (enum face face = 0; face < FACE_COUNT; face++)
		if (cut->subset[face].name)
			font[face] = put_font(&bare, &cut->subset[face]);
	for (size_t i = 0; i < sheets->n; i++) {
		struct buf content = {0};
		unsigned faces;
		page_write(sheets, &sheets->at[i], &cut->codes, structure, &content, &faces);
		struct packed packed = deflate_whole(writer->deflater, &p, OF_ONE, content.at, content.n);
		pages[i] = put_page(&bare, &packed, font, i);
		buf_release(&content);
	}
	put_end(&bare, writer, sheets, pages, structure);
	write_letter(writer->batch, index, bare.out.at, bare.out.n);
	buf_release(&bare.out);
	pool_release(&p);
}

/* What eight letters of the batch all use, as our own writer shares it. */
static struct usage *shared_usage(const struct batch *batch, struct pool *p)
{
	struct usage *shared = pool_alloc(p, sizeof *shared);
	for (size_t i = 0; i < 8; i++) {
		struct pool work = {0};
		struct usage *usage = i == 0 ? shared : pool_alloc(&work, sizeof *usage);
		struct sheets sheets = sheets_of(batch, i * batch->n / 8, &work);
		usage_of_sheets(usage, &sheets);
		usage_keep(shared, usage);
		pool_release(&work);
	}
	return shared;
}

static struct cutter *open_cutter(const struct batch *batch, struct pool *p, struct deflater *deflater, const struct usage *shared)
{
	struct err e = {0};
	struct cutter *cutter;
	if (!cutter_open(p, batch->fonts, deflater, shared, &cutter, &e))
		stop(e.text);
	return cutter;
}

static struct writer open_writer(const struct batch *batch, struct pool *p)
{
	struct deflater *deflater = deflater_new(p, batch->n);
	return (struct writer){.batch = batch, .deflater = deflater, .packer = structure_packer_new(p, deflater)};
}

static void close_writer(struct writer *writer)
{
	structure_packer_free(&writer->packer);
	deflater_free(&writer->deflater);
}

void draw_bare(struct batch *batch)
{
	struct pool p = {0};
	struct writer writer = open_writer(batch, &p);
	const struct usage *shared = shared_usage(batch, &p);
	struct cutter *cutter = open_cutter(batch, &p, writer.deflater, shared);
	for (size_t i = 0; i < batch->n; i++) {
		struct pool work = {0};
		struct usage *own = pool_alloc(&work, sizeof *own);
		struct sheets sheets = sheets_of(batch, i, &work);
		struct cut cut = {0};
		usage_of_sheets(own, &sheets);
		usage_drop(own, shared);
		cut_fonts(cutter, &work, shared, own, &cut);
		write_bare(&writer, i, &sheets, &cut);
		pool_release(&work);
	}
	cutter_close(&cutter);
	close_writer(&writer);
	pool_release(&p);
}

/* One letter over and over: what is left is writing alone. */
void draw_given(struct batch *batch)
{
	struct pool p = {0};
	struct writer writer = open_writer(batch, &p);
	struct usage *shared = pool_alloc(&p, sizeof *shared), *own = pool_alloc(&p, sizeof *own);
	struct sheets sheets = sheets_of(batch, 0, &p);
	struct cut cut = {0};
	usage_of_sheets(shared, &sheets);
	struct cutter *cutter = open_cutter(batch, &p, writer.deflater, shared);
	cut_fonts(cutter, &p, shared, own, &cut);
	for (size_t i = 0; i < batch->n; i++)
		write_bare(&writer, i, &sheets, &cut);
	cutter_close(&cutter);
	close_writer(&writer);
	pool_release(&p);
}
