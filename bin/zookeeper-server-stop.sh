#!/bin/sh
exec "$(dirname "$(readlink -f "$0")")/zookeeper-server-stop" "$@"
