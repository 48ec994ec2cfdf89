#!/bin/sh
# Lets a running Remote UI request a certificate by its API: sets the SCEP server, sends the request, waits for its
# end, fetches the certificate with its chain, and verifies it. Needs curl and openssl.
#
#   REMOTE_UI        the address of Remote UI, such as http://localhost:8000
#   REMOTE_UI_TOKEN  a token with the role Administrator, made on [User Management]
#   SCEP_URL         the address of the SCEP server
#   COMMON_NAME      the common name of the certificate
#   CA_FILE          the CA certificate to verify with, in PEM
#   CHALLENGE_FILE   the file with the challenge password; not set if the CA needs none
#   OUT              the file for the certificate and its chain
set -eu
: "${REMOTE_UI:?}" "${REMOTE_UI_TOKEN:?}" "${SCEP_URL:?}" "${COMMON_NAME:?}" "${CA_FILE:?}" "${OUT:?}"

umask 077
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Other users of the computer can see the arguments of programs, so the token is in a file.
printf 'Authorization: Bearer %s\n' "$REMOTE_UI_TOKEN" > "$work/token"
api() {
  path=$1
  shift
  curl --silent --show-error --fail-with-body --header @"$work/token" \
    --header 'Content-Type: application/json' "$@" "$REMOTE_UI/api/v1/$path"
}

# The settings are replaced as a whole, and only if they are still those that were read.
api settings/communication --dump-header "$work/headers" > /dev/null
etag=$(tr -d '\r' < "$work/headers" | sed -n 's/^[Ee][Tt][Aa][Gg]: //p')
printf '{"serverUrl":"%s","timeoutSeconds":30}' "$SCEP_URL" |
  api settings/communication --request PUT --header "If-Match: $etag" --data @- > /dev/null

challenge=null
if [ -n "${CHALLENGE_FILE:-}" ]; then
  challenge=\"$(head -n 1 "$CHALLENGE_FILE" | sed 's/[\\"]/\\&/g')\"
fi
printf '{"keyName":"automation","commonName":"%s","challengePassword":%s}' "$COMMON_NAME" "$challenge" |
  api requests --data @- > "$work/request"
id=$(sed 's/^{"id":"\([^"]*\)".*/\1/' "$work/request")

# The events end with the request; the last one is how it ended.
api "requests/$id/events" --no-buffer | sed -n 's/^data: //p' | tail -n 1 > "$work/request"
case $(cat "$work/request") in
  *'"state":"successful"'*) ;;
  *)
    echo 'The request did not succeed:' >&2
    cat "$work/request" >&2
    exit 1
    ;;
esac

api "keys/$id/chain.pem" > "$OUT"
openssl verify -CAfile "$CA_FILE" -untrusted "$OUT" "$OUT"
