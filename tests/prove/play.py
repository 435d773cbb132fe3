"""Plays a proof: it fails, modmend's script runs, it passes, the script runs again, the undo runs."""

import json
import re

import stage as stages
from state import State, differences
from terminal import Terminal

PLACEHOLDER = "FILL-IN"


class Trouble(Exception):
    """What a proof did not hold, with all that helps to see why."""

    def __init__(self, column, what, **more):
        super().__init__(what)
        self.column, self.what = column, what
        self.more = more


def filled(script, value):
    """The script with the person's value where they would write it: behind the name that waits for it."""
    return re.sub(rf"\b([A-Z_]+=|set (?:-\w+ )*\w+ ){PLACEHOLDER}", lambda m: m[1] + value, script)


def run_script(stage, terminal, script, way, name):
    """Runs a script as a person does: pasted, or as the file says that it is to be run."""
    if way == "paste":
        return terminal.paste(script)
    file = stage.shell_file(name, script)
    is_for_this_shell = re.search(r"(?m)^#.*[:：] ?(\.|source) ", script)
    return terminal.run(f"source {file}" if is_for_this_shell else f"{stage.shell} {file}")


def play(stage, proof, way, program):
    """Returns the columns that hold. The first that does not is a Trouble."""
    lang = "zh" if way == "paste" else "en"
    stage.refilled = proof.refill
    made = proof.build(stage)
    command, looks = (made, None) if isinstance(made, str) else made
    terminal = Terminal(stage.shell, stage.folder, stage.cwd, stage.variables(), stage.who)
    try:
        return _play(stage, terminal, proof, way, program, lang, command, looks)
    finally:
        terminal.close()


def _play(stage, terminal, proof, way, program, lang, command, looks):
    failed = terminal.run(command)
    if failed.code == 0:
        raise Trouble("failed before", "the go command passes", log=failed.text)
    env = stage.shell_file("env.txt", terminal.run("go env").text)
    if looks:
        failed.text += f"$ {looks}\n{terminal.run(looks).text}"
    log = stage.shell_file("log.txt", failed.text)
    given = ["--env", env, "--log", log, "--lang", lang]
    found = [cause["id"] for cause in json.loads(stages.modmend(program, "diagnose", "--json", *given))["causes"]]
    if found[:1] != [proof.cause]:
        raise Trouble("cause named", f"{found} first", log=failed.text)
    asked = ["script", "--shell", stage.shell, "--form", way, *proof.flags, *given]
    fix, undo = stages.modmend(program, *asked), stages.modmend(program, *asked, "--undo")
    if not fix:
        raise Trouble("passes after", "modmend gives no script", log=failed.text)

    start = State(stage, terminal)
    if PLACEHOLDER in fix:
        unfilled = run_script(stage, terminal, fix, way, "unfilled")
        changed = differences(start, State(stage, terminal))
        if unfilled.code == 0 or changed:
            raise Trouble("passes after", f"the script runs unfilled: {changed}", script=fix, shown=unfilled.text)
        if proof.fill is None:
            raise Trouble("passes after", "the proof fills nothing in", script=fix)
        fix = filled(fix, proof.fill)
    ran = run_script(stage, terminal, fix, way, "fix")
    if ran.code:
        raise Trouble("passes after", f"the script ends with {ran.code}", log=failed.text, script=fix, shown=ran.text)
    fixed = State(stage, terminal)
    again = terminal.run(command)
    if proof.then is None and again.code:
        raise Trouble("passes after", "the go command fails still", log=failed.text, script=fix, shown=ran.text + again.text)
    if proof.then is not None and (again.code == 0 or proof.then not in again.text):
        raise Trouble("passes after", f"not the next stage, {proof.then!r}", script=fix, shown=ran.text + again.text)
    passed = State(stage, terminal)

    twice = run_script(stage, terminal, fix, way, "fix")
    changed = differences(passed, State(stage, terminal))
    if twice.code or changed:
        raise Trouble("idempotent", f"a second run ends with {twice.code}: {changed}", script=fix, shown=twice.text)

    if undo:
        back = run_script(stage, terminal, undo, way, "undo")
        if back.code:
            raise Trouble("undo exact", f"the undo ends with {back.code}", script=undo, shown=back.text)
    left = differences(start, State(stage, terminal), by_command=(fixed, passed))
    if left:
        raise Trouble("undo exact", "; ".join(left), script=fix + "\n----- undo\n" + undo, log=failed.text)
