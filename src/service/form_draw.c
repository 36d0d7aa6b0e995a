#include "form_draw.h"

#include "contact.h"
#include "form_sample.h"
#include "paper_room.h"

#include "ppuri/ident.h"
#include "ppuri/store/setting.h"

bool office_lines_read(struct work *w, struct office_lines *ret, struct err *e)
{
	struct office_lines lines;
	if (!setting_read(w->db, w->pool, "office.organisation", &lines.organisation, e) ||
		!setting_read(w->db, w->pool, "office.sender", &lines.sender, e) ||
		!setting_read(w->db, w->pool, "office.address", &lines.address, e) || !contact_read(w, &lines.contact, e))
		return false;
	if (!lines.sender)
		lines.sender = lines.organisation;
	if (!lines.contact)
		lines.contact = lines.organisation;
	*ret = lines;
	return true;
}

void form_put_office(struct form_values *values, const struct office_lines *lines)
{
	form_put(values, "organisation", lines->organisation);
	form_put(values, "sender", lines->sender);
	form_put(values, "contact", lines->contact);
}

void form_put_application(struct form_values *values, const struct application *application, const char *call_title,
						  const char *notice_no)
{
	char number[BIZ_NO_TEXT];
	form_put(values, "receipt_no", application->receipt_no);
	form_put(values, "firm_name", application->firm.name);
	form_put(values, "biz_no", biz_no_text(application->firm.biz_no, number));
	form_put(values, "project_title", application->title);
	form_put(values, "call_title", call_title);
	form_put(values, "notice_no", notice_no);
}

static bool keep_bytes(void *arg, size_t index, const void *bytes, size_t n, struct err *e)
{
	(void)index, (void)e;
	buf_add(arg, bytes, n);
	return true;
}

bool form_draw(const char *name, const char *text, const struct form_values *values, struct moment made, struct buf *out,
			   struct err *e)
{
	const struct paper_api *paper;
	struct paper_letter letter = {.name = name, .data = form_values_data(values)};
	struct form_data known;
	form_known(values->pool, name, &known);
	form_complete(values->pool, &known, &letter.data);
	return paper_room(&paper, e) &&
		   paper->letters(&(struct paper_letters){.form_name = name, .form_text = text, .n = 1, .list = &letter, .made = made},
						  keep_bytes, out, e);
}
