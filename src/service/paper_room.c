#include "paper_room.h"

#include "module.h"

#include "ppuri/tr.h"

#include <dlfcn.h>

bool paper_room(const struct paper_api **ret, struct err *e)
{
	const struct paper_api *(*door)(void);
	*(void **)&door = module_symbol("ppuri-paper.so", PAPER_SYMBOL);
	if (!door)
		return err_set(e, ERR_IO, _("the part that draws paper can not be loaded: %s"), dlerror());
	const struct paper_api *api = door();
	if (!api->init((int)tr_lang(), e))
		return false;
	*ret = api;
	return true;
}
