#include "zip_library.h"

LIBRARY_DEFINE(zip_library, "libzip.so.4", ZIP_FUNCTIONS)
