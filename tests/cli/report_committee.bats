#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; they set output and stderr
load helpers
load evaluation

setup_file() { make_judged; }
setup() { take_office "$JUDGED"; }

@test "before the selection ran there is nothing to tell" {
    no 4 report committee 2024-금형
    [[ $stderr = *'ppuri select run 2024-금형'* ]]
}

@test "the overview says what select show says" {
    ok select run 2024-금형
    ok select show 2024-금형 --format json
    selected=$(jq -c '[.[] | [.place, .receipt_no, .mean, .score, .granted // 0]]' <<<"$output")
    ok report committee 2024-금형 --format json
    [ "$(jq -c '[.[] | [.place, .receipt_no, .mean, .score, .granted // 0]]' <<<"$output")" = "$selected" ]
    [ "$(jq -r '.[11] | "\(.receipt_no) \(.mean) \(.lowest) \(.highest) \(.range) \(.running) \(.rest)"' <<<"$output")" = \
        '2024-금형-0017 71.67 68 78 10 192000000 8000000' ]
}

@test "the paper is drawn in both languages, alike each time" {
    ok select run 2024-금형
    for tongue in en ko; do
        language=$tongue ok report committee 2024-금형 --out one.pdf
        mv one.pdf first.pdf
        language=$tongue ok report committee 2024-금형 --out one.pdf
        cmp first.pdf one.pdf
        qpdf --check one.pdf
        pdftotext -layout one.pdf one.txt
        [ "$(pdfinfo one.pdf | awk '/^Pages:/ {print $2}')" = 23 ] # three of overview, then one a firm
        grep -q '2024-금형-0003 .*90.13 .*88.00 .*93.00' one.txt
    done
    grep -q '평가 결과 총괄' one.txt
    grep -q '최근 3년 자문 계약' one.txt # why rev5 kept out
    grep -q '목표가 뚜렷하고 일정이 현실적임' one.txt
}

@test "the sheet has a tab for all that the pages of the firms tell, the line between them, and no formula" {
    ok select run 2024-금형
    language=ko ok report committee 2024-금형 --out all.xlsx
    [ "$(unzip -p all.xlsx xl/workbook.xml | grep -o 'sheet name="[^"]*"' | cut -d'"' -f2 | paste -sd' ')" = \
        '총괄 기업 점수 평가의견 가점·감점 내역 제척·기피·회피 이력 중복 의심' ]
    unzip -qo all.xlsx -d all
    [ "$(grep -o '<row ' all/xl/worksheets/sheet1.xml | wc -l)" = 21 ]
    [ "$(grep -o '<row ' all/xl/worksheets/sheet2.xml | wc -l)" = 21 ]
    [ "$(grep -o '<row ' all/xl/worksheets/sheet3.xml | wc -l)" = 100 ] # five members and twenty firms but for one conflict, and the heading
    [ "$(grep -o '<row ' all/xl/worksheets/sheet6.xml | wc -l)" = 2 ]   # and that conflict
    grep -q '<v>192000000</v>' all/xl/worksheets/sheet1.xml
    grep -q '<v>26.5</v>' all/xl/worksheets/sheet3.xml
    grep -q 'thick' all/xl/styles.xml
    for text in '목표가 뚜렷하고 일정이 현실적임' '최근 3년 자문 계약' '000-86-10216' '중복 의심'; do
        grep -q "$text" all/xl/sharedStrings.xml
    done
    run -1 grep -q '<f>' all/xl/worksheets/*.xml
}

@test "only who may read selections gets it" {
    ok select run 2024-금형
    as approver ok report committee 2024-금형 --format csv
    as auditor ok report committee 2024-금형 --format csv
    for who in rev1 finance admin; do
        as "$who" no 3 report committee 2024-금형
    done
}

@test "firms stand as the selection was run of them, and what is another since is said beside" {
    ok select run 2024-금형
    ok report committee 2024-금형 --out before.pdf
    pdftotext -layout before.pdf - | grep -vF 'record ' >before.txt
    run ! grep -q 'Changed since' before.txt
    at "$DECIDED" ok firm edit 000-81-10074 --name 나래몰드 --size 대기업 --address '서울특별시 중구 세종대로 1' --workers 5000
    at "$DECIDED" korean ok report committee 2024-금형 --out after.pdf
    pdftotext -layout after.pdf after.txt
    grep -q '㈜나래금형 .*소기업 .*부산' after.txt
    run ! grep -q '대기업 .*5,000' after.txt
    grep -A12 '선정 실행 뒤 바뀐 자료' after.txt | grep -q '규모 .*소기업 .*대기업'
    at "$DECIDED" ok report committee 2024-금형 --out after.xlsx
    [ "$(unzip -p after.xlsx xl/workbook.xml | grep -o 'sheet name="[^"]*"' | tail -1)" = 'sheet name="Changed since the selection was"' ]
    at "$DECIDED" ok report committee 2024-금형 --format json
    [[ $output = *㈜나래금형* ]]
}

@test "what a firm's page sums up is made of what stands beside it" {
    ok select run 2024-금형
    korean ok report committee 2024-금형 --out one.pdf
    pdftotext -layout one.pdf one.txt
    # Nineteen were judged by five, of whom two are left out; one by four.
    awk '/전원 평균/ {sum = 0; for (i = 3; i < NF; i++) sum += $i; if (sprintf("%.2f", sum) != $NF) exit 1; n++}
        END {exit n != 19}' one.txt
    [ "$(grep -c '반영 평균' one.txt)" = 19 ]
}
