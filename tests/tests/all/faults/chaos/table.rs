//! What happened in a run, as a table.

use std::collections::BTreeMap;

use serde_json::Value;

/// How often each failpoint was met, from what workers wrote to standard error.
fn hits(logs: &[String]) -> BTreeMap<(String, String), usize> {
    let mut hits = BTreeMap::new();
    for line in logs.iter().flat_map(|log| log.lines()) {
        let Some((place, action)) = line.strip_prefix("failpoint ").and_then(|rest| rest.split_once(' ')) else {
            continue;
        };
        *hits.entry((place.to_owned(), action.to_owned())).or_default() += 1;
    }
    hits
}

/// Prints misfortunes, failpoints and counts.
pub fn print(befell: &BTreeMap<&'static str, usize>, logs: &[String], counts: Value) {
    println!("{:<44} {:>6}", "misfortune", "times");
    for (misfortune, times) in befell {
        println!("{misfortune:<44} {times:>6}");
    }
    println!("{:<38} {:>6} {:>6}", "failpoint", "died", "failed");
    let hits = hits(logs);
    let places: std::collections::BTreeSet<&String> = hits.keys().map(|(place, _)| place).collect();
    let mut sum = 0;
    for place in places {
        let times = |action: &str| hits.get(&(place.clone(), action.to_owned())).copied().unwrap_or(0);
        println!("{place:<38} {:>6} {:>6}", times("abort"), times("fault"));
        sum += times("abort") + times("fault");
    }
    println!("{sum} hits in all");
    for (count, value) in counts.as_object().into_iter().flatten().filter(|(_, value)| value.is_number()) {
        println!("{count:<38} {value:>6}");
    }
}
