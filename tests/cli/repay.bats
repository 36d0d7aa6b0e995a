#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2209 # helpers.bash reads person and clock
# What was paid above what stands of an award comes back (반환): into its account while that year is open, else as income of a later one.
load helpers
load evaluation

TOLD='2024-04-17 10:00:00'
CUT='2024-06-03 10:00:00'
LATER='2024-07-15 10:00:00'

# The award of 20,000,000, of which 15,000,000 are paid, is cut to 10,000,000: 5,000,000 are to be returned.
setup_file() {
    make_awarded
    add_people approver approver2
    set_titles
    clock=$TOLD
    as approver ok call announce 2024-금형
    ok letter issue --receipt 2024-금형-0001 --kind award --out letters
    as finance ok award pay 2024-금형-0001 --amount 1500만원
    clock=$CUT
    ok award cancel 2024-금형-0001 --ground 위반 --leave 1000만원 --reason '승인 없는 변경'
    as approver ok award agree 2024-금형-0001
    ok letter issue --receipt 2024-금형-0001 --kind award-cancel --out letters
    clock=$LATER
    all_come_in
}
setup() { take_office "$LATER"; }

balance() {
    sqlite3 "$OFFICE/office.db" "SELECT $1 FROM balance WHERE fiscal_year = 2024"
}

sound() {
    as auditor ok audit verify
    as auditor run ppuri_at_desk store check
    [[ $output != *'money:'* && $output != *'award '* ]]
}

@test "what is to be returned stands in todo until it has come back, in parts and by its receipt" {
    as finance ok todo
    said 'a sum of the award is to be returned*2024-금형-0001*D+42'
    ok todo
    said 'a sum of the award is to be returned'
    ok award show 2024-금형-0001
    said 'to be returned*5,000,000 won'
    said 'ppuri award repay 2024-금형-0001'
    as finance no 1 award pay 2024-금형-0001 --amount △5백만원 --reason '반환 입금'
    complained 'ppuri award repay 2024-금형-0001'
    no 3 award repay 2024-금형-0001 --amount 300만원 --paper-no 세입-812
    as finance no 2 award repay 2024-금형-0001 --amount 300만원
    complained '--paper-no'
    as finance no 2 award repay 2024-금형-0001 --amount 0 --paper-no 세입-812
    complained '--amount is above 0'
    as finance no 2 award repay 2024-금형-0001 --amount △1만원 --paper-no 세입-812
    complained '--amount is above 0'
    complained '--undo'
    as finance no 1 award repay 2024-금형-0001 --amount 501만원 --paper-no 세입-812
    complained '5,010,000 won are more than what is to be returned: 5,000,000 won'
    as finance no 1 award repay 2024-금형-0003 --amount 1만원 --paper-no 세입-812
    complained 'nothing of this award is to be returned'
    as finance no 1 award repay 2024-금형-0001 --amount 1만원 --paper-no 세입-812 --on 2024-07-16
    complained 'still to come'
    as finance no 1 award repay 2024-금형-0001 --amount 1만원 --paper-no 세입-812 --on 2024-06-02
    complained 'by 2024-06-02 no more than 0 won were to be returned; it was decided on 2024-06-03'
    local before
    before=$(balance to_award)
    as finance ok award repay 2024-금형-0001 --amount 300만원 --paper-no 세입-812 --on 2024-07-10
    said 'paid back: 3,000,000 won (2024-07-10, 세입-812)'
    said 'back into its account of 2024: 3,000,000 won'
    said 'left to be returned: 2,000,000 won'
    as finance no 1 award repay 2024-금형-0001 --amount 300만원 --paper-no 세입-812 --on 2024-07-10
    complained 'this receipt is entered already: repayment 1 (2024-07-10, 세입-812, 3,000,000 won)'
    complained '--undo 1'
    as finance ok award repay 2024-금형-0001 --amount 200만원 --paper-no 세입-813
    said 'left to be returned: 0 won'
    [ "$(balance paid)" = 10000000 ]
    [ "$(balance to_award)" = $((before + 5000000)) ]
    as finance ok todo
    [[ $output != *'is to be returned'* ]]
    as finance ok award payments 2024-금형-0001
    said 'repayment 1*2024-07-10'
    said 'award 10,000,000 won, paid 15,000,000 won, of it paid back 5,000,000 won, left to pay 0 won (from 2024)'
    as finance ok award payments 2024-금형-0001 --format csv
    said '1,2024-07-10,repayment,-3000000,2024,세입-812,finance'
    as finance ok award show 2024-금형-0001
    said 'paid*15,000,000 won'
    said 'paid back*5,000,000 won'
    as finance ok report call 2024-금형 --format csv
    said 'repaid,*5000000'
    as finance ok export 360giving --out grants.json
    grep -q '"amountDisbursed": 10000000' grants.json
    grep -q '0002-R1", "transactionDate": "2024-07-10", "currency": "KRW", "value": -3000000' grants.json
    sound
}

@test "once it has come back the award can be changed again" {
    no 1 award amend 2024-금형-0001 --project-end 2024-12-15 --reason '납품 지연'
    complained 'until they are it can only be cancelled further'
    complained 'ppuri award repay 2024-금형-0001'
    as finance ok award repay 2024-금형-0001 --amount 500만원 --paper-no 세입-812
    ok award amend 2024-금형-0001 --amount 1200만원 --reason '과업 추가'
    as approver ok award agree 2024-금형-0001
    ok letter issue --receipt 2024-금형-0001 --kind award-change --out letters
    as finance no 1 award repay 2024-금형-0001 --undo 1 --reason '착오'
    complained 'the award stands at 12,000,000 won, of which 10,000,000 won are paid and not paid back'
    complained 'ppuri award amend 2024-금형-0001 --amount 10,000,000'
    as finance ok award pay 2024-금형-0001 --rest
    said '2,000,000 won'
    [ "$(balance paid)" = 12000000 ]
    sound
}

@test "what was entered by mistake is undone as a whole" {
    as finance ok award repay 2024-금형-0001 --amount 300만원 --paper-no 세입-812
    as finance no 2 award repay 2024-금형-0001 --undo 1
    complained 'a reason is needed'
    as finance no 2 award repay 2024-금형-0001 --undo 1 --amount 1만원 --reason '착오'
    as finance ok award repay 2024-금형-0001 --undo 1 --reason '다른 기업의 입금'
    said 'repayment 1 is undone: 3,000,000 won'
    said 'left to be returned: 5,000,000 won'
    as finance no 1 award repay 2024-금형-0001 --undo 1 --reason '다시'
    complained 'undone already'
    as finance no 4 award repay 2024-금형-0001 --undo 7 --reason '다시'
    as finance ok award repay 2024-금형-0001 --amount 300만원 --paper-no 세입-812 --dry-run
    [ "$(balance paid)" = 15000000 ]
    as finance ok export 360giving --out grants.json
    grep -q '"amountDisbursed": 15000000' grants.json
    run ! grep -qE -- '-R[12]"' grants.json
    sound
}

@test "an undone repayment wants its money again, and says what of it is there and what is missing" {
    as finance ok award repay 2024-금형-0001 --amount 500만원 --paper-no 세입-812
    as finance ok budget spend 2024-01 --year 2024 --source 시비 --amount "$(($(balance to_award) - 1000000))" --reason '위탁'
    as finance no 1 award repay 2024-금형-0001 --undo 1 --reason '착오'
    complained '5,000,000 won of it went back to be awarded'
    complained '교부잔액'
    complained '1,000,000 won; 4,000,000 won are missing'
    complained 'ppuri budget show 2024-01 --year 2024'
    as finance ok budget spend 2024-01 --year 2024 --source 시비 --amount △4백만원 --reason '정정'
    as finance ok award repay 2024-금형-0001 --undo 1 --reason '착오'
    sound
}

@test "what was promised from it to who was promoted is not wanted back" {
    ok award cancel 2024-금형-0001 --ground 위반 --leave 100만원 --reason '승인 없는 변경'
    as approver ok award agree 2024-금형-0001
    as finance ok award repay 2024-금형-0001 --amount 1천4백만원 --paper-no 세입-812
    as approver ok select promote 2024-금형
    as approver ok select promote 2024-금형
    said '8,600,000 won left'
    as finance no 1 award repay 2024-금형-0001 --undo 1 --reason '착오'
    complained '14,000,000 won of it went back to be awarded'
    complained '8,600,000 won; 5,400,000 won are missing'
    complained 'ppuri select reserve 2024-금형'
    sound
}

@test "an award is not raised by what was promised to who was promoted" {
    ok award cancel 2024-금형-0003 --ground 사정변경 --leave 1천만원 --reason '2차 과업 불필요'
    as approver ok award agree 2024-금형-0003
    as approver ok select promote 2024-금형
    as approver ok select promote 2024-금형
    said '4,600,000 won left'
    ok award amend 2024-금형-0003 --amount 2천만원 --reason '과업 추가'
    as approver no 1 award agree 2024-금형-0003
    complained "above the call's budget"
    as approver ok award agree 2024-금형-0003 --refuse --reason '예산 부족'
    ok award amend 2024-금형-0003 --amount 14,600,000 --reason '과업 추가'
    as approver ok award agree 2024-금형-0003
    sound
}

@test "a closed year takes nothing: what came for it is income of the year in which it is taken in" {
    as finance ok award repay 2024-금형-0001 --amount 200만원 --paper-no 세입-811
    clock='2025-02-12 10:00:00'
    as approver2 ok budget close 2024 --lapse-unpaid
    as finance no 1 award repay 2024-금형-0001 --amount 300만원 --on 2024-12-30 --paper-no 세입-812
    complained 'fiscal year 2024 is closed and takes nothing any more'
    complained '지방회계법 §27①'
    complained '--on'
    as finance no 1 award repay 2024-금형-0001 --undo 1 --reason '착오'
    complained 'fiscal year 2024 is closed and takes nothing any more'
    as finance ok award repay 2024-금형-0001 --amount 300만원 --paper-no 세입-25-1
    said 'income of 2025, which its account does not get back: 3,000,000 won'
    sound
}

@test "an award that was cancelled as a whole is no grant any more that anybody is told of" {
    as finance ok export 360giving --out grants.json
    grep -q '교부-0002"' grants.json
    ok award cancel 2024-금형-0001 --ground 위반 --reason '정산 거부'
    as approver ok award agree 2024-금형-0001
    as finance ok export 360giving --out grants.json
    run ! grep -q '교부-0002"' grants.json
    run ! grep -q '"amountAwarded": 0' grants.json
}

@test "what comes after the year is income of the later one, and is given to nobody again from the old account" {
    local before
    before=$(balance to_award)
    clock='2025-02-03 10:00:00'
    as finance ok award repay 2024-금형-0001 --amount 500만원 --paper-no 세입-25-1
    said 'income of 2025, which its account does not get back: 5,000,000 won'
    said 'left to be returned: 0 won'
    [ "$(balance to_award)" = "$before" ]
    [ "$(balance paid)" = 15000000 ]
    as finance ok report call 2024-금형 --format csv
    said 'income,*5000000'
    sound
}
