#!/usr/bin/env bats
load helpers
load evaluation

setup_file() { make_office; }
setup() { take_office; }

@test "a programme is added and listed" {
    ok program add 2024-08 --name '금형 시제품 제작 지원' --start 2024-03 --end 2024-12 --fund 2024:시비:2억원
    ok program list --on 2024-06-30
    said '2024-08*금형 시제품 제작 지원*200,000,000'
    korean ok program list --on 2025-01-01
}

@test "only who may adds a programme" {
    as auditor no 3 program add 2024-08 --name 금형 --start 2024-03 --end 2024-12
    as nobody no 3 program list
}

@test "money that takes no award is told early, and a change names something" {
    ok program add 2024-08 --name 금형 --start 2024-03 --end 2024-12 --fund 2024:시비:2억원
    said 'ppuri program edit 2024-08 --legal-basis 지방보조금'
    ok program add 2024-09 --name 금형 --start 2024-03 --end 2024-12 --legal-basis 지방보조금
    [[ $output != *note:* ]]
    ok program add 2024-10 --name 금형 --start 2024-03 --end 2024-12 --legal-basis national-subsidy
    said 'only on 지방보조금'
    ok program import "$EXAMPLES/busan-2024.csv" --year 2024
    said '7 of them'
    no 2 program edit 2024-08
    complained 'nothing to change'
    complained 'ppuri help program edit'
}

make_plan() {
    ok program add P --kind 계획 --name '희유금속 클러스터 조성' --region 서부경남
    ok program add P-1 --kind 전략 --name '지식‧정보플랫폼 구축' --parent P --ordinal 1
    ok program add P-2 --kind 전략 --name '산업생태계 기반강화' --parent P --ordinal 2
    ok program add P-21 --kind 과제 --name '기술혁신 지원센터 설립' --parent P-2 --status 제안
    ok program stated P 세부과제 9 --kind 과제
}

@test "nodes stand in a tree, with what is stated and what is named" {
    make_plan
    ok program tree
    said '└ 2 산업생태계 기반강화'
    said '  └ 기술혁신 지원센터 설립'
    said '세부과제: 9 in all, of which 1 named'
    korean ok program tree P
    said '세부과제: 9개 중 1개 명시'
    ok program tree P --depth 0
    [[ $output != *P-1* ]]
    ok program tree P --format csv
    [ "${lines[4]}" = $'2,P-21,P-2,,기술혁신 지원센터 설립,task,0,,proposed\r' ] || [[ ${lines[4]} = 2,P-21,P-2,,* ]]
    ok program tree P --out tree.xlsx
    no 4 program tree Q
}

@test "a list is of programmes, until other nodes are asked for" {
    make_plan
    ok program add A --name 금형 --parent P-2 --start 2024 --end 2024 --region 부산광역시
    ok program list
    [[ $output != *P-1* ]]
    ok program list --under P --kind 전략
    said 산업생태계
    ok program list --region 동남권 --all
    said 금형
    [[ $output != *산업생태계* ]]
    no 1 program list --region '부산 강남구'
    ok program show P
    said 'not stated'
    said 서부경남
    korean ok program show A
    said '재원이 등록되지 않았습니다'
}

@test "a node is moved, and never beneath itself" {
    make_plan
    ok program move P-21 --parent P-1
    ok program move P-21 --parent P-1 --place 1
    no 1 program move P --parent P-21
    complained 'P-21 stands beneath P'
    no 2 program move P-21
    no 2 program move P-21 --top --place 1
    no 4 program move P-21 --parent none
    ok program move P-21 --top
    as auditor no 3 program move P-21 --parent P
    no 4 program add Q --name 금형 --parent none
    complained 'ppuri program tree'
}

@test "a status moves by its table, with its day and reason" {
    make_plan
    no 1 program status P-21 완료 --on 2024-01 --reason 끝
    complained 'possible now: under review'
    no 1 program status P-21 검토 --on 2024-01
    complained reason
    no 1 program status P-21 검토 --on 2024-02-02 --reason 다음
    complained 'still to come'
    ok program status P-21 검토 --on 2024-01 --reason '1차 검토'
    ok program show P-21
    said '1차 검토'
    no 2 program status P-21 없음 --on 2024-01 --reason 끝
}

new_call() {
    "$1" ${2:+"$2"} call new "C-$3" --program "$3" --notice-no 1 --title 금형 --notice-day 2024-02-02 --opens 2024-02-02 --closes 2024-02-20 \
        --year 2024 --source 시비 --budget 1억원 --support-rate 80% --cap 1천만원 --pass-line 60 --ties 접수순 --item '전부:100' \
        --project-start 2024-04-01 --project-end 2024-11-30
}

@test "a call is of a programme with a period, and keeps it from ending" {
    ok program add A --kind 과제 --name 금형 --start 2024-03 --end 2024-12 --legal-basis 지방보조금 --fund 2024:시비:2억원 --status 검토
    ok program add B --name 금형 --legal-basis 지방보조금 --fund 2024:시비:2억원
    new_call no 1 A
    complained '--kind 사업'
    ok program edit A --kind 사업
    new_call ok '' A
    no 1 program edit A --kind 계획
    complained C-A
    new_call no 1 B
    complained '--start DAY'
    no 1 call publish C-A
    complained 'under review'
    ok program status A 확정 --on 2024-01-31 --reason 방침
    ok call publish C-A
    ok program status A 추진 --on 2024-02-01 --reason 착수
    no 1 program status A 완료 --on 2024-02-01 --reason 끝
    complained C-A
}
