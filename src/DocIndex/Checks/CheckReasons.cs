using System.Collections.Frozen;

namespace DocIndex.Checks;

/// <summary>Why something was not checked, in both languages. Reasons are kept in Danish.</summary>
internal static class CheckReasons
{
    public const string DoubtfulFigure = "et af tallene er læst med tvivl";
    public const string UnreadCell = "en celle i summen kunne ikke læses";
    public const string NoAddends = "der er ingen tal at lægge sammen";
    public const string UnknownAddends = "det kan ikke afgøres, hvilke tal summen dækker";
    public const string OtherPriceLevel = "prisniveauerne er forskellige";
    public const string NotProposed = "beløbet handler ikke om det, dokumentet søger om";
    public const string NoPeriod = "det fremgår ikke, hvilke år beløbet gælder";
    public const string NoFigures = "tabellerne har ingen tal for de år";
    public const string UnclearRow = "det fremgår ikke, hvilken række beløbet handler om";
    public const string Changes = "beløbet er årligt, men rækken skifter fra år til år";
    public const string TooFarOff = "beløbet er så forskelligt fra rækken, at det kan handle om andet";
    public const string IsPart = "beløbet er en del af et andet";
    public const string PriceOfOne = "beløbet er prisen for én enkelt";
    public const string OtherSign = "delen og helheden har forskelligt fortegn";
    public const string NothingAlike = "intet andet sted siger beløbet for de samme år";
    public const string NoYearlyAmounts = "teksten siger ikke, hvad hvert år koster";
    public const string NoWhole = "det fremgår ikke, hvad procenten er af";
    public const string OtherUnit = "tallene har ikke samme enhed";
    public const string NoStatement = "teksten siger ingen periode for rækken";
    public const string UnknownSigns = "det fremgår ikke, hvilket fortegn en besparelse har";
    public const string NoLevel = "prisniveauet er ikke angivet";
    public const string TooMany = "teksten har flere beløb, end der kan holdes op mod hinanden";
    public const string TooManyAlike = "dokumentet har flere ens tabeller, end der kan holdes op mod hinanden";
    public const string NoConversion = "beløbene står i forskellige prisniveauer, og der er ingen omregning mellem dem";
    public const string OtherLanguage = "dokumentet er ikke skrevet på dansk";
    public const string UnknownRound = "kommune eller budgetår fremgår ikke af begge notater";
    public const string ManyAsking = "så mange notater søger om det, at navnet kan være et, de har til fælles";
    public const string NotInLibrary = "det andet dokument er ikke i biblioteket";

    private static readonly FrozenDictionary<string, string> s_english = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [DoubtfulFigure] = "one of the figures was read with doubt", [UnreadCell] = "a cell of the sum could not be read", [NoAddends] = "there are no figures to add up",
        [UnknownAddends] = "it cannot be told which figures the total covers", [OtherPriceLevel] = "the price levels differ",
        [NotProposed] = "the amount is not about what the document asks for", [NoPeriod] = "it is not said which years the amount is for",
        [NoFigures] = "the tables have no figures for those years", [UnclearRow] = "it is not clear which row the amount is about",
        [Changes] = "the amount is yearly, but the row changes from year to year", [TooFarOff] = "the amount differs so much from the row that it may be about something else",
        [IsPart] = "the amount is part of another", [PriceOfOne] = "the amount is the price of a single one", [OtherSign] = "the part and the whole have different signs", [NothingAlike] = "no other place says the amount for the same years",
        [NoYearlyAmounts] = "the text does not say what each year costs", [NoWhole] = "it is not said what the percentage is of", [OtherUnit] = "the figures have different units",
        [NoStatement] = "the text says no period for the row", [UnknownSigns] = "it is not said which sign a saving has", [NoLevel] = "the price level is not stated",
        [TooMany] = "the text has more amounts than can be held against each other",
        [TooManyAlike] = "the document has more tables alike than can be held against each other",
        [NoConversion] = "the amounts are in different price levels, with no conversion between them",
        [OtherLanguage] = "the document is not written in Danish",
        [UnknownRound] = "municipality or budget year is not said in both notes",
        [ManyAsking] = "so many notes ask for it that its name may be one that they share",
        [NotInLibrary] = "the other document is not in the library",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A reason in English; itself where it is not one of ours.</summary>
    public static string InEnglish(string reason) => s_english.GetValueOrDefault(reason, reason);
}
