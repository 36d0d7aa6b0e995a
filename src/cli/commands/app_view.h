/* What the app commands share: which applications are meant, and how they are shown. */
#pragma once

#include "../command.h"
#include "../screen.h"

#include "ppuri/service/application.h"
#include "ppuri/lifecycle.h"
#include "ppuri/tr.h"

#define APP_ARGUMENT N_("receipt number (접수번호), or before receipt CALL/사업자등록번호")
#define APP_CHOICE_ARGUMENTS {"APP", VALUE_TEXT, APP_ARGUMENT, .many = true}
#define APP_CHOICE_OPTIONS \
	{"call", VALUE_CODE, N_("with --all: the call")}, {"all", VALUE_FLAG, N_("all applications to the call that wait for this")}

/* Names, or --call with --all: exactly one of the two. */
MUST_CHECK bool app_choice(struct session *s, const struct input *in, struct application_choice *ret, struct err *e);

/* "자격검토 (자료가 바뀜, 다시 검토 필요)" where what was checked has changed since. */
const char *app_state_words(struct pool *p, const struct application *application);

/* An own cash below what the call wants is taken, and judged 부적격 later: whoever enters it is told while it can be mended. */
void screen_cash_note(struct session *s, const struct call *call, const struct application *application);

/* A list of applications while it comes: application_rows_take is its taker. */
struct application_rows {
	struct session *s;
	struct rows rows, unreceived; /* apart where people look at them */
	size_t n;
	const char *first_receipt; /* NULL: none was received */
	struct moment first_at;
};
struct application_rows application_rows(struct session *s);
MUST_CHECK bool application_rows_take(void *to, const struct application *application, struct err *e);
void application_rows_release(struct application_rows *list);

/* Without personal data. */
void screen_applications(struct session *s, struct application_rows *list);
