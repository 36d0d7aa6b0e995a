"""What a reader that knows nothing of ppuri finds in its papers: paper_structure.py PROGRAM"""
import pathlib
import subprocess
import sys
import tempfile

URL = "https://www.busan.go.kr/letter?n=2024-000123&c=7KMN-Q2RS-0TVW"


def ask(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def scanned(path, dots):
    """What the QR codes of the first page say, on a screen or printer of so many dots an inch."""
    image = path.with_suffix("")
    ask("pdftoppm", "-r", str(dots), "-gray", "-f", "1", "-l", "1", "-singlefile", path, image)
    found = subprocess.run(["zbarimg", "--quiet", "--raw", image.with_suffix(".pgm")], capture_output=True, check=False)
    return found.stdout.decode().splitlines()


def code_problems(folder):
    wanted = {"checked": [URL], "checked-certificate": ["2024-000124 ABCD-EFGH-JKLM"], "certificate": []}
    found = {(name, dots): scanned(folder / f"{name}.pdf", dots) for name in wanted for dots in (150, 200, 300)}
    return [f"{name} at {dots} dots says {says}" for (name, dots), says in found.items() if says != wanted[name]]


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
        ask(sys.argv[1], folder)
        return report([
            ("a QR code is read from paper and screen", code_problems(folder)),
        ])


if __name__ == "__main__":
    sys.exit(main())
