//! The questions, and the result if there is one. What the archive's author wrote is followed by a number at most.

use std::collections::BTreeMap;

use crate::election::{Homomorphic, Lists, NonHomomorphic, Question};
use crate::shape::Shape;
use crate::verify::{Language, Report};

pub(super) fn questions(report: &Report, language: Language) -> Vec<String> {
    let mut lines = Vec::new();
    for (index, question) in report.questions.iter().enumerate() {
        let number = index + 1;
        let result = report.result.as_ref().and_then(|result| result.get(index));
        let (text, told) = match question {
            Question::Homomorphic(question) => (&question.question, homomorphic(question, result, language)),
            Question::NonHomomorphic(question) => (&question.question, non_homomorphic(question, result, language)),
            Question::Lists(question) => (&question.question, lists(question, result, language)),
        };
        let text = super::question(text, language);
        lines.push(language.pick(format!("Frage {number}: {text}"), format!("Question {number}: {text}")));
        lines.extend(told.into_iter().map(|line| format!("  {line}")));
    }
    if report.result.is_some() && report.checks.weighted {
        lines.push(
            language
                .word(
                    "Jede Zahl ist die Summe der Gewichte der Stimmen, nicht die Zahl der Stimmen.",
                    "Each number is a sum of the weights of votes, not a number of votes.",
                )
                .to_owned(),
        );
    }
    lines
}

/// A label, and behind it the number if there is one.
fn counted(label: &str, count: Option<&u64>, language: Language) -> String {
    let label = super::label(label, language);
    count.map_or_else(|| label.clone(), |count| format!("{label}: {count}"))
}

fn homomorphic(question: &Homomorphic, result: Option<&Shape<u64>>, language: Language) -> Vec<String> {
    let (min, max) = (question.min, question.max);
    let answers = |number: u32| language.count(number.into(), ["Antwort", "Antworten"], ["answer", "answers"]);
    let mut rule = if min == max {
        language.pick(format!("Zu wählen: genau {}", answers(max)), format!("To choose: exactly {}", answers(max)))
    } else {
        language.pick(format!("Zu wählen: {min} bis {}", answers(max)), format!("To choose: {min} to {}", answers(max)))
    };
    if question.blank {
        rule += language.word(", oder leer", ", or blank");
    }
    let blank = question.blank.then(|| language.word("(leere Stimmen)", "(blank votes)"));
    let labels = blank.into_iter().chain(question.answers.iter().map(String::as_str));
    let mut counts = result.into_iter().flat_map(Shape::values);
    let answers = labels.map(|label| counted(label, counts.next(), language));
    std::iter::once(format!("{rule}.")).chain(answers).collect()
}

fn lists(question: &Lists, result: Option<&Shape<u64>>, language: Language) -> Vec<String> {
    let rule = language.word(
        "Zu wählen: genau eine Liste und mindestens eine Person daraus. Hinter jeder Liste und jeder Person steht, wie oft sie gewählt wurde.",
        "To choose: exactly one list and at least one candidate of it. The number after a list or candidate says how often it was chosen.",
    );
    let mut lines = vec![rule.to_owned()];
    let mut counts = result.into_iter().flat_map(Shape::values);
    for list in &question.answers {
        for (index, label) in list.iter().enumerate() {
            let label = counted(label, counts.next(), language);
            lines.push(if index == 0 { label } else { format!("  {label}") });
        }
    }
    lines
}

/// The votes as they were decrypted, equal ones together, the most frequent first.
fn non_homomorphic(question: &NonHomomorphic, result: Option<&Shape<u64>>, language: Language) -> Vec<String> {
    let rule = language.word(
        "Jede Stimme gibt jeder Antwort eine Zahl, zum Beispiel einen Rang oder eine Note; die Zahlen stehen in der Reihenfolge der Antworten.",
        "Each vote gives each answer a number, for example a rank or a grade; the numbers are in the order of the answers.",
    );
    let mut lines = vec![rule.to_owned()];
    lines.extend(question.answers.iter().zip(1_u64..).map(|(label, number)| {
        let label = super::label(label, language);
        language.pick(format!("Antwort {number}: {label}"), format!("Answer {number}: {label}"))
    }));
    let Some(Shape::Nested(votes)) = result else { return lines };
    let mut times: BTreeMap<&[u64], u64> = BTreeMap::new();
    for vote in votes {
        *times.entry(vote).or_default() += 1;
    }
    let mut sorted: Vec<(&[u64], u64)> = times.into_iter().collect();
    sorted.sort_by_key(|(_, times)| std::cmp::Reverse(*times));
    lines.push(
        language
            .word(
                "Die Stimmen, gemischt und gleiche zusammengefasst. Wer daraus gewählt ist, berechnet dieses Programm nicht:",
                "The votes, shuffled, equal ones together. This program does not compute who is elected by them:",
            )
            .to_owned(),
    );
    lines.extend(sorted.into_iter().map(|(vote, times)| {
        let numbers: Vec<String> = vote.iter().map(u64::to_string).collect();
        let votes = language.count(times, ["Stimme", "Stimmen"], ["vote", "votes"]);
        format!("  {votes}: {}", numbers.join(", "))
    }));
    lines
}
