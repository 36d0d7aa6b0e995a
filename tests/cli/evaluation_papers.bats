#!/usr/bin/env bats
# 평가표, 평가 집계표, 회의록.
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; they set output and stderr
load helpers
load evaluation

setup_file() {
    make_call
    assign rev1 rev2 rev3 rev4 rev5
    as rev5 ok review conflict 2024-금형-0003 --kind 회피 --ground '최근 3년 자문 계약'
    ok review chair 2024-금형 rev1
}
setup() { take_office "$JUDGED"; }

score_and_lock() {
    local number
    for number in "$@"; do
        as "rev$number" ok review import --call 2024-금형 "$EXAMPLES/scores-2024-$number.csv"
        as "rev$number" ok review lock --call 2024-금형
    done
}

# text_of PDF: its text as it lies on the page; the file is sound.
text_of() {
    qpdf --check "$1" >/dev/null
    pdftotext -layout "$1" -
}

pages_of() {
    pdfinfo "$1" | awk '/^Pages:/ {print $2}'
}

@test "an empty sheet has every item and firm, a place for each score, and no firm that the member keeps out of" {
    language=ko ok review sheet 2024-금형 --out 평가표.pdf
    said '작성용 평가표: 5부'
    text_of 평가표.pdf >all.txt
    grep -q '평가표: rev5 (금형조합)' all.txt
    grep -q '추진계획 *30' all.txt
    grep -q '(서명)' all.txt
    [ "$(grep -c '2024-금형-0004' all.txt)" = 5 ]
    as rev5 ok review sheet 2024-금형 --out own.pdf
    text_of own.pdf >own.txt
    grep -q '이해관계가 있어 평가에서 뺀 기업: .*2024-금형-0003' own.txt
    [ "$(grep -c '2024-금형-0003' own.txt)" = 1 ]
    run -1 grep -q '[0-9]\.[0-9][0-9]$' own.txt # no score, and nothing that looks like one
}

@test "a sheet is filled in once it is locked, for others when everybody has" {
    score_and_lock 1
    as rev1 ok review sheet 2024-금형 --out own.pdf
    said 'score sheets with what was given: 1'
    text_of own.pdf >own.txt
    grep -q '2024. 4. 2.[ 0-9:]* 확정' own.txt
    run -1 grep -q DRAFT own.txt
    ok review sheet 2024-금형 rev1 --out rev1.pdf
    said 'score sheets to be filled in: 1'
    no 1 review sheet 2024-금형 rev1 --filled --out rev1.pdf
    complained 'rev2 still scores in this round'
    as rev2 ok review import --call 2024-금형 "$EXAMPLES/scores-2024-2.csv"
    as rev2 ok review sheet 2024-금형 --filled --out draft.pdf
    text_of draft.pdf >draft.txt
    [ "$(grep -c DRAFT draft.txt)" = "$(pages_of draft.pdf)" ]
    as rev2 ok review lock --call 2024-금형
    score_and_lock 3 4 5
    ok review sheet 2024-금형 --out all.pdf
    said 'score sheets with what was given: 5'
    text_of all.pdf | grep -q '목표가 뚜렷하고 일정이 현실적임'
}

@test "a member gets the own sheet alone, and none before the pledge" {
    as rev1 no 3 review sheet 2024-금형 rev2 --out x.pdf
    complained 'a member gets the own sheet alone'
    [ ! -e x.pdf ]
    as reviewer no 3 review sheet 2024-금형 --out x.pdf
    as finance no 3 review sheet 2024-금형 --out x.pdf
    as admin no 3 review sheet 2024-금형 --out x.pdf
    no 1 review sheet 2024-금형 reviewer --out x.pdf
    no 1 review sheet 2024-금형 --round 2 --out x.pdf
    complained 'the call 2024-금형 has 1 rounds'
    no 2 review sheet 2024-금형 --out x.txt
}

@test "the table of scores says what select show and select explain say" {
    score_and_lock 1 2 3 4 5
    no 4 report scores 2024-금형
    ok select run 2024-금형
    ok select show 2024-금형 --format json
    selected=$(jq -c '[.[] | [.place, .receipt_no, .mean, .score]]' <<<"$output")
    ok report scores 2024-금형 --format json
    scores=$output
    [ "$(jq -c '[.[] | [.place, .receipt_no, .mean, .score]]' <<<"$scores")" = "$selected" ]
    ok select explain 2024-금형-0017 --format json
    jq -r 'to_entries[] | select(.key | startswith("judge.")) | "\(.key[6:]) \(.value | capture("= (?<n>[0-9.]+)").n)"' <<<"$output" >explained
    [ "$(wc -l <explained)" = 5 ]
    while read -r judge total; do
        [ "$(jq -r ".[] | select(.receipt_no == \"2024-금형-0017\") | .written_of_$judge" <<<"$scores")" = "$total" ]
    done <explained
    [ "$(jq -r '.[] | select(.receipt_no == "2024-금형-0003") | .written_of_rev5' <<<"$scores")" = null ]
    for tongue in en ko; do
        language=$tongue ok report scores 2024-금형 --out 집계표.pdf
        text_of 집계표.pdf >scores.txt
        grep -q '2024-금형-0003 .*90.13' scores.txt
        grep -q '▼' scores.txt
        grep -q '▲' scores.txt
    done
    grep -q '위원장 *rev1 (금형조합)' scores.txt
    [ "$(grep -o '(서명)' scores.txt | wc -l)" = 5 ]
    as rev1 no 3 report scores 2024-금형
    no 1 report scores 2024-금형 --round 2
}

@test "totals are bare numbers in a sheet, and nothing in it becomes a formula" {
    score_and_lock 1 2 3 4 5
    ok select run 2024-금형
    language=ko ok report scores 2024-금형 --out scores.xlsx
    unzip -qo scores.xlsx -d scores
    grep -q '<v>71.6\{1,\}7\{0,1\}</v>\|<v>71.67</v>' scores/xl/worksheets/sheet1.xml
    run -1 grep -q '<f>' scores/xl/worksheets/sheet1.xml
    run -1 grep -q '▼' scores/xl/sharedStrings.xml
    as auditor ok report scores 2024-금형 --format csv
    [[ $output != *▲* ]]
}

hold_meeting() {
    ok meeting new 2024-금형 --at '2024-04-02 09:00' --place '소회의실'
    ok meeting attend 2024-금형 1 --all --absent rev4
    ok meeting vote 2024-금형 1 --motion '세부기준 확정' --for rev1 --for rev2 --against rev3
    ok meeting vote 2024-금형 1 --motion '우선 지원' --app 2024-금형-0003 --unanimous
    printf '1. 평가 세부기준을 논의함\n2. 원안대로 의결함\n' >minutes.txt
    ok meeting minutes 2024-금형 1 --file minutes.txt
}

@test "the minutes are a draft until the meeting is closed" {
    hold_meeting
    language=ko ok meeting paper 2024-금형 1 --out 회의록.pdf
    text_of 회의록.pdf >draft.txt
    [ "$(grep -c 초안 draft.txt)" = "$(pages_of 회의록.pdf)" ]
    ok meeting close 2024-금형 1
    ok meeting addendum 2024-금형 1 '장소는 대회의실' --reason '오기'
    language=ko ok meeting paper 2024-금형 1 --out 회의록.pdf
    text_of 회의록.pdf >paper.txt
    run -1 grep -q 초안 paper.txt
    grep -q '세부기준 확정 .*5 .*4 .*2 .*1 .*0 .*1' paper.txt
    grep -q '우선 지원 (2024-금형-0003' paper.txt
    grep -q '2. 원안대로 의결함' paper.txt
    grep -q '장소는 대회의실' paper.txt
    grep -q '주재 *rev1' paper.txt
    grep -q '(서명)' paper.txt
    no 4 meeting paper 2024-금형 2 --out x.pdf
}

@test "a member reads the meetings that it was called to, and no others" {
    hold_meeting
    ok meeting close 2024-금형 1
    as rev4 ok meeting show 2024-금형 1
    said '원안대로 의결함'
    as rev4 ok meeting paper 2024-금형 1 --out own.pdf
    as rev4 ok meeting list --format csv
    said '2024-금형,1,'
    as reviewer no 4 meeting show 2024-금형 1
    complained 'call 2024-금형 has no meeting 1'
    as reviewer no 4 meeting paper 2024-금형 1 --out x.pdf
    as reviewer ok meeting list --format csv
    [[ $output != *2024-금형,1* ]]
    as finance no 3 meeting show 2024-금형 1
    as rev4 no 3 meeting minutes 2024-금형 1 --file minutes.txt
}

# golden NAME PDF STRIPE...: the paper reads and looks as tests/golden/NAME does, but for the digest and the foot, which names the last row
# of the audit: they are in the stripes.
golden() {
    text_of "$2" | tr -s ' \f' ' ' | sed '/감사기록/d; s/^ //; s/ $//; /^$/d; s/검증값 [0-9a-f]*/검증값/' >"$1.txt"
    diff "$BATS_TEST_DIRNAME/../golden/$1.txt" "$1.txt"
    python3 "$BATS_TEST_DIRNAME/picture.py" "$BATS_TEST_DIRNAME/../golden/$1" "$2" "${@:3}"
}

@test "the papers read as they are to be read" {
    hold_meeting
    score_and_lock 1 2 3 4 5
    ok meeting close 2024-금형 1
    ok select run 2024-금형
    language=ko
    ok report scores 2024-금형 --out scores.pdf
    ok review sheet 2024-금형 rev5 --out sheet.pdf
    ok meeting paper 2024-금형 1 --out minutes.pdf
    golden scores scores.pdf 30-38 190-210
    golden score-sheet sheet.pdf 275-297
    golden minutes minutes.pdf 275-297
}

@test "papers with names of people in them are noted in the access record" {
    hold_meeting
    ok review sheet 2024-금형 --out x.pdf
    ok meeting paper 2024-금형 1 --out y.pdf
    grep -q 'review.sheets.*call 2024-금형' "$OFFICE/office.db.access"
    grep -q 'meeting.paper.*call 2024-금형, meeting 1' "$OFFICE/office.db.access"
}
