#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2209 # helpers.bash reads person and clock
# Who is selected or holds an award objects as well: to what it was told last, and nothing of its money moves by that alone.
load helpers
load evaluation

ISSUED='2024-04-16 10:00:00'
TOLD='2024-04-17 10:00:00'
LATER='2024-06-03 10:00:00'

setup_file() {
    make_awarded
    add_people approver approver2
    set_titles
    clock=$ISSUED
    as approver ok call announce 2024-금형
    clock=$TOLD
    ok letter issue --receipt 2024-금형-0001 --kind award --out letters
    all_come_in
}
setup() { take_office "$TOLD"; }

sound() {
    as auditor ok audit verify
    as auditor run ppuri_at_desk store check
    [[ $output != *'money:'* && $output != *'award '* ]]
}

# told KIND: the letter of 2024-금형-0001.
told() {
    ok letter issue --receipt 2024-금형-0001 --kind "$1" --out letters
    said 'letters issued: 1'
}

@test "an award is objected to from the day of its letter, and what comes of it two people change" {
    ok appeal file 2024-금형-0001 --ground '신청액보다 적음' --wants '2천1백만원'
    said 'objects to*grant decided'
    said '2024-금형-교부-0002'
    said 'told on*2024-04-17'
    said 'last day to object*2024-05-07'
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '심의액 오기' --yes
    said 'nothing of the award has moved yet'
    said 'ppuri award amend 2024-금형-0001'
    ok award list --call 2024-금형 --format csv
    said '20000000'
    ok todo
    said 'upheld objection'
    ok appeal letter 2024-금형-0001 --out decision.pdf
    pdftotext -layout decision.pdf - | grep -q '교부결정 2024-금형-교부-0002 (2024. 4. 17.)'
    no 1 appeal file 2024-금형-0001 --ground '또'
    complained 'objected to this notice already'
    sound
}

@test "the change that was told last is the one that is objected to" {
    clock=$LATER
    ok award amend 2024-금형-0001 --amount 1500만원 --reason '축소'
    as approver2 ok award agree 2024-금형-0001
    ok appeal file 2024-금형-0001 --on 2024-04-20 --ground '처음의 금액'
    said 'told on*2024-04-17'
    as approver ok appeal decide 2024-금형-0001 --outcome 기각 --reason '이유 없음' --yes
    told award-change
    ok appeal file 2024-금형-0001 --ground '축소할 까닭이 없음'
    said '2024-금형-교부-0002-변경1'
    said 'told on*2024-06-03'
    ok appeal list --call 2024-금형 --format csv
    said 'AWARDED,2024-금형-교부-0002-변경1'
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '이유 있음' --yes
    ok todo
    said 'upheld objection'
    ok award amend 2024-금형-0001 --amount 2000만원 --reason '이의신청 인용'
    said 'by an objection that was upheld on 2024-06-03'
    as approver2 ok award agree 2024-금형-0001
    ok todo
    [[ $output != *'upheld objection'* ]]
    ok award show 2024-금형-0001 --format json
    [ "$(jq -c '[.changes[].ground]' <<<"$output")" = '[null,"upheld"]' ]
    ok award amend 2024-금형-0001 --amount 1900만원 --reason '축소'
    said 'by the office'
    as approver2 ok award agree 2024-금형-0001 --refuse --reason '아직'
    ok award amend 2024-금형-0001 --amount 1900만원 --reason '축소' --on 2024-06-02 --paper-no 하늘-24-17
    said "on the firm's request of 2024-06-02"
    as approver2 ok award agree 2024-금형-0001 --refuse --reason '아직'
    sound
}

@test "what was cut by a cancellation in part comes back by an upheld objection, though a part is to be returned" {
    as finance ok award pay 2024-금형-0001 --amount 1500만원
    clock=$LATER
    ok award cancel 2024-금형-0001 --ground 위반 --leave 1000만원 --reason '승인 없는 변경'
    as approver ok award agree 2024-금형-0001
    told award-cancel
    no 1 award amend 2024-금형-0001 --amount 2000만원 --reason '다시'
    complained 'to be returned'
    ok appeal file 2024-금형-0001 --ground '승인을 받았음'
    said '2024-금형-교부-0002-취소1'
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '이유 있음' --yes
    ok appeal letter 2024-금형-0001 --out decision.pdf
    pdftotext -layout decision.pdf - | grep -q '교부결정 일부 취소 2024-금형-교부-0002-취소1'
    ok award amend 2024-금형-0001 --amount 1200만원 --reason '일부 인용'
    said 'no longer to be returned: 2,000,000 won'
    as approver2 ok award agree 2024-금형-0001
    ok award show 2024-금형-0001
    said 'to be returned*3,000,000 won'
    no 1 award amend 2024-금형-0001 --amount 2000만원 --reason '더'
    complained 'to be returned'
    sound
}

@test "before the letter of its award a firm objects to what was selected, and after the award that opens no amendment" {
    ok appeal file 2024-금형-0003 --ground '금액'
    said 'objects to*selected'
    said 'told on*2024-04-16'
    as approver ok appeal decide 2024-금형-0003 --outcome 인용 --reason '이유 있음' --yes
    said 'ppuri award amend 2024-금형-0003'
    ok select amend 2024-금형 --list
    said 'was not amended'
    ok appeal file 2024-금형-0006 --ground '금액'
    as approver ok appeal decide 2024-금형-0006 --outcome 인용 --reason '이유 있음' --yes
    said 'ppuri select run 2024-금형'
    sound
}

@test "a firm sees until when it may object to what it was given" {
    local biz_no
    biz_no=$(sqlite3 "$OFFICE/office.db" "SELECT biz_no FROM firm WHERE name LIKE '%나래금형'")
    printf '%s\n' "$PASSWORD" | person=admin ppuri_at_desk account add narae --role applicant --firm "$biz_no" --person 도한울 >/dev/null
    as narae ok status
    said '2024-05-07'
}

@test "a change that was proposed before the decision is no answer to an upheld objection" {
    ok appeal file 2024-금형-0001 --ground '신청액보다 적음' --wants '2천1백만원'
    clock='2024-04-18 10:00:00'
    ok award amend 2024-금형-0001 --amount 1900만원 --reason '축소'
    clock='2024-04-19 10:00:00'
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '심의액 오기' --yes
    ok todo
    said 'upheld objection to an award'
    clock='2024-04-22 10:00:00'
    as approver2 ok award agree 2024-금형-0001
    ok todo
    said 'upheld objection to an award*2024-금형-0001*2024-04-19'
    clock='2024-04-23 10:00:00'
    ok award amend 2024-금형-0001 --amount 2천만원 --reason '이의신청 인용'
    ok todo
    [[ $output != *'upheld objection'* ]]
    as approver2 ok award agree 2024-금형-0001
    ok todo
    [[ $output != *'upheld objection'* ]]
    sound
}
