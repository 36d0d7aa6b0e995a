#include "certificate.h"

#include "ppuri/file.h"
#include "ppuri/tr.h"

#include <errno.h>
#include <fcntl.h>
#include <openssl/err.h>
#include <openssl/pkcs12.h>
#include <openssl/x509v3.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { FILE_MAX = 1 << 20, RSA_LEAST = 2048 };

static const struct {
	const char *group, *name;
	const EVP_MD *(*digest)(void);
} curves[] = {
	{"prime256v1", "P-256", EVP_sha256},
	{"secp384r1", "P-384", EVP_sha384},
	{"secp521r1", "P-521", EVP_sha512},
};

/* The index of the key's curve, or -1. */
static int curve_of(EVP_PKEY *key)
{
	char group[64];
	if (EVP_PKEY_is_a(key, "EC") && EVP_PKEY_get_group_name(key, group, sizeof group, NULL))
		for (int i = 0; i < (int)(sizeof curves / sizeof *curves); i++)
			if (strcmp(curves[i].group, group) == 0)
				return i;
	return -1;
}

static const char *key_text(struct pool *p, EVP_PKEY *key)
{
	int curve = curve_of(key);
	if (curve >= 0)
		return pool_printf(p, "ECDSA %s", curves[curve].name);
	const char *name = EVP_PKEY_get0_type_name(key);
	return pool_printf(p, "%s %d", name ? name : "?", EVP_PKEY_get_bits(key));
}

static bool moment_of(const ASN1_TIME *time, struct moment *ret)
{
	struct tm tm;
	if (!ASN1_TIME_to_tm(time, &tm))
		return false;
	ret->unix_seconds = timegm(&tm);
	return true;
}

/* The common name, and if there is none all of the name. */
static const char *name_text(struct pool *p, const X509_NAME *name)
{
	int at = X509_NAME_get_index_by_NID(name, NID_commonName, -1);
	unsigned char *utf8 = NULL;
	if (at >= 0 && ASN1_STRING_to_UTF8(&utf8, X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, at))) > 0) {
		const char *text = pool_strdup(p, (const char *)utf8);
		OPENSSL_free(utf8);
		return text;
	}
	OPENSSL_free(utf8);
	BIO *out = BIO_new(BIO_s_mem());
	char *bytes = NULL;
	long n = out && X509_NAME_print_ex(out, name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB) >= 0 ? BIO_get_mem_data(out, &bytes) : 0;
	const char *text = n > 0 ? pool_strndup(p, bytes, (size_t)n) : "";
	BIO_free(out);
	return text;
}

bool certificate_tell(struct pool *p, X509 *certificate, struct sign_certificate *ret)
{
	struct sign_certificate told = {
		.subject = name_text(p, X509_get_subject_name(certificate)),
		.issuer = name_text(p, X509_get_issuer_name(certificate)),
	};
	EVP_PKEY *key = X509_get0_pubkey(certificate);
	unsigned n = 0;
	if (!key || !moment_of(X509_get0_notBefore(certificate), &told.from) ||
		!moment_of(X509_get0_notAfter(certificate), &told.until) ||
		!X509_digest(certificate, EVP_sha256(), told.sha256.at, &n) || n != SHA256_BYTES)
		return false;
	told.key = key_text(p, key);
	*ret = told;
	return true;
}

/* A key that others may read or put another in the place of is nobody's. */
static bool is_private(int file, const char *path, struct err *e)
{
	struct stat st;
	if (fstat(file, &st) != 0)
		return err_set(e, ERR_IO, _("the certificate file %s can not be read: %s"), path, file_error(errno));
	if (!S_ISREG(st.st_mode))
		return err_set(e, ERR_REFUSED, _("%s is not a file"), path);
	if (!(st.st_mode & (S_IRWXO | S_IWGRP)))
		return true;
	err_set(e, ERR_REFUSED, _("others may read or change the certificate file %s (mode %04o); it must be readable by its owner, or a group, alone"),
			path, (unsigned)(st.st_mode & 07777));
	return err_hint(e, "chmod 600 %s", path);
}

static bool read_all(int file, struct buf *into)
{
	for (ssize_t n; into->n <= FILE_MAX;) {
		n = read(file, buf_room(into, 4096), 4096);
		if (n < 0 && errno == EINTR)
			continue;
		if (n <= 0)
			return n == 0;
		into->n += (size_t)n;
	}
	errno = EFBIG;
	return false;
}

static bool read_file(const char *path, struct buf *into, struct err *e)
{
	int file = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
	if (file < 0)
		return err_set(e, ERR_IO, _("the certificate file %s can not be read: %s"), path, file_error(errno));
	bool done = is_private(file, path, e) &&
				(read_all(file, into) || err_set(e, ERR_IO, _("the certificate file %s can not be read: %s"), path, file_error(errno)));
	close(file);
	return done;
}

/* What libcrypto no longer reads without being told to: RC2 with 40 bits, as older programs export. */
static bool too_old(const char *path, struct err *e)
{
	err_set(e, ERR_REFUSED, _("the certificate file %s is encrypted in an old or unknown way; export it again with AES-256"), path);
	return err_hint(e, "%s", _("openssl pkcs12 -legacy -in OLD -out PEM && openssl pkcs12 -export -in PEM -out NEW"));
}

static bool unpack(const char *path, const struct buf *file, const char *password, struct signer *ret, struct err *e)
{
	const unsigned char *at = (const unsigned char *)buf_text(file);
	PKCS12 *packed = d2i_PKCS12(NULL, &at, (long)file->n);
	bool done = false;
	ERR_clear_error();
	if (!packed)
		err_set(e, ERR_REFUSED, _("%s is not a certificate file in the form PKCS#12 (.p12, .pfx)"), path);
	else if (PKCS12_mac_present(packed) && !PKCS12_verify_mac(packed, password, -1))
		(void)(ERR_peek_error() ? too_old(path, e) : err_set(e, ERR_REFUSED, _("that is not the password of the certificate file %s"), path));
	else if (!PKCS12_parse(packed, password, &ret->key, &ret->certificate, &ret->chain))
		too_old(path, e);
	else
		done = true;
	PKCS12_free(packed);
	ERR_clear_error();
	return done;
}

static bool in_time(const char *path, const struct sign_certificate *told, struct moment now, struct err *e)
{
	char day[DATE_TEXT_MAX];
	if (now.unix_seconds < told->from.unix_seconds)
		return err_set(e, ERR_REFUSED, _("the certificate in %s is valid only from %s on"), path, moment_letter(told->from, day));
	if (now.unix_seconds <= told->until.unix_seconds)
		return true;
	err_set(e, ERR_REFUSED, _("the certificate in %s expired on %s"), path, moment_letter(told->until, day));
	return err_hint(e, "%s", _("set the renewed one: ppuri store certificate FILE"));
}

/* Without the extension a certificate may do anything (RFC 5280, 4.2.1.3). */
static bool may_sign(X509 *certificate)
{
	return (X509_get_key_usage(certificate) & (KU_DIGITAL_SIGNATURE | KU_NON_REPUDIATION)) != 0;
}

static bool choose_digest(const char *path, struct signer *signer, struct err *e)
{
	int curve = curve_of(signer->key);
	if (curve >= 0) {
		signer->digest = curves[curve].digest();
		return true;
	}
	if (!EVP_PKEY_is_a(signer->key, "RSA"))
		return err_set(e, ERR_REFUSED, _("the key in %s is of a kind that readers of PDF do not know; RSA, or ECDSA on P-256, P-384 or P-521, would do"),
					   path);
	if (EVP_PKEY_get_bits(signer->key) < RSA_LEAST)
		return err_set(e, ERR_REFUSED, _("the RSA key in %s has %d bits and is too weak to sign with; it must have at least %d"), path,
					   EVP_PKEY_get_bits(signer->key), RSA_LEAST);
	signer->digest = EVP_sha256();
	return true;
}

static bool check(struct pool *p, const char *path, struct signer *signer, struct moment now, struct err *e)
{
	struct sign_certificate told;
	if (!signer->key)
		return err_set(e, ERR_REFUSED, _("%s holds no private key, so nothing can be signed with it"), path);
	if (!signer->certificate || !X509_check_private_key(signer->certificate, signer->key))
		return err_set(e, ERR_REFUSED, _("%s holds a private key, but not its certificate"), path);
	if (!certificate_tell(p, signer->certificate, &told))
		return err_set(e, ERR_REFUSED, _("the certificate in %s can not be read"), path);
	if (!may_sign(signer->certificate))
		return err_set(e, ERR_REFUSED, _("the certificate in %s is not for signing (key usage: neither digitalSignature nor nonRepudiation)"),
					   path);
	return in_time(path, &told, now, e) && choose_digest(path, signer, e);
}

bool certificate_open(struct pool *p, const char *path, const char *password, struct moment now, struct signer *ret, struct err *e)
{
	struct buf file CLEANUP(buf_release) = {0};
	struct signer signer = {0};
	if (!read_file(path, &file, e) || !unpack(path, &file, password, &signer, e) || !check(p, path, &signer, now, e)) {
		certificate_close(&signer);
		return false;
	}
	*ret = signer;
	return true;
}

void certificate_close(struct signer *signer)
{
	EVP_PKEY_free(signer->key);
	X509_free(signer->certificate);
	sk_X509_pop_free(signer->chain, X509_free);
	*signer = (struct signer){0};
}
