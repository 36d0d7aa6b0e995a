/* A meeting as it is shown, and the arguments that name one. */
#pragma once

#include "../command.h"

#include "ppuri/meeting.h"
#include "ppuri/service/meeting.h"
#include "ppuri/tr.h"

#define MEETING_ARGUMENTS \
	{"CALL", VALUE_CODE, N_("the call"), .required = true, .names = NAMES_CALL}, \
	{"NO", VALUE_NUMBER, N_("number of the meeting, as meeting list shows it"), .required = true}

/* The logins that were given for one option. */
struct logins logins_given(struct session *s, const struct input *in, const char *option);
/* What came of each, a line for each. */
void screen_motions(struct session *s, const struct meeting_record *record);
