#!/usr/bin/env bats
# shellcheck disable=SC2030,SC2031,SC2034,SC2209 # bats runs each test in a shell of its own; person and clock are what the helpers go by
# From the first lock on scores can be known, and nobody moves a result alone by what is decided beside them.
load helpers
load evaluation

setup_file() {
    make_call
    add_people approver deputy
    assign rev1 rev2 rev3 rev4 rev5
    as rev5 ok review conflict 2024-금형-0003 --kind 회피 --ground '최근 3년 자문 계약'
    local number
    for number in 1 2 3 4 5; do
        as "rev$number" ok review import --call 2024-금형 "$EXAMPLES/scores-2024-$number.csv"
    done
    for number in 1 2 3 4 5; do
        as "rev$number" ok review lock --call 2024-금형
    done
}
setup() { take_office "$JUDGED"; }

# Run, and refused where nobody else has agreed: neither referred nor confirmed, by the store itself as well.
waits_for_another() {
    ok select run 2024-금형
    no 1 select refer 2024-금형
    complained 'no second person has agreed'
    complained 'ppuri select agree 2024-금형-'
    ! sqlite3 "$OFFICE/office.db" "UPDATE selection SET confirmed_by = (SELECT id FROM account WHERE name = 'approver'),
        confirmed_at = '2024-04-02 10:00:00'" 2>refused
    [[ $(<refused) = *second-person* ]]
}

is_confirmed() {
    adopt_selection
    as approver ok select confirm 2024-금형
    as auditor ok store check
}

@test "what was decided before the first lock needs nobody else" {
    ok select changes 2024-금형
    said 'nothing was changed after a score was locked'
    ok select run 2024-금형
    is_confirmed
}

@test "a conflict of interest that an officer records waits, and a refused one takes no part away" {
    ok review conflict 2024-금형-0012 --kind 제척 --ground '친족' --reviewer rev1
    waits_for_another
    ok select changes 2024-금형
    said 'rev1'
    said 'exclusion recorded'
    said '친족'
    no 3 select agree 2024-금형-0012
    as approver no 2 select agree 2024-금형-0012 --refuse
    as approver ok select agree 2024-금형-0012 --refuse --reason '사유를 확인할 수 없음'
    said 'refused'
    as approver no 1 select agree 2024-금형-0012
    complained 'nothing of 2024-금형-0012 waits'
    ok select run 2024-금형
    ok select explain 2024-금형-0012
    [[ $output != *친족* ]] || said 'refused'
    is_confirmed
    ok select changes 2024-금형
    [ "$(grep -c '사유를 확인할 수 없음' <<<"$output")" -eq 1 ]
}

@test "one that is agreed to stands, and is never asked about again" {
    ok review conflict 2024-금형-0012 --kind 제척 --ground '친족' --reviewer rev1
    waits_for_another
    as approver ok select agree 2024-금형-0012
    ok select refer 2024-금형
    ok select deliberate 2024-금형 --on 2024-04-02 --number '제2024-7호' --outcome '원안 의결' --body '위원회'
    ok review conflict 2024-금형-0012 --kind 제척 --ground '친족' --reviewer rev2
    as approver no 1 select confirm 2024-금형
}

@test "a small sum that is proposed waits, and is taken back when it is refused" {
    ok select propose 2024-금형-0012 1원 --reason '조정'
    waits_for_another
    as approver ok select agree 2024-금형-0012 --refuse --reason '근거 없음'
    ok select run 2024-금형 || true
    no 1 select refer 2024-금형
    complained 'approver has refused'
    complained '근거 없음'
    ok select propose 2024-금형-0012 --drop
    ok select run 2024-금형
    is_confirmed
}

@test "a sum that was agreed to is not dropped by one person" {
    ok select propose 2024-금형-0012 9000000원 --reason '조정'
    as approver ok select agree 2024-금형-0012
    ok select propose 2024-금형-0012 --drop
    waits_for_another
    as approver ok select agree 2024-금형-0012 --reason '원래대로'
    is_confirmed
}

@test "who is put off, and who goes on, waits" {
    ok select hold 2024-금형-0012 --reason '현장 확인'
    waits_for_another
    ok select changes 2024-금형
    said 'officer, 2024-04-02'
    said '현장 확인'
    as approver ok select agree 2024-금형-0012
    ok select resume 2024-금형-0012 --reason '확인됨'
    waits_for_another
    as approver ok select agree 2024-금형-0012
    is_confirmed
}

@test "who is found ineligible late waits" {
    ok app screen 2024-금형-0012 --again --fail --reason '주소 불명'
    waits_for_another
    as approver ok select agree 2024-금형-0012 --refuse --reason '적격임'
    no 1 select refer 2024-금형
    complained 'has refused'
    ok app screen 2024-금형-0012 --again --pass --reason '다시 확인'
    waits_for_another
    as approver ok select agree 2024-금형-0012
    is_confirmed
}

@test "a withdrawal in the firm's name waits, and is undone when it is refused" {
    ok app withdraw 2024-금형-0012 --reason '전화로 철회'
    waits_for_another
    as approver ok select agree 2024-금형-0012 --refuse --reason '기업은 철회한 적 없음'
    ok app show 2024-금형-0012
    said 'under evaluation'
    ok select run 2024-금형
    is_confirmed
}

@test "points, the size of a firm and a place that is dropped wait" {
    ok firm edit "$(sqlite3 "$OFFICE/office.db" "SELECT f.biz_no FROM firm f JOIN application a ON a.firm_id = f.id WHERE a.receipt_no = '2024-금형-0012'")" --size 대기업
    ok app screen 2024-금형-0012 --again --pass --reason '규모 정정'
    waits_for_another
    ok select changes 2024-금형
    said 'size'
    as approver ok select agree 2024-금형-0012
    ok select place 2024-금형-0013 --as 제외 --reason '방침'
    as approver ok select place 2024-금형-0013 --approve
    ok select run 2024-금형
    ok select place 2024-금형-0013 --drop
    waits_for_another
    as approver ok select agree 2024-금형-0013
    is_confirmed
}

@test "who worked on it as an officer does not agree to it in another role" {
    ok select propose 2024-금형-0012 9000000원 --reason '조정'
    as admin ok account role officer approver
    no 3 select agree 2024-금형-0012
    complained 'in another role'
    as approver ok select agree 2024-금형-0012
    sqlite3 "$OFFICE/office.db" "UPDATE account SET role = 'officer' WHERE name = 'officer'"
    ok select hold 2024-금형-0013 --reason '현장 확인'
    sqlite3 "$OFFICE/office.db" "UPDATE account SET role = 'approver' WHERE name = 'officer'"
    no 3 select agree 2024-금형-0013
    complained 'in another role'
}

@test "no round is ended on what nobody else has seen" {
    ok todo
    [[ $output != *'second person'* ]]
    ok select hold 2024-금형-0012 --reason '현장 확인'
    as approver ok todo
    said 'waits for a second person'
    said 'ppuri select changes 2024-금형'
}

@test "the papers that were judged are frozen" {
    printf 'x' >other.txt
    no 1 app attach 2024-금형-0012 other.txt --kind 사업계획서 --reason '바꿈'
    complained 'a member has locked the scores'
    ok app screen 2024-금형-0012 --again --reason '다시'
    no 1 app attach 2024-금형-0012 other.txt --kind 사업계획서 --reason '바꿈'
    ok app screen 2024-금형-0012 --again --pass --reason '다시'
    ok select hold 2024-금형-0012 --reason '현장 확인'
    ok select resume 2024-금형-0012 --reason '확인됨'
    no 1 app attach 2024-금형-0012 other.txt --kind 사업계획서 --reason '바꿈'
}

firm_of() {
    sqlite3 "$OFFICE/office.db" "SELECT f.biz_no FROM firm f JOIN application a ON a.firm_id = f.id WHERE a.receipt_no = '$1'"
}

@test "who becomes ineligible between the run and its confirmation is named" {
    ok select run 2024-금형
    ok firm edit "$(firm_of 2024-금형-0012)" --address '서울특별시 강남구 테헤란로 1' --zip 06236
    no 1 select run 2024-금형
    complained '2024-금형-0012 (오솔길정밀) comes out otherwise'
    complained 'ppuri app screen 2024-금형-0012 --again'
    no 1 select refer 2024-금형
    ok select show 2024-금형
    said 'comes out otherwise'
    ok app screen 2024-금형-0012 --again --fail --reason '부산 밖으로 이전'
    ok select run 2024-금형
    as approver ok select agree 2024-금형-0012
    is_confirmed
}

@test "who becomes ineligible under deliberation is not confirmed" {
    ok select run 2024-금형
    adopt_selection
    ok firm edit "$(firm_of 2024-금형-0012)" --address '서울특별시 강남구 테헤란로 1' --zip 06236
    as approver no 1 select confirm 2024-금형
    complained '2024-금형-0012 (오솔길정밀) comes out otherwise'
}

# told NAME: what each command that takes an application says of it to this person, without the name.
told() {
    local words ended
    while read -r words; do
        ended=0
        # shellcheck disable=SC2086 # several words
        ppuri_at_desk ${words/APP/$1} >said 2>&1 </dev/null || ended=$?
        printf '%s: %s %s\n' "$words" "$ended" "$(sed "s|$1|APP|g" said)"
    done <<'END'
review show APP
review papers APP
review paper APP 사업계획서 --out x.pdf
review score APP --points 1,1,1,1,1
review conflict APP --kind 회피 --ground 친족
review conflict APP --kind 제척 --ground 친족 --reviewer rev1
review conflict-decide APP rev1 --outcome 기각 --how 위원장 --reason 사유
review conflict-decide APP nobody --outcome 기각 --how 위원장 --reason 사유
app show APP
app papers APP
app receipt APP --out x.pdf
app withdraw APP --reason 사유
app decline APP --on 2024-04-02 --paper-no 포기서 --reason 사유
app edit APP --title 제목
app bonus APP 뿌리기업
app screen APP
app supplement APP --want 서류 --days 5
app answer APP
app extend APP --days 5 --reason 사유
app return APP --reason 사유
app attach APP said --kind 사업계획서
app detach APP 1 --reason 사유
appeal file APP --ground 사유
appeal show APP
appeal decide APP --outcome 인용 --reason 사유
appeal papers APP --out x.zip
appeal letter APP --out x.pdf
appeal extend APP --reason 사유
award draft APP
award return APP --reason 사유
award payments APP
select agree APP
select exclude APP --reason 사유
select explain APP
select hold APP --reason 사유
select resume APP --reason 사유
select place APP --as 우선 --reason 사유
select propose APP 1000000 --reason 사유
select notice APP --out x.pdf
select near APP
END
}

@test "who has no part in it is not told whether there is such a number" {
    local who
    add_people reviewer outsider
    person=admin
    printf '%s\n' "$PASSWORD" | ppuri_at_desk account add firm --role applicant --person firm --firm "$(firm_of 2024-금형-0012)" >/dev/null
    for who in outsider firm; do
        person=$who
        log_in
        told 2024-금형-0013 >there
        told 2024-금형-9913 >nowhere
        diff there nowhere
        [ "$(grep -c ': [0-9]' there)" -ge 38 ]
    done
}

@test "the dossier tells what was changed, and who agreed to it" {
    ok select propose 2024-금형-0012 9000000원 --reason '조정'
    ok review conflict 2024-금형-0013 --kind 제척 --ground '친족' --reviewer rev1
    ok select run 2024-금형
    as approver ok select agree 2024-금형-0012 --reason '회의록 확인'
    as approver ok select agree 2024-금형-0013 --refuse --reason '사유를 확인할 수 없음'
    ok select run 2024-금형
    ok select show 2024-금형
    said 'agreed to by: 2024-금형-0012 (approver)'
    ok review conflicts 2024-금형
    said 'refused by the second person'
    no 2 review conflict-decide 2024-금형-0013 rev1 --outcome refused --how chair --reason 사유
    ok select dossier 2024-금형 --out d.zip
    unzip -q d.zip -d d
    grep -q '2024-금형-0012,agreed,proposed=>9000000,approver,2024-04-02 10:00:00,회의록 확인' d/reckoning/changes.csv
    grep -q '2024-금형-0013,refused,kept_out=>rev1,approver' d/reckoning/changes.csv
    grep '2024-금형-0013,rev1' d/committee/conflicts.csv | grep -q ',refused,'
    is_confirmed
}

@test "no approver takes a firm out of the result by a list of their own" {
    ok select run 2024-금형
    is_confirmed
    as approver ok exclusion add '오솔길정밀' --biz-no "$(firm_of 2024-금형-0012)" --from 2024-04-01 --years 5 \
        --article '지보법 §32①' --ground '거짓 신청' --source '산업혁신과-12'
    as approver no 3 select exclude 2024-금형-0012 --reason '수행배제'
    complained 'another approver takes one out by it'
    as deputy ok select exclude 2024-금형-0012 --reason '수행배제'
}


# rescore MEMBER POINTS: all of 0012, through a lock that the officer opens.
rescore() {
    ok review unlock 2024-금형 "$1" --reason '배점 착오'
    as "$1" ok review score 2024-금형-0012 --points "$2"
    as "$1" ok review lock --call 2024-금형
}

@test "a score that is changed through a lock that was opened waits" {
    ok review unlock 2024-금형 rev1 --reason '배점 착오'
    as rev1 ok review lock --call 2024-금형
    ok select changes 2024-금형
    said 'nothing was changed after a score was locked'
    rescore rev1 20,30,20,10,20
    no 1 select run 2024-금형
    complained 'a score was changed through a lock that was opened'
    no 1 review advance 2024-금형
    ok select changes 2024-금형
    said 'scores: rev1 사업 필요성 '
    said '→ 20'
    said 'lock opened (배점 착오)'
    as approver ok select agree 2024-금형-0012
    said 'rev1 사업 필요성'
    ok select run 2024-금형
    is_confirmed
}

@test "who opened the lock does not agree, nor does the member, whatever they are afterwards" {
    rescore rev1 20,30,20,10,20
    sqlite3 "$OFFICE/office.db" "UPDATE account SET role = 'approver' WHERE name IN ('officer', 'rev1')"
    no 3 select agree 2024-금형-0012
    as rev1 no 3 select agree 2024-금형-0012
    as approver ok select agree 2024-금형-0012
}

@test "a score that was agreed to is not put back by one person, and a refused one is" {
    local was
    was=$(sqlite3 "$OFFICE/office.db" "SELECT group_concat(s.tenths / 10.0) FROM (SELECT * FROM score s JOIN application a ON a.id = s.application_id
        JOIN account w ON w.id = s.account_id WHERE a.receipt_no = '2024-금형-0012' AND w.name = 'rev1' ORDER BY s.no) s")
    rescore rev1 20,30,20,10,20
    as approver ok select agree 2024-금형-0012 --refuse --reason '근거 없음'
    no 1 select run 2024-금형
    rescore rev1 "$was"
    ok select changes 2024-금형
    ok select run 2024-금형
    is_confirmed
}

@test "all that waits is agreed to at once, each with its own record" {
    ok select propose 2024-금형-0012 9000000원 --reason '조정'
    ok select hold 2024-금형-0013 --reason '현장 확인'
    no 3 select agree 2024-금형 --all
    as approver no 2 select agree 2024-금형 --all --refuse --reason '근거 없음'
    as approver no 4 select agree 2024-금형-0012 --all
    as approver ok select agree 2024-금형 --all
    said '2024-금형-0012: agreed to'
    said '2024-금형-0013: agreed to'
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT count(*) FROM evaluated_as WHERE outcome = 'agreed'")" = 2 ]
    as approver no 1 select agree 2024-금형 --all
    ok select run 2024-금형
    is_confirmed
}

@test "a password that the admin set does nothing but choose another" {
    as admin ok account list
    clock='2024-04-22 10:00:00'
    person=admin log_in
    printf 'a nail for every mold\n' | person=admin ppuri_at_desk account passwd approver
    person=approver
    run --separate-stderr ppuri_at_desk login approver <<<'a nail for every mold'
    said 'your password was chosen by admin'
    no 3 call list
    complained 'the password of approver was chosen by admin'
    complained 'ppuri account passwd'
    no 3 letter revoke 2024-000003 --reason x
    ok whoami
    printf 'a nail for every mold\n%s\n' "$PASSWORD" | ppuri_at_desk account passwd
    ok call list
    as auditor ok audit log --act account --last 2 --format csv
    said ',admin,'
    said 'account.passwd-other'
}
