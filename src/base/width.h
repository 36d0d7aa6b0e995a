/* Characters that are narrow on most terminals and wide on old Korean ones. */
#pragma once

#include <stdbool.h>
#include <stdint.h>

bool width_is_ambiguous(uint32_t c);
