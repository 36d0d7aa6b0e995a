/* What the commands after the result say of money, places and the reserve. */
#pragma once

#include "../command.h"

#include "ppuri/service/promotion.h"

/* "30,000,000 won are left; next in the reserve: 2024-금형-0009 바다정밀 (place 1, 20,000,000 won)", and what to do or why nothing is. */
void screen_succession(struct session *s, const char *call, const struct succession *succession);
/* "2024-금형-0007 …: given up; 20,000,000 won are freed", and the above. */
void screen_vacancy(struct session *s, const struct vacancy *vacancy);
