#include "module.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void *load_beside_program(const char *file)
{
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
	if (n <= 0)
		return NULL;
	path[n] = '\0';
	char *slash = strrchr(path, '/');
	size_t room = slash ? sizeof path - (size_t)(slash + 1 - path) : 0;
	if (strlen(file) >= room)
		return NULL;
	memcpy(slash + 1, file, strlen(file) + 1);
	return dlopen(path, RTLD_NOW | RTLD_LOCAL);
}

void *module_symbol(const char *file, const char *symbol)
{
	char installed[4096];
	void *module = load_beside_program(file);
	if (!module && snprintf(installed, sizeof installed, "%s/%s", PPURI_MODULE_FOLDER, file) < (int)sizeof installed)
		module = dlopen(installed, RTLD_NOW | RTLD_LOCAL);
	return module ? dlsym(module, symbol) : NULL;
}
