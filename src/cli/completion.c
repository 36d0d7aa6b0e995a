#include "help.h"

#include "input.h"

#include <string.h>

/* Nouns, each once. */
static void put_nouns(struct buf *out)
{
	for (const struct command *const *c = COMMANDS; *c; c++)
		if (c == COMMANDS || strcmp((*c)->noun, c[-1]->noun) != 0)
			buf_printf(out, " %s", (*c)->noun);
}

static void put_verbs(struct buf *out)
{
	for (const struct command *const *c = COMMANDS; *c; c++) {
		if (!(*c)->verb)
			continue;
		if (c == COMMANDS || strcmp((*c)->noun, c[-1]->noun) != 0)
			buf_printf(out, "        %s) words=\"", (*c)->noun);
		buf_printf(out, "%s ", (*c)->verb);
		if (!c[1] || strcmp(c[1]->noun, (*c)->noun) != 0)
			buf_puts(out, "\" ;;\n");
	}
}

static void put_options(struct buf *out)
{
	for (const struct command *const *c = COMMANDS; *c; c++) {
		buf_printf(out, "        '%s %s') words=\"", (*c)->noun, (*c)->verb ? (*c)->verb : "");
		for (const struct parameter *o = (*c)->options; o && o->name; o++)
			buf_printf(out, "--%s ", o->name);
		buf_puts(out, "\" ;;\n");
	}
}

void completion_script(struct buf *out)
{
	buf_puts(out, "# bash completion for ppuri: eval \"$(ppuri completion)\"\n"
				  "_ppuri()\n{\n"
				  "    local word=${COMP_WORDS[COMP_CWORD]} noun=${COMP_WORDS[1]:-} verb=${COMP_WORDS[2]:-} words=\n"
				  "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n        words=\"");
	put_nouns(out);
	buf_puts(out, "\"\n    elif [[ $word != -* ]] && [ \"$COMP_CWORD\" -eq 2 ]; then\n        case $noun in\n");
	put_verbs(out);
	buf_puts(out, "        esac\n    elif [[ $word == -* ]]; then\n        case \"$noun $verb\" in\n");
	put_options(out);
	buf_puts(out, "        esac\n        words=\"$words");
	for (const struct parameter *o = GLOBAL_OPTIONS; o->name; o++)
		buf_printf(out, " --%s", o->name);
	buf_puts(out, "\"\n    fi\n"
				  "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
				  "    [ ${#COMPREPLY[@]} -gt 0 ] || mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
				  "}\ncomplete -o filenames -F _ppuri ppuri\n");
}
