//! `qiyun device …`: the platform operator's records of the 加密机.

use std::process::ExitCode;

use clap::{Args, Subcommand};
use qiyun_directory::devices::entity::Model;
use qiyun_directory::devices::service::{self, Change};

use super::found::said;
use crate::composition::{Parts, shown};
use crate::config::Config;

#[derive(Debug, Subcommand)]
pub enum DeviceCommand {
    /// Records a device.
    Add {
        #[arg(long)]
        name: String,
        /// Base address, as enterprises' signing accounts name it.
        #[arg(long)]
        address: String,
        #[command(flatten)]
        says: Says,
    },
    /// Lists the devices.
    List,
    /// Changes a record; felt within seconds.
    Set {
        #[arg(long)]
        name: String,
        #[arg(long)]
        address: Option<String>,
        #[command(flatten)]
        says: Says,
    },
}

/// What a record says; what is not given stays as it is.
#[derive(Debug, Args)]
pub struct Says {
    /// 票/分钟: card (12), key (200), standard (240), fast (100000), a number, or none for as fast as it can.
    #[arg(long, value_parser = rated)]
    rated: Option<Rated>,
    /// The name of the device that signs while this one cannot; none for nobody.
    #[arg(long)]
    stand_in: Option<String>,
    /// Whether the stand-in holds the same accounts with the same passwords; without it nothing goes there.
    #[arg(long)]
    same_accounts: Option<bool>,
    #[arg(long)]
    in_service: Option<bool>,
}

/// A rating as it is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Rated(Option<u32>);

fn rated(text: &str) -> Result<Rated, String> {
    Ok(Rated(match text {
        "none" => None,
        "card" => Some(12),
        "key" => Some(200),
        "standard" => Some(240),
        "fast" => Some(100_000),
        number => Some(number.parse().map_err(|_| "card, key, standard, fast, a number or none".to_owned())?),
    }))
}

impl Says {
    fn change(self, address: Option<String>) -> Change {
        Change {
            address,
            per_minute: self.rated.map(|rated| rated.0),
            stand_in: self.stand_in.map(|name| (name != "none").then_some(name)),
            same_accounts: self.same_accounts,
            in_service: self.in_service,
        }
    }
}

pub async fn run(config: &Config, command: DeviceCommand) -> anyhow::Result<ExitCode> {
    let parts = Parts::open(config).await?;
    match command {
        DeviceCommand::Add { name, address, says } => {
            show(&said(service::add(&parts.db, &name, &address, says.change(None)).await)?);
        }
        DeviceCommand::Set { name, address, says } => {
            show(&said(service::set(&parts.db, &name, says.change(address)).await)?);
        }
        DeviceCommand::List => {
            for device in service::all(&parts.db).await.map_err(shown)? {
                show(&device);
            }
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn show(device: &Model) {
    let rated = device.per_minute.map_or_else(|| "unrated".to_owned(), |number| format!("{number}/min"));
    let service = if device.in_service { "in service" } else { "out of service" };
    let stand_in = match (&device.stand_in, device.same_accounts) {
        (Some(name), true) => format!("  stand-in {name}"),
        (Some(name), false) => format!("  stand-in {name}, which does not hold the same accounts: unused"),
        (None, _) => String::new(),
    };
    println!("{:<20} {rated:<12} {service:<14} {}{stand_in}", device.name, device.address);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn presets_numbers_and_none_are_ratings() {
        for (text, number) in
            [("card", Some(12)), ("key", Some(200)), ("standard", Some(240)), ("900", Some(900)), ("none", None)]
        {
            assert_eq!(rated(text), Ok(Rated(number)), "{text}");
        }
        assert!(rated("quick").is_err());
    }
}
