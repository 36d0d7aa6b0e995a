/* Inside the store room: where SQLite has its memory from. */
#pragma once

#include "ppuri/err.h"

/* Before the first store is opened. A build with a sanitizer leaves it to malloc, which watches each piece. */
MUST_CHECK bool memory_configure(void);
