"""A letter is put by as its struct and, behind that, its texts: a text that the table of letter_spool.c lacks would come back as an address of
another time. So each text of the struct stands there."""
import re

import house

TABLES = {"letter": "letter_texts"}
HEADER, SPOOL = "include/ppuri/letter.h", "src/service/letter_spool.c"


def texts(header, struct):
    body = re.search(rf"^struct {struct} \{{\n(.*?)^\}};", house.code_of(header), re.S | re.M).group(1)
    return [name.strip(" *") for names in re.findall(r"const char (\*[^;]*);", body) for name in names.split(",")]


def listed(spool, struct, table):
    body = re.search(rf"{table}\[\] = \{{(.*?)\}};", spool, re.S).group(1)
    return re.findall(rf"offsetof\(struct {struct}, (\w+)\)", body)


def problems_of(header, spool):
    return [f"{SPOOL}: {table} lacks {name}" for struct, table in TABLES.items()
            for name in texts(header, struct) if name not in listed(spool, struct, table)]


def main():
    header = "struct letter {\n\tint64_t id;\n\tconst char *one, *other; /* and */\n};\n"
    spool = "letter_texts[] = {offsetof(struct letter, one)};\n"
    house.run([
        ("each text of a letter is put by", problems_of(house.read(HEADER), house.read(SPOOL))),
        house.bites("a text that is not put by", problems_of(header, spool), ["letter_texts lacks other"]),
    ])


if __name__ == "__main__":
    main()
