#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/kafka-reassign-partitions" "$@"
