/* Inside the service room: the one way by which letters come into the register. */
#pragma once

#include "letter_gather.h"
#include "signing.h"

#include "ppuri/service/letter.h"

struct letter_target {
	const char *folder; /* of the files; NULL: of one letter the bytes are wanted, new or kept */
	struct buf *bytes;
};
/* Refuses a letter that was changed or revoked, and names the one that took its place. */
MUST_CHECK bool letter_must_hold(const struct letter *letter, struct err *e);

/* Of letters that are gathered and not drawn yet: whether who is asked says yes to them. Once they have, in *agreed, it is ERR_REFUSED if
 * others are to be issued. */
MUST_CHECK bool letters_are_agreed_to(struct office *o, const struct letter_gathering *gathering, const char *form_name,
									  const struct signing *signing, struct deeds *agreed, struct err *e);
/* instead_of: the letter that is amended, with its origins; the order names its application; NULL: none. */
MUST_CHECK bool letters_issue(struct office *o, const struct letter_order *order, const struct letter *instead_of,
							  const struct letter_target *to, struct letter_outcome *ret, struct err *e);
