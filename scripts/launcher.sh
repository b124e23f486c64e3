#!/bin/sh
# Starts fazhi with the loader and libraries beside this file, wherever the folder lies and however it was reached.
self=$0
while [ -L "$self" ]; do
  target=$(readlink "$self")
  case $target in
    /*) self=$target ;;
    *) self=$(dirname "$self")/$target ;;
  esac
done
here=$(cd "$(dirname "$self")" && pwd -P) || exit 3
GCONV_PATH=$here/lib/gconv
export GCONV_PATH
exec "$here/lib/@LOADER@" --argv0 fazhi --library-path "$here/lib" "$here/bin/fazhi" "$@"
