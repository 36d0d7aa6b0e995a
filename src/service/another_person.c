#include "another_person.h"

#include "ppuri/store/account.h"
#include "ppuri/tr.h"

#include <string.h>

bool is_another_person(struct work *w, const char *login, const char *why, struct err *e)
{
	struct strings own;
	if (strcmp(login, w->me->name) == 0)
		return err_set(e, ERR_REFUSED, "%s", why);
	if (!account_logins_of_person(w->db, w->pool, w->me->id, &own, e))
		return false;
	for (size_t i = 1; i < own.n; i++)
		if (strcmp(login, own.at[i]) == 0) {
			err_set(e, ERR_REFUSED, "%s", why);
			return err_hint(e, _("%s and %s are accounts of one name, %s; if these are two persons, the admin tells them apart (account add --person)"),
							w->me->name, login, w->me->person_name);
		}
	return true;
}
