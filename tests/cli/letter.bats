#!/usr/bin/env bats
# shellcheck disable=SC2034 # clock is what the helpers go by
load helpers
load evaluation

DECIDED='2024-04-15 10:00:00'

setup_file() {
    local setting
    make_call
    judge_all
    ok select run 2024-금형
    adopt_selection
    as approver ok select confirm 2024-금형
    ok program edit 2024-01 --legal-basis 지방보조금
    for setting in 'department=산업혁신과' 'sender=부산광역시장' 'zip=47545' 'address=부산광역시 연제구 중앙대로 1001' \
        'homepage=www.busan.go.kr' 'phone=(051)000-0000' 'fax=(051)000-0009' 'email=desk@example.com' 'disclosure=부분공개(6)'; do
        as admin ok store set "office.${setting%%=*}" "${setting#*=}"
    done
    clock=$DECIDED
    sqlite3 "$OFFICE/office.db" "UPDATE account SET title = '주무관' WHERE role = 'officer';
        UPDATE account SET title = '산업혁신과장' WHERE role = 'approver'"
    ok award draft --call 2024-금형
    as approver ok award approve --call 2024-금형
    ok award issue 2024-금형-0003 2024-금형-0001
}
setup() {
    take_office
    clock=$DECIDED
}

# Letters of two of the twelve awards stand in one batch, and those of the others in a second one.
issue_all() {
    ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 2; files made again: 0; files that were there: 0; in letters'
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 10; files made again: 0; files that were there: 2;'
}

@test "another form is for new letters alone" {
    ok letter issue --call 2024-금형 --out letters
    printf '%s\n' '---' '기관명: {{organisation}}' '수신: {{receiver}}' '제목: {{title}}' '발신명의: {{sender}}' \
        '기안자: {{drafter_title}} | {{drafter}}' '결재권자: {{approver_title}} | {{approver}}' '시행: {{doc_no}}' \
        '공개구분: {{disclosure}}' '---' '' '알려 드립니다.' >own.md
    ok letter issue --call 2024-금형 --out letters --form own.md
    said 'letters that were issued before keep the form'
}

@test "an address that nobody has set is looked for where it belongs" {
    sqlite3 "$OFFICE/office.db" "UPDATE setting SET value = '' WHERE key = 'office.address'"
    no 1 letter issue --call 2024-금형 --out letters
    complained 'the form asks for address'
    complained 'ppuri store settings'
}

sums() {
    (cd "$1" && sha256sum -- *.pdf)
}

@test "a letter for each award, again with the same bytes, and as the store says" {
    issue_all
    [ "$(find letters -type f | wc -l)" -eq 12 ]
    sums letters >before
    rm letters/*0003*.pdf
    at '2025-01-02 09:00:00' ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 0; files made again: 1; files that were there: 11;'
    sums letters >after
    diff before after
    at '2025-01-02 09:00:00' ok letter list --call 2024-금형 --format csv
    while read -r digest _; do
        said "$digest"
    done <before
}

@test "a letter is sound and says what was decided" {
    issue_all
    for file in letters/*.pdf; do
        qpdf --check "$file" >/dev/null
        pdftotext -layout "$file" text 2>errors
        [ ! -s errors ]
        grep -q '금[^ ]*원(금[^ ]*원)' text
    done
    pdftotext -layout "$(find letters -name '*_㈜하늘정밀.pdf')" text
    grep -q '수신 *㈜하늘정밀(대표 도한울)' text
    grep -q '금20,000,000원(금이천만원)' text
    grep -q '28,000,000 *100.0%' text
    grep -q '끝\.$' text
    pdffonts "$(find letters -name '*_㈜하늘정밀.pdf')" | tail -n +3 | awk '{ if ($(NF-4) != "yes") exit 1 }'
}

@test "a field without a value refuses all letters by name, before anything is written" {
    sqlite3 "$OFFICE/office.db" "DELETE FROM setting WHERE key = 'office.fax'"
    no 1 letter issue --call 2024-금형 --out letters
    complained fax
    [ ! -d letters ] || [ -z "$(ls -A letters)" ]
    ok letter list
    said 'there is no letter yet'
}

@test "a character that no font has refuses all letters by name" {
    sqlite3 "$OFFICE/office.db" "UPDATE person SET representative = '도한울𓀀' WHERE representative = '도한울'"
    no 1 letter issue --call 2024-금형 --out letters
    complained 2024-금형-0003
    complained U+13000
    [ ! -d letters ] || [ -z "$(ls -A letters)" ]
}

@test "a form of the office's own is kept with its letters" {
    sed 's/에 따라 귀 기업의 과제에/에 따라 귀사의 과제에/' "$BATS_TEST_DIRNAME/../../forms/award-letter.md" >own.md
    ok letter issue --call 2024-금형 --form own.md --out letters
    rm own.md
    pdftotext "$(find letters -name '*_㈜하늘정밀.pdf')" text
    grep -q 귀사의 text
    sums letters >before
    ok letter issue --call 2024-금형 --out letters
    sums letters >after
    diff before after
}

@test "a firm whose name is longer than a file's name can be gets its letter, and so do those after it" {
    local name
    name=$(printf '가나다라마바사아자차 %.0s' 1 2 3 4 5 6 7 8 9)
    ok firm edit 000-86-10216 --name "$name"
    ok firm edit 000-81-10356 --name ../../elsewhere
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 12;'
    [ "$(find letters -name '*.pdf' | wc -l)" -eq 12 ]
    find letters -name '*.pdf' | iconv -f UTF-8 -t UTF-8 >/dev/null
    ok letter issue --call 2024-금형 --out letters
    said 'files that were there: 12;'
}

@test "letters that were tampered with in the store are not written" {
    ok letter issue --call 2024-금형 --out letters
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER letter_is_frozen;
        UPDATE letter SET fields = replace(fields, '20,000,000', '30,000,000') WHERE award_id = 1"
    no 6 letter issue --call 2024-금형 --out again
    complained 'does not come out as it was issued'
}

@test "a folder that can not be written: nothing is recorded" {
    echo file >letters
    no 6 letter issue --call 2024-금형 --out letters
    ok letter list
    said 'there is no letter yet'
}

@test "who may not, and what is not there" {
    as reviewer no 3 letter issue --call 2024-금형 --out letters
    as finance no 3 letter issue --call 2024-금형 --out letters
    no 4 letter issue --call 2024-없음 --out letters
    no 2 letter issue --call 2024-금형
}

@test "a preview draws any form from given fields and records nothing" {
    ok letter preview award-letter --data "$BATS_TEST_DIRNAME/../../examples/award-letter.json" --out sample.pdf
    qpdf --check sample.pdf >/dev/null
    # nobody can take it for a letter: each page says so
    [ "$(pdftotext sample.pdf - | grep -cx 견본)" -eq "$(pdfinfo sample.pdf | sed -n 's/^Pages: *//p')" ]
    ok letter issue --call 2024-금형 --out letters
    [ "$(pdftotext "$(find letters -name '*_㈜하늘정밀.pdf')" - | grep -cx 견본)" -eq 0 ]
    no 2 letter preview award-letter --data "$BATS_TEST_DIRNAME/../../examples/award-letter.json" --out sample.csv
    complained 'the name ends in .pdf'
    no 6 letter preview award-letter --data "$BATS_TEST_DIRNAME/../../examples/award-letter.json" --out nowhere/sample.pdf
    complained 'letter preview: can not write nowhere/sample.pdf'
    echo '{"title": 1' >broken.json
    no 2 letter preview award-letter --data broken.json --out other.pdf
    complained broken.json
    no 4 letter preview nosuch.md --data broken.json --out other.pdf
    [ ! -e other.pdf ]
    printf '\xb0\xa1\n' >cp949.md
    no 2 letter preview cp949.md --data broken.json --out other.pdf
    complained 'save the file as UTF-8'
}
