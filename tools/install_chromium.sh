#!/bin/sh
# Install Debian's Chromium, for the tests of the report page, where that may be done without asking:
# as root, on a machine that has apt-get. Elsewhere those tests use the browser that is there, or are
# skipped and say so. Never fails: a missing browser is no fault of a change.
set -u
for name in "${CHROMIUM:-}" chromium chromium-browser google-chrome google-chrome-stable; do
  if [ -n "$name" ] && command -v "$name" >/dev/null 2>&1; then
    exit 0
  fi
done
if [ "$(id -u)" -ne 0 ] || ! command -v apt-get >/dev/null 2>&1; then
  echo "no Chromium, and none may be installed here: the tests of the report page will be skipped" >&2
  exit 0
fi
{ apt-get update -q && DEBIAN_FRONTEND=noninteractive timeout 600 \
  apt-get install -y -q --no-install-recommends chromium fonts-liberation; } >/dev/null 2>&1 \
  || echo "Chromium could not be installed: the tests of the report page will be skipped" >&2
