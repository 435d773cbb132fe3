//! Who carries the requests out: the frame; in a single file, where a frame would be this very
//! document, the document itself; and in development builds inventions.

#[cfg(debug_assertions)]
mod invented;

use crate::probe::outcome::PageOrigin;
use crate::probe::run::Event;
use crate::probe::wire::Order;
use crate::ui::browser::asking::Asker;
use crate::ui::browser::frame::{Frame, News};
use crate::ui::browser::platform;

/// The hands.
pub(super) enum Carrier {
    /// A frame with an origin of its own.
    Frame(Frame),
    /// This document.
    Here(Asker),
    /// Nobody: the answers stand in the address of the page.
    #[cfg(debug_assertions)]
    Invented(invented::Invented),
}

impl Carrier {
    /// The carrier that fits how the page was opened; `None` where there is none.
    pub(super) fn open(page: PageOrigin, on_news: impl Fn(News) + Clone + 'static) -> Option<Self> {
        #[cfg(debug_assertions)]
        if let Some(fakes) = crate::probe::fake::read(crate::ui::browser::visit::first_fragment()) {
            return Some(Self::Invented(invented::Invented::new(fakes, on_news)));
        }
        if page == PageOrigin::File || platform::is_single_file() {
            return Some(Self::Here(Asker::new(Box::new(
                move |id, ending, took, refused_by_policy| {
                    on_news(News::Ended(Event::Ended { id, ending, took, refused_by_policy }));
                },
            ))));
        }
        Frame::open(on_news).map(Self::Frame)
    }

    /// Whether orders are taken at once. The frame says when it is ready.
    pub(super) const fn is_ready(&self) -> bool {
        !matches!(self, Self::Frame(_))
    }

    /// Carries out an order.
    pub(super) fn order(&self, order: Order) {
        match self {
            Self::Frame(frame) => frame.order(&order),
            Self::Here(asker) => asker.obey(order),
            #[cfg(debug_assertions)]
            Self::Invented(invented) => invented.order(order),
        }
    }
}
