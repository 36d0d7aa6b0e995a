#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; they set output and stderr
load helpers
load evaluation

setup_file() {
    make_run
    ok meeting new 2024-금형 --at '2024-04-02 09:30' --place 시청 --kind evaluation
    ok meeting attend 2024-금형 1 --all
    ok review chair 2024-금형 rev1
    printf '안건을 논의하였다.\n' >"$OFFICE/minutes.txt"
    ok meeting minutes 2024-금형 1 --file "$OFFICE/minutes.txt"
    ok meeting close 2024-금형 1
}
setup() { take_office "$JUDGED"; }

# take PERSON: the dossier, unpacked into the folder dossier.
take() {
    rm -rf dossier
    as "$1" ok select dossier 2024-금형 --out dossier.zip
    unzip -q dossier.zip -d dossier
}

@test "every file has its hash, and the input gives the result without the program" {
    take auditor
    (cd dossier && sha256sum --quiet -c SHA256SUMS)
    [ "$(wc -l <dossier/SHA256SUMS)" = "$(find dossier -type f ! -path dossier/SHA256SUMS | wc -l)" ]
    cd dossier/selection
    sha256sum --quiet -c SHA256SUMS
    python3 recompute.py input.json | cmp - result.json
    cat input.json result.json | sha256sum | cut -d' ' -f1 >digest
    grep -qFf digest DIGEST
    ok select show 2024-금형
    [[ $output = *"$(cat digest)"* ]] || { ok select replay 2024-금형 && [[ $output = *"$(cat digest)"* ]]; }
}

@test "the scores that count are those of the input, and who keeps out has none" {
    take auditor
    cd dossier
    jq -r '.[] | select(.counts == "yes") | "\(.receipt_no) \(.member) \(.points * 10)"' scores/scores.json | sort >given
    jq -r '.entries[] | .receipt as $r | .scores[] | .judge as $j | .tenths[] | "\($r) \($j) \(.)"' selection/input.json | sort >frozen
    [ -s given ]
    cmp given frozen
    [ "$(jq -r '.[] | select(.decision != "rejected") | "\(.receipt_no) \(.member)"' committee/conflicts.json)" = '2024-금형-0003 rev5' ]
    no_line='2024-금형-0003 rev5 '
    [ "$(grep -c "^$no_line" given || true)" = 0 ]
}

@test "the ranking is that of select show" {
    take auditor
    ok select show 2024-금형 --format json
    [ "$(jq -c '[.[] | [.place, .receipt_no, .score, .granted // 0]]' <<<"$output")" = \
        "$(jq -c '[.[] | [.place, .receipt_no, .score, .granted // 0]]' dossier/reckoning/ranking.json)" ]
}

@test "the same store makes the same bytes, in any language" {
    as auditor ok select dossier 2024-금형 --out one.zip
    language=ko
    at '2024-04-03 11:00:00' as auditor ok select dossier 2024-금형 --out two.zip
    cmp one.zip two.zip
}

@test "pledges, minutes and the rows of the audit are in it, with hashes that verify" {
    take auditor
    [ "$(jq -r '[.[] | select(.pledged_at != null)] | length' dossier/committee/members.json)" = 5 ]
    cmp dossier/meetings/minutes-1.txt "$OFFICE/minutes.txt"
    qpdf --check dossier/meetings/minutes-1.pdf
    pdftotext dossier/meetings/minutes-1.pdf - | grep -q '안건을 논의하였다'
    pdftotext -layout dossier/reckoning/scores.pdf - | grep -q '2024-금형-0003 .*90.13'
    [ "$(jq -r '[.[] | select(.act == "review.lock")] | length' dossier/audit/audit.json)" = 5 ]
    as auditor ok audit verify --noted "$(jq -r '.[-1] | "\(.seq):\(.hash)"' dossier/audit/audit.json)"
}

@test "letters are those that were issued" {
    adopt_selection
    as approver ok select confirm 2024-금형
    ok program edit 2024-01 --legal-basis 지방보조금
    set_letterhead
    set_titles
    award_two
    ok letter issue --call 2024-금형 --out letters
    take officer
    for letter in letters/*.pdf; do
        cmp "$letter" "dossier/$letter"
    done
    [ "$(find letters -name '*.pdf' | wc -l)" = 2 ]
    [ "$(jq -r '.[] | "\(.drafted_by) \(.approved_by) \(.amount_now)"' dossier/awards/awards.json | sort -u | grep -c "^officer approver ")" -ge 1 ]
}

@test "the audit is for who may read it; nobody's telephone is in it; each handing out is noted" {
    take officer
    [ ! -e dossier/audit ]
    take approver
    [ ! -e dossier/audit ]
    run -1 grep -rlE '010-[0-9]{4}|051-[0-9]{3}|"birth"|"phone"' dossier
    [ "$(grep -c 'select.dossier.*call 2024-금형' "$OFFICE/office.db.access")" = 2 ]
    for who in rev1 finance admin; do
        as "$who" no 3 select dossier 2024-금형 --out mine.zip
        [ ! -e mine.zip ]
    done
}

@test "who was turned away is in it, with what was seen and by whom it was judged" {
    take auditor
    cd dossier/eligibility
    [ "$(jq length applications.json)" = "$(sqlite3 "$OFFICE/office.db" "SELECT count(*) FROM application WHERE receipt_no IS NOT NULL")" ]
    [ "$(jq -r '[.[] | select(.state == "INELIGIBLE")] | length' applications.json)" -ge 4 ]
    jq -e '.[] | select(.receipt_no == "2024-금형-0011" and .verdict == "fail") | .judged_by == "officer" and .seen != "" and .source == "뿌리법 §2"' checks.json
    [ "$(jq -r '[.[].receipt_no] | unique | length' checks.json)" = "$(jq length applications.json)" ]
}
