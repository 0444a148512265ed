//! What was signed in the last minute, by tenant. Pure.

use std::collections::{HashMap, VecDeque};
use std::time::Duration;

use qiyun_kernel::TenantId;
use tokio::time::Instant;

const PART: Duration = Duration::from_secs(5);
const PARTS: usize = 12;

/// Counts of twelve parts of a minute.
#[derive(Clone, Debug, Default)]
pub struct Minute(VecDeque<(Instant, HashMap<TenantId, u64>)>);

impl Minute {
    pub fn count(&mut self, now: Instant, tenant: TenantId) {
        self.forget(now);
        if self.0.back().is_none_or(|(begun, _)| now.duration_since(*begun) >= PART) {
            self.0.push_back((now, HashMap::new()));
        }
        if let Some((_, counts)) = self.0.back_mut() {
            *counts.entry(tenant).or_default() += 1;
        }
    }

    /// By tenant.
    pub fn of_tenants(&mut self, now: Instant) -> HashMap<TenantId, u64> {
        self.forget(now);
        let mut sums: HashMap<TenantId, u64> = HashMap::new();
        for (tenant, count) in self.0.iter().flat_map(|(_, counts)| counts) {
            *sums.entry(*tenant).or_default() += count;
        }
        sums
    }

    fn forget(&mut self, now: Instant) {
        let minute = PART * PARTS as u32;
        while self.0.front().is_some_and(|(begun, _)| now.duration_since(*begun) >= minute) {
            self.0.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_older_than_a_minute_is_forgotten() {
        let (one, other, begun) = (TenantId::fresh(), TenantId::fresh(), Instant::now());
        let mut minute = Minute::default();
        for second in 0..90 {
            minute.count(begun + Duration::from_secs(second), if second % 3 == 0 { one } else { other });
        }
        let sums = minute.of_tenants(begun + Duration::from_secs(89));
        assert!((18..=20).contains(&sums[&one]) && (36..=40).contains(&sums[&other]), "{sums:?}");
        assert!(minute.of_tenants(begun + Duration::from_secs(200)).is_empty());
    }
}
