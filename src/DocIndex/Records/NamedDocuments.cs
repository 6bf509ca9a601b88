using System.Text.RegularExpressions;
using DocIndex.Amounts;
using DocIndex.Layout;
using DocIndex.Records.Front;
using DocIndex.Tables;
using DocIndex.Vocabulary;

namespace DocIndex.Records;

/// <summary>
/// Documents other than coded notes that a note refers to by name: policies, plans, reports, evaluations. The place
/// must refer (a heading, a key, words in a sentence), or list nothing but documents, and what stands there must be a
/// name: a capital letter and a word that ends like a kind of document. Beside such a name in a list, other names count
/// too. Must not take a law, a sentence, the note itself, one of its own headings, or a kind alone ("Se planen",
/// "Regnskab 2024").
/// </summary>
/// <param name="ownTitle">The note's own title; null where it has none.</param>
internal sealed partial class NamedDocuments(DocumentText text, string? ownTitle)
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const int MostWords = 12;
    private const int MostWordsOfPlace = 6;

    /// <summary>A name that says so much of the note's own title means the note.</summary>
    private const double IsOneTitle = 0.8;

    /// <summary>"bygger på kommunens Klimaplan": words in lower case before the name.</summary>
    [GeneratedRegex(@"^\s*(?:\p{Ll}+\s+){0,2}(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeName { get; }

    /// <summary>"Bilag 1: ", "Bilag A – ": what numbers an item before its name.</summary>
    [GeneratedRegex(@"^(?<key>\p{Lu}\p{Ll}+)\s+(?:[0-9]{1,2}|\p{Lu})\s*[.:–-]?\s+(?=\p{Lu})",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }

    /// <summary>"Kærby Kommune – Natur og Landskab", "Rådhuspladsen 1 · 9997 Hedebo": the foot of a letter.</summary>
    [GeneratedRegex(@"^\p{Lu}\S*\sKommune\b|\s[·|•]\s", RegexOptions.CultureInvariant)]
    private static partial Regex Senders { get; }

    [GeneratedRegex(@"^[0-9/–-]+[.]?$", RegexOptions.CultureInvariant)]
    private static partial Regex YearOrNumber { get; }

    /// <summary>What parts names on one line: "Lysplan 2020. Klimaplan 2050", "Skolepolitik; Idrætsplan".</summary>
    [GeneratedRegex(@"\s*;\s*|(?<=\b20[0-9]{2})\.\s+(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex BetweenNames { get; }

    private readonly Regex _refers = VocabularyPattern.Of(
        $@"(?<!\p{{L}}){text.Vocabulary.DocumentWords["refers"].Pattern()}(?!\p{{L}})", Options);

    private readonly Regex _joint = VocabularyPattern.Of(
        $@"(?<!-)(?:,\s+|\s+{text.Vocabulary.DocumentWords["joins"].Pattern()}\s+"
            + $@"(?:{text.Vocabulary.DocumentWords["between"].Pattern()}\s+(?:\p{{Ll}}+en\s+)?)?)(?=(?-i:\p{{Lu}}))",
        Options);

    /// <summary>"Ejendomsstrategi 2025-2029 og reduktionsforslag R-04": a note with its code behind a name.</summary>
    [GeneratedRegex(@"\s+\p{Ll}+\s+(?=\p{Ll}+\s+\p{Lu}{1,4}-?[0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex BeforeNote { get; }

    private HashSet<string>? _headings;

    /// <summary>All names, each with its source, in order.</summary>
    public IEnumerable<(string Name, SourceLocation Source)> Find()
    {
        var part = new List<Block>();
        foreach (var block in text.Told)
        {
            if (part.Count > 0 && text.SectionOf(part[0]) != text.SectionOf(block))
            {
                foreach (var found in InPart(part)) yield return found;
                part.Clear();
            }
            if (block.Role is BlockRole.Paragraph or BlockRole.List or BlockRole.SidePanel) part.Add(block);
            else if (block.Role is not (BlockRole.Table or BlockRole.Running or BlockRole.Title) && !IsPlace(block))
                foreach (var found in InProse(block.Text, said => text.Locate(block, said))) yield return found;
        }
        foreach (var found in InPart(part)) yield return found;
        foreach (var cell in text.Tables.SelectMany(t => t.Cells))
            foreach (var found in InCell(cell)) yield return found;
    }

    /// <summary>The paragraphs and items under one heading.</summary>
    private IEnumerable<(string Name, SourceLocation Source)> InPart(List<Block> part)
    {
        var listed = part.Count > 0 && (IsUnderPlace(part[0]) || ListsDocuments(part)) ? InSection(part) : [];
        var said = part.SelectMany(b => InProse(b.Text, name => text.Locate(b, name)));
        return listed.Concat(said.Where(s => !listed.Exists(l => l.Name.Contains(s.Name, StringComparison.Ordinal))));
    }

    /// <summary>
    /// True for a part that lists documents and nothing else, whatever its heading: each item is a name or has a
    /// note's code, half of them or more are of a kind, and one such has its year. Must not match a list of what is to
    /// be made ("Evaluering af indsatsen", "Analyse af behov"), or any under a heading of goals, steps, risks, people
    /// or money.
    /// </summary>
    private bool ListsDocuments(List<Block> part)
    {
        if (text.SectionOf(part[0]) is not { } section || TellsItsOwn.Contains(section.Role)) return false;
        var items = part.SelectMany(Items).Where(i => !Senders.IsMatch(i)).ToList();
        var kinds = items.FindAll(IsKind);
        if (part.Exists(b => Sentences.Split(b.Text).Any(IsSentence))) return false;
        return kinds.Exists(HasYear) && kinds.Count * 2 >= items.Count
            && items.TrueForAll(i => IsDocument(i) && !IsStep(i));
    }

    private static readonly SectionRole[] TellsItsOwn =
        [SectionRole.TargetGroup, SectionRole.Goals, SectionRole.Milestones, SectionRole.Risks, SectionRole.Economy];

    private bool IsSentence(string said) => LineText.HasFiniteVerb(said) || _refers.IsMatch(said);

    private bool IsDocument(string item) => IsKind(item) || IsName(item)
        || !LineText.HasFiniteVerb(item) && NoteCode.In(item).Any(c => NoteCode.HasLetters(c.Code));

    /// <summary>"Handleplanen afsluttes – december 2028": an act and when, and no document with its date.</summary>
    private static bool IsStep(string item) => DateGrammar.Find(item).Any(d => d.Length > "2027".Length
        && item[..d.Start].TrimEnd() is not ("" or [.., ',' or '(']));

    private static bool HasYear(string name) => Year.IsMatch(name);

    [GeneratedRegex(@"(?<![0-9.])20[0-9]{2}(?![0-9.])", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    private bool IsPlace(Block block) => block.Role == BlockRole.Heading && Refers(block.Text);

    private bool IsUnderPlace(Block block) => text.SectionOf(block) is { } section && Refers(section.Heading);

    /// <summary>
    /// True for a heading or a key all of whose words refer or join such words: "Bilag og kilder", "Læs mere". Must not
    /// take a heading with a word of the matter ("Henvisninger til specialtilbud"). One that ends in words that refer
    /// is one, too ("Notatet skal læses sammen med").
    /// </summary>
    private bool Refers(string heading)
    {
        var said = HeadingNumber.Strip(heading).TrimEnd(' ', ':', '.');
        if (Words("refers").Trailing(said) is not null) return true;
        var words = said.Split(' ');
        return words.Length <= MostWordsOfPlace
            && Array.Exists(words, w => Words("places").Exact(w) is not null)
            && Array.TrueForAll(words, w => Words("places").Exact(w) is not null
                || Words("besidePlaces").Exact(w) is not null);
    }

    private PhraseSet Words(string key) => text.Vocabulary.DocumentWords[key];

    private List<(string Name, SourceLocation Source)> InSection(List<Block> blocks)
    {
        var names = blocks.SelectMany(b => Items(b).Select(i => (Name: i, Block: b))).ToList();
        if (!names.Exists(n => IsKind(n.Name) || IsName(n.Name) && HasYear(n.Name))) return [];
        return [.. names.Where(n => IsKind(n.Name) || IsName(n.Name))
            .Select(n => (n.Name, text.Locate(n.Block, n.Name)))];
    }

    /// <summary>The items of a block: its sentences, lines that do not go on, and what semicolons part.</summary>
    private List<string> Items(Block block)
    {
        var lines = new List<string>();
        foreach (var line in block.Lines.Select(l => l.Text.Trim()))
        {
            var goesOn = lines.Count > 0 && (LineText.StartsLower(line) || LineText.BreaksOff(lines[^1]));
            if (goesOn) lines[^1] += " " + line;
            else lines.Add(line);
        }
        return [.. lines.SelectMany(l => BetweenNames.Split(l)).SelectMany(NamesIn)];
    }

    private IEnumerable<string> NamesIn(string item)
    {
        item = item[LineText.MarkerLength(item)..].Trim();
        if (Numbered.Match(item) is { Success: true } match
            && Words("places").Exact(match.Groups["key"].Value) is not null)
            item = item[match.Length..];
        else if (item.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && Refers(item[..colon]))
            item = item[(colon + 2)..];
        item = BeforeNote.Split(item)[0].TrimEnd('.', ' ', ',');
        if (IsSentence(item)) return [];
        var parts = SplitNames(item);
        return parts.Count > 1 && parts.TrueForAll(IsKind) ? parts : [item];
    }

    private IEnumerable<(string Name, SourceLocation Source)> InProse(string said, Func<string, SourceLocation> locate)
    {
        foreach (var sentence in Sentences.Split(said))
            foreach (var name in Keyed(sentence) ?? Referred(sentence))
                yield return (name, locate(name));
    }

    /// <summary>"Se også: Trafikplan 2024 og Støjhandlingsplan": names behind a key that refers, else null.</summary>
    private List<string>? Keyed(string sentence)
    {
        sentence = sentence[LineText.MarkerLength(sentence)..].Trim();
        var isNumbered = Numbered.Match(sentence) is { Success: true } match
            && Words("places").Exact(match.Groups["key"].Value) is not null;
        var colon = sentence.IndexOf(':', StringComparison.Ordinal);
        if (!isNumbered && (colon <= 0 || !Refers(sentence[..colon]))) return null;
        var names = BetweenNames.Split(sentence).SelectMany(NamesIn).ToList();
        return names.Exists(IsKind) ? names.FindAll(n => IsKind(n) || IsName(n)) : [];
    }

    /// <summary>The names right behind words that refer, each of which is of a kind.</summary>
    private List<string> Referred(string sentence)
    {
        var names = new List<string>();
        foreach (Match match in _refers.Matches(sentence))
        {
            var behind = sentence[(match.Index + match.Length)..];
            if (BeforeName.Match(behind) is not { Success: true } before) continue;
            names.AddRange(SplitNames(UpToEnd(behind[before.Length..])).TakeWhile(IsKind));
        }
        return names;
    }

    private string UpToEnd(string behind)
    {
        var stop = behind.IndexOfAny(['.', ';', ':', '?', '!']);
        var words = (stop < 0 ? behind : behind[..stop]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var taken = new List<string>();
        for (var i = 0; i < words.Length; i++)
        {
            var joins = Words("joins").Exact(words[i]) is not null && i > 0
                && (words[i - 1].EndsWith('-') || _joint.IsMatch($" {string.Join(' ', words.Skip(i))}"));
            var ends = text.Vocabulary.AfterTitleWords.Exact(words[i]) is not null
                || LineText.HasFiniteVerb("x " + words[i]);
            if (i > 0 && ends && !joins) break;
            taken.Add(words[i]);
        }
        return string.Join(' ', taken).TrimEnd(',');
    }

    /// <summary>
    /// "Klimaplan 2050 og Strategisk varmeplan": names that a small word or a comma joins. Must not part "Børne- og
    /// ungepolitik" or "Plan for natur og vand".
    /// </summary>
    private List<string> SplitNames(string said)
    {
        return [.. _joint.Split(said).Select(s => s.Trim(' ', ',', '.')).Where(s => s.Length > 0)];
    }

    /// <summary>A row of a form: the key's cell, and beside it the names.</summary>
    private IEnumerable<(string Name, SourceLocation Source)> InCell(Cell cell)
    {
        var table = text.Tables[cell.Source.Cell!.Value.Table];
        var key = cell.Column > 0 ? table.At(cell.Row, cell.Column - 1) : null;
        var isNamed = key is not null && (Refers(key.Text) || Words("refers").Exact(key.Text.TrimEnd(':')) is not null);
        if (!isNamed && !LineText.HasFiniteVerb(cell.Text)) return [];
        var names = isNamed ? BetweenNames.Split(cell.Text).SelectMany(NamesIn).ToList()
            : [.. Sentences.Split(cell.Text).SelectMany(s => Keyed(s) ?? Referred(s))];
        return names.Where(IsKind).Select(n => (n, cell.Source with { Text = n }));
    }

    /// <summary>
    /// True for a name with a word for a kind of document, which is itself a compound or has a word beside it.
    /// </summary>
    private bool IsKind(string said)
    {
        if (!IsName(said)) return false;
        var words = said.Split([' ', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries);
        var kinds = Array.FindAll(words, w => Words("kinds").Exact(w) is not null);
        var others = words.Count(w => !YearOrNumber.IsMatch(w));
        return kinds.Length > 0 && (others > 1 || Words("kindsAlone").Exact(kinds[0]) is null);
    }

    private bool IsName(string said)
    {
        var hasForm = said.Length > 3 && char.IsUpper(said[0]) && said.Split(' ').Length <= MostWords
            && !LineText.EndsSentence(said) && said.IndexOfAny([':', '§', '”', '“', '»', '"']) < 0;
        return hasForm && !LineText.HasFiniteVerb(said) && !Words("laws").In(said) && !IsOwn(said)
            && !Senders.IsMatch(said)
            && !NoteCode.In(said).Any(c => NoteCode.HasLetters(c.Code));
    }

    private bool IsOwn(string said)
    {
        _headings ??= [.. text.Sections.Select(s => HeadingNumber.Strip(s.Heading))];
        return _headings.Contains(said)
            || ownTitle is not null && LabelLikeness.Coverage(said, ownTitle) >= IsOneTitle
            && LabelLikeness.Coverage(ownTitle, said) >= IsOneTitle;
    }
}
