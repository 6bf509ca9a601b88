using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace DocIndex.CorpusMaker.Printing;

/// <summary>Prints pages to PDF by one tab of one Chromium, started once for all of them and spoken to over its debugging socket.</summary>
public sealed class ChromiumPrinter : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ClientWebSocket _socket;
    private readonly string _profile;
    private (string Session, string Frame)? _tab;
    private int _sent;

    private ChromiumPrinter(Process process, ClientWebSocket socket, string profile) => (_process, _socket, _profile) = (process, socket, profile);

    /// <summary>Starts Chromium.</summary>
    /// <exception cref="InvalidOperationException">It is not installed, or does not come up within half a minute.</exception>
    public static async Task<ChromiumPrinter> StartAsync(CancellationToken cancel = default)
    {
        var profile = Directory.CreateTempSubdirectory("corpus-chromium-").FullName;
        var process = Programs.Start("chromium", [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-extensions", "--no-first-run", "--remote-debugging-port=0",
            "--user-data-dir=" + profile, "about:blank"]);
        try
        {
            var address = await AddressAsync(process, cancel).WaitAsync(TimeSpan.FromSeconds(30), cancel);
            var socket = new ClientWebSocket();
            await socket.ConnectAsync(new Uri(address), cancel);
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new ChromiumPrinter(process, socket, profile);
        }
        catch (Exception e) when (e is TimeoutException or WebSocketException or InvalidOperationException)
        {
            process.Kill(entireProcessTree: true);
            throw new InvalidOperationException("Chromium does not come up.", e);
        }
    }

    /// <summary>Prints one page; its style sheet gives the page's size, margins and running lines.</summary>
    /// <returns>The bytes of the PDF file.</returns>
    public async Task<byte[]> PrintAsync(string html, CancellationToken cancel = default)
    {
        var (session, frame) = _tab ??= await OpenAsync(cancel);
        await CallAsync("Page.setDocumentContent", new() { ["frameId"] = frame, ["html"] = html }, session, cancel);
        var printed = await CallAsync("Page.printToPDF", new() { ["preferCSSPageSize"] = true, ["printBackground"] = true, ["generateTaggedPDF"] = false }, session, cancel);
        return Convert.FromBase64String((string)printed["data"]!);
    }

    /// <summary>Ends Chromium.</summary>
    public async ValueTask DisposeAsync()
    {
        _socket.Dispose();
        if (!_process.HasExited) _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        try
        {
            Directory.Delete(_profile, recursive: true);
        }
        catch (IOException)
        {
            // A profile that is still being written is left to the system's cleaning.
        }
    }

    private async Task<(string Session, string Frame)> OpenAsync(CancellationToken cancel)
    {
        var target = (string)(await CallAsync("Target.createTarget", new() { ["url"] = "about:blank" }, null, cancel))["targetId"]!;
        var session = (string)(await CallAsync("Target.attachToTarget", new() { ["targetId"] = target, ["flatten"] = true }, null, cancel))["sessionId"]!;
        var frame = (string)(await CallAsync("Page.getFrameTree", [], session, cancel))["frameTree"]!["frame"]!["id"]!;
        return (session, frame);
    }

    private static async Task<string> AddressAsync(Process process, CancellationToken cancel)
    {
        const string announced = "DevTools listening on ";
        while (await process.StandardError.ReadLineAsync(cancel) is { } line)
        {
            if (line.StartsWith(announced, StringComparison.Ordinal)) return line[announced.Length..].Trim();
        }

        throw new InvalidOperationException("Chromium ended before it listened.");
    }

    private async Task<JsonNode> CallAsync(string method, JsonObject parameters, string? session, CancellationToken cancel)
    {
        var id = ++_sent;
        var message = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = parameters };
        if (session is not null) message["sessionId"] = session;
        await _socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, cancel);
        while (true)
        {
            var answer = await ReceiveAsync(cancel);
            if ((int?)answer["id"] != id) continue;
            return answer["result"] ?? throw new InvalidOperationException(
                string.Create(CultureInfo.InvariantCulture, $"Chromium refused {method}: {answer["error"]?.ToJsonString()}"));
        }
    }

    private async Task<JsonNode> ReceiveAsync(CancellationToken cancel)
    {
        using var message = new MemoryStream();
        var buffer = new byte[1 << 16];
        WebSocketReceiveResult part;
        do
        {
            part = await _socket.ReceiveAsync(buffer, cancel);
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);

        return JsonNode.Parse(message.ToArray()) ?? throw new JsonException("Chromium sent null.");
    }
}
