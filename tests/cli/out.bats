#!/usr/bin/env bats
load helpers

setup_file() {
    make_office
    ok firm add 000-81-00047 --name '㈜새벽정밀' --size 소기업 --workers 1023 --technology 2 --zip 06236 \
        --address '부산광역시 강서구 견본로 12 (❶동)' --certificate-until 2024-05-31 --representative 홍길동 --phone 010-0000-0001
    ok firm add 000-86-00095 --name '=노을 캐스팅' --address '부산‧사하구 – 견본로'
}
setup() { take_office; }

# rows_of FILE: the cells of a sheet as text, a row a line, with bars between them.
rows_of() {
    python3 -B -c 'import sys; sys.path.insert(0, sys.argv[1]); import sheet
for row in sheet.rows_of(sys.argv[2]): print("|".join(row))' "$BATS_TEST_DIRNAME/.." "$1"
}

@test "the ending chooses: CSV with the mark that Excel knows, a sheet, JSON" {
    ok firm list --format csv
    printf '\xEF\xBB\xBF%s\n' "$output" >wanted.csv
    ok firm list --out firms.CSV
    [ "$output" = 'firms.CSV is written: 2 rows' ]
    cmp wanted.csv firms.CSV
    ok firm list --format json
    printf '%s\n' "$output" >wanted.json
    ok firm list --out firms.json
    cmp wanted.json firms.json
    ok firm list --out firms.xlsx
    said 'firms.xlsx is written: 2 rows'
    run rows_of firms.xlsx
    [ "${lines[1]}" = '000-86-00095|=노을 캐스팅|||||부산‧사하구 – 견본로' ]
    [ "${lines[2]}" = '000-81-00047|㈜새벽정밀|small enterprise|mould making|1023|2024-05-31|부산광역시 강서구 견본로 12 (❶동)' ]
    [ "$(stat -c %a firms.xlsx)" = 600 ]
}

@test "the same list at the same moment is the same file" {
    ok firm list --out one.xlsx
    ok firm list --out two.xlsx
    cmp one.xlsx two.xlsx
}

@test "what can not be meant is said before anything is done" {
    no 2 firm list --out firms.hwp
    complained '.csv, .xlsx or .json'
    no 2 firm list --out firms
    no 2 firm list --out firms.pdf
    no 2 firm list --out firms.csv --format csv
    complained 'the ending of the file chooses'
    no 2 firm list --encoding cp949
    no 2 firm list --encoding cp949 --out firms.xlsx
    no 2 firm list --encoding latin1 --out firms.csv
    no 2 firm show 000-81-00047 --out firm.csv
    no 6 firm list --out nowhere/firms.csv
    no 1 firm list --out "$OFFICE/office.db-wal.csv"
    no 1 firm list --out "$OFFICE/office.db.access.csv"
}

@test "a dry run writes no file" {
    ok firm list --out firms.xlsx --dry-run
    said 'would be written'
    [ ! -e firms.xlsx ]
}

@test "in CP949 what it lacks is replaced, and each replacement is told" {
    ok firm list --out firms.csv --encoding CP949
    said 'firms.csv is written: 2 rows'
    said 'row 2, address: "‧" (U+2027) → "·"'
    said 'row 2, address: "–" (U+2013) → "-"'
    said 'row 3, address: "❶" (U+2776) → "①"'
    iconv -f CP949 -t UTF-8 firms.csv >back.csv
    grep -F '부산·사하구 - 견본로' back.csv
    grep -F '(①동)' back.csv
    grep -F "'=노을 캐스팅" back.csv
    [ "$(head -c 3 firms.csv | od -An -tx1)" != ' ef bb bf' ]
}

@test "a character that nothing stands for refuses the whole file and names its place" {
    ok firm add 000-81-00237 --name '카페정밀' --address '부산 Café 1'
    no 1 firm list --out firms.csv --encoding cp949
    complained 'row 2, address: CP949 has no "é" (U+00E9)'
    complained 'hint: *UTF-8'
    [ ! -e firms.csv ]
    ok firm list --out firms.csv
}

@test "many replacements are counted" {
    ok firm edit 000-81-00047 --address '❶❶❶❶❶❶❶❶❶❶❷❷❷❷❷❷❷❷❷❷❷❷'
    ok firm list --out firms.csv --encoding cp949
    said 'these were replaced (24):'
    said '… and 4 more:'
    said '"❷" (U+2777) → "②": 4'
}

@test "each list can be written, and its sheet is named" {
    local list title
    ok program import "$BATS_TEST_DIRNAME/../../examples/busan-2024.csv"
    while IFS='|' read -r list title; do
        # shellcheck disable=SC2086 # the words of a command
        korean ok $list --out list.xlsx
        rows_of list.xlsx >/dev/null
        unzip -p list.xlsx xl/workbook.xml | grep -F "sheet name=\"$title\""
        # shellcheck disable=SC2086
        korean ok $list --out list.csv
        # shellcheck disable=SC2086
        korean ok $list --out list.json
        python3 -m json.tool list.json >/dev/null
    done <<'END'
firm list|기업
program list|지원사업
call list|공고
app list|신청
award list|교부결정
letter list|통지서
report programs|지원사업 현황
END
}

@test "what the machine says of a file is told in the reader's language" {
    to_full_disk() { ppuri_at_desk program list --format csv >/dev/full; }
    log_in
    korean run -6 to_full_disk
    [[ $output = *'결과를 출력할 수 없습니다: 저장 공간이 없습니다'* ]]
}
