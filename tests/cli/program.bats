#!/usr/bin/env bats
load helpers
load evaluation

setup_file() { make_office; }
setup() { take_office; }

@test "a programme is added and listed" {
    ok program add 2024-08 --name '금형 시제품 제작 지원' --start 2024-03 --end 2024-12 --fund 2024:시비:2억원
    ok program list --on 2024-06-30
    said '2024-08*금형 시제품 제작 지원*200,000,000'
    korean ok program list --on 2025-01-01
}

@test "only who may adds a programme" {
    as auditor no 3 program add 2024-08 --name 금형 --start 2024-03 --end 2024-12
    as nobody no 3 program list
}

@test "money that takes no award is told early, and a change names something" {
    ok program add 2024-08 --name 금형 --start 2024-03 --end 2024-12 --fund 2024:시비:2억원
    said 'ppuri program edit 2024-08 --legal-basis 지방보조금'
    ok program add 2024-09 --name 금형 --start 2024-03 --end 2024-12 --legal-basis 지방보조금
    [[ $output != *note:* ]]
    ok program add 2024-10 --name 금형 --start 2024-03 --end 2024-12 --legal-basis national-subsidy
    said 'only on 지방보조금'
    ok program import "$EXAMPLES/busan-2024.csv" --year 2024
    said '7 of them'
    no 2 program edit 2024-08
    complained 'nothing to change'
    complained 'ppuri help program edit'
}
