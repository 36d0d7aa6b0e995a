#include "magic_library.h"

LIBRARY_DEFINE(magic_library, "libmagic.so.1", MAGIC_FUNCTIONS)
