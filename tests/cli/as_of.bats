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
setup() {
    take_office
    # shellcheck disable=SC2034 # helpers.bash reads it
    clock=$JUDGED
}

@test "every question of that day is answered as on that day" {
    each_question now --as-of "$APPLIED"
    diff -r "$BATS_FILE_TMPDIR/then" now
    each_question later
    ! diff -rq "$BATS_FILE_TMPDIR/then" later
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
