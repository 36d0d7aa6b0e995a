"""What is taller than the terminal goes to a pager; nothing else does, and nobody gets a shell out of it."""
import os
import re

import desk
import typist

PAGER = """#!/bin/sh
printf 'PAGED BY %s %s: LESS=%s LESSCHARSET=%s LESSSECURE=%s\\n' "${0##*/}" "$*" "$LESS" "$LESSCHARSET" "$LESSSECURE"
"""
READS_ALL, READS_ONE = "cat\necho END OF PAGER\n", "head -n 1\n"


def make_pager(office, name, reads=READS_ALL):
    path = office.folder / "bin" / name
    path.parent.mkdir(exist_ok=True)
    path.write_text(PAGER + reads, encoding="utf-8")
    path.chmod(0o755)
    return path


def shown(office, *words, **environment):
    """What `policy`, which is taller than any terminal here, or other words show on a terminal of 24 lines."""
    place = {"PATH": f"{office.folder / 'bin'}:{os.environ['PATH']}", "PAGER": None, **environment}
    said, status = typist.Typist(office, "officer", *(words or ("policy",)), **place).rest()
    return said.replace("\r\n", "\n"), status


def plain(office, *words, **environment):
    said, status = shown(office, *words, **environment)
    return status == 0 and "PAGED" not in said and said.count("\n") > 24


def what_is_tall_is_paged(office):
    make_pager(office, "less")
    said, status = shown(office)
    assert status == 0 and said.startswith("PAGED BY less : LESS=FRSX LESSCHARSET=utf-8 LESSSECURE=1"), said[-300:]
    assert "award.approve" in said and said.rstrip().endswith("END OF PAGER"), said[-300:]
    said, status = shown(office, LESS="-i", LESSCHARSET="ascii", LESSSECURE="0")
    assert "LESS=-i LESSCHARSET=ascii LESSSECURE=1" in said, said[-300:]


def the_own_pager_comes_first(office):
    make_pager(office, "less")
    make_pager(office, "common")
    make_pager(office, "own")
    assert "PAGED BY common -x y:" in shown(office, PAGER="common -x  y")[0]
    assert "PAGED BY own ;ls $(ls):" in shown(office, PAGER="common", PPURI_PAGER="own ;ls $(ls)")[0]


def nothing_else_is_paged(office):
    make_pager(office, "less")
    for environment in ({"TERM": "dumb"}, {"PAGER": "cat"}, {"PPURI_PAGER": ""}, {"PAGER": "no-such-pager"}, {"PAGER": "x" * 300}):
        assert plain(office, **environment), environment
    assert plain(office, "policy", "--format", "csv") and plain(office, "policy", "--format", "json")
    assert "PAGED" not in shown(office, "whoami")[0]
    assert "PAGED" not in office.ok("officer", "policy")


def who_leaves_early_has_seen_enough(office):
    make_pager(office, "less", READS_ONE)
    said, status = shown(office)
    assert status == 0 and said.count("\n") == 2, said[-300:]


def what_is_wrong_is_said_behind_the_pager(office):
    make_pager(office, "less")
    rows = "".join(f"업체 {i},000-81-0000{i % 10}\n" for i in range(40))
    (office.folder / "wrong.csv").write_text("업체명,사업자등록번호\n" + rows, encoding="utf-8")
    said, status = shown(office, "firm", "import", "wrong.csv")
    assert status == 1 and said.startswith("PAGED"), said[-300:]
    assert "ppuri: firm import:" in said.split("END OF PAGER")[1], said[-300:]


def the_help_is_as_wide_as_the_terminal(office):
    """The pager cuts what is wider, and nobody sees what was cut. Examples stay commands that a shell takes."""
    for language in ("en", "ko"):
        for words in (("app", "import"), ("call", "new"), ("call", "rule"), ("store", "check"), ()):
            for columns in (80,) if words == ("call", "new") else (40, 60, 80):
                said, status = typist.Typist(office, "officer", "help", *words, columns=columns, PPURI_LANG=language).rest()
                lines = said.replace("\r\n", "\n").split("\n")
                broad = [line for line in lines if sum(map(typist.columns_of, line)) > columns]
                assert status == 0 and not broad, (language, words, columns, broad)
        said = typist.Typist(office, "officer", "help", "call", "new", PPURI_LANG=language).rest()[0].replace("\r\n", "\n")
        whole = re.sub(r" \\\n +", " ", said)
        assert " \\\n" in said and "--title '2024년 금형기술 고도화 지원사업' --notice-day 2024-03-04 --opens '2024" in whole, said[:900]


def a_list_leaves_out_what_can_be_spared_before_it_stops_being_a_list(office):
    office.ok("officer", "firm", "add", "000-81-00047", "--name", "달빛정밀", "--size", "소기업", "--technology", "금형", "--workers", "12",
              "--address", "부산광역시 강서구 견본산단1로 12", "--certificate-until", "2028-05-31")
    def on(columns, *words):
        return typist.Typist(office, "officer", "firm", "list", *words, columns=columns, PPURI_LANG="ko").rest()[0]
    assert "2028-05-31" in on(200) and "뺀 열" not in on(200)
    said = on(80)
    assert "2028-05-31" not in said and "뺀 열: 확인서 만료일" in said, said
    assert "---" in said and not [line for line in said.splitlines() if sum(map(typist.columns_of, line)) > 80], said
    assert "2028-05-31" in on(40) and "2028-05-31" in on(80, "--wide")


if __name__ == "__main__":
    desk.run([what_is_tall_is_paged, the_own_pager_comes_first, nothing_else_is_paged, who_leaves_early_has_seen_enough,
              what_is_wrong_is_said_behind_the_pager, the_help_is_as_wide_as_the_terminal,
              a_list_leaves_out_what_can_be_spared_before_it_stops_being_a_list])
