use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;
use tests::{Browser, Look};

const PAGE: &str = "<!doctype html><html lang=de><title>Probe</title>
<style>body{margin:0} @media print{h1{display:none}} @media (prefers-color-scheme:dark){h1{color:#fff}}</style>
<h1>Radweg am Kanal</h1>
<form action='/done'><label for=t>Titel</label><input id=t name=title>
<fieldset><legend>Wie oft?</legend><label><input type=radio name=often value=daily> Täglich</label>
<label><input type=radio name=often value=never> Nie</label></fieldset>
<label>Stadtteil <select name=district><option value=1>Mitte<option value=2>Hafen</select></label>
<button>Weiter</button></form><div style='width:700px'>breit</div>
<script>document.body.append('Skript lief')</script>";

/// Serves the same page for every address, for ever, on a thread of its own.
fn served() -> String {
    let socket = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", socket.local_addr().unwrap());
    thread::spawn(move || {
        for stream in socket.incoming() {
            let mut stream = stream.unwrap();
            let _ = stream.read(&mut [0; 4096]);
            let head = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: close";
            let _ = write!(stream, "{head}\r\nContent-Length: {}\r\n\r\n{PAGE}", PAGE.len());
        }
    });
    address
}

#[test]
fn a_form_is_filled_and_sent_by_its_words_with_and_without_scripts() {
    let address = served();
    for scripts in [true, false] {
        let page = Browser::shared().page();
        if !scripts {
            page.without_javascript();
        }
        assert_eq!(page.visit(&address), 200);
        assert_eq!(page.shows("Skript lief"), scripts);
        page.fill_in("Titel", "Mehr Licht");
        page.choose("Wie oft? :: Nie");
        page.select("Stadtteil", "Hafen");
        assert_eq!(page.press("Weiter"), 200);
        assert_eq!(page.path(), "/done?title=Mehr+Licht&often=never&district=2");
        assert!(page.requested().iter().all(|url| url.starts_with(&address)), "{:?}", page.requested());
        assert!(page.cookies().is_empty());
    }
}

#[test]
fn looks_change_what_the_page_is_shown_with() {
    let address = served();
    let page = Browser::shared().page();
    for look in Look::ALL {
        page.look(look);
        page.visit(&address);
        assert_eq!(page.ask("innerWidth"), look.width());
        assert_eq!(page.ask("matchMedia('(prefers-color-scheme: dark)').matches"), look == Look::Dark);
        assert_eq!(page.ask("matchMedia('(forced-colors: active)').matches"), look == Look::ForcedColours);
        assert_eq!(page.shows("Radweg am Kanal"), look != Look::Print);
    }
    page.look(Look::Narrow);
    assert!(page.ask("document.documentElement.scrollWidth > innerWidth").as_bool().unwrap());
    assert!(page.picture(true).starts_with(b"\x89PNG"));
}

#[test]
fn the_keyboard_reaches_fields_and_sends_the_form() {
    let page = Browser::shared().page();
    page.visit(&served());
    page.key("Tab");
    assert_eq!(page.ask("document.activeElement.name"), "title");
    page.enter();
    assert!(page.path().starts_with("/done?title="), "{}", page.path());
}
