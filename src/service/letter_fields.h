/* What a letter's form is filled with, from an award and the office; and its JSON, from which it can be filled again. */
#pragma once

#include "ppuri/award.h"
#include "ppuri/call.h"
#include "ppuri/paper.h"
#include "ppuri/program.h"

struct letterhead {
	const char *organisation, *department, *sender, *zip, *address, *homepage, *phone, *fax, *email, *disclosure;
};

/* The fields as JSON: names as docs/forms.md lists them. What has no value is left out, so that the form refuses it. */
MUST_CHECK bool letter_fields_json(struct pool *p, const struct award *award, const struct call *call,
								   const struct program *program, const struct letterhead *head, const char **ret,
								   struct err *e);
/* JSON back to what the paper room takes. */
MUST_CHECK bool letter_fields_read(struct pool *p, const char *json, size_t n, struct form_data *ret, struct err *e);
/* "2024-금형-교부-0001_교부결정통지서_하늘정밀.pdf", without what file systems refuse. */
const char *letter_file_name(struct pool *p, const struct award *award);
