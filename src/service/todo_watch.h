/* Inside the service room: what stands in the way of what goes on, and nobody would be told by the step itself until it is refused. */
#pragma once

#include "ppuri/service/todo.h"

/* Firms that may not take part any more, plans of costs that are not what was granted, and persons with several accounts, each for whom it
 * concerns. */
MUST_CHECK bool todo_watch(struct work *w, struct todo_list *list, struct err *e);
