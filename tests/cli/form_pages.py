"""Each form, filled with the examples, looks and reads as it did when somebody looked at it: its pages beside pictures, its words beside a
text. With PPURI_GOLDEN=write they are kept anew; then look at them."""
import json
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

# What the examples make no letter of, as each has one of several: what differs from them.
PART = {"whole": "", "cancelled": "금12,000,000원(금일천이백만원)", "cancelled_won": "12,000,000", "rest": "금8,000,000원(금팔백만원)",
        "return_amount": "금6,000,000원(금육백만원)", "reason": "사정변경: 예산이 줄어 2차 과업이 필요 없어짐"}
RESTORED = {"restored": "예", "upheld_day": "2024. 6. 17.", "request_no": "", "change_date": "2024. 6. 20.", "approved_date": "2024. 6. 20.",
            "doc_no": "산업혁신과-2201", "doc_date": "2024. 6. 20.", "replaces": "", "amount_was": "", "grant_won_was": "0", "total_won_was": "10,000,000",
            "amount": "금20,000,000원(금이천만원)", "grant_won": "20,000,000", "total_won": "30,000,000", "period_was": "", "payment_was": "",
            "reason": "이의신청 인용: 중단한 사실이 없음", "taken": ""}
VARIANTS = {
    "agreement-cancel-part": ("agreement-cancel", PART),
    "agreement-change-restored": ("agreement-change", {**RESTORED, "change_no": "2024-금형-협약-0003-변경2"}),
    "appeal-decision-agreement": ("appeal-decision", {
        "of_contract": "예", "against": "협약 해약 2024-금형-협약-0003-해약1", "told_day": "2024. 6. 3.", "filed_day": "2024. 6. 10.",
        "ground": "과제를 중단한 사실이 없습니다.", "wants": "해약의 취소", "reason": "현장에서 과제가 이어지고 있음을 확인하였습니다.",
        "effect": "인용에 따른 조치는 정하여지는 대로 따로 알려 드립니다.", "decided_day": "2024. 6. 17.", "letter_date": "2024. 6. 17."}),
    "award-cancel-part": ("award-cancel", {**PART, "cancel_law": "「지방자치단체 보조금 관리에 관한 법률」 제11조"}),
    "award-change-restored": ("award-change", {**RESTORED, "change_no": "2024-금형-교부-0003-변경2", "object_until": "2024. 7. 10.", "petition_until": "2024. 9. 19."}),
}


def examples_of(office, form):
    """One row of each list."""
    values = {}
    for row in json.loads(office.ok("officer", "form", "fields", form, "--format", "json")):
        name, point, column = row["written"].strip("{}").partition(".")
        if point:
            values.setdefault(name, [{}])[0][column] = row["example"]
        else:
            values[name] = row["example"]
    return values


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
    form, differs = VARIANTS.get(name, (form, None))

    def looks_as_it_did(office):
        pdf, data = office.folder / "form.pdf", values
        if differs:
            data = office.folder / "values.json"
            data.write_text(json.dumps({**examples_of(office, form), **differs}, ensure_ascii=False), encoding="utf-8")
        office.ok("officer", "letter", "preview", form, *(["--data", str(data)] if data else []), "--out", str(pdf))
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
    desk.run([a_picture_that_differs_is_told, *map(test_of, [*forms(), *OTHERS, *VARIANTS])])
