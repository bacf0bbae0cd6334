"""The two servers that are compared, each on free ports of this machine with a scratch folder of its own."""
import os
import pathlib
import re
import signal
import socket
import subprocess
import time
import urllib.error
import urllib.request

import processes


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(url, **headers):
    request = urllib.request.Request(url, headers={k.replace("_", "-"): v for k, v in headers.items()})
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read(), answer.headers


def wait(what, seconds, ready, process):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise SystemExit(f"ended while waiting for {what}")
        found = ready()
        if found:
            return found
        time.sleep(0.05)
    raise SystemExit(f"waited in vain for {what}")


class Service:
    """The packaged application with -Xmx256m. Times count from the start of the process."""

    def __init__(self, data, content, log, *options):
        self.data, self.log, self.port = data, log, free_port()
        self.url = f"http://localhost:{self.port}"
        self.began = time.monotonic()
        with open(log, "wb") as out:
            self.process = subprocess.Popen(
                ["java", "@src/dist/java.options", "-XX:SharedArchiveFile=target/quarkus-app/classes.jsa", "-Xmx256m", f"-Dsotay.data-dir={data}", f"-Dsotay.content-dir={content}",
                 f"-Dquarkus.http.port={self.port}", f"-Dquarkus.management.port={free_port()}",
                 *options, "-jar", "target/quarkus-app/quarkus-run.jar"], stdout=out, stderr=subprocess.STDOUT)
        try:
            self.catalogue = wait("the first answer", 300, self.answers, self.process)
        except SystemExit:
            self.stop()
            raise
        self.open_seconds, self.open_cpu = time.monotonic() - self.began, self.cpu()

    def roots(self):
        return [self.process.pid] + processes.postmaster(self.data)

    def cpu(self):
        return processes.cpu(self.roots())

    def pss(self):
        return processes.pss(self.roots())

    def answers(self):
        try:
            return fetch(self.url + "/api/v1/works?limit=1")
        except (urllib.error.URLError, OSError):
            return None

    def imported(self):
        """Waits for the first import and the index; gives seconds since the start, CPU seconds, and the summary."""
        def summary():
            return re.search(r"Import of .*", self.log.read_text("utf-8"))

        def indexed():
            return b'"behind":true' not in fetch(self.url + f"/api/v1/search?q=a&_={time.monotonic()}")[0]

        said = wait("the import", 900, summary, self.process).group()
        seconds, used = time.monotonic() - self.began, self.cpu()
        wait("the index", 300, indexed, self.process)
        return seconds, used, said

    def stop(self):
        if self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(120)


class Nginx:
    """One worker, no access log, otherwise as it comes; static files with their gzip coding beside them."""

    def __init__(self, folder):
        self.folder, self.port = pathlib.Path(folder), free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        (self.folder / "files").mkdir(parents=True)
        user = "user root;" if os.getuid() == 0 else ""
        temp = "".join(f"{kind}_temp_path {folder}/tmp-{kind};" for kind in
                       ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
        (self.folder / "nginx.conf").write_text(f"""
            {user} worker_processes 1; daemon off; pid {folder}/pid; error_log {folder}/error.log;
            events {{ worker_connections 512; }}
            http {{
              {temp} access_log off; sendfile on; gzip_static on; keepalive_requests 100000000;
              types {{ application/json json; text/html html; }}
              server {{ listen 127.0.0.1:{self.port}; root {folder}/files; }}
            }}""")
        self.process = subprocess.Popen(["nginx", "-c", f"{folder}/nginx.conf", "-p", str(folder)],
                                        stderr=subprocess.DEVNULL)
        wait("nginx", 60, self.answers, self.process)

    def answers(self):
        try:
            return socket.create_connection(("127.0.0.1", self.port), 1).close() or True
        except OSError:
            return None

    def cpu(self):
        return processes.cpu([self.process.pid])

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            self.process.wait(30)
