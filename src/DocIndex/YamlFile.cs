using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace DocIndex;

/// <summary>A YAML file that a person wrote, as nodes that know their lines.</summary>
internal sealed class YamlFile
{
    private const int DeepestNesting = 20;

    private YamlFile(string name, YamlMappingNode? root) => (Name, Root) = (name, root);

    /// <summary>As it is to be named in messages.</summary>
    public string Name { get; }

    /// <summary>Null where the file says nothing: it is empty, or holds comments only.</summary>
    public YamlMappingNode? Root { get; }

    /// <summary>Reads a file's content.</summary>
    /// <exception cref="InputFileException">It is no YAML, uses references, or is no mapping.</exception>
    public static YamlFile Read(string name, string content)
    {
        var stream = new YamlStream();
        try
        {
            RefuseReferences(name, content);
            stream.Load(new StringReader(content));
        }
        catch (YamlException e)
        {
            throw new InputFileException(
                name, LineOf(e, content), $"Filen er ikke gyldig YAML: {Sentence(e.Message)}", $"The file is not valid YAML: {Sentence(e.Message)}");
        }

        if (stream.Documents.Count == 0) return new YamlFile(name, null);
        if (stream.Documents.Count > 1)
            throw Error(name, stream.Documents[1].RootNode, "Filen skal være ét YAML-dokument; '---' begynder et nyt.", "The file must be one YAML document; '---' begins another.");
        return stream.Documents[0].RootNode switch
        {
            YamlMappingNode root => new YamlFile(name, root),
            YamlScalarNode { Value: null or "" } => new YamlFile(name, null),
            var other => throw Error(name, other, $"Filen skal bestå af navne med indhold ('navn:'), ikke {Kind(other).Da}.", $"The file must be keys with values ('key:'), not {Kind(other).En}."),
        };
    }

    /// <summary>That something at a node is wrong.</summary>
    public InputFileException Error(YamlNode at, string da, string en) => Error(Name, at, da, en);

    /// <summary>The entries of a mapping with their keys as text.</summary>
    public IEnumerable<(string Key, YamlScalarNode At, YamlNode Value)> Entries(YamlMappingNode mapping)
    {
        foreach (var (key, value) in mapping.Children)
        {
            if (key is not YamlScalarNode { Value: { Length: > 0 } name } scalar)
                throw Error(key, "Et navn skal være et ord.", "A key must be a word.");
            yield return (name, scalar, value);
        }
    }

    /// <summary>1-based line of a node.</summary>
    public static int LineOf(YamlNode node) => Math.Max(1, (int)node.Start.Line);

    /// <summary>What a node is, for messages.</summary>
    public static (string Da, string En) Kind(YamlNode node) => node switch
    {
        YamlMappingNode => ("navne med indhold", "keys with values"),
        YamlSequenceNode => ("en liste", "a list"),
        YamlScalarNode { Value: null or "" } => ("ingenting", "nothing"),
        _ => ("et ord", "a word"),
    };

    // A tab is reported where the mapping around it begins.
    private static int LineOf(YamlException e, string content)
    {
        var tab = e.Message.Contains(" tab ", StringComparison.Ordinal)
            ? Array.FindIndex(content.ReplaceLineEndings("\n").Split('\n'), l => l[..^l.TrimStart().Length].Contains('\t', StringComparison.Ordinal)) : -1;
        return tab >= 0 ? tab + 1 : Math.Max(1, (int)Math.Max(e.Start.Line, e.End.Line));
    }

    private static InputFileException Error(string name, YamlNode at, string da, string en) => new(name, LineOf(at), da, en);

    // A reference inside what it refers to has no end, and a few of them can stand for a very large file.
    private static void RefuseReferences(string name, string content)
    {
        var parser = new Parser(new StringReader(content));
        var depth = 0;
        while (parser.MoveNext())
        {
            depth += parser.Current!.NestingIncrease;
            if (parser.Current is YamlDotNet.Core.Events.AnchorAlias alias)
                throw new InputFileException(name, (int)alias.Start.Line, "Henvisninger ('*navn') læses ikke; skriv indholdet ud, og sæt et ord, der begynder med stjerne, i anførselstegn.", "References ('*name') are not read; write the content out, and quote a word that begins with a star.");
            if (depth > DeepestNesting)
                throw new InputFileException(name, (int)parser.Current.Start.Line, "Filen er indlejret for dybt.", "The file is nested too deeply.");
        }
    }

    // The library's messages may begin with their own place.
    private static string Sentence(string message)
    {
        var text = message.StartsWith('(') && message.IndexOf("): ", StringComparison.Ordinal) is > 0 and var end ? message[(end + 3)..] : message;
        return text.ReplaceLineEndings(" ").TrimEnd('.', ' ') + ".";
    }
}
