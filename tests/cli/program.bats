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
    run ! grep -q 교부결정 <<<"$output"
    ok program add 2024-11 --name 금형 --start 2024-03 --end 2024-12 --legal-basis contribution
    run ! grep -q note: <<<"$output"
    ok program add 2024-12 --name 금형 --start 2024-03 --end 2024-12 --legal-basis direct
    said 'who gives that decides and agrees'
    ok program import "$EXAMPLES/busan-2024.csv"
    said '7 of them'
    no 2 program edit 2024-08
    complained 'nothing to change'
    complained 'ppuri help program edit'
    ok program add 2024-13 --name 금형
    ok program edit 2024-13 --kind 사업
    [ "$output" = 'programme 2024-13 is changed: 금형, not stated' ]
    ok program edit 2024-13 --fund 2024:시비:2억원
    said 'is changed: 금형, not stated, *200,000,000'
    ok program edit 2024-09 --note '메모' --ordinal ❶ --office 산업혁신과
    ok program edit 2024-09 --note '' --ordinal ''
    ok program show 2024-09 --format json
    said '"ordinal": null*"office": "산업혁신과"*"note": null'
    no 2 program edit 2024-09 --name ''
}

@test "a space that is no plain one becomes one, and it is told" {
    ok program add N --name $'금속\u00a0성형'
    said 'note: a space other than the plain one'
    ok program list --office $'없는\u00a0과'
    [[ $output != *note:* ]]
    printf '사업코드,사업명\nA,금형\u00a0기술\n' >table.csv
    ok program import table.csv
    said 'note: texts of the file hold spaces other than the plain one'
    printf '{"programs": [{"code": "B", "name": "주조\\u00a0기술"}]}' >node.json
    ok program import node.json
    said 'note: texts of the file hold spaces other than the plain one'
    ok program list --format csv
    said 'A,금형 기술,'
    said 'B,주조 기술,'
    ok program list --out list.xlsx
    printf '사업코드,사업명\nC,\u00a0용접 기술\u3000\n' >plain.csv
    ok program import plain.csv
    [[ $output != *note:*spaces* ]]
}

@test "a table that names no year is of the year that is given with it" {
    printf '사업코드,사업명,재원\nA,금형,국비\nB,주조,\n' >table.csv
    rows 1 program import table.csv
    said '회계연도: names no fiscal year; add the column or give --year'
    ok program import table.csv --year 2024
    ok program show A --format json
    said '"fiscal_year": "2024", "source": "national"'
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
    ok program stated P 세부과제 0 --kind 과제
    said 'note: more of them are named beneath it than that'
    ok program stated P 세부과제 0 --kind 과제 --bound 이상
    [[ $output != *note:* ]]
    ok program stated P 세부과제 9 --kind 과제
    [[ $output != *note:* ]]
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
    ok program list --region 동남권
    ok program list --region '부산 강서구'
    said 'no programme fits'
    no 1 program list --region 동남
    complained 'did you mean: 동남권?'
    no 1 program list --region '부산 강서'
    complained 'did you mean: 부산 강서구?'
    no 1 program list --region 서부
    complained 'did you mean: 서부경남?'
    no 1 report portfolio --region 목성
    complained 'for example 동남권, 부산, 부산 강서구'
    ok report portfolio --region 부산광역시 --format csv
    said 금형
    ok program show P
    said 'not stated'
    said 서부경남
    korean ok program show A
    said '재원이 등록되지 않았습니다'
}

@test "a node is moved, and never beneath itself" {
    make_plan
    ok program move P-21 --parent P-1
    no 1 program move P-21 --parent P-1 --place 2
    complained 'beneath P-1 stand 0 others, so --place is from 1 to 1'
    ok program move P-21 --parent P-1 --place 1개
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

@test "every mistake of every row of a table is told, and nothing is written" {
    cat >wrong.csv <<'END'
사업코드,상위코드,종류,사업명,시작,종료,상태,상태일,지역,기술,세부분야,총사업비,출처
A,,계획,가,,,,,동남권,,,,
B,A,전략,나,,,추진,2024-01,부산,금형,주력산업/기계,2억원,문서
C,none,사업,다,2024,2023,,,,,,,
D,C,부업,라,,,진행 예정,,부산 강남구,목공,/,-5,
E,A,사업,마,,,,2024-01,,,,,
F,F,사업,바,,,추진,2030-01,,,,,
B,A,전략,나,,,,,,,,,
END
    rows 1 program import wrong.csv
    said 'line 4, 종료'
    said 'line 4, 종료: "2023": the period ends before it starts'
    said 'line 5, 종류'
    said 'line 5, 상태'
    said '부산 has no 강남구'
    said 'line 5, 기술'
    said 'line 5, 세부분야'
    said 'line 5, 총사업비'
    said 'line 6, 상태일'
    said 'line 7, 상위코드: there is no programme F in the store'
    said 'line 8, 사업코드'
    ok program list --all
    said 'no programme fits'
    ok program list
    said 'plans, strategies, policies and tasks are looked at with --all'
    head -3 wrong.csv | iconv -f UTF-8 -t CP949 >right.csv
    ok program import right.csv
    ok program show B
    said '주력산업/기계'
    said '200,000,000'
    said 'running since 2024-01'
}

@test "every mistake of every node of a document is told, and nothing is written" {
    cat >wrong.json <<'END'
{"programs": [
 {"code": "A", "kind": "계획", "name": "가", "colour": "red", "totals": [{"what": "과제", "n": "아홉"}, {"n": 3}],
  "programs": [
   {"code": "B 1", "kind": "전략", "name": "나", "regions": ["부산", "부산 강남구", 5], "cost": "490억원"},
   {"name": "다", "history": [{"status": "완료"}, {"status": "제안", "since": "2024-01", "reason": "끝"}], "funding": {"won": 5}},
   {"code": "A", "name": "라", "start": 2024, "end": "어제", "programs": [{"code": "D", "name": "", "kind": "부업"}]}]}]}
END
    rows 1 program import wrong.json
    said 'programs\[1\] (A), colour: "red": there is no such key here'
    said 'totals\[1\].n'
    said 'totals\[2\].what'
    said 'programs\[1\].programs\[1\] (B 1), regions\[2\]'
    said 'programs\[1\].programs\[1\] (B 1), regions\[3\]: "5": is not a text'
    said 'programs\[1\].programs\[2\], code: is missing'
    said 'programs\[1\].programs\[2\], funding'
    said 'programs\[1\].programs\[3\] (A), end'
    said 'programs\[1\].programs\[3\] (A): there is already a programme A'
    said 'programs\[1\].programs\[3\].programs\[1\] (D), name'
    said 'programs\[1\].programs\[3\].programs\[1\] (D), kind'
    ok program list --all
    said 'no programme fits'
    printf '{"programs": [{"code": "A", "name": "가", "history": [{"status": "완료"}, {"status": "제안", "since": "2024-01", "reason": "끝"}]}]}' >history.json
    rows 1 program import history.json
    said 'possible now: running'
    printf '{"programs": [' >broken.json
    no 2 program import broken.json
    complained 'line 1'
    printf '{"format": "other", "programs": []}' >other.json
    no 2 program import other.json
    printf '{"programs": []}' >empty.json
    no 1 program import empty.json
    printf '[]' >list.json
    rows 1 program import list.json
    no 2 program import wrong.json --good-rows
    no 2 program import wrong.json --year 2024
    no 4 program import none.json
    printf '{"programs": [{"code": "A", "name": "가"}]}' >right.json
    as auditor no 3 program import right.json
    ok program import right.json
    no 1 program import right.json --dry-run
    complained 'taken in already'
}

@test "money of several years is one sum a source, and that of a year is what it is" {
    ok program add A --name 금형 --start 2024 --end 2026 --fund 2024:시비:2억원 --fund 2025:시비:3억원 --fund 2026:시비 --fund 2024:국비:1억원
    ok program add B --name 주조 --start 2024 --end 2026 --fund 2024:시비:2억원 --fund 2025:시비:3억원
    ok program list
    said 'city 500,000,000 won (3 years, of 1 not stated), national 100,000,000 won'
    said 'B*city 500,000,000 won (2 years)'
    ok program list --year 2025
    said 'A*city 300,000,000 won'
    [[ $output != *500,000,000* ]]
    korean ok program list
    said '시비 500,000,000원(2개년)'
}

@test "two years or two days of the catalogue stand side by side" {
    ok program add A --name 금형 --start 2023 --end 2024 --fund 2023:시비:1억원 --fund 2024:시비:1억5천만원
    ok program add B --name 주조 --start 2024-03 --end 2024-12 --fund 2024:시비:2억원 --fund 2024:국가직접지원:9억원
    ok program add C --name 용접 --start 2023 --end 2023 --fund 2023:시비:5천만원
    ok program add D --name 도금 --start 2023 --end 2024 --fund 2023:시비 --fund 2024:시비:3천만원
    ok program list --year 2024 --against 2023 --format csv
    said 'A,금형,2023,2024,,,yes,yes,100000000,150000000,50000000,'
    said 'B,주조,2024-03,2024-12,,,no,yes,,200000000,200000000,not there then'
    said 'C,용접,2023,2023,,,yes,no,50000000,,-50000000,not there any more'
    said 'D,도금,2023,2024,,,yes,yes,,30000000,,sum not stated'
    ok program list --on 2024-01-15 --against 2023-06-30 --format csv
    run ! grep -q '^B,' <<<"$output"
    ok program list --against 2023
    said 'budget as it stands 2023*budget as it stands 2024*difference'
    said '380,000,000'
    no 2 program list --year 2024 --against 2023-06-30
    complained 'a day beside --on'
    no 2 program list --against 2023-06
}

in_july() { at '2024-07-01 09:00:00' "$@"; }

@test "a day and a year are answered with the status of then" {
    ok program add A --name 금형 --start 2023 --end 2026 --fund 2023:시비:1억원
    in_july ok program status A 제안 --on 2023-01-10
    in_july ok program status A 검토 --on 2023-06 --reason 상정
    in_july ok program status A 확정 --on 2024-01-01 --reason 방침
    in_july ok program status A 추진 --on 2024-06-01 --reason 착수
    in_july ok program list --on 2023-01-09 --format json
    said '"status": null'
    in_july ok program list --on 2023-05-31 --status 제안 --format json
    said '"status": "proposed"'
    in_july ok program list --on 2023-06-01 --status 검토 --format json # of 2023-06 the month is known
    said '"status": "review"'
    in_july ok program list --on 2023-06-01 --status 추진
    said 'no programme fits'
    in_july ok program list --year 2023 --status 검토 --format json
    said '"status": "review"'
    in_july ok program list --year 2024 --format json
    said '"status": "running"'
    in_july ok program list --status 추진 --format json
    said '"status": "running"'
    in_july ok program list --on 2024-07-01 --against 2023-07-01 --format json
    said '"status_then": "review", "status_now": "running"'
    # What fitted only then was within its period now as well, and its status now is told beside.
    in_july ok program list --on 2024-07-01 --against 2023-07-01 --status 검토 --format json
    said '"status_then": "review", "status_now": "running", "runs_then": "yes", "runs_now": "yes"'
    in_july korean ok program list --on 2024-07-01 --against 2023-07-01 --wide
    said '진행상태 2023-07-01'
    said '2024-07-01 기간 중'
    in_july ok report portfolio A --on 2023-07-01 --format json
    said '"status": "review"'
    in_july ok report portfolio A --year 2023 --format json
    said '"status": "review"'
    in_july ok report portfolio A --format json
    said '"status": "running"'
    in_july ok report portfolio A --year 2024 --against 2023
    said 'status 2023*status 2024'
    said 'under review*running'
}

@test "money of one year and source is stated once" {
    no 1 program add Y --name 금형 --start 2024 --end 2025 --fund 2024:시비:1000 --fund 2025:시비:5000 --fund 2024:시비:2000
    complained '2024, city: the money is stated twice: 1,000 won; 2,000 won'
    ok program add Y --name 금형 --start 2024 --end 2025 --fund 2024:시비:1000 --fund 2024:국비:1000 --fund 2025:시비:5000
    no 1 program edit Y --fund 2024:시비:3000 --fund 2024:시비
    complained '2024, city: the money is stated twice: 3,000 won; not stated'
    ok program show Y --format json
    [ "$(jq -c '[.funding[].won]' <<<"$output")" = '[1000,1000,5000]' ]
}
