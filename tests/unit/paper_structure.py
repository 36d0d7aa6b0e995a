"""What a reader that knows nothing of ppuri finds in its papers: paper_structure.py PROGRAM"""
import pathlib
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml

import pdf_structure

URL = "https://www.busan.go.kr/letter?n=2024-000123&c=7KMN-Q2RS-0TVW"
NAMES = ("award", "letter", "certificate", "checked", "checked-certificate", "blank", "report")

CERTIFICATE = """\
Document
  P 접수번호 2024-금형-0007
  H1 접수증
  Table
    TR
      TH 접수번호
      TD 2024-금형-0007
    TR
      TH 공고
      TD 지원사업
  H2 제출서류
  L
    LI
      Lbl ○
      LBody 첫째
    LI
      Lbl ○
      LBody 둘째
  P 위와 같이 접수하였습니다.
  P 2024. 3. 5.
  P 부산광역시장
  P ㈜나래금형  귀하
  P 문의 산업혁신과""".splitlines()
CHECK = ["  P 발급번호 2024-000124 · 확인코드 ABCD-EFGH-JKLM", "  Figure"]

# What may stand directly within what.
WITHIN = {
    "Document": {"H1", "H2", "H3", "P", "L", "Table", "Figure"}, "L": {"LI"}, "LI": {"Lbl", "LBody"},
    "LBody": {"P", "L", "Table"}, "Table": {"TR"}, "TR": {"TH", "TD"},
}
SAYS_NOTHING_ITSELF = {"Document", "L", "LI", "Table", "TR"}


def ask(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def draw(folder):
    ask(sys.argv[1], folder)
    return {name: folder / f"{name}.pdf" for name in NAMES}


def scanned(path, dots):
    """What the QR codes of the first page say, on a screen or printer of so many dots an inch."""
    image = path.with_suffix("")
    ask("pdftoppm", "-r", str(dots), "-gray", "-f", "1", "-l", "1", "-singlefile", path, image)
    found = subprocess.run(["zbarimg", "--quiet", "--raw", image.with_suffix(".pgm")], capture_output=True, check=False)
    return found.stdout.decode().splitlines()


def code_problems(papers):
    wanted = {"checked": [URL], "checked-certificate": ["2024-000124 ABCD-EFGH-JKLM"], "certificate": []}
    found = {(name, dots): scanned(papers[name], dots) for name in wanted for dots in (150, 200, 300)}
    return [f"{name} at {dots} dots says {says}" for (name, dots), says in found.items() if says != wanted[name]]


def table_problems(name, table):
    """As many cells in each row, and the first row of heads if any is."""
    widths = {len(row.kids) for row in table.kids}
    return [f"{name}: rows of {sorted(widths)} cells"] if len(widths) != 1 else []


def element_problems(name, element):
    value, inside = element.value, {kid.kind for kid in element.kids if isinstance(kid, pdf_structure.Element)}
    own = [kid for kid in element.kids if not isinstance(kid, pdf_structure.Element)]
    problems = [f"{name}: {element.kind} holds {kind}" for kind in inside - WITHIN.get(element.kind, set())]
    attributes = value.get("/A", {})
    if element.kind in SAYS_NOTHING_ITSELF and own:
        problems.append(f"{name}: {element.kind} says something itself")
    if element.kind == "TH" and attributes.get("/Scope") not in ("/Column", "/Row"):
        problems.append(f"{name}: TH without a scope")
    if element.kind == "L" and attributes.get("/ListNumbering") not in ("/Decimal", "/Disc"):
        problems.append(f"{name}: L without numbering")
    if element.kind == "Figure":
        box = attributes.get("/BBox")
        one_page = len({page for page, _ in own}) == 1
        if not value.get("/Alt", "").startswith("u:") or one_page != bool(box) or (box and not box[0] < box[2] <= 842):
            problems.append(f"{name}: Figure {value}")
    elif "/Alt" in value:
        problems.append(f"{name}: {element.kind} has an Alt")
    return problems + (table_problems(name, element) if element.kind == "Table" else [])


def tree_problems(documents):
    return [problem for name, document in documents.items()
            for problem in document.problems + [problem for element in document.root.walk() for problem in element_problems(name, element)]]


def heading_problems(documents):
    """One title, and no level left out."""
    problems = []
    for name, document in documents.items():
        levels = [int(element.kind[1]) for element in document.root.walk() if re.fullmatch(r"H\d", element.kind)]
        if levels.count(1) != 1 or any(level > before + 1 for before, level in zip([0] + levels, levels)):
            problems.append(f"{name}: headings {levels}")
    return problems


def differences(name, found, wanted):
    return [f"{name}: {one!r} where {other!r} should be" for one, other in zip(found + ["end"], wanted + ["end"]) if one != other][:3]


def order_problems(documents):
    return differences("certificate", documents["certificate"].lines(), CERTIFICATE) + \
        differences("checked-certificate", documents["checked-certificate"].lines(), CERTIFICATE + CHECK)


def long_problems(document):
    """What goes over several pages is one element, and artifacts are what nobody wants to hear."""
    lines = [line.strip() for line in document.lines()]
    line = "가나다라마 바사아자차 카타파하거 너더러머버 서어저처커 터퍼허고노 도로모보소 오조초코토 포호구누두 루무부수우"
    wanted = [f"P 첫 문단입니다. {' '.join([line] * 8)}", f"LBody 다음과 같습니다. {line}", f"TD {' '.join([line] * 64)}",
              "H1 제목 알림 <&> “꺾쇠”", "P 수신 수신자 참조", "P (경유)", "P 붙임", "LBody 계획서 1부.", "P 끝.", "P 관인생략",
              "P 전결 2024. 2. 26. 과장 이도윤", "H2 붙임 1  계획서", "H3 붙임의 소제목", "TH 비고", "Lbl 60.", "LBody 기업 60", "LBody 새 목록 둘, 奬敎 한자"]
    problems = [f"nowhere: {text[:40]}" for text in wanted if text not in lines]
    problems += [f"{lines.count(text)} times: {text}" for text in ("TH 비고", "P 끝.") if lines.count(text) != 1]
    allowed = re.compile(r"(견본|\d+-\d+|번호이름비고)?")
    return problems + [f"an artifact says {text}" for text in document.artifacts if not allowed.fullmatch(text)]


def report_problems(document):
    figures = [element.value["/Alt"][2:] for element in document.root.walk() if element.kind == "Figure"]
    wanted = ["기간 도표. 2022. 6. 1.에 선이 있습니다. 첫 사업: 2020. 1. 1.∼2023. 12. 31. 4년.", "막대그래프. 기업 1: 0건. 기업 2: 1건.",
              "누적 막대그래프. 금형: 100, 집행 50, 지급잔액 30, 교부잔액 20, 이월 0."]
    lines = [line.strip() for line in document.lines()]
    problems = [f"{figure} does not begin with {begin}" for figure, begin in zip(figures, wanted) if not figure.startswith(begin)]
    problems += [f"nowhere: {text}" for text in ("H1 현황 <보고>", "H2 사업별 예산 <&>", "TH 사업명", "TH 지원사업 90", "TH 합계", "P 위원장 김하늘", "P (서명)") if text not in lines]
    return problems + ([] if len(figures) == 3 else [f"{len(figures)} figures"])


def words(text):
    return "".join(text.split())


def poppler_problems(papers, documents):
    """A second reader of the same tree, where it says something: of a figure it shows the words that stand for it too."""
    problems = []
    for name in ("award", "letter", "certificate"):
        text = ask("pdfinfo", "-struct-text", papers[name]).decode()
        heard = words("".join(re.findall(r'"((?:[^"\\]|\\.)*)"\n', text)))
        ours = words("".join(documents[name].text(element) for element in documents[name].root.walk()))
        if re.sub(r"[\"\\]", "", heard) != re.sub(r"[\"\\]", "", ours):
            problems.append(f"{name}: {heard[:300]}… is not {ours[:300]}…")
    return problems


def described_problems(documents):
    problems = []
    for name, document in documents.items():
        catalog, title = document.catalog, document.info["/Title"][2:]
        if catalog.get("/Lang") != "u:ko-KR" or catalog.get("/MarkInfo") != {"/Marked": True} or \
                not document.get(catalog["/ViewerPreferences"]).get("/DisplayDocTitle"):
            problems.append(f"{name}: {catalog}")
        problems += [f"{name}: {page} has another order" for page in document.pages if document.get(page).get("/Tabs") != "/S"]
        packet = xml.fromstring(document.stream(catalog["/Metadata"]))
        said = [element.text for element in packet.iter("{http://www.w3.org/1999/02/22-rdf-syntax-ns#}li")]
        if said != [title, document.info["/Author"][2:], "ko-KR"]:
            problems.append(f"{name}: {said}")
        if "2024-02-26T07:26:40+09:00" not in xml.tostring(packet, "unicode") or document.info["/CreationDate"] != "u:D:20240226072640+09'00'":
            problems.append(f"{name}: {document.info}")
    return problems


def bookmark_titles(document):
    outlines = document.get(document.catalog.get("/Outlines", {}))
    at, titles = outlines.get("/First"), []
    while at:
        at = document.get(at)
        titles.append(at["/Title"][2:])
        at = at.get("/Next")
    return titles


def headings(document):
    return [document.text(element) for element in document.root.walk() if element.kind in ("H2", "H3")]


def bookmark_problems(documents):
    """A letter of one page has none, and a report those that it asks for."""
    wanted = {"award": headings(documents["award"]), "letter": ["소제목", "붙임 1  계획서", "붙임의 소제목", "붙임 2  명단"], "certificate": [],
              "report": ["예산", "기간"]}
    return [f"{name}: {bookmark_titles(documents[name])}" for name, titles in wanted.items() if bookmark_titles(documents[name]) != titles]


def sound_problems(papers):
    results = {name: subprocess.run(["qpdf", "--check", path], capture_output=True, check=False) for name, path in papers.items()}
    return [f"{name}: {result.stdout.decode()}{result.stderr.decode()}" for name, result in results.items() if result.returncode]


def pages_of(path):
    """The pictures of all pages."""
    return ask("pdftoppm", "-r", "50", path)


def pixel_problems(papers, folder):
    """The same page without its marking looks the same."""
    problems = []
    for name in ("checked", "report"):
        plain, mended = folder / "plain.qdf", folder / "plain.pdf"
        ask("qpdf", "--qdf", "--object-streams=disable", papers[name], plain)
        text, found = re.subn(rb"\n(?:/\w+<</MCID \d+>>BDC|/Artifact BMC|EMC)(?=\n)", b"", plain.read_bytes())
        plain.write_bytes(text)
        mended.write_bytes(ask("fix-qdf", plain))
        if found < 100 or pages_of(mended) != pages_of(papers[name]):
            problems.append(f"{name}: {found} marks taken out")
    return problems


def again_problems(papers, again):
    return [f"{name} differs" for name in NAMES if papers[name].read_bytes() != again[name].read_bytes()]


def report(cases):
    print(f"1..{len(cases)}")
    for i, (name, problems) in enumerate(cases, 1):
        print(f"{'not ok' if problems else 'ok'} {i} - {name}")
        for problem in problems:
            print(f"# {problem}")
    return any(problems for _, problems in cases)


def main():
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        (folder / "again").mkdir()
        papers, again = draw(folder), draw(folder / "again")
        documents = {name: pdf_structure.Document(path) for name, path in papers.items()}
        return report([
            ("qpdf finds nothing wrong", sound_problems(papers)),
            ("the same papers have the same bytes", again_problems(papers, again)),
            ("all that is drawn belongs to an element or is an artifact", tree_problems(documents)),
            ("one title, and no level of headings left out", heading_problems(documents)),
            ("a certificate is read in its order", order_problems(documents)),
            ("a paragraph, a row and a list go over pages whole", long_problems(documents["letter"])),
            ("a chart tells its figures in words", report_problems(documents["report"])),
            ("poppler reads the same", poppler_problems(papers, documents)),
            ("title, author, language and day are told twice alike", described_problems(documents)),
            ("tags change no pixel", pixel_problems(papers, folder)),
            ("headings and attachments have bookmarks", bookmark_problems(documents)),
            ("a QR code is read from paper and screen", code_problems(papers)),
        ])


if __name__ == "__main__":
    sys.exit(main())
