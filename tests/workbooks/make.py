"""Writes the workbook of a ward office, as a clerk keeps it, by openpyxl: `make.py FOLDER`.

`ward.xlsx` in this folder is what it wrote. LibreOffice made `ward.ods` and `ward.xls` of it, and
SheetJS `ward.xlsb`; all four hold the same cells, which are those of `ward.json`.
"""

import sys
from datetime import date, datetime, time, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

KINDS = [
    ("Giao ban tuần", "Họp giao ban", "Trực tiếp", "Phòng họp số 1"),
    ("Quán triệt Kết luận số 226-KL/TW", "Hội nghị quán triệt", "trực tuyến ", "Hội trường tầng 3"),
    ("Tập huấn chuyển đổi số", "Hội nghị tập huấn", "Kết hợp", "Hội trường tầng 3"),
    ("Họp về giải phóng mặt bằng", "Cuộc họp", "TT", None),
]
HOSTS = ["Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị"]
TASKS = [
    ("Rà soát\nhội nghị, cuộc họp", HOSTS[0], "Các phòng, trung tâm", "Trước 15/6/2026", "Báo cáo"),
    ("Xây dựng quy chế họp", HOSTS[1], "Phòng Kinh tế; Công an phường", "Quý II/2026", "Quy chế"),
    ("Thực hiện phòng họp không giấy", "Các phòng, ban, đơn vị", None, "Trước 15/6", None),
    ("Số hóa tài liệu", "Phòng Văn hóa - Xã hội, Phòng Kinh tế", None, date(2026, 12, 10), None),
    ("Tổng hợp kết quả", "Văn phòng", None, "khi có điều kiện", None),
]


LAST_HELD = date(2026, 11, 29)


def letterhead(sheet: Worksheet, title: str) -> None:
    sheet["A1"], sheet["G1"] = "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    sheet["A2"], sheet["G2"] = "PHƯỜNG AN BIÊN", "Độc lập - Tự do - Hạnh phúc"
    sheet["A4"] = title
    sheet.merge_cells("A4:K4")


def put(sheet: Worksheet, row: int, cells: list[object]) -> None:
    for column, value in enumerate(cells, 1):
        cell = sheet.cell(row, column, value)
        if isinstance(value, datetime):
            cell.number_format = "dd/mm/yyyy hh:mm"
        elif isinstance(value, date):
            cell.number_format = "dd/mm/yyyy"
        elif isinstance(value, time):
            cell.number_format = "hh:mm"


def meetings(sheet: Worksheet, year: int, count: int) -> None:
    letterhead(sheet, f"SỔ THEO DÕI HỘI NGHỊ, CUỘC HỌP NĂM {year}")
    put(sheet, 6, ["STT", "Nội dung", "Loại", "Hình thức", "Thời gian", None, "Cơ quan chủ trì",
                   "Phòng họp", "Ngày gửi giấy mời", "Tình trạng", "Ghi chú"])
    put(sheet, 7, [None, None, None, None, "Bắt đầu", "Kết thúc"])
    sheet.merge_cells("E6:F6")
    for letter in "ABCDGHIJK":
        sheet.merge_cells(f"{letter}6:{letter}7")
    for number in range(1, count + 1):
        what, kind, mode, room = KINDS[number % len(KINDS)]
        start = datetime(year, (number - 1) % 12 + 1, 3 + number, 8, 30 * (number % 2))
        end = start + timedelta(hours=2, minutes=15)
        first: object = start
        last: object = end
        if number % 5 == 0:
            first, last = f"{start:%Hh%M} ngày {start.day:02}/{start.month}/{year}", f"{end:%Hh%M}"
        elif number % 7 == 0:
            first, last = f"{start.hour}h, {start.day}/{start.month}/{year}", end.time()
        invited = None if number % 4 == 3 else (start - timedelta(days=6)).date()
        status = "Hủy" if number == 9 else "Dự kiến" if start.date() > LAST_HELD else "Đã họp"
        note = [None, "12 điểm cầu", None][number % 3]
        put(sheet, 7 + number, [number, f"{what} {number}", kind, mode, first, last,
                                HOSTS[number % 3] if number % 6 else None, room, invited, status, note])
    sheet.row_dimensions[9].hidden = True
    put(sheet, 8 + count, ["Tổng cộng", count])
    put(sheet, 10 + count, [None, f"An Biên, ngày 31 tháng 12 năm {year}"])
    put(sheet, 11 + count, ["NGƯỜI LẬP BIỂU", *[None] * 6, "CHÁNH VĂN PHÒNG"])


def main(folder: Path) -> None:
    book = Workbook()
    book.properties.created = book.properties.modified = datetime(2026, 11, 29)
    sheet = book.active
    sheet.title = "Sổ họp 2026"
    meetings(sheet, 2026, 16)
    meetings(book.create_sheet("Sổ họp 2025"), 2025, 24)
    tasks = book.create_sheet("Nhiệm vụ")
    letterhead(tasks, "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH")
    put(tasks, 6, ["STT", "Nhiệm vụ", "Cơ quan thực hiện", None, "Thời hạn", "Sản phẩm"])
    put(tasks, 7, [None, None, "Chủ trì", "Phối hợp"])
    tasks.merge_cells("C6:D6")
    for letter in "ABEF":
        tasks.merge_cells(f"{letter}6:{letter}7")
    for number, task in enumerate(TASKS, 1):
        put(tasks, 7 + number, [number, *task])
    words = book.create_sheet("Danh mục")
    words.sheet_state = "hidden"
    put(words, 2, [None, "Trực tiếp", "Trực tuyến", "Kết hợp"])
    book.save(folder / "ward.xlsx")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
