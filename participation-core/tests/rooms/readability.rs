//! The readability figures on rated sentence pairs (TextComplexityDE19, TU Berlin). Set `READABILITY_DATA` to the
//! folder with `textcomplexityde19_parallel_corpus.csv`; without it this test prints that it was skipped.

use participation_core::language::readability::Figures;

/// Original and simplification, with how much easier people found it.
fn pairs() -> Option<Vec<(String, String, String)>> {
    let folder = std::env::var_os("READABILITY_DATA")?;
    let path = std::path::Path::new(&folder).join("textcomplexityde19_parallel_corpus.csv");
    // Windows-1252; for letters that is Latin-1.
    let text: String = std::fs::read(path).ok()?.into_iter().map(char::from).collect();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    Some(
        reader
            .records()
            .filter_map(Result::ok)
            .map(|row| (row[3].to_owned(), row[4].to_owned(), row[5].to_owned()))
            .collect(),
    )
}

#[test]
fn simplified_sentences_are_easier_by_every_figure() {
    let Some(pairs) = pairs() else {
        println!("skipped: READABILITY_DATA names no folder with the rated sentences");
        return;
    };
    let (mut easier, mut counted) = ([0_usize; 3], 0_usize);
    let mut sums = [[0.0; 3]; 2];
    for (original, simple, _) in &pairs {
        let (Some(before), Some(after)) = (Figures::of(original), Figures::of(simple)) else { continue };
        counted += 1;
        let figures = |figures: &Figures| [figures.amstad(), -figures.school_year(), -figures.lix()];
        for (index, (before, after)) in figures(&before).into_iter().zip(figures(&after)).enumerate() {
            easier[index] += usize::from(after > before);
            sums[0][index] += before;
            sums[1][index] += after;
        }
    }
    println!("{counted} pairs; easier by Amstad, Wiener Sachtextformel, LIX: {easier:?}; sums {sums:?}");
    assert!(counted > 200, "{counted}");
    for index in 0..3 {
        assert!(sums[1][index] > sums[0][index], "on average, figure {index}");
        assert!(easier[index] * 100 > counted * 70, "figure {index}: {easier:?} of {counted}");
    }
}
