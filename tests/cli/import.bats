#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
# What all imports share, tried with those of applications and firms; the files themselves are the zoo's (tests/zoo).
load helpers

HEADER='업체명,사업자등록번호,우편번호,연락처,과제명,총사업비(천원),지원신청액(천원),기업부담금 현금(천원)'
GOOD='나래금형,000-81-10074,46721,051-888-4632,금형,10000,8000,2000'
WRONG='바다금형,000-81-10075,46721,051-888-4632,금형,10000,8000,2000'

setup_file() {
    make_office
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 --fund 2024:시비:2억원
    ok call new 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '금형기술 고도화 지원' \
        --notice-day 2024-03-04 --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source 시비 \
        --budget 1억원 --support-rate 80% --cap 2천만원 --own-cash-rate 50% --pass-line 60 --trim-min 5 \
        --ties earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 --item '추진계획:100'
    ok call publish 2024-금형
}

setup() {
    take_office
    clock='2024-03-11 10:00:00'
}

# lines TEXT… : a file of these lines on standard output.
lines() {
    printf '%s\n' "$@"
}

# workbook EXPRESSION: bytes made by tests/zoo/workbook.py.
workbook() {
    PYTHONPATH=$BATS_TEST_DIRNAME/../zoo python3 -B -c "import sys; from workbook import *; sys.stdout.buffer.write($1)"
}

@test "a workbook is read as it is, and its cells are named" {
    workbook "workbook([c.split(',') for c in '''신청 현황
$HEADER
$GOOD
$WRONG'''.split('\n')])" >a.xlsx
    rows 1 app import --call 2024-금형 a.xlsx
    said "신청!B4, 사업자등록번호: '000-81-10075'"
    rows 1 app import --call 2024-금형 a.xlsx --format csv
    said '4,사업자등록번호,000-81-10075,*,신청!B4'
    no 4 app import --call 2024-금형 a.xlsx --sheet 없음
    complained '없음, but: 신청'
    rows 1 app import --call 2024-금형 a.xlsx --sheet 신청
    no 2 app import --call 2024-금형 "$BATS_TEST_DIRNAME/../../examples/applications-2024.csv" --sheet 신청
    complained 'no sheets'
}

@test "good rows are taken when that is asked for, and the exit status tells that some were not" {
    lines "$HEADER" "$GOOD" "$WRONG" '별똥별,000-12-10141,46721,,금형,10000,8001,2000' >a.csv
    rows 1 app import --call 2024-금형 a.csv --good-rows --dry-run
    said 'nothing was changed'
    ok app list --call 2024-금형
    said 'no application fits'
    rows 1 app import --call 2024-금형 a.csv --good-rows
    said 'line 3, 사업자등록번호'
    said '1 applications: total cost 10,000,000 won'
    complained '2 of 3 rows have mistakes and were left out; the others were taken'
    ok app list --call 2024-금형
    said '나래금형'
    ok firm list
    [[ $output != *별똥별* ]]
    as admin ok store check
    lines "$HEADER" "$WRONG" >b.csv
    rows 1 app import --call 2024-금형 b.csv --good-rows
    complained '1 mistakes in 1 rows; nothing was written'
}

@test "what a row had written before its mistake was seen goes with it" {
    lines "$HEADER" "$GOOD" >first.csv
    ok app import --call 2024-금형 first.csv
    lines "$HEADER" "새이름,${GOOD#*,}" '바다금형,000-86-00095,46721,,금형,10000,8000,2000' >second.csv
    rows 1 app import --call 2024-금형 second.csv --good-rows
    said 'this call already'
    ok firm list
    [[ $output = *바다금형* && $output != *새이름* ]]
    as admin ok store check
}

@test "the mistakes are written beside their rows, mended there, and taken in" {
    lines '신청 현황' "$HEADER" "$GOOD" "$WRONG" '합계,,,,,20000,16000,4000' >a.csv
    rows 1 app import --call 2024-금형 a.csv --remarks b.csv
    said 'b.csv'
    grep -q "^$HEADER,비고(오류)"$'\r$' b.csv
    grep -q "^바다금형,.*사업자등록번호: '000-81-10075'" b.csv
    grep -q "^$GOOD,"$'\r$' b.csv
    [ "$(wc -l <b.csv)" -eq 5 ]
    rows 1 app import --call 2024-금형 b.csv --remarks c.csv
    [ "$(grep -o '비고(오류)' c.csv | wc -l)" -eq 1 ]
    sed 's/000-81-10075/000-86-00095/' c.csv >d.csv
    ok app import --call 2024-금형 d.csv --remarks e.csv
    [ ! -e e.csv ]
    ok app list --call 2024-금형
    said '바다금형'
    no 2 app import --call 2024-금형 d.csv --remarks ./d.csv
    complained 'would take the place'
}

@test "with --good-rows only what was left out is in the copy, so that it is taken in once it is mended" {
    lines '신청 현황' "$HEADER" "$GOOD" "$WRONG" '합계,,,,,20000,16000,4000' >a.csv
    rows 1 app import --call 2024-금형 a.csv --good-rows --remarks seen.csv --dry-run
    [ ! -e seen.csv ] || [ "$(wc -l <seen.csv)" -eq 5 ]
    rows 1 app import --call 2024-금형 a.csv --good-rows --remarks b.csv
    [ "$(wc -l <b.csv)" -eq 3 ]
    grep -q "^$HEADER,비고(오류)"$'\r$' b.csv
    sed 's/000-81-10075/000-86-00095/' b.csv >c.csv
    ok app import --call 2024-금형 c.csv
    ok app list --call 2024-금형 --format csv
    [ "$(printf '%s\n' "$output" | grep -c '^2024-금형/')" -eq 2 ]
}

@test "the copy is a workbook when its name says so, and reads back" {
    lines '(단위: 천원),,,,,,,' "${HEADER//(천원)/}" "${GOOD%2000}2000" "$WRONG" >a.csv
    rows 1 app import --call 2024-금형 a.csv --remarks b.xlsx
    rows 1 app import --call 2024-금형 b.xlsx
    said '!B4, 사업자등록번호'
    complained '1 mistakes in 2 rows'
}

@test "what a file says otherwise of a firm that is known is a mistake, and taken over only when that is asked for" {
    ok firm add 000-81-10074 --name 나래금형 --size 소기업 --representative 이하늘 --address '부산광역시 강서구 1'
    lines "기업규모,대표자,소재지,상시근로자수,$HEADER" "중기업,새대표,,12,새이름,${GOOD#*,}" >a.csv
    rows 1 app import --call 2024-금형 a.csv
    said 'line 2, 기업규모: "중기업": differs from what is known of the firm: small enterprise → medium enterprise; to take it over, give --update'
    said 'line 2, 업체명: differs from what is known of the firm: 나래금형 → 새이름'
    said 'line 2, 대표자: "새대표": differs from what is known of the firm; to take'
    [[ $output != *이하늘* ]]
    complained '3 mistakes in 1 rows; nothing was written'
    rows 1 firm import a.csv
    said 'line 2, 업체명: differs from what is known of the firm: 나래금형 → 새이름'
    ok app import --call 2024-금형 a.csv --update --dry-run
    said '나래금형 → 새이름'
    ok firm show 000-81-10074
    said '나래금형*small enterprise*부산광역시 강서구 1'
    ok app import --call 2024-금형 a.csv --update
    said 'note: line 2, 기업규모: "중기업": known of the firm from now on: small enterprise → medium enterprise'
    said 'note: line 2, 상시근로자수: known of the firm from now on: - → 12'
    said '1 applications: total cost 10,000,000 won'
    ok firm show 000-81-10074
    said '새이름*medium enterprise*12*부산광역시 강서구 1*새대표'
}

@test "a file that says of a firm what is known, or less, needs no word" {
    ok firm add 000-81-10074 --name 나래금형 --size 소기업 --zip 46721 --phone 051-888-4632
    lines "$HEADER" "$GOOD" >a.csv
    ok app import --call 2024-금형 a.csv
    [[ $output != *note:* ]]
}

@test "the sums of a row are looked at whatever else is wrong in it" {
    lines "$HEADER" '바다금형,000-81-10075,46721,051-888-4632,,10000,9000,1000' '별,000-86-00095,1,,금형,10000,8000,1000' >a.csv
    rows 1 app import --call 2024-금형 a.csv
    said 'line 2, 사업자등록번호'
    said 'line 2, 과제명'
    said 'line 2, 지원신청액(천원): "9000": 9,000,000 won are asked for'
    said 'line 3, 총사업비(천원)'
    complained '5 mistakes in 2 rows'
}

@test "the same file twice is noticed, for each call by itself" {
    lines "$HEADER" "$GOOD" >a.csv
    ok app import --call 2024-금형 a.csv --dry-run
    ok app import --call 2024-금형 a.csv
    cp a.csv b.csv
    no 1 app import --call 2024-금형 b.csv
    complained 'taken in already: 2024-03-11 10:00:00 by officer, 1 rows (a.csv)'
    complained 'give --again'
    rows 1 app import --call 2024-금형 b.csv --again
    said 'this call already'
    ok firm import a.csv --update
    ok firm import a.csv --update --again
    lines "$HEADER" "$WRONG" >c.csv
    rows 1 app import --call 2024-금형 c.csv
    rows 1 app import --call 2024-금형 c.csv
}

@test "what a spreadsheet took off is put back where that is certain, and said" {
    lines '업체명,사업자등록번호,우편번호,연락처' '나래,000-81-10074,6236,512345678' >a.csv
    ok firm import a.csv
    said "note: line 2, 우편번호: '6236' is read as 06236"
    said "note: line 2, 연락처: '512345678' is read as 051-234-5678"
    ok firm show 000-81-10074
    said '06236'
    lines '업체명,사업자등록번호,우편번호,연락처' '나래,000-81-10074,236,1.80111E+12' >b.csv
    rows 1 firm import b.csv --update
    said 'line 2, 우편번호'
    said "line 2, 연락처: '1.80111E+12' was rounded by Excel"
}

@test "a text that no sheet would hold is a mistake of its row, and of an option" {
    local long
    long=$(printf '가%.0s' {1..10001})
    lines '업체명,사업자등록번호' "$long,000-81-10074" '나래,000-81-10356' >a.csv
    rows 1 firm import a.csv
    said 'line 2, 업체명: the text has 10001 characters'
    no 1 firm add 000-81-10074 --name "$long"
    complained 'at most 10000 are kept'
}
