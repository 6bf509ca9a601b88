using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex serve</c>: starts the server, a program beside this one, and waits until it ends.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8017;

    public static CommandDefinition Define(Language language)
    {
        var port = new Option<int>("--port")
        {
            HelpName = "PORT", DefaultValueFactory = _ => DefaultPort,
            Description = language.Say($"Port ({DefaultPort}); 0 for en ledig", $"Port ({DefaultPort}); 0 for any that is free"),
        };
        port.AllowRange(language, 0, 65_535);
        var address = new Option<string>("--address")
        {
            HelpName = "IP", DefaultValueFactory = _ => "127.0.0.1",
            Description = language.Say("Lyt på denne adresse (127.0.0.1: kun denne maskine)", "Listen on this address (127.0.0.1: this machine only)"),
        };
        address.Validators.Add(result =>
        {
            if (result.Tokens is [var token] && !IPAddress.TryParse(token.Value, out _))
                result.AddError(language.Say($"'{token.Value}' er ingen IP-adresse.", $"'{token.Value}' is no IP address."));
        });
        var command = new Command("serve", language.Say("Viser søgesiden og siderne i en browser.", "Shows the search page and the site in a browser."))
        {
            port, address,
        };
        return new(command, "docindex serve\ndocindex serve --port 0", (session, arguments) =>
        {
            StoredDocuments.Open(session).Dispose();
            var number = arguments.GetValue(port).ToString(CultureInfo.InvariantCulture);
            string[] told = [Path.GetFullPath(session.LibraryFolder), arguments.GetValue(address)!, number, session.Language.Say("da", "en")];
            using var server = Process.Start(new ProcessStartInfo(Program(), told) { UseShellExecute = false })!;

            // Ctrl+C reaches both; this one waits for the other to end.
            Console.CancelKeyPress += (_, e) => e.Cancel = true;
            using var terminated = System.Runtime.InteropServices.PosixSignalRegistration.Create(
                System.Runtime.InteropServices.PosixSignal.SIGTERM, signal =>
                {
                    signal.Cancel = true;
                    server.Kill();
                });
            server.WaitForExit();
            return server.ExitCode == 2 ? ExitStatus.Failed : ExitStatus.Done;
        });
    }

    private static string Program() =>
        Path.Combine(AppContext.BaseDirectory, "server", OperatingSystem.IsWindows() ? "DocIndex.Server.exe" : "DocIndex.Server");
}
