//! Writes the demo's documents: small PDF files (ISO 32000-1) with a title, a language and a tag on every paragraph,
//! so that they can be read aloud. They use the fonts that every reader has, and only signs of Windows-1252.

use std::fmt::Write;

const WIDTH: usize = 84;
const LINES: usize = 46;

/// One line on a page.
struct Line {
    text: String,
    heading: bool,
    /// Which paragraph of the document it belongs to.
    paragraph: usize,
}

/// A PDF of the text; a line that begins with `# ` is a heading, an empty line ends a paragraph.
pub(super) fn pdf(title: &str, text: &str) -> Vec<u8> {
    let lines = lines(title, text);
    let pages: Vec<&[Line]> = lines.chunks(LINES).collect();
    let mut objects = Objects::default();
    let (catalog, tree, root, regular, bold) =
        (objects.reserve(), objects.reserve(), objects.reserve(), objects.reserve(), objects.reserve());
    let page_numbers: Vec<usize> = pages.iter().map(|_| objects.reserve()).collect();
    let mut elements = Vec::new();
    let mut parents = String::new();
    for (at, (page, lines)) in page_numbers.iter().zip(&pages).enumerate() {
        let content = objects.reserve();
        let (stream, marks) = stream(lines);
        let mut owners = String::new();
        for (mark, heading) in marks.iter().enumerate() {
            let element = objects.reserve();
            let role = if *heading { "H1" } else { "P" };
            objects.set(
                element,
                format!("<< /Type /StructElem /S /{role} /P {root} 0 R /Pg {page} 0 R /K {mark} >>").into_bytes(),
            );
            elements.push(element);
            let _ = write!(owners, "{element} 0 R ");
        }
        let _ = write!(parents, "{at} [{owners}] ");
        objects.set(*page, format!(
            "<< /Type /Page /Parent {tree} 0 R /MediaBox [0 0 595 842] /StructParents {at} /Tabs /S /Contents {content} 0 R \
             /Resources << /Font << /F1 {regular} 0 R /F2 {bold} 0 R >> >> >>"
        ).into_bytes());
        let mut body = format!("<< /Length {} >>\nstream\n", stream.len()).into_bytes();
        body.extend(stream);
        body.extend(b"\nendstream");
        objects.set(content, body);
    }
    let list = |numbers: &[usize]| numbers.iter().map(|n| format!("{n} 0 R")).collect::<Vec<_>>().join(" ");
    let kids = list(&page_numbers);
    objects.set(tree, format!("<< /Type /Pages /Kids [{kids}] /Count {} >>", pages.len()).into_bytes());
    let children = list(&elements);
    objects.set(
        root,
        format!("<< /Type /StructTreeRoot /K [{children}] /ParentTree << /Nums [{parents}] >> >>").into_bytes(),
    );
    objects.set(
        catalog,
        format!(
            "<< /Type /Catalog /Pages {tree} 0 R /Lang (de-DE) /MarkInfo << /Marked true >> /StructTreeRoot {root} 0 R \
         /ViewerPreferences << /DisplayDocTitle true >> >>"
        )
        .into_bytes(),
    );
    for (number, name) in [(regular, "Helvetica"), (bold, "Helvetica-Bold")] {
        objects.set(
            number,
            format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>").into_bytes(),
        );
    }
    let information = objects.reserve();
    let mut about = b"<< /Producer (Beteiligung) /Title (".to_vec();
    about.extend(escaped(title));
    about.extend(b") >>");
    objects.set(information, about);
    objects.file(catalog, information)
}

fn lines(title: &str, text: &str) -> Vec<Line> {
    let mut lines = vec![Line { text: title.to_owned(), heading: true, paragraph: 0 }];
    let mut paragraph = 1;
    for source in text.trim().lines() {
        let (source, heading) = source.strip_prefix("# ").map_or((source, false), |heading| (heading, true));
        if source.is_empty() || heading {
            paragraph += 1;
            lines.push(Line { text: String::new(), heading: false, paragraph });
        }
        for text in wrapped(source) {
            lines.push(Line { text, heading, paragraph });
        }
        if heading {
            paragraph += 1;
        }
    }
    lines
}

fn wrapped(text: &str) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + word.chars().count() < WIDTH => line.extend([" ", word]),
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A page's content and, for each of its marks, whether it is a heading.
fn stream(lines: &[Line]) -> (Vec<u8>, Vec<bool>) {
    let mut content = b"BT 56 780 Td 15 TL\n".to_vec();
    let mut marks = Vec::new();
    let mut open: Option<(usize, bool)> = None;
    for line in lines {
        if line.text.is_empty() {
            content.extend(b"T*\n");
            continue;
        }
        if open != Some((line.paragraph, line.heading)) {
            if open.is_some() {
                content.extend(b"EMC\n");
            }
            let (role, font) = if line.heading { ("H1", "/F2 13 Tf") } else { ("P", "/F1 10.5 Tf") };
            content.extend(format!("/{role} << /MCID {} >> BDC {font}\n", marks.len()).into_bytes());
            marks.push(line.heading);
            open = Some((line.paragraph, line.heading));
        }
        content.push(b'(');
        content.extend(escaped(&line.text));
        content.extend(b" ) Tj T*\n");
    }
    if open.is_some() {
        content.extend(b"EMC\n");
    }
    content.extend(b"ET");
    (content, marks)
}

/// A PDF string's bytes in Windows-1252; what that does not have becomes a question mark.
fn escaped(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for letter in text.chars() {
        let byte = match letter {
            '€' => 0x80,
            '„' => 0x84,
            '–' => 0x96,
            '“' => 0x93,
            '”' => 0x94,
            '’' => 0x92,
            '•' => 0x95,
            letter => u8::try_from(u32::from(letter))
                .ok()
                .filter(|byte| matches!(byte, 0x20..=0x7e | 0xa0..=0xff))
                .unwrap_or(b'?'),
        };
        if matches!(byte, b'(' | b')' | b'\\') {
            bytes.push(b'\\');
        }
        bytes.push(byte);
    }
    bytes
}

/// The file's numbered objects.
#[derive(Default)]
struct Objects(Vec<Vec<u8>>);

impl Objects {
    fn reserve(&mut self) -> usize {
        self.0.push(Vec::new());
        self.0.len()
    }

    fn set(&mut self, number: usize, body: Vec<u8>) {
        if let Some(place) = self.0.get_mut(number - 1) {
            *place = body;
        }
    }

    fn file(self, catalog: usize, information: usize) -> Vec<u8> {
        let mut file = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n".to_vec();
        let mut places = Vec::new();
        for (number, body) in (1..).zip(&self.0) {
            places.push(file.len());
            file.extend(format!("{number} 0 obj\n").into_bytes());
            file.extend(body);
            file.extend(b"\nendobj\n");
        }
        let start = file.len();
        let size = self.0.len() + 1;
        file.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").into_bytes());
        for place in places {
            file.extend(format!("{place:010} 00000 n \n").into_bytes());
        }
        file.extend(
            format!(
                "trailer\n<< /Size {size} /Root {catalog} 0 R /Info {information} 0 R >>\nstartxref\n{start}\n%%EOF\n"
            )
            .into_bytes(),
        );
        file
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_object_stands_where_the_table_says() {
        let file = pdf("Entwurf (Blatt 1)", &"# Überschrift\nEin Satz mit Ümlaut und € 5.\n\n".repeat(40));
        let text: String = file.iter().map(|byte| char::from(*byte)).collect();
        let table = text.split("xref\n").nth(1).unwrap();
        let places: Vec<usize> =
            table.lines().skip(2).map_while(|line| line.strip_suffix(" 00000 n ")?.parse().ok()).collect();
        assert!(places.len() > 10 && text.matches("/Type /Page ").count() > 1);
        for (number, place) in (1..).zip(places) {
            assert!(file[place..].starts_with(format!("{number} 0 obj\n").as_bytes()), "{number}");
        }
        assert!(text.contains("Entwurf \\(Blatt 1\\)"));
    }

    #[test]
    fn each_mark_on_a_page_has_its_own_tag() {
        let file = pdf("Titel", "# Eins\nText\n\nMehr Text\n# Zwei\nEnde");
        let text: String = file.iter().map(|byte| char::from(*byte)).collect();
        assert_eq!(text.matches("/MCID").count(), text.matches("/StructElem").count());
        assert_eq!(text.matches("BDC").count(), text.matches("EMC").count());
        assert_eq!(text.matches("/S /H1").count(), 3);
    }
}
