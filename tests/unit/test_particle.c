#include "unit.h"

#include "ppuri/particle.h"

static enum word_sound sound(const char *word)
{
	return word_sound(word, strlen(word));
}

/* Words by the sound that they end in. */
static const char *const open[] = {
	"하나", "부산시", "기계", "표면처리", "사업자", "개", "회의", "쾌", "뿌리", "주조", "2024-금형-0003-나",
	/* figures: 이, 사, 오, 구, 조 */
	"2", "4", "5", "9", "12", "1,234", "99", "0.5", "3.14", "2024", "2024.", "1000000000000", "5,000,000,000,000", "제4", "A4",
	/* quoted, bracketed, with stops */
	"「금형 고도화」", "『부산시』", "“회의”", "'표면처리'", "〈뿌리〉", "【공고】", "하나.", "하나!", "하나?", "하나…", "하나 ",
	"하나(하늘)", "하늘정밀 주식회사(하늘)", "하나(주식회사 하늘)", "하나[금형]", "하나((금)형)", "(하나)", "나래㈜", "나래(주)", "㈜나래", "(주)나래",
	"「나래(금형)」", "나래)", "나래 (금형)", "나래(금형)(열)",
	/* letters by name: 에이, 비, 케이, 피, 에스, 티, 제트 */
	"A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "O", "P", "Q", "S", "T", "U", "V", "W", "X", "Y", "Z", "a", "x",
	"SK", "LG", "KT", "CNC", "TP", "3D", "5G", "BNK", "R&D", "mRNA", "IoT", "eSIM카드", "AI", "ESG",
	/* words: 포스코, 네이버, 테크, 코드, 케이스, 파크, 클라우드, 서비스 */
	"POSCO", "NAVER", "HYUNDAI", "Posco", "Tech", "code", "case", "park", "cloud", "service", "data", "Korea", "energy", "laser",
	"bridge", "wave", "box", "gas", "graph", "Show", "software", "kite",
	/* units and signs: 미터, 퍼센트, 도 */
	"10mm", "5m", "3km", "20kW", "220V", "50Hz", "66.7%", "30℃", "45°", "10㎜", "25㎡", "C++", "50ℓ", "16GB", "1%)",
	/* Ⅱ, ②, wide figures and letters, ㅏ */
	"Ⅱ", "Ⅳ", "Ⅸ", "Ⅻ", "②", "④", "⑫", "２", "Ａ", "ㅏ", "ㅣ",
};
static const char *const rieul[] = {
	"하늘", "부산물", "금형별", "서울", "길", "월", "2월", "돌", "한글", "꿀", "하늘정밀",
	"1", "7", "8", "11", "2017", "1.8", "제1", "10,001",
	"「하늘」", "하늘.", "하늘정밀㈜", "하늘정밀(주)", "하늘(나래)", "㈜하늘정밀",
	"L", "R", "URL", "HR", "SQL", "XML", "PDFL", "html5 DL",
	"steel", "Steel", "metal", "model", "Apple", "module", "mold tool", "file", "KOREAN STEEL",
	"2024. 2. 23.", "2024. 2.", "2024. 12. 31.", "「2024. 2. 23.」",
	"10MPa", "101Pa", "5㎫", "Ⅰ", "Ⅶ", "Ⅷ", "①", "⑦", "⑱", "１", "ㄹ",
};
static const char *const closed[] = {
	"금형", "부산광역시장", "과장", "선정", "값", "닭", "삶", "넋", "앞", "부엌", "용접", "접", "꽃", "밖", "홍길동", "기업",
	/* 삼, 육, 영, 십, 백, 천, 만, 억, 경 */
	"3", "6", "0", "10", "20", "100", "1000", "1,000", "10000", "20,000,000", "100000000", "3,000,000,000", "10000000000000000",
	"1,200,000", "2020", "0.0", "1.50", "10.0", "2024-금형-0010", "007-00", "1,000원", "00", "2024-금형-0003",
	"2,000,000", "제13",
	"「금형」", "홍길동(대표)", "금형(기계)", "산업혁신과-1301(2024. 2. 26.)과장", "금형.", "하나(금형", "(금형)",
	"M", "N", "m", "n", "LPM", "CDN", "ATM", "KAIN", "IBM",
	"system", "robot", "market", "chip", "block", "Lab", "web", "club", "engineering", "Samsung", "SAMSUNG", "online", "frame",
	"design", "net", "team", "pack", "BUSAN", "Busan", "line",
	"10kg", "5g", "3t", "300rpm", "10㎏", "Ⅲ", "Ⅵ", "Ⅹ", "③", "⑥", "⑩", "⑳", "３", "ㄱ", "ㅎ",
};
static const char *const unknown[] = {"", " ", "★", "※", "㈜", "()", "「」", "獎", "-", "\xff", "ア", "=", "→"};

static void check(const char *const *words, size_t n, enum word_sound expected, const char *behind_them)
{
	const struct particle *particle = particle_find("으로/로", strlen("으로/로"));
	for (size_t i = 0; i < n; i++) {
		if (sound(words[i]) != expected)
			fail_msg("%s: %d, not %d", words[i], (int)sound(words[i]), (int)expected);
		assert_string_equal(particle_behind(particle, sound(words[i])), behind_them);
	}
}

static void a_word_ends_in_the_sound_that_is_heard(void **state)
{
	(void)state;
	check(open, ROWS(open), SOUND_VOWEL, "로");
	check(rieul, ROWS(rieul), SOUND_RIEUL, "로");
	check(unknown, ROWS(unknown), SOUND_UNKNOWN, "(으)로");
}

static void a_word_is_closed_by_a_consonant(void **state)
{
	(void)state;
	for (size_t i = 0; i < ROWS(closed); i++)
		if (sound(closed[i]) != SOUND_CONSONANT)
			fail_msg("%s: %d", closed[i], (int)sound(closed[i]));
}

/* Every syllable there is: 28 endings, of which the first is none and the ninth ㄹ. */
static void every_syllable_is_read(void **state)
{
	(void)state;
	for (unsigned c = 0xac00; c <= 0xd7a3; c++) {
		const char syllable[] = {(char)(0xe0 | c >> 12), (char)(0x80 | (c >> 6 & 0x3f)), (char)(0x80 | (c & 0x3f)), '\0'};
		unsigned final = (c - 0xac00) % 28;
		assert_int_equal(sound(syllable), final == 0 ? SOUND_VOWEL : final == 8 ? SOUND_RIEUL : SOUND_CONSONANT);
	}
}

static void each_pair_has_its_forms(void **state)
{
	(void)state;
	static const struct {
		const char *pair, *closed, *open, *rieul, *either;
	} rows[] = {
		{"은/는", "은", "는", "은", "은(는)"},	   {"는/은", "은", "는", "은", "은(는)"},
		{"이/가", "이", "가", "이", "이(가)"},	   {"가/이", "이", "가", "이", "이(가)"},
		{"을/를", "을", "를", "을", "을(를)"},	   {"를/을", "을", "를", "을", "을(를)"},
		{"과/와", "과", "와", "과", "과(와)"},	   {"와/과", "과", "와", "과", "과(와)"},
		{"으로/로", "으로", "로", "로", "(으)로"}, {"로/으로", "으로", "로", "로", "(으)로"},
		{"이라/라", "이라", "라", "이라", "(이)라"}, {"이나/나", "이나", "나", "이나", "(이)나"},
		{"이며/며", "이며", "며", "이며", "(이)며"}, {"이란/란", "이란", "란", "이란", "(이)란"},
		{"이든/든", "이든", "든", "이든", "(이)든"}, {"아/야", "아", "야", "아", "아(야)"},
	};
	for (size_t i = 0; i < ROWS(rows); i++) {
		const struct particle *particle = particle_find(rows[i].pair, strlen(rows[i].pair));
		assert_non_null(particle);
		assert_string_equal(particle_behind(particle, SOUND_CONSONANT), rows[i].closed);
		assert_string_equal(particle_behind(particle, SOUND_VOWEL), rows[i].open);
		assert_string_equal(particle_behind(particle, SOUND_RIEUL), rows[i].rieul);
		assert_string_equal(particle_behind(particle, SOUND_UNKNOWN), rows[i].either);
	}
}

static void what_is_no_pair_is_not_found(void **state)
{
	(void)state;
	static const char *const pairs[] = {"", "/", "은", "은/", "/는", "은/은", "은/가", "은 / 는", "은/는/", "if", "/if", "에서/서"};
	for (size_t i = 0; i < ROWS(pairs); i++)
		assert_null(particle_find(pairs[i], strlen(pairs[i])));
	assert_non_null(strstr(PARTICLE_PAIRS, "으로/로"));
}

/* A text longer than what is looked at, and one that is cut inside a character. */
static void only_the_end_of_a_long_text_matters(void **state)
{
	(void)state;
	char text[4000];
	for (size_t i = 0; i + 3 < sizeof text; i += 3)
		memcpy(text + i, "물", 4);
	assert_int_equal(sound(text), SOUND_RIEUL);
	for (size_t n = 0; n < 900; n++)
		word_sound(text, n);
	text[strlen(text) - 3] = '\0';
	text[strlen(text) - 1] = ')';
	text[strlen(text) - 2] = ')';
	text[strlen(text) - 3] = ')';
	assert_int_equal(sound(text), SOUND_RIEUL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_word_ends_in_the_sound_that_is_heard),
		cmocka_unit_test(a_word_is_closed_by_a_consonant),
		cmocka_unit_test(every_syllable_is_read),
		cmocka_unit_test(each_pair_has_its_forms),
		cmocka_unit_test(what_is_no_pair_is_not_found),
		cmocka_unit_test(only_the_end_of_a_long_text_matters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
