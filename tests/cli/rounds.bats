#!/usr/bin/env bats
# A blind evaluation in two rounds: 서면 sifts, 발표 decides.
load helpers
load evaluation

setup_file() {
    make_office
    add_people reviewer rev1 rev2
    add_pool rev1 rev2
    receive_call --round '서면:40:60:3' --round '발표:60' --item '발표/발표력:100' --blind --comment-below 50%
    at "$JUDGED" ok app screen --call 2024-금형 --all
}
setup() { take_office "$JUDGED"; }

# The numbers under evaluation: the others who have applied drew too.
drawn() {
    as "$1" ok review list --format csv
    mapfile -t drawn < <(sed 1d <<<"$output" | cut -d, -f2)
}

# Each gets other points: the last the most.
score_all() {
    local number
    drawn "$1"
    for number in {1..20}; do
        as "$1" ok review score "${drawn[number - 1]}" --points "$number,30,20,10,20" --comment '항목별 의견'
    done
}

@test "members see numbers that were drawn, and nobody's name" {
    assign rev1
    drawn rev1
    said "2024-금형,${drawn[0]},,"
    [[ $output != *2024-금형-00* && $output != *하늘정밀* ]]
    as rev1 korean ok review list
    said '블라인드 번호'
    [[ $output != *접수번호* ]]
    as rev1 korean ok review show "${drawn[6]}"
    said '블라인드 번호'
    [[ $output != *접수번호* ]]
    as rev1 no 3 review show 2024-금형-0007
    as rev1 ok review show "${drawn[6]}" --format json
    said "\"application\": \"${drawn[6]}\""
    said '"firm": null'
    as rev1 ok review show "2024-금형/${drawn[6]}"
    as rev1 ok review export 2024-금형 --format csv
    said "${drawn[6]},,"
    [[ $output != *2024-금형-00* && $output != *하늘정밀* ]]
    printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' >하늘정밀-계획서.pdf
    ok app attach 2024-금형-0003 하늘정밀-계획서.pdf --kind 사업계획서 --reason '평가용'
    for number in "${drawn[@]}"; do
        as rev1 ok review papers "$number"
        [[ $output != *하늘정밀* ]]
        [[ $output != *PDF* ]] || said '사업계획서.pdf'
    done
    as rev1 no 3 review numbers 2024-금형
    ok review numbers 2024-금형 --format csv
    said '가-01,2024-금형-00'
    [ "$(wc -l <<<"$output")" -gt 21 ]
    # The numbers stay, whoever looks.
    as rev1 ok review list --format csv
    first=$output
    assign rev2
    as rev2 ok review list --format csv
    [ "$(cut -d, -f2,4 <<<"$first")" = "$(cut -d, -f2,4 <<<"$output")" ]
}

@test "a low score needs a comment" {
    assign rev1
    drawn rev1
    as rev1 no 1 review score "${drawn[0]}" --points 9.5,30,20,10,20
    complained '사업 필요성: below 50% of its points a comment is needed'
    as rev1 ok review score "${drawn[0]}" --points 10,30,20,10,20
    as rev1 ok review score "${drawn[0]}" --points 9.5,30,20,10,20 --comment '필요성이 낮음'
}

@test "the best go on to the next round, the others are scored no more" {
    assign rev1 rev2
    score_all rev1
    score_all rev2
    no 1 review advance 2024-금형
    complained 'not every member has locked'
    as rev1 ok review lock --call 2024-금형
    as rev2 ok review lock --call 2024-금형
    no 1 select run 2024-금형
    complained 'round 1 of 2 (written round) is in hand'
    as rev1 no 3 review advance 2024-금형
    ok review advance 2024-금형 --dry-run
    ok review advance 2024-금형 --format csv
    [ "$(grep -c ',yes' <<<"$output")" -eq 3 ]
    [ "$(grep -c ',no' <<<"$output")" -eq 17 ]
    said ',yes,100.00,1,'
    said ',no,97.00,4,behind those who go on'
    as rev1 ok review list --format csv
    said "${drawn[17]}"
    said "${drawn[19]}"
    [ "$(wc -l <<<"$output")" -eq 4 ]
    as rev1 no 3 review score "${drawn[16]}" --points 80
    no 1 review unlock 2024-금형 rev1 --reason '지난 단계'
    as rev1 ok review show "${drawn[19]}" --format json
    said '"round": "presentation"'
    ok review progress --call 2024-금형 --format csv
    said 'rev1,rev1,금형조합,*,3,0,0,'
    for number in 17 18 19; do
        as rev1 ok review score "${drawn[number]}" --points 80
        as rev2 ok review score "${drawn[number]}" --points 70
    done
    as rev1 ok review lock --call 2024-금형
    as rev2 ok review lock --call 2024-금형
    no 1 review advance 2024-금형
    complained 'no round follows'
    ok select run 2024-금형
    said '3 selected'
    # What is signed: 20 in the first round, the three who went on in the second, and numbers instead of firms.
    ok report scores 2024-금형 --out all.pdf
    pdftotext -layout all.pdf all.txt
    [[ $(<all.txt) != *2024-금형-00* && $(<all.txt) != *하늘정밀* ]]
    grep -q "${drawn[19]} .*80.00 .*70.00 .*75.00" all.txt
    ok report scores 2024-금형 --round 2 --format json
    [ "$(jq -r '[.[] | select(.presentation_mean != null)] | length' <<<"$output")" = 3 ]
    [ "$(jq -r '.[0].firm' <<<"$output")" != null ]
    [ "$(jq -r '.[0] | has("score")' <<<"$output")" = false ]
    ok review sheet 2024-금형 --round 1 --out first.pdf
    pdftotext -layout first.pdf first.txt
    [ "$(grep -c "${drawn[0]} ·" first.txt)" = 2 ] # both members judged it, though it fell
    ok review sheet 2024-금형 --out second.pdf
    pdftotext -layout second.pdf second.txt
    [ "$(grep -c "${drawn[0]} ·" second.txt || true)" = 0 ]
    grep -q "${drawn[19]} ·" second.txt
    [[ $(<second.txt) != *2024-금형-00* && $(<second.txt) != *하늘정밀* ]]
}
