#include "xmp.h"

#include "ppuri/text.h"

#include <string.h>

/* What XML can not hold, not even escaped, becomes U+FFFD. */
static void put_escaped(struct buf *out, const char *text)
{
	size_t left = strlen(text);
	uint32_t c;
	for (int n; (n = text_decode(text, left, &c)) > 0; text += n, left -= (size_t)n) {
		if (c == '&')
			buf_puts(out, "&amp;");
		else if (c == '<')
			buf_puts(out, "&lt;");
		else if (c == '>')
			buf_puts(out, "&gt;");
		else if (c < ' ' || c == 0xfffe || c == 0xffff)
			buf_puts(out, "\xef\xbf\xbd");
		else
			buf_add(out, text, (size_t)n);
	}
}

/* In Korean time, as the PDF's own date. */
static void put_moment(struct buf *out, struct moment moment)
{
	struct date day = moment_date(moment);
	int second = (int)(((moment.unix_seconds + 9 * 3600) % 86400 + 86400) % 86400);
	buf_printf(out, "%04d-%02d-%02dT%02d:%02d:%02d+09:00", day.year, day.month, day.day, second / 3600, second / 60 % 60, second % 60);
}

void xmp_packet(const struct sheets *sheets, struct moment made, struct buf *out)
{
	buf_puts(out, "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
				  "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
				  "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" "
				  "xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
				  "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">");
	put_escaped(out, sheets->title);
	buf_puts(out, "</rdf:li></rdf:Alt></dc:title>\n");
	if (*sheets->author) {
		buf_puts(out, "<dc:creator><rdf:Seq><rdf:li>");
		put_escaped(out, sheets->author);
		buf_puts(out, "</rdf:li></rdf:Seq></dc:creator>\n");
	}
	buf_puts(out, "<dc:language><rdf:Bag><rdf:li>ko-KR</rdf:li></rdf:Bag></dc:language>\n<xmp:CreateDate>");
	put_moment(out, made);
	buf_puts(out, "</xmp:CreateDate>\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
}
