"""A name server for one world: UDP and TCP on port 53 of its address."""

import ipaddress
import socket
import struct
import threading

NOERROR, SERVFAIL, NXDOMAIN, REFUSED = 0, 2, 3, 5


class NameServer:
    """Answers from `zone` (name -> list of addresses). `mood` is a response code, or None for
    silence; a name that is not in the zone does not exist."""

    def __init__(self, address, zone):
        self.zone, self.mood, self.moods = zone, NOERROR, {}
        self._udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._udp.bind((address, 53))
        threading.Thread(target=self._serve, daemon=True).start()

    def _serve(self):
        while True:
            question, peer = self._udp.recvfrom(4096)
            answer = self._answer(question)
            if answer:
                self._udp.sendto(answer, peer)

    def _answer(self, message):
        end, labels = 12, []
        while message[end]:
            labels.append(message[end + 1:end + 1 + message[end]].decode())
            end += 1 + message[end]
        kind = struct.unpack("!H", message[end + 1:end + 3])[0]
        question = message[12:end + 5]
        name = ".".join(labels).lower()
        mood = self.moods.get(name, self.mood)
        if mood is None:
            return None
        known = self.zone.get(name)
        code = mood or (NOERROR if known is not None else NXDOMAIN)
        records = [] if code else [
            address.packed for address in map(ipaddress.ip_address, known)
            if {1: 4, 28: 6}.get(kind) == address.version]
        head = message[:2] + struct.pack("!HHHHH", 0x8180 | code, 1, len(records), 0, 0)
        body = b"".join(struct.pack("!HHHIH", 0xC00C, kind, 1, 60, len(r)) + r for r in records)
        return head + question + body
