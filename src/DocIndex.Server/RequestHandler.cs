using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocIndex.Records;
using DocIndex.Searching;
using DocIndex.Storing;
using DocIndex.Storing.Indexes;

namespace DocIndex.Server;

/// <summary>
/// Answers requests: the search page, its two files, the API and the library's site. Nothing else is there, nothing can be changed, and a name that
/// is not this machine's is refused, so that no page of another site can read along (DNS rebinding).
/// </summary>
internal sealed class RequestHandler(ServerOptions options, LibrarySearchers searchers, SiteFolder site)
{
    private const string BothPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private const string PagePolicy = BothPolicy + "; img-src 'self'";

    // The site places the lines of a document's text by style attributes, and its pages hold their empty icon themselves, so that opened from a disk they ask for none.
    private const string SitePolicy = BothPolicy + "; img-src 'self' data:; style-src-attr 'unsafe-inline'";

    private readonly SearchPage _page = new(options, searchers);

    public async Task Answer(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = PagePolicy;
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        if (!IsOwnName(context.Request.Host.Host))
        {
            await Refuse(context, HttpStatusCode.MisdirectedRequest);
            return;
        }

        if (context.Request.Method is not ("GET" or "HEAD"))
        {
            headers.Allow = "GET, HEAD";
            await Refuse(context, HttpStatusCode.MethodNotAllowed);
            return;
        }

        try
        {
            await Answer(context, context.Request.Path.Value ?? "/");
        }
        catch (Exception e) when (e is LibraryException or InputFileException or TimeoutException)
        {
            RequestLimits.ComeAgain(context.Response);
            await Write(context, HttpStatusCode.ServiceUnavailable, "text/plain", e.Message);
        }
    }

    private Task Answer(HttpContext context, string path) => path switch
    {
        "/" => SearchForm.Read(context.Request.Query) is { } form
            ? Write(context, HttpStatusCode.OK, "text/html", context.Request.Query.ContainsKey("part") ? _page.Results(form) : _page.Whole(form))
            : Refuse(context, HttpStatusCode.BadRequest),
        "/search.css" => Asset(context, "text/css", "search.css"),
        "/search.js" => Asset(context, "text/javascript", "search.js"),
        "/api/search" => SearchForm.Read(context.Request.Query) is { } form ? Data(context, _page.Search(form)) : Refuse(context, HttpStatusCode.BadRequest),
        "/api/similar" => Similar(context, context.Request.Query["id"].ToString()),
        "/site" => Redirect(context, "/site/index.html"),
        "/site/" => Redirect(context, "/site/index.html"),
        "/site/soeg.html" => Redirect(context, "/" + QueryString.Create("q", context.Request.Query["q"].ToString())),
        _ when path.StartsWith("/site/", StringComparison.Ordinal) => File(context, path["/site/".Length..]),
        _ => Refuse(context, HttpStatusCode.NotFound),
    };

    /// <summary>A document is named as on the command line: by its id, or what no other id begins with, by its code or by its file.</summary>
    private Task Similar(HttpContext context, string name)
    {
        if (name.Length is 0 or > SearchForm.MostLetters) return Refuse(context, HttpStatusCode.NotFound);
        using var library = Library.OpenExisting(options.Library, searchers);
        if (SimilarDocuments.Of(library, name) is { } exact) return Data(context, exact);
        var ids = library.Ledger.Named(name);
        var notes = LibraryWorks.Grouped(library, ids);
        if (notes.Length > 1) return Write(context, HttpStatusCode.BadRequest, "text/plain", string.Join('\n', notes
            .SelectMany(note => note).Prepend("400 BadRequest")) + "\n");
        return notes is [[var id, ..]] && SimilarDocuments.Of(library, id) is { } result ? Data(context, result)
            : Refuse(context, HttpStatusCode.NotFound);
    }

    private static bool IsOwnName(string host) => host == "localhost" || IPAddress.TryParse(host.Trim('[', ']'), out var address) && IPAddress.IsLoopback(address);

    private static Task Asset(HttpContext context, string type, string name)
    {
        using var stream = typeof(RequestHandler).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var content = reader.ReadToEnd();
        var tag = $"W/\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)))[..32]}\"";
        return IsKnown(context, tag) ? Task.CompletedTask : Write(context, HttpStatusCode.OK, type, content);
    }

    private static Task Data(HttpContext context, SearchResult result) =>
        Write(context, HttpStatusCode.OK, "application/json", JsonSerializer.Serialize(result, RecordJson.Indented));

    private async Task File(HttpContext context, string name)
    {
        var written = await site.Current(context.RequestAborted);
        if (written.Find(name) is not var (path, type))
        {
            await Refuse(context, HttpStatusCode.NotFound);
            return;
        }

        try
        {
            context.Response.Headers.ContentSecurityPolicy = SitePolicy;
            context.Response.ContentType = type + "; charset=utf-8";
            if (IsKnown(context, written.TagOf(name, path))) return;
            await context.Response.SendFileAsync(path, context.RequestAborted);
        }
        catch (IOException) when (!System.IO.File.Exists(path) && !context.Response.HasStarted)
        {
            // The next site took the place of this one at this moment.
            await File(context, name);
        }
    }

    /// <summary>Says which content is given, that it is to be asked for each time, and, where the asker has it already, nothing more.</summary>
    private static bool IsKnown(HttpContext context, string tag)
    {
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.ETag = tag;
        var known = context.Request.Headers.IfNoneMatch.Any(tags => tags is not null && tags.Split(',').Any(one => one.Trim() is "*" || one.Trim() == tag));
        if (known) context.Response.StatusCode = (int)HttpStatusCode.NotModified;
        return known;
    }

    private static Task Redirect(HttpContext context, string to)
    {
        context.Response.Redirect(to);
        return Task.CompletedTask;
    }

    private static Task Refuse(HttpContext context, HttpStatusCode status) => Write(context, status, "text/plain", $"{(int)status} {status}\n");

    private static Task Write(HttpContext context, HttpStatusCode status, string type, string content)
    {
        context.Response.StatusCode = (int)status;
        context.Response.ContentType = type + "; charset=utf-8";
        return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync(content);
    }
}
