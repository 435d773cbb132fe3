//! Putting short or nearly ordered lists in order.
//!
//! The standard library's sorts are made for long lists, and each use of one in the page is four
//! thousand bytes of code to download.

/// Orders a list by a key; items with the same key stay in their order. Fast where items stand
/// near their places, or are few.
pub(crate) fn by_key<T, K: PartialOrd>(items: &mut Vec<T>, key: impl Fn(&T) -> K) {
    if items.is_sorted_by_key(&key) {
        return;
    }
    let mut ordered: Vec<T> = Vec::with_capacity(items.len());
    for item in std::mem::take(items) {
        let own = key(&item);
        let place = ordered.partition_point(|other| key(other) <= own);
        ordered.insert(place, item);
    }
    *items = ordered;
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_does_what_the_stable_sort_does(mut items: Vec<(u8, u8)>) {
            let mut sorted = items.clone();
            sorted.sort_by_key(|item| item.0);
            super::by_key(&mut items, |item| item.0);
            prop_assert_eq!(items, sorted);
        }
    }
}
