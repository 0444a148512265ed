//! Receipts as a port may give them: each one to five times, in any order, mixed with strangers'. The end is that of
//! the run in which each came once and in order. `make sim` gives it more.

use qiyun_declarations::progress::watcher::Watcher;
use qiyun_declarations::receipts::document::Entity as Document;
use qiyun_declarations::receipts::{self, entity::Entity as Receipt};
use qiyun_declarations::sending::channel::Incoming;
use qiyun_declarations::watch::Watch as _;
use qiyun_kernel::ids;
use qiyun_schema::envelope::DxpMessage;
use rand::seq::SliceRandom as _;
use rand::{Rng as _, SeedableRng as _, rngs::StdRng};
use sea_orm::FromQueryResult;
use uuid::Uuid;

use crate::world::{Outside, World};

/// Most times that one receipt comes.
const REPEATS: u32 = 5;
/// One of so many is a stranger's.
const STRANGE: usize = 100;
/// Envelopes in one fetch.
const FETCH: usize = 500;

/// Where every order stands and what is known of it, without ids and our own times.
const STANDS: &str = "SELECT id, order_no || ' ' || status || ' ' || coalesce(customs_status, '-') || ' ' || coalesce(failure_code, '-') \
     || ' ' || coalesce(pre_no, '-') || ' ' || coalesce(invt_no, '-') AS row FROM progress ORDER BY order_no";
const FACTS: &str = "SELECT id, message_type || ' ' || business_key || ' ' || status || ' ' || return_time AS row FROM receipt \
     WHERE order_id IS NOT NULL ORDER BY 2";
const STRANGERS: &str = "SELECT count(*) AS rows FROM receipt WHERE order_id IS NULL";
const ENTERPRISE: &str = "SELECT id, transmission_id AS row FROM enterprise";
/// As if no receipt had ever come.
const FORGET: [&str; 4] = [
    "DELETE FROM receipt_untold",
    "DELETE FROM receipt",
    "DELETE FROM receipt_document",
    "UPDATE progress SET status = 'declaring', customs_status = NULL, pre_no = NULL, invt_no = NULL, counted = FALSE",
];

#[derive(FromQueryResult)]
struct Line {
    id: Uuid,
    row: String,
}

async fn lines(world: &World, sql: &str) -> Vec<String> {
    world.all::<Line>(sql).await.into_iter().map(|line| line.row).collect()
}

fn setting(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().map_or(usual, |text| text.parse().expect("a number"))
}

/// The same receipt of an order that nobody here has.
fn strange(envelope: &[u8], mark: &str) -> Vec<u8> {
    let mut message = DxpMessage::from_xml(envelope).expect("an envelope");
    let text = String::from_utf8(message.data).expect("UTF-8");
    message.data = text.replace(mark, &mark.replace("9710", "7777")).into_bytes();
    message.to_xml()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn receipts_in_any_order_and_number_come_to_the_ordered_end() {
    let orders = usize::try_from(setting("QIYUN_SIM_ORDERS", 30)).expect("a number");
    let seed = setting("QIYUN_SIM_SEED", 1);
    let outside = Outside::start().await;
    let mut world = World::of(&outside, 1, orders).await;
    world.whole_way(None).await;
    let (stands, facts) = (lines(&world, STANDS).await, lines(&world, FACTS).await);
    assert_eq!((stands.len(), world.count(STRANGERS).await), (orders, 0));
    let scope = world.scope.clone();
    let came: Vec<Vec<u8>> = scope.find::<Document>().all().await.expect("read").into_iter().map(bytes).collect();
    let read = scope.find::<Receipt>().count().await.expect("counted");

    for sql in FORGET {
        world.change(sql).await;
    }
    let order_ids: Vec<Uuid> = world.all::<Line>(STANDS).await.into_iter().map(|line| line.id).collect();
    let open = scope.begin().await.expect("begun");
    Watcher.touched(&open, &order_ids).await.expect("derived");
    open.commit().await.expect("committed");
    assert_ne!(lines(&world, STANDS).await, stands, "they stood there without a receipt");

    let mut dice = StdRng::seed_from_u64(seed);
    let mut deliveries: Vec<Vec<u8>> = Vec::new();
    for (place, envelope) in came.iter().enumerate() {
        deliveries.extend((0..dice.random_range(1..=REPEATS)).map(|_| envelope.clone()));
        if place % STRANGE == 0 {
            deliveries.push(strange(envelope, &format!("9710{}", world.mark)));
        }
    }
    deliveries.shuffle(&mut dice);
    println!(
        "seed {seed}: {orders} orders, {read} receipts in {} envelopes, {} delivered",
        came.len(),
        deliveries.len()
    );
    let enterprise = world.all::<Line>(ENTERPRISE).await.remove(0);
    for fetch in deliveries.chunks(FETCH) {
        let incoming =
            |envelope: &Vec<u8>| Incoming { channel_ref: ids::next().to_string(), envelope: envelope.clone() };
        let incoming: Vec<Incoming> = fetch.iter().map(incoming).collect();
        let open = scope.begin().await.expect("begun");
        let touched = receipts::service::store(&open, enterprise.id, &enterprise.row, &incoming).await.expect("stored");
        Watcher.touched(&open, &touched).await.expect("derived");
        open.commit().await.expect("committed");
    }
    assert_eq!(lines(&world, STANDS).await, stands, "seed {seed}");
    assert_eq!(lines(&world, FACTS).await, facts, "seed {seed}: each fact once");
    assert!(world.count(STRANGERS).await > 0, "strangers' receipts are kept");
}

fn bytes(document: <Document as sea_orm::EntityTrait>::Model) -> Vec<u8> {
    document.envelope.unpack().expect("unpacks")
}
