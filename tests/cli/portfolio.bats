#!/usr/bin/env bats
# The five documents that examples/ holds, in one store: each figure that is compared here stands in its document.
load helpers
load evaluation

setup_file() {
    make_office
    export EMPTY=$BATS_FILE_TMPDIR/empty
    cp -r "$OFFICE" "$EMPTY"
    ok program import "$EXAMPLES/busan-2024.csv"
    ok program import "$EXAMPLES/gyeongnam-2019.json"
    ok program import "$EXAMPLES/changwon-2017.json"
    ok program import "$EXAMPLES/gwangyang-2023.json"
    ok program import "$EXAMPLES/cluster-2009.json"
}
setup() { take_office; }

# counted N ARG…: as many rows as the list has.
counted() {
    local wanted=$1
    shift
    ok program list "$@" --format csv
    [ "$(wc -l <<<"$output")" -eq $((wanted + 1)) ] || say_all "$@"
}

@test "busan 2024: seven programmes with their marks, periods and three sources that are stated" {
    counted 7 --office 산업혁신과
    counted 7 --on 2024-02-23
    counted 3 --on 2025-06-01
    counted 1 --on 2026-01-01
    counted 3 --source 국가직접지원
    counted 4 --source 미기재
    ok program show 2024-03
    said '❸'
    said '2019-01 ~ 2024-12 (6년)'
    ok program show 2024-05
    said '부산 스마트공장 보급‧확산 사업'
    said '2019 ~ 2026 (8년)'
    ok program list --office 산업혁신과 --format csv
    local row=1 months
    for months in 36 36 72 29 96 24 12; do
        [[ ${lines[row]} = 2024-0$row,*,$months$'\r' ]]
        row=$((row + 1))
    done
    ok program show 2024-04
    said 'length in months *29'
    ok program show 창원첨단-2017-33
    said 'length in months *108'
    counted 7 --region 부산
    counted 7 --region 동남권
    ok program show 2024-04
    said '부산'
    said '경남에나뉴스 2024-02-23*산․학․연․관 간담회 개최'
}

@test "gyeongnam 2019: three strategies, one of nine tasks, eight fields, two of twelve metals" {
    ok program tree 희유금속-2019
    said '전략: 3 in all, of which 3 named'
    said '세부 추진과제: 9 in all, of which 1 named'
    said '중점전략 분야: 8 in all; 주력산업: 4 in all, of which 4 named; 미래산업: 4 in all, of which 4 named'
    said '타켓 희유금속: 12 in all, of which 2 named; 국내 희유금속: 35 in all'
    ok program show 희유금속-2019
    said '2019-11-13'
    said '과학기술정책연구원'
    said 'start *용역 *2018-10'
    said '최종보고회 참석자 *30'
    said '미래산업/신재생에너지'
    said '타켓 희유금속/타이타늄, 타켓 희유금속/리튬'
    counted 3 --under 희유금속-2019 --kind 전략
    counted 1 --under 희유금속-2019 --kind 과제
    ok program show 희유금속-2019-3
    said '전력분야'
}

@test "changwon 2017: four policies, thirteen of fifteen tasks, 58 unit tasks, 21 works of which 6 are done" {
    counted 4 --under 창원첨단-2017 --kind 정책
    counted 13 --under 창원첨단-2017 --kind 과제
    ok program tree 창원첨단-2017
    said '과제: 15 in all, of which 13 named'
    said '단위과제: 58 in all, of which 0 named'
    said 'INBEC20 과제: 20 in all; 착수되거나 추진이 확정된 과제: 7 in all; 다음해 추진하는 사업: at least 10'
    said '사업: 21 in all, of which 2 named; 완료된 사업: 6 in all'
    said '첨단산업 특화산업단지 지역: 8 in all'
    said '정책(1) 4차 산업혁명 선제적 대응·첨단산업 기술 기반 구축'
    ok program show 창원첨단-2017-41
    said '49,000,000,000'
    ok program show 창원첨단-2017-42
    said '2017-10-25 ~ 2017-10-27 (3일간)'
    ok program show 창원첨단-2017-33
    said '2009 ~ 2017'
    # What an encoding had lost is mended, and said so: no ? is left in any name.
    ok program list --under 창원첨단-2017 --format csv
    [[ $output != *'?'* ]]
    counted 1 --region '경남 창원시 진해구' --all
}

@test "gwangyang 2023: five strategies and nine of 35 proposals, all looked at once" {
    counted 5 --under 광양신성장-2023 --kind 전략
    counted 9 --under 광양신성장-2023 --kind 사업 --status 검토
    ok program tree 광양신성장-2023
    said '사업안: 35 in all, of which 9 named; 보고회에 참석한 부서장: 15 in all'
    ok program show 광양신성장-2023-05
    said '희소금속 비축·재자원화 거점 조성'
    said '2023-07-24'
    said '1차 검토'
}

@test "cluster 2009: three strategies and seven regions, with marks that no font has" {
    counted 3 --under 광역클러스터-2009 --kind 전략
    counted 1 --region 동남권 --under 광역클러스터-2009
    local region
    for region in 수도권 충청권 대경권 호남권 동남권 강원권 제주권; do counted 1 --region $region --under 광역클러스터-2009; done
    ok program tree 광역클러스터-2009
    said '미니클러스터: 55 in all; 확대되는 산학연 협의체: 100 or so; 대상단지: 150 in all; 개막식 참석자: 400 or so'
    ok program tree 광역클러스터-2009 --format csv
    said $'\U000F02B1,광역 산학연 네트워크 구축'
    said '의료기기기'
}

@test "what lies in 동남권 is found across the documents" {
    ok program list --region 동남권 --all --format csv
    said 광역클러스터-2009-권5
    said 창원첨단-2017
    said 희유금속-2019
    said 2024-07
    [[ $output != *광양신성장* ]]
}

@test "each document comes out as it went in" {
    local pair
    for pair in gyeongnam-2019:희유금속-2019 changwon-2017:창원첨단-2017 gwangyang-2023:광양신성장-2023 cluster-2009:광역클러스터-2009; do
        ok program export "${pair#*:}" --out out.json
        cmp "$EXAMPLES/${pair%:*}.json" out.json
        rm out.json
    done
    # All five as one, out and into another office: tables and JSON.
    ok program export --out all.csv
    ok program export --out all.json
    ok program export --out all.xlsx
    local file
    for file in all.csv all.xlsx all.json; do
        make_other_office
        ok program import "$file"
        rm -f "again.${file#*.}"
        ok program export --out again.csv
        cmp all.csv again.csv
        rm again.csv
    done
    ok program export --out again.json
    cmp all.json again.json
    ok program export --out old.csv --encoding cp949
    said '"❶" (U+2776) → "①"'
    make_other_office
    ok program import old.csv
}

# An office without programmes beside the first one.
make_other_office() {
    rm -rf "$BATS_TEST_TMPDIR/other"
    cp -r "$EMPTY" "$BATS_TEST_TMPDIR/other"
    OFFICE=$BATS_TEST_TMPDIR/other
}
