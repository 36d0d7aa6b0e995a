#!/usr/bin/env bats
load helpers
load evaluation

setup_file() {
    make_office
    add_people reviewer rev1 rev2 rev3
    add_pool rev1 rev2 rev3
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 --fund 2024:시비:2억원
    ok call new 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '금형기술 고도화 지원' \
        --notice-day 2024-03-04 --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source 시비 \
        --budget 2억원 --support-rate 80% --cap 2천만원 --pass-line 60 --ties earlier-receipt --item '추진계획:100' \
        --project-start 2024-05-01 --project-end 2024-11-30 --bonus '뿌리기업:1:뿌리기업확인서' --bonus '수출기업:2' \
        --bonus-max 2.5 --penalty '중도포기 이력:3' --line-again without-bonus
    ok call publish 2024-금형
    at "$APPLIED" ok app import --call 2024-금형 "$EXAMPLES/applications-2024.csv"
    at "$APPLIED" ok app submit --call 2024-금형 --all
    at "$JUDGED" ok app screen --call 2024-금형 --all
}
setup() { take_office "$JUDGED"; }

A=2024-금형-0001
B=2024-금형-0002

@test "points in addition are given, shown and taken back" {
    ok app bonus $A '중도포기 이력' --points 2 --ground '2023년 협약 후 포기'
    said "$A: penalty of 2 points, \"중도포기 이력\""
    korean ok app bonus $A 수출기업 --ground '수출실적증명 100만 달러'
    said "$A: 가점 2점을 주었습니다(수출기업)"
    ok app show $A
    said 'bonuses and penalties*수출기업 +2, 중도포기 이력 -2'
    said 'penalty*중도포기 이력*2*2023년 협약 후 포기*officer'
    no 2 app bonus $A 수출기업 --remove
    ok app bonus $A 수출기업 --remove --reason '실적 미달'
    ok app show $A
    said 'bonuses and penalties*중도포기 이력 -2'
    said 'bonus*수출기업*2*실적 미달'
    ok app bonus $A 수출기업 --points 0.5 --ground '정정한 실적'
    ok app show $A --format json
    said '"bonuses": "수출기업 +0.5, 중도포기 이력 -2"'
}

@test "what the call does not give is not given" {
    no 4 app bonus $A 여성기업 --ground 여성
    complained 'the call 2024-금형 has no bonus or penalty "여성기업"'
    complained 'it has: 뿌리기업, 수출기업, 중도포기 이력'
    no 1 app bonus $A '중도포기 이력' --points 3.5 --ground 포기
    complained 'the call gives at most 3 points, not 3.5'
    no 2 app bonus $A '중도포기 이력'
    complained 'is proved by no paper, so its ground is needed'
    no 2 app bonus $A 수출기업 --points 0 --ground 수출
    no 2 app bonus $A 수출기업 --remove --ground 수출 --reason 착오
    no 4 app bonus $A 수출기업 --remove --reason 착오
    complained 'was not given "수출기업"'
    ok app bonus $A 수출기업 --ground 수출
    no 1 app bonus $A 수출기업 --ground 수출
    complained 'has these points already'
    as rev1 no 3 app bonus $A 수출기업 --ground 수출
    as approver no 3 app bonus $A 수출기업 --ground 수출
}

@test "a bonus that a paper proves needs that paper, and a good one" {
    no 1 app bonus $A 뿌리기업
    complained '"뿌리기업" needs the paper that proves it, root firm certificate: not there'
    complained "ppuri app attach $A FILE --kind 'root firm certificate'"
    printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' >root.pdf
    ok app attach $A --kind 뿌리기업확인서 root.pdf --valid-until 2024-02-29 --reason 가점
    no 1 app bonus $A 뿌리기업
    complained 'root firm certificate'
    ok app attach $A --kind 뿌리기업확인서 root.pdf --valid-until 2024-12-31 --replace --reason '새 확인서'
    ok app bonus $A 뿌리기업
    said 'bonus of 1 points, "뿌리기업"'
    ok app show $A
    said 'bonus*뿌리기업*1*root firm certificate'
    korean ok app show $A
    [[ $output =~ 구분\ +가점·감점\ +점수\ +근거\ +입력자\ +일시\ +거둔\ 사유 ]]
    ok app detach $A 2 --reason '다른 기업의 확인서'
    said '"뿌리기업" is proved no longer'
    said "ppuri app bonus $A '뿌리기업' --remove"
    ok app attach $A --kind 뿌리기업확인서 root.pdf --valid-until 2024-12-31 --reason '다시 제출'
    printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n\n%%%%EOF\n' >again.pdf
    ok app attach $A --kind 뿌리기업확인서 again.pdf --valid-until 2024-12-31 --reason '한 부 더'
    ok app detach $A 3 --reason '두 번 제출'
    [[ $output != *'no longer'* ]]
    ok app detach $A 4 --reason '다른 기업의 확인서'
    said '"뿌리기업" is proved no longer'
    no 1 select run 2024-금형
    complained "$A: the paper that proves \"뿌리기업\" was set aside"
    complained "ppuri app bonus $A '뿌리기업' --remove"
}

@test "the selection reckons with the points, and points given after it are not confirmed without a new run" {
    local number
    ok app bonus $B '중도포기 이력' --ground '2023년 포기'
    ok app bonus $A 수출기업 --ground 수출
    assign rev1 rev2 rev3
    for number in 1 2 3; do
        printf '접수번호,추진계획\n' >scores.csv
        ok app list --call 2024-금형 --state 평가중 --format csv
        printf '%s\n' "$output" | sed -n 's/^\(2024-금형-[0-9]*\),.*/\1,80/p' >>scores.csv
        as "rev$number" ok review import --call 2024-금형 scores.csv
        as "rev$number" ok review lock --call 2024-금형
    done
    ok select run 2024-금형
    ok select show 2024-금형 --format csv
    said "1,$A,"
    said "21,$B,"
    no 2 app bonus $A '중도포기 이력' --ground '뒤늦게 확인'
    complained 'the selection was run already'
    ok app bonus $A '중도포기 이력' --ground '뒤늦게 확인' --reason '감사 지적'
    as approver no 1 select confirm 2024-금형
    complained 'has changed since'
    ok select run 2024-금형
}
