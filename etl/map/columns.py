"""The columns of our template."""

INDICATOR = "Indicator"
ORGANIZATION = "Organization code"
ORGANIZATION_NAME = "Organization name"
SCHOOL_YEAR = "School year"
GRADE_BAND = "Grade band"
STUDENT_GROUP = "Student group"
VALUE = "Value"
STUDENTS = "Number of students"
NUMERATOR = "Numerator"
LOW = "Low"
HIGH = "High"
SIZE_BAND = "Size band"
STATUS = "Status"
MATURITY = "Maturity"
NOTE = "Note"

HEADERS = (
    ORGANIZATION,
    ORGANIZATION_NAME,
    SCHOOL_YEAR,
    GRADE_BAND,
    STUDENT_GROUP,
    VALUE,
    STUDENTS,
    SIZE_BAND,
    STATUS,
    NOTE,
    INDICATOR,
    NUMERATOR,
    LOW,
    HIGH,
    MATURITY,
)
REQUIRED = (ORGANIZATION, SCHOOL_YEAR, GRADE_BAND, STUDENT_GROUP, VALUE)
NUMBERS = (VALUE, STUDENTS, NUMERATOR, LOW, HIGH)

# The codes of privacy.toml; a test holds the two together.
SIZE_BANDS = (
    "10-29",
    "30-99",
    "100-299",
    "300+",
    "enrolled 1200+",
    "enrolled 300-1199",
    "enrolled under 300",
)

DATA_SHEET = "Data"
META_SHEET = "_meta"
# "Problems" is the list of a marked copy that was mended and handed in again.
OTHER_SHEETS = ("Instructions", "Codes", "Example", "Problems", META_SHEET)
TEMPLATE_VERSION = "1"
