using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using DocIndex.Storing;
using DocIndex.Tests.Ingesting;
using DocIndex.Tests.Storing;

namespace DocIndex.Tests.Cli;

/// <summary>What the server gives to many, to the slow, and while the library changes.</summary>
public sealed class ServedSiteTests : IDisposable
{
    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(90);

    private readonly TemporaryFolder _folder = new();

    public ServedSiteTests() => Make(".docindex", "a", "b");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("::")]
    [InlineData("192.168.1.7")]
    public void Serve_AddressOfOtherMachines_IsRefused(string address)
    {
        var run = BuiltProgram.Run(_folder.Path, "serve", "--port", "0", "--address", address);

        run.ExitCode.ShouldBe(2);
        run.Error.ShouldContain("adgangskontrol");
    }

    [Theory]
    [InlineData("/site/soeg.html", "/?q=")]
    [InlineData("/site/soeg.html?q=%C3%A6ldre%20b%C3%A6nke", "/?q=%C3%A6ldre%20b%C3%A6nke")]
    public async Task Site_ItsSearch_IsThatOfTheServer(string asked, string given)
    {
        using var server = new RunningServer(_folder.Path);
        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = server.Address };

        using var answer = await client.GetAsync(new Uri(asked, UriKind.Relative));

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location.ShouldNotBeNull().OriginalString.ShouldBe(given);
    }

    [Fact]
    public async Task Site_AskedAgain_IsNotSentAgainAndIsCompressed()
    {
        using var server = new RunningServer(_folder.Path);
        using var client = new HttpClient { BaseAddress = server.Address };
        using var first = await client.GetAsync(new Uri("/site/index.html", UriKind.Relative));
        first.StatusCode.ShouldBe(HttpStatusCode.OK);

        using var again = new HttpRequestMessage(HttpMethod.Get, "/site/index.html");
        again.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        using var known = await client.SendAsync(again);
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);

        using var small = new HttpRequestMessage(HttpMethod.Get, "/site/index.html");
        small.Headers.AcceptEncoding.Add(new StringWithQualityHeaderValue("gzip"));
        using var packed = await client.SendAsync(small);
        packed.Content.Headers.ContentEncoding.ShouldBe(["gzip"]);
        (await packed.Content.ReadAsByteArrayAsync()).Length.ShouldBeLessThan((await first.Content.ReadAsByteArrayAsync()).Length / 2);
    }

    [Fact]
    public async Task Site_LibraryMadeAnewOrDocumentWithdrawn_IsNotShownAnyMore()
    {
        using var server = new RunningServer(_folder.Path);
        using var client = new HttpClient { BaseAddress = server.Address };
        await Becomes(client, "/site/dokumenter/a.html", HttpStatusCode.OK);

        // As many changes as the library before, so that its revision is the same.
        Directory.Delete(_folder[".docindex"], recursive: true);
        Make(".docindex", "c", "d");
        await Becomes(client, "/site/dokumenter/a.html", HttpStatusCode.NotFound);
        await Becomes(client, "/site/dokumenter/c.html", HttpStatusCode.OK);

        using (var library = Library.OpenExisting(_folder[".docindex"]))
            library.Put(SmallDocument.Of("c", "Bænke c", "tekst").With(record => record with { Marks = ["fortrolig"] }));
        await Becomes(client, "/site/dokumenter/c.html", HttpStatusCode.NotFound);
        (await Status(client, "/site/dokumenter/d.html")).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Search_NoteInSeveralFiles_LinksThemButTheOneThatHasNoPage()
    {
        const string marked = "moedesteder-revideret-md";
        using var versions = new VersionsLibrary();
        using (var library = Library.OpenExisting(Path.Combine(versions.Folder, ".docindex")))
        {
            var document = library.Find(marked)!.With(record => record with { Marks = ["fortrolig"] });
            LibraryWorks.Keep(library, marked, () => library.Put(document));
        }

        using var server = new RunningServer(versions.Folder);
        using var client = new HttpClient { BaseAddress = server.Address };

        var page = await client.GetStringAsync(new Uri("/?q=m%C3%B8desteder", UriKind.Relative));

        page.ShouldContain(
            "<a href=\"/site/dokumenter/moedesteder-md.html\">moedesteder.md</a>, moedesteder-revideret.md</p>");
        page.ShouldNotContain(marked + ".html");
    }

    [Fact]
    public async Task Requests_IdleAndSlowConnections_ShutNobodyOut()
    {
        using var server = new RunningServer(_folder.Path);
        var idle = new List<TcpClient>();
        try
        {
            for (var i = 0; i < 600; i++)
            {
                idle.Add(new TcpClient(server.Address.Host, server.Address.Port));
                if (i % 2 == 0) await idle[^1].GetStream().WriteAsync("GET / HTTP/1.1\r\nX: "u8.ToArray());
            }

            var watch = Stopwatch.StartNew();
            server.Send($"GET /?q=b HTTP/1.1\nHost: {server.Address.Authority}\n\n").ShouldBe(200);
            watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));

            var slow = idle[^2].GetStream();
            var answer = new byte[12];
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
            var read = await slow.ReadAtLeastAsync(answer, answer.Length, throwOnEndOfStream: false, limit.Token);
            if (read > 0) Encoding.ASCII.GetString(answer).ShouldContain("408");
        }
        finally
        {
            idle.ForEach(one => one.Dispose());
        }
    }

    [Fact]
    public async Task Requests_MoreThanCanBeAnswered_AreToldToComeAgain()
    {
        using var server = new RunningServer(_folder.Path);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 450 };
        using var client = new HttpClient(handler) { BaseAddress = server.Address, Timeout = s_patience };

        var answers = await Task.WhenAll(Enumerable.Range(0, 450).Select(_ => client.GetAsync(new Uri("/api/search?q=b%C3%A6nke", UriKind.Relative))));

        answers.Select(answer => answer.StatusCode).Distinct().ShouldBeSubsetOf([HttpStatusCode.OK, HttpStatusCode.ServiceUnavailable]);
        answers.Count(answer => answer.StatusCode == HttpStatusCode.OK).ShouldBeGreaterThan(0);
        answers.Where(answer => answer.StatusCode == HttpStatusCode.ServiceUnavailable).ShouldAllBe(answer => answer.Headers.RetryAfter != null);
        foreach (var answer in answers) answer.Dispose();
    }

    private static async Task<HttpStatusCode> Status(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
        return answer.StatusCode;
    }

    private static async Task Becomes(HttpClient client, string address, HttpStatusCode wanted)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < s_patience; await Task.Delay(100))
            if (await Status(client, address) == wanted) return;
        (await Status(client, address)).ShouldBe(wanted, address);
    }

    private void Make(string folder, params string[] ids)
    {
        using var library = Library.Open(_folder[folder]);
        foreach (var id in ids) library.Put(SmallDocument.Of(id, $"Bænke {id}", IngestedFolder.Note(id)));
    }
}
