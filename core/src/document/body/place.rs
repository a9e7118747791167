//! Of which place a body is: *phường Lê Chân*, *tỉnh*, *TP. Hải Phòng*.

use super::{follow, plain, taken};
use crate::text::{Cursor, Gap, Word, phrases};

/// How many syllables the name of a place has at most.
const MOST_SYLLABLES: usize = 4;

/// What a place is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Ward,
    Commune,
    Township,
    SpecialZone,
    UrbanDistrict,
    RuralDistrict,
    Town,
    City,
    Province,
}

impl Unit {
    /// The word for it.
    pub(crate) const fn name(self) -> &'static str {
        match self {
            Self::Ward => "phường",
            Self::Commune => "xã",
            Self::Township => "thị trấn",
            Self::SpecialZone => "đặc khu",
            Self::UrbanDistrict => "quận",
            Self::RuralDistrict => "huyện",
            Self::Town => "thị xã",
            Self::City => "thành phố",
            Self::Province => "tỉnh",
        }
    }

    /// How high it stands: a ward below a district below a province.
    pub(crate) const fn height(self) -> u8 {
        match self {
            Self::Ward | Self::Commune | Self::Township | Self::SpecialZone => 1,
            Self::UrbanDistrict | Self::RuralDistrict | Self::Town => 2,
            Self::City | Self::Province => 3,
        }
    }
}

phrases! {
    static UNITS: Unit = {
        "phường" => Unit::Ward,
        "xã" => Unit::Commune,
        "thị trấn" => Unit::Township,
        "đặc khu" => Unit::SpecialZone,
        "quận" => Unit::UrbanDistrict,
        "huyện" => Unit::RuralDistrict,
        "thị xã" => Unit::Town,
        "thành phố" => Unit::City,
        "tỉnh" => Unit::Province,
    };
    static SHORT_UNITS: Unit = {
        "p" => Unit::Ward,
        "tx" => Unit::Town,
        "tp" => Unit::City,
    };
}

phrases! {
    /// Words that start as a unit does.
    static NO_UNITS = [
        "xã hội", "xã viên", "xã đội", "xã đoàn", "xã giao", "phường hội", "quận ủy", "quận đoàn", "huyện ủy",
        "huyện đoàn", "huyện lỵ", "huyện đội", "tỉnh ủy", "tỉnh đoàn", "tỉnh lỵ", "tỉnh lộ", "tỉnh đội",
        "tỉnh ngoài", "tỉnh khác", "tỉnh thành", "xã khác", "thành phố thông minh", "thành phố vệ tinh",
        "thành phố đáng sống",
    ];
    /// Provinces and cities, before and after 1 July 2025, and places whose names have a dash or more than
    /// two syllables. Their names end where the list says, over the end of a line and before any capital.
    static KNOWN = [
        "an giang", "bà rịa - vũng tàu", "bà rịa", "bạc liêu", "bắc giang", "bắc kạn", "bắc ninh", "bến tre",
        "bình dương", "bình định", "bình phước", "bình thuận", "cà mau", "cao bằng", "cần thơ", "đà nẵng",
        "đắk lắk", "đắk nông", "điện biên", "đồng nai", "đồng tháp", "gia lai", "hà giang", "hà nam", "hà nội",
        "hà tĩnh", "hải dương", "hải phòng", "hậu giang", "hòa bình", "hồ chí minh", "huế", "hưng yên",
        "khánh hòa", "kiên giang", "kon tum", "lai châu", "lạng sơn", "lào cai", "lâm đồng", "long an",
        "nam định", "nghệ an", "ninh bình", "ninh thuận", "phú thọ", "phú yên", "quảng bình", "quảng nam",
        "quảng ngãi", "quảng ninh", "quảng trị", "sóc trăng", "sơn la", "tây ninh", "thái bình",
        "thái nguyên", "thanh hóa", "thừa thiên huế", "thừa thiên - huế", "tiền giang", "trà vinh",
        "tuyên quang", "vĩnh long", "vĩnh phúc", "yên bái", "phan rang - tháp chàm", "buôn ma thuột",
    ];
}

/// Reads a unit and the place, if it is named: where the unit alone is said, it is the one that the text is
/// about.
pub(super) fn read(cursor: &mut Cursor<'_>) -> Option<(Unit, String)> {
    let mut ahead = *cursor;
    let small = !cursor.second().is_some_and(|word| word.capital);
    if NO_UNITS.starts(ahead.rest()).is_some() && (small || ahead.at_capital()) {
        return None;
    }
    let unit = ahead.phrase(&UNITS).or_else(|| short_unit(&mut ahead))?;
    let provincial = matches!(unit, Unit::City | Unit::Province);
    let place = if other_case_below(cursor, &ahead) {
        String::new()
    } else {
        known(&mut ahead, provincial)
            .or_else(|| numbered(&mut ahead, unit))
            .unwrap_or_else(|| syllables(&mut ahead))
    };
    *cursor = ahead;
    Some((unit, place))
}

/// *P.*, *TX*, *TP.*, in capitals.
fn short_unit(cursor: &mut Cursor<'_>) -> Option<Unit> {
    cursor.at_capital().then_some(())?;
    let unit = cursor.phrase(&SHORT_UNITS)?;
    let mut dotted = *cursor;
    if !dotted.apart() && dotted.mark('.') && dotted.at_capital() {
        *cursor = dotted;
    }
    Some(unit)
}

/// Whether a new line goes on with small letters after a unit in capitals, or the other way round.
fn other_case_below(unit: &Cursor<'_>, after: &Cursor<'_>) -> bool {
    let shouted = |cursor: &Cursor<'_>| cursor.peek().map(|word| word.is_shouted(unit.text));
    let below = after.peek().is_some_and(|word| word.gap == Gap::Line);
    below && shouted(unit) != shouted(after)
}

/// Reads the name of a place without its unit. After the office of a person it may be that person's name:
/// there only provinces are read.
pub(super) fn alone(cursor: &mut Cursor<'_>, after_person: bool) -> Option<String> {
    known(cursor, true).or_else(|| {
        let on = cursor.peek().is_some_and(|word| word.gap == Gap::Blank);
        let place = if on && !after_person {
            syllables(cursor)
        } else {
            String::new()
        };
        Some(place).filter(|place| !place.is_empty())
    })
}

/// A place that is known by its whole name.
pub(super) fn known(cursor: &mut Cursor<'_>, provincial: bool) -> Option<String> {
    let mut ahead = *cursor;
    ahead.phrase(&KNOWN)?;
    let words = taken(cursor, &ahead);
    let mut written = words.iter().filter(|word| word.is_word());
    let capitals = written.all(|word| word.capital);
    // A ward may be called as a province is, and longer: *phường Bắc Giang Nam*.
    let goes_on = ahead
        .peek()
        .is_some_and(|word| word.is_word() && word.capital && word.gap == Gap::Blank);
    if !capitals || !provincial && goes_on {
        return None;
    }
    let folded = plain(cursor, words, " ");
    *cursor = ahead;
    Some(folded)
}

/// *Quận 14*, *Phường 5*.
fn numbered(cursor: &mut Cursor<'_>, unit: Unit) -> Option<String> {
    if !matches!(unit, Unit::Ward | Unit::UrbanDistrict) {
        return None;
    }
    let mut ahead = *cursor;
    ahead.number(1..=2)?;
    let number = cursor.peek()?.place.of(cursor.text).to_owned();
    let fits = ahead.peek().is_none_or(|next| {
        if next.apart() {
            next.capital || follow::ends(&ahead)
        } else {
            !next.is_mark('/') && !next.is_mark('-') && !next.is_mark('%')
        }
    });
    if !fits {
        return None;
    }
    *cursor = ahead;
    Some(number)
}

/// Capitals, as far as they are of one name; empty where there are none.
fn syllables(cursor: &mut Cursor<'_>) -> String {
    let start = *cursor;
    let shouted = |word: &Word| word.is_shouted(start.text);
    let first = start.peek().is_some_and(shouted);
    let below = start.peek().is_some_and(|word| word.gap == Gap::Line);
    for count in 0..MOST_SYLLABLES {
        let Some(word) = cursor.peek() else { break };
        let other_case = count > 0 && shouted(word) != first && word.place.of(start.text).len() > 2;
        // A line ends within a name of two syllables as within any other; what follows more may be a
        // new sentence.
        let on_another_line = word.gap == Gap::Line && count > 1;
        let fits = word.is_word() && word.capital && word.apart();
        if !fits || other_case || on_another_line || follow::starts_another(cursor) {
            break;
        }
        cursor.advance();
        // *R'Lấp*
        let mut ahead = *cursor;
        let apostrophe = !ahead.apart() && (ahead.mark('\'') || ahead.mark('’'));
        if apostrophe && ahead.take(|word| word.is_word() && !word.apart()).is_some() {
            *cursor = ahead;
        }
    }
    // A new line with one capital may be a new sentence.
    let goes_on = cursor
        .peek()
        .is_some_and(|next| next.is_word() && !next.capital && next.gap == Gap::Blank);
    if below && goes_on && cursor.at == start.at.saturating_add(1) {
        *cursor = start;
    }
    plain(&start, taken(&start, cursor), " ")
}

/// Whether a unit comes next.
pub(super) fn is_next(cursor: &Cursor<'_>) -> bool {
    read(&mut { *cursor }).is_some()
}
