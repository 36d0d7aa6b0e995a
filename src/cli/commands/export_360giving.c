#include "../command.h"
#include "../screen.h"

#include "ppuri/service/open_data.h"
#include "ppuri/tr.h"

#include <string.h>

static void release(struct spool *spool)
{
	spool_release(spool);
}

static bool is_json(const char *path, struct err *e)
{
	const char *dot = strrchr(path, '.');
	return (dot && strcasecmp(dot, ".json") == 0) || err_set(e, ERR_USAGE, _("JSON is written here, so the name ends in .json: not \"%s\""), path);
}

static bool run(struct session *s, const struct input *in, struct err *e)
{
	struct spool package CLEANUP(release) = {0};
	const struct grant_filter filter = {
		.year = (int)input_number(in, "year"), .program = input_text(in, "program"), .with_people = input_flag(in, "with-personal")};
	const char *out = input_text(in, "out");
	size_t n;
	if (!is_json(out, e) || !desk_export_360giving(&s->office, &filter, &package, &n, e) ||
		(!s->office.dry_run && !office_save_spool(&s->office, out, &package, e)))
		return false;
	screen_line(s->screen, _("saved: %s (%zu grants)"), out, n);
	return true;
}

static const struct parameter options[] = {
	{"out", VALUE_FILE, N_("the JSON file to write"), .required = true},
	{"year", VALUE_NUMBER, N_("only calls with the money of this year")},
	{"program", VALUE_CODE, N_("only this programme"), .names = NAMES_PROGRAM},
	{"with-personal", VALUE_FLAG, N_("also addresses, contacts and numbers of sole traders; needs --reason")},
	{0},
};

const struct command command_export_360giving = {
	.noun = "export",
	.verb = "360giving",
	.summary = N_("hand out issued awards and payments as open data in the 360Giving form"),
	.details = N_("One JSON file that anybody may have: what was granted to which firm, on what day, from which programme, and what was paid. "
				  "An award stands in it as it was last changed; one that was cancelled as a whole is left out. "
				  "Nothing of a person is in it, and of a sole trader not the number. Numbers of grants begin with what "
				  "store set office.grant-prefix says."),
	.examples = "ppuri export 360giving --year 2024 --out grants-2024.json",
	.options = options,
	.act = &ACT_EXPORT_360GIVING,
	.also = &ACT_EXPORT_360GIVING_PEOPLE,
	.run = run,
};
