#!/usr/bin/env bats
# Money from the budget to the payment, and over the end of the year.
# shellcheck disable=SC2034 # clock is what the helpers go by
load helpers
load evaluation

NEW_YEAR='2025-01-06 10:00:00'

setup_file() {
    make_decided
    as admin ok store set office.department 산업혁신과
    ok program edit 2024-01 --legal-basis 지방보조금
    ok program add 2024-02 --name '표면처리 고도화' --start 2024 --end 2026 --fund 2024:시비:5천만원 --fund 2024:국가직접지원:7억원
    add_people approver closer
}
setup() { take_office "$DECIDED"; }

CITY=(--year 2024 --source 시비)

award_all() {
    ok award draft --call 2024-금형
    as approver ok award approve --call 2024-금형
    ok award issue --call 2024-금형
    issue_letters
}

@test "what the council enacts and transfers makes the budget as it stands" {
    no 2 budget enter 2024-01 "${CITY[@]}" --kind 추경 --amount 1천만원
    complained '--paper'
    ok budget enter 2024-01 "${CITY[@]}" --kind 추경 --amount 1천만원 --paper 의회-7
    said 'budget 210,000,000 won'
    ok budget enter 2024-01 "${CITY[@]}" --kind 추경 --amount '△5,000,000' --paper 의회-9
    said 'budget 205,000,000 won'
    no 2 budget transfer 2024-02 2024-01 "${CITY[@]}" --amount 1천만원 --paper N-1
    complained 'a reason is needed'
    no 1 budget transfer 2024-02 2024-01 "${CITY[@]}" --amount 5천만1원 --paper N-1 --reason R
    complained 'more than what is left of it'
    ok budget transfer 2024-02 2024-01 "${CITY[@]}" --amount 1천만원 --paper N-1 --reason '수요 증가'
    no 1 budget transfer 2024-01 2024-02 "${CITY[@]}" --amount 1천5백만1원 --paper N-2 --reason R
    complained '15,000,001 won are more than what is free to be taken away: 15,000,000 won; published calls and firms that stand selected bind 200,000,000 won'
    ok budget list --year 2024 --format csv
    said '2024,2024-01,금형기술 고도화,city,yes,200000000,5000000,0,10000000,215000000,'
    said '2024,2024-02,표면처리 고도화,city,yes,50000000,0,0,-10000000,40000000,'
    said '2024,2024-02,표면처리 고도화,direct national support,no,700000000,'
    at '2025-01-02 10:00:00' no 1 budget enter 2024-01 "${CITY[@]}" --kind 추경 --amount 1 --paper 의회-10
}

@test "a list is of this year unless more is asked for" {
    ok budget enter 2024-01 --year 2025 --source 시비 --amount 7천만원
    ok budget list --format csv
    run ! grep -q '^2025,' <<<"$output"
    ok budget list --all --format csv
    said '2025,2024-01,'
    ok budget list --program 2024-01 --format csv
    said '2025,2024-01,'
    no 2 budget list --all --year 2024
    complained 'not both'
}

@test "all years come in parts, each row in one of them, and a part has no sum" {
    ok budget enter 2024-01 --year 2025 --source 시비 --amount 7천만원
    ok budget list --all
    run ! grep -q -- '--after' <<<"$output"
    ok budget list --all --limit 2
    said '4 rows, of which 1–2'
    said 'more: the same command with --after 2024/2024-02/city'
    run ! grep -qE '^total|no sum' <<<"$output"
    ok budget list --all --limit 2 --after 2024/2024-02/city
    said '4 rows, of which 2 behind 2024/2024-02/city'
    said '2025'
    said '700,000,000'
    run ! grep -qE '^total|200,000,000' <<<"$output"
    ok budget list --year 2024 --limit 1
    said '3 rows, of which 1–1'
    ok budget list --all --limit 3 --format csv
    [[ $(wc -l <<<"$output") == 4 ]]
    no 2 budget list --all --after 2024-01
    complained 'such as 2024/2024-01/city'
    no 2 budget list --all --after 2024/2024-01/없음
}

@test "money that never passes the city's budget is in no sum of it" {
    ok budget list --year 2024
    said '250,000,000'
    said "not in the city's budget"
    [[ $output != *950,000,000* ]]
    as finance no 1 budget allot 2024-02 --year 2024 --source 국가직접지원 --amount 1
    complained 'never passes'
}

@test "each does what is theirs" {
    as finance no 3 budget enter 2024-01 "${CITY[@]}" --amount 1
    no 1 budget enter 2024-01 "${CITY[@]}" --amount 1천만원
    complained '당초 is 200,000,000 won already'
    complained 'with --reason'
    ok budget enter 2024-01 "${CITY[@]}" --amount 1천만원 --reason '누락분' --dry-run
    said 'it was added to what was entered before: 당초 is 210,000,000 won now'
    no 3 budget allot 2024-01 "${CITY[@]}" --amount 1
    as approver no 3 budget allot 2024-01 "${CITY[@]}" --amount 1
    no 3 award pay 2024-금형-0001 --rest
    as finance no 3 budget close 2024
    no 3 budget close 2024
}

@test "an award is within the budget, and within what is allotted of it" {
    as finance ok budget allot 2024-01 "${CITY[@]}" --amount 19,999,999
    ok award draft 2024-금형-0001
    as approver no 1 award approve 2024-금형-0001
    complained 'is allotted (지방회계법 §29②): 19,999,999 won are left, and the award is 20,000,000 won'
    as finance no 1 budget allot 2024-01 "${CITY[@]}" --amount 180,000,002
    complained 'more than what is left of it'
    as finance ok budget allot 2024-01 "${CITY[@]}" --amount 1
    as approver ok award approve 2024-금형-0001
    as finance no 1 budget allot 2024-01 "${CITY[@]}" --amount '△1' --reason R
    complained 'can not fall below'
    no 1 budget enter 2024-01 "${CITY[@]}" --kind 추경 --amount '△180,000,001' --paper 의회-7
    as auditor ok store check
    said 'the store is sound'
}

@test "what is spent without an award is within what is allotted, and the refusal says how much that is" {
    as finance ok budget allot 2024-02 --year 2024년 --source 시비 --amount 1천만원
    as finance ok budget spend 2024-02 "${CITY[@]}" --amount 4백만원
    as finance no 1 budget spend 2024-02 "${CITY[@]}" --amount 6,000,001
    complained '6,000,001 won are more than what is left of it (allotted, and not awarded or spent): 6,000,000 won'
    complained 'ppuri budget allot 2024-02'
    as finance ok budget spend 2024-02 "${CITY[@]}" --amount 6백만원
    as finance ok budget spend 2024-02 "${CITY[@]}" --amount △1 --reason R
}

@test "finance pays in parts, and never more than the award" {
    ok award draft 2024-금형-0001 2024-금형-0003
    as approver ok award approve 2024-금형-0001 2024-금형-0003
    as finance no 1 award pay 2024-금형-0001 --rate 70
    complained 'once it is issued'
    ok award issue 2024-금형-0001 2024-금형-0003
    as finance no 1 award pay 2024-금형-0001 --rest
    complained 'no award letter that holds'
    complained 'ppuri letter issue --kind award --receipt 2024-금형-0001'
    issue_letters
    as finance ok award pay --call 2024-금형 --rate 70
    said 'awards paid: 2, 28,000,000 won'
    as finance no 1 award pay 2024-금형-0001 --amount 6,000,001
    complained '6,000,001 won are more than what is left of the award: 6,000,000 won'
    as finance no 2 award pay 2024-금형-0001 --amount '△1,000,000'
    as finance ok award pay 2024-금형-0001 --amount '△1,000,000' --reason '계좌 착오'
    as finance ok award pay 2024-금형-0001 --rest
    as finance no 1 award pay 2024-금형-0001 --rest
    complained 'nothing of it is left to pay'
    as finance no 1 award pay 2024-금형-0003 --rest --on 2024-04-16
    complained 'still to come'
    as finance no 1 award pay 2024-금형-0003 --rest --on 2024-03-16
    complained '2024-03-16 lies before the award was issued (2024-04-'
    as finance ok award payments 2024-금형-0001 --format csv
    said '1,2024-04-15,advance,14000000,2024,,finance,'
    said '2,2024-04-15,interim,-1000000,2024,,finance,계좌 착오'
    said '3,2024-04-15,rest,7000000,2024,,finance,'
    as finance ok budget list --program 2024-01 --format json
    said '"spent": 34000000'
    said '"rate": 17.0'
    as auditor ok store check
}

@test "what is not paid is carried over, and paid from the next year" {
    award_all
    as finance ok award pay --call 2024-금형 --rate 50
    clock=$NEW_YEAR
    as finance no 1 award pay --call 2024-금형 --rest
    complained 'from 2024-01-01 to 2024-12-31'
    as finance ok award pay 2024-금형-0001 --rest --reason '제1항제1호: 연말 이행 완료'
    as closer no 1 budget close 2024
    complained 'are not paid'
    as closer ok budget close 2024 --plan --format json
    bound=$(jq '.[0].lapses' <<<"$output") unpaid=$(jq '.[0].to_pay' <<<"$output")
    ((unpaid > 0))
    as closer ok budget close 2024 --plan --lapse-unpaid --format json
    [[ $(jq '.[0].lapses' <<<"$output") == $((bound + unpaid)) ]]
    as closer ok budget close 2024 --lapse-unpaid --dry-run
    said "  $(sed 's/...$/,&/; s/...,/,&/' <<<$((bound + unpaid))) won  city"
    no 2 budget carry 2024-01 "${CITY[@]}" --kind 사고이월 --paper N --amount 1
    no 1 budget carry 2024-01 "${CITY[@]}" --kind 명시이월 --paper 의회-31 --amount 8,000,001
    complained 'what no award has bound'
    ok budget carry 2024-01 "${CITY[@]}" --kind 명시이월 --paper 의회-31 --amount 5,000,000
    ok budget carry 2024-01 "${CITY[@]}" --kind 사고이월 --paper N --unpaid --reason '납품 지연'
    said '11 entries'
    as closer ok budget close 2024 --plan
    ok budget list --year 2024 --format json
    jq -e '.[] | select(.program == "2024-01") | .carried_out == 91000000 and .carried_specified == 5000000 and .carried_accident == 86000000 and
        .carried_continuing == 0' <<<"$output"
    ok report funding --year 2024 --format json
    jq -e '.[] | select(.carried_out > 0) | [.carried_specified, .carried_accident, .carried_continuing] == [5000000, 86000000, 0]' <<<"$output"
    ok report funding --year 2024
    said 'carried over, specified'
    said 'carried over by accident'
    [[ $output != *'carried over, continuing'* ]]
    as finance ok budget show 2024-01 --year 2024
    said '91,000,000 won (carried over, specified 5,000,000 won, carried over by accident 86,000,000 won)'
    as closer ok budget close 2024 --yes
    said 'fiscal year 2024 is closed'
    said '3,000,000'
    no 1 budget enter 2024-01 "${CITY[@]}" --amount 1
    complained 'is closed'
    as closer no 1 budget close 2024
    as finance ok award pay --call 2024-금형 --rest
    as finance ok budget list --program 2024-01
    said 'no sum of several years'
    run ! grep -qE '^total|^합계' <<<"$output"
    as finance ok budget list --program 2024-01 --format csv
    said '2024,2024-01,금형기술 고도화,city,yes,200000000,0,0,0,200000000,,192000000,106000000,'
    said '2025,2024-01,금형기술 고도화,city,yes,,0,91000000,0,91000000,,0,86000000,5000000,0,'
    as auditor ok store check
    said 'the store is sound'
}

@test "who entered anything of a year does not close it, and a continuing expenditure ends" {
    no 2 budget carry 2024-01 "${CITY[@]}" --kind 계속비이월 --paper 의회-3 --amount 1천만원
    no 1 budget carry 2024-01 "${CITY[@]}" --kind 계속비이월 --paper 의회-3 --amount 1천만원 --from 2022 --until 2027
    complained 'at most 5 years'
    at '2024-12-31 10:00:00' as closer no 1 budget close 2024 --yes
    clock=$NEW_YEAR
    ok budget carry 2024-01 "${CITY[@]}" --kind 계속비이월 --paper 의회-3 --amount 1천만원 --from 2022 --until 2026
    as admin ok account role officer 결재자
    no 1 budget close 2024 --yes
    complained 'does not close it'
}

@test "money spent without an award counts as spent" {
    as finance ok budget spend 2024-02 "${CITY[@]}" --amount 18,500,000 --paper N-2
    as finance no 1 budget spend 2024-02 "${CITY[@]}" --amount 31,500,001
    as finance ok budget show 2024-02 --year 2024
    said 'Entries'
    said '37.0 % of the budget as it stands'
}

@test "a sum that was changed behind the program's back is found" {
    award_all
    sqlite3 "$OFFICE/office.db" "PRAGMA ignore_check_constraints = 1; UPDATE program_funding SET paid = 1, outlay = 2"
    log_in
    as auditor log_in
    person=auditor run_apart store check
    [ "$status" -ne 0 ]
    said 'paid is kept as 1 won, and its entries make -'
    said 'outlay is kept as 2 won'
}

@test "finance is told what to pay, a firm what was paid, and the office that the year is to be closed" {
    award_all
    as finance ok todo
    said 'awards to be paid'
    ok todo
    [[ $output != *'awards to be paid'* ]]
    as finance ok award pay --call 2024-금형 --rest
    as finance ok todo
    [[ $output != *'awards to be paid'* ]]
    as admin log_in
    printf '%s\n' "$PASSWORD" | as admin ppuri_at_desk account add firm --role applicant --person firm --firm 000-12-10141 >/dev/null
    as firm ok status
    said '9,600,000 won (2024-04-15, at once)'
    clock=$NEW_YEAR
    for person in officer approver; do
        ok todo
        said 'fiscal year to be carried over and closed'
        said 'ppuri budget close 2024 --plan'
    done
    as closer ok budget close 2024 --yes
    ok todo
    [[ $output != *'budget close'* ]]
}

@test "a call is published within what is left of the account" {
    as finance ok budget spend 2024-02 "${CITY[@]}" --amount 2천만원
    clock='2024-04-16 09:00:00'
    ok call new 2024-표면 --program 2024-02 --notice-no N-9 --title 표면처리 --notice-day 2024-04-16 --opens '2024-04-16 09:00' \
        --closes '2024-05-16 18:00' --year 2024 --source 시비 --budget 30,000,001 --support-rate 80% --cap 1천만원 --own-cash-rate 50% \
        --item 계획:100 --pass-line 60 --trim-min 5 --ties earlier-receipt --project-start 2024-06-01 --project-end 2024-11-30
    said 'is above what is left of the account (2024, city): 30,000,000 won'
    no 1 call publish 2024-표면
    complained 'is above what programme 2024-02 has'
    complained '30,000,000 won'
    ok call edit 2024-표면 --budget 3천만원
    ok call publish 2024-표면
}

@test "what an announced result promises is transferred only as far as nobody stands selected for it" {
    as approver ok call announce 2024-금형
    no 1 budget transfer 2024-01 2024-02 "${CITY[@]}" --amount 1억9천만원 --paper N-1 --reason R
    complained 'more than what is free to be taken away: 8,000,000 won'
    ok budget transfer 2024-01 2024-02 "${CITY[@]}" --amount 8백만원 --paper N-1 --reason R
    no 1 budget transfer 2024-01 2024-02 "${CITY[@]}" --amount 1 --paper N-2 --reason R
    complained 'free to be taken away: 0 won'
    award_all
}

@test "what is promised is not taken away by a lower budget either" {
    no 1 budget enter 2024-01 "${CITY[@]}" --amount △1원 --reason 삭감
    complained '1 won are more than what is free to be taken away: 0 won; published calls and firms that stand selected bind 200,000,000 won'
    complained 'ppuri call correct'
    as approver ok call announce 2024-금형
    no 1 budget enter 2024-01 "${CITY[@]}" --kind 추경 --amount △1억원 --paper 의회-7
    complained 'free to be taken away: 8,000,000 won'
    no 1 program edit 2024-01 --fund 2024:시비:1억원
    complained '100,000,000 won are more than what is free to be taken away: 8,000,000 won'
    ok budget enter 2024-01 "${CITY[@]}" --kind 추경 --amount △3백만원 --paper 의회-7
    ok program edit 2024-01 --fund 2024:시비:1억9천5백만원
    no 1 budget enter 2024-01 "${CITY[@]}" --amount △1원 --reason 삭감
    award_all
}
