"""Preview servers that can be started, asked for pages and listened to: Pilgi's and Hugo's."""
import base64
import contextlib
import http.client
import json
import os
import shutil
import socket
import subprocess
import time
import urllib.parse

import builders

LIMIT = 120  # seconds that a server may take to start, or to tell of an edit


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


class Tab:
    """A connection on which a server tells an open page what changed."""

    def __init__(self, port, request, word):
        self.word = word
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.settimeout(LIMIT)
        self.socket.sendall(request)
        time.sleep(0.002)
        self.socket.recv(65_536)

    def wait_for_change(self):
        """Returns when the server tells of a change."""
        received = b""
        while self.word not in received:
            part = self.socket.recv(65_536)
            if not part:
                raise SystemExit("the server closed the connection of a tab")
            received = received[-len(self.word):] + part

    def close(self):
        self.socket.close()


class Server:
    """A server of a site on a port of this machine."""

    def __init__(self, site):
        self.site = site
        self.port = free_port()
        self.process = None
        self.started_in = None

    @contextlib.contextmanager
    def running(self):
        """Starts the server, from nothing that an earlier start left; ends it afterwards."""
        self.prepare()
        os.sync()
        start = time.perf_counter()
        self.process = subprocess.Popen(
            [str(part) for part in self.command()],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            while self.status("/") != 200:
                if self.process.poll() is not None or time.perf_counter() - start > LIMIT:
                    raise SystemExit(f"{type(self).__name__}'s server does not start")
                time.sleep(0.002)
            self.started_in = time.perf_counter() - start
            yield self
        finally:
            self.process.terminate()
            self.process.wait()

    def prepare(self):
        pass

    def url(self, page):
        return f"http://127.0.0.1:{self.port}{page}"

    def answer(self, page):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=LIMIT)
        try:
            connection.request("GET", page)
            response = connection.getresponse()
            return response.status, response.read()
        finally:
            connection.close()

    def status(self, page):
        try:
            return self.answer(page)[0]
        except OSError:
            return 0

    def size(self, page):
        return len(self.answer(page)[1])

    def memory(self):
        """The resident set of the server's process, in MB of 2^20 bytes."""
        with open(f"/proc/{self.process.pid}/status", encoding="ascii") as status:
            line = next(line for line in status if line.startswith("VmRSS:"))
        return int(line.split()[1]) / 1024

    def pin(self, processor):
        """Keeps the server's threads on one processor."""
        subprocess.run(["taskset", "-a", "-p", "-c", str(processor), str(self.process.pid)],
                       check=True, stdout=subprocess.DEVNULL)


class Pilgi(Server):
    def prepare(self):
        shutil.rmtree(self.site / ".pilgi", ignore_errors=True)

    def command(self):
        return [builders.PILGI, "serve", "-s", self.site, "--port", self.port, "--no-check"]

    def tab(self, page):
        path = urllib.parse.quote(page.strip("/") + "/index.html")
        request = f"GET /__pilgi/events?path={path}&version= HTTP/1.1\r\nHost: localhost\r\n\r\n"
        return Tab(self.port, request.encode(), b"event: page")


class Hugo(Server):
    def __init__(self, site, cache):
        super().__init__(site)
        self.cache = cache

    def command(self):
        return ["hugo", "server", "--quiet", "--noBuildLock", "--renderToMemory", "--bind", "127.0.0.1",
                "--port", self.port, "--source", builders.HERE / "hugo",
                "--contentDir", self.site / "content", "--cacheDir", self.cache]

    def tab(self, page):
        """LiveReload's connection: a WebSocket (RFC 6455)."""
        key = base64.b64encode(bytes(16)).decode()
        handshake = (f"GET /livereload HTTP/1.1\r\nHost: 127.0.0.1:{self.port}\r\n"
                     "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                     f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n")
        tab = Tab(self.port, handshake.encode(), b'"command":"reload"')
        tab.socket.sendall(masked({
            "command": "hello", "protocols": ["http://livereload.com/protocols/official-7"]}))
        time.sleep(0.05)
        return tab


def masked(message):
    """A text frame from a client, whose mask is zero."""
    payload = json.dumps(message).encode()
    if len(payload) > 125:
        raise ValueError("longer frames are not needed here")
    return bytes([0x81, 0x80 | len(payload)]) + bytes(4) + payload
