using DocIndex.Evaluation;

namespace DocIndex.Tests.Evaluation;

public sealed class ThresholdsFileTests
{
    [Fact]
    public void Read_FieldsFormatsAndCount_AreDemands()
    {
        var thresholds = ThresholdsFile.Read("t.yaml", "fields: {amounts: 0.95, metadata: 1}\nformats:\n  pdf: {amounts: 0.9}\nmaxConfidentlyWrong: 2\n");

        thresholds.MinimumF1["amounts"].ShouldBe(0.95);
        thresholds.MinimumF1ByFormat["pdf"]["amounts"].ShouldBe(0.9);
        thresholds.MaximumConfidentlyWrong.ShouldBe(2);
    }

    [Fact]
    public void Shortfalls_FormatThatNothingMeasured_IsOne() =>
        ThresholdsFile.Read("t.yaml", "formats:\n  docx: {amounts: 0}\n").Shortfalls(new EvaluationResult([])).ShouldHaveSingleItem().ShouldStartWith("docx amounts: -");

    [Theory]
    [InlineData("felter: {}\n", 1, "no 'felter'")]
    [InlineData("fields:\n  amount: 1\n", 2, "no field 'amount'")]
    [InlineData("fields:\n  amounts: 95\n", 2, "from 0 to 1")]
    [InlineData("fields: 1\n", 1, "must stand fields")]
    [InlineData("formats:\n  word: {amounts: 1}\n", 2, "is no format")]
    [InlineData("maxConfidentlyWrong: få\n", 1, "whole number")]
    public void Read_WhatCannotBeMeant_SaysFileLineAndWhy(string content, int line, string why)
    {
        var error = Should.Throw<InputFileException>(() => ThresholdsFile.Read("t.yaml", content));

        error.Message.ShouldStartWith($"t.yaml:{line}: ");
        error.Message.ShouldContain(why);
    }
}
