//! How fast citations are found in ten megabytes, beside the crate `regex` that looks for one form of
//! number in the same text, whether the time grows as the text does, and how fast texts are imported:
//!
//!     cargo run --release -p wardplan-tests --example text_speed [citations] [growth] [import]
//!
//! The texts are the sentences of the corpus and the plan of the example; with `growth`, constructs that
//! look like a citation at every word; with `import`, also the texts of the corpus, each and as one. To see
//! what a change brings, run the example of the build before in turn with that of the new one. The best of several runs, in time on the processor where Linux
//! tells it, so that what else runs there does not count.

use std::error::Error;
use std::io::Write;
use std::time::Instant;

use regex::Regex;
use wardplan_tests::repository;

const BYTES: usize = 10_000_000;

/// At least so many bytes are imported for one measure.
const IMPORTED: usize = 600_000;

/// One form of number: `09/2019/NĐ-CP`.
const PATTERN: &str = r"\d+/\d{4}/[A-ZĐ]+-[A-ZĐ]+";

/// Texts of which nearly every word might begin a citation, or go on with one.
const CONSTRUCTS: [&str; 16] = [
    "Luật Luật ",
    "Luật sửa đổi, bổ sung một số điều của ",
    "Căn cứ Luật phòng, chống ",
    "khoản 1 ",
    "điểm a khoản 2 Điều 3, ",
    "Quyết định số 534/QĐ-TTg về ",
    "Quyết định số 534/QĐ-TTg và ",
    "của Chính phủ đã ban hành ",
    "theo đề nghị của Sở Xây dựng tại ",
    "1/2/3/4-",
    "12/2020/QĐ-UBND ",
    "((((((((",
    "9",
    "a",
    "Thông tư liên tịch số 1/2017/TTLT-A-B-C ",
    "\n\n",
];

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout().lock();
    let parts: Vec<String> = std::env::args().skip(1).collect();
    let asked = |part: &str| parts.is_empty() || parts.iter().any(|asked| asked == part);
    if asked("citations") {
        citations(&mut out)?;
    }
    if asked("growth") {
        growth(&mut out)?;
    }
    if asked("import") {
        imports(&mut out)?;
    }
    Ok(())
}

fn citations(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let regex = Regex::new(PATTERN)?;
    for name in [
        "tests/corpora/citations.txt",
        "core/examples/le_chan/plan.md",
    ] {
        let unit = std::fs::read_to_string(repository().join(name))?;
        let text = unit.repeat(BYTES.div_ceil(unit.len()));
        let (ours, count) = found(&text, 5)?;
        let (theirs, matches) = best_of(5, || Ok(regex.find_iter(&text).count()))?;
        writeln!(
            out,
            "{name}: {:.1} MB/s, {count} citations; regex {:.1} MB/s, {matches} matches; {:.2} times as long",
            rate(&text, ours),
            rate(&text, theirs),
            ours / theirs
        )?;
    }
    Ok(())
}

fn growth(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    for unit in CONSTRUCTS {
        let [short, long] = [1_000_000, 16_000_000].map(|bytes| unit.repeat(bytes / unit.len()));
        let (short_time, _) = found(&short, 3)?;
        let (long_time, _) = found(&long, 1)?;
        writeln!(
            out,
            "{unit:?}: {:.1} MB/s at 1 MB, {:.1} MB/s at 16 MB",
            rate(&short, short_time),
            rate(&long, long_time)
        )?;
    }
    Ok(())
}

fn imports(out: &mut impl Write) -> Result<(), Box<dyn Error>> {
    let plan = std::fs::read_to_string(repository().join("core/examples/le_chan/plan.md"))?;
    let mut texts = Vec::new();
    for entry in std::fs::read_dir(repository().join("tests/corpora/texts"))? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "txt") {
            texts.push(std::fs::read_to_string(path)?);
        }
    }
    texts.sort();
    let joined = texts.join("\n\n");
    for (name, list) in [
        ("the plan", vec![plan]),
        ("each text of the corpus", texts),
        ("all texts as one", vec![joined]),
    ] {
        let calls = list.iter().map(|text| {
            let call = format!("{{\"text\": {}}}", wardplan::canonical_json(text)?);
            wardplan::ImportPlan::from_json(&call)
        });
        let calls: Vec<_> = calls.collect::<Result<_, _>>()?;
        let text = list.concat();
        // The clock of the processor ticks every few milliseconds.
        let times = IMPORTED.div_ceil(text.len());
        let (seconds, tasks) = best_of(9, || {
            let mut tasks = 0_usize;
            for call in (0..times).flat_map(|_| &calls) {
                tasks += wardplan::import_plan(call)?.plan.tasks.len();
            }
            Ok(tasks / times)
        })?;
        let rate = rate(&text.repeat(times), seconds);
        writeln!(out, "import of {name}: {rate:.2} MB/s, {tasks} tasks")?;
    }
    Ok(())
}

#[expect(
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing"
)]
fn found(text: &str, runs: u32) -> Result<(f64, usize), Box<dyn Error>> {
    let call = format!("{{\"text\": {}}}", wardplan::canonical_json(&text)?);
    let call = wardplan::FindCitations::from_json(&call)?;
    best_of(runs, || {
        Ok(wardplan::find_citations(&call)?.citations.len())
    })
}

/// Megabytes a second.
#[expect(
    clippy::disallowed_types,
    clippy::cast_precision_loss,
    reason = "it measures time, and decides nothing"
)]
fn rate(text: &str, seconds: f64) -> f64 {
    text.len() as f64 / 1e6 / seconds
}

/// The seconds of the shortest of several runs, and what it gave.
#[expect(
    clippy::disallowed_types,
    reason = "it measures time, and decides nothing else"
)]
fn best_of<T>(
    runs: u32,
    mut run: impl FnMut() -> Result<T, Box<dyn Error>>,
) -> Result<(f64, T), Box<dyn Error>> {
    let mut best = None;
    let origin = Clock::start();
    for _ in 0..runs {
        let start = origin.seconds();
        let gives = run()?;
        let seconds = origin.seconds() - start;
        if best.as_ref().is_none_or(|(least, _)| seconds < *least) {
            best = Some((seconds, gives));
        }
    }
    best.ok_or_else(|| "no run".into())
}

struct Clock(Instant);

#[expect(
    clippy::disallowed_methods,
    clippy::disallowed_types,
    clippy::cast_precision_loss,
    reason = "it measures time, and decides nothing else"
)]
impl Clock {
    fn start() -> Self {
        Self(Instant::now())
    }

    /// Nanoseconds on the processor stand first.
    fn seconds(&self) -> f64 {
        let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
        let first = told.and_then(|told| told.split(' ').next()?.parse::<u64>().ok());
        first.map_or_else(
            || self.0.elapsed().as_secs_f64(),
            |nanos| nanos as f64 / 1e9,
        )
    }
}
