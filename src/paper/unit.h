/* Lengths on paper: thousandths of a point in an integer, so that a layout is the same on every machine. */
#pragma once

#include <stdint.h>

typedef int32_t mpt;

#define PT(n) ((mpt)((n)*1000))
#define MM(n) ((mpt)((int64_t)(n)*7200000 / 2540))

/* Far wider than any paper, and safe to add up. */
#define MPT_MAX PT(100000)

/* A width in thousandths of an em, at a font size. */
static inline mpt em_at(int64_t thousandths, mpt size)
{
	int64_t width = thousandths * size / 1000;
	return width < MPT_MAX ? (mpt)width : MPT_MAX;
}
