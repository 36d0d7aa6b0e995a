/* Every act there is: what `policy` prints and the tests walk. */
#include "ppuri/service/account.h"
#include "ppuri/service/audit.h"
#include "ppuri/service/program.h"
#include "ppuri/service/store.h"

const struct act *const ACTS[] = {
	&ACT_STORE_INIT, &ACT_STORE_CHECK, &ACT_STORE_BACKUP, &ACT_STORE_UPGRADE, &ACT_STORE_SETTINGS, &ACT_STORE_SET,
	&ACT_LOGIN, &ACT_LOGOUT, &ACT_WHOAMI,
	&ACT_ACCOUNT_ADD, &ACT_ACCOUNT_LIST, &ACT_ACCOUNT_ROLE, &ACT_ACCOUNT_LOCK, &ACT_ACCOUNT_UNLOCK, &ACT_ACCOUNT_PASSWD,
	&ACT_ACCOUNT_PASSWD_OTHER,
	&ACT_PROGRAM_ADD, &ACT_PROGRAM_EDIT, &ACT_PROGRAM_IMPORT, &ACT_PROGRAM_LIST, &ACT_PROGRAM_SHOW,
	&ACT_AUDIT_LOG, &ACT_AUDIT_SHOW, &ACT_AUDIT_VERIFY,
	NULL,
};
