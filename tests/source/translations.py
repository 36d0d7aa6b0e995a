"""Every text for people stands in po/ko.po, translated, with the same values in it; and nothing else stands there."""
import ast
import pathlib
import re
import subprocess
import tempfile

import house

XGETTEXT = ["xgettext", "--language=C", "--from-code=UTF-8", "--keyword", "--keyword=_", "--keyword=N_"]
STRING = re.compile(r'"(?:\\.|[^"\\])*"')
VALUE = re.compile(r"%(?:(\d+)\$)?([-+ #0-9.*]*)((?:hh|h|ll|l|z|j|t)?[a-zA-Z%])")
# Which of 을 and 를 is right depends on the sound before it, which a value does not tell.
PARTICLE = re.compile(VALUE.pattern + r"['\"]?(?:을|를|은|는|이|가|과|와|으로|로)(?![가-힣(])")


def read_po(text):
    """[(line, flags, msgid, msgstr)] of each message of a .po or .pot, the header left out."""
    messages, line = [], 1
    for block in re.split(r"\n(?=\n)", text):
        parts, part, first = {"msgid": "", "msgstr": "", "#,": ""}, None, None
        for number, row in enumerate(block.split("\n")):
            keyword = re.match(r"(msgid|msgstr|#,)", row)
            if keyword:
                part = keyword.group()
                first = line + number if part == "msgid" else first
            if part == "#,":
                parts[part] += row
                part = None
            elif part and STRING.search(row):
                parts[part] += ast.literal_eval(STRING.search(row).group())
        if parts["msgid"]:
            messages.append((first, parts["#,"], parts["msgid"], parts["msgstr"]))
        line += block.count("\n") + 1
    return messages


def values(text):
    """The values that a format asks for, in the order in which they are given to it."""
    found = [match for match in VALUE.finditer(text) if match.group(3) != "%"]
    return [kind for _, kind in sorted((int(match.group(1) or number), match.group(3))
                                       for number, match in enumerate(found, 1))]


def problems_of(template, catalogue):
    """template: what xgettext found in the sources; catalogue: po/ko.po; both as texts."""
    problems, wanted, seen = [], {}, set()
    for _, _, msgid, _ in read_po(template):
        wanted[msgid] = True
        if "<PRI" in msgid:
            problems.append(f"use a type without PRI macros in a text that is translated: {msgid}")
        if re.search(r"%-?[1-9]\d*\w*s", msgid):
            problems.append(f"a width counts bytes, not columns: {msgid}")
    for line, flags, msgid, msgstr in read_po(catalogue):
        where = f"ko.po:{line}"
        if msgid in seen:
            problems.append(f"{where}: stands there twice: {msgid}")
        seen.add(msgid)
        if msgid not in wanted:
            problems.append(f"{where}: no source asks for it: {msgid}")
        if not msgstr:
            problems.append(f"{where}: untranslated: {msgid}")
        elif "fuzzy" in flags:
            problems.append(f"{where}: fuzzy: {msgid}")
        elif values(msgid) != values(msgstr):
            problems.append(f"{where}: other values: {msgid} / {msgstr}")
        elif PARTICLE.search(msgstr):
            problems.append(f"{where}: a particle that depends on the value before it: {msgstr}")
    return problems + [f"missing in ko.po: {msgid}" for msgid in wanted if msgid not in seen]


def template_of(sources):
    with tempfile.NamedTemporaryFile(suffix=".pot") as template:
        subprocess.run([*XGETTEXT, f"--output={template.name}", *sources], cwd=house.ROOT, check=True)
        return pathlib.Path(template.name).read_text(encoding="utf-8")


SAMPLE_SOURCE = r"""
f(_("one"), N_("two " "%s"), _("three\n"), _("count %" PRId64), _("fuzzy one"), _("wrong %s"), _("%d of %s"), _("%-8s|"),
  _("no %s"), _("open %s"));
"""
SAMPLE_CATALOGUE = r"""msgid ""
msgstr "Content-Type: text/plain; charset=UTF-8\n"

msgid "one"
msgstr "하나"

msgid "two %s"
msgstr ""

#, fuzzy
msgid "fuzzy one"
msgstr "흐림"

msgid "wrong %s"
msgstr "틀림 %d"

msgid ""
"%d of %s"
msgstr "%2$s 중 %1$d"

msgid "count %<PRId64>"
msgstr "%<PRId64>개"

msgid "%-8s|"
msgstr "%-8s|"

msgid "gone"
msgstr "없음"

msgid "one"
msgstr "하나"

msgid "no %s"
msgstr "%s을(를) 지움"

msgid "open %s"
msgstr "%s을 엶"
"""
SAMPLE_MISTAKES = ["PRI macros", "a width counts bytes", "ko.po:7: untranslated: two %s", "ko.po:11: fuzzy",
                   "ko.po:14: other values: wrong", "ko.po:27: no source asks for it: gone",
                   "ko.po:30: stands there twice: one", "ko.po:36: a particle", "missing in ko.po: three\n"]


def main():
    with tempfile.NamedTemporaryFile(suffix=".c", mode="w", encoding="utf-8") as source:
        source.write(SAMPLE_SOURCE)
        source.flush()
        sample = problems_of(template_of([source.name]), SAMPLE_CATALOGUE)
    sources = [path for path, _ in house.c_files()]
    house.run([
        ("every text is translated", problems_of(template_of(sources), house.read("po/ko.po"))),
        house.bites("a catalogue that does not fit", sample, SAMPLE_MISTAKES),
    ])


if __name__ == "__main__":
    main()
