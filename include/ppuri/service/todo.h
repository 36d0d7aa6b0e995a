/* The desk's list of the day. */
#pragma once

#include "ppuri/service/office.h"
#include "ppuri/todo.h"

extern const struct act ACT_TODO;

/* What waits now, and which supplements are due within so many days. The most pressing first. */
MUST_CHECK bool desk_todo(struct office *o, int days, struct todo_list *ret, struct err *e);
