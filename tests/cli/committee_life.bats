#!/usr/bin/env bats
# Members who come and go while the evaluation runs: 해촉, 사임, and another committee for 발표 than for 서면.
load helpers
load evaluation

setup_file() {
    make_office
    add_people reviewer rev1 rev2 rev3 rev4
    add_pool rev1 rev2 rev3 rev4
    receive_call --round '서면:40:60:3' --round '발표:60' --item '발표/발표력:100' --judges-min 2
    at "$JUDGED" ok app screen --call 2024-금형 --all
}
setup() { take_office "$JUDGED"; }

# judge_written N NAME: the first round from the file of that number, and locked.
judge_written() {
    as "$2" ok review import --call 2024-금형 "$EXAMPLES/scores-2024-$1.csv"
    as "$2" ok review lock --call 2024-금형
}

# present NAME POINTS: the second round, and locked.
present() {
    local receipt receipts
    as "$1" ok review list --format csv
    mapfile -t receipts < <(sed 1d <<<"$output" | cut -d, -f2)
    for receipt in "${receipts[@]}"; do
        as "$1" ok review score "$receipt" --points "$2"
    done
    as "$1" ok review lock --call 2024-금형
}

@test "who disappears is released on a letter, and the round goes on without that part" {
    assign rev1 rev2 rev3
    ok review chair 2024-금형 rev3
    judge_written 1 rev1
    judge_written 2 rev2
    as rev3 ok review import --call 2024-금형 "$EXAMPLES/scores-2024-3.csv"
    no 1 review advance 2024-금형
    complained 'not every member has locked the evaluation of the call 2024-금형 yet: rev3'
    no 1 review unassign 2024-금형 rev3 --reason 연락두절
    complained 'rev1 has locked round 1 of the call 2024-금형; its members stay'
    complained 'ppuri review release 2024-금형 rev3'
    no 2 review release 2024-금형 rev3 --resigned 2024-04-02
    no 2 review release 2024-금형 rev3 --reason 연락두절
    no 1 review release 2024-금형 rev3 --reason 연락두절 --resigned 2024-04-03
    as rev1 no 3 review release 2024-금형 rev3 --reason 연락두절 --resigned 2024-04-02
    ok review release 2024-금형 rev3 --reason '건강상 이유' --resigned 2024-04-02 --dry-run
    ok review release 2024-금형 rev3 --reason '건강상 이유' --resigned 2024-04-02
    said 'rev3 is released from the committee of call 2024-금형, on the own letter of 2024-04-02'
    said 'round 1 is not locked: what rev3 has scored of it counts for no firm'
    said 'the committee has no chair now'
    no 1 review assign --call 2024-금형 rev3
    no 1 review assign --call 2024-금형 rev4
    complained 'rev1 has locked round 1 of the call 2024-금형; nobody joins it while enough judges are left'
    complained 'ppuri review assign --call 2024-금형 REVIEWER --round 2'
    ok review progress --call 2024-금형 --format json
    said '"account": "rev3"*"membership": "released"*"why_gone": "건강상 이유"*"from_round": 1*"release": "on the own letter of 2024-04-02"'
    ok review advance 2024-금형
    ok review progress --call 2024-금형
    said 'round 1 (ended): judges 2, of them officials 0'
    as auditor ok store check
}

@test "another committee judges the second round, and each round counts who locked it" {
    assign rev1 rev2
    ok review assign --call 2024-금형 --round 2 rev3
    no 2 review assign --call 2024-금형 --round 3 rev4
    complained 'the call 2024-금형 has 2 rounds'
    ok review progress --call 2024-금형
    said 'members 2 (at most 15)'
    said 'round 2 (to come): judges 3'
    # The pledge comes before; nothing of the first round is shown.
    as rev3 ok todo
    said '2024-금형'
    as rev3 ok review pledge 2024-금형 --yes
    as rev3 ok review list
    said 'nothing is assigned'
    as rev3 no 3 review score 2024-금형-0007 --points 18,25,17,8,16
    as rev3 no 1 review lock --call 2024-금형
    complained 'rev3 judges the call 2024-금형 from round 2 on'
    judge_written 1 rev1
    judge_written 2 rev2
    ok review advance 2024-금형
    no 1 review assign --call 2024-금형 --round 1 rev4
    complained 'round 1 of the call 2024-금형 has ended; a member joins from round 2 on'
    ok review unassign 2024-금형 rev2 --reason '서면평가 위원'
    no 1 review assign --call 2024-금형 rev2
    complained 'not appointed again'
    present rev1 80
    present rev3 70
    no 1 review unassign 2024-금형 rev3 --reason x
    ok select run 2024-금형
    ok select replay 2024-금형 --out-input input.json --out result.json
    python3 -B "$EXAMPLES/recompute.py" input.json | cmp - result.json
    first=$(jq -r '.entries[] | select(.stopped_after == 0) | .receipt' input.json | head -n 1)
    [ "$(jq -c '[.entries[].scores[] | select(.round == 1) | .judge] | unique' input.json)" = '["rev1","rev2"]' ]
    [ "$(jq -c '[.entries[].scores[] | select(.round == 2) | .judge] | unique' input.json)" = '["rev1","rev3"]' ]
    ok select explain "$first"
    said 'rev2*left after round 1'
    said 'rev3*judges from round 2 on'
    ok select dossier 2024-금형 --out dossier.zip
    unzip -p dossier.zip committee/members.csv >members.csv || unzip -p dossier.zip '*/committee/members.csv' >members.csv
    grep -q '^.*rev2,.*,left,' members.csv
    # After the lock a release takes nothing away.
    ok review release 2024-금형 rev3 --reason 사임 --resigned 2024-04-02
    said 'what rev3 has locked goes on to count: round 2'
    no 1 select run 2024-금형
    complained 'nothing has changed'
    ok select explain "$first"
    said 'rev3*released, on the own letter of 2024-04-02; what was locked counts'
    ok report committee 2024-금형 --out report.pdf
}

@test "a vote of the others releases, and a round with too few judges waits for another member" {
    assign rev1 rev2
    ok review chair 2024-금형 rev1
    judge_written 1 rev1
    ok meeting new 2024-금형 --at '2024-04-02 09:00' --place 소회의실
    ok meeting attend 2024-금형 1 --all
    ok meeting vote 2024-금형 1 --motion '세부기준 확정' --unanimous
    ok meeting vote 2024-금형 1 --motion 'rev2 위원 해촉' --for rev1
    said 'lost'
    printf '회의록\n' | ok meeting minutes 2024-금형 1 --file -
    ok meeting close 2024-금형 1
    no 1 review release 2024-금형 rev2 --reason x --meeting 1 --motion 1
    complained 'motion 1 of meeting 1 did not carry that rev2 is released'
    complained "--motion 'rev2 위원 해촉'"
    no 1 review release 2024-금형 rev2 --reason x --meeting 1 --motion 2
    no 4 review release 2024-금형 rev2 --reason x --meeting 1 --motion 3
    no 4 review release 2024-금형 rev2 --reason x --meeting 2 --motion 1
    # Of whom two sit, both must come: kept out of the meeting, the member is none of it.
    ok meeting new 2024-금형 --at '2024-04-02 09:30' --place 소회의실
    ok meeting attend 2024-금형 2 --present rev1 --kept-out rev2
    ok meeting vote 2024-금형 2 --motion 'rev2 위원 해촉' --for rev1
    said 'carried'
    no 1 review release 2024-금형 rev2 --reason '연락 두절' --meeting 2 --motion 1
    complained 'is not closed yet'
    printf '회의록\n' | ok meeting minutes 2024-금형 2 --file -
    ok meeting close 2024-금형 2
    ok review release 2024-금형 rev2 --reason '연락 두절' --meeting 2 --motion 1
    said 'rev2 is released from the committee of call 2024-금형, by meeting 2, motion 1'
    said 'fewer judges than the call wants: 2024-금형-0001 (1 of 2)'
    no 1 review advance 2024-금형
    complained '2024-금형-0001: without rev2, who was released, 1 of at least 2 judges are left in round 1'
    no 1 review assign --call 2024-금형 rev3 rev4
    ok review assign --call 2024-금형 rev3
    korean run_apart review assign --call 2024-금형 rev4
    complained '아무도 들어올 수 없습니다'
    as rev3 ok review pledge 2024-금형 --yes
    as rev3 ok review import --call 2024-금형 "$EXAMPLES/scores-2024-3.csv"
    no 1 review advance 2024-금형
    as rev3 ok review lock --call 2024-금형
    ok review advance 2024-금형
    as auditor ok store check
}
