#!/bin/sh
# Runs a command of the project as the service does: by its user, with its settings, on its data. As root:
#   sh /opt/bdhvs/deploy/run.sh backup
set -eu
set -a
. "${SETTINGS:-/etc/bdhvs/settings}"
set +a
export DATA_DIR="${DATA_DIR:-/var/lib/bdhvs}" BACKUP_DIR="${BACKUP_DIR:-/var/lib/bdhvs-backups}" NODE_ENV=production
cd "$(dirname "$0")/.."
command=$1
shift
# shellcheck disable=SC2086
[ "$command" != push ] || exec runuser -u bdhvs -- sh deploy/push.sh ${PUSH_TO:-}
exec runuser -u bdhvs -- node_modules/.bin/node "scripts/$command.ts" "$@"
