/* PDFs from anywhere: their signatures are looked at without harm and none is good that was not; and if one takes a signature,
 * what stood there still stands before it, and the signature covers all of it. */
#include "fuzz.h"

#include "update.h"

#include "ppuri/sign.h"

#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	static const char signature[] = {0x30, 0x03, 0x02, 0x01, 0x01, 0x00, 0x00, 0x00};
	const struct sign_api *sign = ppuri_sign();
	struct pool p CLEANUP(pool_release) = {0};
	struct buf out CLEANUP(buf_release) = {0};
	struct sign_list list;
	struct hole hole;
	struct err e = {0};
	sign->look(&p, bytes, n, &list);
	HOLDS(list.n <= 16);
	for (size_t i = 0; i < list.n; i++)
		HOLDS(list.at[i].state == SIGN_BROKEN || list.at[i].certificate.subject);
	if (!update_append((struct span){(const char *)bytes, n}, (struct moment){1708900000}, sizeof signature, &out, &hole, &e)) {
		HOLDS(out.n == 0 && e.kind == ERR_STORE);
		return 0;
	}
	update_fill(&out, &hole, signature, sizeof signature);
	HOLDS(out.n > n && memcmp(out.at, bytes, n) == 0);
	sign->look(&p, out.at, out.n, &list);
	HOLDS(list.n > 0);
	if (list.n < 16)
		HOLDS(list.at[list.n - 1].whole && list.at[list.n - 1].state == SIGN_BROKEN);
	return 0;
}
