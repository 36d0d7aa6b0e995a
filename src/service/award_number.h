/* 문서번호 of the decisions on awards: "산업혁신과-7", taken in the act that uses it. */
#pragma once

#include "work.h"

/* ERR_REFUSED while the office's department is not set. */
MUST_CHECK bool award_document_next(struct work *w, const char **ret, struct err *e);
/* The one that award_document_next would take now. */
MUST_CHECK bool award_document_coming(struct work *w, const char **ret, struct err *e);
