//! Invented answers, for looking at the page and for tests.

use std::cell::RefCell;
use std::rc::Rc;

use crate::go::url;
use crate::probe::fake::Fake;
use crate::probe::outcome::Ending;
use crate::probe::run::{Event, Method};
use crate::probe::wire::Order;
use crate::ui::browser::clock::{self, Timer};
use crate::ui::browser::frame::News;

/// The inventions.
pub(in crate::ui::network::engine) struct Invented {
    fakes: Vec<Fake>,
    on_news: Rc<dyn Fn(News)>,
    timers: RefCell<Vec<(u32, Timer)>>,
}

impl Invented {
    pub(super) fn new(fakes: Vec<Fake>, on_news: impl Fn(News) + 'static) -> Self {
        Self { fakes, on_news: Rc::new(on_news), timers: RefCell::default() }
    }

    pub(super) fn order(&self, order: Order) {
        match order {
            Order::Abort(id) => self.timers.borrow_mut().retain(|(other, _)| *other != id),
            Order::Send(request) => {
                let host = url::split(&request.url).map_or("", |url| url.host);
                let fake = self.fakes.iter().find(|fake| fake.host == host);
                let (ending, took) =
                    fake.map_or((Ending::Rejected, 5.0), |fake| (fake.ending, fake.took));
                let ending = match (ending, request.method) {
                    (Ending::TimedOut, _) => return,
                    (Ending::Readable(_), Method::Opaque) => Ending::Answered,
                    (Ending::Answered, Method::Readable) => Ending::Rejected,
                    (ending, _) => ending,
                };
                let (on_news, id) = (self.on_news.clone(), request.id);
                let event = Event::Ended { id, ending, took, refused_by_policy: false };
                let timer = clock::after(took, Box::new(move || on_news(News::Ended(event))));
                self.timers.borrow_mut().push((id, timer));
            }
        }
    }
}
