#include "xlsx_library.h"

LIBRARY_DEFINE(xlsx_library, "libxlsxwriter.so." LXW_SOVERSION, XLSX_FUNCTIONS)
