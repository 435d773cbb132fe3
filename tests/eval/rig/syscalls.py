"""System calls that fail, as they do on file systems that cannot do all."""

import ctypes
import struct

PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP, SECCOMP_MODE_FILTER = 38, 22, 2
ALLOW, ERRNO = 0x7FFF0000, 0x00050000
FLOCK = 73  # x86-64


def flock_fails(error):
    """For `World.before`: flock answers `error` in the process that is about to start, as on an NFS
    mount without a lock server."""
    code = b"".join(struct.pack("HBBI", *step) for step in [
        (0x20, 0, 0, 0),            # load the number of the call
        (0x15, 0, 1, FLOCK),        # is it flock?
        (0x06, 0, 0, ERRNO | error),
        (0x06, 0, 0, ALLOW),
    ])
    libc = ctypes.CDLL(None, use_errno=True)

    def install():
        held = ctypes.create_string_buffer(code)
        program = ctypes.create_string_buffer(struct.pack("HxxxxxxP", 4, ctypes.addressof(held)))
        libc.prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0)
        if libc.prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, program, 0, 0):
            raise OSError(ctypes.get_errno(), "seccomp")

    return install
