#include "cms.h"

#include "ppuri/tr.h"

#include <openssl/asn1t.h>
#include <openssl/cms.h>
#include <openssl/err.h>
#include <openssl/ess.h>
#include <openssl/pkcs7.h>
#include <string.h>

/* What is signed: the attributes, as a SET OF in the order of DER. */
typedef STACK_OF(X509_ATTRIBUTE) SIGNED;
DECLARE_ASN1_ITEM(SIGNED)
ASN1_ITEM_TEMPLATE(SIGNED) = ASN1_EX_TEMPLATE_TYPE(ASN1_TFLG_SET_ORDER, 0, SIGNED, X509_ATTRIBUTE)
ASN1_ITEM_TEMPLATE_END(SIGNED)

static bool failed(struct err *e)
{
	char why[160];
	ERR_error_string_n(ERR_peek_last_error(), why, sizeof why);
	ERR_clear_error();
	return err_set(e, ERR_IO, _("the letter could not be signed (%s)"), why);
}

static bool digest_of(const struct covered *covered, const EVP_MD *with, unsigned char ret[EVP_MAX_MD_SIZE], unsigned *ret_n)
{
	EVP_MD_CTX *run = EVP_MD_CTX_new();
	bool done = run && EVP_DigestInit_ex(run, with, NULL) && EVP_DigestUpdate(run, covered->before.at, covered->before.n) &&
				EVP_DigestUpdate(run, covered->after.at, covered->after.n) && EVP_DigestFinal_ex(run, ret, ret_n);
	EVP_MD_CTX_free(run);
	return done;
}

static int encode_attributes(CMS_SignerInfo *info, unsigned char **ret)
{
	STACK_OF(X509_ATTRIBUTE) *attributes = sk_X509_ATTRIBUTE_new_null();
	int n = -1;
	bool done = attributes != NULL;
	for (int i = 0; done && i < CMS_signed_get_attr_count(info); i++)
		done = sk_X509_ATTRIBUTE_push(attributes, CMS_signed_get_attr(info, i)) > 0;
	if (done)
		n = ASN1_item_i2d((ASN1_VALUE *)attributes, ret, ASN1_ITEM_rptr(SIGNED));
	sk_X509_ATTRIBUTE_free(attributes);
	return n;
}

static bool sign_attributes(const struct signer *signer, CMS_SignerInfo *info)
{
	size_t made = (size_t)EVP_PKEY_get_size(signer->key);
	unsigned char *attributes = NULL, *signature = OPENSSL_malloc(made);
	int n = encode_attributes(info, &attributes);
	EVP_MD_CTX *run = EVP_MD_CTX_new();
	bool done = signature && n > 0 && run && EVP_DigestSignInit(run, NULL, signer->digest, NULL, signer->key) > 0 &&
				EVP_DigestSign(run, signature, &made, attributes, (size_t)n) > 0 &&
				ASN1_STRING_set(CMS_SignerInfo_get0_signature(info), signature, (int)made);
	EVP_MD_CTX_free(run);
	OPENSSL_free(attributes);
	OPENSSL_free(signature);
	return done;
}

/* CMS_SignerInfo_sign would put in the time, which PAdES has in the signature's dictionary alone; so the attributes are signed
 * here. */
static CMS_ContentInfo *prepare(const struct signer *signer, const unsigned char *digest, unsigned n, CMS_SignerInfo **ret)
{
	CMS_ContentInfo *cms = CMS_sign(NULL, NULL, signer->chain, NULL, CMS_PARTIAL | CMS_DETACHED | CMS_BINARY);
	CMS_SignerInfo *info =
		cms ? CMS_add1_signer(cms, signer->certificate, signer->key, signer->digest, CMS_PARTIAL | CMS_CADES | CMS_NOSMIMECAP) : NULL;
	if (info && CMS_signed_add1_attr_by_NID(info, NID_pkcs9_contentType, V_ASN1_OBJECT, OBJ_nid2obj(NID_pkcs7_data), -1) &&
		CMS_signed_add1_attr_by_NID(info, NID_pkcs9_messageDigest, V_ASN1_OCTET_STRING, digest, (int)n)) {
		*ret = info;
		return cms;
	}
	CMS_ContentInfo_free(cms);
	return NULL;
}

bool cms_most(const struct signer *signer, size_t *ret, struct err *e)
{
	static const unsigned char digest[EVP_MAX_MD_SIZE];
	int longest = EVP_PKEY_get_size(signer->key);
	unsigned char *signature = OPENSSL_zalloc((size_t)longest);
	CMS_SignerInfo *info;
	CMS_ContentInfo *cms = prepare(signer, digest, (unsigned)EVP_MD_get_size(signer->digest), &info);
	int n = cms && signature && ASN1_STRING_set(CMS_SignerInfo_get0_signature(info), signature, longest)
				? i2d_CMS_ContentInfo(cms, NULL)
				: 0;
	OPENSSL_free(signature);
	CMS_ContentInfo_free(cms);
	if (n <= 0)
		return failed(e);
	*ret = (size_t)n;
	return true;
}

bool cms_sign(const struct signer *signer, const struct covered *covered, struct buf *ret, struct err *e)
{
	unsigned char digest[EVP_MAX_MD_SIZE], *der = NULL;
	unsigned n;
	CMS_SignerInfo *info;
	CMS_ContentInfo *cms = digest_of(covered, signer->digest, digest, &n) ? prepare(signer, digest, n, &info) : NULL;
	int length = cms && sign_attributes(signer, info) ? i2d_CMS_ContentInfo(cms, &der) : -1;
	CMS_ContentInfo_free(cms);
	if (length <= 0)
		return failed(e);
	buf_add(ret, der, (size_t)length);
	OPENSSL_free(der);
	return true;
}

/* The signer's certificate must be the one that the signature itself names, for two may hold the same key. */
static bool names_certificate(CMS_SignerInfo *info, X509 *certificate)
{
	ESS_SIGNING_CERT *v1 = NULL;
	ESS_SIGNING_CERT_V2 *v2 = NULL;
	STACK_OF(X509) *chain = sk_X509_new_null();
	const ASN1_STRING *value = CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(NID_id_smime_aa_signingCertificateV2), -3, V_ASN1_SEQUENCE);
	bool done = false;
	if (value) {
		const unsigned char *at = ASN1_STRING_get0_data(value);
		v2 = d2i_ESS_SIGNING_CERT_V2(NULL, &at, ASN1_STRING_length(value));
		done = v2 && chain && sk_X509_push(chain, certificate) > 0 && OSSL_ESS_check_signing_certs(v1, v2, chain, 1) > 0;
	}
	ESS_SIGNING_CERT_V2_free(v2);
	sk_X509_free(chain);
	return done;
}

static const EVP_MD *digest_named(CMS_SignerInfo *info)
{
	X509_ALGOR *algorithm;
	CMS_SignerInfo_get0_algs(info, NULL, NULL, &algorithm, NULL);
	switch (OBJ_obj2nid(algorithm->algorithm)) {
	case NID_sha256:
		return EVP_sha256();
	case NID_sha384:
		return EVP_sha384();
	case NID_sha512:
		return EVP_sha512();
	default:
		return NULL;
	}
}

static bool is_data(CMS_SignerInfo *info)
{
	const ASN1_OBJECT *type = CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(NID_pkcs9_contentType), -3, V_ASN1_OBJECT);
	return type && OBJ_obj2nid(type) == NID_pkcs7_data;
}

static enum sign_state check_digest(CMS_SignerInfo *info, const struct covered *covered)
{
	unsigned char digest[EVP_MAX_MD_SIZE];
	unsigned n;
	const EVP_MD *with = digest_named(info);
	const ASN1_STRING *said = CMS_signed_get0_data_by_OBJ(info, OBJ_nid2obj(NID_pkcs9_messageDigest), -3, V_ASN1_OCTET_STRING);
	if (!with || !said || !digest_of(covered, with, digest, &n))
		return SIGN_BROKEN;
	return ASN1_STRING_length(said) == (int)n && memcmp(ASN1_STRING_get0_data(said), digest, n) == 0 ? SIGN_GOOD : SIGN_CHANGED;
}

static bool only_zeros(const unsigned char *at, const unsigned char *end)
{
	while (at < end)
		if (*at++)
			return false;
	return true;
}

enum sign_state cms_check(struct span signature, const struct covered *covered, X509 **ret_certificate)
{
	const unsigned char *at = (const unsigned char *)signature.at, *end = at + signature.n;
	CMS_ContentInfo *cms = d2i_CMS_ContentInfo(NULL, &at, (long)signature.n);
	STACK_OF(CMS_SignerInfo) *infos = cms ? CMS_get0_SignerInfos(cms) : NULL;
	CMS_SignerInfo *info = sk_CMS_SignerInfo_num(infos) == 1 ? sk_CMS_SignerInfo_value(infos, 0) : NULL;
	enum sign_state state = SIGN_BROKEN;
	X509 *certificate = NULL;
	if (info && only_zeros(at, end) && CMS_set1_signers_certs(cms, NULL, 0) >= 0)
		CMS_SignerInfo_get0_algs(info, NULL, &certificate, NULL, NULL);
	if (certificate && is_data(info) && names_certificate(info, certificate) && CMS_SignerInfo_verify(info) > 0) {
		state = check_digest(info, covered);
		X509_up_ref(certificate);
		*ret_certificate = certificate;
	}
	CMS_ContentInfo_free(cms);
	ERR_clear_error();
	return state;
}
