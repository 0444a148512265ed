//! Medians, spreads and CPU seconds.

use std::fs;

use anyhow::Context as _;

/// Seconds of CPU that a process has used, all threads.
pub fn cpu_s(process: &str) -> anyhow::Result<f64> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat"))?;
    // The name may hold blanks; what counts follows its bracket.
    let (_, rest) = stat.rsplit_once(')').context("no process status")?;
    let ticks: Vec<u64> = rest.split_whitespace().skip(11).take(2).map(str::parse).collect::<Result<_, _>>()?;
    // 100 ticks a second on every Linux that we meet.
    Ok(ticks.iter().map(|ticks| f64::from(u32::try_from(*ticks).unwrap_or(u32::MAX))).sum::<f64>() / 100.0)
}

/// Most memory that a process ever had, MiB.
pub fn most_mib(pid: &str) -> anyhow::Result<f64> {
    let status = std::fs::read_to_string(format!("/proc/{pid}/status"))?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).context("a high-water mark")?;
    let kib: f64 = line.split_whitespace().nth(1).context("a number")?.parse()?;
    Ok(kib / 1024.0)
}

/// The middle of the values; of an even number, between the two in the middle.
pub fn median(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let (low, high) = (sorted.len().saturating_sub(1) / 2, sorted.len() / 2);
    match (sorted.get(low), sorted.get(high)) {
        (Some(low), Some(high)) => f64::midpoint(*low, *high),
        _ => f64::NAN,
    }
}

/// The value below which this part of them lies.
pub fn percentile(values: &[f64], part: f64) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let at = ((sorted.len().saturating_sub(1)) as f64 * part).round() as usize;
    sorted.get(at).copied().unwrap_or(f64::NAN)
}

/// `median (smallest–largest)`, whole numbers with thousands apart.
pub fn spread(values: &[f64]) -> String {
    let (low, high) = (percentile(values, 0.0), percentile(values, 1.0));
    format!("{} ({}–{})", thousands(median(values)), thousands(low), thousands(high))
}

/// 61234.5 as 61,235.
pub fn thousands(value: f64) -> String {
    let digits = format!("{value:.0}");
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_what_they_say() {
        assert_eq!(thousands(1_234_567.4), "1,234,567");
        assert_eq!((thousands(0.0), thousands(999.0)), ("0".to_owned(), "999".to_owned()));
        assert_eq!(spread(&[3000.0, 1.0, 2000.0]), "2,000 (1–3,000)");
        assert!(cpu_s("self").expect("it runs") >= 0.0);
    }
}
