/* Runs a target over the files of the folders given, each as one test case: what was found once stays found. */
#include "fuzz.h"

#include "ppuri/file.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>

static int is_file(const struct dirent *entry)
{
	return entry->d_type == DT_REG;
}

/* Returns how many cases there are now, or -1. */
static int replay(const char *folder, int cases)
{
	struct dirent **entries;
	int n = scandir(folder, &entries, is_file, alphasort);
	if (n < 0)
		perror(folder);
	for (int i = 0; i < n; i++) {
		struct pool pool CLEANUP(pool_release) = {0};
		struct buf b = {0};
		struct err e;
		if (file_read(pool_printf(&pool, "%s/%s", folder, entries[i]->d_name), 1 << 20, &b, &e)) {
			LLVMFuzzerTestOneInput((const uint8_t *)buf_text(&b), b.n);
			printf("ok %d - %s\n", ++cases, entries[i]->d_name);
		} else {
			printf("not ok %d - %s\n# %s\n", ++cases, entries[i]->d_name, e.text);
		}
		fflush(stdout);
		buf_release(&b);
		free(entries[i]);
	}
	if (n >= 0)
		free(entries);
	return n < 0 ? -1 : cases;
}

int main(int argc, char **argv)
{
	int cases = 0;
	for (int i = 1; i < argc && cases >= 0; i++)
		cases = replay(argv[i], cases);
	if (cases > 0)
		printf("1..%d\n", cases);
	return cases > 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
