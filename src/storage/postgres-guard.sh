# Runs PostgreSQL for as long as standard input stays open. Node holds the other end: however Node ends, the server ends too.
# Says `locked` on standard output as soon as the folder is its own; the rest goes to standard error.
# $1 folder of the server's data; $2 folder of the programs; $3 major version; then settings as name=value.
# Exit codes for the caller: 75 another service is using the folder, 76 its server does not go away, 77 no `flock`,
# 78 the data belong to another major version, 79 initdb failed.
#
# Two locks that the kernel frees by itself: `service.lock` is held by the watcher and goes when Node goes, so that a new
# start knows at once whether it is the second one; `server.lock` is held by everything here and goes with the last of it.
unset GUARD
umask 077
cd "$1" || exit 70
programs=$2 version=$3
shift 3
command -v flock >/dev/null || exit 77
exec 3<&0 8>>service.lock 9>>server.lock
flock -n 8 || exit 75
flock -w 30 9 || exit 76
echo locked
exec 1>&2

child='' stopping=''
trap 'stopping=1; [ -z "$child" ] || kill -INT "$child" 2>/dev/null' TERM
(
  while read -r _ <&3; do :; done
  exec 8>&-
  # Should somebody have killed this script itself, its server is still there to be told.
  kill -TERM $$ || kill -INT "$(head -n 1 "pg$version/postmaster.pid")"
) 2>/dev/null &
watcher=$!
exec 3<&- 8>&-

# Waits for one program to end; a signal interrupts `wait`, not the program.
run() {
  [ -z "$stopping" ] || exit 0
  "$@" </dev/null &
  child=$!
  # A signal between the two lines above found no child yet.
  [ -z "$stopping" ] || kill -INT "$child" 2>/dev/null
  while :; do
    wait "$child"
    code=$?
    kill -0 "$child" 2>/dev/null || break
  done
  child=''
}

data=pg$version
for other in pg*; do
  case $other in "$data" | "$data.new" | 'pg*') ;; *) [ -d "$data" ] || exit 78 ;; esac
done
if [ ! -d "$data" ]; then
  rm -rf "$data.new"
  run "$programs/initdb" --pgdata="$data.new" --username=werkpeil --auth=trust --encoding=UTF8 --locale=C \
    --locale-provider=builtin --builtin-locale=C.UTF-8 --no-instructions
  [ "$code" = 0 ] || { kill "$watcher" 2>/dev/null; exit 79; }
  mv "$data.new" "$data"
fi

for setting in "$@"; do
  set -- "$@" -c "$setting"
  shift
done
run "$programs/postgres" -D "$data" "$@"
kill "$watcher" 2>/dev/null
exit "$code"
