//! Everything at once, by seed: pushes of all sizes while the outside, the services and our own processes fail.
//! `make chaos` gives it more through the environment; a run is repeated by its seed. And to see that it would
//! find something: mistakes that are made on purpose, each of which it must.

mod run;
mod table;

use run::{Plan, run};
use table::Met;

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().map_or(usual, |text| text.parse().expect("a number"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_happens_each_order_is_filed_once() {
    let number = |name, usual| usize::try_from(setting(name, usual)).expect("a number");
    let (first, seeds) = (setting("CHAOS_SEED", 7), setting("CHAOS_SEEDS", 1));
    let mut met = Met::default();
    for seed in first..first + seeds {
        let plan = Plan {
            seed,
            orders: number("CHAOS_ORDERS", 160),
            rounds: number("CHAOS_ROUNDS", 4),
            tasks: number("CHAOS_TASKS", 1),
            planted: None,
        };
        let found = run(&plan, &mut met).await;
        println!("{met}");
        assert!(found.is_empty(), "seed {seed}: {found:#?}");
    }
}

const MISTAKES: [&str; 3] = ["commit-after-send", "missing-unique-index", "retry-in-doubt"];

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn mistakes_that_are_made_on_purpose_are_found() {
    // Minutes: here one of them once, `make chaos-planted` asks for four of each.
    let seeds = setting("PLANTED_SEEDS", 0);
    let mistakes = if seeds == 0 { &MISTAKES[..1] } else { &MISTAKES[..] };
    let first = setting("CHAOS_SEED", 1);
    let (mut caught, mut tried) = (0, 0);
    for planted in mistakes {
        for seed in first..first + seeds.max(1) {
            let mut met = Met::default();
            let found = run(&Plan { seed, orders: 96, rounds: 2, tasks: 1, planted: Some(planted) }, &mut met).await;
            match found.first() {
                Some(found) => println!("{planted}, seed {seed}: {found}"),
                None => println!("{planted}, seed {seed}: NOT FOUND\n{met}"),
            }
            tried += 1;
            caught += usize::from(!found.is_empty());
        }
    }
    println!("{caught} of {tried} caught");
    assert_eq!(caught, tried);
}
