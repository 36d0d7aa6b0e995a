/* Inside the service room: what waits between the last lock and the confirmed selection. */
#pragma once

#include "work.h"

#include "ppuri/todo.h"

MUST_CHECK bool todo_selections(struct work *w, struct todo_list *list, struct err *e);
