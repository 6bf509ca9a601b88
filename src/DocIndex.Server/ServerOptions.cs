using System.Collections.Immutable;
using System.Globalization;
using System.Net;

namespace DocIndex.Server;

/// <summary>What the server is told when it starts; <c>docindex serve</c> checks it first.</summary>
/// <param name="Library">The library's folder.</param>
/// <param name="Address">What it listens on: this machine, since whoever reaches it may read everything.</param>
/// <param name="Port">0 for any that is free.</param>
/// <param name="Language">"da" or "en".</param>
/// <param name="Program">How <c>docindex</c> is started, which writes the site.</param>
internal sealed record ServerOptions(string Library, IPAddress Address, int Port, string Language, ImmutableArray<string> Program)
{
    /// <summary>Reads "library address port language program…"; null where that is not what is given.</summary>
    public static ServerOptions? Read(string[] args) =>
        args is [var library, var host, var port, "da" or "en", .. { Length: > 0 } program]
        && IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address)
        && int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 65_535
            ? new ServerOptions(library, address, number, args[3], [.. program])
            : null;

    public string Say(string da, string en) => Language == "da" ? da : en;
}
