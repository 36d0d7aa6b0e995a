/* The desk's list of the day. */
#pragma once

#include "ppuri/service/office.h"
#include "ppuri/todo.h"

extern const struct act ACT_TODO, ACT_TODO_OWN;

/* What waits now, and which supplements are due within so many days. The most pressing first. */
MUST_CHECK bool desk_todo(struct office *o, int days, struct todo_list *ret, struct err *e);
/* What waits for the caller as a member of committees. */
MUST_CHECK bool desk_todo_own(struct office *o, struct todo_list *ret, struct err *e);
