//! The command line, and files that say what is wrong with them.

use std::fmt;
use std::path::PathBuf;

use chrono::Datelike as _;
use wardplan::{Error, NaiveDate};

/// The language of the report.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Language {
    Vietnamese,
    English,
}

impl Language {
    /// The text in this language.
    pub(crate) fn pick<'t>(self, vi: &'t str, en: &'t str) -> &'t str {
        match self {
            Self::Vietnamese => vi,
            Self::English => en,
        }
    }

    /// A day as it is written in this language.
    pub(crate) fn day(self, date: NaiveDate) -> String {
        match self {
            Self::Vietnamese => {
                let zero = if date.month() < 3 { "0" } else { "" };
                format!("{:02}/{zero}{}/{}", date.day(), date.month(), date.year())
            }
            Self::English => date.to_string(),
        }
    }
}

/// What the command line says.
#[derive(Debug)]
pub(crate) struct Arguments {
    files: Vec<PathBuf>,
    pub(crate) as_of: Option<NaiveDate>,
    pub(crate) language: Language,
    pub(crate) json: bool,
    /// Whether the half-year or annual report is asked for, as Markdown.
    pub(crate) report: bool,
    /// The file for the calendar.
    pub(crate) ics: Option<PathBuf>,
}

const USAGE: &str = "usage: le_chan [PLAN.md | PLAN.json [REGISTER.json]] [--as-of YEAR-MONTH-DAY] [--lang vi|en] [--json] [--report] [--ics FILE]";

impl Arguments {
    pub(crate) fn parse(arguments: impl Iterator<Item = String>) -> Result<Self, String> {
        let mut parsed = Self {
            files: Vec::new(),
            as_of: None,
            language: Language::Vietnamese,
            json: false,
            report: false,
            ics: None,
        };
        let mut arguments = arguments;
        while let Some(argument) = arguments.next() {
            match argument.as_str() {
                "--json" => parsed.json = true,
                "--report" => parsed.report = true,
                "--ics" => {
                    let file = arguments.next().filter(|file| !file.starts_with('-'));
                    let file = file.ok_or_else(|| format!("`--ics` names no file\n{USAGE}"))?;
                    parsed.ics = Some(file.into());
                }
                "--as-of" => {
                    let value = arguments.next().unwrap_or_default();
                    let date = value.parse().map_err(|_| {
                        format!("`{value}` is not a day such as 2026-06-30\n{USAGE}")
                    })?;
                    parsed.as_of = Some(date);
                }
                "--lang" => {
                    let value = arguments.next().unwrap_or_default();
                    parsed.language = match value.as_str() {
                        "vi" => Language::Vietnamese,
                        "en" => Language::English,
                        _ => return Err(format!("`{value}` is not `vi` or `en`\n{USAGE}")),
                    };
                }
                flag if flag.starts_with('-') => {
                    return Err(format!("`{flag}` is not an option\n{USAGE}"));
                }
                file => parsed.files.push(file.into()),
            }
        }
        if parsed.files.len() > 2 {
            return Err(USAGE.to_owned());
        }
        Ok(parsed)
    }

    /// The plan as a text, if it is given as one: in a file that is no JSON by its name.
    pub(crate) fn text(&self) -> Result<Option<Source>, Failure> {
        let is_text = |file: &&PathBuf| {
            let extension = file.extension().map(std::ffi::OsStr::to_ascii_lowercase);
            extension.is_some_and(|extension| extension == "md" || extension == "txt")
        };
        let Some(file) = self.files.first().filter(is_text) else {
            return Ok(None);
        };
        Source::read(Some(file), "plan.md", "").map(Some)
    }

    pub(crate) fn plan(&self) -> Result<Source, Failure> {
        Source::read(self.files.first(), "plan.json", include_str!("plan.json"))
    }

    pub(crate) fn register(&self) -> Result<Source, Failure> {
        Source::read(
            self.files.get(1),
            "register.json",
            include_str!("register.json"),
        )
    }
}

/// The text of a file, or of the built-in data in its place.
#[derive(Debug)]
pub(crate) struct Source {
    name: String,
    built_in: bool,
    pub(crate) text: String,
}

impl Source {
    fn read(file: Option<&PathBuf>, name: &str, built_in: &str) -> Result<Self, Failure> {
        let Some(file) = file else {
            return Ok(Self {
                name: name.to_owned(),
                built_in: true,
                text: built_in.to_owned(),
            });
        };
        match std::fs::read(file) {
            Ok(bytes) => Ok(Self {
                name: file.display().to_string(),
                built_in: false,
                // Bytes that are not text become a mark that is refused as JSON or shown as it is.
                text: String::from_utf8_lossy(&bytes).into_owned(),
            }),
            Err(error) => Err(Failure(format!("{}: {error}", file.display()))),
        }
    }

    pub(crate) fn is_built_in(&self) -> bool {
        self.built_in
    }

    /// Every problem of the file, one on a line, with its place in the file.
    pub(crate) fn failure(&self, error: &Error, root: &str) -> Failure {
        let mut lines = Vec::new();
        for problem in error.all() {
            let path = problem.path().strip_prefix(root).unwrap_or(problem.path());
            let (code, message) = (problem.code().name(), &problem.message().en);
            let help = problem
                .help()
                .map_or(String::new(), |help| format!("\n  help: {}", help.en));
            let times = match problem.count() {
                1 => String::new(),
                count => format!(" ({count} times)"),
            };
            let line = format!("{}: {path}: {code}: {message}{times}{help}", self.name);
            // A problem of the file as a whole has no place in it.
            let line = line.replacen(": : ", ": ", 1);
            lines.push(line);
        }
        Failure(lines.join("\n"))
    }
}

/// Why there is no report.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    pub(crate) fn of_file(file: &std::path::Path, why: impl fmt::Display) -> Self {
        Self(format!("{}: {why}", file.display()))
    }

    pub(crate) fn of_answer(why: &Error) -> Self {
        Self(why.to_string())
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
