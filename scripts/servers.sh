# shellcheck shell=bash
# IMAP servers besides the installed one. Debian's packages of them exclude each other, so these are
# only unpacked, with their libraries, as small roots below the cache; tests chroot into copies.
# Sourced by ./test after toolchain.sh.

servers=${XDG_CACHE_HOME:-$HOME/.cache}/postern/servers

bring_servers() {
    bring_server cyrus cyrus-imapd cyrus-common sasl2-bin libsasl2-modules libsasl2-modules-db tzdata
    bring_server courier courier-imap courier-base courier-authdaemon courier-authlib \
        courier-authlib-userdb gamin
}

# A server by its name; the first package named gives the version. The link is made last, so what it
# points to is whole.
bring_server() {
    local name=$1 version
    shift
    version=$(candidate "$1")
    if [ -z "$version" ] && [ ! -e "$servers/$name" ]; then
        apt-get update -q >/dev/null 2>&1 || true
        version=$(candidate "$1")
    fi
    # Without a list of packages, what was brought before is good enough.
    [ -n "$version" ] || version=$(readlink "$servers/$name" | sed "s/^$name-//" || true)
    [ -n "$version" ] && [ -d "$servers/$name-$version" ] || unpack_server "$name" "$version" "$@" || {
        [ -e "$servers/$name" ] || without_server "$name"
        return 0
    }
    ln -sfn "$name-$version" "$servers/$name"
}

without_server() {
    local message="$1 could not be downloaded from Debian"
    [ -z "${CI-}" ] || fail "$message; its tests must not be left out here."
    echo "$message; its tests are skipped." >&2
}

candidate() {
    command -v apt-cache >/dev/null || return 0
    apt-cache policy "$1" | sed -n 's/^  Candidate: \([^(].*\)$/\1/p'
}

unpack_server() {
    local name=$1 version=$2 work status=0
    shift 2
    [ -n "$version" ] || return 1
    echo "Bringing $name $version ..."
    mkdir -p "$servers"
    work=$(mktemp -d "$servers/.new-XXXXXX")
    # Each step by &&: the shell does not stop at errors inside a condition.
    fetch_root "$work" "$@" && rm -rf "$servers/$name-$version" &&
        mv "$work/root" "$servers/$name-$version" || status=1
    rm -rf "$work"
    return $status
}

fetch_root() {
    local work=$1 packages package
    shift
    packages=$(with_libraries "$@") && mkdir "$work/packages" "$work/root" || return 1
    # shellcheck disable=SC2086
    (cd "$work/packages" && download $packages) || return 1
    for package in "$work"/packages/*.deb; do
        dpkg-deb -x "$package" "$work/root" || return 1
    done
    chmod 755 "$work/root" &&
        rm -rf "$work"/root/usr/share/{doc,man,locale,lintian,zoneinfo/posix,zoneinfo/right}
}

# The lists of packages may name versions that are gone; then new lists help.
download() {
    apt-get download -q "$@" >/dev/null 2>&1 ||
        { apt-get update -q && apt-get download -q "$@"; } >/dev/null 2>&1
}

# The packages and every library they need, whatever is installed here.
with_libraries() {
    local all new found
    all=$(printf '%s\n' "$@" | sort -u)
    new=$all
    while [ -n "$new" ]; do
        # shellcheck disable=SC2086
        found=$(apt-cache depends $new |
            sed -n 's/^[ |]*\(Pre\)\?Depends: \(lib[^ :]*\|zlib[^ :]*\)$/\2/p' | sort -u)
        new=$(comm -13 <(echo "$all") <(echo "$found"))
        all=$(printf '%s\n' "$all" "$new" | sed '/^$/d' | sort -u)
    done
    echo "$all"
}
