#!/bin/sh
# As gitolite-name.sh, with the rule VREF/NAME_NC, which looks at commits new to the server only.
vref=NAME_NC
. "$(dirname "$0")/gitolite-name.sh"
