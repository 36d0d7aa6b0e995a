#include "letter_file.h"

#include "paper_out.h"

bool letter_file_keep(struct db *db, const struct letter *letter, const void *bytes, struct err *e)
{
	struct paper_content content CLEANUP(paper_content_close) = {0};
	return paper_content_create(db, &letter->sha256, letter->size, &content, e) &&
		   paper_content_write(&content, bytes, (size_t)letter->size, e);
}

bool letter_file_read(struct db *db, const struct letter *letter, struct buf *out, struct err *e)
{
	struct paper_out file CLEANUP(paper_out_close) = letter_out_of(db, letter);
	size_t before = out->n, some;
	do {
		size_t piece = 1 << 16;
		if (!paper_out_next(&file, buf_room(out, piece), piece, &some, e)) {
			out->n = before;
			return false;
		}
		out->n += some;
	} while (some);
	return true;
}
