using System.Diagnostics;
using DocIndex.Ingesting.Workers;

namespace DocIndex.Server;

/// <summary>Writes the library's site by a process of its own: requests need not wait for it, nor for its memory to be cleared.</summary>
internal sealed class SiteWriter(ServerOptions options)
{
    /// <summary>Writes the site.</summary>
    /// <param name="isBackground">Nobody waits for it.</param>
    /// <returns>Null, or why it could not be written.</returns>
    public async Task<string?> Write(string folder, bool isBackground, CancellationToken stop)
    {
        string[] arguments =
        [
            .. options.Program.Skip(1), "site", "--out", folder, "--library", options.Library, "--lang", options.Language, "--quiet",
        ];
        using var program = new Process
        {
            StartInfo = new ProcessStartInfo(options.Program[0], arguments)
            {
                UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
            },
        };
        program.Start();
        program.StandardInput.Close();
        if (isBackground) BackgroundWork.Yield(program);
        try
        {
            var (output, errors) = (program.StandardOutput.ReadToEndAsync(stop), program.StandardError.ReadToEndAsync(stop));
            await program.WaitForExitAsync(stop);
            await output;
            return program.ExitCode == 0 ? null : await errors;
        }
        finally
        {
            if (!program.HasExited)
            {
                program.Kill(entireProcessTree: true);
                program.WaitForExit();
            }
        }
    }
}
