#!/usr/bin/env bats
# shellcheck disable=SC2034 # clock is what the helpers go by
# 국고보조 that the city passes on is awarded as 지방보조금 is, by its own law. What runs on other money is granted by another paper.
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
    ok select run 2024-금형
}
setup() {
    take_office
    clock=$TOLD
}

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

@test "money under another law is granted by its own paper, which is named" {
    deliberated
    published_under contribution
    no 1 award draft 2024-금형-0001
    complained 'it is granted by an agreement (협약), not by an award'
    complained 'ppuri letter issue --call 2024-금형 --kind agreement'
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
