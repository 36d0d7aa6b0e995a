#include "contour.h"

enum {
	POINTS_MAX = 4096,
	CONTOURS_MAX = 512,
	GLYPH_HEAD = 10, /* bytes: the number of contours and the box */
	/* flags of a point */
	ON_CURVE = 1,
	X_SHORT = 2,
	Y_SHORT = 4,
	REPEATED = 8,
	X_SAME = 16, /* or, of a short one, positive */
	Y_SAME = 32,
	REPEAT_FROM = 3, /* points from which on repeating a flag takes less room than writing it */
};

struct point {
	int x, y;
	bool on_curve;
};

struct contour {
	const struct point *at;
	size_t n, first; /* the point that it begins with */
	int bottom;
};

struct glyph_points {
	struct point at[POINTS_MAX];
	size_t n;
	struct contour contours[CONTOURS_MAX];
	size_t n_contours;
};

/* What is read; `ok` is false once it has come to an end too early. */
struct reader {
	const uint8_t *at, *end;
	bool ok;
};

static unsigned next_byte(struct reader *reader)
{
	reader->ok &= reader->at < reader->end;
	return reader->ok ? *reader->at++ : 0;
}

static unsigned next_two(struct reader *reader)
{
	unsigned high = next_byte(reader);
	return high << 8 | next_byte(reader);
}

static void skip(struct reader *reader, size_t n)
{
	reader->ok &= n <= (size_t)(reader->end - reader->at);
	if (reader->ok)
		reader->at += n;
}

static void read_flags(struct reader *reader, uint8_t *flags, size_t n)
{
	for (size_t i = 0; i < n && reader->ok;) {
		uint8_t flag = (uint8_t)next_byte(reader);
		size_t times = flag & REPEATED ? 1 + next_byte(reader) : 1;
		for (; times > 0 && i < n; times--)
			flags[i++] = flag;
	}
}

/* From the last point. */
static int read_step(struct reader *reader, unsigned flag, unsigned is_short, unsigned same)
{
	if (flag & is_short)
		return flag & same ? (int)next_byte(reader) : -(int)next_byte(reader);
	return flag & same ? 0 : (int16_t)next_two(reader);
}

static bool read_points(struct reader *reader, struct glyph_points *points)
{
	uint8_t flags[POINTS_MAX];
	read_flags(reader, flags, points->n);
	for (size_t i = 0; i < points->n; i++) {
		points->at[i].on_curve = flags[i] & ON_CURVE;
		points->at[i].x = read_step(reader, flags[i], X_SHORT, X_SAME) + (i ? points->at[i - 1].x : 0);
	}
	for (size_t i = 0; i < points->n; i++)
		points->at[i].y = read_step(reader, flags[i], Y_SHORT, Y_SAME) + (i ? points->at[i - 1].y : 0);
	return reader->ok;
}

/* It begins at the lowest of its points, of several the one farthest to the left. */
static void look_at_contour(struct contour *contour)
{
	contour->bottom = contour->at[0].y;
	bool found = false;
	for (size_t i = 0; i < contour->n; i++) {
		const struct point *point = &contour->at[i], *first = &contour->at[contour->first];
		if (point->y < contour->bottom)
			contour->bottom = point->y;
		if (!point->on_curve || (found && (point->y > first->y || (point->y == first->y && point->x >= first->x))))
			continue;
		contour->first = i;
		found = true;
	}
}

static bool read_glyph(struct reader *reader, struct glyph_points *points)
{
	points->n_contours = next_two(reader);
	skip(reader, GLYPH_HEAD - 2);
	if (points->n_contours > CONTOURS_MAX)
		return false;
	for (size_t i = 0, from = 0; i < points->n_contours; i++) {
		size_t end = (size_t)next_two(reader) + 1;
		if (!reader->ok || end <= from || end > POINTS_MAX)
			return false;
		points->contours[i] = (struct contour){.at = &points->at[from], .n = end - from};
		points->n = from = end;
	}
	skip(reader, next_two(reader));
	if (!read_points(reader, points))
		return false;
	for (size_t i = 0; i < points->n_contours; i++)
		look_at_contour(&points->contours[i]);
	return true;
}

/* The lowest first; those that are as low stay in their order. */
static void sort_contours(struct glyph_points *points)
{
	for (size_t i = 1; i < points->n_contours; i++) {
		struct contour contour = points->contours[i];
		size_t k = i;
		for (; k > 0 && points->contours[k - 1].bottom > contour.bottom; k--)
			points->contours[k] = points->contours[k - 1];
		points->contours[k] = contour;
	}
}

/* The three lists of an outline. */
struct lists {
	uint8_t flags[POINTS_MAX], x[2 * POINTS_MAX], y[2 * POINTS_MAX];
	size_t n, n_x, n_y;
};

static unsigned put_step(uint8_t *list, size_t *n, int step, unsigned is_short, unsigned same)
{
	if (step == 0)
		return same;
	if (step > -256 && step < 256) {
		list[(*n)++] = (uint8_t)(step < 0 ? -step : step);
		return is_short | (step > 0 ? same : 0);
	}
	list[(*n)++] = (uint8_t)((unsigned)step >> 8);
	list[(*n)++] = (uint8_t)step;
	return 0;
}

static void put_points(const struct glyph_points *points, struct lists *lists)
{
	int x = 0, y = 0;
	for (size_t i = 0; i < points->n_contours; i++) {
		const struct contour *contour = &points->contours[i];
		for (size_t k = 0; k < contour->n; k++) {
			const struct point *point = &contour->at[(contour->first + k) % contour->n];
			unsigned flag = point->on_curve ? ON_CURVE : 0;
			flag |= put_step(lists->x, &lists->n_x, point->x - x, X_SHORT, X_SAME);
			flag |= put_step(lists->y, &lists->n_y, point->y - y, Y_SHORT, Y_SAME);
			lists->flags[lists->n++] = (uint8_t)flag;
			x = point->x;
			y = point->y;
		}
	}
}

static void put_flags(const struct lists *lists, struct buf *out)
{
	for (size_t i = 0; i < lists->n;) {
		size_t times = 1;
		while (i + times < lists->n && times < 256 && lists->flags[i + times] == lists->flags[i])
			times++;
		if (times >= REPEAT_FROM) {
			buf_add(out, (uint8_t[]){(uint8_t)(lists->flags[i] | REPEATED), (uint8_t)(times - 1)}, 2);
			i += times;
		} else
			buf_putc(out, (char)lists->flags[i++]);
	}
}

bool contours_add(const uint8_t *outline, size_t n, struct buf *out)
{
	struct glyph_points points;
	struct lists lists;
	struct reader reader = {outline, outline + n, true};
	points.n = lists.n = lists.n_x = lists.n_y = 0;
	if (!read_glyph(&reader, &points))
		return false;
	sort_contours(&points);
	put_points(&points, &lists);
	buf_add(out, outline, GLYPH_HEAD);
	for (size_t i = 0, end = 0; i < points.n_contours; i++) {
		end += points.contours[i].n;
		buf_add(out, (uint8_t[]){(uint8_t)((end - 1) >> 8), (uint8_t)(end - 1)}, 2);
	}
	buf_add(out, "\0", 2); /* no instructions */
	put_flags(&lists, out);
	buf_add(out, lists.x, lists.n_x);
	buf_add(out, lists.y, lists.n_y);
	return true;
}
