#!/usr/bin/env bats
# shellcheck disable=SC2154,SC2034 # bats sets output; helpers.bash reads person and clock
load helpers

IN_TIME='2024-03-11 10:00:00'
APP=2024-금형/000-81-10074
CALL_OPTIONS=(--program 2024-01 --notice-no '부산광역시 공고 제2024-123호' --title '금형기술 고도화 지원' --notice-day 2024-03-04
    --opens '2024-03-04 09:00' --closes '2024-03-29 18:00' --year 2024 --source 시비 --budget 1억원 --support-rate 80% --cap 2천만원
    --pass-line 60 --ties earlier-receipt --project-start 2024-05-01 --project-end 2024-11-30 --item '추진계획:100')

setup_file() {
    make_office
    ok program add 2024-01 --name '금형기술 고도화' --start 2023-01 --end 2025-12 --fund 2024:시비:2억원
    ok call new 2024-금형 "${CALL_OPTIONS[@]}"
    ok call paper 2024-금형 --require 사업자등록증명:3개월@공고일 --require 뿌리기업확인서 --require '국세 납세증명서:30d@receipt' --optional '기타:특허증'
    ok call publish 2024-금형
    ok firm add 000-81-10074 --name '㈜나래금형' --representative 노가람 --phone 010-0000-0001 --size 소기업
    enter 000-81-10074
}

setup() {
    take_office
    clock=$IN_TIME
    printf '%%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' >증명원.pdf
    printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89' >사진.png
}

enter() {
    at "$IN_TIME" ok app new --call 2024-금형 --firm "$1" --title '사출금형 정밀도 향상' --total 2천5백만원 --asked 2천만원 --own-cash 250만원 --own-kind 250만원
}

# a_pdf NAME TEXT: a file of its own content.
a_pdf() {
    printf '%%PDF-1.4\n%% %s\ntrailer<</Root 1 0 R>>\n%%%%EOF\n' "$2" >"$1"
}

# complete [APPLICATION]: it gets all that the call wants.
complete() {
    local application=${1:-$APP}
    a_pdf 등록.pdf 등록
    a_pdf 뿌리.pdf 뿌리
    ok app attach "$application" 등록.pdf --kind 사업자등록증명 --issued 2024-02-26
    ok app attach "$application" 뿌리.pdf --kind 뿌리기업확인서 --valid-until 2025-01-31
    ok app attach "$application" --on-paper --kind '국세 납세증명서' --issued 2024-03-05
    said 'every required paper is there'
}

@test "a call says what it wants while it is a draft" {
    ok call new 2024-주조 "${CALL_OPTIONS[@]}"
    ok call paper 2024-주조
    said 'this call wants no papers'
    ok call paper 2024-주조 --require 사업자등록증명 --require '기타:안전인증서:1m@접수일' --optional 견적서
    said 'issued at most 3 months before the day of the notice'
    said '기타:안전인증서'
    said 'issued at most 1 months before the day of receipt'
    ok call paper 2024-주조 --require 견적서:30일 --remove 사업자등록증명 --format csv
    [[ $output != *registration* ]]
    [[ $output = *'quotation,required,issued at most 30 days before the day of the notice'* ]]
    no 4 call paper 2024-주조 --remove 서약서
    no 2 call paper 2024-주조 --require 사업자등록증명:3주
    no 2 call paper 2024-주조 --require 없는서류
    as approver no 3 call paper 2024-주조 --require 서약서
    as auditor ok call paper 2024-주조
    ok call show 2024-주조
    said '기타:안전인증서 (required), quotation (required)'
    ok call publish 2024-주조
    no 1 call paper 2024-주조 --require 서약서
    complained 'pinned'
    korean ok call paper 2024-주조
    said '발급 후 30일 이내(공고일 기준)'
}

@test "nobody submits without the papers, and each one missing is named" {
    rows 1 app papers "$APP"
    complained 'certificate of business registration (not there); root firm certificate (not there); national tax clearance (not there)'
    no 1 app submit "$APP"
    complained 'root firm certificate (not there)'
    complained "hint: attach each: ppuri app attach $APP"
    ok app attach "$APP" 증명원.pdf --kind 사업자등록증명 --issued 2023-12-03
    said 'too old: issued 2023-12-03, good until 2024-03-03, and 2024-03-04 counts'
    ok app attach "$APP" 증명원.pdf --kind 사업자등록증명 --issued 2023-12-04 --replace
    ok app attach "$APP" 사진.png --kind 뿌리기업확인서
    said 'its last valid day is not stated'
    ok app attach "$APP" 사진.png --kind 뿌리기업확인서 --valid-until 2024-03-03 --replace
    said 'valid until 2024-03-03 only'
    ok app attach "$APP" 사진.png --kind 뿌리기업확인서 --valid-until 2024-03-04 --replace
    ok app attach "$APP" --on-paper --kind 국세납세증명 --issued 2024-02-10
    said 'every required paper is there'
    ok app papers "$APP"
    at '2024-03-12 10:00:00' no 1 app submit "$APP"
    complained 'good until 2024-03-11, and 2024-03-12 counts'
    at '2024-03-12 10:00:00' ok app attach "$APP" --on-paper --kind 국세납세증명 --issued 2024-03-12 --replace
    at '2024-03-12 10:00:00' ok app submit "$APP"
    said '2024-금형-0001'
    at '2024-03-12 10:00:00' ok app papers --call 2024-금형
}

@test "a call shows which applications are not complete" {
    ok firm add 000-81-00159 --name '㈜다솜주조' --size 소기업
    enter 000-81-00159
    complete
    rows 1 app papers --call 2024-금형
    said '㈜다솜주조'
    complained 'in 1 applications'
    at "$IN_TIME" no 1 app submit --call 2024-금형 --all
    complained '2024-금형/000-81-00159: required papers are missing: certificate'
    korean rows 1 app papers --call 2024-금형
    said '사업자등록증명 (미제출)'
}

@test "all that lack papers are named at once, the first twenty by name" {
    ok firm add 000-81-00159 --name '㈜다솜주조' --size 소기업
    enter 000-81-00159
    at "$IN_TIME" no 1 app submit --call 2024-금형 --all
    complained 'missing in 2 applications: 2024-금형/000-81-10074 ㈜나래금형, 2024-금형/000-81-00159 ㈜다솜주조'
    complained 'hint: what each lacks: ppuri app papers --call 2024-금형'
    at "$IN_TIME" rows 1 app import --call 2024-금형 --good-rows "$BATS_TEST_DIRNAME/../../examples/applications-2024.csv"
    at "$IN_TIME" no 1 app submit --call 2024-금형 --all
    complained 'missing in 25 applications: 2024-금형/000-81-10074 ㈜나래금형, *, … and 5 more'
    at "$IN_TIME" ok app list --state DRAFT --format csv
    said '2024-금형/000-81-10074'
    at '2024-03-29 18:00:01' no 1 app submit --call 2024-금형 --all
    complained 'closed for applications'
}

@test "the firm sees what is missing, until it is complete or too late" {
    local person=admin
    log_in
    printf '%s\n' "$PASSWORD" | ppuri_at_desk account add narae --role applicant --person 신청 --firm 000-81-10074 >/dev/null
    person=narae
    ok status
    said 'certificate of business registration (not there)'
    no 3 app papers "$APP"
    person=officer
    complete
    person=narae
    ok status --format json
    [[ $output != *'not there'* ]]
    at '2024-03-29 18:00:01' ok status
    [[ $output != *'too old'* ]]
}

@test "a file is told by its content" {
    cp 증명원.pdf 프로그램.exe
    ok app attach "$APP" 프로그램.exe --kind 신청서
    said 'its name says something else: the content is PDF'
    printf 'MZ\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\x40\0\0\0PE\0\0\x4c\1\0\0' >등록증.pdf
    no 1 app attach "$APP" 등록증.pdf --kind 사업자등록증명
    complained 'is no paper that an office takes (its content is application/'
    printf '#!/bin/sh\n' >a.pdf
    no 1 app attach "$APP" a.pdf --kind 사업자등록증명
    printf '\1\2\3\4\5\6' >b.pdf
    no 1 app attach "$APP" b.pdf --kind 사업자등록증명
    printf '%%PDF-1.4\ntrailer<</Root 1 0 R/Encrypt 2 0 R>>\n%%%%EOF\n' >암호.pdf
    ok app attach "$APP" 암호.pdf --kind 사업계획서
    said 'opens by a password only'
    python3 -c 'import zipfile; z = zipfile.ZipFile("계획.hwpx", "w"); z.writestr("mimetype", "application/hwp+zip"); z.writestr("a.xml", "<a/>")'
    ok app attach "$APP" 계획.hwpx --kind 사업계획서
    said 'HWPX'
}

@test "what is no file is told in a line, and nothing of the others is kept" {
    mkfifo 파이프.pdf
    mkdir 폴더.pdf
    : >빈.pdf
    no 2 app attach "$APP" 증명원.pdf 파이프.pdf --kind 신청서
    complained 'pipe'
    no 2 app attach "$APP" 폴더.pdf --kind 신청서
    no 2 app attach "$APP" 빈.pdf --kind 신청서
    complained 'is empty'
    no 4 app attach "$APP" 없는.pdf --kind 신청서
    no 2 app attach "$APP" --kind 신청서
    no 2 app attach "$APP" 증명원.pdf --on-paper --kind 신청서
    no 2 app attach "$APP" 증명원.pdf --kind 없는종류
    no 2 app attach "$APP" 증명원.pdf --kind 신청서 --issued 2024-02
    no 1 app attach "$APP" 증명원.pdf --kind 신청서 --issued 2024-03-12
    no 1 app attach "$APP" 증명원.pdf --kind 신청서 --issued 2024-03-01 --valid-until 2024-02-01
    no 4 app attach 2024-금형-0099 증명원.pdf --kind 신청서
    as approver no 3 app attach "$APP" 증명원.pdf --kind 신청서
    rows 1 app papers "$APP"
    said 'no paper is attached'
}

@test "the limits are the office's own" {
    head -c 1000001 /dev/zero >>증명원.pdf
    ok app attach "$APP" 증명원.pdf --kind 신청서
    as admin ok store set papers.file-mb 1
    cp 증명원.pdf 다른.pdf && printf x >>다른.pdf
    no 1 app attach "$APP" 다른.pdf --kind 신청서
    complained 'larger than 1 MB'
    complained 'the limit of the office; the admin can raise it: ppuri store set papers.file-mb'
    as admin ok store set papers.file-mb ''
    as admin ok store set papers.application-mb 1
    no 1 app attach "$APP" 다른.pdf --kind 신청서
    complained 'would come to 3 MB; the limit of the office is 1 MB'
    as admin no 2 store set papers.application-mb 0
    as admin no 2 store set papers.file-mb 5MB
    as admin ok store set papers.application-mb 2
    no 1 app attach "$APP" 다른.pdf --kind 신청서
    ok app attach "$APP" 다른.pdf --kind 신청서 --replace
}

# a_large FILE: a PDF of a little more than a megabyte, and no two alike.
a_large() {
    a_pdf "$1" "$1"
    head -c 1000001 /dev/zero >>"$1"
}

@test "a call has limits of its own, and who is refused is told whose they are" {
    as admin ok store set papers.file-mb 1
    ok call new 2024-주조 "${CALL_OPTIONS[@]}"
    ok call paper 2024-주조
    said 'largest file: 1 MB (the office*s); all files of an application: 100 MB (the office*s)'
    ok call paper 2024-주조 --file-mb 2 --application-mb 3 --require 견적서
    said 'largest file: 2 MB (the call*s own); all files of an application: 3 MB (the call*s own)'
    no 2 call paper 2024-주조 --file-mb 901
    complained 'whole numbers of MB from 1 to 900'
    no 2 call paper 2024-주조 --application-mb 오
    no 4 call paper 2024-주조 --file-mb 1 --remove 서약서
    no 1 call paper 2024-주조 --file-mb 4
    complained 'a file of 4 MB would not fit into the 3 MB of all files of an application'
    ok call show 2024-주조
    said '2 MB (the call*s own)'
    ok call show 2024-주조 --format json
    said '"file_mb": 2,'
    said '"application_mb": 3,'
    ok call show 2024-금형 --format json
    said '"file_mb": 1,'
    said '"application_mb": 100,'
    ok call publish 2024-주조
    no 1 call paper 2024-주조 --file-mb 3
    complained 'were pinned when it was published'
    ok app new --call 2024-주조 --firm 000-81-10074 --title '주조 시제품' --total 2천5백만원 --asked 2천만원 --own-cash 250만원 --own-kind 250만원
    local name=2024-주조/000-81-10074
    a_large 하나.pdf
    a_large 둘.pdf
    cp 하나.pdf 셋.pdf && cat 둘.pdf >>셋.pdf
    no 1 app attach "$APP" 하나.pdf --kind 신청서
    complained 'the limit of the office'
    ok app attach "$name" 하나.pdf --kind 신청서
    no 1 app attach "$name" 셋.pdf --kind 견적서
    complained 'larger than 2 MB'
    complained 'the limit of the call; a correction can raise it: ppuri call correct 2024-주조 --file-mb N'
    no 1 app attach "$name" 둘.pdf 셋.pdf --kind 견적서
    ok app attach "$name" 둘.pdf --kind 견적서
    a_large 넷.pdf
    no 1 app attach "$name" 넷.pdf --kind 견적서
    complained 'would come to 4 MB; the limit of the call is 3 MB'
    complained 'ppuri call correct 2024-주조 --application-mb N'
}

@test "a correction raises the limits of a call, and cuts them only while nothing is beyond" {
    local notice=(call correct 2024-금형 --notice-no)
    a_large 하나.pdf
    ok app attach "$APP" 하나.pdf --kind 신청서
    no 1 "${notice[@]}" 제2호 --file-mb 1 --reason 정정
    complained 'the papers of 1 drafts are larger than that already'
    no 1 "${notice[@]}" 제2호 --application-mb 1 --reason 정정
    complained 'the papers of 1 drafts are larger than that already'
    ok "${notice[@]}" 제2호 --file-mb 50 --application-mb 200 --reason 정정
    said 'largest file: as the office sets → 50 MB'
    said 'all files of an application: as the office sets → 200 MB'
    no 1 "${notice[@]}" 제3호 --file-mb 50 --reason 정정
    complained 'nothing to correct'
    no 1 "${notice[@]}" 제3호 --file-mb 250 --reason 정정
    complained 'would not fit'
    as admin ok store set papers.file-mb 1
    no 1 "${notice[@]}" 제3호 --file-mb 0 --reason 정정
    complained 'the papers of 1 drafts are larger than that already'
    as admin ok store set papers.file-mb ''
    ok "${notice[@]}" 제3호 --file-mb 2 --reason 정정
    ok app detach "$APP" 1 --reason 대체
    ok "${notice[@]}" 제4호 --file-mb 1 --application-mb 0 --reason 정정
    ok call notices 2024-금형
    said 'largest file *2 MB *1 MB'
    said 'all files of an application *200 MB *as the office sets'
    complete
    ok app submit "$APP"
    no 1 "${notice[@]}" 제5호 --application-mb 99 --reason 정정
    complained '1 applications were received under larger limits of papers; a limit can be raised, not cut'
    ok "${notice[@]}" 제5호 --file-mb 0 --reason 정정
    ok call show 2024-금형 --format json
    said '"file_mb": 20,'
    no 1 "${notice[@]}" 제6호 --file-mb 19 --reason 정정
}

@test "another day for what is there is not passed over: it is refused, and --replace takes it" {
    ok app attach "$APP" 증명원.pdf --kind 사업자등록증명 --issued 2023-12-03
    no 1 app attach "$APP" 증명원.pdf --kind 사업자등록증명 --issued 2024-02-28
    complained 'is there as no. 1, with other days'
    complained '--replace'
    no 1 app attach "$APP" 증명원.pdf --kind 사업자등록증명 --issued 2023-12-03 --valid-until 2024-06-30
    ok app attach "$APP" 증명원.pdf --kind 사업자등록증명 --issued 2023-12-03
    said 'not taken again'
    ok app attach "$APP" 증명원.pdf --kind 사업자등록증명
    said 'not taken again'
    ok app attach "$APP" 증명원.pdf --kind 사업자등록증명 --issued 2024-02-28 --replace
    rows 1 app papers "$APP" --format csv
    said '2024-02-28'
}

@test "the same content is said and not doubled" {
    cp 증명원.pdf 사본.pdf
    ok app attach "$APP" 증명원.pdf --kind 신청서 --dry-run
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT count(*) FROM paper_content')" = 0 ]
    ok app attach "$APP" 증명원.pdf 사본.pdf --kind 신청서
    said 'the same content is there as no. 1'
    ok app attach "$APP" 사본.pdf --kind 신청서
    said 'not taken again'
    ok app attach "$APP" 사본.pdf --kind 사업계획서
    said 'the same content as no. 1'
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT count(*), (SELECT count(*) FROM paper) FROM paper_content')" = '1|2' ]
}

@test "a paper is set aside with a reason, never deleted, and closed with the decision" {
    complete
    no 2 app detach "$APP" 1
    ok app detach "$APP" 1 --reason '다른 기업의 서류'
    no 1 app detach "$APP" 1 --reason 또
    no 4 app detach "$APP" 9 --reason 또
    rows 1 app papers "$APP"
    said 'set aside: 다른 기업의 서류'
    complained 'certificate of business registration (not there)'
    ok app attach "$APP" 등록.pdf --kind 사업자등록증명 --issued 2024-02-26
    ok app submit "$APP"
    no 1 app attach 2024-금형-0001 증명원.pdf --kind 사업자등록증명 --issued 2024-03-01
    complained 'its papers change only for a reason'
    no 1 app attach 2024-금형-0001 증명원.pdf --kind 사업자등록증명 --issued 2024-03-01 --replace
    ok app attach 2024-금형-0001 증명원.pdf --kind 사업자등록증명 --issued 2024-03-01 --replace --reason '흐려서 다시 받음'
    ok app papers 2024-금형-0001
    said 'replaced by no. 5: 흐려서 다시 받음'
    ok app withdraw 2024-금형-0001 --reason 철회
    no 1 app attach 2024-금형-0001 사진.png --kind 신청서 --reason 늦게
    complained 'are closed'
    no 1 app detach 2024-금형-0001 5 --reason 늦게
    complained 'are closed'
    as auditor ok audit log --last 3
    ok app papers 2024-금형-0001 --format json
    said '"replaced by no. 5'
}

@test "while a supplement is asked for, papers come without a word" {
    complete
    ok app submit "$APP"
    ok app supplement 2024-금형-0001 --want '특허증' --days 10
    ok app attach 2024-금형-0001 사진.png --kind '기타:특허증'
    ok app papers 2024-금형-0001
    said '기타:특허증'
}

@test "papers come out as one ZIP that anybody can check, always the same" {
    complete
    printf '\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\6\0\0\0\x1f\x15\xc4\x89' >'a..b:c.pdf'
    ok app attach "$APP" 'a..b:c.pdf' --kind '기타:특허증'
    ok app submit "$APP"
    ok app papers 2024-금형-0001 --out 하나.zip
    said '3 papers of 1 applications'
    ok app papers 2024-금형-0001 --out 둘.zip
    cmp 하나.zip 둘.zip
    [ "$(stat -c %a 하나.zip)" = 600 ]
    mkdir 풀다
    (cd 풀다 && python3 -m zipfile -e ../하나.zip . && sha256sum --check --strict SHA256SUMS)
    cmp 등록.pdf 풀다/01_사업자등록증명_등록.pdf
    cmp 'a..b:c.pdf' 풀다/04_기타_특허증_a..b_c.pdf.png
    [ "$(head -c 3 풀다/목록.csv | od -An -tx1)" = ' ef bb bf' ]
    grep -q '종이 원본' 풀다/목록.csv
    grep -q "$(sha256sum <등록.pdf | cut -d' ' -f1)" 풀다/목록.csv
    python3 - <<'END'
import zipfile
with zipfile.ZipFile("하나.zip") as archive:
    assert archive.testzip() is None
    for entry in archive.infolist():
        assert entry.flag_bits & 0x800 or entry.filename.isascii(), entry
        assert entry.compress_type == zipfile.ZIP_STORED and not entry.filename.startswith(("/", "."))
        assert entry.date_time == (2024, 3, 11, 10, 0, 0), entry
END
    ok app papers 2024-금형-0001 --no 1 --out 꺼냄.pdf
    cmp 등록.pdf 꺼냄.pdf
    no 1 app papers 2024-금형-0001 --no 3 --out 꺼냄.pdf
    complained 'received on paper'
    no 4 app papers 2024-금형-0001 --no 9 --out 꺼냄.pdf
    no 2 app papers 2024-금형-0001 --no 1
    no 2 app papers --call 2024-금형 2024-금형-0001
    no 2 app papers 2024-금형-0001 --out -
    no 1 app papers 2024-금형-0001 --out "$OFFICE/office.db"
    korean at '2024-03-12 11:00:00' ok app papers 2024-금형-0001 --out 셋.zip
    cmp 하나.zip 셋.zip
    grep -c 'app.papers-take	application 2024-금형-0001' "$OFFICE/office.db.access"
}

@test "a whole call comes out by receipt number" {
    ok firm add 000-81-00159 --name '=㈜다솜주조' --size 소기업
    enter 000-81-00159
    no 1 app papers --call 2024-금형 --out 전체.zip
    complete
    ok app submit "$APP"
    complete 2024-금형/000-81-00159
    ok app submit 2024-금형/000-81-00159
    as auditor ok app papers --call 2024-금형 --out 전체.zip
    said '4 papers of 2 applications'
    mkdir 풀다
    (cd 풀다 && unzip -q ../전체.zip && sha256sum --check --quiet SHA256SUMS)
    cmp 등록.pdf 풀다/2024-금형-0002/01_사업자등록증명_등록.pdf
    grep -q "'=㈜다솜주조" 풀다/목록.csv
    [ "$(sqlite3 "$OFFICE/office.db" 'SELECT count(*) FROM paper_content')" = 2 ]
}

@test "a byte that was turned and content that is gone are found" {
    complete
    as admin ok store check
    cp "$OFFICE/office.db" kept.db
    sqlite3 "$OFFICE/office.db" "DROP TRIGGER paper_content_is_kept; UPDATE paper_content SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Root', 'Loot') AS BLOB) WHERE rowid = 1;"
    log_in_admin_checks 'has other bytes than it came with'
    no 6 app papers "$APP" --no 1 --out 꺼냄.pdf
    complained 'other bytes than it came with'
    no 6 app papers "$APP" --out 전체.zip
    [ ! -e 꺼냄.pdf ] && [ ! -e 전체.zip ] && [ -z "$(find . -name '*.tmp*')" ]
    cp kept.db "$OFFICE/office.db"
    sqlite3 "$OFFICE/office.db" 'DROP TRIGGER paper_content_stays; DELETE FROM paper_content WHERE rowid = 1'
    log_in_admin_checks 'paper (1, 1): its content is gone'
    no 6 app papers "$APP" --no 1 --out 꺼냄.pdf
    complained 'is gone'
}

log_in_admin_checks() {
    as admin rows 6 store check
    said "$1"
}

@test "the papers of a sealed call are there only for who entered them" {
    ok call new 2024-봉인 "${CALL_OPTIONS[@]}" --sealed
    ok call publish 2024-봉인
    ok app new --call 2024-봉인 --firm 000-81-10074 --title 과제 --total 1천만원 --asked 8백만원 --own-cash 2백만원 --own-kind 0
    ok app attach 2024-봉인/000-81-10074 증명원.pdf --kind 신청서
    ok app submit 2024-봉인/000-81-10074
    as auditor no 4 app papers 2024-봉인-0001
    as auditor no 4 app papers 2024-봉인-0001 --no 1 --out 훔침.pdf
    as auditor no 1 app papers --call 2024-봉인 --out 훔침.zip
    [ ! -e 훔침.pdf ] && [ ! -e 훔침.zip ]
    at '2024-03-29 18:00:01' as auditor ok app papers 2024-봉인-0001 --no 1 --out 열림.pdf
    cmp 증명원.pdf 열림.pdf
}

@test "a backup carries the papers" {
    complete
    as admin ok store backup 사본.db
    [ "$(sqlite3 사본.db 'SELECT count(*), sum(length(bytes) > 0) FROM paper_content')" = '2|2' ]
}
