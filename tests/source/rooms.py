"""The rooms keep to the table of src/README.md: who includes whose doors, and whose libraries."""
import os.path
import pathlib
import re

import house

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]', re.MULTILINE)
WORDS = re.compile(r"`([^`]+)`")


def read_table(text):
    """{room: {doors, libraries, may_use}} of the first table whose head begins with "room"."""
    rooms = {}
    lines = iter(text.splitlines())
    for line in lines:
        if re.match(r"\|\s*room\s*\|", line):
            break
    next(lines, None)
    for line in lines:
        if not line.startswith("|"):
            break
        name, _, doors, libraries, may_use = (cell.strip() for cell in line.strip("|").split("|"))
        rooms[name.strip("`")] = {"doors": WORDS.findall(doors), "libraries": WORDS.findall(libraries),
                                  "may_use": WORDS.findall(may_use)}
    return rooms


def named(names, header):
    """Whether one of the names is the header; a name ending in * stands for all that begin so."""
    return any(header == name or name.endswith("*") and header.startswith(name[:-1]) for name in names)


def owners(rooms, kind, header):
    return [room for room, row in rooms.items() if named(row[kind], header)]


def owner(rooms, header):
    """The room of a door, or None."""
    return next(iter(owners(rooms, "doors", header)), None)


def room_of(rooms, path):
    """The room in which a file of src/ or include/ lies."""
    parts = pathlib.PurePath(path).parts
    if parts[0] == "include":
        return owner(rooms, "/".join(parts[2:]))
    return parts[1]


def private(present, path, header):
    """The path of a header that is no door: beside the file, or named from the top of its room or of src/."""
    folders = [pathlib.PurePath(path).parent, *pathlib.PurePath(path).parents[:-1]]
    candidates = [os.path.normpath(folder / header) for folder in folders]
    return next((candidate for candidate in candidates if candidate in present), None)


def include_problem(rooms, present, path, bracket, header):
    """What is wrong with one #include, or None. present: the paths of all files."""
    room = room_of(rooms, path)
    allowed = [room, *rooms[room]["may_use"]]
    if header.startswith("ppuri/"):
        theirs = owner(rooms, header[len("ppuri/"):])
        if bracket == "<":
            return f'write "{header}"'
        if theirs is None:
            return f"{header} stands in no row of the table"
        return None if theirs in allowed else f"{room} may not use {theirs} ({header})"
    if bracket == '"':
        found = private(present, path, header)
        if found is None:
            return f"there is no {header}"
        inside = room_of(rooms, found) == room or path == "src/main.c" and room_of(rooms, found) in allowed
        return None if inside else f"{found} is private to its room"
    homes = owners(rooms, "libraries", header)
    return f"{header} belongs to {' and '.join(homes)} alone" if homes and room not in homes else None


def problems_of(rooms, files):
    present = {path for path, _ in files}
    problems = []
    for path, text in files:
        if room_of(rooms, path) not in rooms:
            problems.append(f"{path}: its room stands in no row of the table")
            continue
        for match in INCLUDE.finditer(text):
            problem = include_problem(rooms, present, path, *match.groups())
            if problem:
                problems.append(f"{path}:{house.line_at(text, match.start(2))}: {problem}")
    return problems


def table_problems(rooms, files):
    """Rows that say more than there is, or that go round in a circle."""
    problems = []
    doors = [path[len("include/ppuri/"):] for path, _ in files if path.startswith("include/ppuri/")]
    problems += [f"{door} stands in two rows" for door in doors if len(owners(rooms, "doors", door)) > 1]
    for room, row in rooms.items():
        for name in row["doors"]:
            if not any(named([name], door) for door in doors):
                problems.append(f"{room}: there is no door {name}")
        for other in row["may_use"]:
            if other not in rooms:
                problems.append(f"{room}: there is no room {other}")
            elif list(rooms).index(other) >= list(rooms).index(room):
                problems.append(f"{room}: uses {other}, which does not stand above it")
    return problems


SAMPLE_TABLE = """
| room | holds | doors | libraries | may use |
|---|---|---|---|---|
| `base` | nothing | `err.h` | | – |
| `rules` | decisions | `rules/*` | | `base` |
| `store` | SQL | | `sqlite3*` | `rules` |
| `paper` | forms | `paper.h` `gone.h` `rules/won.h` | `hpdf.h` | `store` `web` |
| `main.c` | | | `hpdf.h` | `rules` |
"""
SAMPLE_FILES = [
    ("include/ppuri/err.h", "#include <stdbool.h>\n"),
    ("include/ppuri/paper.h", ""),
    ("include/ppuri/stray.h", ""),
    ("include/ppuri/rules/won.h", '#include "ppuri/err.h"\n#include "ppuri/paper.h"\n'),
    ("src/base/err.c", '#include "ppuri/err.h"\n#include "ppuri/rules/won.h"\n# include <sqlite3ext.h>\n'),
    ("src/base/pool.c", '#include "../rules/secret.h"\n#include <ppuri/err.h>\n#include "secret.h"\n'),
    ("src/rules/secret.h", '#include "ppuri/rules/won.h"\n#include "ppuri/nowhere.h"\n'),
    ("src/rules/selection.c", '#include "secret.h"\n#include <hpdf.h>\n'),
    ("src/store/db.c", '#include <sqlite3.h>\n#include "ppuri/err.h"\n'),
    ("src/rules/more/ties.c", '#include "secret.h"\n#include "../secret.h"\n#include "rules/secret.h"\n'),
    ("src/web/page.c", ""),
    ("src/main.c", '#include "rules/secret.h"\n#include "base/hidden.h"\n#include "ppuri/err.h"\n'),
    ("src/base/hidden.h", ""),
]
SAMPLE_MISTAKES = [
    "include/ppuri/stray.h: its room stands in no row",
    "include/ppuri/rules/won.h:2: rules may not use paper",
    "src/base/err.c:2: base may not use rules",
    "src/base/err.c:3: sqlite3ext.h belongs to store alone",
    "src/base/pool.c:1: src/rules/secret.h is private to its room",
    'src/base/pool.c:2: write "ppuri/err.h"',
    "src/base/pool.c:3: there is no secret.h",
    "src/rules/secret.h:2: ppuri/nowhere.h stands in no row",
    "src/rules/selection.c:2: hpdf.h belongs to paper and main.c alone",
    "src/store/db.c:2: store may not use base",
    "src/web/page.c: its room stands in no row",
    "src/main.c:2: src/base/hidden.h is private to its room",
    "src/main.c:3: main.c may not use base",
]


def main():
    rooms, files = read_table(house.read("src/README.md")), house.c_files()
    sample = read_table(SAMPLE_TABLE)
    house.run([
        ("each #include is allowed by the table of src/README.md", problems_of(rooms, files)),
        ("the table names what is there, from the ground up", table_problems(rooms, files)),
        house.bites("includes that cross the rooms", problems_of(sample, SAMPLE_FILES), SAMPLE_MISTAKES),
        house.bites("a table that is wrong", table_problems(sample, SAMPLE_FILES),
                    ["rules/won.h stands in two rows", "paper: there is no door gone.h", "paper: there is no room web"]),
    ])


if __name__ == "__main__":
    main()
