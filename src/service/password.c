#include "password.h"

#include "ppuri/hash.h"
#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <argon2.h>
#include <string.h>

#define MEMORY_KIB (19 * 1024)
#define PASSES 2
#define LANES 1
#define SALT_BYTES 16
#define HASH_BYTES 32
#define ENCODED_MAX 128

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
	unsigned char salt[SALT_BYTES];
	char encoded[ENCODED_MAX];
	random_bytes(salt, sizeof salt);
	int rc = argon2id_hash_encoded(PASSES, MEMORY_KIB, LANES, password, strlen(password), salt, sizeof salt, HASH_BYTES,
								   encoded, sizeof encoded);
	if (rc != ARGON2_OK)
		return err_set(e, ERR_IO, _("the password can not be hashed: %s"), argon2_error_message(rc));
	*ret = pool_strdup(p, encoded);
	return true;
}

bool password_matches(const char *hash, const char *password)
{
	return argon2id_verify(hash, password, strlen(password)) == ARGON2_OK;
}

void password_pretend(const char *password)
{
	unsigned char salt[SALT_BYTES] = {0}, hash[HASH_BYTES];
	argon2id_hash_raw(PASSES, MEMORY_KIB, LANES, password, strlen(password), salt, sizeof salt, hash, sizeof hash);
}
