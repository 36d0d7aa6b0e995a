#!/usr/bin/env bats
load helpers
load evaluation

setup_file() { make_call; }
setup() { take_office "$JUDGED"; }

@test "reviewers are assigned, all of them or none" {
    no 1 review assign --call 2024-금형 rev1 rev2 officer
    complained 'officer is no reviewer'
    no 4 review assign --call 2024-금형 rev1 nobody
    no 2 review assign --call 2024-금형 rev1 rev1
    no 2 review assign --call 2024-금형
    ok review progress --call 2024-금형
    said 'the call has no committee yet'
    ok review assign --call 2024-금형 rev1 rev2
    said '2 reviewers are assigned to the committee of call 2024-금형'
    no 1 review assign --call 2024-금형 rev2
    complained 'already'
    ok review progress --call 2024-금형 --format csv
    said 'rev1,rev1,금형조합,*,20,0,0,'
}

@test "a reviewer sees what is assigned, and nothing of the rest" {
    assign rev1
    as rev1 ok review list --format csv
    said '2024-금형,2024-금형-0007,반딧불이금형,이중사출 금형 시제작,8000000,0,5,,to score'
    [ "$(wc -l <<<"$output")" -eq 21 ]
    as rev2 ok review list
    said 'nothing is assigned to you for evaluation'
    as rev2 no 3 review show 2024-금형-0007
    complained 'no application 2024-금형-0007 is assigned to you'
    as rev2 no 3 review show 2024-금형-0099
    complained 'no application 2024-금형-0099 is assigned to you'
    # Received and found ineligible: it is not under evaluation.
    as rev1 no 3 review show 2024-금형-0011
    as rev1 no 3 app show 2024-금형-0007
    as rev1 ok review show 2024-금형-0007
    said 'support asked for*8,000,000 won'
    said '추진계획*30'
}

@test "each only does what the role may" {
    assign rev1 rev2
    no 3 review list
    no 3 review score 2024-금형-0007 --points 18,25,17,8,16
    no 3 review lock --call 2024-금형
    as rev1 no 3 review progress --call 2024-금형
    as rev1 no 3 review assign --call 2024-금형 rev3
    as rev1 no 3 review conflict 2024-금형-0007 --kind 기피 --ground '신청인의 기피신청' --reviewer rev2
    as auditor no 3 review list
}

@test "a score is whole or half points, one for each item, until it is given again" {
    assign rev1 rev2
    as rev1 ok review score 2024-금형-0007 --points 18,25.5,17,8,16 --comment '추진계획이 구체적임'
    said '2024-금형-0007 (반딧불이금형): 84.5 points'
    as rev1 ok review score 2024-금형-0007 --points 20,30,20,10,20
    as rev1 ok review show 2024-금형-0007 --format json
    said '"comment": "추진계획이 구체적임"'
    said '"scores": "20, 30, 20, 10, 20"'
    as rev1 no 2 review score 2024-금형-0007 --points 18,25,17,8
    complained 'holds 4 scores, the rubric has 5 items'
    as rev1 no 2 review score 2024-금형-0007 --points 18,30.5,17,8,16
    complained '추진계획: "30.5" is not a score from 0 to 30'
    as rev1 no 2 review score 2024-금형-0007 --points 18,25.3,17,8,16
    as rev1 no 2 review score 2024-금형-0007
    complained '--points is missing'
    as rev2 ok review show 2024-금형-0007 --format json
    said '"points": null'
}

@test "a conflict withholds the project, takes scores back and blocks new ones" {
    assign rev5
    as rev5 ok review score 2024-금형-0003 --points 18,25,17,8,16
    as rev5 no 2 review conflict 2024-금형-0003 --kind 기권 --ground '자문'
    as rev5 ok review conflict 2024-금형-0003 --kind 회피 --ground '최근 3년 자문 계약'
    said 'count no more'
    as rev5 ok review show 2024-금형-0003
    said '㈜하늘정밀*everything else is withheld'
    [[ $output != *다이캐스팅* && $output != *28,000,000* && $output != *중기업* ]]
    as rev5 ok review list --format csv
    said '2024-금형-0003,㈜하늘정밀,,,,5,,recusal by the member'
    as rev5 no 1 review score 2024-금형-0003 --points 18,25,17,8,16
    complained 'conflict of interest'
    as rev5 no 1 review conflict 2024-금형-0003 --kind 제척 --ground '친족'
}

@test "an officer records a conflict of a named member" {
    assign rev1
    no 1 review conflict 2024-금형-0007 --kind 기피 --ground '신청인의 기피신청' --reviewer rev2
    complained 'rev2 is not a member'
    no 1 review conflict 2024-금형-0011 --kind 기피 --ground '신청인의 기피신청' --reviewer rev1
    complained 'not under evaluation'
    ok review conflict 2024-금형-0007 --kind 기피 --ground '신청인의 기피신청' --reviewer rev1
    as rev1 no 1 review score 2024-금형-0007 --points 18,25,17,8,16
    ok review progress --call 2024-금형 --format csv
    said 'rev1,rev1,금형조합,*,19,0,1,'
}

@test "a challenge waits for its decision, and holds for related firms" {
    assign rev1 rev2
    ok firm edit 000-81-10074 --group '하늘 그룹'
    ok app show 2024-금형-0007 --format json
    biz_no=$(sed -n 's/.*"biz_no": "\([^"]*\)".*/\1/p' <<<"$output")
    ok firm edit "$biz_no" --group 하늘그룹
    as rev1 no 1 review conflict 2024-금형-0001 --kind 기피 --ground '기피'
    complained 'comes from an applicant'
    ok review conflict 2024-금형-0001 --kind 기피 --ground '신청인의 기피신청' --reviewer rev1
    said 'it holds for 2024-금형-0007 as well: the same group'
    said 'next, when it is decided: ppuri review conflict-decide 2024-금형-0001 rev1'
    as rev1 no 1 review score 2024-금형-0007 --points 18,25,17,8,16
    complained 'conflict of interest'
    no 2 review conflict-decide 2024-금형-0001 rev1 --outcome 기각 --how 의결
    complained 'a reason is needed'
    as rev1 no 3 review conflict-decide 2024-금형-0001 rev1 --outcome 기각 --how 의결 --reason '이유 없음'
    ok review conflict-decide 2024-금형-0001 rev1 --outcome 기각 --how 의결 --reason '친분이 없음'
    said 'rejected (vote of the committee)'
    said 'rev1 judges 2 applications again'
    as rev1 ok review score 2024-금형-0007 --points 18,25,17,8,16
    no 1 review conflict-decide 2024-금형-0001 rev1 --outcome 인용 --how 의결 --reason '다시'
    ok review conflicts 2024-금형 --format csv
    said '2024-금형-0001,rev1,challenge by the applicant,신청인의 기피신청,rejected,no,the firm itself,2024-금형-0001,officer,'
    said '2024-금형-0007,rev1,challenge by the applicant,신청인의 기피신청,rejected,no,the same group,2024-금형-0001,officer,'
}

@test "a conflict that is found after the run is told with what it changes" {
    judge_all
    ok select run 2024-금형
    as rev1 ok review list --format csv
    said '2024-금형,2024-금형-0002,*,locked'
    ok review conflict 2024-금형-0001 --kind 제척 --ground '친족이 임원임' --reviewer rev1
    said 'count no more'
    said 'select anew: ppuri select run 2024-금형'
    ok review conflicts 2024-금형 --format csv
    said 'rev1,exclusion by law,친족이 임원임,upheld,yes,'
    as approver no 1 select confirm 2024-금형
    ok select run 2024-금형
}

@test "scores come from a file, with every mistake by line and column" {
    assign rev5
    as rev5 ok review import --call 2024-금형 "$EXAMPLES/scores-2024-5.csv"
    said '19 score sheets taken from the file'
    sed -e '3s/,22,/,32,/' -e '4s/0004/0003/' -e '6s/,11,/,,/' -e '8s/0009/0008/' "$EXAMPLES/scores-2024-5.csv" >wrong.csv
    as rev5 ok review conflict 2024-금형-0003 --kind 회피 --ground '자문'
    as rev5 rows 1 review import --call 2024-금형 wrong.csv
    said 'line 3, 추진계획(30): "32"'
    said 'line 4, 접수번호: *conflict of interest'
    said 'line 6, 기업역량(20): is missing'
    said 'line 8, 접수번호: *stands on line 7 already'
    complained '4 mistakes in 19 rows; nothing was written'
    as rev5 ok review show 2024-금형-0002 --format json
    said '"scores": "14, 22, 13, 7, 13"'
}

@test "score sheets go out as a file and come back unchanged" {
    assign rev1 rev5
    as rev1 ok review export 2024-금형 --out blank.xlsx
    as rev1 ok review import --call 2024-금형 blank.xlsx
    said 'no line holds a score (20 lines were passed over)'
    [[ $output != *taken* && $output != *'review lock'* ]]
    sed '4,$d' "$EXAMPLES/scores-2024-1.csv" >some.csv
    as rev1 ok review import --call 2024-금형 some.csv
    said '2 score sheets taken from the file'
    said 'still to score: 18; next: ppuri review next 2024-금형'
    [[ $output != *'review lock'* ]]
    as rev1 ok review import --call 2024-금형 "$EXAMPLES/scores-2024-1.csv"
    said 'next: ppuri review lock --call 2024-금형'
    as rev1 ok review export 2024-금형 --out mine.xlsx
    as rev1 ok review export 2024-금형 --out mine.csv
    head -1 mine.csv | grep -q '접수번호,업체명,과제명,합계,의견,사업 필요성(20),추진계획(30)'
    as rev1 ok review import --call 2024-금형 mine.xlsx
    said '20 score sheets taken from the file'
    as rev1 ok review export 2024-금형 --out again.csv
    cmp mine.csv again.csv
    as rev1 ok review export 2024-금형 --blank --format csv
    said '2024-금형-0007,반딧불이금형,이중사출 금형 시제작,,,,,,,'
    # Another firm's row, and a sum that is not that of the items.
    sed -e '3s/,[^,]*,/,엉뚱금형,/' -e '5s/\([0-9]\)\.00/\1.50/' mine.csv >wrong.csv
    as rev1 rows 1 review import --call 2024-금형 wrong.csv
    said 'line 3, 업체명: "엉뚱금형"*is the application of'
    said 'line 5, 합계: *the items come to'
    as rev5 ok review conflict 2024-금형-0003 --kind 회피 --ground '자문'
    as rev5 ok review export 2024-금형 --format csv
    [[ $output != *2024-금형-0003* ]]
    as rev2 no 3 review export 2024-금형
}

@test "papers are in the hands of who judges, and each use is noted" {
    printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' >plan.pdf
    ok app attach 2024-금형-0007 plan.pdf --kind 사업계획서 --reason '평가용'
    ok review assign --call 2024-금형 rev1
    as rev1 no 1 review papers 2024-금형-0007
    complained 'before you sign the pledge'
    as rev1 ok review pledge 2024-금형 --yes
    as rev1 ok review papers 2024-금형-0007
    said 'project plan*plan.pdf'
    as rev1 ok review paper 2024-금형-0007 사업계획서 --out taken.pdf
    cmp plan.pdf taken.pdf
    as rev1 ok review paper 2024-금형-0007 1 --out taken.pdf
    grep -q "rev1.*review.paper.*2024-금형-0007, paper 1" "$OFFICE/office.db.access"
    as rev1 no 4 review paper 2024-금형-0007 신청서 --out other.pdf
    as rev2 no 3 review paper 2024-금형-0007 사업계획서 --out other.pdf
    as rev1 ok review conflict 2024-금형-0007 --kind 회피 --ground '자문'
    as rev1 no 1 review paper 2024-금형-0007 사업계획서 --out other.pdf
    as rev1 no 1 review papers 2024-금형-0007
    [ ! -e other.pdf ]
}

@test "a lock is opened for corrections, and only the member makes them" {
    assign rev1
    as rev1 ok review import --call 2024-금형 "$EXAMPLES/scores-2024-1.csv"
    as rev1 ok review lock --call 2024-금형
    no 2 review unlock 2024-금형 rev1
    as rev1 no 3 review unlock 2024-금형 rev1 --reason '정정'
    as approver no 3 review unlock 2024-금형 rev1 --reason '정정'
    ok review unlock 2024-금형 rev1 --reason '배점 착오 정정 요청'
    said 'ppuri review lock --call 2024-금형'
    no 3 review score 2024-금형-0007 --points 18,25,17,8,16
    as rev1 ok review score 2024-금형-0007 --points 18,25,17,8,16
    no 1 select run 2024-금형
    as rev1 ok review lock --call 2024-금형
    no 1 select run 2024-금형
    as approver ok select agree 2024-금형-0007
    ok select run 2024-금형
    no 1 review unlock 2024-금형 rev1 --reason '다시'
    complained 'no lock is opened any more'
}

@test "a lock waits until all is scored, and nothing changes after it" {
    assign rev1 rev2
    as rev1 no 1 review lock --call 2024-금형
    complained '20 applications have no score of yours yet'
    as rev1 ok review import --call 2024-금형 "$EXAMPLES/scores-2024-1.csv"
    as rev1 ok review lock --call 2024-금형 --dry-run
    as rev1 ok review lock --call 2024-금형
    said 'applications scored: 20, conflicts of interest: 0'
    as rev1 no 1 review lock --call 2024-금형
    as rev1 no 1 review score 2024-금형-0007 --points 18,25,17,8,16
    as rev1 no 1 review import --call 2024-금형 "$EXAMPLES/scores-2024-1.csv"
    as rev1 ok review conflict 2024-금형-0007 --kind 회피 --ground '자문'
    said 'stay on record and count no more'
    no 1 review conflict 2024-금형-0007 --kind 기피 --ground '기피신청' --reviewer rev1
    no 1 review assign --call 2024-금형 rev3
    complained 'rev1 has locked'
    as rev2 ok review score 2024-금형-0007 --points 18,25,17,8,16
    as rev3 no 3 review lock --call 2024-금형
    ok review progress --call 2024-금형 --format csv
    said "rev1,rev1,금형조합,*,19,19,1,$JUDGED"
}

@test "refusals are in the audit, by name" {
    assign rev1
    as rev2 no 3 review score 2024-금형-0007 --points 18,25,17,8,16
    as auditor ok audit log --format csv
    said 'rev2,*review.score,*refused*2024-금형-0007'
}
