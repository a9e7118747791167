"""Rules as code for local government: plans and registers in, exact findings and figures out.

>>> import wardplan
>>> answer = wardplan.check_meeting({
...     "id": "HN-10", "category": "conference", "kind": "dissemination",
...     "sessions": [{"start": "2026-06-01T10:00", "end": "2026-06-01T14:00"}],
... })
>>> [finding] = [found for found in answer.findings if found.rule == "meeting-exceeds-limit"]
>>> print(finding.message.vi)
Hội nghị (quán triệt) kéo dài 2 buổi, vượt 1 buổi so với giới hạn 1 buổi.
"""

from wardplan import _operations, _types
from wardplan._columns import ArrowTable, MeasureColumnsAnswer, measure_columns
from wardplan._csv import MeasureCsvAnswer, measure_csv
from wardplan._errors import InputError, Problem, set_language
from wardplan._labels import labels, reading_order
from wardplan._operations import *
from wardplan._plot import plot
from wardplan._read_plan import ReadPlan, read_plan
from wardplan._read_register import ReadRegister, read_register
from wardplan._record import Record
from wardplan._types import *
from wardplan._workbook import Workbook, Worksheet, read_workbook, template_workbook
from wardplan._wardplan import VERSION as __version__
from wardplan._wardplan import call_json

__all__ = ["InputError", "Problem", "Record", "__version__", "call_json", "labels", "reading_order", "set_language"]
__all__ += ["MeasureCsvAnswer", "ReadPlan", "ReadRegister", "measure_csv", "plot", "read_plan", "read_register"]
__all__ += ["ArrowTable", "MeasureColumnsAnswer", "measure_columns"]
__all__ += ["Workbook", "Worksheet", "read_workbook", "template_workbook"]
__all__ += _operations.__all__
__all__ += _types.__all__
