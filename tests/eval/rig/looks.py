"""How a person's terminal or a build service shows the output of a command."""

import dataclasses
import itertools


@dataclasses.dataclass
class Run:
    """One command of a scenario, with what it printed."""
    command: str
    text: str
    code: int


def plain(runs):
    return "".join(run.text for run in runs)


def prompt(runs, sign="$ "):
    return "".join(f"{sign}{run.command}\n{run.text}" for run in runs)


def bash(runs):
    return prompt(runs, "dev@workstation:~/src$ ")


def zsh(runs):
    return prompt(runs, "➜  src git:(main) ✗ ")


def root(runs):
    return prompt(runs, "root@3f1c0d8a9b52:/src# ")


def docker(runs):
    """The plain progress of a BuildKit build whose RUN step is the last command."""
    last = runs[-1]
    clock = itertools.count(214, 37)
    lines = [f"#11 {next(clock) / 1000:.3f} {line}".rstrip() for run in runs for line in run.text.splitlines()]
    head = f"#11 [build 4/6] RUN {last.command}\n"
    if not last.code:
        return head + "\n".join(lines) + "\n#11 DONE 0.9s\n"
    wrong = f'process "/bin/sh -c {last.command}" did not complete successfully: exit code: {last.code}'
    quoted = "\n".join(last.text.splitlines()[-6:])
    return (head + "\n".join(lines) + f"\n#11 ERROR: {wrong}\n------\n > [build 4/6] RUN {last.command}:\n"
            + quoted + "\n------\nDockerfile:9\n--------------------\n   7 |     WORKDIR /src\n   8 |     COPY . .\n"
            f"   9 | >>> RUN {last.command}\n--------------------\nERROR: failed to solve: {wrong}\n")


def github(runs):
    """The raw log of a step of GitHub Actions."""
    lines = []
    for run in runs:
        lines += [f"##[group]Run {run.command}", f"\x1b[36;1m{run.command}\x1b[0m", "shell: /usr/bin/bash -e {0}", "##[endgroup]"]
        lines += run.text.splitlines()
        if run.code:
            lines.append(f"##[error]Process completed with exit code {run.code}.")
    clock = (31_203_487 + 734_159 * n for n in itertools.count())
    return "".join(f"2026-11-20T08:14:{(t := next(clock)) // 10**7:02d}.{t % 10**7:07d}Z {line}\n" for line in lines)


def gitlab(runs):
    """The log of a GitLab job."""
    text = "\x1b[0KRunning with gitlab-runner 17.5.3 (12030cf4)\x1b[0;m\n\x1b[0K\x1b[36;1mExecuting \"step_script\" stage of the job script\x1b[0;m\n"
    for run in runs:
        text += f"\x1b[32;1m$ {run.command}\x1b[0;m\n{run.text}"
    return text + ("\x1b[31;1mERROR: Job failed: exit code 1\n\x1b[0;m" if runs[-1].code else "\x1b[32;1mJob succeeded\x1b[0;m\n")


def jenkins(runs):
    text = "[Pipeline] sh\n"
    for run in runs:
        text += f"+ {run.command}\n{run.text}"
    return text + ("ERROR: script returned exit code 1\nFinished: FAILURE\n" if runs[-1].code else "[Pipeline] End of Pipeline\nFinished: SUCCESS\n")


def compose(runs):
    """Lines as `docker compose up` shows those of a service."""
    return "".join(f"api-1  | {line}\n" for run in runs for line in run.text.splitlines())
