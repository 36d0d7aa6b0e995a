#!/usr/bin/env bats
# Plans with their programmes, periods and money.
load helpers

setup_file() {
    make_office
    ok program import "$BATS_TEST_DIRNAME/../../examples/changwon-2017.json"
    ok program add H --name '스마트 뿌리 확산' --start 2024-03 --end 2026-06 --parent 창원첨단-2017 --cost 5억원 --legal-basis 출연 \
        --fund 2023:시비:1억원 --fund 2024:시비:200000400 --fund 2024:국가직접지원:7억원
}
setup() { take_office; }

@test "the tree with its periods, what is stated, and the money of all beneath" {
    ok report portfolio 창원첨단-2017
    said '과제: 15 in all, of which 13 named'
    said '└ 스마트 뿌리 확산 *H *2024-03 ~ 2026-06*500,000,000*300,000,400'
    said 'Over all years what was carried over is counted once'
    ok report portfolio 창원첨단-2017 --year 2024 --format json
    said '"code": "창원첨단-2017"*"budget": 200000400*"apart": 700000000'
    ok report portfolio H --year 2024 --unit 천원
    said '200,000'
    said 'Figures are rounded'
    korean ok report portfolio 창원첨단-2017
    said '포트폴리오 현황'
    said '연번'
    said '창원첨단-2017-1 *정책(1)'
    said '과제: 15개 중 13개 명시'
    korean ok report portfolio H
    [[ $output != *연번* ]]
}

@test "a day, and a day beside it" {
    ok report portfolio --on 2024-06-01 --format csv
    said 'H,창원첨단-2017,,스마트 뿌리 확산,'
    [[ $output != *창원컨벤션* ]]
    ok report portfolio --on 2024-06-01 --against 2024-01-01 --format json
    said '"code": "H"*"held_then": null, "held_now": 200000400, "held_difference": 200000400'
    ok report portfolio --year 2024 --against 2023 --format json
    said '"code": "창원첨단-2017"*"held_then": 100000000, "held_now": 200000400, "held_difference": 100000400'
    no 2 report portfolio --year 2024 --against 2023-05-01
    no 4 report portfolio nowhere
}

@test "of a year what runs in it or has money of it, and what that stands beneath" {
    ok report portfolio --year 2025 --format csv
    said '창원첨단-2017,'
    said 'H,창원첨단-2017,'
    [[ $output != *창원첨단-2017-33* ]]
    ok report portfolio 창원첨단-2017 --year 2025
    said '└ 스마트 뿌리 확산'
    said '과제: 15 in all, of which 13 named'
    ok report portfolio --year 2023 --format csv # the year before it begins: money alone
    said 'H,창원첨단-2017,'
    ok report portfolio --year 2009 --format csv
    [[ $output != *'H,'* ]]
    said 창원첨단-2017-33
    ok report portfolio --year 2009 --against 2024 --format csv
    said 'H,창원첨단-2017,'
    said 창원첨단-2017-33
    ok report portfolio --year 2040
    said 'no programme fits'
}

@test "of two times a side that has nothing keeps its column" {
    ok report portfolio H --year 2024 --against 2025
    said 'budget as it stands 2025*budget as it stands 2024*difference'
    said 'spent 2025 (%)*spent 2024 (%)'
    [[ $output != *awarded* ]]
}

@test "the paper has a time line and the same figures, each time the same bytes" {
    ok report portfolio 창원첨단-2017 --out one.pdf
    ok report portfolio 창원첨단-2017 --out two.pdf
    cmp one.pdf two.pdf
    qpdf --check one.pdf
    pdftotext -layout one.pdf - >text
    grep -F '2009 ~ 2017' text
    grep -F '정책(4)' text
    grep -F 'where it is dashed, no start or no end is stated' text
    grep -F 'Where the budget is' text
    grep -E '300,000,400 \(0\.0 %\)' text
    ok report portfolio --out all.xlsx
}

@test "as it was known before" {
    at '2024-02-03 09:00:00' ok program edit H --fund 2024:시비:9억원 --reason '정정'
    at '2024-02-03 10:00:00' ok report portfolio H --year 2024 --format json
    said '"budget": 900000000'
    at '2024-02-03 10:00:00' ok report portfolio H --year 2024 --as-of 2024-02-01 --format json
    said '"budget": 200000400'
}

@test "on paper what stands under the last of its like is set in as well" {
    ok report portfolio 창원첨단-2017-2 --out part.pdf
    pdftotext -layout part.pdf - | tr -d '\f' >text
    grep -q '^└ 방위산업' text
    grep -q '^ \+├ 국방과학연구소' text
}

@test "a mark that no font has keeps no report from being printed" {
    ok program edit H --name $'\U000F02B1 점검 ✓ \U0001F600' --reason '원문대로'
    ok report portfolio H --year 2024 --out marked.pdf
    pdftotext -layout marked.pdf - >text
    grep -F '1 점검 √ □' text
    grep -F 'U+F02B1 → 1, U+2713 → √, U+1F600 → □' text
}
