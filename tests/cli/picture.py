"""Pictures of pages: drawn by pdftoppm, kept as PNG in grey, and compared. `picture.py KEPT FILE.pdf [TOP-BOTTOM ...]` compares with the
pictures KEPT-1.png and so on, but for stripes of the page in millimetres from its top, where something stands that is never the same."""
import os
import pathlib
import struct
import subprocess
import sys
import tempfile
import zlib

WRITE = os.environ.get("PPURI_GOLDEN") == "write"

DPI = 50
# Two pictures are alike if on no square of so many dots the mean grey differs by more than this of 255. A letter that is missing or has
# moved changes its square by 30 and more; another version of the rasterizer by less than 10.
SQUARE = 8
TOLERANCE = 16


def draw(pdf, folder):
    """The pages of a PDF as (width, height, grey bytes)."""
    root = pathlib.Path(folder) / "page"
    subprocess.run(["pdftoppm", "-gray", "-r", str(DPI), pdf, root], check=True)
    return [read_pgm(path.read_bytes()) for path in sorted(pathlib.Path(folder).glob("page-*.pgm"))]


def read_pgm(data):
    magic, size, most, dots = data.split(b"\n", 3)
    assert magic == b"P5" and most == b"255", data[:20]
    width, height = map(int, size.split())
    return width, height, dots


def chunk(name, data):
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))


def write_png(path, page):
    """In 16 greys, which is enough to compare and to look at."""
    width, height, dots = page
    rows = b""
    for y in range(height):
        row = dots[y * width:(y + 1) * width] + bytes(width % 2)
        rows += b"\0" + bytes(row[x] >> 4 << 4 | row[x + 1] >> 4 for x in range(0, len(row), 2))
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 4, 0, 0, 0, 0)) +
                     chunk(b"IDAT", zlib.compress(rows, 9)) + chunk(b"IEND", b""))


def read_png(path):
    """What write_png wrote."""
    data = path.read_bytes()
    width, height = struct.unpack(">II", data[16:24])
    start = data.index(b"IDAT")
    length = struct.unpack(">I", data[start - 4:start])[0]
    rows = zlib.decompress(data[start + 4:start + 4 + length])
    step = 1 + (width + 1) // 2
    dots = bytearray()
    for y in range(height):
        line = rows[y * step + 1:(y + 1) * step]
        dots += bytes(grey * 17 for byte in line for grey in (byte >> 4, byte & 15))[:width]
    return width, height, bytes(dots)


def squares(page):
    """The mean grey of each square."""
    width, height, dots = page
    means = {}
    for top in range(0, height, SQUARE):
        lines = [dots[y * width:(y + 1) * width] for y in range(top, min(top + SQUARE, height))]
        for left in range(0, width, SQUARE):
            part = b"".join(line[left:left + SQUARE] for line in lines)
            means[left, top] = sum(part) / len(part)
    return means


def difference(old, new):
    """What is wrong, in words; None if they are alike."""
    if old[:2] != new[:2]:
        return f"a page of {new[0]} × {new[1]} dots instead of {old[0]} × {old[1]}"
    before, after = squares(old), squares(new)
    worst = max(before, key=lambda at: abs(before[at] - after[at]))
    if abs(before[worst] - after[worst]) <= TOLERANCE:
        return None
    return f"at {worst} the grey is {after[worst]:.0f} instead of {before[worst]:.0f}"


def cover(page, stripes):
    """The page with white over the stripes."""
    width, height, dots = page
    dots = bytearray(dots)
    for top, bottom in stripes:
        first, end = (min(height, round(mm / 25.4 * DPI)) for mm in (top, bottom))
        dots[first * width:end * width] = b"\xff" * ((end - first) * width)
    return width, height, bytes(dots)


def keep(kept, pages):
    for old in kept.parent.glob(f"{kept.name}-?.png"):
        old.unlink()
    for number, page in enumerate(pages, 1):
        write_png(kept.with_name(f"{kept.name}-{number}.png"), page)


def compare(kept, pdf, stripes=()):
    """What is wrong, in words; None if all pages are alike."""
    with tempfile.TemporaryDirectory() as folder:
        pages = [cover(page, stripes) for page in draw(pdf, folder)]
    if WRITE:
        keep(kept, pages)
    old = sorted(kept.parent.glob(f"{kept.name}-?.png"))
    if len(old) != len(pages):
        return f"{kept.name}: {len(pages)} pages instead of {len(old)}"
    for path, page in zip(old, pages):
        wrong = difference(read_png(path), page)
        if wrong:
            return f"{path.name}: {wrong}"
    return None


if __name__ == "__main__":
    sys.exit(compare(pathlib.Path(sys.argv[1]), sys.argv[2], [tuple(map(float, stripe.split("-"))) for stripe in sys.argv[3:]]))
