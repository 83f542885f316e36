//! How many queries the results cost. Alone in its program, since the count is the whole program's.
#![expect(clippy::unwrap_used, reason = "a test that cannot set up its city has failed")]
#[path = "survey/city.rs"]
mod city;

use city::*;
use participation_core::procedure::Voice;
use participation_core::storage::queries_sent;

#[tokio::test]
async fn the_results_cost_the_same_number_of_queries_for_one_response_and_for_thirty() {
    let made = made(Voice::Token).await;
    let mut costs = Vec::new();
    for round in 0..30_usize {
        let draft = made.fill(round % 3, Some("Licht"), 1 + (round % 5) as u8).await;
        made.send(draft, &format!("k{round}"), token(&format!("v{round}"))).await.unwrap();
        if round == 0 || round == 29 {
            let before = queries_sent();
            made.results().await;
            costs.push(queries_sent() - before);
        }
    }
    assert_eq!(costs[0], costs[1]);
    assert!(costs[0] > 0 && costs[0] < 20, "{costs:?}");
    assert_eq!(made.chosen().await, vec![10, 10, 10]);
    let voices = made.query("SELECT CAST(COUNT(*) AS TEXT) AS word FROM survey_voice");
    assert_eq!(voices, ["30"]);
}
