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
    said '"papers": ['
}

@test "the same application gives the same bytes, whoever asks, whenever, and whatever came of it" {
    ok app receipt 2024-금형-0001 --out one.pdf
    said 'one.pdf is written'
    said "$(sha256sum one.pdf | cut -d' ' -f1)"
    as nara ok app receipt 2024-금형-0001 --out two.pdf
    cmp one.pdf two.pdf
    ok app withdraw 2024-금형-0001 --reason '기업 사정'
    as auditor at '2024-06-03 09:00:00' ok app receipt 2024-금형-0001 --out three.pdf
    cmp one.pdf three.pdf
    as moon at '2024-06-03 09:00:00' ok app receipt 2024-금형-0005 --out other.pdf
    [ "$(sha256sum one.pdf | cut -d' ' -f1)" != "$(sha256sum other.pdf | cut -d' ' -f1)" ]
    pdftotext -layout one.pdf - | tr -s ' ' >one.txt
    grep -q '2024. 3. 5. 10:00:00' one.txt
    grep -q '25,000,000 20,000,000 2,500,000 2,500,000' one.txt
    grep -q '위와 같이 신청을 접수하였습니다.' one.txt
    grep -q '㈜나래금형 귀하' one.txt
    [ "$(pdfinfo one.pdf | sed -n 's/^Pages: *//p')" -eq 1 ]
}

@test "a file is the receipt byte for byte, or it is forged" {
    ok app receipt 2024-금형-0001 --out one.pdf
    ok app receipt 2024-금형-0001 --verify one.pdf
    said 'one.pdf is the receipt of 2024-금형-0001, byte for byte'
    as nara ok app receipt 2024-금형-0001 --verify one.pdf
    no 1 app receipt 2024-금형-0005 --verify one.pdf
    complained 'forged: one.pdf is not the receipt of 2024-금형-0005'
    printf 'X' | dd of=one.pdf bs=1 seek=1500 conv=notrunc 2>/dev/null
    no 1 app receipt 2024-금형-0001 --verify one.pdf
    complained forged
    no 4 app receipt 2024-금형-0001 --verify nothing.pdf
    no 2 app receipt 2024-금형-0001 --verify one.pdf --out two.pdf
    as moon no 4 app receipt 2024-금형-0001 --verify one.pdf
}

# A copy of what a receipt is, in words, as a record and on paper.
keep_receipt() {
    mkdir "$1"
    ok app receipt 2024-금형-0001
    kept "$1/words"
    ok app receipt 2024-금형-0001 --format json
    kept "$1/record"
    ok app receipt 2024-금형-0001 --out "$1/paper.pdf"
}

@test "what is renamed, corrected, rewritten or handed in afterwards changes no receipt" {
    keep_receipt before
    clock='2024-04-01 10:00:00'
    ok firm edit 000-81-10074 --name '㈜새이름정밀' --representative '도하나' --address '부산광역시 강서구'
    as admin ok store set office.organisation '부산광역시청'
    as admin ok store set office.sender '부산광역시장'
    as admin ok store set office.department '산업혁신과'
    as admin ok store set office.phone '(051)888-0000'
    printf '%%PDF-1.4 later' >later.pdf
    ok app attach 2024-금형-0001 later.pdf --kind 신청서 --reason '보완 제출'
    keep_receipt after
    diff -r before after
    pdftotext -layout after/paper.pdf - | grep -q '㈜나래금형 귀하'
    as nara ok app receipt 2024-금형-0001 --out theirs.pdf
    cmp theirs.pdf before/paper.pdf
}

@test "a correction of the notice changes the receipts that come after it, and none before" {
    clock=$APPLIED
    ok firm add 000-81-00047 --name 하늘정밀
    ok app new --call 2024-금형 --firm 000-81-00047 --title 나중 --total 1000 --asked 800 --own-cash 200 --own-kind 0
    keep_receipt before
    ok call correct 2024-금형 --notice-no '부산광역시 공고 제2024-200호' --notice-day 2024-03-05 --reason '제목 정정' --title '금형기술 고도화 지원사업(정정)'
    ok app submit 2024-금형/000-81-00047
    keep_receipt after
    diff -r before after
    ok app receipt 2024-금형-0025
    said '금형기술 고도화 지원사업(정정)'
}

# The same program with another wording in its form, as the next version may have it.
@test "a new form changes the receipts that come after it, and none before" {
    clock=$APPLIED
    ok firm add 000-81-00047 --name 하늘정밀
    ok app new --call 2024-금형 --firm 000-81-00047 --title 나중 --total 1000 --asked 800 --own-cash 200 --own-kind 0
    keep_receipt before
    mkdir next
    LC_ALL=C sed 's/위와 같이 신청을/아래 같이 신청을/' "$PPURI" >next/ppuri
    chmod +x next/ppuri
    cp "${PPURI%/*}/ppuri-paper.so" next/
    local PPURI=$PWD/next/ppuri
    ok app submit 2024-금형/000-81-00047
    keep_receipt after
    diff -r before after
    ok app receipt 2024-금형-0025 --out next.pdf
    pdftotext -layout next.pdf - | grep -q '아래 같이 신청을'
    pdftotext -layout after/paper.pdf - | grep -q '위와 같이 신청을'
}

@test "papers that are there on the day stand in it, also when they are set aside later" {
    clock=$APPLIED
    printf '%%PDF-1.4 first' >first.pdf
    ok firm add 000-81-00047 --name 하늘정밀
    ok app new --call 2024-금형 --firm 000-81-00047 --title 서류 --total 1000 --asked 800 --own-cash 200 --own-kind 0
    ok app attach 2024-금형/000-81-00047 first.pdf --kind 신청서
    ok app attach 2024-금형/000-81-00047 --kind '기타:통장사본' --on-paper
    ok app detach 2024-금형/000-81-00047 2 --reason '다른 기업의 것'
    ok app submit 2024-금형/000-81-00047
    ok app attach 2024-금형-0025 first.pdf --kind 사업계획서 --reason '같은 초에 늦게'
    ok app detach 2024-금형-0025 1 --reason '바꿈'
    ok app receipt 2024-금형-0025
    said 'first.pdf'
    said "$(sha256sum first.pdf | cut -d' ' -f1)"
    said 'papers*1'
    ok app receipt 2024-금형-0025 --out one.pdf
    pdftotext -layout one.pdf - | grep -q 'first.pdf'
}

@test "a firm gets its own, and no other; a draft has none" {
    clock=$APPLIED
    ok firm add 000-81-00047 --name 하늘정밀
    ok app new --call 2024-금형 --firm 000-81-00047 --title 초안 --total 100 --asked 80 --own-cash 20 --own-kind 0
    no 1 app receipt 2024-금형/000-81-00047
    complained 'was not received'
    ok app submit 2024-금형/000-81-00047
    said "received as 2024-금형-0025 at $APPLIED"
    said 'receipt: ppuri app receipt 2024-금형-0025'
    clock='2024-04-01 10:00:00'
    as nara no 4 app receipt 2024-금형-0005
    complained 'there is no application'
    as nara no 4 app receipt 2024-금형-0099
    as reviewer no 3 app receipt 2024-금형-0001
    as admin no 3 app receipt 2024-금형-0001
}

@test "nothing is written over the store, and a dry run writes nothing" {
    no 1 app receipt 2024-금형-0001 --out "$OFFICE/office.db-wal.pdf"
    ok app receipt 2024-금형-0001 --out never.pdf --dry-run
    [ ! -e never.pdf ]
}

@test "a receipt of the office's own is looked over before anything is received with it" {
    clock=$APPLIED
    mkdir forms
    ok form show receipt
    kept forms/receipt.md
    sed -i 's/{{firm_name}}/{{firm_nane}}/' forms/receipt.md
    as admin ok store set office.forms "$PWD/forms"
    ok firm add 000-81-00047 --name 하늘정밀
    ok app new --call 2024-금형 --firm 000-81-00047 --title 초안 --total 100 --asked 80 --own-cash 20 --own-kind 0
    no 1 app submit 2024-금형/000-81-00047
    complained 'receipt.md, line *{{firm_nane}} is no value of this form; do you mean {{firm_name}}?'
    complained 'ppuri form check receipt'
    ok app list --call 2024-금형 --state draft
    said '하늘정밀'
    sed -i -e 's/{{firm_nane}}/{{firm_name}}/' -e 's/^제목: .*/제목: 새접수증/' forms/receipt.md
    ok app submit 2024-금형/000-81-00047
    ok app receipt 2024-금형-0025 --out new.pdf
    [[ $(pdftotext new.pdf - | tr -d ' \n') = *새접수증* ]]
    # Those that were received before keep the form of their day, with or without the folder.
    rm -r forms
    ok app receipt 2024-금형-0001 --out old.pdf
    [[ $(pdftotext old.pdf - | tr -d ' \n') != *새접수증* ]]
    ok app receipt 2024-금형-0025 --out again.pdf
    cmp new.pdf again.pdf
}
