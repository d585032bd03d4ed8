#!/bin/sh
# The first word chooses the program; exec makes it receive the container's signals.
set -eu
case "${1:-api}" in
  api) exec node --max-semi-space-size=8 --max-old-space-size=256 /app/dist/apps/api/src/main.js ;;
  worker) exec node --max-old-space-size=320 /app/dist/apps/worker/src/main.js ;;
  migrate) exec node /app/dist/apps/cli/src/main.js migrate ;;
  cli) shift && exec node /app/dist/apps/cli/src/main.js "$@" ;;
  *) echo "unknown command '$1': api, worker, migrate or cli …" >&2; exit 64 ;;
esac
