// Writes a register of meetings, the same every time, as a call of checkMeetings:
// `meetings.js FILE [HOW_MANY]`. One meeting in twenty has a defect.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

const [file, howMany = '100000'] = process.argv.slice(2);
const AGENCIES = 500;
const KINDS = ['dissemination', 'professional', 'briefing', 'coordination', 'review', 'thematic'];
const MODES = ['inPerson', 'online', 'hybrid'];
const TOPICS = [
  'Triển khai kế hoạch cải cách hành chính',
  'Rà soát tiến độ giải ngân vốn đầu tư công',
  'Quán triệt nghị quyết của Đảng bộ phường',
  'Công tác bảo đảm trật tự đô thị trên địa bàn',
  'Chuyển đổi số và dịch vụ công trực tuyến',
];

/** A stream of numbers below a bound: a linear congruential generator, with the seed of the file. */
let state = 20260507n;
function below(bound) {
  state = (state * 6364136223846793005n + 1442695040888963407n) % 2n ** 64n;
  return Number((state >> 33n) % BigInt(bound));
}

const one = (list) => list[below(list.length)];
const two = (value) => String(value).padStart(2, '0');

function meeting(index) {
  const agency = `dv-${two(index % AGENCIES)}`;
  // Each agency meets at most once on each half of a day.
  const slot = Math.floor(index / AGENCIES);
  const day = new Date(Date.UTC(2026, 0, 5 + Math.floor(slot / 2))).toISOString().slice(0, 10);
  const [first, last] = slot % 2 === 0 ? [8, 11] : [14, 17];
  const defect = below(20) === 0 ? below(3) : null;
  const minutes = two(below(4) * 15);
  return {
    id: `HN-${String(index).padStart(6, '0')}`,
    title: one(TOPICS),
    category: one(['conference', 'meeting']),
    kind: one(KINDS),
    mode: one(MODES),
    sessions: [
      {
        start: `${day}T${two(defect === 0 ? last : first)}:${minutes}`,
        end: `${day}T${two(defect === 0 ? first : defect === 1 ? 20 : last)}:00`,
      },
    ],
    agency,
    host: agency,
    chair: `${agency}/lanh-dao-${below(3)}`,
    participants: Array.from({ length: 3 }, (_, person) => `${agency}/can-bo-${3 * below(9) + person}`),
    room: `phong-${below(4)}`,
    wardWide: false,
    paperless: defect !== 2,
    agenda: [
      { kind: 'summary', minutes: 20 + below(20) },
      { kind: 'discussion', minutes: 60 + below(60) },
      { kind: 'conclusion', minutes: 10 + below(20) },
    ],
    status: 'held',
    inAnnualPlan: true,
  };
}

const meetings = Array.from({ length: Number(howMany) }, (_, index) => meeting(index));
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, JSON.stringify({ meetings }));
