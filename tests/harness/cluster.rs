use tests::Cluster;

#[test]
fn databases_from_one_template_do_not_see_each_other() {
    let cluster = Cluster::shared();
    let fill = |url: &str| {
        let name = Cluster::name(url);
        cluster.sql(&name, "CREATE TABLE place (name TEXT); INSERT INTO place VALUES ('Kreuzviertel')");
    };
    let name = |url: &str| Cluster::name(url);
    let first = name(&cluster.from_template("harness", fill));
    let second = name(&cluster.from_template("harness", |_| panic!("a template is made once")));
    cluster.sql(&first, "DELETE FROM place");
    assert_eq!(cluster.sql(&first, "SELECT count(*) FROM place"), "0");
    assert_eq!(cluster.sql(&second, "SELECT name FROM place"), "Kreuzviertel");
}

#[test]
fn a_cluster_keeps_what_it_acknowledged_when_it_is_killed() {
    let cluster = Cluster::own();
    cluster.sql("postgres", "CREATE TABLE place (name TEXT); INSERT INTO place VALUES ('Hafen')");
    cluster.kill();
    cluster.start();
    assert_eq!(cluster.sql("postgres", "SELECT name FROM place"), "Hafen");
}
