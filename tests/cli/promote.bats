#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2086,SC2209 # $LETTER is four words, helpers.bash reads person and clock
load helpers
load evaluation

LETTER='--on 2024-04-02 --paper-no 나래-7'

setup_file() { make_decided; }
setup() { take_office "$JUDGED"; }

@test "who gives up leaves money, and the next in order is promoted, until it is not enough" {
    ok select reserve 2024-금형
    said '1  2024-금형-0012  오솔길정밀    waits   9,600,000'
    said '8,000,000 won left'
    said 'nobody is jumped over'
    as approver no 1 select promote 2024-금형
    complained '8,000,000 won are left, and 2024-금형-0012 (place 1 of the reserve) is to get 9,600,000; nobody is jumped over'
    no 2 app decline 2024-금형-0001 $LETTER
    complained 'a reason is needed'
    no 2 app decline 2024-금형-0001 --reason '선정포기서 접수'
    complained '--on'
    no 2 app decline 2024-금형-0001 --on 2024-04-02 --reason '선정포기서 접수'
    complained '--paper-no'
    no 1 app decline 2024-금형-0001 --on 2024-04-03 --paper-no 나래-7 --reason '선정포기서 접수'
    complained '2024-04-03 has not come yet'
    no 1 app decline 2024-금형-0001 --on 2024-03-20 --paper-no 나래-7 --reason '선정포기서 접수'
    complained 'and no letter from before gives that up'
    no 1 app decline 2024-금형-0012 $LETTER --reason '예비'
    complained 'not possible in the state reserve'
    ok app decline 2024-금형-0001 $LETTER --reason '선정포기서 접수'
    said '2024-금형-0001 ㈜나래금형: gave up before award'
    said 'freed: 20,000,000 won'
    said 'by its letter of 2024-04-02: 나래-7'
    ok app show 2024-금형-0001 --format json
    [ "$(jq -r '"\(.declined_on) \(.declined_paper_no)"' <<<"$output")" = '2024-04-02 나래-7' ]
    ok select reserve 2024-금형 --format json
    [ "$(jq -r '.[0] | "\(.application) \(.letter_on) \(.letter_no)"' <<<"$output")" = '2024-금형-0001 2024-04-02 나래-7' ]
    ok app decline --help
    said '--paper-no'
    ok select reserve 2024-금형
    said '11 selected (172,000,000 won), 28,000,000 won left'
    said 'next in the reserve: 2024-금형-0012 오솔길정밀 (place 1, 9,600,000 won)'
    no 3 select promote 2024-금형
    as approver no 1 select promote 2024-금형 --next 2024-금형-0004
    complained 'it is not the turn of 2024-금형-0004: the next of the reserve is 2024-금형-0012 (place 1)'
    as approver ok select promote 2024-금형 --next 2024-금형-0012
    said '2024-금형-0012 오솔길정밀 is promoted from place 1 of the reserve: 9,600,000 won'
    as approver ok select promote 2024-금형
    said '2024-금형-0004 도깨비몰드 is promoted from place 2'
    said '9,600,000 won left'
    as approver no 1 select promote 2024-금형
    complained '9,600,000 won are left, and 2024-금형-0021 (place 3 of the reserve) is to get 12,000,000'
    no 1 app decline 2024-금형-0001 $LETTER --reason '다시'
    as auditor ok store check
}

@test "what waits for promotion stands in the list of what is to be done" {
    ok todo
    [[ $output != *'select promote'* ]]
    ok app decline 2024-금형-0001 $LETTER --reason '선정포기서 접수'
    ok todo
    said 'ppuri select promote 2024-금형'
    as approver ok select promote 2024-금형
    as approver ok select promote 2024-금형
    ok todo
    [[ $output != *'select promote'* ]]
}

@test "nobody is promoted where the programme's account no longer carries it" {
    ok app decline 2024-금형-0001 $LETTER --reason '선정포기서 접수'
    as finance ok budget spend 2024-01 --year 2024 --source 시비 --amount 2천5백만원
    ok select reserve 2024-금형
    said '28,000,000 won left'
    said "nobody is promoted: the programme's account carries only 3,000,000 won more"
    as approver no 1 select promote 2024-금형
    complained "the programme's account of 2024 carries only 3,000,000 won more, and 2024-금형-0012 (place 1 of the reserve) is to get 9,600,000"
    complained 'ppuri budget show 2024-01 --year 2024'
    ok todo
    [[ $output != *'select promote'* ]]
    as finance ok budget spend 2024-01 --year 2024 --source 시비 --amount '△2천5백만원' --reason '정정'
    as approver ok select promote 2024-금형
    as auditor ok store check
}

@test "an excluded firm of the reserve is named, taken out with a reason, and the next one follows" {
    ok app decline 2024-금형-0001 $LETTER --reason '선정포기서 접수'
    as approver no 1 select exclude 2024-금형-0012 --reason '뒤로'
    complained 'is not on the list of exclusions'
    ok exclusion add '오솔길정밀' --biz-no "$(sqlite3 "$OFFICE/office.db" "SELECT biz_no FROM firm WHERE name = '오솔길정밀'")" \
        --from 2024-04-01 --years 5 --article '지보법 §32①' --ground '거짓 신청' --source '산업혁신과-12'
    as approver no 1 select promote 2024-금형
    complained '2024-금형-0012 오솔길정밀'
    complained 'ppuri select exclude 2024-금형-0012'
    no 3 select exclude 2024-금형-0012 --reason '수행배제'
    as approver ok select exclude 2024-금형-0012 --reason '수행배제(산업혁신과-12)'
    said '2024-금형-0012 오솔길정밀: not selected'
    as approver ok select promote 2024-금형
    said '2024-금형-0004 도깨비몰드 is promoted from place 2'
}

@test "the letter says what was decided, and is the same file whenever it is made" {
    ok app decline 2024-금형-0001 $LETTER --reason '선정포기서 접수'
    no 4 select notice 2024-금형-0012 --out a.pdf
    complained 'was not promoted'
    as approver ok select promote 2024-금형
    as auditor no 3 select notice 2024-금형-0012 --out a.pdf
    ok select notice 2024-금형-0012 --out a.pdf
    pdftotext -layout a.pdf a.txt
    for text in '예비순위를 승계하여 지원대상으로 선정되었음' '오솔길정밀' '1순위' '금9,600,000원(금구백육십만원)' '2024. 4. 2.'; do
        grep -q -F -- "$text" a.txt || { echo "the letter does not say $text" && cat a.txt && return 1; }
    done
    ok select reserve 2024-금형
    said 'approver     2024-04-02 10:00  2024-04-02 10:00'
    ok firm edit "$(sqlite3 "$OFFICE/office.db" "SELECT biz_no FROM firm WHERE name = '오솔길정밀'")" --name 새길정밀
    at '2024-04-09 11:00:00' ok select notice 2024-금형-0012 --out b.pdf
    cmp a.pdf b.pdf
}

@test "the dossier holds who was promoted, and the letter" {
    ok app decline 2024-금형-0001 $LETTER --reason '선정포기서 접수'
    as approver ok select promote 2024-금형
    ok select notice 2024-금형-0012 --out a.pdf
    as auditor ok select dossier 2024-금형 --out d.zip
    unzip -q d.zip -d d
    (cd d && sha256sum --quiet -c SHA256SUMS)
    [ "$(jq -r '.[0] | "\(.receipt_no) \(.reserve) \(.granted) \(.promoted_by) \(.told_by)"' d/notices/promotions.json)" = \
        '2024-금형-0012 1 9600000 approver officer' ]
    grep -q '^2024-금형-0001,㈜나래금형,2024-04-02,나래-7,선정포기서 접수,officer,' d/reckoning/declined.csv
    cmp a.pdf "d/letters/$(jq -r '.[0].letter' d/notices/promotions.json)"
}

@test "who was promoted gets an award of that sum, and who has one does not give up" {
    ok app decline 2024-금형-0001 $LETTER --reason '선정포기서 접수'
    as approver ok select promote 2024-금형
    ok program edit 2024-01 --legal-basis 지방보조금
    ok award draft 2024-금형-0012
    said '9,600,000'
    no 1 app decline 2024-금형-0012 $LETTER --reason '포기'
    complained 'its award is drafted already, by officer'
    complained 'ppuri award return 2024-금형-0012'
    no 1 app withdraw 2024-금형-0012 --reason '포기'
    complained 'must be returned first'
    as approver ok award return 2024-금형-0012 --reason '포기 예정'
    ok app decline 2024-금형-0012 $LETTER --reason '선정포기서 접수'
    said 'freed: 9,600,000 won'
}

@test "a promoted firm sees it when its letter was drawn" {
    ok app decline 2024-금형-0001 $LETTER --reason '선정포기서 접수'
    as approver ok call announce 2024-금형
    as approver ok select promote 2024-금형
    clock='2024-04-02 11:00:00'
    local biz_no
    biz_no=$(sqlite3 "$OFFICE/office.db" "SELECT biz_no FROM firm WHERE name = '오솔길정밀'")
    person=admin log_in
    printf '%s\n' "$PASSWORD" | person=admin ppuri_at_desk account add osol --role applicant --firm "$biz_no" --person 도한울 >/dev/null
    as osol ok status
    said 'reserve'
    ok select notice 2024-금형-0012 --out a.pdf
    as osol ok status
    said 'selected'
}

@test "of two approvers at one moment one promotes, where the money is for one" {
    add_people approver approver2
    ok app decline 2024-금형-0017 $LETTER --reason '선정포기서 접수'
    said '18,000,000 won left'
    as approver log_in
    as approver2 log_in
    local one two done=0
    person=approver ppuri_at_desk select promote 2024-금형 >one 2>&1 &
    one=$!
    person=approver2 ppuri_at_desk select promote 2024-금형 >two 2>&1 &
    two=$!
    wait "$one" && done=$((done + 1))
    wait "$two" && done=$((done + 1))
    [ "$done" -eq 1 ]
    grep -q '8,400,000 won are left, and 2024-금형-0004 (place 2 of the reserve)' one two
    as auditor ok store check
}
