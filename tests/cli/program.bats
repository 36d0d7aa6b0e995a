#!/usr/bin/env bats
load helpers

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
