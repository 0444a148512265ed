//! 单元格: one raw value under one column becomes a text or an amount.
//! What is changed on the way is recorded; what would be a guess is a problem with its address.

use qiyun_schema::amount::Amount;
use qiyun_schema::code;
use qiyun_schema::rule::{self, Problem, Rule};
use qiyun_schema::sheet::{self, Column, ColumnKind};

use super::raw::Value;
use super::rules;
use super::styles::Shown;
use super::tidy::{self, CleaningKind};
use super::{date, number};

/// A value with what was cleaned to get it.
pub(super) struct Taken<T> {
    pub value: T,
    pub cleaned: Vec<CleaningKind>,
}

pub(super) type Reading<T> = Result<Taken<T>, Problem>;

fn as_is<T>(value: T) -> Taken<T> {
    Taken { value, cleaned: Vec::new() }
}

/// Whether the column holds an identifier, where every character counts. A 商品名称 is prose.
fn is_code(column: &Column) -> bool {
    column.kind == ColumnKind::Code
}

/// A cell of any kind as the text that the order keeps; empty when nothing is left of it.
pub(super) fn read_any(column: &Column, value: Value<'_>, max_chars: usize) -> Reading<String> {
    match column.kind {
        ColumnKind::Code | ColumnKind::Text => read_text(column, value, max_chars),
        ColumnKind::Quantity | ColumnKind::Amount => {
            let Taken { value, cleaned } = read_amount(column, value, max_chars)?;
            Ok(Taken { value: value.map(|amount| amount.to_string()).unwrap_or_default(), cleaned })
        }
        ColumnKind::Count => read_count(column, value, max_chars),
        ColumnKind::Date | ColumnKind::Time => {
            if let Value::Text(text) = value {
                refuse_long(column, text, max_chars)?;
            }
            date::read(column, value)
        }
        _ => read_coded(column, value, max_chars),
    }
}

/// 件数, 序号.
fn read_count(column: &Column, value: Value<'_>, max_chars: usize) -> Reading<String> {
    let Taken { value: amount, cleaned } = read_amount(column, value, max_chars)?;
    let Some(amount) = amount else { return Ok(Taken { value: String::new(), cleaned }) };
    const MOST: i64 = 999_999_999;
    let whole = amount.decimals() == 0 && amount >= Amount::ZERO && amount.scaled() / 100_000 <= MOST;
    if !whole {
        return Err(rules::plain(&rules::NOT_A_COUNT, column.key, &shown(value)));
    }
    Ok(Taken { value: amount.to_string(), cleaned })
}

/// A cell of a closed table, as its code.
fn read_coded(column: &Column, value: Value<'_>, max_chars: usize) -> Reading<String> {
    let text = match value {
        Value::Text(text) => {
            refuse_long(column, text, max_chars)?;
            text.to_owned()
        }
        Value::Number(number, Shown::Plain | Shown::Zeros(_)) => number::plain(number).0,
        other => return Err(refuse_kind(column, other)),
    };
    let trimmed = tidy::trim(&text).value;
    if trimmed.is_empty() || sheet::code_of(column.kind, &trimmed) == Some(trimmed.as_str()) {
        return Ok(tidy::trim(&text));
    }
    let mut taken = tidy::code(&text);
    let width = match column.kind {
        ColumnKind::District => 4,
        ColumnKind::Unit | ColumnKind::Currency | ColumnKind::Country => 3,
        _ => 0,
    };
    let padded = padded(taken.value.clone(), Shown::Zeros(width), CleaningKind::UnitPadded).value;
    match sheet::code_of(column.kind, &taken.value).or_else(|| sheet::code_of(column.kind, &padded)) {
        Some(code) => {
            if taken.value != code {
                taken.cleaned.push(if padded == code { CleaningKind::UnitPadded } else { CleaningKind::Coded });
                code.clone_into(&mut taken.value);
            }
            Ok(taken)
        }
        None => Err(rules::plain(not_in_table(column.kind), column.key, &text)),
    }
}

fn not_in_table(kind: ColumnKind) -> &'static Rule {
    let code = match kind {
        ColumnKind::Unit => "R2001",
        ColumnKind::Currency => "R2002",
        ColumnKind::Country => "R2008",
        ColumnKind::District => "R2009",
        ColumnKind::Transport => "R2010",
        ColumnKind::Wrap => "R2013",
        _ => return &rules::STATISTICS,
    };
    rule::by_code(code).unwrap_or(&rules::UNKNOWN_CELL)
}

/// A text column: 订单号, 商品货号, 商品名称, 计量单位.
pub(super) fn read_text(column: &Column, value: Value<'_>, max_chars: usize) -> Reading<String> {
    match value {
        Value::Text(text) => {
            refuse_long(column, text, max_chars)?;
            match column.kind {
                ColumnKind::Unit => Ok(unit_text(text)),
                _ if is_code(column) => code_text(column, text),
                _ => Ok(tidy::trim(text)),
            }
        }
        Value::Number(number, shown) if column.kind == ColumnKind::Unit => unit_number(column, number, shown),
        Value::Number(number, shown) if is_code(column) => code_number(column, number, shown),
        Value::Number(number, Shown::Plain | Shown::Zeros(_)) => Ok(as_is(number::plain(number).0)),
        other => Err(refuse_kind(column, other)),
    }
}

/// An amount column: 数量, 总额, 单价. `None` is an empty text.
pub(super) fn read_amount(column: &Column, value: Value<'_>, max_chars: usize) -> Reading<Option<Amount>> {
    match value {
        Value::Text(text) => {
            refuse_long(column, text, max_chars)?;
            let taken = tidy::amount(text);
            if taken.value.is_empty() {
                return Ok(Taken { value: None, cleaned: taken.cleaned });
            }
            match Amount::parse(&taken.value) {
                Ok(amount) => Ok(Taken { value: Some(amount), cleaned: taken.cleaned }),
                Err(error) => Err(with_price_hint(column, rule::unreadable_amount(column.key, text, error))),
            }
        }
        Value::Number(number, Shown::Plain | Shown::Zeros(_)) => match number::amount(number) {
            Ok((amount, rounded)) => {
                let cleaned = if rounded { vec![CleaningKind::Rounded] } else { Vec::new() };
                Ok(Taken { value: Some(amount), cleaned })
            }
            Err(error) => {
                let shown = number::plain(number).0;
                Err(with_price_hint(column, rule::unreadable_amount(column.key, &rules::shorten(&shown), error)))
            }
        },
        other => Err(refuse_kind(column, other)),
    }
}

/// How the value reads in a problem or a cleaning.
pub(super) fn shown(value: Value<'_>) -> String {
    match value {
        Value::Text(text) | Value::Error(text) | Value::Date(text) | Value::Unknown(text) => rules::shorten(text),
        Value::Number(number, _) => rules::shorten(&number::plain(number).0),
        Value::Bool(true) => "TRUE".to_owned(),
        Value::Bool(false) => "FALSE".to_owned(),
        Value::NoResult => String::new(),
    }
}

fn refuse_long(column: &Column, text: &str, max_chars: usize) -> Result<(), Problem> {
    // Bytes bound characters from both sides: hardly a cell needs counting.
    let certain = text.len() > max_chars.saturating_mul(4);
    if text.len() <= max_chars || (!certain && text.chars().count() <= max_chars) {
        return Ok(());
    }
    let zh = format!("单元格内容超过 {max_chars} 个字符");
    let en = format!("the cell has more than {max_chars} characters");
    Err(rules::problem(&rules::CELL_TOO_LONG, column.key, text, zh, en))
}

pub(super) fn refuse_kind(column: &Column, value: Value<'_>) -> Problem {
    let rule = match value {
        Value::Error(_) => &rules::FORMULA_ERROR,
        Value::NoResult => &rules::NO_RESULT,
        Value::Bool(_) => &rules::BOOLEAN,
        Value::Date(_) | Value::Number(..) => &rules::DATE,
        Value::Text(_) | Value::Unknown(_) => &rules::UNKNOWN_CELL,
    };
    rules::plain(rule, column.key, &shown(value))
}

/// A price computed by a formula is the usual source of long fractions, and need not be given.
fn with_price_hint(column: &Column, mut problem: Problem) -> Problem {
    if !column.required {
        problem.detail_zh.push_str("；此列可留空，由系统计算");
        problem.detail_en.push_str("; this column may be left empty, it is computed");
    }
    problem
}

fn code_text(column: &Column, text: &str) -> Reading<String> {
    let taken = tidy::code(text);
    if tidy::is_scientific(&taken.value) {
        return Err(rules::plain(&rules::SCIENTIFIC, column.key, text));
    }
    Ok(taken)
}

fn code_number(column: &Column, number: f64, shown: Shown) -> Reading<String> {
    let text = number::plain(number).0;
    let fault = if shown == Shown::Date {
        &rules::DATE
    } else if number::lost_digits(number) {
        &rules::DIGITS_LOST
    } else if number < 0.0 || number.fract() != 0.0 {
        &rules::NOT_A_CODE
    } else {
        return Ok(padded(text, shown, CleaningKind::Shown));
    };
    Err(rules::plain(fault, column.key, &text))
}

/// Unit codes have three digits; a number cell has dropped the zeros in front.
fn unit_number(column: &Column, number: f64, shown: Shown) -> Reading<String> {
    if shown == Shown::Date {
        return Err(rules::plain(&rules::DATE, column.key, &number::plain(number).0));
    }
    let text = number::plain(number).0;
    Ok(padded(text, Shown::Zeros(3), CleaningKind::UnitPadded))
}

fn padded(text: String, shown: Shown, kind: CleaningKind) -> Taken<String> {
    let Shown::Zeros(width) = shown else { return as_is(text) };
    let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !digits || text.len() >= usize::from(width) {
        return as_is(text);
    }
    Taken { value: format!("{text:0>width$}", width = usize::from(width)), cleaned: vec![kind] }
}

/// A code, a name, or both as our template's drop-down writes them: `011 件`.
fn unit_text(text: &str) -> Taken<String> {
    let trimmed = tidy::trim(text);
    if code::unit_code(&trimmed.value).is_some() {
        return trimmed;
    }
    let mut taken = tidy::code(text);
    if let Some((code, name)) = taken.value.split_once(' ')
        && code::unit().get(code).is_some_and(|entry| entry.name_zh == name.trim())
    {
        return as_is(code.to_owned());
    }
    let Taken { value, cleaned } = padded(taken.value, Shown::Zeros(3), CleaningKind::UnitPadded);
    taken.cleaned.extend(cleaned);
    Taken { value, cleaned: taken.cleaned }
}
