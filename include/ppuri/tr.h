/* Texts for people, in Korean or English. The msgid in the source is English; po/ko.po holds the Korean, and is
 * compiled into the program, because libintl needs a generated locale that a bare machine does not have. */
#pragma once

enum lang { LANG_KO, LANG_EN };

#define _(msgid) tr(msgid)
#define N_(msgid) (msgid)

/* The text in the language in force; the msgid itself where there is no translation. */
const char *tr(const char *msgid) __attribute__((format_arg(1)));

void tr_set(enum lang lang);
enum lang tr_lang(void);

/* The language by the user's own settings: PPURI_LANG, then LANGUAGE, LC_ALL, LC_MESSAGES, LANG.
 * "en…" is English; everything else, C and POSIX too, is the office's language: Korean. */
enum lang tr_from_environment(void);
