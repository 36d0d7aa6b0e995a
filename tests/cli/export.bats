#!/usr/bin/env bats
# What is exported can be imported again, and is then exported to the same bytes: directly, and after LibreOffice has saved it.
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads clock
load helpers
load evaluation

setup_file() {
    make_office
    cp -r "$OFFICE" "$BATS_FILE_TMPDIR/bare"
    make_rules
    cp -r "$OFFICE" "$BATS_FILE_TMPDIR/elsewhere"
    add_odd_firms
    at "$APPLIED" ok app import --call 2024-금형 "$EXAMPLES/applications-2024.csv"
}

setup() {
    take_office
    cp -r "$BATS_FILE_TMPDIR/elsewhere" "$BATS_TEST_TMPDIR/elsewhere"
    clock=$APPLIED
}

# The programme and the call, without any firm.
make_rules() {
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 --fund 2024:시비:2억원
    ok call new 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '금형기술 고도화 지원' \
        --notice-day 2024-03-04 --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source 시비 \
        --budget 2억원 --support-rate 80% --cap 2천만원 --own-cash-rate 50% --pass-line 60 --trim-min 5 \
        --ties earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 --item '추진계획:100'
    ok call publish 2024-금형
}

# Names and values that a spreadsheet would rather take for something else.
add_odd_firms() {
    ok firm add 000-81-00047 --name '=1+1 정밀' --zip 06236 --address '서울, "강남구" 견본로 1' --corp-no 110111-0062432 --workers 0
    ok firm add 000-81-01008 --name '+82정밀' --address '-견본로; 3' --phone 1588-0000 --certificate-no 00123 --contact "'홍길동"
    ok firm add 000-81-01013 --name '@골뱅이' --certificate-no 2022-1 --representative '=홍' --email 'a+b@example.com'
    ok firm add 000-81-01027 --name "'따옴표" --address '부산‧사하구 ❶–❷ ⑯ 😀 𠀀' --certificate-until 2199-12-31
    ok firm add 000-81-01032 --name 'TRUE' --address '1E5' --representative '2024-03-04' --contact '3/4'
    ok firm add 000-81-01046 --name '_x0041_' --address '\x01 1.80111E+12' --technology 1 --size 대기업 --workers 999999
}

elsewhere() {
    local OFFICE=$BATS_TEST_TMPDIR/elsewhere
    "$@"
}

# comes_back FILE NOUN ARG…: the file is imported where no firm is, and the export from there is the one from here.
comes_back() {
    local file=$1 noun=$2
    shift 2
    "$noun"_export "$@" --out here.csv
    elsewhere ok "$noun" import "$@" "$file"
    elsewhere "$noun"_export "$@" --out there.csv
    diff here.csv there.csv
}

# Persons come along where somebody says why.
firm_export() {
    ok firm export "$@" --reason '저장소 이전'
}

app_export() {
    ok app export "$@" --reason '저장소 이전'
}

program_export() {
    ok program export "$@"
}

# saved_as FORMAT FILE [FILTER]: LibreOffice opens the file and saves it in suite/.
saved_as() {
    mkdir -p suite
    soffice -env:UserInstallation="file://$BATS_FILE_TMPDIR/suite" --headless ${3+"$3"} --convert-to "$1" --outdir suite "$2" >/dev/null 2>&1
}

CSV='csv:Text - txt - csv (StarCalc):44,34,76,1'
# What a person must say in the dialogue before opening CSV: each column is text. Else 06236 becomes 6236, and 3/4 a day.
AS_TEXT='--infilter=CSV:44,34,76,1,1/2/2/2/3/2/4/2/5/2/6/2/7/2/8/2/9/2/10/2/11/2/12/2/13/2/14/2'

@test "firms come back from CSV" {
    firm_export --out firms.csv
    comes_back firms.csv firm
}

@test "firms come back from a sheet" {
    firm_export --out firms.xlsx
    comes_back firms.xlsx firm
}

@test "applications come back from CSV, and those that were taken back stay behind" {
    app_export --call 2024-금형 --out applications.csv
    comes_back applications.csv app --call 2024-금형
    ok app submit --call 2024-금형 --all
    ok app withdraw 2024-금형-0001 --reason '신청인 철회'
    app_export --call 2024-금형 --format csv
    [ "${#lines[@]}" -eq 24 ]
    [[ $output != *나래금형* ]]
}

@test "applications come back from a sheet" {
    app_export --call 2024-금형 --out applications.xlsx
    comes_back applications.xlsx app --call 2024-금형
}

# Dates as exact as they are known, money of several years and sources, money of which nothing is known.
add_odd_programs() {
    ok program add 2024-02 --name '부식제어 — 고도화' --start 2022-08 --end 2024 --fund 2024:국비 --fund 2024:시비:3억원 --fund 2025:시비:0
    ok program add 2024-03 --name '통합지원 “체계”' --start 2019 --end 2024-12-31 --note '=1+1; "비고"' --legal-basis 지방보조금
}

@test "programmes come back, with money of several years and sources" {
    rm -r "$BATS_TEST_TMPDIR/elsewhere"
    cp -r "$BATS_FILE_TMPDIR/bare" "$BATS_TEST_TMPDIR/elsewhere"
    add_odd_programs
    ok program export --out programs.csv
    [ "$(wc -l <programs.csv)" -eq 6 ]
    comes_back programs.csv program
    ok program export --out programs.xlsx
    saved_as xlsx programs.xlsx
    rm -r "$BATS_TEST_TMPDIR/elsewhere"
    cp -r "$BATS_FILE_TMPDIR/bare" "$BATS_TEST_TMPDIR/elsewhere"
    comes_back suite/programs.xlsx program
}

@test "a row that says something else of the programme above it, or its money twice, is refused" {
    local head='사업코드,사업명,시작,종료,회계연도,재원,예산'
    printf '%s\n' "$head" '24-1,금형,2024,2025,2024,시비,1000' '24-1,주조,2024,2025,2025,시비,1000' >other.csv
    rows 1 program import other.csv
    said 'says something else'
    printf '%s\n' "$head" '24-1,금형,2024,2025,2024,시비,1000' '24-1,금형,2024,2025,2024,시비,2000' >twice.csv
    rows 1 program import twice.csv
    said 'the same year and source'
    printf '%s\n' "$head" '24-1,금형,2024,2025,2024,시비,1000' '24-2,주조,2024,2025,2024,시비,1' '24-1,금형,2024,2025,2025,시비,1' >apart.csv
    rows 1 program import apart.csv
    said 'already a programme'
}

@test "LibreOffice saves a sheet as a sheet, and nothing is lost" {
    firm_export --out firms.xlsx
    saved_as xlsx firms.xlsx
    run ! cmp -s suite/firms.xlsx firms.xlsx
    comes_back suite/firms.xlsx firm
    app_export --call 2024-금형 --out applications.xlsx
    saved_as xlsx applications.xlsx
    rm -r "$BATS_TEST_TMPDIR/elsewhere"
    cp -r "$BATS_FILE_TMPDIR/elsewhere" "$BATS_TEST_TMPDIR/elsewhere"
    comes_back suite/applications.xlsx app --call 2024-금형
}

@test "LibreOffice saves a sheet as CSV" {
    firm_export --out firms.xlsx
    saved_as "$CSV" firms.xlsx
    comes_back suite/firms.csv firm
}

@test "LibreOffice saves CSV as a sheet" {
    firm_export --out firms.csv
    saved_as xlsx firms.csv "$AS_TEXT"
    comes_back suite/firms.xlsx firm
}

@test "LibreOffice saves CSV as CSV" {
    firm_export --out firms.csv
    saved_as "$CSV" firms.csv "$AS_TEXT"
    comes_back suite/firms.csv firm
}

@test "no person is in a file that nobody gave a reason for, and none is lost by taking it back" {
    firm_export --out with.csv
    ok firm export --out without.csv --reason $' \u3000\u200b '
    run ! grep -E '대표자|휴대' without.csv
    rm without.csv
    ok firm export --out without.csv
    said "without the firms' people"
    said "--reason '…'"
    [[ $(head -1 without.csv) != *대표자* && $(head -1 without.csv) != *생년월일* && $(head -1 without.csv) != *담당자* ]]
    [[ $(head -1 without.csv) != *연락처* && $(head -1 without.csv) != *전자우편* ]]
    run ! grep -q '홍길동\|1588-0000\|a+b@example.com' without.csv
    [ "$(wc -l <without.csv)" -eq "$(wc -l <with.csv)" ]
    [ "$(grep -c firm.export "$OFFICE/office.db.access")" -eq 1 ]
    sed -i 's/@골뱅이/우렁이/' without.csv
    ok firm import without.csv --update
    firm_export --out after.csv
    diff <(sed 's/@골뱅이/우렁이/' with.csv | tr -d "'") <(tr -d "'" <after.csv)
    elsewhere ok firm import without.csv
    elsewhere ok firm export --out there.csv
    diff without.csv there.csv
    ok firm export --format json
    run ! jq -e '.[] | has("representative") or has("birth") or has("contact") or has("phone") or has("email")' <<<"$output"
    ok firm export --format csv
    [[ $output != *--reason* ]]
}

@test "no person is in the applications either, on the screen or in a sheet" {
    ok app export --call 2024-금형 --out applications.csv
    said "without the firms' people"
    run ! grep -q '대표자\|담당자\|연락처\|@example.com\|010-' applications.csv
    elsewhere ok app import --call 2024-금형 applications.csv
    elsewhere ok app export --call 2024-금형 --out there.csv
    diff applications.csv there.csv
    app_export --call 2024-금형 --out with.csv
    grep -q '대표자.*담당자.*연락처' with.csv
    app_export --call 2024-금형
    [[ $output != *"without the firms' people"* ]]
}

@test "who may not enter firms may not carry them all away, and each use is noted with its reason" {
    as auditor no 3 firm export --out firms.csv
    as auditor no 3 firm export --out firms.csv --reason '감사'
    as finance no 3 app export --call 2024-금형 --out applications.csv
    firm_export --out firms.csv
    grep -q $'officer\t.*\tfirm.export-people\tall firms, 저장소 이전' "$OFFICE/office.db.access"
    app_export --call 2024-금형 --out applications.csv
    grep -q $'officer\t.*\tapp.export-people\tcall 2024-금형, 저장소 이전' "$OFFICE/office.db.access"
    no 4 app export --call 2024-없음 --out applications.csv
    no 2 app export --out applications.csv
}
