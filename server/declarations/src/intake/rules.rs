//! 导入规则: what a cell, a sheet or the rows of an order may be, beyond the rules of the message.
//! Codes: S1 a cell, S2 a sheet, S3 the rows of an order, R5 what the tenant declared before (a waybill number, which
//! comes round again, is R8010 of the schema). Never reused for something else.

use qiyun_schema::rule::{Problem, Rule, Severity};

const EXCEL: &str = "Excel 单元格的存储方式";
const GUIDE: &str = "中国电子口岸数据中心杭州分中心《跨境申报B2B申报说明》：内容和数据应为文本格式";
const UNIQUE: &str = "海关跨境出口业务节点报文规范(202205)：单证的业务主键唯一";
const CARE: &str = "启运导入约定：不猜测、不静默丢弃";

macro_rules! rules {
    ($($name:ident: $code:literal $severity:ident
        $zh:literal / $en:literal => $action_zh:literal / $action_en:literal, $source:expr;)*) => {
        $(pub(crate) static $name: Rule = Rule {
            code: $code,
            field: "*",
            severity: Severity::$severity,
            zh: $zh,
            en: $en,
            action_zh: $action_zh,
            action_en: $action_en,
            source: $source,
        };)*
        static ALL: &[&Rule] = &[$(&$name),*];
    };
}

rules! {
    FORMULA_ERROR: "S1001" Error
        "公式出错" / "the formula failed"
        => "修正公式，或改为直接填写数值" / "mend the formula, or write the value itself", EXCEL;
    NO_RESULT: "S1002" Error
        "公式没有保存计算结果" / "the formula has no stored result"
        => "用 Excel 打开并保存一次，或把公式粘贴为数值" / "open and save it once in Excel, or paste the formula as a value", EXCEL;
    BOOLEAN: "S1003" Error
        "单元格是逻辑值 TRUE/FALSE" / "the cell is TRUE or FALSE"
        => "把单元格设为文本格式后重新填写" / "set the cell to text and type it again", GUIDE;
    DATE: "S1004" Error
        "单元格是日期或时间，原来填写的内容可能已被 Excel 改掉" / "the cell is a date; Excel may have changed what was typed"
        => "把单元格设为文本格式后重新填写" / "set the cell to text and type it again", GUIDE;
    SCIENTIFIC: "S1005" Error
        "编号是科学计数法，原来的数字已经丢失" / "the code is in scientific notation; its digits are lost"
        => "把该列设为文本格式，从原始数据重新填写编号" / "set the column to text and fill in the code again from its source", GUIDE;
    DIGITS_LOST: "S1006" Error
        "编号以数字存放且超过 15 位，Excel 已把后面的位数变成 0" / "the code is a number of more than 15 digits; Excel has turned the rest into zeros"
        => "把该列设为文本格式，从原始数据重新填写编号" / "set the column to text and fill in the code again from its source", EXCEL;
    NOT_A_CODE: "S1007" Error
        "编号以带小数或负号的数字存放，可能已被 Excel 改掉" / "the code is a number with decimals or a minus; Excel may have changed it"
        => "把单元格设为文本格式后重新填写" / "set the cell to text and type it again", GUIDE;
    CELL_TOO_LONG: "S1008" Error
        "单元格内容过长" / "the cell is too long"
        => "缩短内容" / "shorten it", CARE;
    UNKNOWN_CELL: "S1009" Error
        "单元格类型无法识别" / "the cell has an unknown type"
        => "用 Excel 打开并另存，或重新填写该单元格" / "save the file again in Excel, or type the cell again", EXCEL;
    NOT_A_COUNT: "S1010" Error
        "应为不带小数的整数" / "a whole number is needed"
        => "填写整数，如 3" / "write a whole number such as 3", CARE;
    NOT_A_DATE: "S1011" Error
        "日期或时间无法识别" / "the date or time is not understood"
        => "填写 YYYYMMDD（时间为 YYYYMMDDhhmmss），如 20260131" / "write YYYYMMDD, a time as YYYYMMDDhhmmss, such as 20260131", CARE;
    STATISTICS: "S1012" Error
        "申报业务类型只能是 A 简化申报或 B 汇总申报" / "the business type is A (simplified) or B (summarised)"
        => "填写 A 或 B" / "write A or B", CARE;
    GARBLED: "S1013" Error
        "单元格含有乱码" / "the cell holds garbled characters"
        => "用原来的软件重新导出，保存为 UTF-8 或 Excel 工作簿" / "export it again as UTF-8 or as an Excel workbook", CARE;
    MERGED: "S2001" Error
        "数据区有合并单元格，只有左上角的格有值" / "merged cells among the data: only the first of them has a value"
        => "取消合并，逐行填写" / "unmerge them and fill in every row", CARE;
    EXTRA_COLUMN: "S2002" Warning
        "该列不在模板中，已忽略" / "the column is not in the template and was ignored"
        => "如应导入，请改用模板中的列名" / "if it matters, rename it as in the template", CARE;
    SHEET_SKIPPED: "S2003" Warning
        "该工作表没有表头，未导入" / "the sheet has no header and was not imported"
        => "如含业务数据，请加上模板的表头" / "if it holds data, give it the header of the template", CARE;
    HIDDEN_ROWS: "S2004" Warning
        "有隐藏的行，也已读取" / "there are hidden rows, and they were read"
        => "如不应申报，请删除这些行（只筛选不等于删除）" / "delete them if they should not be declared; a filter does not remove them", CARE;
    ORDER_REPEATED: "S3001" Warning
        "同一订单号的行不相邻，已按先后合并为一个订单" / "the rows of this order are not adjacent; they were joined in their order"
        => "核对是否确属同一订单；不是则改正订单号" / "check that they are one order; correct the order number if not", CARE;
    ROW_REPEATED: "S3002" Warning
        "同一订单中有完全相同的行" / "two rows of the order are equal"
        => "核对是否重复粘贴" / "check whether the row was pasted twice", CARE;
    ORDER_HELD: "S3003" Error
        "订单的其他行有错误，整个订单不导入" / "other rows of the order have errors, so none of it was imported"
        => "改正有错误的行后重新导入" / "mend those rows and import again", CARE;
    ITEM_DIFFERS: "S3004" Warning
        "同一订单中同一货号的名称或单位不同" / "one item number has different names or units within the order"
        => "核对货号与名称、单位" / "check the item number, its name and unit", CARE;
    ORDER_DISAGREES: "S3005" Error
        "同一订单的各行填写不一致" / "rows of one order disagree"
        => "各行填写相同的内容，或只填写在第一行" / "write the same in each row, or only in the first", CARE;
    STRATEGY_DIFFERS: "S3006" Error
        "与业务策略不一致" / "it differs from the strategy"
        => "改正单元格，或选择正确的业务策略" / "correct the cell, or choose the right strategy", CARE;
    LINE_NO: "S3007" Error
        "商品序号与行的先后不一致" / "the line number is not the row's place in the order"
        => "按 1、2、3…… 排好各行，或清空商品序号" / "put the rows in their order, or leave the number out", CARE;
    LIST_LINES: "S3009" Error
        "清单的行与订单的行不对应" / "the lines of list and order do not go together"
        => "清单每行对应订单一行，先后相同" / "give one line of the list for each line of the order, in the same order", CARE;
    NOT_IN_ENTRY: "S3010" Error
        "报关单模式没有运单、清单和收款单" / "an entry mode has no waybill, list or payment"
        => "去掉这些内容，或选择清单模式的业务策略" / "leave it out, or choose a strategy of a list mode", CARE;
    NOT_AN_ORDER: "S3011" Error
        "不是符合格式的订单" / "not an order of the right shape"
        => "按接口文档的 OrderInput 书写；数量与金额用字符串" / "write it as OrderInput says; amounts and quantities are strings", CARE;
    USED_TWICE: "S3008" Error
        "同一编号用在了两个订单上" / "one number is used by two orders"
        => "核对编号，每个订单填写自己的编号" / "check it; each order has its own", CARE;
    ORDER_USED: "R5001" Error
        "订单号已在历史任务中使用" / "the order number was used in an earlier task"
        => "请核对是否重复申报；确为新订单请更换订单号" / "check whether it was declared already; give a new order another number", UNIQUE;
    LIST_USED: "R5003" Error
        "清单的企业内部编号已在历史任务中使用" / "the list's own number was used in an earlier task"
        => "请核对是否重复申报；确为新清单请更换企业内部编号" / "check whether it was declared already; give a new list another number", UNIQUE;
    PAYMENT_USED: "R5004" Error
        "该订单的收款单已在历史任务中使用" / "the order's payment was used in an earlier task"
        => "请核对是否重复申报；确为新收款请更换支付交易编号" / "check whether it was declared already; give a new payment another number", UNIQUE;
}

/// Every rule of the intake, in code order.
pub fn all() -> &'static [&'static Rule] {
    ALL
}

/// A rule of the intake or of the message.
pub fn by_code(code: &str) -> Option<&'static Rule> {
    ALL.iter().copied().find(|rule| rule.code == code).or_else(|| qiyun_schema::rule::by_code(code))
}

/// Longest value shown with a problem, in characters.
const SHOWN_CHARS: usize = 80;

/// The beginning of a value, marked where it was cut.
pub(super) fn shorten(value: &str) -> String {
    match value.char_indices().nth(SHOWN_CHARS) {
        Some((end, _)) => format!("{}…", &value[..end]),
        None => value.to_owned(),
    }
}

/// A finding that says more than its rule.
pub(super) fn problem(rule: &'static Rule, field: &str, value: &str, zh: String, en: String) -> Problem {
    Problem { rule, field: field.to_owned(), value: shorten(value), detail_zh: zh, detail_en: en }
}

/// A finding that needs no more words than the rule's own.
pub(super) fn plain(rule: &'static Rule, field: &str, value: &str) -> Problem {
    problem(rule, field, value, rule.zh.to_owned(), rule.en.to_owned())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{all, by_code};

    #[test]
    fn codes_are_unique_and_found() {
        let codes: BTreeSet<&str> = all().iter().map(|rule| rule.code).collect();
        assert_eq!(codes.len(), all().len());
        for rule in all() {
            assert!(by_code(rule.code).is_some_and(|found| std::ptr::eq(found, *rule)));
            assert!(qiyun_schema::rule::by_code(rule.code).is_none(), "{} is taken", rule.code);
        }
    }
}
