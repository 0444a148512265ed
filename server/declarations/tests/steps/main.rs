//! Every step may run twice and may die anywhere: run twice it has the effect of once; failed or dead once at any
//! place, and resumed, it comes to the same end. A new queue without a part in the whole way fails here.

mod end;
mod outage;
#[path = "../../../../tests/tests/all/support/rows.rs"]
mod rows;
mod rules;
mod shuffled;
mod world;

use std::collections::BTreeSet;

use end::End;
use qiyun_declarations::queues;
use qiyun_kernel::jobs::failpoint::{Place, arm, hits};
use world::{Outside, World};

/// The queues, as a worker of the product runs them.
async fn queues(outside: &Outside) -> Vec<&'static str> {
    let world = World::found(outside, 0).await;
    let found: BTreeSet<&'static str> = world.registry.queues().map(|(queue, _)| queue).collect();
    assert_eq!(found, BTreeSet::from(queues::ALL), "queues::ALL is what a worker runs");
    found.into_iter().collect()
}

/// The end of an undisturbed run.
async fn plain(outside: &Outside) -> End {
    let mut world = World::found(outside, 1).await;
    world.whole_way(None).await;
    let end = End::of(&world, outside).await;
    assert_eq!(end.at_the_port, world::ORDERS * world::DOCUMENTS, "{end:?}");
    end
}

/// Each run of a step of the queue is followed by another of the same.
async fn twice(outside: &Outside, queue: &'static str, place: usize) -> End {
    let mut world = World::found(outside, place).await;
    world.whole_way(Some(queue)).await;
    assert!(world.ran.contains_key(queue), "{queue} had nothing to do: give it a part in `whole_way`");
    End::of(&world, outside).await
}

/// A step of the queue fails (or dies, with all that it holds) once at this place.
async fn fail_each(outside: &Outside, queue: &'static str, at: Place, how: &str, place: usize) -> End {
    let mut world = World::found(outside, place).await;
    let before = hits(queue, at);
    arm(queue, at, &format!("1*return({how})")).expect("armed");
    world.whole_way(None).await;
    assert_eq!(hits(queue, at) - before, 1, "{queue} never came to {}: give it a part in `whole_way`", at.name());
    End::of(&world, outside).await
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn every_step_that_runs_twice_has_the_effect_of_once() {
    let outside = Outside::start().await;
    let expected = plain(&outside).await;
    for (queue, place) in queues(&outside).await.into_iter().zip(2..) {
        assert_eq!(twice(&outside, queue, place).await, expected, "{queue} twice");
    }
}

async fn every_step_fails_once(at: Place) {
    let outside = Outside::start().await;
    let expected = plain(&outside).await;
    let mut place = 2;
    for queue in queues(&outside).await {
        for how in ["fault", "panic"] {
            let end = fail_each(&outside, queue, at, how, place).await;
            assert_eq!(end, expected, "{queue}: {how} at {}", at.name());
            place += 1;
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_that_fails_or_dies_before_it_reads_comes_to_the_same_end() {
    every_step_fails_once(Place::Claimed).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_that_fails_or_dies_before_it_acts_comes_to_the_same_end() {
    every_step_fails_once(Place::Loaded).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_that_fails_or_dies_before_it_writes_comes_to_the_same_end() {
    every_step_fails_once(Place::Acted).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_that_fails_or_dies_before_its_commit_comes_to_the_same_end() {
    every_step_fails_once(Place::Settled).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_step_that_fails_or_dies_after_its_commit_comes_to_the_same_end() {
    every_step_fails_once(Place::Committed).await;
}
