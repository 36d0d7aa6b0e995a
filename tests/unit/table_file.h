/* A table in memory that table_open can open. */
#pragma once

#include "unit.h"

#include "ppuri/table.h"

#include <sys/mman.h>
#include <unistd.h>

struct table_file {
	int fd;
	char path[32];
};

static inline struct table_file table_file_of(const void *bytes, size_t n)
{
	struct table_file file = {.fd = memfd_create("table", MFD_CLOEXEC)};
	assert_true(file.fd >= 0);
	assert_int_equal(write(file.fd, bytes, n), n);
	snprintf(file.path, sizeof file.path, "/proc/self/fd/%d", file.fd);
	return file;
}

static inline struct table *table_of(const char *text)
{
	struct table_file file = table_file_of(text, strlen(text));
	struct table *table = NULL;
	struct err e = {0};
	if (!table_open(file.path, NULL, &table, &e))
		fail_msg("%s: %s", text, e.text);
	close(file.fd);
	return table;
}
