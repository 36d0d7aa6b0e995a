#!/usr/bin/env bats
# shellcheck disable=SC2030,SC2031 # bats runs each test in a shell of its own
load helpers
load evaluation

DELIBERATE=(select deliberate 2024-금형 --on 2024-04-02 --number '제2024-7호' --body '부산광역시 지방보조금관리위원회' --outcome)

setup_file() { make_run; }
setup() { take_office "$JUDGED"; }

states() {
    sqlite3 "$OFFICE/office.db" "SELECT state || '=' || count(*) FROM application
        WHERE state IN ('REVIEW', 'REVIEWED', 'DELIBERATION', 'HOLD') GROUP BY state" | paste -sd' '
}

@test "a local subsidy is confirmed only after it was deliberated on" {
    as approver no 1 select confirm 2024-금형
    complained 'was not deliberated on'
    complained 'ppuri select refer 2024-금형'
    as approver no 3 select refer 2024-금형
    ok select refer 2024-금형
    [ "$(states)" = 'DELIBERATION=20' ]
    as approver no 1 select confirm 2024-금형
    no 1 select refer 2024-금형
    complained 'not possible in the state'
    ok "${DELIBERATE[@]}" '원안 의결'
    said 'adopted as it was'
    said 'ppuri select confirm 2024-금형'
    no 1 "${DELIBERATE[@]}" adopted
    complained 'deliberated on already'
    ok select show 2024-금형
    said 'deliberated on by 부산광역시 지방보조금관리위원회 on 2024-04-02 (제2024-7호): adopted as it was'
    as approver ok select confirm 2024-금형
    no 1 select refer 2024-금형
    complained 'confirmed this selection already'
    as auditor ok store check
}

@test "until it was referred nothing is adopted, and not on a day that can not be" {
    no 1 "${DELIBERATE[@]}" adopted
    complained 'not under deliberation'
    complained 'ppuri select refer 2024-금형'
    ok select refer 2024-금형
    no 1 select deliberate 2024-금형 --on 2024-04-03 --number 1 --body 위원회 --outcome adopted
    complained '2024-04-03 has not come yet'
    no 1 select deliberate 2024-금형 --on 2024-04-01 --number 1 --body 위원회 --outcome adopted
    complained 'the selection was run on 2024-04-02'
    no 2 select deliberate 2024-금형 --on 2024-04-02 --number 1 --body 위원회 --outcome 조건부
}

@test "what was not adopted goes back, and is run and deliberated on anew" {
    ok select refer 2024-금형
    no 2 "${DELIBERATE[@]}" '수정 의결'
    complained 'a reason is needed'
    ok "${DELIBERATE[@]}" '수정 의결' --reason '한 기업 유보'
    said 'goes back'
    [ "$(states)" = 'REVIEWED=20' ]
    as approver no 1 select confirm 2024-금형
    ok select hold 2024-금형-0003 --reason '수정 의결: 현장 확인 뒤 결정'
    ok select run 2024-금형
    said '13 selected'
    said 'next: ppuri select refer 2024-금형'
    as approver no 1 select confirm 2024-금형
    ok select show 2024-금형
    said 'changed from run 1, which was sent back:'
    said '  2024-금형-0003 ㈜하늘정밀: selected 20,000,000 won → not in it'
    said ': reserve (place 1) → selected'
    [[ $output != *'2024-금형-0001 '*'→'* ]]
    ok select show 2024-금형 --run 1
    [[ $output != *'sent back'* ]]
    agree_to_all
    adopt_selection
    said 'changed from run 1, which was sent back:'
    as approver ok select confirm 2024-금형
    [ "$(states)" = 'HOLD=1' ]
}

@test "what is put off is in no run, keeps its scores, and goes on with them" {
    no 2 select hold 2024-금형-0003
    complained 'a reason is needed'
    ok select hold 2024-금형-0003 --reason '현장 확인이 끝나지 않음'
    said 'put off'
    no 1 select hold 2024-금형-0003 --reason '다시'
    as approver no 1 select confirm 2024-금형
    complained 'has changed since'
    ok select run 2024-금형
    no 4 select explain 2024-금형-0003
    ok app show 2024-금형-0003
    said 'carried over'
    ok select resume 2024-금형-0003 --reason '확인 마침'
    said 'under evaluation'
    no 1 select resume 2024-금형-0003 --reason '다시'
    complained 'not possible in the state'
    ok select run 2024-금형
    ok select explain 2024-금형-0003
    said '90.13'
}

@test "what was put off and goes on before anything else changed is ended by the run that counts" {
    local counted
    counted=$(sqlite3 "$OFFICE/office.db" 'SELECT count(*) FROM selection')
    ok select hold 2024-금형-0003 --reason '현장 확인'
    ok select resume 2024-금형-0003 --reason '확인 마침'
    no 1 select refer 2024-금형
    ok select run 2024-금형
    said 'nothing has changed since the run of'
    said 'ppuri select refer 2024-금형'
    [ "$(states)" = 'REVIEWED=20' ]
    no 1 select run 2024-금형
    complained 'nothing has changed since the run of'
    ok select refer 2024-금형
    ok select hold 2024-금형-0003 --reason '현장 확인'
    ok select resume 2024-금형-0003 --reason '확인 마침'
    ok select run 2024-금형
    [ "$(states)" = 'REVIEWED=20' ]
    adopt_selection
    ok select hold 2024-금형-0003 --reason '현장 확인'
    ok select resume 2024-금형-0003 --reason '확인 마침'
    as approver no 1 select confirm 2024-금형
    ok select run 2024-금형
    said 'next, by an approver: ppuri select confirm 2024-금형'
    [ "$(states)" = 'DELIBERATION=19 REVIEWED=1' ]
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT count(*) FROM selection')" = "$counted" ]
    as approver ok select confirm 2024-금형
    as auditor ok store check
}

@test "what was deferred and did not change is run and deliberated on anew" {
    ok select refer 2024-금형
    ok "${DELIBERATE[@]}" deferred --reason '다음 회의에서'
    ok select run 2024-금형
    no 1 select run 2024-금형
    complained 'nothing has changed since the run of'
    ok select show 2024-금형
    said 'nothing differs from run 1, which was sent back'
    adopt_selection
    as approver ok select confirm 2024-금형
}

@test "what was put off does not go on once the selection is confirmed" {
    ok select hold 2024-금형-0003 --reason '현장 확인'
    ok select run 2024-금형
    agree_to_all
    adopt_selection
    as approver ok select confirm 2024-금형
    no 1 select resume 2024-금형-0003 --reason '확인 마침'
    complained 'is decided; it goes on only with an amendment of the result'
    [ "$(states)" = 'HOLD=1' ]
}

@test "the same decision adopts no second selection" {
    ok select refer 2024-금형
    ok "${DELIBERATE[@]}" adopted
    ok select hold 2024-금형-0003 --reason '현장 확인'
    ok select run 2024-금형
    agree_to_all
    ok select refer 2024-금형
    no 1 "${DELIBERATE[@]}" adopted
    complained 'adopted another selection of 2024-금형 already'
    ok "${DELIBERATE[@]}" '수정 의결' --reason '한 기업 유보'
    ok select resume 2024-금형-0003 --reason '확인 마침'
    ok select run 2024-금형
    agree_to_all
    ok select refer 2024-금형
    ok select deliberate 2024-금형 --on 2024-04-02 --number '제2024-8호' --body '부산광역시 지방보조금관리위원회' --outcome adopted
    as approver ok select confirm 2024-금형
}

@test "a withdrawal under deliberation takes the whole selection back" {
    ok select refer 2024-금형
    ok app withdraw 2024-금형-0001 --reason '신청인 철회'
    no 1 "${DELIBERATE[@]}" adopted
    complained '1 of the 20 applications'
    ok select run 2024-금형
    [ "$(states)" = 'REVIEWED=19' ]
    agree_to_all
    adopt_selection
    as approver ok select confirm 2024-금형
}

@test "money under another law needs no deliberation" {
    published_under contribution
    as approver ok select confirm 2024-금형
}

@test "a basis that would spare the deliberation does not come to a call that runs" {
    no 1 program edit 2024-01 --legal-basis '출연·위탁'
    complained 'deliberated on as subsidies: 2024-금형'
    no 1 program edit 2024-01 --legal-basis 국고보조금
    complained 'has no national money (국비) in 2024'
    as approver no 1 select confirm 2024-금형
    complained 'was not deliberated on'
}

@test "a call that runs without a stated basis may turn out to pass on national money, and is deliberated on all the same" {
    ok program edit 2024-01 --legal-basis 국고보조 --fund 2024:국비:2억원
    as approver no 1 select confirm 2024-금형
    complained '보조사업자선정위원회 (보조금법 §17②)'
}

@test "a legal basis that was stated stays while a call runs" {
    ok program edit 2024-01 --legal-basis 지방보조금
    ok program edit 2024-01 --legal-basis 지방보조금 --note '그대로'
    no 1 program edit 2024-01 --legal-basis '출연·위탁'
    complained 'published: 2024-금형'
    as approver no 1 select confirm 2024-금형
    complained 'was not deliberated on'
    ok program add 2024-02 --name 금형 --start 2024-03 --end 2024-12 --legal-basis 지방보조금
    ok program edit 2024-02 --legal-basis '출연·위탁'
}

@test "a firm that was excluded after its check is neither selected nor confirmed" {
    adopt_selection
    ok exclusion add '나래금형' --biz-no 000-81-10074 --from 2024-04-01 --years 5 --article '지보법 §32①' --ground '거짓 신청' --source '산업혁신과-12'
    as approver no 1 select confirm 2024-금형
    complained 'is not selected'
    complained 'ppuri select hold 2024-금형-0001'
    ok select hold 2024-금형-0001 --reason '수행배제'
    ok select run 2024-금형
    said '13 selected'
    agree_to_all
    ok select refer 2024-금형
    ok select deliberate 2024-금형 --on 2024-04-02 --number '제2024-8호' --body '부산광역시 지방보조금관리위원회' --outcome adopted
    as approver ok select confirm 2024-금형
}

# waits KINDS: what the list of the day names for the call.
waits() {
    ok todo --format csv
    [ "$(sed -nE 's/^(place|select|select-again|refer|deliberate|confirm),([^,]*),.*/\1,\2/p' <<<"$output" | paste -sd' ')" = "$1" ]
}

@test "the list of the day says what is next until the selection is confirmed" {
    waits refer,2024-금형
    ok select place 2024-금형-0023 --as first --reason '시장 방침 제12호'
    waits 'place,2024-금형-0023 refer,2024-금형'
    ok todo
    said 'ppuri select place 2024-금형-0023 --approve'
    ok select place 2024-금형-0023 --drop
    ok select refer 2024-금형
    waits deliberate,2024-금형
    ok "${DELIBERATE[@]}" deferred --reason '다음 회의에서'
    waits select-again,2024-금형
    ok select hold 2024-금형-0003 --reason '현장 확인'
    ok select run 2024-금형
    waits refer,2024-금형
    ok select resume 2024-금형-0003 --reason '확인 마침'
    waits select-again,2024-금형
    ok select run 2024-금형
    adopt_selection
    waits confirm,2024-금형
    as approver ok select confirm 2024-금형
    waits ''
}

@test "what is not a local subsidy is confirmed next" {
    published_under contribution
    waits confirm,2024-금형
}
