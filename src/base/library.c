#include "library.h"

#include "ppuri/tr.h"

#include <dlfcn.h>

bool library_load(const char *file, const char *const *names, size_t n, void **ret, struct err *e)
{
	void *handle = dlopen(file, RTLD_NOW | RTLD_LOCAL);
	for (size_t i = 0; handle && i < n; i++)
		if (!(ret[i] = dlsym(handle, names[i])))
			handle = NULL;
	return handle || err_set(e, ERR_IO, _("the library %s can not be loaded: %s"), file, dlerror());
}
