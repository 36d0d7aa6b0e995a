#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
load helpers
load evaluation

# Two applicants of the example: nara of the first firm (evaluated), moon of the fifth (ineligible).
setup_file() {
    make_call
    local person=admin name number
    for name in nara:000-81-10074 moon:000-81-10356; do
        number=${name#*:}
        log_in
        printf '%s\n' "$PASSWORD" | ppuri_at_desk account add "${name%:*}" --role applicant --person 신청 --firm "$number" >/dev/null
    done
}

setup() { take_office "$JUDGED"; }

@test "an applicant sees where the own application stands, and no other" {
    as nara ok status
    said '2024-금형-0001'
    said '금형기술 고도화 지원'
    said 'under review'
    said "the committee's"
    [[ $output != *2024-금형-0002* && $output != *별똥별* && $output != *달그림자* ]]
    as moon ok status --format json
    said '"application": "2024-금형-0005"'
    said '"status": "being checked"'
    [[ $output != *2024-02-28* ]]
    [[ $output != *2024-금형-0001* ]]
    as nara korean ok status
    said '심사중'
}

@test "the office has no use for it, and applicants none of the office's lists" {
    no 3 status
    as auditor no 3 status
    as nobody no 3 status
    as nara no 3 app list
    as nara no 3 app show 2024-금형-0001
    as nara no 3 firm show 000-81-10074
}

@test "a result stays hidden until it is announced" {
    judge_all
    ok select run 2024-금형
    adopt_selection
    as approver ok select confirm 2024-금형
    as nara ok status
    said 'under review'
    [[ $output != *selected* ]]
    # Who is ineligible and was not told so reads what everybody reads.
    as moon ok status
    said 'under review'
    [[ $output != *ineligible* && $output != *'being checked'* ]]
    as approver ok call announce 2024-금형
    as nara ok status
    [[ $output != *'under review'* ]]
    said 'selected'
    as moon ok status
    said 'ineligible*last day to object*2024-04-22(월), D-20 (지보법 §36의2)*2024-02-28*the holidays of 2024 are not known yet'
    ok holiday import "$EXAMPLES/holidays-2024.csv"
    as moon ok status
    [[ $output != *'not known yet'* ]]
}

@test "an objection is followed from its last day to its decision, and nobody of the office is named" {
    judge_all
    ok select run 2024-금형
    adopt_selection
    as approver ok select confirm 2024-금형
    as moon ok status
    [[ $output != *'to object'* ]]
    ok app inform 2024-금형-0005 --how 전자문서
    as moon ok status
    said 'last day to object*2024-04-22(월), D-20 (지보법 §36의2)'
    as moon ok status --format json
    [ "$(jq -r '.[0].objection_by' <<<"$output")" = 2024-04-22 ]
    [ "$(jq -r '.[0].objected_on' <<<"$output")" = null ]
    as nara ok status
    [[ $output != *'to object'* ]]
    ok appeal file 2024-금형-0005 --ground '부산 공장이 있음'
    as moon ok status
    said 'It is answered by 2024-04-16(화)'
    said 'objection received*2024-04-02'
    said 'answer to the objection by*2024-04-16(화), D-14'
    [[ $output != *'last day to object'* ]]
    ok appeal extend 2024-금형-0005 --reason '현장 확인'
    as moon korean ok status
    said '이의신청 접수일*2024-04-02'
    said '2024-04-26(금), D-24, 연장 전 2024-04-16(화)'
    said '연장 사유*현장 확인'
    as approver ok appeal decide 2024-금형-0005 --outcome 기각 --reason '공장이 확인되지 않음'
    as moon ok status
    said 'decision on the objection*rejected (2024-04-02): 공장이 확인되지 않음'
    [[ $output != *approver* && $output != *officer* ]]
    as moon korean ok status
    said '기각 (2024-04-02): 공장이 확인되지 않음'
    as moon ok status --format json
    [ "$(jq -r '.[0] | .objection_outcome + " " + .objection_reason + " " + .objection_decided_on + " " + .extended' <<<"$output")" = \
        'rejected 공장이 확인되지 않음 2024-04-02 현장 확인' ]
    [[ $output != *approver* ]]
}

@test "each letter stands with its number, and with what took its place" {
    ok letter issue --receipt 2024-금형-0005 --kind receipt --out letters
    judge_all
    ok select run 2024-금형
    adopt_selection
    as approver ok select confirm 2024-금형
    ok app inform 2024-금형-0005 --how 공문
    ok letter issue --receipt 2024-금형-0005 --kind 부적격 --out letters
    as moon ok status
    said 'letters*2024-000001 receipt: valid; 2024-000002 letter of ineligibility: valid'
    [[ $output != *officer* ]]
    ok firm edit 000-81-10356 --name 새이름
    ok letter amend 2024-000002 --reason '상호 변경' --out letters
    as moon korean ok status
    said '2024-000002 부적격 통지서: 변경됨 (2024-000003); 2024-000003 부적격 통지서: 유효'
    as approver ok letter revoke 2024-000003 --reason '발송 착오'
    as moon ok status --format json
    [ "$(jq -r '.[0].letters' <<<"$output" | sed 's/.*; //')" = '2024-000003 letter of ineligibility: revoked' ]
    as nara ok status
    [[ $output != *2024-000003* ]]
}

@test "a firm without any application is told so" {
    ok firm add 000-81-00047 --name 새벽정밀
    local person=admin
    log_in
    printf '%s\n' "$PASSWORD" | ppuri_at_desk account add dawn --role applicant --person 신청 --firm 000-81-00047 >/dev/null
    person=dawn
    ok status
    said 'your firm has no application yet'
    ok status --format json
    said '['
}

@test "an applicant of a firm that nobody knows is told to add it first" {
    local person=admin
    log_in
    run --separate-stderr ppuri_at_desk account add dusk --role applicant --person 신청 --firm 000-81-00047 <<<"$PASSWORD"
    [ "$status" -eq 4 ]
    complained 'ppuri firm add 000-81-00047'
}
