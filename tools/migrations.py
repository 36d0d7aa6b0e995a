"""Makes the C table of migrations from the .sql files, in order: migrations.py OUT FILE…
Refuses a gap or a misnamed file, because a store's version is the number of the last one it has run."""
import os
import re
import sys

target, files = sys.argv[1], sys.argv[2:]
with open(target, "w", encoding="utf-8") as out:
    out.write('#include "migrate.h"\n\nconst struct migration MIGRATIONS[] = {\n')
    for number, path in enumerate(files, 1):
        name = os.path.basename(path)
        if not re.fullmatch(rf"{number:04d}_[a-z0-9_]+\.sql", name):
            sys.exit(f"{name}: expected {number:04d}_<name>.sql")
        out.write(f'\t{{{number}, "{name[5:-4]}",\n')
        for line in open(path, encoding="utf-8"):
            text = line.rstrip("\n").replace("\\", "\\\\").replace('"', '\\"')
            out.write(f'\t\t"{text}\\n"\n')
        out.write("\t},\n")
    out.write(f"}};\nconst int MIGRATIONS_N = {len(files)};\n")
