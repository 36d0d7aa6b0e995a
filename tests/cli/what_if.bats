#!/usr/bin/env bats
load helpers
load evaluation

setup_file() { make_run; }
setup() { take_office "$JUDGED"; }

@test "what would come of other rules is shown, marked, and never written" {
    no 2 select what-if 2024-금형
    no 2 select what-if 2024-금형 --budget=-5
    complained 'not below 0'
    no 2 select what-if 2024-금형 --budget=-1
    no 2 select what-if 2024-금형 --trim-min=-1
    ok select what-if 2024-금형 --budget 2억5천만원
    said 'WHAT IF, nothing is changed: 2024-금형'
    said 'WHAT IF: 17 selected instead of 12, 5 come in, 0 fall out'
    said '2024-금형-0012*comes in'
    ok select what-if 2024-금형 --select-max 11 --format csv
    [ "$(grep -c 'falls out' <<<"$output")" -eq 1 ]
    [ "$(grep -vc '^WHAT IF,' <<<"$output")" -eq 1 ]
    ok select what-if 2024-금형 --select-max 11
    said 'reserve order would be'
    ok select what-if 2024-금형 --without rev4 --trim-min 0 --format json
    said '"mark": "what-if"'
    ok select what-if 2024-금형 --pass-line 60
    said 'nothing would be otherwise'
    ok select what-if 2024-금형 --pass-line 60 --all --format csv
    [ "$(wc -l <<<"$output")" -eq 21 ]
    no 1 select what-if 2024-금형 --without rev9
    complained 'nothing that rev9 scored'
    no 2 select what-if 2024-금형 --ties dice
    no 2 select what-if 2024-금형 --judges-min 0
    complained 'at least one'
    no 2 select what-if 2024-금형 --line-again twice
    no 1 select what-if 2024-금형 --item-line 발표력:10
    complained 'no item "발표력"*1 사업 필요성, 2 추진계획'
    no 1 select what-if 2024-금형 --round-line 발표:60
    complained 'no round "발표"*1 written round'
    no 1 select what-if 2024-금형 --round-weight 서면:90
    complained 'sum to 90; they must sum to 100'
    korean no 1 select what-if 2024-금형 --round-weight 1:90
    complained '합계는 90입니다'
    ok select what-if 2024-금형 --judges-min 5
    said '2024-금형-0003*falls out*too few judges'
    ok select what-if 2024-금형 --item-line 2:30
    said 'WHAT IF: 0 selected instead of 12'
    ok select what-if 2024-금형 --round-line 서면:100 --round-weight 서면:100
    said 'WHAT IF: 0 selected instead of 12'
    ok select what-if 2024-금형 --line-again without-bonus
    said 'nothing would be otherwise'
    no 4 select what-if 2024-없음 --budget 1억원
    as rev1 no 3 select what-if 2024-금형 --budget 1억원
    as auditor ok select what-if 2024-금형 --budget 1억원
    korean ok select what-if 2024-금형 --budget 2억5천만원
    said '모의: 선정 17건(지금 12건)'
}
