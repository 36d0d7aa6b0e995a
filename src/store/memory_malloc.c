#include "memory.h"

bool memory_configure(void)
{
	return true;
}
