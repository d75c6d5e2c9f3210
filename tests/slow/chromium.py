"""A headless Chromium, spoken to through a pipe. Standard library only.

    with Chromium() as browser:
        page = browser.open("file:///tmp/report.html", width=390, dark=True)
        page.value("document.documentElement.scrollWidth")   # 390
        page.errors                                           # []
"""

import base64
import json
import os
import shutil
import subprocess
import tempfile

FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--hide-scrollbars", "--remote-debugging-pipe",
]
FROM_US, TO_US = 3, 4  # the descriptors that Chromium reads and writes


class Chromium:
    def __enter__(self):
        self._profile = tempfile.mkdtemp(prefix="parley-browser-")
        read_there, self._write = os.pipe()
        self._read, write_there = os.pipe()
        pipes = f"exec {FROM_US}<&{read_there} {TO_US}>&{write_there}; exec \"$0\" \"$@\""
        self._process = subprocess.Popen(
            ["bash", "-c", pipes, shutil.which("chromium"), *FLAGS, f"--user-data-dir={self._profile}"],
            pass_fds=(read_there, write_there), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(read_there)
        os.close(write_there)
        self._buffer = b""
        self._last = 0
        self._events = []
        return self

    def __exit__(self, *_):
        try:
            self.send("Browser.close")
        except (EOFError, OSError):
            pass
        self._process.wait(timeout=20)
        shutil.rmtree(self._profile, ignore_errors=True)

    def _message(self):
        while b"\0" not in self._buffer:
            piece = os.read(self._read, 1 << 16)
            if not piece:
                raise EOFError("the browser ended")
            self._buffer += piece
        text, self._buffer = self._buffer.split(b"\0", 1)
        return json.loads(text)

    def send(self, method, session=None, **params):
        """Sends a command and waits for its answer; events that come meanwhile are kept."""
        self._last += 1
        message = {"id": self._last, "method": method, "params": params}
        if session:
            message["sessionId"] = session
        os.write(self._write, json.dumps(message).encode() + b"\0")
        while True:
            answer = self._message()
            if answer.get("id") == self._last:
                if "error" in answer:
                    raise RuntimeError(f"{method}: {answer['error']['message']}")
                return answer["result"]
            self._events.append(answer)

    def wait_for(self, method, session):
        while True:
            for event in self._events:
                if event.get("method") == method and event.get("sessionId") == session:
                    return event["params"]
            self._events.append(self._message())

    def open(self, url, **settings):
        return Page(self, url, **settings)


class Page:
    def __init__(self, browser, url, width=1280, height=900, dark=False, scripts=True):
        self._browser = browser
        target = browser.send("Target.createTarget", url="about:blank")["targetId"]
        self._session = browser.send("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")
        self.send("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                  mobile=width < 500)
        self.send("Emulation.setEmulatedMedia",
                  features=[{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}])
        self.send("Emulation.setScriptExecutionDisabled", value=not scripts)
        self.send("Page.navigate", url=url)
        browser.wait_for("Page.loadEventFired", self._session)

    def send(self, method, **params):
        return self._browser.send(method, session=self._session, **params)

    def value(self, expression):
        """What a JavaScript expression gives."""
        result = self.send("Runtime.evaluate", expression=expression, returnByValue=True)
        if "exceptionDetails" in result:
            raise RuntimeError(result["exceptionDetails"]["exception"]["description"])
        return result["result"].get("value")

    def _events(self, method):
        mine = [e for e in self._browser._events if e.get("sessionId") == self._session]
        return [e["params"] for e in mine if e.get("method") == method]

    @property
    def errors(self):
        """Everything that the page complained about so far."""
        said = [e["type"] + ": " + " ".join(str(a.get("value")) for a in e["args"])
                for e in self._events("Runtime.consoleAPICalled") if e["type"] in ("error", "warning")]
        thrown = [e["exceptionDetails"]["text"] for e in self._events("Runtime.exceptionThrown")]
        logged = [e["entry"]["text"] for e in self._events("Log.entryAdded")]
        return said + thrown + logged

    @property
    def requests(self):
        """Every address that the page asked for."""
        return [e["request"]["url"] for e in self._events("Network.requestWillBeSent")]

    def screenshot(self, path, top=0, height=None):
        size = self.send("Page.getLayoutMetrics")["cssContentSize"]
        height = min(height or size["height"], size["height"] - top)
        clip = {"x": 0, "y": top, "width": size["width"], "height": height, "scale": 1}
        shot = self.send("Page.captureScreenshot", clip=clip, captureBeyondViewport=True)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))

    def pdf(self, path, letter=False):
        inches = {"paperWidth": 8.5, "paperHeight": 11} if letter else {"paperWidth": 8.27, "paperHeight": 11.69}
        shot = self.send("Page.printToPDF", printBackground=True, preferCSSPageSize=False, **inches)
        with open(path, "wb") as file:
            file.write(base64.b64decode(shot["data"]))
