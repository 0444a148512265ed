//! What happened in runs, as a table.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use serde_json::Value;

/// What befell, how often each failpoint was met, and what the reconciler counted, added up over runs.
#[derive(Debug, Default)]
pub struct Met {
    befell: BTreeMap<&'static str, usize>,
    /// By place and what was done there.
    hits: BTreeMap<(String, String), usize>,
    counts: BTreeMap<String, u64>,
}

impl Met {
    /// One run's; failpoints from what workers wrote to standard error.
    pub fn add(&mut self, befell: &BTreeMap<&'static str, usize>, logs: &[String], counts: &Value) {
        for (misfortune, times) in befell {
            *self.befell.entry(misfortune).or_default() += times;
        }
        for line in logs.iter().flat_map(|log| log.lines()) {
            let hit = line.strip_prefix("failpoint ").and_then(|rest| rest.split_once(' '));
            if let Some((place, action)) = hit {
                *self.hits.entry((place.to_owned(), action.to_owned())).or_default() += 1;
            }
        }
        for (count, value) in counts.as_object().into_iter().flatten() {
            *self.counts.entry(count.clone()).or_default() += value.as_u64().unwrap_or(0);
        }
    }
}

impl fmt::Display for Met {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(to, "{:<44} {:>6}", "misfortune", "times")?;
        for (misfortune, times) in &self.befell {
            writeln!(to, "{misfortune:<44} {times:>6}")?;
        }
        writeln!(to, "{:<38} {:>6} {:>6}", "failpoint", "died", "failed")?;
        let places: BTreeSet<&String> = self.hits.keys().map(|(place, _)| place).collect();
        for place in places {
            let times = |action: &str| self.hits.get(&(place.clone(), action.to_owned())).copied().unwrap_or(0);
            writeln!(to, "{place:<38} {:>6} {:>6}", times("abort"), times("fault"))?;
        }
        writeln!(to, "{} hits in all", self.hits.values().sum::<usize>())?;
        for (count, value) in &self.counts {
            writeln!(to, "{count:<38} {value:>6}")?;
        }
        Ok(())
    }
}
