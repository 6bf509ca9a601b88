using DocIndex.Records.Corrections;

namespace DocIndex.Tests.Records.Corrections;

public sealed class CorrectionsFileTests
{
    private const string Start = "corrections:\n  - document: a\n    why: x\n    ";

    [Theory]
    [InlineData("rettelser: []\n", 1, "'rettelser' does not belong here")]
    [InlineData("corrections: a\n", 1, "must be a list")]
    [InlineData("corrections:\n  - a\n", 2, "A correction has")]
    [InlineData(Start + "sett: budgetYear\n", 4, "no 'sett'")]
    [InlineData("corrections:\n  - document: a\n    set: budgetYear\n    value: 2026\n", 2, "must have 'why:'")]
    [InlineData("corrections:\n  - why: a\n    set: budgetYear\n    value: 2026\n", 2, "must have 'document:'")]
    [InlineData("corrections:\n  - document: a\n    why: b\n", 2, "exactly one of")]
    [InlineData(Start + "set: budgetYear\n    add: risks\n    value: 1\n", 2, "exactly one of")]
    [InlineData(Start + "set: budgetYear\n", 4, "A value is missing")]
    [InlineData(Start + "set: budgetYear\n    value: næste\n", 5, "is not a whole number")]
    [InlineData(Start + "set: id\n    value: b\n", 5, "no field 'id'")]
    [InlineData(Start + "set: amounts.value\n    value: 1\n", 5, "say which one")]
    [InlineData(Start + "set: \"amounts[farve=rød].value\"\n    value: 1\n", 5, "no field 'farve'")]
    [InlineData(Start + "set: \"amounts[0].value\"\n    value: mange\n", 5, "is not a number")]
    [InlineData(Start + "set: \"amounts[0].value\"\n    value: null\n", 5, "must have a value")]
    [InlineData(Start + "set: \"amounts[0].role\"\n    value: sum\n", 5, "one of: item, subtotal, total, net")]
    [InlineData(Start + "set: \"amounts[0\"\n    value: 1\n", 4, "no name of a place")]
    [InlineData(Start + "add: targetGroups\n    value: {navn: Unge}\n", 5, "no field 'navn'")]
    [InlineData(Start + "add: targetGroups\n    value: {count: 3}\n", 5, "'name' is missing")]
    [InlineData(Start + "add: budgetYear\n    value: 3\n", 5, "no list that can be added to")]
    [InlineData(Start + "remove: risks\n", 4, "which one is to be removed")]
    [InlineData(Start + "remove: [risks]\n", 4, "must be a word")]
    [InlineData(Start + "remove: \"risks[0]\"\n  - document: a\n    why: y\n    remove: \"risks[0]\"\n", 5, "on line 2 already")]
    [InlineData("corrections: [\n", 2, "not valid YAML")]
    public void Read_WhatCannotBeMeant_SaysFileLineAndWhy(string content, int line, string why)
    {
        var error = Should.Throw<InputFileException>(() => CorrectionsFile.Read("c.yaml", content));

        error.Message.ShouldContain(why);
        error.Message.ShouldStartWith($"c.yaml:{line}: ");
    }

    [Fact]
    public void With_HandWrittenFile_KeepsItsCommentsAndReplacesTheSamePlace()
    {
        const string written = "# Vores rettelser\ncorrections:\n  # om A\n  - document: a\n    set: budgetYear\n    value: 2025\n    why: gammel\n  - document: b\n    set: title\n    value: \"Ny: titel\"\n    why: tastefejl\n";
        var added = CorrectionsFile.Read("c.yaml", "corrections:\n- document: a\n  set: budgetYear\n  value: 2026\n  why: \"sagen, punkt \\\"3\\\"\"\n")[0];

        var text = CorrectionsFile.With("c.yaml", written, added);

        text.ShouldStartWith("# Vores rettelser\ncorrections:\n");
        var read = CorrectionsFile.Read("c.yaml", text);
        read.Select(c => (c.Document, c.Value!.ToString(), c.Why)).ShouldBe([("b", "Ny: titel", "tastefejl"), ("a", "2026", "sagen, punkt \"3\"")]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("corrections: []\n")]
    [InlineData("# kun en kommentar\n")]
    [InlineData("corrections: [{document: b, set: code, value: B2, why: x}]\n")]
    public void With_AnyFile_SaysWhatItSaidAndTheNewOne(string content)
    {
        var added = CorrectionsFile.Read("c.yaml", "corrections:\n- {document: a, add: risks, value: {text: \"Regn: [meget], #1\"}, why: \"nej\"}\n")[0];
        var before = CorrectionsFile.Read("c.yaml", content);

        var read = CorrectionsFile.Read("c.yaml", CorrectionsFile.With("c.yaml", content, added));

        read.Length.ShouldBe(before.Length + 1);
        read[^1].Value!.Fields.ShouldBe([("text", "Regn: [meget], #1")]);
    }

    [Theory]
    [InlineData("budgetYear", 1)]
    [InlineData("amounts[table=Tabel 1,label=Løn, drift og mere,year=2026].value", 2)]
    [InlineData("amounts[label=\"Løn [brutto], a=b\",year=2026].value", 2)]
    [InlineData("risks[0]", 1)]
    [InlineData("request.total", 2)]
    public void Parse_Path_HasItsSteps(string path, int steps) => FieldPath.Parse(path).ShouldNotBeNull().Steps.Length.ShouldBe(steps);

    [Theory]
    [InlineData("")]
    [InlineData("amounts[")]
    [InlineData("amounts[]")]
    [InlineData("amounts[0].")]
    [InlineData("amounts 0")]
    [InlineData("../etc")]
    public void Parse_NoPath_IsNull(string path) => FieldPath.Parse(path).ShouldBeNull();
}
