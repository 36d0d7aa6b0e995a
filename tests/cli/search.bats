#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads clock
load helpers

setup_file() { make_office; }
setup() { take_office; }

some_firms() {
    ok firm add 000-81-00047 --name '㈜부산기획금형'
    ok firm add 000-86-00095 --name '한빛·정밀'
    ok firm add 000-81-10074 --name '주식회사 한빛정밀가공' --corp-no 1101110062432
    ok firm add 000-34-10497 --name '새한빛'
}

@test "a firm is found by any part of its name or number, by first letters, and from the wrong keyboard" {
    some_firms
    ok firm list --search 산기
    said 부산기획
    ok firm list --search ㅂㅅㄱㅎ
    said 부산기획
    ok firm list --search '(주) 부산 기획금형'
    said 부산기획
    ok firm list --search 한ㅂ --format csv
    [ "$(grep -c 한빛 <<<"$output")" -eq 3 ]
    ok firm list --search gksqlc --format csv
    [ "$(grep -c 한빛 <<<"$output")" -eq 3 ]
    ok firm list --search 81-1007
    said 한빛정밀가공
    ok firm list --search 없는이름
    said 'no firm fits'
}

@test "the best fit comes first" {
    some_firms
    ok firm list --search 한빛정밀 --format csv
    [[ ${lines[1]} = *한빛·정밀* && ${lines[2]} = *한빛정밀가공* ]]
    ok firm list --search 한비 --limit 1
    said '3 rows, of which 1–1'
    said 'more: the same command with --after 000-86-00095'
    ok firm list --search 한비 --limit 5 --after 000-86-00095 --format csv
    [[ $output != *한빛·정밀* && $output = *새한빛* && $output = *한빛정밀가공* ]]
    no 4 firm list --after 000-85-00083
}

@test "what a firm had elsewhere is loaded and shown" {
    some_firms
    printf '연도,기관,사업명,과제명,지원금(천원),사업자번호,법인번호\n2023,다른기관,바우처,사출금형 개선,12000,000-81-10074,\n2021,다른기관,시제품,,,000-34-10497,110111-0062432\n' >supports.csv
    ok history import supports.csv
    ok firm history 000-81-10074
    said '12,000,000'
    said '2021*다른기관*시제품'
    ok firm history 000-86-00095
    said 'no application and no support is known'
    no 1 history import supports.csv
    ok history import supports.csv --again
    said '2 were there already'
    said '0 supports taken'
    as approver no 3 history import supports.csv
}

@test "what a search looks through is made anew by the admin" {
    as admin ok store reindex
    no 3 store reindex
    as admin no 2 store set duplicate.percent 30
    as admin ok store set duplicate.percent 90
}

two_calls() {
    local code
    ok program add P --name '금형기술 고도화' --start 2023-01 --end 2025-12 --fund 2024:시비:2억원
    for code in first second; do
        ok call new "$code" --program P --notice-no '공고 제1호' --title 공고 --notice-day 2024-03-04 --opens '2024-03-04 09:00' \
            --closes '2024-03-29 18:00' --year 2024 --source 시비 --budget 1억원 --support-rate 80% --cap 2천만원 --own-cash-rate 50% \
            --pass-line 60 --trim-min 5 --ties earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 --item '추진계획:100'
        ok call publish "$code"
    done
}

@test "what may be double funding is told at entry, at import, and where it is shown" {
    two_calls
    clock='2024-03-11 10:00:00'
    some_firms
    local sums='--total 1000만원 --asked 800만원 --own-cash 100만원 --own-kind 100만원'
    # shellcheck disable=SC2086 # words
    {
        ok app new --call first --firm 000-81-00047 --title '전장부품 사출금형 정밀도 향상' $sums
        [[ $output != *'double funding'* ]]
        ok app new --call second --firm 000-86-00095 --title '전장부품 사출금형 정밀도의 향상' $sums
    }
    said 'possible double funding'
    said 'project 8*부산기획금형*2024 금형기술 고도화 (first): 전장부품 사출금형 정밀도 향상*draft'
    printf '업체명,사업자등록번호,과제명,총사업비,지원신청액,기업부담금 현금,기업부담금 현물\n부산기획금형,000-81-00047,다른 과제,10000000,8000000,1000000,1000000\n' >apps.csv
    ok app import --call second apps.csv
    said 'possible double funding: 2024 금형기술 고도화 (first): 전장부품 사출금형 정밀도 향상 (the same: business registration number)'
    ok app show second/000-81-00047
    said 'business registration number*부산기획금형'
    ok app submit --call second --all
    ok app screen --call second --all
    [[ $output = *$'\n\nsecond-0002\n'* ]]
}
