#!/usr/bin/env bats
# shellcheck disable=SC2034 # helpers.bash and evaluation.bash read clock
load helpers
load evaluation

# score_round HEADER POINTS: each member scores all who are in the round alike, and locks.
score_round() {
    local person
    for person in rev1 rev2 rev3; do
        printf '%s\n' "$1" >scores.csv
        as "$person" ok review list --call 2024-금형 --format csv
        grep -o '2024-금형-[0-9]*' <<<"$output" | sort -u | sed "s/\$/,$2/" >>scores.csv
        as "$person" ok review import --call 2024-금형 scores.csv
        as "$person" ok review lock --call 2024-금형
    done
}

setup_file() {
    make_office
    add_people reviewer rev1 rev2 rev3
    add_pool rev1 rev2 rev3
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 --fund 2024:시비:2억원
    ok call new 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '금형기술 고도화 지원' \
        --notice-day 2024-03-04 --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source 시비 \
        --budget 2억원 --support-rate 80% --cap 2천만원 --pass-line 60 --ties earlier-receipt \
        --round '서면:40:60:15' --round '발표:60' --item '서면/추진계획:100' --item '발표/발표력:60:24' --item '발표/질의응답:40' \
        --project-start 2024-05-01 --project-end 2024-11-30 --bonus '수출기업:1.5' --bonus '여성기업:1' --bonus-max 2 \
        --penalty '중도포기 이력:3' --line-again without-bonus
    ok call publish 2024-금형
    at "$APPLIED" ok app import --call 2024-금형 "$EXAMPLES/applications-2024.csv"
    at "$APPLIED" ok app submit --call 2024-금형 --all
    at "$JUDGED" ok app screen --call 2024-금형 --all
    clock=$JUDGED
    ok app bonus 2024-금형-0001 수출기업 --ground '수출실적증명 100만 달러'
    ok app bonus 2024-금형-0001 여성기업 --ground 확인서
    ok app bonus 2024-금형-0001 '중도포기 이력' --ground '2023년 협약 후 포기'
    assign rev1 rev2 rev3
    score_round '접수번호,추진계획' 80
    ok review advance 2024-금형
    score_round '접수번호,발표력,질의응답' '50,35'
    ok select propose 2024-금형-0001 1500만원 --reason '시제품 수량 조정'
    ok select place 2024-금형-0002 --as 우선 --reason '시장 방침 제12호'
    as approver ok select place 2024-금형-0002 --approve
    ok select run 2024-금형
}
setup() { take_office "$JUDGED"; }

@test "each figure is explained round by round, with bonus, penalty, placement and the committee's sum" {
    ok select explain 2024-금형-0001
    said 'written round: rev1*80 = 80'
    said 'presentation round: rev1*50 + 35 = 85'
    said 'presentation round: 발표력*mean 50.00, line 24: reached'
    said 'written round: sum / members that count*240 / 3'
    said 'written round: mean, rounded*80.00, weight 40 %'
    said 'written round: line of the round*60'
    said 'mean, rounded*83.00'
    said 'bonus*+2 of 2.5 given, at most 2: 수출기업 1.5 (수출실적증명 100만 달러), 여성기업 1 (확인서)'
    said 'penalty*-3: 중도포기 이력 3 (2023년 협약 후 포기)'
    said 'score*82.00'
    said 'pass line after the penalty'
    said 'proposed*15,000,000 won proposed (시제품 수량 조정) by officer'
    said 'budget left at this place'
    ok select explain 2024-금형-0002
    said 'placement*first, ahead of the ranking (시장 방침 제12호): asked for by officer'
    ok select explain 2024-금형-0001 --format json
    said '"written.judge.rev1": "80 = 80"'
    said '"presentation.exact": "255 / 3"'
    said '"left": '
}

@test "a selection after several rounds is the same outside the program" {
    as auditor ok select replay 2024-금형 --out result.json --out-input input.json
    said identical
    python3 -B "$EXAMPLES/recompute.py" input.json | cmp - result.json
}
