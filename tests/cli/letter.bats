#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; bats sets stderr
load helpers
load evaluation

setup_file() { make_awarded; }
setup() { take_office "$DECIDED"; }

# Letters of two of the twelve awards are issued by one run, and those of the others by a second one.
issue_all() {
    ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 2; files made again: 0; files that were there: 0; in letters'
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 10; files made again: 0; files that were there: 2;'
}

# Who issues a letter would else have the office say whatever they like, under its number and its seal.
@test "who issues a letter does not choose its form" {
    sed 's/에 따라 귀 기업의 과제에/에 따라 귀사의 과제에/' "$BATS_TEST_DIRNAME/../../forms/award-letter.md" >own.md
    no 2 letter issue --call 2024-금형 --out letters --form own.md
    complained '--form'
    ok letter issue --call 2024-금형 --out letters
    no 2 letter amend 2024-000001 --reason 정정 --out letters --form own.md
    ok letter preview own.md --data "$BATS_TEST_DIRNAME/../../examples/award-letter.json" --out own.pdf
    pdftotext own.pdf text
    grep -q '견' text
    rows 1 letter verify own.pdf
    said forged
}

@test "an address that nobody has set is looked for where it belongs" {
    sqlite3 "$OFFICE/office.db" "DELETE FROM setting WHERE key IN ('office.address', 'office.sender', 'office.fax', 'office.homepage')"
    no 1 letter issue --call 2024-금형 --out letters
    complained 'the letterhead is not complete: office.sender (sender (발신명의) of letters), office.address (address)'
    complained 'ppuri store set office.sender …'
    [[ $stderr != *fax* && $stderr != *homepage* ]]
    as approver ok call announce 2024-금형
    ok letter issue --kind selected --call 2024-금형 --out letters
    said 'note: not set, and so not on these letters: office.sender (sender (발신명의) of letters)'
    [[ $output != *office.phone* ]]
}

@test "what an office does not have, a fax or a homepage, stands on no letter" {
    sqlite3 "$OFFICE/office.db" "DELETE FROM setting WHERE key IN ('office.fax', 'office.homepage')"
    ok letter issue --receipt 2024-금형-0001 --out letters
    pdftotext letters/*.pdf text
    grep -q '전화번호' text
    run ! grep -q '팩스번호' text
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
    sqlite3 "$OFFICE/office.db" "DELETE FROM setting WHERE key = 'office.email'"
    no 1 letter issue --call 2024-금형 --out letters
    complained 'office.email (e-mail)'
    [ ! -d letters ] || [ -z "$(ls -A letters)" ]
    ok letter list
    said 'there is no letter yet'
}

@test "the whole register is shown in parts, the newest first, and the letters of a call together" {
    ok letter issue --call 2024-금형 --out letters
    ok letter list --limit 1
    said 2024-000002
    said '2 rows, of which 1–1'
    said 'more: the same command with --after 2024-000002'
    ok letter list --limit 1 --after 2024-000002
    said 2024-000001
    said '2 rows, of which 1 behind 2024-000002'
    [[ $output != *2024-000002*valid* && $output != *more:* ]]
    ok letter list --call 2024-금형 --format csv
    [[ ${lines[1]} = 2024-000001,* && ${lines[2]} = 2024-000002,* ]]
    no 4 letter list --after 2024-999999
    complained 'there is no letter 2024-999999'
}

@test "a character that no font has refuses all letters by name" {
    sqlite3 "$OFFICE/office.db" "UPDATE person SET representative = '도한울𓀀' WHERE representative = '도한울'"
    no 1 letter issue --call 2024-금형 --out letters
    complained 2024-금형-0003
    complained U+13000
    [ ! -d letters ] || [ -z "$(ls -A letters)" ]
}

@test "a form of the office's own is kept with its letters" {
    mkdir forms
    sed 's/에 따라 귀 기업의 과제에/에 따라 귀사의 과제에/' "$BATS_TEST_DIRNAME/../../forms/award-letter.md" >forms/award-letter.md
    as admin ok store set office.forms "$PWD/forms"
    ok letter issue --call 2024-금형 --out letters
    as admin ok store set office.forms ''
    ok letter show 2024-000001 --format csv
    said "the office's own: award-letter.md"
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

@test "letters come out again where no letter can be drawn any more" {
    local PPURI=$PPURI
    ok letter issue --call 2024-금형 --out letters
    ok app receipt 2024-금형-0001 --out receipt.pdf
    sums letters >before
    mkdir bare
    cp "$PPURI" bare/ppuri
    PPURI=$PWD/bare/ppuri
    no 6 letter preview award-letter --out preview.pdf
    complained 'the part that draws paper'
    ok letter reissue 2024-000001 --out again.pdf
    cmp again.pdf "$(letter_of 2024-000001)"
    rm letters/*
    ok letter issue --call 2024-금형 --out letters
    said 'files made again: 2;'
    sums letters | cmp before -
    as auditor ok app receipt 2024-금형-0001 --out again.pdf
    cmp again.pdf receipt.pdf
    ok award issue --call 2024-금형
    no 6 letter issue --call 2024-금형 --out letters
    complained 'the part that draws paper'
}

@test "a dry run draws all letters and keeps none" {
    ok letter issue --call 2024-금형 --out letters --dry-run
    said 'letters issued: 2;'
    [ ! -e letters ]
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT (SELECT count(*) FROM letter) + (SELECT count(*) FROM paper_content)')" = 0 ]
}

@test "what is kept of a letter lies in the store once, and a copy of the store has it" {
    ok letter issue --call 2024-금형 --out letters
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT count(*) || ' ' || sum(length(bytes) = size AND hex(c.sha256) = hex(l.sha256)) FROM paper_content c JOIN letter l USING (sha256)")" = '2 2' ]
    [ "$(sqlite3 "$OFFICE/office.db" "SELECT count(*) FROM audit WHERE instr(changeset, CAST('%PDF-' AS BLOB))")" = 0 ]
    as admin ok store backup copy.db
    as admin rows 6 store check --store copy.db
    [[ $output != *letters:* ]]
    rm letters/*
    ok letter reissue 2024-000002 --out two.pdf --store copy.db
    [ "$(sha256sum two.pdf | cut -d' ' -f1)" = "$(sqlite3 copy.db "SELECT lower(hex(sha256)) FROM letter WHERE number = '2024-000002'")" ]
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

# number_of RECEIPT: of its letter that holds, or of its newest.
number_of() {
    sqlite3 "$OFFICE/office.db" "SELECT l.number FROM letter l JOIN application a ON a.id = l.application_id WHERE a.receipt_no = '$1'
        ORDER BY l.id DESC LIMIT 1"
}
biz_no_of() {
    sqlite3 "$OFFICE/office.db" "SELECT substr(f.biz_no, 1, 3) || '-' || substr(f.biz_no, 4, 2) || '-' || substr(f.biz_no, 6)
        FROM firm f JOIN application a ON a.firm_id = f.id WHERE a.receipt_no = '$1'"
}
# add_applicant NAME RECEIPT: an account for the firm of that application.
add_applicant() {
    local person=admin
    log_in
    printf '%s\n' "$PASSWORD" | ppuri_at_desk account add "$1" --role applicant --person "$1" --firm "$(biz_no_of "$2")" >/dev/null
}
code_of() {
    sqlite3 "$OFFICE/office.db" "SELECT check_code FROM letter WHERE number = '$1'"
}
letter_of() {
    find letters -name "$(sqlite3 "$OFFICE/office.db" "SELECT file_name FROM letter WHERE number = '$1'")"
}

@test "a letter has the next number of its year, and stands in the register with what it says" {
    issue_all
    ok letter list --call 2024-금형 --format csv
    [ "$(printf '%s\n' "$output" | grep -o '^2024-0000[0-9]*' | sort -u | wc -l)" -eq 12 ]
    said '2024-000001,'
    said '2024-000012,'
    korean ok letter list
    said '보조금 교부결정 통지서'
    said '유효'
    ok letter show 2024-000002
    said '㈜하늘정밀(대표 도한울)'
    said '20,000,000 won'
    as auditor ok letter show 2024-000002 --format json
    said '"state": "valid"'
    no 4 letter show 2024-000013
    complained 'there is no letter 2024-000013'
    as auditor ok audit verify
}

@test "the register names whom the letter names, and knows no call or application that is not there" {
    ok letter issue --call 2024-금형 --out letters
    ok firm edit "$(biz_no_of 2024-금형-0003)" --name '㈜푸른정밀'
    ok letter list --receipt 2024-금형-0003
    said '㈜하늘정밀(대표 도한울)'
    run ! said 푸른정밀
    ok letter list --receipt 2024-금형-0003 --format json
    said '"receiver": "㈜하늘정밀(대표 도한울)"'
    no 4 letter list --call 2024-없음
    no 4 letter list --receipt 2024-금형-9999
    complained 'there is no application 2024-금형-9999'
}

@test "a letter carries its number and its code" {
    ok letter issue --call 2024-금형 --out letters
    pdftotext -layout "$(letter_of 2024-000001)" text
    grep -q 2024-000001 text
    grep -q "$(code_of 2024-000001 | sed 's/..../&-/g; s/-$//')" text
}

@test "a file or a number with its code is genuine, and nothing else is" {
    local number file code
    ok letter issue --call 2024-금형 --out letters
    number=2024-000001 file=$(letter_of 2024-000001) code=$(code_of 2024-000001)
    ok letter verify "$file"
    said 'valid'
    said "$number"
    ok letter verify "$number" "$code"
    ok letter verify "$number" "$(printf '%s' "$code" | tr '[:upper:]' '[:lower:]' | sed 's/..../& /g')"
    as auditor ok letter verify "$file"
    as finance ok letter verify "$number" "$code"
    # one byte changed
    cp "$file" changed.pdf
    printf 'X' | dd of=changed.pdf bs=1 seek=2000 conv=notrunc 2>/dev/null
    rows 1 letter verify changed.pdf
    complained 'forged: the register has no letter whose file has just these bytes'
    said forged
    printf '\n' >>"$file"
    rows 1 letter verify "$file"
    # another number, another code
    rows 1 letter verify 2024-000099 "$code"
    complained 'no letter of this number with this code'
    rows 1 letter verify 2024-000002 "$code"
    rows 1 letter verify "$number" ABCD-EFGH-JKMN
    no 2 letter verify "$number" ABCD
    complained 'twelve signs'
    no 4 letter verify nothing.pdf
    as reviewer no 3 letter verify "$number" "$code"
    # who asked is kept
    grep -q $'auditor\t.*\tletter.verify\tfile ' "$OFFICE/office.db.access"
    grep -q $'finance\t.*\tletter.verify\tletter 2024-000001' "$OFFICE/office.db.access"
}

@test "a number is read as people type it, and what is none is told in one line" {
    local typed
    ok letter issue --call 2024-금형 --out letters
    for typed in 2024-2 ２０２４-００００２ '２０２４－２' '2024 – 000002'; do
        ok letter show "$typed"
        said '㈜하늘정밀(대표 도한울)'
    done
    ok letter verify '２０２４－２' "$(code_of 2024-000002)"
    ok letter reissue 2024-2 --out again.pdf
    cmp again.pdf "$(letter_of 2024-000002)"
    no 2 letter verify 2024-2
    complained 'letter 2024-000002: the check code'
    no 4 letter show 2024-99
    complained 'there is no letter 2024-000099'
    for typed in 2024-금형-0003 24-2 2024-0 letters; do
        no 2 letter show "$typed"
        complained "\"$typed\" is no number of a letter; one is written as 2024-000123"
        as approver no 2 letter revoke "$typed" --reason x
    done
}

@test "a number is verified with its code, and a file without; what is no PDF is no letter" {
    ok letter issue --call 2024-금형 --out letters
    no 2 letter verify 2024-000002
    complained 'the check code (확인코드) that stands on the paper is needed as well'
    no 2 letter verify "$(letter_of 2024-000001)" "$(code_of 2024-000001)"
    complained 'is no number of a letter'
    complained 'ppuri letter verify FILE'
    : >empty.pdf
    printf '발급번호 2024-000001\n' >text.pdf
    rows 1 letter verify empty.pdf
    said forged
    complained 'it is no PDF file'
    rows 1 letter verify text.pdf
    complained 'it is no PDF file'
    run -1 --separate-stderr korean ppuri_at_desk letter verify text.pdf
    said 위조
    complained '위조: PDF 파일이 아닙니다'
}

@test "who applied asks about letters to the own firm, and learns nothing of others" {
    local own other
    ok letter issue --call 2024-금형 --out letters
    own=$(number_of 2024-금형-0003) other=$(number_of 2024-금형-0001)
    add_applicant haneul 2024-금형-0003
    as haneul ok letter verify "$(letter_of "$own")"
    said "$own"
    as haneul ok letter verify "$own" "$(code_of "$own")"
    cp "$(letter_of "$own")" changed.pdf
    printf '\n' >>changed.pdf
    as haneul rows 1 letter verify changed.pdf
    said 'no letter of yours'
    printf '%s\n%s\n' "$output" "$stderr" >forgery
    as haneul rows 1 letter verify "$(letter_of "$other")"
    complained 'among the letters that were issued to your firm there is none like this'
    printf '%s\n%s\n' "$output" "$stderr" | diff - forgery
    as haneul rows 1 letter verify "$own" ABCD-EFGH-JKMN
    printf '%s\n%s\n' "$output" "$stderr" >forgery
    as haneul rows 1 letter verify "$other" "$(code_of "$other")"
    printf '%s\n%s\n' "$output" "$stderr" | diff - forgery
    run ! said forged
    as haneul run -1 --separate-stderr korean ppuri_at_desk letter verify "$other" "$(code_of "$other")"
    complained '우리 기업에 발급한 통지서 가운데 이런 것이 없습니다'
    as haneul no 3 letter show "$own"
    as haneul no 3 letter list
}

@test "of two who amend a letter at the same moment one does, and the other is told so" {
    local number
    ok letter issue --call 2024-금형 --out letters
    number=$(number_of 2024-금형-0003)
    ok firm edit "$(biz_no_of 2024-금형-0003)" --address '부산광역시 사상구 낙동대로 1'
    local person=approver
    log_in
    ppuri_at_desk letter amend "$number" --reason '주소 정정' --out one >/dev/null 2>one.err &
    ppuri_at_desk letter amend "$number" --reason '주소 정정' --out other >/dev/null 2>other.err || :
    wait
    cat one.err other.err
    [ "$(cat one.err other.err | grep -c 'was changed already')" -eq 1 ]
    [ "$(find one other -name '*.pdf' | wc -l)" -eq 1 ]
    run ! grep UNIQUE one.err other.err
}

@test "a letter is amended when what it tells has changed, and the old one leads to the new one" {
    local old new file document
    ok letter issue --call 2024-금형 --out letters
    old=$(number_of 2024-금형-0003) file=$(letter_of "$old")
    no 3 letter amend "$old" --reason '주소 정정' --out letters
    complained 'carries an approval and a document number'
    as approver no 2 letter amend "$old" --out letters
    complained 'hint: give it with --reason'
    as approver no 1 letter amend "$old" --reason '주소 정정' --out letters
    complained 'would say what it says already'
    complained "ppuri letter reissue $old"
    as auditor no 3 letter amend "$old" --reason '주소 정정' --out letters
    ok firm edit "$(biz_no_of 2024-금형-0003)" --address '부산광역시 사상구 낙동대로 1'
    as approver ok letter amend "$old" --reason '주소 정정' --out letters --dry-run
    [ "$(number_of 2024-금형-0003)" = "$old" ]
    as approver at '2024-04-16 09:00:00' ok letter amend "$old" --reason '주소 정정' --out letters
    said "letter 2024-000003 takes the place of $old"
    document=$(sqlite3 "$OFFICE/office.db" "SELECT document_no FROM letter WHERE number = '$old'")
    clock='2024-04-16 09:00:00' new=2024-000003
    pdftotext "$(letter_of "$new")" - | tr -d '\n ' >text
    grep -q '사상구낙동대로1' text
    grep -q '시행산업혁신과-3(2024.4.16.)' text
    grep -q '전결2024.4.16.' text
    grep -q "이통지는$document(2024.4.15.)통지를고친것으로,그통지를대신합니다" text
    as approver no 1 letter amend "$new" --reason '또' --out letters
    complained 'would say what it says already'
    [ -e "$file" ]
    rows 1 letter verify "$file"
    complained "genuine, but was changed: $new took its place"
    complained "what holds now: $new"
    said changed
    ok letter verify "$(letter_of "$new")"
    ok letter show "$old"
    said '주소 정정'
    said "$new"
    as approver no 1 letter amend "$old" --reason '또' --out letters
    complained 'was changed already'
    complained "ppuri letter show $new"
    as auditor ok audit log --act letter.amend
    said '주소 정정'
    # neither is drawn for the call again but the one that holds
    rm -r letters
    ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 0; files made again: 2;'
    [ ! -e "$file" ]
    as auditor ok audit verify
}

@test "a letter is revoked by another person, and issued anew only by name" {
    local old
    ok letter issue --call 2024-금형 --out letters
    old=$(number_of 2024-금형-0003)
    no 3 letter revoke "$old" --reason '수신처 착오'
    complained 'who may: approver'
    as approver no 2 letter revoke "$old"
    as approver ok letter revoke "$old" --reason '수신처 착오'
    said "letter $old to ㈜하늘정밀(대표 도한울) is revoked"
    as approver no 1 letter revoke "$old" --reason '또'
    complained 'was revoked already'
    rows 1 letter verify "$(letter_of "$old")"
    complained 'genuine, but was revoked'
    rows 1 letter verify "$old" "$(code_of "$old")"
    no 1 letter amend "$old" --reason '주소 정정' --out letters
    ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 0;'
    said 'changed or revoked, and not issued again: 1'
    ok letter issue --receipt 2024-금형-0003 --out letters
    said 'number 2024-000003'
    ok letter verify "$(letter_of 2024-000003)"
    rows 1 letter verify "$(letter_of "$old")"
    ok letter list --state 취소됨 --format csv
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 2 ]
    ok letter list --receipt 2024-금형-0003 --format csv
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 3 ]
}

@test "who issued a letter does not revoke it" {
    as approver ok letter issue --call 2024-금형 --out letters
    as approver no 1 letter revoke 2024-000001 --reason '수신처 착오'
    complained 'who issued a letter does not revoke it'
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT count(*) FROM letter_end')" -eq 0 ]
}

@test "the same file comes out once more, whatever became of the letter" {
    local file
    ok letter issue --call 2024-금형 --out letters
    file=$(letter_of 2024-000001)
    at '2025-01-02 09:00:00' ok letter reissue 2024-000001 --out again.pdf
    cmp "$file" again.pdf
    at '2025-01-02 09:00:00' as approver ok letter revoke 2024-000001 --reason '수신처 착오'
    at '2025-01-02 09:00:00' ok letter reissue 2024-000001 --out again.pdf
    said 'does not hold any more: revoked'
    cmp "$file" again.pdf
    at '2025-01-02 09:00:00' ok letter reissue 2024-000001 --as-of 2024-12-31 --out then.pdf
    cmp "$file" then.pdf
    at '2025-01-02 09:00:00' no 4 letter reissue 2024-000001 --as-of 2024-04-14 --out then.pdf
    at '2025-01-02 09:00:00' ok select dossier 2024-금형 --as-of 2024-12-31 --out then.zip
    unzip -p then.zip "$file" | cmp - "$file"
    at '2025-01-02 09:00:00' no 4 letter reissue 2024-000009 --out again.pdf
}

@test "numbers begin anew with each year" {
    ok letter issue --call 2024-금형 --out letters
    clock='2025-01-02 09:00:00'
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --out letters
    said 'numbers 2025-000001 to 2025-000010'
}

@test "a letter that was issued alone is not issued again with all" {
    ok award issue --call 2024-금형
    ok letter issue --receipt 2024-금형-0003 --out letters
    ok letter issue --call 2024-금형 --out letters
    said 'letters issued: 11; files made again: 0; files that were there: 1;'
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT count(DISTINCT number) || max(number) FROM letter')" = 122024-000012 ]
}

@test "of a moment before it was issued a letter is not called forged" {
    local file code
    ok letter issue --call 2024-금형 --out letters
    file=$(find letters -name '*_㈜하늘정밀.pdf')
    code=$(sqlite3 "$OFFICE/office.db" "SELECT check_code FROM letter WHERE number = '2024-000001'")
    as auditor rows 1 letter verify "$file" --as-of 2024-04-10
    said 'As of 2024-04-10 23:59:59'
    said 'not issued yet'
    complained 'is genuine, but was not issued yet'
    as auditor rows 1 letter verify 2024-000001 "$code" --as-of 2024-04-10 --format json
    [ "$(jq -r '.verdict' <<<"$output")" = not_yet ]
    as auditor rows 1 letter verify 2024-000001 7777-7777-7777 --as-of 2024-04-10
    said forged
}

@test "the audit of one application has what was done to it along with others" {
    ok award issue --call 2024-금형
    ok letter issue --call 2024-금형 --out letters
    as auditor ok audit log --subject 2024-금형-0001 --format csv
    local act
    for act in app.import app.screen select.confirm award.draft award.approve award.issue letter.issue; do
        grep -q ",$act," <<<"$output" || { echo "no $act in: $output" && return 1; }
    done
    # The first two were issued by an act of their own.
    [ "$(grep -c ,award.issue, <<<"$output")" -eq 1 ]
    as auditor ok audit log --subject 2024-금형-0001 --act award --last 1 --format csv
    said award.issue
    as auditor ok audit log --subject 2024-금형-0005 --format csv
    run ! grep ,award. <<<"$output"
    as auditor ok app show 2024-금형-0005
    said "${JUDGED% *}"*'officer'*'fail'
}

@test "a link in the place of the drafts costs nobody a file" {
    mkdir letters victim
    echo x >victim/backup.db
    ln -s "$PWD/victim" letters/.ppuri-drafts
    no 1 letter issue --call 2024-금형 --out letters
    complained 'letters/.ppuri-drafts is not a folder that you alone may change'
    [ -f victim/backup.db ]
    ok letter list --call 2024-금형 --format csv
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 1 ]
}
