namespace DocIndex.Cli.CommandLine;

/// <summary>That a command cannot be carried out, in the program's language.</summary>
/// <param name="message">What is wrong, in one line.</param>
/// <param name="remedy">What to do about it, in one line; or null.</param>
internal sealed class CommandFailure(string message, string? remedy = null) : Exception(message)
{
    public string? Remedy { get; } = remedy;
}
