using DocumentFormat.OpenXml;

namespace DocIndex.Reading.Word;

/// <summary>Footnotes and endnotes in the order in which the text refers to them, numbered from 1 as Word does.</summary>
internal sealed class WordNotes(OpenXmlElement? footnotes, OpenXmlElement? endnotes)
{
    private readonly List<(string Mark, OpenXmlElement Note)> _referred = [];

    /// <summary>The notes that were referred to so far, each with its mark.</summary>
    public IReadOnlyList<(string Mark, OpenXmlElement Note)> Referred => _referred;

    /// <summary>Takes note of a reference.</summary>
    /// <returns>The mark as it is printed, in raised digits; empty where the note is not there.</returns>
    public string Refer(OpenXmlElement reference)
    {
        var notes = reference.LocalName == "footnoteReference" ? footnotes : endnotes;
        var id = reference.Attribute("id");
        if (notes?.ChildElements.FirstOrDefault(n => n.Attribute("id") == id) is not { } note) return "";
        var own = reference.Attribute("customMarkFollows") is "1" or "true" or "on";
        var mark = own ? "" : $"{_referred.Count(r => r.Mark.Length > 0 && r.Note.LocalName == note.LocalName) + 1}";
        _referred.Add((mark, note));
        return WordSymbols.Raised(mark);
    }
}
