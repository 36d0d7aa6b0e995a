#!/usr/bin/env bats
# What anybody may know of the awards, in the form of 360Giving: held against what its schema (1.4) demands, by grants.py.
load helpers
load evaluation

setup_file() {
    make_decided
    add_people officer officer2
    ok program edit 2024-01 --legal-basis 지방보조금
    as admin ok store set office.department 산업혁신과
}
setup() { take_office "$DECIDED"; }

issue_awards() {
    ok award draft --call 2024-금형
    as approver ok award approve --call 2024-금형 --yes
    ok award issue --call 2024-금형
    issue_letters
}

grants() {
    python3 -B "$BATS_TEST_DIRNAME/grants.py" grants.json "$@"
}

@test "issued awards are a package that the standard takes, without anything of a person" {
    no 4 export 360giving --out grants.json
    complained 'no award has been issued'
    issue_awards
    ok export 360giving --out grants.json
    said 'grants.json (12 grants)'
    [ "$(grants sum amountAwarded)" = 192000000 ]
    [ "$(grants get 0 currency)" = KRW ]
    [ "$(grants get 0 awardDate)" = 2024-04-15 ]
    [ "$(grants get 0 fromOpenCall)" = Yes ]
    [[ $(grants get 0 id) = ppuri-????????-2024-금형-교부-0001 ]]
    run ! grep -qE '010-|@example|telephone|contactName|streetAddress|postalCode' grants.json
    # Of a sole trader not the number either.
    run ! grep -q 'org-00012' grants.json
    as finance ok award pay --call 2024-금형 --rate 70
    ok export 360giving --year 2024 --program 2024-01 --out grants.json
    grants
    [ "$(grants sum amountDisbursed)" = 134400000 ]
    no 4 export 360giving --year 2023 --out grants.json
    complained 'no award has been issued that could be told of'
    no 4 export 360giving --program 2024-77 --out grants.json
    complained 'there is no programme 2024-77'
    no 2 export 360giving --out grants.csv
    complained 'the name ends in .json'
    [ ! -e grants.csv ]
}

@test "personal data goes out with a reason alone, and it is noted" {
    issue_awards
    no 2 export 360giving --with-personal --out grants.json
    complained 'a reason is needed'
    ok export 360giving --with-personal --out grants.json --reason '감사원 자료 제출'
    grants
    grep -q contactName grants.json
    grep -q $'officer\t.*\texport.360giving-people\tawards: 감사원 자료 제출' "$OFFICE/office.db.access"
    as reviewer no 3 export 360giving --out other.json
    [ ! -e other.json ]
}

@test "the office's own prefix begins each number" {
    issue_awards
    as admin ok store set office.grant-prefix 360G-busan
    ok export 360giving --out grants.json
    [ "$(grants get 0 id)" = 360G-busan-2024-금형-교부-0001 ]
}
