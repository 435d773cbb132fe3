// Command recorder writes down how it was called: it stands where scripts expect go, git and
// curl. As go, it passes on to the real one what needs no network. As show, it writes down the
// variables that it is named.
package main

import (
	"encoding/hex"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

func main() {
	program, err := os.Executable()
	check(err)
	name := strings.TrimSuffix(strings.ToLower(filepath.Base(program)), ".exe")
	words := os.Args[1:]
	if name == "show" {
		words = values(words)
	}
	record(append([]string{name}, words...))
	if status := os.Getenv("MODMEND_TEST_STATUS"); status != "" {
		os.Exit(1)
	}
	if name == "go" && needsNoNetwork(words) {
		pass(words)
	}
}

// values are those of environment variables: an equals sign and the value, or nothing.
func values(keys []string) []string {
	var values []string
	for _, key := range keys {
		value, ok := os.LookupEnv(key)
		if ok {
			value = "=" + value
		}
		values = append(values, value)
	}
	return values
}

func needsNoNetwork(words []string) bool {
	line := strings.Join(words, " ") + " "
	for _, begin := range []string{"env ", "version ", "mod edit ", "mod init "} {
		if strings.HasPrefix(line, begin) {
			return true
		}
	}
	return false
}

// record adds a line of words in hexadecimal digits, each behind an x.
func record(words []string) {
	var line strings.Builder
	for _, word := range words {
		line.WriteString("x" + hex.EncodeToString([]byte(word)) + " ")
	}
	file, err := os.OpenFile(os.Getenv("MODMEND_TEST_CALLS"), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o666)
	check(err)
	_, err = file.WriteString(line.String() + "\n")
	check(err)
	check(file.Close())
}

func pass(words []string) {
	command := exec.Command(os.Getenv("MODMEND_TEST_GO"), words...)
	command.Stdin, command.Stdout, command.Stderr = os.Stdin, os.Stdout, os.Stderr
	err := command.Run()
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		os.Exit(exit.ExitCode())
	}
	check(err)
}

func check(err error) {
	if err != nil {
		os.Stderr.WriteString("recorder: " + err.Error() + "\n")
		os.Exit(99)
	}
}
