#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
load helpers
load evaluation

setup_file() {
    make_office
    receive_call
}

setup() {
    take_office
}

rows_of() {
    printf '%s\n' "$output" | tail -n +2 | cut -d, -f1,2 | tr -d '\r' | tr '\n' ' '
}

@test "one list says what waits, the most pressing first" {
    clock=$APPLIED
    ok todo
    said 'nothing waits'
    clock='2024-04-01 10:00:00'
    ok app supplement 2024-금형-0001 --want 견적서 --days 2
    ok app supplement 2024-금형-0002 --want 견적서 --days 4
    ok app supplement 2024-금형-0003 --want 견적서 --days 20
    clock='2024-04-04 10:00:00'
    ok todo --format csv
    [ "$(rows_of)" = 'overdue,2024-금형-0001 due,2024-금형-0002 close,2024-금형 screen,2024-금형 ' ]
    ok todo --days 30 --format csv
    said 'due,2024-금형-0003'
    ok todo
    said 'supplement overdue*2024-04-03(수) D+1*ppuri app show 2024-금형-0001'
    said '21*2024-03-29(금) D+6*ppuri app screen --call 2024-금형 --all'
    korean ok todo
    said '보완기한 경과'
    ok app screen --call 2024-금형 --all
    ok app supplement 2024-금형-0003 --cancel --reason x
    ok call close 2024-금형
    ok todo --format csv
    [ "$(rows_of)" = 'overdue,2024-금형-0001 due,2024-금형-0002 look,2024-금형 ' ]
}

@test "it is the office's alone" {
    clock='2024-04-01 10:00:00'
    as auditor ok todo
    as reviewer no 3 todo
    as admin no 3 todo
    no 2 todo --days 366
}
