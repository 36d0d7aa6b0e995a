/* Asking a person, on a terminal only. Everything goes through a line editor, because a plain terminal shows 한글 other
 * than the program gets it. People take their time: after each answer the office looks at the clock again. */
#pragma once

#include "command.h"

/* Both standard input and standard error are a terminal. */
bool prompt_possible(void);

/* One line, folded, in NFC; *ret is NULL at the end of input. Ctrl-C ends the program with 130: nothing is saved before. */
void prompt_line(struct session *s, const char *question, const char **ret);

/* A password without echo, from the terminal; or, when standard input is not one, its first line. */
MUST_CHECK bool prompt_password(struct session *s, const char *question, const char **ret, struct err *e);
/* A new one: asked twice on a terminal. */
MUST_CHECK bool prompt_new_password(struct session *s, const char **ret, struct err *e);

/* A yes-or-no question; also answered in Hangul mode (ㅛ, ㅜ) and in Korean (예, 아니오). */
bool prompt_yes(struct session *s, const char *question);
