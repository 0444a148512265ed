//! In which order tickets are given out, as cases for every store.

use std::collections::VecDeque;

use super::{Depth, LEASE, Lane, QUEUE, Share, Shared, claim, depth, lane_of, of, ring};
use crate::TenantId;

pub(in crate::jobs) async fn tenants_take_turns(store: Shared) {
    let tenants: Vec<TenantId> = (0..3).map(|_| TenantId::fresh()).collect();
    for _ in 0..20 {
        ring(&store, lane_of(tenants[0]), 50).await;
    }
    ring(&store, lane_of(tenants[1]), 4).await;
    ring(&store, lane_of(tenants[2]), 4).await;
    let order: Vec<TenantId> = claim(&store, 12).await.iter().map(|ticket| ticket.lane.tenant).collect();
    assert_eq!(order, tenants.repeat(4), "each in its turn, in the order in which they came");
    assert_eq!(of(&claim(&store, 5).await, tenants[0]), 5);
}

pub(in crate::jobs) async fn a_turn_goes_on_where_the_last_claim_ended(store: Shared) {
    let (a, b) = (TenantId::fresh(), TenantId::fresh());
    ring(&store, lane_of(a), 10).await;
    ring(&store, lane_of(b), 10).await;
    let mut order = Vec::new();
    for _ in 0..6 {
        let taken = claim(&store, 1).await;
        order.push(taken[0].lane.tenant);
        store.finish(&taken).await.expect("finished");
    }
    assert_eq!(order, [a, b, a, b, a, b]);
}

pub(in crate::jobs) async fn who_has_nothing_here_goes_before_those_who_wait(store: Shared) {
    let (noisy, other, small) = (TenantId::fresh(), TenantId::fresh(), TenantId::fresh());
    for tenant in [noisy, other] {
        ring(&store, lane_of(tenant), 20).await;
    }
    let held = claim(&store, 4).await;
    ring(&store, lane_of(small), 2).await;
    let whose = async || claim(&store, 1).await[0].lane.tenant;
    assert_eq!(whose().await, small, "a newcomer");
    let (second, third) = (whose().await, whose().await);
    assert!(second != small && third != small && second != third, "then all in turn");
    assert_eq!(whose().await, small);
    drop(held);
}

pub(in crate::jobs) async fn newcomers_alone_are_those_who_hold_nothing(store: Shared) {
    let (noisy, small, other) = (TenantId::fresh(), TenantId::fresh(), TenantId::fresh());
    for _ in 0..20 {
        ring(&store, lane_of(noisy), 2).await;
    }
    let held = claim(&store, 8).await;
    let waits = async || tokio::time::timeout(LEASE / 5, store.claim_newcomers(QUEUE, 4)).await.is_err();
    assert!(waits().await, "nobody is new");
    let lane = lane_of(small);
    ring(&store, lane, 2).await;
    ring(&store, lane_of(other), 1).await;
    let new = store.claim_newcomers(QUEUE, 4).await.expect("claimed");
    assert_eq!(new.iter().map(|ticket| ticket.lane.tenant).collect::<Vec<_>>(), [small, other], "one of each");
    assert!(waits().await, "they hold something now");
    assert_eq!(depth(&store).await, Depth { waiting: 33, held: 10, tenants: 2 });
    let coming = store.clone();
    let waiting = tokio::spawn(async move { coming.claim_newcomers(QUEUE, 1).await });
    store.finish(&new).await.expect("finished");
    ring(&store, lane_of(other), 1).await;
    let came = waiting.await.expect("no panic").expect("claimed");
    assert!([small, other].contains(&came[0].lane.tenant));
    store.finish(&held).await.expect("finished");
}

pub(in crate::jobs) async fn newcomers_keep_nobody_waiting_for_ever(store: Shared) {
    let (noisy, small) = (TenantId::fresh(), TenantId::fresh());
    for _ in 0..20 {
        ring(&store, lane_of(noisy), 50).await;
    }
    let (lane, mut noisy_had) = (lane_of(small), 0);
    for _ in 0..1_200 {
        ring(&store, lane, 1).await;
        let taken = claim(&store, 1).await;
        noisy_had += of(&taken, noisy);
        store.finish(&taken).await.expect("finished");
    }
    assert!((2..60).contains(&noisy_had), "{noisy_had}");
}

pub(in crate::jobs) async fn a_weight_is_tickets_in_a_turn(store: Shared) {
    let (heavy, light) = (TenantId::fresh(), TenantId::fresh());
    store.share(heavy, Share { weight: 3, cap: None }).await.expect("shared");
    ring(&store, lane_of(heavy), 60).await;
    ring(&store, lane_of(light), 60).await;
    let mut order = Vec::new();
    for most in [1, 1, 1, 1, 8] {
        let taken = claim(&store, most).await;
        order.extend(taken.iter().map(|ticket| ticket.lane.tenant == heavy));
        store.finish(&taken).await.expect("finished");
    }
    assert_eq!(order, [true, true, true, false].repeat(3), "three to one, in a claim and across claims");
}

pub(in crate::jobs) async fn nobody_holds_every_slot_beside_others(store: Shared) {
    let (large, small) = (TenantId::fresh(), TenantId::fresh());
    ring(&store, lane_of(large), 60).await;
    let held = claim(&store, 8).await;
    assert_eq!(held.len(), 8, "alone it uses all slots");
    ring(&store, lane_of(small), 60).await;
    for (freed, whose) in [(0, small), (1, small)] {
        store.finish(&held[freed..=freed]).await.expect("finished");
        assert_eq!(claim(&store, 1).await[0].lane.tenant, whose, "more than three quarters are the large one's");
    }
}

pub(in crate::jobs) async fn lanes_of_a_tenant_take_turns(store: Shared) {
    let tenant = TenantId::fresh();
    let lanes: Vec<Lane> = (0..3).map(|_| lane_of(tenant)).collect();
    for lane in &lanes {
        ring(&store, *lane, 5).await;
    }
    let mut order = Vec::new();
    for most in [1, 2, 5, 1] {
        order.extend(claim(&store, most).await.into_iter().map(|ticket| ticket.lane));
    }
    assert_eq!(order, lanes.repeat(3));
}

/// Tenants of different weight with lanes of different depth: what a claim of any size, or many, must give in order.
/// Pure turns; the caller sees to it that neither caps nor the three quarters come into it.
fn turns(tenants: &[(u32, Vec<(Lane, u32)>)]) -> Vec<Lane> {
    let mut ring: VecDeque<(u32, VecDeque<(Lane, u32)>)> =
        tenants.iter().map(|(weight, lanes)| (*weight, lanes.iter().copied().collect())).collect();
    let mut order = Vec::new();
    while let Some((weight, mut lanes)) = ring.pop_front() {
        for _ in 0..weight {
            let Some((lane, tickets)) = lanes.pop_front() else { break };
            order.push(lane);
            if tickets > 1 {
                lanes.push_back((lane, tickets - 1));
            }
        }
        if !lanes.is_empty() {
            ring.push_back((weight, lanes));
        }
    }
    order
}

async fn rung_with_weights(store: &Shared, shape: &[(u32, &[u32])]) -> Vec<(u32, Vec<(Lane, u32)>)> {
    let mut tenants = Vec::new();
    for (weight, depths) in shape {
        let tenant = TenantId::fresh();
        store.share(tenant, Share { weight: *weight, cap: None }).await.expect("shared");
        let lanes: Vec<(Lane, u32)> = depths.iter().map(|tickets| (lane_of(tenant), *tickets)).collect();
        store.ring(&lanes).await.expect("rung");
        tenants.push((*weight, lanes));
    }
    tenants
}

pub(in crate::jobs) async fn one_order_whatever_the_sizes_of_claims(store: Shared) {
    let many: Vec<u32> = (0..90).map(|i| 1 + i % 3).collect();
    let shape: [(u32, &[u32]); 6] =
        [(1, &[2, 1, 5]), (3, &many), (2, &[7]), (1, &[1]), (1, &[1, 1, 1, 30]), (2, &[4, 9, 2, 2, 1])];
    // One by one, a few, more than there are tenants, and all that is left.
    for sizes in [&[1][..], &[250], &[20, 1, 33, 12, 64, 1, 1]] {
        let tenants = rung_with_weights(&store, &shape).await;
        let expected = turns(&tenants);
        let mut order = Vec::new();
        for most in sizes.iter().cycle() {
            let taken = claim(&store, *most).await;
            order.extend(taken.iter().map(|ticket| ticket.lane));
            store.finish(&taken).await.expect("finished");
            if order.len() >= expected.len() {
                break;
            }
        }
        assert_eq!(order, expected, "in claims of {sizes:?}");
        assert_eq!(depth(&store).await, Depth::default());
    }
}

pub(in crate::jobs) async fn a_cap_is_met_in_the_middle_of_a_claim(store: Shared) {
    let tenants: Vec<TenantId> = (0..3).map(|_| TenantId::fresh()).collect();
    store.share(tenants[0], Share { weight: 1, cap: Some(2) }).await.expect("shared");
    for tenant in &tenants {
        ring(&store, lane_of(*tenant), 10).await;
    }
    let order: Vec<usize> = claim(&store, 12)
        .await
        .iter()
        .map(|ticket| tenants.iter().position(|tenant| *tenant == ticket.lane.tenant).expect("known"))
        .collect();
    assert_eq!(order, [0, 1, 2, 0, 1, 2, 1, 2, 1, 2, 1, 2]);
    assert_eq!(depth(&store).await, Depth { waiting: 18, held: 12, tenants: 3 });
}

pub(in crate::jobs) async fn three_quarters_are_met_in_the_middle_of_a_claim(store: Shared) {
    let (heavy, light) = (TenantId::fresh(), TenantId::fresh());
    store.share(heavy, Share { weight: 10, cap: None }).await.expect("shared");
    ring(&store, lane_of(heavy), 20).await;
    ring(&store, lane_of(light), 20).await;
    let order: Vec<bool> = claim(&store, 8).await.iter().map(|ticket| ticket.lane.tenant == heavy).collect();
    assert_eq!(order, [true, true, true, true, true, true, false, false]);
}
