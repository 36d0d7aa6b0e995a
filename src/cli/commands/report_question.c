#include "report_question.h"

struct funding_question report_question(const struct input *in)
{
	return (struct funding_question){
		.programs = {.on = input_date(in, "on"),
					 .year = (int)input_number(in, "year"),
					 .source = input_text(in, "source"),
					 .area = input_text(in, "area"),
					 .technology = input_text(in, "tech"),
					 .region = input_text(in, "region"),
					 .office = input_text(in, "office"),
					 .every_kind = true},
		.against = input_date(in, "against"),
	};
}
