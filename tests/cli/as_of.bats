#!/usr/bin/env bats
# --as-of: what a command says of the past is what it said then.
load helpers
load evaluation

# What was asked on the day of the applications.
questions() {
    cat <<'END'
program list
program show 2024-01
call list
call show 2024-금형
app list
app list --call 2024-금형 --state SUBMITTED
app show 2024-금형-0007
firm list
firm list --search 정밀
firm history 000-81-10074
report call 2024-금형
todo
END
}

# each_question FOLDER [OPTION…]: asks all of them, and keeps what is said as JSON.
each_question() {
    local folder=$1 number=0 words
    shift
    mkdir -p "$folder"
    while read -r words; do
        # shellcheck disable=SC2086 # several words each
        ok $words --format json "$@"
        kept "$folder/$((++number)).json"
    done < <(questions)
}

setup_file() {
    make_office
    add_people reviewer rev1 rev2 rev3 rev4 rev5
    add_pool rev1 rev2 rev3 rev4 rev5
    # shellcheck disable=SC2119
    receive_call
    at "$APPLIED" each_question "$BATS_FILE_TMPDIR/then"
    at "$JUDGED" ok app screen --call 2024-금형 --all
    at "$JUDGED" ok program edit 2024-01 --name '이름이 바뀐 사업'
    at "$JUDGED" ok firm edit 000-81-10074 --name '나중정밀'
    at "$JUDGED" ok app withdraw 2024-금형-0007 --reason '자진 취하'
}
setup() { take_office "$JUDGED"; }

@test "every question of that day is answered as on that day" {
    each_question now --as-of "$APPLIED"
    diff -r "$BATS_FILE_TMPDIR/then" now
    each_question later
    run ! diff -rq "$BATS_FILE_TMPDIR/then" later
}

@test "a table says of which moment it is, a file of rows has only rows" {
    ok program list --as-of 2024-03-05
    [ "${lines[0]%% (*}" = 'As of 2024-03-05 23:59:59' ]
    said '금형기술 고도화'
    korean ok program list --as-of 2024-03-05
    said '기준 시점: 2024-03-05 23:59:59 (감사 기록 '
    ok program list --as-of '2024. 3. 5.' --format csv
    [[ ${lines[0]} != *2024-03-05* ]]
    ok program list --as-of "$JUDGED"
    said '이름이 바뀐 사업'
}

@test "what is made of the past says when it was made and of when it tells" {
    ok report call 2024-금형 --as-of "$APPLIED" --out then.pdf
    pdftotext -layout then.pdf - >text
    grep -E "as known on $(tr '-' ' ' <<<"${APPLIED%% *}" | awk '{print $1 "\\. *" $2+0 "\\. *" $3+0}')\\..* · made $(tr '-' ' ' <<<"${JUDGED%% *}" | awk '{print $1 "\\. *" $2+0 "\\. *" $3+0}')\\." text
    pdfinfo -isodates then.pdf | grep "CreationDate: *${JUDGED%% *}"
    ok report call 2024-금형 --out now.pdf
    pdftotext -layout now.pdf - >text
    run ! grep 'as known on' text
    ok app list --as-of "$APPLIED" --out then.xlsx
    unzip -p then.xlsx xl/worksheets/sheet1.xml | grep -F -- "--as-of '$APPLIED"
}

@test "a command that shows as well as changes shows the past, and changes nothing of it" {
    ok call paper 2024-금형 --as-of "$APPLIED"
    said 'wants no papers'
    no 2 call paper 2024-금형 --optional 신청서 --as-of "$APPLIED"
    complained 'the past can only be looked at'
    as approver no 1 budget close 2023 --plan --as-of "$APPLIED"
    complained 'no programme has an account of 2023'
    no 2 firm edit 000-81-10074 --name X --as-of "$APPLIED"
    complained 'as-of is for commands that read'
}

@test "the past is only looked at, by who is here now, and each time it is noted" {
    no 2 program edit 2024-01 --name x --as-of 2024-03-05
    complained 'read the store and change nothing'
    no 2 program list --as-of 2024-13-05
    no 2 program list --as-of 2024-04-03
    complained 'is yet to come'
    no 4 program list --as-of 2023-12-31
    complained 'does not reach back'
    as rev1 no 3 program list --as-of 2024-03-05
    as auditor ok app show 2024-금형-0007 --as-of 2024-03-05
    said 2024-금형-0007
    grep -q $'auditor\t.*\tapp.show\tapplication 2024-금형-0007, as of 2024-03-05 23:59:59' "$OFFICE/office.db.access"
    grep -q $'auditor\t.*\tstore.look-back\tas of 2024-03-05 23:59:59' "$OFFICE/office.db.access"
}

@test "whether the store is sound is asked of today alone" {
    as admin ok store check
    as admin no 2 store check --as-of 2024-03-05
    complained 'as it is today: leave --as-of out'
}

@test "the record of then ends then" {
    as auditor ok audit log --last 1 --as-of 2024-03-05
    said 'app.submit'
}

@test "who only reads leaves no row in the record" {
    as auditor ok audit log --last 1 --format csv
    local before=$output
    ok todo
    ok app list --as-of 2024-03-05
    as auditor ok audit log --last 1 --format csv
    [ "$output" = "$before" ]
}

@test "what is different between two days is told by what it is about" {
    as auditor ok audit diff 2024-03-05 --table program --format csv
    [ "${#lines[@]}" -eq 2 ]
    said '2024-01,program,1,update,name,금형기술 고도화,이름이 바뀐 사업'
    as auditor ok audit diff 2024-03-05 "$JUDGED" --about 2024-금형-0007 --format csv
    said '2024-금형-0007,application,7,update,state,'
    as auditor ok audit diff "$JUDGED"
    said 'nothing is different'
    as auditor no 2 audit diff 2024-03-05 2024-03-04
    complained 'lies before the first'
    as auditor no 2 audit diff 2024-03-05 2030-01-01
    complained '2030-01-01 23:59:59 is yet to come'
    as auditor no 2 audit diff 2030-01-01
    complained '2030-01-01 23:59:59 is yet to come'
    as auditor no 2 audit diff 2024-03-05 --as-of 2024-03-06
    as auditor no 4 audit diff 2024-03-05 --table 교부결정
    complained 'there is no table "교부결정" in the record'
    no 3 audit diff 2024-03-05
    as auditor ok audit diff 2024-03-05 --out changes.csv
    grep -q 이름이 changes.csv
}

@test "papers of that day come out as they were handed in" {
    printf '%%PDF-1.4 one\n' >one.pdf
    ok app attach 2024-금형-0001 one.pdf --kind 사업계획서 --reason 보완
    at '2024-04-03 09:00:00' ok app attach 2024-금형-0001 one.pdf --kind 서약서 --reason 보완
    at '2024-04-04 09:00:00' as auditor ok app papers 2024-금형-0001 --as-of "$JUDGED" --no 1 --out then.pdf
    cmp then.pdf one.pdf
    at '2024-04-04 09:00:00' as auditor no 4 app papers 2024-금형-0001 --as-of "$JUDGED" --no 2 --out later.pdf
    at '2024-04-04 09:00:00' as auditor ok app papers --call 2024-금형 --as-of "$JUDGED" --out then.zip
    said '1 papers of 1 applications'
}

@test "nothing of a sealed application is told by a difference" {
    at "$JUDGED" ok call new 봉인 --program 2024-01 --notice-no 2 --title 봉인 --notice-day 2024-04-02 --opens '2024-04-02 09:00' \
        --closes '2024-05-29 18:00' --year 2024 --source 시비 --budget 2천만원 --support-rate 80% --cap 2천만원 --own-cash-rate 0% \
        --item 전체:100 --pass-line 60 --ties earlier-receipt --project-start 2024-06-01 --project-end 2024-11-30 --sealed
    ok program edit 2024-01 --fund 2024:시비:3억원
    ok call publish 봉인
    at '2024-04-03 09:00:00' ok app import --update --call 봉인 "$EXAMPLES/applications-2024.csv"
    at '2024-04-03 10:00:00' as auditor ok audit diff "$JUDGED" --table application
    said 'nothing is different'
    said 'left out, since their calls are sealed: '
    as auditor at '2024-04-03 10:00:00' ok audit diff "$JUDGED"
    [[ $output != *전장부품* ]]
}
