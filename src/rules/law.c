#include "law.h"

bool law_holds(const struct law *law, struct date day)
{
	return (!law->from.year || date_cmp(day, law->from) >= 0) && (!law->to.year || date_cmp(day, law->to) <= 0);
}
