#include "ppuri/award_law.h"

#include "law.h"

#include <string.h>

#define GRANTED \
	.once = "일시 교부", .paper = "award", .paper_changed = "award-change", .paper_cancelled = "award-cancel", .heard_days = 10, .heard = "행정절차법 §21③", \
	.breach = "법령·교부조건·처분 위반"

/* 보조금법 §30② names the faults for which what was passed on is taken back. What else the state may do by §17 to §24 it does to the city, its
 * 보조사업자: to the firm the city does the same by the conditions of the award. Of 출연금 and 위탁금 the agreement says when it ends. */
static const struct {
	struct law law;
	struct award_law award;
} rows[] = {
	{{"local-subsidy", "지방보조금법", {0}, {0}},
	 {.money = "지방보조금",
	  .mark = "교부",
	  .body = "지방보조금관리위원회",
	  .deliberation = "지방보조금법 §8②",
	  GRANTED,
	  .changed = "지방보조금법 §11",
	  .fault = "지방보조금법 §12①",
	  .printed = "「지방자치단체 보조금 관리에 관한 법률」 제8조부터 제10조까지",
	  .printed_changed = "「지방자치단체 보조금 관리에 관한 법률」 제11조",
	  .printed_fault = "「지방자치단체 보조금 관리에 관한 법률」 제12조제1항"}},
	{{"national-subsidy", "보조금법", {0}, {0}},
	 {.money = "간접보조금",
	  .mark = "교부",
	  .body = "보조사업자선정위원회",
	  .deliberation = "보조금법 §17②",
	  GRANTED,
	  .changed = "보조금법, 교부조건",
	  .fault = "보조금법 §30②",
	  .printed = "「보조금 관리에 관한 법률」과 그에 따른 국고보조금 교부결정",
	  .printed_changed = "「보조금 관리에 관한 법률」과 교부조건",
	  .printed_fault = "「보조금 관리에 관한 법률」 제30조제2항과 교부조건"}},
	{{"contribution", "행정기본법", {0}, {0}},
	 {.money = "지원금",
	  .mark = "협약",
	  .once = "일시 지급",
	  .paper = "agreement",
	  .paper_changed = "agreement-change",
	  .paper_cancelled = "agreement-cancel",
	  .changed = "협약",
	  .fault = "협약",
	  .heard_days = 14,
	  .heard = "협약 제16조③",
	  .breach = "협약 위반"}},
};

/* The first row of a basis; NULL: there is none. */
static const struct award_law *first_of(const char *legal_basis)
{
	for (size_t i = 0; legal_basis && i < sizeof rows / sizeof *rows; i++)
		if (strcmp(rows[i].law.legal_basis, legal_basis) == 0)
			return &rows[i].award;
	return NULL;
}

bool award_law_has(const char *legal_basis)
{
	return first_of(legal_basis);
}

bool award_law_deliberates(const char *legal_basis)
{
	const struct award_law *law = first_of(legal_basis);
	return law && law->body;
}

bool award_law_agrees(const char *legal_basis)
{
	const struct award_law *law = first_of(legal_basis);
	return law && strcmp(law->paper, "agreement") == 0;
}

static bool ends_with(const char *text, const char *end)
{
	size_t n = strlen(text), n_end = strlen(end);
	return n >= n_end && strcmp(text + n - n_end, end) == 0;
}

const char *award_law_paper(const struct award_law *law, const char *kind)
{
	if (ends_with(kind, "-change"))
		return law->paper_changed;
	return ends_with(kind, "-cancel") ? law->paper_cancelled : law->paper;
}

const struct award_law *award_law(const char *legal_basis, struct date day)
{
	for (size_t i = 0; legal_basis && i < sizeof rows / sizeof *rows; i++)
		if (strcmp(rows[i].law.legal_basis, legal_basis) == 0 && law_holds(&rows[i].law, day))
			return &rows[i].award;
	bug("an award under a law that has none");
}
