//! Conventions: what no document decides, decided in the open. Each has a name, a default and
//! alternatives, and every result lists those that it depends on.

use super::counting::{CountFrom, Roll};
use super::standard::{BaselinePolicy, JointTarget, ReductionPath};
use crate::calendar::{LastDay, Rolled};
use crate::error::Code;
use crate::json::{
    Docs, Field, IntoField, Json, Read, Reader, Shape, Wire, deserialize, field, serialize, terms,
};
use crate::message::Message;
use crate::text::Label;

terms! {
    /// What a hybrid meeting counts as. The sources know in-person and online, and no third (T-3).
    pub enum HybridCountsAs("hybridCountsAs", "giá trị của `hybridCountsAs`", "value of `hybridCountsAs`") {
        /// Nobody has decided: a verdict holds only if every reading agrees.
        Undecided = "undecided", "chưa quyết định", "undecided";
        /// As online.
        Online = "online", "tính là trực tuyến", "as online";
        /// As in person.
        InPerson = "inPerson", "tính là trực tiếp", "as in person";
        /// Not at all.
        Excluded = "excluded", "không tính", "not counted";
        /// As online if more places take part from afar than the one hall.
        ByMajority = "byMajority", "theo số đông điểm cầu", "by the majority of sites";
    }
}

terms! {
    /// What an unclassified meeting counts as (T-1).
    pub enum UnclassifiedCountsAs("unclassifiedCountsAs", "giá trị của `unclassifiedCountsAs`", "value of `unclassifiedCountsAs`") {
        /// Nobody has decided: a verdict holds only if every reading agrees.
        Undecided = "undecided", "chưa quyết định", "undecided";
        /// As a conference.
        Conference = "conference", "tính là hội nghị", "as a conference";
        /// As a meeting.
        Meeting = "meeting", "tính là cuộc họp", "as a meeting";
    }
}

terms! {
    /// Which mode of a meeting counts where plan and fact differ (T-5).
    pub enum ModeSource("plannedOrActualMode", "giá trị của `plannedOrActualMode`", "value of `plannedOrActualMode`") {
        /// How it was held.
        Actual = "actual", "hình thức thực tế", "as held";
        /// How it was planned.
        Planned = "planned", "hình thức dự kiến", "as planned";
    }
}

terms! {
    /// What a limit on the length of a meeting is compared with (T-6, T-8).
    pub enum LengthMeasure("lengthMeasure", "giá trị của `lengthMeasure`", "value of `lengthMeasure`") {
        /// Half-days touched.
        HalfDays = "halfDays", "số buổi", "half-days";
        /// Minutes without lunch, breaks and ceremony.
        NetMinutes = "netMinutes", "số phút làm việc thực", "net minutes";
        /// Both; either can be exceeded.
        Both = "both", "cả số buổi và số phút", "both";
    }
}

terms! {
    /// When a document counts as sent electronically (T-27).
    pub enum ElectronicIf("electronicIf", "giá trị của `electronicIf`", "value of `electronicIf`") {
        /// If any channel is electronic.
        Any = "any", "có gửi điện tử", "any channel is electronic";
        /// If no channel is paper.
        Only = "only", "chỉ gửi điện tử", "no channel is paper";
    }
}

terms! {
    /// Which tasks count where tasks have parts (T-38).
    pub enum CountLevel("countLevel", "giá trị của `countLevel`", "value of `countLevel`") {
        /// Tasks without parts.
        Leaves = "leaves", "nhiệm vụ nhỏ nhất", "tasks without parts";
        /// Tasks that are part of none.
        Roots = "roots", "nhiệm vụ gốc", "tasks that are part of none";
    }
}

terms! {
    /// Which day stops the clock (T-41).
    pub enum ClockStop("clockStop", "giá trị của `clockStop`", "value of `clockStop`") {
        /// The day it happened.
        Happened = "happened", "ngày thực hiện", "the day it happened";
        /// The day it was recorded.
        Recorded = "recorded", "ngày ghi nhận", "the day it was recorded";
    }
}

terms! {
    /// Whether 24 November is a day off: a resolution of the National Assembly says so from 2026 by
    /// sources that quote it (T-16).
    pub enum CulturalDay("culturalDay", "giá trị của `culturalDay`", "value of `culturalDay`") {
        /// A day of work.
        Off = "off", "không nghỉ", "a day of work";
        /// A public holiday.
        On = "on", "nghỉ lễ", "a public holiday";
    }
}

terms! {
    /// Which rooms of one name are one room.
    pub enum RoomsAre("roomsAre", "giá trị của `roomsAre`", "value of `roomsAre`") {
        /// All of them: departments share the rooms of the ward.
        Ward = "ward", "phòng họp dùng chung", "the ward's";
        /// Those of one host: each has rooms of its own.
        Host = "host", "phòng họp riêng của từng cơ quan", "the host's";
    }
}

/// What values a convention takes.
#[derive(Debug, Clone, Copy)]
pub(crate) enum ConventionValues {
    /// Names, with their labels.
    Names(&'static [&'static str], &'static [Label]),
    Minutes,
}

/// A convention of the catalogue.
#[derive(Debug)]
pub(crate) struct Convention {
    pub(crate) name: &'static str,
    pub(crate) label: Label,
    pub(crate) values: ConventionValues,
}

/// One value of a convention, as it travels.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ConventionValue {
    /// A name.
    Name(String),
    /// A number of minutes.
    Minutes(u64),
}

impl Wire for ConventionValue {
    const DOCS: Docs = Docs {
        of_type: "One value of a convention: a name, or a number of minutes.",
        of_parts: &[],
    };

    fn shape() -> Shape {
        Shape::OneOf("ConventionValue", &[String::shape, u64::shape])
    }

    fn json(&self) -> Json<'_> {
        match self {
            Self::Name(name) => name.json(),
            Self::Minutes(minutes) => minutes.json(),
        }
    }
}

serialize!(ConventionValue, ConventionChoices);
deserialize!(ConventionChoices);

macro_rules! conventions {
    (
        names { $($field:ident: $type:ident = $default:ident, $label:expr;)+ }
        minutes { $($minutes:ident = $wire:literal, $minutes_default:literal, $most:literal, $minutes_label:expr;)+ }
    ) => {
        /// The conventions that a calculation uses. The default decides nothing that a document
        /// leaves open.
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub(crate) struct Conventions {
            $(pub(crate) $field: $type,)+
            $(pub(crate) $minutes: u64,)+
        }

        impl Default for Conventions {
            fn default() -> Self {
                Self { $($field: $type::$default,)+ $($minutes: $minutes_default,)+ }
            }
        }

        /// The names of the conventions, in the order of the documentation.
        pub(crate) const CONVENTION_NAMES: &[&str] = &[$($type::GROUP,)+ $($wire,)+];

        /// Those that are chosen by a name, and the names.
        const CHOSEN_BY_NAME: &[(&str, &[&str])] = &[$(($type::GROUP, $type::NAMES),)+];

        /// Every convention, in the same order.
        pub(crate) const CONVENTIONS: &[Convention] = &[
            $(Convention {
                name: $type::GROUP,
                label: $label,
                values: ConventionValues::Names($type::NAMES, $type::LABELS),
            },)+
            $(Convention {
                name: $wire,
                label: $minutes_label,
                values: ConventionValues::Minutes,
            },)+
        ];

        /// What may be chosen, in the same order.
        const CHOICES: &[Field] = &[
            $(field!(stringify!($field) => Option<$type>),)+
            $(field!(stringify!($minutes) => Option<u64>),)+
        ];
        const CHOICE_DOCS: &[&str] = &[$($label.en,)+ $($minutes_label.en,)+];

        /// Conventions that are chosen, over those of the rulebook. What is not chosen stays as the
        /// rulebook has it, and open where that leaves it open.
        ///
        /// # Examples
        ///
        /// ```
        /// use wardplan::Options;
        /// use wardplan::indicator::{ConventionChoices, HybridCountsAs};
        ///
        /// let conventions = ConventionChoices::new().hybrid_counts_as(HybridCountsAs::Online);
        /// let options = Options::new().conventions(conventions);
        /// assert_eq!(options, Options::from_json(r#"{"conventions": {"hybridCountsAs": "online"}}"#)?);
        /// # Ok::<(), wardplan::Error>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        #[non_exhaustive]
        pub struct ConventionChoices {
            $(#[doc = concat!("See [`", stringify!($type), "`].")] pub $field: Option<$type>,)+
            $(
                #[doc = concat!("The convention `", $wire, "`, at most ", $most, ".")]
                pub $minutes: Option<u64>,
            )+
        }

        impl ConventionChoices {
            /// None is chosen.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            $(
                #[doc = concat!("Chooses a [`", stringify!($type), "`], and no other convention.")]
                #[must_use]
                pub fn $field(mut self, $field: impl IntoField<Option<$type>>) -> Self {
                    self.$field = $field.into_field();
                    self
                }
            )+

            $(
                #[doc = concat!("Chooses the convention `", $wire, "`, at most ", $most, ", and no other.")]
                #[must_use]
                pub fn $minutes(mut self, $minutes: impl IntoField<Option<u64>>) -> Self {
                    self.$minutes = $minutes.into_field();
                    self
                }
            )+

            /// Reads what is chosen for one convention.
            fn set(&mut self, name: &str, node: &Json<'_>, reader: &mut Reader) {
                $(if name == $type::GROUP {
                    return choose(&mut self.$field, name, node, reader);
                })+
                $(if name == $wire {
                    choose(&mut self.$minutes, name, node, reader);
                    if self.$minutes.is_some_and(|minutes| minutes > $most) {
                        let most: u64 = $most;
                        let message = Message::of(
                            "`{}` không quá {} phút",
                            "`{}` is at most {} minutes",
                            &[&$wire, &most],
                        );
                        reader.problem(Code::OutOfRange, message, None);
                    }
                    return;
                })+
                reader.unknown(Code::UnknownName, &Label::new("quy ước", "convention"), name, CONVENTION_NAMES);
            }

            /// Whether every number of minutes is one that may be chosen.
            fn is_within_bounds(&self) -> bool {
                $(self.$minutes.is_none_or(|minutes| minutes <= $most))&&+
            }

            /// Whether a convention is chosen, and if so, whether that decides it.
            pub(crate) fn decides(&self, name: &str) -> Option<bool> {
                $(if name == $type::GROUP {
                    return self.$field.map(|value| value.name() != UNDECIDED);
                })+
                $(if name == $wire {
                    return self.$minutes.map(|_| true);
                })+
                None
            }
        }

        impl Wire for ConventionChoices {
            const MAY_BE_ABSENT: bool = true;
            const DOCS: Docs = Docs {
                of_type: "Conventions by name, over those of the rulebook.",
                of_parts: CHOICE_DOCS,
            };

            fn shape() -> Shape {
                Shape::Record("ConventionChoices", CHOICES)
            }

            fn json(&self) -> Json<'_> {
                Json::object([
                    $(($type::GROUP, self.$field.json()),)+
                    $(($wire, self.$minutes.json()),)+
                ])
            }
        }

        impl Conventions {
            /// These conventions with some of them chosen otherwise.
            pub(crate) fn with(self, choices: &ConventionChoices) -> Self {
                Self {
                    $($field: choices.$field.unwrap_or(self.$field),)+
                    $($minutes: choices.$minutes.unwrap_or(self.$minutes),)+
                }
            }

            /// These conventions with a named one chosen otherwise.
            pub(crate) fn choosing(mut self, name: &str, value: &str) -> Self {
                $(if name == $type::GROUP {
                    self.$field = $type::named(value).unwrap_or(self.$field);
                })+
                self
            }

            /// The value of a convention, by name.
            pub(crate) fn value(&self, name: &str) -> Option<ConventionValue> {
                $(if name == $type::GROUP {
                    return Some(ConventionValue::Name(self.$field.name().to_owned()));
                })+
                $(if name == $wire {
                    return Some(ConventionValue::Minutes(self.$minutes));
                })+
                None
            }
        }
    };
}

/// The label of a convention.
pub(crate) fn convention_name(name: &str) -> Label {
    let known = CONVENTIONS.iter().find(|known| known.name == name);
    known.map_or(Label::NONE, |known| known.label)
}

/// The label of a named value of a convention.
pub(crate) fn convention_label(name: &str, value: &str) -> Option<Label> {
    let known = CONVENTIONS.iter().find(|known| known.name == name)?;
    let ConventionValues::Names(names, labels) = known.values else {
        return None;
    };
    let place = names.iter().position(|name| *name == value)?;
    labels.get(place).copied()
}

const fn label(vi: &'static str, en: &'static str) -> Label {
    Label { vi, en }
}

conventions! {
    names {
        hybrid_counts_as: HybridCountsAs = Undecided,
            label("cách tính cuộc họp kết hợp", "what hybrid meetings count as");
        unclassified_counts_as: UnclassifiedCountsAs = Undecided,
            label("cách tính cuộc họp chưa phân loại", "what unclassified meetings count as");
        planned_or_actual_mode: ModeSource = Actual,
            label("hình thức họp được tính", "which mode counts");
        length_measure: LengthMeasure = HalfDays,
            label("cách đo thời lượng họp", "how the length of a meeting is measured");
        reduction_path: ReductionPath = YearOnYear,
            label("cách tính mức giảm hằng năm", "how a yearly reduction goes on");
        baseline_policy: BaselinePolicy = Given,
            label("cách xác định số nền", "where the baseline comes from");
        joint_target: JointTarget = Each,
            label("chỉ tiêu chung cho nhiều chỉ số", "a target that joins indicators");
        electronic_if: ElectronicIf = Any,
            label("khi nào là gửi điện tử", "when a document counts as electronic");
        count_level: CountLevel = Leaves,
            label("cấp nhiệm vụ được tính", "which level of tasks counts");
        roll: Roll = ByKind,
            label("hạn rơi vào ngày nghỉ", "where a last day goes that is a day of rest");
        count_from: CountFrom = NextDay,
            label("ngày đầu tiên của thời hạn", "with which day a counted period begins");
        clock_stop: ClockStop = Happened,
            label("ngày được tính là hoàn thành", "which day stops the clock");
        cultural_day: CulturalDay = On,
            label("Ngày Văn hóa Việt Nam 24/11", "whether 24 November is a day off");
        rooms_are: RoomsAre = Ward,
            label("phòng họp trùng tên", "whose meeting rooms are");
    }
    minutes {
        half_day_minutes = "halfDayMinutes", 240, 1440,
            label("số phút của một buổi", "minutes in half a day");
        travel_gap_minutes = "travelGapMinutes", 0, 1440,
            label("số phút di chuyển giữa hai cuộc họp", "minutes to travel between meetings");
    }
}

/// The conventions that are either `on` or `off`.
pub(crate) fn on_off_conventions() -> Vec<&'static str> {
    let known = CHOSEN_BY_NAME.iter();
    let on_off = known.filter(|(_, names)| matches!(names, ["off", "on"]));
    on_off.map(|(name, _)| *name).collect()
}

impl Conventions {
    /// Whether a convention is `on`, with its name; `None` if it is not of that sort.
    pub(crate) fn is_on(&self, name: &str) -> Option<(&'static str, bool)> {
        let known = on_off_conventions()
            .into_iter()
            .find(|known| *known == name)?;
        let on = ConventionValue::Name("on".to_owned());
        Some((known, self.value(known)? == on))
    }
}

/// The value that leaves a convention open.
const UNDECIDED: &str = "undecided";

/// Reads what is chosen for a convention into its place.
fn choose<T: Read>(place: &mut Option<T>, name: &str, node: &Json<'_>, reader: &mut Reader) {
    if place.is_some() {
        reader.duplicate_key(name);
    }
    *place = T::read(node, reader);
}

impl Read for ConventionChoices {
    fn read(node: &Json<'_>, reader: &mut Reader) -> Option<Self> {
        let Json::Object(entries) = node else {
            reader.wrong(node, &Label::new("bản ghi", "an object"));
            return None;
        };
        let mut choices = Self::default();
        for (name, node) in entries {
            // `null` is not stated, here as everywhere.
            if *node != Json::Null {
                reader.at_key(name, |reader| choices.set(name, node, reader));
            }
        }
        Some(choices)
    }

    fn reads_back(&self) -> bool {
        self.is_within_bounds()
    }
}
impl Conventions {
    /// Where a last day goes that is a day of rest.
    pub(crate) fn rolls(&self, last_day: LastDay) -> Rolled {
        match (self.roll, last_day) {
            (Roll::None, _) | (_, LastDay::Worked) | (Roll::ByKind, LastDay::Named) => Rolled::None,
            (Roll::Next, _) | (Roll::ByKind, LastDay::Counted) => Rolled::Next,
            (Roll::Previous, _) => Rolled::Previous,
        }
    }

    /// Whether a counted period leaves out the day from which it runs.
    pub(crate) fn leave_first_day_out(&self) -> bool {
        self.count_from == CountFrom::NextDay
    }
}
