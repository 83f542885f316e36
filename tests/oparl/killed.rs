use std::thread::sleep;
use std::time::{Duration, Instant};

use tests::Database;
use tests::oparl::{Oparl, invented};

use crate::oparl::city::{City, assert_same};

/// How often imports are killed, over as many cities as it takes.
const KILLS: usize = 50;

fn an_import_killed_at_any_moment_loses_and_doubles_nothing(database: Database) {
    let start = || {
        let server = Oparl::start(invented(200), 10);
        server.wait(Duration::from_millis(4));
        server
    };
    let whole = City::new(database);
    let server = start();
    let began = Instant::now();
    whole.imported(&server);
    let time = began.elapsed();
    let expected = whole.contents();
    // The same moments in every run of this test; where the process is then, is chance.
    let mut dice = 0x2545_F491_4F6C_DD1D_u64;
    let (mut kills, mut cities) = (0, 0);
    while kills < KILLS {
        let (city, server) = (City::new(database), start());
        cities += 1;
        loop {
            let mut import = city.begin(&server);
            dice ^= dice << 13;
            dice ^= dice >> 7;
            dice ^= dice << 17;
            let moment = time.mul_f64((dice % 1_000) as f64 / 1_000.0);
            let began = Instant::now();
            while began.elapsed() < moment && import.try_wait().unwrap().is_none() {
                sleep(Duration::from_millis(1));
            }
            match import.try_wait().unwrap() {
                Some(status) => {
                    assert!(status.success());
                    break;
                }
                None => {
                    import.kill().unwrap();
                    import.wait().unwrap();
                    kills += 1;
                }
            }
        }
        assert_same(&city.contents(), &expected, &format!("city {cities}, after {kills} kills in all"));
        // Killed between the end of the run and its own, the process is followed by a run that finds no news.
        let report = city.lines("SELECT report AS line FROM oparl_source WHERE run = 1").concat();
        let counted = report.contains("\"paper\":{\"new\":195,\"changed\":0");
        assert!(report.is_empty() || counted, "counted once each: {report}");
    }
}

#[test]
fn an_import_killed_at_any_moment_loses_and_doubles_nothing_on_sqlite() {
    an_import_killed_at_any_moment_loses_and_doubles_nothing(Database::Sqlite);
}

#[test]
fn an_import_killed_at_any_moment_loses_and_doubles_nothing_on_postgresql() {
    an_import_killed_at_any_moment_loses_and_doubles_nothing(Database::Postgresql);
}

#[test]
fn a_second_import_at_the_same_time_waits_until_the_first_has_ended() {
    let server = Oparl::start(invented(100), 5);
    server.wait(Duration::from_millis(60));
    let city = City::new(Database::Postgresql);
    let mut first = city.begin(&server);
    while city.number("oparl_list WHERE pages > 2") == 0 {
        assert!(first.try_wait().unwrap().is_none());
        sleep(Duration::from_millis(5));
    }
    let output = city.import(&server.url());
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success() && said.contains("Another import from there is under way"), "{said}");
    assert!(first.wait().unwrap().success());
    assert_eq!(city.number("council_paper"), 98);
    assert_eq!(city.number("oparl_source WHERE run = 2"), 1, "the first run was not disturbed, the second came after");
}
