/* A table in memory that csv_open can open. */
#pragma once

#include "unit.h"

#include "ppuri/csv.h"

#include <sys/mman.h>
#include <unistd.h>

struct csv_file {
	int fd;
	char path[32];
};

static inline struct csv_file csv_file_of(const void *bytes, size_t n)
{
	struct csv_file file = {.fd = memfd_create("table", MFD_CLOEXEC)};
	assert_true(file.fd >= 0);
	assert_int_equal(write(file.fd, bytes, n), n);
	snprintf(file.path, sizeof file.path, "/proc/self/fd/%d", file.fd);
	return file;
}

static inline struct csv *csv_of(const char *text)
{
	struct csv_file file = csv_file_of(text, strlen(text));
	struct csv *csv = NULL;
	struct err e = {0};
	if (!csv_open(file.path, &csv, &e))
		fail_msg("%s: %s", text, e.text);
	close(file.fd);
	return csv;
}
