namespace DocIndex.Tests.Architecture;

public sealed class StageDirectionTests
{
    private static readonly StageDirection s_direction = new(
        "DocIndex",
        ["Reading", "Layout", "Tables", "Records", "Checks", "Linking", "Works", "Indexing", "Publishing"],
        Foundation: ["Amounts", "Vocabulary"],
        Users: ["Storing", "Searching", "Evaluation", "Ingesting"],
        Meeting: ["Pipeline", "PipelineOptions", "PipelineResult", "ProcessedDocument"],
        MeetingAfter: "Checks");

    [Fact]
    public void Violations_OfTheLibrary_AreNone()
    {
        var references = CompiledReferences.Read(typeof(Pipeline).Assembly.Location);

        s_direction.Violations(references).ShouldBeEmpty();
        s_direction.UnknownNamespaces(references).ShouldBeEmpty("a new namespace needs a place in the order");
        references.Length.ShouldBeGreaterThan(20);
    }

    [Theory]
    [InlineData("Sample.Early.InSignature -> Sample.Late.Later")]
    [InlineData("Sample.Early.InBody -> Sample.Late.Later")]
    [InlineData("Sample.Early.AfterSwitch -> Sample.Late.Later")]
    [InlineData("Sample.Early.InLambda -> Sample.Late.Later")]
    [InlineData("Sample.Early.AsTypeArgument -> Sample.Late.Later")]
    [InlineData("Sample.Early.InAttribute -> Sample.Late.MarkAttribute")]
    [InlineData("Sample.Early.UsesMeeting -> Sample.Meeting")]
    [InlineData("Sample.Late.UsesReader -> Sample.Reader.Follower")]
    [InlineData("Sample.Ground -> Sample.Early.Earlier")]
    public void Violations_OfASampleWithBackwardReferences_NameEachOfThem(string expected) =>
        SampleViolations().ShouldContain(Qualify(expected));

    [Theory]
    [InlineData("Sample.Late.Later")]
    [InlineData("Sample.Late.UsesMeeting")]
    [InlineData("Sample.Reader.Follower")]
    [InlineData("Sample.Meeting")]
    public void Violations_OfASampleWithForwardReferences_AreNone(string from) =>
        SampleViolations().ShouldAllBe(v => !v.StartsWith(Qualify(from) + " ", StringComparison.Ordinal));

    private static string[] SampleViolations()
    {
        var sample = new StageDirection(
            $"{typeof(StageDirectionTests).Namespace}.Sample", ["Early", "Late"], Foundation: [], Users: ["Reader"],
            Meeting: ["Meeting"], MeetingAfter: "Early");
        return [.. sample.Violations(CompiledReferences.Read(typeof(StageDirectionTests).Assembly.Location))];
    }

    private static string Qualify(string text) => text.Replace("Sample.", $"{typeof(StageDirectionTests).Namespace}.Sample.", StringComparison.Ordinal);
}
