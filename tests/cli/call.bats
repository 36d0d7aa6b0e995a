#!/usr/bin/env bats
# shellcheck disable=SC2034 # helpers.bash reads clock
load helpers

setup_file() {
    make_office
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 \
        --fund 2024:시비:2억원 --fund 2024:국비 --fund 2024:국가직접지원:9억원
}
setup() { take_office; }

BEFORE='2024-03-01 09:00:00'
INSIDE='2024-03-04 09:00:00'
LAST='2024-03-29 18:00:59'
AFTER='2024-03-29 18:01:00'

# draft_call [OPTION…]: the call of the examples; an option given here takes the place of its own. DRAFT_WITHOUT=--option
# leaves one out.
draft_call() {
    local given=("$@") word option
    local -A instead=()
    for word in "$@"; do
        [[ $word = --* ]] && instead[$word]=1
    done
    local -a all=(
        --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '2024년 금형기술 고도화 지원사업'
        --notice-day 2024-03-04 --opens '2024-03-04 09:00' --closes '2024-03-29 18:00:59' --year 2024 --source 시비
        --budget 2억원 --support-rate 80% --cap 2천만원 --own-cash-rate 50% --pass-line 60 --trim-min 5
        --ties 'biggest-item,item-order,smaller-firm,earlier-receipt' --project-start 2024-05-01 --project-end 2024-11-30)
    local -a words=()
    [ -z "${DRAFT_WITHOUT-}" ] || instead[$DRAFT_WITHOUT]=1
    for ((option = 0; option < ${#all[@]}; option += 2)); do
        [ -n "${instead[${all[option]}]-}" ] || words+=("${all[@]:option:2}")
    done
    [ -n "${instead[--item]-}" ] || words+=(--item '사업 필요성:20' --item '추진계획:30' --item '기업역량:20'
        --item '사업비 적정성:10' --item '기대효과:20')
    "${try[@]}" call new 2024-금형 "${words[@]}" "${given[@]}"
}
try=(ok)

# publish_call [OPTION…]: drafted and published.
publish_call() {
    draft_call "$@"
    ok call publish 2024-금형
}

# refused STATUS TEXT OPTION…: the call is not even drafted, and the reason holds the text.
refused() {
    local try=(no "$1") text=$2
    shift 2
    draft_call "$@"
    complained "$text"
}

@test "a call is drafted, published, and stands by the minute" {
    at "$BEFORE" draft_call
    said 'call 2024-금형 is drafted'
    said 'next: ppuri call publish 2024-금형'
    at "$BEFORE" ok call list
    said '2024-금형*draft'
    at "$BEFORE" ok call publish 2024-금형
    said 'its rules are pinned from now on'
    said '2024-03-04 09:00:00 ~ 2024-03-29 18:00:59 (now: published)'
    at "$BEFORE" ok call list
    said '2024-금형*published'
    at "$INSIDE" ok call list --program 2024-01
    said '2024-금형*receiving applications'
    at "$LAST" ok call list
    said 'receiving applications'
    at "$AFTER" ok call list
    said 'closed for applications'
    at "$AFTER" ok call list --format csv
    said '2024-금형,2024년 금형기술 고도화 지원사업,2024-01,*,200000000,closed for applications'
}

@test "before its notice nobody reads a call but who writes it, who approves and who audits" {
    local person=officer verb
    at "$BEFORE" draft_call
    for person in officer approver auditor; do
        at "$BEFORE" ok call list
        said 2024-금형
        at "$BEFORE" ok call show 2024-금형
        at "$BEFORE" ok call evaluation 2024-금형
    done
    for person in reviewer finance admin; do
        at "$BEFORE" ok call list
        said 'no call fits'
        for verb in show evaluation notices rules; do
            at "$BEFORE" no 4 call "$verb" 2024-금형
            complained 'there is no call 2024-금형'
        done
    done
    person=officer
    at "$BEFORE" ok call publish 2024-금형
    at "$BEFORE" as reviewer ok call show 2024-금형
    at "$BEFORE" as reviewer ok call list
    said 2024-금형
}

@test "all rules are shown" {
    publish_call --select-max 12
    korean ok call show 2024-금형
    said '부산광역시 공고 제2024-123호'
    said '80 %'
    said '50 %'
    said '배점이 가장 큰 항목의 점수 → 평가항목 순서대로 점수 → 규모가 작은 기업 → 먼저 접수한 기업'
    ok call show 2024-금형
    said '200,000,000 won'
    said 'from 5 judges on'
    said 'pass line*60 points'
    said 'number to select*12'
    said '추진계획*30'
    said 'total*100'
    ok call show 2024-금형 --format json
    said '"budget": 200000000'
    said '"support_rate": 80,'
    said '{"no": "2", "item": "추진계획", "points": 30,'
}

@test "calls are public to whoever is logged in" {
    local role
    publish_call
    for role in admin approver finance auditor reviewer; do
        as "$role" ok call show 2024-금형
        as "$role" ok call list
    done
    as nobody no 3 call list
}

@test "what is not given has its plain meaning" {
    publish_call --ties 접수순 --item '한 항목:100'
    ok call show 2024-금형
    said 'number to select*as many as the money allows'
    said 'equal means*earlier receipt'
}

@test "a draft can be ahead of its number, its money and its window, and is mended before it is published" {
    DRAFT_WITHOUT=--notice-no draft_call --budget 3억원
    no 1 call publish 2024-금형
    complained 'has no number yet'
    complained 'ppuri call edit 2024-금형 --notice-no'
    no 2 call edit 2024-금형
    ok call edit 2024-금형 --notice-no '부산광역시 공고 제2024-123호'
    no 1 call publish 2024-금형
    complained 'above what programme 2024-01 has'
    ok call edit 2024-금형 --budget 2억원 --item '한 항목:100'
    ok call edit 2024-금형 --source 국비
    no 1 call publish 2024-금형
    complained 'is not known: national'
    ok call edit 2024-금형 --source 시비
    no 1 call edit 2024-금형 --item '한 항목:99'
    complained 'sum to 99'
    ok call publish 2024-금형
    no 1 call edit 2024-금형 --title '다른 제목'
    complained 'pinned when it was published'
    no 1 call publish 2024-금형
    complained 'not possible for a call in the state published: publication'
    ok call show 2024-금형
    said '한 항목'
    said '200,000,000 won'
}

@test "what is entered for a draft waits for its publication" {
    draft_call
    ok firm add 000-81-10074 --name 하늘정밀 --size 소기업
    no 1 app new --call 2024-금형 --firm 000-81-10074 --title 시제품 --total 1000만원 --asked 800만원 --own-cash 200만원 --own-kind 0
    complained 'is not published yet'
    no 1 call close 2024-금형 --reason 그만
}

@test "a call is drafted only under a programme that names the money" {
    refused 4 'there is no programme 2024-99' --program 2024-99
    refused 1 'has no funding of 2023' --year 2023
    refused 1 'has no funding of 2024 from this source: other' --source 기타
    refused 1 'the city can not award it' --source 국가직접지원
    refused 1 'whose money it is' --source 미기재
    refused 1 'above the budget' --cap 3억원
    publish_call --budget 200000000
}

@test "a call is drafted only with a right window and period" {
    refused 1 'before it opens' --closes '2024-03-04 08:00'
    refused 1 'before the day of the notice' --notice-day 2024-03-05
    refused 1 'not within the period of programme 2024-01' --project-end 2026-01-01
    refused 1 'not within the period of programme 2024-01' --project-start 2022-12-31
    draft_call
    at "$LAST" ok call publish 2024-금형 --dry-run
    at "$AFTER" no 1 call publish 2024-금형
    complained 'wholly in the past'
}

@test "who publishes a call is shown what is pinned" {
    draft_call --sealed
    ok call paper 2024-금형 --require 사업계획서
    ok call publish 2024-금형 --dry-run
    local line
    for line in '2024-금형  2024년 금형기술 고도화 지원사업' 'notice no.: 부산광역시 공고 제2024-123호' 'closes: 2024-03-29 18:00:59' 'budget: 200,000,000' \
        'support of the total cost: 80 %' 'cap for one firm: 20,000,000' 'pass line: 60' 'rubric: 사업 필요성 20 points, 추진계획 30 points' 'equal means: ' 'project ends: 2024-11-30' \
        'sealed until it closes: yes' 'paper wanted: project plan (required)'; do
        said "$line"
    done
    [[ $output != *'number to select'* && $output != *'instead of an open call'* && $output != *'blind'* ]] # what it does not have
}

@test "a call is drafted only with a right rubric" {
    refused 1 'sum to 99' --item '필요성:50' --item '계획:49'
    refused 1 'twice' --item '필요성:50' --item '필요성:50'
    refused 2 '26 is no year: four digits' --year 26
    refused 2 'NAME:POINTS' --item '필요성 100'
    refused 2 'unknown tie-break' --ties 추첨
    refused 2 'twice' --ties 접수순,접수순
    refused 1 'three judges' --trim-min 2
    refused 2 '--pass-line' --pass-line 100.5
}

@test "a call is drafted once" {
    publish_call
    refused 1 'there is already a call 2024-금형'
}

@test "only who may drafts, publishes, closes and announces" {
    as approver refused 3 'approver'
    as auditor refused 3 'auditor'
    draft_call
    as approver no 3 call publish 2024-금형
    as auditor no 3 call edit 2024-금형 --title 제목
    ok call publish 2024-금형
    at "$AFTER" as approver no 3 call close 2024-금형
    as officer no 3 call announce 2024-금형
}

@test "a call is closed before its time only with a reason, and for good" {
    publish_call
    at "$LAST" no 1 call close 2024-금형
    complained '2024-03-29 18:00:59'
    complained "hint: to close it earlier, say why: --reason '…'"
    at "$INSIDE" ok call close 2024-금형 --reason '예산 전액 감액'
    at "$INSIDE" ok call show 2024-금형
    said 'closed for applications'
    at "$INSIDE" no 1 call close 2024-금형 --reason 다시
    at "$INSIDE" as auditor ok audit log --act call.close
    said '예산 전액 감액'
}

@test "a call whose window has ended needs no reason to be closed" {
    publish_call
    at "$AFTER" ok call close 2024-금형 --dry-run
    at "$AFTER" ok call close 2024-금형
    at "$AFTER" no 1 call close 2024-금형
    at "$AFTER" no 4 call close 2024-없음
}

@test "a result is announced only after it is decided" {
    publish_call
    at "$AFTER" as approver no 1 call announce 2024-금형
    complained 'ppuri select confirm 2024-금형'
    at "$AFTER" ok call close 2024-금형
    at "$AFTER" as approver no 1 call announce 2024-금형
}

firm_applies() {
    ok firm add "$1" --name "기업$1" --size 소기업
    ok app new --call 2024-금형 --firm "$1" --title 시제품 --total 1000만원 --asked 800만원 --own-cash 200만원 --own-kind 0
    ok app submit "2024-금형/$1"
}

@test "a correction is a notice of its own, and the earlier one stays" {
    publish_call
    local clock=$INSIDE
    no 2 call correct 2024-금형 --notice-no 제2호 --closes '2024-04-05 18:00'
    complained 'a reason is needed'
    no 2 call correct 2024-금형 --notice-no 제2호 --reason 사유
    complained 'nothing to change is given'
    no 1 call correct 2024-금형 --notice-no '부산광역시 공고 제2024-123호' --title 제목 --reason 사유
    complained 'the number of an earlier notice'
    ok call correct 2024-금형 --notice-no '부산광역시 공고 제2024-150호' --closes '2024-04-05 18:00' --reason '접수 장애'
    said 'call 2024-금형 is corrected by its notice no. 2'
    said 'closes: 2024-03-29 18:00:59 → 2024-04-05 18:00:00'
    ok call notices 2024-금형 --format csv
    said '2,correction,부산광역시 공고 제2024-150호,2024-03-04,closes,2024-03-29 18:00:59,2024-04-05 18:00:00,접수 장애,officer,2024-03-04 09:00:00'
    korean ok call notices 2024-금형 --all
    said '예산*200,000,000'
    firm_applies 000-81-10074
    no 1 call correct 2024-금형 --notice-no 제3호 --pass-line 70 --reason 사유
    complained 'pass line: 1 applications were received under what was published'
    no 1 call correct 2024-금형 --notice-no 제3호 --closes '2024-03-20 18:00' --reason 사유
    complained 'not brought forward'
    as approver no 3 call correct 2024-금형 --notice-no 제3호 --title 제목 --reason 사유
    at '2024-04-05 18:00:00' ok app list --call 2024-금형
    at '2024-04-05 18:00:00' ok call list
    said 'receiving applications'
    at '2024-04-05 18:00:01' ok call list
    said 'closed for applications'
}

@test "a correction changes papers and conditions, and never against who has applied" {
    publish_call
    local clock=$INSIDE
    ok call correct 2024-금형 --notice-no 제2호 --require 사업계획서:30일 --optional 견적서 --rule workers=50 --drop-rule own-cash --reason 정정
    said 'project plan (required, issued at most 30 days before the day of the notice)'
    said 'condition: *cash* → no such condition'
    no 2 call correct 2024-금형 --notice-no 제3호 --require 없는서류 --reason 사유
    no 2 call correct 2024-금형 --notice-no 제3호 --rule 날씨=맑음 --reason 사유
    no 4 call correct 2024-금형 --notice-no 제3호 --drop 서약서 --reason 사유
    ok call correct 2024-금형 --notice-no 제3호 --drop 사업계획서 --reason 사유
    firm_applies 000-81-10074
    no 1 call correct 2024-금형 --notice-no 제4호 --require 견적서 --reason 사유
    complained '--closes'
    no 1 call correct 2024-금형 --notice-no 제4호 --rule workers=10 --reason 사유
    complained 'workers: 1 applications were received'
    ok call correct 2024-금형 --notice-no 제4호 --require 견적서 --closes '2024-04-05 18:00' --rule workers=100 --reason 사유
    ok call correct 2024-금형 --notice-no 제5호 --optional 견적서 --reason 사유
    korean ok call notices 2024-금형
    said '견적서'
    ok call paper 2024-금형
    said 'optional'
}

@test "a draft is neither sealed nor always open any more" {
    draft_call --sealed
    ok call edit 2024-금형 --sealed no
    ok call show 2024-금형 --format json
    said '"sealed": "no"'
    ok call edit 2024-금형 --always-open 예
    printf '{"always-open": false, "sealed": true}' >"$BATS_TEST_TMPDIR/edit.json"
    ok call edit 2024-금형 --json "$BATS_TEST_TMPDIR/edit.json"
    ok call show 2024-금형 --format json
    said '"sealed": "yes"'
    no 2 call edit 2024-금형 --sealed 글쎄
}

@test "a cancelled call answers who has applied" {
    publish_call
    local clock=$INSIDE
    firm_applies 000-81-10074
    no 2 call cancel 2024-금형 --notice-no 제3호
    ok call cancel 2024-금형 --notice-no 제3호 --reason '예산 전액 삭감' --dry-run
    said 'applications that end with it: 1'
    ok call cancel 2024-금형 --notice-no 제3호 --reason '예산 전액 삭감'
    said 'applications that ended with it: 1'
    ok call show 2024-금형
    said 'cancelled'
    korean ok app show 2024-금형-0001
    said '공고취소'
    no 1 call close 2024-금형 --reason 그만
    complained 'nothing can follow it'
    ok call notices 2024-금형
    said 'cancellation*제3호'
}

@test "two calls can not claim the same money" {
    publish_call --budget 1억5천만원
    ok call new 2024-둘째 --program 2024-01 --notice-no 제9호 --title 둘째 --notice-day 2024-03-04 --opens 2024-03-04 \
        --closes 2024-03-29 --year 2024 --source 시비 --budget 1억원 --support-rate 80% --cap 2천만원 --pass-line 60 \
        --ties 접수순 --item '전부:100' --project-start 2024-05-01 --project-end 2024-11-30
    no 1 call publish 2024-둘째
    complained 'other calls claim 150,000,000 won'
    complained 'hint: raise the funding first'
    ok program edit 2024-01 --fund 2024:시비:2억5천만원
    ok call publish 2024-둘째
}

@test "that there is no open call needs its case, its reason and its law" {
    refused 1 'and the reason' --exception 6호
    refused 1 'no stated legal basis' --exception 6호 --exception-reason 태풍
    refused 2 'unknown case without an open call' --exception 7호 --exception-reason 태풍
    ok program edit 2024-01 --legal-basis 지방보조금
    publish_call --exception 6호 --exception-reason 태풍
    korean ok call show 2024-금형
    said '천재지변 등 부득이한 사유(6호)'
    korean ok call notices 2024-금형
    said '공고*천재지변 등 부득이한 사유(6호)'
    said '태풍'
    ok report call 2024-금형
    said 'instead of an open call*a disaster'
}

# Each command that reads, as whoever may: none says the title, the sums or the number of what was applied for.
@test "nobody reads what was applied for to a sealed call, whatever the command" {
    publish_call --sealed
    local clock=$INSIDE role command
    firm_applies 000-81-10074
    as officer ok app show 2024-금형-0001
    said '시제품'
    local -a commands=('app list' 'app list --call 2024-금형' 'app show 2024-금형-0001' 'app show 2024-금형/000-81-10074'
        'app papers 2024-금형-0001' 'app receipt 2024-금형-0001' 'firm show 000-81-10074' 'firm history 000-81-10074' 'todo' 'app duplicates 2024-금형-0001' 'call show 2024-금형' 'call notices 2024-금형'
        'report call 2024-금형' 'report programs' 'review progress --call 2024-금형' 'select show 2024-금형'
        'select explain 2024-금형-0001' 'award list' 'letter list' 'status' 'audit log --last 50' 'app export --call 2024-금형 --out x.csv' 'app export --call 2024-금형 --reason 감사 --out x.csv'
        'app list --search 기업' 'app list --out y.csv')
    for role in approver finance auditor; do
        for command in "${commands[@]}"; do
            # shellcheck disable=SC2086 # words
            as "$role" log_in
            # shellcheck disable=SC2086 # words
            person=$role ppuri_at_desk $command >said 2>&1 || true
            cat x.csv y.csv >>said 2>/dev/null || true
            rm -f x.csv y.csv
            if grep -q '시제품\|8,000,000\|8000000' said || { grep -q '000-81-10074' said && [[ $command = audit* ]]; }; then
                printf '%s %s says: %s\n' "$role" "$command" "$(cat said)" && return 1
            fi
        done
    done
    as auditor ok call show 2024-금형
    said 'applications received*1'
    as officer no 3 call unseal 2024-금형 --reason 궁금함
    as approver ok call unseal 2024-금형 --reason '접수 장애 확인'
    as auditor ok app show 2024-금형-0001
    said '시제품'
}

@test "an always open call ends with its money" {
    publish_call --always-open --budget 2천만원 --cap 2천만원
    local clock=$INSIDE
    firm_applies 000-81-10074
    firm_applies 000-81-10356
    firm_applies 000-12-10141
    ok firm add 000-16-10042 --name 넷째 --size 소기업
    no 1 app new --call 2024-금형 --firm 000-16-10042 --title 시제품 --total 1000만원 --asked 800만원 --own-cash 200만원 --own-kind 0
    complained 'the money of the call 2024-금형 is spent: 24,000,000 won are asked for'
    ok call list
    said 'closed for applications'
    ok app withdraw 2024-금형-0001 --reason 포기
    ok app new --call 2024-금형 --firm 000-16-10042 --title 시제품 --total 1000만원 --asked 800만원 --own-cash 200만원 --own-kind 0
    ok app list --call 2024-금형
    said '2024-금형-0003'
}

TWO_ROUNDS=(--round '서면:40:60:10' --round '발표:60' --item '발표/발표력:60:24' --item '발표/질의응답:40'
    --item '서면/추진계획:60:24' --item '기업역량:40')
POINTS=(--bonus '뿌리기업:1:뿌리기업확인서' --bonus '수출기업:0.5' --bonus-max 1 --penalty '중도포기 이력:3' --line-again 가점제외)

@test "a call says by which rules it is judged, and in which notice each stands" {
    draft_call "${TWO_ROUNDS[@]}" "${POINTS[@]}" --blind --judges-min 5 --score-step 0.1 --comment-below 60% --partial-min 50%
    ok call evaluation 2024-금형
    said 'pass-line*60*before its notice (draft)'
    ok call publish 2024-금형
    korean ok call evaluation 2024-금형
    said '평가단계*서면평가 40 % (60점 이상, 상위 10개까지 진출) → 발표평가 60 %*부산광역시 공고 제2024-123호*2024-03-04'
    said '평가항목*서면평가/추진계획 60점(과락 24점), 서면평가/기업역량 40점, 발표평가/발표력 60점(과락 24점), 발표평가/질의응답 40점'
    said '점수 단위*0.1'
    said '의견 필수 기준*60 %'
    said '가점*뿌리기업 1점 (뿌리기업확인서), 수출기업 0.5점'
    said '감점*중도포기 이력 3점'
    said '감점 뒤 기준점수*감점한 점수도'
    said '부분 선정 기준*50 %'
    ok call evaluation 2024-금형 --format csv
    said 'round,rounds of the evaluation,*,부산광역시 공고 제2024-123호,2024-03-04'
    ok call evaluation 2024-금형 --format json
    said '{"rule": "score-step", "name": "step of a score", "value": 0.1,'
    said '{"rule": "comment-below", "name": "comment needed below", "value": 60,'
    said '"value": "yes",'
    said '{"rule": "trim-min", "name": "scores of the judges", "value": 5,'
    said '{"rule": "pass-line", "name": "pass line", "value": 60,'
    said '{"rule": "bonus-max", "name": "bonuses together at most", "value": 1,'
    said '{"rule": "select-max", "name": "number to select", "value": null,'
    korean ok call evaluation 2024-금형
    said '위원이 5명 이상이면 최고점과 최저점 제외'
    at "$INSIDE" ok call correct 2024-금형 --notice-no '제2호' --judges-min 7 --reason '심사 강화'
    said 'fewest judges of a round: 5 → 7'
    at "$INSIDE" ok call evaluation 2024-금형
    said '*fewest judges of a round*7*제2호*'
    at "$INSIDE" ok call show 2024-금형 --format json
    said '{"round": "written", "weight": 40, "line": "60", "advance_max": "10"}'
    said '"blind": "yes",'
    said '"comment_below": 60,'
    said '"line_again": "without-bonus",'
    said '{"kind": "penalty", "name": "중도포기 이력", "points": "3", "paper": null}'
    said '{"no": "1", "item": "추진계획", "points": 60, "line": "24", "round": "written"}'
}

@test "a wrong rule of the evaluation is told by the part that is wrong" {
    refused 2 '--round: "서면:사십": the weight "사십" is not a whole percentage' --round '서면:사십'
    refused 2 '--round: unknown round of the evaluation' --round '면접:100'
    refused 2 '--item: "추진계획:30:31": the line "31" is not points from 0 to the 30 of the item' --item '추진계획:30:31'
    refused 2 '--bonus: "가점:영점" is not NAME:POINTS' --bonus '가점:영점'
    refused 2 '--penalty: "여성기업:1:확인서": unknown kind of paper' --penalty '여성기업:1:확인서'
    refused 2 '--score-step' --score-step 반점
    refused 1 'steps of 0.1, 0.5 or 1 point' --score-step 0.3
    refused 1 'the weights of the rounds sum to 90' --round '서면:30' --round '발표:60' --item '서면/가:100' --item '발표/나:100'
    refused 1 'belongs to a round that the call does not have: presentation round' --item '서면/가:100' --item '발표/나:100'
    refused 1 '--item: "나" belongs to a round that the call does not have' --round '서면:100' --item '가:100' --item '발표/나:100'
    refused 1 'the presentation round has no items' --round '서면:40' --round '발표:60'
    refused 1 'is the last round' --round '서면:100:60:10'
    refused 1 'say how many points all bonuses count' --bonus '뿌리기업:1:뿌리기업확인서'
    refused 1 'above the 0.5 that all bonuses count together at most' --bonus '뿌리기업:1' --bonus-max 0.5
    refused 1 'at most 15 members' --judges-min 16
    refused 2 '--judges-min: one is the fewest' --judges-min 0
}

@test "what proves that a firm is of women or of the disabled is a paper of its own kind" {
    draft_call --bonus '여성기업:1:여성기업확인서' --bonus '장애인기업:1:장애인기업확인서' --bonus-max 1
    korean ok call show 2024-금형
    said '여성기업 1점 (여성기업확인서), 장애인기업 1점 (장애인기업확인서)'
    ok call paper 2024-금형 --optional 여성기업확인서
    said 'valid on the day of the notice'
}

@test "rounds, items and bonuses of a draft are changed each on its own" {
    draft_call "${TWO_ROUNDS[@]}" "${POINTS[@]}"
    ok call edit 2024-금형 --round '서면:30:70:5' --round '발표:70'
    ok call evaluation 2024-금형
    said 'written round 30 % (from 70 points, the best 5 go on) → presentation round 70 %'
    said 'written round/추진계획 60 points (line 24), written round/기업역량 40 points, presentation round/발표력 60 points'
    ok call edit 2024-금형 --item '발표/발표력:100' --item '서면/추진계획:100'
    ok call evaluation 2024-금형
    said 'written round/추진계획 100 points, presentation round/발표력 100 points'
    no 1 call edit 2024-금형 --round '서면:100'
    complained '"발표력" belongs to a round that the call does not have'
    complained "--round '서면:40:60:10' --round '발표:60'"
    ok call edit 2024-금형 --round '서면' --item '추진계획:100' --bonus '' --bonus-max 0
    ok call show 2024-금형
    said 'rounds of the evaluation*written round 100 %'
    said 'bonuses*none'
    said 'penalties*중도포기 이력 3 points'
    ok call edit 2024-금형 --blind yes
    ok call edit 2024-금형 --blind no
    no 1 call edit 2024-금형 --penalty '중도포기 이력:3' --penalty '중도포기 이력:2'
    complained 'stands there twice'
}

@test "after the first receipt nobody is judged by worse rules" {
    publish_call --judges-min 5 --partial-min 50%
    ok firm add 000-81-10074 --name 하늘정밀 --size 소기업
    at "$INSIDE" ok app new --call 2024-금형 --firm 000-81-10074 --title 시제품 --total 1000만원 --asked 800만원 \
        --own-cash 200만원 --own-kind 0
    at "$INSIDE" ok app submit 2024-금형/000-81-10074
    at "$INSIDE" no 1 call correct 2024-금형 --notice-no 제2호 --judges-min 3 --reason 위원부족
    complained 'fewest judges of a round: 1 applications were received'
    complained 'it can be raised, not cut'
    at "$INSIDE" no 1 call correct 2024-금형 --notice-no 제2호 --partial-min 0 --reason 변경
    complained 'a smaller share can be enough'
    at "$INSIDE" no 1 call correct 2024-금형 --notice-no 제2호 --bonus '뿌리기업:1' --bonus-max 1 --reason 가점
    complained 'bonuses: 1 applications were received under what was published'
    at "$INSIDE" no 1 call correct 2024-금형 --notice-no 제2호 --item '추진계획:100:40' --reason 과락
    complained 'rubric: 1 applications were received'
    at "$INSIDE" no 1 call correct 2024-금형 --notice-no 제2호 --round '서면:100:60' --reason 기준
    at "$INSIDE" ok call correct 2024-금형 --notice-no 제2호 --judges-min 7 --partial-min 30% --blind yes --score-step 0.1 \
        --comment-below 60% --reason '심사 강화'
    said 'blind evaluation: no → yes'
    said 'step of a score: 0.5 → 0.1'
}

@test "before the first receipt a correction changes every rule of the evaluation, once" {
    publish_call
    at "$INSIDE" ok call correct 2024-금형 --notice-no 제2호 "${TWO_ROUNDS[@]}" "${POINTS[@]}" --reason '평가 방법 변경'
    said 'rounds of the evaluation: written round 100 % → written round 40 % (from 60 points, the best 10 go on) → presentation round 60 %'
    said 'penalties: none → 중도포기 이력 3 points'
    said 'pass line after a penalty: only the mean must reach the pass line → the mean less the penalty must reach it too'
    at "$INSIDE" no 1 call correct 2024-금형 --notice-no 제3호 "${TWO_ROUNDS[@]}" "${POINTS[@]}" --reason 같음
    complained 'is like that already'
    at "$INSIDE" no 1 call correct 2024-금형 --notice-no 제3호 --bonus '' --reason 가점삭제 --bonus-max 0 --round '서면:100'
    complained 'belongs to a round that the call does not have'
    at "$INSIDE" ok call correct 2024-금형 --notice-no 제3호 --bonus '' --bonus-max 0 --reason 가점삭제
    said 'bonuses: 뿌리기업 1 points (root firm certificate), 수출기업 0.5 points → none'
    at "$INSIDE" ok call show 2024-금형
    said 'penalties*중도포기 이력 3 points'
    as admin at "$INSIDE" ok store check
}
