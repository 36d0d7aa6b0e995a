/* Inside the service room: what every letter of an award says alike. */
#pragma once

#include "form_draw.h"

#include "ppuri/award.h"
#include "ppuri/award_law.h"
#include "ppuri/call.h"
#include "ppuri/program.h"

/* firm_name, representative, receiver, biz_no, firm_address. */
void letter_put_firm(struct form_values *values, const struct firm *firm);
/* program_name, call_title, notice_no, related, source_name, fiscal_year. */
void letter_put_awarding(struct form_values *values, const struct call *call, const struct program *program);
/* drafter, drafter_title, approver, approver_title, approved_date. */
void letter_put_signers(struct form_values *values, const struct signer *drafter, const struct signer *approver, struct moment approved_at);
/* What the support is called: "지방보조금(시비)". */
const char *letter_grant(struct pool *p, const struct award_law *law, const struct call *call);
