#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
load helpers

IN_TIME='2024-03-11 10:00:00'
AFTER='2024-04-01 10:00:00'

setup_file() {
    make_office
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 --legal-basis 지방보조금 --fund 2024:시비:2억원
    ok call new 2024-금형 --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '금형기술 고도화 지원' \
        --notice-day 2024-03-04 --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source 시비 \
        --budget 1억원 --support-rate 80% --cap 2천만원 --own-cash-rate 50% --pass-line 60 --trim-min 5 \
        --ties earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 --item '추진계획:100'
    ok firm add 000-81-10074 --name '㈜나래금형' --representative 노가람 --birth 1970-01-02 --size 소기업 --technology 금형 \
        --zip 46721 --address '부산광역시 강서구 견본로 12' --certificate-until 2025-05-31
}

setup() {
    take_office
}

receive() {
    ok call publish 2024-금형
    at "$IN_TIME" ok app new --call 2024-금형 --firm 000-81-10074 --title 과제 --total 1천만원 --asked 8백만원 --own-cash 1백만원 --own-kind 1백만원
    at "$IN_TIME" ok app submit 2024-금형/0008110074
}

exclude() {
    ok exclusion add '딴이름정밀' "$@" --from 2024-03-04 --years 5 --article '지보법 §32①' --ground '거짓 신청' --source '산업혁신과-12'
}

@test "the conditions of a draft are set, shown and pinned" {
    ok call rule 2024-금형 --set region=부산:사상구 --source '공고 3쪽'
    said 'a site in 부산 (사상구)*공고 3쪽'
    no 2 call rule 2024-금형 --set region=부산:강남구
    complained 'hint: region: '
    no 1 call rule 2024-금형 --set size=대기업
    no 2 call rule 2024-금형 --set colour=blue
    no 2 call rule 2024-금형 --set size=소기업 --remove size
    no 4 call rule 2024-금형 --remove workers
    ok call rule 2024-금형 --set workers=10
    ok call rules 2024-금형 --format json
    said '"rule": "workers"'
    said '"value": "micro,small,medium,midsize"'
    korean ok call rules 2024-금형
    said '소상공인, 소기업, 중기업, 중견기업*공고일'
    [[ $output != *micro* && $output != *notice* ]]
    no 2 call rule 2024-금형 --set certificate=yesterday
    complained 'the day of the notice (notice), the day of receipt (receipt)'
    ok call publish 2024-금형
    no 1 call rule 2024-금형 --remove workers
    complained 'pinned'
}

@test "a firm that was renamed is known, and passes only when an approver has lifted it" {
    receive
    clock=$AFTER
    exclude --representative 노가람 --birth 1970-01-02
    said '2024-03-04 to 2029-03-03'
    ok app screen 2024-금형-0001
    said 'not excluded*exclusion 1*representative and date of birth'
    no 1 app screen 2024-금형-0001 --pass --again --reason 확인함
    complained 'hint: it can pass when the exclusion is lifted'
    no 3 exclusion lift 1 --reason 인용
    as approver no 2 exclusion lift 1
    as approver ok exclusion lift 1 --reason 인용
    ok app list --call 2024-금형
    said 'data changed, to be checked again'
    ok app screen 2024-금형-0001
    said 'under evaluation*§32① (representative and date of birth) (failed) → none found (good)'
    ok exclusion list
    said 'no exclusion fits'
    as auditor ok exclusion list --all
    said '딴이름정밀'
    as auditor ok exclusion show 1
    said '노가람'
    as finance no 3 exclusion list
}

@test "a resident registration number is taken nowhere, and not repeated" {
    no 1 exclusion add 가 --representative 나 --birth 700102-1000000 --from 2024-03-04 --years 5 --article a --ground b --source c
    complained 'is never taken'
    [[ $stderr != *700102* ]]
    printf '업체명,대표자,생년월일,시작일,제한기간,근거조항,사유,출처\n가,나,7001021000000,2024-03-04,5년,지보법 §32①,거짓,문서\n' >list.csv
    rows 1 exclusion import list.csv
    said 'is never taken'
    [[ $output != *700102* ]]
}

@test "a published list is taken once" {
    printf '업체명,사업자등록번호,시작일,종료일,제한기간,근거조항,사유,출처\n가,000-81-10074,2024-03-04,,5년,지보법 §32①,거짓,문서\n' >list.csv
    ok exclusion import list.csv
    said 'ppuri todo'
    ok exclusion import list.csv --again
    said '1 were there already'
    ok exclusion list --on 2029-03-03 --format csv
    said '2029-03-03'
    ok exclusion list --on 2029-03-04
    said 'no exclusion fits'
}

@test "who is told may object, and an upheld objection opens it again" {
    receive
    clock=$AFTER
    ok firm edit 000-81-10074 --size 대기업
    ok app screen 2024-금형-0001
    no 1 appeal file 2024-금형-0001 --ground '중견기업임'
    complained 'not told yet'
    ok app inform 2024-금형-0001 --how 전자문서
    said '2024-04-22*지보법 §36의2'
    no 1 app inform 2024-금형-0001 --how 전자문서
    no 1 app screen 2024-금형-0001
    complained 'only an upheld objection'
    ok appeal file 2024-금형-0001 --ground '중견기업임'
    as approver ok appeal decide 2024-금형-0001 --outcome 인용 --reason '중견기업 확인'
    said 'is being checked again'
    ok app screen 2024-금형-0001 --pass --again --reason '중견기업 확인서'
    ok app show 2024-금형-0001
    said 'passed by a person'
}

@test "workers are counted month by month" {
    ok firm workers 000-81-10074 --year 2023 --counts 9,9,9,10,10,10,9,9,9,9,9,9
    said '9.25 (111/12)'
    ok firm workers 000-81-10074 --month 2023-12=10+1
    said '9.37 (112.5/12)'
    no 2 firm workers 000-81-10074 --counts 9
    no 2 firm workers 000-81-10074 --month 2023=9
    as auditor no 3 firm workers 000-81-10074 --month 2023-12=1
}
