#include "magic_library.h"

#include "ppuri/tr.h"

#include <dlfcn.h>

bool magic_library(struct magic_library *ret, struct err *e)
{
	static const char *const names[] = {
#define MAGIC_NAME(name) #name,
		MAGIC_FUNCTIONS(MAGIC_NAME)
#undef MAGIC_NAME
	};
	union {
		struct magic_library library;
		void *at[sizeof names / sizeof *names];
	} found;
	_Static_assert(sizeof found.library == sizeof found.at, "a place for each function");
	void *handle = dlopen("libmagic.so.1", RTLD_NOW | RTLD_LOCAL);
	for (size_t i = 0; handle && i < sizeof names / sizeof *names; i++)
		if (!(found.at[i] = dlsym(handle, names[i])))
			handle = NULL;
	if (!handle)
		return err_set(e, ERR_IO, _("the part that tells types of files can not be loaded: %s"), dlerror());
	*ret = found.library;
	return true;
}
