/* Inside the service room: the second person is another person, not another account of the same one. */
#pragma once

#include "ppuri/service/office.h"

/* login: of who did what is now to be agreed to, paid or taken back. ERR_REFUSED with `why` if that was who acts now, by this account or
 * by another that bears the same name. */
MUST_CHECK bool is_another_person(struct work *w, const char *login, const char *why, struct err *e);
