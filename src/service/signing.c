#include "signing.h"

#include "module.h"
#include "work.h"

#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

const struct act ACT_STORE_CERTIFICATE = {"store.certificate", RIGHT_STORE_KEEP, ACT_WRITES};

#define FILE_KEY "office.certificate"
#define FINGERPRINT_KEY "office.certificate-sha256"
#define UNTIL_KEY "office.certificate-until"

static bool sign_room(const struct sign_api **ret, struct err *e)
{
	const struct sign_api *(*door)(void);
	*(void **)&door = module_symbol("ppuri-sign.so", SIGN_SYMBOL);
	if (!door)
		return err_set(e, ERR_IO, _("the part that signs letters can not be loaded: %s"), dlerror());
	*ret = door();
	(*ret)->init((int)tr_lang());
	return true;
}

bool signing_gather(struct work *w, struct signing *ret, struct err *e)
{
	struct signing signing = {0};
	if (!setting_read(w->db, w->pool, FILE_KEY, &signing.file, e) ||
		!setting_read(w->db, w->pool, FINGERPRINT_KEY, &signing.fingerprint, e))
		return false;
	*ret = signing;
	return true;
}

bool signing_expires(struct work *w, struct date day, bool *ret, const char **ret_file, struct date *ret_until, struct err *e)
{
	const char *file, *text;
	struct moment until;
	if (!setting_read(w->db, w->pool, FILE_KEY, &file, e) || !setting_read(w->db, w->pool, UNTIL_KEY, &text, e))
		return false;
	*ret = file && text && moment_from_iso(text, &until) && until.unix_seconds <= moment_last_of(day).unix_seconds;
	if (*ret) {
		*ret_file = file;
		*ret_until = moment_date(until);
	}
	return true;
}

static bool open_certificate(struct office *o, const char *file, struct signing *signing, struct err *e)
{
	char secret[SECRET_MAX] = "";
	if (!sign_room(&signing->sign, e))
		return false;
	if (!o->secret)
		return err_set(e, ERR_USAGE, _("nobody can be asked for the password of the certificate file %s"), file);
	bool done = o->secret(o->secret_arg, file, secret, e) &&
				signing->sign->open(o->pool, file, secret, office_clock(o), &signing->signer, &signing->certificate, e);
	forget_bytes(secret, sizeof secret);
	return done;
}

bool signing_open(struct office *o, struct signing *signing, struct err *e)
{
	char hex[SHA256_HEX];
	if (!signing->file)
		return true;
	if (!open_certificate(o, signing->file, signing, e))
		return false;
	if (signing->fingerprint && strcmp(signing->fingerprint, sha256_hex(&signing->certificate.sha256, hex)) == 0)
		return true;
	signing_close(signing);
	err_set(e, ERR_REFUSED, _("in %s lies another certificate (SHA-256 %.16s…) than the one that was set"), signing->file, hex);
	return err_hint(e, "%s", _("set the renewed one: ppuri store certificate FILE"));
}

void signing_close(struct signing *signing)
{
	if (signing->sign)
		signing->sign->close(&signing->signer);
}

bool signing_sign(const struct signing *signing, const void *pdf, size_t n, struct moment when, struct buf *out, struct err *e)
{
	if (!signing->signer)
		bug("letters are signed once the certificate is open");
	return signing->sign->sign(signing->signer, pdf, n, when, out, e);
}

bool signing_look(struct pool *p, const void *pdf, size_t n, struct sign_list *ret, struct err *e)
{
	const struct sign_api *sign;
	if (!memmem(pdf, n, "/ByteRange", strlen("/ByteRange"))) {
		*ret = (struct sign_list){0};
		return true;
	}
	if (!sign_room(&sign, e))
		return false;
	sign->look(p, pdf, n, ret);
	return true;
}

static bool write_certificate(struct work *w, void *arg, struct err *e)
{
	const struct signing *signing = arg;
	char until[DATE_TEXT_MAX];
	if (!signing->file) {
		act_about(w, "certificate cleared");
		return setting_clear(w->db, FILE_KEY, e) && setting_clear(w->db, FINGERPRINT_KEY, e) && setting_clear(w->db, UNTIL_KEY, e);
	}
	act_about(w, "certificate %.16s", signing->fingerprint);
	return setting_write(w->db, FILE_KEY, signing->file, e) && setting_write(w->db, FINGERPRINT_KEY, signing->fingerprint, e) &&
		   setting_write(w->db, UNTIL_KEY, moment_iso(signing->certificate.until, until), e);
}

bool desk_store_certificate(struct office *o, const char *file, struct sign_certificate *ret, struct err *e)
{
	struct signing signing = {0};
	char hex[SHA256_HEX], whole[PATH_MAX];
	if (!act_permitted(o, &ACT_STORE_CERTIFICATE, e))
		return false;
	if (file) {
		if (!open_certificate(o, file, &signing, e))
			return false;
		signing_close(&signing);
		/* Letters are issued from other folders than this one. */
		signing.file = pool_strdup(o->pool, realpath(file, whole) ? whole : file);
		signing.fingerprint = pool_strdup(o->pool, sha256_hex(&signing.certificate.sha256, hex));
	}
	if (!act_perform(o, &ACT_STORE_CERTIFICATE, write_certificate, &signing, e))
		return false;
	*ret = signing.certificate;
	return true;
}
