/* Inside the service room: the files of a selection, as they are handed out. */
#pragma once

#include "bundle.h"
#include "selection_load.h"

/* Into the folder ("selection/"; "": the top), with a SHA256SUMS of its own. */
void selection_bundle(struct bundle *bundle, const char *folder, const struct selection *stored);
