# A call of the examples up to its evaluation, for the tests of review and select: five reviewers rev1 … rev5, 24 applications
# of which 20 are under evaluation, and the files with the scores. rev5 has a conflict with the third.
# shellcheck disable=SC2034 # helpers.bash reads person and clock

APPLIED='2024-03-05 10:00:00'
JUDGED='2024-04-02 10:00:00'
DECIDED='2024-04-15 10:00:00'
EXAMPLES=$BATS_TEST_DIRNAME/../../examples

# add_people ROLE NAME…
add_people() {
    local role=$1 name person=admin
    shift
    log_in
    for name in "$@"; do
        printf '%s\n' "$PASSWORD" | ppuri_at_desk account add "$name" --role "$role" --person "$name" >/dev/null
    done
}

# add_pool NAME…: into the pool of reviewers, as civilians.
add_pool() {
    local name
    for name in "$@"; do
        ok reviewer add "$name" --affiliation 금형조합 --field '금형 설계' --from 2024-01-01
    done
}

# enter_call [OPTION…]: its applications are drafts. Options are more rules of the call. With LAW and MONEY the programme states that legal
# basis, and the call runs on that money.
enter_call() {
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 --fund "2024:${MONEY:-시비}:2억원" ${LAW:+--legal-basis "$LAW"}
    ok call new 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '금형기술 고도화 지원' \
        --notice-day 2024-03-04 --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source "${MONEY:-시비}" \
        --budget 2억원 --support-rate 80% --cap 2천만원 --own-cash-rate 50% --pass-line 60 --trim-min 5 \
        --ties biggest-item,item-order,smaller-firm,earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 \
        --item '사업 필요성:20' --item '추진계획:30' --item '기업역량:20' --item '사업비 적정성:10' --item '기대효과:20' "$@"
    ok call publish 2024-금형
    at "$APPLIED" ok app import --call 2024-금형 "$EXAMPLES/applications-2024.csv"
}

# receive_call [OPTION…]: received, and nothing is checked yet.
# shellcheck disable=SC2120 # rounds.bats gives some
receive_call() {
    enter_call "$@"
    at "$APPLIED" ok app submit --call 2024-금형 --all
}

# kept_call NAME MAKE: what MAKE makes of a call; one of LAW and MONEY is another than one without.
kept_call() {
    begin_from "$1${LAW:+-$LAW-$MONEY}" "$2"
    clock=$JUDGED
}

make_call() {
    kept_call call bring_to_evaluation
}

bring_to_evaluation() {
    make_office
    add_people reviewer rev1 rev2 rev3 rev4 rev5
    add_pool rev1 rev2 rev3 rev4 rev5
    # shellcheck disable=SC2119
    receive_call
    clock=$JUDGED
    ok app screen --call 2024-금형 --all
    all_come_in
}

# assign NAME…: appointed, and pledged.
assign() {
    local name
    ok review assign --call 2024-금형 "$@"
    for name in "$@"; do
        as "$name" ok review pledge 2024-금형 --yes
    done
}

# All are scored from the files and locked.
judge_all() {
    local number
    assign rev1 rev2 rev3 rev4 rev5
    as rev5 ok review conflict 2024-금형-0003 --kind 회피 --ground '최근 3년 자문 계약'
    for number in 1 2 3 4 5; do
        as "rev$number" ok review import --call 2024-금형 "$EXAMPLES/scores-2024-$number.csv"
        as "rev$number" ok review lock --call 2024-금형
    done
}

# make_judged: a call in which all is scored and locked. make_run: and a selection was run. make_decided: and it is confirmed.
make_judged() {
    kept_call judged bring_to_scores
}

bring_to_scores() {
    make_call
    judge_all
}

make_run() {
    kept_call run bring_to_selection
}

bring_to_selection() {
    make_judged
    ok select run 2024-금형
}

make_decided() {
    kept_call decided bring_to_decision
}

bring_to_decision() {
    make_run
    adopt_selection
    as approver ok select confirm 2024-금형
}

# set_letterhead: what letters say of the office. set_titles: and of its people; no act does that afterwards.
set_letterhead() {
    local setting
    for setting in 'department=산업혁신과' 'sender=부산광역시장' 'zip=47545' 'address=부산광역시 연제구 중앙대로 1001' \
        'homepage=www.busan.go.kr' 'phone=(051)000-0000' 'fax=(051)000-0009' 'email=desk@example.com' 'disclosure=부분공개(6)'; do
        as admin ok store set "office.${setting%%=*}" "${setting#*=}"
    done
}

set_titles() {
    sqlite3 "$OFFICE/office.db" "UPDATE account SET title = '주무관' WHERE role = 'officer';
        UPDATE account SET title = '산업혁신과장' WHERE role = 'approver'"
}

# make_awarded: and two awards of the twelve are issued, and no letter yet.
make_awarded() {
    kept_call awarded bring_to_awards
    clock=$DECIDED
}

bring_to_awards() {
    make_decided
    ok program edit 2024-01 --legal-basis 지방보조금
    set_letterhead
    set_titles
    clock=$DECIDED
    award_two
    all_come_in
}

award_two() {
    ok award draft --call 2024-금형
    as approver ok award approve --call 2024-금형
    ok award issue 2024-금형-0003 2024-금형-0001
}

# published_under BASIS: as if the programme had stated it before the call was published.
published_under() {
    local trigger
    trigger=$(sqlite3 "$OFFICE/office.db" "SELECT sql FROM sqlite_schema WHERE name = 'program_basis_is_pinned'")
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER program_basis_is_pinned; UPDATE program SET legal_basis = '$1'; $trigger"
}

# What was changed after a lock, an approver agrees to.
agree_to_all() {
    local receipt
    while read -r receipt; do
        as approver ok select agree "$receipt"
    done < <(sqlite3 "$OFFICE/office.db" 'SELECT a.receipt_no FROM evaluated_late n JOIN application a ON a.id = n.application_id')
}

# 심의: the newest selection is referred, and adopted today.
adopt_selection() {
    ok select refer 2024-금형
    ok select deliberate 2024-금형 --on "${clock% *}" --number '제2024-7호' --outcome '원안 의결' --body '부산광역시 지방보조금관리위원회'
}

# issue_letters: to all whose award was issued, in a form of the office that asks for no letterhead. Nothing is paid without.
issue_letters() {
    mkdir "$BATS_TEST_TMPDIR/forms"
    printf '%s\n' '---' '서식: 문서' '기관명: {{organisation}}' '제목: {{title}}' '발급번호: {{letter_no}}' \
        '확인코드: {{check_code}}' '---' '' '{{receiver}} {{amount}} {{object_until}}' >"$BATS_TEST_TMPDIR/forms/award-letter.md"
    as admin ok store set office.forms "$BATS_TEST_TMPDIR/forms"
    ok letter issue --call 2024-금형 --out "$BATS_TEST_TMPDIR/letters"
    as admin ok store set office.forms ''
}
