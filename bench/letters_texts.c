/* The letters as lines of text, for programs that lay them out themselves: a letter sign for the kind of line, then its parts,
 * after tabs. */
#include "letters.h"

#include "marks.h"

#include <stdio.h>

static const char *head(const struct form_text *text, enum head_key key, struct pool *p)
{
	const struct head_line *line = form_head(text, key);
	return line ? words_text(p, &line->part[0]) : "";
}

static void write_table(FILE *file, const struct table_text *table, struct pool *p)
{
	for (size_t row = 0; row < table->n_rows; row++) {
		fputs("T", file);
		for (size_t i = 0; i < table->n_columns; i++)
			fprintf(file, "\t%s", words_text(p, &table->cells[row * table->n_columns + i]));
		fputs("\n", file);
	}
	fputs("E\n", file);
}

static void write_block(FILE *file, const struct block *block, size_t *seen, struct pool *p)
{
	char mark[ITEM_MARK_MAX];
	switch (block->kind) {
	case BLOCK_TABLE:
		write_table(file, &block->table, p);
		break;
	case BLOCK_ATTACHMENT:
		fprintf(file, "N\t%s\n", words_text(p, &block->words));
		break;
	case BLOCK_ITEM:
		fprintf(file, "P\t%d\t%s %s\n", block->depth, item_mark(block->depth, ++seen[block->list], mark), words_text(p, &block->words));
		break;
	case BLOCK_PARAGRAPH:
	case BLOCK_BULLET:
	case BLOCK_HEADING:
	case BLOCK_GRID:
	case BLOCK_SIGN:
		fprintf(file, "P\t%d\t%s\n", block->depth, words_text(p, &block->words));
	}
}

/* H: the organisation; P: a paragraph at a depth; T, E: rows of a table and its end; S: who sends it, beside the seal; F: of the
 * foot; Q: the text of the QR code; N: a new page with a title; L: the end of a letter. They are spared the structure. */
void write_texts(const struct batch *batch)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/texts", batch->folder);
	FILE *file = fopen(path, "w");
	if (!file)
		stop(path);
	for (size_t i = 0; i < batch->n; i++) {
		struct pool p = {0};
		struct form_text text = text_of(batch, i, &p);
		size_t *seen = pool_alloc(&p, (text.n_lists + 1) * sizeof *seen), k = 0;
		fprintf(file, "H\t%s\nQ\t%s %s\n", head(&text, HEAD_ORGANISATION, &p), head(&text, HEAD_LETTER_NO, &p),
			head(&text, HEAD_CHECK_CODE, &p));
		fprintf(file, "P\t0\t수신  %s\nP\t0\t(경유)\nP\t0\t제목  %s\n", head(&text, HEAD_RECEIVER, &p), head(&text, HEAD_TITLE, &p));
		for (; k < text.blocks.n && text.blocks.at[k].kind != BLOCK_ATTACHMENT; k++)
			write_block(file, &text.blocks.at[k], seen, &p);
		fprintf(file, "S\t%s\nF\t시행 %s  우 %s  %s  %s\nF\t전화번호 %s  팩스번호 %s  %s  %s\n", head(&text, HEAD_SENDER, &p),
			head(&text, HEAD_NUMBER, &p), head(&text, HEAD_ZIP, &p), head(&text, HEAD_ADDRESS, &p), head(&text, HEAD_HOMEPAGE, &p),
			head(&text, HEAD_PHONE, &p), head(&text, HEAD_FAX, &p), head(&text, HEAD_EMAIL, &p), head(&text, HEAD_DISCLOSURE, &p));
		for (; k < text.blocks.n; k++)
			write_block(file, &text.blocks.at[k], seen, &p);
		fputs("L\n", file);
		pool_release(&p);
	}
	if (fclose(file) != 0)
		stop(path);
}
