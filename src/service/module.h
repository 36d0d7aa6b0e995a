/* Parts of the program that few commands want: each is a module of its own, loaded when it is first needed
 * (docs/decisions/start-time.md). */
#pragma once

/* The module's one symbol. It lies beside the program, or where it was installed. NULL: dlerror() says why not. */
void *module_symbol(const char *file, const char *symbol);
