"""A Spark of several kinds gives the same rows as the embedded engine: a cluster of its own, Spark Connect, threads.

Each is started on loopback from the wheel of PySpark, and ended by its process id. A test runs in a process of its own:
a process can drive one Spark only.
"""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

import pyspark
import pytest

import eventtables

_HOME = Path(pyspark.__file__).parent
_MILLION = 1_000_000
_PATIENCE = 120  # seconds until a program of Java answers
_RUNNING = 900  # seconds: a million rows on two cores that others use too
_LOOPBACK = "127.0.0.1"


def free_port():
    with socket.socket() as probe:
        probe.bind((_LOOPBACK, 0))
        return probe.getsockname()[1]


@contextmanager
def started(words, port, log):
    """Start a program that listens on a port, wait until it does, and end it with all that it started."""
    at_home = {"SPARK_HOME": str(_HOME), "SPARK_LOCAL_IP": _LOOPBACK, "SPARK_NO_DAEMONIZE": "1"}
    environment = {**os.environ, **at_home, "PYSPARK_PYTHON": sys.executable}
    with log.open("wb") as said:
        process = subprocess.Popen(
            [str(word) for word in words], stdout=said, stderr=said, env=environment, start_new_session=True
        )
        try:
            _listening(process, port, log)
            yield process
        finally:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGTERM)
            try:
                process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()


def _listening(process, port, log):
    for _ in range(_PATIENCE * 5):
        assert process.poll() is None, log.read_text(errors="replace")[-2000:]
        with suppress(OSError), socket.create_connection((_LOOPBACK, port), 1):
            return
        time.sleep(0.2)
    raise AssertionError(log.read_text(errors="replace")[-2000:])


def _of_class(name, *words):
    return (_HOME / "bin" / "spark-class", name, *words)


@contextmanager
def standalone(folder):
    """A cluster of one master and one worker."""
    port, worker_port = free_port(), free_port()
    web = ("--webui-port", free_port())
    master = _of_class("org.apache.spark.deploy.master.Master", "--host", _LOOPBACK, "--port", port, *web)
    about = ("--host", _LOOPBACK, "--port", worker_port, "--webui-port", free_port(), "--work-dir", folder / "work")
    size = ("--cores", 2, "--memory", "2g")
    worker = _of_class("org.apache.spark.deploy.worker.Worker", *about, *size, f"spark://{_LOOPBACK}:{port}")
    with ExitStack() as stack:
        stack.enter_context(started(master, port, folder / "master.log"))
        stack.enter_context(started(worker, worker_port, folder / "worker.log"))
        yield f"spark://{_LOOPBACK}:{port}"


@contextmanager
def connect(folder):
    """A server of Spark Connect."""
    port = free_port()
    settings = {
        "spark.driver.host": _LOOPBACK,
        "spark.driver.bindAddress": _LOOPBACK,
        "spark.connect.grpc.binding.address": _LOOPBACK,
        "spark.connect.grpc.binding.port": port,
        "spark.ui.enabled": "false",
        "spark.sql.warehouse.dir": folder / "warehouse",
    }
    told = (word for name, value in settings.items() for word in ("--conf", f"{name}={value}"))
    server = "org.apache.spark.sql.connect.service.SparkConnectServer"
    words = (_HOME / "bin" / "spark-submit", "--class", server, "--master", "local[2]", *told, "spark-internal")
    with started(words, port, folder / "connect.log"):
        yield f"sc://{_LOOPBACK}:{port}"


@pytest.fixture(scope="module")
def tables(tmp_path_factory):
    folder = tmp_path_factory.mktemp("events")
    small = eventtables.write(folder / "small.csv", 2_000, 12)
    lines = small.read_text(encoding="utf-8").splitlines()
    cells = lines[1].split(",")
    lines += [lines[1] + ",one too many", ",".join([cells[0], "2017-02-30", *cells[2:]]), ",".join(cells[:4])]
    lines.append(lines[2].replace("Nowhere", "\udce9t\udce9"))
    small.write_bytes("\n".join([*lines, ""]).encode("utf-8", "surrogateescape"))
    return {"large": eventtables.write(folder / "large.parquet", _MILLION), "small": small}


def rows_of(table, folder, *words):
    """Return what is said of a table, and the remarks on it."""
    target = folder / "dyads.csv"
    target.unlink(missing_ok=True)
    run = "from actorgraph.__main__ import run; run()"
    typed = [sys.executable, "-c", run, "aggregate", str(table), "-o", str(target), *words]
    done = subprocess.run(typed, capture_output=True, text=True, timeout=_RUNNING, check=False)
    assert done.returncode == 0, done.stderr[-3000:]
    accounts = [line for line in done.stderr.splitlines() if "left out" in line or "rows, of which" in line]
    return target.read_text(encoding="utf-8"), accounts


@pytest.fixture(scope="module", params=[standalone, connect], ids=lambda kind: kind.__name__)
def address(request, tmp_path_factory):
    """The address of a cluster of each kind, one after the other."""
    with request.param(tmp_path_factory.mktemp("spark")) as found:
        yield found


@pytest.mark.parametrize(
    "asked",
    [[], ["--together"], ["--over-time", "month"], ["--pause", "90"], ["--by-type", "--during", "2013..2015"]],
    ids=" ".join,
)
def test_a_spark_of_threads_gives_the_same_rows_of_a_csv(tables, tmp_path, asked):
    words = (tables["small"], tmp_path, *asked)
    assert rows_of(*words, "--engine", "local[2]") == rows_of(*words)


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    """A table of payments in another encoding, with numbers and sources in all spellings, by an odd name."""
    numbers = ("1500", "+5", "1 234", "1'234", "1.500", "1,5", "1.500,25", "5 EUR", "NA", "", "-5", "1.23456", "0.500")
    sources = ("Gazette; GAZETTE; Écho", "https://www.Example.org:443/a;b", "https://example.org/a;b; écho")
    lines = (f"Ä{at}|B|2020-01-01|{said}|{sources[at % 3]}" for at, said in enumerate(numbers))
    path = tmp_path_factory.mktemp("odd") / "a[1]{b,c}.csv"
    path.write_text("\n".join(["payer|payee|date|amount|source`s", *lines, ""]), encoding="windows-1252")
    return path


@pytest.mark.parametrize("asked", [[], ["--decimal", "comma"], ["--unit", "EUR"]], ids=" ".join)
def test_a_spark_reads_what_people_write_alike(odd, tmp_path, asked):
    words = (odd, tmp_path, "--encoding", "windows-1252", "--map", "source=source`s", *asked)
    assert rows_of(*words, "--engine", "local[2]") == rows_of(*words)


def test_a_cluster_gives_the_same_rows_of_a_million(address, tables, tmp_path):
    assert rows_of(tables["large"], tmp_path, "--engine", address) == rows_of(tables["large"], tmp_path)


def test_a_spark_that_is_not_there_is_told(tables, tmp_path):
    run = "from actorgraph.__main__ import run; run()"
    words = ["aggregate", str(tables["small"]), "--engine", f"sc://{_LOOPBACK}:{free_port()}"]
    done = subprocess.run(
        [sys.executable, "-c", run, *words], capture_output=True, text=True, timeout=_RUNNING, check=False
    )
    assert done.returncode == 2, done.stderr[-2000:]
    assert "nobody answers at 'sc://" in done.stderr
    assert "Traceback" not in done.stderr
