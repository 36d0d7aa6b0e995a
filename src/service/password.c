#include "password.h"

#include "ppuri/hash.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <sodium.h>
#include <string.h>

#define MEMORY_BYTES (19u * 1024 * 1024)
#define PASSES 2

bool password_acceptable(const char *password, const char *account, struct err *e)
{
	size_t characters = 0, n = strlen(password);
	bool varied = false;
	uint32_t first = 0, c;
	for (size_t i = 0; i < n; characters++) {
		int step = text_decode(password + i, n - i, &c);
		if (step <= 0)
			return err_set(e, ERR_USAGE, "%s", _("the password is not valid UTF-8"));
		first = characters ? first : c;
		varied = varied || c != first;
		i += (size_t)step;
	}
	if (characters < 10)
		return err_set(e, ERR_REFUSED, "%s", _("a password has at least ten characters"));
	if (!varied || strstr(password, account))
		return err_set(e, ERR_REFUSED, "%s", _("the password must not be one character repeated or hold the account's name"));
	return true;
}

bool password_hash(struct pool *p, const char *password, const char **ret, struct err *e)
{
	char encoded[crypto_pwhash_STRBYTES];
	if (crypto_pwhash_str_alg(encoded, password, strlen(password), PASSES, MEMORY_BYTES, crypto_pwhash_ALG_ARGON2ID13) != 0)
		return err_set(e, ERR_IO, "%s", _("there is not enough memory to hash the password"));
	*ret = pool_strdup(p, encoded);
	return true;
}

bool password_matches(const char *hash, const char *password)
{
	return crypto_pwhash_str_verify(hash, password, strlen(password)) == 0;
}

void password_pretend(const char *password)
{
	unsigned char salt[crypto_pwhash_SALTBYTES] = {0}, hash[32];
	if (crypto_pwhash(hash, sizeof hash, password, strlen(password), salt, PASSES, MEMORY_BYTES,
					  crypto_pwhash_ALG_ARGON2ID13) != 0)
		forget_bytes(hash, sizeof hash);
}
