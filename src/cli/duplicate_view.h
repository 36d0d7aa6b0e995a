/* 중복 가능성, below the application that it is about. */
#pragma once

#include "command.h"

#include "ppuri/duplicate.h"

void screen_duplicates(struct session *s, const struct duplicate_list *list);
