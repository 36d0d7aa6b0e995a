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
    [ "$(rows_of)" = 'overdue,2024-금형-0001 due,2024-금형-0002 look,2024-금형 inform,2024-금형 ' ]
}

@test "of a call to be closed all that came count, not the drafts alone" {
    clock='2024-04-01 10:00:00'
    ok todo
    said '24*2024-03-29(금) D+3*ppuri call close 2024-금형'
}

@test "who is ineligible waits until the firm was told" {
    clock='2024-04-01 10:00:00'
    ok app screen --call 2024-금형 --all
    ok call close 2024-금형
    ok todo
    said 'ineligible, to be told*4*ppuri app inform --call 2024-금형 --all --how'
    korean ok todo
    said '부적격 통지'
    ok app inform 2024-금형-0005 --how 전자문서
    ok todo
    said 'ineligible, to be told*3*'
    ok app inform --call 2024-금형 --all --how 전자문서
    ok todo
    said 'letters to be issued: letter of ineligibility*4*ppuri letter issue --call 2024-금형 --kind ineligible --out'
    ok letter issue --call 2024-금형 --kind ineligible --out letters
    said 'letters issued: 4'
    ok todo
    said 'nothing waits'
}

@test "a firm that came on the list after its check is not left under evaluation unseen" {
    clock='2024-04-01 10:00:00'
    ok app screen --call 2024-금형 --all
    ok app inform --call 2024-금형 --all --how 전자문서
    ok letter issue --call 2024-금형 --kind ineligible --out letters
    ok call close 2024-금형
    ok exclusion add 옛이름 --biz-no 000-88-10563 --from 2024-03-04 --years 5 --article '지보법 §32①' --ground '거짓 신청' --source '산업혁신과-12'
    ok todo --format csv
    [ "$(rows_of)" = 'changed,2024-금형-0008 ' ]
    ok todo
    said 'data changed since the check*은하수너머정밀㈜*ppuri app screen 2024-금형-0008 --reason'
    ok app screen 2024-금형-0008 --reason '참여제한 명단'
    ok todo --format csv
    [ "$(rows_of)" = 'inform,2024-금형 ' ]
}

@test "it is the office's alone" {
    clock='2024-04-01 10:00:00'
    as auditor ok todo
    as admin no 3 todo
    no 2 todo --days 366
}

@test "members who have not answered and meetings that are not closed wait for the office" {
    clock='2024-04-01 10:00:00'
    add_people reviewer rev1 rev2
    add_pool rev1 rev2
    ok app screen --call 2024-금형 --all
    ok app inform --call 2024-금형 --all --how 전자문서
    ok review assign --call 2024-금형 rev1 rev2
    ok todo
    said 'members who have not answered*2*2024-04-01(월)*ppuri review progress --call 2024-금형'
    [[ $output != *D-Day* ]]
    korean ok todo
    said '초빙 수락 대기'
    as rev1 ok todo
    said 'pledge to be signed*20*ppuri review pledge 2024-금형'
    as rev1 ok review pledge 2024-금형 --yes
    as rev1 ok todo --format csv
    [ "$(rows_of)" = 'score,2024-금형 ' ]
    said ',20,'
    as rev1 ok review score 2024-금형-0007 --points 18,25,17,8,16
    as rev1 ok todo
    said 'applications to be scored*19*'
    as rev1 ok review import --call 2024-금형 "$EXAMPLES/scores-2024-1.csv"
    as rev1 ok todo
    said 'to be locked*20*ppuri review lock --call 2024-금형'
    ok review unassign 2024-금형 rev2 --reason '응답 없음'
    as rev1 ok review lock --call 2024-금형
    as rev1 ok todo
    said 'nothing waits'
    as rev2 ok todo
    said 'nothing waits'
    ok meeting new 2024-금형 --at '2024-04-01 11:00' --place 소회의실
    ok todo
    said 'all have locked, to be selected*ppuri select run 2024-금형'
    clock='2024-04-01 11:00:00'
    ok todo
    said 'meeting held, not closed*1*ppuri meeting list --call 2024-금형'
}
