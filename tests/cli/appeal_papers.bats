#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2209,SC2154 # helpers.bash reads person and clock, and sets output
load helpers
load evaluation

APP=2024-금형-0014

setup_file() {
    make_decided
    as approver ok call announce 2024-금형
}
setup() { take_office "$JUDGED"; }

# a_pdf NAME TEXT: a file of its own content.
a_pdf() {
    printf '%%PDF-1.4\n%% %s\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' "$2" >"$1"
}

@test "an objection has papers of its own, and the application's stay closed" {
    a_pdf 확인서.pdf 확인
    a_pdf 사진.pdf 사진
    no 1 app attach "$APP" 확인서.pdf --kind 기타:확인서 --reason '이의신청'
    complained 'stay as they are'
    ok appeal file "$APP" --ground '점수' --paper 확인서.pdf --paper 사진.pdf
    said '확인서.pdf'
    said '사진.pdf'
    ok appeal show "$APP" --format json
    [ "$(jq -r '.papers | length' <<<"$output")" = 2 ]
    [ "$(jq -r '.papers[0].sha256' <<<"$output")" = "$(sha256sum <확인서.pdf | cut -d' ' -f1)" ]
    a_pdf 더.pdf 더
    ok appeal paper "$APP" --add 더.pdf --add 확인서.pdf
    said '더.pdf'
    said 'the same content is there as no. 1'
    ok app papers "$APP" --format csv
    [[ $output != *확인서.pdf* ]]
    as approver ok appeal decide "$APP" --outcome 기각 --reason '점수는 맞음'
    no 1 appeal paper "$APP" --add 더.pdf
    complained "no objection of $APP waits"
    as auditor ok store check
}

@test "all files or none, of the kinds and the sizes that the office takes" {
    a_pdf 확인서.pdf 확인
    printf '#!/bin/sh\n' >악성.pdf
    head -c 21000000 /dev/zero >큰.pdf
    no 1 appeal file "$APP" --ground '점수' --paper 확인서.pdf --paper 악성.pdf
    complained 'no paper that an office takes'
    no 1 appeal file "$APP" --ground '점수' --paper 큰.pdf
    complained 'that is the limit of the office'
    no 4 appeal file "$APP" --ground '점수' --paper 없음.pdf
    no 4 appeal show "$APP"
    as admin ok store set papers.file-mb 1
    as admin ok store set papers.application-mb 1
    { printf '%%PDF-1.4\n%% 가\n' && head -c 600000 /dev/zero; } >가.pdf
    { printf '%%PDF-1.4\n%% 나\n' && head -c 600000 /dev/zero; } >나.pdf
    ok appeal file "$APP" --ground '점수' --paper 가.pdf
    no 1 appeal paper "$APP" --add 나.pdf
    complained 'the papers of the objection would come to 2 MB'
    as approver no 3 appeal paper "$APP" --add 확인서.pdf
    as auditor no 3 appeal paper "$APP" --add 확인서.pdf
}

@test "the papers come out again as they came, and the same ZIP twice" {
    a_pdf 확인서.pdf 확인
    no 4 appeal show "$APP"
    ok appeal file "$APP" --ground '점수'
    no 1 appeal papers "$APP" --out 없음.zip
    complained 'there is no paper to take out'
    ok appeal paper "$APP" --add 확인서.pdf
    ok appeal papers "$APP" --out 이의.zip
    clock='2024-04-03 10:00:00'
    ok appeal papers "$APP" --out 이의2.zip
    cmp 이의.zip 이의2.zip
    unzip -q 이의.zip -d 이의
    (cd 이의 && sha256sum --quiet -c SHA256SUMS)
    cmp 확인서.pdf 이의/"${APP}_2024-04-02_NOT_SELECTED"/'01_이의신청 서류_확인서.pdf'
    grep -q '확인서.pdf' 이의/papers.csv
    grep -q "appeal.papers	application $APP" "$OFFICE/office.db.access"
}

@test "the term for the answer is extended once, and before it has ended" {
    ok appeal file "$APP" --ground '점수'
    said '2024-04-16(화) (행정기본법 §36②)'
    no 2 appeal extend "$APP"
    complained 'a reason is needed'
    as approver no 3 appeal extend "$APP" --reason '현장 확인'
    no 1 appeal extend 2024-금형-0012 --reason '현장 확인'
    complained 'no objection of 2024-금형-0012 waits'
    ok holiday add 2024-04-26 --name '임시공휴일' --source '관보'
    clock='2024-04-16 23:00:00'
    ok appeal extend "$APP" --reason '현장 확인'
    said '2024-04-29(월); extended from 2024-04-16(화)'
    [[ $output != *$'\npapers '* ]]
    said '현장 확인'
    no 1 appeal extend "$APP" --reason '또'
    complained 'it is extended once (행정기본법 §36②)'
    ok todo
    said 'its term was extended'
    said '2024-04-29(월)'
    ok appeal list --format csv
    said '2024-04-29,현장 확인'
    ok appeal file 2024-금형-0012 --ground '순위' --on 2024-04-02
    clock='2024-04-17 09:00:00'
    no 1 appeal extend 2024-금형-0012 --reason '현장 확인'
    complained 'the term for the answer ended on'
    as auditor ok store check
}

@test "the letter of the decision is kept with it, and is the same whenever it is drawn" {
    no 4 appeal letter "$APP" --out 통지.pdf
    ok appeal file "$APP" --ground '점수 합산이 잘못됨' --wants '다시 평가'
    no 1 appeal letter "$APP" --out 통지.pdf
    complained 'is not decided yet'
    as approver ok appeal decide "$APP" --outcome 기각 --reason '점수는 위원이 확정한 그대로임'
    said "ppuri appeal letter $APP"
    ok appeal letter "$APP" --out 통지.pdf
    clock='2024-05-02 10:00:00'
    ok firm edit 000-67-10985 --name '새이름'
    ok appeal letter "$APP" --out 다시.pdf
    cmp 통지.pdf 다시.pdf
    pdftotext -layout 통지.pdf - | tr -d ' \n' >글
    grep -q '이의신청결정통지서' 글
    grep -q '결정기각' 글
    grep -q '점수는위원이확정한그대로임' 글
    grep -q '행정심판' 글
    as auditor no 3 appeal letter "$APP" --out 또.pdf
}

@test "the dossier holds objections, their papers and the letters" {
    a_pdf 확인서.pdf 확인
    ok appeal file "$APP" --ground '점수' --paper 확인서.pdf
    as approver ok appeal decide "$APP" --outcome 기각 --reason '점수는 맞음'
    ok appeal letter "$APP" --out 통지.pdf
    as auditor ok select dossier 2024-금형 --out 감사.zip
    unzip -q 감사.zip -d 감사
    (cd 감사 && sha256sum --quiet -c SHA256SUMS)
    [ "$(jq -r '.[0] | .receipt_no + " " + .outcome + " " + .answer_law' 감사/appeals/appeals.json)" = "$APP rejected 행정기본법 §36②" ]
    cmp 통지.pdf "감사/letters/$(jq -r '.[0].letter' 감사/appeals/appeals.json)"
    cmp 확인서.pdf "감사/appeals/$(jq -r '.[0].file' 감사/appeals/papers.json)"
}
