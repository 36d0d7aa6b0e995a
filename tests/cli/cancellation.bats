#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2209 # helpers.bash reads person and clock
load helpers
load evaluation

ISSUED='2024-04-10 10:00:00'
LATER='2024-06-03 10:00:00'

setup_file() {
    make_decided
    add_people approver approver2
    as approver ok call announce 2024-금형
    local biz_no
    for firm in 나래금형 오솔길정밀; do
        biz_no=$(sqlite3 "$OFFICE/office.db" "SELECT biz_no FROM firm WHERE name LIKE '%$firm'")
        printf '%s\n' "$PASSWORD" | person=admin ppuri_at_desk account add "firm-${biz_no:8}" --role applicant --firm "$biz_no" --person 도한울 >/dev/null
    done
    set_letterhead
    ok program edit 2024-01 --legal-basis 지방보조금
    clock=$ISSUED
    ok award draft --call 2024-금형
    as approver ok award approve --call 2024-금형
    ok award issue --call 2024-금형
    BATS_TEST_TMPDIR=$BATS_FILE_TMPDIR issue_letters
    clock=$LATER
    all_come_in
}
setup() {
    take_office
    clock=$LATER
    NARAE=firm-$(sqlite3 "$OFFICE/office.db" "SELECT substr(biz_no, 9) FROM firm WHERE name LIKE '%나래금형'")
}

# balance COLUMN: of the one account.
balance() {
    sqlite3 "$OFFICE/office.db" "SELECT $1 FROM balance"
}

sound() {
    as auditor ok audit verify
    as auditor ok store check
    said 'the store is sound'
}

@test "an award is cancelled as a whole by two people, and what was not paid goes back" {
    [ "$(balance to_award)" = 8000000 ]
    as finance ok award pay 2024-금형-0001 --amount 1200만원
    no 2 award cancel 2024-금형-0001 --ground 위반
    complained 'hint: give it with --reason'
    no 2 award cancel 2024-금형-0001 --reason '승인 없는 변경' --no-input
    no 2 award cancel 2024-금형-0001 --ground 기분 --reason '승인 없는 변경'
    as approver no 3 award cancel 2024-금형-0001 --ground 위반 --reason '승인 없는 변경'
    ok award cancel 2024-금형-0001 --ground 위반 --reason '승인 없는 변경'
    said '2024-금형-0001  ㈜나래금형  cancelled as a whole: award 20,000,000 → 0'
    said 'breach of law, condition or order (지방보조금법 §12①)'
    said 'paid until now: 12,000,000 won; back to what may be awarded: 8,000,000 won (2024); to be returned: 12,000,000 won'
    said 'ppuri award agree 2024-금형-0001'
    [ "$(balance to_award)" = 8000000 ]
    no 1 award cancel 2024-금형-0001 --ground 위반 --reason '두 번'
    complained 'proposed by officer, waits for a second person already: award 20,000,000 → 0'
    as approver ok todo
    said 'award: a change or a cancellation waits for a second person'
    ok award list --call 2024-금형
    said 'issued, a change waits'
    no 3 award agree 2024-금형-0001
    as approver ok award agree 2024-금형-0001
    said 'agreed to: 산업혁신과-13'
    [ "$(balance to_award)" = 16000000 ]
    [ "$(balance to_pay)" = 172000000 ]
    as approver no 1 award agree 2024-금형-0001
    complained 'nothing of the award of 2024-금형-0001 waits'
    as finance no 1 award pay 2024-금형-0001 --amount 100만원
    complained '12,000,000 won of the award are to be returned; nothing is entered as paid'
    as finance no 1 award pay 2024-금형-0001 --amount=-100만원 --reason '정정'
    complained 'nothing is entered as paid'
    no 1 award amend 2024-금형-0001 --amount 1000만원 --reason '다시'
    complained 'comes back only by an objection that is upheld'
    no 1 award cancel 2024-금형-0001 --ground 위반 --reason '또'
    complained 'cancelled as a whole'
    ok award show 2024-금형-0001
    said 'drafted at'
    said 'approved at'
    said 'as it was decided first'*'20,000,000 won'
    said 'to be returned'*'12,000,000 won'
    ok app show 2024-금형-0001
    said 'award cancelled'
    as "$NARAE" ok status
    said 'cancelled'
    said '승인 없는 변경'
    said 'If you disagree, you may object in writing by 2024-06-24'
    sound
    ok award show 2024-금형-0001 --as-of '2024-06-03 09:00'
    said 'issued'
}

@test "what was cancelled makes room for the reserve, as far as it was not paid" {
    as approver no 1 select promote 2024-금형 --yes
    as finance ok award pay 2024-금형-0001 --amount 1900만원
    ok award cancel 2024-금형-0001 --ground 사정변경 --reason '공급기업 폐업'
    as approver ok award agree 2024-금형-0001
    as approver no 1 select promote 2024-금형 --yes
    complained '9,000,000'
    ok award cancel 2024-금형-0003 --ground 사정변경 --reason '공급기업 폐업'
    as approver ok award agree 2024-금형-0003
    ok todo
    said 'money is free, the reserve waits'
    as approver ok select promote 2024-금형 --yes
    said '2024-금형-0012'
    ok award draft 2024-금형-0012
    as approver ok award approve 2024-금형-0012
    sound
}

@test "in part it leaves less, and what was paid above that is to be returned" {
    as finance ok award pay 2024-금형-0001 --amount 1200만원
    no 1 award cancel 2024-금형-0001 --ground 용도외 --leave 2000만원 --reason '일부 용도 외 사용'
    complained '20,000,000 won are not less than what stands: 20,000,000 won'
    no 2 award cancel 2024-금형-0001 --ground 용도외 --leave=-1 --reason '일부 용도 외 사용'
    ok award cancel 2024-금형-0001 --ground 용도외 --leave 900만원 --reason '일부 용도 외 사용'
    said 'cancelled in part: award 20,000,000 → 9,000,000'
    as approver ok award agree 2024-금형-0001
    said 'to be returned: 3,000,000 won'
    ok app show 2024-금형-0001
    said 'grant decided'
    as finance no 1 award pay 2024-금형-0001 --amount 100만원
    ok select dossier 2024-금형 --out dossier.zip
    [ "$(unzip -p dossier.zip '*awards/changes.csv' | grep -c '2024-금형-0001,2024-금형-교부-0001,1,cancel,misuse,20000000,9000000')" = 1 ]
    no 1 award amend 2024-금형-0001 --amount 1500만원 --reason '되돌림'
    complained '3,000,000 won of the award are to be returned'
    ok award cancel 2024-금형-0001 --ground 용도외 --reason '나머지도'
    as approver ok award agree 2024-금형-0001
    said 'to be returned: 9,000,000 won'
    ok award list --call 2024-금형 --format csv
    said ',12000000,'
    ok report call 2024-금형
    said 'awards cancelled as a whole'
    said 'paid above what stands, to be returned'
    sound
}

@test "an award is changed within what was granted and paid, and every version stays" {
    as finance ok award pay 2024-금형-0001 --amount 1200만원
    no 2 award amend 2024-금형-0001 --amount 1500만원
    no 1 award amend 2024-금형-0001 --reason '그대로'
    complained 'there is nothing to change'
    no 1 award amend 2024-금형-0001 --amount 1199만원 --reason '축소'
    complained '11,990,000 won are less than what was paid of it: 12,000,000 won'
    complained 'ppuri award cancel 2024-금형-0001 --leave'
    no 1 award amend 2024-금형-0001 --amount 2001만원 --reason '확대'
    complained 'above what the selection granted: 20,000,000 won'
    no 2 award amend 2024-금형-0001 --amount 1500만원 --reason '축소' --on 2024-06-01
    complained 'a day and a number'
    no 1 award amend 2024-금형-0001 --amount 1500만원 --reason '축소' --on 2024-06-04 --paper-no 나래-1
    complained 'has not come yet'
    no 1 award amend 2024-금형-0001 --amount 1500만원 --reason '축소' --on 2024-04-09 --paper-no 나래-1
    complained 'decided on 2024-04-10'
    no 2 award amend 2024-금형-0001 --project-end 2024-12 --reason '연장'
    complained 'on a whole day'
    no 2 award amend 2024-금형-0001 --project-end 2024-04-30 --reason '연장'
    no 1 award amend 2024-금형-0001 --own-cash 0 --own-kind 0 --reason '자부담 면제'
    complained 'more than the call supports'
    ok award amend 2024-금형-0001 --amount 1500만원 --project-end 2024-12-15 --payment '분할 교부' --reason '축소' --on 2024-06-01 --paper-no 나래-1
    said 'award 20,000,000 → 15,000,000; how it is paid 일시 교부 → 분할 교부; project period 2024-05-01–2024-11-30 → 2024-05-01–2024-12-15'
    said "on the firm's request of 2024-06-01 (나래-1)"
    as admin ok account role officer approver
    no 1 award agree 2024-금형-0001
    complained 'another person must'
    as admin ok account role officer officer
    as approver ok award agree 2024-금형-0001
    [ "$(balance to_award)" = 13000000 ]
    ok award amend 2024-금형-0001 --amount 1800만원 --reason '다시 확대'
    as approver2 ok award agree 2024-금형-0001 --refuse --reason '확대 사유 부족'
    said 'the award stands as it stood'
    ok award amend 2024-금형-0001 --amount 1800만원 --reason '다시 확대'
    as approver ok award agree 2024-금형-0001
    [ "$(balance to_award)" = 10000000 ]
    ok award show 2024-금형-0001 --format json
    said '"version": 2'
    said '"outcome": "refused"'
    ok award list --call 2024-금형
    said 'changed'
    as finance no 1 award pay 2024-금형-0001 --rest
    complained 'ppuri letter issue --kind award-change'
    sound
    letters award-change
    as finance ok award pay 2024-금형-0001 --rest
    said '6,000,000 won'
}

@test "what is raised finds the money that is there, and no more" {
    ok award amend 2024-금형-0001 --amount 1000만원 --reason '축소'
    as approver ok award agree 2024-금형-0001
    ok award amend 2024-금형-0001 --amount 2000만원 --reason '복구'
    as approver ok select promote 2024-금형 --yes
    ok award draft 2024-금형-0012
    as approver ok award approve 2024-금형-0012
    as approver no 1 award agree 2024-금형-0001
    complained "above the call's budget"
    sound
}

@test "what moved while it was looked at is looked at again" {
    ok award cancel 2024-금형-0001 --ground 위반 --reason '위반'
    as finance ok award pay 2024-금형-0001 --amount 500만원
    as approver ok award agree 2024-금형-0001
    said 'to be returned: 5,000,000 won'
    sound
}

@test "a firm is heard before its award is cancelled, for as long as the notice of that must give it" {
    ok award cancel 2024-금형-0001 --ground 위반 --reason '위반' --on 2024-06-03 --paper-no 산업혁신과-50
    said 'notice of 2024-06-03 (산업혁신과-50), 10 days to be heard (행정절차법 §21③)'
    as approver no 1 award agree 2024-금형-0001
    complained 'the firm may be heard until 2024-06-13'
    as approver at '2024-06-14 10:00:00' ok award agree 2024-금형-0001
    clock='2024-06-14 10:00:00' letters award-cancel
    pdftotext -layout award-cancel/*.pdf - | tr -d '[:space:]' | grep -q '교부결정,사전통지산업혁신과-50(2024.6.3.)'
}

@test "an objection that is upheld is the only way back" {
    as finance ok award pay 2024-금형-0001 --amount 500만원
    ok award cancel 2024-금형-0001 --ground 위반 --reason '위반'
    as approver ok award agree 2024-금형-0001
    at '2024-06-05 10:00:00' ok appeal file 2024-금형-0001 --ground '위반한 사실이 없음' --wants '취소의 취소'
    as approver2 at '2024-06-10 10:00:00' ok appeal decide 2024-금형-0001 --outcome 인용 --reason '승인을 받았음' --yes
    at '2024-06-10 10:00:00' ok award amend 2024-금형-0001 --amount 2000만원 --reason '이의신청 인용'
    said 'no longer to be returned: 5,000,000 won'
    as approver at '2024-06-10 10:00:00' ok award agree 2024-금형-0001
    at '2024-06-10 10:00:00' ok app show 2024-금형-0001
    said 'grant decided'
    clock='2024-06-10 10:00:00' sound
    clock='2024-06-10 10:00:00' letters award-change
    as finance at '2024-06-10 10:00:00' ok award pay 2024-금형-0001 --rest
    said '15,000,000 won'
    clock='2024-06-10 10:00:00' as auditor ok audit verify
}

@test "an approved award that was not issued is taken back by another approver" {
    local receipt=2024-금형-0012
    ok award cancel 2024-금형-0001 --ground 사정변경 --reason '폐업'
    as approver ok award agree 2024-금형-0001
    as approver ok select promote 2024-금형 --yes
    ok award draft "$receipt"
    no 1 award cancel "$receipt" --ground 위반 --reason '아직'
    complained 'any other is returned'
    as approver ok award approve "$receipt"
    as approver no 1 award return "$receipt" --reason '잘못 결재'
    complained 'who approved or drafted it does not take that back'
    as approver2 ok award return "$receipt" --reason '잘못 결재'
    said 'awards returned: 1'
    ok award show "$receipt"
    said 'approved by approver, taken back by approver2'
    ok award draft "$receipt" --amount 900만원 --reason '금액 조정'
    as approver2 ok award approve "$receipt"
    ok award issue "$receipt"
    as approver no 1 award return "$receipt" --reason '발급됨'
    complained 'what was issued is cancelled'
    sound
}

@test "a result is cancelled as a whole by two people, once no award stands" {
    local receipt
    no 2 select cancel 2024-금형 --reason '위원회 구성의 하자'
    complained 'give it with --notice-no'
    no 1 select cancel 2024-금형 --notice-no 공고-230 --reason '위원회 구성의 하자'
    complained 'an award stands for 2024-금형-0001'
    complained 'ppuri award cancel 2024-금형-0001'
    ok award list --call 2024-금형 --format csv
    for receipt in $(printf '%s\n' "$output" | grep -o '2024-금형-00[0-9][0-9]'); do
        ok award cancel "$receipt" --ground 사정변경 --reason '선정 절차의 하자'
        as approver ok award agree "$receipt"
    done
    no 1 select cancel 2024-금형 --notice-no '부산광역시 공고 제2024-123호' --reason '위원회 구성의 하자'
    complained 'the number of an earlier notice'
    ok select amend 2024-금형 --reason '점수 확인'
    no 1 select cancel 2024-금형 --notice-no 공고-230 --reason '위원회 구성의 하자'
    complained 'an amendment of the call 2024-금형 is open'
    ok select amend 2024-금형 --withdraw --reason '하자가 큼'
    ok select cancel 2024-금형 --notice-no 공고-230 --reason '위원회 구성의 하자'
    said 'ppuri select cancel-agree 2024-금형'
    as approver ok todo
    said 'to cancel a result, waits for a second person'
    no 3 select cancel-agree 2024-금형
    as approver ok select cancel-agree 2024-금형
    said 'the result of the call 2024-금형 is cancelled (공고-230)'
    ok call notices 2024-금형
    said '공고-230'
    ok call show 2024-금형
    said 'cancelled'
    ok app list --call 2024-금형 --state RESULT_CANCELLED
    said '2024-금형-0012'
    no 1 select run 2024-금형
    no 1 select amend 2024-금형 --reason '다시'
    as approver no 1 select promote 2024-금형 --yes
    ok select cancel 2024-금형 --list
    said 'agreed'
    as "$(ls "$OFFICE" >/dev/null; sqlite3 "$OFFICE/office.db" "SELECT k.name FROM account k JOIN firm f ON f.id = k.firm_id WHERE f.name = '오솔길정밀'")" ok status
    said 'result cancelled'
    said '위원회 구성의 하자'
    said 'you may object in writing by 2024-06-24'
    ok appeal file 2024-금형-0012 --ground '절차에 하자가 없음'
    as approver ok appeal decide 2024-금형-0012 --outcome 기각 --reason '하자가 있음' --yes
    sound
}

@test "a proposed cancellation of the result can be refused" {
    local receipt
    ok award list --call 2024-금형 --format csv
    for receipt in $(printf '%s\n' "$output" | grep -o '2024-금형-00[0-9][0-9]'); do
        ok award cancel "$receipt" --ground 사정변경 --reason '선정 절차의 하자'
        as approver ok award agree "$receipt"
    done
    as approver no 1 select cancel-agree 2024-금형
    complained 'nobody has proposed'
    ok select cancel 2024-금형 --notice-no 공고-230 --reason '위원회 구성의 하자'
    no 1 select cancel 2024-금형 --notice-no 공고-231 --reason '또'
    complained 'officer has proposed it already'
    as approver no 2 select cancel-agree 2024-금형 --refuse
    as approver ok select cancel-agree 2024-금형 --refuse --reason '결과 변경으로 바로잡을 수 있음'
    said 'stands'
    ok call show 2024-금형
    said 'announced'
    sound
}

# letters KIND [OPTION…]: issued of the call, or of what is named, into a folder of their own, and read.
letters() {
    local kind=$1 scope=(--call 2024-금형)
    shift
    sqlite3 "$OFFICE/office.db" "UPDATE account SET title = '주무관' WHERE role = 'officer';
        UPDATE account SET title = '산업혁신과장' WHERE role = 'approver'"
    [ $# -eq 0 ] || scope=("$@")
    ok letter issue "${scope[@]}" --kind "$kind" --out "$kind"
    for file in "$kind"/*.pdf; do
        pdftotext -layout "$file" - | sed 's/  */ /g' >"$file.txt"
    done
}

ended() {
    sqlite3 "$OFFICE/office.db" "SELECT count(*) FROM letter_end WHERE how = '$1'"
}

@test "each change and each cancellation has a letter of its own, which takes the place of the one before" {
    letters award --receipt 2024-금형-0001
    as finance ok award pay 2024-금형-0001 --amount 1200만원
    ok award amend 2024-금형-0001 --amount 1500만원 --project-end 2024-12-15 --reason '과제 범위 축소' --on 2024-06-01 --paper-no 나래-1
    ok letter issue --call 2024-금형 --kind award-change --out award-change
    said 'letters issued: 0'
    as approver ok award agree 2024-금형-0001
    letters award-change
    grep -q '2024-금형-교부-0001-변경1 (2024. 6. 3.)' award-change/*.txt
    grep -q '20,000,000원 → 금15,000,000원(금일천오백만원)' award-change/*.txt
    grep -q '과제 범위 축소' award-change/*.txt
    grep -q '산업혁신과-13(2024. 6. 3.)' award-change/*.txt
    ok award cancel 2024-금형-0001 --ground 용도외 --leave 900만원 --reason '장비 전용'
    as approver ok award agree 2024-금형-0001
    letters award-cancel
    grep -q '위 교부결정의 일부를' award-cancel/*.txt
    grep -q '제12조제1항' award-cancel/*.txt
    grep -q '금6,000,000원(금육백만원)' award-cancel/*.txt
    grep -q '금9,000,000원(금구백만원)' award-cancel/*.txt
    grep -q '금3,000,000원(금삼백만원)' award-cancel/*.txt
    grep -q '2024. 6. 24.까지' award-cancel/*.txt
    [ "$(ended changed)" = 2 ]
    ok award cancel 2024-금형-0001 --ground 용도외 --reason '장비 전용'
    as approver ok award agree 2024-금형-0001
    rm -r award-cancel
    letters award-cancel
    grep -q '위 교부결정의 전부를' award-cancel/*취소3*.txt
    [ "$(ended revoked)" = 1 ]
}

@test "a cancelled result is told to each firm by a letter" {
    local receipt
    no 1 letter issue --call 2024-금형 --kind result-cancel --out result-cancel
    complained 'was not cancelled'
    ok award list --call 2024-금형 --format csv
    for receipt in $(printf '%s\n' "$output" | grep -o '2024-금형-00[0-9][0-9]'); do
        ok award cancel "$receipt" --ground 사정변경 --reason '선정 절차의 하자'
        as approver ok award agree "$receipt"
    done
    ok select cancel 2024-금형 --notice-no 공고-230 --reason '위원회 구성의 하자'
    as approver ok select cancel-agree 2024-금형
    letters result-cancel
    grep -q '예비선정 1순위' result-cancel/*0012*.txt
    grep -q '위원회 구성의 하자' result-cancel/*0012*.txt
    grep -q '2024. 6. 24.까지' result-cancel/*0012*.txt
}

@test "an amendment gives out only what is really there again" {
    as finance ok award pay 2024-금형-0001 --amount 1900만원
    ok award cancel 2024-금형-0001 --ground 사정변경 --reason '공급기업 폐업'
    ok select amend 2024-금형 --reason '가점 누락'
    as approver ok award agree 2024-금형-0001
    ok award cancel 2024-금형-0003 --ground 사정변경 --leave 1900만원 --reason '일부 과업 불필요'
    as approver ok award agree 2024-금형-0003
    ok award amend 2024-금형-0006 --amount 1500만원 --reason '변경'
    as approver no 1 award agree 2024-금형-0006
    complained 'is being amended'
    ok select propose 2024-금형-0012 9000000 --reason '재산정'
    as approver ok select agree 2024-금형-0012
    ok select run 2024-금형
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT json_extract(input, '\$.rules.budget') FROM selection ORDER BY id DESC LIMIT 1")" = 181000000 ]
}

# all_three_end KIND: letters of the kind to three firms, whose awards are then changed, cut and cancelled.
all_three_end() {
    local receipt
    for receipt in 0001 0003 0006; do
        ok letter issue --receipt "2024-금형-$receipt" --kind "$1" --out letters
    done
    ok award amend 2024-금형-0001 --amount 1500만원 --reason '축소'
    ok award cancel 2024-금형-0003 --ground 사정변경 --leave 1900만원 --reason '일부 과업 불필요'
    ok award cancel 2024-금형-0006 --ground 사정변경 --reason '공급기업 폐업'
    for receipt in 0001 0003 0006; do
        as approver ok award agree "2024-금형-$receipt"
    done
    letters award-change
    letters award-cancel
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT group_concat(how) FROM letter l LEFT JOIN letter_end d ON d.letter_id = l.id WHERE kind = '$1'")" = changed,changed,revoked ]
}

@test "a certificate of support ends with what it certified, and another tells what stands" {
    all_three_end support
    ok letter issue --receipt 2024-금형-0001 --kind support --out letters
    said 'letters issued: 1'
    ok letter issue --receipt 2024-금형-0003 --kind support --out letters
    said 'letters issued: 1'
    ok letter issue --receipt 2024-금형-0003 --kind support --out letters
    said 'letters issued: 0'
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT group_concat(won) FROM letter l WHERE kind = 'support' AND id NOT IN (SELECT letter_id FROM letter_end)")" = 15000000,19000000 ]
    run ! ppuri_at_desk letter issue --receipt 2024-금형-0006 --kind support --out letters
}

@test "an agreement ends with the award it is about, and another is made of what stands" {
    all_three_end agreement
    ok letter issue --call 2024-금형 --kind agreement --out letters
    ok letter issue --receipt 2024-금형-0003 --kind agreement --out letters
    said 'letters issued: 0'
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT group_concat(won) FROM letter l JOIN application a ON a.id = l.application_id
        WHERE kind = 'agreement' AND receipt_no IN ('2024-금형-0001', '2024-금형-0003', '2024-금형-0006')
        AND l.id NOT IN (SELECT letter_id FROM letter_end)")" = 15000000,19000000 ]
    run ! ppuri_at_desk letter issue --receipt 2024-금형-0006 --kind agreement --out letters
    no 1 letter issue --receipt 2024-금형-0001 --kind award --out letters
    complained 'the letter of that tells what stands'
}

# state_of KIND RECEIPT: of the newest letter of the kind to it, and what followed it.
state_of() {
    sqlite3 "$OFFICE/office.db" "SELECT coalesce(d.how, 'valid') || coalesce(' ' || d.reason, '') || coalesce(' ' || (SELECT s.kind FROM letter s WHERE s.number = d.successor), '')
        FROM letter l JOIN application a ON a.id = l.application_id LEFT JOIN letter_end d ON d.letter_id = l.id
        WHERE l.kind = '$1' AND a.receipt_no = '$2' ORDER BY l.id DESC LIMIT 1"
}

# number_of KIND RECEIPT: and its code
number_of() {
    sqlite3 -separator ' ' "$OFFICE/office.db" "SELECT l.number, l.check_code FROM letter l JOIN application a ON a.id = l.application_id
        WHERE l.kind = '$1' AND a.receipt_no = '$2' ORDER BY l.id DESC LIMIT 1"
}

@test "the letters of an award end when it is changed or cancelled, not when that is told" {
    local kind receipt
    ok letter issue --receipt 2024-금형-0001 --kind selected --out letters
    for kind in support agreement; do
        for receipt in 2024-금형-0001 2024-금형-0003; do
            ok letter issue --receipt "$receipt" --kind "$kind" --out letters
        done
    done
    ok award amend 2024-금형-0003 --amount 1500만원 --reason '축소'
    as approver ok award agree 2024-금형-0003
    for kind in award support agreement; do
        [ "$(state_of "$kind" 2024-금형-0003)" = 'changed 변경교부결정 산업혁신과-13' ]
        [ "$(state_of "$kind" 2024-금형-0001)" = valid ]
    done
    # shellcheck disable=SC2046 # a number and its code
    as auditor rows 1 letter verify $(number_of award 2024-금형-0003)
    complained 'what it tells was changed: 변경교부결정 산업혁신과-13'
    no 1 letter issue --receipt 2024-금형-0003 --kind award --out letters
    complained 'the letter of that tells what stands'
    as finance no 1 award pay 2024-금형-0003 --amount 100만원
    complained 'letter'
    ok todo
    said 'award-change'
    ok letter issue --receipt 2024-금형-0003 --kind support --out letters
    said 'letters issued: 1'
    letters award-change
    [ "$(state_of support 2024-금형-0003)" = valid ]
    [ "$(state_of award 2024-금형-0003)" = 'changed 변경교부결정 산업혁신과-13 award-change' ]
    as finance ok award pay 2024-금형-0003 --amount 100만원

    ok award cancel 2024-금형-0001 --ground 부정 --reason '거짓 신청'
    as approver ok award agree 2024-금형-0001
    for kind in award support agreement selected; do
        [ "$(state_of "$kind" 2024-금형-0001)" = 'revoked 교부결정 취소 산업혁신과-14' ]
        # shellcheck disable=SC2046
        as auditor rows 1 letter verify $(number_of "$kind" 2024-금형-0001)
        complained 'what it tells was cancelled: 교부결정 취소 산업혁신과-14'
    done
    no 1 letter issue --receipt 2024-금형-0001 --kind support --out letters
    letters award-cancel
    [ "$(state_of selected 2024-금형-0001)" = 'revoked 교부결정 취소 산업혁신과-14 award-cancel' ]
    as auditor ok audit verify
}

@test "a decision that a later one replaced is told by no letter, and nothing is paid on one" {
    ok award cancel 2024-금형-0001 --ground 위반 --reason '승인 없는 변경'
    as approver ok award agree 2024-금형-0001
    ok appeal file 2024-금형-0001 --ground 부당
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '이유 있음'
    ok award amend 2024-금형-0001 --amount 2000만원 --reason 인용
    as approver ok award agree 2024-금형-0001
    as finance no 1 award pay 2024-금형-0001 --amount 100만원
    ok letter issue --call 2024-금형 --kind award-cancel --out letters
    said 'letters issued: 0'
    letters award-change
    as finance ok award pay 2024-금형-0001 --amount 100만원
    as auditor ok audit verify
}

@test "the letters of an award that comes back after it was cancelled were changed, not revoked" {
    local kind
    ok letter issue --receipt 2024-금형-0001 --kind selected --out letters
    ok award cancel 2024-금형-0001 --ground 위반 --reason '승인 없는 변경'
    as approver ok award agree 2024-금형-0001
    letters award-cancel
    ok appeal file 2024-금형-0001 --ground 부당
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '이유 있음'
    ok award amend 2024-금형-0001 --amount 1900만원 --reason 인용
    as approver ok award agree 2024-금형-0001
    [ "$(state_of award-cancel 2024-금형-0001)" = 'changed 변경교부결정 산업혁신과-14' ]
    letters award-change
    pdftotext -layout award-change/*.pdf - | tr -d '[:space:]' >words
    grep -q '교부결정취소2024-금형-교부-0001-취소1에대한이의신청인용결정(2024.6.3.)' words
    grep -q '이의신청인용결정에따라위교부결정의취소를취소하고교부결정을다음과같이되돌렸음을' words
    run ! grep -q '제11조와제14조' words
    for kind in award selected; do
        [ "$(state_of "$kind" 2024-금형-0001)" = 'changed 교부결정 취소 산업혁신과-13, 변경교부결정 산업혁신과-14 award-cancel' ]
        # shellcheck disable=SC2046 # a number and its code
        as auditor rows 1 letter verify $(number_of "$kind" 2024-금형-0001)
        complained 'what it tells was changed: 교부결정 취소 산업혁신과-13, 변경교부결정 산업혁신과-14'
        complained "what holds now: $(number_of award-change 2024-금형-0001 | cut -d' ' -f1)"
    done
    ok letter list --call 2024-금형 --state revoked
    said 'there is no letter yet'
    as auditor ok audit verify
}
