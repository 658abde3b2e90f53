# Makes folders reachable for an account that may not enter one of their ancestors (a clone below root's home),
# in a mount namespace of this process only: each closed ancestor is covered by an empty folder that shows nothing
# but the folders asked for. Called by root under `unshare --mount`.
#
# reveal.sh CLOSED FOLDER... -- COMMAND...   CLOSED: closed ancestors, separated by colons; FOLDERs: outer before inner
set -e
closed=$1
shift
stage=$(mktemp -d)
mount -t tmpfs tmpfs "$stage"
count=0
while [ "$1" != -- ]; do
  mkdir "$stage/$count"
  mount --bind "$1" "$stage/$count"
  eval "folder_$count=\$1"
  count=$((count + 1))
  shift
done
shift
IFS=:
for ancestor in $closed; do
  mount -t tmpfs -o mode=0755 tmpfs "$ancestor"
done
unset IFS
i=0
while [ "$i" -lt "$count" ]; do
  eval "folder=\$folder_$i"
  mkdir -p "$folder"
  mount --move "$stage/$i" "$folder"
  i=$((i + 1))
done
umount "$stage"
rmdir "$stage" 2>/dev/null || true
exec "$@"
