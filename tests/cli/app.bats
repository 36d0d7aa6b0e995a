#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
load helpers
load evaluation

IN_TIME='2024-03-11 10:00:00'
AFTER='2024-04-01 10:00:00'

setup_file() {
    make_office
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 --fund 2024:시비:2억원
    open_call 2024-금형
    ok firm add 000-81-10074 --name '㈜나래금형' --representative 노가람 --phone 010-0000-0001 --size 소기업
}

setup() { take_office "$IN_TIME"; }

open_call() {
    ok call new "$1" --program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '금형기술 고도화 지원' \
        --notice-day 2024-03-04 --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source 시비 \
        --budget 1억원 --support-rate 80% --cap 2천만원 --own-cash-rate 50% --pass-line 60 --trim-min 5 \
        --ties earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 --item '추진계획:100'
    ok call publish "$1"
}

enter() {
    ok app new --call 2024-금형 --firm 000-81-10074 --title '사출금형 정밀도 향상' --total 2천5백만원 --asked 2천만원 \
        --own-cash 250만원 --own-kind 2,500,000원
}

@test "who changes a draft after somebody else sees what was replaced" {
    enter
    ok app edit 2024-금형/000-81-10074 --title '가'
    said 'project: 사출금형 정밀도 향상 → 가'
    ok app edit 2024-금형/000-81-10074 --title '나'
    said 'project: 가 → 나'
    ok app edit 2024-금형/000-81-10074 --title '나'
    [[ $output != *→* ]]
    korean ok app edit 2024-금형/000-81-10074 --title '다'
    said '과제명: 나 → 다'
}

@test "an application is entered, changed, received and shown" {
    enter
    said 'next: ppuri app submit 2024-금형/000-81-10074'
    no 1 app edit 2024-금형/000-81-10074 --total 3천만원
    complained '25,000,000'
    ok app edit 2024-금형/000-81-10074 --total 3천만원 --own-cash 750만원
    said 'total cost: 25,000,000 won → 30,000,000 won'
    said 'own share in cash: 2,500,000 won → 7,500,000 won'
    [[ $output != *'project:'* && $output != *'in kind:'* ]]
    ok app submit 2024-금형/0008110074
    said '2024-금형-0001'
    said "${IN_TIME%:*}"
    ok app show 2024-금형-0001
    said '30,000,000 won'
    said '7,500,000 won'
    said '000-81-10074'
    said '노가람'
    said 'eligibility was not checked yet'
    no 1 app edit 2024-금형-0001 --title 늦은
    complained 'only a draft'
    no 2 app edit 2024-금형-0001
    ok app show 2024-금형-0001 --format json
    said '"state": "SUBMITTED"'
}

@test "the sums, the limit and the one application a firm are kept" {
    local sums='--call 2024-금형 --firm 000-81-10074 --title 과제'
    # shellcheck disable=SC2086 # words
    {
        no 1 app new $sums --total 10000001 --asked 8000000 --own-cash 1000000 --own-kind 1000000
        complained '10,000,001'
        no 1 app new $sums --total 2천4백만 --asked 19200001 --own-cash 4799999 --own-kind 0
        complained 'at most 19,200,000 won'
        no 1 app new $sums --total 3천만 --asked 20000001 --own-cash 9999999 --own-kind 0
        no 1 app new $sums --total 0 --asked 0 --own-cash 0 --own-kind 0
        no 2 app new $sums --total 1천만 --asked 8백만 --own-cash 2백만 --no-input
        complained '--own-kind is missing'
    }
    enter
    no 1 app new --call 2024-금형 --firm 000-81-10074 --title 또 --total 100 --asked 80 --own-cash 20 --own-kind 0
    complained 'each firm has one'
    no 4 app new --call 2024-주조 --firm 000-81-10074 --title 또 --total 100 --asked 80 --own-cash 20 --own-kind 0
    no 4 app new --call 2024-금형 --firm 000-12-10141 --title 또 --total 100 --asked 80 --own-cash 20 --own-kind 0
    complained 'hint: add it first: ppuri firm add 000'
    no 1 app new --call 2024-금형 --firm 000-12-10142 --title 또 --total 100 --asked 80 --own-cash 20 --own-kind 0
}

@test "an own share with too little cash is taken, and told" {
    ok app new --call 2024-금형 --firm 000-81-10074 --title '정밀도 향상' --total 2천5백만 --asked 2천만 --own-cash 200만 --own-kind 300만
    said 'note: 2024-금형/000-81-10074: the own share in cash is 2,000,000 won, and the call wants at least 2,500,000 won (50 % of the own share)'
    ok app edit 2024-금형/000-81-10074 --own-cash 100만 --own-kind 400만
    said 'the own share in cash is 1,000,000 won'
    ok app submit 2024-금형/000-81-10074 --dry-run
    said 'the own share in cash is 1,000,000 won'
    ok app submit --call 2024-금형 --all
    said 'note: 2024-금형-0001: the own share in cash is 1,000,000 won'
}

@test "one second late is late" {
    enter
    at '2024-03-29 18:00:01' no 1 app submit 2024-금형/0008110074
    complained 'closed for applications at 2024-03-29 18:00:00'
    at '2024-03-29 18:00:01' no 1 app submit --call 2024-금형 --all
    at '2024-03-29 18:00:01' no 1 app import --call 2024-금형 "$EXAMPLES/applications-2024.csv"
}

@test "the last second is in time" {
    enter
    at '2024-03-29 18:00:00' ok app submit 2024-금형/0008110074
    at '2024-03-29 18:00:00' ok app list --format csv
    said '2024-03-29 18:00:00'
}

@test "before the window drafts wait" {
    at '2024-03-02 09:00:00' enter
    at '2024-03-04 08:59:59' no 1 app submit --call 2024-금형 --all
    complained 'from 2024-03-04 09:00:00 on'
    at '2024-03-04 09:00:00' ok app submit --call 2024-금형 --all
}

@test "what is meant must be said in one way" {
    enter
    no 2 app submit
    no 2 app submit --call 2024-금형
    no 2 app submit --all
    no 2 app submit 2024-금형/0008110074 --call 2024-금형 --all
    complained 'hint: for all of a call'
    no 4 app submit 2024-금형-0009
    no 4 app submit 2024-금형/000-12-10141
    no 1 app submit 2024-금형/000-12-10142
    complained 'check digit'
    ok app submit 2024-금형/0008110074 --dry-run
    said 'nothing was changed'
    ok app submit 2024-금형/0008110074
    no 1 app submit 2024-금형-0001
    complained 'received'
}

@test "the example is taken whole, and four firms do not meet the conditions" {
    ok app import --call 2024-금형 "$EXAMPLES/applications-2024.csv"
    said '24 applications: total cost 470,250,000 won, asked for 337,400,000 won (CP949, unit of money: 천원)'
    ok firm show 000-81-10773
    said '1240'
    ok app submit --call 2024-금형 --all
    said '2024-금형-0024*㈜첫눈금형'
    said '470,250,000*337,400,000'
    at "$AFTER" ok app screen --call 2024-금형 --all
    at "$AFTER" ok app list --call 2024-금형 --state INELIGIBLE --format csv
    [ "$(printf '%s\n' "$output" | sed -n 's/^2024-금형-\([0-9]*\),.*/\1/p' | tr '\n' ' ')" = '0005 0011 0016 0022 ' ]
    at "$AFTER" ok app list --state 평가중 --format csv
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 21 ]
    at "$AFTER" ok app show 2024-금형-0005
    said '2024-02-28'
    said 'failed'
    at "$AFTER" ok app show 2024-금형-0014
    said 'a root company certificate*2024-03-04*good'
    at "$AFTER" no 1 app screen --call 2024-금형 --all
}

@test "each of the eight damaged rows is told with its line, and nothing is written" {
    rows 1 app import --call 2024-금형 "$EXAMPLES/applications-damaged.csv" --format csv
    local line
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 9 ]
    for line in '3,사업자등록번호,000-31-90017' '4,사업자등록번호,1.80111E+12' '5,확인서 만료일,2026-02-30' '6,총사업비,' \
        '7,기업부담금 현금,' '8,뿌리기술,봉제' '9,업체명,' '10,사업자등록번호,000-32-90032'; do
        said "$line"
    done
    complained '8 mistakes in 8 rows; nothing was written'
    ok app list --call 2024-금형
    said 'no application fits'
    no 4 firm show 000-32-90032
}

@test "a file that is none is told" {
    printf 'a,b\n1,2\n' >other.csv
    no 2 app import --call 2024-금형 other.csv
    complained '업체명'
    no 4 app import --call 2024-금형 nowhere.csv
    no 4 app import --call 2024-주조 "$EXAMPLES/applications-2024.csv"
    ok app import --call 2024-금형 "$EXAMPLES/applications-2024.csv" --dry-run
    ok app list
    said 'no application fits'
}

@test "a person decides and says why" {
    enter
    ok app submit --call 2024-금형 --all
    clock=$AFTER
    ok app screen 2024-금형-0001
    said 'eligibility check*not known'
    said '1 wait for a person'
    no 2 app screen 2024-금형-0001 --pass
    complained 'hint: give it with --reason'
    no 2 app screen 2024-금형-0001 --pass --fail --reason x
    no 2 app screen --call 2024-금형 --all --pass --reason x
    ok app screen 2024-금형-0001 --pass --reason '확인서 원본 확인'
    said '확인서 원본 확인'
    no 2 app screen 2024-금형-0001 # under evaluation: only with a reason
    ok app show 2024-금형-0001
    said '확인서 원본 확인'
    said 'to be looked at'
}

@test "an application is withdrawn with a reason, and the firm may apply anew" {
    enter
    ok app submit --call 2024-금형 --all
    no 2 app withdraw 2024-금형-0001
    ok app withdraw 2024-금형-0001 --reason '기업 사정'
    ok app list --state withdrawn
    said '2024-금형-0001'
    no 1 app withdraw 2024-금형-0001 --reason 또
    enter
    ok app submit --call 2024-금형 --all
    said '2024-금형-0002'
}

@test "a draft is put aside with a reason, and the firm may apply anew" {
    enter
    no 2 app withdraw 2024-금형/000-81-10074
    complained 'hint: give it with --reason'
    ok app withdraw 2024-금형/000-81-10074 --reason '다른 기업의 신청'
    ok app show 2024-금형/0008110074
    said 'not submitted'
    said '다른 기업의 신청'
    no 1 app submit --call 2024-금형 --all
    enter
    ok app submit --call 2024-금형 --all
    said '2024-금형-0001'
}

@test "drafts that are left lapse when their call is closed" {
    enter
    at "$AFTER" ok call close 2024-금형
    said 'drafts that were left and have lapsed: 1'
    at "$AFTER" ok app list --call 2024-금형 --state 미제출
    said '㈜나래금형'
}

@test "lists and their files hold no personal data" {
    enter
    ok app list
    [[ $output != *노가람* && $output != *010-0000* ]]
    ok app list --format json
    [[ $output != *노가람* && $output != *010-0000* ]]
    ok app list --search '나래 금형(주)'
    said '나래금형'
    ok app list --search 하늘
    said 'no application fits'
    no 2 app list --state nonsense
    no 4 app list --call nowhere
}

@test "no sum holds both what was received and what was not" {
    ok app import --call 2024-금형 "$EXAMPLES/applications-2024.csv"
    ok app submit --call 2024-금형 --all
    ok firm add 000-81-00047 --name '하늘정밀'
    ok app new --call 2024-금형 --firm 000-81-00047 --title 초안 --total 100 --asked 80 --own-cash 20 --own-kind 0
    ok app list --call 2024-금형
    said '470,250,000*337,400,000*not received:*2024-금형/'
    [[ $output = *$'\n\nnot received:\n'* ]]
    ok app list --call 2024-금형 --format csv
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 26 ]
}

@test "who may not, may not" {
    enter
    as auditor ok app show 2024-금형/0008110074
    as auditor no 3 app submit --call 2024-금형 --all
    as auditor no 3 app import --call 2024-금형 "$EXAMPLES/applications-2024.csv"
    as approver no 3 app screen --call 2024-금형 --all
    as approver no 3 app withdraw 2024-금형-0001 --reason x
    as reviewer no 3 app list
    as reviewer no 3 app show 2024-금형/0008110074
    as admin no 3 app list
    as finance no 3 app new --call 2024-금형 --firm 000-81-10074 --title t --total 1 --asked 1 --own-cash 0 --own-kind 0
    as nobody no 3 app list
}

@test "what is not known of a firm is asked for, and then the rules decide" {
    enter
    ok app submit --call 2024-금형 --all
    ok app screen 2024-금형-0001
    said 'ppuri firm edit 000-81-10074 …, then ppuri app screen 2024-금형-0001'
    said '1 wait for a person'
    ok firm edit 000-81-10074 --technology 금형 --zip 46721 --address '부산광역시 강서구 견본로 12' \
        --certificate-no 2022-0101 --certificate-until 2025-05-31
    ok app screen 2024-금형-0001
    said 'under evaluation'
    [[ $output != *'firm edit'* ]]
}
