// Command oracle answers questions about Go's own functions, so that modmend's can be held
// against them. Each line of the input is a function and its arguments, with tabs between;
// each line of the output is the answer. The packages gover, http and quoted, and the file
// extracted.go, are made of the sources of a Go toolchain when the test runs.
package main

import (
	"bufio"
	"errors"
	"fmt"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"

	"oracle/gover"
	"oracle/quoted"

	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"
)

func main() {
	input := bufio.NewReader(os.Stdin)
	output := bufio.NewWriter(os.Stdout)
	defer output.Flush()
	for {
		line, err := input.ReadString('\n')
		if err != nil {
			return
		}
		words := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		for i, word := range words {
			words[i] = decoded.Replace(word)
		}
		fmt.Fprintln(output, answer(words[0], words[1:]))
	}
}

var (
	encoded = strings.NewReplacer("\\", "\\\\", "\t", "\\t", "\n", "\\n", "\r", "\\r")
	decoded = strings.NewReplacer("\\\\", "\\", "\\t", "\t", "\\n", "\n", "\\r", "\r")
)

// answer is what a function gives, or the error it returns, or how it ends.
func answer(function string, args []string) (text string) {
	defer func() {
		switch end := recover().(type) {
		case nil:
		case fatal:
			text = failed(errors.New(string(end)))
		default:
			text = "panic"
		}
	}()
	f, ok := functions[function]
	if !ok {
		return "unknown function"
	}
	return f(args)
}

func words(list ...string) string {
	var encodedList []string
	for _, word := range list {
		encodedList = append(encodedList, encoded.Replace(word))
	}
	return "ok\t" + strings.Join(encodedList, "\t")
}

func failed(err error) string {
	return "error\t" + encoded.Replace(err.Error())
}

func result(value string, err error) string {
	if err != nil {
		return failed(err)
	}
	return words(value)
}

func check(err error) string {
	return result("", err)
}

func truth(value bool) string {
	return words(strconv.FormatBool(value))
}

func order(value int) string {
	return words(strconv.Itoa(value))
}

var functions = map[string]func(args []string) string{
	"semver.is_valid":    func(a []string) string { return truth(semver.IsValid(a[0])) },
	"semver.canonical":   func(a []string) string { return words(semver.Canonical(a[0])) },
	"semver.major":       func(a []string) string { return words(semver.Major(a[0])) },
	"semver.major_minor": func(a []string) string { return words(semver.MajorMinor(a[0])) },
	"semver.prerelease":  func(a []string) string { return words(semver.Prerelease(a[0])) },
	"semver.build":       func(a []string) string { return words(semver.Build(a[0])) },
	"semver.compare":     func(a []string) string { return order(semver.Compare(a[0], a[1])) },
	"semver.sort": func(a []string) string {
		semver.Sort(a)
		return words(a...)
	},

	"module_path.check":        func(a []string) string { return check(module.CheckPath(a[0])) },
	"module_path.check_import": func(a []string) string { return check(module.CheckImportPath(a[0])) },
	"module_path.check_file":   func(a []string) string { return check(module.CheckFilePath(a[0])) },
	"module_path.split_major": func(a []string) string {
		prefix, pathMajor, ok := module.SplitPathVersion(a[0])
		if !ok {
			return words("none")
		}
		return words(prefix, pathMajor)
	},
	"module_path.escape_checked":   func(a []string) string { return result(module.EscapePath(a[0])) },
	"module_path.unescape_checked": func(a []string) string { return result(module.UnescapePath(a[0])) },

	"module_version.check":          func(a []string) string { return check(module.Check(a[0], a[1])) },
	"module_version.check_major":    func(a []string) string { return check(module.CheckPathMajor(a[0], a[1])) },
	"module_version.major_prefix":   func(a []string) string { return words(module.PathMajorPrefix(a[0])) },
	"module_version.canonical":      func(a []string) string { return words(module.CanonicalVersion(a[0])) },
	"module_version.check_required": func(a []string) string { return check(checkCanonicalVersion(a[0], a[1])) },
	"module_version.compare":        func(a []string) string { return order(compareOfSort(a[0], a[1])) },
	"module_version.escape":         func(a []string) string { return result(module.EscapeVersion(a[0])) },
	"module_version.unescape":       func(a []string) string { return result(module.UnescapeVersion(a[0])) },

	"pattern.find_match": func(a []string) string { return truth(module.MatchPrefixPatterns(a[0], a[1])) },
	"pattern.matches": func(a []string) string {
		matched, _ := path.Match(a[0], a[1])
		return truth(matched)
	},

	"pseudo_version.is_pseudo": func(a []string) string { return truth(module.IsPseudoVersion(a[0])) },
	"pseudo_version.is_zero":   func(a []string) string { return truth(module.IsZeroPseudoVersion(a[0])) },
	"pseudo_version.base":      func(a []string) string { return result(module.PseudoVersionBase(a[0])) },
	"pseudo_version.revision":  func(a []string) string { return result(module.PseudoVersionRev(a[0])) },
	"pseudo_version.time": func(a []string) string {
		when, err := module.PseudoVersionTime(a[0])
		return result(when.Format(module.PseudoVersionTimestampFormat), err)
	},
	"pseudo_version.pseudo_version": func(a []string) string {
		when, err := time.Parse(module.PseudoVersionTimestampFormat, a[2])
		return result(module.PseudoVersion(a[0], a[1], when, a[3]), err)
	},

	"gover.is_valid":      func(a []string) string { return truth(gover.IsValid(a[0])) },
	"gover.compare":       func(a []string) string { return order(gover.Compare(a[0], a[1])) },
	"gover.max":           func(a []string) string { return words(gover.Max(a[0], a[1])) },
	"gover.is_lang":       func(a []string) string { return truth(gover.IsLang(a[0])) },
	"gover.lang":          func(a []string) string { return words(gover.Lang(a[0])) },
	"gover.is_prerelease": func(a []string) string { return truth(gover.IsPrerelease(a[0])) },
	"gover.previous":      func(a []string) string { return words(gover.Prev(a[0])) },
	"gover.lookup":        func(a []string) string { return words(gover.GoModLookup([]byte(a[0]), a[1])) },

	"toolchain.version_of": func(a []string) string { return words(gover.FromToolchain(a[0])) },
	"toolchain.select":     func(a []string) string { return words(selected(a[0], a[1], a[2], a[3])) },

	"quoted.split": func(a []string) string {
		list, err := quoted.Split(a[0])
		if err != nil {
			return failed(err)
		}
		return words(list...)
	},
	"quoted.join": func(a []string) string {
		list, err := quoted.Join(a)
		if err != nil {
			return words("none")
		}
		return words(list)
	},
	"flags.read": func(a []string) string { return words(flagNames(a[0])...) },
	"flags.last": func(a []string) string {
		flagNames(a[0])
		return truth(InGOFLAGS("-" + a[1]))
	},
	"flags.is_on": func(a []string) string {
		on, err := strconv.ParseBool(a[0])
		if err != nil {
			return words("none")
		}
		return truth(on)
	},

	"govcs.read": func(a []string) string {
		rules, err := parseGOVCS(a[0])
		if err != nil {
			return failed(err)
		}
		var list []string
		for _, rule := range rules {
			list = append(list, rule.pattern, strings.Join(rule.allowed, "|"))
		}
		return words(list...)
	},
	"govcs.allows": func(a []string) string {
		rules, err := parseGOVCS(a[0])
		if err != nil {
			return failed(err)
		}
		rules = append(rules, defaultGOVCS...)
		return truth(rules.allow(a[2], module.MatchPrefixPatterns(a[1], a[2]), a[3]))
	},

	"goauth.read": func(a []string) string { return methods(a[0]) },

	"quote.quote":      func(a []string) string { return words(strconv.Quote(a[0])) },
	"quote.quote_char": func(a []string) string { return words(strconv.QuoteRune([]rune(a[0])[0])) },

	"unicode.is_letter": func(a []string) string { return words(borders(unicode.IsLetter)) },
	"unicode.is_print":  func(a []string) string { return words(borders(strconv.IsPrint)) },
}

// compareOfSort tells the order that Sort gives two versions of one path.
func compareOfSort(a, b string) int {
	first := func(versions ...string) string {
		var list []module.Version
		for _, version := range versions {
			list = append(list, module.Version{Path: "a.com/b", Version: version})
		}
		module.Sort(list)
		return list[0].Version
	}
	switch one, other := first(a, b), first(b, a); {
	case a == b || one != other:
		return 0
	case one == a:
		return -1
	default:
		return 1
	}
}

// borders lists where a set of characters begins and ends, in turn.
func borders(isIn func(rune) bool) string {
	var list []string
	was := false
	for r := rune(0); r <= unicode.MaxRune; r++ {
		if is := isIn(r); is != was {
			list = append(list, fmt.Sprintf("0x%x", r))
			was = is
		}
	}
	return strings.Join(list, ", ")
}

// The surroundings of what extracted.go holds.

// fatal is the text with which the go command would have ended.
type fatal string

// chosen is the toolchain that would have taken over.
type chosen string

var (
	base   baseNames
	cfg    = cfgNames{env: map[string]string{}}
	search searchNames

	modload                             modloadNames
	counterErrorsInvalidToolchainInFile modloadNames
	counterSelectExec                   modloadNames
	toolchainTrace                      bool
	TestVersionSwitch                   string

	goLine, toolchainLine string
	seen                  []string
)

type baseNames struct{}

func (baseNames) Fatalf(format string, args ...any) { Fatalf(format, args...) }
func (baseNames) ShortPath(file string) string      { return file }

func Fatalf(format string, args ...any) {
	panic(fatal(strings.TrimPrefix(fmt.Sprintf(format, args...), "go: ")))
}

type cfgNames struct {
	CmdName string
	BuildX  bool
	GOAUTH  string
	env     map[string]string
}

func (c cfgNames) Getenv(key string) string { return c.env[key] }

type searchNames struct{}

func (searchNames) IsRelativePath(pattern string) bool { return IsRelativePath(pattern) }

type modloadNames struct{}

func (m modloadNames) NewLoader() modloadNames { return m }
func (m modloadNames) NewState() modloadNames  { return m }
func (modloadNames) WillBeEnabled() bool       { return true }
func (modloadNames) Inc()                      {}

func modGoToolchain(...any) (file, goVers, toolchain string) {
	return "go.mod", goLine, toolchainLine
}

func goInstallVersion(...any) bool { return false }

func maybeSwitchForGoInstallVersion(...any) {}

func Exec(args ...any) { panic(chosen(args[len(args)-1].(string))) }

func selected(setting, called, goVers, toolchain string) (name string) {
	cfg.env["GOTOOLCHAIN"] = setting
	gover.Called, goLine, toolchainLine = called, goVers, toolchain
	defer func() {
		switch end := recover().(type) {
		case nil:
			name = gover.LocalToolchain()
		case chosen:
			name = string(end)
		default:
			panic(end)
		}
	}()
	Select()
	return
}

var (
	Go      struct{}
	goflags []string
)

func hasFlag(_ struct{}, name string) bool {
	seen = append(seen, name)
	return true
}

func flagNames(list string) []string {
	cfg.env["GOFLAGS"] = list
	goflags, seen = nil, nil
	InitGOFLAGS()
	return seen
}

type netrcLine struct{ machine, login, password string }

func readNetrc() ([]netrcLine, error) {
	seen = append(seen, "netrc")
	return nil, nil
}

func runGitAuth(_ any, dir, _ string) (string, map[string][]string, error) {
	seen = append(seen, "git "+dir)
	return "", nil, nil
}

func runAuthCommand(command, _ string, _ any) (map[string]map[string][]string, error) {
	list, err := quoted.Split(command)
	if err != nil {
		return nil, fmt.Errorf("cannot parse GOAUTH command %s: %v", command, err)
	}
	seen = append(seen, "command "+strings.Join(list, "|"))
	return nil, nil
}

func storeCredential(string, any) {}

// loadCredential is asked, with -x, before the errors of the commands are shown.
func loadCredential(any, string) bool { return false }

type folder struct{}

func (folder) IsDir() bool { return true }

func stat(string) (folder, error) { return folder{}, nil }

// showErrors takes the place of log.Printf, by which the errors of commands are shown.
func showErrors(format string, args ...any) {
	if err, ok := args[0].(error); ok {
		panic(fatal(err.Error()[strings.Index(err.Error(), "cannot parse"):]))
	}
}

func methods(goauth string) string {
	if goauth == "" {
		goauth = "netrc"
	}
	cfg.GOAUTH, cfg.BuildX, seen = goauth, true, nil
	runGoAuth(nil, nil, "https://a.com")
	if len(seen) == 0 {
		seen = []string{"off"}
	}
	slices.Reverse(seen)
	return words(seen...)
}
