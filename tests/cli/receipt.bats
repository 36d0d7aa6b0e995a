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
