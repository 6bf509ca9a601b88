namespace DocIndex.Publishing.Wording;

/// <summary>Danish words and sentences.</summary>
internal sealed partial class DanishText
{
    // The frame of every page
    public override string DefaultTitle => "Budgetnotater, læst og regnet efter";
    public override string Front => "Forside";
    public override string Navigation => "Sider";
    public override string SkipToContent => "Gå til indholdet";
    public override string AsMarkdown => "Denne side som Markdown";
    public override string Footer => "Siden er skrevet af DocIndex ud fra dokumenterne selv. Den henter intet udefra. Et tal på siden er aldrig sikrere end det sted, det er læst.";
    public override string OnThisPage => "På denne side";
    public override string Line => "Linje";
    public override string Text => "Tekst";

    // Places and times
    protected override string LineWord => "linje";
    protected override string LinesWord => "linje";
    protected override string PageWord => "side";
    protected override string PageTitle => "Side";
    protected override string From => "fra";
    protected override string To => "til";
    protected override string EachYear => "hvert år";
    protected override string InAllLower => "i alt";

    // The front page
    public override string FrontLead => "Kommunale budgetnotater, investeringsforslag og handleplaner, læst ind og regnet efter. Hvert tal fører til det sted i teksten, hvor det står.";
    public override string Documents => "Dokumenter";
    public override string Document => "Dokument";
    public override string DocumentsCaption => "Dokumenterne, og hvad de søger om";
    public override string PriceLevelAtEach => "Prisniveauet står ud for hvert beløb; beløb i forskellige prisniveauer kan ikke lægges sammen";
    public override string AsksForFirstYear => "Søger om i budgetåret";
    public override string AsksForInAll => "Søger om i alt";
    public override string NetInAll => "Netto i alt";
    public override string Net => "netto";
    public override string OpenFindingsTitle => "Åbne fund";
    public override string NoOpenFindings => "Ingen tal i dokumenterne modsiger hinanden i de kontroller, der kunne laves.";
    public override string DoubtfulFiguresWord => "usikre tal";
    public override string HowToReadShort => "Et beløb er kun så godt som læsningen af det. Derfor står der ved hvert tal, om det er bekræftet, læst, udledt eller usikkert.";
    public override string MoreOnReading => "Læs mere i vejledningen";
    public override string AmountsByStanding => "Beløb i tabeller efter sikkerhed";
    public override string NoAmount => "intet beløb";

    // What a document is
    public override string Kind => "Art";
    public override string Municipality => "Kommune";
    public override string Administration => "Forvaltning";
    public override string Committee => "Udvalg";
    public override string BudgetYear => "Budgetår";
    public override string Date => "Dato";
    public override string Categories => "Kategorier";
    public override string Districts => "Bydele";
    public override string Themes => "Temaer";
    public override string NotStated => "ikke oplyst";
    public override string File => "Fil";

    // Amounts
    public override string Amounts => "Beløb";
    public override string WhatItAsksFor => "Hvad der søges om";
    public override string AmountsAsInDocument => "Beløb som i dokumentet";
    public override string RowLabel => "Række";
    public override string TableLabel => "Tabel";
    public override string AmountKindLabel => "Slags";
    public override string ControlArea => "Styringsområde";
    public override string Grant => "Bevilling";
    public override string DirectionLabel => "Retning";
    public override string PriceLevel => "Prisniveau";
    public override string UnitUnknown => "enhed ikke oplyst";
    public override string PriceLevelUnknown => "prisniveau ikke oplyst";
    public override string Year => "År";
    public override string InAll => "I alt";
    public override string UnitLabel => "Enhed";
    public override string Figure => "Tal";
    public override string OtherFigures => "Andre tal";
    public override string Initiative => "Indsats";
    public override string Request => "Søges om";
    public override string InitiativeOrRequest => "Indsats";
    public override string InitiativesWithoutAmounts => "Indsatser uden beløb:";
    public override string Computed => "beregnet";
    public override string SignAsPrinted => "fortegn som trykt";
    public override string AcrossControlAreas => "på tværs";
    public override string SignRule => "Plus er udgift, minus er besparelse eller indtægt";
    public override string CompareWithCare => "Dokumentet siger ikke, hvilket års priser det regner i; sammenlign med forbehold";

    // The comparison
    public override string Comparison => "Sammenligning";
    public override string ComparisonLead => "Notater ved siden af hinanden: efter budgetrunde, år, tema, målgruppe, udvalg og kommune.";
    public override string ComparisonNote => "Hver tabel holder ét prisniveau. Styringsområdet står ud for hver række, for service, anlæg og overførsler må ikke lægges sammen uden at sige det. Kun budgetrunder er lagt sammen på tværs af dokumenter, og det står der.";
    public override string WhatDocumentsAskFor => "Hvad der søges om";
    public override string DocumentsWithoutAmounts => "Dokumenter, der ikke sætter beløb på:";
    public override string PreviousFunds => "Tidligere afsatte midler";

    // What a document says beside its tables
    public override string Statements => "Beløb nævnt i teksten";
    public override string StatementPrinted => "Som skrevet";
    public override string StatementShort => "Beløb i teksten";
    public override string InKroner => "Kroner";
    public override string PeriodLabel => "Periode";
    public override string About => "Om";
    public override string StandsIn => "Afsnit";
    public override string Approximately => "ca.";
    public override string Goals => "Mål";
    public override string Goal => "Mål";
    public override string Baseline => "Udgangspunkt";
    public override string GoalTarget => "Måltal";
    public override string Change => "Ændring";
    public override string GoalWay => "Retning";
    public override string Deadline => "Frist";
    public override string TargetGroups => "Målgrupper";
    public override string TargetGroup => "Målgruppe";
    public override string Count => "Antal";
    public override string AsOf => "Opgjort";
    public override string Risks => "Risici";
    public override string Risk => "Risiko";
    public override string RiskResponse => "Hvad dokumentet vil gøre ved den";
    public override string NoResponse => "intet nævnt";
    public override string Milestones => "Milepæle";
    public override string MilestoneShort => "Milepæl";
    public override string MilestoneDate => "Tid";
    public override string MilestoneText => "Hvad der skal være sket";
    public override string References => "Henvisninger";
    public override string ReferenceShort => "Henvisning";
    public override string NotInLibrary => "findes ikke her";
    public override string RelatedDocuments => "Hænger sammen med";

    // Findings and checks
    public override string Findings => "Fund";
    public override string Finding => "Fund";
    public override string DoesNotAgree => "stemmer ikke";
    public override string DocumentSays => "Dokumentet siger";
    public override string OthersSay => "De andre tal siger";
    public override string ThatIs => "dvs.";
    public override string ComparedWith => "Sammenlignet med";
    public override string SmallestFix => "Mindste rettelse";
    public override string AcceptedBecause => "Godkendt, fordi";
    public override string InDocument => "Står i";
    public override string Accepted => "Godkendt";
    public override string Permalink => "Fast adresse";
    public override string WhatWasChecked => "Hvad der er kontrolleret";
    public override string Rule => "Kontrol";
    public override string Passed => "Stemmer";
    public override string Failed => "Stemmer ikke";
    public override string NotChecked => "Ikke kontrolleret";
    public override string WhyNot => "Hvorfor ikke";
    public override string NotCheckedIsNotPassed => "Det, der ikke kunne kontrolleres, er talt med for sig selv. Det tæller aldrig som rigtigt. Kontroller, der ikke havde tal at prøve, er ikke vist.";
    public override string NothingToCheck => "Der var intet i dokumentet, som kunne regnes efter.";
    public override string NothingToCheckIn => "Dokumenter, hvor intet kunne regnes efter:";
    public override string ReadingRemarks => "Bemærkninger til læsningen";

    // The source
    public override string Source => "Kildetekst";
    public override string SectionsOfDocument => "Dokumentets afsnit:";

    // The guide
    public override string Guide => "Sådan læses siderne";
    public override string GuideLead => "Hvad ordene ved tallene betyder, og hvor langt de kan bære.";
    public override string GuideStandings => "Hvor sikkert et tal er læst";
    public override string GuideStandingsLead => "Ordene handler om læsningen: om tallet står i den række og kolonne, vi siger. De handler ikke om, hvorvidt dokumentet har ret. Har alle tal i en tabel samme ord, står det én gang over tabellen. I sammenligninger står ordet kun ved udledte og usikre tal.";
    public override string StandingLabel => "Ord";
    public override string Meaning => "Betydning";
    public override string ShownAs => "Vises som";
    public override string NoMark => "intet mærke";

    public override string Corrections => "Rettelser";

    public override string CorrectedPlace => "Sted";

    public override string CorrectionFrom => "Læst";

    public override string CorrectionTo => "Rettet til";

    public override string CorrectionWhy => "Hvorfor";
}
