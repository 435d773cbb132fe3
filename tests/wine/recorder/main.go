// Command recorder writes down how it was called: it stands where scripts expect go, git and
// curl. As go, it passes on to the real one, if there is one, what needs no network. As show, it
// writes down the variables that it is named. As fc, it compares two files, with the exit codes that
// Microsoft's page on fc names.
package main

import (
	"bytes"
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
	if name == "fc" {
		os.Exit(compare(words))
	}
	if name == "show" {
		words = values(words)
	}
	record(append([]string{name}, words...))
	if status := os.Getenv("MODMEND_TEST_STATUS"); status != "" {
		os.Exit(1)
	}
	if name == "go" && os.Getenv("MODMEND_TEST_GO") != "" && needsNoNetwork(words) {
		pass(words)
	}
}

// compare is 0 for files that are the same, 1 for a difference and 2 for a missing file.
func compare(words []string) int {
	if len(words) != 3 || words[0] != "/b" {
		return -1
	}
	one, err := os.ReadFile(words[1])
	if err != nil {
		return 2
	}
	other, err := os.ReadFile(words[2])
	if err != nil {
		return 2
	}
	if !bytes.Equal(one, other) {
		return 1
	}
	return 0
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
