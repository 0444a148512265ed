"""Reads every cell of a workbook by openpyxl or python-calamine; prints rows, seconds and KiB at the most."""

import json
import resource
import sys
import time


def openpyxl_rows(path):
    import openpyxl

    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    return sum(1 for _ in book.worksheets[0].iter_rows(values_only=True))


def calamine_rows(path):
    from python_calamine import CalamineWorkbook

    book = CalamineWorkbook.from_path(path)
    return len(book.get_sheet_by_index(0).to_python())


def most_kib():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


name, path = sys.argv[1:3]
read = {"openpyxl": openpyxl_rows, "calamine": calamine_rows}[name]
idle = most_kib()
begun = time.perf_counter()
rows = read(path)
print(json.dumps({"rows": rows, "seconds": time.perf_counter() - begun, "idleKib": idle, "mostKib": most_kib()}))
