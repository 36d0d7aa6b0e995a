#!/bin/sh
# Signing award letters, by kind of key. The certificates are made for this run.
set -eu
cd "$(dirname "$0")/.."
bench=build/bench
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
umask 077
make_certificate() {
    name=$1
    shift
    openssl req -x509 -newkey "$@" -nodes -keyout "$folder/key" -out "$folder/crt" -days 30 -subj "/CN=$name" 2>/dev/null
    openssl pkcs12 -export -inkey "$folder/key" -in "$folder/crt" -out "$folder/$name.p12" -passout pass:bench
}
make_certificate rsa2048 rsa:2048
make_certificate rsa3072 rsa:3072
make_certificate p256 ec -pkeyopt ec_paramgen_curve:P-256
"$bench/signing" forms/award-letter.md "$folder/rsa2048.p12" "$folder/rsa3072.p12" "$folder/p256.p12"
