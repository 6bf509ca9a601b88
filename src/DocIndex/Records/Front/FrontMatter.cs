using System.Globalization;
using System.Text.RegularExpressions;
using DocIndex.Layout;

namespace DocIndex.Records.Front;

/// <summary>
/// The head of a document read as a whole: every piece of it gives candidates for the fields that it can be, each with
/// a weight by where it stands and how it is said; for each field the value with the highest sum holds. Where another
/// value has as much for it, the field has none. Must not take a meeting's own lines (its date, its place, the number
/// of the item) for the document's.
/// </summary>
internal sealed partial class FrontMatter
{
    [GeneratedRegex(@"(?<![0-9])(?:19|20)[0-9][0-9](?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Year { get; }

    /// <summary>Further places that say the same count little beside how one place says it.</summary>
    private const int MostFurther = 3;

    private const int LongestName = 80;
    private const int LongestTitle = 220;
    private const int ShortestTitle = 8;
    private const int FewestWordsOfMatter = 4;

    /// <summary>A longer line that is nothing else is no title.</summary>
    private const int LongestLeft = 120;

    /// <summary>A note's first and last paragraphs tell of it; those between tell of its matter.</summary>
    private const int MostBlocksOfClosing = 3;

    private readonly DocumentText _text;
    private readonly FrontKeys _keys;
    private readonly FrontNames _names;
    private readonly NamedBudget _budget;
    private readonly TitleDoubt _doubt;
    private readonly Dictionary<string, List<FrontCandidate>> _candidates = new(StringComparer.Ordinal);

    public FrontMatter(DocumentText text)
    {
        (_text, _keys, _names) = (text, new FrontKeys(text.Vocabulary), new FrontNames(text.Vocabulary));
        (_budget, _doubt) = (new NamedBudget(text.Vocabulary), new TitleDoubt(text.Vocabulary));
        var pieces = new FrontPieces(text, _keys).Find();
        foreach (var piece in pieces)
            if (piece.Place == FrontPlace.Title && !_doubt.SaysNoTitle(piece.Text)) TakeTitle(piece);
            else if (piece.Key is not null && _keys.FieldOf(piece.Key) is { } field) TakeKeyed(field, piece);
            else if (!IsOfMeeting(piece)) TakeOpen(piece);
            else TakeMeeting(piece);
        TakeClosing();
        IsOfRegion = !_candidates.ContainsKey("municipality") && pieces.Any(p => _names.IsRegion(p.Text));
    }

    /// <summary>
    /// The value of a field ("title", "code", "kind", "municipality", "administration", "committee", "addressee",
    /// "date", "budgetYear") that most speaks for; null where none does, or two do alike.
    /// </summary>
    public FrontCandidate? Best(string field)
    {
        // What is said to be the office that wrote a note is not its title.
        var office = field == "title" ? Best("administration") : null;
        var ranked = _candidates.GetValueOrDefault(field, []).GroupBy(c => Folded(c.Value))
            .Where(g => office is null || g.Key != Folded(office.Value))
            .Select(g => (Candidate: g.MaxBy(c => c.Weight)!, Further: Math.Min(g.Count() - 1, MostFurther)))
            .OrderByDescending(v => v.Candidate.Weight).ThenByDescending(v => v.Further).ToList();
        var isOpen = ranked.Count > 1 && (ranked[0].Candidate.Weight, ranked[0].Further) == (
            ranked[1].Candidate.Weight, ranked[1].Further);
        return ranked.Count == 0 || isOpen ? null : ranked[0].Candidate;
    }

    /// <summary>True where the head, or the foot of every page, names a region as such and no municipality.</summary>
    public bool IsOfRegion { get; private set; }

    /// <summary>True where the head holds lines of a meeting: its day, the number of the item.</summary>
    public bool IsLaidBeforeMeeting { get; private set; }

    private static string Folded(string value) =>
        new([.. value.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>
    /// "Møde 9. marts 2027", "Tirsdag den 9. marts 2027 kl. 15", "Punkt 4. Ny tankvogn": the meeting's day dates a case
    /// that has no date of its own, its item's name is a title where no line is one. Must not take that day before one
    /// that the note says of itself.
    /// </summary>
    private void TakeMeeting(FrontPiece piece)
    {
        IsLaidBeforeMeeting = true;
        TakeNames(piece.Text, FrontWeights.Within, piece.Source);
        if ((FrontDate.In(piece.Text)?.Date ?? FrontDate.DayOfMeeting(piece.Text)) is { } day)
            Add("date", Iso(day), FrontWeights.Least, piece.Source);
        else if (TitleLine.Item(piece.Text) is { } item) TakeLeft(piece with { Text = item });
    }

    private void TakeTitle(FrontPiece piece)
    {
        var line = TitleLine.Of(piece.Text, _text.Vocabulary);
        if (piece.Key is null && FormerKey(piece.Text)
            is { } keyed) { TakeKeyed("title", piece with { Text = keyed }); return; }
        if (IsOfMeeting(piece)) TakeMeeting(piece);
        var isOffice = _names.IsFields(line.Title);
        var weight = SaysLittle(piece, line) || isOffice ? FrontWeights.Least
            : piece.IsUnderlined ? FrontWeights.Underlined : FrontWeights.TitleLine;
        if (isOffice) Add("administration", line.Title, FrontWeights.Left, piece.Source);
        if (line.Kind is { } kind && _text.Vocabulary.Kinds.Exact(kind) is { } known)
            Add("kind", known, weight, piece.Source);
        else if (_text.Vocabulary.Kinds.Anywhere(piece.Text) is { } named) Add("kind", named, weight, piece.Source);
        if (line.Code is { } code) Add("code", code, weight, piece.Source);
        if (weight == FrontWeights.Least
            && _names.Addressee(TitleLine.BehindKind(piece.Text, _text.Vocabulary)) is { } to)
            Add("addressee", to, FrontWeights.Alone, piece.Source);
        if (line.Title.Length > 0 && !_budget.IsNothingElse(line.Title))
            Add("title", line.Title, weight, piece.Source);
        if (_names.Municipality(piece.Text) is { } municipality)
            Add("municipality", municipality, FrontWeights.Within, piece.Source);
        if (_budget.YearIn(piece.Text) is { } year) Add("budgetYear", year, FrontWeights.Within, piece.Source);
    }

    /// <summary>
    /// True for a title that says what meeting, form or occasion it is of. Must not take the item of an agenda, which
    /// has a name of its own ("Punkt 4. Ny tankvogn").
    /// </summary>
    private bool SaysLittle(FrontPiece piece, TitleLine line) =>
        IsOfMeeting(piece) && TitleLine.Item(piece.Text) is null
        || _doubt.IsOfForm(piece.Text) || _doubt.IsOfForm(line.Title) || _doubt.IsOccasion(piece.Text);

    /// <summary>What stands behind the key of a title that the layout left in its text: "Titel: …".</summary>
    private string? FormerKey(string line) =>
        line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && _keys.FieldOf(line[..colon]) == "title"
            ? line[(colon + 1)..].Trim() : null;

    private void TakeKeyed(string field, FrontPiece piece)
    {
        var weight = piece.IsKeyCertain ? FrontWeights.Keyed : FrontWeights.KeyedByBlank;
        var said = piece.Text.Trim();
        if (said.Length is 0 or > LongestTitle || said.EndsWith(':')) return;
        switch (field)
        {
            case "other":
                if (_names.IsCommittee(said.TrimEnd('.')))
                    Add("committee", _names.Committee(said)!, FrontWeights.Within, piece.Source);
                if (_keys.IsState(piece.Key ?? "") && FrontDate.In(said) is { } version)
                    Add("date", Iso(version.Date), _names.IsDayOfMeeting(version.Before)
                        ? FrontWeights.Least : FrontWeights.Left, piece.Source);
                // The day of the meeting dates a case that has no date of its own.
                if (_text.Vocabulary.FrontWords["meeting"].Exact(piece.Key ?? "") is not null
                    && (FrontDate.In(said)?.Date ?? FrontDate.DayOfMeeting(said)) is { } meeting)
                    Add("date", Iso(meeting), FrontWeights.Least, piece.Source);
                break;
            case "title" when !said.Any(char.IsLetter) || TitleLine.IsCaseNumber(said): break;
            case "title":
                var line = TitleLine.Of(said, _text.Vocabulary);
                Add("title", line.Title.Length > 0 ? line.Title : said, weight, piece.Source);
                if (line.Code is { } titled) Add("code", titled, weight, piece.Source);
                break;
            case "code":
                var code = said.TrimEnd('.', ' ');
                if (piece.IsKeyCertain ? NoteCode.IsNamed(code) : NoteCode.IsCode(code))
                    Add("code", code, weight, piece.Source);
                // "Nr. 30 Fra barn til voksen": the number's word is no key, the title goes on behind it.
                else if (!piece.IsKeyCertain) TakeLeft(piece with { Key = null, Text = $"{piece.Key} {said}" });
                break;
            case "date":
                if (FrontDate.In(said) is { } date)
                {
                    Add("date", Iso(date.Date), weight, piece.Source);
                    if (date.After.Length > 0) TakeNames(date.After, FrontWeights.Part, piece.Source);
                }
                else if (FrontDate.DayOfMeeting(said) is { } hourly)
                    Add("date", Iso(hourly), FrontWeights.Least, piece.Source);
                break;
            case "municipality":
                if (_names.Municipality(said) is { } municipality)
                    Add("municipality", municipality, weight, piece.Source);
                break;
            case "budgetYear":
                if (Year.Match(said) is { Success: true } year) Add("budgetYear", year.Value, weight, piece.Source);
                break;
            default:
                // "Område: Veje" is part of what "Center: By, Kultur og Miljø" is charged with.
                var isArea = _text.Vocabulary.FrontWords["area"].Exact(piece.Key!) is not null;
                TakeOffice(field, said, isArea ? weight - 1 : weight, piece.Source);
                break;
        }
    }

    /// <summary>
    /// "Vejle Kommune, Økonomi og Personale", "Social og Arbejdsmarked den 3. maj 2018": an office with what else is
    /// said in its breath.
    /// </summary>
    private void TakeOffice(string field, string said, int weight, SourceLocation source)
    {
        if (_names.Municipality(said) is { } municipality) Add("municipality", municipality, FrontWeights.Part, source);
        if (FrontDate.In(said) is { } date)
        {
            // A committee's day is its meeting's.
            var isMeeting = field == "committee" || _names.IsDayOfMeeting(date.Before);
            Add("date", Iso(date.Date), isMeeting ? FrontWeights.Least : FrontWeights.Part, source);
            said = date.Before;
        }
        said = _names.InNameCase(said);
        var office = (_names.BesideAuthority(said) ?? said).Trim(' ', '.', ',', ';');
        if (office.Length is < 2 or > LongestName || LineText.BreaksOff(office) || office.EndsWith(':')
            || !char.IsUpper(office[0]) || LineText.HasFiniteVerb(office)
            || TitleLine.BeginsWithCaseNumber(office)) return;
        if (_names.IsAuthority(office) || _text.Vocabulary.Quantities.Exact(office) is not null) return;
        var committee = _names.Committee(office);
        if (field == "committee")
            Add("committee", committee is not null && committee.Length * 2 > office.Length ? committee : office, weight,
                source);
        else if (committee is not null && _names.IsCommittee(office))
            Add("committee", committee, FrontWeights.Part, source);
        else Add("administration", office, weight, source);
    }

    private void TakeOpen(FrontPiece piece)
    {
        var weight = piece.Place switch { FrontPlace.Running => FrontWeights.Running,
            FrontPlace.Part => FrontWeights.Part, _ => FrontWeights.Alone };
        var said = piece.Text.Trim();
        if (Authorship.Of(said, _text.Vocabulary) is { } authorship)
        {
            TakeAuthorship(authorship, weight, FrontWeights.Within, piece.Source);
            if (!authorship.NamesItself) TakeNames(said, FrontWeights.Within, piece.Source);
            return;
        }
        if (FrontDate.In(said) is { } date && date.After.Length == 0 && !IsWithinSentence(date.Before))
        {
            if (date.Before.Length == 0) { Add("date", Iso(date.Date), weight, piece.Source); return; }
            var isMeeting = _names.IsDayOfMeeting(date.Before);
            Add("date", Iso(date.Date), isMeeting ? FrontWeights.Least : FrontWeights.Within, piece.Source);
            said = date.Before;
        }
        if ((TitleBehindAddress(said) ?? TitleBehindKind(said)) is { } titled)
            Add("title", titled, FrontWeights.Part, piece.Source);
        if (_budget.YearIn(said) is { } year) Add("budgetYear", year, FrontWeights.Within, piece.Source);
        if (_names.Addressee(_names.InNameCase(said)) is { } addressee)
            Add("addressee", addressee, weight, piece.Source);
        var before = _candidates.Values.Sum(c => c.Count);
        TakeKind(said, weight, piece.Source);
        TakeNames(said, weight, piece.Source, piece.Before, piece.Place == FrontPlace.Running);
        if (_candidates.Values.Sum(c => c.Count) == before) TakeLeft(piece);
    }

    /// <summary>
    /// True for a day that a sentence tells ("Aftalen udløber den", "Planen er vedtaget den"). Must not take one behind
    /// a sentence's end ("Notatet er skrevet i Struer Kommune. Den").
    /// </summary>
    private static bool IsWithinSentence(string before) =>
        LineText.HasFiniteVerb(before[(before.LastIndexOf(". ", StringComparison.Ordinal) + 1)..])
            && !before.EndsWith('.');

    private void TakeAuthorship(Authorship told, int weight, int dateWeight, SourceLocation source)
    {
        if (told.Office is { } office) Add("administration", office, weight, source);
        if (told.Date is { } date)
            Add("date", Iso(date), told.IsDayOfMeeting ? FrontWeights.Least : dateWeight, source);
        if (told.Committee is { } committee) Add("addressee", committee, weight, source);
    }

    /// <summary>
    /// The sentence that a note closes with, or its text opens with, and that tells who wrote it and when. Must not
    /// take one in the middle of its sections, which may be on another document.
    /// </summary>
    private void TakeClosing()
    {
        var prose = _text.Blocks.Where(b => b.Role is BlockRole.Paragraph or BlockRole.Letterhead).ToList();
        for (var i = 0; i < prose.Count; i++)
        {
            var isClosing = i >= prose.Count - MostBlocksOfClosing;
            if (!isClosing && i >= MostBlocksOfClosing) continue;
            foreach (var sentence in Sentences.Split(prose[i].Text))
                if (Authorship.Of(sentence, _text.Vocabulary) is { } told && (isClosing || told.NamesItself))
                    TakeAuthorship(told, FrontWeights.Running, FrontWeights.Running, _text.Locate(prose[i], sentence));
        }
    }

    /// <summary>"Notat til Kulturudvalget: Pulje til forsamlingshuse": what stands behind kind and committee.</summary>
    private string? TitleBehindAddress(string line) =>
        line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var colon && _names.Committee(line[..colon]) is not null
            && TitleLine.BeginsWithKind(line, _text.Vocabulary)
                && line[(colon + 2)..].Trim() is { Length: > 3 and < LongestName } title
            ? title : null;

    /// <summary>
    /// "Notat: Bemandet aftenåbent": what stands behind a kind and its colon. Must not take a name, a date or a
    /// sentence there ("Notat: Socialudvalget").
    /// </summary>
    private string? TitleBehindKind(string line) =>
        TitleLine.Of(line, _text.Vocabulary) is { Kind: { } kind, Title: var title }
            && line[kind.Length..].TrimStart().StartsWith(':')
            && LooksLikeTitle(title, new TitleLine(null, null, title)) && !SaysOther(title)
            ? title : null;

    private bool SaysOther(string line) => _doubt.SaysNoTitle(line) || _doubt.IsOfForm(line)
        || TitleRules.IsOffice(line, _text.Vocabulary);

    /// <summary>
    /// A line that is nothing else may be the title where no other line is. Must not take a sentence, a stamp or a
    /// single word.
    /// </summary>
    private void TakeLeft(FrontPiece piece)
    {
        var isItem = TitleLine.Item(piece.Text) is not null;
        piece = piece with { Text = TitleLine.Item(piece.Text) ?? piece.Text };
        var line = TitleLine.Of(piece.Text, _text.Vocabulary);
        var named = line is { Kind: not null, Title.Length: > 0 } ? line.Title : piece.Text;
        var isOther = _doubt.SaysNoTitle(piece.Text) || _doubt.IsOfForm(piece.Text) || _doubt.IsOccasion(piece.Text)
            || !isItem && !NamesMatter(named) && TitleRules.IsOffice(named, _text.Vocabulary);
        if (piece.Place == FrontPlace.Line && LooksLikeTitle(piece.Text, line) && !isOther)
            TakeFirst(line, piece.Source);
    }

    /// <summary>"Notat om bemanding i nat": a kind and its matter. Must not take "Notat" alone.</summary>
    private bool NamesMatter(string line) => TitleLine.BeginsWithKind(line, _text.Vocabulary)
        && line.Split(' ').Length >= FewestWordsOfMatter;

    /// <summary>
    /// Several words that begin with a capital letter and are no sentence; a colon stands in a title only behind a code
    /// ("Nr. 30 Fra barn til voksen: én plan").
    /// </summary>
    private static bool LooksLikeTitle(string said, TitleLine line)
    {
        var hasForm = said.Length is > ShortestTitle and < LongestLeft && said.Contains(' ', StringComparison.Ordinal)
            && (line.Code is null ? char.IsUpper(said[0]) && !said.Contains(':', StringComparison.Ordinal)
                : LineText.StartsUpper(line.Title));
        return hasForm && !TitleDoubt.EndsOtherwise(said) && !LineText.HasFiniteVerb(said);
    }

    private void TakeKind(string said, int weight, SourceLocation source)
    {
        var line = TitleLine.Of(said, _text.Vocabulary);
        if (_text.Vocabulary.Kinds.Exact(line.Kind ?? "") is { } kind)
            Add("kind", kind, line.Title.Length == 0 ? weight : FrontWeights.Within, source);
        else if (_text.Vocabulary.Kinds.Anywhere(said) is { } within) Add("kind", within, FrontWeights.Left, source);
        var isCodeOnly = line.Title.Length == 0
            && (line.Kind is not null || NoteCode.IsCode(said) && NoteCode.HasLetters(said)
                || said.StartsWith("Nr", StringComparison.OrdinalIgnoreCase));
        if (line.Code is { } code && isCodeOnly) Add("code", code, weight, source);
        else if (TitleLine.CodeOfKind(said, _text.Vocabulary) is { } own) Add("code", own, FrontWeights.Within, source);
    }

    private void TakeFirst(TitleLine line, SourceLocation source)
    {
        if (line.Title.Length == 0 || _candidates.GetValueOrDefault("title", []).Exists(
            c => c.Weight >= FrontWeights.Left)) return;
        Add("title", line.Title, FrontWeights.Left, source);
        if (line.Code is { } code) Add("code", code, FrontWeights.Left, source);
    }

    /// <summary>
    /// The municipality, the committee and the office of a piece. What stands behind a municipality's name, in its
    /// piece or as the next, is its office. Must not take a partner that a sentence names there ("Falck og
    /// Ældresagen").
    /// </summary>
    private void TakeNames(
        string said, int weight, SourceLocation source, string? before = null, bool isRunning = false)
    {
        said = _names.InNameCase(said);
        if (_names.Municipality(said) is { } municipality) Add("municipality", municipality, weight, source);
        var beside = _names.BesideAuthority(said);
        var office = (beside ?? said).Trim();
        if (_names.IsCommittee(office)) Add("committee", _names.Committee(office)!, weight, source);
        else if (_names.OnlyCommittee(office) is { } named && !_text.Vocabulary.FinanceCommittees.In(named))
            Add("committee", named, Math.Min(weight, FrontWeights.Within), source);
        if (weight == FrontWeights.Within || office.Length == 0) return;
        var isBeside = beside is not null || before is not null && _names.IsAuthority(before);
        var name = _names.OfficeAtStart(office, isBeside)
            ?? (isRunning && isBeside ? _names.FieldsAtStart(office) : null);
        if (name is null) return;
        if (LineText.HasFiniteVerb(said) && !_names.IsOffice(name) && !_names.HoldsFieldsOnly(name)) return;
        var isTold = isBeside || weight == FrontWeights.Part || _names.IsOffice(name);
        Add("administration", name, isTold ? weight : FrontWeights.Left, source);
    }

    private bool IsOfMeeting(FrontPiece piece) =>
        piece.Key is null && FrontDate.IsOfMeeting(piece.Text)
        || _text.Vocabulary.FrontWords["meeting"].Leading($"{piece.Key} {piece.Text}".Trim()) is not null
        || piece.Key is null && FrontDate.In(piece.Text) is { } date
            && (_text.Vocabulary.FrontWords["meetingDay"].Exact(date.Before) is not null
                || _text.Vocabulary.FrontWords["meeting"].In(date.Before));

    private void Add(string field, string value, int weight, SourceLocation source)
    {
        if (!_candidates.TryGetValue(field, out var list)) _candidates[field] = list = [];
        list.Add(new FrontCandidate(value, weight, source));
    }

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
