using System.Net.Sockets;
using System.Text;

namespace DocIndex.Tests.Cli;

/// <summary>The built program's search page over a library, spoken to byte by byte.</summary>
internal sealed class RunningServer : IDisposable
{
    private readonly RunningProgram _program;

    public RunningServer(string folder, string? program = null)
    {
        _program = new RunningProgram(BuiltProgram.Start(program ?? BuiltProgram.Path(), folder, "serve", "--port", "0"));
        Address = new Uri(_program.Out.ReadLine() ?? throw new InvalidOperationException("The server did not start: " + _program.Error.ReadToEnd()));
    }

    public Uri Address { get; }

    /// <summary>Sends bytes as they are; gives the number of the answer's status, or null where the connection is closed without one.</summary>
    public int? Send(string request)
    {
        using var client = new TcpClient();
        client.Connect(Address.Host, Address.Port);
        client.ReceiveTimeout = 30_000;
        using var stream = client.GetStream();
        try
        {
            stream.Write(Encoding.Latin1.GetBytes(request.Replace("\n", "\r\n", StringComparison.Ordinal)));
            var answer = new byte[12];
            return stream.ReadAtLeast(answer, answer.Length, throwOnEndOfStream: false) == answer.Length ? int.Parse(Encoding.ASCII.GetString(answer)[9..12], System.Globalization.CultureInfo.InvariantCulture) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (!_program.HasExited) _program.Signal("TERM");
        _program.WaitForExit();
        _program.Dispose();
    }
}
