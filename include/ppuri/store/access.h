/* 접속기록: who saw whose personal data, when and from where (개인정보의 안전성 확보조치 기준 §8). A file beside the store,
 * STORE.access, to which lines are only added: a reading command must not have to wait for the store's gate. */
#pragma once

#include "ppuri/store/db.h"

/* Adds one line: moment, account, origin, act, subject, parted by tabs. If it can not be written, nothing may be shown. */
MUST_CHECK bool access_note(struct db *db, struct moment at, const char *account, const char *origin, const char *act,
							const char *subject, struct err *e);
