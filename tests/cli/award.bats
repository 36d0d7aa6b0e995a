#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; they set stderr
load helpers
load evaluation

setup_file() {
    make_decided
    add_people officer officer2
    add_people approver approver2
    as admin ok store set office.department 산업혁신과
}
setup() { take_office "$DECIDED"; }

state_law() {
    ok program edit 2024-01 --legal-basis 지방보조금
}

@test "only money of the law that fits is awarded" {
    no 1 award draft --call 2024-금형
    complained 'the legal basis of programme 2024-01 is not stated'
    complained 'program edit 2024-01 --legal-basis'
    state_law
    ok award draft --call 2024-금형
    said 'awards drafted: 12, 192,000,000 won'
    no 1 award draft --call 2024-금형
    complained 'no selected application without an award'
}

@test "a result that is announced after awards were issued is shown with its sums" {
    state_law
    as approver ok call announce 2024-금형 --dry-run
    said '24 in all; 12 of them with a sum, 192,000,000 won together'
    ok award draft --call 2024-금형
    as approver ok award approve 2024-금형-0001
    ok award issue 2024-금형-0001
    as approver ok call announce 2024-금형 --dry-run
    said '2024-금형-0001  *20,000,000 won  grant decided'
    said '24 in all; 12 of them with a sum, 192,000,000 won together'
}

@test "an application gets one award, and none of 0 won" {
    state_law
    no 2 award draft 2024-금형-0003 --amount 0
    complained 'at least 1 won'
    no 2 award draft 2024-금형-0003 --amount '△5,000,000'
    ok award draft 2024-금형-0003
    no 1 award draft 2024-금형-0003 --amount 1500만원
    complained 'its award is drafted already, by officer'
}

@test "an award is at most what the selection granted, and only for who was selected" {
    state_law
    no 1 award draft 2024-금형-0001 --amount 20,000,001
    complained '2024-금형-0001: the award would be above what the selection granted'
    no 1 award draft 2024-금형-0012
    complained 'only a selected application gets an award'
    no 4 award draft 2024-금형-9999
    no 2 award draft 2024-금형-0001 2024-금형-0002 --amount 1000만원
    no 2 award draft
    no 2 award draft 2024-금형-0001 --call 2024-금형
    no 2 award draft 2024-금형-0001 --amount 1500만원
    complained 'hint: give it with --reason'
    ok award draft 2024-금형-0001 --amount 1500만원 --reason '장비 1대 제외'
    as approver ok award approve 2024-금형-0001 --dry-run
    [[ $output$stderr == *'15,000,000 won'*'granted: 20,000,000 won'* ]]
    said '1, 15,000,000 won'
}

# 지보법 §32①: who came onto the list after the check gets nothing any more, at whichever step that is.
@test "a firm that may not take part gets no award" {
    state_law
    ok award draft 2024-금형-0001
    ok award draft 2024-금형-0002
    as approver ok award approve 2024-금형-0002
    local number biz_no
    for number in 1 2 3; do
        biz_no=$(ppuri_at_desk app show "2024-금형-000$number" --format json | grep -o '000-[0-9]*-[0-9]*' | head -n 1)
        ok exclusion add "제한 $number" --biz-no "$biz_no" --from 2024-04-01 --years 3 --article '지보법 §32①' --ground '거짓 신청' \
            --source '산업혁신과-1'
    done
    no 1 award draft 2024-금형-0003
    complained '2024-금형-0003: a firm that may not take part gets no award: exclusion 3'
    as approver no 1 award approve 2024-금형-0001
    complained 'gets no award: exclusion 1'
    no 1 award issue 2024-금형-0002
    complained 'gets no award: exclusion 2'
    as approver ok exclusion lift 2 --reason '이의신청 인용'
    ok award issue 2024-금형-0002
}

# 지보법 §32①: it gets no money either, unless somebody says why (§32②).
@test "a firm that came onto the list after its award is paid, and certified, by its number and with a reason alone" {
    state_law
    award_two
    issue_letters
    ok exclusion add '제한' --biz-no "$(sqlite3 "$OFFICE/office.db" "SELECT f.biz_no FROM firm f JOIN application a ON a.firm_id = f.id
        WHERE a.receipt_no = '2024-금형-0001'")" --from 2024-04-10 --years 3 --article '지보법 §32①' --ground '거짓 신청' --source '산업혁신과-1'
    as finance no 1 award pay 2024-금형-0001 --rest
    complained '2024-금형-0001: a firm that may not take part is paid nothing but for a reason of its own: exclusion 1'
    complained 'ppuri award pay 2024-금형-0001'
    as finance ok todo --format json
    said '"excluded-awarded"'
    said '2024-금형-0001'
    as finance no 1 award pay --call 2024-금형 --rest --reason '지급 기한'
    complained '2024-금형-0001: a firm that may not take part is paid nothing'
    as finance ok award pay 2024-금형-0003 --rest
    as finance ok award pay 2024-금형-0001 --amount 1천만원 --reason '지보법 §32② 심의(제2024-9호)' --dry-run
    [[ $output$stderr == *'exclusion 1'* ]]
    as finance ok award pay 2024-금형-0001 --amount 1천만원 --reason '지보법 §32② 심의(제2024-9호)'
    as auditor ok award payments 2024-금형-0001
    said '제2024-9호'
    as auditor ok audit log --act award.pay
    said '제2024-9호'
    as finance ok award pay 2024-금형-0001 --amount △1백만원 --reason '오입력'
    set_letterhead
    no 1 letter issue --receipt 2024-금형-0001 --kind 지원확인서 --out letters
    complained '2024-금형-0001: a firm that may not take part gets no certificate but for a reason: exclusion 1'
    ok letter issue --receipt 2024-금형-0001 --kind 지원확인서 --out letters --reason '법원 제출'
    ok letter issue --receipt 2024-금형-0001 --kind 지원확인서 --out letters
    as auditor ok audit log --act letter.issue
    said '법원 제출'
}

@test "a draft is sent back with a reason, and drafted anew" {
    state_law
    ok award draft 2024-금형-0001 2024-금형-0003
    no 3 award return 2024-금형-0001 --reason '금액 조정'
    complained 'who may: approver'
    as approver no 2 award return 2024-금형-0001
    complained 'hint: give it with --reason'
    as approver no 2 award return --reason '금액 조정' --no-input
    no 1 award draft 2024-금형-0001 --amount 1500만원
    complained "an approver returns it first: ppuri award return 2024-금형-0001 --reason '…'"
    as approver ok award return 2024-금형-0001 --reason '금액 조정'
    said 'awards returned: 1, 20,000,000 won'
    as auditor ok audit log --act award.return
    said '금액 조정'
    as approver no 4 award return 2024-금형-0001 --reason '또'
    complained '2024-금형-0001 has no award'
    complained 'ppuri award draft'
    no 4 award show 2024-금형-0012
    complained '2024-금형-0012 has no award; where it stands: reserve'
    [[ $stderr != *'award draft'* ]]
    ok award draft 2024-금형-0001 --amount 1500만원 --reason '금액 조정'
    as approver ok award approve 2024-금형-0001
    said '1, 15,000,000 won'
    as auditor ok audit verify
    as auditor ok store check
    said 'the store is sound'
}

@test "what is approved is taken back by another approver alone, and all or none" {
    state_law
    ok award draft 2024-금형-0001 2024-금형-0003
    as approver ok award approve 2024-금형-0001
    as approver no 1 award return 2024-금형-0003 2024-금형-0001 --reason '금액 조정'
    complained '2024-금형-0001: it is approved already, by approver; who approved or drafted it does not take that back'
    as approver2 no 4 award return 2024-금형-0003 2024-금형-0003 --reason '두 번'
    as approver2 no 4 award return 2024-금형-9999 --reason '없음'
    ok award list --call 2024-금형 --format csv
    [ "$(printf '%s\n' "$output" | wc -l)" -eq 3 ]
    ok award list --limit 1
    said '2 rows, of which 1–1'
    said 'with --after 2024-금형-0001'
    ok award list --limit 1 --after 2024-금형-0001
    said '2 rows, of which 1 behind 2024-금형-0001'
    said '2024-금형-0003'
    run ! grep -q '^total' <<<"$output"
    as approver2 ok award return 2024-금형-0003 2024-금형-0001 --reason '금액 조정'
    said 'awards returned: 2, 40,000,000 won'
    ok award show 2024-금형-0001
    said 'approved by approver, taken back by approver2'
    no 4 award show 2024-금형-0003
    ok award draft 2024-금형-0001
    as approver2 ok award approve 2024-금형-0001
    ok award issue 2024-금형-0001
    as approver no 1 award return 2024-금형-0001 --reason '금액 조정'
    complained 'what was issued is cancelled'
    complained 'ppuri award cancel 2024-금형-0001'
    as auditor ok store check
}

@test "who drafted may not approve, whatever their role" {
    state_law
    ok award draft --call 2024-금형
    no 3 award approve --call 2024-금형
    complained 'who may: approver'
    as admin ok account role approver2 officer
    no 1 award draft 2024-금형-0001
    as admin ok account role approver2 approver
    as admin ok account role officer approver
    no 1 award approve --call 2024-금형
    complained 'who drafted an award may not approve it'
    as approver ok award approve --call 2024-금형
    said 'awards approved: 12'
    as approver no 1 award approve --call 2024-금형
    as approver2 no 1 award approve 2024-금형-0001
    complained 'approved already, by approver'
}

@test "numbers come only after approval, without gap or double" {
    state_law
    ok award draft --call 2024-금형
    no 1 award issue --call 2024-금형
    as approver ok award approve 2024-금형-0003 2024-금형-0001
    ok award issue 2024-금형-0003
    ok award issue --call 2024-금형
    said 'awards issued: 1,'
    as approver ok award approve --call 2024-금형
    ok award issue --call 2024-금형
    ok award list --call 2024-금형 --format csv
    said '2024-금형-0003,*,2024-금형-교부-0001,산업혁신과-1'
    said '2024-금형-0001,*,2024-금형-교부-0002,산업혁신과-2'
    [ "$(printf '%s\n' "$output" | grep -o '교부-[0-9]*' | sort -u | wc -l)" -eq 12 ]
    ok app show 2024-금형-0001
    said 'grant decided'
}

@test "no document number without the department" {
    state_law
    ok award draft 2024-금형-0001
    as approver ok award approve 2024-금형-0001
    sqlite3 "$OFFICE/office.db" "DELETE FROM setting WHERE key = 'office.department'"
    no 1 award issue 2024-금형-0001
    complained 'store set office.department'
}

@test "the last won does not go to two firms, not even at the same moment" {
    state_law
    # 20,000,000 are left for two awards of 20,000,000
    as finance ok budget spend 2024-01 --year 2024 --source 시비 --amount 1억8천만원
    ok award draft 2024-금형-0001 2024-금형-0003
    as approver log_in
    as approver2 log_in
    local one=0 other=0 job
    person=approver ppuri_at_desk award approve 2024-금형-0001 >first 2>&1 &
    job=$!
    person=approver2 ppuri_at_desk award approve 2024-금형-0003 >second 2>&1 || other=$?
    wait "$job" || one=$?
    [ $((one + other)) -eq 1 ]
    cat first second | grep -q "above the programme's funding"
    as auditor ok store check
    said 'the store is sound'
    as approver no 1 award approve --call 2024-금형
    no 1 program edit 2024-01 --fund 2024:시비:199,999,999
    complained 'more than what is free to be taken away: 0 won'
}

@test "a dry run changes nothing" {
    state_law
    ok award draft --call 2024-금형 --dry-run
    said '(dry run: nothing was changed)'
    ok award list
    said 'there is no award yet'
}

@test "an approver hears of a firm that has changed since it was judged" {
    state_law
    ok award draft 2024-금형-0001 2024-금형-0003
    ok firm edit 000-81-10074 --size 대기업
    as approver no 1 award approve --call 2024-금형
    complained '2024-금형-0001 was changed after a score was locked, and no second person has agreed to it: size'
    complained 'ppuri select agree 2024-금형-0001'
    as approver ok select agree 2024-금형-0001
    as approver no 1 award approve 2024-금형-0001
    complained 'comes out otherwise than when it was checked'
    complained "approve it all the same with --reason"
    as approver ok award approve 2024-금형-0003
    as approver ok award approve 2024-금형-0001 --reason '공고일 현재 중소기업이었음(공고 제4조)'
    as auditor ok audit log --act award.approve
    said '공고일 현재 중소기업이었음'
}

@test "the form of an application tells the supports until it was received, and not what came of itself" {
    state_law
    award_two
    printf '사업자등록번호,연도,지원기관,사업명,지원금액\n000-81-10074,2023,중소벤처기업부,창업도약,30000000\n000-81-10074,2025,경상남도,나중사업,7000000\n' >prior.csv
    ok history import prior.csv
    ok firm history 000-81-10074 --format csv
    [[ $output = *20000000* ]]
    for when in '' '--as-of 2024-03-29'; do
        # shellcheck disable=SC2086 # two words or none
        ok app form 2024-금형-0001 --out form.pdf $when
        pdftotext -layout form.pdf form.txt
        table=$(grep -A6 '지원을 받은 이력' form.txt)
        [[ $table != *'20,000,000'* && $table != *나중사업* ]]
        [ -n "$when" ] || [[ $table = *창업도약*'30,000,000'* ]]
    done
}

@test "who has two accounts is one person: it is told, and one does not approve what the other drafted" {
    state_law
    ok award draft 2024-금형-0003
    as admin log_in
    run --separate-stderr as admin ppuri_at_desk account add twin --role approver --person officer <<<"$PASSWORD"
    [ "$status" -eq 0 ]
    said 'note: officer is the name of the account officer too'
    as admin ok account list --format csv
    [[ $output =~ officer,officer,[^$'\n']*twin && $output =~ twin,officer,[^$'\n']*officer ]]
    sqlite3 "$OFFICE/office.db" 'UPDATE credential SET set_by = NULL'
    as twin log_in
    as twin no 1 award approve 2024-금형-0003
    complained 'who drafted an award may not approve it'
    complained 'twin and officer are accounts of one name, officer'
    as auditor ok todo --format csv
    said 'person,"officer, twin",officer,2,'
    as approver ok award approve 2024-금형-0003
    as admin ok account lock twin
    as auditor ok todo
    run ! grep -q twin <<<"$output"
}
