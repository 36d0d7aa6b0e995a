/* What an export says of the persons who are not in it. */
#pragma once

struct session;
void people_left_out(struct session *s);
