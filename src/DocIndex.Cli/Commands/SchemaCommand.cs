using System.CommandLine;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;
using DocIndex.Publishing;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex schema</c>: the JSON Schema of the export.</summary>
internal static class SchemaCommand
{
    public static CommandDefinition Define(Language language) => new(
        new Command("schema", language.Say("Skriver eksportens JSON Schema (draft 2020-12).", "Writes the JSON Schema of the export (draft 2020-12).")),
        "docindex schema > docindex.schema.json",
        (session, _) =>
        {
            session.Terminal.Data.Write(ExportSchema.Text());
            return ExitStatus.Done;
        });
}
