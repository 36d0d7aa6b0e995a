"""What a page or a comment points to is there: relative links in Markdown, and files of docs/ named anywhere."""
import os.path
import re

import house

LINK = re.compile(r"\]\(([^)\s#]+)(?:#[^)]*)?\)")
NAMED = re.compile(r"(?<![\w/.])docs/[A-Za-z0-9_./-]*\.[a-z]+")
ELSEWHERE = re.compile(r"^[a-z]+:")


def problems_of(files, exists):
    problems = []
    for path, text in files:
        targets = [(match.start(), match.group()) for match in NAMED.finditer(text)]
        if path.endswith(".md"):
            folder = os.path.dirname(path)
            targets += [(match.start(), os.path.normpath(os.path.join(folder, match.group(1))))
                        for match in LINK.finditer(text) if not ELSEWHERE.match(match.group(1))]
        problems += [f"{path}:{house.line_at(text, offset)}: there is no {target}" for offset, target in sorted(targets)
                     if not exists(target)]
    return problems


def main():
    files = house.files("*.md", "**/*.md", "src/**/*.[ch]", "include/**/*.h", "**/meson.build", "run", "migrations/*.sql")
    sample = [
        ("docs/a.md", "[here](b.md) [gone](c.md#x)\n[web](https://example.kr/d.md) [up](../README.md)\n[lost](../e.md)\n"),
        ("src/f.c", "/* docs/b.md, docs/g.md */\n"),
    ]
    house.run([
        ("every link leads to a file", problems_of(files, lambda path: house.ROOT.joinpath(path).exists())),
        house.bites("links that lead nowhere", problems_of(sample, lambda path: path in ("docs/b.md", "README.md")),
                    ["docs/a.md:1: there is no docs/c.md", "docs/a.md:3: there is no e.md", "src/f.c:1: there is no docs/g.md"]),
    ])


if __name__ == "__main__":
    main()
