#!/usr/bin/env bats
load helpers
load evaluation

# Twelve are selected and approved; two of the awards are issued.
setup_file() { make_awarded; }
setup() { take_office "$DECIDED"; }

# code, what people read, count, sum; - where there is none.
FIGURES='budget|budget|-|200000000
received|applications received, asked for|24|337400000
unreceived|drafts that were not received|0|0
ineligible|of these ineligible|4|67800000
selected|selected, granted|12|192000000
reserve|in reserve|5|-
below_line|below the pass line|3|-
unscored|too few judges (not evaluated)|0|-
drafted|awards drafted, not approved yet|0|0
approved|awards approved, not issued yet|10|152000000
issued|awards issued|2|40000000
awarded|awarded in all (approved and issued)|12|192000000
rest|rest of the budget (budget - awarded)|-|8000000
letters|letters issued|0|-'

with_commas() { printf '%s' "$1" | sed -e :a -e 's/\([0-9]\)\([0-9]\{3\}\)\(,\|$\)/\1,\2\3/;ta'; }

# each_figure FUNCTION: calls it with code, words, count and sum of each.
each_figure() {
    local code words count sum
    while IFS='|' read -r code words count sum; do
        "$1" "$code" "$words" "$count" "$sum" || return
    done <<<"$FIGURES"
}

# In lines of words, count and sum, with any spaces between and perhaps around.
in_table() {
    printf '%s\n' "$output" | sed 's/  */ /g; s/^ //; s/ $//' | grep -qxF -- "$2 $3 $(with_commas "$4")" ||
        { printf 'not in the table: %s\n%s\n' "$*" "$output" && return 1; }
}
in_csv() { [[ $output = *"$1,"*",${3#-},${4#-}"* ]] || { printf 'not in the CSV: %s\n%s\n' "$*" "$output" && return 1; }; }
in_json() {
    local count=$3 sum=$4
    [ "$count" = - ] && count=null
    [ "$sum" = - ] && sum=null
    said "\"figure\": \"$1\"*\"count\": $count, \"won\": $sum}"
}

@test "the same figures on the screen, in CSV, in JSON and on paper" {
    ok report call 2024-금형
    each_figure in_table
    ok report call 2024-금형 --format csv
    each_figure in_csv
    ok report call 2024-금형 --format json
    each_figure in_json
    ok report call 2024-금형 --out call.pdf
    output=$(pdftotext -layout call.pdf -)
    each_figure in_table
}

@test "the ranking is that of the selection, on the screen and on paper" {
    local ranking
    ok select show 2024-금형 --format csv
    ranking=$(printf '%s\n' "$output" | tail -n +2 | cut -d, -f2)
    [ "$(printf '%s\n' "$ranking" | wc -l)" -eq 20 ]
    ok report call 2024-금형
    [ "$(printf '%s\n' "$output" | sed -n '/^\[Ranking\]/,/^$/p' | grep -o '2024-금형-[0-9]*')" = "$ranking" ]
    said '12 *2024-금형-0017 *해바라기씨정밀 *71.67 *selected *10,000,000'
    said '13 *2024-금형-0012 *오솔길정밀 *71.67 *reserve 1 *-'
    said '2024-금형-0014 *두루미날개정공 *59.67 *below the pass line *-'
    ok report call 2024-금형 --out call.pdf
    output=$(pdftotext -layout call.pdf -)
    [ "$(printf '%s\n' "$output" | sed -n '/Ranking/,/Letters issued/p' | grep -o '2024-금형-[0-9]*')" = "$ranking" ]
    said '12 *2024-금형-0017 *해바라기씨정밀 *71.67 *selected *10,000,000'
    said 'total *192,000,000'
}

@test "who may not read selections sees the figures and no ranking" {
    as finance ok report call 2024-금형
    each_figure in_table
    said 'The ranking is shown to those who may read selections'
    [[ $output != *'71.67'* ]]
    as finance ok report call 2024-금형 --out call.pdf
    output=$(pdftotext -layout call.pdf -)
    [[ $output != *'71.67'* ]]
    said 'The ranking is shown to those who may read selections'
    as reviewer no 3 report call 2024-금형
    as admin no 3 report call 2024-금형
    as nobody no 3 report call 2024-금형
}

@test "in 억원 nothing adds up but the total is right, and it is said so" {
    ok report call 2024-금형 --unit 억원
    said '(unit: 억원)'
    said 'selected, granted *12 *2'
    said 'total *24 *3'
    said 'Figures are rounded'
    ok report call 2024-금형 --unit 억원 --format csv
    said 'awarded,awarded in all (approved and issued),12,192000000'
}

@test "states and rules are counted" {
    ok report call 2024-금형
    said 'ineligible *4 *67,800,000'
    said 'grant decided *2 *40,000,000'
    said 'a site in 부산*1'
    said 'enough of the own share in cash*1'
}

@test "a call that has only opened" {
    ok program add 2024-02 --name 주조 --start 2024-01 --end 2024-12 --fund 2024:시비:5천만원
    ok call new 2024-주조 --program 2024-02 --notice-no '부산광역시 공고 제2024-7호' --title '주조기술 지원' \
        --notice-day 2024-03-04 --opens '2024-04-01 09:00' --closes '2024-04-29 18:00' --year 2024 --source 시비 \
        --budget 5천만원 --support-rate 66.67% --cap 1천만원 --own-cash-rate 12.5% --pass-line 59.5 --trim-min 0 \
        --ties earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 --select-max 5 --item '서면/사업 필요성:100' --item '발표/발표력:100' --round '서면:40:60:10' --round '발표:60' --blind \
        --bonus '뿌리기업:1:뿌리기업확인서' --bonus-max 2 --penalty '중도포기 이력:3'
    ok call publish 2024-주조
    ok report call 2024-주조
    said 'call 2024-주조 · as of 2024. 4. 15. 10:00'
    said 'up to 66.67% of the total cost, at most 10,000,000 won a firm; of the own share 12.5% in cash'
    said 'a mean of 59.5 points or more'
    said 'rounds of the evaluation*written round 40 % (from 60 points, the best 10 go on) → presentation round 60 %'
    said 'bonuses*뿌리기업 1 points (root firm certificate); together at most 2'
    said 'penalties*중도포기 이력 3 points'
    said '2024. 4. 1. 09:00 ~ 2024. 4. 29. 18:00'
    said 'applications received, asked for *0 *0'
    said 'selected, granted *- *-'
    said 'no application was received'
    said 'No selection is confirmed yet'
    ok report call 2024-주조 --out new.pdf
    qpdf --check new.pdf
    pdftotext -layout new.pdf - | grep -F 'no application was received'
    no 4 report call 2024-없음
}

@test "the paper is sound and has the same bytes each time" {
    local head
    log_in
    as auditor ok audit verify
    head=${output##*: }
    ok report call 2024-금형 --out one.pdf
    ok report call 2024-금형 --out two.pdf
    cmp one.pdf two.pdf
    qpdf --check one.pdf
    pdftotext -layout one.pdf - | grep -F "officer · audit $head"
    as auditor ok audit verify --noted "$head"
}

@test "a sheet holds every table of the report, and a file of one table says how many more there are" {
    ok report call 2024-금형 --out all.xlsx
    [ "$(unzip -p all.xlsx xl/workbook.xml | grep -o 'sheet name="[^"]*"' | wc -l)" = 6 ]
    unzip -p all.xlsx xl/sharedStrings.xml | grep -q '㈜나래금형'
    for file in one.csv one.json; do
        ok report call 2024-금형 --out "$file"
        said 'it holds one table, and 5 more stand in .xlsx, .pdf'
    done
}
