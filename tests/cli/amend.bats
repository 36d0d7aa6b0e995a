#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2209 # helpers.bash reads person and clock
load helpers
load evaluation

LATER='2024-04-10 10:00:00'

setup_file() {
    make_decided
    add_people approver approver2
    as approver ok call announce 2024-금형
    local biz_no
    biz_no=$(sqlite3 "$OFFICE/office.db" "SELECT biz_no FROM firm WHERE name = '오솔길정밀'")
    printf '%s\n' "$PASSWORD" | person=admin ppuri_at_desk account add osol --role applicant --firm "$biz_no" --person 도한울 >/dev/null
    ok program edit 2024-01 --legal-basis 지방보조금
}
setup() { take_office "$LATER"; }

# adopt NUMBER: the amended selection is referred, and adopted today.
adopt() {
    ok select refer 2024-금형
    ok select deliberate 2024-금형 --on "${clock% *}" --number "$1" --outcome '원안 의결' --body '부산광역시 지방보조금관리위원회'
}

# less: 0001 is proposed less, and somebody else has agreed.
less() {
    ok select propose 2024-금형-0001 10000000 --reason '중복 장비 제외'
    as approver ok select agree 2024-금형-0001
}

@test "who gave up is no ground of another result: the reserve moves up by a promotion" {
    ok app decline 2024-금형-0001 --on 2024-04-02 --paper-no 포기서 --reason '선정 포기'
    ok select amend 2024-금형 --reason '가점 누락'
    no 1 select run 2024-금형
    complained 'nothing was put right yet'
    ok select amend 2024-금형 --withdraw --reason '이상 없음'
    as approver ok select promote 2024-금형 --yes
}

@test "what is confirmed is put right only in an amendment, run, deliberated on and confirmed by somebody else" {
    no 1 select run 2024-금형
    complained 'it is changed by an amendment alone'
    complained 'ppuri select amend 2024-금형'
    no 1 select propose 2024-금형-0001 10000000 --reason '중복 장비 제외'
    no 2 select amend 2024-금형
    as approver no 3 select amend 2024-금형 --reason '중복 장비'
    ok select amend 2024-금형 --reason '중복 장비가 있음'
    said 'amendment of run 1, opened by officer'
    said 'the result stands as it is'
    no 1 select run 2024-금형
    complained 'nothing was put right yet'
    no 1 award draft --call 2024-금형 --payment 일시
    complained 'is being amended'
    less
    ok todo
    said 'amendment of the result is open'
    ok select run 2024-금형
    said 'put right: 2024-금형-0001: proposed 20,000,000 → 10,000,000'
    said 'changes: 2024-금형-0001 ㈜나래금형: selected 20,000,000 won → selected 10,000,000 won'
    said 'changes: 2024-금형-0012 오솔길정밀: reserve (place 1) → selected 9,600,000 won'
    as approver no 1 select confirm 2024-금형
    complained 'was not deliberated on'
    adopt '제2024-9호'
    as officer no 3 select confirm 2024-금형
    as approver ok select confirm 2024-금형
    said 'changes: 2024-금형-0012 오솔길정밀: reserve (place 1) → selected 9,600,000 won'
    said 'ppuri call announce 2024-금형 --notice-no NUMBER'
    ok app show 2024-금형-0012
    said 'selected'
    as auditor ok store check
}

@test "both stay to be read, to be computed again, and to be handed out" {
    ok select amend 2024-금형 --reason '중복 장비가 있음'
    less
    ok select run 2024-금형
    adopt '제2024-9호'
    as approver ok select confirm 2024-금형
    ok select show 2024-금형 --run 1
    said 'SUPERSEDED by run 2'
    said '2024-금형-0012'
    ok select show 2024-금형
    said 'amendment of run 1'
    ok select replay 2024-금형
    said 'run 1 of'
    said 'superseded by run 2: identical'
    ok select amend 2024-금형 --list
    said 'confirmed by run 2'
    ok select export 2024-금형 --out now.zip
    ok select export 2024-금형 --run 1 --out first.zip
    unzip -q now.zip -d now
    unzip -q first.zip -d first
    for side in now first; do
        (cd $side/* 2>/dev/null || cd $side; python3 "$(find . -name '*.py')" "$(find . -name 'input.json')" | cmp - "$(find . -name 'result.json')")
    done
    ok select dossier 2024-금형 --out dossier.zip
    unzip -q dossier.zip -d dossier
    cmp "$(find dossier -path '*run-1*' -name result.json)" "$(find first -name result.json)"
    cmp "$(find dossier -path '*selection/result.json')" "$(find now -name result.json)"
    grep -q 2024-금형-0012 "$(find dossier -name 'amendments.csv')"
}

@test "it is withdrawn only as long as nothing was put right" {
    ok select amend 2024-금형 --reason '다시 확인'
    less
    no 1 select amend 2024-금형 --withdraw --reason '이상 없음'
    complained '2024-금형-0001 is no longer as the selection that stands was made of it: proposed 20,000,000 → 10,000,000'
    ok select propose 2024-금형-0001 --drop
    no 2 select amend 2024-금형 --withdraw
    ok select amend 2024-금형 --withdraw --reason '이상 없음'
    said 'withdrawn by officer'
    ok award draft 2024-금형-0001 --payment 일시
}

@test "an award that gives what would be taken is named" {
    ok award draft 2024-금형-0001 --payment 일시
    ok select amend 2024-금형 --reason '중복 장비가 있음'
    less
    ok select run 2024-금형
    said 'not possible: its award gives 20,000,000 won'
    said 'next, by an approver: ppuri award return 2024-금형-0001'
    no 1 select refer 2024-금형
    complained '2024-금형-0001 ㈜나래금형 has an award of 20,000,000 won (drafted), and the amended selection gives it 10,000,000'
    complained 'ppuri award return 2024-금형-0001'
    as approver ok award return 2024-금형-0001 --reason '결과 변경'
    adopt '제2024-9호'
    as approver ok select confirm 2024-금형
}

@test "of two who confirm at the same moment one does" {
    ok select amend 2024-금형 --reason '중복 장비가 있음'
    less
    ok select run 2024-금형
    adopt '제2024-9호'
    as approver log_in
    as approver2 log_in
    local who
    for who in approver approver2; do
        { person=$who ppuri_at_desk select confirm 2024-금형 >"$who.said" 2>&1 && echo 0 >"$who.status" || echo $? >"$who.status"; } &
    done
    wait
    [ "$(sort ./*.status | tr '\n' ' ')" = '0 1 ' ]
    grep -qh 'has confirmed this selection already' ./*.said
    as auditor ok store check
}

@test "the applicant sees the first result until the amendment is announced, and may object from then on" {
    no 1 appeal file 2024-금형-0014 --on 2024-04-01 --ground '점수'
    ok appeal file 2024-금형-0012 --ground '심의액이 잘못됨'
    ok appeal show 2024-금형-0012
    said 'computed again now it would be:'
    said 'the result is the same as before for every firm'
    as approver ok appeal decide 2024-금형-0012 --outcome 인용 --reason '나래금형의 중복 장비'
    said '이의신청 인용(2024-금형-0012): 나래금형의 중복 장비; after the objections of 2024-금형-0012; open'
    less
    ok select run 2024-금형
    adopt '제2024-9호'
    as approver ok select confirm 2024-금형
    as osol ok status
    said 'reserve'
    ok todo
    said 'ppuri call announce 2024-금형 --notice-no'
    no 3 call announce 2024-금형 --notice-no '부산광역시 공고 제2024-150호'
    as approver no 1 call announce 2024-금형
    complained '--notice-no'
    as approver no 1 call announce 2024-금형 --notice-no '부산광역시 공고 제2024-123호'
    as approver ok call announce 2024-금형 --notice-no '부산광역시 공고 제2024-150호'
    said 'newly selected 1'
    as osol ok status
    said 'selected'
    [[ $output != *reserve* ]]
    ok select notice 2024-금형-0012 --out a.pdf
    ok select notice 2024-금형-0012 --out b.pdf
    cmp a.pdf b.pdf
    as auditor ok select dossier 2024-금형 --out d.zip
    unzip -p d.zip "letters/$(sqlite3 "$OFFICE/office.db" "SELECT file_name FROM letter WHERE kind = 'result-change'")" | cmp - a.pdf
    run pdftotext -layout a.pdf -
    [[ $output == *'예비선정 1순위'* && $output == *'선정, 지원 예정액 금9,600,000원(금구백육십만원)'* && $output == *'2024. 4. 30.까지'* ]]
    no 4 select notice 2024-금형-0014 --out c.pdf
    ok call notices 2024-금형
    said 'amendment'
    said '제2024-150호'
    ok appeal file 2024-금형-0004 --ground '순위'
    said 'told on                  2024-04-10'
    as approver no 1 call announce 2024-금형 --notice-no '부산광역시 공고 제2024-151호'
    complained 'no amendment'
}

@test "a conflict found later is told with what it changes, and voids the part of its member" {
    ok review conflict 2024-금형-0012 --reviewer rev1 --kind 제척 --ground '친족'
    said 'ppuri select amend 2024-금형'
    ok select amend 2024-금형 --reason '제척 사유 발견'
    ok select show 2024-금형
    as approver ok select agree 2024-금형-0012
    ok select run 2024-금형
    said 'put right: 2024-금형-0012: the scores of rev1 count no more'
}

@test "an upheld objection whose amendment is withdrawn waits until the result is amended after all" {
    ok appeal file 2024-금형-0012 --ground '심의액이 잘못됨'
    as approver ok appeal decide 2024-금형-0012 --outcome 인용 --reason '나래금형의 중복 장비' --yes
    clock='2024-04-11 10:00:00'
    no 3 select amend 2024-금형 --withdraw --reason '할 것 없음'
    complained 'answers upheld objections (2024-금형-0012)'
    complained 'an approver who did not decide on them'
    as approver no 1 select amend 2024-금형 --withdraw --reason '할 것 없음'
    complained 'who upheld an objection does not withdraw the amendment that answers it'
    as auditor no 3 select amend 2024-금형 --withdraw --reason '할 것 없음'
    as approver2 ok select amend 2024-금형 --withdraw --reason '할 것 없음'
    said 'withdrawn by approver2'
    ok todo --format csv
    said 'upheld-result,2024-금형-0012,오솔길정밀,1,2024-04-10,ppuri appeal show 2024-금형-0012'
    as approver ok todo
    said 'upheld objection to a result, whose amendment was withdrawn'
    ok select amend 2024-금형 --reason '이의신청 인용'
    ok todo
    said 'amendment of the result is open'
    [[ $output != *'upheld objection'* ]]
    ok select amend 2024-금형 --withdraw --reason '할 것 없음'
    ok todo
    said 'upheld objection to a result'
}
