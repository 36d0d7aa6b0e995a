#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2209 # helpers.bash reads person and clock
load helpers
load evaluation

setup_file() { make_decided; }
setup() { take_office "$JUDGED"; }

@test "against a result only once it is announced, by the law of the programme, and decided by another person" {
    no 1 appeal file 2024-금형-0014 --ground '점수가 잘못됨'
    complained 'is not announced yet'
    complained 'ppuri call announce 2024-금형'
    as approver ok call announce 2024-금형
    ok appeal file 2024-금형-0014 --ground '점수가 잘못됨' --wants '다시 평가'
    said 'told on*2024-04-02'
    said '2024-04-22(월) (지보법 §36의2)'
    said 'to be answered by*2024-04-16(화) (행정기본법 §36②)'
    no 1 appeal file 2024-금형-0014 --ground '또'
    complained 'waits for its decision'
    ok todo
    said 'objection to be decided'
    said 'ppuri appeal show 2024-금형-0014'
    no 3 appeal decide 2024-금형-0014 --outcome 기각 --reason '점수는 맞음'
    as approver no 2 appeal decide 2024-금형-0014 --outcome 기각
    complained 'a reason is needed'
    as approver ok appeal decide 2024-금형-0014 --outcome 기각 --reason '점수는 맞음'
    said 'rejected'
    as approver no 1 appeal decide 2024-금형-0014 --outcome 인용 --reason '다시'
    complained 'no objection of 2024-금형-0014 waits'
    no 1 appeal file 2024-금형-0014 --ground '또'
    complained 'objected to this notice already'
    ok todo
    [[ $output != *'objection to be decided'* ]]
    ok appeal list --call 2024-금형 --format csv
    said '2024-금형-0014,두루미날개정공,NOT_SELECTED,,2024-04-02,2024-04-22,2024-04-16,,rejected,approver'
    as auditor ok store check
}

@test "who comes late is entered, and can only be dismissed" {
    as approver ok call announce 2024-금형
    clock='2024-04-23 09:00:00'
    no 1 appeal file 2024-금형-0012 --on 2024-04-24 --ground '예비순위'
    complained 'has not come yet'
    no 1 appeal file 2024-금형-0012 --on 2024-04-01 --ground '예비순위'
    complained 'nobody objects before the day of the notice'
    ok appeal file 2024-금형-0012 --ground '예비순위'
    said '2024-04-22(월) (지보법 §36의2); it came late'
    as approver no 1 appeal decide 2024-금형-0012 --outcome 인용 --reason '사정 참작'
    complained 'it can only be dismissed'
    complained '--outcome 각하'
    as approver ok appeal decide 2024-금형-0012 --outcome 각하 --reason '기한 경과'
    ok appeal show 2024-금형-0012
    said 'dismissed'
    ok appeal file 2024-금형-0014 --on 2024-04-22 --ground '점수'
    [[ $output != *'it came late'* ]]
}

@test "the last day follows the law and the holidays of the notice" {
    as approver ok call announce 2024-금형
    ok holiday add 2024-04-22 --name '임시공휴일' --source '관보'
    ok appeal file 2024-금형-0014 --ground '점수'
    said '2024-04-23(화)'
    published_under national-subsidy
    ok appeal file 2024-금형-0009 --ground '점수'
    said '2024-05-02(목) (보조금법 §37)'
    ok appeal file 2024-금형-0019 --ground '점수' --told 2024-04-02
    no 1 appeal file 2024-금형-0012 --ground '점수' --told 2024-04-01
    complained 'not before'
}

@test "upheld against ineligibility and a return it is checked again" {
    ok app inform 2024-금형-0016 --how 전자문서
    ok appeal file 2024-금형-0016 --ground '부산 공장이 있음'
    as approver ok appeal decide 2024-금형-0016 --outcome 인용 --reason '공장등록증 확인'
    said 'is being checked again'
    ok app show 2024-금형-0016
    said 'eligibility check'
    no 1 appeal file 2024-금형-0016 --ground '또'
    complained 'nothing is decided'
    ok app return 2024-금형-0016 --reason '서류 미비'
    no 2 appeal file 2024-금형-0016 --ground '서류는 냈음'
    complained '--told'
    ok appeal file 2024-금형-0016 --ground '서류는 냈음' --told 2024-04-02
    as approver ok appeal decide 2024-금형-0016 --outcome 인용 --reason '접수대장 확인'
    said 'is being checked again'
}
