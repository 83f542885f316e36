//! The front page's drawing: stepped gables over arcades, the tower behind them, people in front.

use super::shapes::{Person, cloud, cyclist, sun, tree};
use maud::{Markup, html};

const GROUND: i32 = 300;

/// One gabled house with two arches.
struct House {
    x: i32,
    width: i32,
    /// Where the lowest step begins.
    eaves: i32,
    steps: i32,
    wall: &'static str,
    arch: &'static str,
    windows: [&'static str; 3],
}

const HOUSES: [House; 5] = [
    House {
        x: 123,
        width: 80,
        eaves: 184,
        steps: 4,
        wall: "d-cream",
        arch: "d-trunk",
        windows: ["d-window", "d-petrol", "d-window"],
    },
    House {
        x: 205,
        width: 75,
        eaves: 203,
        steps: 4,
        wall: "d-rust",
        arch: "d-brick-2",
        windows: ["d-brick-2", "d-sun", "d-brick-2"],
    },
    House {
        x: 282,
        width: 84,
        eaves: 175,
        steps: 5,
        wall: "d-sand",
        arch: "d-trunk",
        windows: ["d-trunk", "d-petrol", "d-trunk"],
    },
    House {
        x: 368,
        width: 73,
        eaves: 212,
        steps: 4,
        wall: "d-white",
        arch: "d-trunk",
        windows: ["d-window", "d-brick", "d-window"],
    },
    House {
        x: 443,
        width: 82,
        eaves: 195,
        steps: 4,
        wall: "d-coral",
        arch: "d-brick-2",
        windows: ["d-brick-2", "d-brick-2", "d-cream"],
    },
];

impl House {
    /// Stepped gable: up on the left, down on the right, half of the width in steps.
    fn outline(&self) -> String {
        let (run, rise) = (self.width * 38 / 100 / self.steps, 11);
        let mut path = format!("M{} {GROUND}V{}", self.x, self.eaves);
        for _ in 0..self.steps {
            path.push_str(&format!("h{run}v-{rise}"));
        }
        path.push_str(&format!("H{}", self.x + self.width - run * self.steps));
        for _ in 0..self.steps {
            path.push_str(&format!("v{rise}h{run}"));
        }
        path.push_str(&format!("V{GROUND}Z"));
        path
    }

    fn draw(&self) -> Markup {
        let (middle, arch) = (self.x + self.width / 2, self.width * 38 / 100);
        let top = GROUND - 50;
        html! {
            path class=(self.wall) d=(self.outline()) {}
            rect class=(self.windows[0]) x=(middle - 5) y=(self.eaves - 16) width="10" height="13" rx="2" {}
            @for row in 0..3 {
                @for (column, window) in self.windows.iter().enumerate() {
                    @let x = middle - 5 + (i32::try_from(column).unwrap_or(0) - 1) * (self.width * 28 / 100);
                    @let y = self.eaves + 10 + row * 29;
                    @if y < top - 2 { rect class=(window_class(window, row, column)) x=(x) y=(y) width="11" height="17" rx="2" {} }
                }
            }
            @for left in [self.x + self.width * 7 / 100, self.x + self.width * 55 / 100] {
                path class=(self.arch) d=(format!("M{left} {GROUND}V{}a{} {} 0 0 1 {arch} 0V{GROUND}Z", top + arch / 2, arch / 2, arch / 2)) {}
            }
        }
    }
}

/// A lit or dark window here and there, always the same ones.
fn window_class(own: &'static str, row: i32, column: usize) -> &'static str {
    if row == 1 && column == 0 { "d-petrol" } else { own }
}

pub fn prinzipalmarkt() -> Markup {
    html! {
        rect.d-dusk width="580" height="362" {}
        (sun(450, 62, 52))
        (cloud(38, 106, 106))
        (cloud(300, 55, 82))
        (church())
        @for house in &HOUSES { (house.draw()) }
        rect.d-path x="0" y="300" width="580" height="43" {}
        rect.d-path-2 x="0" y="315" width="580" height="6" {}
        rect.d-grass-2 x="0" y="342" width="580" height="20" {}
        (cyclist(175, 338, 66))
        (Person { x: 381, y: 337, height: 67, dress: "d-petrol", skin: "d-skin-2", hair: true, legs: true }.draw())
        (Person { x: 414, y: 337, height: 47, dress: "d-sun", skin: "d-skin-1", hair: false, legs: true }.draw())
        path.drawing-line.l-skin-2 stroke-width="4" d="M391 313 407 316" {}
        (tree(35, 345, 107))
        (tree(100, 346, 87))
        (tree(548, 345, 112))
    }
}

/// The two towers of the cathedral, and the one of the church with its cages.
fn church() -> Markup {
    html! {
        g.d-deep {
            path d="M38 300V174l15-26 16 26v126ZM84 300V174l15-26 16 26v126Z" {}
            path d="M274 300V98l17-60 17 60v202ZM265 118h53v9h-53ZM268 184h47v8h-47Z" {}
        }
        path.d-sun d="M287 12h7v8h6v5h-6v17h-7V25h-6v-5h6Z" {}
    }
}
