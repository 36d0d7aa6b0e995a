#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; bats sets output
# 신청서: empty, and filled from what was entered.
load helpers
load evaluation

setup_file() {
    make_office
    receive_call --bonus '여성기업:1:여성기업확인서' --bonus-max 3
}

setup() { take_office "$APPLIED"; }

words() {
    pdftotext -layout "$1" - | tr -s ' \n' ' '
}

@test "an empty form has the call's words, its bonuses and its papers, and nothing of a firm" {
    ok app form --blank 2024-금형 --out form.pdf
    said 'form.pdf'
    form=$(words form.pdf)
    [[ $form = *'부산광역시 공고 제2024-123호'* ]]
    [[ $form = *'여성기업 1 여성기업확인서'* ]]
    [[ $form = *'부산광역시 귀하'* ]]
    [[ $form != *나래금형* ]]
    qpdf --check form.pdf >/dev/null
}

@test "a filled form holds what was entered, and leaves the rest to a hand" {
    ok app form 2024-금형-0001 --out form.pdf
    form=$(words form.pdf)
    for word in ㈜나래금형 000-81-10074 2024-금형-0001 '2024. 3. 5.' 25,000,000 20,000,000 법인 소기업; do
        [[ $form = *"$word"* ]]
    done
}

@test "an application that was received says of the firm what it was filed with" {
    local later='2024-03-20 10:00:00' word
    at "$later" ok firm edit 000-81-10074 --name '㈜나래정밀' --representative 한바다 --address '부산광역시 사하구 다대로 900' --reason '상호·주소 변경'
    at "$later" ok app show 2024-금형-0001
    said '나래정밀'
    at "$later" ok app form 2024-금형-0001 --out then.pdf
    form=$(words then.pdf)
    [[ $form = *'㈜나래금형'* && $form != *'나래정밀'* && $form != *'한바다'* && $form != *'다대로'* ]]
    at '2024-03-21 09:00:00' ok app form 2024-금형-0001 --as-of "$later" --out looked-back.pdf
    [ "$(words looked-back.pdf)" = "$form" ]
}

@test "a name of sixty syllables and one in hanja stand whole in the form" {
    long=$(printf '가나다라마바사아자차%.0s' 1 2 3 4 5 6)
    sqlite3 "$OFFICE/office.db" "UPDATE firm SET name = '$long' WHERE biz_no = '0008110074'"
    ok app form 2024-금형-0001 --out long.pdf
    [[ $(words long.pdf | tr -d ' ') = *"$long"* ]]
    sqlite3 "$OFFICE/office.db" "UPDATE firm SET name = '㈜韓國精密金型' WHERE biz_no = '0008110074'"
    ok app form 2024-금형-0001 --out hanja.pdf
    [[ $(words hanja.pdf) = *'㈜韓國精密金型'* ]]
}

@test "either an application or a call is asked for, and each reading is noted as one of personal data" {
    no 2 app form --out form.pdf
    complained 'either an application, or a call with --blank'
    no 2 app form 2024-금형-0001 --blank 2024-금형 --out form.pdf
    no 4 app form 2024-금형-0099 --out form.pdf
    as reviewer no 3 app form 2024-금형-0001 --out form.pdf
    ok app form 2024-금형-0001 --out form.pdf
    as auditor ok audit log --last 5
    said 'app.form'
}
