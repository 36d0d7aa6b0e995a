#include "cli/run.h"

/* No setlocale here: it opens seven files, and only the line editor needs one (src/cli/prompt.c). */
int main(int argc, char **argv)
{
	return cli_run(argc, argv);
}
