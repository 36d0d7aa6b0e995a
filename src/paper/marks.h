/* The marks of the eight levels of items: 1. 가. 1) 가) (1) (가) ① ㉮ (업무규정 시행규칙 §2①). */
#pragma once

#include <stddef.h>

#define ITEM_MARK_MAX 32

/* The mark of item n (from 1) at a depth (from 0). After 하 come 거, 너, 더 … */
const char *item_mark(int depth, size_t n, char out[ITEM_MARK_MAX]);
const char *bullet_mark(int depth);
