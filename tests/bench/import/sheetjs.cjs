// Reads every cell of a workbook by SheetJS; prints rows, seconds and KiB at the most.
const path = require("node:path");
const xlsx = require(path.join(process.env.SHEETJS, "node_modules", "xlsx"));

const idle = process.resourceUsage().maxRSS;
const begun = process.hrtime.bigint();
const book = xlsx.readFile(process.argv[2], { dense: true });
const rows = xlsx.utils.sheet_to_json(book.Sheets[book.SheetNames[0]], { header: 1 }).length;
const seconds = Number(process.hrtime.bigint() - begun) / 1e9;
console.log(JSON.stringify({ rows, seconds, idleKib: idle, mostKib: process.resourceUsage().maxRSS }));
