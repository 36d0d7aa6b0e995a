#include "zip_library.h"

#include "ppuri/tr.h"

#include <dlfcn.h>

bool zip_library(struct zip_library *ret, struct err *e)
{
	static const char *const names[] = {
#define ZIP_NAME(name) #name,
		ZIP_FUNCTIONS(ZIP_NAME)
#undef ZIP_NAME
	};
	union {
		struct zip_library library;
		void *at[sizeof names / sizeof *names];
	} found;
	_Static_assert(sizeof found.library == sizeof found.at, "a place for each function");
	void *handle = dlopen("libzip.so.4", RTLD_NOW | RTLD_LOCAL);
	for (size_t i = 0; handle && i < sizeof names / sizeof *names; i++)
		if (!(found.at[i] = dlsym(handle, names[i])))
			handle = NULL;
	if (!handle)
		return err_set(e, ERR_IO, _("the part for ZIP files can not be loaded: %s"), dlerror());
	*ret = found.library;
	return true;
}
