#!/usr/bin/env python3
"""Runs a command against a Qiyun of its own: fresh data, free ports, and workbooks filled in by a foreign
tool. Afterwards the server must stop by itself and its ledgers must agree.

    with_server.py QIYUN COMMAND…

The command finds QIYUN_URL, QIYUN_LOGIN, QIYUN_PASSWORD, QIYUN_MANAGER_LOGIN, QIYUN_MANAGER_PASSWORD, QIYUN_TOKEN and
QIYUN_WORKBOOKS, the folder with the workbooks, in its environment.
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


# What a list asks beyond the order, by the template's headers.
LIST = {
    "商品编码": "8711100010", "规格型号": "品牌：无；用途：民用", "法定数量": "10", "法定单位": "011",
    "物流企业代码": "3308960LLL", "物流企业名称": "杭州示例物流有限公司", "申报地海关代码": "2916", "出口口岸代码": "2916",
    "出口日期": "20260131", "申报业务类型": "A", "运输方式": "5", "运输工具名称": "CA1001", "航班航次号": "CA1001",
    "提运单号": "99900000001", "运抵国": "502", "指运港代码": "502", "包装种类": "2", "件数": "1", "毛重": "1.2", "净重": "1",
}
# An exporter's own names for the template's columns.
OWN = {"订单号": "PO号", "商品货号": "料号", "商品名称": "货物中文品名", "数量": "出货数", "总额": "金额合计", "单价": "单个价", "计量单位": "单位"}


def fetched_template(url, mode):
    with urllib.request.urlopen(f"{url}/templates/{mode}.xlsx", timeout=30) as answer:
        return answer.read()


def goods_rows(orders):
    """The rows of orders by number: how many lines each has, of the same three goods."""
    for order_no, lines in orders:
        for item_no, name, qty, total, price, unit in GOODS[:lines]:
            yield {"订单号": order_no, "商品货号": item_no, "商品名称": name, "数量": qty, "总额": total, "单价": price, "计量单位": unit}


def ten_orders(prefix):
    """Every third has three lines."""
    return [(f"{prefix}2026{order:04}", 3 if order % 3 == 0 else 1) for order in range(10)]


def fill(template, path, rows, mistakes=()):
    book = openpyxl.load_workbook(BytesIO(template))
    sheet = book.worksheets[0]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for row, cells in enumerate(rows, start=2):
        for header, value in cells.items():
            sheet.cell(row, columns[header], value)
    for row, header, value in mistakes:
        sheet.cell(row, columns[header], value)
    book.save(path)


# A payment of a retail order, and lists that are to be summarised.
RETAIL = {"申报业务类型": "B", "支付企业名称": "现金支付", "到账时间": "20260130120000"}


def list_rows(order_nos, mark="", more=None):
    for place, (row, order_no) in enumerate(zip(goods_rows([(order_no, 1) for order_no in order_nos]), order_nos)):
        yield row | LIST | {"物流运单号": f"YD2026{mark}{place:04}", "企业内部编号": f"QN{order_no}"} | (more or {})


def write_plain(path, headers, rows):
    """A workbook that is nobody's template."""
    book = openpyxl.Workbook()
    book.active.append(headers)
    for row in rows:
        book.active.append(row)
    book.save(path)


def write_own(path, order_nos):
    """An exporter's own sheet: other names, and contents that are cleaned on the way in."""
    rows = [dict(row) for row in goods_rows([(order_no, 2) for order_no in order_nos])]
    rows[0]["数量"], rows[0]["商品名称"] = "１０", " 微马力摩托车及脚踏两用车 "
    write_plain(path, list(OWN.values()), [[row[header] for header in OWN] for row in rows])


def write_draft(path, order_nos):
    """An entry's draft of these orders: one quantity differs, two lines have changed places, the last is missing."""
    rows = [[row["商品货号"], row["商品名称"], row["数量"], row["计量单位"][:3], row["单价"], row["总额"]] for row in goods_rows([(order_no, 2) for order_no in order_nos])]
    rows[0][2], rows[2], rows[3] = "11", rows[3], rows[2]
    write_plain(path, ["料号", "品名", "申报数量", "申报单位", "申报单价", "申报总价"], rows[:-1])


def write_workbooks(url, folder):
    folder.mkdir()
    entry, of_list = fetched_template(url, "9710-entry"), fetched_template(url, "9710-list")
    fill(entry, folder / "orders.xlsx", goods_rows(ten_orders("DD")))
    # Numbers of its own: those of the good one are in the history by the time it is read.
    fill(entry, folder / "bad-orders.xlsx", goods_rows(ten_orders("BD")), MISTAKES)
    # What the port answers is scripted by how a number begins: silent after 2, rejected, refused by the e-port, well.
    fill(entry, folder / "trouble.xlsx", goods_rows([("SI20260001", 1), ("RJ20260001", 1), ("NG20260001", 1), ("OK20260001", 1)]))
    # Held at 300 by manual review, so that it can be cancelled; refused, so that it can be amended; released and cleared.
    fill(of_list, folder / "lists.xlsx", list_rows(["L30020260001", "L10020260001", "QD20260001", "QD20260002"]))
    retail = fetched_template(url, "9610-list")
    released = [f"QD2026{number}" for number in range(9000, 9004)]
    fill(retail, folder / "retail.xlsx", list_rows(released, "R", RETAIL))
    # Its payment is told later.
    unpaid = {header: "" for header in ("支付企业名称", "到账时间")}
    fill(retail, folder / "unpaid.xlsx", list_rows(["QD20268000", "QD20268001"], "U", RETAIL | unpaid))
    write_plain(folder / "payments.xlsx", ["订单号", "到账时间", "支付交易编号"], [["QD20268001", "20260130120000", "PAY8001"], ["QD20268009", "20260130120000", "PAY8009"]])
    own = [["OWN20260001", "OWN20260002"], ["OWN20260003", "OWN20260004"]]
    for place, order_nos in enumerate(own, start=1):
        write_own(folder / f"own-{place}.xlsx", order_nos)
    write_draft(folder / "draft.xlsx", own[0] + own[1])


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
            write_workbooks(url, data / "workbooks")
            told = {"URL": url, "LOGIN": "operator", "PASSWORD": people["operator"], "MANAGER_LOGIN": "manager", "MANAGER_PASSWORD": people["manager"], "TOKEN": demo["token"], "WORKBOOKS": str(data / "workbooks")}
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
