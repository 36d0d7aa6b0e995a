"""Who may call what: printing is for cli, malloc for base, and some functions are for nobody."""
import re

import house

PRINTING = ["printf", "vprintf", "puts", "putchar", "perror", "psignal", "stdout", "stderr", "STDOUT_FILENO",
            "STDERR_FILENO"]
ALLOCATING = ["malloc", "calloc", "realloc", "reallocarray", "aligned_alloc", "posix_memalign", "free", "strdup",
              "strndup", "asprintf", "vasprintf", "getline", "getdelim", "open_memstream"]
ENDING = ["exit", "_exit", "quick_exit", "abort"]
FLOATING = ["double", "float", "strtod", "strtof", "atof"]
# Without a length, without an error, with hidden state, or by way of a shell.
BANNED = ["strcpy", "strcat", "strncpy", "strncat", "stpcpy", "sprintf", "vsprintf", "gets", "strtok", "atoi", "atol",
          "atoll", "atof", "scanf", "fscanf", "rand", "srand", "random", "drand48", "system", "popen",
          "alloca", "setjmp", "longjmp", "localtime", "gmtime", "asctime", "ctime", "tmpnam", "tempnam", "mktemp"]

# (what, names, folders where they are at home, why)
RULES = [
    ("prints", PRINTING, ["src/cli/", "src/main.c"], "only cli prints"),
    ("allocates", ALLOCATING, ["src/base/"], "only base allocates: use a pool or a buf"),
    ("ends the program", ENDING, ["src/cli/", "src/main.c"], "return false, or bug()"),
    ("writes a file", ["file_write"], ["include/ppuri/file.h", "src/base/", "src/service/save.c", "src/service/session_file.c"],
     "office_save keeps what belongs to the office itself"),
    ("reads the environment", ["getenv", "secure_getenv"], ["src/base/", "src/cli/", "src/service/office.c"],
     "no part of what a paper shows or a record says is for the caller's environment"),
    ("tells an error", ["strerror"], ["src/base/file.c"], "file_error speaks the reader's language"),
    ("floating point", FLOATING, ["src/paper/"], "money and scores are whole numbers"),
    ("banned", BANNED, [], "see tests/source/calls.py"),
]

# (file, name): where a rule does not hold, and why. One that is no longer needed is a mistake too.
EXCEPTIONS = {
    ("src/base/err.c", "stderr"): "bug() speaks before it aborts",
    ("src/base/err.c", "abort"): "bug() aborts",
    ("src/base/err.c", "strcat"): "two bytes into room that was kept for them",
    ("src/base/won.c", "stpcpy"): "a sign of three bytes",
    ("src/base/xlsx_write.c", "double"): "a sheet has no other numbers; one that it would not keep exactly is refused",
    ("src/cli/prompt_tab.c", "strdup"): "readline frees what it completes with",
    ("src/paper/workers.c", "_exit"): "a worker leaves without the exit handlers of its parent",
    ("src/cli/prompt_tab.c", "free"): "a completion that readline made",
}

ATTRIBUTE = re.compile(r"__attribute__\(\(.*?\)\)")
WRITE_TO_TERMINAL = re.compile(r"\b(?:write|dprintf)\s*\(\s*[12]\s*,")


def matcher(names):
    """Each of the names where it is not a member or a part of a longer name."""
    return re.compile(r"(?<![\w.>])(" + "|".join(names) + r")\b(?!\s*:)")


def problems_of(files, exceptions):
    problems, used = [], set()
    for path, text in files:
        code = ATTRIBUTE.sub(lambda match: " " * len(match.group()), house.code_of(text))
        found = [(match.start(), match.group(1), why) for _, names, homes, why in RULES
                 if not path.startswith(tuple(homes)) for match in matcher(names).finditer(code)]
        if not path.startswith("src/cli/"):
            found += [(match.start(), match.group(), "only cli prints") for match in WRITE_TO_TERMINAL.finditer(code)]
        for offset, name, why in sorted(found):
            if (path, name) in exceptions:
                used.add((path, name))
            else:
                problems.append(f"{path}:{house.line_at(code, offset)}: {name}: {why}")
    problems += [f"{path}: {name} is excepted but does not occur" for path, name in exceptions if (path, name) not in used]
    return problems


SAMPLE = [
    ("src/rules/a.c", '/* malloc, printf( and stdout in a comment */\n// system("x")\n'
                      'const char *s = "free(p); puts(\\"x\\")";\nint c = \'"\'; printf("%d", 1);\n'),
    ("src/store/b.c", "p = malloc(3);\nx->free(p);\nh.free = y;\npool_strdup(p, s);\n\nfree (p);\nsprintf(a, b);\nsnprintf(a, 1, b);\n"),
    ("src/service/c.c", "fputs(s, stderr);\nwrite(1, s, 3);\nwrite(12, s, 3);\nexit(1);\ndouble rate;\n"),
    ("src/cli/d.c", 'printf("x");\nstrcpy(a, b);\n'),
    ("src/base/e.c", "char *f(void) __attribute__((malloc, format(printf, 1, 2)));\nfree(p);\nabort();\n"),
    ("src/paper/f.c", "float x;\n"),
    ("src/service/g.c", "file_write(path, bytes, n, 0600, e);\nx.lxw_strerror(1);\nstrerror(errno);\n"),
]
SAMPLE_MISTAKES = ["a.c:4: printf", "b.c:1: malloc", "b.c:6: free", "b.c:7: sprintf", "c.c:1: stderr", "c.c:2: write(1,",
                   "c.c:4: exit", "c.c:5: double", "d.c:2: strcpy", "g.c:1: file_write", "g.c:3: strerror",
                   "e.c: free is excepted but does not occur"]


def main():
    house.run([
        ("printing, memory, the end and banned functions are where they belong", problems_of(house.c_files(), EXCEPTIONS)),
        house.bites("calls out of place", problems_of(SAMPLE, {("src/base/e.c", "free"): "", ("src/base/e.c", "abort"): ""}),
                    SAMPLE_MISTAKES),
    ])


if __name__ == "__main__":
    main()
