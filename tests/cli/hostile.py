"""Hostile input, on every import and on the command line of every command: refused or kept as it is, never more than that."""
import itertools
import re

import desk

# What could drive a terminal, hide, or turn text around; a line's end is none of it.
DRIVES = re.compile("[\\x00-\\x09\\x0b-\\x1f\\x7f-\\x9f\\u061c\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2069\\ufeff\\U000e0000-\\U000e007f]")
INJECTION = "'); DROP TABLE account; --"
ESCAPES = "금\x1b]0;x\x07형\u202egrof\u200b\x9b2J"
EDGES = ["9223372036854775807", "9223372036854775808", "-9223372036854775809", "92233720368547758079223372036854775807", "1e308",
         "0x7fffffffffffffff", "-1", "1,2,3", "９９９９９９９９９９９９９９９９９９９９", "9,223,372,036,854,775,807천원", "NaN", "∞", "1조조"]

# Of each import: who, the words around the file, the header, and a row that it takes.
IMPORTS = {
    "program": ("officer", ["program", "import"], ["--year", "2024"], "사업코드,사업명,시작,종료,회계연도,재원,예산,비고",
                ["2024-01", "금형 지원", "2024-01", "2024-12", "2024", "시비", "2억원", "비고"]),
    "firm": ("officer", ["firm", "import"], [], "업체명,사업자등록번호,대표자,상시근로자수,소재지,담당자,전자우편",
             ["하늘정밀", "000-81-00047", "김하늘", "12", "부산", "이바다", "a@example.com"]),
    "app": ("officer", ["app", "import"], ["--call", "O"],
            "업체명,사업자등록번호,과제명,총사업비,지원신청액,기업부담금 현금,기업부담금 현물,대표자",
            ["하늘정밀", "000-81-00047", "시제품", "10000000", "8000000", "1000000", "1000000", "김하늘"]),
    "review": ("reviewer", ["review", "import"], ["--call", "E"], "접수번호,추진계획(100),의견", ["E-0001", "80", "좋음"]),
}


def prepared(office):
    office.add_call("O", 10**9, "PUBLISHED")
    call = office.add_call("E", 10**9, "CLOSED")
    office.add_applications(call, "E", 1, 10000000, "REVIEW")
    office.put(*desk.appointed(call))
    return office


def contents(office):
    """How much there is of everything that an import writes."""
    tables = ("program", "program_funding", "firm", "person", "application", "score", "score_comment")
    return office.sql(" UNION ALL ".join(f"SELECT count(*) FROM {table}" for table in tables))


def quoted(cells):
    return ",".join('"' + cell.replace('"', '""') + '"' for cell in cells)


def take(office, kind, content):
    """Gives the bytes to the import. Whatever it says, it says visibly and shortly, and writes all or nothing."""
    person, words, options, _, _ = IMPORTS[kind]
    before = contents(office)
    path = office.folder / "hostile.csv"
    path.write_bytes(content)
    done = office.run(person, *words, str(path), *options, "--dry-run", wait=60)
    assert contents(office) == before, (kind, content[:200])
    assert 0 <= done.status <= 2, (kind, content[:200], done)
    assert len(done.err.splitlines()) <= 2 and not DRIVES.search(done.out + done.err), (kind, content[:200], done)
    return done


def table_of(kind, text):
    """A row for each cell, in which the text stands in its place."""
    _, _, _, header, good = IMPORTS[kind]
    rows = [quoted(good[:i] + [text] + good[i + 1:]) for i in range(len(good))]
    return "\r\n".join([header, *rows, ""]).encode()


def each_import_takes_its_own_row(office):
    prepared(office)
    for kind, (_, _, _, header, good) in IMPORTS.items():
        assert take(office, kind, f"{header}\r\n{quoted(good)}\r\n".encode()).status == 0, kind


def tables_that_are_none(office):
    prepared(office)
    for kind, (_, _, _, header, good) in IMPORTS.items():
        head, row = header.encode() + b"\r\n", quoted(good).encode()
        for content in [
                b"", b"\n", b"\xef\xbb\xbf", b"\xff\xfe", b"\xff\xfe\x00", b"\x00" * 100, b"\xff" * 100, head + b"\x00" + row,
                head + row.replace(b'"', b'"\x00', 1), head + row[:-3] + b"\xff\x80\"", head + b"\xed\xa0\x80,\xc0\xaf\r\n", head + b'"' + row,
                head + b"," * 10**6, b"," * 10**6, b"x," * 10**6 + b"\r\n" + head + row, head + row + b",x" * 10**6,
                head + b"x" * 5 * 2**20, head + b'"' + b"x" * 5 * 2**20 + b'"', b"x" * 5 * 2**20, head + b'"' * 10**6,
                head + b"\r" * 10**6, head + (row + b"\n") * 3 + b'"', header.encode("utf-16") + b"\x00", bytes(range(256)) * 100]:
            assert take(office, kind, content).status != 0, (kind, content[:80])
        assert take(office, kind, head).status <= 1


def numbers_at_the_edge(office):
    prepared(office)
    for kind, number in itertools.product(IMPORTS, EDGES):
        take(office, kind, table_of(kind, number))


def text_that_is_more_than_text(office):
    prepared(office)
    for kind, text in itertools.product(IMPORTS, [INJECTION, ESCAPES, "=cmd|'/c calc'!A1", "%s%n%n", "금형" * 20000, "${IFS}`id`", "\u202e"]):
        take(office, kind, table_of(kind, text))
    assert office.sound()


def what_is_kept_is_shown_visibly(office):
    """Names that the store does keep: lists show what is in them, and a spreadsheet finds no formula."""
    prepared(office)
    for i, name in enumerate([INJECTION, ESCAPES, "=1+1", "@SUM(A1)", "한글\u202e글한"]):
        office.ok("officer", "program", "add", f"h{i}", "--name", name, "--start", "2024", "--end", "2024", "--note", name)
    for words in (["program", "list"], ["program", "list", "--format", "csv"], ["program", "list", "--format", "json"],
                  ["program", "show", "h1"], ["program", "show", "h1", "--format", "json"]):
        out = office.ok("officer", *words).replace("\r\n", "\n").removeprefix("\ufeff")
        assert not DRIVES.search(out), (words, DRIVES.search(out), out)
    assert '"=1+1' not in office.ok("officer", "program", "list", "--format", "csv")
    assert INJECTION in office.ok("officer", "program", "show", "h0")
    assert office.number("SELECT count(*) FROM account") > 1
    assert office.sound()


def every_command(office):
    lines = office.ok("officer", "help", "--all", "--lang", "en").splitlines()
    commands = [line[2:26].split() for line in lines if line.startswith("  ") and line[2:3].strip()]
    assert len(commands) > 50, commands
    return commands


WORDS = [[], [""], ["", "", ""], ["--"], ["--", "--"], ["-"], ["--="], ["--x=" + "y" * 1000], ["--" + "b" * 100000], ["a" * 120000],
         [b"\xff\xfe"], [b"--reason", b"\xff"], [b"--name=\xed\xa0\x80"], [INJECTION], [ESCAPES], ["--reason", ESCAPES, ESCAPES],
         ["9223372036854775808"], ["--year", "-9223372036854775809"], ["--call", "O", "--amount", "99999999999999999999"],
         ["x"] * 3000, ["--format", "xml"], ["--lang", "xx"], ["--store", "", "x"], ["--help", "--help", "x"], ["--version", "x"],
         ["--no-input", "--yes", "--dry-run", "--dry-run"]]


PARTS = 9 if desk.FEWER else 3


def words_of_every_command(office):
    """Each command with a third of the words, and each of the words with a third of the commands; less of them under sanitizers."""
    pairs = itertools.product(enumerate(every_command(prepared(office))), enumerate(WORDS))
    for command, words in [(command, words) for (i, command), (j, words) in pairs if (i + j) % PARTS == 0]:
        done = office.run("officer", *command, *words, "--no-input", wait=30)
        assert 0 <= done.status <= 6, (command, str(words)[:100], done.status, done.err[:500])
        assert len(done.err.splitlines()) <= 2 or not done.status, (command, str(words)[:100], done.err[:500])
        assert not DRIVES.search(done.err), (command, str(words)[:100], done.err[:500])
    assert office.sound()


if __name__ == "__main__":
    desk.run([each_import_takes_its_own_row, tables_that_are_none, numbers_at_the_edge, text_that_is_more_than_text,
              what_is_kept_is_shown_visibly, words_of_every_command])
