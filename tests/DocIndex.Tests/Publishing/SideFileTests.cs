using System.Collections.Immutable;
using System.Text.Json;
using DocIndex.Amounts;
using DocIndex.Checks;
using DocIndex.Linking;
using DocIndex.Publishing;
using DocIndex.Publishing.Markup;
using DocIndex.Records;

namespace DocIndex.Tests.Publishing;

public sealed class SideFileTests
{
    private static readonly SourceLocation s_source = new("a-txt", 3, new Box(1.25, 2.123456789, 3, 4), new LineSpan(5, 6), 7, new CellPosition(1, 2, 3), "1.200 \"æøå\"\n<&>");
    private static readonly Target s_place = new("kilder/a-txt/side-3", "b1-2-3-4");

    [Fact]
    public void Read_WhatWasPut_IsTheSameInEveryField()
    {
        using var file = new SideFile(EntryTypes.Default.Options);
        Same(file, new Told<TargetGroup>(new TargetGroup("Ledige", 1300.50m, "personer", "ultimo 2025", s_source), s_place));
        Same(file, new Told<Goal>(new Goal("Varigheden skal ned", "varighed", 10.6m, 9.5m, 9.75m, -1.1m, "uger", GoalDirection.Decrease, "2027-06", s_source), s_place));
        Same(file, new Told<Risk>(new Risk("Personalet kan skifte job", "Bedre løn", s_source), s_place));
        Same(file, new Told<string>("Den tidlige indsats", new Target("kilder/a-txt/tekst-1", null)));
        Same(file, Row());
        Same(file, s_source);
        Same(file, s_source with { Box = null, Lines = null, Block = null, Cell = null });
        Same(file, new Link("a-txt", "b-txt", "continues", ["titlernes ord: kyst, hav", "samme beløb"]));
        Same(file, new Reference("X2 Flere kontorer", "b-txt", s_source));
        Same(file, new Finding(
            "x1/1", "DI5005", "prose-vs-table", Severity.Error, "accepted", "Aftalt", new LocalizedText("Teksten siger 1,3.", "The text says 1.3."), "1,2 mio. kr.", "kr.",
            ["a-txt", "b-txt"], new Interval(1_199_500, 1_200_500), Interval.Around(1_300_000, 0.5m), [s_source, s_source with { Page = 4 }]));
    }

    [Fact]
    public void Read_FromSeveralThreadsWhileOthersPut_GivesEachItsOwn()
    {
        using var file = new SideFile(EntryTypes.Default.Options);
        Parallel.For(0, 400, number =>
        {
            var list = file.Put<Told<string>>([.. Enumerable.Range(0, (number % 50) + 1).Select(n => new Told<string>($"{number}-{n}", s_place))]);
            list.Count.ShouldBe((number % 50) + 1);
            for (var again = 0; again < 3; again++) list.Read().Select(told => told.What).ShouldBe(Enumerable.Range(0, list.Count).Select(n => $"{number}-{n}"));
        });
    }

    [Fact]
    public void Read_EmptyList_IsEmptyEvenWhenTheFileIsClosed()
    {
        var file = new SideFile(EntryTypes.Default.Options);
        var (empty, full) = (file.Put<YearRow>([]), file.Put<YearRow>([Row()]));
        file.Dispose();

        empty.IsEmpty.ShouldBeTrue();
        empty.Read().ShouldBeEmpty();
        Should.Throw<ObjectDisposedException>(() => full.Read());
    }

    [Fact]
    public void Write_Site_LeavesNothingInTheFolderForTemporaryFiles()
    {
        using (new WrittenSite(SampleLibrary.Input()))
        {
        }

        NothingIsLeft();
    }

    [Fact]
    public void Write_SiteThatFails_LeavesNothingInTheFolderForTemporaryFiles()
    {
        using var folder = new TemporaryFolder();
        var plan = SampleLibrary.Plan();

        Should.Throw<ArgumentException>(() => Site.Write(SampleLibrary.InputOf(plan, plan), folder.Path, new SiteOptions()));
        NothingIsLeft();
    }

    private static YearRow Row() => new(
        YearRowKind.InitiativeTotal, "Samtaler", s_place, "indsats-1", ["Anlæg", "Service"], "2026 p/l",
        ImmutableSortedDictionary<int, YearFigure>.Empty
            .Add(2026, new YearFigure(-1200.50m, Standing.Doubtful, s_place, "x1/1", FigureRemarks.Computed | FigureRemarks.SignAsPrinted)).Add(2027, new YearFigure(0, Standing.Verified, s_place, null, FigureRemarks.None)),
        new YearFigure(79_228_162_514_264_337_593_543_950_335m, Standing.Inferred, s_place, null, FigureRemarks.None)) { IsNet = true };

    private static void Same<T>(SideFile file, T item)
    {
        var list = file.Put([item, item]);

        var read = list.Read();
        read.Length.ShouldBe(2);
        JsonSerializer.Serialize(read[1]).ShouldBe(JsonSerializer.Serialize(item));
    }

    // The name of one that another test makes meanwhile can be seen for a moment.
    private static void NothingIsLeft() => SpinWait.SpinUntil(() => Directory.GetFiles(Path.GetTempPath(), SideFile.NamePrefix + "*").Length == 0, TimeSpan.FromSeconds(20)).ShouldBeTrue();
}
