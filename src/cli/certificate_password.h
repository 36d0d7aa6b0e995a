/* How a command that may sign gets the password of the office's certificate. */
#pragma once

#include "command.h"

/* Stands in its options. */
#define PASSWORD_FD_OPTION \
	{"password-fd", VALUE_NUMBER, N_("number of an open file whose first line is the password of the certificate; else it is asked")}

/* Called before anything is issued; nobody is asked while nothing is signed. */
void certificate_password_from(struct session *s, const struct input *in);
