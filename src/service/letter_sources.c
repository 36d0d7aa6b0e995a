#include "letter_source.h"

extern const struct letter_source LETTER_AWARD;

const struct letter_source *const LETTER_SOURCES[] = {
	&LETTER_AWARD,
	NULL,
};
