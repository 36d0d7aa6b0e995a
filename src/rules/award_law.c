#include "ppuri/award_law.h"

#include "law.h"

#include <string.h>

/* 보조금법 §30② names the faults for which what was passed on is taken back. What else the state may do by §17 to §24 it does to the city, its
 * 보조사업자: to the firm the city does the same by the conditions of the award. */
static const struct {
	struct law law;
	struct award_law award;
} rows[] = {
	{{"local-subsidy", "지방보조금법", {0}, {0}},
	 {.money = "지방보조금",
	  .body = "지방보조금관리위원회",
	  .deliberation = "지방보조금법 §8②",
	  .changed = "지방보조금법 §11",
	  .fault = "지방보조금법 §12①",
	  .printed = "「지방자치단체 보조금 관리에 관한 법률」 제8조부터 제10조까지",
	  .printed_changed = "「지방자치단체 보조금 관리에 관한 법률」 제11조",
	  .printed_fault = "「지방자치단체 보조금 관리에 관한 법률」 제12조제1항"}},
	{{"national-subsidy", "보조금법", {0}, {0}},
	 {.money = "간접보조금",
	  .body = "보조사업자선정위원회",
	  .deliberation = "보조금법 §17②",
	  .changed = "보조금법, 교부조건",
	  .fault = "보조금법 §30②",
	  .printed = "「보조금 관리에 관한 법률」과 그에 따른 국고보조금 교부결정",
	  .printed_changed = "「보조금 관리에 관한 법률」과 교부조건",
	  .printed_fault = "「보조금 관리에 관한 법률」 제30조제2항과 교부조건"}},
};

bool award_law_has(const char *legal_basis)
{
	for (size_t i = 0; legal_basis && i < sizeof rows / sizeof *rows; i++)
		if (strcmp(rows[i].law.legal_basis, legal_basis) == 0)
			return true;
	return false;
}

const struct award_law *award_law(const char *legal_basis, struct date day)
{
	for (size_t i = 0; legal_basis && i < sizeof rows / sizeof *rows; i++)
		if (strcmp(rows[i].law.legal_basis, legal_basis) == 0 && law_holds(&rows[i].law, day))
			return &rows[i].award;
	bug("an award under a law that has none");
}
