#!/usr/bin/env bats
load helpers
load evaluation

setup_file() {
    make_judged
    add_people officer officer2
    add_people approver approver2
}
setup() { take_office "$JUDGED"; }

@test "who is placed first is served before the ranking, by two people" {
    no 2 select place 2024-금형-0023
    complained 'one of --as, --approve and --drop'
    no 2 select place 2024-금형-0023 --as 우선
    complained 'a reason is needed'
    ok select place 2024-금형-0023 --as 우선 --reason '재난지역(시장 방침 제12호)'
    said 'first, ahead of the ranking (재난지역(시장 방침 제12호)): asked for by officer'
    said 'waits for approval'
    no 1 select run 2024-금형
    complained '2024-금형-0023 waits to be placed out of rank'
    korean run --separate-stderr ppuri_at_desk select run 2024-금형
    complained '2024-금형-0023: 순위와 다른 결정(우선 선정)이 결재를 기다리고 있습니다'
    no 3 select place 2024-금형-0023 --approve
    as approver ok select place 2024-금형-0023 --approve
    said "approved by approver, $JUDGED"
    ok select run 2024-금형
    ok select show 2024-금형
    said 'first, ahead of the ranking'
    ok select show 2024-금형 --format csv
    said '2024-금형-0023,까치발정밀,60.00,selected'
    ok app show 2024-금형-0023
    said 'asked for by officer'
    ok select place 2024-금형-0023 --drop
    said 'dropped by officer'
    ok select run 2024-금형
    ok select show 2024-금형 --format csv
    said '17,2024-금형-0023,까치발정밀,60.00,reserve'
    ok app show 2024-금형-0023
    said 'dropped by officer'
    ok app show 2024-금형-0023 --format json
    [ "$(jq -r '.placements[0] | [.placed, .reason, .asked_by, .approved_by, .dropped_by] | join(" ")' <<<"$output")" = \
        'first 재난지역(시장 방침 제12호) officer approver officer' ]
    [ "$(jq -c .proposed_sums <<<"$output")" = '[]' ]
}

@test "who is placed out is not selected, and the next of the reserve is" {
    ok select place 2024-금형-0003 --as 제외 --reason '같은 과제 국비 지원'
    as approver ok select place 2024-금형-0003 --approve
    ok select run 2024-금형
    said '13 selected'
    ok select show 2024-금형 --format csv
    said ',2024-금형-0003,㈜하늘정밀,90.13,placed out'
}

@test "what was decided beside the scores is named before it is signed" {
    ok select place 2024-금형-0023 --as first --reason '시장 방침'
    as approver ok select place 2024-금형-0023 --approve
    ok select place 2024-금형-0003 --as out --reason '국비 지원'
    as approver ok select place 2024-금형-0003 --approve
    ok select propose 2024-금형-0001 1500만원 --reason '수량 조정'
    ok select propose 2024-금형-0007 700만원 --reason '수량 조정'
    ok select hold 2024-금형-0014 --reason '현장 확인'
    at '2024-04-02 10:05:00' as rev1 ok review conflict 2024-금형-0017 --kind 회피 --ground '자문 계약'
    ok select run 2024-금형
    agree_to_all
    for shown in show refer; do
        ok select "$shown" 2024-금형
        said 'put off, in no run: 2024-금형-0014'
        said 'placed first, ahead of the ranking: 2024-금형-0023'
        said 'placed out of the selection: 2024-금형-0003'
        said 'less proposed than was asked for: 2024-금형-0001, 2024-금형-0007'
        said 'declared after scores were locked: 2024-금형-0017'
    done
    ok select deliberate 2024-금형 --on 2024-04-02 --number '제2024-7호' --body 위원회 --outcome adopted
    as approver ok select confirm 2024-금형
    said 'placed first, ahead of the ranking: 2024-금형-0023'
    said 'declared after scores were locked: 2024-금형-0017'
}

@test "that who is placed first can not be taken all the same is told to both" {
    ok select run 2024-금형
    ok select place 2024-금형-0014 --as first --reason '시장 방침'
    said '2024-금형-0014 is not selected even so: below the pass line'
    as approver ok select place 2024-금형-0014 --approve
    said '2024-금형-0014 is not selected even so: below the pass line'
    ok select place 2024-금형-0023 --as first --reason '시장 방침'
    [[ $output != *'even so'* ]]
    ok select place 2024-금형-0009 --as out --reason '시장 방침'
    [[ $output != *'even so'* ]]
}

@test "what waits for approval is seen where it is decided" {
    ok select run 2024-금형
    ok select place 2024-금형-0023 --as first --reason '재난지역 우선 지원'
    as approver ok select show 2024-금형
    said '2024-금형-0023 까치발정밀: first, ahead of the ranking (재난지역 우선 지원): asked for by officer'
    said 'waits for approval'
    as approver ok select explain 2024-금형-0023
    said '재난지역 우선 지원'
    as approver ok select place 2024-금형-0023 --approve
    ok select show 2024-금형
    [[ $output != *'waits for approval'* ]]
}

@test "the committee's sum is what is granted, and an award stays within it" {
    ok program edit 2024-01 --legal-basis 지방보조금
    no 2 select propose 2024-금형-0003 --reason '사유'
    complained 'the sum, or --drop'
    no 2 select propose 2024-금형-0003 1800만원
    complained 'a reason is needed'
    no 1 select propose 2024-금형-0003 20000001 --reason '더'
    complained 'asked for 20,000,000 won'
    ok select propose 2024-금형-0003 1800만원 --reason '시제품 수량 조정'
    said '18,000,000 won proposed of 20,000,000 won'
    ok select propose 2024-금형-0003 1500만원 --reason '시제품 수량 조정'
    ok select run 2024-금형
    ok select show 2024-금형
    said '15,000,000'
    agree_to_all
    adopt_selection
    as approver ok select confirm 2024-금형
    no 1 select propose 2024-금형-0003 1600만원 --reason '늦음'
    ok app show 2024-금형-0003
    said '18,000,000 won proposed (시제품 수량 조정) by officer'
    said 'dropped by officer'
    ok app show 2024-금형-0003 --format json
    [ "$(jq -r '[.proposed_sums[] | "\(.sum) \(.dropped_by)"] | join(", ")' <<<"$output")" = '18000000 officer, 15000000 null' ]
    ok app show 2024-금형-0003 --format csv
    said 'sum proposed,"15,000,000 won proposed (시제품 수량 조정) by officer'
    no 1 award draft 2024-금형-0003 --amount 15000001
    complained 'above what the selection granted'
    ok award draft 2024-금형-0003
    said '15,000,000'
}

@test "of two who approve at the same moment exactly one does" {
    local one=0 other=0 job
    ok select place 2024-금형-0023 --as first --reason '시장 방침'
    as approver log_in
    as approver2 log_in
    person=approver ppuri_at_desk select place 2024-금형-0023 --approve >one.txt 2>&1 &
    job=$!
    person=approver2 ppuri_at_desk select place 2024-금형-0023 --approve >other.txt 2>&1 || other=$?
    wait "$job" || one=$?
    [ "$(printf '%s\n' "$one" "$other" | sort | paste -sd' ')" = '0 1' ]
    grep -q 'it is approved already' one.txt other.txt
    as auditor ok store check
}
