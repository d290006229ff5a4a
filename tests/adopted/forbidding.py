"""A program forbids itself, and whatever it starts, what a line of systemd's `SystemCallFilter`
forbids: the kernel ends whoever does it all the same.

It stands on its own, so that its text can be run in front of another program.
"""

import ctypes
import os
import struct

MACHINES = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}
"""Architectures, as the kernel names them to a filter (linux/audit.h)."""
GROUPS = {
    "@resources": {
        "ioprio_set": (251, 30), "mbind": (237, 235), "migrate_pages": (256, 238),
        "move_pages": (279, 239), "sched_setaffinity": (203, 122), "sched_setattr": (314, 274),
        "sched_setparam": (142, 118), "sched_setscheduler": (144, 119),
        "set_mempolicy": (238, 237), "setpriority": (141, 140), "setrlimit": (160, 164),
    },
    "@privileged": {
        "acct": (163, 89), "adjtimex": (159, 171), "bpf": (321, 280), "capset": (126, 91),
        "chown": (92, None), "chroot": (161, 51), "clock_settime": (227, 112),
        "delete_module": (176, 106), "fanotify_init": (300, 262), "fchown": (93, 55),
        "fchownat": (260, 54), "finit_module": (313, 273), "init_module": (175, 105),
        "ioperm": (173, None), "iopl": (172, None), "kexec_load": (246, 104),
        "lchown": (94, None), "open_by_handle_at": (304, 265), "pivot_root": (155, 41),
        "quotactl": (179, 60), "reboot": (169, 142), "setdomainname": (171, 162),
        "setfsuid": (122, 151), "setgroups": (116, 159), "sethostname": (170, 161),
        "setresuid": (117, 147), "setreuid": (113, 145), "settimeofday": (164, 170),
        "setuid": (105, 146), "swapoff": (168, 225), "swapon": (167, 224), "vhangup": (153, 58),
    },
}  # fmt: skip
"""Calls of a group (`systemd-analyze syscall-filter`), by their number on either machine."""
_LOAD, _EQUALS, _ENDS = 0x20, 0x15, 0x06
_ALLOWED, _KILLED = 0x7FFF0000, 0x80000000
_NO_NEW_PRIVILEGES, _FILTER = 38, 22


def forbid(*groups: str) -> None:
    """From here on the kernel ends this program when it makes a call of these groups.

    Raises:
        KeyError: the groups or the machine are not known here.
        OSError: the kernel does not take the filter.
    """
    machine = os.uname().machine
    column = list(MACHINES).index(machine)
    numbers = [
        call[column]
        for name in groups
        for call in GROUPS[name].values()
        if call[column] is not None
    ]
    program = [(_LOAD, 0, 0, 4), (_EQUALS, 1, 0, MACHINES[machine]), (_ENDS, 0, 0, _KILLED)]
    program.append((_LOAD, 0, 0, 0))
    for number in numbers:
        program += [(_EQUALS, 0, 1, number), (_ENDS, 0, 0, _KILLED)]
    program.append((_ENDS, 0, 0, _ALLOWED))
    lines = ctypes.create_string_buffer(b"".join(struct.pack("HBBI", *one) for one in program))
    whole = struct.pack("HxxxxxxP", len(program), ctypes.addressof(lines))
    libc = ctypes.CDLL(None, use_errno=True)
    for what in ((_NO_NEW_PRIVILEGES, 1, 0), (_FILTER, 2, ctypes.c_char_p(whole))):
        if libc.prctl(what[0], what[1], what[2], 0, 0):
            raise OSError(ctypes.get_errno(), "the kernel does not take the filter")
