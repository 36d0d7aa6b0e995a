#include "usage.h"

#include "sheet.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <string.h>

uint32_t usage_next(const struct usage *usage, enum face face, uint32_t c)
{
	const uint64_t *bits = usage->bits[face];
	uint64_t here = c < 0x10000 ? bits[c / 64] >> c % 64 : 0;
	if (here)
		return c + (uint32_t)__builtin_ctzll(here);
	for (uint32_t i = c / 64 + 1; i < USAGE_WORDS; i++)
		if (bits[i])
			return i * 64 + (uint32_t)__builtin_ctzll(bits[i]);
	return 0x10000;
}

void usage_of_sheets(struct usage *usage, const struct sheets *sheets)
{
	for (size_t i = 0; i < sheets->n; i++) {
		for (size_t k = 0; k < sheets->at[i].n; k++) {
			const struct mark *mark = &sheets->at[i].at[k];
			if (mark->kind != MARK_TEXT)
				continue;
			const char *text = mark->text;
			size_t left = strlen(text);
			uint32_t c;
			for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n)
				usage_add(usage, mark->face, c);
		}
	}
}

void usage_keep(struct usage *usage, const struct usage *other)
{
	for (enum face face = 0; face < FACE_COUNT; face++)
		for (size_t i = 0; i < USAGE_WORDS; i++)
			usage->bits[face][i] &= other->bits[face][i];
}

void usage_drop(struct usage *usage, const struct usage *other)
{
	for (enum face face = 0; face < FACE_COUNT; face++)
		for (size_t i = 0; i < USAGE_WORDS; i++)
			usage->bits[face][i] &= ~other->bits[face][i];
}

const char *usage_text(struct pool *p, const struct usage *usage)
{
	struct buf text CLEANUP(buf_release) = {0};
	for (enum face face = 0; face < FACE_COUNT; face++) {
		FOR_EACH_USED(c, usage, face)
		{
			char utf8[4];
			buf_add(&text, utf8, (size_t)text_encode(c, utf8));
		}
		buf_putc(&text, '\n');
	}
	return pool_strndup(p, buf_text(&text), text.n);
}

bool usage_join(struct usage *usage, struct fonts *fonts, const char *text, struct err *e)
{
	enum face face = 0;
	const char *end = text + strlen(text);
	while (text < end) {
		uint32_t c;
		int n = text_decode(text, (size_t)(end - text), &c);
		const struct glyph *glyph = n > 0 && face < FACE_COUNT ? font_glyph(fonts, face, c) : NULL;
		if (n > 0 && c == '\n' && face < FACE_COUNT)
			face++;
		else if (glyph && glyph->face == face)
			usage_add(usage, face, c);
		else
			return err_set(
				e, ERR_USAGE, _("these are not the glyphs of a letter, or the fonts have changed since"));
		text += n;
	}
	return true;
}

