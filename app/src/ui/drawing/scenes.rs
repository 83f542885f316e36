//! The drawings of procedures.

use super::shapes::{Person, cyclist, sun, tree};
use maud::{Markup, html};

fn sky() -> Markup {
    html! { rect.d-sky width="350" height="168" {} }
}

pub fn promenade() -> Markup {
    html! {
        rect.d-sky width="572" height="394" {}
        (sun(518, 93, 50))
        path.d-grass d="M0 190Q150 200 290 190Q440 165 572 176V394H0Z" {}
        path.d-path d="M292 190H319Q332 222 382 272Q452 322 519 394H143Q202 290 243 250Q286 212 292 190Z" {}
        path.drawing-line.l-white stroke-width="6" d="M311 198 315 221M316 242 325 286M326 300 331 318M337 336 354 392" {}
        (tree(68, 351, 219))
        (tree(180, 268, 138))
        (tree(243, 218, 86))
        (tree(372, 218, 86))
        (tree(443, 272, 144))
        (tree(566, 358, 230))
        (cyclist(260, 372, 100))
    }
}

pub fn playground() -> Markup {
    html! {
        (sky())
        (sun(61, 29, 21))
        path.d-grass d="M0 118Q100 96 190 106T350 120V168H0Z" {}
        path.d-path d="M52 162Q70 150 170 148T306 162Z" {}
        (tree(32, 141, 78))
        (tree(331, 136, 76))
        path.d-trunk d="M93 70h6v89h-6ZM135 70h6v89h-6Z" {}
        path.d-sand d="M93 92h48v8H93Z" {}
        path.d-brick d="M86 72 117 42 149 72Z" {}
        path.drawing-line.l-petrol-2 stroke-width="11" d="M140 94C164 94 160 148 200 152" {}
        path.drawing-line.l-trunk stroke-width="6" d="M206 68H282M208 68 186 158M208 68 226 158M280 68 262 158M280 68 302 158" {}
        path.drawing-line.l-ink stroke-width="2" d="M234 70V125M260 70V125" {}
        (Person { x: 247, y: 126, height: 42, dress: "d-sun", skin: "d-skin-2", hair: false, legs: false }.draw())
        rect.d-brick x="225" y="124" width="46" height="7" rx="3" {}
    }
}

pub fn ballot() -> Markup {
    html! {
        (sky())
        rect.d-sand y="136" width="350" height="32" {}
        path.d-petrol d="M80 70h97v71H80Z" {}
        path.d-petrol-2 d="M80 72 97 56h63l17 16Z" {}
        rect.d-deep x="103" y="60" width="51" height="6" {}
        g transform="rotate(-8 132 35)" {
            rect.d-white x="108" y="6" width="45" height="57" {}
            path.drawing-line.l-ink stroke-width="3" d="M116 18h9v9h-9ZM116 37h9v9h-9Z" {}
            path.drawing-line.l-brick stroke-width="3" d="M132 23h14M132 42h14M118 41l3 3 6-9" {}
        }
        path.drawing-line.l-skin-1 stroke-width="10" d="M196 84 230 106" {}
        (Person { x: 219, y: 154, height: 92, dress: "d-sun", skin: "d-skin-1", hair: true, legs: false }.draw())
        (Person { x: 257, y: 154, height: 92, dress: "d-brick", skin: "d-skin-3", hair: true, legs: false }.draw())
        (Person { x: 296, y: 154, height: 92, dress: "d-tree-2", skin: "d-skin-2", hair: true, legs: false }.draw())
    }
}

pub fn harbour() -> Markup {
    html! {
        (sky())
        path.d-brick d="M18 48h66v72H18Z" {}
        path.d-brick-2 d="M18 49 51 26 84 49Z" {}
        path.d-sand d="M84 68h58v52H84Z" {}
        g.d-sun { @for y in [63, 89] { @for x in [30, 48, 65] { rect x=(x) y=(y) width="9" height="14" rx="2" {} } } }
        g.d-petrol { @for x in [95, 112, 128] { rect x=(x) y="80" width="7" height="12" rx="2" {} } }
        path.d-path d="M0 119h350v9H0Z" {}
        rect.d-water y="127" width="350" height="41" {}
        path.drawing-line.l-petrol stroke-width="6" d="M207 36H330M232 36V10L306 35M216 118V36M248 118V36M216 74 232 42 248 74" {}
        path.drawing-line.l-ink stroke-width="3" d="M307 36V74" {}
        rect.d-sun x="296" y="73" width="22" height="16" {}
        rect.d-brick x="188" y="124" width="47" height="20" {}
        path.d-cream d="M167 143H271L258 162H180Z" {}
        path.drawing-line.l-water stroke-width="3" d="M17 158H70M288 153H334" {}
    }
}

pub fn benches() -> Markup {
    html! {
        (sky())
        (sun(300, 36, 20))
        path.d-grass d="M0 112Q120 92 220 104T350 108V168H0Z" {}
        path.d-path d="M0 146Q140 128 350 142V160Q140 146 0 164Z" {}
        (tree(64, 140, 116))
        (tree(316, 124, 74))
        (tree(22, 122, 58))
        g.d-trunk {
            path d="M112 96h116v7H112ZM112 108h116v7H112ZM108 122h124v8H108Z" {}
            path d="M118 96h6v48h-6ZM216 96h6v48h-6Z" {}
        }
        (Person { x: 148, y: 126, height: 58, dress: "d-brick", skin: "d-skin-1", hair: true, legs: false }.draw())
        (Person { x: 186, y: 126, height: 58, dress: "d-petrol", skin: "d-skin-3", hair: true, legs: false }.draw())
        path.d-ink d="M142 124h7v22h-7ZM152 124h7v22h-7ZM180 124h7v22h-7ZM190 124h7v22h-7Z" {}
        (Person { x: 262, y: 148, height: 44, dress: "d-sun", skin: "d-skin-2", hair: false, legs: true }.draw())
    }
}

pub fn school_street() -> Markup {
    html! {
        (sky())
        (sun(312, 32, 20))
        path.d-sand d="M34 46h150v74H34Z" {}
        path.d-brick d="M28 48 109 16 190 48Z" {}
        rect.d-cream x="94" y="28" width="30" height="16" rx="2" {}
        g.d-petrol { @for y in [58, 86] { @for x in [46, 68, 138, 160] { rect x=(x) y=(y) width="14" height="18" rx="2" {} } } }
        path.d-brick-2 d="M98 120V92a11 11 0 0 1 22 0v28Z" {}
        (tree(222, 122, 76))
        (tree(10, 122, 60))
        rect.d-path y="118" width="350" height="14" {}
        rect.d-asphalt y="130" width="350" height="38" {}
        g.d-white { @for x in [210, 228, 246, 264, 282] { path d=(format!("M{x} 132h10l6 36h-10Z")) {} } }
        rect.d-ink x="299" y="66" width="4" height="60" {}
        circle.d-brick cx="301" cy="62" r="17" {}
        circle.d-white cx="301" cy="62" r="12" {}
        path.drawing-line.l-ink stroke-width="3" d="M293 57c5-2 6 4 2 5 5 0 4 7-2 5M304 57h5v10h-5Z" {}
        (Person { x: 140, y: 132, height: 44, dress: "d-petrol", skin: "d-skin-1", hair: true, legs: true }.draw())
        (Person { x: 164, y: 132, height: 40, dress: "d-sun", skin: "d-skin-3", hair: true, legs: true }.draw())
        (Person { x: 189, y: 132, height: 54, dress: "d-brick", skin: "d-skin-2", hair: true, legs: true }.draw())
    }
}

pub fn lake() -> Markup {
    html! {
        (sky())
        (sun(286, 34, 22))
        path.d-grass d="M0 74Q90 58 180 72T350 66V110H0Z" {}
        (tree(28, 88, 52))
        (tree(62, 86, 44))
        (tree(322, 84, 54))
        path.d-water d="M0 88Q90 78 190 86T350 84V168H0Z" {}
        path.d-white d="M196 36V98H158Z" {}
        path.d-sun d="M202 48V98H226Z" {}
        rect.d-trunk x="197" y="34" width="4" height="70" {}
        path.d-brick d="M154 102H240L228 116H168Z" {}
        path.drawing-line.l-water stroke-width="3" d="M30 112H78M100 132H150M246 126H300M186 148H238" {}
        path.d-grass-2 d="M0 138Q60 126 120 146T190 168H0Z" {}
        g.d-cream { circle cx="40" cy="132" r="15" {} circle cx="78" cy="140" r="15" {} circle cx="54" cy="150" r="15" {} }
    }
}

pub fn housing() -> Markup {
    html! {
        (sky())
        (sun(56, 34, 20))
        path.d-grass d="M0 124Q120 108 350 120V168H0Z" {}
        path.d-brick d="M62 58h70v76H62Z" {}
        path.d-grass-2 d="M58 52h78v9H58Z" {}
        path.d-cream d="M142 34h64v100h-64Z" {}
        path.d-grass-2 d="M138 28h72v9h-72Z" {}
        path.d-coral d="M216 66h72v68h-72Z" {}
        path.d-grass-2 d="M212 60h80v9h-80Z" {}
        g.d-sun { @for y in [72, 98] { @for x in [72, 92, 112] { rect x=(x) y=(y) width="11" height="15" rx="2" {} } } }
        g.d-petrol { @for y in [48, 74, 100] { @for x in [152, 169, 186] { rect x=(x) y=(y) width="11" height="15" rx="2" {} } } }
        g.d-white { @for y in [80, 104] { @for x in [228, 248, 268] { rect x=(x) y=(y) width="11" height="14" rx="2" {} } } }
        (tree(32, 142, 84))
        (tree(318, 140, 92))
        path.d-path d="M0 148Q160 130 350 146V160Q160 146 0 164Z" {}
        (cyclist(206, 158, 46))
        (Person { x: 128, y: 154, height: 44, dress: "d-petrol-2", skin: "d-skin-2", hair: true, legs: true }.draw())
        (Person { x: 152, y: 154, height: 32, dress: "d-sun", skin: "d-skin-1", hair: false, legs: true }.draw())
    }
}
