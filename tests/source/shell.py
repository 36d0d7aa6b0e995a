"""The shell scripts are clean by shellcheck."""
import pathlib
import subprocess
import tempfile

import house

BAD = '#!/bin/sh\necho $1\n'


def problems_of(paths):
    done = subprocess.run(["shellcheck", "--external-sources", "--format=gcc", *paths], cwd=house.ROOT, capture_output=True, text=True,
                          check=False)
    return done.stdout.splitlines() + done.stderr.splitlines()


def main():
    scripts = [path for path, _ in house.files("run", ".ci/run", "tests/**/*.bats", "tests/**/*.bash", "tests/**/*.sh",
                                               "bench/**/*.sh", "examples/*.sh")]
    with tempfile.TemporaryDirectory() as folder:
        bad = pathlib.Path(folder, "bad.sh")
        bad.write_text(BAD, encoding="utf-8")
        found = problems_of([bad])
    house.run([
        ("every script is clean", problems_of(scripts)),
        house.bites("a word that is not quoted", found, ["SC2086"]),
    ])


if __name__ == "__main__":
    main()
