#!/usr/bin/env bats
# shellcheck disable=SC2154 # clock is set by the helpers
load helpers

setup_file() { make_office; }
setup() { take_office; }

commands() {
    ppuri_at_desk help --all | sed -n 's/^  \([a-z]*\)\( [a-z-]*\)\{0,1\}  .*/\1\2/p'
}

@test "every command has its help, in both languages, with who may" {
    local n=0 each=${FEWER:+4}
    while read -r noun verb; do
        n=$((n + 1))
        [ $((n % ${each:-1})) -eq 0 ] || continue
        # shellcheck disable=SC2086 # one word or two
        person=nobody ok help $noun $verb
        said "ppuri $noun"
        said 'usage:'
        [[ $output = *examples* ]]
        # shellcheck disable=SC2086
        person=nobody korean ok help $noun $verb
        said '사용법'
        # shellcheck disable=SC2086
        person=nobody ok $noun $verb --help
    done < <(commands)
    [ "$n" -gt 55 ]
}

@test "without words help lists what one's own role may do, and the rest when it is asked for" {
    ok firm add 000-81-00047 --name 부산기획금형
    printf '%s\n' "$PASSWORD" | as admin ok account add kim --role applicant --person 김하나 --firm 000-81-00047
    as kim ok help
    said 'status'
    [[ $output != *'award approve'* && $output != *'store backup'* && $output != *'store init'* ]]
[ "$(grep -c '^  [a-z]' <<<"$output")" -lt 40 ]
    said 'commands more are for other roles: ppuri help --all'
    as kim ok help --all
    said 'award approve'
    as kim ok help award
    said 'award approve'
    as officer ok help
    said 'award draft'
    [[ $output != *'account add'* && $output != *'store init'* ]]
    as admin ok help
    said 'store init'
    person=nobody ok help
    said 'store init'
    said 'award approve'
    said 'account add'
}

@test "any words find the commands that say them of themselves" {
    person=nobody korean ok help 예산
    said 'budget enter'
    said 'report funding'
    person=nobody ok help carry over
    said 'budget carry'
    [[ $output != *'budget enter'* ]]
    person=nobody no 2 help zzz
    complained 'ppuri help'
}

@test "the help of a command in which two have a part names both" {
    person=nobody ok help review conflict
    said 'who may: officer, reviewer'
    person=nobody ok help select place
    said 'who may: officer, approver'
}

@test "a near miss is answered with what was meant, also in Hangul mode" {
    person=nobody no 2 progam list
    complained 'did you mean: ppuri program?'
    person=nobody no 2 program lst
    complained 'did you mean: ppuri program list?'
    person=nobody no 2 ㅔ갷ㄱ므 list
    complained 'did you mean: ppuri program?'
    person=nobody no 2 program
    complained 'ppuri help program'
    no 2 program list --yaer 2024
    complained 'did you mean --year?'
    as auditor no 2 audit verify 213:6c17
    complained 'there is one word too many: 213:6c17'
    complained 'with its name: ppuri audit verify --noted 213:6c17'
}

@test "usage errors name what is wrong" {
    no 2 program list --on 2024-02-30
    complained '--on'
    no 2 program list --source 외상
    complained 'allowed: national'
    no 2 program list --year 스물
    no 2 program list extra
    complained 'one word too many: extra'
    no 2 program list --year 2024 --year 2025
    complained 'given twice'
    no 2 program list --store /nowhere --store "$OFFICE/office.db"
    complained '--store is given twice'
    no 2 program list --year
    no 2 program list --format yaml
    no 2 program list --lang fr
    no 2 program add 2024-09 --no-input
    complained 'is missing'
}

@test "the manual page is good mdoc and the completion good bash" {
    person=nobody ok manual
    printf '%s\n' "$output" >ppuri.1
    mandoc -T lint -W warning ppuri.1
    person=nobody ok completion
    printf '%s\n' "$output" >completion.bash
    bash -n completion.bash
    # shellcheck source=/dev/null
    . ./completion.bash
    COMP_WORDS=(ppuri pro) COMP_CWORD=1
    _ppuri
    [ "${COMPREPLY[*]}" = program ]
    COMP_WORDS=(ppuri program li) COMP_CWORD=2
    _ppuri
    [ "${COMPREPLY[*]}" = list ]
    COMP_WORDS=(ppuri program list --ye) COMP_CWORD=3
    _ppuri
    [[ " ${COMPREPLY[*]} " = *" --year "* ]]
}

@test "the policy is the grid that the program obeys" {
    person=nobody ok policy --format csv
    local act right rest
    while IFS=, read -r act right rest; do
        [ -n "$act" ] && [ -n "$right" ] && [ -n "$rest" ] || return 1
    done <<<"$output"
    said 'award.approve,award.approve,,,,o,,,'
    said 'account.add,account.keep,o,,,,,,'
    person=nobody ok policy --lifecycle
    said 'selected*award*grant decided'
    person=nobody ok policy --diagram
    said 'SELECTED --> AWARDED: award'
    person=nobody ok policy --diagram --call
    said 'CLOSED --> EVALUATING: evaluate'
}

@test "output that nobody reads is no failure; output that can not be written is" {
    log_in
    ppuri_at_desk program list | true
    run -6 bash -c "$(declare -f ppuri_at_desk become_ppuri); person=officer clock='$clock' language=en; ppuri_at_desk program list >/dev/full"
}
