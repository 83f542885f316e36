//! Writes one page with every kind of drawing, to be looked at beside the design.
//!
//! `cargo run -p map --example show -- FOLDER [DISTRICTS.geojson]` writes `FOLDER/maps.html` and
//! `FOLDER/click.svg`; with a file of a city's districts, those are drawn instead of ours.

use std::error::Error;
use std::path::PathBuf;

use map::clusters::clusters;
use map::draw::{Drawing, Named, Pin, STYLE, Scale, Tone};
use map::muenster::muenster;
use map::{Frame, Municipality, Position, View};

fn main() -> Result<(), Box<dyn Error>> {
    let folder = PathBuf::from(std::env::args().nth(1).ok_or("name a folder")?);
    let mut city = muenster()?;
    if let Some(file) = std::env::args().nth(2) {
        let read = map::geojson::read_areas(&std::fs::read(file)?, &map::geojson::Rules::default())?;
        city.districts = map::Districts::new(read.features);
    }
    let drawings = [
        ("Overview", overview(&city)?),
        ("Overview on a phone", phone(&city)?),
        ("Pins", pins(&city, 17.0)?),
        ("Pins on a phone", pins(&city, 25.0)?),
        ("Shaded", shaded(&city)?),
        ("Districts", districts(&city)?),
        ("Mitte enlarged", mitte(&city)?),
        ("Gathered", gathered(&city)?),
        ("Around a place", around(&city, 800.0)?),
        ("Around a place, nearer", around(&city, 300.0)?),
        ("Around a place, wider", around(&city, 4000.0)?),
    ];
    let figures: String = drawings
        .iter()
        .map(|(title, drawing)| {
            let svg = drawing.finish(Named::As { id: "map", title, description: title });
            format!("<figure><figcaption>{title}</figcaption>{svg}</figure>")
        })
        .collect();
    let legend: String = (0..6).map(Scale::swatch).collect();
    let page = format!(
        "<!doctype html><meta charset=utf-8><style>{STYLE} body{{font-family:Fira Sans;margin:20px;\
         background:Canvas;color:CanvasText;color-scheme:light dark}} figure{{display:inline-block;width:600px;\
         margin:0 20px 20px 0}} .map{{width:100%;border-radius:16px}}</style>{figures}{legend}"
    );
    std::fs::write(folder.join("maps.html"), page)?;
    std::fs::write(folder.join("click.svg"), around(&city, 800.0)?.picture())?;
    Ok(())
}

fn whole(city: &Municipality, width: u32, height: u32) -> Result<Frame, Box<dyn Error>> {
    Ok(Frame::fit(city.boroughs.bounds().ok_or("no boroughs")?, width, height, 20))
}

fn overview(city: &Municipality) -> Result<Drawing, Box<dyn Error>> {
    let frame = whole(city, 600, 520)?;
    Ok(Drawing::new(frame).areas(&city.boroughs).landmarks(&city.landmarks).names(&city.boroughs))
}

fn phone(city: &Municipality) -> Result<Drawing, Box<dyn Error>> {
    let frame = whole(city, 600, 520)?;
    let drawing = Drawing::new(frame).text_size(25.0).areas(&city.boroughs);
    Ok(drawing.landmarks(&city.landmarks).names(&city.boroughs))
}

fn pins(city: &Municipality, size: f64) -> Result<Drawing, Box<dyn Error>> {
    let places = [
        (7.626, 51.968, "1", Tone::Leaf),
        (7.661, 51.972, "2", Tone::Brick),
        (7.6225, 51.948, "3", Tone::Green),
        (7.623, 51.945, "4", Tone::Leaf),
        (7.626, 51.947, "5", Tone::Plum),
        (7.69, 51.92, "12", Tone::Ink),
    ];
    let mut pins = Vec::new();
    for (longitude, latitude, label, tone) in places {
        let position = Position::new(longitude, latitude)?;
        pins.push(Pin { position, label: label.to_owned(), tone });
    }
    let drawing = Drawing::new(whole(city, 600, 520)?).text_size(size).areas(&city.boroughs);
    let drawing = drawing.landmarks(&city.landmarks);
    Ok(drawing.pins(&pins).names(&city.boroughs))
}

fn shaded(city: &Municipality) -> Result<Drawing, Box<dyn Error>> {
    let scale = Scale::with_breaks([40.0, 45.0, 50.0]);
    let value = |name: &str| match name {
        "Mitte" => Some(58.0),
        "Hiltrup" => Some(47.0),
        "West" | "Ost" => Some(42.0),
        "Nord" => Some(30.0),
        _ => None,
    };
    let drawing = Drawing::new(whole(city, 600, 520)?);
    Ok(drawing.shaded(&city.boroughs, &scale, |borough| value(&borough.name)).names(&city.boroughs))
}

fn districts(city: &Municipality) -> Result<Drawing, Box<dyn Error>> {
    let scale = Scale::equal([0.0, 50.0], 5);
    #[expect(clippy::cast_precision_loss, reason = "lengths of names")]
    let value = |name: &str| Some((name.len() * 7 % 50) as f64);
    let drawing = Drawing::new(whole(city, 900, 780)?);
    let drawing = drawing.shaded(&city.districts, &scale, |district| value(&district.name));
    Ok(drawing.edges(&city.boroughs).names(&city.districts).scale_bar())
}

fn mitte(city: &Municipality) -> Result<Drawing, Box<dyn Error>> {
    let bounds = city.boroughs.get("Mitte").ok_or("no Mitte")?.bounds;
    let drawing = Drawing::new(Frame::fit(bounds, 900, 900, 10)).areas(&city.districts);
    Ok(drawing.landmarks(&city.landmarks).names(&city.districts).scale_bar())
}

fn gathered(city: &Municipality) -> Result<Drawing, Box<dyn Error>> {
    let frame = whole(city, 600, 520)?;
    let mut places = Vec::new();
    for at in 0..3000_u32 {
        let spread = |step: u32| f64::from(at.wrapping_mul(step) % 997) / 997.0 - 0.5;
        let (x, y) = (spread(331), spread(577));
        places.push((at, Position::new(7.63 + 0.6 * x * x * x, 51.95 + 0.4 * y * y * y)?));
    }
    let marks = clusters(&frame, places, 44);
    let drawing = Drawing::new(frame).areas(&city.boroughs).landmarks(&city.landmarks);
    Ok(drawing.marks(&marks, Tone::Leaf, |count| count.to_string()).names(&city.boroughs))
}

fn around(city: &Municipality, metres: f64) -> Result<Drawing, Box<dyn Error>> {
    let centre = Position::new(7.6281, 51.9560)?;
    let drawing = Drawing::new(Frame::of(View { centre, metres }, 640, 440)).land(&city.districts);
    let drawing = drawing.landmarks(&city.landmarks).target(centre).scale_bar();
    Ok(drawing.landmark_names(&city.landmarks).places(&city.places, 12).names(&city.districts))
}
