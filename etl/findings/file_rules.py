"""Rules of a file as a whole (HW-1xx): those that stop it from being read. One of them is all
that a refused file gets. HW-106 and HW-107 refused .xlsb and .ods, which are read now; these
codes are not used again."""

from etl.findings.rule import Rule, Severity

ERROR = Severity.ERROR

_SAVE_AS = "Open it in Excel, choose File > Save As > Excel Workbook (.xlsx), and use that file."
_ASK_AGAIN = (
    "Open it in Excel, save it again as Excel Workbook (.xlsx), and use that file. "
    "If Excel cannot open it, get a new copy from where it came from."
)

FILE_RULES = (
    Rule(
        "HW-101",
        "The file is not there",
        ERROR,
        "There is no file of this name here that can be opened.",
        "Check the name and the folder.",
        "The file was moved or its name has a typing mistake.",
    ),
    Rule(
        "HW-102",
        "The file is empty",
        ERROR,
        "The file holds nothing.",
        "Save the workbook again, or download it again.",
        "A download that stopped at once leaves a file of 0 bytes.",
    ),
    Rule(
        "HW-103",
        "The file is too large",
        ERROR,
        "The file is larger than {limit} MB.",
        "Split it by school year or by indicator.",
        "A workbook with pictures or with years of student rows.",
    ),
    Rule(
        "HW-104",
        "The file is not a spreadsheet",
        ERROR,
        "This is neither a workbook nor a CSV file.",
        "Use the template (.xlsx), or a CSV file with the same headers.",
        "A PDF, a Word document or a picture.",
    ),
    Rule(
        "HW-105",
        "Excel 95 or older",
        ERROR,
        "This is a file of Excel 95 or older, which is not read.",
        _SAVE_AS,
        "A list that was last saved in 1996.",
    ),
    Rule(
        "HW-108",
        "Apple Numbers format",
        ERROR,
        "This is an Apple Numbers file, which is not read.",
        "Open it in Numbers, choose File > Export To > Excel, and use that file.",
        "figures.numbers",
    ),
    Rule(
        "HW-109",
        "Workbook with macros",
        Severity.NOTE,
        "This workbook holds macros. Its cells alone were read, and no macro was run.",
        "Nothing has to be done. " + _SAVE_AS + " Excel then leaves the macros out.",
        "figures.xlsm",
    ),
    Rule(
        "HW-110",
        "Workbook with a password",
        ERROR,
        "The file is protected by a password and cannot be opened.",
        "In Excel choose File > Info > Protect Workbook > Encrypt with Password, "
        "clear the password, and save. In LibreOffice save it without a password.",
        "A workbook that asks for a password when it is opened.",
    ),
    Rule(
        "HW-111",
        "The file is damaged",
        ERROR,
        "The file is damaged or incomplete.",
        _ASK_AGAIN,
        "A download that stopped half-way.",
    ),
    Rule(
        "HW-112",
        "The file is put together in an unsafe way",
        ERROR,
        "The file is not put together as a spreadsheet program does it, so it was not opened.",
        _ASK_AGAIN,
        "Two inner parts with one name, or an inner part that points outside the file.",
    ),
    Rule(
        "HW-113",
        "The file unpacks to too much",
        ERROR,
        "The file would unpack to far more data than its size suggests, so it was not opened.",
        _ASK_AGAIN,
        "A small file that grows a thousandfold when it is opened.",
    ),
    Rule(
        "HW-114",
        "The file holds a document type",
        ERROR,
        "The file holds instructions (a document type) that a workbook never needs, "
        "so it was not opened.",
        _ASK_AGAIN,
        "A workbook that was changed by hand to read other files.",
    ),
    Rule(
        "HW-115",
        "Too many rows, columns or cells",
        ERROR,
        "The file has more than {limit:,} {what}.",
        "Delete what is not data: rows and columns far below or to the right of the table. "
        "If all of it is data, split it by school year.",
        "One stray cell in the last row of a sheet.",
    ),
    Rule(
        "HW-116",
        "Reading took too long",
        ERROR,
        "Reading the file took more time or memory than is allowed.",
        "Copy the data alone into a new template. If all of it is data, split it by school year.",
        "A workbook with a very large hidden part.",
    ),
    Rule(
        "HW-117",
        "The file cannot be read with certainty",
        ERROR,
        "Two ways of reading this file give different cells, so neither was used.",
        _ASK_AGAIN,
        "Two cells with one address, or a row that says it is another.",
    ),
    Rule(
        "HW-118",
        "The text's encoding is not known",
        ERROR,
        "The letters of this text file are written in a way that is not known.",
        "In Excel choose File > Save As > CSV UTF-8, and use that file.",
        "A text file from an old mainframe.",
    ),
    Rule(
        "HW-119",
        "The separator is not clear",
        ERROR,
        "It is not clear which sign separates the columns of this text file.",
        "Save it as CSV UTF-8 with commas, or as an Excel workbook.",
        "A file in which both commas and semicolons split every row evenly.",
    ),
    Rule(
        "HW-120",
        "Quotation marks do not pair",
        ERROR,
        "A quotation mark opens a text near row {row} and is not closed as it should be.",
        'Put quotation marks around the whole field and double those inside it: "a ""b"" c".',
        'An entry that begins with " and has no second ".',
    ),
    Rule(
        "HW-121",
        "A web page saved under the name of a workbook",
        ERROR,
        "This is a web page or an XML file with the name of a spreadsheet.",
        _SAVE_AS,
        "The export of a web site that calls its pages report.xls.",
    ),
    Rule(
        "HW-122",
        "Links to other workbooks",
        Severity.NOTE,
        "Formulas of this workbook take figures from other workbooks. The figures that were saved "
        "with it were read.",
        "Nothing has to be done if they are up to date. If not, open it in Excel, choose "
        "Data > Edit Links > Update Values, and save.",
        "A summary that adds up one workbook a school.",
    ),
    Rule(
        "HW-123",
        "A packed folder",
        ERROR,
        "This is a packed folder of files, and only single files are read.",
        "Unpack it, and use the files in it one at a time.",
        "figures.zip with one CSV file a year.",
    ),
    Rule(
        "HW-124",
        "Macros of Excel 4",
        ERROR,
        "This workbook holds a sheet of macros from before 1994, so it was not opened.",
        _SAVE_AS + " Excel then leaves the macros out.",
        "A workbook that has been handed on since Excel 4.",
    ),
)
