#include "signature_pairs.h"

#include "words.h"

#include "ppuri/tr.h"

static const struct {
	const char *code, *text;
} states[] = {
	{"broken", N_("not valid: it is no signature, or not by its certificate")},
	{"changed", N_("not valid: the document was changed after it was signed")},
	{"added-to", N_("not valid: something was added to the document after it was signed")},
	{"out-of-time", N_("valid for the whole document, but not at a time at which the certificate was")},
	{"good", N_("valid for the whole document")},
};

static size_t state_of(const struct sign_found *found)
{
	if (found->state != SIGN_GOOD)
		return found->state == SIGN_CHANGED;
	return !found->whole ? 2 : !found->in_time ? 3 : 4;
}

size_t signature_pairs(struct pool *p, const struct sign_list *list, struct screen_pair ret[SIGNATURE_PAIRS])
{
	char hex[SHA256_HEX];
	ret[0] = (struct screen_pair){"signature", _("digital signature"), _("none"), .code = "none"};
	if (!list->n)
		return 1;
	const struct sign_found *found = &list->at[list->n - 1];
	const struct sign_certificate *certificate = &found->certificate;
	ret[0].value = _(states[state_of(found)].text);
	ret[0].code = states[state_of(found)].code;
	if (found->state == SIGN_BROKEN)
		return 1;
	ret[1] = (struct screen_pair){"signed_by", _("signed by"), certificate->subject};
	ret[2] = (struct screen_pair){"signed_at", _("signed at, as the signer says"), found->says_when ? words_moment(p, found->when) : NULL};
	ret[3] = (struct screen_pair){"issuer", _("certificate issued by"), certificate->issuer};
	ret[4] = (struct screen_pair){"certificate_valid", _("certificate valid"),
								  pool_printf(p, "%s – %s", words_moment(p, certificate->from), words_moment(p, certificate->until))};
	ret[5] = (struct screen_pair){"certificate_sha256", _("fingerprint (SHA-256)"), pool_strdup(p, sha256_hex(&certificate->sha256, hex))};
	return SIGNATURE_PAIRS;
}
