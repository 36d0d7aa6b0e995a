/* From words to an exit status: the one place that finds, checks, asks, runs and tells. */
#pragma once

/* The whole program but for its start; returns the exit status. */
int cli_run(int argc, char **argv);
