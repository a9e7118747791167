use super::*;

fn shown(text: &str) -> Vec<String> {
    let page = Page::of(text);
    let block = |block: &Block| {
        let bullet = block
            .bullet
            .map_or(String::new(), |mark| format!("{mark} "));
        format!("{bullet}{}", page.written(block.words))
    };
    page.blocks.iter().map(block).collect()
}

#[test]
fn markup_is_taken_away_and_places_stay() {
    let text = "### **1. Mục đích**\r\n\r\n- Giá trị **10%** trở lên  \r\n\\- *nghiêng*";
    let page = Page::of(text);
    assert_eq!(
        shown(text),
        ["1. Mục đích", "- Giá trị 10% trở lên", "- nghiêng"]
    );
    let block = &page.blocks[1];
    let value = WordRange::new(block.words.start + 2, block.words.start + 4);
    assert_eq!(page.place(value).of(text), "10%");
    assert_eq!(page.place(block.words).of(text), "Giá trị **10%** trở lên");
}

#[test]
fn a_sentence_that_a_page_break_runs_through_is_one_block() {
    let text = "1. Việc\n\n- Rà soát quy trình của cơ\n\nquan, đơn vị.\n\n(Có Phụ lục kèm theo).\n";
    let page = Page::of(text);
    assert_eq!(
        shown(text),
        [
            "1. Việc",
            "- Rà soát quy trình của cơ quan, đơn vị.",
            "(Có Phụ lục kèm theo)."
        ]
    );
    let [broken] = &page.broken[..] else { panic!() };
    assert_eq!(&text[broken.place.0..broken.place.1], "cơ\n\nquan,");
    let ((from, to), joint) = broken.gap.unwrap();
    assert_eq!((&text[from..to], joint), ("\n\n", "\n"));
}

#[test]
fn a_paragraph_where_an_item_should_follow_is_told_and_not_joined() {
    let page = Page::of("a) Bám sát Kết luận;\n\nKế hoạch số 144 xác định nhiệm vụ.\n");
    assert_eq!(page.blocks.len(), 2);
    assert_eq!(page.broken.len(), 1);
    assert_eq!(page.broken[0].gap, None);
}

#[test]
fn wrapped_lines_are_one_paragraph_and_long_ones_are_not() {
    assert_eq!(shown("a) Một\nhai\n\nba."), ["a) Một hai ba."]);
    let long = format!("Một {}.\nHai.", "x".repeat(130));
    assert_eq!(Page::of(&long).blocks.len(), 2);
    assert!(Page::of("a) Một\nhai").broken.is_empty());
}

#[test]
fn a_heading_above_a_sentence_is_a_block_of_its_own() {
    let text = "1. Đặt thùng rác\nPhòng Kinh tế chủ trì, phối hợp với các thôn trong xã\nlàm trước ngày 30/8/2025.\n2. Sửa";
    assert_eq!(
        shown(text),
        [
            "1. Đặt thùng rác",
            "Phòng Kinh tế chủ trì, phối hợp với các thôn trong xã làm trước ngày 30/8/2025.",
            "2. Sửa"
        ]
    );
    let head = "KẾ HOẠCH\nXÂY DỰNG ĐƯỜNG TRÊN ĐỊA\nBÀN TỈNH NĂM 2024\nCăn cứ Quyết định số 145/QĐ-TTg\nngày 02 tháng 3 năm 2022;\nCăn cứ Luật Y,";
    assert_eq!(
        shown(head),
        [
            "KẾ HOẠCH XÂY DỰNG ĐƯỜNG TRÊN ĐỊA BÀN TỈNH NĂM 2024",
            "Căn cứ Quyết định số 145/QĐ-TTg ngày 02 tháng 3 năm 2022;",
            "Căn cứ Luật Y,"
        ]
    );
}

#[test]
fn rows_have_cells_and_the_line_under_the_head_has_none() {
    let text = "| TT | Việc |\n|---|:--:|\n| 1 | Rà **soát**<br>lại |\nTT\tViệc\tHạn\n";
    let page = Page::of(text);
    let cells = |block: &Block| -> Vec<String> {
        block
            .cells
            .iter()
            .map(|cell| page.written(*cell).into_owned())
            .collect()
    };
    let rows: Vec<Vec<String>> = page.blocks.iter().map(cells).collect();
    assert_eq!(
        rows,
        [
            vec!["TT", "Việc"],
            vec!["1", "Rà soát lại"],
            vec!["TT", "Việc", "Hạn"]
        ]
    );
}
