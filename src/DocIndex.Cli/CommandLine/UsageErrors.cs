using System.CommandLine;
using System.CommandLine.Parsing;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.CommandLine;

/// <summary>What is wrong with the arguments, in the program's language.</summary>
internal static class UsageErrors
{
    /// <summary>One line for each thing that is wrong; empty where nothing is.</summary>
    public static IReadOnlyList<string> Of(ParseResult arguments, Language language)
    {
        if (arguments.Errors.Count == 0) return [];
        var lines = new List<string>();
        lines.AddRange(arguments.UnmatchedTokens.Select(t => language.Say($"Ukendt argument: '{t}'.", $"Unknown argument: '{t}'.")));
        var command = arguments.CommandResult;
        if (command.Command.Subcommands.Count > 0 && lines.Count == 0)
        {
            lines.Add(language.Say("Der mangler en kommando.", "A command is missing."));
        }

        foreach (var argument in command.Command.Arguments.Where(a => a.Arity.MinimumNumberOfValues > 0))
        {
            if (command.GetResult(argument)?.Tokens.Count is null or 0)
            {
                lines.Add(language.Say($"{argument.HelpName} mangler.", $"{argument.HelpName} is missing."));
            }
        }

        foreach (var option in command.Command.Options)
        {
            var result = command.GetResult(option);
            var given = result is { Implicit: false };
            if (option.Required && !given) lines.Add(language.Say($"{option.Name} mangler.", $"{option.Name} is missing."));
            if (given && result!.Tokens.Count < option.Arity.MinimumNumberOfValues)
            {
                lines.Add(language.Say($"{option.Name} skal have en værdi.", $"{option.Name} needs a value."));
            }
        }

        // The rest was said by the validators, in the right language.
        if (lines.Count == 0) lines.AddRange(arguments.Errors.Select(e => e.Message));
        return [.. lines.Distinct()];
    }
}
