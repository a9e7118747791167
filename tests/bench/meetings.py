"""Writes a register of meetings as CSV, the same for the same number of rows: meetings.py ROWS FILE."""

import random
import sys

HEAD = "Mã,Nội dung,Cơ quan chủ trì,Loại,Hình thức,Trạng thái,Bắt đầu,Kết thúc"
SUBJECTS = [
    "Giao ban tuần",
    "Quán triệt Kết luận 226",
    "Rà soát, tổng hợp số liệu",
    "Tháo gỡ vướng mắc",
]


def main(rows: int, path: str) -> None:
    chance = random.Random(226)
    agencies = [f"Phòng chuyên môn số {number}" for number in range(2000)]
    with open(path, "w", encoding="utf-8") as file:
        print(HEAD, file=file)
        for row in range(rows):
            subject = f"{chance.choice(SUBJECTS)} (lần {chance.randrange(40)})"
            if "," in subject:
                subject = f'"{subject}"'
            day = f"{chance.choice([2025, 2026])}-{chance.randrange(1, 13):02}-{chance.randrange(1, 29):02}"
            hour = chance.randrange(7, 16)
            print(
                f"HN-{row:07}",
                subject,
                chance.choice(agencies),
                chance.choice(["Hội nghị", "Hội nghị", "Họp"]),
                chance.choice(["Trực tuyến", "Trực tiếp", "Kết hợp"]),
                chance.choice(["Đã họp", "Đã họp", "Đã họp", "Hủy"]),
                f"{day} {hour:02}:00",
                f"{day} {hour + 2:02}:{chance.choice([0, 15, 30]):02}",
                sep=",",
                file=file,
            )


main(int(sys.argv[1]), sys.argv[2])
