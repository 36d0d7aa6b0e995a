#!/usr/bin/env bats
load helpers

setup_file() {
    make_office
    ok program import "$BATS_TEST_DIRNAME/../../examples/busan-2024.csv"
}
setup() { take_office; }

# codes FORMAT-OF-OUTPUT: the programmes that the last output names in its main table, one a line.
codes_in_csv() { printf '%s\n' "$output" | sed -n 's/^\(2024-0[0-9]\),.*/\1/p'; }
codes_in_json() { printf '%s\n' "$output" | sed -n 's/^ {"code": "\(2024-0[0-9]\)".*/\1/p'; }
codes_in_table() { printf '%s\n' "$output" | sed -n '/^\[Programmes\]/,/^$/s/^\(2024-0[0-9]\) .*/\1/p'; }
codes_on_paper() { pdftotext -layout "$1" - | sed -n '/Programmes/,/Periods/s/^ *\(2024-0[0-9]\) .*/\1/p'; }

# same_everywhere WANTED ARG…: screen, CSV, JSON and paper name these programmes and no others.
same_everywhere() {
    local wanted=$1
    shift
    ok report programs "$@"
    [ "$(codes_in_table | xargs)" = "$wanted" ]
    ok report programs "$@" --format csv
    [ "$(codes_in_csv | xargs)" = "$wanted" ]
    ok report programs "$@" --format json
    [ "$(codes_in_json | xargs)" = "$wanted" ]
    ok report programs "$@" --out programs.pdf
    [ "$(codes_on_paper programs.pdf | xargs)" = "$wanted" ]
}

@test "on 2024-02-23 all seven run" {
    same_everywhere '2024-01 2024-02 2024-03 2024-04 2024-05 2024-06 2024-07' --on 2024-02-23
    ok report programs --on 2024-02-23
    said 'as of 2024. 2. 23. · programmes: 7 · money of fiscal year 2024'
}

@test "on 2025-06-01 the first, the fifth and the sixth run" {
    same_everywhere '2024-01 2024-05 2024-06' --on 2025-06-01
}

@test "on 2026-01-01 the fifth runs" {
    same_everywhere '2024-05' --on 2026-01-01
}

@test "on 2027-01-01 none runs" {
    same_everywhere '' --on 2027-01-01
    ok report programs --on 2027-01-01
    said 'no programme fits'
}

@test "today, or the programmes of a year" {
    ok report programs --year 2022
    said 'in 2022 · programmes: 4 · money of fiscal year 2022'
    at '2025-06-01 09:00:00' ok report programs
    said 'as of 2025. 6. 1. · programmes: 3'
}

@test "what is not stated is shown so, and in no total" {
    ok report programs --on 2024-02-23
    said '2024-01*not stated'
    said '2024-04*direct national support (sum not stated)'
    said 'not stated *4 *4 *- *-'
    said 'Sums that are not stated (7) are in no total'
    said 'is listed, and not added to the cost'
    [ "$(printf '%s\n' "$output" | grep -cE '^total.* 0$')" -eq 0 ]
    korean ok report programs --on 2024-02-23
    said '2024-01*미기재'
    said '2024-04*국가직접지원'
}

@test "of a year without a sum of its own the source is the one that another year states" {
    ok report programs --on 2025-06-01
    said '2024-01*not stated'
    said '2024-05*direct national support (sum not stated)'
    said 'direct national support *2 *2 *- *-'
    said 'not stated *1 *1 *- *-'
    ok program list --year 2025 --format csv
    said '2024-05,*,direct national support (stated of other years),'
    korean ok program list --year 2025 --wide
    said '국가직접지원(다른 연도에 기재)'
    ok report funding --year 2025
    said 'Of 7 programmes that fit, 7 have no account there'
    said 'Of these, 2 run then, and their source is stated of another year'
    ok report funding --year 2025 --source 시비
    [[ $output != *'stated of another year'* ]]
}

# Three sums whose lines, in thousands, do not add up to their total.
with_money() {
    ok program edit 2024-01 --fund 2024:시비:200000400
    ok program edit 2024-02 --fund 2024:시비:100000400
    ok program edit 2024-03 --fund 2024:국비:400 --fund 2024:민간부담금
    ok program edit 2024-05 --fund 2024:국가직접지원:300000000
}

@test "the same sums on the screen, in CSV, in JSON and on paper" {
    with_money
    ok report programs --year 2024
    said 'total *300,001,200*300,000,000'
    ok report programs --year 2024 --format csv
    said '2024-01*,200000400,'
    said '2024-03*"national, private share (sum not stated)",400,'
    said '2024-05*direct national support,,300000000'
    said '2024-07*not stated,,'
    ok report programs --year 2024 --format json
    said '"code": "2024-05"*"won": null, "direct_won": 300000000'
    said '"code": "2024-01"*"won": 200000400, "direct_won": null'
    ok report programs --year 2024 --out sums.pdf
    pdftotext -layout sums.pdf - | grep -E '^ *total +300,001,200 +300,000,000 *$'
    pdftotext -layout sums.pdf - | grep -E '^ *city +2 +0 +300,000,800 +- *$'
}

@test "in a unit the lines are rounded, the total is not, and it is said so" {
    with_money
    ok report programs --year 2024 --unit 천원
    said '(unit: 천원)'
    said '2024-01*200,000 '
    said '2024-02*100,000 '
    said 'total *300,001*300,000'
    said 'Figures are rounded'
    ok report programs --year 2024 --unit 천원 --out thousands.pdf
    pdftotext -layout thousands.pdf - | grep -E '^ *total +300,001 +300,000 *$'
    pdftotext -layout thousands.pdf - | grep -F 'Figures are rounded'
    ok report programs --year 2024 --unit 천원 --format csv
    said '2024-01*,200000400,'
    ok report programs --year 2024
    [[ $output != *'Figures are rounded'* ]]
    no 2 report programs --unit 만원
}

@test "the ending of --out chooses; the file is what --format gives" {
    ok report programs --on 2024-02-23 --format csv
    printf '\xEF\xBB\xBF%s\n' "$output" >wanted.csv
    ok report programs --on 2024-02-23 --out programs.CSV
    said 'programs.CSV is written'
    cmp wanted.csv programs.CSV
    [ "$(grep -c $'\r$' programs.CSV)" -eq 8 ]
    ok report programs --on 2024-02-23 --format json
    printf '%s\n' "$output" >wanted.json
    ok report programs --on 2024-02-23 --out programs.json
    cmp wanted.json programs.json
    no 2 report programs --out programs.hwp
    complained '.pdf, .csv, .xlsx or .json'
    no 2 report programs --out programs
    no 6 report programs --out nowhere/programs.pdf
}

@test "a dry run writes no file" {
    ok report programs --on 2024-02-23 --out programs.pdf --dry-run
    said 'would be written'
    [ ! -e programs.pdf ]
}

@test "the paper is sound, says who and from what, and has the same bytes each time" {
    ok report programs --on 2024-02-23 --out one.pdf
    ok report programs --on 2024-02-23 --out two.pdf
    cmp one.pdf two.pdf
    qpdf --check one.pdf
    as auditor ok audit verify
    local head=${output##*: }
    pdftotext -layout one.pdf - | grep -F "officer · audit $head"
    pdftotext -layout one.pdf - | grep -F '2019 ~ 2026'
    pdftotext -layout one.pdf - | grep -F '2022-08 ~ 2024-12'
    as auditor ok audit verify --noted "$head"
}

@test "who may not report is refused, and so is what can not be meant" {
    as reviewer no 3 report programs
    as nobody no 3 report programs
    no 2 report programs --on 2024-02
    no 2 report programs --on 2024-02-23 --year 2024
    no 2 report programs --on 2024-02-30
}
