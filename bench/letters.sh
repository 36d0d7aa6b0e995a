#!/bin/sh
# Drawing award letters, beside libharu as its own demos use it.
set -eu
cd "$(dirname "$0")/.."
build/bench/letters forms/award-letter.md
