//! What the conferences of the year may still come to.

use super::Report;

impl Report<'_> {
    pub(super) fn forecast(&mut self) {
        let heading = self.say("5. DỰ BÁO SỐ HỘI NGHỊ", "5. CONFERENCES TO COME");
        self.page.heading(heading);
        let Some(forecast) = &self.job.forecast else {
            let why = self.say(
                "Chưa dự báo được: chưa nêu ngày đánh giá hoặc kỳ đánh giá.",
                "No forecast: no day or no period is stated.",
            );
            return self.page.line(why);
        };
        for step in &forecast.explanation {
            // The scorecard's explanations list the conventions.
            if step.step != "convention" {
                let sentence = self.language.pick(&step.vi, &step.en);
                self.page.paragraph("  - ", sentence);
            }
        }
    }
}
