#include "structure.h"

#include "ppuri/text.h"

#include <stdio.h>
#include <string.h>

enum { OBJECTS_PER_STREAM = 500 };

/* A stretch of a page's content; its place among those of the page is its number there. */
struct piece {
	uint32_t tag, page;
	uint32_t number;
	uint32_t next; /* of the same element, from 1; 0: none */
};

/* By element. Places in the list of pieces are counted from 1. */
struct element {
	uint32_t first_piece, last_piece;
	uint32_t first_child, last_child, next; /* elements; 0: none */
	int box[4];                             /* of a figure, on the page of its first piece */
	bool boxed;
};

struct structure {
	struct pool *pool;
	const struct tags *tags;
	struct element *elements; /* as many as tags */
	struct {
		struct piece *at;
		size_t n, room;
	} pieces;
	uint32_t pages, on_page;
};

/* The objects of the last document, as its file holds them. */
struct structure_packer {
	struct deflater *deflater;
	struct buf key;     /* all that they follow from */
	struct buf objects; /* streams, one behind the other */
	struct buf table;   /* of what is in them, for the cross-reference stream */
	struct {
		size_t *at;
		size_t n, room;
	} starts; /* of the streams */
	struct pool pool;
};

static const struct {
	const char *name, *attributes;
} kinds[TAG_KIND_COUNT] = {
	[TAG_DOCUMENT] = {"/Document", ""},
	[TAG_H1] = {"/H1", ""},
	[TAG_H2] = {"/H2", ""},
	[TAG_H3] = {"/H3", ""},
	[TAG_P] = {"/P", ""},
	[TAG_NUMBERED] = {"/L", "/A<</O/List/ListNumbering/Decimal>>"},
	[TAG_BULLETED] = {"/L", "/A<</O/List/ListNumbering/Disc>>"},
	[TAG_LI] = {"/LI", ""},
	[TAG_LBL] = {"/Lbl", ""},
	[TAG_LBODY] = {"/LBody", ""},
	[TAG_TABLE] = {"/Table", ""},
	[TAG_TR] = {"/TR", ""},
	[TAG_TH_COLUMN] = {"/TH", "/A<</O/Table/Scope/Column>>"},
	[TAG_TH_ROW] = {"/TH", "/A<</O/Table/Scope/Row>>"},
	[TAG_TD] = {"/TD", ""},
	[TAG_FIGURE] = {"/Figure", ""},
};

struct structure_packer *structure_packer_new(struct pool *p, struct deflater *deflater)
{
	struct structure_packer *packer = pool_alloc(p, sizeof *packer);
	packer->deflater = deflater;
	return packer;
}

void structure_packer_free(struct structure_packer **packer)
{
	if (!*packer)
		return;
	buf_release(&(*packer)->key);
	buf_release(&(*packer)->objects);
	buf_release(&(*packer)->table);
	pool_release(&(*packer)->pool);
	*packer = NULL;
}

struct structure *structure_new(struct pool *p, const struct tags *tags)
{
	struct structure *structure = pool_alloc(p, sizeof *structure);
	structure->pool = p;
	structure->tags = tags;
	structure->elements = pool_alloc(p, tags->n * sizeof *structure->elements);
	structure->pieces.room = tags->n; /* most elements are one piece */
	structure->pieces.at = pool_alloc(p, tags->n * sizeof *structure->pieces.at);
	for (uint32_t tag = 2; tag < tags->n; tag++) {
		struct element *parent = &structure->elements[tags->at[tag].parent];
		if (parent->last_child)
			structure->elements[parent->last_child].next = tag;
		else
			parent->first_child = tag;
		parent->last_child = tag;
	}
	return structure;
}

void structure_page(struct structure *structure)
{
	structure->pages++;
	structure->on_page = 0;
}

static void put_number(struct buf *out, size_t n)
{
	char digits[20], *at = digits + sizeof digits;
	do
		*--at = (char)('0' + n % 10);
	while (n /= 10);
	buf_add(out, at, (size_t)(digits + sizeof digits - at));
}

void structure_open(struct structure *structure, uint32_t tag, struct buf *out)
{
	if (tag == TAG_ARTIFACT) {
		buf_puts(out, "/Artifact BMC\n");
		return;
	}
	struct piece *piece = POOL_PUSH(structure->pool, &structure->pieces);
	struct element *element = &structure->elements[tag];
	uint32_t place = (uint32_t)structure->pieces.n;
	*piece = (struct piece){.tag = tag, .page = structure->pages - 1, .number = structure->on_page++};
	if (element->last_piece)
		structure->pieces.at[element->last_piece - 1].next = place;
	else
		element->first_piece = place;
	element->last_piece = place;
	buf_puts(out, kinds[structure->tags->at[tag].kind].name);
	buf_puts(out, "<</MCID ");
	put_number(out, piece->number);
	buf_puts(out, ">>BDC\n");
}

void structure_box(struct structure *structure, uint32_t tag, const int box[4])
{
	struct element *element = &structure->elements[tag];
	for (int i = 0; i < 4; i++)
		if (!element->boxed || (i < 2 ? box[i] < element->box[i] : box[i] > element->box[i]))
			element->box[i] = box[i];
	element->boxed = true;
}

/* What is being written: objects, and where each of the present stream begins. */
struct writer {
	const struct structure *structure;
	const struct structure_place *place;
	struct structure_packer *packer;
	struct buf numbers, objects; /* of the stream in work: its head, and what it holds */
	unsigned in_stream;
};

/* Behind the root and the tree of parents; there is no element 0. */
static unsigned object_of(const struct writer *w, uint32_t tag)
{
	return w->place->first + 1 + tag;
}

static unsigned first_stream(const struct writer *w)
{
	return object_of(w, (uint32_t)w->structure->tags->n);
}

static void put_reference(struct buf *out, const char *key, unsigned object)
{
	buf_puts(out, key);
	put_number(out, object);
	buf_puts(out, " 0 R");
}

enum { ENTRY = 7 };

static void put_entry(struct buf *table, int kind, size_t where, unsigned index)
{
	char entry[ENTRY] = {(char)kind, (char)(where >> 24), (char)(where >> 16), (char)(where >> 8), (char)where,
		(char)(index >> 8), (char)index};
	buf_add(table, entry, sizeof entry);
}

/* Each entry as its difference to the one before, because most differ by one (ISO 15948, filter 2). */
static void put_differences(const struct buf *table, struct buf *out)
{
	static const char none[ENTRY];
	for (size_t at = 0; at < table->n; at += ENTRY) {
		const char *entry = table->at + at, *before = at ? entry - ENTRY : none;
		buf_putc(out, 2);
		for (size_t i = 0; i < ENTRY; i++)
			buf_putc(out, (char)(entry[i] - before[i]));
	}
}

static void put_stream(const struct writer *w, struct buf *out, unsigned object, const char *what, enum stream_use use,
	const struct buf *bytes)
{
	struct pool passing CLEANUP(pool_release) = {0};
	struct packed packed = deflate_whole(w->packer->deflater, &passing, use, bytes->at, bytes->n);
	buf_printf(out, "%u 0 obj\n<<%s/Filter/FlateDecode/Length %zu>>\nstream\n", object, what, packed.n);
	buf_add(out, packed.at, packed.n);
	buf_puts(out, "\nendstream\nendobj\n");
}

static void end_stream(struct writer *w)
{
	struct structure_packer *packer = w->packer;
	char what[80];
	if (w->in_stream == 0)
		return;
	snprintf(what, sizeof what, "/Type/ObjStm/N %u/First %zu", w->in_stream, w->numbers.n);
	buf_add(&w->numbers, w->objects.at, w->objects.n);
	unsigned object = first_stream(w) + (unsigned)packer->starts.n;
	*POOL_PUSH(&packer->pool, &packer->starts) = packer->objects.n;
	put_stream(w, &packer->objects, object, what, OF_SEVERAL, &w->numbers);
	buf_clear(&w->numbers);
	buf_clear(&w->objects);
	w->in_stream = 0;
}

/* The next object of the structure begins, whose text goes to w->objects. */
static void begin_object(struct writer *w, unsigned object)
{
	if (w->in_stream == OBJECTS_PER_STREAM)
		end_stream(w);
	put_entry(&w->packer->table, 2, first_stream(w) + w->packer->starts.n, w->in_stream++);
	put_number(&w->numbers, object);
	buf_putc(&w->numbers, ' ');
	put_number(&w->numbers, w->objects.n);
	buf_putc(&w->numbers, ' ');
}

static void put_box(struct buf *out, const int box[4])
{
	buf_puts(out, "/A<</O/Layout/BBox[");
	for (int i = 0; i < 4; i++)
		buf_printf(out, "%s%d.%03d", i ? " " : "", box[i] / 8, box[i] % 8 * 125);
	buf_puts(out, "]>>");
}

/* In UTF-16, as hexadecimal digits. */
static void put_alt(struct buf *out, const char *text)
{
	size_t left = strlen(text);
	uint32_t c;
	buf_puts(out, "/Alt<FEFF");
	for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n) {
		if (c > 0xffff)
			buf_printf(out, "%04X", 0xd800 + ((c - 0x10000) >> 10));
		buf_printf(out, "%04X", c > 0xffff ? 0xdc00 + ((c - 0x10000) & 0x3ff) : c);
	}
	buf_putc(out, '>');
}

/* Pieces on the page of the first are named by their number alone. */
static void put_pieces(struct writer *w, const struct element *element)
{
	const struct piece *pieces = w->structure->pieces.at;
	for (uint32_t i = element->first_piece; i; i = pieces[i - 1].next) {
		bool same_page = pieces[i - 1].page == pieces[element->first_piece - 1].page;
		if (!same_page) {
			put_reference(&w->objects, "<</Type/MCR/Pg ", w->place->pages[pieces[i - 1].page]);
			buf_puts(&w->objects, "/MCID");
		}
		buf_putc(&w->objects, ' ');
		put_number(&w->objects, pieces[i - 1].number);
		buf_puts(&w->objects, same_page ? "" : ">>");
	}
}

static bool on_one_page(const struct writer *w, const struct element *element)
{
	const struct piece *pieces = w->structure->pieces.at;
	return element->first_piece && pieces[element->first_piece - 1].page == pieces[element->last_piece - 1].page;
}

static void put_element(struct writer *w, uint32_t tag)
{
	const struct tag *what = &w->structure->tags->at[tag];
	const struct element *elements = w->structure->elements, *element = &elements[tag];
	begin_object(w, object_of(w, tag));
	buf_puts(&w->objects, "<</S");
	buf_puts(&w->objects, kinds[what->kind].name);
	put_reference(&w->objects, "/P ", what->parent ? object_of(w, what->parent) : w->place->first);
	if (element->first_piece)
		put_reference(&w->objects, "/Pg ", w->place->pages[w->structure->pieces.at[element->first_piece - 1].page]);
	buf_puts(&w->objects, kinds[what->kind].attributes);
	if (what->alt)
		put_alt(&w->objects, what->alt);
	if (element->boxed && on_one_page(w, element))
		put_box(&w->objects, element->box);
	buf_puts(&w->objects, "/K[");
	put_pieces(w, element);
	for (uint32_t child = element->first_child; child; child = elements[child].next)
		put_reference(&w->objects, " ", object_of(w, child));
	buf_puts(&w->objects, "]>>");
}

/* From each piece back to its element, page by page. */
static void put_parents(struct writer *w)
{
	const struct structure *structure = w->structure;
	begin_object(w, w->place->first + 1);
	buf_puts(&w->objects, "<</Nums[");
	for (size_t i = 0, page = 0; page < structure->pages; page++) {
		put_number(&w->objects, page);
		buf_putc(&w->objects, '[');
		for (; i < structure->pieces.n && structure->pieces.at[i].page == page; i++)
			put_reference(&w->objects, " ", object_of(w, structure->pieces.at[i].tag));
		buf_puts(&w->objects, "]");
	}
	buf_puts(&w->objects, "]>>");
}

static void put_root(struct writer *w)
{
	begin_object(w, w->place->first);
	put_reference(&w->objects, "<</Type/StructTreeRoot/K ", object_of(w, 1));
	put_reference(&w->objects, "/ParentTree ", w->place->first + 1);
	buf_puts(&w->objects, "/ParentTreeNextKey ");
	put_number(&w->objects, w->structure->pages);
	buf_puts(&w->objects, ">>");
}

static void put_objects(struct writer *w)
{
	struct structure_packer *packer = w->packer;
	buf_clear(&packer->objects);
	buf_clear(&packer->table);
	packer->starts.n = 0;
	put_root(w);
	put_parents(w);
	for (uint32_t tag = 1; tag < w->structure->tags->n; tag++)
		put_element(w, tag);
	end_stream(w);
}

static void key_add(struct buf *key, uint32_t n)
{
	buf_add(key, &n, sizeof n);
}

/* Documents with the same key have the same objects. */
static void put_key(const struct writer *w, struct buf *key)
{
	const struct structure *structure = w->structure;
	key_add(key, w->place->first);
	key_add(key, structure->pages);
	buf_add(key, w->place->pages, structure->pages * sizeof *w->place->pages);
	for (size_t tag = 1; tag < structure->tags->n; tag++) {
		const struct tag *what = &structure->tags->at[tag];
		const struct element *element = &structure->elements[tag];
		key_add(key, (uint32_t)what->kind);
		key_add(key, what->parent);
		if (what->alt)
			buf_add(key, what->alt, strlen(what->alt) + 1);
		if (what->kind == TAG_FIGURE)
			buf_add(key, element->box, sizeof element->box);
	}
	for (size_t i = 0; i < structure->pieces.n; i++) {
		key_add(key, structure->pieces.at[i].tag);
		key_add(key, structure->pieces.at[i].page);
	}
}

/* The cross-reference stream, and the empty table that leads to it and to the table of the other objects. */
static void put_end(const struct writer *w, size_t objects, struct buf *out)
{
	const struct structure_place *place = w->place;
	unsigned object = first_stream(w) + (unsigned)w->packer->starts.n, size = object + 1;
	size_t stream = out->n - place->start;
	struct buf table CLEANUP(buf_release) = {0}, differences CLEANUP(buf_release) = {0};
	char what[200];
	buf_add(&table, w->packer->table.at, w->packer->table.n);
	for (size_t i = 0; i < w->packer->starts.n; i++)
		put_entry(&table, 1, objects + w->packer->starts.at[i], 0);
	put_entry(&table, 1, stream, 0);
	put_differences(&table, &differences);
	snprintf(what, sizeof what,
		"/Type/XRef/Size %u/Index[%u %u]/W[1 4 2]/Root %u 0 R/Info %u 0 R/DecodeParms<</Predictor 12/Columns %d>>", size, place->first,
		size - place->first, place->root, place->info, ENTRY);
	put_stream(w, out, object, what, OF_ONE, &differences);
	buf_printf(out, "xref\n0 0\ntrailer\n<</Size %u/Root %u 0 R/Info %u 0 R/Prev %zu/XRefStm %zu>>\nstartxref\n%zu\n%%%%EOF\n", size,
		place->root, place->info, place->previous, stream, out->n - place->start);
}

void structure_write(const struct structure *structure, const struct structure_place *place, struct structure_packer *packer,
	struct buf *out)
{
	struct writer w = {.structure = structure, .place = place, .packer = packer};
	struct buf key = {0};
	put_key(&w, &key);
	if (key.n != packer->key.n || memcmp(key.at, packer->key.at, key.n) != 0)
		put_objects(&w);
	buf_release(&packer->key);
	packer->key = key;
	size_t objects = out->n - place->start;
	buf_add(out, packer->objects.at, packer->objects.n);
	put_end(&w, objects, out);
	buf_release(&w.numbers);
	buf_release(&w.objects);
}
