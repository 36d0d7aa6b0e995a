#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; bats sets output
# 사업비 비목별 내역 of what is filed: put in from a table, shown, and on the form of the application. What comes of it later: cost_award.bats.
load helpers
load evaluation

DRAFT=2024-금형/000-81-10507

setup_file() {
    make_office
    # shellcheck disable=SC2119
    receive_call
    at "$APPLIED" ok firm add 000-81-10507 --name '들풀정밀' --size 소기업
    at "$APPLIED" ok app new --call 2024-금형 --firm 000-81-10507 --title '금형 수명 향상' --total 2천5백만 --asked 2천만 --own-cash 250만 --own-kind 250만
}
setup() {
    take_office
    clock=$APPLIED
    plan 8000000 12000000 >plan.csv
}

HEAD='비목,산출 근거,지원금,기업부담금(현금),기업부담금(현물)'

# plan MATERIAL TESTS: with what the firm gives, and its sum below.
plan() {
    printf '%s\n' "$HEAD" "재료비,SKD11 강재 2톤 × 400만원,$1,\"2,500,000\",0" "시험분석·인증비,경도·마모 시험 12회,$2,-," \
        '기타:참여 인력,설계 2명 × 1개월,,,2500000' '합계,,20000000,2500000,2500000'
}

lines() {
    sqlite3 "$OFFICE/office.db" 'SELECT count(*) FROM cost_line'
}

# wrong LINE WHAT: a plan of one line, which is refused with what would be right, and nothing is written.
wrong() {
    printf '%s\n' "$HEAD" "$1" >wrong.csv
    rows 1 app cost "$DRAFT" wrong.csv
    said "$2"
    complained 'nothing was written'
    [ "$(lines)" = 0 ]
}

@test "a plan is put in from a table, and shown with its sums" {
    ok app cost "$DRAFT"
    said 'there is no plan of costs'
    ok app cost "$DRAFT" plan.csv
    said '2024-금형/000-81-10507: plan of costs, 3 lines'
    ok app cost "$DRAFT"
    said 'SKD11 강재 2톤 × 400만원'
    said '20,000,000'
    ok app cost "$DRAFT" --format json
    [ "$(jq -r '[.[].category] | join(" ")' <<<"$output")" = 'material testing 기타:참여 인력' ]
    [ "$(jq '[.[].support] | add' <<<"$output")" = 20000000 ]
    ok app show "$DRAFT"
    said 'materials 10,500,000 won, tests and certificates 12,000,000 won, 기타:참여 인력 2,500,000 won'
    ok app show "$DRAFT" --format json
    [ "$(jq -r '.costs[1].basis' <<<"$output")" = '경도·마모 시험 12회' ]
    as auditor ok audit log --last 3
    said 'app.cost'
}

@test "what is written into a file can be put in again, in both languages and as a sheet" {
    local file
    ok app cost "$DRAFT" plan.csv
    korean ok app cost "$DRAFT" --format json
    kept before.json
    ok app cost "$DRAFT" --out en.csv
    ok app cost "$DRAFT" --out en.xlsx
    korean ok app cost "$DRAFT" --out ko.csv --encoding cp949
    korean ok app cost "$DRAFT" --out ko.xlsx
    for file in en.csv en.xlsx ko.csv ko.xlsx; do
        ok app cost "$DRAFT" "$file"
        said 'in the place of the one before, 3 lines'
        korean ok app cost "$DRAFT" --format json
        [ "$output" = "$(cat before.json)" ]
    done
}

@test "a mistake names its row and column and what would be right, and nothing is written" {
    wrong '접대비,회식,20000000,2500000,2500000' "line 2, 비목: unknown category of costs (비목) '접대비'; allowed: materials (material)"
    said "any other is named behind 기타: '기타:회의비'"
    wrong ',강재,20000000,2500000,2500000' 'line 2, 비목: is missing'
    wrong '재료비,,20000000,2500000,2500000' 'line 2, 산출 근거: is missing'
    wrong '재료비,강재,-1,2500000,2500000' 'line 2, 지원금: "-1": no sum of a plan of costs is below 0 won'
    wrong '재료비,강재,20000000,△5,2500000' 'line 2, 기업부담금(현금)'
    wrong '재료비,강재,많이,2500000,2500000' 'line 2, 지원금: "많이"'
    wrong '재료비,강재,0,,-' 'line 2: the line has no money'
    wrong "재료비,$(printf '가%.0s' {1..201}),20000000,2500000,2500000" 'at most 200 letters'
    printf '%s\n' "$HEAD,합계" '재료비,강재,20000000,2500000,2500000,24000000' >wrong.csv
    rows 1 app cost "$DRAFT" wrong.csv
    said 'line 2, 합계: "24000000": the line makes 25,000,000 won'
    printf '%s\n' '비목,지원금' '재료비,1' >wrong.csv
    no 2 app cost "$DRAFT" wrong.csv
    complained '산출 근거'
    printf '%s\n' "$HEAD" >wrong.csv
    no 1 app cost "$DRAFT" wrong.csv
    no 4 app cost "$DRAFT" nowhere.csv
    [ "$(lines)" = 0 ]
}

@test "each column adds up to what is asked for, or the plan that is there stays" {
    ok app cost "$DRAFT" plan.csv
    plan 8000000 11000000 >less.csv
    no 1 app cost "$DRAFT" less.csv
    complained 'the plan of costs does not add up: subsidy 19,000,000 won, should be 20,000,000 won'
    printf '%s\n' "$HEAD" '재료비,강재,20000000,5000000,' >cash.csv
    no 1 app cost "$DRAFT" cash.csv
    complained 'own share in cash 5,000,000 won, should be 2,500,000 won; own share in kind 0 won, should be 2,500,000 won'
    [ "$(lines)" = 3 ]
    ok app cost "$DRAFT" plan.csv --dry-run
    plan 9000000 11000000 >other.csv
    ok app cost "$DRAFT" other.csv
    said 'in the place of the one before, 3 lines'
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT group_concat(support) FROM cost_line')" = 9000000,11000000,0 ]
    as auditor ok audit verify
    as auditor ok store check
}

@test "a unit in the heading counts, and forty lines stand whole" {
    local i
    {
        printf '(단위: 천원),,,,\n%s\n' "$HEAD"
        for ((i = 1; i <= 40; i++)); do
            printf '재료비,강재 %d차 × 500천원,500,%s,%s\n' "$i" "$((i == 1 ? 2500 : 0))" "$((i == 40 ? 2500 : 0))"
        done
    } >forty.csv
    ok app cost "$DRAFT" forty.csv
    ok app cost "$DRAFT" --format json
    [ "$(jq length <<<"$output")" = 40 ]
    [ "$(jq -r '.[39].basis' <<<"$output")" = '강재 40차 × 500천원' ]
    ok app form "$DRAFT" --out forty.pdf
    words=$(pdftotext -layout forty.pdf - | tr -s ' \n' ' ')
    for i in 1 20 40; do
        [[ $words = *"강재 $i차"* ]]
    done
}

@test "sums that change leave the plan behind: that is said, and nothing is received with it" {
    ok app cost "$DRAFT" plan.csv
    ok app edit "$DRAFT" --asked 1900만 --own-cash 350만
    said 'the plan of costs does not add up: subsidy 20,000,000 won, should be 19,000,000 won'
    said 'put in one that does: ppuri app cost 2024-금형/000-81-10507 FILE'
    ok app show "$DRAFT"
    said 'does not add up'
    ok app cost "$DRAFT"
    said 'does not add up'
    no 1 app submit "$DRAFT"
    complained '2024-금형/000-81-10507: the plan of costs does not add up: subsidy 20,000,000 won'
    complained 'hint: put in one that does: ppuri app cost 2024-금형/000-81-10507 FILE'
    ok app edit "$DRAFT" --asked 2천만 --own-cash 250만
    [[ $output != *'does not add up'* ]]
    ok app submit "$DRAFT"
}

@test "once it is received the plan stays, but for a supplement" {
    ok app cost "$DRAFT" plan.csv
    ok app submit "$DRAFT"
    no 1 app cost 2024-금형-0025 plan.csv
    complained 'in a draft or while a supplement is asked for, and revised once selected; not in the state received'
    ok app screen 2024-금형-0025
    ok app supplement 2024-금형-0025 --want '사업비 내역' --due 2024-03-12
    plan 9000000 11000000 >other.csv
    ok app cost 2024-금형-0025 other.csv
    ok app answer 2024-금형-0025
    no 1 app cost 2024-금형-0025 plan.csv
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT max(support), max(revised) FROM cost_line')" = '11000000|0' ]
}

@test "the form of an application shows the plan, or its categories to fill in" {
    ok app cost "$DRAFT" plan.csv
    ok app form "$DRAFT" --out filled.pdf
    words=$(pdftotext filled.pdf - | tr -d ' \n')
    for word in SKD11강재2톤 참여인력 10,500,000 12,000,000; do
        [[ $words = *"$word"* ]]
    done
    [[ $words != *기타:* && $words != *전문가활용비* ]]
    ok app form --blank 2024-금형 --out blank.pdf
    words=$(pdftotext blank.pdf - | tr -d ' \n')
    for word in 사업비비목별내역 재료비 '시제품(금형)제작비' 전문가활용비 그밖의비용; do
        [[ $words = *"$word"* ]]
    done
}

@test "who may not write reads, and what goes together is asked for" {
    ok app cost "$DRAFT" plan.csv
    as approver no 3 app cost "$DRAFT" plan.csv
    as approver ok app cost "$DRAFT"
    as reviewer no 3 app cost "$DRAFT"
    as auditor ok app cost "$DRAFT" --as-of "$APPLIED"
    no 2 app cost "$DRAFT" plan.csv --as-of "$APPLIED"
    no 4 app cost 2024-금형-9999
    no 2 app cost "$DRAFT" plan.csv --out plan.xlsx
    no 2 app cost "$DRAFT" --sheet 내역
    no 2 app cost "$DRAFT" plan.csv --filed
}

@test "an application brings its plan along as JSON, as app show writes it" {
    ok app cost "$DRAFT" plan.csv
    ok app show "$DRAFT" --format json
    jq '{call: "2024-금형", firm: {NUMBER: "000-81-00047", name: "새벽정밀", size: "소기업"}, title, total, asked, "own-cash": .own_cash, "own-kind": .own_kind, costs}' \
        <<<"$output" >app.json
    ok app new --json app.json --dry-run
    while IFS='|' read -r change wanted; do
        jq "$change" app.json >wrong.json
        run_apart app new --json wrong.json
        [ "$status" -ne 0 ]
        complained "$wanted"
    done <<'END'
.costs[0].category = "접대비"|line 1 of the plan of costs: unknown category of costs
.costs[1].support = 1|line 2 of the plan of costs: the line makes
.costs[1] += {support: 1, total: 1}|the plan of costs does not add up
.costs[0].what = 1|"costs": 1: there is no "what" here
del(.costs[0].basis)|"costs": 1: basis is missing
.costs = "plan.csv"|"costs": a list of objects goes here
del(.title)|--title is missing
END
    [ "$(lines)" = 3 ]
    ok app new --json app.json
    ok app cost 2024-금형/000-81-00047 --format json
    kept new.json
    ok app cost "$DRAFT" --format json
    [ "$output" = "$(cat new.json)" ]
}
