/* The door of the module. */
#include "ppuri/sign.h"

#include "certificate.h"
#include "cms.h"
#include "found.h"
#include "update.h"

#include "ppuri/tr.h"

#include <openssl/crypto.h>
#include <openssl/err.h>
#include <sys/resource.h>

enum { LOOKED_AT_MOST = 16, CMS_MAX = 1 << 20 };

/* Whatever OPENSSL_CONF names in the environment would be loaded into the program that holds the key. */
static void init(int lang)
{
	tr_set((enum lang)lang);
	OPENSSL_init_crypto(OPENSSL_INIT_NO_LOAD_CONFIG, NULL);
}

static bool open_signer(struct pool *p, const char *path, const char *password, struct moment now, struct signer **ret,
						struct sign_certificate *ret_certificate, struct err *e)
{
	struct signer signer;
	const struct rlimit none = {0, 0};
	if (setrlimit(RLIMIT_CORE, &none) != 0)
		return err_set(e, ERR_IO, "%s", _("memory dumps can not be turned off, so the key is not opened"));
	if (!certificate_open(p, path, password, now, &signer, e))
		return false;
	if (!cms_most(&signer, &signer.hole, e)) {
		certificate_close(&signer);
		return false;
	}
	if (!certificate_tell(p, signer.certificate, ret_certificate))
		bug("a certificate that was checked can be told");
	struct signer *opened = pool_alloc(p, sizeof *opened);
	*opened = signer;
	*ret = opened;
	return true;
}

static void close_signer(struct signer **signer)
{
	if (*signer)
		certificate_close(*signer);
	*signer = NULL;
}

static struct covered covered_by(const struct buf *out, const struct hole *hole)
{
	size_t after = hole->at + hole->n;
	return (struct covered){{out->at + hole->document, hole->at - hole->document}, {out->at + after, out->n - after}};
}

static bool sign(const struct signer *signer, const void *pdf, size_t n, struct moment when, struct buf *out, struct err *e)
{
	struct buf cms CLEANUP(buf_release) = {0};
	struct hole hole;
	size_t before = out->n;
	if (!update_append((struct span){pdf, n}, when, signer->hole, out, &hole, e))
		return false;
	struct covered covered = covered_by(out, &hole);
	if (!cms_sign(signer, &covered, &cms, e)) {
		out->n = before;
		return false;
	}
	if (cms.n > signer->hole)
		bug("a signature of %zu bytes, and room for %zu", cms.n, signer->hole);
	update_fill(out, &hole, cms.at, cms.n);
	return true;
}

static bool unhex(struct span hex, struct buf *out)
{
	if (hex.n % 2 || hex.n / 2 > CMS_MAX)
		return false;
	for (size_t i = 0; i < hex.n; i++) {
		int c = OPENSSL_hexchar2int((unsigned char)hex.at[i]);
		if (c < 0)
			return false;
		if (i % 2)
			out->at[out->n - 1] = (char)(out->at[out->n - 1] | c);
		else
			buf_putc(out, (char)(c << 4));
	}
	return out->n > 0;
}

static struct sign_found look_at(struct pool *p, const struct place *place)
{
	struct buf signature CLEANUP(buf_release) = {0};
	struct sign_found found = {.state = SIGN_BROKEN, .whole = place->whole, .says_when = place->says_when, .when = place->when};
	struct covered covered = {place->before, place->after};
	X509 *certificate = NULL;
	if (!unhex(place->hex, &signature))
		return found;
	found.state = cms_check((struct span){signature.at, signature.n}, &covered, &certificate);
	if (certificate && !certificate_tell(p, certificate, &found.certificate))
		found.state = SIGN_BROKEN;
	found.in_time = found.state != SIGN_BROKEN && found.says_when &&
					found.when.unix_seconds >= found.certificate.from.unix_seconds &&
					found.when.unix_seconds <= found.certificate.until.unix_seconds;
	X509_free(certificate);
	return found;
}

static void look(struct pool *p, const void *pdf, size_t n, struct sign_list *ret)
{
	struct place place;
	*ret = (struct sign_list){0};
	for (size_t at = 0; ret->n < LOOKED_AT_MOST && found_next((struct span){pdf, n}, &at, &place);)
		*POOL_PUSH(p, ret) = look_at(p, &place);
}

__attribute__((visibility("default"))) const struct sign_api *ppuri_sign(void)
{
	static const struct sign_api api = {init, open_signer, close_signer, sign, look};
	return &api;
}
