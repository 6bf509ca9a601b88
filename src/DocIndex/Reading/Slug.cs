using System.Text;

namespace DocIndex.Reading;

/// <summary>Makes a document's id from its path: lower case ASCII letters and digits, everything else a hyphen.</summary>
public static class Slug
{
    /// <summary>The slug of a path: "Budget 2026/BI24.pdf" gives "budget-2026-bi24-pdf". Never empty.</summary>
    public static string Of(string path)
    {
        var slug = new StringBuilder(path.Length);
        foreach (var c in path.ToLowerInvariant().Normalize(NormalizationForm.FormC))
        {
            var part = c switch
            {
                'æ' => "ae", 'ø' => "oe", 'å' => "aa", 'ä' => "ae", 'ö' => "oe", 'ü' => "ue", 'é' or 'è' => "e",
                _ when char.IsAsciiLetterOrDigit(c) => c.ToString(),
                _ => "-",
            };
            if (part != "-" || (slug.Length > 0 && slug[^1] != '-')) slug.Append(part);
        }
        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "document" : text;
    }
}
