"""The structure of a PDF as qpdf reads it: Document(path). It knows nothing of who made it."""
import base64
import collections
import json
import re
import subprocess

PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "sh", "Do", "EI"}
TOKEN = re.compile(rb"""\s*(?:
    (?P<string>\((?:\\.|[^\\()])*\)) | (?P<hex><[0-9A-Fa-f\s]*>) | (?P<dict><<.*?>>) | (?P<array>\[[^\]]*\])
    | (?P<name>/[^\s<>\[\]()/]*) | (?P<number>[-+.\d]+) | (?P<operator>[A-Za-z'"*\d]+))""", re.X | re.S)
RANGE = r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:\[([^\]]*)\]|<([0-9A-Fa-f]+)>)"
ESCAPES = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"b": b"\b", b"f": b"\f"}


def character(digits):
    return bytes.fromhex(digits).decode("utf-16-be")


def string_bytes(kind, raw):
    if kind == "hex":
        return bytes.fromhex(raw[1:-1].decode())

    def one(match):
        what = match.group(1)
        return ESCAPES.get(what, bytes([int(what, 8)]) if what.isdigit() else what)
    return re.sub(rb"\\([0-7]{1,3}|.)", one, raw[1:-1], flags=re.S)


def operations(content):
    """Each operator of a content stream with its operands, as (operator, [(kind, bytes)…])."""
    at, operands = 0, []
    while content[at:].strip():
        match = TOKEN.match(content, at)
        if not match:
            raise ValueError(f"no content stream: {content[at:at + 40]}")
        at, kind = match.end(), match.lastgroup
        if kind != "operator":
            operands.append((kind, match.group(kind)))
            continue
        operator = match.group("operator").decode()
        if operator == "BI":
            at = content.index(b"\nEI\n", at) + 4
            operator = "EI"
        yield operator, operands
        operands = []


class Element:
    def __init__(self, ref, value, parent):
        self.ref, self.value, self.parent = ref, value, parent
        self.kind = value["/S"].lstrip("/")
        self.kids = []  # elements, and (page, number)

    def walk(self):
        yield self
        for kid in self.kids:
            if isinstance(kid, Element):
                yield from kid.walk()


class Document:
    def __init__(self, path):
        text = subprocess.run(["qpdf", "--json=2", "--json-stream-data=inline", "--decode-level=generalized", path],
                              capture_output=True, check=True).stdout
        found = json.loads(text)
        self.objects = found["qpdf"][1]
        self.pages = [page["object"] for page in found["pages"]]
        self.trailer = self.objects["trailer"]["value"]
        self.catalog = self.get(self.trailer["/Root"])
        self.info = self.get(self.trailer["/Info"])
        self.problems = []
        self.texts = {}      # of each piece, by (page, number)
        self.artifacts = []  # texts
        self.pieces = collections.defaultdict(list)  # numbers of each page in their order
        for page in self.pages:
            self.read_page(page)
        self.root = self.read_tree()

    def get(self, value):
        while isinstance(value, str) and re.fullmatch(r"\d+ \d+ R", value):
            found = self.objects[f"obj:{value}"]
            if "stream" in found:
                return found["stream"]
            value = found["value"]
        return value

    def stream(self, value):
        return base64.b64decode(self.get(value)["data"])

    def font_map(self, font):
        """From a glyph to its character."""
        text = self.stream(self.get(font)["/ToUnicode"]).decode("ascii")
        found = {}
        for block in re.findall(r"beginbfchar(.*?)endbfchar", text, re.S):
            for code, to in re.findall(r"<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>", block):
                found[int(code, 16)] = character(to)
        for block in re.findall(r"beginbfrange(.*?)endbfrange", text, re.S):
            for low, high, each, first in re.findall(RANGE, block):
                to = [character(one) for one in re.findall(r"<([0-9A-Fa-f]+)>", each)] if each else \
                    [chr(ord(character(first)) + i) for i in range(int(high, 16) - int(low, 16) + 1)]
                found.update({int(low, 16) + i: one for i, one in enumerate(to)})
        return found

    def content(self, page):
        parts = self.get(page)["/Contents"]
        parts = parts if isinstance(parts, list) else [parts]
        return b"\n".join(self.stream(part) for part in parts)

    def read_page(self, page):
        resources = self.get(self.get(page)["/Resources"])
        fonts = {name: self.font_map(font) for name, font in self.get(resources.get("/Font", {})).items()}
        nest, codes, piece = [], {}, None
        for operator, operands in operations(self.content(page)):
            if operator in ("BT", "BMC", "BDC"):
                if operator != "BT" and any(open_one != "BT" for open_one in nest):
                    self.problems.append(f"{page}: marked content within marked content")
                nest.append(operator)
            elif operator in ("ET", "EMC"):
                opened = nest.pop() if nest else ""
                if (opened == "BT") != (operator == "ET"):
                    self.problems.append(f"{page}: {operator} ends {opened}")
            if operator in ("BMC", "BDC"):
                piece = self.begin_piece(page, operands)
            elif operator == "Tf":
                codes = fonts[operands[0][1].decode()]
            elif operator in PAINTS:
                if not any(open_one != "BT" for open_one in nest):
                    self.problems.append(f"{page}: {operator} outside all marked content")
                elif operator == "Tj":
                    self.add_text(page, piece, string_bytes(*operands[0]), codes)
        if nest:
            self.problems.append(f"{page}: {nest} left open")

    def begin_piece(self, page, operands):
        if operands[0][1] == b"/Artifact":
            self.artifacts.append("")
            return None
        number = int(re.search(rb"/MCID (\d+)", operands[1][1]).group(1))
        if (page, number) in self.texts:
            self.problems.append(f"{page}: {number} stands twice")
        self.texts[page, number] = ""
        self.pieces[page].append((number, operands[0][1].decode().lstrip("/")))
        return number

    def add_text(self, page, piece, raw, codes):
        text = "".join(codes[int.from_bytes(raw[i:i + 2], "big")] for i in range(0, len(raw), 2))
        if piece is None:
            self.artifacts[-1] += text
        else:
            self.texts[page, piece] += text

    def read_tree(self):
        tree = self.get(self.catalog["/StructTreeRoot"])
        root = self.read_element(tree["/K"], self.catalog["/StructTreeRoot"])
        numbers = self.get(tree["/ParentTree"])["/Nums"]
        parents = dict(zip(numbers[::2], map(self.get, numbers[1::2])))
        owners = {kid: element for element in root.walk() for kid in element.kids if not isinstance(kid, Element)}
        counted = [kid for element in root.walk() for kid in element.kids if not isinstance(kid, Element)]
        if len(counted) != len(owners) or set(owners) != set(self.texts):
            self.problems.append("the pieces of the elements are not those of the pages")
        for page in self.pages:
            listed = parents.get(self.get(page).get("/StructParents"))
            if listed is None or len(listed) != len(self.pieces[page]):
                self.problems.append(f"{page}: not in the tree of parents")
                continue
            for number, kind in self.pieces[page]:
                owner = owners.get((page, number))
                if owner is None or listed[number] != owner.ref or owner.kind != kind:
                    self.problems.append(f"{page}: {kind} {number} has another parent")
        if tree["/ParentTreeNextKey"] != len(self.pages):
            self.problems.append("ParentTreeNextKey")
        return root

    def read_element(self, ref, parent):
        element = Element(ref, self.get(ref), parent)
        if element.value["/P"] != parent:
            self.problems.append(f"{ref} has another parent")
        kids = element.value.get("/K", [])
        for kid in kids if isinstance(kids, list) else [kids]:
            if isinstance(kid, int):
                element.kids.append((element.value["/Pg"], kid))
            elif isinstance(kid, dict):
                element.kids.append((kid["/Pg"], kid["/MCID"]))
            else:
                element.kids.append(self.read_element(kid, ref))
        return element

    def text(self, element):
        """What an element itself says, without those within it."""
        return "".join(self.texts[kid] for kid in element.kids if not isinstance(kid, Element))

    def lines(self):
        """All elements as they are read, indented by their depth: "P 하늘정밀"."""
        def of(element, depth):
            text = self.text(element)
            yield "  " * depth + element.kind + (f" {text}" if text else "")
            for kid in element.kids:
                if isinstance(kid, Element):
                    yield from of(kid, depth + 1)
        return list(of(self.root, 0))
