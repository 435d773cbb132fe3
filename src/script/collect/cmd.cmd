@echo --- modmend: go version ---
go version
@echo --- modmend: go env ---
go env | findstr /v "://.*@"
for /f "delims==" %a in ('go env ^| findstr "://.*@"') do @echo %a: a login is in it, it is not shown
@echo --- modmend: proxy variables ---
set | findstr /i "^https*_proxy= ^all_proxy= ^no_proxy=" | findstr /v "@"
for /f "delims==" %a in ('set ^| findstr /i "^https*_proxy= ^all_proxy= ^no_proxy=" ^| findstr "@"') do @echo %a=***
@echo --- modmend: git config ---
git config --show-origin --get-regexp "^(url[.].*[.]insteadof|http[.](.*[.])?(proxy|sslcainfo|sslbackend|sslverify)|credential[.](.*[.])?helper)$" | findstr /v "://.*@ proxy.*@ helper.*!"
@echo --- modmend: system proxy ---
netsh winhttp show proxy
reg query "HKCU\Software\Microsoft\Windows\CurrentVersion\Internet Settings" | findstr "ProxyEnable ProxyServer AutoConfigURL" | findstr /v "@"
for /f "tokens=1-4 delims=,|" %a in ('go env GOPROXY ^| findstr /v "@"') do @for %u in (%a %b %c %d) do @if not %u==direct if not %u==off (echo --- modmend: curl %u ---& curl.exe -sS --stderr - -o NUL --connect-timeout 5 --max-time 15 -w "status %{http_code} after %{time_total} s\n%{certs}" %u/{file} | findstr /b "status Issuer: curl:")
for %u in ({urls}) do @(echo --- modmend: curl %u ---& curl.exe -sS --stderr - -o NUL --connect-timeout 5 --max-time 15 -w "status %{http_code} after %{time_total} s\n%{certs}" %u/{file} | findstr /b "status Issuer: curl:")
{download}@echo --- modmend: end ---
