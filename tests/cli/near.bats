#!/usr/bin/env bats
load helpers
load evaluation

setup_file() { make_run; }
setup() { take_office "$JUDGED"; }

@test "the judge who came nearest is named, and so many points would have changed it" {
    ok select near 2024-금형
    said 'would be selected'
    said 'would not be selected'
    ok select near 2024-금형-0012 --format csv
    said '2024-금형-0012,오솔길정밀,reserve,rev1,'
    [ "$(grep -c '^2024-금형-0012' <<<"$output")" -eq 5 ]
    ok select near 2024-금형 --format csv
    [ "$(wc -l <<<"$output")" -eq 21 ]
    no 4 select near 2024-금형-0099
    no 4 select near 2024-없음
    as rev1 no 3 select near 2024-금형
    as auditor ok select near 2024-금형 --format json
    said '"then": "not-selected"'
}
