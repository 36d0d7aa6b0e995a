#include "contact.h"

#include "ppuri/store/setting.h"

bool contact_read(struct work *w, const char **ret, struct err *e)
{
	const char *department, *phone;
	if (!setting_read(w->db, w->pool, "office.department", &department, e) ||
		!setting_read(w->db, w->pool, "office.phone", &phone, e))
		return false;
	*ret = department && phone ? pool_printf(w->pool, "%s %s", department, phone) : department ? department : phone;
	return true;
}
