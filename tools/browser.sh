#!/usr/bin/env bash
# Makes sure a Chromium is there for the browser tests: the system's, Debian's package, or Playwright's own build.
set -euo pipefail
command -v chromium chromium-browser google-chrome >/dev/null 2>&1 && exit 0
[ -x "${CHROMIUM:-}" ] && exit 0
log="${RAFIQ_STATE:-var}/logs/browser.log"
mkdir -p "$(dirname "$log")"
echo "$(date +%H:%M:%S)  Installing Chromium for the browser tests (details: $log)"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
  if (apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium fonts-noto-core) >"$log" 2>&1; then
    exit 0
  fi
fi
if .venv/app/bin/python -m playwright install chromium >>"$log" 2>&1; then exit 0; fi
echo "No Chromium could be installed. Install one (Debian: apt-get install chromium) or set CHROMIUM to its path." >&2
exit 1
