"""Every kind of file that offices send, and that hostile people might: each is imported, and what the program says of it and
what it took is compared to reports/NAME.txt, letter by letter.

csv/ holds the files as they are; workbooks.py makes the others. PPURI_GOLDEN=write writes the reports anew: read the difference
before you commit it."""
import os
import pathlib
import shutil
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path += [str(HERE), str(HERE.parent / "cli")]

import desk  # noqa: E402 # pylint: disable=wrong-import-position
import workbooks  # noqa: E402 # pylint: disable=wrong-import-position

KOREAN = {"PPURI_LANG": "ko"}


def animals():
    """(name, how its bytes are had)."""
    found = [(path.stem, path.read_bytes) for path in sorted((HERE / "csv").glob("*.csv"))]
    return found + [("xlsx-" + name, make) for name, make in workbooks.WORKBOOKS.items()]


def said(office, *words):
    process = office.start("officer", *words, environment=KOREAN)
    out, err = process.communicate(timeout=60)
    return process.returncode, out.decode().replace("\r\n", "\n"), err.decode()


def report(office, name, content):
    """What a clerk sees, and what is then in the store."""
    path = office.folder / ("file.xlsx" if name.startswith("xlsx-") else "file.csv")
    path.write_bytes(content)
    status, out, err = said(office, "app", "import", "--call", "C", path.name)
    text = f"{out}{err}= {status}\n"
    if status == 0:
        text += said(office, "app", "export", "--call", "C", "--format", "csv", "--reason", "점검")[1]
    return text


def look_at(office, name, make):
    wanted = HERE / "reports" / f"{name}.txt"
    seen = report(office, name, make())
    if os.environ.get("PPURI_GOLDEN") == "write":
        wanted.write_text(seen, encoding="utf-8")
    assert wanted.exists(), f"there is no {wanted.name}; it would be:\n{seen}"
    assert seen == wanted.read_text(encoding="utf-8"), f"not as in {wanted.name}:\n{seen}"


def each_report_has_its_file(_):
    names = {name for name, _ in animals()}
    left = [path.name for path in (HERE / "reports").iterdir() if path.stem not in names]
    assert not left, left


def main():
    with tempfile.TemporaryDirectory(prefix="ppuri-zoo-") as top:
        office = pathlib.Path(top, "office")
        office.mkdir()
        desk.make_office(office, ["officer"]).add_call("C", 10**9, "PUBLISHED")
        failed, cases = 0, animals()
        print(f"1..{len(cases) + 1}")
        for number, (name, make) in enumerate(cases, 1):
            folder = pathlib.Path(top, str(number))
            shutil.copytree(office, folder)
            problem = desk.try_one(lambda here, name=name, make=make: look_at(here, name, make), desk.Office(folder))
            shutil.rmtree(folder)
            print(f"{'not ok' if problem else 'ok'} {number} - {name}\n{problem}", end="", flush=True)
            failed += bool(problem)
        problem = desk.try_one(each_report_has_its_file, None)
        print(f"{'not ok' if problem else 'ok'} {len(cases) + 1} - each report has its file\n{problem}", end="")
        sys.exit(1 if failed or problem else 0)


if __name__ == "__main__":
    main()
