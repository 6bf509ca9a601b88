using System.Collections.Immutable;
using System.Globalization;
using DocIndex.Checks;
using DocIndex.Records;

namespace DocIndex.Publishing.Wording;

/// <summary>The site in Danish.</summary>
internal sealed partial class DanishText : SiteText
{
    public override NumberFormat Numbers => NumberFormat.Danish;

    protected override ImmutableArray<string> Months { get; } =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    public override string Of(LocalizedText message) => message.Da;

    public override string DateOf(DateOnly date) =>
        string.Create(CultureInfo.InvariantCulture, $"{date.Day}.\u00a0{Months[date.Month - 1]} {date.Year}");

    protected override string Kroner(string printed) => printed + "\u00a0kr.";

    public override string Unit(string unit) => unit.Replace(' ', '\u00a0');

    public override string KindName(DocumentKind kind) => kind switch
    {
        DocumentKind.Budgetnotat => "Budgetnotat",
        DocumentKind.Investeringsforslag => "Investeringsforslag",
        DocumentKind.Handleplan => "Handleplan",
        DocumentKind.Indstilling => "Indstilling",
        _ => "Andet",
    };

    public override string AmountKindName(AmountKind kind) => kind switch
    {
        AmountKind.Proposed => "Søges om",
        AmountKind.Previous => "Tidligere afsat",
        AmountKind.Reallocated => "Ønskes omlagt",
        _ => "Andre beløb",
    };

    public override string DirectionName(Direction direction) => direction switch
    {
        Direction.Expense => "udgift",
        Direction.Income => "indtægt",
        _ => "besparelse",
    };

    public override string ScopeName(StatementScope scope) => scope switch
    {
        StatementScope.Proposal => "forslaget",
        StatementScope.Previous => "tidligere afsat",
        _ => "baggrund",
    };

    public override string GoalDirectionName(GoalDirection direction) => direction switch
    {
        GoalDirection.Increase => "op",
        GoalDirection.Decrease => "ned",
        GoalDirection.Keep => "fasthold",
        GoalDirection.AtLeast => "mindst",
        _ => "højst",
    };

    public override string StandingName(Standing standing) => standing switch
    {
        Standing.Verified => "bekræftet",
        Standing.Read => "læst",
        Standing.Inferred => "udledt",
        _ => "usikkert",
    };

    public override string StandingMeaning(Standing standing) => standing switch
    {
        Standing.Verified => "Række, kolonne og enhed står tydeligt, og summerne i dokumentet passer med tallet. Ingen anden læsning passer lige så godt.",
        Standing.Read => "Tallet står tydeligt, men der er ingen sum at holde det op imod, eller en sum i dokumentet siger noget andet.",
        Standing.Inferred => "Rækken, kolonnen eller enheden er regnet ud. Ét svar er klart bedre end de andre. Se efter i teksten, før tallet bruges.",
        _ => "Tallet kan læses på mere end én måde. Det bruges aldrig i en sum, og det skal efterses i teksten, før nogen regner med det.",
    };

    public override string StandingShort(Standing standing) => standing switch
    {
        Standing.Verified => "dokumentets egne summer passer med tallet",
        Standing.Read => "står tydeligt, men intet bekræfter det",
        Standing.Inferred => "plads eller enhed er regnet ud; se efter",
        _ => "kan læses på flere måder; brug det ikke uden at se efter",
    };

    public override string AllFigures(Standing standing) => standing switch
    {
        Standing.Verified => "Alle tal er bekræftet af summerne",
        Standing.Read => "Alle tal er læst; intet bekræfter dem",
        Standing.Inferred => "Alle tal er udledt; se efter i teksten",
        _ => "Alle tal er usikre; se efter i teksten",
    };

    public override string SeverityName(Severity severity) => severity switch
    {
        Severity.Error => "Fejl",
        Severity.Warning => "Se efter",
        _ => "Til orientering",
    };

    public override string LinkKindName(string kind, bool forward) => (kind, forward) switch
    {
        ("continues", true) => "Fortsætter",
        ("continues", false) => "Fortsættes af",
        ("repeats", true) => "Gentager",
        ("repeats", false) => "Gentages af",
        ("refers", true) => "Henviser til",
        ("refers", false) => "Omtales i",
        ("sameWork", _) => "Er samme notat som",
        _ => kind,
    };

    public override string Times(int count) => $"{Numbers.Print(count)} gange";

    public override string Budget(int year) => string.Create(CultureInfo.InvariantCulture, $"Budget {year}");

    public override string DocumentDescription(string name) => $"{name}: beløb, mål, risici og kontrol, hvert tal med sit sted i teksten.";

    public override string VersionsDiffer => "Forskelle mellem udgaver";

    public override string DiffersFrom => "Tal, der er anderledes i";

    public override string InThisVersion => "Her";

    public override string InThatVersion => "Der";

    public override string NotInThisVersion => "står der ikke";

    public override string NotesWord(int count) => count == 1 ? "notat" : "notater";

    public override string AmountsWord(int count) => "beløb i tabeller";

    public override string OpenFindingsWord(int count) => count == 1 ? "åbent fund" : "åbne fund";

    public override string OpenFindings(int count) => count == 0 ? "ingen åbne fund" : $"{Numbers.Print(count)} {OpenFindingsWord(count)}";

    public override string FindingsLead(int open) => open switch
    {
        0 => "Et fund er et tal, som andre tal modsiger. Der er ingen åbne fund.",
        1 => "Et fund er et tal, som andre tal modsiger. Der er ét åbent fund.",
        _ => $"Et fund er et tal, som andre tal modsiger. Der er {Numbers.Print(open)} åbne fund.",
    };

    public override string CheckTotals(int passed, int failed, int notChecked) =>
        $"{Numbers.Print(passed)} kontroller stemmer, {Numbers.Print(failed)} stemmer ikke, og {Numbers.Print(notChecked)} kunne ikke laves.";

    public override ImmutableArray<GuideSection> GuideSections { get; } =
    [
        new("tal", "Tallene", [
            "Hvert tal er et link til det sted, det er læst fra: tallets plads på den tegnede side, eller linjen, hvor kilden ikke har trykte sider. Stedet lyser op, når du følger linket, og fører tilbage til det, det er brugt til.",
            "Beløb i tabeller står i den enhed, dokumentet selv bruger. 6.311 i en tabel i 1.000 kr. er altså 6.311.000 kr. Minus er trykt som i dokumentet.",
            "»Beregnet« betyder, at dokumentet ikke selv trykker tallet; det er lagt sammen af andre tal i samme dokument.",
        ]),
        new("afrunding", "Afrundede tal", [
            "6,3 mio. kr. er et afrundet tal: alt fra 6.250.000 til 6.350.000 kr. To tal stemmer, når de kan være det samme beløb. Derfor står et fund med to intervaller og ikke med to tal.",
        ]),
        new("priser", "Prisniveau og styringsområde", [
            "2026 p/l betyder 2026-priser og -lønninger. Løbende p/l er hvert års egne priser. Beløb i forskellige prisniveauer står aldrig i samme kolonne, uden at det er skrevet ud for dem.",
            "Service, anlæg, overførsler og finansposter er styret hver for sig. Hvor et dokument søger om penge fra flere af dem, står der »på tværs«.",
        ]),
        new("kontrol", "Kontrollerne", [
            "Rækker og kolonner lægges sammen og holdes op mod de trykte summer. Beløb i teksten holdes op mod tabellerne. Et fund er fejl, når tallene ikke kan være ens, og »se efter«, når et menneske bør afgøre det.",
            "En kontrol, der ikke kunne laves, er talt med og begrundet. Den tæller ikke som rigtig.",
        ]),
    ];
}
