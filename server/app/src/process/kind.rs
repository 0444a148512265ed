//! What a process is for, and what it cannot do without.

use anyhow::ensure;

use crate::config::Config;

/// What a process does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Everything.
    Up,
    /// API and dashboard.
    Serve,
    /// Workers and relay.
    Work,
}

impl Kind {
    #[must_use]
    pub fn serves(self) -> bool {
        matches!(self, Self::Up | Self::Serve)
    }

    #[must_use]
    pub fn works(self) -> bool {
        matches!(self, Self::Up | Self::Work)
    }

    /// For the first line on the screen.
    #[must_use]
    pub fn title(self) -> &'static str {
        match self {
            Self::Up => "everything in one process",
            Self::Serve => "API and dashboard",
            Self::Work => "workers and relay",
        }
    }

    /// Half of a deployment needs what it shares with the other half.
    pub fn check(self, config: &Config) -> anyhow::Result<()> {
        if self == Self::Up {
            return Ok(());
        }
        let command = if self == Self::Serve { "serve" } else { "work" };
        ensure!(
            !config.is_embedded(),
            "`qiyun {command}` shares its database with other processes and a SQLite file belongs to one: \
             set the database to postgres://…, or run everything in one process with `qiyun up`"
        );
        ensure!(
            config.queue.url.is_some(),
            "`qiyun {command}` shares its queue with other processes: set QIYUN_QUEUE__URL to redis://…, \
             or run everything in one process with `qiyun up`"
        );
        Ok(())
    }
}
