/* Inside the service room: what every letter of an award says alike. */
#pragma once

#include "form_draw.h"
#include "letter_facts.h"
#include "letter_source.h"

#include "ppuri/appeal.h"
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
/* Whether the law of the programme's money tells its awards by letters of that kind. */
MUST_CHECK bool letter_law_fits(const struct work *w, const struct letter_facts *facts, const char *kind, struct err *e);
/* A letter of what a later decision changed would tell what does not stand: always false. */
bool letter_say_overtaken(const char *receipt, struct err *e);
/* party_name, party_head, party_address: who makes the agreement with the firm. */
void letter_put_party(const struct letter_facts *facts, struct form_values *values);
/* The day of the agreement that an award was made by; its own where there is none. */
MUST_CHECK bool letter_agreed_on(struct work *w, const struct award *award, struct date *ret, struct err *e);
/* What the support is called: "지방보조금(시비)". */
const char *letter_grant(struct pool *p, const struct award_law *law, const struct call *call);
/* What an objection is to, in the words of letters: "미선정", "변경교부결정 2024-금형-교부-0001-변경1"; agreed: an agreement grants. */
const char *letter_appeal_against(struct pool *p, const struct appeal *appeal, bool agreed);
