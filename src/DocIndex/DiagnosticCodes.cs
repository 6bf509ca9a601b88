namespace DocIndex;

/// <summary>
/// The codes of all diagnostics. A code never changes its meaning; the thousands digit is the stage
/// (1 Reading, 2 Layout, 3 Tables, 4 Records, 5 Checks, 6 Linking, 7 Indexing, 8 Publishing, 9 the pipeline's edge).
/// </summary>
public static class DiagnosticCodes
{
    /// <summary>The file holds no text at all.</summary>
    public const string EmptyFile = "DI1001";

    /// <summary>The file's bytes are not text in any encoding that is read.</summary>
    public const string BinaryFile = "DI1002";

    /// <summary>The file could not be opened or read.</summary>
    public const string UnreadableFile = "DI1003";

    /// <summary>The file's format is not one that is read.</summary>
    public const string UnknownFormat = "DI1004";

    /// <summary>The file is larger than the limit.</summary>
    public const string FileTooLarge = "DI1005";

    /// <summary>The text was not valid UTF-8 and was read as Windows-1252.</summary>
    public const string LegacyEncoding = "DI1006";

    /// <summary>Another file of the same ingestion has the same name in the library.</summary>
    public const string NameTaken = "DI1007";

    /// <summary>The file's format is known, but is read only after conversion.</summary>
    public const string ConvertFirst = "DI1008";

    /// <summary>The file is protected by a password.</summary>
    public const string PasswordProtected = "DI1009";

    /// <summary>The file is damaged.</summary>
    public const string DamagedFile = "DI1010";

    /// <summary>A packed file holds more, or grows larger, than the limits allow.</summary>
    public const string TooMuchInside = "DI1011";

    /// <summary>The file's name says another format than its content is.</summary>
    public const string MisleadingName = "DI1012";

    /// <summary>A member of an archive has a name that leads out of it, and was not read.</summary>
    public const string MemberRefused = "DI1013";

    /// <summary>A page holds no text and could not be given to text recognition.</summary>
    public const string PageWithoutText = "DI1014";

    /// <summary>A page's text was recognised in its image.</summary>
    public const string PageRecognised = "DI1015";

    /// <summary>Text recognition failed on a page.</summary>
    public const string RecognitionFailed = "DI1016";

    /// <summary>The document holds CPR numbers; they were overwritten before anything else was done.</summary>
    public const string PersonalNumbers = "DI1017";

    /// <summary>The file was being written while it was read.</summary>
    public const string ChangingFile = "DI1018";

    /// <summary>A link leads out of the folder that is ingested, and was not followed.</summary>
    public const string LinkLeadsOut = "DI1019";

    /// <summary>A part of the file does not agree with the file's own checksum of it.</summary>
    public const string WrongChecksum = "DI1020";

    /// <summary>A PDF was damaged, and a copy that another program made of it was read.</summary>
    public const string MendedFile = "DI1025";

    /// <summary>Figures of a page stand turned beside upright text, and were not read as a table.</summary>
    public const string TurnedFigures = "DI1026";

    /// <summary>Parts of the file could not be looked at for CPR numbers.</summary>
    public const string PartsUnsearched = "DI1021";

    /// <summary>The document may hold other personal data of citizens: addresses, telephone numbers, mail addresses, names.</summary>
    public const string PersonalMentions = "DI1022";

    /// <summary>A document is longer, or more deeply nested, than can be read in bounded time; the rest was left out.</summary>
    public const string CutShort = "DI1030";

    /// <summary>A line looks like a row of an amounts table, but belongs to no table that was found.</summary>
    public const string OrphanNumbers = "DI3001";

    /// <summary>A table's unit is nowhere stated.</summary>
    public const string UnknownUnit = "DI3002";

    /// <summary>A table's numbers fit its columns in more than one way.</summary>
    public const string DoubtfulColumns = "DI3003";

    /// <summary>A cell of a column of figures holds no single number, and no amount was made of it.</summary>
    public const string UnreadCell = "DI3004";

    /// <summary>A sum is carried over to the next page; no amounts were made of it.</summary>
    public const string CarriedOver = "DI3005";

    /// <summary>A row has two amounts for the same year, in columns that may be alternatives.</summary>
    public const string SameYearTwice = "DI3006";

    /// <summary>The header of a table says one unit, its caption or heading another.</summary>
    public const string DisputedUnit = "DI3007";

    /// <summary>A column was left out of what is asked for by its name alone.</summary>
    public const string YearLeftOut = "DI3008";

    /// <summary>A column was left out of what is asked for because another table shows what its year cost.</summary>
    public const string SpentYearLeftOut = "DI3009";

    /// <summary>A row or column among amounts may count something else than money; its amounts are doubtful.</summary>
    public const string MayBeCount = "DI3010";

    /// <summary>A person's correction was not made: its place is not there, or no longer reads the same.</summary>
    public const string CorrectionNotMade = "DI4001";

    /// <summary>A person's correction was made although the document has changed, since its place reads the same.</summary>
    public const string CorrectionKept = "DI4002";

    /// <summary>The document is written in another language than Danish; its figures are doubtful.</summary>
    public const string OtherLanguage = "DI4003";

    /// <summary>The document has more words than are indexed; the last ones are not found.</summary>
    public const string NotAllIndexed = "DI7001";

    /// <summary>The document could not be processed; the program met a case that it does not handle.</summary>
    public const string InternalFailure = "DI9001";

    /// <summary>The document took longer than the limit, and was given up.</summary>
    public const string TookTooLong = "DI9002";

    /// <summary>The document needed more memory than the limit, or ended the process that read it, and was given up.</summary>
    public const string ReaderEnded = "DI9003";

    /// <summary>The process that read the document was ended by the system or by another program.</summary>
    public const string ReaderKilled = "DI9004";
}
