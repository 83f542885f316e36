use tests::{forms, links, words};

const PAGE: &str = r#"<title>Nein</title><p>Guten <b>Tag</b> &amp; mehr</p>
    <form method="post" action="/de/x?a=1&amp;b=2"><input type="hidden" name="key" value="7">
    <label>Ja<input type=radio name="answer" value="yes"></label>
    <textarea name="why">weil &lt;so&gt;</textarea>
    <select name="place"><option value="a">A<option value="b" selected>B</select></form>
    <script>if (a < b) { "<a href='/no'>" }</script><a href="/de/">Start</a>"#;

#[test]
fn a_form_sends_what_a_browser_would() {
    let form = &forms(PAGE)[0];
    assert_eq!((form.action.as_str(), form.method.as_str()), ("/de/x?a=1&b=2", "POST"));
    let sent = [("key", "7"), ("why", "weil <so>"), ("place", "b")];
    assert_eq!(form.fields, sent.map(|(name, value)| (name.to_owned(), value.to_owned())));
    assert_eq!(form.first_choice("answer"), Some("yes"));
}

#[test]
fn links_and_words_leave_scripts_out() {
    assert_eq!(links(PAGE), ["/de/"]);
    assert_eq!(words(PAGE), "Guten Tag & mehr Ja weil <so> A B Start");
}
