using System.CommandLine;

namespace DocIndex.Cli.CommandLine;

/// <summary>One command of the program.</summary>
/// <param name="Command">Its name, arguments and options.</param>
/// <param name="Example">What its help shows as an example; lines are divided by line feeds.</param>
/// <param name="Run">Carries it out.</param>
internal sealed record CommandDefinition(Command Command, string Example, Func<Session, ParseResult, ExitStatus> Run);
