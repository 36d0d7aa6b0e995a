/* libzip, loaded when the first ZIP file is opened: linked, it and libcrypto behind it would cost each command two
 * milliseconds. */
#pragma once

#include "library.h"

#include <zip.h>

#define ZIP_FUNCTIONS(X) \
	X(zip_open) X(zip_close) X(zip_discard) X(zip_error_strerror) X(zip_error_code_zip) X(zip_error_code_system) \
	X(zip_error_set) X(zip_error_to_data) X(zip_get_error) \
	X(zip_source_buffer) X(zip_source_function) X(zip_source_free) X(zip_stat_init) X(zip_file_add) X(zip_set_file_compression) \
	X(zip_file_set_dostime) X(zip_file_set_external_attributes) \
	X(zip_fdopen) X(zip_get_num_entries) X(zip_get_name) X(zip_name_locate) X(zip_stat_index) X(zip_fopen_index) X(zip_fread) \
	X(zip_fclose)

struct zip_library {
	ZIP_FUNCTIONS(LIBRARY_POINTER)
};

MUST_CHECK bool zip_library(struct zip_library *ret, struct err *e);
