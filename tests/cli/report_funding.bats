#!/usr/bin/env bats
# Budget and execution by programme, source, office, area and year.
load helpers

setup_file() {
    make_office
    ok program add A --name '금형기술 고도화' --start 2023-01 --end 2025-12 --office 산업혁신과 --area 기술개발 --legal-basis 출연 \
        --fund 2023:시비:150000400 --fund 2024:시비:200000400 --fund 2024:국비:3억원
    ok program add B --name '표면처리 환경' --start 2024-03 --end 2024-12 --office 산업혁신과 --legal-basis 출연 --fund 2024:시비:100000400
    ok program add C --name '스마트공장 보급' --start 2019 --end 2026 --office 스마트제조과 --legal-basis 국가직접지원 \
        --fund 2024:국가직접지원:3억원 --fund 2024:시비
    ok program add D --name '기계부품 수출' --start 2024-01-01 --end 2024-12-31
    ok program add E --name '뿌리인력 양성' --start 2024 --end 2024
    ok budget enter A --year 2024 --source 시비 --kind 추경 --amount '△1천만원' --paper 의회-7
    as finance ok budget spend B --year 2024 --source 시비 --amount 66,666,934 --reason '출연금 교부'
}
setup() { take_office; }

@test "each account of a year, with what stands apart in no sum" {
    ok report funding --year 2024
    said 'A *금형기술 고도화 *city *200,000,400 *△10,000,000 *'
    said 'total *600,000,800*△10,000,000'
    said "Not in the city's budget, and not in the sums above"
    said 'direct national support *300,000,000'
    said '66,666,934 ÷ 590,000,800 = 11.3 %'
    said 'Sums that are not stated (1) are in no total'
    [[ $output != *890,001,200* ]]
    korean ok report funding --year 2024
    said '예산 및 집행 현황'
    said '집행률(집행액 ÷ 예산현액): 66,666,934 ÷ 590,000,800 = 11.3 %'
    said '금액 미기재'
}

@test "today's year if no time is given, all years by year" {
    ok report funding --format csv
    [ "$(printf '%s\n' "$output" | grep -c '^A,')" -eq 2 ]
    ok report funding --by year --format csv
    said '2023,yes,1,0,150000400,'
    said '2024,yes,4,1,600000800,-10000000,0,0,590000800,'
    said '2024,no,1,0,300000000,'
    ok report funding --by year
    said 'Years are not added up'
    [[ $output != *'total  '* ]]
}

@test "by source, office and area, in the order that is given" {
    ok report funding --year 2024 --by source --format csv
    said 'national,yes,1,0,300000000,'
    said 'city,yes,3,1,300000800,-10000000,0,0,290000800,'
    ok report funding --year 2024 --by office --by source --format json
    said '"office": "산업혁신과", "source": "national"*"held": 300000000'
    said '"office": "스마트제조과", "source": "city"*"held": null'
    ok report funding --year 2024 --by area --format csv
    said 'technology,yes,2,0,500000400,-10000000,'
    no 2 report funding --by source --by source
    complained 'given twice'
}

@test "filters narrow it together" {
    ok report funding --on 2024-02-23 --source 시비 --format csv
    [ "$(printf '%s\n' "$output" | grep -c '^B,')" -eq 0 ]
    said 'A,금형기술 고도화,city,'
    [[ $output != *national* ]]
    ok report funding --year 2024 --office 스마트 --format csv
    [ "$(printf '%s\n' "$output" | grep -c '^C,')" -eq 2 ]
    [[ $output != *'A,금형'* ]]
    ok report funding --year 2024 --under B --format csv
    said 'B,표면처리 환경,city,yes,1,0,100000400,'
    [[ $output != *'A,금형'* ]]
    ok report funding --year 1999
    said 'no account fits'
}

@test "a year or a day beside another" {
    ok report funding --year 2024 --against 2023 --by source
    said 'city *150,000,400 *290,000,800 *-'
    said 'national *- *300,000,000 *300,000,000'
    said 'not there then'
    ok report funding --year 2024 --against 2023 --source 시비 --under A --format json
    said '"held_then": 150000400, "held_now": 190000400, "held_difference": 40000000'
    ok report funding --on 2024-06-01 --against 2024-02-01 --source 시비 --format csv
    said 'B,표면처리 환경,city,yes,,100000400,100000400'
    no 2 report funding --year 2024 --against 2023-02-01
    complained '--against takes a day beside --on'
    no 2 report funding --by year --against 2023
    no 2 report funding --on 2024-02-01 --year 2024
}

@test "in a unit the lines are rounded, the total is not, and it is said so" {
    ok report funding --year 2024 --unit 천원
    said '(unit: 천원)'
    said 'total *600,001*△10,000'
    said 'Figures are rounded'
    ok report funding --year 2024 --unit 억원
    said 'total *6 *'
}

@test "the paper says the same figures, and is the same each time" {
    ok report funding --year 2024 --out one.pdf
    ok report funding --year 2024 --out two.pdf
    cmp one.pdf two.pdf
    qpdf --check one.pdf
    pdftotext -layout one.pdf - | grep -E '590,000,800'
    pdftotext -layout one.pdf - | grep -F '11.3 %'
    ok report funding --year 2024 --out one.xlsx
    ok report funding --year 2024 --encoding cp949 --out one.csv
    iconv -f cp949 -t utf-8 one.csv | grep -F '금형기술'
}

@test "what is longer than a page comes in parts, each with the totals of all" {
    ok report funding --year 2024
    local whole=$output
    [[ $output != *'rows, of which'* ]]
    ok report funding --year 2024 --limit 0
    [ "$output" = "$whole" ]
    ok report funding --year 2024 --limit 2
    said 'A *금형기술 고도화 *national *'
    [[ $output != *'표면처리'* ]]
    said 'total *600,000,800*△10,000,000'
    said '4 rows, of which 1–2'
    said 'more: the same command with --after 2'
    said '66,666,934 ÷ 590,000,800 = 11.3 %'
    said "Not in the city's budget"
    said 'direct national support *300,000,000'
    ok report funding --year 2024 --limit 2 --after 2
    said 'B *표면처리 환경 *city'
    [[ $output != *'금형기술'* ]]
    said 'total *600,000,800*△10,000,000'
    said '4 rows, of which 2 behind 2'
    [[ $output != *'more:'* ]]
    ok report funding --year 2024 --limit 1 --after 9
    said 'total *600,000,800*△10,000,000'
    said '4 rows, of which 0 behind 4'
    korean ok report funding --year 2024 --limit 3
    said '더 보기: 같은 명령에 --after 3'
    ok report funding --year 2024 --against 2023 --limit 1
    said 'total *150,000,400 *590,000,800 *440,000,400 *'
    said '4 rows, of which 1–1'
}

@test "a file of a report has all rows, or as many as are wanted, and paper all of them" {
    ok report funding --year 2024 --format csv
    local whole=$output
    [ "$(wc -l <<<"$whole")" -eq 6 ]
    ok report funding --year 2024 --format csv --limit 2 --after 1
    [ "$output" = "$(sed -n '1p;3,4p' <<<"$whole")" ]
    ok report funding --year 2024 --limit 2 --out two.xlsx
    said 'two.xlsx is written: 2 rows'
    ok report funding --year 2024 --out all.csv
    [ "$(tail -c +4 all.csv)" = "$whole" ]
    ok report funding --year 2024 --out all.json
    [ "$(jq length all.json)" -eq 5 ]
    no 2 report funding --year 2024 --limit 2 --out all.pdf
    complained '--limit and --after are not for a PDF'
}

@test "other reports come in parts too" {
    ok report portfolio --limit 2
    said '5 rows, of which 1–2'
    ok report programs --year 2024 --limit 3 --after 3
    said 'rows, of which'
}

@test "who may not report is refused" {
    as reviewer no 3 report funding --year 2024
}
