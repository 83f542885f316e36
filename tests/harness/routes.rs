use tests::Route;

fn route(path: &str) -> Route {
    Route { path: path.into(), method: "GET".into(), access: "Public".into(), machine: false }
}

#[test]
fn a_path_finds_its_route() {
    let proposal = route("/{lang}/proposals/{ref}");
    assert!(proposal.fits("/de-simple/proposals/MS-7K4Q-2M9X?sort=new"));
    assert!(!proposal.fits("/fr/proposals/MS-7K4Q-2M9X"));
    assert!(!proposal.fits("/de/proposals/"));
    assert!(!proposal.fits("/de/proposals/a/b"));
    assert!(route("/tiles/{layer}/{z}/{y}.mvt").fits("/tiles/reports/3/7.mvt"));
    assert!(!route("/tiles/{layer}/{z}/{y}.mvt").fits("/tiles/reports/3/7.png"));
    assert!(route("/assets/{path:.*}").fits("/assets/css/style.css"));
    let table = [route("/desk/{room}"), route("/desk/procedures")];
    assert_eq!(Route::of(&table, "GET", "/desk/procedures"), Some(&table[1]));
    assert_eq!(Route::of(&table, "POST", "/desk/procedures"), None);
}
