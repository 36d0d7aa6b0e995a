#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
load helpers
load evaluation

setup_file() {
    make_office
    receive_call
    local person=admin clock=$APPLIED name
    log_in
    for name in nara:000-81-10074 moon:000-81-10356; do
        printf '%s\n' "$PASSWORD" | ppuri_at_desk account add "${name%:*}" --role applicant --person 신청 --firm "${name#*:}" >/dev/null
    done
}

setup() {
    take_office
    clock='2024-04-01 10:00:00'
}

text_of() {
    pdftotext -layout "$1" - | tr -s ' '
}

@test "it says what was received and when, to the second" {
    ok app receipt 2024-금형-0001
    said '2024-금형-0001'
    said "$APPLIED"
    said '㈜나래금형'
    said '25,000,000 won'
    said '부산광역시 공고 제2024-123호'
    said 'as PDF: ppuri app receipt 2024-금형-0001 --out'
    ok app receipt 2024-금형-0001 --format json
    said "\"received_at\": \"$APPLIED\""
    said '"total": 25000000'
    said '"letter_no": null'
    said '"papers": ['
}

@test "it is a letter of the register: one number, one code, and the same bytes whoever asks, whenever, and whatever came of it" {
    ok app receipt 2024-금형-0001 --out one.pdf
    said 'one.pdf is written'
    said "$(sha256sum one.pdf | cut -d' ' -f1)"
    said 'number 2024-000001'
    as nara ok app receipt 2024-금형-0001 --out two.pdf
    said 'number 2024-000001'
    cmp one.pdf two.pdf
    ok app withdraw 2024-금형-0001 --reason '기업 사정'
    as auditor at '2024-06-03 09:00:00' ok app receipt 2024-금형-0001 --out three.pdf
    cmp one.pdf three.pdf
    clock='2024-06-03 09:00:00'
    ok letter reissue 2024-1 --out four.pdf
    cmp one.pdf four.pdf
    ok letter verify one.pdf
    said 'valid'
    text_of one.pdf >one.txt
    grep -q '2024. 3. 5. 10:00:00' one.txt
    grep -q '25,000,000 20,000,000 2,500,000 2,500,000' one.txt
    grep -q '위와 같이 신청을 접수하였습니다.' one.txt
    grep -q '㈜나래금형 귀하' one.txt
    grep -q '발급번호 2024-000001 · 확인코드 ' one.txt
    [ "$(pdfinfo one.pdf | sed -n 's/^Pages: *//p')" -eq 1 ]
    qpdf --check one.pdf >/dev/null
    ok letter list --kind 접수증 --format json
    [ "$(jq length <<<"$output")" = 1 ]
}

@test "a file is genuine byte for byte, or it is forged; a number needs its code" {
    local code
    ok app receipt 2024-금형-0001 --out one.pdf
    ok app receipt 2024-금형-0005 --out other.pdf
    run ! cmp one.pdf other.pdf
    code=$(sqlite3 "$OFFICE/office.db" "SELECT check_code FROM letter WHERE number = '2024-000001'")
    run -0 --separate-stderr korean ppuri_at_desk letter verify one.pdf
    said 유효
    said 접수증
    as nara ok letter verify one.pdf
    ok letter verify 2024-000001 "$code"
    as moon rows 1 letter verify one.pdf
    said 'no letter of yours'
    printf 'X' | dd of=one.pdf bs=1 seek=1500 conv=notrunc 2>/dev/null
    rows 1 letter verify one.pdf
    said forged
    [[ $stderr != *'app receipt'* ]]
}

@test "applicants get theirs once the office has issued it, and no other" {
    as nara no 1 app receipt 2024-금형-0001 --out mine.pdf
    complained 'the office has not issued the receipt of 2024-금형-0001 yet'
    complained 'ask for it at: 부산광역시'
    as auditor no 1 app receipt 2024-금형-0001 --out mine.pdf
    [ ! -e mine.pdf ]
    as nara ok app receipt 2024-금형-0001
    [[ $output != *'as PDF'* ]]
    ok letter issue --kind 접수증 --call 2024-금형 --out letters
    said 'letters issued: 24;'
    as nara ok app receipt 2024-금형-0001 --out mine.pdf
    cmp mine.pdf letters/2024-금형-0001_접수증_*.pdf
    as nara no 4 app receipt 2024-금형-0005
    complained 'there is no application'
    as nara no 4 app receipt 2024-금형-0005 --out other.pdf
    as nara no 4 app receipt 2024-금형-0099
    as reviewer no 3 app receipt 2024-금형-0001
    as admin no 3 app receipt 2024-금형-0001
}

@test "a call's receipts are issued to all that have none, each once" {
    ok app receipt 2024-금형-0003 --out one.pdf
    ok app withdraw 2024-금형-0004 --reason '기업 사정'
    ok letter issue --kind receipt --call 2024-금형 --out letters
    said 'letters issued: 23; files made again: 1;'
    said 'numbers 2024-000002 to 2024-000024'
    [ "$(find letters -name '*_접수증_*.pdf' | wc -l)" -eq 24 ]
    cmp one.pdf letters/2024-금형-0003_접수증_*.pdf
    ok letter issue --kind receipt --call 2024-금형 --out letters
    said 'letters issued: 0; files made again: 0; files that were there: 24;'
}

# What is renamed, corrected or handed in after it was issued.
change_all() {
    ok firm edit 000-81-10074 --name '㈜새이름정밀' --representative '도하나' --address '부산광역시 강서구'
    as admin ok store set office.sender '부산광역시장'
    printf '%%PDF-1.4 later' >later.pdf
    ok app attach 2024-금형-0001 later.pdf --kind 사업계획서 --reason '보완 제출'
}

@test "what changes afterwards changes no receipt that was issued; another takes its place, and is named" {
    ok app receipt 2024-금형-0001 --out before.pdf
    no 1 letter amend 2024-000001 --reason '정정' --out letters
    complained 'would say what it says already'
    change_all
    ok app receipt 2024-금형-0001 --out after.pdf
    cmp before.pdf after.pdf
    text_of after.pdf | grep -q '㈜나래금형 귀하'
    ok letter amend 2024-000001 --reason '보완서류 접수' --out letters
    said 'letter 2024-000002 takes the place of 2024-000001'
    rows 1 letter verify before.pdf
    said 'changed'
    said '2024-000002'
    complained '2024-000002 took its place'
    as nara ok app receipt 2024-금형-0001 --out now.pdf
    cmp now.pdf letters/*.pdf
    text_of now.pdf >now.txt
    grep -q '㈜새이름정밀 귀하' now.txt
    grep -q '2024. 4. 1.' now.txt
    grep -q 'later.pdf' now.txt
    grep -q '접수한 뒤에 낸 것이며' now.txt
    grep -q '2024. 3. 5. 10:00:00' now.txt
    ok letter verify now.pdf
}

@test "a receipt that was revoked is issued anew by name, and its applicant is told nothing false" {
    ok app receipt 2024-금형-0001 --out one.pdf
    as approver ok letter revoke 2024-000001 --reason '다른 기업의 신청'
    rows 1 letter verify one.pdf
    said 'revoked'
    as nara no 1 app receipt 2024-금형-0001 --out again.pdf
    ok letter issue --kind receipt --call 2024-금형 --out letters
    said 'changed or revoked, and not issued again: 1'
    ok app receipt 2024-금형-0001 --out again.pdf
    said 'number 2024-000025'
    as nara ok letter verify again.pdf
}

@test "papers in use stand in it, with the day of those that came after it was received" {
    clock=$APPLIED
    printf '%%PDF-1.4 first' >first.pdf
    printf '%%PDF-1.4 second' >second.pdf
    ok firm add 000-81-00047 --name 하늘정밀
    ok app new --call 2024-금형 --firm 000-81-00047 --title 서류 --total 1000 --asked 800 --own-cash 200 --own-kind 0
    ok app attach 2024-금형/000-81-00047 first.pdf --kind 신청서
    ok app attach 2024-금형/000-81-00047 --kind '기타:통장사본' --on-paper
    ok app detach 2024-금형/000-81-00047 2 --reason '다른 기업의 것'
    ok app submit 2024-금형/000-81-00047
    clock='2024-03-20 09:00:00'
    ok app attach 2024-금형-0025 second.pdf --kind 사업계획서 --reason '보완'
    ok app receipt 2024-금형-0025 --format json
    [ "$(jq -r '.. | objects | select(has("came_later")) | .file + " " + (.came_later // "-")' <<<"$output")" = $'first.pdf -\nsecond.pdf 2024-03-20' ]
    ok app receipt 2024-금형-0025 --out one.pdf
    text_of one.pdf >one.txt
    grep -q 'first.pdf' one.txt
    grep -q 'second.pdf' one.txt
    grep -q '2024. 3. 20.' one.txt
    run ! grep -q 통장사본 one.txt
}

@test "it is issued in the go that receives, into a folder" {
    clock=$APPLIED
    ok firm add 000-81-00047 --name 하늘정밀
    ok app new --call 2024-금형 --firm 000-81-00047 --title 초안 --total 100 --asked 80 --own-cash 20 --own-kind 0
    no 1 app receipt 2024-금형/000-81-00047
    complained 'was not received'
    ok app submit 2024-금형/000-81-00047 --out letters --dry-run
    [ ! -e letters ]
    ok app submit 2024-금형/000-81-00047 --out letters
    said "received as 2024-금형-0025 at $APPLIED"
    said 'letters issued: 1;'
    said 'number 2024-000001'
    ok letter verify letters/2024-금형-0025_접수증_하늘정밀.pdf
    no 2 app submit 2024-금형/000-81-00047 2024-금형/000-81-10074 --out letters
    complained 'receipts go with one application, or with all of a call'
    ok firm add 000-81-10109 --name 바다정밀
    ok app new --call 2024-금형 --firm 000-81-10109 --title 초안 --total 100 --asked 80 --own-cash 20 --own-kind 0
    ok app submit --call 2024-금형 --all --out letters
    said 'letters issued: 25; files made again: 0; files that were there: 1;'
}

@test "nothing of a person but of the firm stands in it" {
    ok app receipt 2024-금형-0001 --out one.pdf
    [ -z "$(sqlite3 "$OFFICE/office.db" "SELECT 1 FROM letter l JOIN application a ON a.id = l.application_id JOIN person p ON p.firm_id = a.firm_id
        WHERE instr(l.fields || l.receiver, p.representative)")" ]
}

@test "nothing is written over the store, and a dry run writes and issues nothing" {
    no 1 app receipt 2024-금형-0001 --out "$OFFICE/office.db-wal.pdf"
    ok app receipt 2024-금형-0002 --out never.pdf --dry-run
    [ ! -e never.pdf ]
    ok letter list --receipt 2024-금형-0002
    said 'there is no letter'
}

@test "whoever holds a receipt of a sealed call can have it verified" {
    clock='2024-03-05 09:00:00'
    ok call show 2024-금형
    sqlite3 "$OFFICE/office.db" "SELECT 'DROP TRIGGER \"' || name || '\";' FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = 'call'" >drops
    sqlite3 "$OFFICE/office.db" <drops
    clock=$APPLIED
    sqlite3 "$OFFICE/office.db" "UPDATE call SET sealed = 1; UPDATE application SET entered_by = (SELECT id FROM account WHERE name = 'officer')
        WHERE receipt_no = '2024-금형-0001'"
    ok app receipt 2024-금형-0001 --out one.pdf
    as auditor no 4 app receipt 2024-금형-0001
    as auditor ok letter list
    said 'there is no letter'
    as auditor ok letter verify one.pdf
    said '㈜나래금형'
    as nara ok app receipt 2024-금형-0001 --out mine.pdf
    cmp one.pdf mine.pdf
    as moon rows 1 letter verify one.pdf
}

@test "a form of the office's own is kept with what was issued by it, and one that is wrong issues nothing" {
    clock=$APPLIED
    mkdir forms
    ok app receipt 2024-금형-0001 --out before.pdf
    ok form show receipt
    kept forms/receipt.md
    sed -i 's/{{firm_name}}/{{firm_nane}}/' forms/receipt.md
    as admin ok store set office.forms "$PWD/forms"
    ok firm add 000-81-00047 --name 하늘정밀
    ok app new --call 2024-금형 --firm 000-81-00047 --title 초안 --total 100 --asked 80 --own-cash 20 --own-kind 0
    rows 1 app submit 2024-금형/000-81-00047 --out letters
    said 2024-금형-0025
    complained 'received, but without the receipt: *{{firm_nane}} is no value of this form; do you mean {{firm_name}}?'
    complained 'ppuri form check receipt'
    sed -i -e 's/{{firm_nane}}/{{firm_name}}/' -e 's/^제목: .*/제목: 새접수증/' forms/receipt.md
    ok app receipt 2024-금형-0025 --out new.pdf
    [[ $(pdftotext new.pdf - | tr -d ' \n') = *새접수증* ]]
    # Those that were issued before keep the form of their day, with or without the folder.
    rm -r forms
    ok app receipt 2024-금형-0001 --out old.pdf
    cmp before.pdf old.pdf
    ok app receipt 2024-금형-0025 --out again.pdf
    cmp new.pdf again.pdf
}
