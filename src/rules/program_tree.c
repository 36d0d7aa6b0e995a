#include "ppuri/program_tree.h"

#include "ppuri/tr.h"
#include "ppuri/vocabulary.h"

#include <stdlib.h>
#include <string.h>

/* A node and what it stands beneath; 0: nothing that was given. */
struct placed {
	int64_t parent;
	const struct program *program;
};

struct placing {
	int64_t *ids;              /* of all, the lowest first */
	struct placed *by_parent; /* all: those at the top first */
	size_t n;
	struct program_tree *tree;
};

static int compare_ids(int64_t one, int64_t other)
{
	return (one > other) - (one < other);
}

static int compare_by_id(const void *one, const void *other)
{
	return compare_ids(*(const int64_t *)one, *(const int64_t *)other);
}

static int compare_by_place(const void *a, const void *b)
{
	const struct placed *one = a, *other = b;
	int by_parent = compare_ids(one->parent, other->parent);
	if (by_parent)
		return by_parent;
	int by_seq = one->parent ? compare_ids(one->program->seq, other->program->seq) : strcmp(one->program->code, other->program->code);
	return by_seq ? by_seq : compare_ids(one->program->id, other->program->id);
}

static bool is_given(const struct placing *placing, int64_t id)
{
	return id && bsearch(&id, placing->ids, placing->n, sizeof *placing->ids, compare_by_id) != NULL;
}

/* The first of those beneath a node, in by_parent. */
static size_t first_beneath(const struct placing *placing, int64_t id)
{
	size_t low = 0, high = placing->n;
	while (low < high) {
		size_t middle = low + (high - low) / 2;
		if (placing->by_parent[middle].parent < id)
			low = middle + 1;
		else
			high = middle;
	}
	return low;
}

static void place(struct placing *placing, size_t parent, size_t depth)
{
	struct program_tree *tree = placing->tree;
	int64_t id = parent == TREE_TOP ? 0 : tree->at[parent].program->id;
	for (size_t i = first_beneath(placing, id); i < placing->n && placing->by_parent[i].parent == id; i++) {
		bool last = i + 1 == placing->n || placing->by_parent[i + 1].parent != id;
		size_t at = tree->n++;
		tree->at[at] = (struct tree_node){.program = placing->by_parent[i].program, .parent = parent, .depth = depth, .last = last};
		place(placing, at, depth + 1);
	}
}

static size_t kind_of(const struct program *program)
{
	for (size_t i = 0; i < PROGRAM_KINDS.n; i++)
		if (strcmp(PROGRAM_KINDS.terms[i].code, program->kind) == 0)
			return i;
	bug("a node of no kind");
}

/* Each stands before what is beneath it, so from the end on every node is whole before it is added to its parent. */
static void count(struct program_tree *tree)
{
	for (size_t i = tree->n; i-- > 0;) {
		const struct tree_node *node = &tree->at[i];
		if (node->parent == TREE_TOP)
			continue;
		struct tree_node *parent = &tree->at[node->parent];
		parent->children++;
		parent->beneath += node->beneath + 1;
		for (size_t kind = 0; kind < PROGRAM_KIND_COUNT; kind++)
			parent->of_kind[kind] += node->of_kind[kind];
		parent->of_kind[kind_of(node->program)]++;
	}
}

bool program_tree_make(struct pool *p, const struct program_list *list, struct program_tree *ret, struct err *e)
{
	struct program_tree tree = {.at = pool_alloc(p, list->n * sizeof *tree.at), .programs = list->at};
	struct placing placing = {.ids = pool_alloc(p, list->n * sizeof *placing.ids), .n = list->n, .tree = &tree};
	placing.by_parent = pool_alloc(p, list->n * sizeof *placing.by_parent);
	for (size_t i = 0; i < list->n; i++)
		placing.ids[i] = list->at[i].id;
	if (list->n)
		qsort(placing.ids, list->n, sizeof *placing.ids, compare_by_id);
	for (size_t i = 0; i < list->n; i++) {
		const struct program *program = &list->at[i];
		placing.by_parent[i] = (struct placed){is_given(&placing, program->parent_id) ? program->parent_id : 0, program};
	}
	if (list->n)
		qsort(placing.by_parent, list->n, sizeof *placing.by_parent, compare_by_place);
	place(&placing, TREE_TOP, 0);
	if (tree.n < list->n)
		return err_set(e, ERR_STORE, "%s", _("the store is damaged: a programme stands beneath itself"));
	count(&tree);
	*ret = tree;
	return true;
}

static void set_last(struct pool *p, struct program_tree *tree)
{
	bool *has_later = pool_alloc(p, (tree->n + 1) * sizeof *has_later); /* behind all nodes: the top */
	for (size_t i = tree->n; i-- > 0;) {
		const size_t parent = tree->at[i].parent == TREE_TOP ? tree->n : tree->at[i].parent;
		tree->at[i].last = !has_later[parent];
		has_later[parent] = true;
	}
}

void program_tree_prune(struct pool *p, struct program_tree *tree, bool *keep)
{
	size_t *moved = pool_alloc(p, (tree->n + 1) * sizeof *moved), kept = 0;
	for (size_t i = tree->n; i-- > 0;)
		if (keep[i] && tree->at[i].parent != TREE_TOP)
			keep[tree->at[i].parent] = true;
	for (size_t i = 0; i < tree->n; i++) {
		struct tree_node node = tree->at[i];
		if (!keep[i])
			continue;
		if (node.parent != TREE_TOP)
			node.parent = moved[node.parent];
		moved[i] = kept;
		tree->at[kept++] = node;
	}
	tree->n = kept;
	set_last(p, tree);
}

int64_t tree_named(const struct tree_node *node, const struct stated_total *total)
{
	const struct program_field_list *fields = &node->program->fields;
	int64_t named = 0;
	for (size_t i = 0; total->kind && i < PROGRAM_KINDS.n; i++)
		if (strcmp(PROGRAM_KINDS.terms[i].code, total->kind) == 0)
			return (int64_t)node->of_kind[i];
	for (size_t i = 0; !total->kind && i < fields->n; i++)
		named += fields->at[i].grouping && strcmp(fields->at[i].grouping, total->what) == 0;
	return named ? named : NOT_MEANT;
}

const char *tree_marks(struct pool *p, const struct program_tree *tree, size_t i)
{
	enum { LONGEST = sizeof "│ " - 1 };
	const struct tree_node *node = &tree->at[i];
	if (node->parent == TREE_TOP)
		return "";
	char *end = (char *)pool_alloc(p, node->depth * LONGEST + 1) + node->depth * LONGEST;
	for (size_t at = i; tree->at[at].parent != TREE_TOP; at = tree->at[at].parent) {
		const char *mark = at == i ? (node->last ? "└ " : "├ ") : tree->at[at].last ? "  " : "│ ";
		size_t n = strlen(mark);
		end -= n;
		memcpy(end, mark, n);
	}
	return end;
}
