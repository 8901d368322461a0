# shellcheck shell=bash
# Shell functions that ./run and ./test share: finding the JDK, bringing Node, running a build so
# that nothing of it stays behind. Sourced by bash; the caller has set -euo pipefail.

fail() {
    echo "$1" >&2
    exit "${2:-1}"
}

is_jdk_25() {
    [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[."]' "$1/release"
}

# Sets JAVA_HOME to a JDK 25, wherever it is.
use_jdk_25() {
    local home java
    java=$(command -v java || true)
    for home in "${JAVA_HOME-}" /usr/lib/jvm/* /usr/local/*jdk* /opt/*jdk* /opt/java/* \
        "${HOME-}"/.sdkman/candidates/java/* "${HOME-}"/.jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${java:+$(dirname "$(dirname "$(readlink -f "$java" || echo "$java")")")}"; do
        if [ -n "$home" ] && is_jdk_25 "$home"; then
            export JAVA_HOME=$home
            return
        fi
    done
    fail "Postern needs a JDK 25 and found none; install one or set JAVA_HOME to it."
}

has_node_24() {
    command -v npm >/dev/null && node --version 2>/dev/null | grep -Eq '^v(2[4-9]|[3-9][0-9])\.'
}

# The build of the browser's part wants Node 24. Where the machine has none, npm brings it into
# .cache/node; where that fails too, the build tries a download of its own.
use_node_24() {
    has_node_24 && return
    PATH=$PWD/.cache/node/bin:$PATH
    has_node_24 && return
    command -v npm >/dev/null || install_packages npm || return 0
    echo "Bringing Node 24 into .cache/node ..."
    # In this order: the newer npm does not install on the older Node.
    npm_package node@24
    npm_package npm@11
    has_node_24 || echo "No Node 24 here and npm could not bring it; the build tries by itself." >&2
}

npm_package() {
    npm install --global --prefix .cache/node --no-audit --no-fund "$1" >/dev/null 2>&1 </dev/null || true
    hash -r
}

# Debian packages, without starting any of the servers among them. False where we may not.
install_packages() {
    command -v apt-get >/dev/null && [ "$(id -u)" = 0 ] || return 1
    local policy=/usr/sbin/policy-rc.d log inn status=0
    log=$(mktemp)
    # INN's installation fails on a host without a domain unless its configuration names one.
    inn=$(mktemp)
    chmod 644 "$inn"
    printf '%s\n' 'domain: localdomain' 'mta: "/bin/false %s"' 'mailcmd: /bin/false' \
        'pathnews: /usr/lib/news' 'pathdb: /var/lib/news' 'pathetc: /etc/news' \
        'pathspool: /var/spool/news' 'pathlog: /var/log/news' 'pathrun: /run/news' \
        'hismethod: hisv6' 'ovmethod: tradindexed' >"$inn"
    if [ ! -e $policy ]; then
        # 101 is "not allowed": the packages' scripts start nothing.
        printf '#!/bin/sh\nexit 101\n' >$policy
        chmod +x $policy
        trap 'rm -f /usr/sbin/policy-rc.d; end_group' EXIT
    else
        policy=
    fi
    echo "Installing $* ..."
    export DEBIAN_FRONTEND=noninteractive
    {
        echo 'postfix postfix/main_mailer_type select Local only' | debconf-set-selections &&
            apt-get update -q &&
            INNCONF=$inn apt-get install -q -y --no-install-recommends "$@"
    } >"$log" 2>&1 </dev/null || status=$?
    [ -z "$policy" ] || rm -f $policy
    trap end_group EXIT
    [ $status = 0 ] || tail -n 5 "$log" >&2
    rm -f "$log" "$inn"
    return $status
}

# Runs a command in a process group of its own; when we end, for whatever reason, all of it ends.
group=
in_own_group() {
    local status=0
    set -m
    "$@" </dev/null &
    group=$!
    set +m
    wait $group || status=$?
    end_group
    return $status
}

end_group() {
    [ -n "$group" ] || return 0
    local members=-$group
    group=
    kill -TERM -- $members 2>/dev/null || return 0
    for _ in {1..100}; do
        kill -0 -- $members 2>/dev/null || return 0
        sleep 0.1
    done
    kill -KILL -- $members 2>/dev/null || true
}

trap end_group EXIT
trap 'exit 129' HUP
trap 'exit 130' INT
trap 'exit 143' TERM

# Maven on JDK 25, without the warnings about libraries of Maven itself.
maven() {
    MAVEN_OPTS="${MAVEN_OPTS-} --sun-misc-unsafe-memory-access=allow" in_own_group ./mvnw -B -ntp "$@"
}
