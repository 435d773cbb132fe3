"""A person at an interactive shell on a terminal of its own."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import termios
import threading

import looks

PROMPT = "ready> "
COLUMNS, ROWS = 200, 50


def words_of(shell):
    """How the shell is started. It reads the person's own settings."""
    return {"bash": ["bash", "-i"], "zsh": ["zsh", "-i"], "fish": ["fish", "-i"]}[shell]


def plain(screen):
    """The last lines that a terminal showed, without what moves and colours them."""
    text = re.sub(r"\x1b(\[[0-9;?]*[A-Za-z]|\][^\x07]*\x07|[()].|[=>])|[\r\b\x0f]", "", screen)
    return "\n".join(line.rstrip() for line in text.splitlines()[-40:] if line.strip())


class Terminal:
    """One shell. What is typed runs in it, so what a script sets for this shell is there for the next
    command."""

    def __init__(self, shell, folder, cwd, env, who, limit=150):
        self.shell, self.folder, self.limit = shell, folder, limit
        self.shown = bytearray()
        self._told = f"{folder}/told"
        os.mkfifo(self._told)
        os.chmod(self._told, 0o666)
        self._keyboard, screen = pty.openpty()
        fcntl.ioctl(screen, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        os.fchown(screen, who.get("user", -1), who.get("group", -1))

        def attach():
            os.setsid()
            fcntl.ioctl(0, termios.TIOCSCTTY, 0)

        self._process = subprocess.Popen(
            words_of(shell), cwd=cwd, env={**env, "TERM": "xterm"}, stdin=screen, stdout=screen, stderr=screen,
            preexec_fn=attach, **who)
        os.close(screen)
        self._ready = threading.Event()
        threading.Thread(target=self._look, daemon=True).start()
        if not self._ready.wait(limit):
            raise RuntimeError(f"{shell} showed no prompt: {self.text}")

    def _look(self):
        while True:
            try:
                data = os.read(self._keyboard, 65536)
            except OSError:
                return
            if not data:
                return
            self.shown += data
            if PROMPT.encode() in self.shown:
                self._ready.set()

    @property
    def text(self):
        """All that the terminal showed."""
        return self.shown.decode(errors="replace")

    def _type(self, keys):
        data = keys.encode()
        while data:
            data = data[os.write(self._keyboard, data):]

    def _status(self):
        """Asks for the status of what was typed before, and waits for it."""
        variable = "$status" if self.shell == "fish" else "$?"
        self._type(f" echo {variable} > {self._told}\r")
        told = os.open(self._told, os.O_RDONLY | os.O_NONBLOCK)
        try:
            text = b""
            while not text.endswith(b"\n"):
                if not select.select([told], [], [], self.limit)[0]:
                    raise RuntimeError(f"no end after {self.limit} s: {self.text[-3000:]}")
                try:
                    text += os.read(told, 64)
                except BlockingIOError:
                    # The other end is open, and nothing has come yet.
                    continue
            return int(text)
        finally:
            os.close(told)

    def run(self, command):
        """Runs a command line of this shell, without a terminal for its input and output."""
        file, out = f"{self.folder}/typed", f"{self.folder}/out"
        with open(file, "w") as typed:
            typed.write(command + "\n")
        self._type(f" source {file} > {out} 2>&1 < /dev/null\r")
        code = self._status()
        with open(out, errors="replace") as output:
            return looks.Run(command, output.read(), code)

    def paste(self, script):
        """Pastes a script at the prompt, as a terminal does that knows no bracketed paste: each line
        runs as soon as it is complete."""
        start = len(self.shown)
        self._type("\r" + script.replace("\n", "\r"))
        code = self._status()
        return looks.Run("(pasted)", plain(self.shown[start:].decode(errors="replace")), code)

    def close(self):
        try:
            self._process.send_signal(signal.SIGHUP)
            self._process.wait(5)
        except subprocess.TimeoutExpired:
            self._process.kill()
        os.close(self._keyboard)
        os.unlink(self._told)
