#include "ppuri/service/store.h"

#include "frozen.h"
#include "password.h"
#include "reason.h"
#include "work.h"

#include "ppuri/hash.h"
#include "ppuri/duplicate.h"
#include "ppuri/ident.h"
#include "ppuri/service/filed_paper.h"
#include "ppuri/service/supplement.h"
#include "ppuri/store/account.h"
#include "ppuri/store/audit.h"
#include "ppuri/store/budget.h"
#include "ppuri/store/db.h"
#include "ppuri/store/paper_content.h"
#include "ppuri/store/program.h"
#include "ppuri/store/search.h"
#include "ppuri/store/setting.h"
#include "ppuri/tr.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

const struct act ACT_STORE_INIT = {"store.init", RIGHT_ANYONE, ACT_WRITES};
const struct act ACT_STORE_CHECK = {"store.check", RIGHT_STORE_CHECK, ACT_READS, .of_now = true};
const struct act ACT_STORE_BACKUP = {"store.backup", RIGHT_STORE_KEEP, ACT_OUTSIDE};
const struct act ACT_STORE_UPGRADE = {"store.upgrade", RIGHT_STORE_KEEP, ACT_WRITES};
const struct act ACT_STORE_SETTINGS = {"store.settings", RIGHT_PROGRAM_READ, ACT_READS};
const struct act ACT_STORE_SET = {"store.set", RIGHT_STORE_KEEP, ACT_WRITES};
const struct act ACT_STORE_CLOCK = {"store.clock", RIGHT_STORE_KEEP, ACT_WRITES, .any_clock = true};

struct beginning {
	const char *organisation, *hash;
	const struct account_new *admin;
};

static bool begin(struct work *w, void *arg, struct err *e)
{
	struct beginning *beginning = arg;
	const struct account_new *given = beginning->admin;
	struct account admin = {
		.name = given->name, .person_name = given->person_name, .title = given->title, .role = ROLE_ADMIN};
	unsigned char id[16];
	char uuid[33];
	random_bytes(id, sizeof id);
	for (size_t i = 0; i < sizeof id; i++)
		snprintf(uuid + 2 * i, 3, "%02x", id[i]);
	w->office->me = (struct account){.name = given->name};
	act_about(w, "store %s", uuid);
	return setting_write(w->db, "store.uuid", uuid, e) &&
		   setting_write(w->db, "office.organisation", beginning->organisation, e) &&
		   account_insert(w->db, &admin, w->now, &admin.id, e) &&
		   credential_write(w->db, admin.id, beginning->hash, 0, w->now, e);
}

static bool fill(struct pool *p, const char *draft, struct beginning *beginning, struct err *e)
{
	struct office office;
	if (!office_open(&office, p, draft, office_session_path(p), e))
		return false;
	bool done = act_perform(&office, &ACT_STORE_INIT, begin, beginning, e);
	office_close(&office);
	return done;
}

bool desk_store_init(struct pool *p, const char *store_path, const char *organisation, const struct account_new *admin,
					 bool dry_run, struct err *e)
{
	struct beginning beginning = {.organisation = organisation, .admin = admin};
	const char *draft;
	if (!account_name_check(admin->name, e) || !password_acceptable(admin->password, admin->name, e) ||
		!password_hash(p, admin->password, &beginning.hash, e) || !db_draft(p, store_path, moment_now(), &draft, e))
		return false;
	bool done = fill(p, draft, &beginning, e);
	if (done && !dry_run)
		return db_publish(draft, store_path, e);
	db_discard(draft);
	return done;
}

static bool check(struct work *w, void *arg, struct err *e)
{
	struct store_report *report = arg;
	struct findings database, money;
	int64_t bad;
	if (!db_check(w->db, w->pool, &database, e) || !db_check_money(w->db, w->pool, &money, e) ||
		!program_check_tree(w->db, w->pool, &database, e) ||
		!audit_verify(w->db, &bad, &report->audit_rows, &report->audit_head, e))
		return false;
	if (!paper_content_check(w->db, w->pool, &database, e))
		return false;
	for (size_t i = 0; i < money.n; i++)
		*POOL_PUSH(w->pool, &database) = money.at[i];
	if (bad)
		*POOL_PUSH(w->pool, &database) =
			pool_printf(w->pool, _("audit: row %lld does not fit the chain"), (long long)bad);
	if (!audit_clock(w->db, w->pool, &database, e) || !audit_recount(w->db, w->pool, &database, e) ||
		!search_check(w->db, w->pool, &database, e) || !budget_packs_check(w->db, w->pool, &database, e) ||
		!frozen_check_all(w->db, w->pool, &database, e))
		return false;
	report->finding = database.at;
	report->findings = database.n;
	report->version = db_version(w->db);
	return true;
}

bool desk_store_check(struct office *o, struct store_report *ret, struct err *e)
{
	return act_perform(o, &ACT_STORE_CHECK, check, ret, e);
}

static bool backup(struct work *w, void *arg, struct err *e)
{
	return save_may_replace(w->office, arg, e) && db_backup(w->db, arg, w->office->dry_run, e);
}

bool desk_store_backup(struct office *o, const char *path, struct err *e)
{
	return act_perform(o, &ACT_STORE_BACKUP, backup, pool_strdup(o->pool, path), e);
}

static bool note_upgrade(struct work *w, void *arg, struct err *e)
{
	(void)e;
	act_about(w, "schema %d, copy %s", db_version(w->db), (const char *)arg);
	return true;
}

/* The copy and the new schema come before the act: acts stand on the schema. Who may is asked of the old store. */
static bool upgrade(struct office *o, const char **ret_copy, struct err *e)
{
	return act_permitted(o, &ACT_STORE_UPGRADE, e) &&
		   db_upgrade(o->db, o->pool, o->now, o->dry_run, ret_copy, e) &&
		   (o->dry_run || act_perform(o, &ACT_STORE_UPGRADE, note_upgrade, pool_strdup(o->pool, *ret_copy), e));
}

bool desk_store_upgrade(struct pool *p, const char *store_path, const char *session_path, bool dry_run, const char **ret_copy,
						struct err *e)
{
	struct office o;
	const char *copy = NULL;
	if (!office_open_any(&o, p, store_path, session_path, e))
		return false;
	o.dry_run = dry_run;
	bool done = upgrade(&o, &copy, e);
	office_close(&o);
	if (done)
		*ret_copy = copy;
	return done;
}

/* What the letterhead and the reports print, and what the office does unless it says otherwise. */
static const struct setting_row SETTINGS[] = {
	{"office.organisation", N_("organisation"), NULL},
	{"office.department", N_("department (처리과): begins each document number"), NULL},
	{"office.sender", N_("sender (발신명의) of letters"), NULL},
	{"office.zip", N_("postal code"), NULL},
	{"office.address", N_("address"), NULL},
	{"office.homepage", N_("homepage"), NULL},
	{"office.phone", N_("telephone"), NULL},
	{"office.fax", N_("fax"), NULL},
	{"office.email", N_("e-mail"), NULL},
	{"office.disclosure", N_("disclosure (공개 구분) of letters"), NULL},
	{"office.verify-url", N_("address where anybody may ask whether a letter is genuine: stands beside its QR code"), NULL},
	{"office.grant-prefix", N_("beginning of each grant's number in open data, as 360Giving gives it"), NULL},
	{"office.forms", N_("folder of the office's own forms"), NULL},
	{"office.certificate", N_("file of the certificate that letters are signed with; set by: ppuri store certificate"), NULL},
	{"office.certificate-sha256", N_("fingerprint of that certificate"), NULL},
	{"office.certificate-until", N_("when that certificate expires"), NULL},
	{"office.agree-days", N_("days in which a selected firm takes the next step (교부신청, 협약), as its letter tells; none unless set"), NULL},
	{"supplement.days", N_("days for a supplement (보완기한); 7 unless set"), NULL},
	{"duplicate.percent", N_("from how like (%) titles are told as possible double funding; 80 unless set"), NULL},
	{"papers.file-mb", N_("largest paper (제출서류) in MB; 20 unless set"), NULL},
	{"papers.application-mb", N_("all papers of an application in MB; 100 unless set"), NULL},
};
#define SETTINGS_N (sizeof SETTINGS / sizeof *SETTINGS)

struct settings {
	struct setting_row *rows;
	const char *key, *value;
};

static bool read_settings(struct work *w, void *arg, struct err *e)
{
	struct settings *settings = arg;
	settings->rows = pool_alloc(w->pool, sizeof SETTINGS);
	for (size_t i = 0; i < SETTINGS_N; i++) {
		settings->rows[i] = (struct setting_row){.key = SETTINGS[i].key, .title = _(SETTINGS[i].title)};
		if (!setting_read(w->db, w->pool, SETTINGS[i].key, &settings->rows[i].value, e))
			return false;
	}
	return true;
}

bool desk_store_settings(struct office *o, struct setting_row **ret, size_t *ret_n, struct err *e)
{
	struct settings settings = {0};
	if (!act_perform(o, &ACT_STORE_SETTINGS, read_settings, &settings, e))
		return false;
	*ret = settings.rows;
	*ret_n = SETTINGS_N;
	return true;
}

static bool write_setting(struct work *w, void *arg, struct err *e)
{
	struct settings *settings = arg;
	act_about(w, "setting %s", settings->key);
	return *settings->value ? setting_write(w->db, settings->key, settings->value, e)
							: setting_clear(w->db, settings->key, e);
}

/* The organisation stands over every report and letter, and a postal code is one or none. */
static bool setting_check(const char *key, const char *value, struct err *e)
{
	char zip[ZIP_TEXT];
	int days, mb;
	if (strncmp(key, "office.certificate", 18) == 0) {
		err_set(e, ERR_USAGE, "%s", _("a certificate is looked at before it is set"));
		return err_hint(e, "%s", _("set it by: ppuri store certificate FILE"));
	}
	if (strcmp(key, "office.forms") == 0 && *value && *value != '/')
		return err_set(e, ERR_USAGE, "%s", _("the folder of forms is named with its whole path, from /"));
	if (strcmp(key, "office.forms") == 0 && *value && access(value, R_OK | X_OK) != 0)
		return err_set(e, ERR_REFUSED, _("%s is no folder that can be read"), value);
	if (strcmp(key, "office.email") == 0 && *value && !email_check(value, e))
		return err_prefix(e, "%s", _("e-mail"));
	if (strcmp(key, "office.verify-url") == 0 && *value && !verify_url_check(value, e))
		return false;
	if ((strcmp(key, "office.phone") == 0 || strcmp(key, "office.fax") == 0) && *value && !value[strcspn(value, "0123456789")])
		return err_set(e, ERR_USAGE, _("\"%s\" is no telephone number"), value);
	if (strcmp(key, "office.organisation") == 0 && !*value)
		return err_set(e, ERR_REFUSED, "%s", _("the organisation can be changed, but not cleared"));
	if (strcmp(key, "office.agree-days") == 0 && *value && !supplement_days_of(value, &days))
		return err_set(e, ERR_USAGE, _("the days for the next step are a whole number from 1 to %d"), SUPPLEMENT_DAYS_MAX);
	if (strcmp(key, "supplement.days") == 0 && *value && !supplement_days_of(value, &days))
		return err_set(e, ERR_USAGE, _("the days for a supplement are a whole number from 1 to %d"), SUPPLEMENT_DAYS_MAX);
	if (strcmp(key, "duplicate.percent") == 0 && *value && !duplicate_percent_of(value))
		return err_set(e, ERR_USAGE, "%s", _("how like titles must be is a whole number from 50 to 100"));
	if (strncmp(key, "papers.", 7) == 0 && *value && !paper_mb_parse(value, &mb))
		return err_set(e, ERR_USAGE, _("the limits of papers are whole numbers of MB from 1 to %d"), PAPER_MB_MAX);
	return strcmp(key, "office.zip") != 0 || !*value || zip_parse(value, zip, e) ||
		   err_prefix(e, "%s", _("postal code"));
}

bool desk_store_set(struct office *o, const char *key, const char *value, struct err *e)
{
	struct settings settings = {.key = key, .value = value};
	for (size_t i = 0; i < SETTINGS_N; i++)
		if (strcmp(SETTINGS[i].key, key) == 0)
			return setting_check(key, value, e) && act_perform(o, &ACT_STORE_SET, write_setting, &settings, e);
	err_set(e, ERR_USAGE, _("there is no setting %s"), key);
	return err_hint(e, "%s", _("see: ppuri store settings"));
}

static bool trust_clock(struct work *w, void *arg, struct err *e)
{
	struct moment newest;
	char last[DATE_TEXT_MAX];
	bool any;
	(void)arg;
	if (!audit_newest(w->db, &newest, &any, e))
		return false;
	if (!any || w->now.unix_seconds >= newest.unix_seconds)
		return err_set(e, ERR_REFUSED, "%s", _("the clock does not stand before what was entered last; there is nothing to put right"));
	act_about(w, "newest act %s", moment_iso(newest, last));
	return true;
}

bool desk_store_clock(struct office *o, struct err *e)
{
	return reason_given(o, e) && act_perform(o, &ACT_STORE_CLOCK, trust_clock, NULL, e);
}
