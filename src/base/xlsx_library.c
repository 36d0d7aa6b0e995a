#include "xlsx_library.h"

#include "ppuri/tr.h"

#include <dlfcn.h>

#define LIBRARY "libxlsxwriter.so." LXW_SOVERSION

bool xlsx_library(struct xlsx_library *ret, struct err *e)
{
	static const char *const names[] = {
#define XLSX_NAME(name) #name,
		XLSX_FUNCTIONS(XLSX_NAME)
#undef XLSX_NAME
	};
	union {
		struct xlsx_library library;
		void *at[sizeof names / sizeof *names];
	} found;
	_Static_assert(sizeof found.library == sizeof found.at, "a place for each function");
	void *handle = dlopen(LIBRARY, RTLD_NOW | RTLD_LOCAL);
	for (size_t i = 0; handle && i < sizeof names / sizeof *names; i++)
		if (!(found.at[i] = dlsym(handle, names[i])))
			handle = NULL;
	if (!handle)
		return err_set(e, ERR_IO, _("the part that writes sheets (XLSX) can not be loaded: %s"), dlerror());
	*ret = found.library;
	return true;
}
