using System.Collections.Immutable;
using DocIndex.Checks;
using DocIndex.Publishing.Data;
using DocIndex.Publishing.Markup;

namespace DocIndex.Publishing.Wording;

/// <summary>Danish words of the pages that compare documents, of the sources, and of what can be taken away.</summary>
internal sealed partial class DanishText
{
    // Lists and their parts
    public override string DocumentsLead =>
        "Alle notater, der er læst ind, hvert én gang, med hvad de søger om. Klik på en kolonne for at sortere.";
    public override string Newest => "Nyeste notater";
    public override string NewestCaption => "De nyeste notater, og hvad de søger om";
    public override string Biggest => "Største beløb";
    public override string AllDocuments => "Se alle dokumenter";
    public override string AllComparisons => "Se alle sammenligninger";
    public override string PreviousPart => "Forrige del";
    public override string NextPart => "Næste del";
    public override string Notes => "Notater";
    public override string Note => "Notat";
    public override string SourceAddress => "Kilde (adresse på siden)";

    // Comparisons
    public override string ComparedBy => "Sammenlign med";
    public override string NothingToCompare => "Der er endnu ingen notater at sammenligne.";
    public override string RoundInAll => "Budgetrunden i alt";
    public override string RoundNote => "Summerne er beregnet her og står ikke i dokumenterne. Hvert prisniveau har sin egen tabel. Et notat tæller én gang, uanset hvor mange formater det findes i. Usikre beløb, og beløb hvis fortegn dokumentet ikke forklarer, er ikke talt med.";
    public override string LeftOutOfSums => "Ikke med i summerne:";
    public override string DoubtfulOrUnsigned => "et beløb er usikkert, eller fortegnet er ukendt";
    public override string CommitteeNotStated => "udvalg ikke oplyst";
    public override string ControlAreaNotStated => "styringsområde ikke oplyst";
    public override string SumsAreComputed => "Summer beregnet her; leddene står nedenfor";
    public override string ByCommittee => "Efter udvalg";
    public override string ByControlArea => "Efter styringsområde (indsatser, der nævner et)";
    public override string Course => "Forløb";

    // Initiatives
    public override string Initiatives => "Indsatser";
    public override string InitiativesLead => "Hvad der søges penge til. Først de indsatser, som flere notater søger om igen; derefter alle.";
    public override string AllInitiatives => "Alle indsatser";
    public override string FollowedOverYears => "Fulgt over flere notater";
    public override string NoThreads => "Ingen indsats søges af mere end ét notat.";
    public override string ThreadIsElsewhere => "Indsatsen følges her:";
    public override string InitiativesByName => "Indsats for indsats";
    public override string PriceLevelsDiffer => "Hver søjlerække har sit prisniveau i navnet. Beløb i forskellige prisniveauer viser retningen, men kan ikke trækkes fra hinanden.";

    // Goals and risks across documents
    public override string GoalsAcross => "Mål på tværs af notater";
    public override string GoalsLead => "Hvad notaterne lover at nå, fra hvor det står nu til hvor det skal hen.";
    public override string NoGoals => "Ingen af notaterne sætter mål.";
    public override string GoalLineMeaning => "Ringen er udgangspunktet, prikken er målet; hver linje har sin egen skala fra nul";
    public override string Development => "Udvikling";
    public override string RisksAcross => "Risici på tværs af notater";
    public override string RisksLead => "Hvad der kan gå galt, og hvad notaterne vil gøre ved det.";
    public override string NoRisks => "Ingen af notaterne nævner risici.";
    public override string FindingsCaption => "Fund, de åbne først";
    public override string Weight => "Vægt";

    // Charts
    public override string AmountsByYear => "Beløb år for år, mio. kr.";
    public override string FiguresOfChart => "Tallene i diagrammet";
    public override string PriceLevelInName => "Prisniveauet står i hver rækkes navn; rækker med forskelligt prisniveau kan ikke lægges sammen";
    public override string SeriesLabel => "Søjler";

    // The source
    public override string FacsimileNote => "Siden er tegnet af de ord og streger, der blev læst. Rammer er tal, der er taget ud; deres farve viser, hvor sikkert de er læst, og et klik fører tilbage til, hvor de bruges. Skrifttyper og billeder er ikke med.";
    public override string LinesNote => "Linjerne er nummereret, som de blev læst. Ud for en linje står, hvad den er brugt til.";
    public override string NoText => "Der er ingen tekst at vise.";
    public override string TextOfPage => "Sidens tekst";
    public override string OriginalFile => "Åbn den oprindelige fil";
    public override string PagesOfDocument => "Kildens sider";
    public override string BackToDocument => "Tilbage til dokumentet";
    public override string PreviousPage => "Forrige side";
    public override string NextPage => "Næste side";

    // Search
    public override string Search => "Søg";
    public override string SearchLead => "Søg i alle dokumenter. Ordene findes i alle bøjninger og som led i sammensatte ord.";
    public override string SearchWithoutScript => "Søgningen kræver, at browseren kører scripts.";
    public override string SearchesWholeText => "Der søges i dokumenternes hele tekst. Søgningen foregår i browseren; intet sendes nogen steder hen.";
    public override string SearchesRecordsOnly => "Der er så mange dokumenter, at der kun søges i titler, overskrifter, indsatser, mål, målgrupper, risici og de sætninger, der nævner beløb. Søgningen foregår i browseren; intet sendes nogen steder hen.";

    // The guide and the accessibility statement
    public override string GuideShort => "Vejledning";
    public override string Accessibility => "Tilgængelighed";
    public override string AccessibilityLead => "Hvad siderne lever op til, hvad de ikke gør, og hvem man kan spørge.";
    public override string Contact => "Kontakt";
    public override string NoContact => "Den, der offentliggør siderne, har endnu ikke skrevet, hvem man kan kontakte.";

    protected override string AllMunicipalities => "alle kommuner";

    protected override string MunicipalityNotStated => "kommune ikke oplyst";

    public override SearchWords SearchWords { get; } = new(
        "Søgeord", "Fx »sagsstammer« eller »dagpenge 2026«. Pil ned går til det første fund.",
            "Ingen dokumenter har alle ordene.", "Ét notat", "{0} notater", "Henter",
        "Også:");

    public override DownloadWords Downloads { get; } = new("CSV", "Sidens tabeller som Excel", "Sidens tabeller som JSON");

    public override TableWords Tables { get; } = new("Sortér efter denne kolonne", "Vis rækker med", "alle", "{0} af {1} rækker");

    public override TableDataWords Data { get; } = new("Gruppe", "bemærkning");

    public override string Versions(int count) => $"{Numbers.Print(count)} udgaver";

    public override string ReasonOf(NotChecked reason) => reason.Reason;

    public override string PartOf(int number, int count) => $"Del {Numbers.Print(number)} af {Numbers.Print(count)}. Sortering og filtre gælder for denne del, og hver del har sine data.";

    public override string AndMore(int count) => $"og {Numbers.Print(count)} mere";

    public override string AllFindings(int count) => $"Se alle {Numbers.Print(count)} åbne fund";

    public override string BiggestCaption(string priceLevel) => $"De største beløb i budgetåret, prisniveau {priceLevel}";

    public override string NamesInNotes => "Navne i notaterne:";

    public override string AlsoNamed => "også:";

    public override string GroupIsPartOf => "Målgruppen står nu sammen med andre navne, der betyder det samme.";

    public override string DimensionName(Dimension dimension) => dimension switch
    {
        Dimension.BudgetRound => "Budgetrunde",
        Dimension.Year => "År",
        Dimension.Theme => "Tema",
        Dimension.TargetGroup => "Målgruppe",
        Dimension.Committee => "Udvalg",
        _ => "Kommune",
    };

    public override string GroupLead(Grouping group)
    {
        var notes = group.Notes.Length == 1 ? "Ét notat" : $"{Numbers.Print(group.Notes.Length)} notater";
        if (!group.Also.IsEmpty) return $"{notes} med alt det valgte til fælles.";
        if (group.IsOfSeveral) return $"{notes} til flere kommuners budget.";
        return group.Dimension switch
        {
            Dimension.BudgetRound => $"{notes} til samme kommunes budget.",
            Dimension.Year => $"{notes} med beløb, der falder i året.",
            Dimension.Theme => $"{notes} om samme tema.",
            Dimension.TargetGroup => $"{notes} for samme målgruppe.",
            Dimension.Committee => $"{notes} fra samme udvalg.",
            _ => $"{notes} fra samme kommune.",
        };
    }

    public override string NotesInYears(int notes, ImmutableArray<int> years) =>
        $"{Numbers.Print(notes)} notater{(years.IsEmpty ? "" : " til budget ")}{string.Join(", ", years.Select(Plain))}";

    public override string ThreadDescription(string name) => $"{name}: hvad notaterne har søgt om år for år, ved siden af hinanden.";

    public override string SourceDescription(string name, string part) => $"{part} af {name}, som den blev læst, med hvert tal på sin plads.";

    public override string PageOf(int number, int count) => $"Side {Plain(number)} af {Plain(count)}";

    public override string LinesOf(int first, int last) => $"Linje {Plain(first)}–{Plain(Math.Max(first, last))}";

    public override string SeriesInWords(
        string name, (int Year, decimal Amount) first, (int Year, decimal Amount) last, (int Year, decimal Amount) peak, int doubtful)
    {
        var sentence = first.Year == last.Year
            ? $"{name}: {Millions(first.Amount)} mio. kr. i {Plain(first.Year)}"
            : $"{name}: fra {Millions(first.Amount)} mio. kr. i {Plain(first.Year)} til {Millions(last.Amount)} i {Plain(last.Year)}, størst {Millions(peak.Amount)} i {Plain(peak.Year)}";
        return sentence + (doubtful == 0 ? "." : doubtful == 1 ? "; ét tal er usikkert." : $"; {Numbers.Print(doubtful)} tal er usikre.");
    }

    public override ImmutableArray<GuideSection> AccessibilitySections { get; } =
    [
        new("krav", "Hvad siderne lever op til", [
            "Siderne er lavet efter WCAG 2.1 niveau A og AA og de krav på de niveauer, der er nye i WCAG 2.2. Programmet, der skriver dem, prøves automatisk af hver gang det ændres. En automatisk prøve finder ikke alt.",
            "Alt kan nås med tastatur. Farver gentager kun, hvad ordene siger. Siderne kan bruges uden scripts, i mørk visning, i 320 punkters bredde og på papir.",
        ]),
        new("forbehold", "Hvad de ikke lever op til", [
            "En side fra en PDF er tegnet, som den så ud, og tegningen kan ikke læses op i rækkefølge. Derfor står sidens tekst linje for linje under tegningen.",
            "Dokumenternes egne ord er gengivet, som de blev læst, også hvor de er svære at læse. Oprindelige filer er ikke gjort tilgængelige her.",
        ]),
    ];
}
