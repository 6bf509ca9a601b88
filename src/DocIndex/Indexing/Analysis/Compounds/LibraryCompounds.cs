using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DocIndex.Indexing.Analysis.Compounds;

/// <summary>Parts compounds by the words of this machine and by those of one library, which are read when they are first needed and may change.</summary>
internal sealed class LibraryCompounds(WordLists lists)
{
    private CompoundSplitter? _splitter;

    /// <summary>Reads the library's words, as stems.</summary>
    public Func<FrozenSet<string>> Own { get; set; } = () => [];

    public CompoundSplitter Splitter => _splitter ??= lists.SplitterWith(Own());

    /// <summary>Reads the library's words anew when they are next needed.</summary>
    public void Forget() => _splitter = null;
}
