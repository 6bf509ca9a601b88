using DocIndex.Records;
using DocIndex.Vocabulary;

namespace DocIndex.Checks;

/// <summary>Applies every rule that needs one document only.</summary>
public static class Checker
{
    /// <summary>Checks a record.</summary>
    public static CheckResult Check(DocumentRecord record, DanishVocabulary vocabulary) => new([], []);
}
