#!/usr/bin/env bats
# shellcheck disable=SC2034,SC2154 # clock is what the helpers go by; bats sets output
# Each form drawn under each law: what belongs to another law is not printed. And what is long: names, projects, forty sources of money.
load helpers

LAWS='지방보조금 국고보조 출연위탁 국가직접지원'
LETTERS='agreement agreement-cancel agreement-change award-cancel award-change award-letter ineligible not-selected reserve result-cancel returned selected support'

setup_file() {
    make_office
}

setup() {
    take_office
}

# values_of FORM: an example of each value, as the data of a preview.
values_of() {
    ok form fields "$1" --format json
    jq '[.[] | {name: (.written | ltrimstr("{{") | rtrimstr("}}")), value: .example}] as $all
        | ($all | map(select(.name | contains(".") | not)) | map({(.name): .value}) | add)
        + ($all | map(select(.name | contains("."))) | group_by(.name | split(".")[0])
            | map({(.[0].name | split(".")[0]): [map({(.name | split(".")[1]): .value}) | add]}) | add // {})' <<<"$output"
}

# draw FORM FILTER: from the examples as the filter of jq changes them; its words in $letter.
draw() {
    [ -e "$1.json" ] || values_of "$1" >"$1.json"
    jq "$2" "$1.json" >data.json
    ok letter preview "$1" --data data.json --out "$1.pdf"
    qpdf --check "$1.pdf" >/dev/null
    letter=$(pdftotext -layout "$1.pdf" - | tr -s ' \n' ' ')
}

lacks() {
    local word
    for word in "$@"; do
        [[ $letter != *"$word"* ]] || { printf 'in %s of %s: %s\n' "$form" "$law" "$word" && return 1; }
    done
}

@test "what belongs to another law is printed in no letter" {
    local form law
    for form in $LETTERS; do
        for law in $LAWS; do
            draw "$form" ".law = \"$law\" | .object_law = \"-\" | .legal_basis = \"-\" | .cancel_law = \"-\" | .\"cost\" = [{source: \"보조금\", amount: \"1\", share: \"100.0%\"}]"
            case $law in
            지방보조금) lacks e나라도움 국고보조금통합관리시스템 '「보조금 관리에' 출연금 ;;
            국고보조) lacks '지방자치단체 보조금' '법 제36조의2' '3억원' 출연금 ;;
            출연위탁) lacks '지방자치단체 보조금' '「보조금 관리에' e나라도움 제재부가금 '(법 제' 정보공시 ;;
            국가직접지원) lacks '지방자치단체 보조금' '「보조금 관리에' e나라도움 제재부가금 '(법 제' 출연금 정보공시 ;;
            esac
        done
    done
}

@test "each adverse letter says to whom, in writing, and until when, under each law" {
    local form law
    for form in reserve not-selected ineligible returned result-cancel award-change award-cancel; do
        for law in $LAWS; do
            draw "$form" ".law = \"$law\" | .object_until = \"2024. 5. 6.\" | .petition_until = \"2024. 7. 15.\""
            [[ $letter = *'2024. 5. 6.까지 부산광역시에 서면으로'* ]]
            [[ $letter = *'2024. 7. 15.까지 관할 행정심판위원회나'* ]]
            [[ $letter = *'2024. 7. 15.까지 관할 법원에'* ]]
        done
    done
}

@test "the topics of the conditions of an award stand in it, by the law of local subsidies" {
    local topic
    draw award-letter .
    for topic in 용도 변경승인 '인계·중단·폐지' '별도 계정' '보고와 현지조사' '자료의 보관' '실적과 정산' 검증 '금액의 확정과 반환' '수익의 반환' \
        '취소·환수·제재' 중요재산 정보공시 이의신청 3억원 10억원 5배 '500만원' '2개월' '5년'; do
        [[ $letter = *"$topic"* ]] || { echo "$topic" && return 1; }
    done
}

@test "an agreement names both parties, has thirty articles in order, and no more than twelve pages" {
    local law no pages
    for law in $LAWS; do
        draw agreement ".law = \"$law\""
        for no in $(seq 30); do
            [[ $letter = *"제${no}조("* ]] || { echo "$law: $no" && return 1; }
        done
        [[ $letter = *'“갑”'*'“을”'*'(서명 또는 날인)'* ]]
        pages=$(pdfinfo agreement.pdf | sed -n 's/^Pages: *//p')
        [ "$pages" -le 12 ]
    done
}

@test "names of sixty syllables, names in hanja and forty sources of money are drawn whole" {
    local form name rows
    name=$(printf '가나다라마바사아자차%.0s' 1 2 3 4 5 6)
    for form in $LETTERS; do
        draw "$form" ".firm_name = \"$name\" | .project_title = \"$name $name\""
        [[ ${letter//[[:space:]]/} = *"$name"* ]] || { echo "$form" && return 1; }
    done
    draw support '.firm_name = "㈜韓國精密金型"'
    [[ $letter = *'㈜韓國精密金型 귀하'* ]]
    rows='.cost = [range(1; 41) | {source: "재원 \(.)차", amount: "500,000", share: "2.5%"}]'
    for form in agreement award-letter; do
        draw "$form" "$rows"
        [[ $letter = *'재원 1차'*'재원 40차'* ]]
    done
}
