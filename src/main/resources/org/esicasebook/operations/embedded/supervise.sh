# Runs a server as a child, and ends it when the application that started it is gone, even by kill -9:
# the application holds the other end of standard input, which then closes.
#
# supervise.sh SIGNAL COMMAND...   SIGNAL asks the command for a fast, orderly stop
signal=$1
shift
exec 3<&0
"$@" 3<&- </dev/null &
server=$!
trap 'kill -s "$signal" "$server" 2>/dev/null' TERM INT HUP
(
  trap '' TERM INT HUP
  cat <&3 >/dev/null
  kill -s "$signal" "$server" 2>/dev/null
) &
watchdog=$!
exec 3<&-
wait "$server"
status=$?
# a trapped signal interrupts wait: wait again until the server is really gone
while kill -0 "$server" 2>/dev/null; do
  wait "$server"
  status=$?
done
kill -s KILL "$watchdog" 2>/dev/null
exit "$status"
