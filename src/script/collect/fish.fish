begin
printf '\n--- modmend: go version ---\n'; go version 2>&1
printf '\n--- modmend: go env ---\n'; go env 2>&1 | sed -E -e 's#://[^,|]*@#://***@#g' -e 's#://[^@]*[^*@]@#://***@#g'
printf '\n--- modmend: proxy variables ---\n'; env | grep -iE '^(https?|all|no)_proxy=' | sed -E 's#=([a-zA-Z0-9]+://)?.*@#=\1***@#'
printf '\n--- modmend: git config ---\n'; git config --show-origin --get-regexp '^(url\..*\.insteadof|http\.(.*\.)?(proxy|sslcainfo|sslbackend|sslverify)|credential\.(.*\.)?helper)$' 2>&1 | sed -E -e 's#(proxy )([a-z0-9]+://)?.*@#\1\2***@#' -e 's#(helper [^ !]*)[ !].*#\1 ***#' -e 's#://[^[:space:]]*@#://***@#g'
printf '\n--- modmend: system proxy ---\n'; command -q scutil; and scutil --proxy
begin; go env GOPROXY 2>/dev/null | tr ',|' '[\n*]'; printf '%s\n' {urls}; end | sed -E -e 's#://.*@#://#' -e 's#/+$##' | awk '/^https?:/ && !n[$0]++' | while read -l url
printf '\n--- modmend: curl %s ---\n' "$url"; curl -sSv --stderr - -o /dev/null --connect-timeout 5 --max-time 15 -w 'status %{http_code} after %{time_total} s\n' "$url/{file}" </dev/null | grep -E '^(\* +issuer:|status |curl: )'
end
{download}printf '\n--- modmend: end ---\n'
end
