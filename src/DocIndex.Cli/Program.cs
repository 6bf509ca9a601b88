using DocIndex;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Commands;
using DocIndex.Cli.Output;
using DocIndex.Storing;

if (args.Length > 0 && args[0] == WorkerCommand.Name) return WorkerCommand.Serve(args[1..]);
var language = GlobalOptions.LanguageOf(args);
using var terminal = new Terminal();
try
{
    WorkFolder.ClearAbandoned();
    return (int)new CommandTree(terminal, language).Run(args);
}
catch (CommandFailure e)
{
    return Fail(e.Message, e.Remedy);
}
catch (InputFileException e)
{
    return Fail($"{e.File}:{e.Line}: {language.Say(e.Danish, e.English)}", null);
}
catch (LibraryException e)
{
    return Fail(e.Message, e.IsDamage ? Rebuild() : e.Remedy);
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    return Fail(e.Message, null);
}
catch (Exception e)
{
    // Nothing that a damaged library makes of a command is a fault of the program.
    if (!LibraryVerification.IsDamaged(GlobalOptions.LibraryOf(args))) throw;
    return Fail(language.Say($"Biblioteket er beskadiget ({e.Message}).", $"The library is damaged ({e.Message})."), Rebuild());
}

string Rebuild() => language.Say("Lav biblioteket igen: kør docindex rebuild.", "Make the library again: run docindex rebuild.");

int Fail(string message, string? remedy)
{
    var session = new Session(terminal, language, "", Quiet: false, Json: false);
    session.Error(remedy is null ? $"docindex: {message}" : $"docindex: {message} {remedy}", null);
    return (int)ExitStatus.Failed;
}
