"""Makes a C file that holds the bytes of one file: embed.py IN OUT NAME."""
import sys

source, target, name = sys.argv[1:4]
data = open(source, "rb").read()
with open(target, "w", encoding="utf-8") as out:
    out.write("#include <stddef.h>\n")
    out.write(f"extern const unsigned char {name}[];\nextern const size_t {name}_size;\n")
    out.write(f"const unsigned char {name}[] = {{\n")
    for i in range(0, len(data), 20):
        out.write("".join(f"{byte}," for byte in data[i:i + 20]) + "\n")
    out.write("0};\n")
    out.write(f"const size_t {name}_size = {len(data)};\n")
