/* One reader under hostile input: it must neither crash nor break its promises, whatever the bytes. */
#pragma once

#include "ppuri/err.h"

#include <stddef.h>
#include <stdint.h>

/* The name that libFuzzer calls; replay.c calls it for each file of a corpus. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/* A promise of the reader. */
#define HOLDS(promise) \
	do { \
		if (!(promise)) \
			bug("%s does not hold", #promise); \
	} while (0)
