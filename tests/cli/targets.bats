#!/usr/bin/env bats
# What a programme is measured by, what comes of proposals, and who sits in its councils.
load helpers
load evaluation

setup_file() {
    make_office
    ok program import "$EXAMPLES/changwon-2017.json"
    ok program import "$EXAMPLES/gwangyang-2023.json"
    ok program import "$EXAMPLES/cluster-2009.json"
}
setup() { take_office; }

@test "changwon 2017: four targets, milestones as printed, progress without a day" {
    ok report targets 창원첨단-2017 --format csv
    said '창원첨단-2017,2017년 창원시 첨단산업육성 고도화 전략,강소기업 육성,,,,,,,,100개사,'
    said '핵심기술 사업화,,,,,,,,10개,'
    said '글로벌 전문기업 육성,,,,,,,,20개사,'
    said '고용창출,,,,,,,,"328,000명",'
    said '수소연료전지 자동차 확충,,,,,,,2017,35대,'
    said '수소 충전소 확충,,,,,,,2017,2곳,'
    said '장학기금,,,,,,,2017,"50,000,000원",'
    said '국내·외 경제인 초청,,,,,,,2017,"3,000여명",'
    said '장학금 지원 학생,,,,,,,2017,90명,'
    ok program show 창원첨단-2017-221
    said '2017-04'
    said '2017-12'
    said '12월 말까지'
    ok program show 창원첨단-2017-33
    said '80 %'
    ok report targets 창원첨단-2017
    said '[Milestones]'
    said '[Progress]'
}

@test "cluster 2009: changes as printed beside those computed, and the note that they differ" {
    ok report targets 광역클러스터-2009 --format csv
    said '대상 단지,,12개 단지,,,,"1,150.0 %",,150개 단지,'
    said '대상 기업,,"23,000여개사",,,,82.6 %,,"42,000여개사",'
    said '산학연 협의체,,55개,,,,81.8 %,,100여개,'
    said '생산,2004,217조원,,335조원,54.8%,54.4 %'
    said '수출,2004,970억불,,"1,550억불",59.6%,59.8 %'
    said '고용,2004,"568,000명",,"626,000명",10.2%,10.2 %'
    said '산학연 관계자 참여,,,,,,,,,,"148,000여명"'
    said '지원 기업,,,,,,,,,,820개사'
    said '산학연 협력과제 해결,,,,,,,,,,"1,910건"'
    said '네트워크 활동,,,,,,,,,,"17,000건"'
    ok report targets 광역클러스터-2009
    said '입력값이 반올림됨'
    ok report targets 광역클러스터-2009 --out t.pdf
    ok report targets 광역클러스터-2009 --out t.xlsx
    ok report targets 광역클러스터-2009 --format json
    said '"computed_change": 54.4'
}

@test "a figure is kept as printed; results stand against the target, in its unit and not in the future" {
    ok program result 창원첨단-2017 '강소기업 육성' 20개사 --on 2017
    said 'of the target (100개사): 20.0 %'
    ok program result 창원첨단-2017 '강소기업 육성' 35개사 --on 2018
    said '2017 20개사, 2018 35개사'
    no 1 program result 창원첨단-2017 '강소기업 육성' 10명 --on 2017
    complained 'is measured in 개사'
    no 1 program result 창원첨단-2017 '강소기업 육성' 10개사 --on 2030
    complained 'still to come'
    no 4 program result 창원첨단-2017 '없는 지표' 10개사 --on 2017
    complained 'report targets'
    no 2 program target 창원첨단-2017 수출 --target 많음
    ok program target 창원첨단-2017 수출 --before 2015:970억불 --target 2020:1,550억불 --change 59.6%
    said '59.6% (computed: 59.8 %)'
    no 2 program target 창원첨단-2017 수출
    ok program target 창원첨단-2017 수출 --target 2020:1 --drop
    ok program target 창원첨단-2017 수출 --drop
    no 4 program target 창원첨단-2017 수출 --drop
}

@test "targets by year: each is shown with its year, and each result stands beside that of its own" {
    local code=창원첨단-2017 name='강소기업 육성'
    ok program target $code "$name" --target 2018:110개사 --target 2019:120개사
    ok program result $code "$name" 20개사 --on 2017
    said 'of the target (100개사): 20.0 %'
    ok program result $code "$name" 25개사 --on 2018
    said 'of the target (2018 110개사): 22.7 %'
    ok report targets $code --format csv
    said "$name,,,,,,,,100개사,2017,20개사,20.0 %,개사,"
    said "$name,,,,,,,2018,110개사,2018,25개사,22.7 %,개사,"
    said "$name,,,,,,,2019,120개사,,,,개사,"
    ok report targets $code --format json
    python3 - "$output" <<'END'
import json, sys
rows = [r for r in json.loads(sys.argv[1]) if r['indicator'] == '강소기업 육성']
keys = 'target_at', 'target', 'result_at', 'result', 'reached'
assert [tuple(r[k] for k in keys) for r in rows] == [
    (None, 100, '2017', 20, 20.0), ('2018', 110, '2018', 25, 22.7), ('2019', 120, None, None, None)], rows
END
    ok report targets $code --wide
    said '2018  *110개사  *2018  *25개사  *22.7 %'
    said '2019  *120개사'
}

@test "milestones and progress: once more takes the place of the first, and nothing is done ahead of time" {
    ok program milestone 창원첨단-2017-221 착공 --planned 2017-04 --done 2017-05-02
    no 1 program milestone 창원첨단-2017-221 준공 --done 2016-01-01
    complained 2016-01-01
    complained 2017-05-02
    no 1 program milestone 창원첨단-2017-221 준공 --done 2030
    no 1 program milestone 창원첨단-2017-221 준공
    no 1 program milestone 창원첨단-2017-221 기타 --planned 2018
    ok program show 창원첨단-2017-221 --format json
    said '2017-05-02'
    ok program progress 창원첨단-2017-33 --on 2016-12 --rate 80%
    ok program progress 창원첨단-2017-33 --on 2017-06 --rate 92.5%
    no 1 program progress 창원첨단-2017-33 --on 2030 --rate 100%
    no 2 program progress 창원첨단-2017-33 --on 2017-06
    ok program progress 창원첨단-2017-33 --on 2017-06 --drop
    no 4 program progress 창원첨단-2017-33 --on 2017-06 --drop
}

@test "gwangyang 2023: nine of 35 proposals, one round, who must act" {
    ok report review 광양신성장-2023
    said '사업안: 35 in all, of which 9 named'
    said '중앙부처'
    said '관련 부서'
    ok report review 광양신성장-2023 --format csv
    [ "$(grep -c '2023-07-24' <<<"$output")" -eq 9 ]
    ok report review 광양신성장-2023 --out r.pdf
    ok report review 광양신성장-2023 --out r.xlsx
    as reviewer no 3 report review 광양신성장-2023
    as reviewer ok program show 광양신성장-2023-06 --format json
    [[ $output != *중앙부처* ]]
}

@test "an outcome moves a proposal by the table of moves, or is refused" {
    local code=광양신성장-2023-06
    no 1 program review $code --round 1 --outcome 추진 --on 2023-08-01
    complained reason
    ok program review $code --round 1 --outcome 보완 --on 2023-08-01 --reason '수요처 확보'
    said 'status: proposed'
    no 1 program review $code --round 1 --outcome 추진 --on 2023-08-02 --reason 다시
    complained stays
    no 1 program review $code --round 2 --on 2023-07-01
    ok program review 광양신성장-2023-08 --round 1 --department 신산업과 --gap '부지 미정'
    no 1 program review 광양신성장-2023-08 --round 2 --on 2023-10-05 --gap '아직'
    complained 'round 1 has no outcome yet'
    complained "ppuri program review 광양신성장-2023-08 --round 1 --outcome"
    ok program review $code --round 2 --on 2023-10-05 --department 철강항만과 --gap '수요처 미확정' --actor 중앙부처 --ministry 산업통상자원부
    ok program review $code --round 2 --department 신산업과 --feasibility 높음
    no 1 program review $code --round 2 --department 철강항만과 --gap '실증 부지'
    complained 'what is missing: 수요처 미확정 → 실증 부지'
    complained --reason
    ok program review $code --round 2 --department 철강항만과 --gap '실증 부지' --reason '과장 회의에서 고침'
    said 'what is missing: 수요처 미확정 → 실증 부지'
    ok program review $code --round 2 --department 철강항만과 --feasibility 낮음 --actor '중앙부처; 시 ' --reason '부서 의견'
    said 'who must act: 중앙부처 → 중앙부처; 시'
    ok program review $code --round 2 --outcome 추진 --on 2023-10-06 --reason '실행방안 확정'
    ok program show $code --format json
    said '"confirmed"'
    said '2차 검토'
    no 1 program review $code --round 3 --on 2023-11-01
    no 1 program review $code --round 1 --outcome 추진 --on 2023-11-01 --reason 다시
    complained 'round 2 came after round 1'
    ok report review 광양신성장-2023
    said 산업통상자원부
    ok program review 광양신성장-2023 --round 2 --on 2023-10-05 --minutes '2차 검토 회의록'
    ok report review 광양신성장-2023 --format json
}

@test "a round that never was is not listed, and ; parts those who must act" {
    local code=광양신성장-2023-09
    ok program review $code --round 1 --outcome 보완 --on 2023-08-01 --reason '부지 미정'
    ok program review $code --round 3 --on 2023-11-01 --actor '시험원 ; 항만공사'
    ok report review 광양신성장-2023 --out r.xlsx
    ok report review 광양신성장-2023
    local rounds=${output#*'[Rounds]'}
    rounds=${rounds%%'[Who must act]'*}
    [ "$(grep -Ec '^ +[0-9]+  ' <<<"$rounds")" -eq 2 ]
    [[ $rounds == *2023-07-24* && $rounds == *2023-11-01* ]]
    grep -Eq '^시험원 +1  ' <<<"$output"
    grep -Eq '^항만공사 +1  ' <<<"$output"
}

@test "councils: members come and go, firms by their number, counted on any day and by year" {
    local council='동남권 금형 미니클러스터' code=광역클러스터-2009-권5
    ok network add $code "$council" --kind 미니클러스터 --region 동남권
    no 2 network add $code "$council" --kind 연계
    complained 'mini-cluster → spoke'
    ok network add $code "$council" --kind 연계 --reason '2차 공고에서 바뀜'
    said "$council: mini-cluster → spoke"
    ok network add $code "$council" --kind 미니클러스터 --reason '잘못 적음'
    ok network add $code "$council" --kind 미니클러스터
    no 1 network join $code "$council" --name 미래대학교 --kind 대학 --from 2030
    complained 'still to come'
    ok network join $code "$council" --name 한빛대학교 --kind 대학 --from 2009
    ok network join $code "$council" --name 하늘금형 --kind 기업 --from 2009-03 --until 2010-06-30
    no 1 network join $code "$council" --name 한빛대학교 --kind 대학 --from 2010
    ok network join $code "$council" --name 하늘금형 --kind 기업 --from 2011
    no 2 network join $code "$council" --name 누구
    no 4 network join $code 없는협의체 --name 누구 --kind 기타
    no 4 network join $code "$council" --firm 000-81-10074
    ok network task $code "$council" '사출금형 공동 시험' --year 2010 --state 추진
    ok network list 광역클러스터-2009 --year 2010 --format csv
    said "$council,mini-cluster,동남권,1,1,0,0,0,2,1"
    ok network list 광역클러스터-2009 --on 2010-12-31 --format csv
    said "$council,mini-cluster,동남권,0,1,0,0,0,1,1"
    no 1 network leave $code "$council" --name 하늘금형 --on 2010
    ok network leave $code "$council" --name 하늘금형 --on 2012-12-31
    no 4 network leave $code "$council" --name 하늘금형 --on 2013
    ok network show $code "$council"
    said 2012-12-31
    said '사출금형 공동 시험'
    korean ok network show $code "$council"
    said '협의체 종류 '
    said '회원 *회원 종류 *가입일 *탈퇴일'
    korean ok network list 광역클러스터-2009 --wide
    said '협의체 종류 * 회원 '
    ok program export 광역클러스터-2009 --out out.json
    grep -q '"until": "2012-12-31"' out.json
}

@test "what is deferred is taken up again, and what was dropped can be looked at once more" {
    local code=광양신성장-2023-07
    ok program review $code --round 1 --outcome 보류 --on 2023-08-01 --reason '부처 협의 뒤'
    said 'status: on hold'
    ok program review $code --round 2 --on 2023-09-01 --gap '법령 정비'
    said 'status: under review'
    ok program review $code --round 2 --outcome 제외 --on 2023-09-02 --reason '중복'
    said 'status: stopped'
    ok program review $code --round 3 --on 2023-10-01
    said 'status: under review'
    ok report review 광양신성장-2023 --format csv
    said "$code,상용차 중심 수소 모빌리티 특구 조성,under review,2,2023-09-01,dropped"
}

@test "a firm sits in a council by its number, and a document brings it along; mistakes are told at their place" {
    local code=광역클러스터-2009-권5
    ok firm add 000-81-00047 --name '새벽정밀(주)'
    ok network add $code 금형
    ok network join $code 금형 --firm 000-81-00047 --from 2009-03
    said '새벽정밀(주)'
    no 1 network join $code 금형 --firm 000-81-00047 --from 2010
    ok network show $code 금형
    said 000-81-00047
    ok program export $code --out out.json
    grep -q '"biz_no": "0008100047"' out.json
    sed -i "s/$code/새-1/" out.json
    ok program import out.json
    ok program export 새-1 --out again.json
    cmp out.json again.json
    cat >bad.json <<'END'
{"format": "ppuri-portfolio-1", "programs": [{"code": "새-2", "name": "새",
 "indicators": [{"name": "가", "unit": "명", "values": [{"role": "target", "value": "10개사"}]}, {"name": "가"}],
 "milestones": [{"kind": "착공"}], "progress": [{"rate": 101}], "reviews": [{"round": 0}],
 "councils": [{"name": "나", "kind": "hub", "members": [{"kind": "firm", "name": "다", "biz_no": "000-81-10074"}], "tasks": [{"title": "라", "year": 1}]}]}]}
END
    rows 1 program import bad.json
    complained '7 mistakes'
    said 'indicators\[1\].values\[1\].value'
    said 'councils\[1\].members\[1\]'
}
