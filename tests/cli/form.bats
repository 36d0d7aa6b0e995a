#!/usr/bin/env bats
# The forms of letters: shown, changed by an office, and checked before anything is made of them.
load helpers

setup_file() { make_office; }
setup() {
    take_office
    mkdir forms
}

# own NAME SED: the built-in form, changed, in the office's folder.
own() {
    ok form show "$1" --built-in
    kept "forms/$1.md"
    sed -i "$2" "forms/$1.md"
    as admin ok store set office.forms "$PWD/forms"
}

@test "every form is listed, shown as it is written, and its values are listed with examples" {
    ok form list
    said 'selected *letter of selection *built in'
    korean ok form list
    said 'selected *선정 통보서 *기본 서식'
    ok form list --format json
    printf '%s' "$output" | jq -e 'length >= 18 and all(.[]; .title != null)' >/dev/null
    ok form show award-letter
    kept shown.md
    cmp shown.md "$BATS_TEST_DIRNAME/../../forms/award-letter.md"
    ok form fields selected
    said '{{firm_name}} *하늘정밀'
    said '{{cut}} *yes'
    no 4 form show nosuch
    complained 'there is no form nosuch'
    no 4 form fields nosuch
}

@test "nothing is wrong in the forms that are built in" {
    local name
    ok form list --format json
    for name in $(printf '%s' "$output" | jq -r '.[].name'); do
        ok form check "$name"
        said "nothing is wrong in $name"
    done
}

@test "all that is wrong in a form is told at once, each with its line" {
    cat >selected.md <<'END'
---
기관명: {{organisation}}
수신: {{firm_nam}}
모름: 값
---

{{firm_name}{{은/는}}

{{#if cut}}
1. 항목 獎奬🎉

> 인용
END
    rows 1 form check selected.md
    complained 'selected.md has '
    complained 'mistakes'
    said '4 *모름 is not a key of the head'
    said '5 *the head has no line 제목'
    said '9 *is not closed by {{/if}}'
    said '3 *{{firm_nam}} is no value of this form'
    said '10 *no font has the character'
    said '12 *a quotation (>) is not part of the form language'
}

@test "names, fonts and values that may be empty are looked at" {
    ok form show selected
    kept selected.md
    sed -i -e 's/{{firm_name}}/{{firm_nane}}/' -e 's/^## 사업비/## 사업비 🎉/' -e 's/{{\/if}}{{#unless agree_until}}/{{\/if}} {{cut}} {{#unless agree_until}}/' selected.md
    rows 1 form check selected.md
    said '{{firm_nane}} is no value of this form; do you mean {{firm_name}}?'
    said 'no font has the character'
    said '{{cut}} may be empty: write {{#if cut}} … {{/if}} around it'
    mv selected.md ours.md
    no 2 form check ours.md
    complained 'ours.md is named like no form'
    complained 'ppuri form check ours.md --as FORM'
    rows 1 form check ours.md --as selected
    said '{{firm_nane}}'
    no 4 form check ours.md --as nosuch
    no 4 form check nowhere.md
    korean rows 1 form check ours.md --as selected
    said '{{firm_name}}'
}

@test "what Markdown would take for words, and what can never be, is told" {
    ok form show selected
    kept plain.md
    # sed SCRIPT, and what is said of it
    while IFS='#' read -r script said; do
        sed -e "$script" plain.md >selected.md
        ! cmp -s plain.md selected.md
        rows 1 form check selected.md
        said "$said"
    done <<'END'
0,/^|--/{/^|--/d}#a table has a line |---|---| below its head
s/^\(| \*\*접수번호\*\* .*\)|$/\1| b |/#this row has 3 cells, and its table 2 columns
0,/{{firm_name}}/s/{{firm_name}}/{firm_name}/#{firm_name} is no value: write {{firm_name}}
0,/{{firm_name}}/s/{{firm_name}}/｛｛firm_name｝｝/#full-width braces are no value
s/law = 지방보조금/law = 지방 보조금/#law is never '지방 보조금'; it is one of: 지방보조금, 국고보조, 출연위탁, 국가직접지원
s/law = 지방보조금/law == 지방보조금/#law is never '= 지방보조금'
s/^발신명의:/발송명의:/#발송명의 is not a key of the head; do you mean 발신명의?
s/^수신: /수신：/#this colon is a full-width one
s/{{granted}}/전액/#{{granted}} stands nowhere in it
END
    sed 's/^## 사업비/### 사업비/' plain.md >selected.md
    rows 1 form check selected.md
    said 'a heading begins with ##'
    sed 's/^## 사업비/<b>사업비<\/b>/' plain.md >selected.md
    rows 1 form check selected.md
    [ "$(grep -c HTML <<<"$output")" = 1 ]
    for value in due want.text; do
        ok form show supplement-request
        grep -v "{{$value}}" <<<"$output" >supplement-request.md
        rows 1 form check supplement-request.md
        said "{{$value}} stands nowhere in it"
    done
}

@test "a form is called by its name or by what it is" {
    ok form fields 선정통보서
    said '{{granted}}'
    ok form show 선정통보서
    said '제목: 선정통보서'
    ok form check 보완요청서
    ok letter preview 선정통보서 --out sample.pdf
}

@test "a pledge is words, and no values" {
    : >pledge.md
    rows 1 form check pledge.md
    said 'it is empty'
    printf '{{firm_name}}을 평가하며 서약합니다.\n' >pledge.md
    rows 1 form check pledge.md
    said 'it has no values'
}

@test "what shows only on the page is found with examples" {
    ok form show selected
    kept selected.md
    printf '\n{{columns 1 1000}}\n| 가 | 나 |\n|---|---|\n| {{granted_won}} | 2 |\n' >>selected.md
    rows 1 form check selected.md
    said 'column 1 of a table is too narrow'
}

@test "the office's own form goes before the built-in one" {
    own selected 's/^제목: .*/제목: 우리통보서/'
    printf 'x\n' >forms/selectde.md
    ok form list
    said 'selected *own *forms/selected.md'
    said 'selectde *named like no form: not used'
    ok form show selected
    said '제목: 우리통보서'
    ok form show selected --built-in
    said '제목: 선정통보서'
    ok letter preview selected --out sample.pdf
    [[ $(pdftotext sample.pdf - | tr -d ' \n') = *우리통보서* ]]
    as admin ok store set office.forms ''
    ok form list
    said 'selected *built in'
}

@test "an own form with a mistake is refused before anything is made of it" {
    own supplement-request 's/{{due}}/{{dew}}/'
    ok form list
    said 'supplement-request *own, with * mistakes'
    rows 1 form check supplement-request
    said '{{dew}}'
    as admin no 2 store set office.forms forms
    complained 'with its whole path'
    rm -r forms
    no 6 form list
    complained 'folder of forms can not be read'
}

@test "a letter shows its own number and code, and not none or those of another" {
    own selected '/^발급번호:/d; /^확인코드:/d; /^확인주소:/d'
    rows 1 form check selected
    said 'shows its own number, its code and *: write the line 발급번호: {{letter_no}}'
    own selected 's/{{letter_no}}/2024-000002/'
    rows 1 form check selected
    said '발급번호: {{letter_no}}'
    own selected 's/{{check_code}}/7K3M-Q9XA-2FTC/'
    rows 1 form check selected
    said '확인코드: {{check_code}}'
    no 1 letter preview selected --out sample.pdf
    complained 'shows its own number'
}

@test "the QR code of a letter leads where the office says, whatever its form says" {
    for address in '{{contact}}' '{{verify_url}}.evil.example' 'https://evil.example/?x={{letter_no}}'; do
        own selected "s|^확인주소:.*|확인주소: $address|"
        rows 1 form check selected
    done
    said '확인주소: {{verify_url}}'
    no 1 letter preview selected --out sample.pdf
    own selected '/^확인주소:/d'
    ok form check selected
    for address in 'javascript:alert(1)' 'http://www.busan.go.kr/' 'https://busan.go.kr@evil.example/'; do
        as admin no 1 store set office.verify-url "$address"
        complained 'is no address such as https://'
    done
    as admin ok store set office.verify-url https://www.busan.go.kr/letter
}

@test "a form that could be changed by who may not change the store is not used" {
    own selected ''
    chmod o+w forms/selected.md
    no 1 form check selected
    complained 'who may not change the store may change *forms/selected.md (mode 0646)'
    complained 'chmod o-w *forms/selected.md'
    no 1 letter preview selected --out sample.pdf
    chmod 644 forms/selected.md
    ok letter preview selected --out sample.pdf
    chmod 1777 forms
    no 1 letter preview selected --out sample.pdf
    complained 'who may not change the store may change *forms (mode 1777)'
    complained 'chmod go-w *forms'
    no 1 letter preview reserve --out sample.pdf
    chmod 775 forms
    no 1 letter preview reserve --out sample.pdf
    complained 'chmod g-w *forms'
    # A group that may change the store itself may change its forms.
    chmod 660 "$OFFICE/office.db"
    ok letter preview reserve --out sample.pdf
    chmod 600 "$OFFICE/office.db"
    chmod 755 forms
    ok letter preview selected --out sample.pdf
    if [ "$(id -u)" -eq 0 ]; then
        chown 65534 "$OFFICE/office.db"
        ok letter preview selected --out sample.pdf # root may change anything
        chown 0 "$OFFICE/office.db"
        chown 65534 forms/selected.md
        no 1 letter preview selected --out sample.pdf
        complained 'forms/selected.md belongs to somebody else than the store'
        complained 'chown --reference='
    fi
}

@test "a pipe in the office's folder of forms keeps nobody waiting" {
    own selected ''
    rm forms/selected.md
    mkfifo forms/selected.md
    no 6 form check selected
    complained 'is no file'
    no 6 letter preview selected --out sample.pdf
}

@test "a preview without values is drawn from examples" {
    local name
    ok form list --format json
    for name in $(printf '%s' "$output" | jq -r '.[] | select(.name != "pledge") | .name'); do
        case $name in score-sheet | score-table | meeting-minutes) continue ;; esac
        ok letter preview "$name" --out "$name.pdf"
    done
    [[ $(pdftotext agreement.pdf - | tr -d ' \n') = *하늘정밀* ]]
    cp "$BATS_TEST_DIRNAME/../../forms/selected.md" ours.md
    no 2 letter preview ours.md --out ours.pdf
    complained 'give its values with --data'
}

@test "the head of each form says what it may ask for" {
    local form
    for form in "$BATS_TEST_DIRNAME"/../../forms/*.md; do
        [[ $form != */pledge.md ]] || continue
        ok form fields "$(basename "$form" .md)" --format json
        jq -r '.[] | (.written | ltrimstr("{{") | rtrimstr("}}")) + (if .empty then "?" else "" end)' <<<"$output" | sort >may
        # The list begins behind its colon and goes on while the lines are indented.
        sed -n '/^# 값(/,/^[^#]\|^# [^ ]/{s/^# 값([^)]*): *//p;s/^#  *  *//p}' "$form" | tr , '\n' | sed 's/^ *//;s/ *$//;/^$/d' | sort >says
        diff says may || { printf '%s\n' "$form" && return 1; }
    done
}

@test "the manual says what each form may ask for" {
    local name
    korean ok form list --format json
    kept forms.json
    for name in $(jq -r '.[] | select(.name != "pledge") | .name' forms.json); do
        ok form fields "$name" --format json
        # shellcheck disable=SC2016 # backquotes of Markdown
        printf '| `%s` %s | %s |\n' "$name" "$(jq -r --arg name "$name" '.[] | select(.name == $name).title' forms.json)" \
            "$(printf '%s' "$output" | jq -r '[.[] | "`" + (.written | ltrimstr("{{") | rtrimstr("}}")) + "`" + (if .empty then "?" else "" end)] | join(" ")')"
    done >said
    grep -A100 '^## What each form may ask for' "$BATS_TEST_DIRNAME/../../docs/forms.md" | grep '^| `' >written
    diff said written
}
