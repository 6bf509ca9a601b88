using System.Text;
using DocIndex.Records;
using DocIndex.Records.Told;
using DocIndex.Vocabulary;

namespace DocIndex.Tests.Records.Told;

/// <summary>What parts of constructed notes tell, under headings that no list knows.</summary>
public sealed class ToldTests
{
    [Theory]
    [InlineData("Målgruppen er unge uden uddannelse (ca. 160 unge).", "unge uden uddannelse=160 unge")]
    [InlineData("Indsatsen er til gavn for udsatte familier (ca. 160 familier) og voksne med autisme i botilbud (183 borgere).", "udsatte familier=160 familier;voksne med autisme i botilbud=183 borgere")]
    [InlineData("Målgruppen er dels elever (40 elever), dels pendlere (900 brugere).", "elever=40 elever;pendlere=900 brugere")]
    [InlineData("Forslaget retter sig mod langtidsledige over 50 år. Der er tale om 340 personer.", "langtidsledige over 50 år=340 personer")]
    [InlineData("Målgruppen tæller 75 familier og består af førstegangsforældre under 25 år.", "førstegangsforældre under 25 år=75 familier")]
    // Near-misses: what is done, an age, staff.
    [InlineData("Der ansættes 12 medarbejdere, som møder 40 borgere om ugen.", "")]
    [InlineData("Tilbuddet er rettet mod en mere effektiv drift af ejendomme.", "")]
    public void In_Paragraph_FindsGroupsWithTheirCounts(string said, string groups)
    {
        var found = new GroupPhrases(DanishVocabulary.Default).In(said, inGroups: false, isItem: false);

        string.Join(';', found.Select(g => $"{g.Name}={g.Count} {g.Unit}")).ShouldBe(groups);
    }

    // The words behind one figure may reach over the next, and a sentence may begin with one.
    [Theory]
    [InlineData("12 nu 5 pct.")]
    [InlineData("Andelen er 12,5 pct. nu 5, 6, 7 og 8.")]
    [InlineData("9 dage er målet")]
    [InlineData("12 nu5 i 2025 i dag 7 nu")]
    public void In_FiguresThatCrowd_EndsWithoutAFault(string said) =>
        Should.NotThrow(() => GoalClaim.In(said, DanishVocabulary.Default, 2026));

    [Theory]
    [InlineData("Ventetid: 12 dage i dag, 9 dage i 2029", 12, 9, "dage")]
    [InlineData("Uheld: 40 → 30 uheld (2029)", 40, 30, "uheld")]
    [InlineData("I 2029 er målet 64 gram for madspild; udgangspunktet er 77.", 77, 64, "gram")]
    [InlineData("Energiforbruget er i 2029 højst 400 MWh", null, 400, "MWh")]
    [InlineData("Grønne kvadratmeter fastholdes på 1.200 m2 til og med 2029.", null, 1200, "m2")]
    public void In_Sentence_FindsTheGoal(string said, int? baseline, int target, string unit)
    {
        var goal = GoalClaim.In(said, DanishVocabulary.Default, 2026).ShouldNotBeNull();

        (goal.Baseline, goal.Target, goal.Unit).ShouldBe((baseline, target, unit));
    }

    [Theory]
    [InlineData("I dag går 40 børn i klubben.")]
    [InlineData("Der afsættes 3 mio. kr. i 2027 og 4 mio. kr. i 2028.")]
    [InlineData("Ordningen er kendt i 12 kommuner og har eksisteret i 5 år.")]
    public void In_SentenceWithoutAnAim_IsNoGoal(string said) => GoalClaim.In(said, DanishVocabulary.Default, 2026).ShouldBeNull();

    [Fact]
    public void Process_UnknownHeadings_PartsAreToldByWhatTheySay()
    {
        var record = Html("<h2>Her kan det knibe</h2><ul><li>Der er mangel på sygeplejersker; der tilbydes betalt efteruddannelse.</li><li>Arbejdet kan blive forsinket → rammen holdes åben.</li></ul>"
            + "<h2>Sådan går det til</h2><ul><li>12. maj 2027: Hallen åbner</li><li>Første hold begynder (1. september 2027)</li></ul>"
            + "<h2>Det her gælder</h2><ul><li>Ventetid på svar: 12 dage i dag, 9 dage i 2029</li></ul>");

        record.Risks.Select(r => (r.Text, r.Response)).ShouldBe([("Der er mangel på sygeplejersker", "der tilbydes betalt efteruddannelse"), ("Arbejdet kan blive forsinket", "rammen holdes åben")]);
        record.Milestones.Select(m => m.Date).ShouldBe([new DateOnly(2027, 5, 12), new DateOnly(2027, 9, 1)]);
        record.Goals.Select(g => (g.Baseline, g.Target, g.Unit)).ShouldBe([(12m, 9m, "dage")]);
    }

    [Fact]
    public void Process_BackgroundThatNamesADanger_IsNoListOfRisks()
    {
        var record = Html("<h2>Baggrund</h2><p>Der er mangel på sygeplejersker i hele landet. Kommunen har siden 2019 haft et vagtkorps.</p>");

        record.Risks.ShouldBeEmpty();
    }

    [Fact]
    public void Process_TablesOfOtherHeaders_AreToldByTheirCells()
    {
        var record = Html("<h2>Oversigter</h2><table><tr><th>Hvad kan ske</th><th>Hvor slemt</th><th>Hvad så</th></tr><tr><td>Priserne kan stige</td><td>Lav</td><td>Menuen kan tilpasses</td></tr></table>"
            + "<p>Og desuden:</p><table><tr><th>Skridt</th><th>Klar</th></tr><tr><td>Udbud er sendt ud</td><td>1. marts 2027</td></tr></table>"
            + "<p>Samt:</p><table><tr><th>Hvem</th><th>Størrelse</th></tr><tr><td>Unge uden uddannelse</td><td>340 unge</td></tr></table>"
            + "<p>Endelig:</p><table><tr><th>Hvad måler vi på</th><th>Niveau nu</th><th>Niveau 2029</th></tr><tr><td>Ventetid</td><td>12 dage</td><td>9 dage</td></tr></table>");

        record.Risks.Select(r => (r.Text, r.Response)).ShouldBe([("Priserne kan stige", "Menuen kan tilpasses")]);
        record.Milestones.Select(m => (m.Date, m.Text)).ShouldBe([(new DateOnly(2027, 3, 1), "Udbud er sendt ud")]);
        record.TargetGroups.Select(g => (g.Name, g.Count)).ShouldBe([("Unge uden uddannelse", 340)]);
        record.Goals.Select(g => (g.Baseline, g.Target, g.Deadline)).ShouldBe([(12m, 9m, "2029")]);
    }

    [Fact]
    public void Process_TableOfStaffByYear_IsNoGoalNoStepAndNoGroup()
    {
        var record = Html("<h2>Oversigt</h2><table><tr><th>Årsværk</th><th>2027</th><th>2028</th></tr><tr><td>Pædagoger</td><td>3,5</td><td>4,0</td></tr></table>");

        (record.Goals.Length, record.Milestones.Length, record.TargetGroups.Length).ShouldBe((0, 0, 0));
    }

    [Theory]
    [InlineData("Forslaget skal ses i sammenhæng med budgetønsket, jf. budgetnotat A.16 Renovering af signalanlæg.", "A.16 Renovering af signalanlæg")]
    [InlineData("Sagen hænger sammen med forslaget »Digital lektiehjælp i alle bydele« (BI12).", "BI12 Digital lektiehjælp i alle bydele")]
    [InlineData("Udgiften til lokaler er beskrevet i BU-36 og indgår ikke her.", "BU-36")]
    [InlineData("Gennemførelsen forudsætter, at KF 8 Analyse af kommunens ejendomme også vedtages.", "KF 8 Analyse af kommunens ejendomme")]
    [InlineData("Støtten gives efter § 85, og der var 3 A4-sider om CO2-afgift i 2026.", null)]
    [InlineData("Indsatsen omtales ofte som en ”task force” i dag.", null)]
    public void Process_MentionOfAnotherNote_IsAReference(string sentence, string? reference) =>
        Html($"<h2>Indhold</h2><p>{sentence}</p>").References.Select(r => r.Text).ShouldBe(reference is null ? [] : [reference]);

    [Fact]
    public void Process_YearsBeforeAmountsOrInBrackets_BelongToThem()
    {
        var record = Html("<h2>Beslutning</h2><p>Der søges om i 2027 5,0 mio. kr., i 2028 7,0 mio. kr. og i 2029 9,0 mio. kr. til formålet.</p><p>Der søges om 1,5 mio. kr. (2027), 2,5 mio. kr. (2028).</p>");

        record.Statements.Select(s => (s.Value, s.Period?.From)).ShouldBe([(5_000_000, 2027), (7_000_000, 2028), (9_000_000, 2029), (1_500_000, 2027), (2_500_000, 2028)]);
    }

    [Fact]
    public void Process_ListAfterASentenceOfItsOwn_GetsNoYearFromTheOneBefore()
    {
        var record = Html("<h2>Resume</h2><p>Byrådet øger anlæg med 250 mio. kr. i 2027 og frigiver 90 mio. kr. De 90 mio. kr. anvendes til:</p><ul><li>Bygninger: 30 mio. kr.</li><li>Energi: 60 mio. kr.</li></ul>");

        record.Statements.Where(s => s.Value is 30_000_000 or 60_000_000).ShouldAllBe(s => s.Period == null);
    }

    [Fact]
    public void Process_LinesOfADecision_AreNoInitiatives()
    {
        var record = Html("<h2>Beslutning fra udvalget</h2><ol><li>Indstilles godkendt.</li><li>Taget til efterretning.</li></ol>");

        record.Initiatives.ShouldBeEmpty();
    }

    private static DocumentRecord Html(string body) =>
        Pipeline.Process("note.html", Encoding.UTF8.GetBytes($"<html lang=da><h1>Budgetnotat: Konstrueret eksempel</h1><p>Dato: 12. maj 2026</p>{body}</html>")).Document.ShouldNotBeNull().Record;
}
