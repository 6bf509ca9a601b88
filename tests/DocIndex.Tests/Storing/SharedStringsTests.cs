using System.Text.Json;
using DocIndex.Storing;

namespace DocIndex.Tests.Storing;

public sealed class SharedStringsTests
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new SharedStrings() } };

    [Theory]
    [InlineData("Serviceudgifter i alt")]
    [InlineData("")]
    [InlineData("\"Æbler\"\n\\ 😀")]
    [InlineData("Et navn på en indsats, som er så langt, at det næppe står i mere end ét notat og derfor ikke er værd at huske på")]
    public void Read_WhatWasWritten_IsTheSame(string text) =>
        JsonSerializer.Deserialize<Dictionary<string, string?>>(JsonSerializer.Serialize(new Dictionary<string, string?> { [text] = text, ["-"] = null }, s_options), s_options)
            .ShouldBe(new Dictionary<string, string?> { [text] = text, ["-"] = null });

    [Fact]
    public void Read_ShortStringTwice_IsOneString()
    {
        var read = JsonSerializer.Deserialize<string[]>("""["1.000 kr.","\u0031.000 kr."]""", s_options)!;
        read[1].ShouldBeSameAs(read[0]);
    }

    [Fact]
    public void Read_ByManyAtOnce_GivesEachItsOwn()
    {
        var texts = Enumerable.Range(0, 40_000).Select(number => $"Række {number}").ToArray();
        var written = JsonSerializer.Serialize(texts);
        Enumerable.Range(0, 4).AsParallel().Select(_ => JsonSerializer.Deserialize<string[]>(written, s_options)!).ToList().ShouldAllBe(read => read.SequenceEqual(texts));
    }
}
