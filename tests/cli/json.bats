#!/usr/bin/env bats
# The values of a command as one JSON object.

load helpers

setup_file() { make_office; }
setup() { take_office; }

firm() { printf '%s' "$1" >firm.json; }

@test "arguments and options of every type come from an object" {
    firm '{"NUMBER": "000-81-00047", "name": "새벽정밀(주)", "workers": 23, "size": "소기업", "certificate-until": "2025. 5. 31."}'
    ok firm add --json firm.json
    ok firm show 0008100047 --format json
    said '"workers": 23'
    said '2025-05-31'
}

@test "a list is several values, and what stands on the command line is added to" {
    printf '%s' '{"CODE": "2024-08", "fund": ["2024:시비:2억원", "2024:국비:1억원"], "start": "2024-03", "end": "2024-12"}' >program.json
    ok program add --name '금형 시제품' --json program.json
    ok program show 2024-08
    said '200,000,000'
    said '100,000,000'
}

@test "- is standard input, and null is as if the key were not there" {
    log_in
    run_apart firm add --json - <<<'{"NUMBER": "0008100047", "name": "새벽정밀(주)", "address": null}'
    [ "$status" -eq 0 ]
}

@test "a mistake is told by its key, and nothing is saved" {
    while IFS='|' read -r object wanted; do
        firm "$object"
        no 2 firm add --json firm.json
        complained "$wanted"
    done <<'END'
{"NUMBER": "0008100047", "naem": "x"}|there is no "naem" here*did you mean "name"
{"NUMBER": "0008100047", "name": "a", "name": "b"}|a key stands there twice
{"NUMBER": "0008100047", "name": ["a", "b"]}|"name": only one value goes here
{"NUMBER": "0008100047", "name": {"a": 1}}|"name": an object is not a value here
{"NUMBER": "0008100047", "name": "a", "workers": "viele"}|"workers"
{"NUMBER": "0008100047", "name": true}|"name": true and false are not a value here
{"NUMBER": "0008100047", "name": false}|"name": true and false are not a value here
{"NUMBER": true, "name": "a"}|"NUMBER": true and false
{"NUMBER": "0008100047", "name": "a", "workers": true}|"workers": true and false
{"NUMBER": "0008100047", "name": "a", "technology": ["금형", true]}|"technology": true and false
{"NUMBER": "0008100047", "name": ""}|"name": the value is empty
{"NUMBER": "0008100047"}|--name is missing
[]|not an object
{|--json: line 1
END
    firm '{"NUMBER": "0008100048", "name": "a"}'
    no 1 firm add --json firm.json
    complained '"NUMBER"'
    firm '{"NUMBER": "0008100047", "name": "a"}'
    no 2 firm add --name b --json firm.json
    complained 'given as an option too'
    no 2 firm add --json firm.json --json firm.json
    no 4 firm add --json nowhere.json
    ok firm list
    said 'no firm fits'
}

@test "a flag is true or false" {
    firm '{"call": "x", "all": "perhaps"}'
    no 2 app submit --json firm.json
    complained '"all": it is either true or false'
    firm '{"CODE": "nowhere", "sealed": true, "always-open": false}'
    no 4 call edit --json firm.json
    complained 'nowhere'
    firm '{"all": false}'
    no 2 app submit --json firm.json
    complained 'one of the two'
}
