/* Whether a paper is genuine, and whether it still holds. */
#include "signing.h"

#include "ppuri/file.h"
#include "ppuri/rights.h"
#include "ppuri/service/letter.h"
#include "ppuri/store/letter.h"
#include "ppuri/store/seal.h"
#include "ppuri/tr.h"

#include <string.h>

const struct act ACT_LETTER_VERIFY = {"letter.verify", RIGHT_LETTER_VERIFY, ACT_READS, .personal = true};

#define FILE_MAX (64u * 1024 * 1024)
#define PDF_BEGINS "%PDF-"

struct verifying {
	const struct letter_claim *claim;
	struct sha256 sha256; /* of the file */
	char code[LETTER_CODE + 1];
	struct letter_verdict verdict;
};

/* The end of the chain of those that took each other's place. A successor is always younger, so that there is one. */
static bool find_holding(struct work *w, struct letter_verdict *verdict, struct err *e)
{
	const char *number = verdict->letter.successor;
	while (number) {
		struct letter letter;
		if (!letter_by_number(w->db, w->pool, number, &letter, e))
			return false;
		if (letter.state == LETTER_VALID)
			verdict->holds = number;
		number = letter.successor;
	}
	return true;
}

static bool find_signer(struct work *w, struct letter_verdict *verdict, struct err *e)
{
	const struct sign_list *signatures = &verdict->signatures;
	struct signing office;
	char hex[SHA256_HEX];
	if (!signing_gather(w, &office, e))
		return false;
	verdict->by_office = signatures->n && office.fingerprint &&
						 strcmp(office.fingerprint, sha256_hex(&signatures->at[signatures->n - 1].certificate.sha256, hex)) == 0;
	return true;
}

/* Who holds the paper knows what it says: a genuine letter is not called forged because its call is sealed. */
static bool find_letter(struct work *w, struct db *db, const struct letter_filter *filter, struct verifying *verifying, bool *ret, struct err *e)
{
	struct letter_list list;
	if (!seal_lift(db, e) || !letter_list_read(db, w->pool, filter, &list, e))
		return false;
	*ret = list.n && (verifying->claim->file || strcmp(list.at[0].check_code, verifying->code) == 0);
	if (*ret)
		verifying->verdict.letter = list.at[0];
	return true;
}

/* What went to another firm an applicant learns nothing of, not even that it is there. */
static bool look_up(struct work *w, void *arg, struct err *e)
{
	struct verifying *verifying = arg;
	const struct letter_claim *claim = verifying->claim;
	const struct letter_filter filter = {
		.number = claim->file ? NULL : claim->number,
		.sha256 = claim->file ? &verifying->sha256 : NULL,
		.firm_id = w->me->role == ROLE_APPLICANT ? w->me->firm_id : 0,
	};
	bool found;
	verifying->verdict.of_own = filter.firm_id != 0;
	char hex[SHA256_HEX];
	if (claim->file)
		act_about(w, "file %s", sha256_hex(&verifying->sha256, hex));
	else
		act_about(w, "letter %s", claim->number);
	if (!find_signer(w, &verifying->verdict, e) || !find_letter(w, w->db, &filter, verifying, &found, e))
		return false;
	if (found) {
		verifying->verdict.genuine = true;
		return find_holding(w, &verifying->verdict, e);
	}
	return !w->office->past || find_letter(w, w->office->db, &filter, verifying, &verifying->verdict.not_yet, e);
}

static bool read_claim(struct office *o, struct verifying *verifying, struct err *e)
{
	const struct letter_claim *claim = verifying->claim;
	struct buf bytes CLEANUP(buf_release) = {0};
	if (!claim->file) {
		if (letter_code_read(claim->code, verifying->code))
			return true;
		return err_set(e, ERR_USAGE, _("%s is no check code; one has twelve signs, as ABCD-EFGH-JKMN"), claim->code);
	}
	if (!file_read(claim->file, FILE_MAX, &bytes, e))
		return false;
	verifying->sha256 = sha256_of(bytes.at, bytes.n);
	verifying->verdict.is_file = true;
	verifying->verdict.is_pdf = bytes.n > strlen(PDF_BEGINS) && memcmp(bytes.at, PDF_BEGINS, strlen(PDF_BEGINS)) == 0;
	return !verifying->verdict.is_pdf || signing_look(o->pool, buf_text(&bytes), bytes.n, &verifying->verdict.signatures, e);
}

bool desk_letter_verify(struct office *o, const struct letter_claim *claim, struct letter_verdict *ret, struct err *e)
{
	struct verifying verifying = {.claim = claim};
	if (!act_permitted(o, &ACT_LETTER_VERIFY, e) || !read_claim(o, &verifying, e) ||
		!act_perform(o, &ACT_LETTER_VERIFY, look_up, &verifying, e))
		return false;
	*ret = verifying.verdict;
	return true;
}
