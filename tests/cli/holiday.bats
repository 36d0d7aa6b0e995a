#!/usr/bin/env bats
# shellcheck disable=SC2154 # bats sets output
load helpers

EXAMPLES=$BATS_TEST_DIRNAME/../../examples

setup_file() {
    make_office
}

setup() {
    take_office
}

@test "a year is loaded whole, and loading it again changes nothing" {
    ok holiday list
    said 'no holidays are loaded'
    ok holiday import "$EXAMPLES/holidays-2025.csv" --format csv
    said '2025,20,0'
    no 1 holiday import "$EXAMPLES/holidays-2025.csv"
    ok holiday import "$EXAMPLES/holidays-2025.csv" --again --format csv
    said '2025,0,20'
    ok holiday import "$EXAMPLES/holidays-2026.csv"
    ok holiday list --year 2026
    said '2026-03-02(월)*대체공휴일(3·1절)*제3조'
    [[ $output != *2025* ]]
    ok holiday list --format csv
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 43 ]
}

@test "one wrong row keeps the whole file out" {
    printf '날짜,이름\n2025-01-01,1월 1일\n2025-02-30,없는 날\n2025-10,달\n2025-10-03,\n' >holidays.csv
    rows 1 holiday import holidays.csv
    said 'line 3, 날짜'
    said 'line 4, 날짜*not a single day'
    said 'line 5, 이름'
    complained '3 mistakes in 4 rows; nothing was written'
    ok holiday list
    said 'no holidays are loaded'
    printf 'a,b\n1,2\n' >other.csv
    no 2 holiday import other.csv
}

@test "a day that is set for once is added, and taken out with a reason" {
    ok holiday add 2024-10-01 --name '임시공휴일(국군의 날)'
    said '2024-10-01(화)'
    no 1 holiday add 2024-10-01 --name '임시공휴일(국군의 날)'
    complained 'there already'
    ok holiday list --format csv
    said '2024-10-01,임시공휴일(국군의 날),관공서의 공휴일에 관한 규정'
    no 2 holiday remove 2024-10-01
    complained 'hint: give it with --reason'
    ok holiday remove 2024-10-01 --reason '지정 철회'
    no 4 holiday remove 2024-10-01 --reason '지정 철회'
    no 2 holiday add 2024-10 --name 달
}

@test "the officer and the admin keep them, everybody may look" {
    as admin ok holiday add 2024-10-01 --name 임시공휴일
    local who
    for who in approver finance auditor reviewer; do
        as "$who" no 3 holiday add 2024-10-02 --name 임시공휴일
        as "$who" no 3 holiday import "$EXAMPLES/holidays-2024.csv"
        as "$who" ok holiday list
    done
}
