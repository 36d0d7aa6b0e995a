#include "certificate_password.h"

#include "prompt.h"

#include "ppuri/tr.h"

#include <fcntl.h>
#include <unistd.h>

struct place {
	struct session *session;
	int file;
};

static bool ask(void *arg, const char *file, char out[SECRET_MAX], struct err *e)
{
	const struct place *place = arg;
	if (fcntl(place->file, F_GETFD) == -1)
		return err_set(e, ERR_USAGE, _("there is no open file %d to read the password from"), place->file);
	if (place->file == STDIN_FILENO && place->session->no_input && isatty(STDIN_FILENO))
		return err_set(e, ERR_USAGE, "%s", _("the password of the certificate would have to be asked; give it with --password-fd"));
	return prompt_secret(place->session, place->file,
						 pool_printf(place->session->pool, _("password of the certificate %s"), file), out, e);
}

void certificate_password_from(struct session *s, const struct input *in)
{
	struct place *place = pool_alloc(s->pool, sizeof *place);
	*place = (struct place){s, (int)input_number_or(in, "password-fd", STDIN_FILENO)};
	s->office.secret = ask;
	s->office.secret_arg = place;
}
