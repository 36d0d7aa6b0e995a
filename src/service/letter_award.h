/* Inside the service room: what every letter of an award says alike. */
#pragma once

#include "form_draw.h"
#include "letter_source.h"

#include "ppuri/award.h"
#include "ppuri/award_law.h"
#include "ppuri/call.h"
#include "ppuri/program.h"

/* firm_name, representative, receiver, biz_no, firm_address. */
void letter_put_firm(struct form_values *values, const struct firm *firm);
/* program_name, call_title, notice_no, related, source_name, fiscal_year. */
void letter_put_awarding(struct form_values *values, const struct call *call, const struct program *program);
/* drafter, drafter_title, approver, approver_title, approved_date, doc_no, doc_date and replaces, of a decision or of the letter that is told
 * anew instead of it (NULL: it is not). Returns the document's number. */
struct letter_decision {
	const struct signer *drafter, *approver;
	struct moment approved_at, at;
	const char *document_no;
};
const char *letter_put_decision(struct form_values *values, const struct letter_decision *decided, const struct letter_anew *anew);
/* What the support is called: "지방보조금(시비)". */
const char *letter_grant(struct pool *p, const struct award_law *law, const struct call *call);
