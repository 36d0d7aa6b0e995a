#!/usr/bin/env bats
load helpers

setup_file() { make_office; }
setup() { take_office; }

@test "a firm is added and shown with its people" {
    ok firm add 000-81-00047 --name '새벽정밀(주)' --representative 홍길동 --size 소기업 --workers 23 --technology 2 \
        --zip 46721 --address '부산광역시 강서구 견본로 12' --certificate-no 2022-0101 --certificate-until '24. 5. 31.' \
        --corp-no 1101110062432 --contact 김담당 --phone 01012345678 --email kim@example.com
    said '새벽정밀(주) (000-81-00047)'
    said 'note: a business registration number below 101'
    ok firm show 0008100047
    said 'company, head office'
    said '110111-0062432'
    said 'mould making'
    said '010-1234-5678'
    said '2024-05-31'
    at '2024-06-01 09:00:00' ok firm show 000-81-00047
    said '2024-05-31 (no longer valid)'
    at '2024-06-01 09:00:00' ok firm show 000-81-00047 --format json
    said '"email": "kim@example.com"'
}

@test "what is wrong is said, and nothing is added" {
    no 1 firm add 000-81-00048 --name 새벽
    complained 'after 000810004 the last digit is 7'
    no 1 firm add 000-81-00047 --name 새벽 --zip 614-030
    complained 'new one of five digits'
    no 1 firm add 000-81-00047 --name 새벽 --corp-no 110111-006243
    complained '13 digits'
    no 1 firm add 000-81-00047 --name 새벽 --phone 051-88-4632
    no 1 firm add 000-81-00047 --name 새벽 --workers 1000001
    no 2 firm add 000-81-00047 --name 새벽 --workers -3
    no 2 firm add 000-81-00047 --name 새벽 --size 재벌
    no 2 firm add 000-81-00047 --name 새벽 --certificate-until 2024-02-30
    no 2 firm add 000-81-00047
    local email
    for email in kim 'kim@' '@example.com' 'kim@example' 'kim@example.' 'kim@.com' 'a@b@example.com' 'kim kim@example.com'; do
        no 1 firm add 000-81-00047 --name 새벽 --email "$email"
        complained 'hong@example.com'
    done
    ok firm list
    said 'no firm fits'
}

@test "a firm is there once, and is changed by what is given" {
    ok firm add 000-81-00047 --name 새벽정밀 --size 소기업 --phone 051-888-4632
    no 1 firm add 000-81-00047 --name 다른정밀
    complained 'hint: to change it: ppuri firm edit 000-81-00047'
    ok firm edit 000-81-00047 --name 새벽금형 --workers 0
    said 'firm: 새벽정밀 → 새벽금형'
    said 'workers: - → 0'
    [[ $output != *phone* ]]
    ok firm show 000-81-00047
    said '새벽금형'
    said 'small enterprise'
    said '051-888-4632'
    said 'workers*0'
    no 2 firm edit 000-81-00047
    no 4 firm edit 000-81-00090 --name 없음
    complained 'ppuri firm list --search'
    no 1 firm edit 000-81-00047 --email x
}

@test "firms are found however they were written, and their people stay out of lists" {
    ok firm add 000-81-00047 --name '새벽정밀(주)' --technology 금형 --size 소기업 --representative 홍길동 --contact 김담당 \
        --phone 010-0000-0001 --email kim@example.com --workers 23
    ok firm add 000-86-00095 --name '㈜ 노을 캐스팅' --technology 주조 --size 중기업
    ok firm list --search 주식회사새벽
    said '000-81-00047'
    [[ $output != *노을* && $output != *홍길동* && $output != *김담당* && $output != *010-0000* && $output != *kim@* ]]
    ok firm list --technology 1
    said '노을'
    ok firm list --size 소기업 --format csv
    said '000-81-00047,새벽정밀(주),small enterprise,mould making,23,'
    [[ $output != *홍길동* && $output != *김담당* ]]
    ok firm list --search 없는이름
    said 'no firm fits'
}

@test "a number is checked without store or login" {
    rm -r "$OFFICE"
    mkdir "$OFFICE"
    as nobody ok firm check 000-81-00047
    said 'company, head office'
    said 'check digit*correct'
    said 'never issued to a real firm'
    as nobody ok firm check ' 123-45-67891 '
    [[ $output != *never* ]]
    as nobody no 1 firm check 000-31-90017
    complained 'does not fit its check digit'
    as nobody no 1 firm check 12345
    complained '10 digits are needed'
    as nobody no 1 firm check 가나다
    as nobody no 1 firm check 000-00-00000
    as nobody no 2 firm check
    [ -z "$(ls -A "$OFFICE")" ]
}

FILE='업체명,사업자번호,대표,규모,상시근로자 수,뿌리기술,우편번호,주소,담당,TEL,이메일,비고'

@test "firms come from a file" {
    printf '기업 현황\n%s\n%s\n%s\n합계,,,,33\n' "$FILE" \
        '새벽정밀(주),000-81-00047,홍길동,소기업,23,금형,46721,부산광역시 강서구 견본로 12,김담당,010-0000-0001,kim@example.com,' \
        '노을캐스팅,0008600095,,중기업,10,주조,,,,,,' | iconv -f UTF-8 -t CP949 >firms.csv
    ok firm import firms.csv --dry-run
    ok firm list
    said 'no firm fits'
    ok firm import firms.csv
    said '2 firms taken from the file (CP949)'
    ok firm list --search 노을
    said '000-86-00095'
    no 1 firm import firms.csv
    complained 'this file was taken in already: 2024-02-01 09:00:00 by officer, 2 rows (firms.csv)'
    complained 'give --again'
    rows 1 firm import firms.csv --again
    said '3*사업자번호*to update such firms, give --update'
    complained '2 mistakes in 2 rows; nothing was written'
}

@test "with --update a file changes what it gives and leaves the rest" {
    ok firm add 000-81-00047 --name 새벽정밀 --size 소기업 --phone 010-0000-0001 --workers 5
    printf '업체명,사업자등록번호,상시근로자수,연락처\n새벽금형,000-81-00047,,051-888-4632\n노을,000-86-00095,7,\n' >firms.csv
    ok firm import firms.csv --update
    said '2 firms'
    ok firm show 000-81-00047
    said '새벽금형'
    said 'small enterprise'
    said 'workers*5'
    said '051-888-4632'
    ok firm list --search 노을
}

@test "a file with mistakes is not taken at all, and each mistake is named" {
    cat >firms.csv <<END
$FILE
새벽정밀,000-81-00048,,,,,,,,,,
,000-86-00095,,,,,,,,,,
노을,000-87-00108,,대재벌,몇명,목공,614-030,,,051-1,kim,
들꽃,000-88-00110,,,,,,,,,,
들꽃,000-88-00110,,,,,,,,,,
샛별,000-88-00110,,,-1,,,,,,,
END
    rows 1 firm import firms.csv --update
    said '2*사업자번호*000-81-00048'
    said '3*업체명*is missing'
    said '4*규모*대재벌'
    said '4*상시근로자 수*몇명'
    said '4*뿌리기술*목공'
    said '4*우편번호*614-030'
    said '4*TEL*051-1'
    said '4*이메일*kim'
    said '6*000-88-00110*stands above in this file'
    said '7*000-88-00110*stands above in this file'
    complained '11 mistakes in 6 rows'
    ok firm list
    said 'no firm fits'
    no 4 firm import nowhere.csv
}

@test "only who may sees and writes firms" {
    ok firm add 000-81-00047 --name 새벽정밀 --contact 김담당
    printf '업체명,사업자등록번호\n노을,000-86-00095\n' >firms.csv
    local role
    for role in approver finance auditor; do
        as "$role" ok firm list
        as "$role" ok firm show 000-81-00047
        as "$role" no 3 firm add 000-86-00095 --name 노을
        as "$role" no 3 firm edit 000-81-00047 --name 노을
        as "$role" no 3 firm import firms.csv
    done
    for role in reviewer admin nobody; do
        as "$role" no 3 firm list
        as "$role" no 3 firm show 000-81-00047
    done
}

@test "workers are counted with or without their word" {
    printf '업체명,사업자등록번호,상시근로자\n노을,000-86-00095,23명\n새벽,000-81-00047,"1,200인"\n' >firms.csv
    ok firm import firms.csv
    ok firm show 000-86-00095
    said 'workers*23'
    ok firm show 000-81-00047
    said 'workers*1200'
    printf '업체명,사업자등록번호,상시근로자\n하늘,000-81-10074,명\n' >firms.csv
    rows 1 firm import firms.csv
}

@test "a setting is checked, and cleared by an empty value" {
    as admin no 1 store set office.zip 614-030
    as admin no 1 store set office.organisation ''
    as admin no 2 store set office.phone abc
    complained 'no telephone number'
    as admin no 1 store set office.email abc
    complained 'e-mail'
    as admin no 1 store set office.forms /nope
    complained '/nope is no folder that can be read'
    as admin ok store set office.zip 47545
    as admin ok store set office.zip ''
    said 'office.zip is cleared'
    as admin ok store settings --format json
    said '"key": "office.zip", "value": null'
    no 2 firm add 000-81-00047 --name ''
}

@test "an empty value takes away what was known" {
    ok firm add 000-81-10074 --name '㈜나래금형' --phone 010-0000-0001 --size 소기업 --zip 46721
    ok firm edit 000-81-10074 --phone '' --zip 46722 --dry-run
    said 'postal code: 46721 → 46722'
    [[ $output != *010-0000-0001* ]] # nobody would know who looked
    ok firm edit 000-81-10074 --phone '' --size '' --zip=
    said 'phone: 010-0000-0001 → -'
    said 'company size: small enterprise → -'
    ok firm show 000-81-10074 --format json
    said '"phone": null'
    said '"size": null'
    no 2 firm edit 000-81-10074 --name ''
    no 2 firm add 000-81-00047 --name x --phone ''
}

@test "the group of a firm goes in and out by file and by hand" {
    printf '업체명,사업자등록번호,계열\n하늘정밀,000-81-10074,하늘그룹\n' >group.csv
    ok firm import group.csv
    ok firm show 000-81-10074 --format json
    said '"group": "하늘그룹"'
    ok firm export --format csv
    said '하늘그룹'
    ok firm edit 000-81-10074 --group 바다그룹
    said '하늘그룹 → 바다그룹'
    ok firm edit 000-81-10074 --group ''
    ok firm show 000-81-10074 --format json
    said '"group": null'
}
