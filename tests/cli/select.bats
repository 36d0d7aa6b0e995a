#!/usr/bin/env bats
load helpers
load evaluation

setup_file() {
    make_judged
    add_people officer officer2
    add_people approver approver2
}
setup() { take_office "$JUDGED"; }

# at_once COMMAND… -- COMMAND…: two people at the same moment; their statuses, sorted, are in $statuses.
at_once() {
    local first=$1 second=$2 one=0 other=0 job
    shift 2
    as "$first" log_in
    as "$second" log_in
    person=$first ppuri_at_desk "$@" >one.txt 2>&1 &
    job=$!
    person=$second ppuri_at_desk "$@" >other.txt 2>&1 || other=$?
    wait "$job" || one=$?
    statuses=$(printf '%s\n' "$one" "$other" | sort | paste -sd' ')
}

@test "a selection needs everybody's lock and a call that has ended" {
    ok program add 2024-02 --name '시험' --start 2024 --end 2024 --fund 2024:시비:1억원
    ok call new 2024-시험 --program 2024-02 --notice-no 제1호 --title '시험' --notice-day 2024-03-04 --opens 2024-03-04 \
        --closes 2024-05-31 --year 2024 --source 시비 --budget 1억원 --support-rate 80% --cap 2천만원 --pass-line 60 \
        --ties earlier-receipt --item '전부:100' --project-start 2024-06-01 --project-end 2024-11-30
    ok call publish 2024-시험
    no 1 select run 2024-시험
    complained 'takes applications until 2024. 5. 31.'
    no 4 select run 2024-없음
    no 4 select show 2024-금형
    complained 'no selection was run'
}

@test "the ranking of the examples" {
    ok select run 2024-금형
    said '12 selected (192,000,000 won), 5 in reserve, 3 below the pass line'
    ok select show 2024-금형
    said 'NOT YET CONFIRMED'
    ok select show 2024-금형 --format csv
    said '1,2024-금형-0003,㈜하늘정밀,90.13,selected,,20000000,20000000,,'
    said '12,2024-금형-0017,해바라기씨정밀,71.67,selected,,10000000,192000000,,'
    said '13,2024-금형-0012,오솔길정밀,71.67,reserve,1,0,192000000,higher score on the biggest item,'
    said '17,2024-금형-0023,까치발정밀,60.00,reserve,5,0,192000000,,'
    said ',2024-금형-0014,두루미날개정공,59.67,below the pass line,,0,192000000,,'
    ok app list --call 2024-금형 --state REVIEWED --format csv
    [ "$(wc -l <<<"$output")" -eq 21 ]
}

@test "a mean is explained, with who was left out and who kept out" {
    ok select run 2024-금형
    ok select explain 2024-금형-0017
    said 'rev4*14 + 24 + 16 + 8 + 16 = 78 (left out: the highest total)'
    said 'rev5*15 + 21 + 12 + 7 + 13 = 68 (left out: the lowest total)'
    said '215 / 3'
    said '71.67'
    ok select explain 2024-금형-0003
    said 'rev5*keeps out: recusal by the member'
    said '360.5 / 4'
    no 4 select explain 2024-금형-0011
    as rev1 no 3 select explain 2024-금형-0017
}

@test "another person confirms, and the call is decided" {
    ok select run 2024-금형
    no 3 select confirm 2024-금형
    adopt_selection
    as approver ok select confirm 2024-금형
    said 'the selection is confirmed'
    as approver2 no 1 select confirm 2024-금형
    complained 'approver has confirmed this selection already'
    no 1 select run 2024-금형
    complained 'changed by an amendment alone'
    ok select show 2024-금형
    said "confirmed by approver, $JUDGED"
    ok select show 2024-금형 --format csv
    said "12,2024-금형-0017,해바라기씨정밀,71.67,selected,,10000000,192000000,,0.00,0.00,71.67,10000000,10000000,,$JUDGED"
    ok app list --call 2024-금형 --state NOT_SELECTED --format csv
    [ "$(wc -l <<<"$output")" -eq 4 ]
    ok call show 2024-금형
    said 'selection decided'
}

@test "who ran it does not confirm it, even with the right to confirm" {
    ok select run 2024-금형
    adopt_selection
    as admin ok account role officer approver
    no 1 select confirm 2024-금형
    complained 'who ran a selection does not confirm it'
    as approver ok select confirm 2024-금형
}

@test "a withdrawal after the run asks for a new one" {
    ok select run 2024-금형
    no 1 select run 2024-금형
    complained 'nothing has changed since'
    ok app withdraw 2024-금형-0003 --reason '신청인 철회'
    as approver no 1 select confirm 2024-금형
    complained 'has changed since'
    ok select run 2024-금형
    said '13 selected'
    agree_to_all
    adopt_selection
    as approver ok select confirm 2024-금형
}

@test "a replay gives the same bytes, here and elsewhere" {
    ok select run 2024-금형
    digest=${output#*SHA-256 }
    digest=${digest%%$'\n'*}
    as auditor ok select replay 2024-금형 --out result.json --out-input input.json
    said identical
    said "$digest"
    [ "$(cat input.json result.json | sha256sum)" = "$digest  -" ]
    said "$(sha256sum <result.json | cut -d' ' -f1)"
    python3 -B "$EXAMPLES/recompute.py" input.json | cmp - result.json
    as auditor run --separate-stderr ppuri_at_desk select replay 2024-금형 --out -
    [ "$output" = "$(cat result.json)" ]
    as auditor no 6 select replay 2024-금형 --out no-such-folder/result.json
    as rev1 no 3 select replay 2024-금형
}

@test "a selection is handed out with all that it is checked by" {
    ok select run 2024-금형
    as rev1 no 3 select export 2024-금형 --out a.zip
    as auditor ok select export 2024-금형 --out a.zip
    digest=${output##*SHA-256 }
    mkdir out
    cd out
    python3 -m zipfile -e ../a.zip .
    sha256sum -c --quiet SHA256SUMS
    [ "$(cat input.json result.json | sha256sum | cut -d' ' -f1)" = "$digest" ]
    [ "$(cut -d' ' -f1 DIGEST)" = "$digest" ]
    python3 -B recompute.py input.json | cmp - result.json
    [ -s 확인방법.md ] && [ -s HOW-TO-CHECK.md ] && [ -s selection-input.schema.json ] && [ -s selection-result.schema.json ]
    ok select export 2024-금형 --out ../b.zip
    cmp ../a.zip ../b.zip
    no 4 select export 2024-없음 --out c.zip
    [ ! -e c.zip ]
}

@test "one byte that was changed in the store is found" {
    ok select run 2024-금형
    adopt_selection
    as approver ok select confirm 2024-금형
    as auditor ok store check
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER selection_is_frozen;
        UPDATE selection SET input = replace(input, '\"tenths\":[170,260,170,80,180]', '\"tenths\":[170,260,170,80,190]')"
    as auditor no 6 select replay 2024-금형
    complained 'selection of 2024-금형*result, byte*2024-금형-0001*stored is*computed from the input is'
    no 6 select show 2024-금형
    as auditor rows 6 store check
    said 'selection of 2024-금형'
    sqlite3 "$OFFICE/office.db" "UPDATE selection SET input = replace(input, '80,190]', '80,180]')"
    as auditor ok select replay 2024-금형
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER selection_line_is_frozen; UPDATE selection_line SET granted = granted + 1 WHERE place = 12"
    as auditor no 6 select replay 2024-금형
    complained '2024-금형-0017'
}

@test "of two who run it at the same moment exactly one does" {
    at_once officer officer2 select run 2024-금형
    [ "$statuses" = '0 1' ]
    grep -q 'nothing has changed since the run' one.txt other.txt
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT count(*) FROM selection')" -eq 1 ]
}

@test "of two who confirm it at the same moment exactly one does" {
    ok select run 2024-금형
    adopt_selection
    at_once approver approver2 select confirm 2024-금형
    [ "$statuses" = '0 1' ]
    grep -q 'has confirmed this selection already' one.txt other.txt
    as auditor ok store check
}
