//! Whose hands something went through before a second person looks at it.

word_type! {
    /// What two people are needed for, where more than one may have had a hand in it before.
    Work {
        Answer = "answer",
        Procedure = "procedure",
    }
}
