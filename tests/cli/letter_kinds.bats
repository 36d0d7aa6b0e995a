#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; bats sets output
# The letters of a result, of ineligibility and of a return, agreements and certificates of support: to whom, when, and what they say.
load helpers
load evaluation

ANNOUNCED='2024-04-15 14:00:00'
NEXT_DAY='2024-04-16 09:30:00'

# A call whose letters tell scores: 0024 was returned, four are ineligible, some are selected, in the reserve or not selected.
setup_file() {
    make_office
    set_letterhead
    add_people reviewer rev1 rev2 rev3 rev4 rev5
    add_pool rev1 rev2 rev3 rev4 rev5
    receive_call --tell-score --select-max 5
    at '2024-03-20 10:00:00' ok app supplement 2024-금형-0022 --want '공장등록 증명 서류' --days 5
    at '2024-03-29 10:00:00' ok app return 2024-금형-0022 --reason '보완기한까지 서류를 내지 않음'
    at "$JUDGED" ok app screen --call 2024-금형 --all
    clock=$JUDGED
    judge_all
    ok select run 2024-금형
    clock=$ANNOUNCED
    adopt_selection
    as approver ok select confirm 2024-금형
}

setup() { take_office "$ANNOUNCED"; }

announce_result() {
    as approver ok call announce 2024-금형
    clock=$NEXT_DAY
}

# receipt_in STATE: the first application of the call in it.
receipt_in() {
    sqlite3 "$OFFICE/office.db" "SELECT receipt_no FROM application WHERE state = '$1' ORDER BY receipt_no LIMIT 1"
}

# text_of FILE-PATTERN: the words of a letter, each run of white space as one space.
text_of() {
    # shellcheck disable=SC2086 # a pattern
    pdftotext -layout letters/$1 - | tr -s ' \n' ' '
}

# holds TEXT: the letter in hand has these words; lacks TEXT: it does not.
holds() {
    [[ $letter = *"$1"* ]] || { printf 'not in the letter: %s\n%s\n' "$1" "$letter" && return 1; }
}
lacks() {
    [[ $letter != *"$1"* ]] || { printf 'in the letter: %s\n' "$1" && return 1; }
}

# carries_appeal_box DAYS LAW UNTIL PETITION
carries_appeal_box() {
    holds '불복 방법'
    holds "$3까지 부산광역시에 서면으로 신청합니다"
    holds "통지를 받은 날부터 $1일 이내"
    holds "$2"
    holds "$4까지 관할 행정심판위원회나"
    holds "$4까지 관할 법원에"
    holds '행정기본법 제36조제4항'
}

@test "to whom no letter of the kind is due, it is told why, and who has it already, under which number" {
    local selected
    announce_result
    selected=$(receipt_in SELECTED)
    no 1 letter issue --receipt "$(receipt_in NOT_SELECTED)" --kind selected --out letters
    complained 'no letter of selection is due; the application is in the state not selected'
    complained 'ppuri app show'
    no 1 letter issue --receipt "$selected" --kind award-change --out letters
    run -1 --separate-stderr korean ppuri_at_desk letter issue --receipt "$selected" --kind 이의신청 --out letters
    complained '발급할 것이 없습니다(이의신청 결정 통지서)'
    [ ! -e letters ] || [ -z "$(ls -A letters)" ]
    ok letter issue --receipt "$selected" --kind selected --out letters
    said 'number 2024-000001'
    ok letter issue --receipt "$selected" --kind selected --out letters
    said 'letters issued: 0; files made again: 0; files that were there: 1;'
    said 'issued already: number 2024-000001'
}

@test "letters of a result come after it was announced, and not before" {
    no 1 letter issue --call 2024-금형 --kind selected --out letters
    complained 'is not announced yet'
    complained 'ppuri call announce 2024-금형'
    no 1 letter issue --call 2024-금형 --kind not-selected --out letters
    [ ! -e letters ] || [ -z "$(ls -A letters)" ]
    announce_result
    ok letter issue --call 2024-금형 --kind selected --out letters
    said 'letters issued: 5'
}

@test "a selected firm reads its sum both ways and what it does next" {
    published_under local-subsidy
    as admin ok store set office.agree-days 14
    announce_result
    ok letter issue --call 2024-금형 --kind selected --out letters
    letter=$(text_of "$(receipt_in SELECTED)*")
    holds '선 정 통 보 서'
    holds '선정 (2024. 4. 15. 발표)'
    holds '원(금'
    holds '교부신청서를 2024. 4. 30.까지 제출하시기'
    holds '제36조의2'
    lacks '협약을 맺어야'
    lacks '점수'
}

@test "what comes next is as the law of the money has it" {
    local basis
    announce_result
    ok letter list
    for basis in contribution:'협약을 맺어야' national-subsidy:e나라도움 direct:'국가기관이나 그 전담기관'; do
        published_under "${basis%%:*}"
        rm -rf letters
        cp "$OFFICE/office.db" before.db
        ok letter issue --call 2024-금형 --kind selected --out letters
        letter=$(text_of "$(receipt_in SELECTED)*")
        holds "${basis#*:}"
        lacks '지방자치단체 보조금'
        mv before.db "$OFFICE/office.db"
    done
}

@test "who is not selected is told its own score and the ground, and nothing of others" {
    local own receipt
    published_under local-subsidy
    announce_result
    ok letter issue --call 2024-금형 --kind not-selected --out letters
    receipt=$(receipt_in NOT_SELECTED)
    own=$(sqlite3 "$OFFICE/office.db" "SELECT printf('%.2f', l.score_sum * 0.1 / l.score_count) FROM selection_line l
        JOIN application a ON a.id = l.application_id WHERE a.receipt_no = '$receipt' ORDER BY l.selection_id DESC LIMIT 1")
    letter=$(text_of "$receipt*")
    holds "${own}점 (선정기준 60점)"
    holds '미선정 (2024. 4. 15. 발표)'
    carries_appeal_box 20 '「지방자치단체 보조금 관리에 관한 법률」 제36조의2' '2024. 5. 6.' '2024. 7. 15.'
    lacks '순위'
    lacks rev1
}

@test "scores stay in the house where the call does not say that they are told" {
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER IF EXISTS call_is_pinned"
    sqlite3 "$OFFICE/office.db" "SELECT name FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'call' AND sql LIKE '%tell_score%'" >triggers
    while read -r trigger; do sqlite3 "$OFFICE/office.db" "DROP TRIGGER \"$trigger\""; done <triggers
    sqlite3 "$OFFICE/office.db" "UPDATE call SET tell_score = 0"
    announce_result
    ok letter issue --call 2024-금형 --kind not-selected --out letters
    letter=$(text_of "$(receipt_in NOT_SELECTED)*")
    lacks '평가점수 '
    holds '선정기준에 이르지 못하였습니다'
}

@test "a place in the reserve is told with its number and how to object" {
    published_under contribution
    announce_result
    ok letter issue --call 2024-금형 --kind reserve --out letters
    letter=$(text_of "$(receipt_in RESERVE)*")
    holds '예비선정'
    holds '순위'
    carries_appeal_box 30 '「행정기본법」 제36조' '2024. 5. 16.' '2024. 7. 15.'
}

@test "an ineligible firm gets its letter once it was recorded that it is told" {
    local receipt
    receipt=$(receipt_in INELIGIBLE)
    no 1 letter issue --call 2024-금형 --kind ineligible --out letters
    complained '3 found ineligible*: 2024-금형-0005, 2024-금형-0011, 2024-금형-0016'
    complained "ppuri app inform --call 2024-금형 --all --how"
    no 1 letter issue --receipt "$receipt" --kind ineligible --out letters
    complained "1 found ineligible*: $receipt"
    complained "ppuri app inform $receipt --how"
    published_under national-subsidy
    ok app inform "$receipt" --how 공문
    clock=$NEXT_DAY
    ok letter issue --call 2024-금형 --kind ineligible --out letters
    said 'letters issued: 1'
    letter=$(text_of "$receipt*")
    holds '맞지 않은 요건'
    carries_appeal_box 30 '「보조금 관리에 관한 법률」 제37조' '2024. 5. 16.' '2024. 7. 15.'
    lacks 'a site in'
    ok app inform 2024-금형-0011 --how 공문
    ok letter issue --receipt 2024-금형-0011 --kind ineligible --out letters
    letter=$(text_of '*0011*')
    holds 대기업
    lacks 'large company'
}

@test "a returned application is told why, and what had been asked for" {
    ok letter issue --receipt 2024-금형-0022 --kind returned --out letters
    letter=$(text_of '*0022*')
    holds '보완기한까지 서류를 내지 않음'
    holds '2024. 3. 20.에 다음 보완을 2024. 3. 25.(월)까지 요청하였으나'
    holds '공장등록 증명 서류'
    carries_appeal_box 20 '제36조의2' '2024. 5. 6.' '2024. 7. 15.'
}

# All that are selected are awarded.
award_all() {
    ok award draft --call 2024-금형
    as approver ok award approve --call 2024-금형
    ok award issue --call 2024-금형
}

@test "an agreement grants where neither law of subsidies holds, and is made of each award" {
    published_under contribution
    no 1 letter issue --call 2024-금형 --kind agreement --out letters
    announce_result
    no 1 letter issue --call 2024-금형 --kind agreement --out letters
    complained '2024-금형 has no issued award'
    award_all
    ok todo
    said 'letters to be issued: agreement*5*--kind agreement'
    ok letter issue --call 2024-금형 --kind agreement --out letters
    said 'letters issued: 5'
    letter=$(text_of "$(receipt_in AWARDED)*협약서*")
    holds '부산광역시(이하 “갑”)과'
    holds '부산광역시 연제구 중앙대로 1001'
    holds '출연금 또는 위탁금'
    holds '제30조(협약의 효력)'
    lacks '지방보조금'
    lacks '국고보조금통합관리시스템'
    lacks '제재부가금'
    no 1 letter issue --receipt "$(receipt_in NOT_SELECTED)" --kind agreement --out more
    complained 'has no issued award'
}

@test "a certificate of support hangs on the agreement, and names it" {
    published_under contribution
    announce_result
    award_all
    no 1 letter issue --call 2024-금형 --kind support --out letters
    ok letter issue --receipt "$(receipt_in AWARDED)" --kind agreement --out letters
    ok letter issue --call 2024-금형 --kind support --out letters
    said 'letters issued: 1'
    letter=$(text_of '*지원확인서*')
    holds '2024-금형-협약-0001 (2024. 4. 16.)'
    holds '원(금'
    holds '발급번호 2024-'
}

@test "where the money is a local subsidy both hang on the issued award" {
    published_under local-subsidy
    announce_result
    no 1 letter issue --call 2024-금형 --kind support --out letters
    ok award draft "$(receipt_in SELECTED)"
    as approver ok award approve --call 2024-금형
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --kind support --out letters
    letter=$(text_of '*지원확인서*')
    holds '교부결정 2024-금형-교부-0001 (2024. 4. 16.)'
    ok letter issue --call 2024-금형 --kind agreement --out letters
    letter=$(text_of '*협약서*')
    holds '이 협약에 따른 지원금은 지방보조금이다'
    holds '제36조의2'
    lacks 'e나라도움'
}

@test "direct national support has its agreements elsewhere, and clauses need a stated law" {
    announce_result
    no 1 letter issue --call 2024-금형 --kind agreement --out letters
    complained 'legal basis'
    published_under direct
    no 1 letter issue --call 2024-금형 --kind agreement --out letters
    complained 'direct national support'
}

@test "a letter of each kind is a sound PDF that names no field" {
    local kind
    published_under contribution
    announce_result
    for kind in selected reserve not-selected returned; do
        ok letter issue --call 2024-금형 --kind "$kind" --out letters
    done
    for file in letters/*.pdf; do
        qpdf --check "$file" >/dev/null
        pdftotext -layout "$file" text
        run ! grep -q '{{\|}}' text
    done
}

@test "an objection is in time until the day that the letter says, and of a return the letter knows the day" {
    local receipt
    published_under local-subsidy
    announce_result
    receipt=$(receipt_in NOT_SELECTED)
    at '2024-04-18 10:00:00' ok letter issue --receipt "$receipt" --kind not-selected --out letters
    letter=$(text_of "$receipt*")
    holds '2024. 5. 8.까지 부산광역시에 서면으로'
    at '2024-04-18 10:00:00' ok letter issue --receipt 2024-금형-0022 --kind returned --out letters
    at '2024-05-08 17:00:00' ok appeal file "$receipt" --ground '점수를 다시 보아 주십시오'
    said '2024-05-08'
    [[ $output != *'came late'* ]]
    at '2024-05-08 17:00:00' ok appeal file 2024-금형-0022 --ground '서류를 냈습니다'
    [[ $output != *'came late'* ]]
    at '2024-05-09 09:00:00' ok appeal file "$(sqlite3 "$OFFICE/office.db" "SELECT receipt_no FROM application WHERE state = 'NOT_SELECTED' AND receipt_no <> '$receipt' LIMIT 1")" --ground '늦음'
    said 'came late'
}

@test "a result that is cancelled takes its letters with it" {
    published_under contribution
    announce_result
    ok letter issue --call 2024-금형 --kind selected --out letters
    ok select cancel 2024-금형 --notice-no 공고-230 --reason '위원회 구성의 하자'
    as approver ok select cancel-agree 2024-금형
    ok letter issue --call 2024-금형 --kind result-cancel --out letters
    ok letter list --kind selected --state valid --format json
    [ "$(jq length <<<"$output")" = 0 ]
    ok letter list --kind selected --state revoked --format json
    [ "$(jq length <<<"$output")" = 5 ]
}

@test "that a last day lies in a year of which no holidays are loaded is said" {
    ok holiday import "$EXAMPLES/holidays-2024.csv"
    announce_result
    ok letter issue --call 2024-금형 --kind selected --out letters
    [[ $output != *'no holidays of'* ]]
    clock='2024-12-02 10:00:00'
    ok letter issue --call 2024-금형 --kind not-selected --out letters
    said 'no holidays of 2025 are loaded; only weekends were counted'
}

# how_it_ended KIND RECEIPT
how_it_ended() {
    sqlite3 "$OFFICE/office.db" "SELECT coalesce(d.how || ' ' || d.reason, 'valid') FROM letter l JOIN application a ON a.id = l.application_id
        LEFT JOIN letter_end d ON d.letter_id = l.id WHERE l.kind = '$1' AND a.receipt_no = '$2'"
}

@test "who gives its selection up holds no letter of it any more, and who follows it none of the reserve" {
    local selected reserve kind
    published_under contribution
    announce_result
    selected=$(receipt_in SELECTED) reserve=$(sqlite3 "$OFFICE/office.db" "SELECT a.receipt_no FROM application a JOIN selection_line l ON l.application_id = a.id WHERE l.reserve = 1")
    for kind in selected reserve; do
        ok letter issue --call 2024-금형 --kind "$kind" --out letters
    done
    ok app decline "$selected" --on 2024-04-16 --paper-no 나래-1 --reason 포기
    [ "$(how_it_ended selected "$selected")" = 'revoked 선정 포기' ]
    as approver ok select promote 2024-금형 --yes
    [ "$(how_it_ended reserve "$reserve")" = 'changed 예비순위 승계' ]
    ok letter issue --receipt "$reserve" --kind promoted --out letters
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT count(*) FROM letter_end WHERE successor IS NOT NULL")" = 1 ]
}

@test "a letter that takes the place of another begins no term anew, and none is made where nothing printed differs" {
    local receipt number
    announce_result
    receipt=$(receipt_in NOT_SELECTED)
    ok letter issue --receipt "$receipt" --kind not-selected --out letters
    number=$(sqlite3 "$OFFICE/office.db" "SELECT max(number) FROM letter")
    clock='2024-07-01 10:00:00'
    ok firm edit "$(sqlite3 "$OFFICE/office.db" "SELECT f.biz_no FROM firm f JOIN application a ON a.firm_id = f.id WHERE a.receipt_no = '$receipt'")" --address '부산광역시 사하구 다른길 3'
    no 1 letter amend "$number" --reason '주소 정정' --out letters
    complained 'would say what it says already'
    ok firm edit "$(sqlite3 "$OFFICE/office.db" "SELECT f.biz_no FROM firm f JOIN application a ON a.firm_id = f.id WHERE a.receipt_no = '$receipt'")" --name '㈜새이름'
    ok letter amend "$number" --reason '상호 변경' --out letters
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT count(DISTINCT json_extract(fields, '\$.object_until')) || ' ' || count(DISTINCT json_extract(fields, '\$.petition_until')) || ' ' || count(*) FROM letter WHERE kind = 'not-selected'")" = '1 1 2' ]
    no 1 letter amend "$(sqlite3 "$OFFICE/office.db" "SELECT max(number) FROM letter")" --reason '또' --out letters
    complained 'would say what it says already'
    ok appeal file "$receipt" --ground 늦게 --dry-run
    said '2024-05-06'
    run ! grep -q '2024-07-2' <<<"$output"
}

@test "a letter is looked at before it is issued, without a number" {
    announce_result
    local receipt
    receipt=$(receipt_in SELECTED)
    ok letter preview selected --receipt "$receipt" --out sample.pdf
    pdftotext sample.pdf - >words
    grep -q 견본 words
    grep -q "$receipt" words
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT count(*) FROM letter')" -eq 0 ]
    run ppuri_at_desk letter verify sample.pdf
    [ "$status" -ne 0 ]
    no 1 letter preview not-selected --receipt "$receipt" --out other.pdf
    complained 'is due'
    no 2 letter preview selected --receipt "$receipt" --data /dev/null --out other.pdf
}
