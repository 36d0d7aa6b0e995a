"""Changing a record as a text: firm edit and app edit without options, in an editor that follows a script."""
import os
import pathlib
import stat

import desk
import typist

NUMBER = "000-81-10074"


def with_firm(office):
    office.ok("officer", "firm", "add", NUMBER, "--name", "㈜나래금형", "--size", "소기업", "--phone", "010-0000-0001", "--workers", "23")


def edit(office, *rounds, words=("firm", "edit", NUMBER), **environment):
    """The editor that does one round of shell after the other on the file "$1", which it shows us before and after."""
    scripts = office.folder / "rounds"
    scripts.mkdir(exist_ok=True)
    for old in scripts.iterdir():
        old.unlink()
    for number, script in enumerate(rounds, 1):
        (scripts / str(number)).write_text(script, encoding="utf-8")
    editor = office.folder / "editor"
    editor.write_text(f'''#!/bin/sh
n=$(($(ls {scripts} | grep -c before) + 1))
cp -p "$1" {scripts}/$n.before
. {scripts}/$n
''', encoding="utf-8")
    editor.chmod(0o700)
    return typist.Typist(office, "officer", *words, EDITOR=str(editor), **environment)


def shown(office, number):
    return (office.folder / "rounds" / f"{number}.before").read_text(encoding="utf-8")


def firm(office):
    (row,) = office.sql("SELECT f.name, f.size, f.workers, f.address, p.phone FROM firm f JOIN person p ON p.firm_id = f.id")
    return row


def nothing_is_left(office):
    return not list(office.folder.glob("*.edit-*"))


def a_record_is_changed_as_text(office):
    with_firm(office)
    clerk = edit(office, r'''
sed -i 's/^기업명: .*/기업명: 새나래금형㈜/; s/^소재지:.*/소재지: 부산광역시 강서구/; s/^기업 규모:.*/기업 규모: 3/' "$1"''', PPURI_LANG="ko")
    said, status = clerk.rest()
    assert status == 0, said
    assert firm(office) == ("새나래금형㈜", "medium", 23, "부산광역시 강서구", "010-0000-0001")
    before = office.folder / "rounds" / "1.before"
    assert stat.S_IMODE(before.stat().st_mode) == 0o600 and nothing_is_left(office)
    assert "기업명: ㈜나래금형\n" in shown(office, 1) and "\n# 1 소상공인 2 소기업" in shown(office, 1)
    assert office.sound()


def nothing_changed_is_nothing_saved(office):
    with_firm(office)
    acts = office.number("SELECT count(*) FROM audit WHERE act = 'firm.edit'")
    said, status = edit(office, "true").rest()
    assert status == 0 and "nothing was changed" in said
    assert office.number("SELECT count(*) FROM audit WHERE act = 'firm.edit'") == acts and nothing_is_left(office)


def mistakes_come_back_above_their_lines(office):
    with_firm(office)
    clerk = edit(office,
                 r'''sed -i 's/^postal code.*/postal code, five digits: 123-456/; s/^regular workers.*/regular workers (상시근로자): many/
s/^company size.*/what is this/' "$1"''',
                 r'''sed -i '/^#! /d; s/^postal code.*/postal code, five digits: 46721/; s/^regular workers.*/workers:/
s/^what is this//; s/^the contact.s telephone:.*/phone: /' "$1"''',
                 r'''sed -i 's/^workers:.*/workers: 25/' "$1"''')
    clerk.answer("edit it again? [Y/n]", "")
    second = shown(office, 1).splitlines()
    clerk.wait_for("edit it again? [Y/n]")
    marked = shown(office, 2).splitlines()
    for line in ("postal code, five digits: 123-456", "regular workers (상시근로자): many", "what is this"):
        assert marked[marked.index(line) - 1].startswith("#! "), marked
    assert len(marked) == len(second) + 3
    clerk.press("\r")
    said, status = clerk.rest()
    assert status == 0, said
    third = shown(office, 3)
    assert third.count("#! ") == 1 and "not left empty" in third, third
    assert firm(office) == ("㈜나래금형", "small", 25, None, None) and nothing_is_left(office)


def a_change_of_somebody_else_is_not_overwritten(office):
    with_firm(office)
    other = (f"env PPURI_SESSION={office.folder}/session-officer {os.environ['PPURI']} firm edit {NUMBER} --workers 30 "
             "--address 부산광역시 >/dev/null </dev/null\n")
    clerk = edit(office, other + r'''sed -i 's/^regular workers.*/workers: 25/; s/^name of the firm:.*/name: 새나래금형㈜/' "$1"''', "true")
    said = clerk.wait_for("edit it again? [Y/n]")
    assert "somebody else has changed it meanwhile" in said and "23 → 30" in said, said
    assert firm(office) == ("㈜나래금형", "small", 30, "부산광역시", "010-0000-0001")
    clerk.press("\r")
    said, status = clerk.rest()
    assert status == 0, said
    second = shown(office, 2)
    assert "#! somebody else changed this meanwhile: 23 → 30\nworkers: 25\n" in second and "address: 부산광역시\n" in second, second
    assert firm(office) == ("새나래금형㈜", "small", 25, "부산광역시", "010-0000-0001") and nothing_is_left(office)


def what_was_typed_is_put_aside(office):
    with_firm(office)
    clerk = edit(office, r'''sed -i 's/^name of the firm:.*/name: 새나래금형㈜/; s/^postal code.*/zip: x/' "$1"''')
    clerk.answer("edit it again? [Y/n]", "n")
    said, status = clerk.rest()
    assert status == 2 and "put aside; nothing is changed yet" in said, said
    office.ok("officer", "firm", "edit", NUMBER, "--workers", "30")
    clerk = edit(office, r'''sed -i 's/^zip:.*/zip: 46721/' "$1"''')
    clerk.answer("go on with it? [Y/n]", "")
    said, status = clerk.rest()
    assert status == 0, said
    assert "name: 새나래금형㈜" in shown(office, 1)
    assert firm(office) == ("새나래금형㈜", "small", 30, None, "010-0000-0001")
    assert office.number("SELECT count(*) FROM put_aside") == 0 and nothing_is_left(office)


def an_editor_that_fails_changes_nothing(office):
    with_firm(office)
    said, status = edit(office, 'echo "name: x" >"$1"; exit 1').rest()
    assert status == 1 and "nothing was saved" in said, said
    assert firm(office)[0] == "㈜나래금형" and nothing_is_left(office)


def a_draft_is_changed_and_its_sums_still_fit(office):
    with_firm(office)
    office.add_call("c", 10**9, "PUBLISHED")
    office.ok("officer", "app", "new", "--call", "c", "--firm", NUMBER, "--title", "t", "--total", "100", "--asked", "80",
              "--own-cash", "20", "--own-kind", "0")
    words = ("app", "edit", f"c/{NUMBER}")
    clerk = edit(office, r'''sed -i 's/^total cost:.*/total: 2천원/' "$1"''', r'''sed -i 's/^own share in cash:.*/own-cash: 1,920/' "$1"''',
                 words=words)
    assert "but the total cost is 2,000 won" in clerk.answer("edit it again? [Y/n]", "")
    said, status = clerk.rest()
    assert status == 0, said
    assert office.sql("SELECT total, own_cash FROM application") == [(2000, 1920)]
    office.sql("UPDATE application SET state = 'LAPSED'")
    said, status = edit(office, "exit 9", words=words).rest()
    assert status == 1 and "only a draft" in said and not list((office.folder / "rounds").glob("*.before")), said


def without_a_terminal_nothing_opens(office):
    with_firm(office)
    assert "nothing to change" in office.no(2, "officer", "firm", "edit", NUMBER)
    said, status = edit(office, "true", words=("firm", "edit", NUMBER, "--no-input")).rest()
    assert status == 2 and "nothing to change" in said
    assert not pathlib.Path(office.folder, "rounds", "1.before").exists()


def the_editor_of_its_own_choice_gives_no_shell(office):
    """Who comes in by ssh or sudo, with this program alone, has no VISUAL and EDITOR."""
    with_firm(office)
    nano = office.folder / "bin" / "nano"
    nano.parent.mkdir()
    nano.write_text(f'#!/bin/sh\nprintf "%s\\n" "$#" "$1" >{office.folder}/words\n', encoding="utf-8")
    nano.chmod(0o700)
    path = f"{nano.parent}:{os.environ['PATH']}"
    said, status = typist.Typist(office, "officer", "firm", "edit", NUMBER, PATH=path).rest()
    assert status == 0 and "nothing was changed" in said, said
    assert (office.folder / "words").read_text(encoding="utf-8") == "2\n-R\n"
    nano.write_text("#!/bin/sh\nexit 127\n", encoding="utf-8")
    said, status = typist.Typist(office, "officer", "firm", "edit", NUMBER, PATH=path).rest()
    assert status == 1 and "another editor: EDITOR=vi" in said, said


if __name__ == "__main__":
    desk.run([a_record_is_changed_as_text, nothing_changed_is_nothing_saved, mistakes_come_back_above_their_lines,
              a_change_of_somebody_else_is_not_overwritten, what_was_typed_is_put_aside, an_editor_that_fails_changes_nothing,
              a_draft_is_changed_and_its_sums_still_fit, without_a_terminal_nothing_opens,
              the_editor_of_its_own_choice_gives_no_shell])
