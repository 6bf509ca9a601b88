using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Runtime.InteropServices;
using DocIndex.Cli.CommandLine;
using DocIndex.Cli.Output;

namespace DocIndex.Cli.Commands;

/// <summary><c>docindex serve</c>: starts the server, a program beside this one, and waits until it ends.</summary>
internal static class ServeCommand
{
    private const int DefaultPort = 8017;

    /// <summary>How long the server may take to stop by itself.</summary>
    private static readonly TimeSpan s_grace = TimeSpan.FromSeconds(15);

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
            Description = language.Say("Lyt på denne af maskinens egne adresser: 127.0.0.1 eller ::1", "Listen on this one of the machine's own addresses: 127.0.0.1 or ::1"),
        };
        address.Validators.Add(result =>
        {
            if (result.Tokens is not [var token]) return;
            if (!IPAddress.TryParse(token.Value, out var given)) result.AddError(language.Say($"'{token.Value}' er ingen IP-adresse.", $"'{token.Value}' is no IP address."));
            else if (!IPAddress.IsLoopback(given)) result.AddError(Refusal(language, token.Value));
        });
        var command = new Command("serve", language.Say("Viser søgesiden og siderne i en browser.", "Shows the search page and the site in a browser."))
        {
            port, address,
        };
        return new(command, "docindex serve\ndocindex serve --port 0", (session, arguments) =>
        {
            StoredDocuments.Open(session).Dispose();
            var number = arguments.GetValue(port).ToString(CultureInfo.InvariantCulture);
            string[] told = [Path.GetFullPath(session.LibraryFolder), arguments.GetValue(address)!, number, session.Language.Say("da", "en"), .. OwnProgram()];
            string[] program = Program();
            using var server = Process.Start(new ProcessStartInfo(program[0], [.. program[1..], .. told]) { UseShellExecute = false, RedirectStandardInput = true })!;
            using var late = new Timer(_ => server.Kill());
            using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
            using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
            server.WaitForExit();
            return server.ExitCode == 2 ? ExitStatus.Failed : ExitStatus.Done;

            // The server stops when its input ends, which is also so when this program is killed, and then leaves nothing behind.
            void Stop(PosixSignalContext signal)
            {
                signal.Cancel = true;
                server.StandardInput.Close();
                late.Change(s_grace, Timeout.InfiniteTimeSpan);
            }
        });
    }

    // Whoever reaches the server may read everything: it has no users and no passwords.
    private static string Refusal(Language language, string address) => language.Say(
        $"'{address}' kan nås fra andre maskiner, og serveren har ingen adgangskontrol. Brug 127.0.0.1, eller del siderne med 'docindex site'.",
        $"'{address}' can be reached from other machines, and the server has no access control. Use 127.0.0.1, or share the pages with 'docindex site'.");

    /// <summary>How this program was started.</summary>
    private static string[] OwnProgram() => Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) != "dotnet"
        ? [path] : [Environment.ProcessPath ?? "dotnet", System.Reflection.Assembly.GetEntryAssembly()!.Location];

    /// <summary>The server's program; or, as a package of a .NET tool brings it, its assembly, run by the runtime that runs this one.</summary>
    private static string[] Program()
    {
        var folder = Path.Combine(AppContext.BaseDirectory, "server");
        var program = Path.Combine(folder, OperatingSystem.IsWindows() ? "DocIndex.Server.exe" : "DocIndex.Server");
        if (File.Exists(program) && (OperatingSystem.IsWindows() || File.GetUnixFileMode(program).HasFlag(UnixFileMode.UserExecute))) return [program];
        var runtime = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet"));
        return [runtime, Path.Combine(folder, "DocIndex.Server.dll")];
    }
}
