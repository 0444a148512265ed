#!/usr/bin/env python3
"""Runs a command against a Qiyun of its own: fresh data, free ports, and two workbooks filled in by a
foreign tool. Afterwards the server must stop by itself and its ledgers must agree.

    with_server.py QIYUN COMMAND…

The command finds QIYUN_URL, QIYUN_LOGIN, QIYUN_PASSWORD, QIYUN_MANAGER_LOGIN, QIYUN_MANAGER_PASSWORD, QIYUN_TOKEN, QIYUN_WORKBOOK and
QIYUN_BAD_WORKBOOK in its environment.
"""

import json
import os
import queue
import re
import signal
import subprocess
import sys
import tempfile
import threading
import urllib.request
from io import BytesIO
from pathlib import Path

import openpyxl

START_S = 60
STOP_S = 40

GOODS = [
    ("8711100010", "微马力摩托车及脚踏两用车", "10", "25", "2.5", "011"),
    ("8135000000", "本章的什锦坚果或干果", "4", "10.2", "2.55", "035 千克"),
    ("6804301000", "手用琢磨油石", "12", "25.8", "2.15", "个"),
]
# Row, column and content of what the bad workbook has wrong.
MISTAKES = [(2, "订单号", "DD 0001"), (3, "数量", "1,000.123456"), (4, "计量单位", "打"), (5, "总额", "壹佰"), (7, "商品名称", "")]


def fetched_template(url):
    with urllib.request.urlopen(f"{url}/templates/9710-entry.xlsx", timeout=30) as answer:
        return answer.read()


def write_workbook(template, path, prefix, mistakes=()):
    """Ten orders; every third has three lines."""
    book = openpyxl.load_workbook(BytesIO(template))
    sheet = book.worksheets[0]
    columns = {cell.value: cell.column for cell in sheet[1]}
    row = 2
    for order in range(10):
        for item_no, name, qty, total, price, unit in GOODS if order % 3 == 0 else GOODS[:1]:
            cells = {"订单号": f"{prefix}2026{order:04}", "商品货号": item_no, "商品名称": name, "数量": qty, "总额": total, "单价": price, "计量单位": unit}
            for header, value in cells.items():
                sheet.cell(row, columns[header], value)
            row += 1
    for row, header, value in mistakes:
        sheet.cell(row, columns[header], value)
    book.save(path)


class Server:
    def __init__(self, binary, data):
        settings = {"QIYUN_DATA_DIR": str(data), "QIYUN_LISTEN": "127.0.0.1:0"}
        settings |= {f"QIYUN_SANDBOX__{part}": "127.0.0.1:0" for part in ("DEVICE", "PORT")}
        # Nothing of the surroundings may change how it is run.
        outside = {name: value for name, value in os.environ.items() if not name.startswith("QIYUN_")}
        self.environment = outside | settings
        self.binary = binary
        self.log = (data / "server.log").open("wb")
        self.process = subprocess.Popen([binary, "up"], env=self.environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=self.log)
        self.said = queue.Queue()
        threading.Thread(target=self.listen, daemon=True).start()

    def listen(self):
        for line in self.process.stdout:
            self.said.put(line.decode())
        self.said.put(None)

    def url(self):
        while (line := self.said.get(timeout=START_S)) is not None:
            if found := re.search(r"dashboard +(http://\S+?)/\s", line):
                return found[1]
        raise SystemExit("the server ended before it was up")

    def stop(self):
        self.process.send_signal(signal.SIGTERM)
        if self.process.wait(timeout=STOP_S) != 0:
            raise SystemExit(f"the server ended with {self.process.returncode}")

    def reconcile(self):
        subprocess.run([self.binary, "reconcile"], env=self.environment, check=True)


def run(binary, command):
    with tempfile.TemporaryDirectory(prefix="qiyun-") as folder:
        data = Path(folder)
        server = Server(binary, data)
        try:
            url = server.url()
            demo = json.loads((data / "demo.json").read_text())
            people = {login["login"]: login["password"] for login in demo["logins"]}
            good, bad = data / "orders.xlsx", data / "bad-orders.xlsx"
            template = fetched_template(url)
            write_workbook(template, good, "DD")
            # Numbers of its own: those of the good one are in the history by the time it is read.
            write_workbook(template, bad, "BD", MISTAKES)
            told = {"URL": url, "LOGIN": "operator", "PASSWORD": people["operator"], "MANAGER_LOGIN": "manager", "MANAGER_PASSWORD": people["manager"], "TOKEN": demo["token"], "WORKBOOK": str(good), "BAD_WORKBOOK": str(bad)}
            environment = os.environ | {f"QIYUN_{name}": value for name, value in told.items()}
            code = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL).returncode
            server.stop()
            server.reconcile()
            return code
        except BaseException:
            server.log.flush()
            print((data / "server.log").read_text(errors="replace")[-4000:], file=sys.stderr)
            raise
        finally:
            if server.process.poll() is None:
                server.process.kill()
                server.process.wait()


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(run(str(Path(sys.argv[1]).resolve()), sys.argv[2:]))
