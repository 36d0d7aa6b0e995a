#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154,SC2209 # helpers.bash reads person and clock; bats sets output
# 사업비 비목별 내역 from the selection on: revised to what is granted, settled by the approval, and in the agreement.
load helpers
load evaluation

HEAD='비목,산출 근거,지원금,기업부담금(현금),기업부담금(현물)'
HINT='hint: put in one that does: ppuri app cost 2024-금형-0001 FILE'

# 2024-금형-0001 filed a plan, and was granted 18,000,000 of the 20,000,000 that it asked for.
setup_file() {
    make_office
    add_people reviewer rev1 rev2 rev3 rev4 rev5
    add_pool rev1 rev2 rev3 rev4 rev5
    enter_call
    filed >"$BATS_FILE_TMPDIR/filed.csv"
    at "$APPLIED" ok app cost 2024-금형/000-81-10074 "$BATS_FILE_TMPDIR/filed.csv"
    at "$APPLIED" ok app submit --call 2024-금형 --all
    clock=$JUDGED
    ok app screen --call 2024-금형 --all
    judge_all
    as rev1 ok review show 2024-금형-0001 --format json
    printf '%s' "$output" >"$BATS_FILE_TMPDIR/shown.json"
    ok select propose 2024-금형-0001 1800만 --reason '재료비 조정'
    agree_to_all
    ok select run 2024-금형
    adopt_selection
    as approver ok select confirm 2024-금형
    as approver ok call announce 2024-금형
    set_letterhead
    add_people approver approver2
    set_titles
}
setup() {
    take_office
    clock=$DECIDED
    filed >filed.csv
    revised 18000000 >revised.csv
}

filed() {
    revised 20000000
}

# revised SUPPORT: with the own share as it was filed.
revised() {
    printf '%s\n' "$HEAD" "재료비,강재 2톤,$1,," '외주가공비,열처리 3회,,2500000,' '인건비,설계 2명 × 1개월,,,2500000'
}

# issued: the award of 2024-금형-0001, beside its revised plan.
issued() {
    published_under local-subsidy
    ok app cost 2024-금형-0001 revised.csv
    ok award draft 2024-금형-0001
    as approver ok award approve 2024-금형-0001
    ok award issue 2024-금형-0001
}

# agreement RECEIPT: its words, without spaces.
agreement() {
    ok letter issue --receipt "$1" --kind agreement --out letters
    said 'letters issued: 1'
    local file
    # shellcheck disable=SC2012 # names of our own
    file=$(ls -t letters/*협약서*.pdf | head -n 1)
    words=$(pdftotext -layout "$file" - | tr -d ' \n')
}

# told PDF: its words, without spaces.
told() {
    pdftotext -layout "$1" - | tr -d ' \n\f'
}

@test "the papers of the evaluation say what the money is for" {
    local language=ko paper
    ok review sheet 2024-금형 rev1 --out sheet.pdf
    paper=$(told sheet.pdf)
    [[ $paper = *'사업비비목별내역'*'나래금형'*'20,000,0002,500,0002,500,00025,000,000외주가공비2,500,000원,인건비'*'1.㈜나래금형'* ]]
    [[ $paper = *'재료비20,000,000원,'* && $paper != *'강재2톤'* ]]
    ok report committee 2024-금형 --out report.pdf
    paper=$(told report.pdf)
    [[ $paper = *'신청당시사업비비목별내역'*'재료비20,000,00000'*'합계20,000,0002,500,0002,500,00025,000,000'* ]]
    ok report committee 2024-금형 --out report.xlsx
    [[ $(unzip -p report.xlsx xl/sharedStrings.xml) = *인건비* ]]
}

@test "what has to be done about plans of costs waits, and who approves sees what the money is for" {
    ok todo
    said 'plan of costs is not what was granted*2024-금형-0001*ppuri app cost 2024-금형-0001 FILE'
    said 'no plan of costs, as others of the call have*2024-금형-0003*'
    ok app cost 2024-금형-0001 revised.csv
    ok todo
    run ! grep -q 'is not what was granted' <<<"$output"
    published_under local-subsidy
    ok award draft 2024-금형-0001
    as approver ok award approve 2024-금형-0001 --dry-run
    said '2024-금형-0001 * 18,000,000 won  * 18,000,000 won'
}

@test "no award is drafted beside a plan of another sum; it is revised, and what was filed stays" {
    published_under local-subsidy
    no 1 award draft 2024-금형-0001
    complained '2024-금형-0001: the plan of costs does not add up: subsidy 20,000,000 won, should be 18,000,000 won'
    complained "$HINT"
    ok app show 2024-금형-0001
    said 'should be 18,000,000 won'
    no 1 app cost 2024-금형-0001 filed.csv
    complained 'subsidy 20,000,000 won, should be 18,000,000 won'
    ok app cost 2024-금형-0001 revised.csv
    said '2024-금형-0001: revised plan of costs, 3 lines'
    [[ $output != *'in the place'* ]]
    ok app cost 2024-금형-0001
    said '18,000,000'
    said 'as it was filed: --filed'
    ok app cost 2024-금형-0001 --filed
    said '20,000,000'
    ok app show 2024-금형-0001
    [[ $output != *'does not add up'* ]]
    ok award draft --call 2024-금형
    as approver ok award approve --call 2024-금형
    no 1 app cost 2024-금형-0001 revised.csv
    complained 'the award is approved, and the plan of costs with it'
    as auditor ok audit verify
    [[ $(as auditor ppuri_at_desk store check 2>&1) != *cost_line* ]]
}

@test "a draft of less is approved once the plan is revised to it" {
    published_under local-subsidy
    ok app cost 2024-금형-0001 revised.csv
    ok award draft 2024-금형-0001 --amount 1500만 --reason '장비 1대 제외'
    as approver no 1 award approve 2024-금형-0001
    complained 'subsidy 18,000,000 won, should be 15,000,000 won'
    complained "$HINT"
    revised 15000000 >less.csv
    ok app cost 2024-금형-0001 less.csv
    said 'in the place of the one before, 3 lines'
    as approver ok award approve 2024-금형-0001
    as approver2 ok award return 2024-금형-0001 --reason '다시 기안'
    no 1 award draft 2024-금형-0001
    complained 'subsidy 15,000,000 won, should be 18,000,000 won'
    ok app cost 2024-금형-0001 revised.csv
    ok award draft 2024-금형-0001
}

@test "an agreement holds the lines of the plan, and without a plan the sheet to fill in" {
    issued
    agreement 2024-금형-0001
    for word in 강재2톤 열처리3회 18,000,000 '설계2명×1개월'; do
        [[ $words = *"$word"* ]]
    done
    [[ $words != *빈칸은* && $words != *장비사용료* ]]
    ok award draft 2024-금형-0002
    as approver ok award approve 2024-금형-0002
    ok award issue 2024-금형-0002
    agreement 2024-금형-0002
    [[ $words = *장비사용료* && $words = *빈칸은* && $words != *강재2톤* ]]
}

@test "a change of the award wants another plan before there is another agreement" {
    issued
    issue_letters
    agreement 2024-금형-0001
    clock='2024-06-03 10:00:00'
    ok award amend 2024-금형-0001 --amount 1500만원 --reason '축소'
    no 1 app cost 2024-금형-0001 revised.csv
    complained 'it is revised once the award is changed'
    as approver2 ok award agree 2024-금형-0001
    ok letter issue --receipt 2024-금형-0001 --kind award-change --out letters
    no 1 letter issue --receipt 2024-금형-0001 --kind agreement --out letters
    complained 'subsidy 18,000,000 won, should be 15,000,000 won'
    complained "$HINT"
    revised 15000000 >less.csv
    no 1 app cost 2024-금형-0001 revised.csv
    ok app cost 2024-금형-0001 less.csv
    no 1 app cost 2024-금형-0001 less.csv
    complained 'fits the award as it was changed'
    agreement 2024-금형-0001
    [[ $words = *강재2톤15,000,000* ]]
}

@test "the dossier has the plans as they were filed and revised" {
    ok app cost 2024-금형-0001 revised.csv
    as auditor ok select dossier 2024-금형 --out d.zip
    unzip -p d.zip eligibility/costs.csv >costs.csv
    grep -q '^2024-금형-0001,filed,1,material,강재 2톤,20000000' costs.csv
    grep -q '^2024-금형-0001,revised,1,material,강재 2톤,18000000' costs.csv
}

@test "members see what the money is for" {
    [ "$(jq -r '.costs | map("\(.category) \(.basis) \(.total)") | join(", ")' "$BATS_FILE_TMPDIR/shown.json")" = \
        'material 강재 2톤 20000000, outsourcing 열처리 3회 2500000, labour 설계 2명 × 1개월 2500000' ]
}
