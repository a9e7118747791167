"""Writes the workbook of an invented ward that the notebooks and the README read.

python workbook.py phuong.xlsx
"""

import sys
from datetime import datetime, timedelta

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

HEADS = [
    "STT",
    "Nội dung",
    "Loại",
    "Hình thức",
    "Bắt đầu",
    "Kết thúc",
    "Cơ quan chủ trì",
    "Phòng họp",
    "Ngày gửi giấy mời",
    "Tình trạng",
]
AGENCIES = ["Văn phòng HĐND và UBND", "Phòng Văn hóa - Xã hội", "Phòng Kinh tế, Hạ tầng và Đô thị"]
CONFERENCES = [
    "Quán triệt Kết luận số 226-KL/TW",
    "Tập huấn chuyển đổi số",
    "Sơ kết công tác cải cách hành chính",
    "Triển khai kế hoạch phòng, chống thiên tai",
    "Tập huấn dịch vụ công trực tuyến",
    "Tổng kết công tác tuyển quân",
]
KINDS = [
    "Hội nghị quán triệt",
    "Hội nghị tập huấn",
    "Hội nghị sơ kết",
    "Hội nghị",
    "Hội nghị tập huấn",
    "Hội nghị tổng kết",
]


def letterhead(sheet: Worksheet, title: str, columns: int) -> None:
    sheet["A1"], sheet["F1"] = "ỦY BAN NHÂN DÂN", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
    sheet["A2"], sheet["F2"] = "PHƯỜNG AN BIÊN", "Độc lập - Tự do - Hạnh phúc"
    sheet["A4"] = title
    sheet.merge_cells(start_row=4, start_column=1, end_row=4, end_column=columns)
    sheet["A4"].font, sheet["A4"].alignment = Font(bold=True, size=13), Alignment(horizontal="center")


def meetings(sheet: Worksheet, year: int, days: list[datetime], online: list[int]) -> None:
    letterhead(sheet, f"SỔ THEO DÕI HỘI NGHỊ, CUỘC HỌP NĂM {year}", len(HEADS))
    sheet.append([])
    sheet.append(HEADS)
    for number, day in enumerate(days, 1):
        conference = number % 3 != 0
        start = day + timedelta(hours=8 if number % 2 else 14)
        held = year < 2026 or day <= datetime(2026, 6, 30)
        which = number % len(CONFERENCES)
        sheet.append(
            [
                number,
                CONFERENCES[which] if conference else f"Giao ban tháng {day.month}",
                KINDS[which] if conference else "Họp giao ban",
                # Nobody knows which of the two is meant.
                "TT" if (year, number) == (2026, 26) else "Trực tuyến" if number in online else "Trực tiếp",
                start,
                start + timedelta(hours=7 if number == 5 else 2),
                AGENCIES[number % 3],
                "Hội trường tầng 3" if conference else "Phòng họp số 1",
                day - timedelta(days=1 if number == 4 else 7),
                "Đã họp" if held else "Dự kiến",
            ]
        )
    for column, width in zip("ABCDEFGHIJ", [5, 40, 22, 13, 17, 17, 32, 19, 18, 12], strict=True):
        sheet.column_dimensions[column].width = width
    for row in sheet.iter_rows(min_row=7):
        for cell in (row[4], row[5]):
            cell.number_format = "dd/mm/yyyy hh:mm"
        row[8].number_format = "dd/mm/yyyy"


def workdays(first: datetime, every: int, count: int) -> list[datetime]:
    days, day = [], first
    while len(days) < count:
        days.append(day + timedelta(days={5: 2, 6: 1}.get(day.weekday(), 0)))
        day += timedelta(days=every)
    return days


def tasks(sheet: Worksheet) -> None:
    letterhead(sheet, "PHÂN CÔNG NHIỆM VỤ THỰC HIỆN KẾ HOẠCH", 6)
    sheet.append([])
    sheet.append(["STT", "Nhiệm vụ", "Cơ quan chủ trì", "Cơ quan phối hợp", "Thời hạn", "Sản phẩm"])
    rows = [
        (
            "Rà soát, cắt giảm hội nghị, cuộc họp",
            AGENCIES[0],
            "các phòng, trung tâm",
            "Trước 15/6/2026",
            "Báo cáo",
        ),
        ("Xây dựng quy chế họp trực tuyến", AGENCIES[1], AGENCIES[0], "Quý III/2026", "Quy chế"),
        ("Nâng cấp phòng họp trực tuyến", AGENCIES[2], AGENCIES[0], "30/9/2026", ""),
        ("Số hóa tài liệu họp", AGENCIES[0], "", "Thường xuyên", "Kho tài liệu số"),
        ("Tập huấn sử dụng hệ thống họp không giấy", f"{AGENCIES[0]}; {AGENCIES[1]}", "", "", "Lớp tập huấn"),
        ("Báo cáo kết quả thực hiện", AGENCIES[0], "các phòng, trung tâm", "Trước 10/12/2026", "Báo cáo"),
    ]
    for number, row in enumerate(rows, 1):
        sheet.append([number, *row])
    for column, width in zip("ABCDEF", [5, 42, 34, 26, 18, 18], strict=True):
        sheet.column_dimensions[column].width = width


def main(path: str) -> None:
    book = Workbook()
    meetings(
        book.active,
        2026,
        workdays(datetime(2026, 1, 8), 9, 30),
        [1, 2, 4, 7, 8, 10, 11, 14, 16, 17, 20, 22, 25, 28],
    )
    book.active.title = "Sổ họp 2026"
    meetings(book.create_sheet("Sổ họp 2025"), 2025, workdays(datetime(2025, 1, 9), 9, 36), [1, 8, 13, 20])
    tasks(book.create_sheet("Nhiệm vụ"))
    book.properties.created = book.properties.modified = datetime(2026, 1, 1)
    book.save(path)


if __name__ == "__main__":
    main(sys.argv[1])
