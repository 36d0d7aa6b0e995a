#include "ppuri/cp949.h"

#include "ppuri/text.h"
#include "ppuri/tr.h"

#include <iconv.h>
#include <string.h>

enum { LEAD_MIN = 0x81, LEAD_MAX = 0xFE, TRAIL_MIN = 0x41, TRAIL_MAX = 0xFE, BMP = 0x10000 };

struct cp949 {
	uint16_t bytes[BMP]; /* of a character: lead and trail; 0: it has none */
};

/* Sorted. Middle dots, dashes, blanks and numbers in circles look alike to people; the numerals in the private area are those
 * of Hangul word processors. */
const struct cp949_replacement CP949_REPLACEMENTS[] = {
	{0x00A0, " "}, {0x00A2, "￠"}, {0x00A3, "￡"}, {0x00A5, "￥"}, {0x00AC, "￢"}, {0x2002, " "}, {0x2003, " "},
	{0x2004, " "}, {0x2005, " "}, {0x2006, " "}, {0x2007, " "}, {0x2008, " "}, {0x2009, " "}, {0x200A, " "},
	{0x2010, "-"}, {0x2011, "-"}, {0x2012, "-"}, {0x2013, "-"}, {0x2014, "-"}, {0x2022, "·"}, {0x2024, "·"},
	{0x2027, "·"}, {0x202F, " "}, {0x205F, " "}, {0x20A9, "￦"}, {0x2212, "-"}, {0x2219, "·"}, {0x22C5, "·"},
	{0x22EF, "…"}, {0x246F, "(16)"}, {0x2470, "(17)"}, {0x2471, "(18)"}, {0x2472, "(19)"}, {0x2473, "(20)"},
	{0x24EB, "⑪"}, {0x24EC, "⑫"}, {0x24ED, "⑬"}, {0x24EE, "⑭"}, {0x24EF, "⑮"}, {0x24F0, "(16)"}, {0x24F1, "(17)"},
	{0x24F2, "(18)"}, {0x24F3, "(19)"}, {0x24F4, "(20)"}, {0x2610, "[ ]"}, {0x2611, "[√]"}, {0x2713, "√"},
	{0x2714, "√"}, {0x2776, "①"}, {0x2777, "②"}, {0x2778, "③"}, {0x2779, "④"}, {0x277A, "⑤"}, {0x277B, "⑥"},
	{0x277C, "⑦"}, {0x277D, "⑧"}, {0x277E, "⑨"}, {0x277F, "⑩"}, {0x2780, "①"}, {0x2781, "②"}, {0x2782, "③"},
	{0x2783, "④"}, {0x2784, "⑤"}, {0x2785, "⑥"}, {0x2786, "⑦"}, {0x2787, "⑧"}, {0x2788, "⑨"}, {0x2789, "⑩"},
	{0x278A, "①"}, {0x278B, "②"}, {0x278C, "③"}, {0x278D, "④"}, {0x278E, "⑤"}, {0x278F, "⑥"}, {0x2790, "⑦"},
	{0x2791, "⑧"}, {0x2792, "⑨"}, {0x2793, "⑩"}, {0x301C, "～"}, {0x30FB, "·"}, {0x329E, "(인)"}, {0xFF65, "·"},
	{0xF02B1, "1"}, {0xF02B2, "2"}, {0xF02B3, "3"}, {0xF02B4, "4"}, {0xF02B5, "5"}, {0xF02B6, "6"}, {0xF02B7, "7"},
	{0xF02B8, "8"}, {0xF02B9, "9"}, {0xF02BA, "10"},
	{0},
};

const char *cp949_instead(uint32_t c)
{
	for (const struct cp949_replacement *one = CP949_REPLACEMENTS; one->from && one->from <= c; one++)
		if (one->from == c)
			return one->to;
	return NULL;
}

/* 0 if the two bytes are no character. */
static uint16_t character_of(iconv_t iconv_handle, int lead, int trail)
{
	char bytes[2] = {(char)lead, (char)trail};
	unsigned char unit[2];
	char *in = bytes, *out = (char *)unit;
	size_t in_left = sizeof bytes, out_left = sizeof unit;
	iconv(iconv_handle, NULL, NULL, NULL, NULL);
	if (iconv(iconv_handle, &in, &in_left, &out, &out_left) || in_left || out_left)
		return 0;
	return (uint16_t)(unit[0] | unit[1] << 8);
}

bool cp949_open(struct pool *p, const struct cp949 **ret, struct err *e)
{
	iconv_t opened = iconv_open("UTF-16LE", "CP949");
	if (opened == (iconv_t)-1)
		return err_set(e, ERR_IO, _("this machine does not know %s: the gconv modules of its C library are missing"), "CP949");
	struct cp949 *cp949 = pool_alloc(p, sizeof *cp949);
	for (int lead = LEAD_MIN; lead <= LEAD_MAX; lead++)
		for (int trail = TRAIL_MIN; trail <= TRAIL_MAX; trail++)
			cp949->bytes[character_of(opened, lead, trail)] = (uint16_t)(lead << 8 | trail);
	cp949->bytes[0] = 0;
	iconv_close(opened);
	*ret = cp949;
	return true;
}

bool cp949_has(const struct cp949 *cp949, uint32_t c)
{
	return c < 0x80 || (c < BMP && cp949->bytes[c]);
}

void cp949_put(const struct cp949 *cp949, struct buf *out, const char *s)
{
	size_t left = strlen(s);
	uint32_t c;
	for (int n; left; s += n, left -= (size_t)n) {
		n = text_decode(s, left, &c);
		if (n < 0 || !cp949_has(cp949, c))
			bug("a character that CP949 lacks");
		if (c < 0x80) {
			buf_putc(out, (char)c);
		} else {
			buf_putc(out, (char)(cp949->bytes[c] >> 8));
			buf_putc(out, (char)(cp949->bytes[c] & 0xFF));
		}
	}
}
