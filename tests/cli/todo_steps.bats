#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
# From the confirmed selection to the paid award: what waits for whom, and that what is named as due is what is issued.
load helpers
load evaluation

TOLD='2024-04-16 10:00:00'

setup_file() {
    LAW=지방보조금
    make_call
    judge_all
    add_people approver approver2
    set_letterhead
    set_titles
    ok select run 2024-금형
    adopt_selection
    as approver ok select confirm 2024-금형
}

setup() { take_office "$TOLD"; }

# waits ROW…: what the list says waits, each as kind,how-many.
waits() {
    ok todo --format csv
    [ "$(printf '%s\n' "$output" | tr -d '\r' | tail -n +2 | cut -d, -f1,4 | tr '\n' ' ')" = "${*:+$* }" ] || { printf 'waits: %s\n' "$output" && return 1; }
}

# since DAY KIND [LETTER]: that kind waits since that day.
since() {
    ok todo --format json
    [ "$(jq -r --arg kind "$2" --arg letter "${3:-}" '.[] | select(.what == $kind and ($letter == "" or (.next | contains("--kind " + $letter + " ")))) | .due' <<<"$output")" = "$1" ] ||
        { printf 'since %s: %s\n' "$*" "$output" && return 1; }
}

# letters_follow: each row of letters is followed, and as many come out as it named; a letter that ends others may make some due again.
letters_follow() {
    local n kind due round
    for round in 1 2; do
        ok todo --format json
        due=$(jq -r '.[] | select(.what == "letter") | "\(.n) \(.next | split(" ")[6])"' <<<"$output")
        [ "$round" = 2 ] || [ -n "$due" ]
        while read -r n kind; do
            [ -n "$n" ] || continue
            ok letter issue --call 2024-금형 --kind "$kind" --out letters
            said "letters issued: $n;"
        done <<<"$due"
    done
    ok todo --format json
    [ "$(jq '[.[] | select(.what == "letter")] | length' <<<"$output")" -eq 0 ]
}

@test "a confirmed result waits for its announcement, and who is ineligible to be told" {
    waits inform,4 result,20
    ok todo
    said 'result to be announced*20*ppuri call announce 2024-금형'
    said 'ineligible, to be told*4*ppuri app inform --call 2024-금형 --all'
    as approver ok todo
    said 'result to be announced'
    as finance ok todo
    run ! grep -q announce <<<"$output"
    korean ok todo
    said '결과 발표'
}

@test "after the announcement letters and awards wait, step by step" {
    as approver ok call announce 2024-금형
    ok app inform --call 2024-금형 --all --how 공문
    ok todo
    said 'letters to be issued: letter of selection*12*ppuri letter issue --call 2024-금형 --kind selected --out …'
    waits award-draft,12 letter,4 letter,3 letter,5 letter,12
    letters_follow
    waits award-draft,12
    ok award draft --call 2024-금형
    waits award-approve,12
    as approver ok todo --format csv
    said 'award-approve,2024-금형,'
    as approver ok award approve 2024-금형-0001 2024-금형-0003
    waits award-approve,10 award-issue,2
    ok award issue --call 2024-금형
    waits award-approve,10 letter,2
    as finance ok todo
    said 'nothing waits'
    letters_follow
    as finance ok todo
    said 'awards to be paid*2*'
    waits award-approve,10
}

@test "what is changed, cancelled, given up, followed and objected to is told by its letter" {
    as approver ok call announce 2024-금형
    ok app inform --call 2024-금형 --all --how 공문
    letters_follow
    ok award draft 2024-금형-0001 2024-금형-0003
    as approver ok award approve --call 2024-금형
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --out letters
    ok letter issue --receipt 2024-금형-0001 --kind agreement --out letters
    ok todo
    said 'letters to be issued: agreement *1*--kind agreement'
    letters_follow
    ok award amend 2024-금형-0001 --amount 1500만원 --reason '사업비 조정'
    as approver2 ok award agree 2024-금형-0001
    ok award cancel 2024-금형-0003 --ground 사정변경 --reason '사업 포기'
    as approver2 ok award agree 2024-금형-0003
    ok todo
    said 'letter of a changed award*1*--kind award-change'
    said 'letter of a cancelled award*1*--kind award-cancel'
    letters_follow
    local gone waiting
    gone=$(sqlite3 "$OFFICE/office.db" "SELECT receipt_no FROM application WHERE state = 'SELECTED' LIMIT 1")
    ok app decline "$gone" --on 2024-04-16 --paper-no 나래-1 --reason 포기
    as approver ok select promote 2024-금형 --yes
    waiting=$(sqlite3 "$OFFICE/office.db" "SELECT receipt_no FROM application WHERE state = 'NOT_SELECTED' LIMIT 1")
    ok appeal file "$waiting" --ground '점수 재확인'
    as approver ok appeal decide "$waiting" --outcome 기각 --reason '점수는 맞음'
    ok todo
    said 'letter of promotion from the reserve*1*--kind promoted'
    said 'letter of a decided objection*1*--kind appeal'
    letters_follow
}

@test "letters of a result that is more than a year old wait for nobody" {
    as approver ok call announce 2024-금형
    at '2025-04-17 10:00:00' ok todo --format csv
    run ! grep -q '^letter,' <<<"$output"
}

@test "a firm that may not take part any more is told of until it is taken out" {
    as approver ok call announce 2024-금형
    local number
    number=$(sqlite3 "$OFFICE/office.db" "SELECT f.biz_no FROM firm f JOIN application a ON a.firm_id = f.id WHERE a.receipt_no = '2024-금형-0003'")
    ok exclusion add '딴이름정밀' --biz-no "$number" --from 2024-04-01 --years 5 --article '지보법 §32①' --ground '거짓 신청' --source '산업혁신과-12'
    for reader in officer approver; do
        as "$reader" ok todo
        said 'may not take part any more, and is selected or in the reserve*2024-금형-0003*ppuri select exclude 2024-금형-0003 --reason'
    done
    as approver ok select exclude 2024-금형-0003 --reason '수행배제'
    ok todo
    run ! grep -q 'select exclude' <<<"$output"
}

@test "each thing waits since the day of the deed that made it due" {
    as approver ok call announce 2024-금형
    letters_follow
    clock='2024-04-17 10:00:00'
    ok app inform --call 2024-금형 --all --how 공문
    since 2024-04-17 letter ineligible
    clock='2024-04-18 10:00:00'
    ok award draft 2024-금형-0001 2024-금형-0003
    since 2024-04-16 award-draft
    since 2024-04-18 award-approve
    clock='2024-04-19 10:00:00'
    as approver ok award approve --call 2024-금형
    since 2024-04-19 award-issue
    clock='2024-04-22 10:00:00'
    ok award issue --call 2024-금형
    since 2024-04-22 letter award
    letters_follow
    ok award amend 2024-금형-0001 --amount 1500만원 --reason '사업비 조정'
    clock='2024-04-23 10:00:00'
    as approver2 ok award agree 2024-금형-0001
    since 2024-04-23 letter award-change
    local gone waiting
    gone=$(sqlite3 "$OFFICE/office.db" "SELECT receipt_no FROM application WHERE state = 'SELECTED' LIMIT 1")
    clock='2024-04-24 10:00:00'
    ok app decline "$gone" --on 2024-04-24 --paper-no 나래-1 --reason 포기
    since 2024-04-24 promote
    clock='2024-04-25 10:00:00'
    as approver ok select promote 2024-금형 --yes
    since 2024-04-25 letter promoted
    waiting=$(sqlite3 "$OFFICE/office.db" "SELECT receipt_no FROM application WHERE state = 'NOT_SELECTED' LIMIT 1")
    ok appeal file "$waiting" --ground '점수 재확인'
    clock='2024-04-26 10:00:00'
    as approver ok appeal decide "$waiting" --outcome 기각 --reason '점수는 맞음' --yes
    since 2024-04-26 letter appeal
    korean ok todo
    said '이의신청 결정 통지서'
}
