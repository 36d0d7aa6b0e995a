#include "../certificate_password.h"
#include "../command.h"
#include "../screen.h"

#include "ppuri/service/signing.h"
#include "ppuri/tr.h"

static bool run(struct session *s, const struct input *in, struct err *e)
{
	const char *file = input_text(in, "FILE");
	struct sign_certificate certificate;
	char from[DATE_TEXT_MAX], until[DATE_TEXT_MAX], hex[SHA256_HEX];
	if (!file && !input_flag(in, "remove"))
		return err_set(e, ERR_USAGE, "%s", _("name the certificate's file, or --remove"));
	if (file && input_flag(in, "remove"))
		return err_set(e, ERR_USAGE, "%s", _("either a certificate is set or the one that is set is removed"));
	certificate_password_from(s, in);
	if (!desk_store_certificate(&s->office, file, &certificate, e))
		return false;
	if (!file) {
		screen_line(s->screen, "%s", _("letters go out unsigned from now on"));
		return true;
	}
	const struct screen_pair pairs[] = {
		{"subject", _("holder"), certificate.subject},
		{"issuer", _("issued by"), certificate.issuer},
		{"key", _("key"), certificate.key},
		{"from", _("valid from"), moment_iso(certificate.from, from)},
		{"until", _("expires"), moment_iso(certificate.until, until)},
		{"sha256", _("fingerprint (SHA-256)"), sha256_hex(&certificate.sha256, hex)},
	};
	screen_record(s->screen, s->pool, pairs, sizeof pairs / sizeof *pairs);
	return true;
}

static const struct parameter arguments[] = {
	{"FILE", VALUE_FILE, N_("certificate and key in the form PKCS#12 (.p12, .pfx)")},
	{0},
};

static const struct parameter options[] = {
	{"remove", VALUE_FLAG, N_("sign no more")},
	PASSWORD_FD_OPTION,
	{0},
};

const struct command command_store_certificate = {
	.noun = "store",
	.verb = "certificate",
	.summary = N_("set the certificate that letters are signed with"),
	.details = N_("The file stays where it is and must be readable by its owner, or a group, alone: the store keeps only its path and "
				  "the certificate's fingerprint, never the key or the password. The password is asked without echo now, to see that all "
				  "is well, and then whenever letters are issued; or it is read as the first line of standard input, or of --password-fd."),
	.examples = "ppuri store certificate /etc/ppuri/office.p12\nppuri store certificate --remove",
	.arguments = arguments,
	.options = options,
	.act = &ACT_STORE_CERTIFICATE,
	.run = run,
};
