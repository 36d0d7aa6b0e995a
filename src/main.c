#include "cli/run.h"

#include <locale.h>

int main(int argc, char **argv)
{
	setlocale(LC_CTYPE, "C.UTF-8"); /* numbers stay in the C locale */
	return cli_run(argc, argv);
}
