#!/usr/bin/env bats
# shellcheck disable=SC2034 # clock is what the helpers go by
# What is told of a selection beside its ranking: what is next, who fell and why, and what has changed since.
load helpers
load evaluation

setup_file() {
    make_office
    add_people reviewer rev1 rev2 rev3 rev4 rev5
    add_pool rev1 rev2 rev3 rev4 rev5
    receive_call --judges-min 5
    at "$JUDGED" ok app screen --call 2024-금형 --all
    clock=$JUDGED
    judge_all
}
setup() { take_office "$JUDGED"; }

@test "a run names what is next, whoever fell, and who had too few judges" {
    ok select run 2024-금형
    said '3 below the pass line, too few judges (not evaluated): 1'
    said 'fewer judges than the call wants: 2024-금형-0003 (4 of 5)'
    said 'next: ppuri select refer 2024-금형'
    ok select show 2024-금형
    said 'fewer judges than the call wants: 2024-금형-0003 (4 of 5)'
    ok select hold 2024-금형-0007 --reason '현장 확인'
    ok select run 2024-금형
    said 'not evaluated): 1, carried over: 1'
    agree_to_all
    ok select refer 2024-금형
    said 'fewer judges than the call wants: 2024-금형-0003 (4 of 5)'
    korean ok select show 2024-금형
    said '최소 위원 수 미달: 2024-금형-0003 (4명/5명)'
    said '위원 수 미달(미평가) 1건, 유보 1건'
}

@test "who has no score has none, and not nothing" {
    ok select run 2024-금형
    ok select show 2024-금형 --format csv
    said ',2024-금형-0003,㈜하늘정밀,,too few judges (not evaluated),,0,190400000,,0.00,0.00,,20000000,20000000,,'
    ok select show 2024-금형 --format json
    said '"score": null'
    ok select what-if 2024-금형 --pass-line 60 --all --format csv
    said '2024-금형-0003,㈜하늘정밀,,too few judges (not evaluated),too few judges (not evaluated),,,,,,,0,0,0'
}

@test "what has changed since the run is told wherever the run is shown" {
    ok select run 2024-금형
    ok select show 2024-금형
    [[ $output != *'has changed since'* ]]
    ok select hold 2024-금형-0007 --reason '현장 확인'
    ok select show 2024-금형
    said 'what the selection of 2024-금형 was computed from has changed since'
    said 'an officer runs it again: ppuri select run 2024-금형'
    as auditor ok select what-if 2024-금형 --select-max 3
    said 'has changed since'
    ok select what-if 2024-금형 --select-max 3 --format csv
    [[ $output != *'has changed since'* ]]
    ok select run 2024-금형
    ok select show 2024-금형
    [[ $output != *'has changed since'* ]]
}

@test "too few judges are told of before a selection is run" {
    ok review progress --call 2024-금형
    said 'fewer judges than the call wants: 2024-금형-0003 (4 of 5)'
    ok review unlock 2024-금형 rev4 --reason '점수 정정'
    as rev4 ok review lock --call 2024-금형
    said 'applications with fewer judges than the call wants: 1; they can not be selected'
}

@test "money that needs no deliberation is confirmed next" {
    published_under contribution
    ok select run 2024-금형
    said 'next, by an approver: ppuri select confirm 2024-금형'
}
