#!/usr/bin/env bats
# shellcheck disable=SC2030,SC2031,SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
load helpers
load evaluation

# The example's applications, received on APPLIED; the call's window ended on 2024-03-29.
MONDAY='2024-04-01 10:00:00'

setup_file() {
    make_office
    receive_call
}

setup() { take_office "$MONDAY"; }

ask() {
    ok app supplement 2024-금형-0001 --want '국세·지방세 납세증명서' "$@"
}

@test "a firm is asked, answers in time, and the application goes on where it was" {
    ask --days 7
    said '2024-금형-0001 (㈜나래금형): supplement requested'
    said 'to be answered by 2024-04-08(월), D-7'
    said 'no holidays of 2024 are loaded'
    said 'when it comes: ppuri app answer 2024-금형-0001'
    ok app list --state 보완요청
    said '2024-금형-0001'
    no 1 app screen 2024-금형-0001
    complained 'not possible in the state supplement requested'
    at '2024-04-08 23:59:59' ok app list --state SUPPLEMENT
    said '2024-금형-0001'
    at '2024-04-08 23:59:59' ok app answer 2024-금형-0001 --note '2종 제출'
    said 'eligibility check'
    at '2024-04-08 23:59:59' ok app show 2024-금형-0001
    said '국세·지방세 납세증명서*2024-04-08(월)*came in time*2종 제출'
    at '2024-04-08 23:59:59' ok app screen 2024-금형-0001
}

@test "it is overdue from the first second after the last day, though nobody did anything" {
    ask --days 7
    at '2024-04-09 00:00:00' ok app list --state SUPP_OVERDUE
    said '2024-금형-0001'
    at '2024-04-09 00:00:00' ok app list --state SUPPLEMENT
    said 'no application fits'
    at '2024-04-09 00:00:00' ok app show 2024-금형-0001
    said 'supplement overdue'
    at '2024-04-09 00:00:00' ok report call 2024-금형
    said 'supplement overdue'
    at '2024-04-09 00:00:00' no 2 app answer 2024-금형-0001
    complained 'hint: give it with --reason'
    at '2024-04-09 00:00:00' ok app answer 2024-금형-0001 --reason '우체국 소인이 기한 안'
    at '2024-04-09 00:00:00' ok app show 2024-금형-0001
    said 'came late, and was taken*우체국 소인이 기한 안'
    as auditor at '2024-04-09 00:00:00' ok audit log --last 3
    said 'app.overdue*app.answer'
}

@test "what has run out is written down once, by a move of its own" {
    ask --days 1
    ok app supplement 2024-금형-0002 --want 견적서 --days 10
    at '2024-04-03 09:00:00' ok app overdue
    said '2024-금형-0001'
    [[ $output != *2024-금형-0002* ]]
    at '2024-04-03 09:00:00' ok app overdue
    said 'no supplement has run out'
    at '2024-04-03 09:00:00' no 4 app overdue --call nowhere
}

@test "more time is given with words, before and after the last day, and the earlier term stays" {
    no 1 app extend 2024-금형-0002 --days 5 --reason x
    ask --days 3
    no 2 app extend 2024-금형-0001 --days 5
    complained 'hint: give it with --reason'
    no 1 app extend 2024-금형-0001 --days 2 --reason '짧게'
    complained 'already ends on 2024-04-04(목)'
    ok app extend 2024-금형-0001 --days 5 --reason '기업 요청'
    said '2024-04-08(월)'
    at '2024-04-09 09:00:00' ok app extend 2024-금형-0001 --due 2024-04-12 --reason '한 번 더'
    said 'supplement requested'
    at '2024-04-09 09:00:00' ok app show 2024-금형-0001
    said '1  국세*given more time*기업 요청'
    said '2  국세*given more time*한 번 더'
    said '3  국세*2024-04-12(금)*waited for'
}

@test "what did not come is returned with words, and not before its time" {
    ok app supplement 2024-금형-0003 --want x
    ok app supplement 2024-금형-0003 --cancel --reason x
    ok app return 2024-금형-0003 --reason '신청 요건이 아닌 서류'
    no 1 app return 2024-금형-0002 --reason x
    ask --days 3
    no 1 app return 2024-금형-0001 --reason '성급'
    complained 'not possible in the state supplement requested'
    at '2024-04-05 09:00:00' no 2 app return 2024-금형-0001
    at '2024-04-05 09:00:00' ok app return 2024-금형-0001 --reason '보완 없음'
    said 'returned'
    at '2024-04-05 09:00:00' ok app show 2024-금형-0001
    said 'application returned*보완 없음'
    at '2024-04-05 09:00:00' no 1 app answer 2024-금형-0001 --reason x
}

@test "a request is taken back, and a withdrawal ends it" {
    ask
    no 2 app supplement 2024-금형-0001 --cancel
    no 2 app supplement 2024-금형-0001 --cancel --want x --reason x
    ok app supplement 2024-금형-0001 --cancel --reason '홈택스에서 확인'
    said 'eligibility check'
    no 1 app supplement 2024-금형-0001 --cancel --reason x
    ask
    ok app show 2024-금형-0001
    said 'no longer wanted*홈택스에서 확인'
    said '2  국세*waited for'
    ok app withdraw 2024-금형-0001 --reason '기업 사정'
    ok app show 2024-금형-0001
    said '2  국세*application withdrawn*기업 사정'
}

@test "the last day moves on over weekends and holidays" {
    ok holiday import "$EXAMPLES/holidays-2024.csv"
    ask --due 2024-04-10
    said '2024-04-11(목), D-10'
    said 'no working day'
    [[ $output != *'are loaded'* ]]
    ok app supplement 2024-금형-0002 --want 견적서 --days 5
    said '2024-04-08(월)'
}

@test "a day that becomes a holiday afterwards is told with the terms that end on it" {
    ask --due 2024-04-10
    said '2024-04-10(수)'
    ok holiday add 2024-04-10 --name 국회의원선거일
    said 'ppuri app extend 2024-금형-0001'
    ok app extend 2024-금형-0001 --due 2024-04-10 --reason '선거일 지정'
    said '2024-04-11(목)'
    ok holiday import "$EXAMPLES/holidays-2025.csv"
    [[ $output != *'app extend'* ]]
}

@test "the office sets the usual term, and odd terms are refused" {
    ask
    said '2024-04-08(월)'
    as admin no 2 store set supplement.days 0
    as admin no 2 store set supplement.days 열흘
    as admin ok store set supplement.days 10
    ok app supplement 2024-금형-0002 --want 견적서
    said '2024-04-11(목)'
    no 1 app supplement 2024-금형-0003 --want x --due 2024-04-01
    complained 'ends after today'
    no 1 app supplement 2024-금형-0003 --want x --due 2025-04-01
    no 2 app supplement 2024-금형-0003 --want x --due 2024-04
    no 2 app supplement 2024-금형-0003 --want x --days 0
    no 2 app supplement 2024-금형-0003 --want x --days 3 --due 2024-04-05
    no 2 app supplement 2024-금형-0003
    complained 'it must be said what is wanted'
    no 1 app supplement 2024-금형-0001 --want 또
    complained 'ppuri app extend'
}

@test "the firm reads what is wanted, by when, and whom to ask" {
    local person=admin
    log_in
    printf '%s\n' "$PASSWORD" | ppuri_at_desk account add nara --role applicant --person 신청 --firm 000-81-10074 >/dev/null
    ok store set office.department 산업혁신과
    ok store set office.phone '(051)888-0000'
    person=officer
    ask --days 7
    person=nara
    ok status
    said 'supplement needed'
    said 'yours'
    said 'what is wanted*국세·지방세 납세증명서'
    said 'deadline*2024-04-08(월), D-7'
    said 'Please send what is asked for by 2024-04-08(월)'
    said '산업혁신과 (051)888-0000'
    korean ok status
    said '보완할 내용'
    ok status --format json
    said '"wanted": "국세·지방세 납세증명서"'
    said '"deadline": "2024-04-08 23:59:59"'
    clock='2024-04-09 00:00:00'
    ok status
    said 'supplement overdue*D+1'
}

@test "papers are named by their kind, alone or beside words" {
    ok app supplement 2024-금형-0001 --paper 사업계획서 --paper 기타:안전인증서 --days 5
    ok app show 2024-금형-0001
    said 'project plan, *안전인증서*waited for'
    ok app supplement 2024-금형-0002 --want '견적서 2개사' --paper 신청서
    ok app show 2024-금형-0002
    said '견적서 2개사 (papers: application form)'
    no 2 app supplement 2024-금형-0003 --paper 없는서류
}

@test "an answer names the papers of the request that have not come, in whichever of its terms" {
    ok app attach 2024-금형-0001 --on-paper --kind 신청서 --reason x
    at '2024-04-01 10:00:05' ok app supplement 2024-금형-0001 --paper 신청서 --paper 사업계획서 --paper 기타:안전인증서 --days 3
    at '2024-04-02 09:00:00' ok app attach 2024-금형-0001 --on-paper --kind 사업계획서
    at '2024-04-03 09:00:00' ok app extend 2024-금형-0001 --days 5 --reason x
    at '2024-04-03 10:00:00' ok app answer 2024-금형-0001 --dry-run --format json
    said '"missing": "application form, *안전인증서"'
    at '2024-04-03 10:00:00' korean ok app answer 2024-금형-0001
    said '아직 오지 않은 서류: 신청서, *안전인증서'
    [[ $output != *사업계획서* ]]
    at '2024-04-03 10:00:00' ok app supplement 2024-금형-0001 --paper 견적서
    at '2024-04-03 10:00:00' ok app attach 2024-금형-0001 --on-paper --kind 견적서
    at '2024-04-03 10:00:00' ok app answer 2024-금형-0001
    [[ $output != *'not there yet'* ]]
}

@test "the request goes to the firm on paper, the same whenever it is made" {
    ok app supplement 2024-금형-0002 --want '견적서 2개사' --paper 신청서 --paper 기타:안전인증서 --days 5 --out one.pdf
    said 'one.pdf is written'
    at '2024-04-09 09:00:00' ok app supplement 2024-금형-0002 --out two.pdf
    cmp one.pdf two.pdf
    as auditor ok letter verify one.pdf
    said 'request for a supplement'
    at '2024-04-03 10:00:00' ok app extend 2024-금형-0002 --days 9 --reason '견적이 늦음'
    at '2024-04-03 10:00:00' ok letter issue --kind 보완요청서 --call 2024-금형 --out letters
    at '2024-04-03 10:00:00' ok letter list --kind supplement --format csv
    [ "$(grep -c 2024-금형-0002 <<<"$output")" = 2 ]
    as auditor at '2024-04-03 10:00:00' no_longer one.pdf changed
    as auditor at '2024-04-03 10:00:00' ok letter show 2024-000001
    said '2024-000002'
    pdftotext -layout one.pdf - | tr -s ' ' >text
    grep -q '2024. 4. 8.(월)까지' text
    grep -q '○ 견적서 2개사' text
    grep -q '○ 신청서' text
    grep -q '○ 안전인증서' text
    clock='2024-04-09 09:00:00'
    no 1 app supplement 2024-금형-0003 --out three.pdf
    complained 'nothing is asked'
    ok app supplement 2024-금형-0003 --want x --out three.pdf --dry-run
    [ ! -e three.pdf ]
}

@test "a request on paper bears the day on which it is made, and none is made when its term is over" {
    ok app supplement 2024-금형-0002 --want '견적서 2개사' --days 5
    at '2024-04-03 10:00:00' ok letter issue --kind supplement --receipt 2024-금형-0002 --out letters
    pdftotext -layout letters/*보완요청서*.pdf - | tr -s ' ' >text
    grep -q '2024. 4. 3.' text
    run ! grep -q '2024. 4. 1.' text
    at '2024-04-03 10:00:00' ok app supplement 2024-금형-0003 --want 도면 --days 3
    clock='2024-04-09 10:00:00'
    no 1 letter issue --kind supplement --call 2024-금형 --out more
    complained '2024-금형-0003: the supplement was asked for until 2024-04-08(월), which is over'
    complained 'ppuri app extend 2024-금형-0003'
    ok letter issue --kind supplement --receipt 2024-금형-0002 --out more
    ok app extend 2024-금형-0003 --days 7 --reason '요청이 늦음'
    ok letter issue --kind supplement --call 2024-금형 --out more
    said 'letters issued: 1'
}

# no_longer FILE HOW: the letter was issued just so, and has ended.
no_longer() {
    log_in
    run_apart letter verify "$1"
    { [ "$status" -eq 1 ] && said "$2"; } || say_all "$@"
}

@test "a request that is given more time, or taken back, takes its letter along" {
    ok app supplement 2024-금형-0002 --want 견적서 --days 5 --out one.pdf
    clock='2024-04-03 10:00:00'
    ok app extend 2024-금형-0002 --days 9 --reason '견적이 늦음'
    said 'the firm holds letter 2024-000001 with the earlier day; the next takes its place: ppuri letter issue --kind supplement --receipt 2024-금형-0002'
    ok todo
    said 'letters to be issued: request for a supplement*1*ppuri letter issue --call 2024-금형 --kind supplement'
    ok letter issue --kind supplement --receipt 2024-금형-0002 --out letters
    as auditor no_longer one.pdf changed
    ok app supplement 2024-금형-0002 --cancel --reason '홈택스에서 확인'
    said 'letter 2024-000002 is revoked with it'
    as auditor no_longer "$(echo letters/*000002*)" revoked
    ok letter show 2024-000002
    said '홈택스에서 확인'
    ok todo --format csv
    run ! grep -q '^letter,' <<<"$output"
    # What is asked for after that is another matter, and so is what was answered.
    ok app supplement 2024-금형-0002 --want 도면 --days 5 --out two.pdf
    ok app answer 2024-금형-0002
    ok app supplement 2024-금형-0002 --want 설명 --days 5 --out three.pdf
    as auditor ok letter verify two.pdf
    as auditor ok letter verify three.pdf
    as auditor ok store check
}

@test "nobody else asks, answers or returns" {
    ask
    local who
    for who in approver finance auditor reviewer admin; do
        as "$who" no 3 app supplement 2024-금형-0002 --want x
        as "$who" no 3 app answer 2024-금형-0001
        as "$who" no 3 app extend 2024-금형-0001 --days 9 --reason x
        as "$who" no 3 app return 2024-금형-0001 --reason x
        as "$who" no 3 app overdue
    done
}
