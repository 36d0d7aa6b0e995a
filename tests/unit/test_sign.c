#include "unit.h"

#include "award.h"
#include "ppuri/file.h"
#include "ppuri/sign.h"
#include "ppuri/tr.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#define MADE ((struct moment){1708900000}) /* 2024-02-26 07:26:40 */
#define PASSWORD "금형 정밀 0921"
#define YEAR (365 * 86400)

static const struct sign_api *sign;
static struct buf letter;
static struct moment now;
static char folder[] = "/tmp/ppuri-sign-XXXXXX";

/* What a program says; its exit status is the last line. */
static const char *run(struct pool *p, const char *command)
{
	FILE *pipe = popen(pool_printf(p, "unset OPENSSL_CONF; cd %s && { %s ; } 2>&1; echo \"exit $?\"", folder, command), "r");
	assert_non_null(pipe);
	struct buf out = {0};
	char some[4096];
	for (size_t n; (n = fread(some, 1, sizeof some, pipe)) > 0;)
		buf_add(&out, some, n);
	pclose(pipe);
	const char *text = pool_strdup(p, buf_text(&out));
	buf_release(&out);
	return text;
}

static const char *must(struct pool *p, const char *command)
{
	const char *said = run(p, command);
	if (strlen(said) < 7 || strcmp(said + strlen(said) - 7, "exit 0\n") != 0)
		fail_msg("%s: %s", command, said);
	return said;
}

static const char *in_folder(struct pool *p, const char *name)
{
	return pool_printf(p, "%s/%s", folder, name);
}

static void put(struct pool *p, const char *name, const struct buf *bytes)
{
	struct err e = {0};
	if (!file_write(in_folder(p, name), bytes->at, bytes->n, 0600, &e))
		fail_msg("%s", e.text);
}

static bool keep(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)index, (void)e;
	buf_add(arg, bytes, n);
	return true;
}

/* Certificates of their own, made for this run, and one of an authority with one between. $1: name, $2: kind of key, $3: more. */
static const char certificates[] =
	"umask 077; printf '%s\\n' '" PASSWORD "' '" PASSWORD "' >password\n" /* one to read with, one to write with */
	"own() { openssl req -x509 -newkey $2 -nodes -keyout $1.key -out $1.crt -days 400 -utf8 -subj \"/C=KR/O=부산광역시/CN=$1\" $3 &&\n"
	"  openssl pkcs12 -export -inkey $1.key -in $1.crt -out $1.p12 -passout file:password; }\n"
	"curve() { echo \"ec -pkeyopt ec_paramgen_curve:$1\"; }\n"
	"own rsa2048 rsa:2048 && own rsa3072 rsa:3072 && own weak rsa:1024 && own ed25519 ed25519 &&\n"
	"own p256 \"$(curve P-256)\" && own p384 \"$(curve P-384)\" && own p521 \"$(curve P-521)\" && own k256 \"$(curve secp256k1)\" &&\n"
	"own tls rsa:2048 '-addext keyUsage=critical,keyEncipherment' &&\n"
	"own office rsa:2048 '-addext keyUsage=critical,nonRepudiation' &&\n"
	"openssl req -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.csr -utf8 -subj '/C=KR/O=부산광역시/CN=부산광역시장' &&\n"
	"openssl req -newkey rsa:2048 -nodes -keyout middle.key -out middle.csr -subj '/C=KR/CN=middle' &&\n"
	"printf 'basicConstraints=critical,CA:true\\n' >ca.ext && printf 'keyUsage=critical,digitalSignature\\n' >leaf.ext &&\n"
	"openssl x509 -req -in middle.csr -CA rsa3072.crt -CAkey rsa3072.key -CAcreateserial -days 300 -extfile ca.ext -out middle.crt &&\n"
	"openssl x509 -req -in leaf.csr -CA middle.crt -CAkey middle.key -CAcreateserial -days 300 -extfile leaf.ext -out leaf.crt &&\n"
	"openssl pkcs12 -export -inkey leaf.key -in leaf.crt -certfile middle.crt -out leaf.p12 -passout file:password &&\n"
	"openssl pkcs12 -export -legacy -inkey rsa2048.key -in rsa2048.crt -out legacy.p12 -passout file:password &&\n"
	"openssl pkcs12 -export -certpbe PBE-SHA1-3DES -keypbe PBE-SHA1-3DES -macalg sha1 -inkey rsa2048.key -in rsa2048.crt "
	"  -out des.p12 -passout file:password &&\n"
	"openssl pkcs12 -legacy -in legacy.p12 -out between.pem -passin file:password -passout file:password &&\n"
	"openssl pkcs12 -export -in between.pem -out new.p12 -passin file:password -passout file:password &&\n"
	"openssl pkcs12 -export -nokeys -in rsa2048.crt -out nokey.p12 -passout file:password &&\n"
	"openssl pkcs12 -export -nocerts -inkey rsa2048.key -out nocert.p12 -passout file:password &&\n"
	"openssl pkcs12 -export -inkey p256.key -in p256.crt -out empty.p12 -passout pass: && cp p256.p12 open.p12 &&\n"
	"cp p256.p12 group.p12 && chmod 640 group.p12 && chmod 644 open.p12 && head -c 700 p256.p12 >cut.p12 &&\n"
	"cp p256.key pem.p12 && : >nothing.p12 && mkdir folder.p12";

/* Without any algorithm: whoever reads it signs nothing. */
static void set_hostile_configuration(struct pool *p)
{
	static const char text[] = "openssl_conf = a\n[a]\nproviders = b\n[b]\nnull = c\n[c]\nactivate = 1\n";
	struct err e = {0};
	const char *file = in_folder(p, "openssl.cnf");
	assert_true(file_write(file, text, strlen(text), 0600, &e));
	assert_int_equal(setenv("OPENSSL_CONF", file, 1), 0);
}

static int open_all(void **state)
{
	(void)state;
	struct err e = {0};
	struct pool p = {0};
	struct buf form = {0};
	struct paper_letter award = {"2024-01-0003 하늘정밀", {award_fields, AWARD_FIELDS, award_rows, 1}};
	const struct paper_api *paper = ppuri_paper();
	sign = ppuri_sign();
	now = moment_now();
	now.unix_seconds += 60;
	if (!mkdtemp(folder))
		return -1;
	set_hostile_configuration(&p);
	sign->init(LANG_KO);
	bool read = paper->init(LANG_KO, &e) && file_read(AWARD_FORM, 1 << 20, &form, &e);
	const struct paper_letters letters = {
		.form_name = "award-letter.md", .form_text = buf_text(&form), .n = 1, .list = &award, .made = MADE};
	if (!read || !paper->letters(&letters, keep, &letter, &e)) {
		fprintf(stderr, "%s\n", e.text);
		return -1;
	}
	must(&p, certificates);
	buf_release(&form);
	pool_release(&p);
	return 0;
}

static int close_all(void **state)
{
	(void)state;
	struct pool p = {0};
	buf_release(&letter);
	run(&p, "rm -rf -- \"$PWD\"");
	pool_release(&p);
	return 0;
}

static bool open_as(struct pool *p, const char *name, const char *password, struct moment at, struct signer **ret,
					struct sign_certificate *certificate, struct err *e)
{
	return sign->open(p, in_folder(p, name), password, at, ret, certificate, e);
}

/* What stands in the hole of the signature. */
static void take_signature(const struct buf *out, struct buf *into)
{
	const char *hex = memmem(out->at + letter.n, out->n - letter.n, "/Contents <", 11);
	assert_non_null(hex);
	for (hex += 11; *hex != '>'; hex += 2)
		buf_putc(into, (char)strtol((char[]){hex[0], hex[1], '\0'}, NULL, 16));
}

/* signature: gets that alone; NULL: it is not wanted. */
static void sign_with(struct pool *p, const char *name, struct buf *out, struct buf *signature)
{
	struct err e = {0};
	struct signer *signer = NULL;
	struct sign_certificate certificate;
	if (!open_as(p, name, PASSWORD, now, &signer, &certificate, &e) ||
		!sign->sign(signer, letter.at, letter.n, now, out, &e))
		fail_msg("%s: %s", name, e.text);
	if (signature)
		take_signature(out, signature);
	sign->close(&signer);
	assert_null(signer);
}

static bool same(const struct buf *a, const struct buf *b)
{
	return a->n == b->n && memcmp(a->at, b->at, a->n) == 0;
}

static const struct {
	const char *file, *subject, *key, *hash;
} kinds[] = {
	{"rsa2048.p12", "rsa2048", "RSA 2048", "SHA-256"}, {"rsa3072.p12", "rsa3072", "RSA 3072", "SHA-256"},
	{"p256.p12", "p256", "ECDSA P-256", "SHA-256"},	   {"p384.p12", "p384", "ECDSA P-384", "SHA-384"},
	{"p521.p12", "p521", "ECDSA P-521", "SHA-512"},	   {"leaf.p12", "부산광역시장", "RSA 2048", "SHA-256"},
	{"office.p12", "office", "RSA 2048", "SHA-256"},   {"group.p12", "p256", "ECDSA P-256", "SHA-256"},
	{"des.p12", "rsa2048", "RSA 2048", "SHA-256"},	   {"new.p12", "rsa2048", "RSA 2048", "SHA-256"},
};

static void a_reader_that_knows_nothing_of_ppuri_finds_the_signature_good(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(kinds); i++) {
		struct pool p = {0};
		struct buf out = {0};
		sign_with(&p, kinds[i].file, &out, NULL);
		assert_memory_equal(out.at, letter.at, letter.n);
		put(&p, "signed.pdf", &out);
		const char *said = must(&p, "pdfsig signed.pdf");
		const char *const parts[] = {
			"- Signature Validation: Signature is Valid.", "- Total document signed", "Signature Type: ETSI.CAdES.detached",
			pool_printf(&p, "Signer Certificate Common Name: %s", kinds[i].subject),
			pool_printf(&p, "Signing Hash Algorithm: %s", kinds[i].hash), "Signature Field Name: Signature"};
		for (size_t k = 0; k < ROWS(parts); k++)
			if (!strstr(said, parts[k]))
				fail_msg("%s is not in: %s", parts[k], said);
		assert_null(strstr(said, "Signature #2"));
		said = must(&p, "qpdf --check signed.pdf");
		assert_non_null(strstr(said, "No syntax or stream encoding errors found"));
		assert_null(strstr(said, "WARNING"));
		buf_release(&out);
		pool_release(&p);
	}
}

static void all_but_the_signature_is_as_before(void **state)
{
	(void)state;
	struct pool p = {0};
	struct buf out = {0};
	sign_with(&p, "leaf.p12", &out, NULL);
	put(&p, "plain.pdf", &letter);
	put(&p, "signed.pdf", &out);
	must(&p, "pdftoppm -r 60 plain.pdf plain && pdftoppm -r 60 signed.pdf signed && test -s plain-1.ppm && "
			 "for page in plain-*.ppm; do cmp \"$page\" \"signed-${page#plain-}\" || exit 1; done");
	must(&p, "for what in '' -struct-text -meta; do for file in plain signed; do pdfinfo $what $file.pdf | grep -vE '^(File size|Form):' >$file.txt; "
			 "done; cmp plain.txt signed.txt || exit 1; done; grep -q '^<?xpacket' plain.txt");
	buf_release(&out);
	pool_release(&p);
}

/* EN 319 142-1, 6.3: the digest of the certificate is signed along, the time stands in the dictionary alone. */
static void the_signature_is_one_of_the_baseline(void **state)
{
	(void)state;
	struct pool p = {0};
	struct buf out = {0}, signature = {0};
	sign_with(&p, "leaf.p12", &out, &signature);
	put(&p, "signature.der", &signature);
	put(&p, "signed.pdf", &out);
	const char *said = must(&p, "openssl cms -cmsout -print -noout -inform DER -in signature.der");
	assert_non_null(strstr(said, "id-smime-aa-signingCertificateV2"));
	assert_non_null(strstr(said, "messageDigest"));
	assert_null(strstr(said, "signingTime"));
	assert_null(strstr(said, "S/MIME Capabilities"));
	/* OpenSSL's own eyes, with the authority trusted. */
	size_t after = letter.n;
	const char *hole = memmem(out.at + after, out.n - after, "/Contents <", 11);
	assert_non_null(hole);
	size_t at = (size_t)(hole - out.at) + 10, end = at + 2 * signature.n + 2;
	assert_int_equal(out.at[end - 1], '>');
	must(&p, pool_printf(&p, "{ head -c %zu signed.pdf; tail -c +%zu signed.pdf; } >covered", at, end + 1));
	must(&p, "openssl cms -verify -cades -binary -inform DER -in signature.der -content covered -CAfile rsa3072.crt -purpose any -out back && "
			 "cmp back covered");
	said = run(&p, "openssl cms -verify -cades -binary -inform DER -in signature.der -content covered -CAfile p256.crt -purpose any -out back");
	assert_null(strstr(said, "exit 0"));
	buf_release(&out);
	buf_release(&signature);
	pool_release(&p);
}

static void each_signature_of_a_key_with_chance_is_another(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(kinds); i++) {
		struct pool p = {0};
		struct buf out = {0}, twice = {0};
		sign_with(&p, kinds[i].file, &out, NULL);
		sign_with(&p, kinds[i].file, &twice, NULL);
		/* RSA has no chance in it, ECDSA is nothing but that. */
		assert_int_equal(same(&out, &twice), strncmp(kinds[i].key, "RSA", 3) == 0);
		assert_int_equal(out.n, twice.n);
		buf_release(&out);
		buf_release(&twice);
		pool_release(&p);
	}
}

static struct sign_list look(struct pool *p, const struct buf *bytes)
{
	struct sign_list list;
	sign->look(p, bytes->at, bytes->n, &list);
	return list;
}

static void who_signed_and_when_is_told(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(kinds); i++) {
		struct pool p = {0};
		struct buf out = {0};
		sign_with(&p, kinds[i].file, &out, NULL);
		struct sign_list list = look(&p, &out);
		assert_int_equal(list.n, 1);
		assert_int_equal(list.at->state, SIGN_GOOD);
		assert_true(list.at->whole && list.at->says_when && list.at->in_time);
		assert_int_equal(list.at->when.unix_seconds, now.unix_seconds);
		assert_string_equal(list.at->certificate.subject, kinds[i].subject);
		assert_string_equal(list.at->certificate.key, kinds[i].key);
		char hex[SHA256_HEX];
		const char *print = run(&p, pool_printf(&p, "openssl pkcs12 -in %s -nokeys -clcerts -passin file:password | openssl x509 -outform DER | sha256sum",
												kinds[i].file));
		assert_memory_equal(print, sha256_hex(&list.at->certificate.sha256, hex), 64);
		buf_release(&out);
		pool_release(&p);
	}
	struct pool p = {0};
	assert_int_equal(look(&p, &letter).n, 0);
	pool_release(&p);
}

/* Each byte of the update, and many of the letter: what is left is never a good signature over the whole. In the signature
 * itself stand some that nobody signs, as the version of its form: they change neither the letter nor the signer. */
static void one_changed_byte_is_found(void **state)
{
	(void)state;
	struct pool p = {0};
	struct buf out = {0}, signature = {0};
	sign_with(&p, "p256.p12", &out, &signature);
	const char *hole = memmem(out.at + letter.n, out.n - letter.n, "/Contents <", 11);
	size_t from = (size_t)(hole - out.at) + 11, to = from + 2 * signature.n;
	struct sha256 signer = look(&p, &out).at->certificate.sha256;
	size_t unsigned_bytes = 0;
	for (size_t i = 0; i < out.n; i += i < letter.n ? 97 : 1) {
		char was = out.at[i];
		out.at[i] = (char)(was ^ 1);
		struct pool work = {0};
		struct sign_list list = look(&work, &out);
		bool in_hole = i >= from && i < to, good = list.n && list.at->state == SIGN_GOOD && list.at->whole;
		if (good && (!in_hole || !sha256_same(&signer, &list.at->certificate.sha256)))
			fail_msg("byte %zu of %zu", i, out.n);
		unsigned_bytes += good;
		if (i < letter.n) {
			assert_int_equal(list.n, 1);
			assert_int_equal(list.at->state, SIGN_CHANGED);
		}
		pool_release(&work);
		out.at[i] = was;
	}
	assert_in_range(unsigned_bytes, 0, 64);
	out.at[letter.n / 2] ^= 1;
	put(&p, "changed.pdf", &out);
	assert_non_null(strstr(run(&p, "pdfsig changed.pdf"), "- Signature Validation: Digest Mismatch."));
	buf_release(&out);
	buf_release(&signature);
	pool_release(&p);
}

static void what_is_added_behind_is_not_covered(void **state)
{
	(void)state;
	struct pool p = {0};
	struct buf out = {0};
	sign_with(&p, "rsa2048.p12", &out, NULL);
	buf_puts(&out, "\n% added\n");
	struct sign_list list = look(&p, &out);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.at->state, SIGN_GOOD);
	assert_false(list.at->whole);
	put(&p, "added.pdf", &out);
	assert_non_null(strstr(run(&p, "pdfsig added.pdf"), "- Not total document signed"));
	buf_release(&out);
	pool_release(&p);
}

static void a_moment_outside_of_the_certificate_is_told(void **state)
{
	(void)state;
	struct pool p = {0};
	struct err e = {0};
	struct buf out = {0};
	struct signer *signer = NULL;
	struct sign_certificate certificate;
	assert_true(open_as(&p, "p256.p12", PASSWORD, now, &signer, &certificate, &e));
	assert_true(sign->sign(signer, letter.at, letter.n, MADE, &out, &e));
	sign->close(&signer);
	struct sign_list list = look(&p, &out);
	assert_int_equal(list.n, 1);
	assert_int_equal(list.at->state, SIGN_GOOD);
	assert_int_equal(list.at->when.unix_seconds, MADE.unix_seconds);
	assert_false(list.at->in_time);
	buf_release(&out);
	pool_release(&p);
}

static void each_bad_certificate_is_refused_in_one_sentence(void **state)
{
	(void)state;
	static const struct {
		const char *file, *password;
		int64_t later;
		enum err_kind kind;
		const char *en, *ko;
	} rows[] = {
		{"p256.p12", "wrong", 0, ERR_REFUSED, "not the password of the certificate file", "비밀번호"},
		{"p256.p12", "", 0, ERR_REFUSED, "not the password of the certificate file", "비밀번호"},
		{"rsa2048.p12", "금형 정밀 0922", 0, ERR_REFUSED, "not the password of the certificate file", "비밀번호"},
		{"p256.p12", PASSWORD, 2 * YEAR, ERR_REFUSED, "expired on", "끝났습니다"},
		{"p256.p12", PASSWORD, -YEAR, ERR_REFUSED, "valid only from", "부터"},
		{"tls.p12", PASSWORD, 0, ERR_REFUSED, "not for signing", "서명용"},
		{"weak.p12", PASSWORD, 0, ERR_REFUSED, "1024 bits", "1024"},
		{"ed25519.p12", PASSWORD, 0, ERR_REFUSED, "of a kind that readers", "종류"},
		{"k256.p12", PASSWORD, 0, ERR_REFUSED, "of a kind that readers", "종류"},
		{"nokey.p12", PASSWORD, 0, ERR_REFUSED, "holds no private key", "개인키"},
		{"nocert.p12", PASSWORD, 0, ERR_REFUSED, "not its certificate", "인증서"},
		{"legacy.p12", PASSWORD, 0, ERR_REFUSED, "AES-256", "AES-256"},
		{"open.p12", PASSWORD, 0, ERR_REFUSED, "0644", "0644"},
		{"cut.p12", PASSWORD, 0, ERR_REFUSED, "PKCS#12", "PKCS#12"},
		{"pem.p12", PASSWORD, 0, ERR_REFUSED, "PKCS#12", "PKCS#12"},
		{"nothing.p12", PASSWORD, 0, ERR_REFUSED, "PKCS#12", "PKCS#12"},
		{"folder.p12", PASSWORD, 0, ERR_REFUSED, "is not a file", "파일이 아닙니다"},
		{"gone.p12", PASSWORD, 0, ERR_IO, "can not be read", "읽을 수 없습니다"},
	};
	for (size_t i = 0; i < 2 * ROWS(rows); i++) {
		struct pool p = {0};
		struct err e = {0};
		struct signer *signer = NULL;
		struct sign_certificate certificate;
		bool korean = i % 2;
		sign->init(korean ? LANG_KO : LANG_EN);
		struct moment at = {now.unix_seconds + rows[i / 2].later};
		assert_false(open_as(&p, rows[i / 2].file, rows[i / 2].password, at, &signer, &certificate, &e));
		assert_null(signer);
		const char *says = korean ? rows[i / 2].ko : rows[i / 2].en;
		if (e.kind != rows[i / 2].kind || !strstr(e.text, says) || strstr(e.text, PASSWORD))
			fail_msg("%s: %d %s", rows[i / 2].file, e.kind, e.text);
		pool_release(&p);
	}
	struct pool p = {0};
	struct err e = {0};
	struct signer *signer = NULL;
	struct sign_certificate certificate;
	if (!open_as(&p, "empty.p12", "", now, &signer, &certificate, &e))
		fail_msg("%s", e.text);
	sign->close(&signer);
	pool_release(&p);
}

static void only_an_unsigned_pdf_of_ours_is_signed(void **state)
{
	(void)state;
	struct pool p = {0};
	struct buf once = {0}, out = {0};
	struct err e = {0};
	struct signer *signer = NULL;
	struct sign_certificate certificate;
	assert_true(open_as(&p, "p256.p12", PASSWORD, now, &signer, &certificate, &e));
	assert_true(sign->sign(signer, letter.at, letter.n, now, &once, &e));
	assert_false(sign->sign(signer, once.at, once.n, now, &out, &e));
	assert_int_equal(e.kind, ERR_STORE);
	static const char *const texts[] = {"", "%PDF-1.4", "startxref\n0\n", "xref\n0 9\ntrailer\n<< /Size 9 >>\nstartxref\n0\n%%EOF\n",
										"xref\n0 0\ntrailer\n<< /Size 0 /Root 0 0 R >>\nstartxref\n0\n%%EOF\n",
										"xref\n0 999999999999\ntrailer <<>> startxref 0"};
	for (size_t i = 0; i < ROWS(texts); i++) {
		assert_false(sign->sign(signer, texts[i], strlen(texts[i]), now, &out, &e));
		assert_int_equal(e.kind, ERR_STORE);
	}
	/* Cut anywhere behind the last object, or one of its last bytes another: nothing is read where nothing is. */
	for (size_t n = letter.n - 1500; n + 8 < letter.n; n++) {
		char *cut = malloc(n);
		memcpy(cut, letter.at, n);
		assert_false(sign->sign(signer, cut, n, now, &out, &e));
		free(cut);
	}
	assert_int_equal(out.n, 0);
	for (size_t i = 0; i < letter.n; i += i + 1500 < letter.n ? 13 : 1) {
		struct buf other = {0};
		buf_add(&other, letter.at, letter.n);
		other.at[i] = (char)(other.at[i] ^ 5);
		out.n = 0;
		bool done = sign->sign(signer, other.at, other.n, now, &out, &e);
		assert_int_equal(done, out.n > 0);
		buf_release(&other);
	}
	sign->close(&signer);
	buf_release(&once);
	buf_release(&out);
	pool_release(&p);
}

/* A file from outside: whatever stands there, it is looked at and never taken for good. */
static void hostile_files_are_looked_at_without_harm(void **state)
{
	(void)state;
	static const char *const texts[] = {
		"/ByteRange", "/ByteRange [", "/ByteRange [0 1 2 3", "/ByteRange [ 0 0 0 0 ]", "/ByteRange [ 0 999999999999999 1 1 ]",
		"/Contents <>/ByteRange [ 0 10 12 0 ]", "/Contents <00>/ByteRange [ 0 10 14 999999999999999 ]",
		"/Contents <0>/ByteRange [ 0 10 13 1 ]", "/Contents <3003020100>/ByteRange [ 0 10 22 27 ]",
		"x /Contents <30>/ByteRange [ 0 12 16 5 ] /M (D:20240", "/Contents <30>/ByteRange[0 10 14 1]/M(D:20240101000000+09'",
	};
	for (size_t i = 0; i < ROWS(texts); i++) {
		struct pool p = {0};
		size_t n = strlen(texts[i]);
		char *bytes = malloc(n);
		memcpy(bytes, texts[i], n);
		struct sign_list list;
		sign->look(&p, bytes, n, &list);
		for (size_t k = 0; k < list.n; k++)
			assert_int_equal(list.at[k].state, SIGN_BROKEN);
		free(bytes);
		pool_release(&p);
	}
	struct pool p = {0};
	struct buf out = {0}, signature = {0};
	sign_with(&p, "leaf.p12", &out, &signature);
	for (size_t n = out.n - signature.n * 2 - 1500; n < out.n; n += 7) {
		struct pool work = {0};
		char *cut = malloc(n);
		memcpy(cut, out.at, n);
		struct sign_list list;
		sign->look(&work, cut, n, &list);
		assert_true(list.n == 0 || list.at->state != SIGN_GOOD);
		free(cut);
		pool_release(&work);
	}
	/* So many signatures that nobody made are not all looked at. */
	struct buf many = {0};
	for (int i = 0; i < 1000; i++)
		buf_puts(&many, "/Contents <30>/ByteRange [ 0 10 14 0 ]\n");
	assert_in_range(look(&p, &many).n, 1, 16);
	buf_release(&many);
	buf_release(&out);
	buf_release(&signature);
	pool_release(&p);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_reader_that_knows_nothing_of_ppuri_finds_the_signature_good),
		cmocka_unit_test(all_but_the_signature_is_as_before),
		cmocka_unit_test(the_signature_is_one_of_the_baseline),
		cmocka_unit_test(each_signature_of_a_key_with_chance_is_another),
		cmocka_unit_test(who_signed_and_when_is_told),
		cmocka_unit_test(one_changed_byte_is_found),
		cmocka_unit_test(what_is_added_behind_is_not_covered),
		cmocka_unit_test(a_moment_outside_of_the_certificate_is_told),
		cmocka_unit_test(each_bad_certificate_is_refused_in_one_sentence),
		cmocka_unit_test(only_an_unsigned_pdf_of_ours_is_signed),
		cmocka_unit_test(hostile_files_are_looked_at_without_harm),
	};
	return cmocka_run_group_tests(tests, open_all, close_all);
}
