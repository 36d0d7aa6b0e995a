#!/usr/bin/env bats
# shellcheck disable=SC2034 # clock is what the helpers go by
# 국고보조 that the city passes on is awarded as 지방보조금 is, by its own law. Of 출연·위탁 the agreement is the paper of the award.
load helpers
load evaluation

TOLD='2024-04-16 10:00:00'

setup_file() {
    LAW=국고보조 MONEY=국비
    make_call
    judge_all
    add_people officer officer2
    add_people approver approver2
    set_letterhead
    set_titles
    local person=admin
    log_in
    printf '%s\n' "$PASSWORD" | ppuri_at_desk account add nara --role applicant --person 신청 --firm 000-81-10074 >/dev/null
    person=officer
    ok select run 2024-금형
}
setup() { take_office "$TOLD"; }

# deliberated: adopted by the body of 보조금법, confirmed and announced.
deliberated() {
    ok select refer 2024-금형
    ok select deliberate 2024-금형 --on 2024-04-12 --number '제2024-3호' --outcome '원안 의결' --body '부산광역시 보조사업자선정위원회'
    as approver ok select confirm 2024-금형
    as approver ok call announce 2024-금형
}

# awarded RECEIPT: up to the issued award and its letter, whose words are in $letter.
awarded() {
    ok award draft "$1" --amount 1500만원 --reason '장비 1대 제외'
    as approver ok award approve "$1"
    ok award issue "$1"
    letter_of award "$1"
}

# letter_of KIND RECEIPT
letter_of() {
    ok letter issue --kind "$1" --receipt "$2" --out "$1"
    letter=$(pdftotext -layout "$1"/*.pdf - | tr -d '[:space:]\f')
}

# Spread lines hold spaces between their letters: words are compared without any.
holds() {
    [[ $letter = *"${1//[[:space:]]/}"* ]] || { printf 'not in the letter: %s\n%s\n' "$1" "$letter" && return 1; }
}
lacks() {
    [[ $letter != *"${1//[[:space:]]/}"* ]] || { printf 'in the letter: %s\n' "$1" && return 1; }
}

@test "a selection of 국고보조 is deliberated on by the body of its own law before it is confirmed" {
    as approver no 1 select confirm 2024-금형
    complained 'not deliberated on and adopted yet: 보조사업자선정위원회 (보조금법 §17②)'
    no 1 award draft 2024-금형-0001
    deliberated
    ok award draft 2024-금형-0001
}

@test "an award of 국고보조 is told by its law, with its conditions and its terms" {
    deliberated
    awarded 2024-금형-0001
    holds '「보조금 관리에 관한 법률」과 그에 따른 국고보조금 교부결정에 따라'
    holds '간접보조사업자'
    holds '간접보조금(국비)'
    holds '2024년도 국비'
    holds '국고보조금통합관리시스템(e나라도움)'
    holds '2024. 5. 16.까지 부산광역시에 서면으로 신청(「보조금 관리에 관한 법률」 제37조)'
    holds '30일 이내에'
    holds '(법 제30조제2항)'
    lacks '지방자치단체 보조금'
    lacks '지방보조금'
    lacks '3억원'
    ok award show 2024-금형-0001
    said '15,000,000'
    as finance ok award pay 2024-금형-0001 --amount 500만원
}

@test "an objection to what is granted of 국고보조 is heard and answered in its terms" {
    deliberated
    ok appeal file 2024-금형-0012 --on 2024-04-16 --ground '점수 재확인' --wants '선정'
    ok appeal show 2024-금형-0012
    said '보조금법 §37'
    said '2024-04-30'
}

@test "an award of 국고보조 is changed and cancelled by its law" {
    deliberated
    awarded 2024-금형-0001
    ok award amend 2024-금형-0001 --amount 1200만원 --reason '사업비 조정'
    as approver2 ok award agree 2024-금형-0001
    letter_of award-change 2024-금형-0001
    holds '「보조금 관리에 관한 법률」과 교부조건에 따라 위 교부결정을 다음과 같이 변경'
    holds '간접보조사업자'
    ok award cancel 2024-금형-0001 --leave 0 --ground 용도외 --reason '다른 용도에 사용'
    said '보조금법 §30②'
    as approver2 ok award agree 2024-금형-0001
    letter_of award-cancel 2024-금형-0001
    holds '「보조금 관리에 관한 법률」 제30조제2항과 교부조건에 따라 위 교부결정의 전부를 취소'
    holds '제37조'
    lacks '지방자치단체 보조금'
}

@test "the agreement and the certificate of 국고보조 stand beside its award" {
    deliberated
    no 1 letter issue --kind agreement --receipt 2024-금형-0001 --out more
    complained 'no issued award'
    awarded 2024-금형-0001
    letter_of agreement 2024-금형-0001
    holds '국고보조금을 재원으로 하는 간접보조금'
    holds '2024-금형-교부-0001'
    holds '간접보조금(국비)'
    letter_of support 2024-금형-0001
    holds '교부결정 2024-금형-교부-0001'
}

@test "the basis stays once there are awards, and with it the law of their papers" {
    deliberated
    awarded 2024-금형-0001
    no 1 program edit 2024-01 --legal-basis 지방보조금
    sqlite3 "$OFFICE/office.db" "UPDATE call SET state = 'ARCHIVED'"
    no 1 program edit 2024-01 --legal-basis 출연·위탁
    complained 'stays as it was stated'
}

@test "the dossier of an award of 국고보조 is whole" {
    deliberated
    awarded 2024-금형-0001
    as auditor ok select dossier 2024-금형 --out dossier.zip
    unzip -l dossier.zip
}

# contributed: the same call on 출연·위탁, confirmed without a deliberation and announced.
contributed() {
    published_under contribution
    as approver ok select confirm 2024-금형
    as approver ok call announce 2024-금형
}

# approved RECEIPT: drafted as it was granted, approved by another, and numbered.
approved() {
    ok award draft "$1"
    as approver ok award approve "$1"
    ok award issue "$1"
}

# agreed: the agreement of the first was made on 16 April.
agreed() {
    contributed
    approved 2024-금형-0001
    letter_of agreement 2024-금형-0001
}

@test "출연·위탁 is awarded without a deliberation, by two people, and binds the budget" {
    contributed
    ok select show 2024-금형
    no 1 letter issue --kind 협약서 --receipt 2024-금형-0001 --out more
    complained '2024-금형-0001 has no issued award'
    complained 'ppuri award issue'
    ok award draft 2024-금형-0001
    no 3 award approve 2024-금형-0001
    no 1 letter issue --kind 협약서 --call 2024-금형 --out more
    complained '2024-금형 has no issued award'
    as approver ok award approve 2024-금형-0001
    no 1 letter issue --kind 협약서 --receipt 2024-금형-0001 --out more
    complained 'has no issued award'
    ok budget list --year 2024 --format json
    [ "$(jq '.[0].to_award' <<<"$output")" = 180000000 ]
    ok award issue 2024-금형-0001
    ok award show 2024-금형-0001
    said 'agreement no. *2024-금형-협약-0001'
    [ ! -e more ]
}

@test "no award of 출연·위탁 goes above the budget" {
    contributed
    ok award draft 2024-금형-0001
    as finance ok budget spend 2024-01 --year 2024 --source 국비 --amount 1억9천만원
    as approver2 no 1 award approve 2024-금형-0001
    complained "above the programme's funding of that year and source: 10,000,000 won are left, and the award is 20,000,000 won"
    complained 'ppuri budget show 2024-01 --year 2024'
}

@test "its paper is the agreement, and an award letter is none of it" {
    agreed
    holds '협약번호 2024-금형-협약-0001'
    holds '출연금 또는 위탁금'
    holds '지원금(국비)'
    holds '기업부담금(현금)'
    lacks '자기부담금'
    holds '일시 지급'
    lacks '일시 교부'
    lacks '교부결정'
    lacks '지방보조금'
    lacks '이의신청'
    no 1 letter issue --receipt 2024-금형-0001 --out more
    complained 'runs on contribution or commission, and the letter of that is: agreement'
    complained 'ppuri letter issue --kind 협약서 --call 2024-금형'
    no 1 letter issue --kind award-change --receipt 2024-금형-0001 --out more
    complained 'ppuri letter issue --kind 협약변경통지서'
    ok todo
    [[ $output != *'award letter'* ]]
}

@test "the letters of an agreement are none of a subsidy" {
    deliberated
    awarded 2024-금형-0001
    no 1 letter issue --kind 협약해약 --receipt 2024-금형-0001 --out more
    complained 'ppuri letter issue --kind 교부결정취소통지서'
}

@test "what waits of it is told in order: drafts, approval, number, agreement" {
    contributed
    ok todo
    said 'agreements to be drafted'
    said 'ppuri award draft --call 2024-금형'
    approved 2024-금형-0001
    ok todo
    said 'letters to be issued: agreement *--kind agreement'
    no 1 letter issue --kind support --receipt 2024-금형-0001 --out more
    complained 'no agreement that holds, and a certificate of support hangs on it'
    complained 'ppuri letter issue --call 2024-금형 --kind agreement'
    letter_of agreement 2024-금형-0001
    ok todo
    [[ $output != *'letters to be issued: agreement'* ]]
    as finance ok todo
    said 'agreements to be paid'
    as finance ok award pay 2024-금형-0001 --amount 500만원
    ok award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단'
    ok todo
    said 'agreement: a change or its end waits for a second person'
    as approver2 ok award agree 2024-금형-0001
    as finance ok todo
    said 'a sum of the agreement is to be returned'
    as finance korean ok todo
    [[ $output != *교부* ]]
    ok letter issue --kind agreement-cancel --receipt 2024-금형-0001 --out ended
    ok appeal file 2024-금형-0001 --ground '중단한 일이 없음'
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '현장 확인'
    ok todo
    said 'upheld objection to an agreement, to be changed'
}

@test "it is paid on its agreement alone, while that holds" {
    contributed
    approved 2024-금형-0001
    as finance no 1 award pay 2024-금형-0001 --amount 500만원
    complained 'it has no agreement that holds'
    complained 'ppuri letter issue --kind agreement --receipt 2024-금형-0001'
    letter_of agreement 2024-금형-0001
    as finance ok award pay 2024-금형-0001 --amount 500만원
    as approver ok letter revoke "$(sqlite3 "$OFFICE/office.db" "SELECT number FROM letter WHERE kind = 'agreement'")" --reason '금액 정정'
    as finance no 1 award pay 2024-금형-0001 --amount 500만원
    complained 'it has no agreement that holds'
    no 1 letter issue --kind support --receipt 2024-금형-0001 --out more
    complained 'no agreement that holds'
    ok letter issue --kind agreement --receipt 2024-금형-0001 --out again
    as finance ok award pay 2024-금형-0001 --rest
}

@test "a certificate names the agreement and the day on which that was made" {
    contributed
    approved 2024-금형-0001
    at '2024-04-18 10:00:00' ok letter issue --kind agreement --receipt 2024-금형-0001 --out agreement
    at '2024-04-19 10:00:00' letter_of support 2024-금형-0001
    holds '협약 2024-금형-협약-0001(2024. 4. 18.)'
    lacks 교부결정
}

@test "an agreement is changed by both parties, and paid on the letter that tells it" {
    agreed
    no 1 award amend 2024-금형-0001 --amount 1500만원 --reason '사업 축소'
    complained 'is changed by both parties'
    complained 'give --on and --paper-no'
    clock='2024-05-03 10:00:00'
    ok award amend 2024-금형-0001 --amount 1500만원 --reason '사업 축소' --on 2024-05-02 --paper-no 나래-24-3
    as officer2 no 3 award agree 2024-금형-0001
    as approver2 ok award agree 2024-금형-0001
    said '--kind agreement-change'
    ok letter list --kind agreement
    said 'changed'
    as finance no 1 award pay 2024-금형-0001 --rest
    complained '--kind agreement-change'
    no 1 letter issue --kind agreement --receipt 2024-금형-0001 --out more
    complained 'the letter of that tells what stands'
    ok todo
    said 'letters to be issued: letter of a changed agreement *--kind agreement-change'
    [[ $output != *'issued: agreement '* ]]
    letter_of agreement-change 2024-금형-0001
    holds '협약 제11조에 따라 위 협약을 다음과 같이 변경'
    holds '관련: 협약번호 2024-금형-협약-0001(2024. 4. 16.), 귀 기업 문서 나래-24-3(2024. 5. 2.)'
    holds '20,000,000원 → 금15,000,000원'
    holds '협약 제29조'
    lacks 교부결정
    lacks 행정심판
    lacks 이의신청
    as finance ok award pay 2024-금형-0001 --rest
    letter_of support 2024-금형-0001
    holds '금15,000,000원'
    holds '협약 2024-금형-협약-0001(2024. 4. 16.)'
}

@test "an agreement is ended as it provides, by two people, and nothing is paid on it any more" {
    agreed
    as finance ok award pay 2024-금형-0001 --amount 500만원
    ok award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단'
    said 'terminated as a whole'
    said '(협약)'
    as officer no 3 award agree 2024-금형-0001
    as approver2 ok award agree 2024-금형-0001
    ok award list --call 2024-금형
    said terminated
    ok letter list --kind agreement --state revoked --format json
    [ "$(jq length <<<"$output")" = 1 ]
    ok letter show "$(sqlite3 "$OFFICE/office.db" "SELECT number FROM letter WHERE kind = 'agreement'")"
    said '협약 해약'
    letter_of agreement-cancel 2024-금형-0001
    holds '협약 제16조에 따라 위 협약의 전부를 해약'
    holds '해약번호 2024-금형-협약-0001-해약1 (2024. 4. 16.)'
    holds '협약 위반: 과제 중단'
    holds '이미 지급한 금액 5,000,000원'
    holds '반환할 금액 금5,000,000원'
    holds '협약 제15조제2항'
    holds '협약 제29조'
    lacks 교부결정
    lacks 행정심판
    lacks 이의신청
    lacks 체납처분
    as finance no 1 award pay 2024-금형-0001 --amount 1000
    no 1 letter issue --kind support --receipt 2024-금형-0001 --out more
    complained 'what was granted was cancelled as a whole'
    complained 'ppuri award show 2024-금형-0001'
    no 1 letter issue --kind agreement --receipt 2024-금형-0001 --out more
    complained 'what was granted was cancelled as a whole'
}

@test "an agreement is ended once the firm could be heard for as long as it provides" {
    agreed
    ok award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단'
    said 'no notice to the firm is entered, which has 14 days to be heard (협약 제16조③)'
    as approver2 ok award agree 2024-금형-0001 --refuse --reason '사전통지를 먼저'
    no 2 award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단' --on 2024-04-16
    complained 'give both --on and --paper-no, or none'
    no 1 award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단' --on 2024-04-17 --paper-no 산업혁신과-50
    complained 'has not come yet'
    no 1 award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단' --on 2024-04-15 --paper-no 산업혁신과-50
    complained 'was decided on 2024-04-16'
    ok award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단' --on 2024-04-16 --paper-no 산업혁신과-50
    said 'notice of 2024-04-16 (산업혁신과-50), 14 days to be heard (협약 제16조③)'
    as approver2 no 1 award agree 2024-금형-0001
    complained 'the firm may be heard until 2024-04-30 (협약 제16조③)'
    clock='2024-04-30 10:00:00'
    as approver2 no 1 award agree 2024-금형-0001
    complained 'until 2024-04-30'
    clock='2024-05-01 10:00:00'
    as approver2 ok award agree 2024-금형-0001
    ok award show 2024-금형-0001 --format json
    [ "$(jq -r '.changes[1].request_no' <<<"$output")" = 산업혁신과-50 ]
    letter_of agreement-cancel 2024-금형-0001
    holds '관련: 협약번호 2024-금형-협약-0001(2024. 4. 16.), 사전통지 산업혁신과-50(2024. 4. 16.)'
}

@test "a part of an agreement is ended, and the rest is paid on the letter of that" {
    agreed
    ok award cancel 2024-금형-0001 --leave 800만원 --ground 사정변경 --reason '예산 감액'
    as approver2 ok award agree 2024-금형-0001
    letter_of agreement-cancel 2024-금형-0001
    holds '위 협약의 일부를 해약'
    holds '남는 금액 금8,000,000원'
    lacks '집행을 멈추고'
    as finance ok award pay 2024-금형-0001 --rest
}

@test "an agreement that was ended comes back by an objection that is upheld, which is the firm's own wish" {
    agreed
    ok award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단'
    as approver2 ok award agree 2024-금형-0001
    ok letter issue --kind agreement-cancel --receipt 2024-금형-0001 --out ended
    ok appeal file 2024-금형-0001 --ground '중단한 일이 없음'
    said '행정기본법 §36'
    said 'objects to *agreement terminated'
    said 'agreement no. *2024-금형-협약-0001-해약1'
    ok appeal list --call 2024-금형 --format csv
    said '2024-금형-협약-0001-해약1'
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '현장 확인'
    letter_of appeal 2024-금형-0001
    holds '협약 해약 2024-금형-협약-0001-해약1'
    holds '협약 제29조'
    lacks 행정심판
    lacks 행정기본법
    ok award amend 2024-금형-0001 --amount 2000만원 --reason '이의신청 인용'
    said 'by an objection that was upheld on 2024-04-16'
    as approver2 ok award agree 2024-금형-0001
    letter_of agreement-change 2024-금형-0001
    holds '금20,000,000원'
    holds '협약 해약 2024-금형-협약-0001-해약1에 대한 이의신청 인용 결정(2024. 4. 16.)'
    holds '이의신청 인용 결정에 따라 위 협약의 해약을 취소하고 협약을 다음과 같이 되돌렸음을'
    ok letter list --kind agreement
    said changed
    as auditor rows 1 letter verify agreement/*.pdf
    complained 'what it tells was changed: 협약 해약 산업혁신과-2, 협약 변경 산업혁신과-3'
    complained "what holds now: $(sqlite3 "$OFFICE/office.db" "SELECT number FROM letter WHERE kind = 'agreement-change'")"
    lacks '제11조'
    lacks '귀 기업 문서'
    as finance ok award pay 2024-금형-0001 --rest
}

@test "no term runs for an objection to an agreement, as its letters tell none" {
    agreed
    clock='2024-05-03 10:00:00'
    ok award amend 2024-금형-0001 --amount 1500만원 --reason '사업 축소' --on 2024-05-02 --paper-no 나래-24-3
    as approver2 ok award agree 2024-금형-0001
    letter_of agreement-change 2024-금형-0001
    clock='2024-07-03 10:00:00'
    ok appeal file 2024-금형-0001 --ground '요청한 만큼이 아님'
    said 'none; no term was told'
    [[ $output != *'came late'* ]]
    ok appeal list --call 2024-금형 --format json
    [ "$(jq -r '.[0].last_day' <<<"$output")" = null ]
    ok appeal show 2024-금형-0001 --format json
    [ "$(jq -r '.last_day' <<<"$output")" = null ]
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '요청서 확인' --yes
    as auditor ok select dossier 2024-금형 --out dossier.zip
    as auditor run ppuri_at_desk store check
    [[ $output != *appeal* ]]
}

@test "an applicant sees an agreement, not a subsidy" {
    agreed
    as nara ok status
    said 2024-금형-협약-0001
    said 'agreement made'
    said 'agreement no. *2024-금형-협약-0001'
    said 'support agreed to *20,000,000 won'
    said 'sign it and send it back'
    ok award cancel 2024-금형-0001 --ground 위반 --reason '과제 중단'
    as approver2 ok award agree 2024-금형-0001
    as nara ok status
    said 'agreement terminated'
    said 'changes of the agreement *2024-04-16 terminated as a whole'
    said 'its article on disputes'
    [[ $output != *'last day to object'* ]]
    as nara korean ok status
    [[ $output = *협약번호* && $output != *교부* ]]
}

@test "beside awards what is spent without one says what for" {
    agreed
    as finance no 1 budget spend 2024-01 --year 2024 --source 국비 --amount 1000만원
    complained 'holds awards of 20,000,000 won'
    complained 'ppuri award pay'
    as finance ok budget spend 2024-01 --year 2024 --source 국비 --amount 1000만원 --reason '위탁 수수료'
}

@test "money that is not the city's has no award here, and its law is stated first" {
    deliberated
    published_under direct
    no 1 award draft 2024-금형-0001
    complained 'who gives the money decides and agrees'
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER program_basis_is_pinned; UPDATE program SET legal_basis = NULL"
    no 1 award draft 2024-금형-0001
    complained 'the legal basis of programme 2024-01 is not stated'
    complained 'ppuri program edit 2024-01 --legal-basis'
}

@test "money is awarded only under the law that it comes under" {
    deliberated
    published_under local-subsidy
    no 1 award draft 2024-금형-0001
    complained 'is no 지방보조금, on which programme 2024-01 runs'
    ok program add 2024-02 --name 금형 --start 2024-01 --end 2024-12 --legal-basis 국고보조 --fund 2024:시비:1억원
    no 1 call new 2024-시비 --program 2024-02 --title 금형 --notice-no 2호 --notice-day 2024-05-02 --opens '2024-05-02 09:00' --closes '2024-05-29 18:00' --year 2024 \
        --source 시비 --budget 1억원 --support-rate 80% --cap 2천만원 --project-start 2024-07-01 --project-end 2024-11-30 --pass-line 60 --own-cash-rate 50% --trim-min 5 --ties earlier-receipt --item '전체:100'
    complained 'has no national money (국비) in 2024'
}
