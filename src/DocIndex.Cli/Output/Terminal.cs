using System.Globalization;
using System.Text;
using Spectre.Console;

namespace DocIndex.Cli.Output;

/// <summary>
/// Where a command writes: results to standard output, everything else to standard error. Plain text where a stream is redirected,
/// NO_COLOR is set or the terminal is dumb.
/// </summary>
internal sealed class Terminal : IDisposable
{
    private const int DefaultWidth = 80;
    private const int LeastWidth = 40;
    private readonly StreamWriter _out;
    private readonly StreamWriter _error;

    public Terminal()
    {
        _out = Writer(Console.OpenStandardOutput());
        _error = Writer(Console.OpenStandardError());
        var plain = !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR")) ||
            Environment.GetEnvironmentVariable("TERM") is null or "" or "dumb";
        Results = Open(_out, plain || Console.IsOutputRedirected);
        Notes = Open(_error, plain || Console.IsErrorRedirected);
        ShowsProgress = !plain && !Console.IsErrorRedirected;
    }

    /// <summary>Standard output, for text with styles.</summary>
    public IAnsiConsole Results { get; }

    /// <summary>Standard output, for data.</summary>
    public TextWriter Data => _out;

    /// <summary>Standard error.</summary>
    public IAnsiConsole Notes { get; }

    /// <summary>True where standard error is a terminal that can redraw a line.</summary>
    public bool ShowsProgress { get; }

    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };

    private static IAnsiConsole Open(TextWriter writer, bool plain)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(writer),
            Ansi = plain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = plain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = plain ? InteractionSupport.No : InteractionSupport.Detect,
        });
        console.Profile.Capabilities.Unicode = true;
        console.Profile.Width = Width();
        return console;
    }

    private static int Width()
    {
        if (int.TryParse(Environment.GetEnvironmentVariable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out var columns) &&
            columns > 0)
        {
            return Math.Max(columns, LeastWidth);
        }

        if (Console.IsOutputRedirected) return DefaultWidth;
        try
        {
            return Console.WindowWidth > 0 ? Math.Max(Console.WindowWidth, LeastWidth) : DefaultWidth;
        }
        catch (IOException)
        {
            return DefaultWidth;
        }
    }
}
