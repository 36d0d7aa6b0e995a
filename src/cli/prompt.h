/* Asking a person, on a terminal only. Everything goes through a line editor, because a plain terminal shows 한글 other
 * than the program gets it. People take their time: after each answer the office looks at the clock again. */
#pragma once

#include "command.h"

#include <stdio.h>

/* Both standard input and standard error are a terminal. */
bool prompt_possible(void);
/* Where who sits at the keyboard sees a question: standard error, or the terminal itself where that goes elsewhere; NULL: nowhere. */
FILE *prompt_screen(void);

/* A question with what helps to answer it. */
struct prompt {
	const char *text;
	const char *history; /* the kind of question: what was answered before comes back with ↑; NULL: nothing comes, nothing is kept */
	/* What Tab offers for what is typed so far: whole answers. NULL: nothing. */
	void (*offer)(void *arg, const char *typed, struct texts *ret);
	void *arg;
};

/* One line, folded, in NFC; *ret is NULL at the end of input. Ctrl-C ends the program with 130: nothing is saved before. */
void prompt_ask(struct session *s, const struct prompt *question, const char **ret);
void prompt_line(struct session *s, const char *question, const char **ret);

/* What is said to who gives up: that nothing was saved, or nothing since the last record. */
const char *prompt_farewell(struct session *s);
/* While a form is filled in, Ctrl-C says so. Not while something is being saved. */
void prompt_guard(struct session *s);
void prompt_unguard(void);
/* The terminal has gone: nobody can answer any more. */
bool prompt_is_gone(void);

/* A password without echo, from the terminal; or, when standard input is not one, its first line. */
MUST_CHECK bool prompt_password(struct session *s, const char *question, const char **ret, struct err *e);
/* The same for a secret that the caller wipes after use; from another open file than standard input, its first line. */
MUST_CHECK bool prompt_secret(struct session *s, int fd, const char *question, char out[SECRET_MAX], struct err *e);
/* A new one: asked twice on a terminal. */
MUST_CHECK bool prompt_new_password(struct session *s, const char **ret, struct err *e);

/* "y" or "n", also typed in Hangul mode (ㅛ, ㅜ), or in Korean (예, 네, 아니오). */
bool prompt_means_yes(const char *answer);
bool prompt_means_no(const char *answer);
/* A yes-or-no question; also answered in Hangul mode (ㅛ, ㅜ) and in Korean (예, 아니오). */
bool prompt_yes(struct session *s, const char *question);
/* The same where going on is what Enter means, and nothing else: what is neither yes nor no is asked again. At the end of input
 * nothing goes on. */
bool prompt_go_on(struct session *s, const char *question);
