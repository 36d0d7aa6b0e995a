#include "paper_room.h"

#include "ppuri/tr.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define MODULE "ppuri-paper.so"

static void *load_beside_program(void)
{
	char path[4096];
	ssize_t n = readlink("/proc/self/exe", path, sizeof path - sizeof MODULE - 1);
	if (n <= 0)
		return NULL;
	path[n] = '\0';
	char *slash = strrchr(path, '/');
	if (!slash)
		return NULL;
	memcpy(slash + 1, MODULE, sizeof MODULE);
	return dlopen(path, RTLD_NOW | RTLD_LOCAL);
}

bool paper_room(const struct paper_api **ret, struct err *e)
{
	void *module = load_beside_program();
	if (!module)
		module = dlopen(PPURI_MODULE_FOLDER "/" MODULE, RTLD_NOW | RTLD_LOCAL);
	if (!module)
		return err_set(e, ERR_IO, _("the part that draws paper can not be loaded: %s"), dlerror());
	const struct paper_api *(*door)(void);
	*(void **)&door = dlsym(module, PAPER_SYMBOL);
	if (!door)
		return err_set(e, ERR_IO, _("the part that draws paper can not be loaded: %s"), dlerror());
	const struct paper_api *api = door();
	if (!api->init((int)tr_lang(), getenv("PPURI_FONTS"), e))
		return false;
	*ret = api;
	return true;
}
