/* The catalogue as a tree: which node stands beneath which, in what order, and how many of a kind. */
#pragma once

#include "ppuri/program.h"

enum program_kind { KIND_PLAN, KIND_STRATEGY, KIND_POLICY, KIND_TASK, KIND_PROGRAMME, KIND_UNIT, PROGRAM_KIND_COUNT };

struct tree_node {
	const struct program *program;
	size_t parent;   /* its place in the tree; TREE_TOP: none that was given */
	size_t depth;
	bool last;       /* of those beside it */
	size_t children; /* directly beneath */
	size_t beneath;  /* all */
	size_t of_kind[PROGRAM_KIND_COUNT]; /* all beneath, by kind */
};
#define TREE_TOP ((size_t)-1)

struct program_tree {
	struct tree_node *at; /* each before what stands beneath it */
	size_t n;
	const struct program *programs; /* as they were given, and not copied */
};

/* Those whose parent was not given stand at the top, by code; the others by their place, then as they were taken in. A node
 * beneath itself is ERR_STORE: no act makes one. */
MUST_CHECK bool program_tree_make(struct pool *p, const struct program_list *list, struct program_tree *ret, struct err *e);

/* Leaves those in that are to be kept, and what they stand beneath; the counts stay those of all. keep[] is set for the latter too. */
void program_tree_prune(struct pool *p, struct program_tree *tree, bool *keep);

/* How many of what the total counts are named: of its kind beneath the node, or fields of the node in a group of that name. NOT_MEANT: it
 * counts neither. */
#define NOT_MEANT (-1)
int64_t tree_named(const struct tree_node *node, const struct stated_total *total);

/* "│ ├ ": what stands before the name of a node. */
const char *tree_marks(struct pool *p, const struct program_tree *tree, size_t i);
