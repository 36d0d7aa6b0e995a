"""Each form, filled with the examples, looks and reads as it did when somebody looked at it: its pages beside pictures, its words beside a
text. With PPURI_GOLDEN=write they are kept anew; then look at them."""
import pathlib
import re
import subprocess

import desk
import picture

ROOT = pathlib.Path(__file__).resolve().parents[2]
GOLDEN = ROOT / "tests/golden/forms"


def forms():
    """Those that are drawn from values alone. The pledge is text; of reports evaluation_papers.bats keeps pictures with their tables."""
    for path in sorted((ROOT / "forms").glob("*.md")):
        if path.stem != "pledge" and not re.search(r"^서식: 보고$", path.read_text(encoding="utf-8"), re.MULTILINE):
            yield path.stem


# Under another law than that of the examples: what is drawn, from which form and values.
OTHERS = {"agreement-contribution": ("agreement", ROOT / "examples/agreement-contribution.json"),
          "award-letter-national": ("award-letter", ROOT / "examples/award-letter-national.json")}


def words_of(pdf):
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, encoding="utf-8").stdout
    lines = (re.sub(r"[ \f]+", " ", line).strip() for line in text.splitlines())
    return "".join(f"{line}\n" for line in lines if line)


def compare_words(form, words):
    kept = GOLDEN / f"{form}.txt"
    if picture.WRITE:
        kept.write_text(words, encoding="utf-8")
    before, after = kept.read_text(encoding="utf-8").splitlines(), words.splitlines()
    for number, (old, new) in enumerate(zip(before, after), 1):
        assert old == new, f"{kept.name}:{number}: {new!r} instead of {old!r}"
    assert len(before) == len(after), f"{kept.name}: {len(after)} lines instead of {len(before)}"


def test_of(name):
    form, values = OTHERS.get(name, (name, None))

    def looks_as_it_did(office):
        pdf = office.folder / "form.pdf"
        office.ok("officer", "letter", "preview", form, *(["--data", str(values)] if values else []), "--out", str(pdf))
        subprocess.run(["qpdf", "--check", pdf], check=True, stdout=subprocess.DEVNULL)
        told = subprocess.run(["mutool", "info", pdf], check=True, capture_output=True, encoding="utf-8").stderr
        assert not told, told
        compare_words(name, words_of(pdf))
        wrong = picture.compare(GOLDEN / name, pdf)
        assert not wrong, wrong
    looks_as_it_did.__name__ = name.replace("-", "_") + "_looks_and_reads_as_it_did"
    return looks_as_it_did


def a_picture_that_differs_is_told(_office):
    white = (64, 64, b"\xff" * 4096)
    spot = (64, 64, bytes(0 if 8 <= x < 12 and 8 <= y < 16 else 255 for y in range(64) for x in range(64)))
    assert picture.difference(white, white) is None
    assert picture.difference(white, spot) == "at (8, 8) the grey is 128 instead of 255"
    assert "instead of 64 × 64" in picture.difference(white, (32, 64, b"\xff" * 2048))


if __name__ == "__main__":
    desk.run([a_picture_that_differs_is_told, *map(test_of, [*forms(), *OTHERS])])
