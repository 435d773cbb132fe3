//! What was last answered to a question about a value. The entries of a log share hosts and
//! addresses, and the signs of causes ask the same about them again and again.

use std::cell::RefCell;

/// The last value that each question was asked about, and the answer, by the number of the question.
#[derive(Clone, Debug, Default)]
pub(crate) struct Answers(RefCell<Vec<Option<(String, bool)>>>);

impl Answers {
    /// The answer to a question about a value; asks if it was last asked about another one.
    pub(crate) fn of(&self, question: usize, value: &str, ask: impl FnOnce() -> bool) -> bool {
        if let Some(Some((known, answer))) = self.0.borrow().get(question)
            && known == value
        {
            return *answer;
        }
        let answer = ask();
        let mut answers = self.0.borrow_mut();
        if answers.len() <= question {
            answers.resize(question + 1, None);
        }
        if let Some(last) = answers.get_mut(question) {
            let (known, last) = last.get_or_insert_default();
            value.clone_into(known);
            *last = answer;
        }
        answer
    }
}
