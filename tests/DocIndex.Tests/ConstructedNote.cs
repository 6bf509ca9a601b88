using System.Text;

namespace DocIndex.Tests;

/// <summary>Runs texts that were constructed for a test through the pipeline. A ␣ in them is a blank that matters at a line's end.</summary>
internal static class ConstructedNote
{
    /// <summary>The whole text of a note.</summary>
    public static ProcessedDocument Process(string text) =>
        Pipeline.Process("notat.txt", Encoding.UTF8.GetBytes(text.Replace('␣', ' '))).Document.ShouldNotBeNull();

    /// <summary>A note with a title and a section on economy that holds the text.</summary>
    public static ProcessedDocument WithEconomy(string text) => Process("Budgetnotat om mødesteder for ældre\n\nØkonomi\n" + text);
}
