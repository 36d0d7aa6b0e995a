#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
load helpers
load evaluation

setup_file() { make_call; }
setup() { take_office "$JUDGED"; }

# Five members, pledged; rev1 presides.
seat() {
    assign rev1 rev2 rev3 rev4 rev5
    ok review chair 2024-금형 rev1
}

@test "the pool: added, listed, edited, shown, and read by the auditor" {
    ok reviewer list --format csv
    [ "$(wc -l <<<"$output")" -eq 6 ]
    said 'rev1,rev1,금형조합,no,금형 설계,2024-01-01,,0'
    no 1 reviewer add rev1 --affiliation 조합 --field 금형
    complained 'in the pool of reviewers already'
    no 1 reviewer add officer --affiliation 조합 --field 금형
    complained 'officer is no reviewer'
    no 4 reviewer add nobody --affiliation 조합 --field 금형
    no 2 reviewer edit rev1
    ok reviewer edit rev1 --official 예 --affiliation 부산광역시 --to 2024-12-31
    said 'reviewer rev1 is changed: 부산광역시, 2024-01-01 to 2024-12-31'
    no 2 reviewer edit rev1 --to 2023-12-31
    as auditor ok reviewer show rev1 --format json
    said '"official": "yes"*"term_to": "2024-12-31"'
    as auditor no 3 reviewer edit rev1 --official 아니요
    as rev1 no 3 reviewer list
    korean ok reviewer list
    said '소속*전문분야*임기'
}

@test "who is not in the pool, or whose term does not last today, is not appointed" {
    add_people reviewer rev6
    no 4 review assign --call 2024-금형 rev6
    complained 'rev6 is not in the pool of reviewers'
    ok reviewer add rev6 --affiliation 조합 --field 금형 --from 2024-04-03
    no 1 review assign --call 2024-금형 rev1 rev6
    complained 'today is not in the term of rev6'
    ok review progress --call 2024-금형
    said 'the call has no committee yet'
    ok reviewer edit rev6 --from 2024-04-02 --to 2024-04-02
    ok review assign --call 2024-금형 rev6
}

@test "officials are a quarter at most when something is scored" {
    ok reviewer edit rev1 --official 예
    ok review assign --call 2024-금형 rev1 rev2 rev3
    said 'members 3 (at most 15), officials 1 (at most 25 % of the members, 지방보조금법 §26), chair: not elected yet'
    said 'invited and waiting 3'
    said 'the officials are too many'
    as rev2 ok review pledge 2024-금형 --yes
    as rev2 no 1 review score 2024-금형-0007 --points 18,25,17,8,16
    complained 'officials'
    ok review assign --call 2024-금형 rev4
    [[ $output != *'too many'* ]]
    as rev2 ok review score 2024-금형-0007 --points 18,25,17,8,16
    no 1 review chair 2024-금형 rev1
    complained 'rev1 is an official'
    ok review unassign 2024-금형 rev4 --reason '본인 요청'
    said 'the officials are too many'
    as rev2 no 1 review score 2024-금형-0007 --points 18,25,17,8,17
}

@test "a member sees who has applied, and pledges with the conflicts" {
    as rev1 no 1 review pledge 2024-금형 --look
    complained 'no pledge is signed now'
    ok review assign --call 2024-금형 rev1 rev2
    as rev1 no 1 review score 2024-금형-0007 --points 18,25,17,8,16
    as rev1 ok review pledge 2024-금형 --look
    said $'firms that have applied: 20\n   1  '
    said $'\n  20  '
    said '㈜하늘정밀'
    said '서약합니다'
    said 'signed: not signed yet'
    as rev1 no 2 review pledge 2024-금형
    complained 'give --yes'
    [[ $output != *2024-금형-0* && $output != *다이캐스팅* ]]
    as rev3 no 3 review pledge 2024-금형 --look
    as rev1 no 2 review pledge 2024-금형 --yes --conflict 하늘정밀
    as rev1 no 4 review pledge 2024-금형 --yes --conflict '없는기업:자문'
    complained 'no firm of the name 없는기업'
    as rev1 no 2 review pledge 2024-금형 --yes --conflict '정밀:자문'
    complained 'several firms are named so: *하늘정밀'
    as rev1 ok review pledge 2024-금형 --yes --conflict '하늘 정밀: 최근 3년 자문 계약'
    said 'rev1 has pledged for call 2024-금형'
    said 'you keep out of what ㈜하늘정밀 applied for'
    as rev1 no 1 review pledge 2024-금형 --yes
    complained 'already'
    as rev1 ok review show 2024-금형-0003
    said 'everything else is withheld'
    as rev1 ok review score 2024-금형-0007 --points 18,25,17,8,16
    ok review progress --call 2024-금형 --format json
    said '"account": "rev1"*"membership": "pledged"*"pledged_at": "2024-04-02 10:00:00"*"conflicts": 1'
    said '"account": "rev2"*"membership": "invited"*"pledged_at": null'
}

@test "what was signed is shown as it was signed, whatever the form says since" {
    mkdir forms
    printf '옛말로 서약합니다.\n' >forms/pledge.md
    as admin ok store set office.forms "$PWD/forms"
    ok review assign --call 2024-금형 rev1 rev2
    as rev1 ok review pledge 2024-금형 --yes
    printf '새말로 서약합니다.\n' >forms/pledge.md
    as rev1 ok review pledge 2024-금형 --look
    said '옛말로 서약합니다.'
    said 'signed: 2024-04-02 10:00:00'
    [[ $output != *새말로* ]]
    as rev2 ok review pledge 2024-금형 --look
    said '새말로 서약합니다.'
}

@test "who belongs to a firm that applies keeps out of it from the appointment on" {
    ok reviewer edit rev1 --affiliation '(주) 하늘 정밀'
    ok firm edit "$(ok app show 2024-금형-0009 --format json; jq -r .biz_no <<<"$output")" --group 나래그룹
    ok reviewer edit rev2 --affiliation '나래 그룹'
    ok reviewer edit rev3 --affiliation 하늘정밀공업협회
    ok review assign --call 2024-금형 rev1 rev2 rev3
    ok review conflicts 2024-금형 --format json
    [ "$(jq -r '.[] | .receipt_no + " " + .reviewer + " " + .kind' <<<"$output" | sort)" = "2024-금형-0003 rev1 exclusion
2024-금형-0009 rev2 exclusion" ]
    said "found when appointed: belongs to"
    as rev1 ok review pledge 2024-금형 --yes
    as rev1 no 1 review score 2024-금형-0003 --points 18,25,17,8,16
}

@test "before the pledge nothing tells whether there is a number" {
    local words number
    ok review assign --call 2024-금형 rev1 rev2
    ok review chair 2024-금형 rev1
    clock=$JUDGED
    person=rev1
    log_in
    while read -r words; do
        for number in 2024-금형-0007 2024-금형-9907; do
            # shellcheck disable=SC2086 # several words
            ppuri_at_desk ${words/APP/$number} >"$number" 2>&1 </dev/null && return 1
            sed -i "s/$number/APP/g" "$number"
        done
        diff 2024-금형-0007 2024-금형-9907
        grep -q 'before you sign the pledge' 2024-금형-0007
    done <<'END'
review conflict APP --kind 회피 --ground 친족
review conflict-decide APP rev2 --outcome 기각 --how 위원장 --reason 사유
review show APP
review score APP --points 1,1,1,1,1
review papers APP
review paper APP 사업계획서 --out x.pdf
END
    person=officer
}

@test "who declines or leaves stays in the record and may come back" {
    ok review assign --call 2024-금형 rev1 rev2 rev3
    as rev1 no 2 review decline 2024-금형 --why 귀찮음
    as rev1 ok review decline 2024-금형 --why 업무과중 --reason '해외 출장'
    said 'too much other work'
    as rev2 ok review pledge 2024-금형 --yes
    as rev2 no 1 review decline 2024-금형 --why load
    complained 'you have pledged'
    no 2 review unassign 2024-금형 rev2
    ok review unassign 2024-금형 rev2 --reason '장기 출장'
    ok review progress --call 2024-금형
    said 'declined*too much other work'
    said 'left*장기 출장'
    said 'declined or left 2'
    as rev1 ok review list
    said 'nothing is assigned'
    ok review assign --call 2024-금형 rev1
    as rev3 ok review pledge 2024-금형 --yes
    as rev3 ok review score 2024-금형-0007 --points 18,25,17,8,16
    no 1 review unassign 2024-금형 rev3 --reason x
    complained 'who has scored'
}

@test "a meeting: called, attended, voted, closed, and only added to" {
    seat
    ok meeting new 2024-금형 --at '2024-04-02 09:00' --place '소회의실'
    said 'meeting 1 of call 2024-금형: evaluation, 2024-04-02 09:00:00, 소회의실'
    no 1 meeting close 2024-금형 1
    complained 'has no minutes yet'
    for voters in '--for rev1' --unanimous ''; do
        # shellcheck disable=SC2086 # two words, or none
        no 1 meeting vote 2024-금형 1 --motion '세부기준 확정' $voters
        complained 'nobody has said who was present'
    done
    ok meeting attend 2024-금형 1 --all --absent rev4 --absent rev5
    said 'present 3 of 5, quorum reached'
    no 2 meeting attend 2024-금형 1 --present rev1 --absent rev1
    no 1 meeting attend 2024-금형 1 --present reviewer
    complained 'reviewer is not a member'
    ok meeting vote 2024-금형 1 --motion '세부기준 확정' --for rev1 --for rev2 --against rev3
    said 'carried: in favour 2, against 1, abstained 0, silent 0; present 3 of 5'
    ok meeting vote 2024-금형 1 --on 1 --abstain rev2
    said 'lost: in favour 1, against 1, abstained 1'
    ok meeting vote 2024-금형 1 --on 1 --unanimous
    said 'carried: in favour 3'
    no 1 meeting attend 2024-금형 1 --absent rev3
    complained 'rev3 has voted'
    # Who comes after a vote changes what came of it.
    no 1 meeting attend 2024-금형 1 --present rev4
    complained "votes were taken at meeting 1 of call 2024-금형; who was present changes what came of them"
    complained "--reason"
    ok meeting attend 2024-금형 1 --absent rev5 --present rev1
    ok meeting attend 2024-금형 1 --present rev4 --reason '출석부 오기'
    said '1. 세부기준 확정 — carried: in favour 3, against 0, abstained 0, silent 1; present 4 of 5'
    ok meeting attend 2024-금형 1 --absent rev4 --reason '출석부가 맞음'
    no 4 meeting vote 2024-금형 1 --on 2 --for rev1
    no 2 meeting vote 2024-금형 1 --motion x --on 1 --for rev1
    no 2 meeting vote 2024-금형 1 --for rev1
    printf '1. 개회\n2. 세부기준을 확정함\n' >minutes.txt
    ok meeting minutes 2024-금형 1 --file minutes.txt
    ok meeting close 2024-금형 1
    said 'meeting 1 of call 2024-금형 is closed: present 3 of 5, quorum reached, presided by rev1'
    no 1 meeting close 2024-금형 1
    complained 'was closed by officer'
    no 1 meeting vote 2024-금형 1 --on 1 --against rev1
    no 1 meeting attend 2024-금형 1 --absent rev1
    no 1 meeting minutes 2024-금형 1 --file minutes.txt
    no 2 meeting addendum 2024-금형 1 '장소는 대회의실'
    ok meeting addendum 2024-금형 1 '장소는 대회의실' --reason '오기'
    as auditor ok meeting show 2024-금형 1
    said $'Minutes\n  1. 개회\n  2. 세부기준을 확정함\n'
    said 'absent'
    said '장소는 대회의실*오기*officer'
    as auditor ok meeting show 2024-금형 1 --format json
    said '"outcome": "carried"'
    said '"votes": "rev1 in favour, rev2 in favour, rev3 in favour"'
    as auditor ok meeting show 2024-금형 1 --format csv
    said 'members,"rev1 present, rev2 present, rev3 present, rev4 absent, rev5 absent"'
    said '1. 세부기준 확정 — carried: in favour 3'
    said 'addenda,1. 장소는 대회의실 (오기)'
    as auditor ok meeting list --format csv
    said '2024-금형,1,evaluation,2024-04-02 09:00:00,소회의실,3,5,1,2024-04-02 10:00:00'
    as auditor ok store check
    said 'sound'
    as auditor no 3 meeting close 2024-금형 1
    as finance no 3 meeting show 2024-금형 1
}

@test "who keeps out of a matter neither votes on it nor counts for its quorum" {
    seat
    as rev5 ok review conflict 2024-금형-0003 --kind 회피 --ground '최근 3년 자문 계약'
    ok meeting new 2024-금형 --at 2024-04-02 --place 소회의실
    ok meeting attend 2024-금형 1 --present rev1 --present rev2 --present rev5 --kept-out rev4
    said 'present 3 of 4, quorum reached'
    ok meeting vote 2024-금형 1 --motion '과제 범위 의견' --app 2024-금형-0003 --for rev1
    said 'lost: in favour 1, against 0, abstained 0, silent 1; present 2 of 3'
    no 1 meeting vote 2024-금형 1 --on 1 --for rev5
    complained 'rev5 keeps out of 2024-금형-0003 by a conflict of interest'
    no 1 meeting vote 2024-금형 1 --on 1 --for rev4
    ok meeting vote 2024-금형 1 --on 1 --unanimous
    said 'carried: in favour 2'
    ok meeting vote 2024-금형 1 --motion '기타 안건' --for rev1 --for rev5 --against rev2
    said 'carried: in favour 2, against 1, abstained 0, silent 0; present 3 of 4'
    # A conflict that is known only later takes the vote away, as long as the meeting is open.
    as rev2 ok review conflict 2024-금형-0003 --kind 회피 --ground '친족'
    printf '회의록\n' | ok meeting minutes 2024-금형 1 --file -
    ok meeting close 2024-금형 1
    said '과제 범위 의견 — no quorum: in favour 1, against 0, abstained 0, silent 0; present 1 of 2'
    # And what was closed stays, whoever keeps out afterwards.
    as rev1 ok review conflict 2024-금형-0003 --kind 회피 --ground '친족'
    as auditor ok meeting show 2024-금형 1 --format json
    said '"motion": "과제 범위 의견"*"in_favour": 1*"members": 2'
}

@test "a meeting needs a civilian chair who was present, and its day" {
    assign rev1 rev2 rev3
    no 4 meeting show 2024-금형 1
    ok meeting new 2024-금형 --at '2024-04-03 14:00' --place 소회의실 --kind 심의
    no 1 meeting attend 2024-금형 1 --all
    complained 'who comes is not known yet'
    no 1 meeting vote 2024-금형 1 --motion '안건'
    complained 'who comes is not known yet'
    clock='2024-04-03 14:30:00'
    ok meeting attend 2024-금형 1 --all --absent rev1
    printf '회의록\n' >minutes.txt
    ok meeting minutes 2024-금형 1 --file minutes.txt
    no 1 meeting close 2024-금형 1
    complained 'has no chair'
    ok review chair 2024-금형 rev1
    no 1 meeting close 2024-금형 1
    complained 'rev1 was not present'
    ok meeting close 2024-금형 1 --chair rev2
    said 'presided by rev2'
    printf '\xff' >broken.txt
    ok meeting new 2024-금형 --at '2024-04-03 16:00' --place 소회의실
    no 2 meeting minutes 2024-금형 2 --file broken.txt
    no 4 meeting minutes 2024-금형 2 --file none.txt
    printf '%%PDF-1.4\n1 0 obj\n' >minutes.pdf
    printf '회의\033록\n' >control.txt
    for file in minutes.pdf control.txt; do
        no 2 meeting minutes 2024-금형 2 --file "$file"
        complained "$file is not a text file"
    done
    ok meeting minutes 2024-금형 2 --file minutes.txt
    [[ $output != *replaced* ]]
    printf '\xef\xbb\xbf회의록을\t고침\r\n\f' >minutes.txt
    ok meeting minutes 2024-금형 2 --file minutes.txt
    said 'the minutes that were kept before were replaced'
    no 4 meeting new 2024-없음 --at 2024-04-03 --place x
    no 1 meeting new 2024-금형 --at 2024-03-03 --place x
    complained 'before the notice of the call 2024-금형 (2024-03-04)'
    no 1 meeting new 2024-금형 --at '2024-04-01 23:00' --place x
    complained 'the committee of the call 2024-금형 was appointed on 2024-04-02'
}

@test "a meeting is called off before anything was recorded at it, and keeps its number" {
    assign rev1 rev2 rev3
    ok meeting new 2024-금형 --at '2024-04-03 14:00' --place 소회의실
    no 2 meeting cancel 2024-금형 1
    complained 'a reason is needed'
    as approver no 3 meeting cancel 2024-금형 1 --reason '위원 사정'
    ok meeting cancel 2024-금형 1 --reason '위원 사정'
    said 'is cancelled: 위원 사정'
    no 1 meeting cancel 2024-금형 1 --reason '또'
    complained 'was cancelled by officer'
    complained 'ppuri meeting new 2024-금형'
    as rev1 ok todo
    said 'the meeting of that day is cancelled'
    said '2024-04-03(수)'
    said 'ppuri meeting list --call 2024-금형'
    as rev1 ok meeting list --call 2024-금형
    said '위원 사정'
    clock='2024-04-03 15:00:00'
    no 1 meeting attend 2024-금형 1 --all
    complained 'was cancelled'
    ok todo
    [[ $output != *'meeting'* ]]
    ok meeting list --call 2024-금형 --format csv
    said '위원 사정'
    ok meeting show 2024-금형 1
    said 'why it was cancelled*위원 사정'
    ok meeting new 2024-금형 --at '2024-04-03 15:00' --place 소회의실
    said '2'
    ok meeting attend 2024-금형 2 --all
    no 1 meeting cancel 2024-금형 2 --reason '위원 사정'
    complained 'was opened'
    clock='2024-04-04 09:00:00'
    as rev1 ok todo
    [[ $output != *'cancelled'* ]]
    as auditor ok store check
}

@test "the end of a term is taken away again" {
    ok reviewer edit rev1 --to 2024-12-31
    said '2024-12-31'
    ok reviewer edit rev1 --field '금형 설계'
    said '2024-12-31'
    ok reviewer edit rev1 --to ''
    [[ $output != *2024-12-31* ]]
    ok reviewer show rev1 --format json
    [[ $output != *2024-12-31* ]]
}

@test "a challenge is tied to the vote that decided it" {
    assign rev1 rev2 rev3 rev4
    ok review chair 2024-금형 rev2
    ok meeting new 2024-금형 --at '2024-04-02 09:30' --place 소회의실
    ok meeting attend 2024-금형 1 --all
    ok meeting vote 2024-금형 1 --motion '집계 방법' --unanimous
    ok review conflict 2024-금형-0003 --kind 기피 --ground '신청인의 기피신청' --reviewer rev1
    ok meeting vote 2024-금형 1 --motion '기피를 받아들이지 않음' --app 2024-금형-0003 --for rev2 --against rev3
    decide=(review conflict-decide 2024-금형-0003 rev1 --outcome 기각 --reason '친분이 없음')
    no 2 "${decide[@]}" --how 의결 --meeting 1
    complained '--meeting and --motion'
    no 2 "${decide[@]}" --how 위원장 --meeting 1 --motion 2
    complained 'only where the committee decided by vote'
    no 4 "${decide[@]}" --how 의결 --meeting 2 --motion 1
    no 4 "${decide[@]}" --how 의결 --meeting 1 --motion 3
    no 1 "${decide[@]}" --how 의결 --meeting 1 --motion 1
    complained 'is not about 2024-금형-0003'
    no 1 "${decide[@]}" --how 의결 --meeting 1 --motion 2
    complained 'was not carried (lost)'
    ok meeting vote 2024-금형 1 --on 2 --for rev3
    ok "${decide[@]}" --how 의결 --meeting 1 --motion 2
    ok review conflicts 2024-금형 --format json
    [ "$(jq -r '.[0] | "\(.meeting) \(.motion)"' <<<"$output")" = '1 2' ]
    # Who was challenged stays out of that vote, though the member judges again, and the vote stays as it was.
    ok meeting show 2024-금형 1
    said 'rev1: rejected'
    said 'rev1 kept out'
    no 1 meeting vote 2024-금형 1 --on 2 --for rev1
    no 1 meeting vote 2024-금형 1 --on 2 --against rev3
    complained 'a vote by which a challenge was decided can not be changed'
    ok review conflict 2024-금형-0003 --kind 기피 --ground '다른 사유' --reviewer rev4
    no 1 review conflict-decide 2024-금형-0003 rev4 --outcome 기각 --how 의결 --meeting 1 --motion 2 --reason '이유 없음'
    complained 'decided the challenge of rev1 already'
    ok review conflict-decide 2024-금형-0003 rev4 --outcome 기각 --how 위원장 --reason '이유 없음'
    printf '회의록\n' | ok meeting minutes 2024-금형 1 --file -
    ok meeting close 2024-금형 1
    said 'carried: in favour 2, against 0'
    ok meeting show 2024-금형 1
    said 'rev1: rejected'
    as auditor ok store check
}
