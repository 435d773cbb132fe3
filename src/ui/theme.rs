//! Light, dark, or as the system says.

use leptos::prelude::*;

use super::live::truth;
use super::segment::segments;
use super::state::State;
use super::view::{View, button, el};
use crate::lang::Text;

/// A choice of colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub(super) enum Theme {
    /// As the system says.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// Its name in storage and style.
    pub(super) const fn id(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of that name.
    pub(super) fn from_id(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.id() == id)
    }

    const fn name(self) -> Text {
        match self {
            Self::Auto => Text { en: "Colours as the system says", zh: "颜色跟随系统" },
            Self::Light => Text { en: "Light colours", zh: "浅色" },
            Self::Dark => Text { en: "Dark colours", zh: "深色" },
        }
    }

    /// The lines of its picture.
    const fn drawing(self) -> &'static str {
        match self {
            Self::Auto => "M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11",
            Self::Light => {
                "M8 5.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M8 1v1.4M8 13.6V15M1 8h1.4M13.6 8H15M3 3l1 1M12 12l1 1M3 13l1-1M12 4l1-1"
            }
            Self::Dark => "M13 9.6A5.6 5.6 0 0 1 6.4 3 5.6 5.6 0 1 0 13 9.6z",
        }
    }
}

const THEME: Text = Text { en: "Colours", zh: "颜色" }.paired();

/// The choice.
pub(super) fn theme_choice() -> View {
    let state = State::get();
    let buttons = Theme::ALL.map(|theme| {
        button()
            .class("segment icon")
            .attr("aria-pressed", truth(move || state.theme.get() == theme))
            .attr("aria-label", state.say(theme.name()))
            .attr("title", state.say(theme.name()))
            .on_click(move || state.choose_theme(theme))
            .add(
                el("svg")
                    .attr("viewBox", "0 0 16 16")
                    .attr("aria-hidden", "true")
                    .attr("data-theme-icon", theme.id())
                    .add(el("path").attr("d", theme.drawing())),
            )
    });
    segments(THEME).add(buttons).into()
}
